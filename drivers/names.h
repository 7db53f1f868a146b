/* names.h - what a user writes for an address, and what we write for the user. */
#ifndef SEQUENT_DRIVERS_NAMES_H
#define SEQUENT_DRIVERS_NAMES_H

#include <stdint.h>

#define NAME_TEXT 24      /* room for "255.255.255.255:65535" */

/* "192.0.2.1", four decimal numbers and nothing else.  0, or -1. */
int address_read(const char *text, uint32_t *address);

/* "192.0.2.2/24"; without a slash the prefix stays as it is.  0, or -1. */
int network_read(const char *text, uint32_t *address, uint32_t *prefix);

/* A decimal number lo .. hi and nothing else.  0, or -1. */
int number_read(const char *text, int64_t lo, int64_t hi, int64_t *out);

/* A literal address, or a name of /etc/hosts.  0, or -1: not known. */
int host_find(const char *name, uint32_t *address);

/* The address, or address and port, into out[NAME_TEXT].  Returns out. */
char *address_text(char *out, uint32_t address);
char *endpoint_text(char *out, uint32_t address, uint32_t port);

#endif
