/* bytes.c - what is written is what is read, and the reverse. */
#include "base/bytes.h"

/*@ requires \valid(p + (0 .. 1)) && v <= 65535;
    terminates \true;
    exits \false;
    assigns p[0 .. 1];
    ensures law: \result == v;
*/
uint32_t be16_write_read(uint8_t *p, uint32_t v)
{
  be16_write(p, v);
  return be16_read(p);
}

/*@ requires \valid(p + (0 .. 3));
    terminates \true;
    exits \false;
    assigns p[0 .. 3];
    ensures law: \result == v;
*/
uint32_t be32_write_read(uint8_t *p, uint32_t v)
{
  be32_write(p, v);
  return be32_read(p);
}

/*@ requires \valid(p + (0 .. 5)) && v <= 281474976710655;
    terminates \true;
    exits \false;
    assigns p[0 .. 5];
    ensures law: \result == v;
*/
uint64_t be48_write_read(uint8_t *p, uint64_t v)
{
  be48_write(p, v);
  return be48_read(p);
}

/*@ requires \valid(p + (0 .. 1));
    terminates \true;
    exits \false;
    assigns p[0 .. 1];
    ensures law: p[0] == \old(p[0]) && p[1] == \old(p[1]);
*/
void be16_read_write(uint8_t *p)
{
  be16_write(p, be16_read(p));
}

/*@ requires \valid(p + (0 .. 3));
    terminates \true;
    exits \false;
    assigns p[0 .. 3];
    ensures law: \forall integer i; 0 <= i < 4 ==> p[i] == \old(p[i]);
*/
void be32_read_write(uint8_t *p)
{
  be32_write(p, be32_read(p));
}

/*@ requires \valid(p + (0 .. 5));
    terminates \true;
    exits \false;
    assigns p[0 .. 5];
    ensures law: \forall integer i; 0 <= i < 6 ==> p[i] == \old(p[i]);
*/
void be48_read_write(uint8_t *p)
{
  uint64_t v = be48_read(p);

  /*@ assert high: v / 65536 == BE32(p[0], p[1], p[2], p[3]); */
  /*@ assert low: v % 65536 == BE16(p[4], p[5]); */
  be48_write(p, v);
}
