/* The table of connections by its parts: what keeps each.
 *
 * The units that step one of many connections see two parts as names only (here opaque), and
 * what keeps them. proofs/theory/connections.c defines them (CONNECTIONS_THEORY) and proves it.
 */
#ifndef SEQUENT_THEORY_CONNECTIONS_H
#define SEQUENT_THEORY_CONNECTIONS_H

/*@ // from A to B no memory that tables and places are in changes but words in the array of *p
    predicate only_words{A, B}(struct connection *p) =
      (\forall char **q; \at(*q, A) == \at(*q, B)) &&
      (\forall int32_t *q; \at(*q, A) == \at(*q, B)) &&
      (\forall uint64_t *q; \at(*q, A) == \at(*q, B)) &&
      (\forall uint32_t *q; \base_addr{A}(q) != \base_addr{A}(p) ==> \at(*q, A) == \at(*q, B));

    predicate place_apart{L}(struct connections *c) =
      \base_addr(c->place) != \base_addr(c) && \base_addr(c->place) != \base_addr(c->names.node);
    // the names' memory is neither the places' nor the slots' nor where the table is
    predicate names_apart{L}(struct connections *c) =
      \base_addr(c) != \base_addr(c->names.node) && \base_addr(c) != \base_addr(c->names.head) &&
      \base_addr(c->place) != \base_addr(c->names.node) &&
      \base_addr(c->slots.order.at) != \base_addr(c->names.node) &&
      \base_addr(c->slots.order.where) != \base_addr(c->names.node) &&
      \base_addr(c->slots.generation) != \base_addr(c->names.node) &&
      \base_addr(c->slots.order.at) != \base_addr(c->names.head) &&
      \base_addr(c->slots.order.where) != \base_addr(c->names.head) &&
      \base_addr(c->slots.generation) != \base_addr(c->names.head);
*/

#if defined(CONNECTIONS_THEORY)
#define CONNECTIONS_FACT lemma
/*@ // whose the arrays are, so that none is another's
    predicate connections_owned{L}(struct connections *c) =
      OWNED(c, OWNER_STACK) && OWNED(c->tcb, OWNER_TCBS) && OWNED(c->place, OWNER_PLACES) &&
      OWNED(c->receive, OWNER_RECEIVE) && OWNED(c->send, OWNER_SEND) &&
      OWNED(c->slots.order.at, OWNER_CONNECTION_SLOTS) &&
      OWNED(c->slots.order.where, OWNER_CONNECTION_SLOTS) &&
      OWNED(c->slots.generation, OWNER_CONNECTION_SLOTS) &&
      OWNED(c->names.node, OWNER_CONNECTION_NAMES) &&
      OWNED(c->names.head, OWNER_CONNECTION_HEADS);

    predicate connections_places{L}(struct connections *c) =
      \forall integer k; 0 <= k < c->n ==> place_in(c->place + k);

    // who has a name is in use, and it is the place's
    predicate connections_named{L}(struct connections *c) =
      \forall integer k; connection_named(c, k) ==>
        connection_used(c, k) && connection_called(c, k);

    predicate connections_tables{L}(struct connections *c) =
      slots_in(&c->slots) && c->slots.order.n == c->n && demux_inside(&c->names) &&
      c->names.n == c->n;

    // on the way to tables_words
    lemma words_slots_same{A, B}: \forall struct connections *c;
      only_words{A, B}(\at(c->place, A)) && place_apart{A}(c) ==>
      slots_same{A, B}(\at(&c->slots, A));
    lemma words_slots{A, B}: \forall struct connections *c;
      slots_in{A}(\at(&c->slots, A)) && only_words{A, B}(\at(c->place, A)) &&
      place_apart{A}(c) ==> slots_in{B}(\at(&c->slots, A));
    lemma words_table{A, B}: \forall struct connections *c, struct demux *d;
      d == \at(&c->names, A) && only_words{A, B}(\at(c->place, A)) && place_apart{A}(c) ==>
      DEMUX_STAYS(d->node) && DEMUX_STAYS(d->head) && DEMUX_STAYS(d->n) &&
      DEMUX_STAYS(d->order) && DEMUX_HASH_STAYS;
    lemma words_heads{A, B}: \forall struct connections *c, struct demux *d;
      d == \at(&c->names, A) && only_words{A, B}(\at(c->place, A)) && place_apart{A}(c) ==>
      DEMUX_HEADS_STAY && DEMUX_FIELD_STAYS(order) && DEMUX_FIELD_STAYS(next);
    lemma words_local{A, B}: \forall struct connections *c, struct demux *d;
      d == \at(&c->names, A) && only_words{A, B}(\at(c->place, A)) && place_apart{A}(c) ==>
      DEMUX_FIELD_STAYS(local) && DEMUX_FIELD_STAYS(local_port);
    lemma words_remote{A, B}: \forall struct connections *c, struct demux *d;
      d == \at(&c->names, A) && only_words{A, B}(\at(c->place, A)) && place_apart{A}(c) ==>
      DEMUX_FIELD_STAYS(remote) && DEMUX_FIELD_STAYS(remote_port);
    lemma words_bucket{A, B}: \forall struct connections *c, struct demux *d;
      d == \at(&c->names, A) && only_words{A, B}(\at(c->place, A)) && place_apart{A}(c) ==>
      DEMUX_FIELD_STAYS(bucket);
    lemma words_inside{A, B}: \forall struct connections *c, struct demux *d;
      d == \at(&c->names, A) && demux_inside{A}(d) &&
      only_words{A, B}(\at(c->place, A)) && place_apart{A}(c) ==> demux_inside{B}(d);

    // on the way to named_words
    lemma words_named{A, B}: \forall struct connections *c, integer k;
      only_words{A, B}(\at(c->place, A)) && place_apart{A}(c) && connection_named{B}(c, k) ==>
      connection_named{A}(c, k);
    lemma words_used{A, B}: \forall struct connections *c, integer k;
      only_words{A, B}(\at(c->place, A)) && place_apart{A}(c) && connection_used{A}(c, k) ==>
      connection_used{B}(c, k);
    lemma words_called{A, B}: \forall struct connections *c, integer k;
      only_words{A, B}(\at(c->place, A)) && place_apart{A}(c) && connection_called{A}(c, k) &&
      place_name_same{A, B}(\at(c->place, A) + k) ==> connection_called{B}(c, k);
*/
#else
#define CONNECTIONS_FACT axiom
/*@ axiomatic Connections {
      predicate connections_owned{L}(struct connections *c)
        reads c->tcb, c->place, c->receive, c->send, c->slots.order.at, c->slots.order.where,
          c->slots.generation, c->names.node, c->names.head;
      predicate connections_tables{L}(struct connections *c)
        reads *c, c->slots.order.at[0 .. c->n - 1], c->slots.order.where[0 .. c->n - 1],
          c->slots.generation[0 .. c->n - 1], c->names.node[0 .. c->n - 1],
          c->names.head[0 .. c->names.hash.m - 1];
      predicate connections_places{L}(struct connections *c)
        reads c->n, c->place, c->place[0 .. c->n - 1];
      predicate connections_named{L}(struct connections *c)
        reads *c, c->place[0 .. c->n - 1], c->names.node[0 .. c->n - 1],
          c->slots.order.where[0 .. c->n - 1];
    }
*/
#endif

