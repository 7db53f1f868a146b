/* foreign_tables.c - tables and places of connections stay if only what is foreign has changed. */
#define WHOLE_LAYERS
#define FACTS_NONE
#define APART_OPAQUE
#include "stack/steps.h"
#include "../proofs/theory/foreign.h"
#include "../proofs/theory/whole.h"
#define LAYER_FACT axiom
#include "../proofs/theory/foreign_same.h"
#include "../proofs/theory/foreign_names.h"
#include "../proofs/theory/foreign_places.h"
#include "../proofs/theory/apart_connections.h"

#undef LAYER_FACT
#define LAYER_FACT lemma
#include "../proofs/theory/foreign_tables.h"
