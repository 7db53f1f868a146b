"""Steps that build and run programs, and count what they say in TAP or by their exit status."""
import glob
import os
import re
import subprocess
from concurrent.futures import ThreadPoolExecutor

CORES = os.cpu_count() or 2
LIMIT = 300                     # seconds for one test program
SKIP = 77                       # exit status of a test that cannot run here


def run(root, log, command, **more):
    log.write('$ %s\n' % ' '.join(command))
    log.flush()
    return subprocess.run(command, cwd=root, stdout=log, stderr=subprocess.STDOUT, check=False,
                          **more).returncode


def make_all(root, log, targets):
    """Makes what can be made; returns the targets that could not."""
    done = subprocess.run(['make', '-s', '-k', '--no-print-directory', '-j%d' % CORES] + targets,
                          cwd=root, check=False, text=True, errors='replace',
                          stdout=subprocess.PIPE, stderr=subprocess.STDOUT)
    log.write(done.stdout)
    broken = set(re.findall(r"Target '(.*?)' not remade", done.stdout))
    broken |= set(re.findall(r'\*\*\* \[[^:\]]*:\d+: (.*?)\]', done.stdout))
    broken |= set(re.findall(r"No rule to make target '(.*?)'", done.stdout))
    broken &= set(targets)
    return broken or (set(targets) if done.returncode else set())


def make(root, log, target):
    """One test: it builds without a warning."""
    return (0, 1, 0) if make_all(root, log, [target]) else (1, 0, 0)


def count(code, text):
    """(passed, failed, skipped) of one program: its own count, or its TAP lines, or its status."""
    own = re.findall(r'^(\d+) passed, (\d+) failed(?:, (\d+) skipped)?$', text, re.M)
    if own:
        passed, failed, skipped = (int(n or 0) for n in own[-1])
        return passed, max(failed, 1) if code not in (0, SKIP) else failed, skipped
    passed = len(re.findall(r'^ok\b(?!.*# *SKIP)', text, re.M | re.I))
    failed = len(re.findall(r'^not ok\b', text, re.M))
    skipped = len(re.findall(r'^ok\b.*# *SKIP', text, re.M | re.I))
    if code == SKIP:
        return passed, failed, skipped + 1
    if passed + failed + skipped == 0:
        return (0, 1, 0) if code else (1, 0, 0)
    if code and not failed:
        failed += 1                               # died after its last test
    return passed, failed, skipped


def program(root, command):
    environment = dict(os.environ, CMOCKA_MESSAGE_OUTPUT='TAP', ASAN_OPTIONS='detect_leaks=1',
                       UBSAN_OPTIONS='print_stacktrace=1')
    try:
        done = subprocess.run(command, cwd=root, env=environment, timeout=LIMIT, check=False,
                              stdout=subprocess.PIPE, stderr=subprocess.STDOUT)
        code, text = done.returncode, done.stdout.decode(errors='replace')
    except subprocess.TimeoutExpired as error:
        code, text = 1, (error.stdout or b'').decode(errors='replace') + '\nno end after %d s' % LIMIT
    return '$ %s\n%s\nexit status %d\n' % (' '.join(command), text, code), count(code, text)


def run_all(root, log, commands, jobs):
    totals = [0, 0, 0]
    with ThreadPoolExecutor(jobs) as pool:
        results = list(pool.map(lambda command: program(root, command), commands))
    for text, counts in sorted(results, key=lambda r: r[1][1]):     # failures last
        log.write(text)
        totals = [a + b for a, b in zip(totals, counts)]
    return tuple(totals)


def tests(root, log, variant, folder):
    """The cmocka programs folder/test_*.c in one variant."""
    sources = sorted(glob.glob(os.path.join(root, folder, 'test_*.c')))
    wanted = [os.path.join('build', variant, os.path.relpath(s, root)[:-2]) for s in sources]
    if not wanted:
        return 0, 0, 0
    broken = make_all(root, log, wanted)
    built = [w for w in wanted if w not in broken]
    passed, failed, skipped = run_all(root, log, [[os.path.join('.', w)] for w in built], CORES)
    return passed, failed + len(broken), skipped


def script(root, log, path):
    text, counts = program(root, [os.path.join('.', path)])
    log.write(text)
    return counts


def scripts(root, log, target, folder):
    """Every executable folder/test_*, one after the other, once what they need is made."""
    if make_all(root, log, [target]):
        return 0, 1, 0
    found = [p for p in sorted(glob.glob(os.path.join(root, folder, 'test_*'))) if os.access(p, os.X_OK)]
    return run_all(root, log, [[os.path.join('.', os.path.relpath(p, root))] for p in found], 1)
