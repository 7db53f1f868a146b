/* pcap.c - theory of operation
 *
 * The classic format: a header of 24 bytes, then 16 bytes before every frame, in this
 * machine's byte order (the magic number tells which).  Times are microseconds.  Frames are
 * written as they cross the device: with offload one may be 64 KB long, and its checksum is
 * left to the device, as in a capture that the kernel makes of such an interface.
 */
#include "pcap.h"

#include <stdio.h>
#include <stdlib.h>

#define MAGIC    0xA1B2C3D4u    /* microseconds */
#define ETHERNET 1u             /* LINKTYPE_ETHERNET */

struct pcap {
  struct device device;
  struct device *inner;
  FILE *file;
  int64_t epoch;
  uint8_t copy[DEVICE_FRAME_MAX];
};

static struct pcap *pcap_of(struct device *d)
{
  return (struct pcap *)(void *)d;
}

static void record(struct pcap *p, const uint8_t *frame, int64_t n, int64_t now)
{
  int64_t date = p->epoch + now;
  const uint32_t head[4] = {(uint32_t)(date / 1000000), (uint32_t)(date % 1000000), (uint32_t)n,
                            (uint32_t)n};

  fwrite(head, sizeof head, 1, p->file);
  fwrite(frame, 1, (size_t)n, p->file);
}

static int64_t pcap_read(struct device *d, uint8_t *frame, int64_t room, int64_t *checked,
                         int64_t now)
{
  struct pcap *p = pcap_of(d);
  int64_t n = p->inner->does->read(p->inner, frame, room, checked, now);

  if (n > 0)
    record(p, frame, n, now);
  else if (n == 0)
    fflush(p->file);            /* idle: what was seen so far can be looked at */
  return n;
}

static int pcap_write(struct device *d, const uint8_t *head, const struct sequent_frame *f,
                      int64_t now)
{
  struct pcap *p = pcap_of(d);
  int taken = p->inner->does->write(p->inner, head, f, now);

  if (taken > 0)
    record(p, p->copy, device_flatten(head, f, p->copy, sizeof p->copy), now);
  return taken;
}

static int pcap_wait_fd(const struct device *d)
{
  const struct device *inner = ((const struct pcap *)(const void *)d)->inner;

  return inner->does->wait_fd(inner);
}

static int64_t pcap_due(const struct device *d)
{
  const struct device *inner = ((const struct pcap *)(const void *)d)->inner;

  return inner->does->due(inner);
}

static void pcap_close(struct device *d)
{
  struct pcap *p = pcap_of(d);

  if (fclose(p->file) != 0)
    perror("sequent: the pcap file is not complete");
  p->inner->does->close(p->inner);
  free(p);
}

static const struct device_operations operations = {pcap_read, pcap_write, pcap_wait_fd, pcap_due,
                                                    pcap_close};

struct device *pcap_around(struct device *inner, const char *path, int64_t epoch)
{
  const uint32_t head[6] = {MAGIC, 0, 0, 0, DEVICE_FRAME_MAX, ETHERNET};
  struct pcap *p = malloc(sizeof *p);

  if (p == NULL)
    return NULL;
  p->device = *inner;
  p->device.does = &operations;
  p->inner = inner;
  p->epoch = epoch;
  p->file = fopen(path, "wbe");
  if (p->file == NULL) {
    free(p);
    return NULL;
  }
  /* version 2.4 as two 16-bit numbers, in this machine's order */
  fwrite(head, sizeof head[0], 1, p->file);
  fwrite((const uint16_t[2]){2, 4}, 4, 1, p->file);
  fwrite(head + 2, sizeof head[0], 4, p->file);
  return &p->device;
}
