/* visitors.h - the server's side of one connection: which request, which file, how far. */
#ifndef SEQUENT_DRIVERS_VISITORS_H
#define SEQUENT_DRIVERS_VISITORS_H

#include "http.h"

enum visitor_state {
  ASKING,                       /* its request is not complete yet */
  ANSWERING,                    /* our answer is not sent yet */
  LEAVING                       /* our FIN is out: read and drop until its own */
};

#define ANSWER_MAX 1024         /* bytes of the head of an answer, or of a short answer */

struct visitor {
  int64_t socket;
  enum visitor_state state;
  int64_t moved;                /* time of the last byte either way */
  int64_t have;                 /* bytes of request[] */
  int64_t answer_at, answer_end;/* answer[at .. end - 1] is to be sent */
  int file;                     /* then the file, from `at` on `left` bytes; -1: none */
  int64_t at, left;
  int last;                     /* 1: the connection ends with this answer */
  struct visitor *next;         /* of the same hash */
  struct visitor *newer, *older;/* in the order of `moved` */
  char answer[ANSWER_MAX];
  char request[HTTP_HEAD_MAX];
};

#define VISITOR_CHAINS 4096

struct visitors {
  struct visitor *chain[VISITOR_CHAINS];
  struct visitor *oldest, *newest;
  int64_t count;
};

/* A new one, ASKING; NULL when there is no memory. */
struct visitor *visitor_enter(struct visitors *all, int64_t socket, int64_t now);

/* The one with that socket, or NULL. */
struct visitor *visitor_find(const struct visitors *all, int64_t socket);

/* Something went either way. */
void visitor_moved(struct visitors *all, struct visitor *v, int64_t now);

/* It is gone; its file is closed, its socket is not. */
void visitor_leave(struct visitors *all, struct visitor *v);

#endif
