/* allowance.c - what may be sent unasked. */
#define SUNDRY_PART
#include "stack/allowance.h"

bool allow_icmp(struct sequent *s, int64_t now)
{
  bool allowed;

  //@ assert sound: stack_sound(s);
  //@ assert budgets: budget_ok(s->errors) && budget_ok(s->resets);
  //@ assert numbers: s->ports <= 65535 && s->identification <= 65535;
  allowed = budget_take(&s->errors, now);
  //@ assert counts: ONLY_SUNDRY_COUNTS(Pre, Here, s);
  //@ assert freed: nothing_freed{Pre, Here}(s);
  //@ assert only: only_sundry{Pre, Here}(s);
  //@ assert settled: settled{Pre, Here}(s);
  //@ assert errors: budget_ok(s->errors);
  //@ assert resets: budget_ok(s->resets);
  //@ assert words: s->ports <= 65535 && s->identification <= 65535;
  //@ assert ok: stack_ok(s);
  return allowed;
}

bool allow_reset(struct sequent *s, int64_t now)
{
  bool allowed;

  //@ assert sound: stack_sound(s);
  //@ assert budgets: budget_ok(s->errors) && budget_ok(s->resets);
  //@ assert numbers: s->ports <= 65535 && s->identification <= 65535;
  allowed = budget_take(&s->resets, now);
  //@ assert counts: ONLY_SUNDRY_COUNTS(Pre, Here, s);
  //@ assert freed: nothing_freed{Pre, Here}(s);
  //@ assert only: only_sundry{Pre, Here}(s);
  //@ assert settled: settled{Pre, Here}(s);
  //@ assert errors: budget_ok(s->errors);
  //@ assert resets: budget_ok(s->resets);
  //@ assert words: s->ports <= 65535 && s->identification <= 65535;
  //@ assert ok: stack_ok(s);
  return allowed;
}
