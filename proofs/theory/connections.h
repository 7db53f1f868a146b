/* The table of connections by its parts: what keeps each.
 *
 * The units that step one of many connections see the parts as names only (here opaque), and
 * what keeps them. proofs/theory/connections.c defines them (CONNECTIONS_THEORY) and proves it.
 */
#ifndef SEQUENT_THEORY_CONNECTIONS_H
#define SEQUENT_THEORY_CONNECTIONS_H

/*@ predicate place_apart{L}(struct connections *c) =
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

#define KEEPS(x) (\at(x, A) == \at(x, B))

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

    predicate connections_tables{L}(struct connections *c) =
      slots_in(&c->slots) && c->slots.order.n == c->n && demux_inside(&c->names) &&
      c->names.n == c->n;

    predicate connections_places{L}(struct connections *c) =
      \forall integer k; 0 <= k < c->n ==> place_in(c->place + k);

    // who has a name is in use, and it is the place's
    predicate connections_named{L}(struct connections *c) =
      \forall integer k; connection_named(c, k) ==>
        connection_used(c, k) && connection_called(c, k);

    // nobody has got a name, nor lost its slot and not its name, nor is one's name another than
    // its place's
    predicate names_keep{A, B}(struct connections *c) =
      \forall integer k; connection_named{B}(c, k) ==> connection_named{A}(c, k);
    predicate uses_keep{A, B}(struct connections *c) =
      \forall integer k; connection_named{B}(c, k) && connection_used{A}(c, k) ==>
        connection_used{B}(c, k);
    predicate calls_keep{A, B}(struct connections *c) =
      \forall integer k; connection_named{B}(c, k) && connection_called{A}(c, k) ==>
        connection_called{B}(c, k);
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
      predicate names_keep{A, B}(struct connections *c)
        reads \at(c->names, A), \at(c->names, B), \at(c->names.node[..], A),
          \at(c->names.node[..], B);
      predicate uses_keep{A, B}(struct connections *c)
        reads \at(c->slots, A), \at(c->slots, B), \at(c->slots.order.where[..], A),
          \at(c->slots.order.where[..], B), \at(c->names, B), \at(c->names.node[..], B);
      predicate calls_keep{A, B}(struct connections *c)
        reads \at(*c, A), \at(*c, B), \at(c->names.node[..], A), \at(c->names.node[..], B),
          \at(c->place[..], A), \at(c->place[..], B);
    }
*/
#endif

#if !defined(FACTS_NONE)
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

      CONNECTIONS_FACT places_of{L}: \forall struct connections *c, integer k;
        connections_places(c) && 0 <= k < c->n ==> place_in(c->place + k);
      CONNECTIONS_FACT places_stay{A, B}: \forall struct connections *c;
        connections_places{A}(c) && \at(c->n, A) == \at(c->n, B) &&
        \at(c->place, A) == \at(c->place, B) &&
        (\forall integer k; 0 <= k < \at(c->n, A) && place_in{A}(\at(c->place, A) + k) ==>
          place_in{B}(\at(c->place, A) + k)) ==> connections_places{B}(c);
      CONNECTIONS_FACT places_made{L}: \forall struct connections *c;
        (\forall integer k; 0 <= k < c->n ==> place_in(c->place + k)) ==> connections_places(c);

      CONNECTIONS_FACT names_kept{A, B}: \forall struct connections *c;
        KEEPS(c->names.node) && KEEPS(c->names.n) &&
        (\forall integer k; 0 <= k < \at(c->names.n, A) ==> KEEPS(c->names.node[k].bucket)) ==>
        names_keep{A, B}(c);
      CONNECTIONS_FACT calls_kept{A, B}: \forall struct connections *c;
        KEEPS(c->names.node) && KEEPS(c->names.n) && KEEPS(c->place) &&
        (\forall integer k; 0 <= k < \at(c->names.n, A) ==> KEEPS(c->names.node[k].local)) &&
        (\forall integer k; 0 <= k < \at(c->names.n, A) ==> KEEPS(c->names.node[k].remote)) &&
        (\forall integer k; 0 <= k < \at(c->names.n, A) ==>
          KEEPS(c->names.node[k].local_port)) &&
        (\forall integer k; 0 <= k < \at(c->names.n, A) ==>
          KEEPS(c->names.node[k].remote_port)) &&
        (\forall integer k; connection_named{B}(c, k) ==>
          place_name_same{A, B}(\at(c->place, A) + k)) ==> calls_keep{A, B}(c);
      CONNECTIONS_FACT named_stays{A, B}: \forall struct connections *c;
        connections_named{A}(c) && names_keep{A, B}(c) && uses_keep{A, B}(c) &&
        calls_keep{A, B}(c) ==> connections_named{B}(c);
      CONNECTIONS_FACT names_fewer{A, B}: \forall struct connections *c;
        (\forall integer k; connection_named{B}(c, k) ==> connection_named{A}(c, k)) ==>
        names_keep{A, B}(c);
      CONNECTIONS_FACT uses_more{A, B}: \forall struct connections *c;
        (\forall integer k; connection_used{A}(c, k) ==> connection_used{B}(c, k)) ==>
        uses_keep{A, B}(c);
      // connection i, which has no name, is in use no more
      CONNECTIONS_FACT uses_fewer{A, B}: \forall struct connections *c, integer i;
        !connection_named{B}(c, i) && (\forall integer k; k != i && connection_used{A}(c, k) ==>
          connection_used{B}(c, k)) ==> uses_keep{A, B}(c);
      // connection i is a new one
      CONNECTIONS_FACT named_more{A, B}: \forall struct connections *c, integer i;
        connections_named{A}(c) && connection_used{B}(c, i) && connection_called{B}(c, i) &&
        (\forall integer k; k != i && connection_named{B}(c, k) ==> connection_named{A}(c, k)) &&
        (\forall integer k; k != i && connection_named{B}(c, k) && connection_used{A}(c, k) ==>
          connection_used{B}(c, k)) &&
        (\forall integer k; k != i && connection_named{B}(c, k) && connection_called{A}(c, k) ==>
          connection_called{B}(c, k)) ==> connections_named{B}(c);
      CONNECTIONS_FACT named_none{L}: \forall struct connections *c;
        (\forall integer k; !connection_named(c, k)) ==> connections_named(c);
      CONNECTIONS_FACT named_used{L}: \forall struct connections *c, integer k;
        connections_named(c) && connection_named(c, k) ==> connection_used(c, k);
    }
*/
#endif

/* For who begins a table: elsewhere it would only lead astray. */
#if defined(CONNECTIONS_THEORY) || defined(CONNECTIONS_BEGIN)
/*@ axiomatic ConnectionsBegin {
      CONNECTIONS_FACT owned_made{L}: \forall struct connections *c;
        OWNED(c, OWNER_STACK) && OWNED(c->tcb, OWNER_TCBS) && OWNED(c->place, OWNER_PLACES) &&
        OWNED(c->receive, OWNER_RECEIVE) && OWNED(c->send, OWNER_SEND) &&
        OWNED(c->slots.order.at, OWNER_CONNECTION_SLOTS) &&
        OWNED(c->slots.order.where, OWNER_CONNECTION_SLOTS) &&
        OWNED(c->slots.generation, OWNER_CONNECTION_SLOTS) &&
        OWNED(c->names.node, OWNER_CONNECTION_NAMES) &&
        OWNED(c->names.head, OWNER_CONNECTION_HEADS) ==> connections_owned(c);
    }
*/
#endif

#endif
