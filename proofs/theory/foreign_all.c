/* foreign_all.c - all connections stay if only what is foreign has changed. */
#define WHOLE_LAYERS
#define FACTS_NONE
#define APART_OPAQUE
#define TCBS_CLOSED
#include "stack/steps.h"
#include "../proofs/theory/foreign.h"
#include "../proofs/theory/whole.h"
#define LAYER_FACT axiom
#include "../proofs/theory/foreign_tables.h"
#include "../proofs/theory/foreign_streams.h"

#undef LAYER_FACT
#define LAYER_FACT lemma
#include "../proofs/theory/foreign_all.h"
