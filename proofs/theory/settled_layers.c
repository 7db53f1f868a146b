/* settled_layers.c - the stack's own cells that no step moves hold what is settled. */
#define WHOLE_LAYERS
#define FACTS_NONE
#include "stack/settled.h"
#include "../proofs/theory/apart.h"

#define LAYER_FACT lemma
#include "../proofs/theory/settled_layers.h"
