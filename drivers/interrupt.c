#include "interrupt.h"

#include <signal.h>
#include <stddef.h>

static volatile sig_atomic_t stop;

int interrupted(void)
{
  return stop;
}

static void on_signal(int signal_number)
{
  (void)signal_number;
  stop = 1;
}

void interrupt_catch(void)
{
  struct sigaction a = {.sa_handler = on_signal, .sa_flags = (int)SA_RESETHAND};

  sigaction(SIGINT, &a, NULL);
  sigaction(SIGTERM, &a, NULL);
  signal(SIGPIPE, SIG_IGN);
}
