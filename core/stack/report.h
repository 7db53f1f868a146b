/* report.h - what sequent_status tells of a socket. */
#ifndef SEQUENT_STACK_REPORT_H
#define SEQUENT_STACK_REPORT_H

#include "stack/socket.h"

/*@ predicate reports_place(struct sequent_status v, struct connection p) =
      v.local == p.local && v.local_port == p.local_port && v.remote == p.remote &&
      v.remote_port == p.remote_port;
    predicate reports_state{L}(struct sequent_status v, struct tcb *t, integer listens) =
      v.kind == SEQUENT_TCP && v.state == (listens != 0 ? LISTEN : t->state) &&
      v.error == error_told(t->error);
    predicate reports_amounts{L}(struct sequent_status v, struct tcb *t) =
      v.unacked == t->snd.max - t->snd.una && v.unread == t->rcv.nxt - t->rcv.read &&
      v.unsent == t->snd.end + t->snd.fin - t->snd.nxt && v.window == t->snd.edge - t->snd.una;
    predicate reports_pace{L}(struct sequent_status v, struct tcb *t) =
      v.congestion_window == t->cc.cwnd && v.srtt == t->rtt.srtt && v.rto == t->rtt.wait &&
      v.mss == t->snd.mss;
    predicate reports_datagrams{L}(struct sequent_status v, struct datagram_socket *d) =
      v.kind == (d->protocol == IPV4_UDP ? SEQUENT_UDP : SEQUENT_PING) && v.state == CLOSED &&
      v.error == 0 && v.local == d->local && v.local_port == d->local_port &&
      v.remote == d->remote && v.remote_port == d->remote_port && v.unread == d->count &&
      v.deadline == NEVER;
*/

/* Of connection i. */
/*@ requires ok: stack_ok(s);
    requires connection: 0 <= i < s->connections.n;
    terminates \true;
    exits \false;
    assigns \nothing;
    ensures place: reports_place(\result, s->connections.place[i]);
    ensures state: reports_state(\result, s->connections.tcb + i, s->connections.place[i].listens);
    ensures amounts: reports_amounts(\result, s->connections.tcb + i);
    ensures pace: reports_pace(\result, s->connections.tcb + i);
    ensures deadline: \result.deadline == due_at(&s->schedule, i);
*/
struct sequent_status report_connection(const struct sequent *s, int64_t i);

/* Of datagram socket u. */
/*@ requires ok: stack_ok(s);
    requires socket: 0 <= u < s->datagrams.n;
    terminates \true;
    exits \false;
    assigns \nothing;
    ensures is: reports_datagrams(\result, s->datagrams.socket + u);
*/
struct sequent_status report_datagram(const struct sequent *s, int64_t u);

#endif
