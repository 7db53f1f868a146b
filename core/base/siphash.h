/* siphash.h - SipHash-2-4 (Aumasson and Bernstein, 2012) of two words.
 *
 * A 64-bit hash that nobody can predict or make collide without the 128-bit key:
 * for the demux table, initial sequence numbers (RFC 6528, section 3), cookies.
 * The message is 16 bytes: a, then b, each least significant byte first.
 *
 * Neither sums that wrap nor shifts: + and rotations are arithmetic modulo 2^64,
 * and compile to one instruction each.
 */
#ifndef SEQUENT_SIPHASH_H
#define SEQUENT_SIPHASH_H

#include <stdint.h>

/* The paper's state. */
struct siphash {
  uint64_t v0, v1, v2, v3;
};

/* The paper's text, section 2 and its figure 2.1. A rotation by k bits: the low
 * 64 - k bits go up by k, the high k bits come in below. (The prover sorts x ^ y
 * by name, hence the order of sip_xor's parameters.) */
/*@ logic uint64_t sip_add(integer x, integer y) = (uint64_t)((x + y) % 18446744073709551616);
    logic uint64_t sip_xor(integer y, integer x) = (uint64_t)(x ^ y);
    logic uint64_t sip_rot13(integer x) =
      (uint64_t)(x % 2251799813685248 * 8192 + x / 2251799813685248);
    logic uint64_t sip_rot16(integer x) =
      (uint64_t)(x % 281474976710656 * 65536 + x / 281474976710656);
    logic uint64_t sip_rot17(integer x) =
      (uint64_t)(x % 140737488355328 * 131072 + x / 140737488355328);
    logic uint64_t sip_rot21(integer x) =
      (uint64_t)(x % 8796093022208 * 2097152 + x / 8796093022208);
    logic uint64_t sip_rot32(integer x) =
      (uint64_t)(x % 4294967296 * 4294967296 + x / 4294967296);

    // half a SipRound: its first line of boxes, or its second with v0 and v2 changed over
    logic struct siphash sip_first(struct siphash s) = {
      s \with .v0 = sip_rot32(sip_add(s.v0, s.v1)),
              .v1 = sip_xor(sip_rot13(s.v1), sip_add(s.v0, s.v1)),
              .v2 = sip_add(s.v2, s.v3),
              .v3 = sip_xor(sip_rot16(s.v3), sip_add(s.v2, s.v3)) };
    logic struct siphash sip_second(struct siphash s) = {
      s \with .v0 = sip_add(s.v0, s.v3),
              .v1 = sip_xor(sip_rot17(s.v1), sip_add(s.v2, s.v1)),
              .v2 = sip_rot32(sip_add(s.v2, s.v1)),
              .v3 = sip_xor(sip_rot21(s.v3), sip_add(s.v0, s.v3)) };
    logic struct siphash sip_round(struct siphash s) = sip_second(sip_first(s));

    axiomatic Unset { logic struct siphash sip_unset; }
    logic struct siphash sip_key(integer k0, integer k1) = {
      sip_unset \with
              .v0 = sip_xor(k0, 0x736f6d6570736575), .v1 = sip_xor(k1, 0x646f72616e646f6d),
              .v2 = sip_xor(k0, 0x6c7967656e657261), .v3 = sip_xor(k1, 0x7465646279746573) };
    logic struct siphash sip_in(struct siphash s, integer m) = {
      s \with .v3 = sip_xor(s.v3, m) };
    logic struct siphash sip_out(struct siphash s, integer m) = {
      s \with .v0 = sip_xor(s.v0, m) };
    // c = 2 rounds a word
    logic struct siphash sip_word(struct siphash s, integer m) =
      sip_out(sip_round(sip_round(sip_in(s, m))), m);
    // the last word of a message: its length in bytes, 16, in the top byte
    logic struct siphash sip_message(struct siphash s, integer a, integer b) =
      sip_word(sip_word(sip_word(s, a), b), 0x1000000000000000);
    // d = 4 rounds at the end
    logic struct siphash sip_mark(struct siphash s) = {
      s \with .v2 = sip_xor(s.v2, 0xff) };
    logic struct siphash sip_finish(struct siphash s) =
      sip_round(sip_round(sip_round(sip_round(sip_mark(s)))));
    logic uint64_t sip_value(struct siphash s) =
      sip_xor(sip_xor(s.v0, s.v1), sip_xor(s.v2, s.v3));
*/

/* The hash of the words a and b under the key k0, k1. */
/*@ terminates \true;
    exits \false;
    assigns \nothing;
    ensures value: \result == sip_value(sip_finish(sip_message(sip_key(k0, k1), a, b)));
*/
uint64_t siphash(uint64_t k0, uint64_t k1, uint64_t a, uint64_t b);

#endif
