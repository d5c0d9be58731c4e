# SPDX-License-Identifier: GPL-3.0-or-later
# Copyright © 2026 The Explorer authors
"""A story: a cast, events with the steps in which they became known, things counted, things said. Made from its number."""

from . import lexicon, numbers
from .rng import Rng
from .series import SERIES
from .speech import SPEECH
from .templates import Verb
from .themes import THEMES
from .verbs import COOPERATION
from .verbs_conflict import CONFLICT

VERBS = tuple(Verb(row) for row in COOPERATION + CONFLICT)
EVENT_WORDS = ('topic', 'merit', 'fault', 'project', 'arms', 'troops', 'crew', 'skill', 'relief', 'money', 'course', 'offence', 'incident', 'crime',
               'bid', 'measures', 'forum', 'envoys', 'goods', 'targets', 'craft', 'vessel', 'condition')


class Step:
    """One step of how an event became known: what was said of it, on which day and by whom (None: the articles themselves)."""

    __slots__ = ('event', 'day', 'status', 'modality', 'polarity', 'by')

    def __init__(self, event, day, status, modality, polarity, by):
        self.event = event
        self.day = day
        self.status = status
        self.modality = modality
        self.polarity = polarity
        self.by = by


class Event:
    __slots__ = ('id', 'verb', 'subject', 'object', 'day', 'words', 'place', 'treaty', 'steps')


class Claim:
    """One claim about how many: @as_of is the day that it speaks of."""

    __slots__ = ('id', 'series', 'amount', 'claimant', 'day')


class Series:
    __slots__ = ('id', 'row', 'counted', 'place', 'claims')


class Statement:
    """Speech: the same words in every article that has it."""

    __slots__ = ('id', 'speaker', 'day', 'sentences', 'roles', 'venue')


