#!/usr/bin/env python3
"""test_gate - the gate of the proof must fail on every way to prove too little.

Small units, each wrong in one way, are given to the runner; each must be refused, and for the right
reason. Prints TAP.
"""
import json
import os
import subprocess
import sys
import tempfile

ROOT = os.path.dirname(os.path.dirname(os.path.dirname(os.path.abspath(__file__))))
FULL = 'terminates \\true; assigns \\nothing;'
HEAD = '#include <stdint.h>\n'

GOOD_H = '''#include <stdint.h>
#define LIMIT 100
/*@ requires 0 <= x < LIMIT; %s ensures next: \\result == x + 1; exits \\false; */
int64_t good(int64_t x);
/*@ requires 0 <= x < LIMIT; %s ensures twice: \\result == 2 * x; exits \\false; */
static inline int64_t good_twice(int64_t x) { return x + x; }
''' % (FULL, FULL)

FACTS_H = '''#ifdef THEORY
#define FACT lemma
/*@ logic integer size(integer x) = x < 0 ? -x : x; */
#else
#define FACT axiom
/*@ axiomatic Symbols { logic integer size(integer x); } */
#endif
/*@ axiomatic Facts { FACT positive: \\forall integer x; size(x) >= 0; } */
'''

# unit -> (source, what the gap must say; None: proved)
UNITS = {
    'good': ('#include "good.h"\nint64_t good(int64_t x) { return x + 1; }\n', None),
    'fact': (HEAD + '#include "../proofs/theory/facts.h"\n'
             '/*@ %s ensures size(x) >= 0; exits \\false; */ int64_t fact(int64_t x) { return x; }\n'
             % FULL, None),
    'unproved': (HEAD + '/*@ requires 0 <= x < 9; %s ensures off: \\result == x + 1; exits \\false; */\n'
                 'int64_t unproved(int64_t x) { return x + 2; }\n' % FULL, 'goal not proved'),
    'overflow': (HEAD + '/*@ %s exits \\false; */\n'
                 'uint32_t overflow(uint32_t x) { return x + 1; }\n' % FULL, 'goal not proved'),
    'memory': (HEAD + '/*@ %s exits \\false; */\n'
               'int64_t memory(const int64_t *x) { return *x; }\n' % FULL,
               'the memory model assumes \\valid'),
    'naked': (HEAD + 'int64_t naked(int64_t x) { return x; }\n', 'has no contract'),
    'frame': (HEAD + '/*@ terminates \\true; ensures \\result == x; exits \\false; */\n'
              'int64_t frame(int64_t x) { return x; }\n', 'no assigns'),
    'endless': (HEAD + '/*@ assigns \\nothing; ensures \\result == x; exits \\false; */\n'
                'int64_t endless(int64_t x) { return x; }\n', 'no terminates'),
    'exits': (HEAD + '/*@ %s ensures \\result == x; */\n'
              'int64_t exits(int64_t x) { return x; }\n' % FULL, 'no exits'),
    'loop': (HEAD + '/*@ requires 0 <= n < 9; %s exits \\false; */\nvoid loop(int64_t n) {\n'
             '  /*@ loop invariant 0 <= i <= n; loop assigns i; */\n'
             '  for (int64_t i = 0; i < n; i++) { }\n}\n' % FULL, 'loop_terminates'),
    'admit': (HEAD + '/*@ %s ensures \\result > x; exits \\false; */\n'
              'int64_t admit(int64_t x) { int64_t r = x; //@ admit r > x;\n  return r; }\n' % FULL,
              'user hypothesis'),
    'axiom': (HEAD + '/*@ axiomatic A { logic integer f(integer x); '
              'axiom hidden: \\forall integer x; f(x) > x; } */\n'
              '/*@ %s ensures f(x) > x; exits \\false; */ int64_t axiom(int64_t x) { return x; }\n'
              % FULL, 'axiom hidden is proved nowhere'),
    'other': (HEAD + '/*@ axiomatic A { logic integer size(integer x); '
              'axiom positive: \\forall integer x; size(x) > 0; } */\n'
              '/*@ %s ensures size(x) > 0; exits \\false; */ int64_t other(int64_t x) { return x; }\n'
              % FULL, 'axiom positive is proved with another text'),
    'nowhere': (HEAD + '/*@ %s ensures \\result > x; exits \\false; */ int64_t absent(int64_t x);\n'
                '/*@ %s ensures \\result > x; exits \\false; */\n'
                'int64_t nowhere(int64_t x) { return absent(x); }\n' % (FULL, FULL),
                'absent is declared, and defined nowhere'),
    'grammar': (HEAD + '/*@ %s ensures \\result == unknown(x); exits \\false; */\n'
                'int64_t grammar(int64_t x) { return x; }\n' % FULL, 'frama-c exit status'),
    'mask': (HEAD + '#ifdef __FRAMAC__\n#define STEP 1\n#else\n#define STEP 2\n#endif\n'
             '/*@ requires 0 <= x < 9; %s ensures \\result == x + 1; exits \\false; */\n'
             'int64_t mask(int64_t x) { return x + STEP; }\n' % FULL, '__FRAMAC__ changes the code'),
    'pair': (HEAD + '/*@ requires \\valid(a) && \\valid_read(b); terminates \\true; assigns *a;\n'
             '    ensures *a == \\old(*b); exits \\false; */\n'
             'void pair(int64_t *a, const int64_t *b) { *a = *b; }\n',
             'the memory model assumes \\separated'),
    'unlisted': (HEAD + 'void unlisted(void);\nvoid unlisted(void) { }\n', 'unlisted.c is not listed'),
}

