/* decode.c - the TCP segment that was read, in the offsets of its connection. */
#define TCB_MEANS
#define DECODE_OPEN
#include "stack/decode.h"

void decode(struct arrival *a, const struct tcb *t, int64_t len)
{
  //@ assert parts: parts_ok(*t);
  segment_decode(t, &a->tcp, &a->options, len, &a->segment);
  //@ assert apart: KEPT(int64_t, Pre, Here, \separated(q, &a->segment));
  //@ assert segment: only_segment{Pre, Here}(&a->segment);
  //@ assert counts: elsewhere_counts{Pre, Here}(\base_addr(a));
  /*@ assert same: t->state == \at(t->state, Pre) && t->irs == \at(t->irs, Pre) &&
        t->rcv.nxt == \at(t->rcv.nxt, Pre) && t->stream == \at(t->stream, Pre); */
  //@ assert now: begins_at(t, a->tcp.seq, a->segment.seq);
  //@ assert place: begins_at{Pre}(t, a->tcp.seq, \at(a->segment.seq, Here));
}

void decode_first(struct arrival *a, int64_t len)
{
  segment_first(&a->tcp, &a->options, len, &a->segment);
  //@ assert apart: KEPT(int64_t, Pre, Here, \separated(q, &a->segment));
  //@ assert segment: only_segment{Pre, Here}(&a->segment);
  //@ assert counts: elsewhere_counts{Pre, Here}(\base_addr(a));
}
