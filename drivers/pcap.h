/* pcap.h - a device that writes every frame passing to a file for tcpdump and Wireshark. */
#ifndef SEQUENT_DRIVERS_PCAP_H
#define SEQUENT_DRIVERS_PCAP_H

#include "device.h"

/* A device around `inner`, which it owns from now on; epoch is added to the times to make them
 * dates (clock_epoch()).  NULL and errno when the file cannot be written: inner stays open. */
struct device *pcap_around(struct device *inner, const char *path, int64_t epoch);

#endif
