/* connection.c - what happens to one of the connections. */
#define SLOTS_CLOSED
#define DEMUX_CLOSED
#define TCBS_CLOSED
#define HELD_OPAQUE
#include "stack/connection.h"

#include "stack/tcbs_text.h"

/* No two uses of slots have the same. */
/*@ requires ok: CONNECTIONS_OK(c);
    requires connection: 0 <= i < c->n;
    terminates \true;
    exits \false;
    assigns \nothing;
    ensures stream: \result == connection_stream(c, i);
*/
static int64_t next_stream(const struct connections *c, int64_t i)
{
  /*@ assert slots: slots_in(&c->slots) && c->slots.order.n == c->n; */
  return slot_generation(&c->slots, i) * CONNECTIONS_MAX + i;
}

void connection_call(struct connections *c, int64_t i, int64_t iss, int64_t ts_offset, int64_t mss,
                     int64_t now)
{
  tcbs_open_active(c->tcb, i, next_stream(c, i), iss, ts_offset, mss, now)
    /*@ ghost (c->receive, c->send, c->n) */;
}

void connection_answer(struct connections *c, int64_t i, int64_t iss, int64_t ts_offset,
                       const struct segment *syn, int64_t mss, int64_t now)
{
  tcbs_open_passive(c->tcb, i, next_stream(c, i), iss, ts_offset, syn, mss, now)
    /*@ ghost (c->receive, c->send, c->n) */;
}

int64_t connection_arrive(struct connections *c, int64_t i, const struct segment *g,
                          const uint8_t *text, int64_t now)
{
  return tcbs_arrive(c->tcb, i, c->receive, g, text, now) /*@ ghost (c->send, c->n) */;
}

int64_t connection_write(struct connections *c, int64_t i, const uint8_t *data, int64_t n,
                         int64_t now)
{
  return tcbs_write(c->tcb, i, c->send, data, n, now) /*@ ghost (c->receive, c->n) */;
}

int64_t connection_read(struct connections *c, int64_t i, uint8_t *data, int64_t n, int64_t now)
{
  return tcbs_read(c->tcb, i, c->receive, data, n, now) /*@ ghost (c->send, c->n) */;
}

void connection_timer(struct connections *c, int64_t i, int64_t now)
{
  tcbs_timer(c->tcb, i, now) /*@ ghost (c->receive, c->send, c->n) */;
}

int64_t connection_emit(struct connections *c, int64_t i, int64_t most, struct segment *g,
                        int64_t now)
{
  return tcbs_emit(c->tcb, i, now, most, g) /*@ ghost (c->receive, c->send, c->n) */;
}

void connection_unreachable(struct connections *c, int64_t i)
{
  tcbs_unreachable(c->tcb, i, 1) /*@ ghost (c->receive, c->send, c->n) */;
}

void connection_shutdown(struct connections *c, int64_t i, int64_t now)
{
  tcbs_shutdown(c->tcb, i, now) /*@ ghost (c->receive, c->send, c->n) */;
}

void connection_close(struct connections *c, int64_t i, int64_t now)
{
  tcbs_close(c->tcb, i, now) /*@ ghost (c->receive, c->send, c->n) */;
}

void connection_abort(struct connections *c, int64_t i, int64_t error)
{
  tcbs_abort(c->tcb, i, error) /*@ ghost (c->receive, c->send, c->n) */;
}

void connection_nodelay(struct connections *c, int64_t i, int64_t on, int64_t now)
{
  tcbs_nodelay(c->tcb, i, on, now) /*@ ghost (c->receive, c->send, c->n) */;
}
