/* apart_moved.h - the same of these steps.
 * Lemmas of apart_moved.c, axioms for who joins them (LAYER_FACT). */
#ifndef SEQUENT_THEORY_APART_MOVED_H
#define SEQUENT_THEORY_APART_MOVED_H

/*@ axiomatic StepMoved {
      LAYER_FACT datagrams_tables{A, B}: \forall struct sequent *s;
        stack_owned{A}(s) && stack_tables{A}(s) && only_datagrams{A, B}(s) &&
        datagrams_in{B}(\at(&s->datagrams, B)) ==>
        stack_tables{B}(s);
      LAYER_FACT connections_tables{A, B}: \forall struct sequent *s;
        stack_owned{A}(s) && stack_tables{A}(s) && only_connections{A, B}(s) ==>
        stack_tables{B}(s);
      LAYER_FACT sundry_tables{A, B}: \forall struct sequent *s;
        stack_owned{A}(s) && stack_tables{A}(s) && only_sundry{A, B}(s) ==>
        stack_tables{B}(s);
    }
*/

#endif
