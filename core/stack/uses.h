/* uses.h - which connections are in use stays as it is when something else changes.
 * Proved in proofs/theory/uses.c.
 */
#ifndef SEQUENT_STACK_USES_H
#define SEQUENT_STACK_USES_H

#include "stack/steps.h"

#if defined(USES_THEORY)
#define USES_FACT lemma
/*@ // on the way there
    lemma uses_owned{L}: \forall struct sequent *s; stack_sound(s) ==> stack_owned(s);
    lemma uses_apart{L}: \forall struct sequent *s; stack_owned(s) ==>
      \base_addr(s->connections.slots.order.where) != \base_addr(s->schedule.order.at) &&
      \base_addr(s->connections.slots.order.where) != \base_addr(s->schedule.order.where);
    lemma uses_links{A, B}: \forall struct sequent *s, integer k;
      stack_owned{A}(s) && only_schedule_links{A, B}(s) ==>
      \at(s->connections.slots.order.where[k], A) ==
      \at(*(\at(s->connections.slots.order.where, A) + k), B);
    lemma uses_words{A, B}: \forall struct sequent *s; only_schedule_words{A, B}(s) ==>
      \at(s->connections.slots.order.n, A) == \at(s->connections.slots.order.n, B) &&
      \at(s->connections.slots.used, A) == \at(s->connections.slots.used, B);
    lemma uses_pointer{A, B}: \forall struct sequent *s; no_pointers{A, B}(s) ==>
      \at(s->connections.slots.order.where, A) == \at(s->connections.slots.order.where, B);
*/
#else
#define USES_FACT axiom
#endif
/*@ axiomatic Uses {
      USES_FACT schedule_uses{A, B}: \forall struct sequent *s, integer k;
        stack_sound{A}(s) && only_schedule{A, B}(s) ==>
        (connection_used{A}(\at(&s->connections, A), k) <==>
         connection_used{B}(\at(&s->connections, B), k));
    }
*/

#endif
