/* http.c - theory of operation
 *
 * Everything here reads bytes of a peer that may be hostile.  A head is looked at only when it
 * is there as a whole, of bounded length, and cut into lines that end with CR LF exactly; one
 * line is one field, names are tokens, nothing is folded.  Whatever two implementations might
 * read in two ways is refused (RFC 9112 11.2): a bare CR or LF, space before the colon, a
 * Content-Length twice or beside Transfer-Encoding, any coding but chunked.
 */
#include "http.h"

#include <string.h>
#include <strings.h>

#define SPENT_MAX 8192          /* bytes of chunk extensions and trailers in one body */
#define CHUNK_DIGITS_MAX 15     /* hexadecimal: below 2^60 */

/* --- lines ------------------------------------------------------------------------ */

int64_t http_head(const char *p, int64_t n)
{
  int64_t most = n < HTTP_HEAD_MAX ? n : HTTP_HEAD_MAX;

  for (int64_t k = 0; k < most; k++) {
    if (p[k] == '\0' || (p[k] == '\n' && (k == 0 || p[k - 1] != '\r')) ||
        (k > 0 && p[k - 1] == '\r' && p[k] != '\n'))
      return -1;
    if (k >= 3 && p[k] == '\n' && p[k - 2] == '\n')
      return k + 1;
  }
  return n >= HTTP_HEAD_MAX ? -1 : 0;
}

/* The next line of what is left, without its CR LF; the rest stays in *left. */
static struct http_text next_line(struct http_text *left)
{
  struct http_text line = *left;
  const char *end = memchr(left->at, '\r', (size_t)left->n);

  if (end != NULL)
    line.n = end - left->at;
  left->at += line.n + 2 < left->n ? line.n + 2 : left->n;
  left->n = line.at + left->n - left->at;
  return line;
}

/* The text before the byte c, which is taken off too; all of it if there is none. */
static struct http_text until(struct http_text *left, char c)
{
  struct http_text word = *left;
  const char *end = left->n > 0 ? memchr(left->at, c, (size_t)left->n) : NULL;

  if (end != NULL)
    word.n = end - left->at;
  left->at += end != NULL ? word.n + 1 : word.n;
  left->n -= end != NULL ? word.n + 1 : word.n;
  return word;
}

static struct http_text trim(struct http_text t)
{
  while (t.n > 0 && (t.at[0] == ' ' || t.at[0] == '\t')) {
    t.at++;
    t.n--;
  }
  while (t.n > 0 && (t.at[t.n - 1] == ' ' || t.at[t.n - 1] == '\t'))
    t.n--;
  return t;
}

/* RFC 9110 5.6.2: what names are made of. */
static int is_token(struct http_text t)
{
  for (int64_t k = 0; k < t.n; k++)
    if (t.at[k] <= ' ' || t.at[k] > '~' || strchr("\"(),/:;<=>?@[\\]{}", t.at[k]) != NULL)
      return 0;
  return t.n > 0;
}

static int same_word(struct http_text t, const char *word)
{
  return t.n == (int64_t)strlen(word) && strncasecmp(t.at, word, (size_t)t.n) == 0;
}

int http_is(struct http_text t, const char *word)
{
  return t.n == (int64_t)strlen(word) && memcmp(t.at, word, (size_t)t.n) == 0;
}

/* --- fields ------------------------------------------------------------------------- */

static int read_length(struct http_fields *f, struct http_text value)
{
  int64_t n = 0;

  if (f->length >= 0 || value.n < 1 || value.n > 18)
    return -1;
  for (int64_t k = 0; k < value.n; k++) {
    if (value.at[k] < '0' || value.at[k] > '9')
      return -1;
    n = n * 10 + (value.at[k] - '0');
  }
  f->length = n;
  return 0;
}

static void read_connection(struct http_fields *f, struct http_text value)
{
  while (value.n > 0) {
    struct http_text word = trim(until(&value, ','));

    f->close |= same_word(word, "close");
    f->keep |= same_word(word, "keep-alive");
  }
}

/* 0, 400, or 501 for a coding we do not have. */
static int read_field(struct http_fields *f, struct http_text name, struct http_text value)
{
  if (same_word(name, "content-length"))
    return read_length(f, value) == 0 ? 0 : 400;
  if (same_word(name, "transfer-encoding")) {
    if (f->chunked)
      return 400;
    f->chunked = 1;
    return same_word(value, "chunked") ? 0 : 501;
  }
  if (same_word(name, "connection"))
    read_connection(f, value);
  else if (same_word(name, "location"))
    f->location = value;
  else if (same_word(name, "host"))
    f->hosts++;
  return 0;
}

