#!/usr/bin/env python3
"""sequent get against servers of the kernel's side: nginx, and some that misbehave."""
import contextlib
import os
import stat
import struct
import sys
import tempfile
import threading

sys.path.insert(0, os.path.dirname(os.path.abspath(__file__)))
import lab                                                          # noqa: E402

PORT = 8080
URL = 'http://%s:%d/' % (lab.KERNEL, PORT)

NGINX = """
daemon off; master_process off; pid %(d)s/pid; error_log stderr; user root;
events { worker_connections 256; }
http {
  access_log off; sendfile on; tcp_nodelay on;
  client_body_temp_path %(d)s/t1; proxy_temp_path %(d)s/t2; fastcgi_temp_path %(d)s/t3;
  uwsgi_temp_path %(d)s/t4; scgi_temp_path %(d)s/t5;
  server { listen %(port)d; root %(d)s/www; location /old { return 302 /new; } }
}
"""


@contextlib.contextmanager
def nginx():
    """A directory served by nginx."""
    lab.need('nginx')
    directory = lab.directory()
    www = os.path.join(directory, 'www')
    os.mkdir(www)
    with open(os.path.join(directory, 'conf'), 'w', encoding='ascii') as f:
        f.write(NGINX % {'d': directory, 'port': PORT})
    with open(os.path.join(www, 'index.html'), 'wb') as f:
        f.write(b'<h1>nginx</h1>\n')
    server = lab.Program(['nginx', '-p', directory, '-c', os.path.join(directory, 'conf')])
    try:
        with lab.dial(PORT, '127.0.0.1'):
            yield www
    finally:
        server.kill()


@contextlib.contextmanager
def answering(*answers):
    """A server that gives each caller the next of these answers, whatever is asked, then ends."""
    listener = lab.listening(PORT)

    def serve():
        for answer in answers:
            with contextlib.suppress(OSError):
                s, _ = listener.accept()
                s.settimeout(20)
                s.recv(65536)
                if isinstance(answer, bytes):
                    answer = [answer]
                for part in answer:
                    s.sendall(part)
                s.close()

    thread = threading.Thread(target=serve, daemon=True)
    thread.start()
    try:
        yield
    finally:
        listener.close()


def got(path='', *more):
    code, out, said = lab.finish('get', *more, URL + path)
    assert code == 0, said
    return out


def refused(answer, *more):
    """What get says of an answer that it must not take."""
    with answering(answer):
        code, _, said = lab.finish('get', '-w', '5', *more, URL)
    assert code == 1, said
    return said


def page():
    with nginx():
        assert got() == b'<h1>nginx</h1>\n'


def page_without_offload():
    with nginx():
        assert got('', '--no-offload') == b'<h1>nginx</h1>\n'


def file_of_100_MB():
    with nginx() as www:
        path = lab.random_file(os.path.join(www, 'big'), 100000000)
        got('big', '-o', path + '.got')
        assert lab.file_digest(path) == lab.file_digest(path + '.got')


def file_without_offload():
    with nginx() as www:
        path = lab.random_file(os.path.join(www, 'big'), 20000000)
        got('big', '--no-offload', '-o', path + '.got')
        assert lab.file_digest(path) == lab.file_digest(path + '.got')


def file_through_a_pipe():
    with nginx() as www:
        path = lab.random_file(os.path.join(www, 'big'), 5000000)
        assert lab.digest(got('big')) == lab.file_digest(path)


def tcp_flags(capture):
    """The TCP flags of all frames of a capture file."""
    data = capture.read()
    magic, major, minor, _, _, longest, link = struct.unpack_from('=IHHiIII', data)
    assert (magic, major, minor, link) == (0xa1b2c3d4, 2, 4, 1) and longest >= 65549
    flags, at = [], 24
    while at < len(data):
        _, micros, n, whole = struct.unpack_from('=IIII', data, at)
        frame = data[at + 16:at + 16 + n]
        assert micros < 1000000 and n == whole == len(frame)
        if frame[12:14] == b'\x08\x00' and frame[23] == 6:
            flags.append(frame[14 + 20 + 13])
        at += 16 + n
    return flags


def statistics_and_pcap():
    with nginx() as www, tempfile.NamedTemporaryFile() as capture:
        lab.random_file(os.path.join(www, 'big'), 1000000)
        code, _, said = lab.finish('get', '-s', '--pcap', capture.name, URL + 'big')
        assert code == 0 and 'retransmitted' in said, said
        flags = tcp_flags(capture)
    assert flags[:2] == [2, 18] and flags[2] in (16, 24), flags     # SYN; SYN,ACK; ACK or more
    assert sum(f % 2 for f in flags) >= 2, flags                    # both FINs


def ladder():
    with nginx():
        said = lab.finish('get', '-t', '--no-offload', URL)[2]
    for wanted in ('SYN seq 0 ', 'SYN,ACK seq 0 ack 1 ', 'mss 1460', 'FIN', 'ESTABLISHED',
                   'SYN-SENT', 'SYN-RECEIVED', 'LAST-ACK', 'TIME-WAIT'):
        assert wanted in said, (wanted, said)


