# SPDX-License-Identifier: GPL-3.0-or-later
# Copyright © 2026 The Explorer authors
"""Which article tells which story on which day, for whom, and which ones are copies: for all articles, in order of date.

The plan is small (a few numbers an article); everything else is made from it article by article, in any order.
"""

from datetime import date
from functools import lru_cache

from .rng import Rng
from .story import Story

FIRST_DAY = date(2021, 2, 1).toordinal()
LAST_DAY = date(2025, 9, 30).toordinal()
COPY_KINDS = (('whole', 4), ('shortened', 3), ('changed-lead', 3), ('rewritten', 2))


class Slot:
    """An article to be: @outlet and @wire are numbers into the world's media and wires; @original is the Slot that it copies."""

    __slots__ = ('story', 'order', 'day', 'outlet', 'wire', 'original', 'copy', 'number', 'from_wire')


def story_sizes(articles, stories):
    """Sizes that fall like 1/(rank + 3), each at least one, together @articles."""
    weights = [1.0 / (rank + 3) for rank in range(stories)]
    total = sum(weights)
    spare = articles - stories
    sizes = [1 + int(spare * weight / total) for weight in weights]
    for index in range(articles - sum(sizes)):
        sizes[index % stories] += 1
    return sizes


def slot_source(plan, slot):
    """Who publishes the article of @slot: the wire itself, or a masthead."""
    return plan.world.wires[slot.wire] if slot.from_wire else plan.world.media[slot.outlet]


def slot_url(plan, slot):
    """The address of the article of @slot, which is its id as well."""
    when = date.fromordinal(slot.day)
    return 'https://www.%s/%04d/%02d/%05d' % (slot_source(plan, slot).domain, when.year, when.month, slot.number)


class Plan:
    def __init__(self, world, seed, articles, stories):
        self.world = world
        self.seed = seed
        self.sizes = story_sizes(articles, stories)
        self.spans = []
        slots = []
        for number, size in enumerate(self.sizes):
            slots.extend(self._plan_story(number, size))
        slots.sort(key=lambda slot: (slot.day, slot.story, slot.order))
        for number, slot in enumerate(slots):
            slot.number = number
        self.slots = slots
        self.story = lru_cache(maxsize=200)(self._make_story)

    def _make_story(self, number):
        first, last = self.spans[number]
        return Story(self.world, number, first, last, self.sizes[number])

    def _plan_story(self, number, size):
        rng = Rng(self.seed, 'plan', number)
        length = min(400, 6 + size * rng.between(1, 4))
        first = rng.between(FIRST_DAY, LAST_DAY - length)
        self.spans.append((first, first + length))
        days = sorted(first + min(rng.below(length + 1), rng.below(length + 1)) for _ in range(size))
        slots = []
        copies = []
        for order, day in enumerate(days):
            slot = Slot()
            slot.story = number
            slot.order = order
            slot.day = day
            slot.outlet = rng.zipf(len(self.world.media))
            slot.wire = rng.zipf(len(self.world.wires))
            slot.original = None
            slot.copy = None
            slot.from_wire = False
            if copies and copies[-1][1] > 0:
                slot.original = copies[-1][0]
                slot.copy = rng.weighted(COPY_KINDS)
                slot.day = slot.original.day
                slot.wire = slot.original.wire
                copies[-1] = (copies[-1][0], copies[-1][1] - 1)
            elif rng.chance(0.15) or order == 0:
                slot.from_wire = True
                copies.append((slot, rng.between(1, 3)))
            slots.append(slot)
        return slots
