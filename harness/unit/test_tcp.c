/* test_tcp.c - two TCP machines joined by a scalar wire: the RFC's scenarios, then loss. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>

#include "tcp/emit.h"
#include "tcp/handshake.h"
#include "tcp/reset.h"
#include "tcp/state.h"
#include "tcp/timer.h"
#include "tcp/user.h"

#define MSS 1460

/* What crosses the wire: the header, the options, and which bytes of whose stream. */
struct wire {
  struct tcp_header h;
  struct tcp_options o;
  int64_t len, stream, first;          /* byte i of the text is that stream's byte first + i */
  int64_t at;
};

struct end {
  struct tcb t;
  int64_t stream;                      /* of what it writes */
  uint8_t rx[RING];
};

static struct end a, b;
static int64_t now;

static uint8_t byte_of(int64_t stream, int64_t off)
{
  return (uint8_t)((off * 2654435761 + stream * 40503) >> 5);
}

/* The next segment of e as it goes on the wire; 0 for none. */
static int64_t next(struct end *e, struct wire *w)
{
  struct segment g;
  int64_t due = tcp_due(&e->t);
  int64_t some = tcp_emit(&e->t, now, MSS, &g);

  assert_int_equal(due == 0, some != 0);
  if (some == 0)
    return 0;
  memset(w, 0, sizeof *w);
  segment_encode(&e->t, &g, &w->h, &w->o);
  w->len = g.len;
  w->stream = e->stream;
  w->first = g.seq + g.syn;
  return 1;
}

/* w arrives at e: the text it takes is stored, and must be what the other end wrote. */
static int64_t arrive(struct end *e, const struct wire *w)
{
  struct segment g;
  struct span text;
  int64_t v, o;

  segment_decode(&e->t, &w->h, &w->o, w->len, &g);
  v = tcp_arrive(&e->t, &g, now, &text);
  for (o = text.lo; o < text.hi; o++)
    e->rx[o % RING] = byte_of(w->stream, w->first + (o - g.seq - g.syn));
  return v;
}

/* Up to 'most' segments from one to the other. */
static int64_t pass(struct end *from, struct end *to, int64_t most)
{
  struct wire w;
  int64_t n = 0;

  while (n < most && next(from, &w)) {
    arrive(to, &w);
    n++;
  }
  return n;
}

/* Until both are silent. */
static void talk(void)
{
  while (pass(&a, &b, 100) + pass(&b, &a, 100) > 0)
    continue;
}

static void lose(struct end *e)
{
  struct wire w;

  while (next(e, &w))
    continue;
}

static void listen(struct end *e, const struct wire *w, int64_t stream, int64_t iss)
{
  struct segment g;

  segment_first(&w->h, &w->o, w->len, &g);
  tcp_open_passive(&e->t, stream, iss, 77, &g, MSS, now);
}

/* Time goes on to the next deadline of e; true if there was one. */
static int64_t tick(struct end *e)
{
  int64_t due = tcp_due(&e->t);

  if (due == NEVER)
    return 0;
  if (due > now)
    now = due;
  tcp_timer(&e->t, now);
  return 1;
}

static void fresh(void)
{
  now = 1000;
  tcp_init(&a.t);
  tcp_init(&b.t);
  a.stream = 1;
  b.stream = 2;
}

static void syn(struct wire *w)
{
  fresh();
  tcp_open_active(&a.t, 1, 0xfffffff0, 5, MSS, now);
  assert_int_equal(next(&a, w), 1);
}

static void connected(void)
{
  struct wire w;

  syn(&w);
  listen(&b, &w, 2, 0x7ffffff0);
  talk();
  assert_int_equal(a.t.state, ESTABLISHED);
  assert_int_equal(b.t.state, ESTABLISHED);
}

/* e's application reads what is there, and it must be right. */
static int64_t read_all(struct end *e, int64_t from)
{
  int64_t at = e->t.rcv.read, n = tcp_read(&e->t, tcp_readable(&e->t), now), i;

  for (i = 0; i < n; i++)
    assert_int_equal(e->rx[(at + i) % RING], byte_of(from, at + i));
  return n;
}

/* --- RFC 9293 3.5 ------------------------------------------------------------- */

