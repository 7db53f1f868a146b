/* apart_none.h - what stays when no cell of a type has changed.
 * Lemmas of apart_none.c, axioms for who joins them (LAYER_FACT). */
#ifndef SEQUENT_THEORY_APART_NONE_H
#define SEQUENT_THEORY_APART_NONE_H

/*@ axiomatic ApartNone {
      LAYER_FACT none_others_bytes{A, B}: \forall struct sequent *s, integer lo, hi;
        no_bytes{A, B}(s) ==> others_bytes{A, B}(s, lo, hi);
      LAYER_FACT none_others_words{A, B}: \forall struct sequent *s, integer lo, hi;
        no_words{A, B}(s) ==> others_words{A, B}(s, lo, hi);
      LAYER_FACT none_others_links{A, B}: \forall struct sequent *s, integer lo, hi;
        no_links{A, B}(s) ==> others_links{A, B}(s, lo, hi);
      LAYER_FACT none_others_times{A, B}: \forall struct sequent *s, integer lo, hi;
        no_times{A, B}(s) ==> others_times{A, B}(s, lo, hi);
      LAYER_FACT none_others_counts{A, B}: \forall struct sequent *s, integer lo, hi;
        no_counts{A, B}(s) ==> others_counts{A, B}(s, lo, hi);
      LAYER_FACT none_others_pointers{A, B}: \forall struct sequent *s, integer lo, hi;
        no_pointers{A, B}(s) ==> others_pointers{A, B}(s, lo, hi);
      LAYER_FACT none_fixed_words{A, B}: \forall struct sequent *s;
        no_words{A, B}(s) ==> fixed_words{A, B}(s);
      LAYER_FACT none_leaves_words{A, B}: \forall struct sequent *s; no_words{A, B}(s) ==>
        connections_used{A, B}(\at(&s->connections, A)) &&
        packets_used{A, B}(\at(&s->packets, A)) && datagrams_used{A, B}(\at(&s->datagrams, A)) &&
        schedule_borders{A, B}(\at(&s->schedule, A)) && events_borders{A, B}(\at(&s->events, A)) &&
        sundry_numbers{A, B}(s);
      LAYER_FACT none_fixed_times{A, B}: \forall struct sequent *s;
        no_times{A, B}(s) ==> fixed_times{A, B}(s);
      LAYER_FACT none_leaves_times{A, B}: \forall struct sequent *s; no_times{A, B}(s) ==>
        connections_turns{A, B}(\at(&s->connections, A)) &&
        datagrams_turns{A, B}(\at(&s->datagrams, A));
      LAYER_FACT none_fixed_counts{A, B}: \forall struct sequent *s;
        no_counts{A, B}(s) ==> fixed_counts{A, B}(s);
      LAYER_FACT none_leaves_counts{A, B}: \forall struct sequent *s; no_counts{A, B}(s) ==>
        budgets_full{A, B}(s);
    }
*/

#endif
