/* cmd_serve.c - theory of operation
 *
 * One loop serves everybody.  The stack names the sockets to which something happened; each is
 * taken as far as it goes without waiting: read what is there, answer the requests that are
 * complete, send until its buffer is full.  Whoever reads slowly has a full buffer and costs
 * nothing until there is room again; whoever says nothing for a while is shown the door.
 */
#include "attach.h"
#include "blocking.h"
#include "commands.h"
#include "files.h"
#include "interrupt.h"
#include "names.h"
#include "visitors.h"

#include <errno.h>
#include <limits.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/resource.h>
#include <time.h>
#include <unistd.h>

#define CHUNK    262144         /* bytes of a file read at once */
#define PATIENCE 30000000       /* us without a byte: a visitor goes */

struct server {
  const struct options *o;
  struct loop loop;
  struct files files;
  struct visitors visitors;
  int64_t listener;
  int64_t requests, sent;
};

static struct server server;
static char chunk[CHUNK];

/* --- answers ----------------------------------------------------------------------------- */

static const char *reason(int status)
{
  switch (status) {
  case 200: return "OK";
  case 301: return "Moved Permanently";
  case 400: return "Bad Request";
  case 403: return "Forbidden";
  case 404: return "Not Found";
  case 405: return "Method Not Allowed";
  case 431: return "Request Header Fields Too Large";
  case 501: return "Not Implemented";
  case 505: return "HTTP Version Not Supported";
  default: return "Internal Server Error";
  }
}

/* Start line, fields, empty line into v->answer.  extra: more fields, each with its CR LF. */
static void answer_head(struct visitor *v, int status, const char *type, int64_t length,
                        const char *extra)
{
  char date[64];
  time_t now = time(NULL);
  struct tm utc;

  gmtime_r(&now, &utc);
  strftime(date, sizeof date, "%a, %d %b %Y %H:%M:%S GMT", &utc);
  v->answer_at = 0;
  v->answer_end = snprintf(v->answer, sizeof v->answer,
                           "HTTP/1.1 %d %s\r\nServer: sequent\r\nDate: %s\r\nContent-Type: %s\r\n"
                           "Content-Length: %lld\r\n%s%s\r\n", status, reason(status), date, type,
                           (long long)length, extra, v->last ? "Connection: close\r\n" : "");
  v->state = ANSWERING;
}

/* An answer that only says its status. */
static void answer_status(struct visitor *v, int status, int head, const char *extra)
{
  char text[80];
  int n = snprintf(text, sizeof text, "%d %s\n", status, reason(status));

  answer_head(v, status, "text/plain; charset=utf-8", n, extra);
  if (!head) {
    memcpy(v->answer + v->answer_end, text, (size_t)n);
    v->answer_end += n;
  }
}

/* A directory without its slash: relative links in it would go wrong. */
static void answer_moved(struct visitor *v, struct http_text target, int head)
{
  char extra[600];
  int n = (int)target.n;

  for (int k = 0; k < n; k++)
    if (target.at[k] == '?')
      n = k;
  /* "//host/" would be a Location on another host. */
  if (n > 500 || (n > 1 && target.at[1] == '/'))
    answer_status(v, 404, head, "");
  else {
    snprintf(extra, sizeof extra, "Location: %.*s/\r\n", n, target.at);
    answer_status(v, 301, head, extra);
  }
}

static void answer_file(struct visitor *v, const struct file *f, int head)
{
  answer_head(v, 200, f->type, f->size, "");
  v->at = 0;
  v->left = head ? 0 : f->size;
  v->file = f->fd;
}

static void log_request(const struct server *s, const struct visitor *v,
                        const struct http_request *r, int status)
{
  struct sequent_status q;
  char who[NAME_TEXT];

  if (!s->o->verbose || sequent_status(&s->loop.stack, v->socket, &q) != 0)
    return;
  fprintf(stderr, "%s %.*s %.*s %d\n", endpoint_text(who, (uint32_t)q.remote,
          (uint32_t)q.remote_port), (int)r->method.n, r->method.at, (int)r->target.n,
          r->target.at, status);
}

