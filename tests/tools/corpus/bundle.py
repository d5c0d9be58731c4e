# SPDX-License-Identifier: GPL-3.0-or-later
# Copyright © 2026 The Explorer authors
"""All articles as one bundle, in the canonical bytes of the format: with what is true of them as findings, or without."""

from .canonical import compact, lines, members
from .folder import FEED_VERSION, feed_item, feed_time
from .truth import mentions_of

LISTS = ('entities', 'relations', 'events', 'quotes', 'series', 'figures', 'comparisons', 'claims', 'origins')


def item_json(article, annotated):
    """The lines of one item, without the comma behind it."""
    pairs = [(name, compact(value)) for name, value in feed_item(article).items()]
    extra = [('source', compact({'name': article.source.name, 'domain': article.source.domain}))]
    published = feed_time(article)
    extra.append(('published', compact({'edtf': published[:10], 'how': 'feed', 'time': published[11:16] + 'Z'})))
    if annotated:
        if article.credits:
            extra.append(('credits', lines(8, [compact({'name': name, 'start': start, 'end': end}) for name, start, end in article.credits])))
        if article.skip:
            extra.append(('skip', lines(8, [compact(list(skip)) for skip in sorted(article.skip)])))
        mentions = mentions_of(article)
        if mentions:
            extra.append(('mentions', lines(8, ['[%d, %d, "%s", "%s"]' % (start, end, entity.id, kind) for start, end, entity, kind in mentions])))
    pairs.append(('_explorer', members(6, extra)))
    return '    ' + members(4, pairs)


def head(title):
    return '{\n  "version": %s,\n  "title": %s,\n  "items": [\n' % (compact(FEED_VERSION), compact(title))


def write_tail(stream, findings):
    """What stands behind the items; @findings: (name, JSON texts) of each list, or None. Written as it comes."""
    stream.write('\n  ],\n  "_explorer": {\n    "about": "org.example.Explorer bundle",\n    "format": 1,\n')
    if findings is not None:
        stream.write('    "engine": "truth",\n')
    for name, values in findings or [(name, ()) for name in LISTS]:
        stream.write('    "%s": [' % name)
        empty = True
        for value in values:
            stream.write(('\n      ' if empty else ',\n      ') + value)
            empty = False
        stream.write('],\n' if empty else '\n    ],\n')
    stream.write('    "decisions": [],\n    "layout": {}\n  }\n}\n')
