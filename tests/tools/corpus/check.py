# SPDX-License-Identifier: GPL-3.0-or-later
# Copyright © 2026 The Explorer authors
"""Reads a corpus back from its files and holds the truth against it."""

import json
import os
import re
from datetime import date

from .dates import MONTHS, WEEKDAYS

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
        problems += check_timex(part((timex['start'], timex['end'])), timex, truth['dct'])
    problems += check_quotes(text, truth)
    problems += ['untidy: "%s"' % found.group() for found in re.finditer(r'.{0,20}(,[.,;]|\S  \S| [.,;]|\.\.).{0,20}', text)]
    for figure in truth['figures']:
        problems += check_figure(part((figure['start'], figure['end'])), figure)
    mentions = {(start, end): member['id'] for member in truth['cast'] for start, end, _ in member['mentions']}
    for relation in truth['relations'] + truth['ties']:
        if mentions.get(tuple(relation['source'])) != relation['subject'] or mentions.get(tuple(relation['target'])) != relation['object']:
            problems.append('the ends of a relation are no mentions of theirs')
        if not part(relation['cue']).strip():
            problems.append('a relation without a cue')
        if any(tuple(span) not in mentions for span in relation.get('attributed', ())):
            problems.append('said by somebody who is not mentioned')
    for start, end, kind in truth['skip']:
        part((start, end))
    for credit in truth['credits']:
        if credit['name'] not in part((credit['start'], credit['end'])):
            problems.append('no credit to %s where it should stand' % credit['name'])
    return problems


def check_timex(words, timex, published):
    """Weekdays, months and years of the words must be those of the value; a bare weekday lies within a week."""
    problems = []
    value = timex['value']
    day = date.fromisoformat(value[:10]) if len(value) >= 10 and value[4] == '-' and value[5:7].isdigit() and value[8:10].isdigit() else None
    for number, name in enumerate(WEEKDAYS):
        if name in words and timex['type'] != 'SET' and (day is None or day.weekday() != number):
            problems.append('"%s" is not %s' % (words, value))
    if words in WEEKDAYS and (day is None or abs((date.fromisoformat(published) - day).days) > 6):
        problems.append('"%s" of %s is too far from %s' % (words, value, published))
    for number, name in enumerate(MONTHS, 1):
        if name in words.split() and value[5:7] != '%02d' % number:
            problems.append('"%s" is not %s' % (words, value))
    years = [word for word in words.replace(',', ' ').split() if len(word) == 4 and word.isdigit()]
    if years and not value.startswith(years[0]):
        problems.append('"%s" is not %s' % (words, value))
    return problems


def check_figure(words, figure):
    """Digits must be those of the value or of both ends; words for numbers are left alone."""
    pieces = [piece for piece in re.split(r'[^0-9.,\u00a0]+', words) if piece]
    scale = 1000000 if 'million' in words else 1000000000 if 'billion' in words else 1
    numbers = [round(float(re.sub(r'[,\u00a0]', '', piece)) * scale) for piece in pieces]
    wanted = [end for end in (figure['min'], figure['max']) if end is not None]
    if numbers and numbers not in (wanted, wanted[:1]):
        return ['"%s" is not %s to %s' % (words, figure['min'], figure['max'])]
    return []


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