static void answer(struct server *s, struct visitor *v, const struct http_request *r)
{
  int head = http_is(r->method, "HEAD");
  char path[PATH_MAX];
  struct file f;
  int status;

  if (!head && !http_is(r->method, "GET"))
    status = 405;
  else
    status = http_path(r->target, path, sizeof path) != 0 ? 400 : file_open(&s->files, path, &f);
  if (status == 200)
    answer_file(v, &f, head);
  else if (status == 301)
    answer_moved(v, r->target, head);
  else
    answer_status(v, status, head, status == 405 ? "Allow: GET, HEAD\r\n" : "");
  log_request(s, v, r, status);
}

/* --- requests --------------------------------------------------------------------------------- */

/* The request in v->request, whose head has n bytes (-1: it is none). */
static void take_request(struct server *s, struct visitor *v, int64_t n)
{
  struct http_request r = {.minor = 1};
  int status = n > 0 ? http_request_read(&r, v->request, n)
                     : v->have >= HTTP_HEAD_MAX ? 431 : 400;

  s->requests++;
  /* A body, which nobody asked for, is not read: the connection ends behind the answer. */
  v->last = status != 0 || !http_persists(&r.fields, r.minor) || r.fields.chunked ||
            r.fields.length > 0;
  if (status != 0)
    answer_status(v, status, 0, "");
  else
    answer(s, v, &r);
  n = n > 0 ? n : v->have;
  v->have -= n;
  memmove(v->request, v->request + n, (size_t)v->have);
}

/* More of the request, if there is; 1 when one is complete and answered. */
static int go_on_asking(struct server *s, struct visitor *v, int *gone)
{
  int64_t n = http_head(v->request, v->have);
  int64_t given;

  if (n == 0) {
    given = sequent_recv(&s->loop.stack, v->socket, (uint8_t *)v->request + v->have,
                         HTTP_HEAD_MAX - v->have, s->loop.now);
    *gone = given <= 0 && given != SEQUENT_AGAIN;
    if (given <= 0)
      return 0;
    v->have += given;
    visitor_moved(&s->visitors, v, s->loop.now);
    n = http_head(v->request, v->have);
  }
  if (n == 0)
    return 1;                   /* perhaps there is more to read */
  take_request(s, v, n);
  return 1;
}

/* --- sending ------------------------------------------------------------------------------------ */

/* How many bytes of a file are worth reading: what the send buffer has room for. */
static int64_t room_for(const struct server *s, const struct visitor *v)
{
  struct sequent_status q;
  int64_t room;

  if (sequent_status(&s->loop.stack, v->socket, &q) != 0)
    return CHUNK;
  room = RING - q.unacked - q.unsent;
  room = room < 1 ? 1 : room;
  room = room < CHUNK ? room : CHUNK;
  return room < v->left ? room : v->left;
}

/* 1 if some bytes were taken; *gone if the connection is dead. */
static int send_some(struct server *s, struct visitor *v, const char *data, int64_t n,
                     int64_t *taken, int *gone)
{
  *taken = sequent_send(&s->loop.stack, v->socket, (const uint8_t *)data, n, s->loop.now);
  *gone = *taken < 0 && *taken != SEQUENT_AGAIN;
  if (*taken <= 0)
    return 0;
  s->sent += *taken;
  visitor_moved(&s->visitors, v, s->loop.now);
  return 1;
}

static void answered(struct server *s, struct visitor *v)
{
  if (v->file >= 0)
    close(v->file);
  v->file = -1;
  v->state = ASKING;
  if (v->last) {
    sequent_shutdown(&s->loop.stack, v->socket, s->loop.now);
    v->state = LEAVING;
  }
}

/* Head, then file.  1 to be called again, 0 when it has to wait or is gone. */
static int go_on_answering(struct server *s, struct visitor *v, int *gone)
{
  int64_t taken;

  if (v->answer_at < v->answer_end) {
    if (!send_some(s, v, v->answer + v->answer_at, v->answer_end - v->answer_at, &taken, gone))
      return 0;
    v->answer_at += taken;
  } else if (v->left > 0) {
    ssize_t n;

    /* A full buffer is found out without reading the file. */
    if (!(sequent_poll(&s->loop.stack, v->socket) & (SEQUENT_WRITABLE | SEQUENT_FAILED)))
      return 0;
    n = pread(v->file, chunk, (size_t)room_for(s, v), v->at);
    if (n <= 0) {               /* it has become shorter: the length we told is wrong */
      *gone = 1;
      return 0;
    }
    if (!send_some(s, v, chunk, n, &taken, gone))
      return 0;
    v->at += taken;
    v->left -= taken;
  } else
    answered(s, v);
  return 1;
}

