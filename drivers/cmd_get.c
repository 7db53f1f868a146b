/* cmd_get.c - sequent get URL: one request, its answer to a file or standard output.
 *
 * The head of the answer is collected until it is whole, then the body is written as it
 * comes.  A file gets its name only when it is complete: until then it has another beside it.
 */
#include "attach.h"
#include "blocking.h"
#include "commands.h"
#include "http.h"
#include "interrupt.h"
#include "names.h"
#include "progress.h"
#include "sink.h"

#include <errno.h>
#include <fcntl.h>
#include <limits.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#define BUFFER 1048576
#define HOST_MAX 256

struct get {
  const struct options *o;
  struct loop loop;
  int64_t socket;
  char host[HOST_MAX];
  const char *path;             /* with its slash, or "" */
  int64_t port;
  uint32_t address;
  struct http_response response;
  struct http_body body;
  struct sink sink;
  struct progress progress;
  int64_t received, started;
  int to_file;                  /* 1: the sink is a file that we opened */
  char part[PATH_MAX];          /* its name while it is not complete, "" for none */
};

static struct get get;          /* large, and there is one */
static char buffer[BUFFER];

static int fail(const char *what, const char *why)
{
  progress_end(&get.progress);
  fprintf(stderr, "sequent: %s: %s\n", what, why);
  return -1;
}

/* "http://host[:port][/path]" */
static int read_url(struct get *g, const char *url)
{
  const char *host = url;
  size_t n;

  if (strncmp(url, "http://", 7) == 0)
    host = url + 7;
  else if (strstr(url, "://") != NULL)
    return fail(url, "only http:// is spoken here");
  n = strcspn(host, ":/?#");
  if (n == 0 || n >= HOST_MAX)
    return fail(url, "there is no host in it (like http://192.0.2.1/)");
  memcpy(g->host, host, n);
  g->host[n] = '\0';
  g->port = 80;
  g->path = host + n;
  if (*g->path == ':') {
    char digits[8] = "";

    n = strcspn(++g->path, "/?#");
    if (n < sizeof digits)
      memcpy(digits, g->path, n);
    if (number_read(digits, 1, 65535, &g->port) != 0)
      return fail(url, "a port is a number from 1 to 65535");
    g->path += n;
  }
  for (const char *p = g->path; *p != '\0'; p++)
    if (*p <= ' ' || *p > '~')
      return fail(url, "write special characters of the path as %XX");
  if (host_find(g->host, &g->address) != 0)
    return fail(g->host, "no such name in /etc/hosts; a literal address works too");
  return 0;
}

static int64_t patience(const struct get *g)
{
  return g->o->wait * 1000000;
}

static int ask(struct get *g)
{
  const char *end = g->path + strcspn(g->path, "#");
  int n = snprintf(buffer, sizeof buffer,
                   "GET %s%.*s HTTP/1.1\r\nHost: %s%s%.*lld\r\nUser-Agent: sequent\r\n"
                   "Accept: */*\r\nConnection: close\r\n\r\n",
                   *g->path == '/' ? "" : "/", (int)(end - g->path), g->path, g->host,
                   g->port == 80 ? "" : ":", g->port == 80 ? 0 : 1, (long long)g->port);
  int64_t sent = block_send(&g->loop, g->socket, buffer, n, patience(g));

  return sent == n ? 0 : fail(g->host, error_text(sent));
}

/* --- output --------------------------------------------------------------------------- */

/* A name that is a plain file, or nothing yet: it may be replaced.  A device, a pipe or a link
 * is not ours to replace: it is written to as it is. */
static int replaceable(const char *name)
{
  struct stat s;

  return lstat(name, &s) == 0 ? S_ISREG(s.st_mode) : errno == ENOENT;
}

/* A new file beside the one that is wanted, under a name that nobody has. */
static int open_part(struct get *g)
{
  mode_t mask = umask(0);
  int fd = -1;

  umask(mask);
  if (snprintf(g->part, sizeof g->part, "%s.XXXXXX", g->o->output) < (int)sizeof g->part)
    fd = mkostemp(g->part, O_CLOEXEC);
  else
    errno = ENAMETOOLONG;
  if (fd < 0)
    g->part[0] = '\0';
  else
    fchmod(fd, 0666 & ~mask);
  return fd;
}

static int open_output(struct get *g)
{
  int fd = STDOUT_FILENO;

  if (g->o->output != NULL && strcmp(g->o->output, "-") != 0) {
    fd = replaceable(g->o->output) ? open_part(g)
                                   : open(g->o->output, O_WRONLY | O_TRUNC | O_CLOEXEC);
    if (fd < 0)
      return fail(g->o->output, strerror(errno));
    g->to_file = 1;
  }
  sink_begin(&g->sink, fd);
  return 0;
}

/* All of it, while the stack goes on. */
static int write_out(struct get *g, const char *data, int64_t n)
{
  while (n > 0) {
    int64_t gone = sink_write(&g->sink, data, n);

    if (gone < 0)
      return fail(g->to_file ? g->o->output : "standard output", strerror(errno));
    data += gone;
    n -= gone;
    if (gone == 0) {
      struct pollfd room = sink_wait(&g->sink);

      loop_turn(&g->loop, &room, 1, NEVER);
      if (interrupted())
        return fail("get", "interrupted");
    }
  }
  return 0;
}

