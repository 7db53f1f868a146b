/* connection.h - what happens to one of the connections (places.h): its handshake, its segments,
 * its timers, and what the application does.
 *
 * Whatever happens to a tcb happens here, and nothing above writes one. When a connection is
 * looked at next is said in turn.h. Every step keeps what holds of all connections.
 */
#ifndef SEQUENT_STACK_CONNECTION_H
#define SEQUENT_STACK_CONNECTION_H

#include "stack/places.h"
#include "tcp/segment.h"

#include <stdint.h>

/* The name of the streams of connection i: unique per use of its slot. */
/*@ logic integer connection_stream{L}(struct connections *c, integer i) =
      c->slots.generation[i] * CONNECTIONS_MAX + i;
*/

/* What its send ring takes at most of the application's next bytes. */
#define CONNECTION_ROOM(t) (\max((t)->snd.una, 1) + RING - (t)->snd.end)

/* Our SYN is to go: RFC 9293 3.10.1. mss: what one segment to us may hold. */
/*@ requires ok: CONNECTIONS_OK(c);
    requires connection: 0 <= i < c->n;
    requires time: time_ok(now);
    requires closed: c->tcb[i].state == CLOSED && c->tcb[i].rst_due == 0;
    requires isn: 0 <= iss < SEQ_MOD && 0 <= ts_offset < SEQ_MOD;
    requires mss: MSS_MIN + TIMESTAMP_ROOM <= mss <= MSS_MAX;
    terminates \true;
    exits \false;
    assigns c->tcb[i];
    ensures ok: CONNECTIONS_OK(c);
    ensures stream: c->tcb[i].stream == connection_stream(c, i) && c->tcb[i].state == SYN_SENT;
*/
void connection_call(struct connections *c, int64_t i, int64_t iss, int64_t ts_offset, int64_t mss,
                     int64_t now);

/* The answer to *syn is to go: RFC 9293 3.10.7.2. */
/*@ requires ok: CONNECTIONS_OK(c);
    requires connection: 0 <= i < c->n;
    requires time: time_ok(now);
    requires closed: c->tcb[i].state == CLOSED && c->tcb[i].rst_due == 0;
    requires isn: 0 <= iss < SEQ_MOD && 0 <= ts_offset < SEQ_MOD;
    requires mss: MSS_MIN + TIMESTAMP_ROOM <= mss <= MSS_MAX;
    requires syn: \valid_read(syn) && \separated(c->tcb + (0 .. c->n - 1), syn) &&
      segment_ok(*syn) && syn->syn == 1 && syn->rst == 0 && syn->ackf == 0;
    terminates \true;
    exits \false;
    assigns c->tcb[i];
    ensures ok: CONNECTIONS_OK(c);
    ensures stream: c->tcb[i].stream == connection_stream(c, i) &&
      c->tcb[i].state == SYN_RECEIVED;
*/
void connection_answer(struct connections *c, int64_t i, int64_t iss, int64_t ts_offset,
                       const struct segment *syn, int64_t mss, int64_t now);

/* A segment for it, with its text (g->len bytes). enum tcp_verdict. */
/*@ requires ok: CONNECTIONS_OK(c);
    requires connection: 0 <= i < c->n;
    requires time: time_ok(now);
    requires segment: \valid_read(g) && segment_ok(*g) && segment_agrees(*g, c->tcb[i].stream);
    requires apart: \separated(c->tcb + (0 .. c->n - 1), g);
    requires outside: \separated(g, c->receive + (0 .. c->n - 1)) &&
      \separated(g, text + (0 .. g->len - 1));
    requires text: \valid_read(text + (0 .. g->len - 1)) &&
      \base_addr(text) != \base_addr(c->receive);
    requires peer: text_peer(text, c->tcb[i].stream, g->seq + g->syn, g->len);
    terminates \true;
    exits \false;
    assigns c->tcb[i], c->receive[0 .. c->n - 1];
    ensures ok: CONNECTIONS_OK(c);
    ensures same: c->tcb[i].stream == \old(c->tcb[i].stream);
    ensures read: c->tcb[i].rcv.read == \old(c->tcb[i].rcv.read);
    ensures written: c->tcb[i].snd.end == \old(c->tcb[i].snd.end) &&
      c->tcb[i].snd.una >= \old(c->tcb[i].snd.una);
*/
int64_t connection_arrive(struct connections *c, int64_t i, const struct segment *g,
                          const uint8_t *text, int64_t now);

