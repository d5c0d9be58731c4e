#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
# Copyright © 2026 The Explorer authors
"""Tests of make-corpus. Prints TAP."""

import filecmp
import json
import os
import subprocess
import sys
import tempfile
import traceback

HERE = os.path.dirname(os.path.abspath(__file__))
TOOL = os.path.join(HERE, 'make-corpus')
REWRITE = sys.argv[1] if len(sys.argv) > 1 else None
LISTS = ['entities', 'relations', 'events', 'quotes', 'series', 'figures', 'comparisons', 'claims', 'origins']


def make(*arguments, hash_seed='0', status=0):
    environment = dict(os.environ, PYTHONHASHSEED=hash_seed, PYTHONDONTWRITEBYTECODE='1')
    done = subprocess.run([sys.executable, TOOL] + [str(argument) for argument in arguments], env=environment, capture_output=True, text=True)
    assert done.returncode == status, 'status %d: %s' % (done.returncode, done.stderr)
    return done


def read(path):
    with open(path, 'rb') as stream:
        return stream.read()


def truths(path):
    with open(path, encoding='utf-8') as stream:
        lines = [json.loads(line) for line in stream]
    return lines[0], lines[1:]


def files_below(folder):
    return sorted(os.path.relpath(os.path.join(base, name), folder) for base, _, names in os.walk(folder) for name in names)


def assert_same_folders(first, second):
    names = files_below(first)
    assert names == files_below(second)
    match, differ, errors = filecmp.cmpfiles(first, second, names, shallow=False)
    assert not differ and not errors, 'differ: %s' % differ


def test_deterministic(folder):
    """The same bytes again, with another hash seed and with two processes."""
    first, second = folder + '/a', folder + '/b'
    make('--articles', 220, '--jobs', 1, '-o', first)
    make('--articles', 220, '--jobs', 2, '-o', second, hash_seed='77')
    assert_same_folders(first, second)
    assert read(first + '.truth.jsonl') == read(second + '.truth.jsonl')
    make('--articles', 220, '--seed', 2, '-o', folder + '/c')
    assert read(first + '.truth.jsonl') != read(folder + '/c.truth.jsonl')


def test_offsets(folder):
    """The tool's own check, in both worlds and formats, few articles and many."""
    for articles in (5, 300):
        for world in ('invented', 'real'):
            make('--articles', articles, '--world', world, '--check', '-o', folder + '/%d-%s' % (articles, world))
        make('--articles', articles, '--format', 'bundle', '--check', '-o', folder + '/%d.json' % articles)


def test_check_can_fail(folder):
    make('--articles', 5, '-o', folder + '/a')
    sys.path.insert(0, HERE)
    from corpus.check import check_corpus
    assert check_corpus(folder + '/a', folder + '/a.truth.jsonl', False) == []
    path = os.path.join(folder, 'a', files_below(folder + '/a')[0])
    with open(path, 'r+', encoding='utf-8') as stream:
        text = stream.read()
        stream.seek(0)
        stream.write('x' + text)
    assert check_corpus(folder + '/a', folder + '/a.truth.jsonl', False) != []


def test_subfolders(folder):
    make('--articles', 1010, '--truth', 'none', '-o', folder + '/a')
    names = files_below(folder + '/a')
    assert len(names) == 1010 and names[0].startswith('000/00000.') and names[-1].startswith('001/01009.')
    assert not os.path.exists(folder + '/a.truth.jsonl')


