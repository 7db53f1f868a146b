#include "tcp/send.h"

void send_init(struct send *s, int64_t mss)
{
  s->una = s->nxt = s->max = 0;
  s->end = 1;
  s->fin = 0;
  s->edge = s->edge_max = 0;
  s->wl1 = s->wl2 = 0;
  s->max_window = 0;
  s->probe = 0;
  s->mss = mss;
}

int64_t send_write(struct send *s, int64_t n)
{
  n = lesser(n, send_space(s));
  s->end += n;
  return n;
}

void send_close(struct send *s)
{
  s->fin = 1;
}

void send_ack(struct send *s, int64_t ack)
{
  s->una = ack;
  s->nxt = greater(s->nxt, ack);
  s->edge = greater(s->edge, ack);
  s->edge_max = greater(s->edge_max, ack);
  s->probe = 0;
}

void send_window_first(struct send *s, int64_t seq, int64_t ack, int64_t wnd)
{
  s->edge = ack + wnd;
  s->edge_max = greater(s->edge_max, s->edge);
  s->max_window = greater(s->max_window, wnd);
  s->wl1 = seq;
  s->wl2 = ack;
}

void send_window(struct send *s, int64_t seq, int64_t ack, int64_t wnd)
{
  if (s->wl1 < seq || (s->wl1 == seq && s->wl2 <= ack))
    send_window_first(s, seq, ack, wnd);
}

void send_timeout(struct send *s)
{
  s->nxt = s->una;
  s->probe = 1;
}

/* Where sending must stop for now; not yet bounded by what is queued. */
/*@ requires \valid_read(s) && send_ok(*s) && s->mss <= cwnd <= WND_MAX;
    terminates \true;
    exits \false;
    assigns \nothing;
    ensures limit: \forall integer x; x <= \result <==> SEND_REACHES(*s, cwnd, x);
    ensures range: 0 <= \result <= OFF_MAX;
*/
static inline int64_t send_limit(const struct send *s, int64_t cwnd)
{
  if (s->una == 0)
    return 1;
  if (s->probe && s->edge <= s->nxt)
    return s->nxt + 1;
  return lesser(s->edge, s->una + cwnd);
}

/* n, or the whole segments in it. */
/*@ requires 0 < mss <= n;
    terminates \true;
    exits \false;
    assigns \nothing;
    ensures whole: \result == n - n % mss;
    ensures range: mss <= \result <= n && \result % mss == 0;
*/
static inline int64_t whole_segments(int64_t n, int64_t mss)
{
  return n == mss ? n : n - n % mss;
}

/*@ requires \valid_read(s) && send_ok(*s) && 0 <= nodelay <= 1;
    terminates \true;
    exits \false;
    assigns \nothing;
    ensures idle: \result <==> SEND_IDLE(*s, nodelay);
*/
static inline bool send_idle(const struct send *s, int64_t nodelay)
{
  return nodelay || s->nxt == s->una;
}

/* All that is queued fits, and Nagle's rule lets its last bit go. */
/*@ requires \valid_read(s) && send_ok(*s) && 0 <= nodelay <= 1;
    terminates \true;
    exits \false;
    assigns \nothing;
    ensures all: \result <==>
      fits == send_total(*s) - s->nxt && (SEND_IDLE(*s, nodelay) || s->fin == 1);
*/
static inline bool send_last(const struct send *s, int64_t fits, int64_t nodelay)
{
  return fits == s->end + s->fin - s->nxt && (s->fin || send_idle(s, nodelay));
}

int64_t send_ready(const struct send *s, int64_t cwnd, int64_t nodelay, int64_t most)
{
  int64_t fits = lesser(s->end + s->fin, send_limit(s, cwnd)) - s->nxt;
  bool last = send_last(s, fits, nodelay);

  if (fits <= 0)
    return 0;
  if (fits >= s->mss)                                                       /* (1) */
    return last && fits <= most ? fits : whole_segments(lesser(fits, most), s->mss);
  if (last || s->una == 0 || s->probe)                                      /* (2), (4) */
    return fits;
  return send_idle(s, nodelay) && fits >= (s->max_window + 1) / 2 ? fits : 0;   /* (3) */
}

void send_sent(struct send *s, int64_t n)
{
  s->nxt += n;
  s->max = greater(s->max, s->nxt);
  s->probe = 0;
}