/* The application writes up to n bytes: how many went into the ring. */
/*@ requires ok: CONNECTIONS_OK(c);
    requires connection: 0 <= i < c->n;
    requires time: time_ok(now);
    requires data: 0 <= n && \valid_read(data + (0 .. n - 1)) &&
      \base_addr(data) != \base_addr(c->send);
    requires own: text_own(data, c->tcb[i].stream, c->tcb[i].snd.end,
                           \min(n, CONNECTION_ROOM(c->tcb + i)));
    terminates \true;
    exits \false;
    assigns c->tcb[i], c->send[i].byte[0 .. RING - 1];
    ensures ok: CONNECTIONS_OK(c);
    ensures same: c->tcb[i].stream == \old(c->tcb[i].stream);
    ensures taken: 0 <= \result <= n &&
      c->tcb[i].snd.end == \old(c->tcb[i].snd.end) + \result;
    ensures fits: \result <= \old(CONNECTION_ROOM(c->tcb + i));
    ensures una: c->tcb[i].snd.una == \old(c->tcb[i].snd.una);
*/
int64_t connection_write(struct connections *c, int64_t i, const uint8_t *data, int64_t n,
                         int64_t now);

/* The application reads up to n bytes, the next ones in order: how many. */
/*@ requires ok: CONNECTIONS_OK(c);
    requires connection: 0 <= i < c->n;
    requires time: time_ok(now);
    requires data: 0 <= n && \valid(data + (0 .. n - 1)) &&
      \base_addr(data) != \base_addr(c->receive) && \base_addr(data) != \base_addr(c->send);
    terminates \true;
    exits \false;
    assigns c->tcb[i], data[0 .. n - 1];
    ensures ok: CONNECTIONS_OK(c);
    ensures same: c->tcb[i].stream == \old(c->tcb[i].stream);
    ensures taken: \result == \min(n, \old(c->tcb[i].rcv.nxt - c->tcb[i].rcv.read)) &&
      0 <= \result <= RING;
    ensures read: c->tcb[i].rcv.read == \old(c->tcb[i].rcv.read) + \result;
    ensures text: text_peer(data, c->tcb[i].stream, \old(c->tcb[i].rcv.read), \result);
*/
int64_t connection_read(struct connections *c, int64_t i, uint8_t *data, int64_t n, int64_t now);

/* Its timers. */
/*@ requires ok: CONNECTIONS_OK(c);
    requires connection: 0 <= i < c->n;
    requires time: time_ok(now);
    terminates \true;
    exits \false;
    assigns c->tcb[i];
    ensures ok: CONNECTIONS_OK(c);
    ensures same: c->tcb[i].stream == \old(c->tcb[i].stream);
    ensures written: c->tcb[i].snd.end == \old(c->tcb[i].snd.end) &&
      c->tcb[i].snd.una == \old(c->tcb[i].snd.una);
*/
void connection_timer(struct connections *c, int64_t i, int64_t now);

/* The next segment, at most `most` bytes of text: 1, or 0 if there is none. The text is in its
 * send ring, from offset seq + syn on. */
