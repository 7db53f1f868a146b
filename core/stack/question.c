/* question.c - an ARP request as a frame. */
#include "stack/question.h"

/*@ ghost
  /@ requires bytes: at[12] == ETHERTYPE_ARP / 256 && at[13] == ETHERTYPE_ARP % 256;
     terminates \true;
     exits \false;
     assigns \nothing;
     ensures type: ethernet_type(at) == ETHERTYPE_ARP;
  @/
  static void type_closed(const uint8_t *at)
  {
  }
*/

/*@ requires room: \valid(at + (0 .. ETHERNET_HEADER - 1));
    requires stations: src <= MAC_MAX && dst <= MAC_MAX;
    terminates \true;
    exits \false;
    assigns at[0 .. ETHERNET_HEADER - 1];
    ensures stations: ethernet_dst(at) == dst && ethernet_src(at) == src;
    ensures type: at[12] == ETHERTYPE_ARP / 256 && at[13] == ETHERTYPE_ARP % 256;
    ensures elsewhere: elsewhere_bytes{Pre, Post}(\base_addr(at));
*/
static void stations_write(uint8_t *at, uint64_t dst, uint64_t src)
{
  struct ethernet_header h = {.dst = dst, .src = src, .type = ETHERTYPE_ARP};

  ethernet_build(at, &h);
}

/*@ requires room: \valid(at + (0 .. ARP_PACKET - 1));
    requires station: mac <= MAC_MAX;
    terminates \true;
    exits \false;
    assigns at[0 .. ARP_PACKET - 1];
    ensures hardware: arp_hardware_ok(at);
    ensures protocol: arp_protocol_ok(at);
    ensures operation: arp_operation(at) == ARP_REQUEST;
    ensures sender_mac: arp_sender_mac(at) == mac;
    ensures sender_ip: arp_sender_ip(at) == address;
    ensures target_mac: arp_target_mac(at) == 0;
    ensures target_ip: arp_target_ip(at) == ip;
    ensures elsewhere: elsewhere_bytes{Pre, Post}(\base_addr(at));
*/
static void request_write(uint8_t *at, uint64_t mac, uint32_t address, uint32_t ip)
{
  struct arp_packet ask = {.operation = ARP_REQUEST, .sender_mac = mac, .sender_ip = address,
                           .target_mac = 0, .target_ip = ip};

  arp_build(at, &ask);
}

void question_build(uint8_t *head, uint64_t dst, uint64_t mac, uint32_t address, uint32_t ip)
{
  stations_write(head, dst, mac);
  request_write(head + ETHERNET_HEADER, mac, address, ip);
  //@ assert same: \base_addr(head + ETHERNET_HEADER) == \base_addr(head);
  //@ assert bytes: elsewhere_bytes{Pre, Here}(\base_addr(head));
  //@ ghost type_closed(head);
}
