/* question.h - who has that address? An ARP request as a frame (RFC 826). */
#ifndef SEQUENT_STACK_QUESTION_H
#define SEQUENT_STACK_QUESTION_H

#include "stack/elsewhere.h"
#include "wire/arp.h"
#include "wire/ethernet.h"

#include <stdint.h>

#define QUESTION (ETHERNET_HEADER + ARP_PACKET)   /* bytes */

/* Writes the question for ip, to the station dst, from the station mac with that address. Whose
 * MAC is asked for is not known: RFC 826 sets nothing in its place, here 0. */
/*@ requires room: \valid(head + (0 .. QUESTION - 1));
    requires stations: dst <= MAC_MAX && mac <= MAC_MAX;
    terminates \true;
    exits \false;
    assigns head[0 .. QUESTION - 1];
    ensures elsewhere: elsewhere{Pre, Post}(\base_addr(head));
    ensures stations: ethernet_dst(head) == dst && ethernet_src(head) == mac;
    ensures type: ethernet_type(head) == ETHERTYPE_ARP;
    ensures hardware: arp_hardware_ok(head + ETHERNET_HEADER);
    ensures protocol: arp_protocol_ok(head + ETHERNET_HEADER);
    ensures operation: arp_operation(head + ETHERNET_HEADER) == ARP_REQUEST;
    ensures sender_mac: arp_sender_mac(head + ETHERNET_HEADER) == mac;
    ensures sender_ip: arp_sender_ip(head + ETHERNET_HEADER) == address;
    ensures target_mac: arp_target_mac(head + ETHERNET_HEADER) == 0;
    ensures target_ip: arp_target_ip(head + ETHERNET_HEADER) == ip;
*/
void question_build(uint8_t *head, uint64_t dst, uint64_t mac, uint32_t address, uint32_t ip);

#endif
