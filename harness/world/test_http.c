/* The HTTP parser: what it takes, what it refuses, and that cutting the input changes nothing. */
#include "http.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

/* The text in a block of exactly its size, so that a sanitizer sees a read beyond it. */
static char *exact(const char *text, int64_t n)
{
  char *copy = malloc((size_t)(n > 0 ? n : 1));

  assert_non_null(copy);
  memcpy(copy, text, (size_t)n);
  return copy;
}

static int64_t head_of(const char *text, int64_t n)
{
  char *copy = exact(text, n);
  int64_t found = http_head(copy, n);

  free(copy);
  return found;
}

static void heads(void **state)
{
  const char *text = "GET / HTTP/1.1\r\nHost: a\r\n\r\nmore";
  int64_t whole = (int64_t)strlen(text) - 4;
  char large[HTTP_HEAD_MAX + 1];

  (void)state;
  for (int64_t n = 0; n < whole; n++)
    assert_int_equal(head_of(text, n), 0);
  assert_int_equal(head_of(text, whole), whole);
  assert_int_equal(head_of(text, whole + 4), whole);
  assert_int_equal(head_of("a\n", 2), -1);
  assert_int_equal(head_of("a\rb", 3), -1);
  assert_int_equal(head_of("a\0b", 3), -1);
  memset(large, 'a', sizeof large);
  assert_int_equal(http_head(large, HTTP_HEAD_MAX - 1), 0);
  assert_int_equal(http_head(large, HTTP_HEAD_MAX), -1);
  memcpy(large + HTTP_HEAD_MAX - 4, "\r\n\r\n", 4);
  assert_int_equal(http_head(large, HTTP_HEAD_MAX), HTTP_HEAD_MAX);
}

/* What the server would answer to this head. */
static int verdict(const char *text)
{
  struct http_request r;
  char *copy = exact(text, (int64_t)strlen(text));
  int64_t n = http_head(copy, (int64_t)strlen(text));
  int status = n > 0 ? http_request_read(&r, copy, n) : -1;

  free(copy);
  return status;
}

#define GET "GET / HTTP/1.1\r\nHost: a\r\n"

static void requests(void **state)
{
  (void)state;
  assert_int_equal(verdict(GET "\r\n"), 0);
  assert_int_equal(verdict("GET / HTTP/1.0\r\n\r\n"), 0);
  assert_int_equal(verdict("GET / HTTP/1.1\r\nHOST:a\r\n\r\n"), 0);
  assert_int_equal(verdict(GET "Content-Length: 999999999999999999\r\n\r\n"), 0);
  assert_int_equal(verdict("GET / HTTP/1.1\r\n\r\n"), 400);
  assert_int_equal(verdict(GET "Host: a\r\n\r\n"), 400);
  assert_int_equal(verdict("GET  / HTTP/1.1\r\nHost: a\r\n\r\n"), 400);
  assert_int_equal(verdict("GET / HTTP/1.1 \r\nHost: a\r\n\r\n"), 400);
  assert_int_equal(verdict("GET /\r\nHost: a\r\n\r\n"), 400);
  assert_int_equal(verdict("\r\n\r\n"), 400);
  assert_int_equal(verdict("GET / HTTP/1.1\r\nHost : a\r\n\r\n"), 400);
  assert_int_equal(verdict(GET " folded\r\n\r\n"), 400);
  assert_int_equal(verdict(GET ": b\r\n\r\n"), 400);
  assert_int_equal(verdict(GET "Content-Length: \r\n\r\n"), 400);
  assert_int_equal(verdict(GET "Content-Length: 1a\r\n\r\n"), 400);
  assert_int_equal(verdict(GET "Content-Length: 1,1\r\n\r\n"), 400);
  assert_int_equal(verdict(GET "Content-Length: +1\r\n\r\n"), 400);
  assert_int_equal(verdict(GET "Content-Length: 1000000000000000000\r\n\r\n"), 400);
  assert_int_equal(verdict(GET "Content-Length: 1\r\nTransfer-Encoding: chunked\r\n\r\n"), 400);
  assert_int_equal(verdict(GET "Transfer-Encoding: gzip\r\n\r\n"), 501);
  assert_int_equal(verdict("GET / HTTP/2.0\r\nHost: a\r\n\r\n"), 505);
}

