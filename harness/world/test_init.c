/* test_init.c - what sequent_init takes, and what it refuses. */
#include "memory.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>

#include <cmocka.h>

#define ADDRESS 0xC0000201u     /* 192.0.2.1 */
#define GATEWAY 0xC00002FEu

static struct sequent stack;
static struct sequent_memory memory;

static struct sequent_config sound(void)
{
  return (struct sequent_config){
    .mac = 0x020000000001, .address = ADDRESS, .prefix = 24, .gateway = GATEWAY, .mtu = 1500,
  };
}

static int64_t begin(struct sequent_config config)
{
  return sequent_init(&stack, &config, &memory, 0);
}

static void takes_what_is_sound(void **state)
{
  struct sequent_config c = sound();

  (void)state;
  assert_int_equal(begin(c), 0);
  assert_int_equal(sequent_deadline(&stack), 0);   /* its own address is to be announced */
  c.gateway = 0;
  assert_int_equal(begin(c), 0);
  c.prefix = 32;
  assert_int_equal(begin(c), 0);
}

static void refuses_addresses(void **state)
{
  static const struct {
    uint32_t address, prefix;
  } bad[] = {
    {0, 32}, {0, 24}, {ADDRESS, 0}, {ADDRESS, 33}, {0xC0000200u, 24}, {0xC00002FFu, 24},
    {0x7F000001u, 8}, {0xE0000001u, 24}, {0xFFFFFFFFu, 32},
  };

  (void)state;
  for (size_t k = 0; k < sizeof bad / sizeof *bad; k++) {
    struct sequent_config c = sound();

    c.address = bad[k].address;
    c.prefix = bad[k].prefix;
    c.gateway = 0;
    assert_int_equal(begin(c), SEQUENT_BAD_VALUE);
  }
}

static void refuses_gateways(void **state)
{
  static const uint32_t bad[] = {ADDRESS, 0xC0000301u, 0x7F000001u, 0xE0000001u};

  (void)state;
  for (size_t k = 0; k < sizeof bad / sizeof *bad; k++) {
    struct sequent_config c = sound();

    c.gateway = bad[k];
    assert_int_equal(begin(c), SEQUENT_BAD_VALUE);
  }
}

static void refuses_devices(void **state)
{
  struct sequent_config c = sound();

  (void)state;
  c.mac = 0;
  assert_int_equal(begin(c), SEQUENT_BAD_VALUE);
  c.mac = 0x010000000001;               /* a group's */
  assert_int_equal(begin(c), SEQUENT_BAD_VALUE);
  c = sound();
  c.mtu = SEQUENT_MTU_MIN - 1;
  assert_int_equal(begin(c), SEQUENT_BAD_VALUE);
  c.mtu = SEQUENT_MTU_MAX + 1;
  assert_int_equal(begin(c), SEQUENT_BAD_VALUE);
  c = sound();
  c.device_segments = 1;                /* needs device_checksums */
  assert_int_equal(begin(c), SEQUENT_BAD_VALUE);
}

static void refuses_counts(void **state)
{
  struct sequent_memory kept = memory;
  int64_t *counts[] = {&memory.connections, &memory.listeners, &memory.datagram_sockets,
                       &memory.packets, &memory.neighbors, &memory.routes, &memory.buckets};

  (void)state;
  for (size_t k = 0; k < sizeof counts / sizeof *counts; k++) {
    *counts[k] = 0;
    assert_int_equal(begin(sound()), SEQUENT_BAD_VALUE);
    *counts[k] = SEQUENT_COUNT * INT64_C(1024);
    assert_int_equal(begin(sound()), SEQUENT_BAD_VALUE);
    memory = kept;
  }
  memory.routes = 1;                    /* none left for the gateway */
  assert_int_equal(begin(sound()), SEQUENT_BAD_VALUE);
  memory = kept;
}

static int allocate(void **state)
{
  (void)state;
  return memory_allocate(&memory);
}

static int release(void **state)
{
  (void)state;
  memory_release(&memory);
  return 0;
}

int main(void)
{
  const struct CMUnitTest tests[] = {
    cmocka_unit_test(takes_what_is_sound), cmocka_unit_test(refuses_addresses),
    cmocka_unit_test(refuses_gateways), cmocka_unit_test(refuses_devices),
    cmocka_unit_test(refuses_counts),
  };

  return cmocka_run_group_tests(tests, allocate, release);
}
