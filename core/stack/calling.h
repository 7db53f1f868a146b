/* calling.h - a connection calls its peer, by the name that it has.
 */
#ifndef SEQUENT_STACK_CALLING_H
#define SEQUENT_STACK_CALLING_H

#include "stack/cells.h"
#include "stack/settled.h"

#if defined(CALLING_PART) || defined(CALLING_THEORY)
#if defined(CALLING_THEORY)
#define CALLING_FACT lemma
#else
#define CALLING_FACT axiom
#endif
/*@ // as many may have a name
    predicate names_number{A, B}(struct demux *d) = \at(d->n, A) == \at(d->n, B);
    axiomatic CallingFacts {
      CALLING_FACT names_settled{A, B}: \forall struct sequent *s;
        stack_sound{A}(s) && stack_sound{B}(s) && settled{A, B}(s) ==>
        names_number{A, B}(\at(&s->connections.names, B));
    }
*/
#endif

/* Our SYN is to go (life.h); the name stays. */
/*@ requires ok: stack_ok(s);
    requires connection: 0 <= i < s->connections.n;
    requires idle: s->connections.tcb[i].state == CLOSED && s->connections.tcb[i].rst_due == 0;
    requires time: time_ok(now);
    terminates \true;
    exits \false;
    assigns s->connections.tcb[i], SCHEDULE_CELLS(s);
    ensures ok: stack_ok(s);
    ensures settled: settled{Pre, Post}(s);
    ensures begun: s->connections.tcb[i].state == SYN_SENT;
    ensures place: place_name_same{Pre, Post}(s->connections.place + i);
    ensures named: connection_named(&s->connections, i) <==>
      \old(connection_named(&s->connections, i));
*/
void calling(struct sequent *s, int64_t i, int64_t now);

#endif