static int persists(const char *text)
{
  struct http_request r;

  assert_int_equal(http_request_read(&r, text, (int64_t)strlen(text)), 0);
  return http_persists(&r.fields, r.minor);
}

static void persistence(void **state)
{
  (void)state;
  assert_int_equal(persists(GET "\r\n"), 1);
  assert_int_equal(persists(GET "Connection: x, Close\r\n\r\n"), 0);
  assert_int_equal(persists("GET / HTTP/1.0\r\n\r\n"), 0);
  assert_int_equal(persists("GET / HTTP/1.0\r\nConnection: keep-alive\r\n\r\n"), 1);
}

static void responses(void **state)
{
  const char *good = "HTTP/1.1 301 Moved over\r\nLocation: /there \r\n\r\n";
  const char *bad[] = {"HTTP/1.1 20 OK\r\n\r\n", "HTTP/1.1 2000 OK\r\n\r\n", "\r\n\r\n",
                       "HTTP/1.1 0x1 OK\r\n\r\n", "HTTP/1.1\r\n\r\n", "HTTP/3.0 200 OK\r\n\r\n",
                       "HTTP/1.1 600 OK\r\n\r\n", "HTTP/1.1 099 OK\r\n\r\n"};
  struct http_response r;

  (void)state;
  assert_int_equal(http_response_read(&r, good, (int64_t)strlen(good)), 0);
  assert_int_equal(r.status, 301);
  assert_true(http_is(r.reason, "Moved over"));
  assert_true(http_is(r.fields.location, "/there"));
  assert_int_equal(r.fields.length, -1);
  for (size_t k = 0; k < sizeof bad / sizeof bad[0]; k++)
    assert_int_equal(http_response_read(&r, bad[k], (int64_t)strlen(bad[k])), -1);
}

/* --- bodies ---------------------------------------------------------------------------------- */

/* The body in text, given in pieces of `step` bytes: into out, which it ends with a zero.
 * 1 complete, 0 not yet, -1 malformed. */
static int read_body(enum http_body_kind kind, int64_t length, const char *text, int64_t step,
                     char *out, int64_t *left)
{
  struct http_response r = {.status = 200,
                            .fields = {.length = length, .chunked = kind == HTTP_CHUNKED}};
  struct http_body b;
  int64_t n = (int64_t)strlen(text);
  int64_t at = 0;

  http_body_begin(&b, &r, 0);
  assert_int_equal(b.kind, kind);
  while (at < n && !b.done) {
    int64_t piece = n - at < step ? n - at : step;
    char *copy = exact(text + at, piece);
    struct http_text data;
    int64_t taken = http_body_take(&b, copy, piece, &data);

    if (taken < 0) {
      free(copy);
      return -1;
    }
    assert_true(taken <= piece && (taken > 0 || b.done));
    memcpy(out, data.at, (size_t)data.n);
    out += data.n;
    at += taken;
    free(copy);
  }
  *out = '\0';
  *left = n - at;
  return b.done;
}

static void chunks(void **state)
{
  const char *text = "5\r\nhello\r\nB;x=\"y\"\r\n wide world\r\n0\r\nA: b\r\n\r\nnext";
  char out[100];
  int64_t left;

  (void)state;
  for (int64_t step = 1; step < 60; step++) {
    assert_int_equal(read_body(HTTP_CHUNKED, -1, text, step, out, &left), 1);
    assert_string_equal(out, "hello wide world");
    assert_int_equal(left, 4);
  }
  assert_int_equal(read_body(HTTP_CHUNKED, -1, "0\r\n\r\n", 9, out, &left), 1);
  assert_int_equal(read_body(HTTP_CHUNKED, -1, "5\r\nhell", 9, out, &left), 0);
}

