"""The units of the proof: what is to be proved, and which functions belong to which unit.

proofs/units.txt has one unit a line:

    core/tcp/send.c  model=Typed+ref  [further WP options]  [nowrapcheck]

A unit proves every function with a body in its .c and in the header of the same stem, and
nothing else: the bodies in other headers are proved by their own unit. A file below
proofs/theory/ is preprocessed with -DTHEORY_PROOF: there the facts are lemmas, elsewhere axioms.
"""
import os
import re
import subprocess
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
    def theory(self):
        return self.source.startswith('proofs/theory/')

    @property
    def defines(self):
        return ['-DTHEORY_PROOF'] if self.theory else []

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


def compiler(unit, *flags):
    return (['gcc', '-std=c11', '-w'] + ['-I' + i for i in INCLUDES] + unit.defines
            + list(flags) + [unit.source])


def functions(root, unit):
    """{name: (file, has_body, is_static)} of all functions the unit sees, asked of the compiler."""
    run = subprocess.run(compiler(unit, '-fsyntax-only', '-aux-info', '/dev/stdout'), cwd=root,
                         capture_output=True, text=True, check=False)
    if run.returncode:
        raise UnitsError('%s: gcc: %s' % (unit.source, run.stderr.strip()))
    found = {}
    for file, kind, text in re.findall(r'^/\* (\S+):\d+:\w(\w) \*/ (.*)$', run.stdout, re.M):
        name = re.search(r'(\w+) \(', text)
        if name is None:
            raise UnitsError('%s: cannot read: %s' % (unit.source, text))
        body = kind == 'F'
        if body or name.group(1) not in found:
            found[name.group(1)] = (os.path.normpath(file), body, text.startswith('static '))
    return found


def preprocessed(root, unit):
    """Source with all its headers and their comments: what a proof depends on."""
    run = subprocess.run(compiler(unit, '-E', '-CC', '-P'), cwd=root,
                         capture_output=True, check=False)
    if run.returncode:
        raise UnitsError('%s: gcc: %s' % (unit.source, run.stderr.decode().strip()))
    return run.stdout
