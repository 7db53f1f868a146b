#include "progress.h"

#include <stdio.h>
#include <unistd.h>

#define WIDTH 30

void progress_begin(struct progress *p, int64_t total, int wanted, int64_t now)
{
  *p = (struct progress){.total = total, .started = now, .drawn = now + 900000,
                         .wanted = wanted && isatty(STDERR_FILENO)};
}

static void draw(const struct progress *p, int64_t done, int64_t now)
{
  char amount[AMOUNT_TEXT], rate[AMOUNT_TEXT];
  int64_t filled = p->total > 0 ? done * WIDTH / p->total : 0;

  fprintf(stderr, "\r  [");
  for (int64_t k = 0; k < WIDTH; k++)
    fputc(k < filled ? '#' : p->total > 0 ? '.' : ' ', stderr);
  fprintf(stderr, "] ");
  if (p->total > 0)
    fprintf(stderr, "%3lld %%  ", (long long)(done * 100 / p->total));
  fprintf(stderr, "%s  %s \033[K", amount_text(amount, done),
          rate_text(rate, done, now - p->started));
}

void progress_move(struct progress *p, int64_t done, int64_t now)
{
  if (!p->wanted || now - p->drawn < 100000)
    return;
  p->drawn = now;
  p->shown = 1;
  draw(p, done, now);
}

void progress_end(struct progress *p)
{
  if (p->shown)
    fprintf(stderr, "\r\033[K");
  p->shown = 0;
}

char *amount_text(char *out, int64_t bytes)
{
  static const char *const unit[] = {"kB", "MB", "GB", "TB"};
  double n = (double)bytes / 1000;
  int k = 0;

  while (n >= 1000 && k < 3) {
    n /= 1000;
    k++;
  }
  if (bytes < 1000)
    snprintf(out, AMOUNT_TEXT, "%lld byte%s", (long long)bytes, bytes == 1 ? "" : "s");
  else
    snprintf(out, AMOUNT_TEXT, "%.*f %s", n < 10 ? 2 : n < 100 ? 1 : 0, n, unit[k]);
  return out;
}

char *rate_text(char *out, int64_t bytes, int64_t micros)
{
  double bits = (double)bytes * 8 / (double)(micros > 0 ? micros : 1);   /* a microsecond */

  if (bits >= 1000)
    snprintf(out, AMOUNT_TEXT, "%.2f Gbit/s", bits / 1000);
  else
    snprintf(out, AMOUNT_TEXT, "%.*f Mbit/s", bits < 10 ? 2 : 0, bits);
  return out;
}
