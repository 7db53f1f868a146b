/* spared_link.c - the address and prefix of a stack whose fields have not changed. */
#define WHOLE_LAYERS
#define FACTS_NONE
#include "stack/steps.h"
#include "../proofs/theory/apart.h"

#define LAYER_FACT lemma
#include "../proofs/theory/spared_link.h"