static void three_way_handshake(void **state)
{
  struct wire w;

  (void)state;
  syn(&w);
  assert_int_equal(w.h.syn, 1);
  assert_int_equal(w.h.ackf, 0);
  assert_int_equal(w.h.seq, 0xfffffff0);
  assert_int_equal(w.h.window, 65535);
  assert_int_equal(w.o.mss, MSS);
  assert_int_equal(w.o.has_wscale, 1);
  assert_int_equal(w.o.wscale, RECEIVE_SHIFT);
  assert_int_equal(w.o.sack_permitted, 1);
  assert_int_equal(w.o.has_timestamps, 1);
  assert_int_equal(w.o.tsval, 1 + 5);
  assert_int_equal(w.h.header_len, 40);
  listen(&b, &w, 2, 0x7ffffff0);
  assert_int_equal(b.t.state, SYN_RECEIVED);
  assert_int_equal(next(&b, &w), 1);
  assert_int_equal(w.h.syn + w.h.ackf, 2);
  assert_int_equal(w.h.ack, 0xfffffff1);
  assert_int_equal(w.o.tsecr, 6);
  assert_int_equal(arrive(&a, &w), SEG_TAKEN);
  assert_int_equal(a.t.state, ESTABLISHED);
  assert_int_equal(next(&a, &w), 1);
  assert_int_equal(w.h.syn, 0);
  assert_int_equal(w.h.seq, 0xfffffff1);
  assert_int_equal(w.h.ack, 0x7ffffff1);
  assert_int_equal(w.h.window, RING / RECEIVE_UNIT);
  arrive(&b, &w);
  assert_int_equal(b.t.state, ESTABLISHED);
  assert_int_equal(b.t.snd.edge, 1 + RING);
  assert_int_equal(a.t.snd.mss, MSS - 12);
  assert_true(tcp_due(&a.t) == NEVER && tcp_due(&b.t) == NEVER);
  assert_true(sizeof(struct tcb) <= 512);
}

static void options_only_if_both(void **state)
{
  struct wire w;

  (void)state;
  syn(&w);
  memset(&w.o, 0, sizeof w.o);
  listen(&b, &w, 2, 1);
  assert_int_equal(b.t.snd.mss, 536);
  assert_int_equal(next(&b, &w), 1);
  assert_int_equal(w.o.has_wscale + w.o.has_timestamps + w.o.sack_permitted, 0);
  assert_int_equal(w.o.mss, MSS);
  arrive(&a, &w);
  assert_int_equal(a.t.snd.mss, MSS);
  talk();
  assert_int_equal(b.t.state, ESTABLISHED);
  assert_true(b.t.snd.edge - b.t.snd.una <= 65535);
}

static void small_mss_has_a_floor(void **state)
{
  struct wire w;

  (void)state;
  syn(&w);
  w.o.mss = 1;
  w.o.wscale = 14;
  listen(&b, &w, 2, 1);
  assert_int_equal(b.t.snd.mss, MSS_MIN);
  assert_int_equal(b.t.scale, 16384);
}

static void simultaneous_open(void **state)
{
  struct wire x, y;

  (void)state;
  fresh();
  tcp_open_active(&a.t, 1, 100, 0, MSS, now);
  tcp_open_active(&b.t, 2, 300, 0, MSS, now);
  next(&a, &x);
  next(&b, &y);
  arrive(&a, &y);
  arrive(&b, &x);
  assert_int_equal(a.t.state, SYN_RECEIVED);
  assert_int_equal(b.t.state, SYN_RECEIVED);
  next(&a, &x);
  assert_int_equal(x.h.syn + x.h.ackf, 2);
  assert_int_equal(x.h.seq, 100);
  arrive(&b, &x);
  talk();
  assert_int_equal(a.t.state, ESTABLISHED);
  assert_int_equal(b.t.state, ESTABLISHED);
}

/* RFC 9293 figure 9: an old duplicate SYN; the answer acknowledges nothing of ours. */
static void unacceptable_ack_of_syn_is_reset(void **state)
{
  struct wire w;

  (void)state;
  syn(&w);
  w.h.seq = 300;
  w.h.ack = 0xfffffff0;
  w.h.ackf = 1;
  assert_int_equal(arrive(&a, &w), SEG_RESET);
  assert_int_equal(a.t.state, SYN_SENT);
  w.h.rst = 1;
  assert_int_equal(arrive(&a, &w), SEG_DROP);
  assert_int_equal(a.t.state, SYN_SENT);
  w.h.ack = 0xfffffff1;
  arrive(&a, &w);
  assert_int_equal(a.t.state, CLOSED);
  assert_int_equal(a.t.error, ERROR_REFUSED);
  assert_int_equal(arrive(&a, &w), SEG_DROP);
  w.h.rst = 0;
  assert_int_equal(arrive(&a, &w), SEG_RESET);
  assert_int_equal(tcp_finished(&a.t), 1);
}

