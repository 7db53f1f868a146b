/* tcp_options.c - proves every fact of tcp_options.h from the definitions. */
#define THEORY
#include "tcp_options.h"
