/* foreign_rest.c - a table is in order if only what is foreign has changed. */
#define WHOLE_LAYERS
#define FACTS_NONE
#define APART_OPAQUE
#include "stack/steps.h"
#include "../proofs/theory/foreign.h"
#include "../proofs/theory/known.h"
#define LAYER_FACT axiom
#include "../proofs/theory/foreign_same.h"
#include "../proofs/theory/foreign_datagrams.h"

#undef LAYER_FACT
#define LAYER_FACT lemma
#include "../proofs/theory/foreign_rest.h"
