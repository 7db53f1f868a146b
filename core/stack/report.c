/* report.c - what sequent_status tells of a socket. */
#define AWAKE_PART
#define CONNECTIONS_PART
#define SCHEDULE_PART
#define TCBS_CLOSED
#define HELD_OPAQUE
#include "stack/report.h"

#include "stack/ready.h"

/* Who it is. */
/*@ requires place: \valid_read(p);
    terminates \true;
    exits \false;
    assigns \nothing;
    ensures place: reports_place(\result, *p);
*/
static struct sequent_status report_place(const struct connection *p)
{
  struct sequent_status v = {0};

  v.local = p->local;
  v.local_port = p->local_port;
  v.remote = p->remote;
  v.remote_port = p->remote_port;
  return v;
}

/* And how it is with its block. */
/*@ requires block: \valid_read(t) && tcb_good(t);
    terminates \true;
    exits \false;
    assigns \nothing;
    ensures place: \result.local == v.local && \result.local_port == v.local_port &&
      \result.remote == v.remote && \result.remote_port == v.remote_port;
    ensures amounts: reports_amounts(\result, t);
    ensures pace: reports_pace(\result, t);
*/
static struct sequent_status report_block(struct sequent_status v, const struct tcb *t)
{
  v.unacked = ready_unacked(t);
  v.unsent = ready_unsent(t);
  v.unread = ready_unread(t);
  v.window = ready_window(t);
  v.congestion_window = t->cc.cwnd;
  v.srtt = t->rtt.srtt;
  v.rto = t->rtt.wait;
  v.mss = t->snd.mss;
  return v;
}

struct sequent_status report_connection(const struct sequent *s, int64_t i)
{
  const struct tcb *t = &s->connections.tcb[i];
  struct sequent_status v;

  //@ assert sound: stack_sound(s);
  //@ assert place: \valid(s->connections.place + i);
  //@ assert block: \valid(s->connections.tcb + i) && tcb_good(s->connections.tcb + i);
  v = report_block(report_place(&s->connections.place[i]), t);
  v.kind = SEQUENT_TCP;
  v.state = s->connections.place[i].listens != 0 ? LISTEN : t->state;
  v.error = socket_error(t);
  v.deadline = schedule_due(&s->schedule, i);
  return v;
}

/* Of socket u of n. */
/*@ requires table: \valid_read(socket + (0 .. n - 1)) && 0 <= u < n;
    terminates \true;
    exits \false;
    assigns \nothing;
    ensures is: reports_datagrams(\result, socket + u);
*/
static struct sequent_status report_socket(const struct datagram_socket *socket, int64_t n,
                                           int64_t u)
{
  const struct datagram_socket *d = &socket[u];
  struct sequent_status v = {0};

  (void)n;
  v.kind = d->protocol == IPV4_UDP ? SEQUENT_UDP : SEQUENT_PING;
  v.state = CLOSED;
  v.local = d->local;
  v.local_port = d->local_port;
  v.remote = d->remote;
  v.remote_port = d->remote_port;
  v.unread = d->count;
  v.deadline = NEVER;
  return v;
}

struct sequent_status report_datagram(const struct sequent *s, int64_t u)
{
  //@ assert sound: stack_sound(s);
  //@ assert room: \valid(s->datagrams.socket + (0 .. s->datagrams.n - 1));
  return report_socket(s->datagrams.socket, s->datagrams.n, u);
}