/*@ axiomatic ConnectionsFacts {
      CONNECTIONS_FACT owned_place{L}: \forall struct connections *c;
        connections_owned(c) ==> place_apart(c);
      CONNECTIONS_FACT owned_names{L}: \forall struct connections *c;
        connections_owned(c) ==> names_apart(c);

      CONNECTIONS_FACT tables_of{L}: \forall struct connections *c;
        connections_tables(c) ==> slots_in(&c->slots) && c->slots.order.n == c->n &&
          demux_inside(&c->names) && c->names.n == c->n;
      CONNECTIONS_FACT tables_made{L}: \forall struct connections *c;
        slots_in(&c->slots) && c->slots.order.n == c->n && demux_inside(&c->names) &&
        c->names.n == c->n ==> connections_tables(c);
      CONNECTIONS_FACT tables_words{A, B}: \forall struct connections *c;
        connections_tables{A}(c) && only_words{A, B}(\at(c->place, A)) && place_apart{A}(c) ==>
        connections_tables{B}(c);

      CONNECTIONS_FACT places_of{L}: \forall struct connections *c, integer k;
        connections_places(c) && 0 <= k < c->n ==> place_in(c->place + k);
      CONNECTIONS_FACT places_stay{A, B}: \forall struct connections *c;
        connections_places{A}(c) && \at(c->n, A) == \at(c->n, B) &&
        \at(c->place, A) == \at(c->place, B) &&
        (\forall integer k; 0 <= k < \at(c->n, A) && place_in{A}(\at(c->place, A) + k) ==>
          place_in{B}(\at(c->place, A) + k)) ==> connections_places{B}(c);

      CONNECTIONS_FACT named_words{A, B}: \forall struct connections *c;
        connections_named{A}(c) && only_words{A, B}(\at(c->place, A)) && place_apart{A}(c) &&
        \at(c->names.n, A) == \at(c->n, A) &&
        (\forall integer k; 0 <= k < \at(c->n, A) ==>
          place_name_same{A, B}(\at(c->place, A) + k)) ==> connections_named{B}(c);
    }
*/

#endif
