/* receipt.h - what came for a socket, or why there is nothing.
 */
#ifndef SEQUENT_STACK_RECEIPT_H
#define SEQUENT_STACK_RECEIPT_H

#include "stack/refusal.h"

#include "stack/collect.h"

/* The datagram, or why there is none. */
/*@ requires ok: stack_ok(s);
    requires socket: 0 <= u < s->datagrams.n;
    requires data: 0 <= n && \valid(data + (0 .. n - 1)) && strange(s, \base_addr(data));
    terminates \true;
    exits \false;
    assigns s->datagrams.socket[0 .. s->datagrams.n - 1], data[0 .. n - 1];
    ensures ok: stack_ok(s);
    ensures settled: settled{Pre, Post}(s);
    ensures refused: \result == SEQUENT_REFUSED <==> \old(s->datagrams.socket[u].refused) != 0;
    ensures none: \result == SEQUENT_AGAIN <==>
      \old(s->datagrams.socket[u].refused) == 0 && \old(s->datagrams.socket[u].count) <= 0;
    ensures result: 0 <= \result || \result == SEQUENT_REFUSED || \result == SEQUENT_AGAIN;
    ensures length: 0 <= \result ==>
      \result == \min(n, \old(s->datagrams.datagram[COLLECT_AT(s, u)].length));
    ensures data: \forall integer k; 0 <= k < \result ==>
      data[k] == \old(s->datagrams.bytes[COLLECT_AT(s, u)].byte[k]);
    ensures less: 0 <= \result ==>
      s->datagrams.socket[u].count == \old(s->datagrams.socket[u].count) - 1;
*/
int64_t recv_datagram(struct sequent *s, int64_t u, uint8_t *data, int64_t n);

/* The text, or why there is none. */
/*@ requires ok: stack_ok(s);
    requires connection: 0 <= i < s->connections.n;
    requires time: time_ok(now);
    requires data: 0 <= n && \valid(data + (0 .. n - 1)) && strange(s, \base_addr(data));
    terminates \true;
    exits \false;
    assigns s->connections.tcb[0 .. s->connections.n - 1], data[0 .. n - 1], SCHEDULE_CELLS(s);
    ensures ok: stack_ok(s);
    ensures settled: settled{Pre, Post}(s);
    ensures given: \result > 0 || n == 0 ==> \result ==
      \min(n, \old(s->connections.tcb[i].rcv.nxt - s->connections.tcb[i].rcv.read));
    ensures none: \result <= 0 && n > 0 ==> \result == recv_refusal(s->connections.tcb + i);
    ensures most: \old(s->connections.tcb[i].rcv.nxt > s->connections.tcb[i].rcv.read) && n > 0 ==>
      \result > 0;
    ensures range: \result >= SEQUENT_ABORTED && \result != SEQUENT_BAD_SOCKET &&
      \result != SEQUENT_BAD_VALUE;
    ensures read: s->connections.tcb[i].rcv.read ==
      \old(s->connections.tcb[i].rcv.read) + \max(\result, 0);
    ensures text: \result > 0 ==> text_peer(data, \old(s->connections.tcb[i].stream),
                                            \old(s->connections.tcb[i].rcv.read), \result);
*/
int64_t recv_text(struct sequent *s, int64_t i, uint8_t *data, int64_t n, int64_t now);

#endif
