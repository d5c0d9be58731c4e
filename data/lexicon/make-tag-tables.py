#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
# Copyright © 2026 The Explorer authors
"""Makes tag-words.tsv, tag-suffixes.tsv and tag-sequences.tsv from treebanks in CoNLL-U.

    make-tag-tables.py OUTPUT_FOLDER TREEBANK.conllu… [MORE_WORDS.tsv…]

Files of MORE_WORDS have a word and its Penn tag on each line; only words that the treebanks do not have are taken from
them. British spellings are added where the American ones are known. What is counted is how often a word, an ending or a sequence of three tags occurs with which tag; no text is copied.
Words joined by hyphens are one token, as in src/language/tokens.c. README.md names the treebanks and their licences.
"""

import collections
import sys

CLOSED = {'ADP', 'AUX', 'CCONJ', 'DET', 'PART', 'PRON', 'SCONJ', 'PUNCT'}
LONGEST_SUFFIX = 5
OPENING = {'"', '“', '‘', '``', ':'}


def read_sentences(path):
    """Yields lists of (form, tag, xpos, relation, joined to the next)."""
    sentence, inside = [], set()
    for line in open(path, encoding='utf-8'):
        line = line.rstrip('\n')
        if not line:
            if sentence:
                yield sentence
            sentence, inside = [], set()
        elif not line.startswith('#'):
            fields = line.split('\t')
            if '-' in fields[0]:
                first, last = map(int, fields[0].split('-'))
                inside.update(range(first, last))
                if 'SpaceAfter=No' in fields[9]:
                    inside.add(last)
            elif '.' not in fields[0]:
                joined = 'SpaceAfter=No' in fields[9] or int(fields[0]) in inside
                sentence.append((fields[1], fields[3], fields[4], fields[7], joined))
    if sentence:
        yield sentence


def is_hyphen_between(sentence, i):
    return (i + 2 < len(sentence) and sentence[i][4] and sentence[i + 1][0] == '-' and sentence[i + 1][4]
            and sentence[i][0][-1:].isalnum() and sentence[i + 2][0][:1].isalnum()
            and not (sentence[i][0][-1].isdigit() and sentence[i + 2][0][0].isdigit()))


def tag_of_compound(parts):
    tags = {part[1] for part in parts}
    tag, xpos, relation = parts[-1][1], parts[-1][2], parts[-1][3]
    if tag in ('VERB', 'AUX'):
        tag = 'ADJ' if xpos in ('VBN', 'VBG', 'VBD') else 'VERB'
    elif tag == 'NOUN' and relation == 'amod':
        tag = 'ADJ'
    elif tag in ('ADP', 'ADV') and parts[0][1] in ('VERB', 'NOUN'):
        tag = 'NOUN'
    return 'PROPN' if 'PROPN' in tags and tag != 'ADJ' else tag


def join_hyphens(sentence):
    i = 0
    while i < len(sentence):
        j = i
        while is_hyphen_between(sentence, j):
            j += 2
        if j > i:
            parts = sentence[i:j + 1]
            yield ''.join(part[0] for part in parts), tag_of_compound(parts)
        else:
            yield sentence[i][0], sentence[i][1]
        i = j + 1


def is_title_case(words):
    long_words = [word for word in words if len(word) >= 4 and word[0].isalpha()]
    return len(long_words) >= 2 and sum(word[0].isupper() for word in long_words) * 10 >= 7 * len(long_words)


def get_shape(word, at_start):
    """As get_shape() of src/language/tags.c."""
    if any(c.isdigit() for c in word):
        return 'd'
    if not any(c.isalpha() for c in word):
        return 'x'
    if word[0].isupper():
        if at_start:
            return 's'
        return 'u' if len(word) > 1 and word.upper() == word else 'c'
    return 'h' if '-' in word else 'l'


def count(paths):
    words = collections.defaultdict(collections.Counter)
    shapes = {}
    sequences = collections.Counter()
    for path in paths:
        for sentence in read_sentences(path):
            tokens = list(join_hyphens(sentence))
            forms = [form.replace('’', "'") for form, _ in tokens]
            title = is_title_case(forms)
            before = ('<s>', '<s>')
            for i, (form, (_, tag)) in enumerate(zip(forms, tokens)):
                shape = get_shape(form, i == 0 or title or forms[i - 1] in OPENING)
                key = form if shape in 'cu' else form.lower()
                words[key, shape][tag] += 1
                sequences[before + (tag,)] += 1
                before = (before[1], tag)
    return words, sequences


def count_suffixes(words):
    suffixes = collections.defaultdict(collections.Counter)
    for (key, shape), tags in words.items():
        if shape == 'x' or sum(tags.values()) > 10:
            continue
        kept = {tag: n for tag, n in tags.items() if tag not in CLOSED}
        for length in range(0, min(LONGEST_SUFFIX, len(key)) + 1):
            suffixes[shape + '~' + key[len(key) - length:].lower()].update(kept)
    return {key: tags for key, tags in suffixes.items() if sum(tags.values()) >= 5}


