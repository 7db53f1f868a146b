/* inbox.c - proves the facts of core/stack/inbox.h. */
#define INBOX_THEORY
#define STRANGE_OPEN
#include "stack/inbox.h"
