"""Running Frama-C/WP on one unit, and reading what it says.

Frama-C's exit status is 0 even when goals fail, so the log, the property table (-report-csv) and
the normalised source (-print) are all read; gate.py judges them.
"""
import csv
import os
import re
import shutil
import subprocess
import tempfile
import time
from dataclasses import dataclass, field

from . import units as units_of

# CVC4 alone proves nearly all, for a quarter less of processor time than all at once; what it leaves
# is given to CVC4 with another choice of triggers, too, and what then is left to Z3.
ROUNDS = (('cvc4', 2), ('wide', 3), ('z3', None))   # one more prover, seconds a goal and prover
TIMEOUT = 10                 # of the last round
SMOKE_TIMEOUT = 1            # CVC4 finds a contradiction, or soon gives up

GOAL = re.compile(r'^\[wp\] (?:\[([^\]]+)\] )?Goal (\S+)(?: : (\w[\w ]*\w))?(.*)$', re.M)
SMOKE = re.compile(r'^\[wp\] \[(\w+)\] Smoke-test (\S+)', re.M)
TOTAL = re.compile(r'^\[wp\] Proved goals:\s+(\d+) / (\d+)', re.M)
WARNING = re.compile(r'^\[([\w:-]+)\] (?:(\S+:\d+): )?(Warning|User Error|Failure):(.*(?:\n  .*)*)', re.M)
MISSING = re.compile(r"no function '(\w+)'")


@dataclass
class Run:
    """What one run of Frama-C said."""
    code: int = 0
    log: str = ''
    seconds: float = 0.0
    goals: dict = field(default_factory=dict)      # goal -> (status, seconds)
    smoke: dict = field(default_factory=dict)      # smoke test -> status
    total: tuple = None                            # (proved, scheduled), no smoke tests
    warnings: list = field(default_factory=list)   # (category, place, text)
    rows: list = field(default_factory=list)       # property table
    printed: str = ''                              # normalised source


# CVC4 that instantiates a hypothesis only where its largest term stands: where the context is rich,
# the smallest one, its own choice, drowns it.
WIDE = """
[prover]
name = "CVC4-wide"
version = "1.8"
shortcut = "wide"
command = "%s --stats --tlimit=%%t000 --lang=smt2 --trigger-sel=max %%f"
driver = "cvc4_17"
editor = ""
in_place = false
interactive = false
"""


def prepare(root, build):
    """A why3 configuration of our own, so that nobody's ~/.why3.conf matters."""
    path = os.path.join(root, build, 'provers.conf')
    if not os.path.exists(path):
        os.makedirs(os.path.dirname(path), exist_ok=True)
        new = path + '.%d' % os.getpid()
        subprocess.run(['why3', '-C', new, 'config', 'detect'], capture_output=True, check=False)
        with open(new, 'a', encoding='utf-8') as configuration:
            configuration.write(WIDE % shutil.which('cvc4'))
        os.replace(new, path)
    return path


def options(unit, parallel=2):
    flags = ['-machdep', 'gcc_x86_64']
    flags += ['-cpp-extra-args=' + ' '.join('-I' + i for i in units_of.INCLUDES)]
    flags += ['-wp', '-wp-rte', '-wp-model', unit.model, '-wp-par', str(parallel),
              '-wp-cache', 'none', '-wp-check-memory-model']
    if unit.wrapcheck:
        flags += ['-warn-unsigned-overflow', '-warn-unsigned-downcast']
    return flags + unit.options


def rounds(source, chosen, timeout, smoke, extra):
    """What to try on the source: all goals, then those that are left. Smoke tests need the first
    round only. The choice of functions does not outlive a round, that of provers does."""
    tries = [chosen + ['-wp-prover', prover, '-wp-timeout', str(min(seconds or timeout, timeout))]
             for prover, seconds in ROUNDS]
    first = [source] + (['-wp-smoke-tests', '-wp-smoke-timeout', str(SMOKE_TIMEOUT)] if smoke else [])
    flags = first + tries[0]
    for again in tries[1:]:
        flags += ['-then', '-wp', '-wp-no-smoke-tests'] + again
    return flags + list(extra)