/* 0 if the output is whole and in its place. */
static int close_output(struct get *g, int complete)
{
  int failed = !complete;

  if (g->to_file && close(g->sink.fd) != 0 && !failed)
    failed = fail(g->o->output, strerror(errno));
  if (g->part[0] == '\0')
    return failed;
  if (!failed && rename(g->part, g->o->output) != 0)
    failed = fail(g->o->output, strerror(errno));
  if (failed)
    unlink(g->part);
  return failed;
}

/* --- the answer -------------------------------------------------------------------------- */

/* Read on into buffer[have ..]; how many bytes there are now, have at the end, or -1. */
static int64_t more(struct get *g, int64_t have, int64_t room)
{
  int64_t n = block_recv(&g->loop, g->socket, buffer + have, room - have, patience(g));

  if (interrupted())
    return fail("get", "interrupted");
  return n < 0 ? fail(g->host, error_text(n)) : have + n;
}

/* The head of the final answer; informational ones (1xx) are passed over.  Returns where the
 * body starts in the buffer, *have bytes of which are filled. */
static int64_t read_head(struct get *g, int64_t *have)
{
  *have = 0;
  for (;;) {
    int64_t n = http_head(buffer, *have);

    if (n == 0) {
      int64_t now_have = more(g, *have, HTTP_HEAD_MAX);

      if (now_have < 0)
        return -1;
      if (now_have == *have)
        return fail(g->host, "the connection ended before the answer did");
      *have = now_have;
      continue;
    }
    if (n < 0 || http_response_read(&g->response, buffer, n) != 0)
      return fail(g->host, "this is no HTTP answer");
    if (g->response.status >= 200)
      return n;
    *have -= n;
    memmove(buffer, buffer + n, (size_t)*have);
  }
}

static int good_status(const struct get *g)
{
  const struct http_response *r = &g->response;

  if (r->status >= 200 && r->status < 300)
    return 1;
  fprintf(stderr, "sequent: %s answers %d %.*s", g->host, r->status, (int)r->reason.n,
          r->reason.at);
  if (r->status >= 300 && r->status < 400 && r->fields.location.n > 0)
    fprintf(stderr, ": it is at %.*s", (int)r->fields.location.n, r->fields.location.at);
  fputc('\n', stderr);
  return 0;
}

/* buffer[at .. have - 1] and all that comes.  0, or -1. */
static int read_body(struct get *g, int64_t at, int64_t have)
{
  while (!g->body.done) {
    while (at < have && !g->body.done) {
      struct http_text data;
      int64_t n = http_body_take(&g->body, buffer + at, have - at, &data);

      if (n < 0)
        return fail(g->host, "a chunk of the answer is malformed");
      if (write_out(g, data.at, data.n) != 0)
        return -1;
      g->received += data.n;
      at += n;
    }
    progress_move(&g->progress, g->received, g->loop.now);
    if (g->body.done)
      break;
    at = 0;
    have = more(g, 0, BUFFER);
    if (have < 0)
      return -1;
    if (have == 0)
      return http_body_may_end(&g->body) ? 0
                                         : fail(g->host, "the connection ended before the file did");
  }
  return 0;
}

static void summary(const struct get *g)
{
  char amount[AMOUNT_TEXT], rate[AMOUNT_TEXT];
  int64_t micros = g->loop.now - g->started;

  if (!g->o->quiet && (g->to_file || g->o->stats))
    fprintf(stderr, "%s in %.3f s, %s\n", amount_text(amount, g->received),
            (double)micros / 1e6, rate_text(rate, g->received, micros));
}

static int transfer(struct get *g)
{
  int64_t have, at;
  int good, failed;

  if (ask(g) != 0)
    return 1;
  at = read_head(g, &have);
  if (at < 0)
    return 1;
  good = good_status(g);
  if (!good)
    return 1;
  if (open_output(g) != 0)
    return 1;
  http_body_begin(&g->body, &g->response, 0);
  progress_begin(&g->progress, g->response.fields.length, !g->o->quiet && !g->o->trace,
                 g->loop.now);
  failed = read_body(g, at, have);
  progress_end(&g->progress);
  if (close_output(g, failed == 0) != 0)
    return 1;
  summary(g);
  return 0;
}

int command_get(const struct options *o)
{
  struct get *g = &get;
  int failed;

  g->o = o;
  if (read_url(g, o->argument[0]) != 0 || attach(&g->loop, o, 16) != 0)
    return 1;
  g->started = g->loop.now;
  g->socket = block_connect(&g->loop, g->address, g->port, patience(g));
  if (g->socket < 0) {
    char who[NAME_TEXT];

    fail(endpoint_text(who, g->address, (uint32_t)g->port), error_text(g->socket));
    failed = 1;
  } else {
    sequent_nodelay(&g->loop.stack, g->socket, 1, g->loop.now);
    failed = transfer(g);
    block_close(&g->loop, g->socket, 2000000);
  }
  if (g->loop.broken)
    fail(o->device, strerror(g->loop.error));
  loop_close(&g->loop);
  return failed;
}
