/* step_room.h - a step leaves the arrays where they are.
 * Lemmas of step_room.c, axioms for who joins them (LAYER_FACT). */
#ifndef SEQUENT_THEORY_STEP_ROOM_H
#define SEQUENT_THEORY_STEP_ROOM_H

/*@ axiomatic StepRoom {
      LAYER_FACT schedule_room{A, B}: \forall struct sequent *s;
        stack_owned{A}(s) && stack_room{A}(s) && only_schedule{A, B}(s) ==>
        stack_room{B}(s);
      LAYER_FACT events_room{A, B}: \forall struct sequent *s;
        stack_owned{A}(s) && stack_room{A}(s) && only_events{A, B}(s) ==>
        stack_room{B}(s);
      LAYER_FACT packets_room{A, B}: \forall struct sequent *s;
        stack_owned{A}(s) && stack_room{A}(s) && only_packets{A, B}(s) ==>
        stack_room{B}(s);
      LAYER_FACT datagrams_room{A, B}: \forall struct sequent *s;
        stack_owned{A}(s) && stack_room{A}(s) && only_datagrams{A, B}(s) ==>
        stack_room{B}(s);
      LAYER_FACT connections_room{A, B}: \forall struct sequent *s;
        stack_owned{A}(s) && stack_room{A}(s) && only_connections{A, B}(s) ==>
        stack_room{B}(s);
      LAYER_FACT neighbors_room{A, B}: \forall struct sequent *s;
        stack_owned{A}(s) && stack_room{A}(s) && only_neighbors{A, B}(s) ==>
        stack_room{B}(s);
      LAYER_FACT listeners_room{A, B}: \forall struct sequent *s;
        stack_owned{A}(s) && stack_room{A}(s) && only_listeners{A, B}(s) ==>
        stack_room{B}(s);
      LAYER_FACT sundry_room{A, B}: \forall struct sequent *s;
        stack_owned{A}(s) && stack_room{A}(s) && only_sundry{A, B}(s) ==>
        stack_room{B}(s);
    }
*/

#endif
