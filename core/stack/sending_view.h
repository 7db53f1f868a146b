/* sending_view.h - what the stack knows of a segment that one of its connections sends: how much
 * text it may have, where that is, between whom it goes. */
#ifndef SEQUENT_STACK_SENDING_VIEW_H
#define SEQUENT_STACK_SENDING_VIEW_H

#include "stack/steps.h"

#include "base/ring.h"     /* behind what closes the tables (whole.h) */
#include "stack/segment_head.h"

#include <stdint.h>

/* Between which stations, addresses and ports. */
struct way {
  struct envelope envelope;
  uint32_t local_port, remote_port;
};

/* Text in two slices. */
struct slices {
  const uint8_t *first, *rest;
  int64_t first_length, rest_length;
};

/* See segment_most. */
/*@ requires ok: stack_ok(s);
    requires connection: 0 <= i < s->connections.n;
    terminates \true;
    exits \false;
    assigns \nothing;
    ensures range: 1 <= \result <= SEGMENT_TEXT_MAX;
    ensures one: s->config.device_segments == 0 ==> \result <= s->connections.tcb[i].snd.mss;
*/
int64_t sending_most(const struct sequent *s, int64_t i);

/* From us to the peer of connection i, by way of the station mac. */
/*@ requires ok: stack_ok(s);
    requires connection: 0 <= i < s->connections.n;
    requires station: mac <= MAC_MAX;
    terminates \true;
    exits \false;
    assigns \nothing;
    ensures stations: \result.envelope.src_mac == s->config.mac &&
      \result.envelope.dst_mac == mac && \result.envelope.src_mac <= MAC_MAX;
    ensures addresses: \result.envelope.src == s->connections.place[i].local &&
      \result.envelope.dst == s->connections.place[i].remote;
    ensures ports: \result.local_port == s->connections.place[i].local_port &&
      \result.remote_port == s->connections.place[i].remote_port;
    ensures range: \result.local_port <= 65535 && \result.remote_port <= 65535;
*/
struct way sending_way(const struct sequent *s, int64_t i, uint64_t mac);

/* The n bytes that connection i sends from offset at on: none, or they are in its ring. */
/*@ requires ok: stack_ok(s);
    requires connection: 0 <= i < s->connections.n;
    requires span: n == 0 || span_ok(at, n);
    requires own: n != 0 ==>
      ring_own(s->connections.send + i, s->connections.tcb[i].stream, at, at + n);
    terminates \true;
    exits \false;
    assigns \nothing;
    ensures all: \result.first_length + \result.rest_length == n;
    ensures lengths: 0 <= \result.first_length <= RING && 0 <= \result.rest_length <= RING;
    ensures first: \valid_read(\result.first + (0 .. \result.first_length - 1));
    ensures rest: \valid_read(\result.rest + (0 .. \result.rest_length - 1));
    ensures text: text_own(\result.first, s->connections.tcb[i].stream, at,
                           \result.first_length);
    ensures text_rest: text_own(\result.rest, s->connections.tcb[i].stream,
                                at + \result.first_length, \result.rest_length);
*/
struct slices sending_text(const struct sequent *s, int64_t i, int64_t at, int64_t n);

#endif
