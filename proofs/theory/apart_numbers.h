/* apart_numbers.h - what is fixed keeps numbers, owners and room.
 * Lemmas of apart_numbers.c, axioms for who joins them (LAYER_FACT). */
#ifndef SEQUENT_THEORY_APART_NUMBERS_H
#define SEQUENT_THEORY_APART_NUMBERS_H

/*@ axiomatic NumbersHold {
      LAYER_FACT numbers_hold{A, B}: \forall struct sequent *s;
        stack_owned{A}(s) && stack_sizes{A}(s) && stack_config{A}(s) &&
        subnet_ok(\at(s->link, A)) && fixed{A, B}(s) ==>
        stack_owned{B}(s) && stack_sizes{B}(s) && stack_config{B}(s) && subnet_ok(\at(s->link, B));
      LAYER_FACT room_holds{A, B}: \forall struct sequent *s;
        stack_room{A}(s) && fixed{A, B}(s) && nothing_freed{A, B}(s) ==>
        stack_room{B}(s);
    }
*/

#endif