def test_shapes(folder):
    """Every shape, skip kind, copy and modality occurs, and is recorded."""
    make('--articles', 300, '-o', folder + '/a')
    _, articles = truths(folder + '/a.truth.jsonl')
    assert len(articles) == 300
    assert {os.path.splitext(article['file'])[1] for article in articles} == {'.txt', '.md', '.json'}
    assert {article['how'] for article in articles} == {'stated', 'inferred', 'file', 'feed'}
    assert {skip[2] for article in articles for skip in article['skip']} == {'header', 'login', 'share', 'credit', 'source-line'}
    assert {article['copy_of']['kind'] for article in articles if article['copy_of']} == {'whole', 'shortened', 'changed-lead', 'rewritten'}
    assert {article['title'] is None for article in articles} == {True, False}
    assert {quote['type'] for article in articles for quote in article['quotes']} == {'direct', 'indirect', 'mixed'}
    relations = [relation for article in articles for relation in article['relations']]
    assert {relation['modality'] for relation in relations} == {'fact', 'claimed', 'suspected', 'planned', 'expected', 'possible', 'conditional', 'denied'}
    assert {relation['polarity'] for relation in relations} == {'positive', 'negative'}
    assert len({relation['type'] for relation in relations}) == 16
    kinds = {mention[2] for article in articles for member in article['cast'] for mention in member['mentions']}
    assert kinds == {'name', 'alias', 'acronym', 'demonym', 'metonym', 'role', 'description', 'pronoun'}, kinds
    approx = {figure['approx'] for article in articles for figure in article['figures']}
    assert approx >= {None, 'about', 'at-least', 'at-most', 'more-than', 'less-than', 'vague'}, approx
    texts = [read(os.path.join(folder, 'a', article['file'])) for article in articles]
    assert any(b'\r\n' in text for text in texts) and any('“'.encode() in text for text in texts) and any(b' "' in text for text in texts)


def test_copies(folder):
    """A copy as a whole has the paragraphs of its original, a shortened one the first of them; origins say so."""
    make('--articles', 300, '--mix', 'login=0,share=0,straight=0', '--format', 'bundle', '-o', folder + '/a.json')
    _, articles = truths(folder + '/a.json.truth.jsonl')
    by_id = {article['id']: article for article in articles}
    seen = 0
    for article in articles:
        if article['copy_of'] is None:
            continue
        original = by_id[article['copy_of']['id']]
        assert (article['origin'] == original['origin']) == (article['copy_of']['kind'] != 'rewritten')
        if article['copy_of']['kind'] in ('whole', 'shortened'):
            assert len(shared_lines(article, original)) >= 2
            seen += 1
    assert seen > 10


def shared_lines(first, second):
    return set(first['text'].replace('’', "'").split('\n\n')) & set(second['text'].replace('’', "'").split('\n\n'))


def test_bundle(folder):
    """Valid JSON of the right shape, in canonical lines; ids resolve, offsets lie within the text."""
    path = folder + '/a.bundle.json'
    make('--articles', 300, '--format', 'bundle', '--annotated', '--check', '-o', path)
    text = read(path).decode()
    bundle = json.loads(text)
    assert list(bundle) == ['version', 'title', 'items', '_explorer'] and len(bundle['items']) == 300
    extra = bundle['_explorer']
    assert list(extra) == ['about', 'format', 'engine'] + LISTS + ['decisions', 'layout']
    entities = {entity['id'] for entity in extra['entities']}
    lengths = {item['id']: len(item['content_text']) for item in bundle['items']}
    mentions = 0
    for item in bundle['items']:
        for start, end, entity, _ in item['_explorer']['mentions']:
            assert 0 <= start < end <= lengths[item['id']] and entity in entities
            mentions += 1
    assert all(extra[name] for name in LISTS)
    assert {one['kind'] for one in extra['comparisons']} == {'conflict', 'update', 'same-estimate', 'compatible', 'subset-of'}
    assert {one['kind'] for one in extra['origins']} == {'shared-text', 'same-statement'}
    for name in ('relations', 'events', 'quotes', 'figures'):
        for finding in extra[name]:
            assert finding['evidence'] and all(0 <= span['start'] < span['end'] <= lengths[span['item']] for span in finding['evidence'])
    lines = text.split('\n')
    assert sum(line.startswith('          [') and line.count(',') >= 3 for line in lines) >= mentions
    assert sum(line.startswith('      {"id": "') for line in lines) == sum(len(extra[name]) for name in LISTS)


def test_plain_bundle(folder):
    make('--articles', 5, '--format', 'bundle', '-o', folder + '/a.json')
    bundle = json.loads(read(folder + '/a.json'))
    assert list(bundle['_explorer']) == ['about', 'format'] + LISTS + ['decisions', 'layout']
    assert 'mentions' not in bundle['items'][0]['_explorer'] and not any(bundle['_explorer'][name] for name in LISTS)


