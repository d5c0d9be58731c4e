# SPDX-License-Identifier: GPL-3.0-or-later
# Copyright © 2026 The Explorer authors
"""Bodies of the world: ministries, armies, agencies, parties, companies, rebel groups, the press."""

from . import sounds

JOINT = ('Joint', 'International', 'Continental', 'Northern', 'Southern', 'Central', 'Maritime', 'Inter-State', 'Coastal', 'Pan-Oceanic')
FIELDS = ('Harbour', 'Grain', 'Transit', 'Fisheries', 'Energy', 'Water', 'Refugee', 'Aviation', 'Railway', 'Monitoring', 'Arbitration', 'Health')
SORTS = ('Authority', 'Commission', 'Council', 'Agency', 'Board', 'Union', 'Organisation', 'Secretariat', 'Tribunal')
REBELS = ('Free {} Front', '{} Liberation Army', 'People\'s {} Movement', '{} Defence League', 'Army of {}', '{} Resistance Committee')
COMPANIES = ('{} Shipyards', '{} Dynamics', '{} Energy', '{} Lines', '{} Mining', '{} Steel', '{} Telecom', '{} Air', '{} Logistics',
             '{} Pharma', '{} Bank', '{} Holdings', '{} Aerospace', '{} & Sons')
CHARITIES = ('{} Relief', 'Watch {}', '{} Aid Network', 'Friends of {}', '{} Rights Forum')
UNIONS = ('{} Dockers\' Union', '{} Teachers\' League', '{} Farmers\' Association', '{} Students\' Council', '{} Miners\' Union')
THINK_TANKS = ('{} Institute for Strategic Studies', '{} Centre for Policy Research', '{} Peace Foundation', 'University of {}', '{} Institute of Technology')
PARTIES = ('{} Unity Party', '{} People\'s Party', 'Liberal Alliance of {}', '{} Labour Party', '{} National Front', '{} Greens')
PAPERS = ('{} Courier', '{} Herald', '{} Gazette', '{} Observer', '{} Tribune', '{} Chronicle', '{} Post', 'Daily {}', '{} Mirror', '{} Ledger')
BROADCASTERS = ('Radio {}', '{} Television', 'Channel {}', '{} Broadcasting Service')
WIRES = ('Meridian Wire', 'Corran News Agency', 'Allied Bulletin', 'Northlight Press', 'Harbour News Service')


def initials(name):
    return ''.join(word[0] for word in name.replace('-', ' ').split() if word[0].isupper())


class BodyMaker:
    def __init__(self, world):
        self.world = world
        self.rng = world.rng
        world.bodies = []
        world.media = []
        world.wires = []

    def make_for_state(self, state):
        adjective = state.adjective
        add = self._add_state_body
        add(state, 'foreign', 'Foreign Ministry', 'ministry')
        add(state, 'defence', 'Defence Ministry', 'ministry')
        add(state, 'army', self.rng.choice(('Armed Forces', 'General Staff', 'Joint Command')), 'army')
        add(state, 'coast', 'Coast Guard', 'army')
        intelligence = '%s %s' % (self.rng.choice(('National', 'Federal', 'State', 'General')),
                                  self.rng.choice(('Intelligence Service', 'Security Directorate', 'Intelligence Bureau')))
        add(state, 'intel', intelligence, 'agency')
        party = self._add('party', self.rng.choice(PARTIES).format(adjective), state)
        state.bodies['party'] = party
        agency = self._add_media('wire', self.rng.choice(('{} Press Agency', '{} Telegraph Agency', '{} News Agency')).format(state.name), state)
        state.bodies['wire'] = agency
        agency.acronym = self._acronym(agency.name)
        paper = self._add_media('paper', self.world.fresh(lambda: self.rng.choice(PAPERS).format(state.capital.name)), state)
        state.bodies['paper'] = paper

    def make_others(self):
        world, rng = self.world, self.rng
        for name in WIRES:
            world.wires.append(self._add_media('wire', name, None))
        for number in range(world.scaled(30, 100)):
            state = world.pick_state(rng)
            kind = rng.weighted((('joint', 2), ('rebels', 2), ('company', 6), ('charity', 3), ('union', 2), ('institute', 4)))
            self._make_body(kind, state)
        for number in range(world.scaled(12, 4)):
            state = world.pick_state(rng)
            place = sounds.place_name(rng, state.culture)
            name = world.fresh(lambda: rng.choice(PAPERS + BROADCASTERS).format(sounds.place_name(rng, state.culture)))
            self._add_media('paper', name, state)

    def _make_body(self, kind, state):
        rng, world = self.rng, self.world
        if kind == 'joint':
            name = world.fresh(lambda: '%s %s %s' % (rng.choice(JOINT), rng.choice(FIELDS), rng.choice(SORTS)))
            state = None
        else:
            patterns = {'rebels': REBELS, 'company': COMPANIES, 'charity': CHARITIES, 'union': UNIONS, 'institute': THINK_TANKS}[kind]
            name = world.fresh(lambda: rng.choice(patterns).format(sounds.place_name(rng, state.culture)))
        body = self._add(kind, name, state)
        body.the = kind in ('joint', 'rebels', 'union', 'institute') and not name.endswith('Watch')
        if kind in ('joint', 'rebels', 'institute') or rng.chance(0.15):
            body.acronym = self._acronym(name)
        world.bodies.append(body)

    def _add(self, kind, name, state):
        body = self.world.add('organisation', kind, name)
        body.state = state
        body.staff = {}
        return body

    def _add_state_body(self, state, key, name, kind):
        """Such a body is named with the adjective of its state, which is part of its name here."""
        body = self._add(kind, '%s %s' % (state.adjective, name), state)
        body.the = True
        body.others = (name,)
        if kind == 'agency':
            body.name = name if name not in self.world.names else '%s of %s%s' % (name, 'the ' if state.the else '', state.name)
            body.others = ()
            self.world.names.add(body.name)
            body.acronym = self._acronym(body.name)
        state.bodies[key] = body

    def _add_media(self, kind, name, state):
        media = self._add(kind, name, state)
        media.the = kind == 'paper' and not name.startswith(('Radio', 'Channel', 'Daily'))
        slug = ''.join(letter for letter in name.lower() if letter.isalnum() and letter.isascii())
        media.domain = slug + '.example'
        self.world.media.append(media)
        return media

    def _acronym(self, name):
        """The initials, unless too short or taken: then one has none."""
        text = initials(name)
        if len(text) < 3 or text in self.world.names:
            return None
        self.world.names.add(text)
        return text
