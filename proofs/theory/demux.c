/* demux.c - proves the facts of core/stack/demux.h from the definition of the table. */
#define THEORY
#include "stack/demux.h"
