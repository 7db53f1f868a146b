/* sending_frame.c - a segment of a connection as a frame. */
#define STRANGE_PART
#define AWAKE_PART
#include "stack/sending_frame.h"

#include "stack/settled_joins.h"

#define CHECKSUM_AT 16    /* RFC 9293 3.1: in the TCP header */

/* The sum of the text, if the device does not complete the checksum. */
/*@ requires ok: stack_ok(s);
    requires lengths: 0 <= t.first_length <= RING && 0 <= t.rest_length <= RING;
    requires first: \valid_read(t.first + (0 .. t.first_length - 1));
    requires rest: \valid_read(t.rest + (0 .. t.rest_length - 1));
    terminates \true;
    exits \false;
    assigns \nothing;
    ensures range: \result <= 65535;
    ensures sum: s->config.device_checksums == 0 ==>
      same_oc(\result, text_sum(t.first, t.first_length, t.rest, t.rest_length));
*/
static uint32_t text_summed(const struct sequent *s, struct slices t)
{
  if (s->config.device_checksums != 0)
    return 0;
  return envelope_text(t.first, t.first_length, t.rest, t.rest_length);
}

/* The headers. */
/*@ requires ok: stack_ok(s);
    requires connection: 0 <= i < s->connections.n;
    requires fits: segment_fits(g, s->connections.tcb[i].scale_on);
    requires stations: w.envelope.src_mac <= MAC_MAX && w.envelope.dst_mac <= MAC_MAX;
    requires ports: w.local_port <= 65535 && w.remote_port <= 65535;
    requires text: text <= 65535;
    requires room: \valid(head + (0 .. SEQUENT_HEAD - 1)) && strange(s, \base_addr(head));
    terminates \true;
    exits \false;
    assigns head[0 .. SEQUENT_HEAD - 1];
    ensures ok: stack_ok(s);
    ensures settled: settled{Pre, Post}(s);
    ensures strange: \forall char *p; \old(strange(s, p)) ==> strange(s, p);
    ensures length: ENVELOPE_TCP + TCP_HEADER <= \result <= ENVELOPE_MAX;
*/
static int64_t head_written(struct sequent *s, int64_t i, struct segment g, struct way w,
                            uint32_t text, uint8_t *head)
{
  int64_t n;

  //@ assert sound: stack_sound(s);
  //@ assert block: \valid(s->connections.tcb + i);
  //@ assert good: tcb_good(s->connections.tcb + i);
  n = segment_head(head, &s->connections.tcb[i], g, w.envelope, w.local_port, w.remote_port, text,
                   s->config.device_checksums);
  //@ assert kept: nothing_freed{Pre, Here}(s);
  //@ assert ok: stack_ok(s);
  return n;
}

/* The frame: headers of that length in head, then the text. */
/*@ requires ok: stack_ok(s);
    requires room: \valid(out) && strange(s, \base_addr(out));
    requires length: ETHERNET_HEADER <= length <= SEQUENT_HEAD;
    requires lengths: 0 <= t.first_length && 0 <= t.rest_length;
    requires first: \valid_read(t.first + (0 .. t.first_length - 1));
    requires rest: \valid_read(t.rest + (0 .. t.rest_length - 1));
    terminates \true;
    exits \false;
    assigns *out;
    ensures ok: stack_ok(s);
    ensures settled: settled{Pre, Post}(s);
    ensures strange: \forall char *p; \old(strange(s, p)) ==> strange(s, p);
    ensures frame: frame_ok(out);
    ensures head: out->head_length == length && out->segment_size == piece;
    ensures device: out->checksum_start == start;
*/
static void frame_written(struct sequent *s, struct sequent_frame *out, int64_t length,
                          struct slices t, int64_t start, int64_t piece)
{
  (void)s;
  out->head_length = length;
  out->body_length[0] = t.first_length;
  out->body_length[1] = t.rest_length;
  out->checksum_start = start;
  out->checksum_field = start == 0 ? 0 : CHECKSUM_AT;
  out->segment_size = piece;
  out->body[0] = t.first;
  out->body[1] = t.rest;
  //@ assert counts: elsewhere_counts{Pre, Here}(\base_addr(out));
  //@ assert pointers: elsewhere_pointers{Pre, Here}(\base_addr(out));
  //@ assert kept: nothing_freed{Pre, Here}(s);
  //@ assert elsewhere: elsewhere{Pre, Here}(\base_addr(out));
  //@ assert first: out->body[0] == t.first && out->body_length[0] == t.first_length;
  //@ assert second: out->body[1] == t.rest && out->body_length[1] == t.rest_length;
  //@ assert slices: frame_slices(out);
}

/* Both. */
/*@ requires ok: stack_ok(s);
    requires connection: 0 <= i < s->connections.n;
    requires fits: segment_fits(g, s->connections.tcb[i].scale_on);
    requires lengths: 0 <= t.first_length <= RING && 0 <= t.rest_length <= RING;
    requires first: \valid_read(t.first + (0 .. t.first_length - 1));
    requires rest: \valid_read(t.rest + (0 .. t.rest_length - 1));
    requires stations: w.envelope.src_mac <= MAC_MAX && w.envelope.dst_mac <= MAC_MAX;
    requires ports: w.local_port <= 65535 && w.remote_port <= 65535;
    requires room: frame_room(s, head, out);
    terminates \true;
    exits \false;
    assigns head[0 .. SEQUENT_HEAD - 1], *out;
    ensures ok: stack_ok(s);
    ensures settled: settled{Pre, Post}(s);
    ensures room: frame_room(s, head, out);
    ensures frame: frame_ok(out);
*/
static void both_written(struct sequent *s, int64_t i, struct segment g, struct way w,
                         struct slices t, int64_t piece, uint8_t *head, struct sequent_frame *out)
{
  int64_t start = s->config.device_checksums != 0 ? ENVELOPE_TCP : 0;
  int64_t length = head_written(s, i, g, w, text_summed(s, t), head);

  frame_written(s, out, length, t, start, piece);
}

void sending_frame(struct sequent *s, int64_t i, struct segment g, uint64_t mac, uint8_t *head,
                   struct sequent_frame *out)
{
  //@ assert sound: stack_sound(s);
  //@ assert block: \valid(s->connections.tcb + i);
  int64_t piece = segment_piece(&s->connections.tcb[i], g.len);
  struct way w = sending_way(s, i, mac);
  struct slices t = sending_text(s, i, g.seq + g.syn, g.len);

  both_written(s, i, g, w, t, piece, head, out);
}
