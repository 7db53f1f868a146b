/* settled_layers.h - the stack's own cells that no step moves hold what is settled.
 * Lemmas of settled_layers.c, axioms for who joins them (LAYER_FACT). */
#ifndef SEQUENT_THEORY_SETTLED_LAYERS_H
#define SEQUENT_THEORY_SETTLED_LAYERS_H

/*@ axiomatic SettledLayers {
      LAYER_FACT fixed_settled_words{A, B}: \forall struct sequent *s;
        fixed_words{A, B}(s) ==> settled_words{A, B}(s);
      LAYER_FACT fixed_settled_longs{A, B}: \forall struct sequent *s;
        fixed_times{A, B}(s) ==> settled_longs{A, B}(s);
      LAYER_FACT fixed_settled_numbers{A, B}: \forall struct sequent *s;
        fixed_counts{A, B}(s) ==> settled_numbers{A, B}(s);
      LAYER_FACT pointers_settled_tables{A, B}: \forall struct sequent *s;
        no_pointers{A, B}(s) ==> settled_tables{A, B}(s);
      LAYER_FACT pointers_settled_packets{A, B}: \forall struct sequent *s;
        no_pointers{A, B}(s) ==> settled_packets{A, B}(s);
      LAYER_FACT pointers_settled_datagrams{A, B}: \forall struct sequent *s;
        no_pointers{A, B}(s) ==> settled_datagrams{A, B}(s);
      LAYER_FACT pointers_settled_connections{A, B}: \forall struct sequent *s;
        no_pointers{A, B}(s) ==> settled_connections{A, B}(s);
    }
*/

#endif
