#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
# Copyright © 2026 The Explorer authors
"""Makes name-cues.tsv: what the words of an unknown name and the words around it say about its type.

    make-name-cues.py SHOW_NAME_FEATURES OUTPUT LABELLED.bio…

SHOW_NAME_FEATURES is the program tests/tools/show-name-features; the files have a token and its IOB2 tag on each line,
parted by a tab. A multinomial logistic regression is trained by AdaGrad; README.md names the sources and licences. Of the
files whose name contains "names-only", what carries no tag teaches nothing.
"""

import collections
import math
import pathlib
import random
import subprocess
import sys
import tempfile

LABELS = ['PER', 'ORG', 'LOC', 'MISC', 'NONE']
SAME = {'PER': 'PER', 'ORG': 'ORG', 'LOC': 'LOC', 'person': 'PER', 'politician': 'PER', 'writer': 'PER',
        'scientist': 'PER', 'researcher': 'PER', 'musicalartist': 'PER', 'corporation': 'ORG', 'group': 'ORG',
        'organisation': 'ORG', 'politicalparty': 'ORG', 'university': 'ORG', 'band': 'ORG', 'location': 'LOC',
        'country': 'LOC'}
CLITICS = {"'s", "’s", "n't", "n’t", "'ll", "'re", "'ve", "'m", "'d", "’ll", "’re", "’ve", "’m", "’d", "''"}
TIGHT_BEFORE = set('.,;:!?)]}%\'’”…') | CLITICS
TIGHT_AFTER = set('([{$“‘#') | {'``'}
EPOCHS = 4
RATE = 0.15
DECAY = 1e-3
LEAST_COUNT = 3
LEAST_WEIGHT = 8


def read_documents(path):
    document, sentence = [], []
    for line in open(path, encoding='utf-8'):
        line = line.rstrip('\n')
        if line.startswith('-DOCSTART-'):
            if document:
                yield document
            document, sentence = [], []
        elif not line:
            if sentence:
                document.append(sentence)
            sentence = []
        elif not line.startswith('# ') and '\t' in line:
            fields = line.split('\t')
            sentence.append((fields[0], fields[-1]))
    if sentence:
        document.append(sentence)
    if document:
        yield document


def lay_out(document):
    """The text, a sentence a line, and the spans with their tags."""
    text, spans = '', []
    for sentence in document:
        quoted, glue, span = False, True, None
        for word, tag in sentence:
            if word == '"':
                quoted = not quoted
            closes = word in TIGHT_BEFORE or (word == '"' and not quoted)
            if not glue and not closes and word not in '-–':
                text += ' '
            start = len(text)
            text += word
            glue = word in TIGHT_AFTER or (word == '"' and quoted) or word in '-–'
            if tag[0] == 'I' and span:
                span[1] = len(text)
            elif tag[0] != 'O':
                span = [start, len(text), tag[2:]]
                spans.append(span)
            else:
                span = None
        text += '\n'
    return text, spans


def strip_edges(text, start, end):
    if text[start:end].lower().startswith('the '):
        start += 4
    if text[start:end].endswith(("'s", '’s')):
        end -= 2
    return start, end


def show_features(program, texts):
    with tempfile.TemporaryDirectory() as folder:
        paths = []
        for i, text in enumerate(texts):
            paths.append(pathlib.Path(folder, f'{i}.txt'))
            paths[-1].write_text(text, encoding='utf-8')
        shown = subprocess.run([program, *paths], capture_output=True, check=True).stdout.decode()
    found = []
    for line in shown.splitlines():
        fields = line.split('\t')
        if fields[0] == 'FILE':
            found.append([])
        else:
            found[-1].append((int(fields[0]), int(fields[1]), [f for f in fields[2:] if f != '|']))
    return found


def collect(program, path):
    """Yields (features, label) for every unknown name that the labels speak about."""
    laid_out = [lay_out(document) for document in read_documents(path)]
    names_only = 'names-only' in path
    for (text, spans), names in zip(laid_out, show_features(program, [text for text, _ in laid_out])):
        data = text.encode()
        gold = {strip_edges(text, start, end): SAME.get(tag, 'MISC') for start, end, tag in spans}
        covered = {i for start, end in gold for i in range(start, end)}
        for first, last, features in names:
            start = len(data[:first].decode())
            place = strip_edges(text, start, start + len(data[first:last].decode()))
            if place in gold:
                yield features, gold[place]
            elif not names_only and not covered.intersection(range(*place)):
                yield features, 'NONE'


def train(samples):
    counts = collections.Counter(feature for features, _ in samples for feature in features)
    data = [([f for f in features if counts[f] >= LEAST_COUNT], LABELS.index(label)) for features, label in samples]
    weights = collections.defaultdict(lambda: [0.0] * len(LABELS))
    squares = collections.defaultdict(lambda: [1e-6] * len(LABELS))
    shuffler = random.Random(1)
    for _ in range(EPOCHS):
        shuffler.shuffle(data)
        for features, label in data:
            sums = [sum(weights[f][k] for f in features) for k in range(len(LABELS))]
            shares = [math.exp(s - max(sums)) for s in sums]
            for f in features:
                for k, share in enumerate(shares):
                    slope = share / sum(shares) - (k == label) + DECAY * weights[f][k]
                    squares[f][k] += slope * slope
                    weights[f][k] -= RATE * slope / math.sqrt(squares[f][k])
    return weights


def write(path, weights):
    with open(path, 'w', encoding='utf-8') as out:
        out.write('# Made by make-name-cues.py; see README.md for the sources.'
                  ' feature → weight for person, organisation, place, other, nothing\n')
        for feature in sorted(weights):
            row = [round(100 * weight) for weight in weights[feature]]
            middle = round(sum(row) / len(row))
            row = [weight - middle for weight in row]
            if max(map(abs, row)) >= LEAST_WEIGHT:
                out.write('\t'.join([feature, *map(str, row)]) + '\n')


def main(program, output, paths):
    write(output, train([sample for path in paths for sample in collect(program, path)]))


if __name__ == '__main__':
    main(sys.argv[1], sys.argv[2], sys.argv[3:])
