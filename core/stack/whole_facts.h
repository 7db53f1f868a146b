/* whole_facts.h - what follows from the invariant of the whole stack: lemmas of
 * proofs/theory/whole.c. */
#ifndef SEQUENT_STACK_WHOLE_FACTS_H
#define SEQUENT_STACK_WHOLE_FACTS_H

#if defined(WHOLE_THEORY) || defined(WHOLE_ONE)
#define WHOLE_FACT lemma
#else
#define WHOLE_FACT axiom
#endif
#if !defined(WHOLE_ONE)
/*@ axiomatic WholeFacts {
      WHOLE_FACT whole_sound{L}: \forall struct sequent *s; stack_ok(s) ==> stack_sound(s);
      WHOLE_FACT whole_valid{L}: \forall struct sequent *s; stack_sound(s) ==> \valid(s);
      WHOLE_FACT whole_sizes{L}: \forall struct sequent *s; stack_sound(s) ==> stack_sizes(s);
    }
*/
#endif

/* Who asks for our address and link. */
#if defined(CONFIG_PART) || defined(WHOLE_THEORY)
/*@ axiomatic ConfigFacts {
      WHOLE_FACT whole_link{L}: \forall struct sequent *s; stack_sound(s) ==> subnet_ok(s->link);
    }
*/
#endif
#if defined(CONFIG_PART) || defined(WHOLE_ONE)
/*@ axiomatic WholeOwn {
      WHOLE_FACT whole_own{L}: \forall struct sequent *s; stack_sound(s) ==>
        s->config.mac <= MAC_MAX && s->link.own == s->config.address && s->config.address != 0 &&
        SEQUENT_MTU_MIN <= s->config.mtu <= SEQUENT_MTU_MAX;
    }
*/
#endif

#endif
