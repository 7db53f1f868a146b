/* things.c - where the functions of things.h are proved. */
#include "stack/things.h"
