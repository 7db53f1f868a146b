/* Proves the facts of block.h from the definitions (compile with -DTHEORY). */
#include "block.h"
