/* Proves the facts of tcp_options.h from the definitions (compile with -DTHEORY). */
#include "tcp_options.h"