static int go_on_leaving(struct server *s, struct visitor *v, int *gone)
{
  int64_t n = sequent_recv(&s->loop.stack, v->socket, (uint8_t *)chunk, CHUNK, s->loop.now);

  *gone = n <= 0 && n != SEQUENT_AGAIN;
  return n > 0;
}

/* --- visitors -------------------------------------------------------------------------------------- */

static void dismiss(struct server *s, struct visitor *v, int abort)
{
  if (abort)
    sequent_abort(&s->loop.stack, v->socket, s->loop.now);
  else
    sequent_close(&s->loop.stack, v->socket, s->loop.now);
  visitor_leave(&s->visitors, v);
}

/* As far as it goes without waiting.  Bounded: nothing drains the send buffer meanwhile. */
static void attend(struct server *s, struct visitor *v)
{
  int gone = 0;
  int more = 1;

  while (more && !gone)
    more = v->state == ASKING      ? go_on_asking(s, v, &gone)
           : v->state == ANSWERING ? go_on_answering(s, v, &gone)
                                   : go_on_leaving(s, v, &gone);
  if (gone)
    dismiss(s, v, v->state == ANSWERING);
}

static void welcome(struct server *s)
{
  int64_t socket;

  while ((socket = sequent_accept(&s->loop.stack, s->listener)) >= 0) {
    sequent_nodelay(&s->loop.stack, socket, 1, s->loop.now);
    if (visitor_enter(&s->visitors, socket, s->loop.now) == NULL)
      sequent_abort(&s->loop.stack, socket, s->loop.now);
  }
}

static void events(struct server *s)
{
  int64_t socket;

  while ((socket = sequent_next_event(&s->loop.stack)) >= 0) {
    struct visitor *v;

    if (socket == s->listener) {
      welcome(s);
      continue;
    }
    v = visitor_find(&s->visitors, socket);
    if (v != NULL)
      attend(s, v);
  }
}

/* Who has not moved for too long goes.  Returns when to look again. */
static int64_t show_out(struct server *s)
{
  while (s->visitors.oldest != NULL && s->visitors.oldest->moved + PATIENCE <= s->loop.now)
    dismiss(s, s->visitors.oldest, s->visitors.oldest->state != ASKING);
  return s->visitors.oldest != NULL ? s->visitors.oldest->moved + PATIENCE : NEVER;
}

static void more_files(void)
{
  struct rlimit r;

  if (getrlimit(RLIMIT_NOFILE, &r) == 0) {
    r.rlim_cur = r.rlim_max;
    setrlimit(RLIMIT_NOFILE, &r);
  }
}

static int start(struct server *s)
{
  char where[NAME_TEXT];

  if (files_open(&s->files, s->o->argument[0]) != 0) {
    fprintf(stderr, "sequent: %s: %s\n", s->o->argument[0], strerror(errno));
    return -1;
  }
  more_files();
  if (attach(&s->loop, s->o, 4096) != 0)
    return -1;
  s->listener = block_listen(&s->loop, s->o->port, SEQUENT_BACKLOG);
  if (s->listener < 0) {
    fprintf(stderr, "sequent: port %lld: %s\n", (long long)s->o->port, error_text(s->listener));
    return -1;
  }
  if (!s->o->quiet)
    fprintf(stderr, "serving %s on http://%s/ (Ctrl-C ends it)\n", s->o->argument[0],
            s->o->port == 80 ? address_text(where, s->o->address)
                             : endpoint_text(where, s->o->address, (uint32_t)s->o->port));
  return 0;
}

int command_serve(const struct options *o)
{
  struct server *s = &server;
  int failed;

  s->o = o;
  if (start(s) != 0)
    return 1;
  while (!interrupted() && !s->loop.broken) {
    loop_turn(&s->loop, 0, 0, show_out(s));
    events(s);
  }
  failed = s->loop.broken;
  if (failed)
    fprintf(stderr, "sequent: %s: %s\n", o->device, strerror(s->loop.error));
  if (o->stats)
    fprintf(stderr, "%lld requests, %lld bytes sent\n", (long long)s->requests,
            (long long)s->sent);
  while (s->visitors.oldest != NULL)
    dismiss(s, s->visitors.oldest, 1);
  loop_step(&s->loop, s->loop.now);
  loop_close(&s->loop);
  return failed;
}
