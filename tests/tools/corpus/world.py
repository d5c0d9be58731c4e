# SPDX-License-Identifier: GPL-3.0-or-later
# Copyright © 2026 The Explorer authors
"""The world of a corpus: its states, persons, bodies, places and things, made from a seed and a size.

The same seed and size give the same world; a story takes its cast from it. Entities have ids e1, e2 … in the order in
which they are made.
"""

from math import isqrt

from . import sounds
from .rng import Rng
from .states import FORMS, INVENTED, REAL
from .world_bodies import BodyMaker
from .world_people import PeopleMaker
from .world_things import ThingMaker


GROUPS = (('', 'officials', True), ('a ', 'lawmaker', False), ('', 'military sources', True), ('', 'opposition politicians', True))


class Entity:
    """Somebody or something. What a kind of entity does not have stays None."""

    __slots__ = ('id', 'type', 'kind', 'name', 'the', 'plural', 'female', 'state', 'org', 'given', 'family', 'title', 'noun', 'acronym',
                 'adjective', 'people', 'capital', 'culture', 'form', 'others', 'named', 'staff', 'bodies', 'places', 'domain', 'heads', 'expert', 'groups', 'unique')

    def __init__(self, entity_id, entity_type, kind, name):
        for slot in self.__slots__:
            setattr(self, slot, None)
        self.id = entity_id
        self.type = entity_type
        self.kind = kind
        self.name = name
        self.the = False
        self.plural = False
        self.named = True
        self.others = ()

    def aliases(self):
        """All (text, kind) by which texts may name it, the name first."""
        result = [(self.name, 'name')]
        if self.kind == 'person':
            result.append((self.family, 'alias'))
            result.extend((text, 'alias') for text in self.others)
        elif self.kind == 'state':
            result.extend((text, 'acronym' if text.replace('.', '').isupper() else 'alias') for text in self.others)
            result.append((self.adjective, 'demonym'))
            if self.people != self.adjective:
                result.append((self.people, 'demonym'))
            result.append((self.capital.name, 'metonym'))
        else:
            result.extend((text, 'alias') for text in self.others)
            if self.acronym is not None:
                result.append((self.acronym, 'acronym'))
        return result


class World:
    """All entities, by kind. @size is the number of articles that the world is to carry."""

    def __init__(self, seed, size, mode):
        self.seed = seed
        self.size = size
        self.mode = mode
        self.entities = []
        self.names = set()
        self.rng = Rng(seed, 'world', mode, size)
        self.states = []
        self._make_states()
        bodies = BodyMaker(self)
        for state in self.states:
            bodies.make_for_state(state)
        bodies.make_others()
        people = PeopleMaker(self)
        for state in self.states:
            people.make_for_state(state)
        people.make_others()
        ThingMaker(self).make_all()

    def add(self, entity_type, kind, name):
        entity = Entity('e%d' % (len(self.entities) + 1), entity_type, kind, name)
        self.entities.append(entity)
        self.names.add(name)
        return entity

    def fresh(self, make):
        """A name that nobody has yet: @make is called until it gives one."""
        for _ in range(60):
            name = make()
            if name not in self.names and name.lower() not in sounds.TAKEN and len(name) > 3:
                return name
        while name in self.names:
            name += ' ' + sounds.place_name(self.rng, self.rng.choice(sounds.CULTURES))
        return name

    def scaled(self, base, per_thousand):
        return base + self.size * per_thousand // 1000

    def pick_state(self, rng):
        return self.states[rng.zipf(len(self.states), 5)]

    def _make_states(self):
        rows = list(REAL if self.mode == 'real' else INVENTED)
        wanted = min(160, 12 + isqrt(self.size) * 45 // 100)
        if self.mode == 'real':
            wanted = min(wanted * 2, len(rows))
        for number in range(len(rows), wanted):
            rows.append(self._invent_state(Rng(self.seed, 'state', number)))
        for row in rows[:wanted]:
            self._make_state(row)

    def _invent_state(self, rng):
        culture = rng.choice(('west', 'east', 'north', 'latin', 'south', 'tropic'))
        for _ in range(60):
            names = sounds.state_name(rng, culture)
            if not self.names.intersection(names) and names[0].lower() not in sounds.TAKEN:
                break
        self.names.update(names)
        capital = self.fresh(lambda: sounds.place_name(rng, culture))
        self.names.add(capital)
        return names + (capital, culture, rng.choice(('republic', 'parliamentary', 'monarchy')))

    def _make_state(self, row):
        name, adjective, people, capital, culture, form = row[:6]
        the = name.startswith('the ')
        state = self.add('place', 'state', name[4:] if the else name)
        state.the = the
        state.adjective = adjective
        state.people = people
        state.culture = culture
        state.form = FORMS[form]
        state.others = row[6:]
        state.staff = {}
        state.bodies = {}
        self.names.update((adjective, people, capital))
        state.capital = self.add('place', 'city', capital)
        state.capital.state = state
        state.places = [state.capital]
        self._make_groups(state)
        self.states.append(state)

    def _make_groups(self, state):
        """Actors whom no text names: "Kavorian officials", "a Kavorian lawmaker"."""
        state.groups = []
        for before, text, plural in GROUPS:
            group = self.add('group', 'unnamed', '%s %s' % (state.adjective, text))
            group.title = (before, text)
            group.plural = plural
            group.state = state
            group.named = False
            state.groups.append(group)
