/* step_facts.h - that a step on one part keeps the whole: lemmas of proofs/theory/whole.c, axioms
 * elsewhere. */
#ifndef SEQUENT_STACK_STEP_FACTS_H
#define SEQUENT_STACK_STEP_FACTS_H

/* --- the facts of who operates on a part -------------------------------------------- */

#if defined(SCHEDULE_PART) || defined(WHOLE_THEORY)
/*@ axiomatic ScheduleStep {
      WHOLE_FACT whole_schedule{L}: \forall struct sequent *s; stack_sound(s) ==>
        schedule_ok(&s->schedule);
      WHOLE_FACT schedule_step{A, B}: \forall struct sequent *s;
        stack_sound{A}(s) && only_schedule{A, B}(s) && schedule_ok{B}(\at(&s->schedule, B)) ==>
        stack_sound{B}(s);
    }
*/
#endif
#if defined(AWAKE_PART) || defined(WHOLE_THEORY)
/*@ axiomatic AwakeStep {
      WHOLE_FACT whole_awake{L}: \forall struct sequent *s; stack_ok(s) ==>
        all_awake(&s->schedule, s->connections.tcb, s->connections.n);
      WHOLE_FACT awake_whole{L}: \forall struct sequent *s; stack_sound(s) &&
        all_awake(&s->schedule, s->connections.tcb, s->connections.n) ==> stack_ok(s);
    }
*/
#endif
#if defined(PACKETS_PART) || defined(WHOLE_THEORY)
/*@ axiomatic PacketsStep {
      WHOLE_FACT whole_packets{L}: \forall struct sequent *s; stack_sound(s) ==>
        packets_ok(&s->packets);
      WHOLE_FACT packets_step{A, B}: \forall struct sequent *s;
        stack_ok{A}(s) && only_packets{A, B}(s) && packets_ok{B}(\at(&s->packets, B)) ==>
        stack_ok{B}(s);
    }
*/
#endif
#if defined(DATAGRAMS_PART) || defined(WHOLE_THEORY)
/*@ axiomatic DatagramsStep {
      WHOLE_FACT whole_datagrams{L}: \forall struct sequent *s; stack_sound(s) ==>
        datagrams_ok(&s->datagrams);
      WHOLE_FACT datagrams_step{A, B}: \forall struct sequent *s;
        stack_ok{A}(s) && only_datagrams{A, B}(s) && datagrams_ok{B}(\at(&s->datagrams, B)) ==>
        stack_ok{B}(s);
    }
*/
#endif
#if defined(EVENTS_PART) || defined(WHOLE_THEORY)
/*@ axiomatic EventsStep {
      WHOLE_FACT whole_events{L}: \forall struct sequent *s; stack_sound(s) ==>
        events_ok(&s->events);
      WHOLE_FACT events_step{A, B}: \forall struct sequent *s;
        stack_ok{A}(s) && only_events{A, B}(s) && events_ok{B}(\at(&s->events, B)) ==>
        stack_ok{B}(s);
    }
*/
#endif
#if defined(CONNECTIONS_PART) || defined(WHOLE_THEORY)
/*@ // but for where its arrays are
    predicate connections_sound{L}(struct connections *c) =
      connections_owned(c) && connections_tables(c) && connections_good(c) &&
      connections_places(c) && connections_named(c);
    axiomatic ConnectionsStep {
      WHOLE_FACT whole_connections{L}: \forall struct sequent *s; stack_sound(s) ==>
        connections_valid(&s->connections) && connections_memory(&s->connections) &&
        connections_sound(&s->connections);
      WHOLE_FACT connections_step{A, B}: \forall struct sequent *s;
        stack_sound{A}(s) && only_connections{A, B}(s) &&
        connections_sound{B}(\at(&s->connections, B)) ==> stack_sound{B}(s);
      WHOLE_FACT connections_due{A, B}: \forall struct sequent *s;
        stack_sound{A}(s) && only_connections{A, B}(s) ==>
        due_same{A, B}(\at(&s->schedule, A), \at(s->connections.n, A));
    }
*/
#endif
#if defined(NEIGHBORS_PART) || defined(WHOLE_THEORY)
/*@ axiomatic NeighborsStep {
      WHOLE_FACT whole_neighbors{L}: \forall struct sequent *s; stack_sound(s) ==>
        \valid(s->memory.neighbor + (0 .. s->memory.neighbors - 1)) &&
        neighbors_ok(s->memory.neighbor, s->memory.neighbors);
      WHOLE_FACT neighbors_step{A, B}: \forall struct sequent *s;
        stack_ok{A}(s) && only_neighbors{A, B}(s) &&
        neighbors_ok{B}(\at(s->memory.neighbor, B), \at(s->memory.neighbors, B)) ==> stack_ok{B}(s);
    }
*/
#endif
/* One of many, proved in a unit of its own. */
#if defined(AWAKE_PART) || defined(WHOLE_ONE)
/*@ axiomatic WholeBlock {
      WHOLE_FACT whole_block{L}: \forall struct sequent *s, integer i;
        stack_sound(s) && 0 <= i < s->connections.n ==>
        \valid(s->connections.tcb + i) && tcb_good(s->connections.tcb + i);
    }
*/
#endif
#if defined(CONNECTIONS_PART) || defined(WHOLE_ONE)
/*@ axiomatic WholePlace {
      WHOLE_FACT whole_place{L}: \forall struct sequent *s, integer i;
        stack_sound(s) && 0 <= i < s->connections.n ==>
        \valid(s->connections.place + i) && place_in(s->connections.place + i);
    }
*/
#endif
/* What is not the stack's. */
#if defined(STRANGE_PART)
/*@ axiomatic StrangeStep {
      WHOLE_FACT strange_step{A, B}: \forall struct sequent *s, char *p;
        stack_ok{A}(s) && strange{A}(s, p) && elsewhere{A, B}(p) && nothing_freed{A, B}(s) ==>
        stack_ok{B}(s);
    }
*/
#endif
#if (!defined(WHOLE_ONE) && !defined(WHOLE_THEORY)) || defined(WHOLE_STRANGE)
/*@ axiomatic StrangeStays {
      WHOLE_FACT strange_stays{A, B}: \forall struct sequent *s, char *p, *r;
        strange{A}(s, r) && strange{A}(s, p) && elsewhere{A, B}(p) ==> strange{B}(s, r);
    }
*/
#endif

#endif
