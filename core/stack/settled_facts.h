/* settled_facts.h - that each step keeps what is settled, and what the stack itself keeps.
 * Proved in proofs/theory/settled.c and whole_sundry.c. */
#ifndef SEQUENT_STACK_SETTLED_FACTS_H
#define SEQUENT_STACK_SETTLED_FACTS_H

#if defined(PACKETS_PART) || defined(WHOLE_THEORY)
/*@ axiomatic PacketsSettled {
      WHOLE_FACT packets_settled{A, B}: \forall struct sequent *s;
        stack_sound{A}(s) && only_packets{A, B}(s) ==> settled{A, B}(s);
    }
*/
#endif
#if defined(DATAGRAMS_PART) || defined(WHOLE_THEORY)
/*@ axiomatic DatagramsSettled {
      WHOLE_FACT datagrams_settled{A, B}: \forall struct sequent *s;
        stack_sound{A}(s) && only_datagrams{A, B}(s) ==> settled{A, B}(s);
    }
*/
#endif
#if defined(NEIGHBORS_PART) || defined(WHOLE_THEORY)
/*@ axiomatic NeighborsSettled {
      WHOLE_FACT neighbors_settled{A, B}: \forall struct sequent *s;
        stack_sound{A}(s) && only_neighbors{A, B}(s) ==> settled{A, B}(s);
    }
*/
#endif
#if defined(SCHEDULE_PART) || defined(WHOLE_THEORY)
/*@ axiomatic ScheduleSettled {
      WHOLE_FACT schedule_settled{A, B}: \forall struct sequent *s;
        stack_sound{A}(s) && only_schedule{A, B}(s) ==> settled{A, B}(s);
    }
*/
#endif
#if defined(EVENTS_PART) || defined(WHOLE_THEORY)
/*@ axiomatic EventsSettled {
      WHOLE_FACT events_settled{A, B}: \forall struct sequent *s;
        stack_sound{A}(s) && only_events{A, B}(s) ==> settled{A, B}(s);
    }
*/
#endif
#if defined(CONNECTIONS_PART) || defined(WHOLE_THEORY)
/*@ axiomatic ConnectionsSettled {
      WHOLE_FACT connections_settled{A, B}: \forall struct sequent *s;
        stack_sound{A}(s) && only_connections{A, B}(s) ==> settled{A, B}(s);
    }
*/
#endif
#if defined(SUNDRY_PART) || defined(WHOLE_THEORY)
/*@ axiomatic SundryStep {
      WHOLE_FACT whole_sundry{L}: \forall struct sequent *s; stack_sound(s) ==>
        s->ports <= 65535 && s->identification <= 65535 && budget_ok(s->errors) &&
        budget_ok(s->resets);
      WHOLE_FACT whole_routes{L}: \forall struct sequent *s; stack_sound(s) ==>
        \valid(s->memory.route + (0 .. s->memory.routes - 1)) &&
        routes_ok(s->memory.route, s->memory.routes);
      WHOLE_FACT sundry_settled{A, B}: \forall struct sequent *s;
        stack_sound{A}(s) && only_sundry{A, B}(s) ==> settled{A, B}(s);
    }
*/
#endif
#if (defined(SUNDRY_PART) && !defined(WHOLE_THEORY)) || defined(WHOLE_SUNDRY)
/*@ axiomatic SundryKept {
      WHOLE_FACT whole_names{L}: \forall struct sequent *s; stack_sound(s) ==>
        demux_ok(&s->connections.names) && demux_ok(&s->datagrams.names);
      WHOLE_FACT sundry_step{A, B}: \forall struct sequent *s;
        stack_ok{A}(s) && only_sundry{A, B}(s) && \at(s->ports, B) <= 65535 &&
        \at(s->identification, B) <= 65535 && budget_ok(\at(s->errors, B)) &&
        budget_ok(\at(s->resets, B)) ==> stack_ok{B}(s);
    }
*/
#endif
#if defined(STRANGE_PART) && !defined(WHOLE_THEORY)
/*@ axiomatic StrangeSettled {
      WHOLE_FACT strange_settled{A, B}: \forall struct sequent *s, char *p;
        strange{A}(s, p) && elsewhere{A, B}(p) ==> settled{A, B}(s);
    }
*/
#endif

#endif
