"""Steps that prove: a unit counts as one test, the gate over all of them as one more."""
import json
import os

from . import programs


def units(root, log, command, report):
    path = os.path.join(root, 'build/prove', report)
    if os.path.exists(path):
        os.remove(path)
    code = programs.run(root, log, command)
    if not os.path.exists(path):
        return 0, 1, 0
    with open(path, encoding='utf-8') as text:
        found = json.load(text)
    proved = found['totals']['units proved']
    failed = found['totals']['units'] - proved
    whole = 1 if found['gaps'] or (code and not failed) else 0
    return proved + 1 - whole, failed + whole, 0


def prove(root, log):
    return units(root, log, ['proofs/prove'], 'report.json')


def smoke(root, log):
    """The verdict on what prove has just tried."""
    return units(root, log, ['proofs/prove', '--smoke'], 'smoke.json')