static void text_beside_the_syn_ack(void **state)
{
  struct wire w;

  (void)state;
  syn(&w);
  listen(&b, &w, 2, 9);
  next(&b, &w);
  w.len = 10;
  w.h.fin = 1;
  w.first = 1;
  arrive(&a, &w);
  assert_int_equal(a.t.state, CLOSE_WAIT);
  assert_int_equal(read_all(&a, 2), 10);
  assert_int_equal(tcp_eof(&a.t), 1);
}

static void syn_gives_up(void **state)
{
  struct wire w;
  int64_t syns = 1, begin;

  (void)state;
  syn(&w);
  begin = now;
  while (a.t.state != CLOSED) {
    assert_int_equal(tick(&a), 1);
    if (a.t.state != CLOSED) {
      assert_int_equal(next(&a, &w), 1);
      assert_int_equal(w.h.syn, 1);
      syns++;
    }
  }
  assert_int_equal(syns, 1 + TRIES_SYN);
  assert_int_equal(a.t.error, ERROR_TIMEOUT);
  assert_int_equal(now - begin, 127 * SECOND);
}

static void retransmitted_syn_makes_rto_3s(void **state)
{
  struct wire w;

  (void)state;
  syn(&w);
  tick(&a);
  next(&a, &w);
  listen(&b, &w, 2, 9);
  talk();
  assert_int_equal(a.t.state, ESTABLISHED);
  assert_int_equal(a.t.rtt.rto, 3 * SECOND);
}

/* --- closing, RFC 9293 3.6 -------------------------------------------------------- */

static void normal_close(void **state)
{
  (void)state;
  connected();
  tcp_shutdown(&a.t, now);
  assert_int_equal(a.t.state, FIN_WAIT_1);
  talk();
  assert_int_equal(a.t.state, FIN_WAIT_2);
  assert_int_equal(b.t.state, CLOSE_WAIT);
  assert_int_equal(tcp_eof(&b.t), 1);
  assert_true(tcp_due(&a.t) == NEVER);
  /* half closed: the other direction still works */
  assert_int_equal(tcp_write(&b.t, 5000, now), 5000);
  assert_int_equal(tcp_write(&a.t, 10, now), 0);
  talk();
  assert_int_equal(read_all(&a, 2), 5000);
  tcp_shutdown(&b.t, now);
  assert_int_equal(b.t.state, LAST_ACK);
  talk();
  assert_int_equal(b.t.state, CLOSED);
  assert_int_equal(b.t.error, ERROR_NONE);
  assert_int_equal(a.t.state, TIME_WAIT);
  assert_int_equal(tcp_due(&a.t), now + TWO_MSL);
  tick(&a);
  assert_int_equal(a.t.state, CLOSED);
  assert_int_equal(a.t.error, ERROR_NONE);
}

static void simultaneous_close(void **state)
{
  struct wire x, y;

  (void)state;
  connected();
  tcp_shutdown(&a.t, now);
  tcp_shutdown(&b.t, now);
  next(&a, &x);
  next(&b, &y);
  arrive(&a, &y);
  arrive(&b, &x);
  assert_int_equal(a.t.state, CLOSING);
  assert_int_equal(b.t.state, CLOSING);
  talk();
  assert_int_equal(a.t.state, TIME_WAIT);
  assert_int_equal(b.t.state, TIME_WAIT);
}

static void fin_with_ack_of_fin(void **state)
{
  struct wire w;

  (void)state;
  connected();
  tcp_shutdown(&a.t, now);
  next(&a, &w);
  arrive(&b, &w);
  tcp_shutdown(&b.t, now);
  next(&b, &w);
  assert_int_equal(w.h.fin, 1);
  arrive(&a, &w);
  assert_int_equal(a.t.state, TIME_WAIT);
}

static void close_in_syn_received(void **state)
{
  struct wire w;

  (void)state;
  syn(&w);
  listen(&b, &w, 2, 5);
  tcp_shutdown(&b.t, now);
  assert_int_equal(b.t.state, SYN_RECEIVED);
  talk();
  assert_int_equal(b.t.state, FIN_WAIT_2);
  assert_int_equal(a.t.state, CLOSE_WAIT);
}

