# SPDX-License-Identifier: GPL-3.0-or-later
# Copyright © 2026 The Explorer authors
"""What is counted in a story: series of claims by several sides, which update, contradict or include each other."""

from . import numbers
from .series import SERIES, Row


class Claim:
    """One claim about how many, on day @day; @claimant None: the articles themselves. @part: a claim about some of them."""

    __slots__ = ('id', 'series', 'amount', 'claimant', 'day', 'part')


class Series:
    """@parent: the series that this one counts a part of, or None. @counted: the state whose soldiers they are, or None."""

    __slots__ = ('id', 'row', 'counted', 'place', 'claims', 'parent')


def make_all_series(story, size):
    result = []
    for index in range(story.rng.between(1, 3) + (1 if size > 80 else 0)):
        series = _make_series(story, index, size)
        result.append(series)
        if series.row.part is not None:
            result.append(_make_part(story, series))
    return result


def _make_series(story, index, size):
    rng = story.rng
    series = Series()
    series.id = '%s.f%d' % (story.id, index + 1)
    series.row = rng.choice([row for row in SERIES if row.theme in story.theme.series] or SERIES)
    series.counted = rng.choice(story.states[:2]) if series.row.of_state else None
    series.place = rng.choice(story.places)
    series.parent = None
    series.claims = []
    _make_claims(story, series, size)
    return series


def _make_claims(story, series, size):
    """The number grows; every few days some of the sides say what they make of it."""
    rng, row = story.rng, series.row
    claimants = [None] + rng.sample(story.sources(), 4)
    if row.offer:
        claimants = [series.counted]
    value = rng.between(row.least, row.most)
    day = story.first
    while day <= story.last and len(series.claims) < 4 + size:
        for claimant in rng.sample(claimants, rng.between(1, min(3, len(claimants)))):
            estimate = max(3, value * rng.between(60, 150) // 100)
            if row.unit == 'percent':
                estimate = min(estimate, 95)
            _add_claim(series, numbers.make(rng, estimate, row.unit == 'percent'), claimant, day)
        value += value * rng.between(2, 30) // 100
        day += rng.between(2, 1 + max(4, (story.last - story.first) // 6))


def _add_claim(series, amount, claimant, day):
    claim = Claim()
    claim.id = '%s.%d' % (series.id, len(series.claims) + 1)
    claim.series = series
    claim.amount = amount
    claim.claimant = claimant
    claim.day = day
    claim.part = None
    series.claims.append(claim)
    return claim


def _make_part(story, parent):
    """"… including 14 children": for some of the claims with a number that is stated exactly."""
    row = parent.row
    series = Series()
    series.id = parent.id + 'p'
    series.row = Row(row.theme, row.part, row.of_state, row.state, 0, 0, row.forms)
    series.counted = None
    series.place = parent.place
    series.parent = parent
    series.claims = []
    for claim in parent.claims:
        if claim.amount.least is not None and claim.amount.least >= 12 and story.rng.chance(0.5):
            share = max(2, claim.amount.least * story.rng.between(5, 40) // 100)
            claim.part = _add_claim(series, numbers.Amount(share, share, None), claim.claimant, claim.day)
    return series


def compare(first, second):
    """How @second relates to the earlier @first of one series: update, conflict, same-estimate or compatible."""
    least, most = _bounds(first.amount)
    other_least, other_most = _bounds(second.amount)
    if first.claimant is second.claimant and first.day != second.day:
        return 'update'
    if (least, most) == (other_least, other_most):
        return 'same-estimate'
    if other_least > most or least > other_most:
        return 'conflict'
    return 'compatible'


def _bounds(amount):
    least = amount.least if amount.least is not None else 0
    most = amount.most if amount.most is not None else float('inf')
    if amount.approx == 'about':
        return least * 9 // 10, most * 11 // 10
    return least, most
