/* options.c - one table says which options there are, and where their values go. */
#include "options.h"

#include "names.h"

#include <stddef.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum kind { SET, CLEAR, TEXT, NUMBER, SHARE, ADDRESS, NETWORK };

struct option {
  const char *name;
  char letter;
  enum kind kind;
  size_t place;
  int64_t lo, hi;               /* of a number */
};

#define AT(member) offsetof(struct options, member)

static const struct option table[] = {
  {"help", 'h', SET, AT(help), 0, 0},
  {"device", 'd', TEXT, AT(device), 0, 0},
  {"address", 'a', NETWORK, AT(address), 0, 0},
  {"gateway", 'g', ADDRESS, AT(gateway), 0, 0},
  {"configure", 0, SET, AT(configure), 0, 0},
  {"no-configure", 0, CLEAR, AT(configure), 0, 0},
  {"no-offload", 0, CLEAR, AT(offload), 0, 0},
  {"pcap", 0, TEXT, AT(pcap), 0, 0},
  {"trace", 't', SET, AT(trace), 0, 0},
  {"stats", 's', SET, AT(stats), 0, 0},
  {"quiet", 'q', SET, AT(quiet), 0, 0},
  {"verbose", 'v', SET, AT(verbose), 0, 0},
  {"output", 'o', TEXT, AT(output), 0, 0},
  {"port", 'p', NUMBER, AT(port), 1, 65535},
  {"connections", 0, NUMBER, AT(connections), 1, 65536},
  {"count", 'c', NUMBER, AT(count), 1, 1000000},
  {"interval", 'i', NUMBER, AT(interval), 1, 3600000},
  {"wait", 'w', NUMBER, AT(wait), 1, 86400},
  {"bytes", 0, NUMBER, AT(bytes), 1, 1000000000000},
  {"delay", 0, NUMBER, AT(delay), 0, 10000},
  {"jitter", 0, NUMBER, AT(jitter), 0, 10000},
  {"loss", 0, SHARE, AT(loss), 0, 0},
  {"duplicate", 0, SHARE, AT(duplicate), 0, 0},
  {"reorder", 0, SHARE, AT(reorder), 0, 0},
  {"rate", 0, NUMBER, AT(rate), 1, 1000000},
  {"seed", 0, NUMBER, AT(seed), 0, 1000000000000},
};

#define OPTIONS (sizeof table / sizeof table[0])

static int wrong(const char *what, const char *which, const char *hint)
{
  fprintf(stderr, "sequent: %s %s%s; 'sequent --help' lists what there is\n", what, which, hint);
  return -1;
}

/* "1.5" per cent as parts of a million, 0 .. 90 %. */
static int share_read(const char *text, int64_t *out)
{
  char *end;
  double percent = strtod(text, &end);

  if (end == text || (*end != '\0' && strcmp(end, "%") != 0) || !(percent >= 0 && percent <= 90))
    return -1;
  *out = (int64_t)(percent * 10000 + 0.5);
  return 0;
}

static int set_value(struct options *o, const struct option *k, const char *value)
{
  char *place = (char *)o + k->place;

  switch (k->kind) {
  case TEXT:
    *(const char **)(void *)place = value;
    return 0;
  case NUMBER:
    if (number_read(value, k->lo, k->hi, (int64_t *)(void *)place) == 0)
      return 0;
    fprintf(stderr, "sequent: --%s wants a number from %lld to %lld, not '%s'\n", k->name,
            (long long)k->lo, (long long)k->hi, value);
    return -1;
  case SHARE:
    return share_read(value, (int64_t *)(void *)place) == 0
               ? 0 : wrong("this is no share in per cent (0 to 90):", value, "");
  case ADDRESS:
    return address_read(value, (uint32_t *)(void *)place) == 0
               ? 0 : wrong("this is no IPv4 address:", value, " (like 192.0.2.1)");
  default:
    return network_read(value, &o->address, &o->prefix) == 0
               ? 0 : wrong("this is no IPv4 address:", value, " (like 192.0.2.2/24)");
  }
}

static const struct option *find(const char *text)
{
  for (size_t k = 0; k < OPTIONS; k++) {
    size_t n = strlen(table[k].name);

    if (text[1] == '-' ? strncmp(text + 2, table[k].name, n) == 0 &&
                             (text[2 + n] == '\0' || text[2 + n] == '=')
                       : table[k].letter != 0 && text[1] == table[k].letter && text[2] == '\0')
      return &table[k];
  }
  return NULL;
}

/* argv[k] is an option; returns how many words it took, 0 if wrong. */
static int read_option(struct options *o, char **argv, int k)
{
  const struct option *option = find(argv[k]);
  const char *equals = argv[k][1] == '-' ? strchr(argv[k], '=') : NULL;

  if (option == NULL)
    return wrong("there is no option", argv[k], "") + 1;
  if (option->kind == SET || option->kind == CLEAR) {
    *(int *)(void *)((char *)o + option->place) = option->kind == SET;
    return equals == NULL ? 1 : wrong("no value goes with", argv[k], "") + 1;
  }
  if (equals != NULL)
    return set_value(o, option, equals + 1) == 0;
  if (argv[k + 1] == NULL)
    return wrong("a value is missing after", argv[k], "") + 1;
  return set_value(o, option, argv[k + 1]) == 0 ? 2 : 0;
}

static int read_word(struct options *o, const char *word)
{
  if (o->command == NULL) {
    o->command = word;
    return 0;
  }
  if (o->arguments == OPTIONS_ARGUMENTS)
    return wrong("this is one word too many:", word, "");
  o->argument[o->arguments++] = word;
  return 0;
}

int options_read(struct options *o, int argc, char **argv)
{
  int plain = 0;                /* 1: behind "--" */

  *o = (struct options){
    .device = "sq0", .address = 0xC0000202, .prefix = 24, .gateway = 0xC0000201,
    .configure = -1, .offload = 1, .port = 80, .interval = 1000, .wait = 30,
    .bytes = 10000000, .delay = 5, .seed = 1,
  };
  for (int k = 1; k < argc;) {
    int taken = 1;

    if (!plain && strcmp(argv[k], "--") == 0)
      plain = 1;
    else if (!plain && argv[k][0] == '-' && argv[k][1] != '\0')
      taken = read_option(o, argv, k);
    else if (read_word(o, argv[k]) != 0)
      return -1;
    if (taken == 0)
      return -1;
    k += taken;
  }
  return 0;
}