static void time_wait_restarts(void **state)
{
  struct wire fin;

  (void)state;
  connected();
  tcp_shutdown(&a.t, now);
  talk();
  tcp_shutdown(&b.t, now);
  next(&b, &fin);
  arrive(&a, &fin);
  lose(&a);
  now += 10 * SECOND;
  arrive(&a, &fin);
  assert_int_equal(a.t.tmr.tw, now + TWO_MSL);
  assert_int_equal(a.t.ack_now, 1);
  /* RFC 1337 */
  fin.h.rst = 1;
  fin.h.fin = 0;
  fin.h.seq++;
  arrive(&a, &fin);
  assert_int_equal(a.t.state, TIME_WAIT);
}

static void orphan_in_fin_wait_2_ends(void **state)
{
  (void)state;
  connected();
  tcp_close(&a.t, now);
  talk();
  assert_int_equal(a.t.state, FIN_WAIT_2);
  assert_int_equal(tcp_due(&a.t), now + FIN_TIMEOUT);
  tick(&a);
  assert_int_equal(a.t.state, CLOSED);
  assert_int_equal(a.t.error, ERROR_TIMEOUT);
}

static void text_for_an_orphan_is_reset(void **state)
{
  struct wire w;

  (void)state;
  connected();
  tcp_close(&a.t, now);
  talk();
  tcp_write(&b.t, 10, now);
  pass(&b, &a, 1);
  assert_int_equal(a.t.state, CLOSED);
  assert_int_equal(tcp_finished(&a.t), 0);
  assert_int_equal(next(&a, &w), 1);
  assert_int_equal(w.h.rst, 1);
  assert_int_equal(tcp_finished(&a.t), 1);
  arrive(&b, &w);
  assert_int_equal(b.t.state, CLOSED);
  assert_int_equal(b.t.error, ERROR_RESET);
}

static void unread_text_at_close_is_reset(void **state)
{
  (void)state;
  connected();
  tcp_write(&b.t, 10, now);
  pass(&b, &a, 1);
  tcp_close(&a.t, now);
  assert_int_equal(a.t.state, CLOSED);
  assert_int_equal(pass(&a, &b, 5), 1);
  assert_int_equal(b.t.error, ERROR_RESET);
}

/* --- resets, RFC 9293 3.5.2 and RFC 5961 --------------------------------------------- */

static void only_the_exact_reset_counts(void **state)
{
  struct wire w;

  (void)state;
  connected();
  tcp_write(&b.t, 1, now);
  next(&b, &w);
  w.len = 0;
  w.h.rst = 1;
  w.h.psh = 0;
  w.h.seq++;
  arrive(&a, &w);
  assert_int_equal(a.t.state, ESTABLISHED);
  assert_int_equal(a.t.ack_now, 1);
  lose(&a);
  w.h.seq -= 2;
  arrive(&a, &w);
  assert_int_equal(a.t.state, ESTABLISHED);
  assert_int_equal(a.t.ack_now, 0);
  w.h.seq++;
  arrive(&a, &w);
  assert_int_equal(a.t.state, CLOSED);
  assert_int_equal(a.t.error, ERROR_RESET);
}

static void syn_in_the_window_is_challenged(void **state)
{
  struct wire w;

  (void)state;
  connected();
  tcp_write(&b.t, 1, now);
  next(&b, &w);
  w.h.syn = 1;
  arrive(&a, &w);
  assert_int_equal(a.t.state, ESTABLISHED);
  assert_int_equal(a.t.ack_now, 1);
  assert_int_equal(tcp_readable(&a.t), 0);
}

static void ack_of_the_unsent_changes_nothing(void **state)
{
  struct wire w;

  (void)state;
  connected();
  tcp_write(&b.t, 1, now);
  next(&b, &w);
  w.h.ack += 1;
  arrive(&a, &w);
  assert_int_equal(tcp_readable(&a.t), 0);
  assert_int_equal(a.t.snd.una, 1);
  assert_int_equal(a.t.ack_now, 1);
  lose(&a);
  w.h.ack -= 0x10000000;               /* RFC 5961 5: too old */
  arrive(&a, &w);
  assert_int_equal(tcp_readable(&a.t), 0);
  assert_int_equal(a.t.ack_now, 1);
}

