/* strange_settled.c - proves that what is settled stays when only a strange object changes
 * (core/stack/settled_facts.h). */
#define WHOLE_LAYERS
#define STRANGE_OPEN
#define FACTS_NONE
#include "stack/settled.h"

#define SETTLES(name) \
  lemma strange_ ## name{A, B}: \forall struct sequent *s, char *p; \
    strange{A}(s, p) && elsewhere{A, B}(p) ==> name{A, B}(s);
/*@ // on the way there
    SETTLES(settled_numbers)
    SETTLES(settled_words)
    SETTLES(settled_longs)
    SETTLES(settled_tables)
    SETTLES(settled_packets)
    SETTLES(settled_datagrams)
    SETTLES(settled_connections)
*/

#define STRANGE_PART
#define WHOLE_FACT lemma
#include "stack/settled_facts.h"
