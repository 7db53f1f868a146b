/* The packets seen from outside: where they are, and that all of it holds while nothing changes.
 *
 * For units that have packets among other things (PACKETS_CLOSED, which needs SLOTS_CLOSED): there
 * packets_in is opaque. proofs/theory/packets.c defines it (PACKETS_THEORY) and proves the facts.
 */
#ifndef SEQUENT_THEORY_PACKETS_H
#define SEQUENT_THEORY_PACKETS_H

/*@ predicate packets_memory{L}(struct packets *p) =
      \valid(p) && slots_memory(&p->slots) && \valid(p->packet + (0 .. p->n - 1)) &&
      \valid(p->bytes + (0 .. p->n - 1));
*/

#if defined(PACKETS_THEORY)
#define PACKETS_FACT lemma
/*@ predicate packets_in{L}(struct packets *p) =
      1 <= p->n <= PACKETS_MAX && slots_in(&p->slots) && p->slots.order.n == p->n &&
      \separated(p, p->packet + (0 .. p->n - 1)) &&
      \forall integer k; 0 <= k < p->n ==>
        ETHERNET_HEADER <= p->packet[k].length <= SEQUENT_PACKET;

    // what packets_ok and packets_valid are in a unit that is PACKETS_CLOSED
    lemma packets_means{L}: \forall struct packets *p;
      packets_ok(p) <==> packets_memory(p) && packets_in(p);
    lemma packets_mean_valid{L}: \forall struct packets *p;
      packets_ok(p) ==> packets_valid(p);
*/
#else
#define PACKETS_FACT axiom
/*@ axiomatic PacketsIn {
      predicate packets_in{L}(struct packets *p)
        reads *p, p->packet[0 .. p->n - 1], p->slots.order.at[0 .. p->n - 1],
          p->slots.order.where[0 .. p->n - 1], p->slots.generation[0 .. p->n - 1];
    }
    predicate packets_ok{L}(struct packets *p) = packets_memory(p) && packets_in(p);
    predicate packets_valid{L}(struct packets *p) = packets_ok(p);
*/
#endif

#if !defined(FACTS_NONE)
/*@ axiomatic PacketsFacts {
      PACKETS_FACT packets_stay{A, B}: \forall struct packets *p;
        packets_in{A}(p) && packets_same{A, B}(p) ==> packets_in{B}(p);
      PACKETS_FACT packets_range{L}: \forall struct packets *p;
        packets_in(p) ==> 1 <= p->n <= PACKETS_MAX && p->slots.order.n == p->n;
      PACKETS_FACT packets_slots{L}: \forall struct packets *p;
        packets_in(p) ==> slots_in(&p->slots);
      PACKETS_FACT packets_length{L}: \forall struct packets *p, integer k;
        packets_in(p) && 0 <= k < p->n ==>
          ETHERNET_HEADER <= p->packet[k].length <= SEQUENT_PACKET;
    }
*/
#endif

#endif
