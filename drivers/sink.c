/* sink.c - theory of operation
 *
 * If the reader of our standard output takes a break, only our application may stop reading
 * the connection: the stack must go on answering the peer, whose window then closes.  So a
 * pipe is written to only as far as it takes data at once.  O_NONBLOCK would do it, but that
 * belongs to the open file, which other programs share; a pipe that poll() calls writable
 * takes PIPE_BUF bytes without waiting, and so does a socket or a terminal in practice.
 */
#include "sink.h"

#include <errno.h>
#include <limits.h>
#include <sys/stat.h>
#include <unistd.h>

void sink_begin(struct sink *s, int fd)
{
  struct stat st;

  s->fd = fd;
  s->waits = fstat(fd, &st) != 0 || !(S_ISREG(st.st_mode) || S_ISBLK(st.st_mode));
}

int64_t sink_write(struct sink *s, const void *data, int64_t n)
{
  struct pollfd p = {.fd = s->fd, .events = POLLOUT};
  ssize_t gone;

  if (s->waits) {
    if (poll(&p, 1, 0) == 0 || (p.revents & (POLLOUT | POLLERR | POLLHUP)) == 0)
      return 0;
    n = n < PIPE_BUF ? n : PIPE_BUF;
  }
  gone = write(s->fd, data, (size_t)n);
  return gone >= 0 ? gone : errno == EAGAIN || errno == EINTR ? 0 : -1;
}

struct pollfd sink_wait(const struct sink *s)
{
  return (struct pollfd){.fd = s->fd, .events = POLLOUT};
}