static int read_fields(struct http_fields *f, struct http_text left)
{
  int count = 0;

  *f = (struct http_fields){.length = -1};
  for (;;) {
    struct http_text value = next_line(&left);
    struct http_text name;
    int refused;

    if (value.n == 0)
      return f->chunked && f->length >= 0 ? 400 : 0;
    if (memchr(value.at, ':', (size_t)value.n) == NULL || ++count > HTTP_FIELDS_MAX)
      return 400;
    name = until(&value, ':');
    refused = is_token(name) ? read_field(f, name, trim(value)) : 400;
    if (refused != 0)
      return refused;
  }
}

/* "HTTP/1.x": x, or -1. */
static int read_version(struct http_text t)
{
  if (t.n != 8 || memcmp(t.at, "HTTP/1.", 7) != 0 || t.at[7] < '0' || t.at[7] > '9')
    return -1;
  return t.at[7] == '0' ? 0 : 1;
}

int http_request_read(struct http_request *r, const char *p, int64_t n)
{
  struct http_text left = {p, n};
  struct http_text line = next_line(&left);
  int refused;

  r->method = until(&line, ' ');
  r->target = until(&line, ' ');
  if (!is_token(r->method) || r->target.n == 0)
    return 400;
  for (int64_t k = 0; k < r->target.n; k++)
    if (r->target.at[k] <= ' ' || r->target.at[k] > '~')
      return 400;
  r->minor = read_version(line);
  if (r->minor < 0)
    return line.n == 8 && memcmp(line.at, "HTTP/", 5) == 0 ? 505 : 400;
  refused = read_fields(&r->fields, left);
  /* RFC 9112 3.2: "A server MUST respond with a 400 to any HTTP/1.1 request message that lacks
   * a Host header field and to any request message that contains more than one". */
  if (refused == 0 && (r->fields.hosts > 1 || (r->minor == 1 && r->fields.hosts == 0)))
    refused = 400;
  return refused;
}

int http_response_read(struct http_response *r, const char *p, int64_t n)
{
  struct http_text left = {p, n};
  struct http_text line = next_line(&left);
  struct http_text version = until(&line, ' ');
  struct http_text status = until(&line, ' ');

  r->minor = read_version(version);
  r->reason = line;
  r->status = 0;
  for (int64_t k = 0; k < status.n && status.n == 3; k++)
    r->status = r->status * 10 + (status.at[k] - '0');
  if (r->minor < 0 || status.n != 3 || r->status < 100 || r->status > 599)
    return -1;
  return read_fields(&r->fields, left) == 0 ? 0 : -1;
}

int http_persists(const struct http_fields *f, int minor)
{
  return !f->close && (minor >= 1 || f->keep);
}

/* --- bodies --------------------------------------------------------------------------- */

enum chunk_state { SIZE, EXTENSION, SIZE_LF, DATA, DATA_CR, DATA_LF, TRAILER, TRAILER_LINE,
                   TRAILER_LF, LAST_LF };

void http_body_begin(struct http_body *b, const struct http_response *r, int head)
{
  *b = (struct http_body){.kind = HTTP_TO_THE_END};
  /* RFC 9112 6.3, in its order. */
  if (head || r->status < 200 || r->status == 204 || r->status == 304)
    b->kind = HTTP_NO_BODY;
  else if (r->fields.chunked)
    b->kind = HTTP_CHUNKED;
  else if (r->fields.length >= 0)
    b->kind = HTTP_COUNTED;
  b->left = b->kind == HTTP_COUNTED ? r->fields.length : 0;
  b->done = b->kind == HTTP_NO_BODY || (b->kind == HTTP_COUNTED && b->left == 0);
}

static int hex_digit(char c)
{
  if (c >= '0' && c <= '9')
    return c - '0';
  if (c >= 'a' && c <= 'f')
    return c - 'a' + 10;
  return c >= 'A' && c <= 'F' ? c - 'A' + 10 : -1;
}

