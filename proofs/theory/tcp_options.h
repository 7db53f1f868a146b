/* The walk over TCP options (RFC 9293, 3.1) as logic functions, over the n bytes at p.
 *   option_len   the length of the option at i: 1 for a no-operation, 0 if it is malformed, that
 *                is, has no length byte, a length below 2, or one that passes the end
 *   option_last  where the last option of a kind, of a legal length, begins among those met on
 *                the walk from i to the end of the list; before if there is none
 *   options_sound  1 if the walk from i ends at an end-of-list option or at n, 0 if at a
 *                malformed option
 * They are recursive: under THEORY they are defined and the facts are lemmas, proved with
 * proofs/theory/tcp_options.c; elsewhere the symbols are opaque and the same facts are known. */
#ifndef THEORY_TCP_OPTIONS_H
#define THEORY_TCP_OPTIONS_H

#include <stdint.h>

/* The legal length of each kind: maximum segment size 4, window scale 3, SACK permitted 2,
 * SACK 2 + 8 for each of one to four blocks, timestamps 10. */
#define OPTION_LEGAL(kind, len) \
  (((kind) == 2 && (len) == 4) || ((kind) == 3 && (len) == 3) || ((kind) == 4 && (len) == 2) || \
   ((kind) == 5 && ((len) == 10 || (len) == 18 || (len) == 26 || (len) == 34)) || \
   ((kind) == 8 && (len) == 10))

#ifdef THEORY
#define FACT lemma
/*@ logic integer option_len{L}(uint8_t *p, integer i, integer n) =
      p[i] == 1 ? 1
      : i + 1 < n && 2 <= p[i + 1] && i + p[i + 1] <= n ? p[i + 1] : 0;

    logic integer option_last{L}(uint8_t *p, integer i, integer n, integer kind, integer before) =
      i >= n || p[i] == 0 || option_len(p, i, n) <= 0 ? before
      : option_last(p, i + option_len(p, i, n), n, kind,
                    p[i] == kind && OPTION_LEGAL(kind, option_len(p, i, n)) ? i : before);

    logic integer options_sound{L}(uint8_t *p, integer i, integer n) =
      i >= n || p[i] == 0 ? 1
      : option_len(p, i, n) <= 0 ? 0 : options_sound(p, i + option_len(p, i, n), n);
*/
#else
#define FACT axiom
/*@ axiomatic TcpOptionSymbols {
      logic integer option_len{L}(uint8_t *p, integer i, integer n) reads p[i .. i + 1];
      logic integer option_last{L}(uint8_t *p, integer i, integer n, integer kind, integer before)
        reads p[i .. n - 1];
      logic integer options_sound{L}(uint8_t *p, integer i, integer n) reads p[i .. n - 1];
    }
*/
#endif

#if !defined(FACTS_NONE)
/*@ axiomatic TcpOptionFacts {
      FACT option_len_nop{L}: \forall uint8_t *p, integer i, n;
        p[i] == 1 ==> option_len(p, i, n) == 1;
      FACT option_len_bad{L}: \forall uint8_t *p, integer i, n;
        p[i] != 1 && (i + 1 >= n || p[i + 1] < 2 || i + p[i + 1] > n) ==>
        option_len(p, i, n) == 0;
      FACT option_len_any{L}: \forall uint8_t *p, integer i, n;
        p[i] != 1 && i + 1 < n && 2 <= p[i + 1] && i + p[i + 1] <= n ==>
        option_len(p, i, n) == p[i + 1];

      FACT options_end{L}: \forall uint8_t *p, integer i, n;
        i >= n || p[i] == 0 ==> options_sound(p, i, n) == 1;
      FACT options_bad{L}: \forall uint8_t *p, integer i, n;
        i < n && p[i] != 0 && option_len(p, i, n) == 0 ==> options_sound(p, i, n) == 0;
      FACT options_next{L}: \forall uint8_t *p, integer i, n, j;
        i < n && p[i] != 0 && 0 < option_len(p, i, n) && j == i + option_len(p, i, n) ==>
        options_sound(p, i, n) == options_sound(p, j, n);

      FACT last_end{L}: \forall uint8_t *p, integer i, n, kind, before;
        i >= n || p[i] == 0 || option_len(p, i, n) == 0 ==>
        option_last(p, i, n, kind, before) == before;
      FACT last_skip{L}: \forall uint8_t *p, integer i, n, j, kind, before;
        i < n && p[i] != 0 && 0 < option_len(p, i, n) && j == i + option_len(p, i, n) &&
        (p[i] != kind || !OPTION_LEGAL(kind, option_len(p, i, n))) ==>
        option_last(p, i, n, kind, before) == option_last(p, j, n, kind, before);
      FACT last_take{L}: \forall uint8_t *p, integer i, n, j, kind, before;
        i < n && p[i] == kind && p[i] != 0 && 0 < option_len(p, i, n) &&
        OPTION_LEGAL(kind, option_len(p, i, n)) && j == i + option_len(p, i, n) ==>
        option_last(p, i, n, kind, before) == option_last(p, j, n, kind, i);
    }
*/
#endif

#undef FACT
#endif
