/* spared_numbers.c - a stack that is spared keeps numbers, owners, room and what is its own. */
#define WHOLE_LAYERS
#define FACTS_NONE
#define APART_OPAQUE
#define TCBS_CLOSED
#include "stack/steps.h"
#include "../proofs/theory/foreign.h"
#include "../proofs/theory/whole.h"
#define LAYER_FACT axiom
#include "../proofs/theory/apart_stays.h"
#include "../proofs/theory/spared_link.h"

#undef LAYER_FACT
#define LAYER_FACT lemma
#include "../proofs/theory/spared_numbers.h"
