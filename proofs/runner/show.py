"""What the runner prints, and build/prove/report.json."""
import json
import os


def line(result):
    """One unit as it finishes."""
    evidence = result['evidence']
    counts = '%d/%d' % tuple(evidence['total']) if evidence['total'] else 'no goals'
    note = 'unchanged' if result['stored'] else '%.0f s' % evidence['seconds']
    return '%-34s %3d functions  %9s goals  %9s  %s' % (
        evidence['unit'], len(evidence['own']), counts, note, 'ok' if not result['gaps'] else 'GAPS')


def slowest(results, count=8):
    goals = [(seconds, goal, r['evidence']['unit']) for r in results
             for goal, (_, seconds) in r['evidence']['goals'].items()]
    return sorted(goals, reverse=True)[:count]


def totals(results):
    evidences = [r['evidence'] for r in results]
    counts = [e['total'] or (0, 0) for e in evidences]
    return {
        'units': len(results), 'units proved': sum(not r['gaps'] for r in results),
        'functions': sum(len(e['own']) for e in evidences),
        'goals': sum(c[1] for c in counts), 'proved': sum(c[0] for c in counts),
        'smoke tests': sum(len(e['smoke']) for e in evidences),
        'seconds': round(sum(e['seconds'] for e in evidences), 1),
    }


def summary(results, whole, unproved, wall, smoke):
    found = totals(results)
    for result in results:
        for gap in result['gaps']:
            print('GAP  %s: %s' % (result['evidence']['unit'], gap))
    for gap in whole:
        print('GAP  %s' % gap)
    for source, (names, why) in unproved.items():
        print('NOT PROVED  %s, %d functions: %s' % (source, len(names), why))
    for result in results:
        for goal in result['evidence']['slow']:
            print('flaky: slow: %s: %s needed twice the time' % (result['evidence']['unit'], goal))
    stored = sum(r['stored'] for r in results)
    if not smoke and found['goals']:
        print('slowest goals: ' + '; '.join('%s %.1f s' % (g, s) for s, g, _ in slowest(results, 5)))
    print('%d units (%d unchanged since they were proved), %d functions, %d smoke tests, '
          '%.0f s of proof, %.0f s now' % (found['units'], stored, found['functions'],
                                           found['smoke tests'], found['seconds'], wall))
    if smoke:
        failed = sum(len(r['gaps']) for r in results)
        print('smoke tests passed %d/%d' % (found['smoke tests'] - failed, found['smoke tests']))
    else:
        gaps = sum(len(r['gaps']) for r in results) + len(whole)
        rest = sum(len(names) for names, _ in unproved.values())
        print('proved %d/%d, %d gaps%s' % (found['proved'], found['goals'], gaps,
                                           ', %d functions not proved' % rest if rest else ''))


def report(path, results, whole, unproved, wall, tools):
    """Everything, for machines."""
    data = {
        'tools': tools, 'seconds now': round(wall, 1), 'totals': totals(results),
        'gaps': whole, 'not proved': unproved,
        'units': [{
            'unit': r['evidence']['unit'], 'proved': not r['gaps'], 'gaps': r['gaps'],
            'functions': r['evidence']['own'], 'goals': r['evidence']['total'],
            'smoke tests': len(r['evidence']['smoke']), 'seconds': r['evidence']['seconds'],
            'stored': r['stored'], 'flaky: slow': r['evidence']['slow'],
            'memory model': r['evidence']['hypotheses'],
        } for r in results],
        'slowest goals': [{'goal': g, 'unit': u, 'seconds': round(s, 2)}
                          for s, g, u in slowest(results, 20)],
    }
    os.makedirs(os.path.dirname(path), exist_ok=True)
    with open(path, 'w', encoding='utf-8') as out:
        json.dump(data, out, indent=1)
        out.write('\n')
