/* spared_tables.h - a stack that is spared keeps its tables and connections, and forgets nobody.
 * Lemmas of spared_tables.c, axioms for who joins them (LAYER_FACT). */
#ifndef SEQUENT_THEORY_SPARED_TABLES_H
#define SEQUENT_THEORY_SPARED_TABLES_H

/*@ // of the stack as a whole, so that no number of it is named
    predicate stack_awake{L}(struct sequent *s) =
      all_awake(&s->schedule, s->connections.tcb, s->connections.n);
    axiomatic SparedTables {
      LAYER_FACT spared_tables{A, B}: \forall struct sequent *s, char *p;
        stack_sizes{A}(s) && stack_sizes{B}(s) && stack_tables{A}(s) &&
        stack_spared{A, B}(s, p) ==> stack_tables{B}(s);
      LAYER_FACT spared_connections{A, B}: \forall struct sequent *s, char *p;
        stack_connections{A}(\at(&s->connections, A)) && stack_spared{A, B}(s, p) ==>
        stack_connections{B}(\at(&s->connections, A));
      LAYER_FACT spared_awake{A, B}: \forall struct sequent *s, char *p;
        stack_sizes{A}(s) && stack_sizes{B}(s) && stack_spared{A, B}(s, p) &&
        stack_awake{A}(s) ==> stack_awake{B}(s);
    }
*/

#endif
