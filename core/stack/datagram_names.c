/* datagram_names.c - the names of datagram sockets. */
#define DATAGRAMS_PART
#define SUNDRY_PART
#include "stack/datagram_names.h"

#include "stack/registry.h"

bool datagram_has_name(const struct sequent *s, int64_t u)
{
  //@ assert sound: stack_sound(s);
  //@ assert names: demux_ok(&s->datagrams.names);
  //@ assert counts: datagrams_counts(&s->datagrams);
  return demux_has(&s->datagrams.names, u);
}

int64_t datagram_gets_name(struct sequent *s, int64_t u, uint32_t local, uint32_t port)
{
  int64_t taken;

  //@ assert before: stack_sound(s);
  taken = registry_name(&s->datagrams, u, local, port);
  //@ assert words: ONLY_DATAGRAMS_WORDS(Pre, Here, s);
  //@ assert links: ONLY_DATAGRAMS_LINKS(Pre, Here, s);
  //@ assert times: ONLY_DATAGRAMS_TIMES(Pre, Here, s);
  //@ assert counts: ONLY_DATAGRAMS_COUNTS(Pre, Here, s);
  //@ assert freed: nothing_freed{Pre, Here}(s);
  //@ assert only: only_datagrams{Pre, Here}(s);
  //@ assert settled: settled{Pre, Here}(s);
  return taken;
}

void datagram_gets_peer(struct sequent *s, int64_t u, uint32_t remote, uint32_t port)
{
  //@ assert before: stack_sound(s);
  registry_connect(&s->datagrams, u, remote, port);
  //@ assert counts: ONLY_DATAGRAMS_COUNTS(Pre, Here, s);
  //@ assert freed: nothing_freed{Pre, Here}(s);
  //@ assert only: only_datagrams{Pre, Here}(s);
  //@ assert settled: settled{Pre, Here}(s);
}

uint32_t datagram_protocol(const struct sequent *s, int64_t u)
{
  //@ assert sound: stack_sound(s);
  return registry_protocol(&s->datagrams, u);
}

uint32_t datagram_port(const struct sequent *s, int64_t u)
{
  //@ assert sound: stack_sound(s);
  return registry_port(&s->datagrams, u);
}

uint32_t datagram_peer(const struct sequent *s, int64_t u)
{
  //@ assert sound: stack_sound(s);
  return registry_peer(&s->datagrams, u);
}

uint32_t datagram_peer_port(const struct sequent *s, int64_t u)
{
  //@ assert sound: stack_sound(s);
  return registry_peer_port(&s->datagrams, u);
}
