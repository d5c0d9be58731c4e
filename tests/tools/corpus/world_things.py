# SPDX-License-Identifier: GPL-3.0-or-later
# Copyright © 2026 The Explorer authors
"""Places beside the capitals, facilities, weapons and ships, treaties, operations and wars."""

from . import sounds

REGIONS = ('{} region', '{} province', '{} Valley', '{} Highlands', 'Upper {}', 'Lower {}', '{} Oblast', '{} Peninsula')
WATERS = ('{} River', 'Lake {}', '{} Strait', 'Gulf of {}', '{} Bay', '{} Sea')
FACILITIES = ('{} Naval Base', '{} Airport', 'Port of {}', '{} Refinery', '{} Dam', '{} Barracks', '{} Power Station', '{} Bridge', '{} Hospital')
TREATIES = ('Treaty of {}', '{} Accord', '{} Protocol', '{} Convention', '{} Memorandum', 'Comprehensive {} Partnership Treaty')
SHIPS = ('{} Star', '{} Trader', 'Pride of {}', '{} Spirit', 'Lady of {}', '{} Carrier')
WEAPONS = ('{}-{} missile', '{}-{} drone', '{}-{} satellite', '{}-{} rocket')
OPERATION_FIRST = ('Iron', 'Silent', 'Northern', 'Amber', 'Steady', 'Winter', 'Open', 'Granite', 'Swift', 'Copper', 'Distant', 'Long')
OPERATION_SECOND = ('Tide', 'Harbour', 'Lantern', 'Shield', 'Anchor', 'Falcon', 'Bridge', 'Thunder', 'Gate', 'Compass', 'Meadow', 'Arrow')
WARS = ('{} War', '{} Crisis', 'Battle of {}', '{} Summit', '{} Games', '{} Conference')


class ThingMaker:
    def __init__(self, world):
        self.world = world
        self.rng = world.rng
        world.products = []
        world.works = []
        world.waters = []
        world.occasions = []

    def make_all(self):
        world = self.world
        self._cities()
        for number in range(world.scaled(15, 30)):
            self._place('region', REGIONS, 'place', the=True)
        for number in range(world.scaled(12, 20)):
            self._place('water', WATERS, 'place', the=True)
        for number in range(world.scaled(15, 30)):
            self._place('facility', FACILITIES, 'facility', the=True)
        for number in range(world.scaled(10, 20)):
            self._product()
        for number in range(world.scaled(8, 10)):
            state = world.pick_state(self.rng)
            name = world.fresh(lambda: self.rng.choice(TREATIES).format(sounds.place_name(self.rng, state.culture)))
            work = world.add('work', 'treaty', name)
            work.the = True
            world.works.append(work)
        for number in range(world.scaled(8, 10)):
            self._occasion()

    def _cities(self):
        for number in range(self.world.scaled(3 * len(self.world.states), 100)):
            state = self.world.states[number] if number < len(self.world.states) else self.world.pick_state(self.rng)
            name = self.world.fresh(lambda: sounds.place_name(self.rng, state.culture))
            city = self.world.add('place', 'city', name)
            city.state = state
            state.places.append(city)

    def _place(self, kind, patterns, entity_type, the):
        state = self.world.pick_state(self.rng)
        pattern = self.rng.choice(patterns)
        name = self.world.fresh(lambda: pattern.format(sounds.place_name(self.rng, state.culture)))
        place = self.world.add(entity_type, kind, name)
        place.state = state
        place.the = the and not pattern.startswith(('Upper', 'Lower', 'Lake')) and not pattern.endswith(('Airport', 'Hospital', 'Bay'))
        state.places.append(place)
        if kind == 'water':
            self.world.waters.append(place)

    def _product(self):
        rng = self.rng
        state = self.world.pick_state(rng)
        if rng.chance(0.45):
            name = self.world.fresh(lambda: rng.choice(SHIPS).format(sounds.place_name(rng, state.culture)))
            product = self.world.add('product', 'ship', name)
        else:
            letters = rng.choice('BCDFGHKLMNRSTVZ') + rng.choice('BCDFGHKLMNRSTVZ')
            name = self.world.fresh(lambda: '%s-%d' % (letters, rng.between(3, 97)))
            product = self.world.add('product', 'weapon', name)
            product.noun = rng.choice(('missile', 'drone', 'rocket', 'satellite', 'radar', 'torpedo'))
        product.the = True
        product.state = state
        self.world.products.append(product)

    def _occasion(self):
        rng = self.rng
        if rng.chance(0.5):
            name = self.world.fresh(lambda: 'Operation %s %s' % (rng.choice(OPERATION_FIRST), rng.choice(OPERATION_SECOND)))
            occasion = self.world.add('occasion', 'operation', name)
        else:
            state = self.world.pick_state(rng)
            name = self.world.fresh(lambda: rng.choice(WARS).format(sounds.place_name(rng, state.culture)))
            occasion = self.world.add('occasion', 'war', name)
            occasion.the = True
        self.world.occasions.append(occasion)