def join_shapes(words):
    joined = collections.defaultdict(collections.Counter)
    for (key, _), tags in words.items():
        joined[key].update(tags)
    return joined


def is_guessed(key, tags, suffixes):
    """A name seen once, and its ending says the same."""
    if sum(tags.values()) > 1 or not key[0].isalpha() or 'PROPN' not in tags:
        return False
    shape = get_shape(key, False)
    for length in range(min(LONGEST_SUFFIX, len(key)), 0, -1):
        guess = suffixes.get(shape + '~' + key[len(key) - length:].lower())
        if guess:
            return guess.most_common(1)[0][0] == next(iter(tags))
    return False


PENN = {'NN': 'NOUN', 'NNS': 'NOUN', 'JJ': 'ADJ', 'JJR': 'ADJ', 'JJS': 'ADJ', 'RB': 'ADV', 'RBR': 'ADV', 'RBS': 'ADV',
        'VB': 'VERB', 'VBD': 'VERB', 'VBG': 'VERB', 'VBN': 'VERB', 'VBP': 'VERB', 'VBZ': 'VERB'}


def add_more_words(joined, path):
    """Words in small letters, of the open classes, that are not there yet."""
    found = collections.defaultdict(collections.Counter)
    for line in open(path, encoding='utf-8'):
        form, _, tag = line.rstrip('\n').partition('\t')
        if tag in PENN and form.islower() and form.replace('-', '').isalpha() and len(form) > 2:
            found[form][PENN[tag]] += 1
    for form, tags in found.items():
        # Participles are tagged as adjectives more often than treebanks would have it.
        if form.endswith('ed') and 'VERB' in tags:
            del tags['ADJ']
        if form not in joined:
            joined[form] = tags


BRITISH = [('rumor', 'rumour'), ('color', 'colour'), ('harbor', 'harbour'), ('neighbor', 'neighbour'), ('labor', 'labour'),
           ('favor', 'favour'), ('honor', 'honour'), ('humor', 'humour'), ('behavior', 'behaviour'), ('endeavor', 'endeavour'),
           ('armor', 'armour'), ('vapor', 'vapour'), ('savior', 'saviour'), ('vigor', 'vigour'), ('parlor', 'parlour'),
           ('center', 'centre'), ('theater', 'theatre'), ('meter', 'metre'), ('liter', 'litre'), ('defense', 'defence'),
           ('offense', 'offence'), ('pretense', 'pretence'), ('traveled', 'travelled'), ('traveling', 'travelling'),
           ('canceled', 'cancelled'), ('labeled', 'labelled'), ('fueled', 'fuelled'), ('modeled', 'modelled'),
           ('signaled', 'signalled'), ('program', 'programme'), ('catalog', 'catalogue'), ('dialog', 'dialogue'),
           ('analyze', 'analyse'), ('paralyze', 'paralyse'), ('izing', 'ising'), ('ized', 'ised'), ('izes', 'ises'),
           ('ization', 'isation'), ('ize', 'ise'), ('gray', 'grey'), ('tire', 'tyre'), ('plow', 'plough'), ('aging', 'ageing')]


def add_british(joined):
    for form, tags in list(joined.items()):
        for american, british in BRITISH:
            if american in form and form.islower():
                joined.setdefault(form.replace(american, british), tags)


def write(folder, name, head, rows):
    with open(f'{folder}/{name}', 'w', encoding='utf-8') as out:
        out.write(f'# Made by make-tag-tables.py; see README.md for the sources. {head}\n')
        for key, value in sorted(rows):
            out.write(f'{key}\t{value}\n')


def format_tags(tags):
    return ' '.join(f'{tag}:{n}' for tag, n in sorted(tags.items(), key=lambda item: (-item[1], item[0])))


def main(folder, paths):
    treebanks = [path for path in paths if path.endswith('.conllu')]
    words, sequences = count(treebanks)
    suffixes = count_suffixes(words)
    joined = join_shapes(words)
    for path in paths:
        if path not in treebanks:
            add_more_words(joined, path)
    add_british(joined)
    rows = [(key, format_tags(tags)) for key, tags in joined.items()
            if not is_guessed(key, tags, suffixes) and ' ' not in key and not key.startswith('#')
            and (not any(c.isdigit() for c in key) or sum(tags.values()) > 2)]
    write(folder, 'tag-words.tsv', 'word → tag:count', rows)
    write(folder, 'tag-suffixes.tsv', 'shape~ending → tag:count',
          [(key, format_tags(tags)) for key, tags in suffixes.items() if sum(tags.values()) > 0])
    write(folder, 'tag-sequences.tsv', 'three tags → count', [(' '.join(key), n) for key, n in sequences.items()])


if __name__ == '__main__':
    main(sys.argv[1], sys.argv[2:])
