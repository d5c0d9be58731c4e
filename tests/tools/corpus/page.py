# SPDX-License-Identifier: GPL-3.0-or-later
# Copyright © 2026 The Explorer authors
"""Puts paragraphs and lines one after the other into the text of an article, and the marks of the house in place of ours."""


class Page:
    """@start: where the last block begins. What is no part of the article is recorded as skip, without white space around it."""

    def __init__(self, article, tight, straight, rng):
        self.article = article
        self.parts = []
        self.length = 0
        self.start = 0
        self.joined = False
        self.gap = '\n' if tight and article.form == 'txt' else '\n\n'
        self.marks = {ord(mark): other for mark, other in ({'“': '"', '”': '"'} if straight else {"'": '’'}).items()}
        if rng.chance(0.1):
            self.marks = {}

    def house(self, text):
        """@text with the quotation marks and apostrophes of this house, one character for one."""
        return text.translate(self.marks)

    def _add(self, text):
        self.parts.append(text)
        self.length += len(text)

    def _open(self):
        if self.parts and not self.joined:
            self._add(self.gap)
        self.joined = False
        self.start = self.length

    def paragraph(self, paragraph):
        self._open()
        self.article.paragraphs.append((self.start, paragraph))
        self._add(self.house(paragraph.text()))
        if paragraph.kind == 'heading':
            self.article.headings.append((self.start, self.length))

    def line(self, text, kind):
        """A line that is no part of the article."""
        self._open()
        self._add(text)
        self.article.skip.append((self.start, self.length, kind))

    def date(self, written):
        """" date 2025-03-04 " at the head of the next paragraph."""
        self._open()
        text = ' date %s ' % written
        self._add(text)
        self.article.skip.append((self.start + 1, self.length - 1, 'header'))
        self.joined = True

    def dateline(self, paragraph, wire):
        """Stands at the head of the next paragraph; only the credit in it is no part of the article."""
        self.paragraph(paragraph)
        if wire is not None:
            self._add(' (')
            self.article.credits.append((wire, self.length, self.length + len(wire)))
            self.article.skip.append((self.length - 1, self.length + len(wire) + 1, 'credit'))
            self._add(wire + ')')
        self._add(' — ')
        self.joined = True

    def credit(self, pattern, wire):
        self._open()
        self._add(pattern.format(wire))
        inner = 1 if pattern[0] == '(' else 0
        self.article.credits.append((wire, self.start + inner, self.length - inner))
        self.article.skip.append((self.start, self.length, 'credit'))

    def text(self):
        return ''.join(self.parts)
