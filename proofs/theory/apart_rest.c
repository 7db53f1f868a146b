/* apart_rest.c - a table whose arrays and fields have not changed is in order, as before. */
#define WHOLE_LAYERS
#define FACTS_NONE
#define APART_OPAQUE
#include "stack/steps.h"
#include "../proofs/theory/apart.h"
#include "../proofs/theory/known.h"
#define LAYER_FACT axiom
#include "../proofs/theory/apart_same.h"
#include "../proofs/theory/apart_datagrams.h"

#undef LAYER_FACT
#define LAYER_FACT lemma
#include "../proofs/theory/apart_rest.h"
