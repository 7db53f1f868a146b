/* apart_fields.h - the fields that are such cells.
 * Lemmas of apart_fields.c, axioms for who joins them (LAYER_FACT). */
#ifndef SEQUENT_THEORY_APART_FIELDS_H
#define SEQUENT_THEORY_APART_FIELDS_H

/*@ axiomatic FixedFields {
      LAYER_FACT connections_pointers_fixed{A, B}: \forall struct sequent *s; no_pointers{A, B}(s) ==>
        connections_at{A, B}(\at(&s->connections, A));
      LAYER_FACT connections_sizes_fixed{A, B}: \forall struct sequent *s; fixed_words{A, B}(s) ==>
        connections_sizes{A, B}(\at(&s->connections, A));
      LAYER_FACT packets_pointers_fixed{A, B}: \forall struct sequent *s; no_pointers{A, B}(s) ==>
        packets_at{A, B}(\at(&s->packets, A));
      LAYER_FACT packets_sizes_fixed{A, B}: \forall struct sequent *s; fixed_words{A, B}(s) ==>
        packets_sizes{A, B}(\at(&s->packets, A));
      LAYER_FACT datagrams_pointers_fixed{A, B}: \forall struct sequent *s; no_pointers{A, B}(s) ==>
        datagrams_at{A, B}(\at(&s->datagrams, A));
      LAYER_FACT datagrams_sizes_fixed{A, B}: \forall struct sequent *s; fixed_words{A, B}(s) ==>
        datagrams_sizes{A, B}(\at(&s->datagrams, A));
      LAYER_FACT schedule_pointers_fixed{A, B}: \forall struct sequent *s; no_pointers{A, B}(s) ==>
        schedule_arrays{A, B}(\at(&s->schedule, A));
      LAYER_FACT schedule_sizes_fixed{A, B}: \forall struct sequent *s; fixed_words{A, B}(s) ==>
        schedule_sizes{A, B}(\at(&s->schedule, A));
      LAYER_FACT events_pointers_fixed{A, B}: \forall struct sequent *s; no_pointers{A, B}(s) ==>
        events_arrays{A, B}(\at(&s->events, A));
      LAYER_FACT events_sizes_fixed{A, B}: \forall struct sequent *s; fixed_words{A, B}(s) ==>
        events_sizes{A, B}(\at(&s->events, A));
      LAYER_FACT memory_pointers_fixed{A, B}: \forall struct sequent *s; no_pointers{A, B}(s) ==>
        memory_at{A, B}(s);
      LAYER_FACT config_words_fixed{A, B}: \forall struct sequent *s; fixed_words{A, B}(s) ==>
        config_words{A, B}(s);
      LAYER_FACT config_mac_fixed{A, B}: \forall struct sequent *s; fixed_times{A, B}(s) ==>
        config_mac{A, B}(s);
      LAYER_FACT packets_n_fixed{A, B}: \forall struct sequent *s; fixed_counts{A, B}(s) ==>
        packets_n{A, B}(\at(&s->packets, A));
      LAYER_FACT datagrams_n_fixed{A, B}: \forall struct sequent *s; fixed_counts{A, B}(s) ==>
        datagrams_n{A, B}(\at(&s->datagrams, A));
      LAYER_FACT memory_sizes_fixed{A, B}: \forall struct sequent *s; fixed_counts{A, B}(s) ==>
        memory_sizes{A, B}(s);
      LAYER_FACT config_link_fixed{A, B}: \forall struct sequent *s; fixed_counts{A, B}(s) ==>
        config_link{A, B}(s);
      LAYER_FACT budgets_fix{A, B}: \forall struct sequent *s; fixed_counts{A, B}(s) ==>
        budgets_fixed{A, B}(s);
    }
*/

#endif
