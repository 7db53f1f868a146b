"""The judgement: everything that keeps a unit, or the whole, from counting as proved.

Each function returns sentences, one for each gap; no sentence means proved. Nothing here trusts
Frama-C's exit status, which is 0 with failed goals.
"""
import os
import re
from concurrent.futures import ThreadPoolExecutor

from . import evidence as evidence_of, units as units_of

# Warnings that are no reason to doubt a proof. Every other warning is a gap: 'might be unsound',
# 'Missing RTE guards', 'not yet supported', 'using unguarded behavior', 'Unknown callee'...
HARMLESS = [
    # a header declares what the unit does not call
    re.compile(r'^No goal generated$'),
]

# A precondition is proved at each call ('precondition of f').
ALLOWED_ROWS = {'precondition'}

# What a returned pointer may depend on: Frama-C wants it said, WP neither proves nor uses it.
RETURNED = 'assigns \\result \\from '


def ledger(root, path='proofs/ledger.md'):
    """{(kind, name): reason} of the lines in the ledger's ```ledger block."""
    try:
        with open('%s/%s' % (root, path), encoding='utf-8') as text:
            block = re.search(r'^```ledger\n(.*?)^```', text.read(), re.M | re.S)
    except FileNotFoundError:
        return {}
    entries = {}
    for line in (block.group(1) if block else '').splitlines():
        words = line.split('#', 1)[0].split(None, 2)
        if len(words) == 3:
            entries[words[0], words[1]] = words[2]
    return entries


def smoke_exceptions(root, path='proofs/smoke-exceptions.txt'):
    """{smoke test: reason}"""
    try:
        with open('%s/%s' % (root, path), encoding='utf-8') as lines:
            found = [line.split(None, 1) for line in lines
                     if line.strip() and not line.startswith('#')]
    except FileNotFoundError:
        return {}
    return {words[0]: words[1].strip() for words in found if len(words) == 2}


def contract_gaps(evidence):
    for name in evidence['own']:
        text = evidence['contracts'].get(name)
        if text is None:
            yield '%s has no contract' % name
            continue
        for clause, pattern in (('terminates \\true', r'terminates \\true;'),
                                ('exits \\false', r'exits \\false;'), ('assigns', r'\bassigns ')):
            if re.search(pattern, text) is None:
                yield '%s: no %s in its contract' % (name, clause)
        if not any(row[0] == name and row[1] == 'assigns clause'
                   and row[2] in ('Valid', 'Partially proven') for row in evidence['rows']):
            yield '%s: its assigns clause was not proved' % name


def row_gaps(evidence, trusted):
    """Properties that are not valid. Those that only depend on a failed goal are left out."""
    failed = evidence_of.failed(evidence)
    for function, kind, status, text, place in evidence['rows']:
        if status in ('Valid', 'Dead') or kind in ALLOWED_ROWS:
            continue
        if failed and status in ('Unknown', 'Partially proven'):
            continue
        if kind == 'from clause' and text.startswith(RETURNED):
            continue
        if kind == 'user hypothesis' and ('admit', function) in trusted:
            continue
        yield '%s: %s: %s is %s: %s' % (place, function, kind, status.lower(), text[:90])


def hypothesis_gaps(evidence, trusted):
    """The memory model's hypotheses must be in the contract, so that each caller proves them."""
    for function, found in sorted(evidence['hypotheses'].items()):
        text = evidence['contracts'].get(function, '')
        for hypothesis in found:
            names = re.findall(r'\b[a-zA-Z_]\w*\b(?!\()', re.sub(r'\\\w+', '', hypothesis))
            form = r'\\valid(_read)?\(' if hypothesis.startswith('\\valid') else r'\\separated\('
            stated = [part for part in re.findall(form + r'[^;]*', text) or []]
            parts = re.findall(r'(?:%s)[^;]*?\)(?=[;\s])' % form.replace('(_read)', '(?:_read)'), text)
            if not stated or not any(all(re.search(r'\b%s\b' % n, p) for n in names)
                                     for p in parts):
                if ('hypothesis', function) not in trusted:
                    yield '%s: the memory model assumes %s: state it in the contract' % (
                        function, hypothesis)


def unit_gaps(evidence, trusted):
    """Why a unit does not count as proved."""
    gaps = []
    if evidence['code']:
        errors = re.findall(r'(?:User Error|Warning|Failure|Fatal error):\s*(.*(?:\n  .*)?)',
                            evidence['end'])
        gaps.append('frama-c exit status %d: %s' % (
            evidence['code'], ' '.join(' | '.join(errors[:3]).split()) or evidence['end'][-300:]))
        return gaps
    for goal in evidence_of.failed(evidence):
        gaps.append('goal not proved: %s (%s)' % (goal, evidence['goals'][goal][0]))
    total = evidence['total']
    if total is None:
        if evidence['own']:
            gaps.append('no goal was proved')
    else:
        if total[0] < total[1] and not gaps:
            gaps.append('proved %d of %d goals' % tuple(total))
        if len(evidence['goals']) != total[1]:
            gaps.append('%d goals are named, %d were scheduled' % (len(evidence['goals']), total[1]))
    gaps += contract_gaps(evidence)
    gaps += row_gaps(evidence, trusted)
    gaps += hypothesis_gaps(evidence, trusted)
    for category, place, text in evidence['warnings']:
        if not any(pattern.search(text) for pattern in HARMLESS):
            gaps.append('%s %s: warning: %s' % (place, category, text[:160]))
    if evidence['admits'] and not any(kind == 'admit' for kind, _ in trusted):
        gaps.append('%d admit: allowed only by the ledger' % evidence['admits'])
    return gaps