static void abort_tells_the_peer(void **state)
{
  (void)state;
  connected();
  tcp_abort(&a.t, ERROR_ABORTED);
  assert_int_equal(tcp_due(&a.t), 0);
  assert_int_equal(pass(&a, &b, 9), 1);
  assert_int_equal(b.t.error, ERROR_RESET);
  assert_int_equal(tcp_finished(&a.t), 1);
}

static void unreachable_hosts(void **state)
{
  struct wire w;

  (void)state;
  connected();
  tcp_unreachable(&a.t, 1);
  assert_int_equal(a.t.state, ESTABLISHED);
  syn(&w);
  tcp_unreachable(&a.t, 0);
  assert_int_equal(a.t.state, SYN_SENT);
  tcp_unreachable(&a.t, 1);
  assert_int_equal(a.t.error, ERROR_UNREACHABLE);
}

static void reset_numbers_as_the_rfc_says(void **state)
{
  struct tcp_header in = { .src_port = 1, .dst_port = 2, .seq = 0xfffffffe, .syn = 1 }, out;

  (void)state;
  assert_int_equal(reset_answer(&in, 5, &out), 1);
  assert_int_equal(out.seq, 0);
  assert_int_equal(out.ack, 4);
  assert_int_equal(out.ackf, 1);
  assert_int_equal(out.src_port, 2);
  in.ackf = 1;
  in.ack = 1234;
  assert_int_equal(reset_answer(&in, 5, &out), 1);
  assert_int_equal(out.seq, 1234);
  assert_int_equal(out.ackf, 0);
  in.rst = 1;
  assert_int_equal(reset_answer(&in, 0, &out), 0);
}

/* --- data, RFC 9293 3.8 -------------------------------------------------------------- */

static void second_segment_is_acknowledged_at_once(void **state)
{
  (void)state;
  connected();
  tcp_write(&a.t, 2 * (MSS - 12), now);
  pass(&a, &b, 1);
  assert_int_equal(b.t.ack_now, 0);
  assert_int_equal(tcp_due(&b.t), now + DELAYED_ACK);
  pass(&a, &b, 1);
  assert_int_equal(b.t.ack_now, 1);
  pass(&b, &a, 1);
  assert_int_equal(a.t.snd.una, 1 + 2 * (MSS - 12));
}

static void gap_is_acknowledged_at_once(void **state)
{
  struct wire w;

  (void)state;
  connected();
  tcp_write(&a.t, 3 * (MSS - 12), now);
  next(&a, &w);
  pass(&a, &b, 1);
  assert_int_equal(b.t.ack_now, 1);
  assert_int_equal(tcp_readable(&b.t), 0);
  lose(&b);
  arrive(&b, &w);
  assert_int_equal(b.t.ack_now, 1);
  assert_int_equal(read_all(&b, 1), 2 * (MSS - 12));
}

static void nagle_waits_and_nodelay_does_not(void **state)
{
  (void)state;
  connected();
  tcp_write(&a.t, 10, now);
  assert_int_equal(pass(&a, &b, 9), 1);
  tcp_write(&a.t, 10, now);
  assert_int_equal(pass(&a, &b, 9), 0);
  tcp_nodelay(&a.t, 1, now);
  assert_int_equal(pass(&a, &b, 9), 1);
  assert_int_equal(read_all(&b, 1), 20);
}

static void super_segment(void **state)
{
  struct segment g;

  (void)state;
  connected();
  tcp_write(&a.t, 10 * (MSS - 12) + 1, now);
  assert_int_equal(tcp_emit(&a.t, now, SEGMENT_MAX, &g), 1);
  assert_int_equal(g.len % (MSS - 12), 0);
  assert_true(g.len > MSS);
  assert_int_equal(g.psh, 0);
}

static void fin_goes_with_the_last_text(void **state)
{
  struct wire w;

  (void)state;
  connected();
  tcp_write(&a.t, MSS - 12, now);
  tcp_shutdown(&a.t, now);
  next(&a, &w);
  assert_int_equal(w.h.fin, 1);
  assert_int_equal(w.len, MSS - 12);
  arrive(&b, &w);
  assert_int_equal(b.t.state, CLOSE_WAIT);
}

