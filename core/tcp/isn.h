/* isn.h - initial sequence numbers nobody can guess: RFC 6528 3,
 * ISN = M + F(localip, localport, remoteip, remoteport, secretkey).
 */
#ifndef SEQUENT_TCP_ISN_H
#define SEQUENT_TCP_ISN_H

#include "base/siphash.h"
#include "base/time.h"
#include "tcp/offset.h"

/* M steps every 4 us; an old connection's numbers are passed by when it comes again. */
#define ISN_TICK 4

/* "ISN", above the ports: no other use of the key hashes the same words. */
#define ISN_TAG 0x49534e00000000

/* The name of a connection is hashed as two words. The result is below 2^32. */
/*@ logic integer isn_hosts(integer local, integer remote) = local * 0x100000000 + remote;
    logic integer isn_ports(integer local_port, integer remote_port) =
      ISN_TAG + local_port * 0x10000 + remote_port;

    // F, of which the low 32 bits count
    logic integer isn_hash(integer k0, integer k1, integer a, integer b) =
      sip_value(sip_finish(sip_message(sip_key(k0, k1), a, b)));
*/

/*@ requires local_port < 65536 && remote_port < 65536 && time_ok(now);
    terminates \true;
    exits \false;
    assigns \nothing;
    ensures sum: \result == (now / ISN_TICK + isn_hash(k0, k1, isn_hosts(local, remote),
      isn_ports(local_port, remote_port))) % SEQ_MOD;
    ensures range: 0 <= \result < SEQ_MOD;
*/
int64_t isn_make(uint32_t local, uint32_t local_port, uint32_t remote, uint32_t remote_port,
                 uint64_t k0, uint64_t k1, int64_t now);

#endif
