/* siphash.c - each step of the paper a function, each proved to be that step. */
#include "base/siphash.h"

/* x + y modulo 2^64, without a sum that wraps; compilers see one addition. */
/*@ terminates \true;
    exits \false;
    assigns \nothing;
    ensures value: \result == sip_add(x, y);
*/
static inline uint64_t add(uint64_t x, uint64_t y)
{
  uint64_t room = UINT64_MAX - x;

  return y <= room ? x + y : y - room - 1u;
}

/*@ terminates \true;
    exits \false;
    assigns \nothing;
    ensures value: \result == sip_rot13(x);
*/
static inline uint64_t rot13(uint64_t x)
{
  return x % 2251799813685248u * 8192u + x / 2251799813685248u;
}

/*@ terminates \true;
    exits \false;
    assigns \nothing;
    ensures value: \result == sip_rot16(x);
*/
static inline uint64_t rot16(uint64_t x)
{
  return x % 281474976710656u * 65536u + x / 281474976710656u;
}

/*@ terminates \true;
    exits \false;
    assigns \nothing;
    ensures value: \result == sip_rot17(x);
*/
static inline uint64_t rot17(uint64_t x)
{
  return x % 140737488355328u * 131072u + x / 140737488355328u;
}

/*@ terminates \true;
    exits \false;
    assigns \nothing;
    ensures value: \result == sip_rot21(x);
*/
static inline uint64_t rot21(uint64_t x)
{
  return x % 8796093022208u * 2097152u + x / 8796093022208u;
}

/*@ terminates \true;
    exits \false;
    assigns \nothing;
    ensures value: \result == sip_rot32(x);
*/
static inline uint64_t rot32(uint64_t x)
{
  return x % 4294967296u * 4294967296u + x / 4294967296u;
}

/*@ terminates \true;
    exits \false;
    assigns \nothing;
    ensures value: \result == sip_xor(x, y);
*/
static inline uint64_t exclusive(uint64_t x, uint64_t y)
{
  return x ^ y;
}

/*@ requires \valid(s);
    terminates \true;
    exits \false;
    assigns *s;
    ensures value: *s == sip_first(\old(*s));
*/
static inline void round_first(struct siphash *s)
{
  uint64_t a = add(s->v0, s->v1);
  uint64_t b = add(s->v2, s->v3);

  s->v1 = exclusive(rot13(s->v1), a);
  s->v3 = exclusive(rot16(s->v3), b);
  s->v0 = rot32(a);
  s->v2 = b;
}

/*@ requires \valid(s);
    terminates \true;
    exits \false;
    assigns *s;
    ensures value: *s == sip_second(\old(*s));
*/
static inline void round_second(struct siphash *s)
{
  uint64_t a = add(s->v2, s->v1);
  uint64_t b = add(s->v0, s->v3);

  s->v1 = exclusive(rot17(s->v1), a);
  s->v3 = exclusive(rot21(s->v3), b);
  s->v2 = rot32(a);
  s->v0 = b;
}

/* SipRound. */
/*@ requires \valid(s);
    terminates \true;
    exits \false;
    assigns *s;
    ensures value: *s == sip_round(\old(*s));
*/
static inline void sip_round(struct siphash *s)
{
  round_first(s);
  round_second(s);
}

/*@ requires \valid(s);
    terminates \true;
    exits \false;
    assigns *s;
    ensures value: *s == sip_key(k0, k1);
*/
static inline void sip_key(struct siphash *s, uint64_t k0, uint64_t k1)
{
  s->v0 = exclusive(k0, 0x736f6d6570736575u);
  s->v1 = exclusive(k1, 0x646f72616e646f6du);
  s->v2 = exclusive(k0, 0x6c7967656e657261u);
  s->v3 = exclusive(k1, 0x7465646279746573u);
}

/*@ requires \valid(s);
    terminates \true;
    exits \false;
    assigns *s;
    ensures value: *s == sip_in(\old(*s), m);
*/
static inline void sip_in(struct siphash *s, uint64_t m)
{
  s->v3 = exclusive(s->v3, m);
}

/*@ requires \valid(s);
    terminates \true;
    exits \false;
    assigns *s;
    ensures value: *s == sip_out(\old(*s), m);
*/
static inline void sip_out(struct siphash *s, uint64_t m)
{
  s->v0 = exclusive(s->v0, m);
}

/*@ requires \valid(s);
    terminates \true;
    exits \false;
    assigns *s;
    ensures value: *s == sip_mark(\old(*s));
*/
static inline void sip_mark(struct siphash *s)
{
  s->v2 = exclusive(s->v2, 0xffu);
}

/* Takes in the word m of the message. */
/*@ requires \valid(s);
    terminates \true;
    exits \false;
    assigns *s;
    ensures value: *s == sip_word(\old(*s), m);
*/
static inline void sip_word(struct siphash *s, uint64_t m)
{
  sip_in(s, m);
  sip_round(s);
  sip_round(s);
  sip_out(s, m);
}

/*@ requires \valid(s);
    terminates \true;
    exits \false;
    assigns *s;
    ensures value: *s == sip_finish(\old(*s));
*/
static inline void sip_finish(struct siphash *s)
{
  sip_mark(s);
  sip_round(s);
  sip_round(s);
  sip_round(s);
  sip_round(s);
}

uint64_t siphash(uint64_t k0, uint64_t k1, uint64_t a, uint64_t b)
{
  struct siphash s;

  sip_key(&s, k0, k1);
  sip_word(&s, a);
  sip_word(&s, b);
  sip_word(&s, 0x1000000000000000u);
  sip_finish(&s);
  return exclusive(exclusive(s.v0, s.v1), exclusive(s.v2, s.v3));
}