static void back_off_and_give_up(void **state)
{
  struct wire w;
  int64_t last, wait = 0, sent = 0;

  (void)state;
  connected();
  tcp_write(&a.t, 100, now);
  next(&a, &w);
  last = now;
  while (tick(&a) && a.t.state != CLOSED) {
    assert_int_equal(next(&a, &w), 1);
    assert_int_equal(w.len, 100);
    assert_true(wait == 0 || now - last == lesser(2 * wait, RTO_MAX));
    wait = now - last;
    last = now;
    sent++;
  }
  assert_int_equal(sent, TRIES_MAX);
  assert_int_equal(a.t.error, ERROR_TIMEOUT);
}

static void zero_window_is_probed_for_ever(void **state)
{
  int64_t i, total = 0;
  struct wire w;

  (void)state;
  connected();
  while (tcp_writable(&a.t) > 0 || tcp_due(&a.t) == 0 || tcp_due(&b.t) == 0) {
    total += tcp_write(&a.t, 100000, now);
    talk();
    if (tcp_due(&b.t) < now + SECOND)
      tick(&b);
    talk();
  }
  tick(&a);                            /* the last bit is a silly one: it waits */
  talk();
  tick(&b);
  talk();
  assert_true(tcp_readable(&b.t) > RING - RECEIVE_UNIT);   /* the window field is coarse */
  assert_int_equal(a.t.snd.una, a.t.snd.edge);
  for (i = 0; i < 40; i++) {
    assert_int_equal(tick(&a), 1);
    assert_int_equal(next(&a, &w), 1);
    assert_int_equal(w.len, 1);
    arrive(&b, &w);
    if (pass(&b, &a, 9) == 0) {        /* the probe fell into the last coarse bit */
      tick(&b);
      assert_int_equal(pass(&b, &a, 9), 1);
    }
    assert_int_equal(a.t.state, ESTABLISHED);
  }
  assert_int_equal(read_all(&b, 1), RING);
  assert_int_equal(b.t.ack_now, 1);
  talk();
  while (tick(&b) && b.t.told < b.t.rcv.nxt)
    talk();
  talk();
  assert_int_equal(read_all(&b, 1), total - RING);
  assert_int_equal(a.t.rtt.wait, a.t.rtt.rto);
}

static void window_update_waits_for_half_a_ring(void **state)
{
  (void)state;
  connected();
  tcp_write(&a.t, 1000, now);
  talk();
  tick(&b);
  talk();
  read_all(&b, 1);
  assert_int_equal(b.t.ack_now, 0);
}

static void written_in_syn_sent_goes_later(void **state)
{
  struct wire w;

  (void)state;
  fresh();
  tcp_open_active(&a.t, 1, 7, 7, MSS, now);
  assert_int_equal(tcp_write(&a.t, 3, now), 3);
  next(&a, &w);
  assert_int_equal(w.len, 0);
  listen(&b, &w, 2, 4);
  talk();
  assert_int_equal(read_all(&b, 1), 3);
}

/* --- a bad network ---------------------------------------------------------------------- */

#define FLYING 512
static struct wire flying[2][FLYING];
static int64_t flying_n[2];
static uint64_t seed;

static uint32_t dice(uint32_t sides)
{
  seed ^= seed << 13;
  seed ^= seed >> 7;
  seed ^= seed << 17;
  return (uint32_t)((seed >> 11) % sides);
}

static void throw_segments(int64_t i, uint32_t loss)
{
  struct end *e = i == 0 ? &a : &b;
  struct wire w;

  while (next(e, &w)) {
    int64_t copies = dice(100) < loss ? 0 : dice(20) == 0 ? 2 : 1;

    while (copies-- > 0 && flying_n[1 - i] < FLYING) {
      w.at = now + 2000 + dice(8000);
      flying[1 - i][flying_n[1 - i]++] = w;
    }
  }
}

static int64_t land(int64_t i)
{
  struct end *e = i == 0 ? &a : &b;
  int64_t k, some = 0;

  for (k = 0; k < flying_n[i]; k++)
    if (flying[i][k].at <= now) {
      struct wire w = flying[i][k];

      flying[i][k--] = flying[i][--flying_n[i]];
      if (e->t.state == CLOSED && e->t.iss == 0 && w.h.syn == 1 && w.h.ackf == 0)
        listen(e, &w, 2, 0x80000000);
      else
        arrive(e, &w);
      some = 1;
    }
  return some;
}

