# SPDX-License-Identifier: GPL-3.0-or-later
# Copyright © 2026 The Explorer authors
"""Writes a claim about a number into a sentence: the phrase, the number alone or what is counted."""

from . import numbers
from .builder import Figure, Timex

_FORMS = ('were', 'been', 'had', 'done')


class FigureWriter:
    __slots__ = ('claim', 'style', 'record', 'part')

    def __init__(self, claim, style, with_part):
        self.claim = claim
        self.style = style
        self.record = Figure(claim)
        self.part = Figure(claim.part) if with_part and claim.part is not None else None

    def write(self, clause, what):
        row = self.claim.series.row
        if what in _FORMS:
            clause.paragraph.add(row.forms[_FORMS.index(what)])
        elif what == 'W':
            self._write_counted(clause.paragraph, self.record)
        elif what == 'F':
            self._write_phrase(clause, self.record)
            if self.part is not None:
                clause.paragraph.add(', including ')
                self._write_phrase(clause, self.part)
                clause.paragraph.pending = 'comma'
        else:
            self._write_number(clause, self.record)

    def _number(self, clause, record):
        """The number with its approximator: (where that begins, what has to follow)."""
        paragraph = clause.paragraph
        before, number, after = numbers.write(clause.scene.rng, record.amount, self.style)
        start = paragraph.length
        if before:
            paragraph.add(before)
        paragraph.add(number)
        record.end = paragraph.length
        record.start = paragraph.length - len(number)
        return start, after

    def _write_phrase(self, clause, record):
        """"about 11,000 Kavorian soldiers", "30 tonnes of grain a day", "12 percent of the harvest"."""
        paragraph, row = clause.paragraph, record.claim.series.row
        start, after = self._number(clause, record)
        paragraph.add(after + ' ')
        if row.unit == 'percent':
            paragraph.add('percent of the ')
        elif row.unit is not None and row.unit != row.what:
            paragraph.add(row.unit + ' of ')
        self._write_counted(paragraph, record)
        if row.per is not None:
            paragraph.add(' ')
            start_of_rate = paragraph.length
            paragraph.add('a ' + row.per)
            paragraph.timexes.append((start_of_rate, paragraph.length, Timex('', 'a ' + row.per, 'SET', 'P1' + row.per[0].upper(), None)))
        record.phrase = (start, paragraph.length)

    def _write_number(self, clause, record):
        row = record.claim.series.row
        start, _ = self._number(clause, record)
        if row.unit is not None and row.unit != row.what:
            clause.paragraph.add(' ' + row.unit)
        record.phrase = (start, clause.paragraph.length)

    def _write_counted(self, paragraph, record):
        series = record.claim.series
        if series.counted is not None:
            paragraph.mention(series.counted.adjective, series.counted, 'demonym')
            paragraph.add(' ')
        start = paragraph.length
        paragraph.add(series.row.what)
        record.counted = (start, paragraph.length)