static void bad_chunks(void **state)
{
  const char *bad[] = {"\r\n", "g\r\n", "-1\r\n", "5\nhello", "5\r\nhelloX", "5\r\nhello\rX",
                       "1000000000000000\r\n", "0\r\n\n", "0\r\nA: b\n", "0\r\n\rX", "5 \n", ";\r\n"};
  char out[100];
  int64_t left;

  (void)state;
  for (size_t k = 0; k < sizeof bad / sizeof bad[0]; k++)
    for (int64_t step = 1; step < 20; step++)
      assert_int_equal(read_body(HTTP_CHUNKED, -1, bad[k], step, out, &left), -1);
}

static void endless_trailers_are_refused(void **state)
{
  struct http_response r = {.status = 200, .fields = {.length = -1, .chunked = 1}};
  struct http_body b;
  struct http_text data;
  int64_t k = 0;

  (void)state;
  http_body_begin(&b, &r, 0);
  assert_int_equal(http_body_take(&b, "0\r\n", 3, &data), 3);
  while (k < 100000 && http_body_take(&b, "aaaaaaaaaa", 10, &data) == 10)
    k += 10;
  assert_true(k < 20000);
}

static void counted_bodies(void **state)
{
  char out[100];
  int64_t left;

  (void)state;
  assert_int_equal(read_body(HTTP_COUNTED, 5, "hellonext", 2, out, &left), 1);
  assert_string_equal(out, "hello");
  assert_int_equal(left, 4);
  assert_int_equal(read_body(HTTP_COUNTED, 5, "hell", 9, out, &left), 0);
  assert_int_equal(read_body(HTTP_COUNTED, 0, "", 9, out, &left), 1);
  assert_int_equal(read_body(HTTP_TO_THE_END, -1, "hello", 2, out, &left), 0);
  assert_string_equal(out, "hello");
}

static void answers_without_body(void **state)
{
  const int status[] = {100, 204, 304};
  struct http_response r = {.fields = {.length = 10}};
  struct http_body b;

  (void)state;
  for (size_t k = 0; k < 3; k++) {
    r.status = status[k];
    http_body_begin(&b, &r, 0);
    assert_true(b.done);
  }
  r.status = 200;
  http_body_begin(&b, &r, 1);
  assert_true(b.done && http_body_may_end(&b));
}

/* --- paths ----------------------------------------------------------------------------------- */

static const char *path_of(const char *target)
{
  static char out[32];
  char *copy = exact(target, (int64_t)strlen(target));
  int failed = http_path((struct http_text){copy, (int64_t)strlen(target)}, out, sizeof out);

  free(copy);
  return failed ? "refused" : out;
}

static void paths(void **state)
{
  const char *bad[] = {"/..", "/../x", "/a/../b", "/a/..", "/%2e%2e/x", "/%2E./x", "/a%2f..%2fb",
                       "/%00", "/%", "/%4", "/%zz", "", "a", "*", "http://x", "?/",
                       "/0123456789012345678901234567890123"};

  (void)state;
  assert_string_equal(path_of("/"), "");
  assert_string_equal(path_of("/a/b.c?x=/../y"), "a/b.c");
  assert_string_equal(path_of("/a%20b%2Fc"), "a b/c");
  assert_string_equal(path_of("/...%41"), "...A");
  assert_string_equal(path_of("http://host:80/x"), "x");
  for (size_t k = 0; k < sizeof bad / sizeof bad[0]; k++)
    assert_string_equal(path_of(bad[k]), "refused");
}

int main(void)
{
  const struct CMUnitTest tests[] = {
    cmocka_unit_test(heads),          cmocka_unit_test(requests),
    cmocka_unit_test(persistence),    cmocka_unit_test(responses),
    cmocka_unit_test(chunks),         cmocka_unit_test(bad_chunks),
    cmocka_unit_test(endless_trailers_are_refused),
    cmocka_unit_test(counted_bodies), cmocka_unit_test(answers_without_body),
    cmocka_unit_test(paths),
  };

  return cmocka_run_group_tests(tests, NULL, NULL);
}
