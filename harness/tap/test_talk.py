#!/usr/bin/env python3
"""sequent listen and connect against the kernel: both directions, half-close, resets, windows."""
import os
import signal
import socket
import struct
import subprocess
import sys
import tempfile
import threading
import time

sys.path.insert(0, os.path.dirname(os.path.abspath(__file__)))
import lab                                                          # noqa: E402

PORT = 9000


def talking(command, *arguments):
    """sequent listen or connect, with pipes."""
    return lab.sequent(command, *arguments, stdin=subprocess.PIPE, stdout=subprocess.PIPE)


def accepted(listener):
    """Its first caller; nobody else is let in."""
    with listener:
        s, _ = listener.accept()
    s.settimeout(20)
    return s


def exchange(s, program, ours, theirs):
    """theirs goes through sequent's standard input to s, ours the other way; both must arrive."""
    got = {}

    def feed():
        with program.process.stdin as pipe:
            pipe.write(theirs)

    def drain():
        got['out'] = program.process.stdout.read()

    def send():
        s.sendall(ours)
        s.shutdown(socket.SHUT_WR)

    threads = [threading.Thread(target=t) for t in (feed, drain, send)]
    for t in threads:
        t.start()
    arrived = lab.read_all(s)
    for t in threads:
        t.join()
    assert lab.digest(arrived) == lab.digest(theirs), '%d bytes from us' % len(arrived)
    assert lab.digest(got['out']) == lab.digest(ours), '%d bytes to us' % len(got['out'])


def connect_both_ways():
    listener = lab.listening(PORT)
    with talking('connect', lab.KERNEL, PORT) as program, accepted(listener) as s:
        exchange(s, program, os.urandom(10000000), os.urandom(10000000))
        assert program.wait() == 0, program.said()


def listen_both_ways():
    with talking('listen', PORT) as program, lab.dial(PORT) as s:
        exchange(s, program, os.urandom(10000000), os.urandom(10000000))
        assert program.wait() == 0, program.said()


def listen_both_ways_without_offload():
    with talking('listen', PORT, '--no-offload') as program, lab.dial(PORT) as s:
        exchange(s, program, os.urandom(3000000), os.urandom(3000000))
        assert program.wait() == 0, program.said()


def with_netcat():
    lab.need('nc')
    data = os.urandom(1000000)
    with tempfile.TemporaryFile() as got:
        server = lab.Program(['nc', '-N', '-l', str(PORT)], stdout=got)
        time.sleep(0.3)
        code, out, said = lab.finish('connect', lab.KERNEL, PORT, data=data)
        server.kill()
        got.seek(0)
        assert code == 0 and got.read() == data and out == b'', said
    with talking('listen', PORT) as program:
        program.process.stdin.close()
        time.sleep(0.2)
        subprocess.run(['nc', '-N', lab.STACK, str(PORT)], input=data, timeout=20, check=True)
        assert program.process.stdout.read() == data
        assert program.wait() == 0, program.said()


def one_byte_at_a_time():
    with talking('listen', PORT) as program, lab.dial(PORT) as s:
        s.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
        for k in range(500):
            s.sendall(bytes([k % 256]))
            assert program.process.stdout.read(1) == bytes([k % 256])
            program.process.stdin.write(bytes([k % 251]))
            program.process.stdin.flush()
            assert s.recv(10) == bytes([k % 251])


def half_close_by_us():
    listener = lab.listening(PORT)
    with talking('connect', lab.KERNEL, PORT) as program, accepted(listener) as s:
        program.process.stdin.write(b'question')
        program.process.stdin.close()
        assert lab.read_all(s) == b'question'
        time.sleep(0.5)
        s.sendall(b'answer' * 100000)
        s.close()
        assert program.process.stdout.read() == b'answer' * 100000
        assert program.wait() == 0, program.said()


def half_close_by_the_peer():
    with talking('listen', PORT) as program, lab.dial(PORT) as s:
        s.sendall(b'question')
        s.shutdown(socket.SHUT_WR)
        assert program.process.stdout.read() == b'question'
        time.sleep(0.5)
        program.process.stdin.write(b'answer' * 100000)
        program.process.stdin.close()
        assert lab.read_all(s) == b'answer' * 100000
        assert program.wait() == 0, program.said()


def refused_by_the_kernel():
    code, _, said = lab.finish('connect', lab.KERNEL, PORT)
    assert code == 1 and 'connection refused' in said, said


def refused_by_us():
    with talking('listen', PORT):
        try:
            socket.create_connection((lab.STACK, PORT + 1), timeout=5)
        except ConnectionRefusedError:
            return
    raise AssertionError('somebody answered')


def second_caller_is_refused():
    with talking('listen', PORT) as program, lab.dial(PORT) as s:
        s.sendall(b'x')
        assert program.process.stdout.read(1) == b'x'       # accepted, the listener is gone
        try:
            socket.create_connection((lab.STACK, PORT), timeout=5)
        except ConnectionRefusedError:
            return
    raise AssertionError('a second caller got through')


def reset_by_the_kernel():
    listener = lab.listening(PORT)
    with talking('connect', lab.KERNEL, PORT) as program, accepted(listener) as s:
        s.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, struct.pack('ii', 1, 0))
        s.close()
        assert program.wait() == 1
        assert 'reset' in program.said(), program.said()


def aborted_by_us():
    listener = lab.listening(PORT)
    with talking('connect', lab.KERNEL, PORT) as program, accepted(listener) as s:
        assert program.end(signal.SIGINT) == 1
        try:
            s.recv(1)
        except ConnectionResetError:
            return
    raise AssertionError('the kernel saw no reset')


def our_window_shut_for_ten_seconds():
    data = os.urandom(6000000)
    failed = []

    def send(s):
        try:
            s.sendall(data)
            s.shutdown(socket.SHUT_WR)
        except OSError as error:
            failed.append(error)

    with talking('listen', PORT, '--stats') as program, lab.dial(PORT, seconds=50) as s:
        thread = threading.Thread(target=send, args=(s,))
        thread.start()
        time.sleep(10)                          # nobody reads standard output
        assert thread.is_alive(), 'all of it went into a window that is shut'
        program.process.stdin.close()
        assert lab.digest(program.process.stdout.read()) == lab.digest(data)
        thread.join()
        assert not failed, failed
        assert program.wait() == 0, program.said()


def peers_window_shut_for_ten_seconds():
    data = os.urandom(6000000)
    listener = lab.listening(PORT, receive_buffer=65536)
    with talking('connect', lab.KERNEL, PORT) as program, accepted(listener) as s:
        feeder = threading.Thread(target=lambda: (program.process.stdin.write(data),
                                                  program.process.stdin.close()))
        feeder.start()
        time.sleep(10)
        assert feeder.is_alive(), 'all of it went into a window that is shut'
        assert lab.digest(lab.read_all(s)) == lab.digest(data)
        feeder.join()
        s.close()
        assert program.wait() == 0, program.said()


if __name__ == '__main__':
    lab.run([connect_both_ways, listen_both_ways, listen_both_ways_without_offload, with_netcat,
             one_byte_at_a_time, half_close_by_us, half_close_by_the_peer, refused_by_the_kernel,
             refused_by_us, second_caller_is_refused, reset_by_the_kernel, aborted_by_us,
             our_window_shut_for_ten_seconds, peers_window_shut_for_ten_seconds])
