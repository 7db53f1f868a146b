/* user_text.c - proves the fact of core/stack/user_text.h. */
#define USER_TEXT_THEORY
#define STRANGE_OPEN
#include "stack/steps.h"
#include "stack/user_text.h"
