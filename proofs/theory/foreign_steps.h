/* foreign_steps.h - when only a strange object changes nothing of the stack does.
 * Lemmas of foreign_steps.c, axioms for who joins them (LAYER_FACT). */
#ifndef SEQUENT_THEORY_FOREIGN_STEPS_H
#define SEQUENT_THEORY_FOREIGN_STEPS_H

/*@ axiomatic StrangeSpares {
      LAYER_FACT strange_spared{A, B}: \forall struct sequent *s, char *p;
        strange{A}(s, p) && elsewhere{A, B}(p) ==> stack_spared{A, B}(s, p);
    }
*/

#endif
