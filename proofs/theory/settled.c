/* settled.c - proves the facts of core/stack/settled_facts.h: a step keeps what is settled. */
#define WHOLE_LAYERS
#define WHOLE_OPEN
#define FACTS_NONE
#define APART_OPAQUE
#include "stack/settled.h"

#include "../proofs/theory/apart.h"
#define LAYER_FACT axiom
#include "../proofs/theory/apart_steps.h"
#include "../proofs/theory/settled_layers.h"

/*@ // on the way there
    lemma fixed_settled{A, B}: \forall struct sequent *s;
      fixed{A, B}(s) ==> settled{A, B}(s);
    lemma sound_owned{L}: \forall struct sequent *s; stack_sound(s) ==> stack_owned(s);
*/

#define WHOLE_THEORY
#define WHOLE_FACT lemma
#include "stack/settled_facts.h"
