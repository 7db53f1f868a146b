/* opening.c - proves the fact of core/stack/opening.h: nothing is due later than NEVER. */
#define WHOLE_LAYERS
#define WHOLE_OPEN
#define FACTS_NONE
#define APART_OPAQUE
#include "stack/steps.h"

/*@ axiomatic KnownDue {
      axiom schedule_due_range{L}: \forall struct schedule *s, integer i;
        schedule_in(s) && 0 <= i < s->due.n ==> due_at(s, i) <= NEVER;
    }
    // on the way there
    lemma sound_schedule{L}: \forall struct sequent *s;
      stack_sound(s) ==> schedule_in(&s->schedule);
    lemma sound_things{L}: \forall struct sequent *s;
      stack_sound(s) ==> s->connections.n <= s->schedule.due.n;
*/

#define OPENING_THEORY
#include "stack/opening.h"
