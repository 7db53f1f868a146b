/* turn.h - when a connection is looked at next, and what the application hears of it.
 *
 * Every step of a connection ends here: connection.h changes it, then it gets its place
 * in the schedule again.
 */
#ifndef SEQUENT_STACK_TURN_H
#define SEQUENT_STACK_TURN_H

#include "sequent.h"
#include "tcp/timer.h"
#include "tcp/user.h"

/* Connection i has its turn at once if it can send, else at its deadline. */
void connection_turn(struct sequent *s, int64_t i, int64_t now);

/* That, and what has changed may interest the application. */
void connection_news(struct sequent *s, int64_t i, int64_t now);

/* The handshake begins, with numbers that nobody can guess: ours, or the answer to *syn. */
void turn_call(struct sequent *s, int64_t i, int64_t now);
void turn_answer(struct sequent *s, int64_t i, const struct segment *syn, int64_t now);

/* Nobody holds it and nothing is left to say: free it. */
void connection_sweep(struct sequent *s, int64_t i);

#endif
