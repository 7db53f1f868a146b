/* http.h - as much of HTTP/1.1 (RFC 9112) as a strict client and server of files need. */
#ifndef SEQUENT_DRIVERS_HTTP_H
#define SEQUENT_DRIVERS_HTTP_H

#include <stdint.h>

#define HTTP_HEAD_MAX    16384    /* bytes of a start line and its fields, the empty line too */
#define HTTP_FIELDS_MAX  100

/* Some bytes of a larger text: not zero-terminated. */
struct http_text {
  const char *at;
  int64_t n;
};

/* What the fields say that matters here. */
struct http_fields {
  int64_t length;               /* Content-Length, or -1 */
  int chunked;                  /* 1: Transfer-Encoding is chunked */
  int close, keep;              /* 1: Connection lists close, keep-alive */
  int hosts;                    /* Host fields seen */
  struct http_text location;
};

struct http_request {
  struct http_text method, target;
  int minor;                    /* HTTP/1.minor */
  struct http_fields fields;
};

struct http_response {
  int status;                   /* 100 .. 599 */
  int minor;
  struct http_text reason;
  struct http_fields fields;
};

/* The length of the head (through its empty line) that p[0 .. n - 1] starts with, 0 when more
 * bytes are needed to tell, -1 when it is none: too long, or a byte that may not be there. */
int64_t http_head(const char *p, int64_t n);

/* Read a head of n bytes as http_head() found it.  The texts point into p.
 * A request: 0, or the status to answer it with (400, 501, 505).  A response: 0, or -1. */
int http_request_read(struct http_request *r, const char *p, int64_t n);
int http_response_read(struct http_response *r, const char *p, int64_t n);

/* 1 if the text is exactly this word, case and all. */
int http_is(struct http_text t, const char *word);

/* The connection goes on after this message (RFC 9112 9.3). */
int http_persists(const struct http_fields *f, int minor);

/* --- bodies (RFC 9112 6, 7) ----------------------------------------------------- */

enum http_body_kind { HTTP_NO_BODY, HTTP_COUNTED, HTTP_CHUNKED, HTTP_TO_THE_END };

struct http_body {
  enum http_body_kind kind;
  int64_t left;                 /* bytes of the body or chunk to come */
  int state;                    /* of the chunk reader */
  int digits;                   /* of the chunk size read so far */
  int64_t spent;                /* bytes of extensions and trailers so far */
  int done;                     /* 1: the body is complete */
};

/* The body that follows the response to a request (head: 1 if that was HEAD). */
void http_body_begin(struct http_body *b, const struct http_response *r, int head);

/* Take bytes of p[0 .. n - 1] and set *data to what of them is the body's (may be empty).
 * Returns how many were taken, -1 if they cannot be.  Call until done or all are taken. */
int64_t http_body_take(struct http_body *b, const char *p, int64_t n, struct http_text *data);

/* The connection has ended: 1 if the body may end there. */
int http_body_may_end(const struct http_body *b);

/* --- targets ---------------------------------------------------------------------- */

/* The path of an origin-form or absolute-form target, percent signs decoded, query cut off,
 * without its leading slash, into out[0 .. room - 1].  0, or -1: not a path, or with a
 * segment "..", a zero byte, or too long. */
int http_path(struct http_text target, char *out, int64_t room);

#endif
