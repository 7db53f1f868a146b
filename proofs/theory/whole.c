/* whole.c - proves the facts of core/stack/whole_facts.h and step_facts.h: what follows from the
 * invariant of the whole stack, and that a step on one part keeps it. */
#define WHOLE_LAYERS
#define WHOLE_OPEN
#define FACTS_NONE
#define APART_OPAQUE
#include "stack/steps.h"

#include "../proofs/theory/apart.h"
#define LAYER_FACT axiom
#include "../proofs/theory/apart_rings.h"
#include "../proofs/theory/apart_step_tables.h"
#include "../proofs/theory/apart_moved.h"
#include "../proofs/theory/step_awake.h"
#include "../proofs/theory/step_connections.h"
#include "../proofs/theory/step_numbers.h"
#include "../proofs/theory/step_room.h"
#include "../proofs/theory/step_sundry.h"

#define WHOLE_THEORY
#include "stack/whole_facts.h"
#include "stack/step_facts.h"
