# SPDX-License-Identifier: GPL-3.0-or-later
# Copyright © 2026 The Explorer authors
"""Amounts and how they are written: "11,000", "1,00,000", "1.3 million", "between 40 and 50", "dozens".

An Amount is what a source claims: least and most, either of which may be open, and how sure the words are. Writing one
gives (before, number, after): the number is what stands in the truth's span.
"""

APPROX = {
    None: ('', '', '', 'some '),
    'about': ('about ', 'around ', 'approximately ', 'roughly ', 'some ', 'nearly ', 'an estimated '),
    'at-least': ('at least ', 'no fewer than '),
    'at-most': ('up to ', 'at most ', 'no more than '),
    'more-than': ('more than ', 'over ', 'upwards of '),
    'less-than': ('fewer than ', 'under ', 'less than '),
}
ONES = ('zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen '
        'nineteen').split()
TENS = ('', '', 'twenty', 'thirty', 'forty', 'fifty', 'sixty', 'seventy', 'eighty', 'ninety')
VAGUE = (('dozens', 24, 99), ('hundreds', 200, 1999), ('thousands', 2000, 19999), ('tens of thousands', 20000, 199999))


class Amount:
    __slots__ = ('least', 'most', 'approx')

    def __init__(self, least, most, approx):
        self.least = least
        self.most = most
        self.approx = approx


def rounded(rng, value):
    """@value as sources give it: one to three leading digits."""
    if value < 20:
        return max(2, value)
    digits = len(str(value))
    keep = rng.choice((1, 2, 2, 3))
    step = 10 ** max(0, digits - keep)
    return max(2, value // step * step)


def make(rng, value, plain=False):
    """The claim of one source about something that is @value in truth; @plain: no words like "dozens"."""
    value = rounded(rng, value)
    kind = rng.weighted((('exact', 40), ('about', 20), ('at-least', 12), ('more-than', 10), ('at-most', 5), ('less-than', 3), ('range', 10), ('vague', 4)))
    if kind == 'exact':
        return Amount(value, value, None)
    if kind == 'about':
        return Amount(value, value, 'about')
    if kind == 'range':
        more = rounded(rng, value + value // rng.between(3, 10) + 1)
        return Amount(value, more if more > value else value * 2, None)
    if kind == 'vague' and not plain:
        for words, least, most in VAGUE:
            if least <= value <= most:
                return Amount(least, None, 'vague')
        return Amount(value, value, None)
    if kind == 'vague':
        return Amount(value, value, None)
    if kind in ('at-least', 'more-than'):
        return Amount(value, None, kind)
    return Amount(None, value, kind)


def in_words(value):
    if value < 20:
        return ONES[value]
    if value < 100:
        return TENS[value // 10] + ('-' + ONES[value % 10] if value % 10 else '')
    if value < 1000 and value % 100 == 0:
        return ONES[value // 100] + ' hundred'
    if value < 20000 and value % 1000 == 0:
        return ONES[value // 1000] + ' thousand'
    return None


def indian(value):
    text = str(value)
    if len(text) <= 3:
        return text
    head, tail = text[:-3], text[-3:]
    groups = []
    while len(head) > 2:
        groups.insert(0, head[-2:])
        head = head[:-2]
    return ','.join([head] + groups + [tail])


def digits(value, style):
    if style == 'indian':
        return indian(value)
    if style == 'plain' and value < 10000:
        return str(value)
    return '{:,}'.format(value).replace(',', '\u00a0' if style == 'space' else ',')


def _scaled(value, scale):
    """How many of @scale, which is a million or a billion, with at most one digit behind the point."""
    tenths = value * 10 // scale
    return '%d%s' % (tenths // 10, '.%d' % (tenths % 10) if tenths % 10 else '')


def _scale(value):
    """(what, its name) in which @value can be written shortly, or None."""
    for scale, name in ((1000000000, 'billion'), (1000000, 'million')):
        if value >= scale and value * 10 % scale == 0:
            return scale, name
    return None


def two(rng, least, most, style):
    """Both ends of a range, written alike: "1.2", "1.4 million" or "1,200,000", "1,400,000"."""
    scale = _scale(least)
    if scale is not None and scale == _scale(most) and rng.chance(0.8):
        first = _scaled(least, scale[0])
        return first if rng.chance(0.6) else '%s %s' % (first, scale[1]), '%s %s' % (_scaled(most, scale[0]), scale[1])
    if most <= 10:
        return ONES[least], ONES[most]
    return digits(least, style), digits(most, style)


def one(rng, value, style):
    """@value in the number style of the article: plain, commas, indian or space."""
    scale = _scale(value)
    if scale is not None and rng.chance(0.8):
        return '%s %s' % (_scaled(value, scale[0]), scale[1])
    words = in_words(value)
    if words is not None and (value <= 10 or rng.chance(0.12)):
        return words
    return digits(value, style)


def write(rng, amount, style):
    """(before, number, after) of @amount; what is counted follows."""
    if amount.approx == 'vague':
        for words, least, _ in VAGUE:
            if least == amount.least:
                return '', words, ' of'
    if amount.least is not None and amount.most is not None and amount.least != amount.most:
        before, pattern = rng.choice((('between ', '%s and %s'), ('', '%s to %s'), ('', '%s-%s'), ('', '%s or %s')))
        return before, pattern % two(rng, amount.least, amount.most, style), ''
    value = amount.least if amount.least is not None else amount.most
    words = APPROX[amount.approx]
    before = rng.choice(words)
    if before == 'some ' and amount.approx is None:
        before = ''
    return before, one(rng, value, style), ''