/*@ requires ok: CONNECTIONS_OK(c);
    requires connection: 0 <= i < c->n;
    requires time: time_ok(now);
    requires most: 1 <= most <= SEGMENT_MAX;
    requires out: \valid(g) && \separated(c->tcb + (0 .. c->n - 1), g);
    requires out_apart: \separated(c, g);
    terminates \true;
    exits \false;
    assigns c->tcb[i], *g;
    ensures ok: CONNECTIONS_OK(c);
    ensures same: c->tcb[i].stream == \old(c->tcb[i].stream);
    ensures written: c->tcb[i].snd.end == \old(c->tcb[i].snd.end) &&
      c->tcb[i].snd.una == \old(c->tcb[i].snd.una);
    ensures exact: \result != 0 <==> \old(tcb_emits(c->tcb + i));
    ensures segment: \result != 0 ==> segment_ok(*g) && off_ok(g->seq) && off_ok(g->ack);
    ensures field: \result != 0 ==> g->wnd <= WINDOW_TOP * RECEIVE_UNIT;
    ensures plain: \result != 0 && (g->syn == 1 || c->tcb[i].scale_on == 0) ==>
      g->wnd <= WINDOW_TOP;
    ensures size: \result != 0 ==> g->len <= most;
    ensures span: \result != 0 && g->len > 0 ==> span_ok(g->seq + g->syn, g->len);
    ensures text: \result != 0 ==> ring_own(c->send + i, c->tcb[i].stream, g->seq + g->syn,
                                            g->seq + g->syn + g->len);
*/
int64_t connection_emit(struct connections *c, int64_t i, int64_t most, struct segment *g,
                        int64_t now);

/* The peer cannot be reached. */
/*@ requires ok: CONNECTIONS_OK(c);
    requires connection: 0 <= i < c->n;
    terminates \true;
    exits \false;
    assigns c->tcb[i];
    ensures ok: CONNECTIONS_OK(c);
    ensures same: c->tcb[i].stream == \old(c->tcb[i].stream);
    ensures written: c->tcb[i].snd.end == \old(c->tcb[i].snd.end) &&
      c->tcb[i].snd.una == \old(c->tcb[i].snd.una);
*/
void connection_unreachable(struct connections *c, int64_t i);

/* What else the application does: see tcp/user.h. error: enum tcp_error. */
/*@ requires ok: CONNECTIONS_OK(c);
    requires connection: 0 <= i < c->n;
    requires time: time_ok(now);
    terminates \true;
    exits \false;
    assigns c->tcb[i];
    ensures ok: CONNECTIONS_OK(c);
    ensures same: c->tcb[i].stream == \old(c->tcb[i].stream);
    ensures written: c->tcb[i].snd.end == \old(c->tcb[i].snd.end) &&
      c->tcb[i].snd.una == \old(c->tcb[i].snd.una);
*/
void connection_shutdown(struct connections *c, int64_t i, int64_t now);

/*@ requires ok: CONNECTIONS_OK(c);
    requires connection: 0 <= i < c->n;
    requires time: time_ok(now);
    terminates \true;
    exits \false;
    assigns c->tcb[i];
    ensures ok: CONNECTIONS_OK(c);
    ensures same: c->tcb[i].stream == \old(c->tcb[i].stream);
    ensures written: c->tcb[i].snd.end == \old(c->tcb[i].snd.end) &&
      c->tcb[i].snd.una == \old(c->tcb[i].snd.una);
*/
void connection_close(struct connections *c, int64_t i, int64_t now);

/*@ requires ok: CONNECTIONS_OK(c);
    requires connection: 0 <= i < c->n;
    requires error: error != ERROR_NONE;
    terminates \true;
    exits \false;
    assigns c->tcb[i];
    ensures ok: CONNECTIONS_OK(c);
    ensures same: c->tcb[i].stream == \old(c->tcb[i].stream);
    ensures written: c->tcb[i].snd.end == \old(c->tcb[i].snd.end) &&
      c->tcb[i].snd.una == \old(c->tcb[i].snd.una);
*/
void connection_abort(struct connections *c, int64_t i, int64_t error);

/*@ requires ok: CONNECTIONS_OK(c);
    requires connection: 0 <= i < c->n;
    requires time: time_ok(now);
    terminates \true;
    exits \false;
    assigns c->tcb[i];
    ensures ok: CONNECTIONS_OK(c);
    ensures same: c->tcb[i].stream == \old(c->tcb[i].stream);
    ensures written: c->tcb[i].snd.end == \old(c->tcb[i].snd.end) &&
      c->tcb[i].snd.una == \old(c->tcb[i].snd.una);
*/
void connection_nodelay(struct connections *c, int64_t i, int64_t on, int64_t now);

#endif
