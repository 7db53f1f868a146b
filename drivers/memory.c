/* memory.c - theory of operation
 *
 * The rings are by far the most of it: two of RING bytes a connection, of which an idle or short
 * one touches a page or none. They are mapped without a reservation, so thousands of connections
 * start on a small machine, and without huge pages, one of which would make two megabytes of the
 * first byte written.
 */
#include "memory.h"

#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>

static void defaults(struct sequent_memory *m)
{
  m->connections = m->connections ? m->connections : 1024;
  m->listeners = m->listeners ? m->listeners : 16;
  m->datagram_sockets = m->datagram_sockets ? m->datagram_sockets : 16;
  m->packets = m->packets ? m->packets : 256;
  m->neighbors = m->neighbors ? m->neighbors : 64;
  m->routes = m->routes ? m->routes : 16;
  m->buckets = m->buckets ? m->buckets : 2 * m->connections;
}

/* calloc for every array: n elements of what the pointer points to. */
#define TAKE(p, n) ((p) = calloc((size_t)(n), sizeof *(p)))

/* Rings for n connections, zeroed when touched; NULL and errno. */
static struct ring *take_rings(int64_t n)
{
  size_t size = (size_t)n * sizeof(struct ring);
  void *p = mmap(NULL, size, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS | MAP_NORESERVE,
                 -1, 0);

  if (p == MAP_FAILED)
    return NULL;
  madvise(p, size, MADV_NOHUGEPAGE);
  return p;
}

static void give_rings(struct ring *r, int64_t n)
{
  if (r != NULL)
    munmap(r, (size_t)n * sizeof(struct ring));
}

int memory_allocate(struct sequent_memory *m)
{
  size_t things, sockets, datagrams;

  defaults(m);
  things = (size_t)(m->connections + m->packets + m->neighbors);
  sockets = (size_t)(m->connections + m->datagram_sockets);
  datagrams = (size_t)m->datagram_sockets * SEQUENT_DATAGRAMS;
  if (TAKE(m->tcb, m->connections) && TAKE(m->connection, m->connections) &&
      (m->receive = take_rings(m->connections)) != NULL &&
      (m->send = take_rings(m->connections)) != NULL &&
      TAKE(m->listener, m->listeners) && TAKE(m->queue, m->listeners) &&
      TAKE(m->datagram_socket, m->datagram_sockets) && TAKE(m->datagram, datagrams) &&
      TAKE(m->datagram_bytes, datagrams) && TAKE(m->packet, m->packets) &&
      TAKE(m->packet_bytes, m->packets) && TAKE(m->neighbor, m->neighbors) &&
      TAKE(m->route, m->routes) && TAKE(m->times, 2 * things) && TAKE(m->order, 2 * things) &&
      TAKE(m->news, 2 * sockets) && TAKE(m->connection_slots, 3 * (size_t)m->connections) &&
      TAKE(m->datagram_slots, 3 * (size_t)m->datagram_sockets) &&
      TAKE(m->packet_slots, 3 * (size_t)m->packets) &&
      TAKE(m->connection_names, m->connections) &&
      TAKE(m->datagram_names, m->datagram_sockets) &&
      TAKE(m->connection_heads, m->buckets) && TAKE(m->datagram_heads, m->buckets))
    return 0;
  memory_release(m);
  return -1;
}

void memory_release(struct sequent_memory *m)
{
  free(m->tcb);
  free(m->connection);
  give_rings(m->receive, m->connections);
  give_rings(m->send, m->connections);
  free(m->listener);
  free(m->queue);
  free(m->datagram_socket);
  free(m->datagram);
  free(m->datagram_bytes);
  free(m->packet);
  free(m->packet_bytes);
  free(m->neighbor);
  free(m->route);
  free(m->times);
  free(m->order);
  free(m->news);
  free(m->connection_slots);
  free(m->datagram_slots);
  free(m->packet_slots);
  free(m->connection_names);
  free(m->datagram_names);
  free(m->connection_heads);
  free(m->datagram_heads);
  memset(m, 0, sizeof *m);
}
