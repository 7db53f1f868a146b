/* collect.c - the application collects what came for a datagram socket. */
#define DATAGRAMS_PART
#define STRANGE_PART
#define INBOX_PART
#include "stack/collect.h"

#include "stack/inbox.h"
#include "stack/pickup.h"

bool collect_refused(struct sequent *s, int64_t u)
{
  bool refused = pickup_refused(&s->datagrams, u);

  //@ assert counts: ONLY_DATAGRAMS_COUNTS(Pre, Here, s);
  //@ assert freed: nothing_freed{Pre, Here}(s);
  //@ assert only: only_datagrams{Pre, Here}(s);
  //@ assert settled: settled{Pre, Here}(s);
  return refused;
}

bool collect_some(const struct sequent *s, int64_t u)
{
  //@ assert sound: stack_sound(s);
  return datagram_oldest(&s->datagrams, u) >= 0;
}

uint32_t collect_from(const struct sequent *s, int64_t u)
{
  //@ assert sound: stack_sound(s);
  return pickup_from(&s->datagrams, u);
}

uint32_t collect_port(const struct sequent *s, int64_t u)
{
  //@ assert sound: stack_sound(s);
  return pickup_port(&s->datagrams, u);
}

/*@ requires ok: stack_ok(s);
    requires socket: 0 <= u < s->datagrams.n;
    requires data: 0 <= n && \valid(data + (0 .. n - 1)) && strange(s, \base_addr(data));
    terminates \true;
    exits \false;
    assigns data[0 .. n - 1];
    ensures ok: stack_ok(s);
    ensures settled: settled{Pre, Post}(s);
    ensures length: \let whole = s->datagrams.datagram[COLLECT_AT(s, u)].length;
      \result == (whole < n ? whole : n) && 0 <= \result;
    ensures data: \forall integer k; 0 <= k < \result ==>
      data[k] == \old(s->datagrams.bytes[COLLECT_AT(s, u)].byte[k]);
*/
static int64_t collect_copy(const struct sequent *s, int64_t u, uint8_t *data, int64_t n)
{
  int64_t length;

  //@ assert sound: stack_sound(s);
  length = pickup_copy(&s->datagrams, u, data, n);
  //@ assert freed: nothing_freed{Pre, Here}(s);
  //@ assert elsewhere: elsewhere{Pre, Here}(\base_addr(data));
  return length;
}

/*@ requires ok: stack_ok(s);
    requires socket: 0 <= u < s->datagrams.n;
    requires some: s->datagrams.socket[u].count > 0;
    terminates \true;
    exits \false;
    assigns s->datagrams.socket[0 .. s->datagrams.n - 1];
    ensures ok: stack_ok(s);
    ensures settled: settled{Pre, Post}(s);
    ensures less: s->datagrams.socket[u].count == \old(s->datagrams.socket[u].count) - 1;
    ensures next: s->datagrams.socket[u].head ==
      (\old(s->datagrams.socket[u].head) + 1) % SEQUENT_DATAGRAMS;
*/
static void collect_drop(struct sequent *s, int64_t u)
{
  pickup_drop(&s->datagrams, u);
  //@ assert counts: ONLY_DATAGRAMS_COUNTS(Pre, Here, s);
  //@ assert freed: nothing_freed{Pre, Here}(s);
  //@ assert only: only_datagrams{Pre, Here}(s);
  //@ assert settled: settled{Pre, Here}(s);
}

int64_t collect(struct sequent *s, int64_t u, uint8_t *data, int64_t n)
{
  int64_t length = collect_copy(s, u, data, n);

  collect_drop(s, u);
  return length;
}
