/* checksum.h - the Internet checksum (RFC 1071).
 *
 * Sums are 16-bit ones' complement sums, 0 to 65535, not complemented. What they
 * mean is in proofs/theory/checksum.h: byte_sum(p, n) is the plain sum of the n
 * bytes' big-endian words, and same_oc(s, t) says that s is t but for carries.
 *
 * To build: zero the field, then checksum_write. To check: all ones, not zero
 * ("If the result is all 1 bits ... the check succeeds", RFC 1071, section 1).
 */
#ifndef SEQUENT_CHECKSUM_H
#define SEQUENT_CHECKSUM_H

#include <stdbool.h>
#include <stdint.h>

#ifdef __FRAMAC__
#include "../../proofs/theory/checksum.h"
#endif

#define CHECKSUM_LENGTH_MAX 0x40000000LL  /* bytes in one sum */

/* The data, its checksum included, arrived as it was sent. */
/*@ predicate checksum_valid{L}(uint8_t *p, integer n) = same_oc(65535, byte_sum(p, n));

    // RFC 9293, 3.1: the IPv4 pseudo-header (RFC 768 has the same for UDP)
    logic integer pseudo_sum(integer src, integer dst, integer protocol, integer length) =
      src / 65536 + src % 65536 + dst / 65536 + dst % 65536 + protocol + length;
*/

/* The sum of n bytes. */
/*@ requires 0 <= n <= CHECKSUM_LENGTH_MAX;
    requires \valid_read(p + (0 .. n - 1));
    terminates \true;
    exits \false;
    assigns \nothing;
    ensures value: \result == oc_fold(byte_sum(p, n));
    ensures sum: same_oc(\result, byte_sum(p, n));
    ensures range: \result <= 65535;
*/
uint32_t checksum_sum(const uint8_t *p, int64_t n);

/* The sum of slice b after slice a; an odd length of a shifts b by a byte. */
/*@ requires a <= 65535 && b <= 65535;
    terminates \true;
    exits \false;
    assigns \nothing;
    ensures even: \forall integer t, u; same_oc(a, t) && same_oc(b, u) && a_odd == 0 ==>
      same_oc(\result, t + u);
    ensures odd: \forall integer t, u; same_oc(a, t) && same_oc(b, u) && a_odd != 0 ==>
      same_oc(\result, t + 256 * u);
    ensures range: \result <= 65535;
*/
uint32_t checksum_join(uint32_t a, bool a_odd, uint32_t b);

/* The sum of the IPv4 pseudo-header; length is that of the TCP or UDP packet,
 * addresses are in host order. */
/*@ requires protocol <= 255 && length <= 65535;
    terminates \true;
    exits \false;
    assigns \nothing;
    ensures sum: same_oc(\result, pseudo_sum(src, dst, protocol, length));
    ensures range: \result <= 65535;
*/
uint32_t checksum_pseudo(uint32_t src, uint32_t dst, uint32_t protocol, uint32_t length);

/* What to write into the field, zero before, of data with this sum: data and
 * field then add up to all ones. */
/*@ requires sum <= 65535;
    terminates \true;
    exits \false;
    assigns \nothing;
    ensures value: \result == 65535 - sum;
    ensures ones: \forall integer t; same_oc(sum, t) ==> same_oc(65535, t + \result);
*/
static inline uint32_t checksum_finish(uint32_t sum)
{
  return 65535u - sum;
}

/* The same for UDP: "If the computed checksum is zero, it is transmitted as all
 * ones" (RFC 768), for zero means that there is none. */
/*@ requires sum <= 65535;
    terminates \true;
    exits \false;
    assigns \nothing;
    ensures value: \result == (sum == 65535 ? 65535 : 65535 - sum);
    ensures range: 0 < \result <= 65535;
    ensures ones: \forall integer t; same_oc(sum, t) ==> same_oc(65535, t + \result);
*/
static inline uint32_t checksum_finish_udp(uint32_t sum)
{
  return sum == 65535u ? 65535u : 65535u - sum;
}

/* Are n bytes, with their checksum among them, valid as a whole (IPv4 header,
 * ICMP message)? */
/*@ requires 0 <= n <= CHECKSUM_LENGTH_MAX;
    requires \valid_read(p + (0 .. n - 1));
    terminates \true;
    exits \false;
    assigns \nothing;
    ensures valid: \result != 0 <==> checksum_valid(p, n);
*/
bool checksum_ok(const uint8_t *p, int64_t n);

/* The same with 'rest', the sum of what is not in p (a pseudo-header). */
/*@ requires 0 <= n <= CHECKSUM_LENGTH_MAX && rest <= 65535;
    requires \valid_read(p + (0 .. n - 1));
    terminates \true;
    exits \false;
    assigns \nothing;
    ensures valid: \forall integer t; same_oc(rest, t) ==>
      (\result != 0 <==> same_oc(65535, byte_sum(p, n) + t));
*/
bool checksum_ok_with(const uint8_t *p, int64_t n, uint32_t rest);

/* Writes a checksum into its field at an even offset among n bytes, zero before. */
/*@ requires 0 <= n <= CHECKSUM_LENGTH_MAX && value <= 65535;
    requires 0 <= at && at % 2 == 0 && at + 2 <= n;
    requires \valid(p + (0 .. n - 1));
    requires p[at] == 0 && p[at + 1] == 0;
    terminates \true;
    exits \false;
    assigns p[at .. at + 1];
    ensures field: 256 * p[at] + p[at + 1] == value;
    ensures sum: byte_sum(p, n) == \old(byte_sum(p, n)) + value;
*/
void checksum_put(uint8_t *p, int64_t at, uint32_t value) /*@ ghost (int64_t n) */;

/* Computes and writes the checksum of n bytes into their field at an even
 * offset, zero before. 'rest' is the sum of all else it covers (pseudo-header,
 * payload; 0 if nothing). Bytes and rest then add up to all ones. */
/*@ requires 0 <= n <= CHECKSUM_LENGTH_MAX && rest <= 65535;
    requires 0 <= at && at % 2 == 0 && at + 2 <= n;
    requires \valid(p + (0 .. n - 1));
    requires p[at] == 0 && p[at + 1] == 0;
    terminates \true;
    exits \false;
    assigns p[at .. at + 1];
    ensures valid: \forall integer t; same_oc(rest, t) ==> same_oc(65535, byte_sum(p, n) + t);
*/
void checksum_write(uint8_t *p, int64_t n, int64_t at, uint32_t rest);

/* The same for UDP: the field is never zero. */
/*@ requires 0 <= n <= CHECKSUM_LENGTH_MAX && rest <= 65535;
    requires 0 <= at && at % 2 == 0 && at + 2 <= n;
    requires \valid(p + (0 .. n - 1));
    requires p[at] == 0 && p[at + 1] == 0;
    terminates \true;
    exits \false;
    assigns p[at .. at + 1];
    ensures valid: \forall integer t; same_oc(rest, t) ==> same_oc(65535, byte_sum(p, n) + t);
    ensures present: 256 * p[at] + p[at + 1] != 0;
*/
void checksum_write_udp(uint8_t *p, int64_t n, int64_t at, uint32_t rest);

#endif
