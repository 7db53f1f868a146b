/* checksum.c - proves every fact of checksum.h from the definitions. */
#define THEORY
#include "checksum.h"