def not_found_and_redirect_are_told():
    with nginx():
        code, out, said = lab.finish('get', URL + 'nothing')
        assert code == 1 and '404' in said and out == b'', said
        code, out, said = lab.finish('get', URL + 'old')
        assert code == 1 and '302' in said and '/new' in said and out == b'', said


def chunked():
    body = b'5\r\nhello\r\n1;ext=1\r\n \r\n00005\r\nworld\r\n0\r\nTrailer: 1\r\n\r\n'
    head = b'HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n'
    with answering(head + body):
        assert got() == b'hello world'
    with answering([head] + [body[k:k + 1] for k in range(len(body))]):
        assert got() == b'hello world'


def until_the_end():
    with answering(b'HTTP/1.0 200 OK\r\n\r\nall of it'):
        assert got() == b'all of it'


def informational_answers_are_passed_over():
    with answering(b'HTTP/1.1 103 Early Hints\r\nLink: x\r\n\r\n'
                   b'HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\nok'):
        assert got() == b'ok'


def bad_answers_are_refused():
    assert 'before the file did' in refused(b'HTTP/1.1 200 OK\r\nContent-Length: 10\r\n\r\nshort')
    assert 'before the answer did' in refused(b'HTTP/1.1 200 OK\r\n')
    for answer in (b'220 smtp.example ESMTP\r\n\r\n', b'HTTP/1.1 99 No\r\n\r\n', b'\x00' * 100,
                   b'HTTP/1.1 200 OK\nContent-Length: 1\n\nx', b'x' * 100000,
                   b'HTTP/1.1 200 OK\r\nContent-Length: 1\r\nContent-Length: 2\r\n\r\nab',
                   b'HTTP/1.1 200 OK\r\nContent-Length: 1\r\nTransfer-Encoding: chunked\r\n\r\n',
                   b'HTTP/1.1 200 OK\r\nContent-Length: -1\r\n\r\n'):
        assert 'no HTTP answer' in refused(answer), answer
    chunks = b'HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n'
    for body in (b'x\r\n', b'5\r\nhelloX', b'1000000000000000\r\n', b'-1\r\n', b'\r\n'):
        assert 'malformed' in refused(chunks + body), body


def a_broken_transfer_leaves_no_file():
    with tempfile.TemporaryDirectory() as directory:
        refused(b'HTTP/1.1 200 OK\r\nContent-Length: 10\r\n\r\nshort', '-o',
                os.path.join(directory, 'file'))
        assert os.listdir(directory) == []


def only_plain_files_are_replaced():
    """A device, pipe or link that is named as output stays what it is, and gets the data."""
    with tempfile.TemporaryDirectory() as directory:
        pipe, link, target = (os.path.join(directory, n) for n in ('pipe', 'link', 'target'))
        os.mkfifo(pipe)
        reader = os.open(pipe, os.O_RDWR)
        with open(target, 'wb') as f:
            f.write(b'something longer that was there before')
        os.symlink('target', link)
        with nginx():
            got('', '-o', pipe)
            got('', '-o', link)
            got('', '-o', os.path.join(directory, 'new'))
        assert stat.S_ISFIFO(os.lstat(pipe).st_mode)
        assert os.read(reader, 100) == b'<h1>nginx</h1>\n'
        os.close(reader)
        assert os.path.islink(link)
        for name in (target, os.path.join(directory, 'new')):
            with open(name, 'rb') as f:
                assert f.read() == b'<h1>nginx</h1>\n', name
        assert sorted(os.listdir(directory)) == ['link', 'new', 'pipe', 'target']


def nobody_listens():
    code, _, said = lab.finish('get', 'http://%s:9/' % lab.KERNEL)
    assert code == 1 and 'refused' in said, said


def nobody_is_there():
    code, _, said = lab.finish('get', '-w', '20', 'http://192.0.2.77/')
    assert code == 1 and 'nobody at that address' in said, said


def a_server_that_says_nothing():
    listener = lab.listening(PORT)
    code, _, said = lab.finish('get', '-w', '2', URL)
    listener.close()
    assert code == 1 and 'no answer' in said, said


def bad_urls():
    for url in ('https://192.0.2.1/', 'http:///', 'http://192.0.2.1:0/', 'http://192.0.2.1:99999/',
                'http://no.such.name/', 'http://192.0.2.1/a b'):
        code, _, said = lab.finish('get', url)
        assert code == 1 and said.startswith('sequent: '), (url, said)


if __name__ == '__main__':
    lab.run([page, page_without_offload, file_of_100_MB, file_without_offload,
             file_through_a_pipe, statistics_and_pcap, ladder, not_found_and_redirect_are_told,
             chunked, until_the_end, informational_answers_are_passed_over,
             bad_answers_are_refused, a_broken_transfer_leaves_no_file,
             only_plain_files_are_replaced, nobody_listens,
             nobody_is_there, a_server_that_says_nothing, bad_urls])
