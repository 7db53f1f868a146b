/* files.h - the files of a directory for a web server, and none outside of it. */
#ifndef SEQUENT_DRIVERS_FILES_H
#define SEQUENT_DRIVERS_FILES_H

#include <stdint.h>

struct files {
  int root;                     /* descriptor of the directory */
};

struct file {
  int fd;
  int64_t size;
  const char *type;             /* Content-Type */
};

/* 0, or -1 and errno. */
int files_open(struct files *f, const char *directory);

/* The file of that path ("" for the directory itself: its index.html).  Returns an HTTP
 * status: 200 and *out, whose fd is the caller's; 301 for a directory without its slash; 403,
 * 404 or 500. */
int file_open(const struct files *f, const char *path, struct file *out);

#endif
