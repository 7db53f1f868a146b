/* apart_tables.c - tables and places of connections stay. */
#define WHOLE_LAYERS
#define FACTS_NONE
#define APART_OPAQUE
#include "stack/steps.h"
#include "../proofs/theory/apart.h"
#include "../proofs/theory/whole.h"
#define LAYER_FACT axiom
#include "../proofs/theory/apart_same.h"
#include "../proofs/theory/apart_names.h"
#include "../proofs/theory/apart_places.h"
#include "../proofs/theory/apart_connections.h"

#undef LAYER_FACT
#define LAYER_FACT lemma
#include "../proofs/theory/apart_tables.h"
