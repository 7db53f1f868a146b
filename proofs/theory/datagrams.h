/* The datagram sockets seen from outside: where they are, and that all of it holds while nothing
 * changes.
 *
 * For units that have them among other things (DATAGRAMS_CLOSED, with SLOTS_CLOSED and
 * DEMUX_CLOSED): there datagrams_in is opaque. proofs/theory/datagrams.c defines it
 * (DATAGRAMS_THEORY) and proves the facts.
 */
#ifndef SEQUENT_THEORY_DATAGRAMS_H
#define SEQUENT_THEORY_DATAGRAMS_H

/*@ predicate datagrams_memory{L}(struct datagrams *d) =
      \valid(d) && \valid(d->socket + (0 .. d->n - 1)) &&
      \valid(d->datagram + (0 .. d->n * SEQUENT_DATAGRAMS - 1)) &&
      \valid(d->bytes + (0 .. d->n * SEQUENT_DATAGRAMS - 1)) &&
      slots_memory(&d->slots) && demux_memory(&d->names);
*/

/*@ // numbers that never change; by a name, so that the fact below needs to know no type
    predicate datagrams_counts{L}(struct datagrams *d) =
      1 <= d->n <= DATAGRAMS_MAX && d->slots.order.n == d->n && d->names.n == d->n;
*/

#if defined(DATAGRAMS_THEORY)
#define SOCKETS_STAY \
  DATAGRAM_STAYS(socket) && DATAGRAM_STAYS(n) && \
  (\forall integer u; 0 <= u < \at(d->n, A) ==> DATAGRAM_SOCKET_STAYS(u))
#define PLACES_STAY \
  DATAGRAM_STAYS(datagram) && DATAGRAM_STAYS(n) && \
  (\forall integer k; 0 <= k < \at(d->n, A) * SEQUENT_DATAGRAMS ==> DATAGRAM_PLACE_STAYS(k))
#define DATAGRAMS_FACT lemma
/*@ predicate datagrams_in{L}(struct datagrams *d) =
      1 <= d->n <= DATAGRAMS_MAX && datagrams_owned(d) &&
      slots_in(&d->slots) && d->slots.order.n == d->n &&
      demux_inside(&d->names) && d->names.n == d->n &&
      datagram_queues_in(d) && datagram_sockets_in(d) && datagram_peers_in(d) &&
      datagram_places_in(d) && datagrams_named(d);

    // what datagrams_ok is in a unit that is DATAGRAMS_CLOSED
    lemma datagrams_means{L}: \forall struct datagrams *d;
      datagrams_ok(d) <==> datagrams_memory(d) && datagrams_in(d);

    // on the way to datagrams_stay
    lemma queues_stay{A, B}: \forall struct datagrams *d;
      SOCKETS_STAY && datagram_queues_in{A}(d) ==> datagram_queues_in{B}(d);
    lemma sockets_stay{A, B}: \forall struct datagrams *d;
      SOCKETS_STAY && datagram_sockets_in{A}(d) ==> datagram_sockets_in{B}(d);
    lemma peers_stay{A, B}: \forall struct datagrams *d;
      SOCKETS_STAY && datagram_peers_in{A}(d) ==> datagram_peers_in{B}(d);
    lemma places_stay{A, B}: \forall struct datagrams *d;
      PLACES_STAY && datagram_places_in{A}(d) ==> datagram_places_in{B}(d);
    lemma name_stays{A, B}: \forall struct datagrams *d, integer i;
      demux_same{A, B}(\at(&d->names, A)) && datagram_named{B}(d, i) ==> datagram_named{A}(d, i);
    lemma called_stays{A, B}: \forall struct datagrams *d, integer i, l, r, p, q;
      demux_same{A, B}(\at(&d->names, A)) && datagram_named{A}(d, i) &&
      demux_name{A}(\at(&d->names, A), i, l, r, p, q) ==>
      demux_name{B}(\at(&d->names, A), i, l, r, p, q);
    lemma used_stays{A, B}: \forall struct datagrams *d, integer i;
      slots_same{A, B}(\at(&d->slots, A)) && datagram_used{A}(d, i) ==> datagram_used{B}(d, i);
    lemma socket_stays{A, B}: \forall struct datagrams *d, integer u;
      datagrams_same{A, B}(d) && 0 <= u < \at(d->n, A) ==> DATAGRAM_SOCKET_STAYS(u);
    lemma named_stay{A, B}: \forall struct datagrams *d;
      datagrams_same{A, B}(d) && \at(d->names.n == d->n, A) && datagrams_named{A}(d) ==>
      datagrams_named{B}(d);
    lemma names_stay{A, B}: \forall struct datagrams *d;
      demux_same{A, B}(\at(&d->names, A)) && demux_inside{A}(\at(&d->names, A)) &&
      DEMUX_STAYS(d->names.n) && DEMUX_STAYS(d->names.hash.m) ==>
      demux_inside{B}(\at(&d->names, A));
*/
#else
#define DATAGRAMS_FACT axiom
/*@ axiomatic DatagramsIn {
      predicate datagrams_in{L}(struct datagrams *d)
        reads *d, d->socket[0 .. d->n - 1], d->datagram[0 .. d->n * SEQUENT_DATAGRAMS - 1],
          d->slots.order.at[0 .. d->n - 1], d->slots.order.where[0 .. d->n - 1],
          d->slots.generation[0 .. d->n - 1], d->names.node[0 .. d->n - 1],
          d->names.head[0 .. d->names.hash.m - 1];
    }
    predicate datagrams_ok{L}(struct datagrams *d) = datagrams_memory(d) && datagrams_in(d);
*/
#endif

#if !defined(FACTS_NONE)
/*@ axiomatic DatagramsFacts {
      DATAGRAMS_FACT datagrams_stay{A, B}: \forall struct datagrams *d;
        datagrams_in{A}(d) && datagrams_same{A, B}(d) ==> datagrams_in{B}(d);
      DATAGRAMS_FACT datagrams_range{L}: \forall struct datagrams *d;
        datagrams_in(d) ==> datagrams_counts(d);
      DATAGRAMS_FACT datagrams_owners{L}: \forall struct datagrams *d;
        datagrams_in(d) ==> datagrams_owned(d);
      DATAGRAMS_FACT datagrams_queue{L}: \forall struct datagrams *d, integer u;
        datagrams_in(d) && 0 <= u < d->n ==>
        0 <= d->socket[u].head < SEQUENT_DATAGRAMS && 0 <= d->socket[u].count <= SEQUENT_DATAGRAMS;
    }
*/
#endif

#endif
