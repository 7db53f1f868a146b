/* datagrams_names.c - the names and slots of datagram sockets are in order when the sockets are. */
#define SLOTS_CLOSED
#define DEMUX_CLOSED
#include "stack/datagram_sockets.h"

#define FACTS_NONE
#define DATAGRAMS_THEORY
#include "../proofs/theory/datagrams.h"

/*@ lemma datagrams_names{L}: \forall struct datagrams *d;
      datagrams_in(d) ==> demux_inside(&d->names);
*/

/*@ lemma datagrams_slots{L}: \forall struct datagrams *d;
      datagrams_in(d) ==> slots_in(&d->slots) && d->slots.order.n == d->n;
*/
