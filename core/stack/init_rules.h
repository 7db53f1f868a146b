/* init_rules.h - what the caller decides: is it in range, and the stack's copy of it. */
#ifndef SEQUENT_STACK_INIT_RULES_H
#define SEQUENT_STACK_INIT_RULES_H

#include "stack/begun.h"

/*@ // a station's MAC, a link that frames fit, a device that can do what it says
    predicate config_device(struct sequent_config c) =
      mac_station(c.mac) && SEQUENT_MTU_MIN <= c.mtu <= SEQUENT_MTU_MAX &&
      c.device_checksums <= 1 && c.device_segments <= c.device_checksums;

    // a host's address in a network, neither of the two that mean all of its hosts
    predicate config_address(struct sequent_config c) =
      address_host(c.address) && 1 <= c.prefix <= 32 &&
      (c.prefix <= 30 ==> c.address != network(c.address, c.prefix) &&
                          c.address != network(c.address, c.prefix) + block(c.prefix) - 1);

    // another host of the link, for which there is a route left; or none
    predicate config_gateway(struct sequent_config c, integer routes) =
      c.gateway == 0 || (c.gateway != c.address && address_host(c.gateway) && routes >= 2 &&
                         network(c.gateway, c.prefix) == network(c.address, c.prefix));

    predicate config_fits(struct sequent_config c, integer routes) =
      config_device(c) && config_address(c) && config_gateway(c, routes);
*/

/* Copies them, and makes what follows from them: 0, or SEQUENT_BAD_VALUE. */
/*@ requires stack: \valid(s) && OWNED(s, OWNER_STACK);
    requires config: \valid_read(config) && \separated(s, config);
    requires memory: \valid_read(memory) && \separated(s, memory);
    requires given: counts_fit(*memory) ==> given(*memory);
    terminates \true;
    exits \false;
    assigns *s;
    ensures result: \result == 0 || \result == SEQUENT_BAD_VALUE;
    ensures refused: \result != 0 <==>
      !\old(config_fits(*config, memory->routes) && counts_fit(*memory));
    ensures rules: \result == 0 ==> rules_begun(s);
    ensures memory: \result == 0 ==> memory_is(s, \old(*memory));
    ensures room: \result == 0 ==> memory_room(s);
    ensures link: \result == 0 ==> subnet_ok(s->link) && s->link.own != 0 &&
      s->link.prefix == \old(config->prefix) &&
      s->link.first == network(\old(config->address), \old(config->prefix));
    ensures device: \result == 0 ==> s->config.mac == \old(config->mac) &&
      s->config.mtu == \old(config->mtu) &&
      s->config.device_checksums == \old(config->device_checksums) &&
      s->config.device_segments == \old(config->device_segments);
    ensures address: \result == 0 ==> s->config.address == \old(config->address);
    ensures gateway: \result == 0 ==> s->config.gateway == \old(config->gateway);
*/
int64_t init_rules(struct sequent *s, const struct sequent_config *config,
                   const struct sequent_memory *memory);

#endif