def smoke_gaps(evidence, exceptions):
    """Contradictions: requires that nobody can meet, code that no contract lets run."""
    if evidence['code'] or (evidence['total'] is None and evidence['own']):
        return ['smoke tests did not run']
    return ['failed smoke test: ' + test for test, status in sorted(evidence['smoke'].items())
            if status != 'Passed' and test not in exceptions]


def bodies(root, sources):
    """{file: (names of its own functions with a body, names of functions it only declares)}"""
    with ThreadPoolExecutor() as pool:
        found = pool.map(lambda source: units_of.functions(root, source), sources)
        own, declared = {}, {}
        for source, functions in zip(sources, found):
            own[source] = {n for n, (file, body, _) in functions.items() if body and file == source}
            declared[source] = {n for n, (file, body, _) in functions.items()
                                if not body and file == source}
    return own, declared


def coverage_gaps(root, units, trusted):
    """Every function with a body below core/ belongs to exactly one listed unit."""
    gaps, listed = [], {unit.source for unit in units}
    sources = units_of.sources(root, ('.c', '.h'))
    own, declared = bodies(root, sources)
    covered = {file for unit in units for file in unit.files}
    for source in sources:
        if not {('unproved', source), ('unproved', source[:-2] + '.c')} & set(trusted):
            if source.endswith('.c') and source not in listed:
                gaps.append('%s is not listed in proofs/units.txt (%d functions)' % (
                    source, len(own[source])))
            elif own[source] and source not in covered:
                gaps.append('%s is proved by no unit: %s' % (source, ', '.join(sorted(own[source]))))
        if units_of.compiled_differs(root, source):
            gaps.append('%s: __FRAMAC__ changes the code: what is proved is not what runs' % source)
    for unit in units:
        seen = evidence_of.own_functions(unit, units_of.functions(root, unit.source))
        unseen = own.get(unit.header, set()) - set(seen)
        if unseen:
            gaps.append('%s does not include its header: %s' % (unit.source, ', '.join(sorted(unseen))))
    everywhere = set().union(*own.values()) if own else set()
    gaps += ['%s: %s is declared, and defined nowhere' % (source, name)
             for source in sources for name in sorted(declared[source] - everywhere)
             if ('external', name) not in trusted]
    for folder in ('proofs/theory', 'proofs/laws'):
        gaps += ['%s is not listed in proofs/units.txt' % s
                 for s in units_of.sources(root, ('.c',), folder) if s not in listed]
    for kind, name in sorted(trusted):
        if kind == 'unproved' and (name in listed or name not in sources):
            gaps.append('proofs/ledger.md: unproved %s: no such source, or it is listed' % name)
    return gaps


def unproved(root, trusted):
    """{source: (its functions and those of its header, why)} of what the ledger says is not proved."""
    named = [name for kind, name in sorted(trusted)
             if kind == 'unproved' and os.path.exists(os.path.join(root, name))]
    headers = [s[:-2] + '.h' for s in named if s.endswith('.c')]
    own, _ = bodies(root, sorted({*named, *(h for h in headers
                                            if os.path.exists(os.path.join(root, h)))}))
    return {s: (sorted(own[s] | own.get(s[:-2] + '.h', set())), trusted['unproved', s])
            for s in named}


def axiom_gaps(evidences, trusted):
    """Every axiom is proved elsewhere as a lemma of the same text, or is in the ledger."""
    lemmas = {}
    for evidence in evidences:
        unproved = {re.sub(r'^typed\w*?_lemma_', '', g) for g in evidence_of.failed(evidence)}
        tried = {re.sub(r'^typed\w*?_lemma_', '', g) for g in evidence['goals'] if '_lemma_' in g}
        for name, text in evidence['lemmas'].items():
            if name in tried - unproved and not evidence['code'] and evidence['total']:
                lemmas.setdefault(name, set()).add(text)
    gaps = set()
    for evidence in evidences:
        for name, text in evidence['axioms'].items():
            if text not in lemmas.get(name, ()) and ('axiom', name) not in trusted:
                where = 'with another text' if name in lemmas else 'nowhere'
                gaps.add('axiom %s is proved %s (seen by %s)' % (name, where, evidence['unit']))
    return sorted(gaps)
