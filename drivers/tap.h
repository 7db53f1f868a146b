/* tap.h - a TAP interface of Linux as a device. */
#ifndef SEQUENT_DRIVERS_TAP_H
#define SEQUENT_DRIVERS_TAP_H

#include "device.h"

#define TAP_TEXT 400

struct tap_settings {
  const char *name;             /* of the interface, made when there is none */
  uint64_t mac;                 /* of the stack */
  int offload;                  /* 1: virtio-net header, when the kernel grants it */
  int configure;                /* 1: give the kernel's side an address; -1: if allowed */
  uint32_t address, prefix;     /* which one: left alone if it has any already */
};

/* Open it and bring it up.  The device, or NULL and in why[TAP_TEXT] what is wrong and what
 * to do about it, one line. */
struct device *tap_open(const struct tap_settings *wanted, char *why);

#endif
