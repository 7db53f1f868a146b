/* measure.c - how much of a connection's stream is under way. */
#include "tcp/measure.h"
