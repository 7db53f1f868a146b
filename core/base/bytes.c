/* bytes.c - bytes.h is all inline; this is where it is proved. */
#ifdef __FRAMAC__
#include "../../proofs/theory/shift.h"
#endif
#include "base/bytes.h"
