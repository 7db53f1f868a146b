#include "tcp/isn.h"

/* M + F, modulo 2^32 each. */
/*@ requires time_ok(now);
    terminates \true;
    exits \false;
    assigns \nothing;
    ensures sum: \result == (now / ISN_TICK + hash) % SEQ_MOD;
    ensures range: 0 <= \result < SEQ_MOD;
*/
static inline int64_t isn_add(int64_t now, uint64_t hash)
{
  int64_t m = now / ISN_TICK % SEQ_MOD;
  int64_t f = (int64_t)(hash % SEQ_MOD);

  return (m + f) % SEQ_MOD;
}

int64_t isn_make(uint32_t local, uint32_t local_port, uint32_t remote, uint32_t remote_port,
                 uint64_t k0, uint64_t k1, int64_t now)
{
  uint64_t hosts = local * UINT64_C(0x100000000) + remote;
  uint64_t ports = ISN_TAG + local_port * UINT64_C(0x10000) + remote_port;

  return isn_add(now, siphash(k0, k1, hosts, ports));
}
