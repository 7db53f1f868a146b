#!/usr/bin/env python3
"""Below and around TCP: ping both ways, ICMP errors, and a network that loses frames."""
import os
import re
import socket
import subprocess
import sys
import tempfile

sys.path.insert(0, os.path.dirname(os.path.abspath(__file__)))
import lab                                                          # noqa: E402
import test_get                                                     # noqa: E402


def idle():
    """A stack that only is there."""
    return lab.sequent('listen', 9000)


def kernel_pings_us():
    lab.need('ping')
    with idle():
        said = lab.output('ping', '-c', '20', '-i', '0.01', '-W', '2', lab.STACK).decode()
        assert ' 0% packet loss' in said, said
        said = lab.output('ping', '-c', '3', '-i', '0.01', '-W', '2', '-s', '1472', '-M', 'do',
                          lab.STACK).decode()
        assert ' 0% packet loss' in said, said


def we_ping_the_kernel():
    code, out, said = lab.finish('ping', '-c', '5', '-i', '10', lab.KERNEL)
    assert code == 0 and b'5 sent, 5 received, 0 % lost' in out, (out, said)


def we_ping_nobody():
    code, out, _ = lab.finish('ping', '-c', '2', '-i', '10', '192.0.2.77')
    assert code == 1 and b'2 sent, 0 received, 100 % lost' in out, out


def closed_udp_port_is_unreachable():
    with idle(), socket.socket(socket.AF_INET, socket.SOCK_DGRAM) as s:
        s.settimeout(5)
        s.connect((lab.STACK, 9))
        s.send(b'anybody?')
        try:
            s.recv(10)
        except ConnectionRefusedError:
            return
    raise AssertionError('no ICMP port unreachable')


def unknown_protocol_is_unreachable():
    with idle(), socket.socket(socket.AF_INET, socket.SOCK_RAW, 253) as s:
        s.settimeout(5)
        s.setsockopt(socket.IPPROTO_IP, 11, 1)              # IP_RECVERR
        s.connect((lab.STACK, 0))
        s.send(b'anybody?')
        try:
            s.recv(10)
        except OSError as error:
            assert not isinstance(error, socket.timeout), 'no ICMP protocol unreachable'
            return
    raise AssertionError('somebody answered')


def the_stack_stays_silent_to_others():
    """ARP for an address that is not ours is not answered."""
    with idle():
        done = subprocess.run(['ping', '-c', '1', '-W', '1', '192.0.2.3'], check=False,
                              stdout=subprocess.DEVNULL)
        assert done.returncode != 0
        said = lab.output('ip', 'neighbor', 'show', 'dev', 'sq0').decode()
    assert 'lladdr' not in re.sub('^192.0.2.2 .*$', '', said, flags=re.M), said


class Losing:
    """The kernel drops this share of the packets from and to the stack, at random."""

    def __init__(self, percent):
        rules = ''.join('chain %s { type filter hook %s priority 0; %sifname "sq0" meta l4proto tcp '
                        'numgen random mod 100 < %d counter drop; }\n' % (h, h, h[0], percent)
                        for h in ('input', 'output'))
        self.rules = 'table inet losing {\n%s}\n' % rules

    def __enter__(self):
        lab.need('nft')
        subprocess.run(['nft', '-f', '-'], input=self.rules.encode(), check=True)
        return self

    def __exit__(self, *_):
        subprocess.run(['nft', 'delete', 'table', 'inet', 'losing'], check=True)

    @staticmethod
    def dropped():
        said = lab.output('nft', 'list', 'table', 'inet', 'losing').decode()
        return sum(int(n) for n in re.findall(r'counter packets (\d+)', said))


ROUNDS = 10         # transfers until the dice drop a packet: none in ten is one in a billion


def until_lost(network, transfer):
    for _ in range(ROUNDS):
        transfer()
        if network.dropped() > 0:
            return
    raise AssertionError('nothing was lost')


def fetch_under_loss(size, *more):
    with test_get.nginx() as www, Losing(1) as network:
        path = lab.random_file(os.path.join(www, 'file'), size)

        def transfer():
            code, _, said = lab.finish('get', *more, '-o', path + '.got', test_get.URL + 'file',
                                       seconds=50)
            assert code == 0, said
            assert lab.file_digest(path) == lab.file_digest(path + '.got')
        until_lost(network, transfer)


def get_under_1_percent_loss():
    fetch_under_loss(20000000)


def get_under_1_percent_loss_without_offload():
    fetch_under_loss(10000000, '--no-offload')


def serve_under_loss(size, *more):
    with tempfile.TemporaryDirectory() as www, Losing(1) as network:
        path = lab.random_file(os.path.join(www, 'file'), size)
        with lab.sequent('serve', www, '-q', *more):
            def transfer():
                lab.output('curl', '-sS', '--max-time', '50', '-o', path + '.got',
                           'http://%s/file' % lab.STACK, seconds=55)
                assert lab.file_digest(path) == lab.file_digest(path + '.got')
            until_lost(network, transfer)


def serve_under_1_percent_loss():
    serve_under_loss(20000000)


def serve_under_1_percent_loss_without_offload():
    serve_under_loss(5000000, '--no-offload')


def two_stacks_on_a_bad_wire():
    for more in ([], ['--loss', '5'], ['--reorder', '20'], ['--duplicate', '20'],
                 ['--loss', '2', '--reorder', '5', '--duplicate', '5', '--jitter', '3'],
                 ['--rate', '10'], ['--delay', '0']):
        code, out, said = lab.finish('wire', '--bytes', '1000000', *more)
        assert code == 0 and b'every byte arrived' in out, (more, out, said)


def same_seed_same_run():
    def ladder(seed):
        code, _, said = lab.finish('wire', '--bytes', '300000', '--loss', '5', '--trace', '--seed',
                                   seed)
        assert code == 0, said
        return said

    assert ladder(7) == ladder(7) != ladder(8)


if __name__ == '__main__':
    lab.run([kernel_pings_us, we_ping_the_kernel, we_ping_nobody, closed_udp_port_is_unreachable,
             unknown_protocol_is_unreachable, the_stack_stays_silent_to_others,
             get_under_1_percent_loss, get_under_1_percent_loss_without_offload,
             serve_under_1_percent_loss, serve_under_1_percent_loss_without_offload,
             two_stacks_on_a_bad_wire, same_seed_same_run])
