/* Proves the facts of network.h from its definition and the facts of block.h. */

/*@ lemma rest_power: \forall integer b;
      (b == 1 || b == 2 || b == 4 || b == 8 || b == 16 || b == 32 || b == 64 || b == 128 ||
      b == 256 || b == 512 || b == 1024 || b == 2048 || b == 4096 || b == 8192 || b == 16384 ||
      b == 32768 || b == 65536 || b == 131072 || b == 262144 || b == 524288 || b == 1048576 ||
      b == 2097152 || b == 4194304 || b == 8388608 || b == 16777216 || b == 33554432 ||
      b == 67108864 || b == 134217728 || b == 268435456 || b == 536870912 || b == 1073741824 ||
      b == 2147483648 || b == 4294967296) ==>
      4294967296 % b == 0;
*/

/*@ lemma quotient: \forall integer a, b;
      0 <= a && 0 < b ==> a == b * (a / b) + a % b && 0 <= a % b < b;
    lemma less: \forall integer b, x, y; 0 < b && b * x < b * y ==> x < y;
    lemma next: \forall integer b, x, y; 0 < b && x < y ==> b * x + b <= b * y;
    lemma rest: \forall integer q, r, b; 0 < b && 0 <= r < b && 0 <= q ==> (b * q + r) % b == r;
    lemma rest_same: \forall integer a, f, b;
      0 < b && 0 <= f && f % b == 0 && f <= a < f + b ==> a % b == a - f;
    lemma rest_high: \forall integer a, n, b;
      0 < b && 0 <= a < n && n % b == 0 ==> a - a % b + b <= n;
    lemma rest_none: \forall integer a, b; 0 < b && 0 <= a ==> (a - a % b) % b == 0;
*/

#define BLOCK_VALUES
#define PREFIX_ARITHMETIC
#include "block.h"
#define THEORY
#include "network.h"