/* One byte of a chunk's size line.  0, or -1. */
static int chunk_size(struct http_body *b, char c)
{
  int digit = hex_digit(c);

  if (b->state == SIZE && digit >= 0) {
    b->left = b->left * 16 + digit;
    return ++b->digits <= CHUNK_DIGITS_MAX ? 0 : -1;
  }
  if (b->state == SIZE && (b->digits == 0 || strchr("\r; \t", c) == NULL || c == '\0'))
    return -1;
  b->state = c == '\r' ? SIZE_LF : EXTENSION;
  return c != '\n' && ++b->spent <= SPENT_MAX ? 0 : -1;
}

/* One byte that is not of the data.  0, or -1. */
static int chunk_byte(struct http_body *b, char c)
{
  switch (b->state) {
  case SIZE:
  case EXTENSION:
    return chunk_size(b, c);
  case SIZE_LF:
    b->digits = 0;
    b->state = b->left > 0 ? DATA : TRAILER;
    return c == '\n' ? 0 : -1;
  case DATA_CR:
    b->state = DATA_LF;
    return c == '\r' ? 0 : -1;
  case DATA_LF:
    b->state = SIZE;
    return c == '\n' ? 0 : -1;
  case TRAILER:
    b->state = c == '\r' ? LAST_LF : TRAILER_LINE;
    return c != '\n' && ++b->spent <= SPENT_MAX ? 0 : -1;
  case TRAILER_LINE:
    b->state = c == '\r' ? TRAILER_LF : TRAILER_LINE;
    return c != '\n' && ++b->spent <= SPENT_MAX ? 0 : -1;
  case TRAILER_LF:
    b->state = TRAILER;
    return c == '\n' ? 0 : -1;
  default:
    b->done = c == '\n';
    return c == '\n' ? 0 : -1;
  }
}

static int64_t take_data(struct http_body *b, const char *p, int64_t n, struct http_text *data)
{
  data->at = p;
  data->n = n < b->left ? n : b->left;
  b->left -= data->n;
  return data->n;
}

static int64_t take_chunked(struct http_body *b, const char *p, int64_t n, struct http_text *data)
{
  int64_t k = 0;

  while (k < n && !b->done && b->state != DATA)
    if (chunk_byte(b, p[k++]) != 0)
      return -1;
  if (k < n && !b->done)
    k += take_data(b, p + k, n - k, data);
  if (b->state == DATA && b->left == 0)
    b->state = DATA_CR;
  return k;
}

int64_t http_body_take(struct http_body *b, const char *p, int64_t n, struct http_text *data)
{
  int64_t taken;

  *data = (struct http_text){p, 0};
  if (b->done)
    return 0;
  if (b->kind == HTTP_CHUNKED)
    return take_chunked(b, p, n, data);
  if (b->kind == HTTP_TO_THE_END)
    b->left = n;
  taken = take_data(b, p, n, data);
  b->done = b->kind == HTTP_COUNTED && b->left == 0;
  return taken;
}

int http_body_may_end(const struct http_body *b)
{
  return b->done || b->kind == HTTP_TO_THE_END;
}

/* --- targets ---------------------------------------------------------------------------- */

/* No segment of the path is "..". */
static int stays_inside(const char *path)
{
  while (*path != '\0') {
    size_t n = strcspn(path, "/");

    if (n == 2 && path[0] == '.' && path[1] == '.')
      return 0;
    path += n + (path[n] == '/');
  }
  return 1;
}

int http_path(struct http_text target, char *out, int64_t room)
{
  int64_t n = 0;
  int64_t k = 0;

  if (target.n >= 7 && strncasecmp(target.at, "http://", 7) == 0)
    for (k = 7; k < target.n && target.at[k] != '/';)
      k++;
  if (k >= target.n || target.at[k] != '/')
    return -1;
  for (k++; k < target.n && target.at[k] != '?' && target.at[k] != '#'; k++) {
    int c = (unsigned char)target.at[k];

    if (c == '%') {
      int high = k + 2 <= target.n - 1 ? hex_digit(target.at[k + 1]) : -1;
      int low = k + 2 <= target.n - 1 ? hex_digit(target.at[k + 2]) : -1;

      if (high < 0 || low < 0)
        return -1;
      c = high * 16 + low;
      k += 2;
    }
    if (c == 0 || n + 1 >= room)
      return -1;
    out[n++] = (char)c;
  }
  out[n] = '\0';
  return stays_inside(out) ? 0 : -1;
}
