/* known.h - whose a segment is, and what it does to a connection that is there.
 */
#ifndef SEQUENT_STACK_KNOWN_H
#define SEQUENT_STACK_KNOWN_H

#include "stack/decode.h"
#include "stack/input.h"
#include "stack/turn.h"

/* The connection that the segment with its header in a->tcp is for, or -1. */
/*@ requires whole: stack_ok(s);
    requires arrival: \valid_read(a) && TCP_WORDS_FIT(&a->tcp);
    terminates \true;
    exits \false;
    assigns \nothing;
    ensures range: -1 <= \result < s->connections.n;
    ensures found: \result != -1 ==> connection_named(&s->connections, \result) &&
      demux_name(&s->connections.names, \result, a->ip.dst, a->ip.src, a->tcp.dst_port,
                 a->tcp.src_port);
    ensures only: \forall integer i; connection_named(&s->connections, i) &&
      demux_name(&s->connections.names, i, a->ip.dst, a->ip.src, a->tcp.dst_port,
                 a->tcp.src_port) ==> \result == i;
*/
int64_t known_find(const struct sequent *s, const struct arrival *a);

/* The one that listens for it, or -1. */
/*@ requires whole: stack_ok(s);
    requires arrival: \valid_read(a) && TCP_WORDS_FIT(&a->tcp);
    terminates \true;
    exits \false;
    assigns \nothing;
    ensures range: -1 <= \result < s->connections.n;
    ensures listens: \result != -1 ==> s->connections.place[\result].listens != 0;
*/
int64_t known_listener(const struct sequent *s, const struct arrival *a);

/* The segment with its header in a->tcp and its options in a->options, and len bytes of text,
 * has come for connection i: RFC 9293 3.10.7. Returns enum tcp_verdict. */
/*@ requires whole: stack_ok(s);
    requires connection: 0 <= i < s->connections.n;
    requires arrival: ARRIVAL_APART(s, a);
    requires in: DECODE_IN(a, len);
    requires text: FRAME_APART(s, text, len) && \base_addr(text) != \base_addr(a);
    requires peer: PEERS(s->connections.tcb + i, &a->tcp, text, len);
    requires time: time_ok(now);
    terminates \true;
    exits \false;
    assigns a->segment, s->connections.tcb[0 .. s->connections.n - 1],
      s->connections.receive[0 .. s->connections.n - 1], SCHEDULE_CELLS(s), EVENTS_CELLS(s);
    ensures whole: stack_ok(s);
    ensures settled: settled{Pre, Post}(s);
    ensures sizes: SIZES_STAY(s);
    ensures read: s->connections.tcb[i].rcv.read == \old(s->connections.tcb[i].rcv.read);
    ensures written: s->connections.tcb[i].snd.end == \old(s->connections.tcb[i].snd.end) &&
      s->connections.tcb[i].snd.una >= \old(s->connections.tcb[i].snd.una);
*/
int64_t known_arrive(struct sequent *s, int64_t i, struct arrival *a, const uint8_t *text,
                     int64_t len, int64_t now);

#endif
