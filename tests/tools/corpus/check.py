# SPDX-License-Identifier: GPL-3.0-or-later
# Copyright © 2026 The Explorer authors
"""Reads a corpus back from its files and holds the truth against it."""

import json
import os

PRONOUNS = frozenset(('it', 'its', 'he', 'she', 'they', 'his', 'her', 'him', 'their', 'them'))


def plain(text):
    return text.replace('’', "'").lower()


def read_text(folder, truth):
    """The article's text as it stands in its file."""
    path = os.path.join(folder, truth['file'])
    with open(path, encoding='utf-8-sig', newline='') as stream:
        text = stream.read().replace('\r\n', '\n')
    if path.endswith('.json'):
        return json.loads(text)['items'][0]['content_text']
    if path.endswith('.md'):
        body = text.split('\n---\n\n', 1)[1].rstrip('\n')
        return '\n\n'.join(block.lstrip('#').lstrip() if block.startswith('#') else block for block in body.split('\n\n'))
    return text


def check_article(text, truth, names):
    """Problems of one article, as texts."""
    problems = []
    if 'text' in truth and truth['text'] != text:
        return ['the text in the truth is not that of the file']

    def part(span):
        if not 0 <= span[0] < span[1] <= len(text):
            problems.append('span %s lies outside the text' % span)
            return ''
        return text[span[0]:span[1]]

    for member in truth['cast']:
        for start, end, kind in member['mentions']:
            found = plain(part((start, end)))
            if kind not in ('pronoun', 'role', 'description') and found not in names[member['id']]:
                problems.append('"%s" is no name of %s' % (found, member['name']))
            if kind == 'pronoun' and found not in PRONOUNS:
                problems.append('"%s" is no pronoun' % found)
    for timex in truth['timexes']:
        if not part((timex['start'], timex['end'])).strip():
            problems.append('an empty date')
    problems += check_quotes(text, truth)
    for figure in truth['figures']:
        number = part((figure['start'], figure['end']))
        digits = ''.join(letter for letter in number if letter.isdigit())
        if digits and 'million' not in number and digits not in (str(figure['value']), '%s%s' % (figure['min'], figure['max'])):
            problems.append('"%s" is not %s' % (number, figure['value']))
    for relation in truth['relations']:
        for span in [relation['source'], relation['target'], relation['cue']] + relation['attributed']:
            part(span)
    for start, end, kind in truth['skip']:
        part((start, end))
    for credit in truth['credits']:
        if credit['name'] not in part((credit['start'], credit['end'])):
            problems.append('no credit to %s where it should stand' % credit['name'])
    return problems


def check_quotes(text, truth):
    problems = []
    for quote in truth['quotes']:
        if not 0 <= quote['start'] < quote['end'] <= len(text):
            problems.append('a quote outside the text')
        elif quote['type'] == 'direct' and text[quote['start'] - 1] not in '“"':
            problems.append('a direct quote without its mark')
    return problems


def names_of(world):
    names = {}
    for entity in world['entities']:
        names[entity['id']] = {plain(entity['name'])} | {plain(alias[0]) for alias in entity['aliases']}
    return names


def check_corpus(output, truth_path, is_bundle):
    """All problems of a corpus as lines; none where it is right."""
    problems = []
    texts = None
    if is_bundle:
        with open(output, encoding='utf-8') as stream:
            bundle = json.load(stream)
        texts = {item['id']: item['content_text'] for item in bundle['items']}
    with open(truth_path, encoding='utf-8') as stream:
        names = names_of(json.loads(stream.readline()))
        for line in stream:
            truth = json.loads(line)
            text = texts[truth['id']] if is_bundle else read_text(output, truth)
            problems += ['%s: %s' % (truth.get('file', truth['id']), problem) for problem in check_article(text, truth, names)]
    return problems
