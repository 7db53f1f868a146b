/* clock.c - which of n things is due first: a tournament tree. */
#define CLOCK_OPEN
#include "stack/clock.h"

void clock_init(struct clock *c, uint64_t *at, int64_t n)
{
  c->at = at;
  c->n = (uint32_t)n;
  /*@ loop invariant 0 <= k <= 2 * n;
      loop invariant never: \forall integer j; 0 <= j < k ==> at[j] == NEVER;
      loop assigns k, at[0 .. 2 * n - 1];
      loop variant 2 * n - k;
  */
  for (int64_t k = 0; k < 2 * n; k++) {
    at[k] = (uint64_t)NEVER;
  }
}

void clock_set(struct clock *c, int64_t i, int64_t time)
{
  uint64_t *at = c->at;
  int64_t k = c->n + i;
  at[k] = (uint64_t)time;
  /* Every node but k's parent is right; stop when that one is right too. */
  /*@ loop invariant 1 <= k < 2 * c->n;
      loop invariant times: \forall integer j; 1 <= j < 2 * c->n ==> at[j] <= NEVER;
      loop invariant but_one: \forall integer j; 1 <= j < c->n && j != k / 2 ==> clock_node(at, j);
      loop invariant set: at[c->n + i] == time;
      loop invariant rest: \forall integer j; c->n <= j < 2 * c->n && j != c->n + i ==>
        at[j] == \at(c->at[j], Pre);
      loop assigns k, at[1 .. 2 * c->n - 1];
      loop variant k;
  */
  while (k > 1) {
    k /= 2;
    uint64_t a = at[2 * k];
    uint64_t b = at[2 * k + 1];
    uint64_t least = a <= b ? a : b;
    if (at[k] == least) {
      /*@ assert whole: clock_node(at, k); */
      return;
    }
    /*@ assert others: \forall integer j; 1 <= j < c->n && j != k ==> clock_node(at, j); */
    at[k] = least;
    /*@ assert here: clock_node(at, k); */
  }
}

int64_t clock_first(const struct clock *c)
{
  (void)clock_earliest(c); /* for what it ensures */
  int64_t k = 1;
  /*@ loop invariant 1 <= k < 2 * c->n && c->at[k] == c->at[1];
      loop assigns k;
      loop variant 2 * c->n - k;
  */
  while (k < c->n) {
    /*@ assert node: clock_node(c->at, k); */
    int64_t left = 2 * k;
    k = c->at[left] <= c->at[left + 1] ? left : left + 1;
  }
  return k - c->n;
}
