"""The units of the proof: what is to be proved, and which functions belong to which unit.

proofs/units.txt has one unit a line:

    core/tcp/send.c  model=Typed+ref  [further WP options]  [nowrapcheck]

A unit proves every function with a body in its .c and in the header of the same stem, and
nothing else: the bodies in other headers are proved by their own unit. Lemmas are proved by
every unit that sees them. Units below proofs/theory/ prove as lemmas what the code takes as axioms.
"""
import os
import re
import subprocess
import tempfile
from dataclasses import dataclass, field

INCLUDES = ['core', 'proofs']


class UnitsError(Exception):
    """units.txt or a source file cannot be used."""


@dataclass
class Unit:
    source: str                                   # path below the root, e.g. core/tcp/send.c
    model: str = 'Typed+ref'
    options: list = field(default_factory=list)   # further WP options
    wrapcheck: bool = True                        # unsigned overflow and downcast are alarms

    @property
    def header(self):
        return self.source[:-2] + '.h'

    @property
    def files(self):
        return {self.source, self.header}


def parse_line(text):
    words = text.split('#', 1)[0].split()
    if not words:
        return None
    unit = Unit(os.path.normpath(words[0]))
    for word in words[1:]:
        if word.startswith('model='):
            unit.model = word[len('model='):]
        elif word == 'nowrapcheck':
            unit.wrapcheck = False
        else:
            unit.options.append(word)
    return unit


def read(root, path='proofs/units.txt'):
    """All units, in the order of the file."""
    units, seen = [], set()
    try:
        with open(os.path.join(root, path), encoding='utf-8') as lines:
            for number, text in enumerate(lines, 1):
                unit = parse_line(text)
                if unit is None:
                    continue
                if unit.source in seen:
                    raise UnitsError('%s:%d: %s is listed twice' % (path, number, unit.source))
                if not os.path.exists(os.path.join(root, unit.source)):
                    raise UnitsError('%s:%d: no file %s' % (path, number, unit.source))
                seen.add(unit.source)
                units.append(unit)
    except FileNotFoundError as error:
        raise UnitsError('no %s' % path) from error
    return units


def sources(root, suffixes, below='core'):
    """Every file below a folder with one of the suffixes."""
    found = []
    for folder, _, names in os.walk(os.path.join(root, below)):
        found += [os.path.relpath(os.path.join(folder, n), root)
                  for n in names if n.endswith(suffixes)]
    return sorted(found)


def compile_with(root, source, *flags):
    """gcc's output for a source file (a header too), as text."""
    command = ['gcc', '-std=c11', '-w'] + ['-I' + i for i in INCLUDES] + list(flags)
    done = subprocess.run(command + ['-x', 'c', source], cwd=root, capture_output=True, text=True,
                          check=False)
    if done.returncode:
        raise UnitsError('%s: gcc: %s' % (source, done.stderr.strip()))
    return done.stdout


def functions(root, source):
    """{name: (file, has_body, is_static)} of all functions a file sees, asked of the compiler."""
    with tempfile.TemporaryDirectory(prefix='functions-') as place:
        path = os.path.join(place, 'aux')         # gcc removes it when a source does not compile
        compile_with(root, source, '-fsyntax-only', '-aux-info', path)
        with open(path, encoding='utf-8') as aux:
            seen = aux.read()
    found = {}
    for file, kind, text in re.findall(r'^/\* (\S+):\d+:\w(\w) \*/ (.*)$', seen, re.M):
        name = re.search(r'(\w+) \(', text)
        if name is None:
            raise UnitsError('%s: cannot read: %s' % (source, text))
        body = kind == 'F'
        if body or name.group(1) not in found:
            found[name.group(1)] = (os.path.normpath(file), body, text.startswith('static '))
    return found


def preprocessed(root, unit):
    """Source with all its headers, comments and macros: what a proof depends on."""
    return compile_with(root, unit.source, '-E', '-CC', '-dD', '-P', '-D__FRAMAC__')


def compiled_differs(root, source):
    """True when the compiler sees other code than the prover does."""
    with open(os.path.join(root, source), encoding='utf-8') as text:
        if '__FRAMAC__' not in text.read():
            return False
    seen = [' '.join(compile_with(root, source, '-E', '-P', *flag).split())
            for flag in ([], ['-D__FRAMAC__'])]
    return seen[0] != seen[1]
