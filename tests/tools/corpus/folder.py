# SPDX-License-Identifier: GPL-3.0-or-later
# Copyright © 2026 The Explorer authors
"""Articles as files of a folder: plain text, Markdown, JSON Feed."""

import json

from . import dates

FEED_VERSION = 'https://jsonfeed.org/version/1.1'


def file_name(number, form, articles):
    """The name below the folder; beyond a thousand articles, each thousand has a folder of its own."""
    name = '%05d.%s' % (number, form)
    return name if articles <= 1000 else '%03d/%s' % (number // 1000, name)


def file_text(article):
    """The text of the file; that of the article is article.text."""
    if article.form == 'md':
        text = _markdown(article)
    elif article.form == 'json':
        text = _feed(article)
    else:
        text = article.text
    if article.form == 'json':
        return text
    return ('\ufeff' if article.bom else '') + (text.replace('\n', '\r\n') if article.crlf else text)


def _markdown(article):
    """Front matter, then the text, whose headings (and title, if it stands in the text) are marked as such."""
    lines = ['---']
    if article.title_span is None:
        lines.append('title: "%s"' % article.title.replace('"', '\\"'))
    lines += ['date: ' + article.published, 'source: ' + article.source.name, 'url: ' + article.url, '---', '', '']
    return '\n'.join(lines) + _marked(article)


def _marked(article):
    """Blocks of the text apart by one empty line, with # and ## before title and headings; the text itself has not these marks."""
    pieces = []
    position = 0
    marks = [(start, '## ') for start, _ in article.headings]
    if article.title_span is not None:
        marks.append((article.title_span[0], '# '))
    for start, mark in sorted(marks):
        pieces += [article.text[position:start], mark]
        position = start
    return ''.join(pieces) + article.text[position:] + '\n'


def feed_time(article):
    """Day and time of day; feeds have both, texts the day alone."""
    return '%sT%02d:%02d:00Z' % (dates.iso(article.day), 6 + article.number % 14, article.number % 60)


def feed_item(article):
    item = {'id': article.id, 'url': article.url, 'title': article.title, 'content_text': article.text,
            'date_published': feed_time(article)}
    if article.title is None:
        del item['title']
    return item


def _feed(article):
    feed = {'version': FEED_VERSION, 'title': article.source.name, 'home_page_url': 'https://www.' + article.source.domain, 'items': [feed_item(article)]}
    return json.dumps(feed, ensure_ascii=False, indent=2) + '\n'
