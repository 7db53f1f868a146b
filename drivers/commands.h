/* commands.h - what the sequent program can do; each returns its exit status. */
#ifndef SEQUENT_DRIVERS_COMMANDS_H
#define SEQUENT_DRIVERS_COMMANDS_H

#include "options.h"

int command_get(const struct options *o);
int command_serve(const struct options *o);
int command_ping(const struct options *o);
int command_listen(const struct options *o);
int command_connect(const struct options *o);
int command_wire(const struct options *o);

#endif
