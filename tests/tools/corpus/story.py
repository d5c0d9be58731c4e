# SPDX-License-Identifier: GPL-3.0-or-later
# Copyright © 2026 The Explorer authors
"""A story: a cast in camps, events with the steps in which they became known, things counted, things said.

Made from its number alone. Who stands with whom decides what they mostly do to each other, so that the graph of a story
has sides.
"""

from . import lexicon
from .counts import make_all_series
from .rng import Rng
from .speech import FRAGMENTS, SPEECH
from .templates import Verb
from .themes import THEMES
from .verbs import COOPERATION
from .verbs_conflict import CONFLICT

VERBS = tuple(Verb(row) for row in COOPERATION + CONFLICT)
FRIENDLY = frozenset('AGREE CONSULT SUPPORT CONCEDE COOPERATE AID'.split())
NEUTRAL = frozenset('CONSULT REQUEST AGREE RETREAT'.split())


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
    """@partner: did it together with @subject, or None. @words: what the lists give for it, the same in all articles."""

    __slots__ = ('id', 'verb', 'subject', 'object', 'partner', 'day', 'words', 'place', 'treaty', 'steps')

    def label(self):
        """"Kavoria held talks with Ostrelia"."""
        names = {'S': 'its', 'O': self.object.name, 'P': self.place.name, 'X': self.treaty.name}
        return '%s %s' % (self.subject.name, self.verb.phrase_until_object(self.words, names))


