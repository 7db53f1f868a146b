/* apart_all.c - all connections whose arrays and fields have not changed. */
#define WHOLE_LAYERS
#define FACTS_NONE
#define APART_OPAQUE
#define TCBS_CLOSED
#include "stack/steps.h"
#include "../proofs/theory/apart.h"
#include "../proofs/theory/whole.h"
#define LAYER_FACT axiom
#include "../proofs/theory/apart_tables.h"
#include "../proofs/theory/apart_good.h"

#undef LAYER_FACT
#define LAYER_FACT lemma
#include "../proofs/theory/apart_all.h"
