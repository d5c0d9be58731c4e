# SPDX-License-Identifier: GPL-3.0-or-later
# Copyright © 2026 The Explorer authors
"""The command line, and the work shared out among processes: each makes whole chunks, in order they are put together."""

import argparse
import json
import multiprocessing
import os
import sys

from . import bundle, check, findings, folder
from .article import make_body
from .plan import Plan
from .shape import MIX, Shaper
from .truth import article_truth, origin_of, world_truth
from .world import World

CHUNK = 100
_job = None


class Job:
    """What every process needs to make any article."""

    def __init__(self, options):
        self.options = options
        self.world = World(options.seed, options.articles, options.world)
        self.plan = Plan(self.world, options.seed, options.articles, options.stories)
        self.shaper = Shaper(self.plan, options.mix, options.words, options.format == 'bundle')

    def make(self, number):
        slot = self.plan.slots[number]
        article = self.shaper.shape(slot, make_body(self.plan, slot, self.options.words))
        article.file = None if self.options.format == 'bundle' else folder.file_name(number, article.form, self.options.articles)
        return article


def _make_chunk(first):
    """Files are written here; what goes into one file for all is handed back: (truth lines, items, facts)."""
    options = _job.options
    truths, items, facts = [], [], []
    for number in range(first, min(first + CHUNK, options.articles)):
        article = _job.make(number)
        if options.format == 'bundle':
            items.append(bundle.item_json(article, options.annotated))
            if options.annotated:
                facts.append(findings.article_facts(article, origin_of(article.slot).number))
        else:
            with open(os.path.join(options.output, article.file), 'w', encoding='utf-8', newline='') as stream:
                stream.write(folder.file_text(article))
        if options.truth is not None:
            truths.append(json.dumps(article_truth(_job.plan, article, not options.no_text), ensure_ascii=False) + '\n')
    return truths, items, facts


def _chunks(options):
    firsts = range(0, options.articles, CHUNK)
    if options.jobs == 1:
        yield from map(_make_chunk, firsts)
        return
    with multiprocessing.get_context('fork').Pool(options.jobs) as pool:
        yield from pool.imap(_make_chunk, firsts)


def _write_world(stream, options):
    arguments = {'seed': options.seed, 'articles': options.articles, 'stories': options.stories, 'format': options.format, 'world': options.world}
    json.dump(world_truth(_job.plan, arguments), stream, ensure_ascii=False)
    stream.write('\n')


def _run_folder(options, truth):
    os.makedirs(options.output, exist_ok=True)
    if options.articles > 1000:
        for number in range((options.articles + 999) // 1000):
            os.makedirs(os.path.join(options.output, '%03d' % number), exist_ok=True)
    for truths, _, _ in _chunks(options):
        if truth is not None:
            truth.writelines(truths)


def _run_bundle(options, truth):
    gathered = findings.Findings(_job.plan)
    with open(options.output, 'w', encoding='utf-8', newline='') as stream:
        stream.write(bundle.head('An invented world, seed %d' % options.seed))
        first = True
        for truths, items, facts in _chunks(options):
            stream.write(('' if first else ',\n') + ',\n'.join(items))
            first = False
            for fact in facts:
                gathered.add(fact)
            if truth is not None:
                truth.writelines(truths)
        bundle.write_tail(stream, gathered.lists() if options.annotated else None)


def parse_mix(text):
    mix = dict(MIX)
    for part in filter(None, text.split(',')):
        name, separator, value = part.partition('=')
        if name not in mix or not value.isdigit():
            raise argparse.ArgumentTypeError('"%s": give NAME=NUMBER with a name of %s' % (part, ', '.join(MIX)))
        mix[name] = int(value)
    return mix


def parse_words(text):
    least, separator, most = text.partition('-')
    if not least.isdigit() or not (most or least).isdigit() or int(least) > int(most or least):
        raise argparse.ArgumentTypeError('"%s": give LEAST-MOST, such as 120-500' % text)
    return int(least), int(most or least)


def parse_articles(text):
    if not text.isdigit() or not 5 <= int(text) <= 100000:
        raise argparse.ArgumentTypeError('"%s": give a number from 5 to 100000' % text)
    return int(text)


def parse(arguments):
    parser = argparse.ArgumentParser(prog='make-corpus', description='News of an invented world, with the truth beside it.')
    parser.add_argument('--seed', type=int, default=1)
    parser.add_argument('--articles', type=parse_articles, default=300, metavar='N', help='5 to 100000, 300 unless told')
    parser.add_argument('--stories', type=int, metavar='N', help='one for 25 articles unless told')
    parser.add_argument('--format', choices=('folder', 'bundle'), default='folder')
    parser.add_argument('--annotated', action='store_true', help='bundle: with the truth as findings')
    parser.add_argument('--world', choices=('invented', 'real'), default='invented', help='real: real states, invented persons')
    parser.add_argument('--words', type=parse_words, default=(120, 480), metavar='LEAST-MOST', help='length of the articles')
    parser.add_argument('--mix', type=parse_mix, default=dict(MIX), metavar='NAME=NUMBER,…', help='shares of the shapes: ' + ', '.join(MIX))
    parser.add_argument('--jobs', type=int, default=min(4, os.cpu_count() or 1), metavar='N', help='processes; the output does not depend on it')
    parser.add_argument('-o', '--output', required=True, help='folder, or file of the bundle')
    parser.add_argument('--truth', metavar='FILE', help='OUTPUT.truth.jsonl unless told; "none" for no truth')
    parser.add_argument('--no-text', action='store_true', help='truth without the texts')
    parser.add_argument('--check', action='store_true', help='read everything back and hold it against the truth')
    options = parser.parse_args(arguments)
    options.output = options.output.rstrip('/')
    options.stories = options.stories or max(1, options.articles // 25)
    if not 1 <= options.stories <= options.articles:
        parser.error('--stories: give a number from 1 to the number of articles')
    if options.annotated and options.format != 'bundle':
        parser.error('--annotated is for --format bundle')
    options.truth = None if options.truth == 'none' else options.truth or options.output + '.truth.jsonl'
    if options.check and options.truth is None:
        parser.error('--check needs the truth')
    return options


def main(arguments=None):
    global _job
    options = parse(arguments)
    try:
        _job = Job(options)
        run = _run_bundle if options.format == 'bundle' else _run_folder
        if options.truth is None:
            run(options, None)
        else:
            with open(options.truth, 'w', encoding='utf-8', newline='') as truth:
                _write_world(truth, options)
                run(options, truth)
    except OSError as error:
        print('make-corpus: %s: %s' % (error.filename, error.strerror), file=sys.stderr)
        return 1
    if options.check:
        problems = check.check_corpus(options.output, options.truth, options.format == 'bundle')
        for problem in problems:
            print(problem, file=sys.stderr)
        return 1 if problems else 0
    return 0
