/* whole_one.c - proves the facts of core/stack/step_facts.h and whole_facts.h that speak of one
 * block, one place, or the configuration. */
#define WHOLE_LAYERS
#define WHOLE_OPEN
#define FACTS_NONE
#define APART_OPAQUE
#include "stack/steps.h"

/*@ axiomatic KnownPlace {
      axiom places_of{L}: \forall struct connections *c, integer k;
        connections_places(c) && 0 <= k < c->n ==> place_in(c->place + k);
    }
    // on the way there
    lemma one_block{L}: \forall struct connections *c, integer i;
      \valid(c->tcb + (0 .. c->n - 1)) && 0 <= i < c->n ==> \valid(c->tcb + i);
    lemma one_place{L}: \forall struct connections *c, integer i;
      \valid(c->place + (0 .. c->n - 1)) && 0 <= i < c->n ==> \valid(c->place + i);
    lemma good_one{L}: \forall struct tcb *t, integer n, i;
      tcbs_good(t, n) && 0 <= i < n ==> tcb_good(t + i);
    lemma good_all{L}: \forall struct connections *c;
      stack_connections(c) ==> tcbs_good(c->tcb, c->n);
    lemma in_connections{L}: \forall struct sequent *s;
      stack_in(s) ==> stack_connections(&s->connections);
    lemma in_good{L}: \forall struct sequent *s;
      stack_in(s) ==> tcbs_good(s->connections.tcb, s->connections.n);
    lemma good_block{L}: \forall struct sequent *s, integer i;
      stack_in(s) && 0 <= i < s->connections.n ==> tcb_good(s->connections.tcb + i);
    lemma good_place{L}: \forall struct sequent *s, integer i;
      stack_in(s) && 0 <= i < s->connections.n ==> place_in(s->connections.place + i);
    lemma config_mac_in{L}: \forall struct sequent *s;
      stack_config(s) ==> s->config.mac <= MAC_MAX;
    lemma config_own{L}: \forall struct sequent *s;
      stack_config(s) ==> s->link.own == s->config.address && s->config.address != 0 &&
        SEQUENT_MTU_MIN <= s->config.mtu <= SEQUENT_MTU_MAX;
*/

#define WHOLE_ONE
#include "stack/whole_facts.h"
#include "stack/step_facts.h"
