/* tap.c - theory of operation
 *
 * A TAP interface is an Ethernet cable whose one end is a network interface of the kernel and
 * whose other end is a file: what the kernel sends can be read from it, frame by frame, and
 * what is written to it the kernel receives.  Reads and writes never block.
 *
 * With a virtio-net header before every frame (IFF_VNET_HDR) that file carries more than
 * Ethernet frames.  Going out, a frame may hold up to 64 KB of TCP with segment_size set, and
 * the kernel takes it as the many segments it stands for (TSO); its checksum is summed by
 * nobody, as it never leaves the machine (NEEDS_CSUM).  Coming in it is the same the other way
 * round (TUNSETOFFLOAD allows that).  A read of 64 KB costs hardly more than one of 1.5 KB.
 */
#include "tap.h"

#include <errno.h>
#include <fcntl.h>
#include <linux/if.h>
#include <linux/if_tun.h>
#include <linux/virtio_net.h>
#include <netinet/in.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/ioctl.h>
#include <sys/socket.h>
#include <sys/uio.h>
#include <unistd.h>

struct tap {
  struct device device;
  int fd;
  int header;                   /* 1: a virtio-net header goes before each frame */
};

static const struct tap *tap_const(const struct device *d)
{
  return (const struct tap *)(const void *)d;
}

static struct tap *tap_of(struct device *d)
{
  return (struct tap *)(void *)d;
}

/* --- frames ----------------------------------------------------------------- */

/* Read errors that only mean: no frame for us now.  EIO and EBADFD: the interface is down. */
static int64_t read_failed(void)
{
  return errno == EAGAIN || errno == EINTR || errno == EIO ? 0 : -1;
}

static int64_t tap_read(struct device *d, uint8_t *frame, int64_t room, int64_t *checked,
                        int64_t now)
{
  struct tap *t = tap_of(d);
  struct virtio_net_hdr h;
  struct iovec part[2] = {{&h, sizeof h}, {frame, (size_t)room}};
  ssize_t n;

  (void)now;
  *checked = 0;
  if (!t->header) {
    n = read(t->fd, frame, (size_t)room);
    return n >= 0 ? n : read_failed();
  }
  n = readv(t->fd, part, 2);
  if (n < (ssize_t)sizeof h)
    return n >= 0 ? 0 : read_failed();
  *checked = (h.flags & (VIRTIO_NET_HDR_F_NEEDS_CSUM | VIRTIO_NET_HDR_F_DATA_VALID)) != 0;
  return n - (ssize_t)sizeof h;
}

static void fill_header(struct virtio_net_hdr *h, const struct sequent_frame *f)
{
  memset(h, 0, sizeof *h);
  if (f->checksum_start > 0) {
    h->flags = VIRTIO_NET_HDR_F_NEEDS_CSUM;
    h->csum_start = (uint16_t)f->checksum_start;
    h->csum_offset = (uint16_t)f->checksum_field;
  }
  if (f->segment_size > 0) {
    h->gso_type = VIRTIO_NET_HDR_GSO_TCPV4;
    h->gso_size = (uint16_t)f->segment_size;
    h->hdr_len = (uint16_t)f->head_length;
  }
}

static int tap_write(struct device *d, const uint8_t *head, const struct sequent_frame *f,
                     int64_t now)
{
  struct tap *t = tap_of(d);
  struct virtio_net_hdr h;
  struct iovec part[4];
  int parts = 0;

  (void)now;
  if (t->header) {
    fill_header(&h, f);
    part[parts++] = (struct iovec){&h, sizeof h};
  }
  if (f->head_length > 0)
    part[parts++] = (struct iovec){(void *)(uintptr_t)head, (size_t)f->head_length};
  for (int k = 0; k < 2; k++)
    if (f->body_length[k] > 0)
      part[parts++] = (struct iovec){(void *)(uintptr_t)f->body[k], (size_t)f->body_length[k]};
  if (writev(t->fd, part, parts) >= 0)
    return 1;
  if (errno == EAGAIN || errno == EINTR)
    return 0;
  /* The interface is down or short of memory: to TCP that is a lost frame. */
  return errno == EBADFD || errno == EBADF ? -1 : 1;
}

static int tap_wait_fd(const struct device *d)
{
  return tap_const(d)->fd;
}

static int64_t tap_due(const struct device *d)
{
  (void)d;
  return NEVER;
}

static void tap_close(struct device *d)
{
  close(tap_of(d)->fd);
  free(tap_of(d));
}

static const struct device_operations operations = {tap_read, tap_write, tap_wait_fd, tap_due,
                                                    tap_close};

/* --- opening ------------------------------------------------------------------ */

static int explain_open(char *why)
{
  if (errno == EACCES || errno == EPERM)
    snprintf(why, TAP_TEXT, "no permission for /dev/net/tun: run under sudo, or have root do "
             "'chmod 666 /dev/net/tun', then a private network will do: unshare -Urn sequent ...");
  else if (errno == ENOENT || errno == ENODEV || errno == ENXIO)
    snprintf(why, TAP_TEXT, "there is no /dev/net/tun: load the module with 'modprobe tun', or "
             "give the container --device /dev/net/tun; 'sequent wire' works without");
  else
    snprintf(why, TAP_TEXT, "cannot open /dev/net/tun: %s", strerror(errno));
  return -1;
}

