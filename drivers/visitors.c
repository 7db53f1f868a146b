#include "visitors.h"

#include <stdlib.h>
#include <unistd.h>

static struct visitor **chain_of(struct visitors *all, int64_t socket)
{
  return &all->chain[(uint64_t)socket % VISITOR_CHAINS];
}

static void put_newest(struct visitors *all, struct visitor *v)
{
  v->newer = NULL;
  v->older = all->newest;
  if (all->newest != NULL)
    all->newest->newer = v;
  else
    all->oldest = v;
  all->newest = v;
}

static void take_out(struct visitors *all, struct visitor *v)
{
  if (v->older != NULL)
    v->older->newer = v->newer;
  else
    all->oldest = v->newer;
  if (v->newer != NULL)
    v->newer->older = v->older;
  else
    all->newest = v->older;
}

struct visitor *visitor_enter(struct visitors *all, int64_t socket, int64_t now)
{
  struct visitor **chain = chain_of(all, socket);
  struct visitor *v = calloc(1, sizeof *v);

  if (v == NULL)
    return NULL;
  v->socket = socket;
  v->state = ASKING;
  v->moved = now;
  v->file = -1;
  v->next = *chain;
  *chain = v;
  put_newest(all, v);
  all->count++;
  return v;
}

struct visitor *visitor_find(const struct visitors *all, int64_t socket)
{
  struct visitor *v = all->chain[(uint64_t)socket % VISITOR_CHAINS];

  while (v != NULL && v->socket != socket)
    v = v->next;
  return v;
}

void visitor_moved(struct visitors *all, struct visitor *v, int64_t now)
{
  v->moved = now;
  if (all->newest == v)
    return;
  take_out(all, v);
  put_newest(all, v);
}

void visitor_leave(struct visitors *all, struct visitor *v)
{
  struct visitor **at = chain_of(all, v->socket);

  while (*at != v)
    at = &(*at)->next;
  *at = v->next;
  take_out(all, v);
  all->count--;
  if (v->file >= 0)
    close(v->file);
  free(v);
}
