/* spared_step.c - a stack that is spared stays in order. */
#define WHOLE_LAYERS
#define WHOLE_OPEN
#define FACTS_NONE
#define APART_OPAQUE
#define TCBS_CLOSED
#include "stack/steps.h"
#include "../proofs/theory/foreign.h"
#define LAYER_FACT axiom
#include "../proofs/theory/spared_numbers.h"
#include "../proofs/theory/spared_tables.h"

/*@ // on the way there
    predicate stack_numbers{L}(struct sequent *s) =
      stack_owned(s) && stack_sizes(s) && stack_config(s) && link_fine(s);
    predicate stack_parts{L}(struct sequent *s) =
      stack_sundry(s) && stack_connections(&s->connections) && stack_tables(s);
    lemma in_means{L}: \forall struct sequent *s;
      stack_in(s) <==> stack_numbers(s) && stack_parts(s);
    lemma spared_counts{A, B}: \forall struct sequent *s, char *p;
      stack_numbers{A}(s) && stack_spared{A, B}(s, p) ==> stack_numbers{B}(s);
    lemma spared_parts{A, B}: \forall struct sequent *s, char *p;
      stack_numbers{A}(s) && stack_numbers{B}(s) && stack_parts{A}(s) &&
      stack_spared{A, B}(s, p) ==> stack_parts{B}(s);
    lemma spared_in{A, B}: \forall struct sequent *s, char *p;
      stack_in{A}(s) && stack_spared{A, B}(s, p) ==> stack_in{B}(s);
    lemma spared_sound{A, B}: \forall struct sequent *s, char *p;
      stack_sound{A}(s) && stack_spared{A, B}(s, p) && nothing_freed{A, B}(s) ==>
      stack_sound{B}(s);
    lemma ok_means{L}: \forall struct sequent *s;
      stack_ok(s) <==> stack_sound(s) && stack_awake(s);
    lemma sound_sizes{L}: \forall struct sequent *s; stack_sound(s) ==> stack_sizes(s);
*/
#undef LAYER_FACT
#define LAYER_FACT lemma
#include "../proofs/theory/spared_step.h"
