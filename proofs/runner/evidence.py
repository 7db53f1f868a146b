"""The evidence of a unit: what a run of the prover found out, as plain data.

It is stored below build/prove/ with a key of everything it depends on, so that a unit that has not
changed is not proved again. Only the evidence is stored; gate.py judges it anew every time.
"""
import hashlib
import json
import os
import re

from . import framac, units as units_of

COMMENT_BEFORE = re.compile(
    r'^/\*@ ?((?:[^*]|\*(?!/))*)\*/\n(?:[\w][^;{}()/]*?)\b(\w+)\((?:[^;{}]*)[;{\n]', re.M)
CLAUSE = re.compile(r'(?:requires|terminates|decreases|exits|ensures|assigns|behavior|check|admit)\b')
MEMORY_BEHAVIOR = re.compile(r'behavior wp_typed\w*:(?:\s*requires [^;]*;)*')
HYPOTHESES = re.compile(r"^Memory model hypotheses for function '(\w+)': /\*@(.*?)\*/")
GLOBAL = r'(?:axiom|axiomatic|lemma|logic|predicate|type|inductive|admit|check)\b'
FACT = re.compile(r'\b(axiom|lemma|admit lemma|check lemma) (\w+)[^:;]*: (.*?);\s*(?=\}|\*/|%s)' % GLOBAL,
                  re.S)


def without_prose(text):
    """Source without comments that are not annotations, and with single spaces."""
    code = re.sub(r'/\*(?!@)(?:[^*]|\*(?!/))*\*/', ' ', text)
    code = re.sub(r'//(?!@)(?:(?!\*/)[^\n"])*$', ' ', code, flags=re.M)
    return ' '.join(code.split())


def key_of(root, unit, tools):
    """Changes whenever the proof could."""
    here = os.path.dirname(os.path.abspath(__file__))
    parts = [without_prose(units_of.preprocessed(root, unit)), repr(unit)] + tools
    for name in ('framac.py', 'evidence.py', 'units.py'):
        with open(os.path.join(here, name), encoding='utf-8') as source:
            parts.append(source.read())
    return hashlib.sha256('\0'.join(parts).encode()).hexdigest()


def path_of(root, build, unit):
    return os.path.join(root, build, unit.source[:-2].replace('/', '-') + '.json')


def load(path):
    try:
        with open(path, encoding='utf-8') as stored:
            return json.load(stored)
    except (OSError, ValueError):
        return None


def save(path, evidence):
    os.makedirs(os.path.dirname(path), exist_ok=True)
    new = '%s.%d' % (path, os.getpid())
    with open(new, 'w', encoding='utf-8') as stored:
        json.dump(evidence, stored, indent=1, sort_keys=True)
    os.replace(new, path)


def contracts(printed):
    """{function: its contract as Frama-C prints it}, without what the memory model adds."""
    found = {}
    for text, name in COMMENT_BEFORE.findall(printed):
        if CLAUSE.match(text.strip()):         # not a lemma that happens to stand before
            found.setdefault(name, ' '.join(MEMORY_BEHAVIOR.sub('', text).split()))
    return found


def facts(printed, kinds):
    return {name: ' '.join(text.split()) for kind, name, text in FACT.findall(printed)
            if kind in kinds}


def own_functions(unit, functions):
    return sorted(f for f, (file, body, _) in functions.items() if body and file in unit.files)


def foreign_functions(unit, functions):
    return sorted(f for f, (file, body, _) in functions.items() if body and file not in unit.files)


def collect(root, why3conf, unit, **how):
    """Runs the prover on a unit, with its smoke tests."""
    functions = units_of.functions(root, unit.source)
    own = own_functions(unit, functions)
    skip = foreign_functions(unit, functions)
    run = framac.run(root, why3conf, unit, skip=skip, smoke=True, **how)
    hypotheses = {}
    for _, _, text in run.warnings:
        found = HYPOTHESES.match(text)
        if found:
            hypotheses[found.group(1)] = re.findall(r'requires ([^;]*);', found.group(2))
    wanted = set(own)
    texts = contracts(run.printed)
    return {
        'unit': unit.source, 'code': run.code, 'seconds': round(run.seconds, 1),
        'total': run.total, 'goals': run.goals, 'smoke': run.smoke,
        'warnings': [w for w in run.warnings if not HYPOTHESES.match(w[2])],
        'rows': [[r['function'], r['property kind'], r['status'], r['property'],
                  '%s:%s' % (r['file'], r['line'])]
                 for r in run.rows if r['function'] in wanted],
        'functions': functions, 'own': own,
        'contracts': {f: texts[f] for f in own if f in texts},
        'hypotheses': {f: h for f, h in hypotheses.items() if f in wanted},
        'axioms': facts(run.printed, ('axiom', 'admit lemma')),
        'lemmas': facts(run.printed, ('lemma',)),
        'admits': len(re.findall(r'\badmit\b', run.printed)),
        'slow': [], 'end': '' if run.total and not run.code else run.log[-1500:],
    }


def failed(evidence):
    return framac.failed_goals(evidence['goals'])


def functions_of(evidence, goals):
    """The functions that goals may belong to, by name; None when a lemma is among them."""
    found = set()
    for goal in goals:
        if '_lemma_' in goal:
            return None
        owners = [f for f in evidence['own'] if re.search(r'_%s_' % re.escape(f), goal)
                  or goal.startswith(f + '_')]
        if not owners:
            return None
        found.update(owners)
    return sorted(found)


def retry(root, why3conf, unit, evidence, timeout):
    """Proves the functions with failed goals again, with twice the time. A goal that needs this
    counts as proved, and is named in evidence['slow']."""
    goals = failed(evidence)
    again = functions_of(evidence, goals)
    if not goals or again is None or len(again) > 4:
        return
    run = framac.run(root, why3conf, unit, only=again, timeout=2 * timeout)
    evidence['seconds'] = round(evidence['seconds'] + run.seconds, 1)
    if run.total is None or run.code:
        return
    before = {g for g in evidence['goals'] if functions_of(evidence, [g])
              and set(functions_of(evidence, [g])) <= set(again)}
    if not before <= set(run.goals):
        return
    evidence['goals'].update({g: run.goals[g] for g in before})
    still = failed(evidence)
    evidence['slow'] = sorted(set(goals) - set(still))
    evidence['total'] = (len(evidence['goals']) - len(still), len(evidence['goals']))
    evidence['rows'] = ([r for r in evidence['rows'] if r[0] not in again]
                        + [[r['function'], r['property kind'], r['status'], r['property'],
                            '%s:%s' % (r['file'], r['line'])]
                           for r in run.rows if r['function'] in again])


def broken(unit, why):
    """The evidence of a unit that does not even compile."""
    return {'unit': unit.source, 'code': 2, 'seconds': 0, 'total': None, 'goals': {}, 'smoke': {},
            'warnings': [], 'rows': [], 'functions': {}, 'own': [], 'contracts': {},
            'hypotheses': {}, 'axioms': {}, 'lemmas': {}, 'admits': 0, 'slow': [], 'end': why}
