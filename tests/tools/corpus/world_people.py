# SPDX-License-Identifier: GPL-3.0-or-later
# Copyright © 2026 The Explorer authors
"""Persons of the world: those in office, those who lead bodies, and the long tail. Surnames are shared on purpose."""

from . import sounds

# key, title before the name, noun for "the …"
OFFICES = (
    ('foreign', 'Foreign Minister', 'foreign minister'), ('defence', 'Defence Minister', 'defence minister'),
    ('chief', 'Gen.', 'general'), ('interior', 'Interior Minister', 'interior minister'),
    ('finance', 'Finance Minister', 'finance minister'), ('speaker', 'government spokesperson', 'spokesperson'),
    ('envoy', 'Ambassador', 'ambassador'), ('spy', 'intelligence chief', 'intelligence chief'),
)

# title, noun, weight, who employs: state or body
TAIL = (
    (('Senator', 'senator'), 3), (('lawmaker', 'lawmaker'), 4), (('Mayor', 'mayor'), 2), (('Governor', 'governor'), 2),
    (('Col.', 'colonel'), 2), (('Lt. Gen.', 'general'), 2), (('Captain', 'captain'), 2), (('Admiral', 'admiral'), 1),
    (('opposition leader', 'opposition leader'), 2), (('human rights lawyer', 'lawyer'), 2), (('activist', 'activist'), 3),
    (('Dr', 'doctor'), 2), (('Prof.', 'professor'), 2), (('engineer', 'engineer'), 2), (('Judge', 'judge'), 1),
    (('Under Secretary of Defence', 'under secretary'), 1), (('journalist', 'journalist'), 2), (('businessman', 'businessman'), 2),
    (('trader', 'trader'), 1), (('Bishop', 'bishop'), 1), (('nurse', 'nurse'), 1), (('military analyst', 'analyst'), 3),
)

BODY_HEADS = {
    'joint': (('Director', 'director'), ('Secretary-General', 'secretary-general'), ('Chair', 'chair')),
    'rebels': (('commander', 'commander'), ('spokesman', 'spokesman')),
    'company': (('chief executive', 'chief executive'), ('chairman', 'chairman')),
    'charity': (('director', 'director'), ('coordinator', 'coordinator')),
    'union': (('president', 'president'), ('secretary', 'secretary')),
    'institute': (('analyst', 'analyst'), ('researcher', 'researcher'), ('director', 'director')),
}


class PeopleMaker:
    def __init__(self, world):
        self.world = world
        self.rng = world.rng
        world.people = []
        self.families = {}
        self.wanted = world.scaled(60, 330)

    def make_for_state(self, state):
        head = self._person(state, *self.rng.choice(state.form))
        state.staff['head'] = head
        head.heads = state
        head.unique = True
        for key, title, noun in OFFICES:
            person = self._person(state, title, noun)
            state.staff[key] = person
            person.unique = key not in ('chief', 'speaker', 'envoy')
        state.staff['chief'].org = state.bodies['army']
        state.staff['spy'].org = state.bodies['intel']

    def make_others(self):
        world, rng = self.world, self.rng
        for body in world.bodies:
            state = body.state or world.pick_state(rng)
            person = self._person(state, *rng.choice(BODY_HEADS[body.kind]))
            person.org = body
            body.staff['head'] = person
            person.expert = body.kind == 'institute'
            world.people.append(person)
        for number in range(self.wanted):
            state = world.pick_state(rng)
            title, noun = rng.weighted(TAIL)
            person = self._person(state, title, noun)
            if number % 150 == 149:
                self._make_namesake(person)
            world.people.append(person)

    def _make_namesake(self, person):
        """Gives @person the name of another one from elsewhere: they must never be taken for one."""
        for other in self.world.people[-140:]:
            if other.culture == person.culture and other.female == person.female and other.state is not person.state:
                for slot in ('name', 'given', 'family', 'others'):
                    setattr(person, slot, getattr(other, slot))
                return

    def _person(self, state, title, noun):
        rng, world = self.rng, self.world
        female = rng.chance(0.4)
        for attempt in range(40):
            given = sounds.given_name(rng, state.culture, female)
            family = self._family(state, attempt > 8)
            name = self._full_name(state, given, family)
            if name not in world.names:
                break
        person = world.add('person', 'person', name)
        person.given = given
        person.family = family
        person.female = female
        person.state = state
        person.title = title
        person.noun = noun
        if noun == 'king' and female:
            person.title, person.noun = 'Queen', 'queen'
        if noun == 'businessman' and female:
            person.title = person.noun = 'businesswoman'
        if noun == 'spokesman' and female:
            person.title = person.noun = 'spokeswoman'
        person.culture = state.culture
        if state.culture == 'hanbu':
            first, _, second = given.partition('-')
            person.others = ('%s %s %s' % (family, first, sounds.capitalise(second)),)
        elif name != '%s %s' % (given, family):
            person.others = ('%s %s' % (given, family),)
        return person

    def _full_name(self, state, given, family):
        if state.culture == 'hanbu':
            return '%s %s' % (family, given)
        if state.culture == 'south' and self.rng.chance(0.25):
            return '%s al-%s' % (given, family)
        if self.rng.chance(0.12):
            return '%s %s. %s' % (given, self.rng.choice('ABCDEFGHJKLMNPRSTVW'), family)
        return '%s %s' % (given, family)

    def _family(self, state, fresh):
        """Surnames come from a pool of the culture, the first ones often; where names collide, a new one is made."""
        pool = self.families.setdefault(state.culture, [])
        if fresh or len(pool) < 12 + self.wanted // 40:
            family = sounds.family_name(self.rng, state.culture)
            if state.culture == 'hanbu' and fresh:
                family = sounds.place_name(self.rng, 'hanbu')
            for _ in range(30):
                if family.lower() not in sounds.TAKEN and family not in self.world.names and len(family) > 2:
                    break
                family = sounds.family_name(self.rng, state.culture)
            pool.append(family)
            return family
        return pool[self.rng.zipf(len(pool))]