static int64_t earliest(void)
{
  int64_t i, k, due = lesser(tcp_due(&a.t), tcp_due(&b.t));

  for (i = 0; i < 2; i++)
    for (k = 0; k < flying_n[i]; k++)
      due = lesser(due, flying[i][k].at);
  return due;
}

static void transfer(uint32_t loss, int64_t total)
{
  int64_t wrote[2] = { 0, 0 }, got[2] = { 0, 0 }, steps;

  seed = 88172645463325252u + loss;
  fresh();
  b.t.iss = 0;
  flying_n[0] = flying_n[1] = 0;
  tcp_open_active(&a.t, 1, 0xffffff00, 3, MSS, now);
  for (steps = 0; steps < 20000000; steps++) {
    int64_t i, some = 0;

    for (i = 0; i < 2; i++) {
      struct end *e = i == 0 ? &a : &b;

      if (wrote[i] < total)
        wrote[i] += tcp_write(&e->t, lesser(total - wrote[i], dice(5000)), now);
      else if (e->t.snd.fin == 0)
        tcp_shutdown(&e->t, now);
      throw_segments(i, loss);
      some += land(i);
      if (dice(3) == 0) {
        got[i] += read_all(e, i == 0 ? 2 : 1);
      }
      tcp_timer(&e->t, now);
    }
    if (a.t.state == CLOSED && (b.t.state == CLOSED && b.t.iss != 0))
      break;
    if (some == 0) {
      int64_t due = earliest();

      assert_true(due < NEVER);
      now = greater(now + 1, lesser(due, now + 1000));
      if (wrote[0] == total && wrote[1] == total && due > now)
        now = due;
    }
  }
  got[0] += read_all(&a, 2);
  got[1] += read_all(&b, 1);
  assert_int_equal(a.t.error, ERROR_NONE);
  assert_int_equal(b.t.error, ERROR_NONE);
  assert_int_equal(got[0], total);
  assert_int_equal(got[1], total);
  assert_int_equal(tcp_eof(&a.t) + tcp_eof(&b.t), 2);
}

static void whatever_is_lost_arrives(void **state)
{
  static const uint32_t loss[] = { 0, 1, 5, 10, 20, 30 };
  size_t i;

  (void)state;
  for (i = 0; i < sizeof loss / sizeof loss[0]; i++)
    transfer(loss[i], loss[i] > 10 ? 200000 : 3000000);
}

int main(void)
{
  const struct CMUnitTest tests[] = {
    cmocka_unit_test(three_way_handshake),
    cmocka_unit_test(options_only_if_both),
    cmocka_unit_test(small_mss_has_a_floor),
    cmocka_unit_test(simultaneous_open),
    cmocka_unit_test(unacceptable_ack_of_syn_is_reset),
    cmocka_unit_test(text_beside_the_syn_ack),
    cmocka_unit_test(syn_gives_up),
    cmocka_unit_test(retransmitted_syn_makes_rto_3s),
    cmocka_unit_test(normal_close),
    cmocka_unit_test(simultaneous_close),
    cmocka_unit_test(fin_with_ack_of_fin),
    cmocka_unit_test(close_in_syn_received),
    cmocka_unit_test(time_wait_restarts),
    cmocka_unit_test(orphan_in_fin_wait_2_ends),
    cmocka_unit_test(text_for_an_orphan_is_reset),
    cmocka_unit_test(unread_text_at_close_is_reset),
    cmocka_unit_test(only_the_exact_reset_counts),
    cmocka_unit_test(syn_in_the_window_is_challenged),
    cmocka_unit_test(ack_of_the_unsent_changes_nothing),
    cmocka_unit_test(abort_tells_the_peer),
    cmocka_unit_test(unreachable_hosts),
    cmocka_unit_test(reset_numbers_as_the_rfc_says),
    cmocka_unit_test(second_segment_is_acknowledged_at_once),
    cmocka_unit_test(gap_is_acknowledged_at_once),
    cmocka_unit_test(nagle_waits_and_nodelay_does_not),
    cmocka_unit_test(super_segment),
    cmocka_unit_test(fin_goes_with_the_last_text),
    cmocka_unit_test(back_off_and_give_up),
    cmocka_unit_test(zero_window_is_probed_for_ever),
    cmocka_unit_test(window_update_waits_for_half_a_ring),
    cmocka_unit_test(written_in_syn_sent_goes_later),
    cmocka_unit_test(whatever_is_lost_arrives),
  };

  return cmocka_run_group_tests(tests, NULL, NULL);
}
