/* apart_step_tables.c - a step on one part keeps the tables of all others. */
#define WHOLE_LAYERS
#define FACTS_NONE
#define APART_OPAQUE
#define TCBS_CLOSED
#include "stack/steps.h"
#include "../proofs/theory/apart.h"
#include "../proofs/theory/whole.h"
#define LAYER_FACT axiom
#include "../proofs/theory/apart_steps.h"
#include "../proofs/theory/apart_stays.h"
#include "../proofs/theory/apart_routes.h"
#include "../proofs/theory/apart_rest.h"

#undef LAYER_FACT
#define LAYER_FACT lemma
#include "../proofs/theory/apart_step_tables.h"
