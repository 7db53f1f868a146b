/* Why bytes from the network were refused.
 *
 * A parser returns WIRE_OK and a struct of valid values, or one of these and nothing else: there
 * is no third outcome, and a refused packet has no fields to look at.  The reasons are tried in
 * a fixed order, so that each one says that all before it did not apply.
 * Parsers return the value as int64_t. */
#ifndef SEQUENT_WIRE_REFUSAL_H
#define SEQUENT_WIRE_REFUSAL_H

enum wire_refusal {
  WIRE_OK = 0,
  WIRE_SHORT,         /* fewer bytes than the fixed header */
  WIRE_VERSION,       /* IPv4: the version is not 4 */
  WIRE_HEADER_LENGTH, /* the header length is below the fixed header or beyond the packet */
  WIRE_TOTAL_LENGTH,  /* IPv4: the total length is below the header or beyond the frame */
  WIRE_CHECKSUM,      /* the checksum does not hold */
  WIRE_HARDWARE,      /* ARP: not Ethernet, or its addresses not 6 bytes long */
  WIRE_PROTOCOL,      /* ARP: not IPv4, or its addresses not 4 bytes long */
  WIRE_OPERATION,     /* ARP: neither a request nor a reply */
  WIRE_LENGTH,        /* UDP: the length is below the header or beyond the packet */
  WIRE_OPTIONS,       /* TCP: options that cannot be walked */
  WIRE_TYPE,          /* a type or protocol that is not handled */
  WIRE_FRAGMENT       /* ICMP: the quoted packet is a later fragment, it has no ports to match */
};

#endif
