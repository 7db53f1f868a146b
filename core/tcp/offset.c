#include "tcp/offset.h"