class Statement:
    """Speech: the same words in every article that has it."""

    __slots__ = ('id', 'speaker', 'day', 'sentences', 'roles', 'venue', 'fragment')


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
        self._choose_camps()
        self.events = []
        self._make_events(size)
        self.series = make_all_series(self, size)
        self.statements = [self._make_statement(index) for index in range(min(60, 5 + size // 2))]

    def _choose_cast(self, size):
        rng, world = self.rng, self.world
        states = []
        wanted = min(3 if size < 60 else 5, len(world.states))
        while len(states) < wanted:
            state = world.pick_state(rng)
            if state not in states:
                states.append(state)
        self.states = states
        self.bodies = [world.bodies[rng.zipf(len(world.bodies))], rng.choice(world.bodies), rng.choice(world.bodies)]
        self.official = [states[0].bodies['defence'], states[1].bodies['foreign'], states[0].bodies['army'], states[1].bodies['intel']]
        self.bodies += self.official
        self.bodies += [rng.choice(world.bodies) for _ in range(min(size // 8, 10))]
        self.bodies = list(dict.fromkeys(self.bodies))
        self.rebels = [body for body in self.bodies if body.kind == 'rebels'] or [states[1].bodies['coast']]
        self._choose_people(size)
        self.places = self._draw_places()
        self.water = world.waters[rng.zipf(len(world.waters))]
        self.treaty = world.works[rng.zipf(len(world.works))]
        self.occasion = world.occasions[rng.zipf(len(world.occasions))]
        self.products = [world.products[rng.zipf(len(world.products))], rng.choice(world.products)]
        self.media = [states[0].bodies['wire'], states[1].bodies['wire'], states[0].bodies['paper'], rng.choice(world.media)]

    def _choose_people(self, size):
        """Those in office, and some of the long tail; nobody with the very name of another."""
        rng, world = self.rng, self.world
        people = []
        for state in self.states:
            for key in ('head', 'foreign', 'defence', 'chief', 'speaker', 'envoy'):
                if key == 'head' or rng.chance(0.4):
                    people.append(state.staff[key])
        for index in range(6 + min(size // 3, 30)):
            people.append(world.people[rng.zipf(len(world.people)) if rng.chance(0.3) else rng.below(len(world.people))])
        experts = [body.staff['head'] for body in self.bodies if 'head' in body.staff]
        by_name = {}
        for person in people + experts:
            by_name.setdefault(person.name, person)
        self.people = list(by_name.values())
        self.experts = [person for person in experts if by_name[person.name] is person] or self.people[-2:]
        families = {}
        for person in self.people:
            families.setdefault(person.family, []).append(person)
        self.shared_families = {family for family, members in families.items() if len(members) > 1}

    def _draw_places(self):
        places = [self.states[0].capital]
        for state in self.states[:2]:
            for index in range(3):
                places.append(self.rng.choice([place for place in state.places[1:] if place.kind != 'water'] or state.places))
        return list(dict.fromkeys(places))

    def _choose_camps(self):
        """0 and 1 are against each other; the third state is with one of them or with none."""
        rng = self.rng
        self.camps = {self.states[0].id: 0, self.states[1].id: 1}
        for state in self.states[2:]:
            self.camps[state.id] = rng.choice((0, 1, None))
        for actor in self.bodies + self.rebels + self.people:
            camp = self.camps.get(actor.state.id) if actor.state is not None else None
            if actor.kind == 'rebels' and camp is not None:
                camp = 1 - camp
            self.camps[actor.id] = camp

    def _stance(self, first, second):
        """Friends, enemies or neither."""
        camps = self.camps.get(first.id), self.camps.get(second.id)
        if None in camps:
            return None
        return 'friends' if camps[0] == camps[1] else 'enemies'

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
        count = 8 + min(size, 60) * 2 // 3
        verbs = [verb for verb in VERBS if verb.type in self.theme.types] * 3 + list(VERBS)
        span = self.last - self.first
        for index in range(count):
            background = index < 5
            day = self.first - rng.between(20, 900) if background else self.first + rng.below(span + 1)
            if index == 5:
                day = self.first
            self._make_event(index, verbs, day, background)

    def _fits(self, verb, subject, other):
        """Nobody acts against their own state or body, and mostly one does good to friends and harm to enemies."""
        if subject is other or subject.org is other or other.org is subject:
            return False
        if subject.state is other or other.state is subject and verb.type not in ('COERCE', 'ACCUSE', 'PROTEST'):
            return False
        stance = self._stance(subject, other)
        if stance is None or verb.type in NEUTRAL:
            return True
        return (verb.type in FRIENDLY) == (stance == 'friends') or self.rng.chance(0.08)

    def _choose_deed(self, verbs):
        rng = self.rng
        for _ in range(40):
            verb = rng.choice(verbs)
            subject = rng.choice(self._actors(verb.subjects))
            other = rng.choice(self._actors(verb.objects))
            if self._fits(verb, subject, other):
                return verb, subject, other
        verb = [verb for verb in VERBS if verb.key == 'accuse'][0]
        return verb, self.states[0], self.states[1]

    def _make_event(self, index, verbs, day, background):
        rng = self.rng
        event = Event()
        event.id = '%s.%d' % (self.id, index + 1)
        event.verb, event.subject, event.object = self._choose_deed(verbs)
        event.partner = None
        if event.subject.kind == 'state' and rng.chance(0.12):
            third = rng.choice(self.states)
            if third is not event.subject and self._fits(event.verb, third, event.object):
                event.partner = third
        event.day = day
        event.words = {name: rng.choice(lexicon.WORDS[name]) for name in event.verb.words}
        event.place = rng.choice(self.places)
        event.treaty = self.treaty
        event.steps = self._make_steps(event, background)
        self.events.append(event)

    def _make_steps(self, event, background):
        rng, day = self.rng, event.day
        if background or event.partner is not None or rng.chance(0.42):
            return [Step(event, day, None, 'fact', 'positive', None)]
        source = rng.choice([who for who in self.sources() if who is not event.subject])
        kind = rng.weighted((('claimed', 5), ('suspected', 3), ('planned', 4), ('expected', 2), ('possible', 2), ('conditional', 2), ('negative', 3)))
        if kind == 'negative':
            return [Step(event, day, None, 'fact', 'negative', None)]
        if kind in ('claimed', 'suspected'):
            return self._contested_steps(event, kind, source)
        early = day - rng.between(3, 30)
        by = event.subject if kind == 'planned' else source if rng.chance(0.7) else None
        status = {'planned': 'planned', 'expected': 'expected', 'possible': 'assessed', 'conditional': 'offered'}[kind]
        steps = [Step(event, max(early, self.first), status, kind, 'positive', by)]
        if kind in ('planned', 'expected') and rng.chance(0.5):
            steps.append(Step(event, day, 'confirmed', 'fact', 'positive', None))
        return steps

    def _contested_steps(self, event, kind, source):
        """Alleged or suspected, then often denied, sometimes confirmed in the end."""
        rng = self.rng
        steps = [Step(event, event.day + rng.below(3), 'alleged' if kind == 'claimed' else 'suspected', kind, 'positive', source)]
        if rng.chance(0.6):
            by = event.subject if rng.chance(0.6) else rng.choice([who for who in self.sources() if who is not source])
            steps.append(Step(event, steps[0].day + rng.between(1, 6), 'denied', 'denied', 'positive', by))
        if rng.chance(0.4):
            steps.append(Step(event, steps[-1].day + rng.between(5, 40), 'confirmed', 'fact', 'positive', event.subject))
        return steps

    def sources(self):
        """Who may say so."""
        groups = [self.rng.choice(state.groups) for state in self.states]
        return self.people[:8] + self.experts + self.official + groups + self.media[:2]

    def _make_statement(self, index):
        rng = self.rng
        statement = Statement()
        statement.id = '%s.q%d' % (self.id, index + 1)
        statement.speaker = rng.choice(self.people + self.experts + self.official)
        statement.day = self.first + (rng.below(self.last - self.first + 1) if index > 2 else 0)
        statement.sentences = rng.sample(SPEECH, 4)
        others = [state for state in self.states if state is not statement.speaker.state]
        statement.roles = {'O': rng.choice(others), 'S': statement.speaker.state or self.states[0], 'P': rng.choice(self.places), 'X': self.treaty,
                           'K': self.products[0], 'C': self.occasion}
        statement.venue = rng.choice(lexicon.WORDS['venue'])
        statement.fragment = rng.choice(FRAGMENTS)
        return statement
