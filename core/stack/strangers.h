/* strangers.h - of which arrays of the stack a stranger's memory (steps.h) is known to be none.
 * Proved in proofs/theory/strangers.c.
 */
#ifndef SEQUENT_STACK_STRANGERS_H
#define SEQUENT_STACK_STRANGERS_H

#include "stack/steps.h"

#if defined(STRANGERS_THEORY)
#define STRANGERS_FACT lemma
#else
#define STRANGERS_FACT axiom
#endif
#if defined(STRANGERS_CONNECTIONS) || defined(STRANGERS_THEORY)
/*@ axiomatic StrangersConnections {
      STRANGERS_FACT strange_connections{L}: \forall struct sequent *s, char *p;
        strange(s, p) ==> STRANGE_TO(p, s->connections.tcb) &&
          STRANGE_TO(p, s->connections.receive) && STRANGE_TO(p, s->connections.send);
    }
*/
#endif
#if defined(STRANGERS_PACKETS) || defined(STRANGERS_THEORY)
/*@ axiomatic StrangersPackets {
      STRANGERS_FACT strange_packets{L}: \forall struct sequent *s, char *p;
        strange(s, p) ==> STRANGE_TO(p, s->packets.packet) && STRANGE_TO(p, s->packets.bytes);
    }
*/
#endif

#endif
