# SPDX-License-Identifier: GPL-3.0-or-later
# Copyright © 2026 The Explorer authors
"""Random choices that are the same on every Python and every machine.

Of Python's random module only random() is used, whose sequence for an integer seed is promised to stay. Everything
else is plain arithmetic on it; nothing here depends on the mathematics library or on the hash of strings. Each thing
that is made (a state, a story, an article) has a stream of its own, named by a key, so that the order of work and the
number of workers do not matter.
"""

import hashlib
import random
from bisect import bisect_right

_zipf_tables = {}


def _zipf_table(size, offset):
    """Sums of 1/(1 + offset), 1/(2 + offset) …: the weights of ranks under the law of Zipf and Mandelbrot."""
    table = _zipf_tables.get((size, offset))
    if table is None:
        total = 0.0
        table = []
        for rank in range(1, size + 1):
            total += 1.0 / (rank + offset)
            table.append(total)
        _zipf_tables[size, offset] = table
    return table


class Rng:
    """A stream of choices, named by @key: parts that are strings or integers."""

    __slots__ = ('random',)

    def __init__(self, *key):
        text = '\x1f'.join(str(part) for part in key)
        digest = hashlib.blake2b(text.encode(), digest_size=8).digest()
        self.random = random.Random(int.from_bytes(digest, 'big')).random

    def below(self, limit):
        """An integer from 0 to @limit - 1."""
        return int(self.random() * limit)

    def between(self, first, last):
        """An integer from @first to @last, both included."""
        return first + int(self.random() * (last - first + 1))

    def chance(self, probability):
        return self.random() < probability

    def choice(self, items):
        return items[int(self.random() * len(items))]

    def zipf(self, size, offset=0):
        """A rank from 0 to @size - 1, the low ones often; less so with an @offset."""
        table = _zipf_table(size, offset)
        return min(bisect_right(table, self.random() * table[-1]), size - 1)

    def weighted(self, pairs):
        """One of the values of @pairs, a sequence of (value, weight)."""
        total = 0
        for _, weight in pairs:
            total += weight
        point = self.random() * total
        for value, weight in pairs:
            point -= weight
            if point < 0:
                return value
        return pairs[-1][0]

    def shuffled(self, items):
        """A new list of @items in another order (Fisher and Yates)."""
        result = list(items)
        for last in range(len(result) - 1, 0, -1):
            other = self.below(last + 1)
            result[last], result[other] = result[other], result[last]
        return result

    def sample(self, items, count):
        return self.shuffled(items)[:count]