def selection(unit, only, skip):
    """A theory proves its lemmas, whatever functions it includes: with all of them skipped, WP
    would drop the lemmas, too."""
    if unit.source.startswith('proofs/theory/'):
        return ['-wp-prop', '@lemma']
    if only:
        return ['-wp-fct', ','.join(sorted(only))]
    return ['-wp-skip-fct', ','.join(sorted(skip))] if skip else []


def milliseconds(text):
    """Sum of the times in '(Qed:3ms) (30ms)'."""
    total = 0.0
    for number, unit in re.findall(r'[(:]([\d.]+)(ms|s|min)\b', text):
        total += float(number) * {'ms': 0.001, 's': 1, 'min': 60}[unit]
    return total


def read_goals(log):
    goals = {}
    for how, name, status, rest in GOAL.findall(log):
        if not status:
            status = how or 'not tried'
        goals[name] = (status, milliseconds(rest))
    return goals


def failed_goals(goals):
    return sorted(g for g, (status, _) in goals.items() if not status.startswith(('Valid', 'trivial')))


def run(root, why3conf, unit, only=(), skip=(), extra=(), timeout=TIMEOUT, parallel=2,
        smoke=False):
    """One run. only: just these functions; skip: all but these (and all lemmas)."""
    skip = set(skip)
    work = tempfile.mkdtemp(prefix='prove-')
    table, normal = os.path.join(work, 'properties.csv'), os.path.join(work, 'normal.c')
    environment = dict(os.environ, PWD=os.path.abspath(root), WHY3CONFIG=why3conf,
                       FRAMAC_SESSION=work, TMPDIR=work)
    for name in ('FRAMAC_WP_CACHE', 'FRAMAC_WP_CACHEDIR'):
        environment.pop(name, None)
    start = time.monotonic()
    try:
        while True:
            command = (['frama-c', '-wp-session', os.path.join(work, 'wp')]
                       + options(unit, parallel)
                       + rounds(unit.source, selection(unit, only, skip), timeout, smoke, extra)
                       + ['-then', '-report-untried', '-report-csv', table,
                          '-then', '-print', '-ocode', normal])
            done = subprocess.run(command, cwd=root, env=environment, text=True, check=False,
                                  stdout=subprocess.PIPE, stderr=subprocess.STDOUT)
            missing = MISSING.search(done.stdout)
            if missing is None or missing.group(1) not in skip:
                break
            skip.discard(missing.group(1))     # removed by Frama-C: unused and without contract
        result = Run(done.returncode, done.stdout, time.monotonic() - start)
        result.goals = read_goals(done.stdout)
        result.smoke = {name: how for how, name in SMOKE.findall(done.stdout)}
        totals = TOTAL.findall(done.stdout)
        if totals:
            scheduled = int(totals[0][1]) - len(result.smoke)
            result.total = (scheduled - len(failed_goals(result.goals)), scheduled)
        result.warnings = [(category, place, ' '.join(text.split()))
                           for category, place, _, text in WARNING.findall(done.stdout)]
        if os.path.exists(table):
            with open(table, encoding='utf-8', newline='') as lines:
                result.rows = list(csv.DictReader(lines, delimiter='\t', quoting=csv.QUOTE_NONE))
        if os.path.exists(normal):
            with open(normal, encoding='utf-8') as text:
                result.printed = text.read()
        return result
    finally:
        shutil.rmtree(work, ignore_errors=True)


def versions():
    """The tools a proof depends on."""
    found = []
    for command in (['frama-c', '-version'], ['why3', '--version'],
                    ['cvc4', '--version'], ['z3', '--version']):
        try:
            out = subprocess.run(command, capture_output=True, text=True, check=False).stdout
            found.append('%s %s' % (command[0], out.splitlines()[0] if out else '?'))
        except FileNotFoundError:
            found.append(command[0] + ' absent')
    return found
