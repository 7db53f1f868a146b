/* spared_numbers.h - a stack that is spared keeps numbers, owners, room and what is its own.
 * Lemmas of spared_numbers.c, axioms for who joins them (LAYER_FACT). */
#ifndef SEQUENT_THEORY_SPARED_NUMBERS_H
#define SEQUENT_THEORY_SPARED_NUMBERS_H

#include "spared_link.h"

/*@ axiomatic SparedNumbers {
      LAYER_FACT spared_numbers{A, B}: \forall struct sequent *s, char *p;
        stack_owned{A}(s) && stack_sizes{A}(s) && stack_config{A}(s) &&
        link_fine{A}(s) && stack_spared{A, B}(s, p) ==>
        stack_owned{B}(s) && stack_sizes{B}(s) && stack_config{B}(s) && link_fine{B}(s);
      LAYER_FACT spared_room{A, B}: \forall struct sequent *s, char *p;
        stack_room{A}(s) && stack_spared{A, B}(s, p) && nothing_freed{A, B}(s) ==>
        stack_room{B}(s);
      LAYER_FACT spared_sundry{A, B}: \forall struct sequent *s, char *p;
        stack_sundry{A}(s) && stack_spared{A, B}(s, p) ==> stack_sundry{B}(s);
    }
*/

#endif