EMPTY = (HEAD + '/*@ requires x < 0 && x > 0; %s ensures \\result == 7; exits \\false; */\n'
         'int64_t empty(int64_t x) { return x; }\n' % FULL)

results = []


def check(name, good, why=''):
    results.append(good)
    print('%s %d - %s' % ('ok' if good else 'not ok', len(results), name))
    if not good:
        print('# ' + str(why).replace('\n', '\n# '), flush=True)


def write(root, path, text):
    path = os.path.join(root, path)
    os.makedirs(os.path.dirname(path), exist_ok=True)
    with open(path, 'w', encoding='utf-8') as out:
        out.write(text)


def prove(root, *arguments):
    done = subprocess.run([os.path.join(ROOT, 'proofs/prove'), '--root', root, '--timeout', '1',
                           *arguments], capture_output=True, text=True, check=False)
    return done.returncode, done.stdout + done.stderr


def listing(names):
    return ''.join('core/%s.c model=Typed+ref\n' % name for name in names if name != 'unlisted')


def refused(root):
    """Every bad unit, in one run."""
    for name, (source, _) in UNITS.items():
        write(root, 'core/%s.c' % name, source)
    write(root, 'proofs/units.txt', listing(UNITS) + 'proofs/theory/facts.c\n')
    code, text = prove(root)
    check('a bad tree has exit status 1', code == 1, text)
    with open(os.path.join(root, 'build/prove/report.json'), encoding='utf-8') as found:
        report = json.load(found)
    units = {u['unit']: u for u in report['units']}
    for name, (_, wanted) in UNITS.items():
        gaps = units.get('core/%s.c' % name, {'gaps': []})['gaps']
        if wanted is None:
            check('proved: ' + name, not gaps, gaps)
        else:
            gaps = gaps + report['gaps']
            check('refused: %s: %s' % (name, wanted), any(wanted in gap for gap in gaps), gaps)


def accepted(root):
    """The good units alone; and that a proof is not done again, nor kept when it is stale."""
    for name in UNITS:
        if UNITS[name][1] is not None:
            os.remove(os.path.join(root, 'core/%s.c' % name))
    write(root, 'proofs/units.txt', listing(['good', 'fact']) + 'proofs/theory/facts.c\n')
    code, text = prove(root)
    check('a good tree has exit status 0', code == 0, text)
    check('what was proved is not proved again', '(3 unchanged' in text, text)
    write(root, 'core/good.h', GOOD_H.replace('LIMIT 100', 'LIMIT 0x7fffffffffffffffLL'))
    code, text = prove(root)
    check('a macro of a contract changes the key', code == 1 and 'good_twice_assert_rte' in text, text)
    write(root, 'core/good.h', GOOD_H)
    write(root, 'core/orphan.h', 'static inline int orphan(int x) { return x; }\n')
    code, text = prove(root)
    check('a function in a header without a unit is a gap', code == 1 and 'orphan.h is proved by no' in text,
          text)
    write(root, 'proofs/ledger.md', '```ledger\nunproved core/orphan.h a test\n```\n')
    code, text = prove(root)
    check('the ledger may say so, and each run does', code == 0 and '1 functions not proved' in text, text)
    os.remove(os.path.join(root, 'core/orphan.h'))
    code, text = prove(root)
    check('but not of what does not exist', code == 1 and 'no such source' in text, text)
    os.remove(os.path.join(root, 'proofs/ledger.md'))


def smoke(root):
    write(root, 'core/empty.c', EMPTY)
    write(root, 'proofs/units.txt', listing(['empty']))
    code, text = prove(root)
    check('a contradictory requires proves anything', 'proved 4/4' in text, text)
    check('but a smoke test finds it', code == 1 and 'failed smoke test' in text, text)
    code, text = prove(root, '--smoke')
    check('which is a verdict of its own', code == 1 and 'smoke tests passed 0/1' in text, text)
    name = 'typed_ref_empty_wp_smoke_default_requires'
    write(root, 'proofs/smoke-exceptions.txt', name + '  a test of the exceptions\n')
    code, text = prove(root, '--smoke')
    check('a smoke test may be excepted', code == 0, text)
    write(root, 'proofs/smoke-exceptions.txt', 'typed_ref_gone  stale\n' + name + ' x\n')
    code, text = prove(root, '--smoke')
    check('but not one that does not exist', code == 1 and 'names no smoke test' in text, text)


def main():
    with tempfile.TemporaryDirectory(prefix='gate-') as root:
        write(root, 'core/good.h', GOOD_H)
        write(root, 'proofs/theory/facts.h', FACTS_H)
        write(root, 'proofs/theory/facts.c', '#define THEORY\n#include "facts.h"\n')
        refused(root)
        accepted(root)
        smoke(root)
        code, text = prove(root, 'core/absent.c')
        check('a unit that is not there has exit status 1 or 2', code in (1, 2), text)
    print('1..%d' % len(results))
    return 0 if all(results) else 1


if __name__ == '__main__':
    sys.exit(main())
