#!/usr/bin/env python3
"""sequent serve against clients of the kernel's side: curl and plain sockets."""
import os
import socket
import subprocess
import sys
import threading
import time

sys.path.insert(0, os.path.dirname(os.path.abspath(__file__)))
import lab                                                          # noqa: E402

URL = 'http://%s/' % lab.STACK
SECRET = b'not for everybody\n'


def site():
    """A directory to serve, with something beside it that must not be served."""
    above = lab.directory()
    www = os.path.join(above, 'www')
    os.makedirs(os.path.join(www, 'sub'))
    for name, text in (('index.html', b'<h1>hello</h1>\n'), ('a.txt', b'a'), ('b.css', b'b{}'),
                       ('sub/index.html', b'sub\n'), ('empty', b''), ('../secret', SECRET)):
        with open(os.path.join(www, name), 'wb') as f:
            f.write(text)
    os.symlink('../secret', os.path.join(www, 'link'))
    os.symlink('/etc/passwd', os.path.join(www, 'absolute'))
    return www


def serving(www, *more):
    return lab.sequent('serve', www, '-q', *more)


def curl(*arguments, **how):
    lab.need('curl')
    return lab.output('curl', '-sS', '--max-time', '30', '--retry', '5', '--retry-connrefused',
                      '--retry-delay', '0', '--path-as-is', *arguments, **how)


def raw(request, seconds=20):
    """The whole answer to these bytes, the connection's end included."""
    with lab.dial(80, seconds=seconds) as s:
        s.sendall(request)
        return lab.read_all(s)


def status(request):
    return int(raw(request).split()[1])


def small_file():
    with serving(site()):
        assert curl(URL) == b'<h1>hello</h1>\n'
        assert curl(URL + 'a.txt') == b'a'
        assert curl(URL + 'empty') == b''
        assert curl(URL + 'sub/') == b'sub\n'


def content_types():
    with serving(site()):
        kind = [curl('-o', '/dev/null', '-w', '%{content_type}', URL + name).decode()
                for name in ('', 'a.txt', 'b.css', 'empty')]
    assert kind == ['text/html; charset=utf-8', 'text/plain; charset=utf-8',
                    'text/css; charset=utf-8', 'application/octet-stream'], kind


def directory_without_slash_is_redirected():
    with serving(site()):
        assert curl('-L', URL + 'sub') == b'sub\n'


def large_file_100_MB():
    www = site()
    big = lab.random_file(os.path.join(www, 'big'), 100000000)
    with serving(www):
        assert curl('-o', big + '.got', URL + 'big') == b''
    assert lab.file_digest(big) == lab.file_digest(big + '.got')


def large_file_without_offload():
    www = site()
    big = lab.random_file(os.path.join(www, 'big'), 20000000)
    with serving(www, '--no-offload'):
        assert curl('-o', big + '.got', URL + 'big') == b''
    assert lab.file_digest(big) == lab.file_digest(big + '.got')


def keep_alive():
    with serving(site()):
        connects = curl('-o', '/dev/null', '-o', '/dev/null', '-o', '/dev/null', '-w',
                        '%{num_connects} ', URL, URL + 'a.txt', URL + 'nothing')
    assert connects.split() == [b'1', b'0', b'0'], connects


def pipelined_requests():
    one = b'GET /a.txt HTTP/1.1\r\nHost: x\r\n\r\n'
    last = b'GET /a.txt HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n'
    with serving(site()):
        assert raw(one * 50 + last).count(b'HTTP/1.1 200') == 51


def head_has_no_body():
    with serving(site()):
        answer = raw(b'HEAD / HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n')
    assert answer.startswith(b'HTTP/1.1 200') and answer.endswith(b'\r\n\r\n'), answer
    assert b'Content-Length: 15\r\n' in answer


def http_1_0_closes():
    with serving(site()):
        assert raw(b'GET / HTTP/1.0\r\n\r\n').endswith(b'<h1>hello</h1>\n')


def refusals():
    with serving(site()):
        answers = [status(r) for r in (
            b'GET /nothing HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n',
            b'POST / HTTP/1.1\r\nHost: x\r\nContent-Length: 3\r\n\r\nabc',
            b'GET / HTTP/1.1\r\n\r\n',                                  # no Host
            b'GET / HTTP/1.1\r\nHost: a\r\nHost: b\r\n\r\n',
            b'GET / HTTP/1.1\nHost: a\n\n',                             # bare LF
            b'GET / HTTP/1.1\r\nHost : a\r\n\r\n',
            b'GET / HTTP/1.1\r\nHost: a\r\nContent-Length: 1\r\nContent-Length: 2\r\n\r\n',
            b'GET / HTTP/2.0\r\nHost: a\r\n\r\n',
            b'\x00\x01\x02 garbage\r\n\r\n',
            b'GET /' + b'a' * 20000 + b' HTTP/1.1\r\n')]
    assert answers == [404, 405, 400, 400, 400, 400, 400, 505, 400, 431], answers


