/* apart_moves.c - the same of the steps that move more, by what they leave of each table. */
#define WHOLE_LAYERS
#define FACTS_NONE
#define APART_OPAQUE
#define TCBS_CLOSED
#include "stack/steps.h"
#include "../proofs/theory/apart.h"
#include "../proofs/theory/whole.h"
#define LAYER_FACT axiom
#include "../proofs/theory/apart_stays.h"
#include "../proofs/theory/apart_routes.h"
#include "../proofs/theory/apart_rest.h"

#undef LAYER_FACT
#define LAYER_FACT lemma
#include "../proofs/theory/apart_moves.h"
