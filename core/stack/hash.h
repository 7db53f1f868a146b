/* hash.h - addresses and ports to a bucket, in a way that nobody outside can foresee.
 *
 * With four secret numbers below a prime P, on the 32-bit words remote, ports and local:
 *   ((remote + a) * (ports + b) + (local + c) * d) mod P, scaled to 0 .. m - 1
 * The product of two words that the attacker chooses, each shifted by a secret, gives him no
 * difference that keeps two keys together (a hash linear in them would). No product exceeds 64
 * bits, so nothing wraps; P is constant, so no division is left in the code.
 */
#ifndef SEQUENT_HASH_H
#define SEQUENT_HASH_H

#include <stdint.h>

#define HASH_PRIME       4294967291u /* the greatest below 2^32 */
#define HASH_BUCKETS_MAX 0x2000000

struct hash {
  uint32_t a, b, c, d; /* secret */
  uint32_t m;          /* buckets */
};

/* For all but hash.c (HASH_OPEN) it is some number that depends on the key and the secrets. */
#if defined(HASH_OPEN)
/*@ logic integer hash_words(integer a, integer b, integer c, integer d,
                             integer local, integer remote, integer ports) =
      ((remote + a) % HASH_PRIME * ((ports + b) % HASH_PRIME) % HASH_PRIME +
       (local + c) % HASH_PRIME * d % HASH_PRIME) % HASH_PRIME;
    logic integer hash_of(integer a, integer b, integer c, integer d, integer m,
                          integer local, integer remote, integer local_port,
                          integer remote_port) =
      hash_words(a, b, c, d, local, remote, local_port * 65536 + remote_port) * m / 4294967296;
*/
#else
/*@ axiomatic Hash {
      logic integer hash_of(integer a, integer b, integer c, integer d, integer m,
                            integer local, integer remote, integer local_port,
                            integer remote_port);
    }
*/
#endif

/*@ predicate hash_ok{L}(struct hash *h) = 1 <= h->m <= HASH_BUCKETS_MAX;

    logic integer hash_bucket_of{L}(struct hash *h, integer local, integer remote,
                                    integer local_port, integer remote_port) =
      hash_of(h->a, h->b, h->c, h->d, h->m, local, remote, local_port, remote_port);
*/

/* The product of two words. */
/*@ terminates \true;
    exits \false;
    assigns \nothing;
    ensures product: \result == x * y;
*/
static inline uint64_t hash_product(uint32_t x, uint32_t y)
{
  /*@ assert bound: (uint64_t)x * y <= 4294967295 * 4294967295; */
  return (uint64_t)x * y;
}

/* (x + secret) mod P. */
/*@ terminates \true;
    exits \false;
    assigns \nothing;
    ensures shifted: \result == (x + secret) % HASH_PRIME;
    ensures range: \result < HASH_PRIME;
*/
static inline uint32_t hash_shift(uint32_t x, uint32_t secret)
{
  return (uint32_t)(((uint64_t)x + secret) % HASH_PRIME);
}

/* The bucket of a key; the ports are below 65536. */
/*@ requires ok: \valid_read(h) && hash_ok(h);
    requires ports: 0 <= local_port <= 65535 && 0 <= remote_port <= 65535;
    terminates \true;
    exits \false;
    assigns \nothing;
    ensures is: \result == hash_bucket_of(h, local, remote, local_port, remote_port);
    ensures range: \result < h->m;
*/
static inline uint32_t hash_bucket(const struct hash *h, uint32_t local, uint32_t remote,
                                   uint32_t local_port, uint32_t remote_port)
{
  uint32_t ports = local_port * 65536u + remote_port;
  uint64_t peer = hash_product(hash_shift(remote, h->a), hash_shift(ports, h->b)) % HASH_PRIME;
  uint64_t here = hash_product(hash_shift(local, h->c), h->d) % HASH_PRIME;
  uint32_t sum = (uint32_t)((peer + here) % HASH_PRIME);
  uint64_t scaled = hash_product(sum, h->m);
  /*@ assert scaled: scaled <= 4294967295 * h->m; */
  return (uint32_t)(scaled / 4294967296u);
}

/* Its secrets are 128 random bits. */
/*@ requires room: \valid(h) && 1 <= m <= HASH_BUCKETS_MAX;
    terminates \true;
    exits \false;
    assigns *h;
    ensures ok: hash_ok(h);
    ensures kept: h->m == m;
    ensures secret: h->a == secret0 / 4294967296 && h->b == secret0 % 4294967296 &&
      h->c == secret1 / 4294967296 && h->d == secret1 % 4294967296;
*/
void hash_init(struct hash *h, uint64_t secret0, uint64_t secret1, int64_t m);

#endif