def no_way_out_of_the_directory():
    with serving(site()):
        for path in (b'/../secret', b'/%2e%2e/secret', b'/sub/../../secret', b'/..%2fsecret',
                     b'/link', b'/absolute', b'//etc/passwd', b'/%2e%2e%2fsecret',
                     b'/a.txt/../../secret', b'/%00', b'/../../../../../../etc/passwd'):
            answer = raw(b'GET ' + path + b' HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n')
            assert int(answer.split()[1]) in (400, 403, 404), (path, answer)
            assert SECRET not in answer and b'root:' not in answer, path


def a_thousand_connections_at_once():
    request = b'GET /a.txt HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n'
    with serving(site()):
        lab.dial(80).close()
        all_of_them = []
        for _ in range(1000):
            s = socket.socket()
            s.setblocking(False)
            s.connect_ex((lab.STACK, 80))
            all_of_them.append(s)
        for s in all_of_them:                   # all are connected before the first one asks
            s.settimeout(20)
            s.send(b'')
            while s.getsockopt(socket.IPPROTO_TCP, socket.TCP_INFO, 1) != b'\x01':
                time.sleep(0.001)
        for s in all_of_them:
            s.sendall(request)
        answers = [lab.read_all(s) for s in all_of_them]
        for s in all_of_them:
            s.close()
    good = sum(a.startswith(b'HTTP/1.1 200') and a.endswith(b'\r\n\r\na') for a in answers)
    assert good == 1000, '%d of 1000' % good


def slow_reader_stops_nobody():
    www = site()
    lab.random_file(os.path.join(www, 'big'), 30000000)
    with serving(www):
        with lab.dial(80) as slow:
            slow.sendall(b'GET /big HTTP/1.1\r\nHost: x\r\n\r\n')
            time.sleep(0.3)                     # its window is shut by now
            start = time.monotonic()
            for _ in range(20):
                assert curl(URL + 'a.txt') == b'a'
            assert time.monotonic() - start < 10
            start = time.monotonic()
            got = 0
            while got < 30000000:               # and it gets its file when it reads on
                part = slow.recv(1 << 20)
                assert part, got
                got += len(part)


def slow_asker_stops_nobody():
    with serving(site()), lab.dial(80) as slow:
        request = b'GET /a.txt HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n'
        for k in range(len(request)):
            slow.sendall(request[k:k + 1])
            if k % 10 == 0:
                assert curl(URL + 'a.txt') == b'a'
        assert lab.read_all(slow).endswith(b'\r\n\r\na')


def many_clients_many_requests():
    www = site()
    middle = lab.random_file(os.path.join(www, 'middle'), 300000)
    wanted = lab.file_digest(middle)
    good = []

    def client():
        for _ in range(10):
            answer = raw(b'GET /middle HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n')
            good.append(lab.digest(answer.partition(b'\r\n\r\n')[2]) == wanted)

    threading.excepthook = lambda _: good.append(False)
    with serving(www):
        threads = [threading.Thread(target=client) for _ in range(20)]
        for t in threads:
            t.start()
        for t in threads:
            t.join()
    assert good == [True] * 200, '%d of 200' % sum(good)


def client_that_goes_away():
    www = site()
    lab.random_file(os.path.join(www, 'big'), 5000000)
    with serving(www):
        for _ in range(20):
            s = lab.dial(80)
            s.sendall(b'GET /big HTTP/1.1\r\nHost: x\r\n\r\n')
            s.recv(1000)
            s.close()                           # unread data: a reset
        assert curl(URL + 'a.txt') == b'a'


def ends_in_order():
    with serving(site()) as server:
        assert curl(URL) == b'<h1>hello</h1>\n'
        assert server.end() == 0


def says_what_is_wrong():
    code, _, said = lab.finish('serve', '/nonexistent')
    assert code == 1 and 'No such file' in said, said
    assert subprocess.run([lab.SEQUENT, 'serve'], stderr=subprocess.PIPE, check=False).returncode == 2


if __name__ == '__main__':
    lab.run([small_file, content_types, directory_without_slash_is_redirected, large_file_100_MB,
             large_file_without_offload, keep_alive, pipelined_requests, head_has_no_body,
             http_1_0_closes, refusals, no_way_out_of_the_directory,
             a_thousand_connections_at_once, slow_reader_stops_nobody, slow_asker_stops_nobody,
             many_clients_many_requests, client_that_goes_away, ends_in_order,
             says_what_is_wrong])
