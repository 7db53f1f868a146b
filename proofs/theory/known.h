/* known.h - of the theories' facts those that parts stay, for units that need no others
 * (FACTS_NONE). */
#ifndef SEQUENT_THEORY_KNOWN_H
#define SEQUENT_THEORY_KNOWN_H

/*@ axiomatic Known {
      axiom schedule_stay{A, B}: \forall struct schedule *s;
        schedule_in{A}(s) && schedule_same{A, B}(s) ==> schedule_in{B}(s);
      axiom events_stay{A, B}: \forall struct events *e;
        events_in{A}(e) && events_same{A, B}(e) ==> events_in{B}(e);
      axiom packets_stay{A, B}: \forall struct packets *p;
        packets_in{A}(p) && packets_same{A, B}(p) ==> packets_in{B}(p);
      axiom neighbors_stay{A, B}: \forall struct neighbor *t, integer n;
        neighbors_ok{A}(t, n) && neighbors_same{A, B}(t, n) ==> neighbors_ok{B}(t, n);
      axiom datagrams_stay{A, B}: \forall struct datagrams *d;
        datagrams_in{A}(d) && datagrams_same{A, B}(d) ==> datagrams_in{B}(d);
      axiom due_unmoved{A, B}: \forall struct schedule *h, integer n;
        n <= \at(h->due.n, A) && clock_same{A, B}(\at(&h->due, A)) ==> due_same{A, B}(h, n);
      axiom awake_stays{A, B}: \forall struct schedule *h, struct tcb *t, integer n;
        all_awake{A}(h, t, n) && due_same{A, B}(h, n) && tcbs_same{A, B}(t, n) ==>
        all_awake{B}(h, t, n);
    }
*/

#endif
