#define PREFIX_ARITHMETIC
#include "ip/address.h"

static const int64_t blocks[33] = {
  4294967296, 2147483648, 1073741824, 536870912, 268435456, 134217728, 67108864, 33554432,
  16777216,   8388608,    4194304,    2097152,   1048576,   524288,    262144,   131072,
  65536,      32768,      16384,      8192,      4096,      2048,      1024,     512,
  256,        128,        64,         32,        16,        8,         4,        2,
  1
};

int64_t address_block(int64_t prefix)
{
  //@ assert shortest: prefix <= 8 ==> blocks[prefix] == block(prefix);
  //@ assert shorter: 8 <= prefix <= 16 ==> blocks[prefix] == block(prefix);
  //@ assert longer: 16 <= prefix <= 24 ==> blocks[prefix] == block(prefix);
  //@ assert longest: 24 <= prefix ==> blocks[prefix] == block(prefix);
  return blocks[prefix];
}

int64_t address_network(uint32_t a, int64_t prefix)
{
  return a - a % address_block(prefix);
}

/*@ requires \valid(s);
    terminates \true;
    exits \false;
    assigns *s;
    ensures none: subnet_none(*s);
*/
static void subnet_clear(struct subnet *s)
{
  s->own = 0;
  s->prefix = 32;
  s->first = 1;
  s->last = 0;
}

bool subnet_init(struct subnet *s, uint32_t own, int64_t prefix)
{
  int64_t first, last;

  subnet_clear(s);
  if (own == 0)
    return true;
  if (!address_is_host(own) || prefix < 1 || prefix > 32)
    return false;
  first = address_network(own, prefix);
  last = first + address_block(prefix) - 1;
  if (prefix <= 30 && (own == first || own == last))
    return false;
  s->own = own;
  s->prefix = prefix;
  s->first = first;
  s->last = last;
  return true;
}
