/* interrupt.h - Ctrl-C and SIGTERM end a command in order. */
#ifndef SEQUENT_DRIVERS_INTERRUPT_H
#define SEQUENT_DRIVERS_INTERRUPT_H

/* From now on the first of them is only noted; the second ends the program at once. */
void interrupt_catch(void);

/* 1 once the user has asked to stop. */
int interrupted(void);

#endif
