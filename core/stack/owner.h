/* owner.h - whose memory an array is.
 *
 * The caller gives the stack distinct arrays. `owner` is any numbering of them: two arrays with
 * different numbers are different ones. One clause for each array, where \separated would need
 * one for each two.
 */
#ifndef SEQUENT_STACK_OWNER_H
#define SEQUENT_STACK_OWNER_H

#define OWNER_STACK 1             /* struct sequent itself */
#define OWNER_TCBS 2
#define OWNER_PLACES 3
#define OWNER_RECEIVE 4
#define OWNER_SEND 5
#define OWNER_CONNECTION_SLOTS 6
#define OWNER_CONNECTION_NAMES 7
#define OWNER_CONNECTION_HEADS 8
#define OWNER_LISTENERS 9
#define OWNER_QUEUES 10
#define OWNER_SOCKETS 11
#define OWNER_DATAGRAMS 12
#define OWNER_DATAGRAM_BYTES 13
#define OWNER_DATAGRAM_SLOTS 14
#define OWNER_DATAGRAM_NAMES 15
#define OWNER_DATAGRAM_HEADS 16
#define OWNER_PACKETS 17
#define OWNER_PACKET_BYTES 18
#define OWNER_PACKET_SLOTS 19
#define OWNER_NEIGHBORS 20
#define OWNER_ROUTES 21
#define OWNER_TIMES 22
#define OWNER_ORDER 23
#define OWNER_NEWS 24
#define OWNER_CALLER 25           /* what a call is given for its time: frames, data, results */

/*@ axiomatic Owner { logic integer owner(char *array); } */
#define OWNED(p, who) (owner(\base_addr(p)) == (who))

#endif
