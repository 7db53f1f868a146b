/* device.h - what a stack needs of the world to send and receive frames.
 *
 * A device is a struct of operations and a few facts that the stack's configuration
 * takes over: its MAC, its MTU, and which work it does itself.  Devices stack up: pcap
 * and trace are devices around another one, which see every frame and pass it on.
 */
#ifndef SEQUENT_DRIVERS_DEVICE_H
#define SEQUENT_DRIVERS_DEVICE_H

#include "sequent.h"

#define DEVICE_FRAME_MAX 65549    /* bytes: an Ethernet header and 65,535 of IPv4 */

struct device;

struct device_operations {
  /* Take the next frame into frame[0 .. room - 1].  Returns its length, 0 when there is
   * none now, -1 and errno when the device is broken.  *checked: see sequent_input(). */
  int64_t (*read)(struct device *d, uint8_t *frame, int64_t room, int64_t *checked, int64_t now);
  /* Send head[0 .. f->head_length - 1] and f's slices.  1 when the frame is out (or lost: a
   * wire may do that), 0 when it has to be offered again later, -1 and errno. */
  int (*write)(struct device *d, const uint8_t *head, const struct sequent_frame *f, int64_t now);
  /* A descriptor to wait on, or -1: then due() says when there will be a frame. */
  int (*wait_fd)(const struct device *d);
  int64_t (*due)(const struct device *d);
  /* Give everything back, what is inside included; d is gone. */
  void (*close)(struct device *d);
};

struct device {
  const struct device_operations *does;
  uint64_t mac;                 /* the stack's hardware address */
  uint32_t mtu;                 /* bytes of IPv4 in a frame */
  uint32_t checksums, segments; /* 1: the device completes, cuts (struct sequent_config) */
};

/* Bytes of the whole frame. */
static inline int64_t device_frame_length(const struct sequent_frame *f)
{
  return f->head_length + f->body_length[0] + f->body_length[1];
}

/* Copy the whole frame to out[0 .. room - 1], cut at room.  Returns the bytes copied. */
int64_t device_flatten(const uint8_t *head, const struct sequent_frame *f, uint8_t *out,
                       int64_t room);

#endif
