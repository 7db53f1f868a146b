/* listeners.c - proves the facts of core/stack/listeners.h: what the stack knows of its listeners,
 * and that a step on them keeps all else. */
#define WHOLE_LAYERS
#define WHOLE_OPEN
#define FACTS_NONE
#define APART_OPAQUE
#include "stack/settled.h"

#include "../proofs/theory/apart.h"
#define LAYER_FACT axiom
#include "../proofs/theory/apart_steps.h"
#include "../proofs/theory/apart_step_tables.h"
#include "../proofs/theory/settled_layers.h"
#include "../proofs/theory/step_awake.h"
#include "../proofs/theory/step_connections.h"
#include "../proofs/theory/step_numbers.h"
#include "../proofs/theory/step_room.h"
#include "../proofs/theory/step_sundry.h"

/*@ // on the way there
    lemma fixed_settled{A, B}: \forall struct sequent *s;
      fixed{A, B}(s) ==> settled{A, B}(s);
    lemma sound_owned{L}: \forall struct sequent *s; stack_sound(s) ==> stack_owned(s);
    lemma sound_listeners{L}: \forall struct sequent *s;
      stack_sound(s) ==> listeners_ok(s->memory.listener, s->memory.listeners);
    lemma listeners_kept{A, B}: \forall struct sequent *s;
      stack_sound{A}(s) && only_listeners{A, B}(s) &&
      listeners_ok{B}(\at(s->memory.listener, B), \at(s->memory.listeners, B)) ==>
      stack_sound{B}(s);
*/
#define LISTENERS_THEORY
#include "stack/listeners.h"
