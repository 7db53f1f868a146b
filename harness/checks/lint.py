"""Steps that read the core: its own rules, clang-tidy and cppcheck."""
import glob
import os
import re
import subprocess

from . import programs

HEADERS = {'stdint.h', 'stddef.h', 'stdbool.h'}
# Calls a freestanding compiler may make by itself (C11 4p6, gcc manual).
COMPILER_CALLS = {'memcpy', 'memmove', 'memset', 'memcmp'}
BANNED = {
    r'\bgoto\b': 'goto', r'\bunion\b': 'union', r'\bvolatile\b': 'volatile',
    r'\bfloat\b|\bdouble\b': 'floating point',
    r'\basm\b|__asm__': 'assembly', r'\balloca\b|\bsetjmp\b|\blongjmp\b': 'alloca or setjmp',
    r'\(\s*\*\s*\w+\s*\)\s*\(': 'function pointer',
}


def stripped(text):
    """Source without comments and strings, its lines kept."""
    pattern = r'/\*.*?\*/|//[^\n]*|"(?:\\.|[^"\\\n])*"'
    return re.sub(pattern, lambda m: re.sub(r'[^\n]', ' ', m.group()), text, flags=re.S)


def source_faults(path, text):
    """What a core file may not contain."""
    code = stripped(text)
    for number, line in enumerate(text.splitlines(), 1):
        if len(line) > 100:
            yield '%s:%d: longer than 100 columns' % (path, number)
        include = re.match(r'\s*#\s*include\s*<(.*?)>', line)
        if include and include.group(1) not in HEADERS:
            yield '%s:%d: a hosted header: <%s>' % (path, number, include.group(1))
    for number, line in enumerate(code.splitlines(), 1):
        for pattern, what in BANNED.items():
            if re.search(pattern, line):
                yield '%s:%d: %s' % (path, number, what)
    if len(text.splitlines()) > 500:
        yield '%s: longer than 500 lines' % path


def object_faults(root, library):
    """Mutable globals, and calls of what is not in the core."""
    listing = subprocess.run(['nm', '-A', library], cwd=root, capture_output=True, text=True, check=True)
    defined, wanted = set(), {}
    for line in listing.stdout.splitlines():
        place, _, rest = line.partition(': ')
        place = place.split(':')[-1]
        kind, name = re.search(r'([A-Za-z]) (\S+)$', line).groups()
        if kind in 'BbDdCS':
            yield '%s: %s is a mutable global' % (place, name)
        if kind == 'U':
            wanted[name] = place
        else:
            defined.add(name)
    for name, place in sorted(wanted.items()):
        if name not in defined and name not in COMPILER_CALLS:
            yield '%s: calls %s, which the core does not define' % (place, name)


def rules(root, log):
    """The rules of the core that neither compiler nor prover checks; one test a file."""
    passed, failed = 0, 0
    for path in sorted(glob.glob(os.path.join(root, 'core/**/*.[ch]'), recursive=True)):
        with open(path, encoding='utf-8') as text:
            faults = list(source_faults(os.path.relpath(path, root), text.read()))
        log.writelines(fault + '\n' for fault in faults)
        passed, failed = passed + (not faults), failed + bool(faults)
    faults = ['build/gcc/libsequent.a is not built']
    if os.path.exists(os.path.join(root, 'build/gcc/libsequent.a')):
        faults = list(object_faults(root, 'build/gcc/libsequent.a'))
    log.writelines(fault + '\n' for fault in faults)
    return passed + (not faults), failed + bool(faults), 0


def tools(root, log):
    """clang-tidy a file (again only when it changed), cppcheck over the core."""
    sources = sorted(glob.glob(os.path.join(root, 'core/**/*.c'), recursive=True))
    wanted = ['build/lint/%s.ok' % os.path.relpath(s, root)[:-2] for s in sources]
    if not wanted:
        return 0, 0, 0
    failed = len(programs.make_all(root, log, wanted))
    os.makedirs(os.path.join(root, 'build/lint/cppcheck'), exist_ok=True)
    code = programs.run(root, log, [
        'cppcheck', '--std=c11', '--enable=warning,performance,portability', '--inline-suppr',
        '--quiet', '--error-exitcode=1', '--cppcheck-build-dir=build/lint/cppcheck',
        '--suppress=missingIncludeSystem', '-j%d' % programs.CORES, '-Icore', 'core'])
    return len(wanted) - failed + (not code), failed + bool(code), 0