def test_canonical(folder):
    """The program reads a bundle without a warning and writes the same bytes."""
    if REWRITE is None:
        raise Skip('needs the path of rewrite-bundle as its argument')
    for extra in ([], ['--annotated']):
        make('--articles', 120, '--format', 'bundle', '-o', folder + '/a.json', *extra)
        done = subprocess.run([REWRITE, folder + '/a.json'], capture_output=True)
        assert done.returncode == 0 and not done.stderr, done.stderr
        assert read(folder + '/a.json') == done.stdout


def test_variety(folder):
    """Many verbs and many sentences, so that no small set of rules fits the corpus."""
    sys.path.insert(0, HERE)
    from corpus import frames, idioms, lexicon, series, speech
    from corpus.story import VERBS
    used = [frames.FACT, frames.DOUBLE_SAME, frames.DOUBLE_OTHER, frames.JOINT, frames.CLAIMED, frames.DENIED_SELF, frames.DENIED, frames.SUSPECTED,
            frames.PLANNED, frames.EXPECTED, frames.EXPECTED_BARE, frames.POSSIBLE, frames.POSSIBLE_BARE, frames.CONDITIONAL, frames.CONDITIONAL_BARE,
            frames.NEGATIVE, frames.CONFIRMED, series.CLAIMED, series.PLAIN, series.OFFERED, speech.DIRECT, speech.INDIRECT, speech.MIXED,
            lexicon.FILLERS, lexicon.NAMING_FILLERS] + list(idioms.IDIOMS.values())
    assert len(set(template for templates in used for template in templates)) >= 300
    assert len(VERBS) >= 80 and len({verb.key for verb in VERBS}) == len(VERBS) and set(idioms.IDIOMS) <= {verb.key for verb in VERBS}
    assert len({verb.type for verb in VERBS}) == 16


def test_usage(folder):
    make('--articles', 4, '-o', folder + '/a', status=2)
    make('--mix', 'nonsense=3', '-o', folder + '/a', status=2)
    make('--annotated', '-o', folder + '/a', status=2)
    assert '/none/a' in make('-o', folder + '/none/a', status=1).stderr


def test_score(folder):
    """The truth scores full marks against itself; without its names it does not."""
    make('--articles', 40, '--no-text', '--truth', folder + '/short', '-o', folder + '/a')
    make('--articles', 40, '-o', folder + '/a')
    assert len(read(folder + '/short')) < len(read(folder + '/a.truth.jsonl'))
    assert score(folder, lambda truth: truth) == ['1.000'] * 10
    assert score(folder, lambda truth: dict(truth, entities=truth['entities'][1:]))[1] < '1.000'


def score(folder, change):
    """Precision and recall of each task, when the annotations are the truth after @change."""
    with open(folder + '/a.truth.jsonl', encoding='utf-8') as stream:
        lines = [json.dumps(change(json.loads(line))) for line in stream]
    done = subprocess.run([sys.executable, os.path.join(HERE, 'score-annotations'), folder + '/a.truth.jsonl'], input='\n'.join(lines), text=True,
                          capture_output=True, check=True)
    words = done.stdout.split()
    return [words[index + 1] for index, word in enumerate(words) if word in ('precision', 'recall')]


class Skip(Exception):
    pass


def main():
    tests = [(name[5:], function) for name, function in sorted(globals().items()) if name.startswith('test_')]
    print('1..%d' % len(tests))
    failed = 0
    for number, (name, function) in enumerate(tests, 1):
        try:
            with tempfile.TemporaryDirectory() as folder:
                function(folder)
            print('ok %d - /make-corpus/%s' % (number, name.replace('_', '-')))
        except Skip as reason:
            print('ok %d - /make-corpus/%s # SKIP %s' % (number, name.replace('_', '-'), reason))
        except AssertionError:
            failed += 1
            print('not ok %d - /make-corpus/%s' % (number, name.replace('_', '-')))
            print('\n'.join('# ' + line for line in traceback.format_exc().splitlines()))
    return 1 if failed else 0


if __name__ == '__main__':
    sys.exit(main())
