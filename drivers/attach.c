#include "attach.h"

#include "clock.h"
#include "interrupt.h"
#include "pcap.h"
#include "tap.h"
#include "trace.h"

#include <errno.h>
#include <stdio.h>
#include <string.h>

struct device *attach_observers(struct device *d, const struct options *o, int64_t epoch)
{
  struct device *outer = d;

  if (o->trace || o->stats)
    outer = trace_around(d, stderr, o->trace, o->stats);
  if (outer != NULL && o->pcap != NULL) {
    d = outer;
    outer = pcap_around(d, o->pcap, epoch);
  }
  if (outer == NULL) {
    fprintf(stderr, "sequent: %s: %s\n", o->pcap != NULL ? o->pcap : "trace", strerror(errno));
    d->does->close(d);
  }
  return outer;
}

/* A MAC of our own (locally administered) that stays the same for an address: neighbors that
 * remember it from the last time are right. */
static uint64_t own_mac(uint32_t address)
{
  return UINT64_C(0x020000000000) + address;
}

int attach(struct loop *l, const struct options *o, uint32_t connections)
{
  const struct tap_settings tap = {
    .name = o->device, .mac = own_mac(o->address), .offload = o->offload,
    .configure = o->configure, .address = o->gateway, .prefix = o->prefix,
  };
  const struct sequent_config config = {
    .address = o->address, .prefix = o->prefix, .gateway = o->gateway,
  };
  const struct sequent_memory memory = {
    .connections = o->connections > 0 ? (uint32_t)o->connections : connections,
  };
  char trouble[TAP_TEXT];
  const char *why = trouble;
  struct device *d = tap_open(&tap, trouble);

  if (d != NULL) {
    d = attach_observers(d, o, clock_epoch());
    if (d == NULL)
      return -1;
    if (loop_open(l, d, &config, &memory, clock_now(), &why) == 0) {
      l->interrupted = interrupted;
      return 0;
    }
    loop_close(l);
  }
  fprintf(stderr, "sequent: %s\n", why);
  return -1;
}
