/* files.c - theory of operation
 *
 * That no request leads out of the directory is the kernel's business: openat2() with
 * RESOLVE_BENEATH refuses "..", absolute paths and symbolic links that leave it, whatever the
 * name looks like and whatever changes meanwhile.  There is no fallback: Linux 5.6 has it.
 */
#include "files.h"

#include <errno.h>
#include <fcntl.h>
#include <limits.h>
#include <linux/openat2.h>
#include <stdio.h>
#include <string.h>
#include <strings.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <unistd.h>

int files_open(struct files *f, const char *directory)
{
  f->root = open(directory, O_PATH | O_DIRECTORY | O_CLOEXEC);
  return f->root < 0 ? -1 : 0;
}

static const char *type_of(const char *path)
{
  static const struct { const char *ending, *type; } table[] = {
    {"html", "text/html; charset=utf-8"}, {"htm", "text/html; charset=utf-8"},
    {"css", "text/css; charset=utf-8"},   {"js", "text/javascript; charset=utf-8"},
    {"txt", "text/plain; charset=utf-8"}, {"md", "text/plain; charset=utf-8"},
    {"c", "text/plain; charset=utf-8"},   {"h", "text/plain; charset=utf-8"},
    {"json", "application/json"},         {"xml", "application/xml"},
    {"pdf", "application/pdf"},           {"wasm", "application/wasm"},
    {"zip", "application/zip"},           {"gz", "application/gzip"},
    {"png", "image/png"},                 {"jpg", "image/jpeg"},
    {"jpeg", "image/jpeg"},               {"gif", "image/gif"},
    {"svg", "image/svg+xml"},             {"webp", "image/webp"},
    {"ico", "image/vnd.microsoft.icon"},  {"mp4", "video/mp4"},
    {"webm", "video/webm"},               {"mp3", "audio/mpeg"},
    {"woff2", "font/woff2"},
  };
  const char *name = strrchr(path, '/');
  const char *dot = strrchr(name != NULL ? name : path, '.');

  for (size_t k = 0; dot != NULL && k < sizeof table / sizeof table[0]; k++)
    if (strcasecmp(dot + 1, table[k].ending) == 0)
      return table[k].type;
  return "application/octet-stream";
}

static int open_beneath(int root, const char *path)
{
  /* O_NONBLOCK: a FIFO without a writer must not stop the server. */
  struct open_how how = {.flags = O_RDONLY | O_CLOEXEC | O_NONBLOCK | O_NOCTTY,
                         .resolve = RESOLVE_BENEATH | RESOLVE_NO_MAGICLINKS};

  return (int)syscall(SYS_openat2, root, path, &how, sizeof how);
}

static int status_of(int error)
{
  switch (error) {
  case EMFILE:
  case ENFILE:
  case ENOMEM:
  case ENOSYS:
    return 500;
  case EACCES:
  case EPERM:
    return 403;
  default:
    return 404;
  }
}

/* What is open is a regular file to send, or why not. */
static int look(struct file *out, const char *path)
{
  struct stat s;
  int status = 404;

  if (fstat(out->fd, &s) != 0)
    status = 500;
  else if (S_ISREG(s.st_mode))
    status = 200;
  else if (S_ISDIR(s.st_mode))
    status = 301;
  out->size = s.st_size;
  out->type = type_of(path);
  if (status != 200)
    close(out->fd);
  return status;
}

int file_open(const struct files *f, const char *path, struct file *out)
{
  char name[PATH_MAX];
  size_t n = strlen(path);
  const char *index = n == 0 || path[n - 1] == '/' ? "index.html" : "";

  if (snprintf(name, sizeof name, "%s%s", path, index) >= (int)sizeof name)
    return 404;
  out->fd = open_beneath(f->root, name);
  return out->fd < 0 ? status_of(errno) : look(out, name);
}
