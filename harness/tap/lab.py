"""lab - a private network in which sequent and the kernel meet.

A test file calls run(tests): it is started again inside a network namespace (with its own process
ids, so nothing survives it), and every test prints "ok NAME" or "FAIL NAME reason". The last line
is "N passed, N failed", the exit status 0 only if nothing failed, 77 where namespaces or TAP do
not exist.
"""
import atexit
import contextlib
import hashlib
import os
import shutil
import signal
import socket
import subprocess
import sys
import tempfile
import time
import traceback

ROOT = os.path.dirname(os.path.dirname(os.path.dirname(os.path.abspath(__file__))))
SEQUENT = os.environ.get('SEQUENT', os.path.join(ROOT, 'build/sequent'))
KERNEL = '192.0.2.1'            # the kernel's side of the TAP
STACK = '192.0.2.2'             # sequent's
LIMIT = 60                      # seconds for one test


class Skip(Exception):
    """This cannot be tried here, and why."""


class Late(Exception):
    """A test took longer than its limit."""


# --- the namespace -------------------------------------------------------------------------------

def enter():
    """Come back inside a private network; exit with 77 if there can be none."""
    if os.environ.get('SEQUENT_LAB') == 'inside':
        subprocess.run(['ip', 'link', 'set', 'lo', 'up'], check=True)
        return
    for flags in ('-Urnpf', '-npf'):
        command = ['unshare', flags, '--kill-child']
        if subprocess.run(command + ['test', '-w', '/dev/net/tun'], stderr=subprocess.DEVNULL,
                          check=False).returncode == 0:
            os.environ['SEQUENT_LAB'] = 'inside'
            os.execvp('unshare', command + [sys.executable] + sys.argv)
    print('0 passed, 0 failed: no private network here (user namespaces and /dev/net/tun)')
    sys.exit(77)


# --- programs --------------------------------------------------------------------------------------

class Program:
    """A program in the background; its standard error goes to a file."""

    def __init__(self, command, **how):
        self.log = tempfile.TemporaryFile()
        how.setdefault('stdin', subprocess.DEVNULL)
        how.setdefault('stdout', subprocess.DEVNULL)
        self.process = subprocess.Popen(command, stderr=self.log, **how)

    def said(self):
        self.log.seek(0)
        return self.log.read().decode(errors='replace')

    def wait_for(self, text, seconds=10):
        until = time.monotonic() + seconds
        while text not in self.said():
            if self.process.poll() is not None or time.monotonic() > until:
                raise AssertionError('%s: %s' % (self.process.args[:3], self.said()))
            time.sleep(0.01)

    def end(self, number=signal.SIGTERM, seconds=10):
        """Its exit status."""
        if self.process.poll() is None:
            self.process.send_signal(number)
        return self.wait(seconds)

    def wait(self, seconds=30):
        return self.process.wait(seconds)

    def kill(self):
        if self.process.poll() is None:
            self.process.kill()
        self.process.wait()


@contextlib.contextmanager
def sequent(*arguments, **how):
    """sequent in the background, on the TAP, ready to receive frames."""
    program = Program([SEQUENT, *map(str, arguments)], **how)
    try:
        wait_up(program)
        yield program
    finally:
        program.kill()
        wait_down()


def device_exists():
    return os.path.exists('/proc/sys/net/ipv4/conf/sq0')


def wait_up(program, seconds=10):
    """The kernel's side has its address and is up, or the program is gone."""
    until = time.monotonic() + seconds
    while program.process.poll() is None and time.monotonic() < until:
        done = subprocess.run(['ip', 'route', 'get', STACK], check=False,
                              stdout=subprocess.PIPE, stderr=subprocess.DEVNULL)
        if b'dev sq0' in done.stdout:
            return
        time.sleep(0.005)


def wait_down(seconds=5):
    until = time.monotonic() + seconds
    while device_exists() and time.monotonic() < until:
        time.sleep(0.005)


def finish(*arguments, seconds=30, data=None, environment=None):
    """sequent in the foreground: (exit status, standard output, standard error)."""
    done = subprocess.run([SEQUENT, *map(str, arguments)], input=data, stdout=subprocess.PIPE,
                          stderr=subprocess.PIPE, timeout=seconds, check=False, env=environment)
    wait_down()
    return done.returncode, done.stdout, done.stderr.decode(errors='replace')


def need(program):
    if shutil.which(program) is None:
        raise Skip('no ' + program)


def output(*command, seconds=30, **how):
    """What a command prints; it has to succeed."""
    done = subprocess.run(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, timeout=seconds,
                          check=False, **how)
    assert done.returncode == 0, '%s: %s' % (' '.join(command), done.stderr.decode(errors='replace'))
    return done.stdout


# --- sockets of the kernel ----------------------------------------------------------------------------

def dial(port, host=STACK, seconds=20):
    """A connection of the kernel's; tries until sequent listens."""
    until = time.monotonic() + 5
    while True:
        try:
            return socket.create_connection((host, port), timeout=seconds)
        except (ConnectionRefusedError, OSError):
            if time.monotonic() > until:
                raise
            time.sleep(0.02)


def listening(port, host='0.0.0.0', receive_buffer=0):
    s = socket.socket()
    s.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
    if receive_buffer:
        s.setsockopt(socket.SOL_SOCKET, socket.SO_RCVBUF, receive_buffer)
    s.bind((host, port))
    s.listen(128)
    s.settimeout(20)
    return s


def read_all(s):
    """Everything up to the end of the stream."""
    parts = []
    while True:
        part = s.recv(262144)
        if not part:
            return b''.join(parts)
        parts.append(part)


def digest(data):
    return hashlib.sha256(data).hexdigest()


def file_digest(path):
    total = hashlib.sha256()
    with open(path, 'rb') as f:
        for part in iter(lambda: f.read(1 << 20), b''):
            total.update(part)
    return total.hexdigest()


def directory():
    """A new directory, gone when the tests are over."""
    made = tempfile.mkdtemp()
    atexit.register(shutil.rmtree, made, ignore_errors=True)
    return made


def random_file(path, size):
    with open(path, 'wb') as f:
        while size > 0:
            part = os.urandom(min(size, 1 << 20))
            f.write(part)
            size -= len(part)
    return path


# --- running ---------------------------------------------------------------------------------------------

def late(_number, _frame):
    raise Late('no end after %d s' % LIMIT)


def perform(test):
    """One test: 'ok', 'skip' or 'fail', and the reason."""
    signal.signal(signal.SIGALRM, late)
    signal.alarm(LIMIT)
    try:
        test()
        return 'ok', ''
    except Skip as reason:
        return 'skip', str(reason)
    except Exception as error:              # whatever it is, it is this test's failure
        where = traceback.extract_tb(error.__traceback__)[-1]
        reason = '%s %s (line %d)' % (type(error).__name__, error, where.lineno)
        return 'fail', ' '.join(reason.split())[:600]
    finally:
        signal.alarm(0)


def run(tests):
    """All tests, or those named on the command line."""
    enter()
    passed = failed = 0
    for test in tests:
        name = test.__name__
        if sys.argv[1:] and name not in sys.argv[1:]:
            continue
        result, reason = perform(test)
        passed += result == 'ok'
        failed += result == 'fail'
        line = {'ok': 'ok ' + name, 'skip': 'ok %s # SKIP %s' % (name, reason),
                'fail': 'FAIL %s %s' % (name, reason)}
        print(line[result], flush=True)
    print('%d passed, %d failed' % (passed, failed))
    sys.exit(1 if failed else 0)
