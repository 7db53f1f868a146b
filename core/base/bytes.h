/* bytes.h - numbers in network byte order, and copies of bytes.
 *
 * Each read and each write compiles to one load or store and a byte swap.
 * Reads use << and +, never |; writes use / and %: so the prover sees sums only.
 */
#ifndef SEQUENT_BYTES_H
#define SEQUENT_BYTES_H

#include <stdint.h>

/* Most significant byte first (RFC 791, appendix B). */
/*@ logic integer BE16(integer b0, integer b1) = b0 * 256 + b1;
    logic integer BE32(integer b0, integer b1, integer b2, integer b3) =
      b0 * 16777216 + b1 * 65536 + b2 * 256 + b3;
    logic integer BE48(integer b0, integer b1, integer b2, integer b3, integer b4, integer b5) =
      b0 * 1099511627776 + b1 * 4294967296 + b2 * 16777216 + b3 * 65536 + b4 * 256 + b5;
*/

/* The 16-bit number at p. */
/*@ requires \valid_read(p + (0 .. 1));
    terminates \true;
    exits \false;
    assigns \nothing;
    ensures value: \result == BE16(p[0], p[1]);
    ensures range: \result <= 65535;
*/
static inline uint32_t be16_read(const uint8_t *p)
{
  return ((uint32_t)p[0] << 8) + p[1];
}

/* The 32-bit number at p. */
/*@ requires \valid_read(p + (0 .. 3));
    terminates \true;
    exits \false;
    assigns \nothing;
    ensures value: \result == BE32(p[0], p[1], p[2], p[3]);
*/
static inline uint32_t be32_read(const uint8_t *p)
{
  return ((uint32_t)p[0] << 24) + ((uint32_t)p[1] << 16) + ((uint32_t)p[2] << 8) + p[3];
}

/* The 48-bit number (a MAC address) at p. */
/*@ requires \valid_read(p + (0 .. 5));
    terminates \true;
    exits \false;
    assigns \nothing;
    ensures value: \result == BE48(p[0], p[1], p[2], p[3], p[4], p[5]);
    ensures range: \result <= 281474976710655;
*/
static inline uint64_t be48_read(const uint8_t *p)
{
  return ((uint64_t)be32_read(p) << 16) + be16_read(p + 4);
}

/* Writes the 16-bit number v at p. */
/*@ requires \valid(p + (0 .. 1));
    requires v <= 65535;
    terminates \true;
    exits \false;
    assigns p[0 .. 1];
    ensures value: BE16(p[0], p[1]) == v;
    ensures high: p[0] == v / 256;
    ensures low: p[1] == v % 256;
*/
static inline void be16_write(uint8_t *p, uint32_t v)
{
  p[0] = (uint8_t)(v / 256u);
  p[1] = (uint8_t)(v % 256u);
}

/* Writes the 32-bit number v at p. */
/*@ requires \valid(p + (0 .. 3));
    terminates \true;
    exits \false;
    assigns p[0 .. 3];
    ensures value: BE32(p[0], p[1], p[2], p[3]) == v;
*/
static inline void be32_write(uint8_t *p, uint32_t v)
{
  p[0] = (uint8_t)(v / 16777216u);
  p[1] = (uint8_t)(v / 65536u % 256u);
  p[2] = (uint8_t)(v / 256u % 256u);
  p[3] = (uint8_t)(v % 256u);
}

/* Writes the 48-bit number v (a MAC address) at p. */
/*@ requires \valid(p + (0 .. 5));
    requires v <= 281474976710655;
    terminates \true;
    exits \false;
    assigns p[0 .. 5];
    ensures value: BE48(p[0], p[1], p[2], p[3], p[4], p[5]) == v;
    ensures high: BE32(p[0], p[1], p[2], p[3]) == v / 65536;
    ensures low: BE16(p[4], p[5]) == v % 65536;
*/
static inline void be48_write(uint8_t *p, uint64_t v)
{
  be32_write(p, (uint32_t)(v / 65536u));
  be16_write(p + 4, (uint32_t)(v % 65536u));
}

/* Copies n bytes between buffers that do not overlap; compilers make it memcpy. */
/*@ requires 0 <= n;
    requires \valid(dst + (0 .. n - 1)) && \valid_read(src + (0 .. n - 1));
    requires \separated(dst + (0 .. n - 1), src + (0 .. n - 1));
    terminates \true;
    exits \false;
    assigns dst[0 .. n - 1];
    ensures copied: \forall integer i; 0 <= i < n ==> dst[i] == src[i];
*/
static inline void bytes_copy(uint8_t *restrict dst, const uint8_t *restrict src, int64_t n)
{
  /*@ loop invariant 0 <= i <= n;
      loop invariant copied: \forall integer k; 0 <= k < i ==> dst[k] == src[k];
      loop assigns i, dst[0 .. n - 1];
      loop variant n - i;
  */
  for (int64_t i = 0; i < n; i++)
    dst[i] = src[i];
}

/* Sets n bytes to zero. */
/*@ requires 0 <= n;
    requires \valid(dst + (0 .. n - 1));
    terminates \true;
    exits \false;
    assigns dst[0 .. n - 1];
    ensures zero: \forall integer i; 0 <= i < n ==> dst[i] == 0;
*/
static inline void bytes_zero(uint8_t *dst, int64_t n)
{
  /*@ loop invariant 0 <= i <= n;
      loop invariant zero: \forall integer k; 0 <= k < i ==> dst[k] == 0;
      loop assigns i, dst[0 .. n - 1];
      loop variant n - i;
  */
  for (int64_t i = 0; i < n; i++)
    dst[i] = 0;
}

#endif
