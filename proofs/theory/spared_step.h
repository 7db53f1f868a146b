/* spared_step.h - a stack that is spared stays in order.
 * Lemmas of spared_step.c, axioms for who joins them (LAYER_FACT). */
#ifndef SEQUENT_THEORY_SPARED_STEP_H
#define SEQUENT_THEORY_SPARED_STEP_H

/*@ axiomatic SparedStep {
      LAYER_FACT spared_ok{A, B}: \forall struct sequent *s, char *p;
        stack_ok{A}(s) && stack_spared{A, B}(s, p) && nothing_freed{A, B}(s) ==> stack_ok{B}(s);
    }
*/

#endif
