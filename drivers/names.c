#include "names.h"

#include <stdio.h>
#include <string.h>
#include <strings.h>

/* The decimal number at *p, at most hi; *p moves behind it.  -1: there is none. */
static int64_t digits(const char **p, int64_t hi)
{
  int64_t n = 0;
  const char *start = *p;

  while (**p >= '0' && **p <= '9' && n <= hi)
    n = n * 10 + (*(*p)++ - '0');
  return *p == start || n > hi ? -1 : n;
}

/* Four numbers and dots; what follows is the caller's. */
static int address_part(const char **p, uint32_t *address)
{
  uint32_t sum = 0;

  for (int k = 0; k < 4; k++) {
    int64_t n;

    if (k > 0 && *(*p)++ != '.')
      return -1;
    n = digits(p, 255);
    if (n < 0)
      return -1;
    sum = sum * 256 + (uint32_t)n;
  }
  *address = sum;
  return 0;
}

int address_read(const char *text, uint32_t *address)
{
  uint32_t a;

  if (address_part(&text, &a) != 0 || *text != '\0')
    return -1;
  *address = a;
  return 0;
}

int network_read(const char *text, uint32_t *address, uint32_t *prefix)
{
  uint32_t a;
  int64_t n = *prefix;

  if (address_part(&text, &a) != 0)
    return -1;
  if (*text == '/') {
    text++;
    n = digits(&text, 32);
  }
  if (*text != '\0' || n < 1)
    return -1;
  *address = a;
  *prefix = (uint32_t)n;
  return 0;
}

int number_read(const char *text, int64_t lo, int64_t hi, int64_t *out)
{
  int64_t n = digits(&text, hi);

  if (n < lo || *text != '\0')
    return -1;
  *out = n;
  return 0;
}

/* One line of /etc/hosts: an address, then names.  1 if ours is among them. */
static int hosts_line(char *line, const char *name, uint32_t *address)
{
  char *rest = NULL;
  char *word;
  uint32_t a;

  line[strcspn(line, "#\n")] = '\0';
  word = strtok_r(line, " \t", &rest);
  if (word == NULL || address_read(word, &a) != 0)
    return 0;
  while ((word = strtok_r(NULL, " \t", &rest)) != NULL)
    if (strcasecmp(word, name) == 0) {
      *address = a;
      return 1;
    }
  return 0;
}

int host_find(const char *name, uint32_t *address)
{
  char line[1024];
  FILE *hosts;
  int found = 0;

  if (address_read(name, address) == 0)
    return 0;
  hosts = fopen("/etc/hosts", "re");
  if (hosts == NULL)
    return -1;
  while (!found && fgets(line, sizeof line, hosts) != NULL)
    found = hosts_line(line, name, address);
  fclose(hosts);
  return found ? 0 : -1;
}

char *address_text(char *out, uint32_t a)
{
  snprintf(out, NAME_TEXT, "%u.%u.%u.%u", a >> 24, a >> 16 & 255, a >> 8 & 255, a & 255);
  return out;
}

char *endpoint_text(char *out, uint32_t a, uint32_t port)
{
  snprintf(out, NAME_TEXT, "%u.%u.%u.%u:%u", a >> 24, a >> 16 & 255, a >> 8 & 255, a & 255,
           port % 65536u);
  return out;
}
