/* apart_streams.c - blocks and streams of connections stay. */
#define WHOLE_LAYERS
#define FACTS_NONE
#define APART_OPAQUE
#define TCBS_CLOSED
#include "stack/steps.h"
#include "../proofs/theory/apart.h"
#include "../proofs/theory/whole.h"
#define LAYER_FACT axiom
#include "../proofs/theory/apart_same.h"
#include "../proofs/theory/apart_places.h"
#include "../proofs/theory/apart_blocks.h"

#undef LAYER_FACT
#define LAYER_FACT lemma
#include "../proofs/theory/apart_streams.h"
