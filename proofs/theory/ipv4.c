/* ipv4.c - proves every fact of ipv4.h from the definitions. */
#define THEORY
#include "ipv4.h"