static int explain_attach(const char *name, char *why)
{
  if (errno == EPERM || errno == EACCES)
    snprintf(why, TAP_TEXT, "not allowed to use the interface %s: run under sudo, or in a private "
             "network (unshare -Urn sequent ...), or have root make it yours: "
             "ip tuntap add %s mode tap user $USER", name, name);
  else if (errno == EBUSY)
    snprintf(why, TAP_TEXT, "the interface %s is in use by another program: choose another one "
             "with --device NAME", name);
  else if (errno == EINVAL)
    snprintf(why, TAP_TEXT, "%s cannot be used as a TAP interface (is it of another kind?): "
             "choose another one with --device NAME", name);
  else
    snprintf(why, TAP_TEXT, "cannot make the TAP interface %s: %s", name, strerror(errno));
  return -1;
}

static int attach(int fd, const char *name, int flags)
{
  struct ifreq r;

  memset(&r, 0, sizeof r);
  strncpy(r.ifr_name, name, IFNAMSIZ - 1);
  r.ifr_flags = (short)flags;
  return ioctl(fd, TUNSETIFF, &r);
}

/* The file of the interface; t->header and what the device does itself are set. */
static int tap_attach(struct tap *t, const struct tap_settings *wanted, char *why)
{
  int size = sizeof(struct virtio_net_hdr);

  t->fd = open("/dev/net/tun", O_RDWR | O_NONBLOCK | O_CLOEXEC);
  if (t->fd < 0)
    return explain_open(why);
  if (wanted->offload && attach(t->fd, wanted->name, IFF_TAP | IFF_NO_PI | IFF_VNET_HDR) == 0) {
    if (ioctl(t->fd, TUNSETVNETHDRSZ, &size) != 0 ||
        (ioctl(t->fd, TUNSETOFFLOAD, TUN_F_CSUM | TUN_F_TSO4 | TUN_F_TSO6) != 0 &&
         ioctl(t->fd, TUNSETOFFLOAD, 0) != 0))
      return explain_attach(wanted->name, why);
    t->header = 1;
    t->device.checksums = t->device.segments = 1;
    return 0;
  }
  if (attach(t->fd, wanted->name, IFF_TAP | IFF_NO_PI) != 0)
    return explain_attach(wanted->name, why);
  /* A persistent interface may remember the offloads of who had it before. */
  ioctl(t->fd, TUNSETOFFLOAD, 0);
  return 0;
}

/* --- the kernel's side ---------------------------------------------------------- */

static void set_ipv4(struct ifreq *r, uint32_t address)
{
  struct sockaddr_in a = {.sin_family = AF_INET, .sin_addr.s_addr = htonl(address)};

  memcpy(&r->ifr_addr, &a, sizeof a);
}

/* Address, if it has none, and up.  0, or -1 and errno. */
static int set_up(int control, struct ifreq *r, const struct tap_settings *wanted)
{
  uint32_t mask = wanted->prefix == 0 ? 0 : 0xFFFFFFFFu << (32 - wanted->prefix);

  if (wanted->address != 0 && ioctl(control, SIOCGIFADDR, r) != 0) {
    set_ipv4(r, wanted->address);
    if (ioctl(control, SIOCSIFADDR, r) != 0)
      return -1;
    set_ipv4(r, mask);
    if (ioctl(control, SIOCSIFNETMASK, r) != 0)
      return -1;
  }
  if (ioctl(control, SIOCGIFFLAGS, r) != 0)
    return -1;
  r->ifr_flags = (short)(r->ifr_flags | IFF_UP);
  return ioctl(control, SIOCSIFFLAGS, r);
}

static int tap_configure(struct tap *t, const struct tap_settings *wanted, char *why)
{
  struct ifreq r;
  int control = socket(AF_INET, SOCK_DGRAM | SOCK_CLOEXEC, 0);
  int failed = 0;

  memset(&r, 0, sizeof r);
  strncpy(r.ifr_name, wanted->name, IFNAMSIZ - 1);
  if (control >= 0 && wanted->configure != 0 && set_up(control, &r, wanted) != 0 &&
      (wanted->configure > 0 || errno != EPERM)) {
    snprintf(why, TAP_TEXT, "cannot give %s an address (%s): run under sudo, or have root do it "
             "and add --no-configure", wanted->name, strerror(errno));
    failed = -1;
  }
  t->device.mtu = 1500;
  if (control >= 0 && ioctl(control, SIOCGIFMTU, &r) == 0)
    t->device.mtu = (uint32_t)r.ifr_mtu;
  if (t->device.mtu > SEQUENT_MTU_MAX)
    t->device.mtu = SEQUENT_MTU_MAX;
  if (control >= 0)
    close(control);
  return failed;
}

struct device *tap_open(const struct tap_settings *wanted, char *why)
{
  struct tap *t = calloc(1, sizeof *t);

  if (t == NULL || strlen(wanted->name) == 0 || strlen(wanted->name) >= IFNAMSIZ) {
    snprintf(why, TAP_TEXT, t == NULL ? "out of memory"
                                      : "an interface has a name of 1 to 15 letters: --device NAME");
    free(t);
    return NULL;
  }
  t->device.does = &operations;
  t->device.mac = wanted->mac;
  if (tap_attach(t, wanted, why) != 0 || tap_configure(t, wanted, why) != 0) {
    if (t->fd >= 0)
      close(t->fd);
    free(t);
    return NULL;
  }
  return &t->device;
}
