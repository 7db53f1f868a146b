/* hash.c - addresses and ports to a bucket, in a way that nobody outside can foresee. */
#define HASH_OPEN
#include "stack/hash.h"

void hash_init(struct hash *h, uint64_t secret0, uint64_t secret1, int64_t m)
{
  h->a = (uint32_t)(secret0 / 4294967296u);
  h->b = (uint32_t)(secret0 % 4294967296u);
  h->c = (uint32_t)(secret1 / 4294967296u);
  h->d = (uint32_t)(secret1 % 4294967296u);
  h->m = (uint32_t)m;
}
