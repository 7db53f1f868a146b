/* socket.h - which connection or datagram socket a handle names, and what each is called.
 */
#ifndef SEQUENT_STACK_SOCKET_H
#define SEQUENT_STACK_SOCKET_H

#include "stack/steps.h"

#include "stack/slot_handle.h"

enum { HANDLE_CONNECTION, HANDLE_DATAGRAM };

/*@ // the application holds connection i, or datagram socket u, by that handle
    predicate names_connection{L}(struct sequent *s, integer socket, integer i) =
      slot_has(&s->connections.slots, HANDLE_CONNECTION, i, socket) &&
      s->connections.place[i].held != 0;
    predicate names_datagram{L}(struct sequent *s, integer socket, integer u) =
      slot_has(&s->datagrams.slots, HANDLE_DATAGRAM, u, socket);

    predicate no_connection{L}(struct sequent *s, integer socket) =
      \forall integer i; !names_connection(s, socket, i);
    predicate no_datagram{L}(struct sequent *s, integer socket) =
      \forall integer u; !names_datagram(s, socket, u);
    predicate no_socket{L}(struct sequent *s, integer socket) =
      no_connection(s, socket) && no_datagram(s, socket);

    // a call that is refused leaves no trace
    predicate untouched{A, B}(struct sequent *s) =
      no_bytes{A, B}(s) && no_words{A, B}(s) && no_links{A, B}(s) && no_times{A, B}(s) &&
      no_counts{A, B}(s) && no_pointers{A, B}(s);

    // why a connection is dead, as the application hears it
    logic integer error_told(integer error) =
      error == ERROR_NONE ? 0 :
      error == ERROR_RESET ? SEQUENT_RESET :
      error == ERROR_REFUSED ? SEQUENT_REFUSED :
      error == ERROR_TIMEOUT ? SEQUENT_TIMED_OUT :
      error == ERROR_UNREACHABLE ? SEQUENT_UNREACHABLE : SEQUENT_ABORTED;
*/

#if defined(SOCKET_PART) || defined(SOCKET_THEORY)
#if defined(SOCKET_THEORY)
#define SOCKET_FACT lemma
#else
#define SOCKET_FACT axiom
#endif
/*@ axiomatic SocketFacts {
      SOCKET_FACT whole_slots{L}: \forall struct sequent *s; stack_sound(s) ==>
        slots_ok(&s->connections.slots) && s->connections.slots.order.n == s->connections.n &&
        slots_ok(&s->datagrams.slots) && s->datagrams.slots.order.n == s->datagrams.n;
    }
*/
#endif

/* The index behind a handle of that kind, -1 when it is stale, or another's, or none. */
/*@ requires ok: stack_ok(s);
    terminates \true;
    exits \false;
    assigns \nothing;
    ensures range: -1 <= \result < s->connections.n;
    ensures is: \result != -1 ==> names_connection(s, socket, \result);
    ensures only: \forall integer i; names_connection(s, socket, i) ==> \result == i;
    ensures none: \result == -1 <==> no_connection(s, socket);
    ensures one: \result != -1 ==> no_datagram(s, socket);
*/
int64_t socket_connection(const struct sequent *s, int64_t socket);

/*@ requires ok: stack_ok(s);
    terminates \true;
    exits \false;
    assigns \nothing;
    ensures range: -1 <= \result < s->datagrams.n;
    ensures is: \result != -1 ==> names_datagram(s, socket, \result);
    ensures only: \forall integer u; names_datagram(s, socket, u) ==> \result == u;
    ensures none: \result == -1 <==> no_datagram(s, socket);
    ensures one: \result != -1 ==> no_connection(s, socket);
*/
int64_t socket_datagram(const struct sequent *s, int64_t socket);

/* The handle of a connection or datagram socket. */
/*@ requires ok: stack_ok(s);
    requires connection: 0 <= i < s->connections.n;
    terminates \true;
    exits \false;
    assigns \nothing;
    ensures is: \result == handle_of(s->connections.slots.generation[i], HANDLE_CONNECTION, i);
    ensures has: connection_used(&s->connections, i) && s->connections.place[i].held != 0 ==>
      names_connection(s, \result, i);
    ensures range: 0 <= \result <= HANDLE_MAX;
*/
int64_t handle_connection(const struct sequent *s, int64_t i);

/*@ requires ok: stack_ok(s);
    requires socket: 0 <= u < s->datagrams.n;
    terminates \true;
    exits \false;
    assigns \nothing;
    ensures is: \result == handle_of(s->datagrams.slots.generation[u], HANDLE_DATAGRAM, u);
    ensures has: datagram_used(&s->datagrams, u) ==> names_datagram(s, \result, u);
    ensures range: 0 <= \result <= HANDLE_MAX;
*/
int64_t handle_datagram(const struct sequent *s, int64_t u);

/* Why a connection is dead, as enum sequent_error; 0 when nothing went wrong. */
/*@ requires block: \valid_read(t);
    terminates \true;
    exits \false;
    assigns \nothing;
    ensures is: \result == error_told(t->error);
    ensures bad: SEQUENT_ABORTED <= \result <= 0;
    ensures none: \result == 0 <==> t->error == ERROR_NONE;
*/
int64_t socket_error(const struct tcb *t);

#endif