class Story:
    """Story @number of the world @world; @first and @last are the days of its articles, @size how many there are."""

    def __init__(self, world, number, first, last, size):
        self.world = world
        self.id = 's%d' % (number + 1)
        self.number = number
        self.first = first
        self.last = last
        self.rng = Rng(world.seed, 'story', number)
        self.theme = self.rng.choice(THEMES)
        self._choose_cast(size)
        self.events = []
        self._make_events(size)
        self.series = [self._make_series(index, size) for index in range(self.rng.between(1, 3))]
        self.statements = [self._make_statement(index) for index in range(5 + size // 2 if size < 90 else 50)]

    def _choose_cast(self, size):
        rng, world = self.rng, self.world
        states = []
        while len(states) < min(3, len(world.states)):
            state = world.pick_state(rng)
            if state not in states:
                states.append(state)
        self.states = states
        self.bodies = [world.bodies[rng.zipf(len(world.bodies))], rng.choice(world.bodies), rng.choice(world.bodies)]
        self.bodies += [states[0].bodies['defence'], states[1].bodies['foreign'], states[0].bodies['army'], states[1].bodies['intel']]
        self.rebels = [body for body in self.bodies if body.kind == 'rebels'] or [states[1].bodies['coast']]
        self.people = []
        for state in states:
            for key in ('head', 'foreign', 'defence', 'chief', 'speaker'):
                if key == 'head' or rng.chance(0.5):
                    self.people.append(state.staff[key])
        for index in range(4 + min(size // 6, 12)):
            pick = rng.zipf(len(world.people)) if rng.chance(0.3) else rng.below(len(world.people))
            self.people.append(world.people[pick])
        self.experts = [body.staff['head'] for body in self.bodies if body.staff and 'head' in body.staff] or self.people[-2:]
        self.people = list(dict.fromkeys(self.people))
        self.places = [place for place in self._draw_places()]
        self.treaty = world.works[rng.zipf(len(world.works))]
        self.occasion = world.occasions[rng.zipf(len(world.occasions))]
        self.products = [world.products[rng.zipf(len(world.products))], rng.choice(world.products)]
        self.media = [states[0].bodies['wire'], states[1].bodies['wire'], states[0].bodies['paper'], rng.choice(world.media)]

    def _draw_places(self):
        places = []
        for state in self.states[:2]:
            for index in range(3):
                places.append(self.rng.choice(state.places[1:] or state.places))
        places.append(self.states[0].capital)
        return dict.fromkeys(places)

    def _actors(self, kinds):
        """Who of the cast may be the subject or object of a verb: s states, o bodies, p persons, f armed bodies."""
        result = []
        if 's' in kinds:
            result += self.states * 3
        if 'o' in kinds:
            result += self.bodies
        if 'p' in kinds:
            result += self.people
        if 'f' in kinds:
            result += self.rebels
        return result

    def _make_events(self, size):
        rng = self.rng
        count = 6 + min(size, 60) * 2 // 3
        verbs = [verb for verb in VERBS if verb.type in self.theme.types] * 3 + list(VERBS)
        span = self.last - self.first
        for index in range(count):
            background = index < 4
            day = self.first - rng.between(20, 900) if background else self.first + rng.below(span + 1)
            if index == 4:
                day = self.first
            self._make_event(index, rng.choice(verbs), day, background)

    def _make_event(self, index, verb, day, background):
        rng = self.rng
        event = Event()
        event.id = '%s.%d' % (self.id, index + 1)
        event.verb = verb
        event.subject = rng.choice(self._actors(verb.subjects))
        others = [actor for actor in self._actors(verb.objects) if actor is not event.subject and actor.state is not event.subject
                  and event.subject.state is not actor]
        event.object = rng.choice(others or [state for state in self.states if state is not event.subject])
        event.day = day
        event.words = {name: rng.choice(lexicon.WORDS[name]) for name in EVENT_WORDS if name in verb.words or name == 'condition'}
        event.place = rng.choice(self.places)
        event.treaty = self.treaty
        event.steps = self._make_steps(event, background)
        self.events.append(event)

    def _make_steps(self, event, background):
        rng, day = self.rng, event.day
        if background or rng.chance(0.42):
            return [Step(event, day, None, 'fact', 'positive', None)]
        source = rng.choice([who for who in self._sources() if who is not event.subject])
        kind = rng.weighted((('claimed', 5), ('suspected', 3), ('planned', 4), ('expected', 2), ('possible', 2), ('conditional', 2), ('negative', 3)))
        if kind == 'negative':
            return [Step(event, day, None, 'fact', 'negative', None)]
        if kind in ('claimed', 'suspected'):
            steps = [Step(event, day + rng.below(3), 'alleged' if kind == 'claimed' else 'suspected', kind, 'positive', source)]
            if rng.chance(0.6):
                by = event.subject if rng.chance(0.6) else rng.choice([who for who in self._sources() if who is not source])
                steps.append(Step(event, steps[0].day + rng.between(1, 6), 'denied', 'denied', 'positive', by))
            if rng.chance(0.4):
                steps.append(Step(event, steps[-1].day + rng.between(5, 40), 'confirmed', 'fact', 'positive', event.subject))
            return steps
        early = day - rng.between(3, 30)
        by = event.subject if kind == 'planned' else source if rng.chance(0.7) else None
        status = {'planned': 'planned', 'expected': 'expected', 'possible': 'assessed', 'conditional': 'offered'}[kind]
        steps = [Step(event, max(early, self.first), status, kind, 'positive', by)]
        if kind in ('planned', 'expected') and rng.chance(0.5):
            steps.append(Step(event, day, 'confirmed', 'fact', 'positive', None))
        return steps

    def _sources(self):
        groups = [self.rng.choice(state.groups) for state in self.states]
        return self.people[:6] + self.experts + self.bodies[-4:] + groups + self.media[:2]

    def _make_series(self, index, size):
        rng = self.rng
        series = Series()
        series.id = '%s.f%d' % (self.id, index + 1)
        series.row = rng.choice([row for row in SERIES if row.theme in self.theme.series] or SERIES)
        series.counted = rng.choice(self.states[:2]) if series.row.of_state else None
        series.place = rng.choice(self.places)
        series.claims = []
        claimants = [None] + rng.sample([who for who in self._sources()], 4)
        value = rng.between(series.row.least, series.row.most)
        day = self.first
        while day <= self.last and len(series.claims) < 4 + size:
            for claimant in rng.sample(claimants, rng.between(1, 3)):
                claim = Claim()
                claim.id = '%s.%d' % (series.id, len(series.claims) + 1)
                claim.series = series
                claim.claimant = claimant
                claim.day = day
                claim.amount = numbers.make(rng, max(3, value * rng.between(60, 150) // 100))
                series.claims.append(claim)
            value += value * rng.between(2, 30) // 100
            day += rng.between(2, 1 + max(4, (self.last - self.first) // 6))
        return series

    def _make_statement(self, index):
        rng = self.rng
        statement = Statement()
        statement.id = '%s.q%d' % (self.id, index + 1)
        statement.speaker = rng.choice(self.people + self.experts + self.bodies[-4:])
        statement.day = self.first + (rng.below(self.last - self.first + 1) if index > 2 else 0)
        statement.sentences = rng.sample(SPEECH, 4)
        others = [state for state in self.states if state is not statement.speaker.state]
        statement.roles = {'O': rng.choice(others), 'S': statement.speaker.state or self.states[0], 'P': rng.choice(self.places), 'X': self.treaty,
                           'K': self.products[0], 'C': self.occasion}
        statement.venue = rng.choice(lexicon.WORDS['venue'])
        return statement
