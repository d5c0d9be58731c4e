# SPDX-License-Identifier: GPL-3.0-or-later
# Copyright © 2026 The Explorer authors
"""What is counted, and the sentences that say how many.

In the templates {F} is the whole phrase ("about 11,000 Kavorian soldiers"), {N} the number with its approximator alone,
{W} what is counted alone; {P} where. The four predicates of a row fill {were}, {been}, {had} and {done}.
"""


class Row:
    """@of_state: it is a state's ("Kavorian soldiers"). @unit: what the number measures ("tonnes of grain")."""

    __slots__ = ('theme', 'what', 'of_state', 'state', 'least', 'most', 'unit', 'per', 'forms')

    def __init__(self, theme, what, of_state, state, least, most, forms, unit=None, per=None):
        self.theme = theme
        self.what = what
        self.of_state = of_state
        self.state = state
        self.least = least
        self.most = most
        self.unit = unit
        self.per = per
        self.forms = forms


def _done(participle):
    return ('were ' + participle, 'have been ' + participle, 'had been ' + participle, participle)


SERIES = (
    Row('troops', 'soldiers', True, 'deployed', 3000, 120000, _done('deployed')),
    Row('troops', 'troops', True, 'stationed', 2000, 90000, ('were stationed', 'are stationed', 'were stationed', 'stationed')),
    Row('troops', 'reservists', True, 'called up', 5000, 300000, _done('called up')),
    Row('losses', 'soldiers', True, 'killed', 40, 9000, _done('killed')),
    Row('losses', 'soldiers', True, 'wounded', 90, 20000, _done('wounded')),
    Row('losses', 'civilians', False, 'killed', 4, 900, _done('killed')),
    Row('losses', 'people', False, 'injured', 10, 3000, _done('injured')),
    Row('losses', 'people', False, 'missing', 3, 400, ('went missing', 'are missing', 'were missing', 'missing')),
    Row('flight', 'people', False, 'displaced', 2000, 1400000, _done('displaced')),
    Row('flight', 'families', False, 'evacuated', 100, 40000, _done('evacuated')),
    Row('flight', 'refugees', True, 'sheltered', 500, 200000, _done('sheltered')),
    Row('arms', 'missiles', False, 'delivered', 20, 900, _done('delivered')),
    Row('arms', 'shells', False, 'shipped', 10000, 2000000, _done('shipped')),
    Row('arms', 'drones', True, 'shot down', 5, 400, _done('shot down')),
    Row('arms', 'vehicles', True, 'destroyed', 8, 600, _done('destroyed')),
    Row('prisoners', 'prisoners', True, 'held', 20, 3000, ('were held', 'are being held', 'were being held', 'held')),
    Row('prisoners', 'sailors', True, 'detained', 4, 90, _done('detained')),
    Row('prisoners', 'detainees', False, 'released', 6, 500, _done('released')),
    Row('money', 'crowns', False, 'pledged', 2000000, 900000000, _done('pledged'), unit='crowns'),
    Row('money', 'florins', False, 'frozen', 4000000, 700000000, _done('frozen'), unit='florins'),
    Row('trade', 'grain', False, 'shipped', 3000, 900000, _done('shipped'), unit='tonnes'),
    Row('trade', 'ships', False, 'held up', 4, 200, _done('held up')),
    Row('trade', 'containers', False, 'impounded', 30, 9000, _done('impounded')),
    Row('protest', 'protesters', False, 'arrested', 12, 4000, _done('arrested')),
    Row('protest', 'workers', False, 'on strike', 300, 60000, ('went on strike', 'are on strike', 'were on strike', 'on strike')),
    Row('protest', 'demonstrators', False, 'gathered', 400, 200000, ('gathered', 'have gathered', 'had gathered', 'gathered')),
    Row('damage', 'houses', False, 'destroyed', 30, 20000, _done('destroyed')),
    Row('damage', 'farmland', False, 'flooded', 500, 80000, _done('flooded'), unit='hectares'),
    Row('votes', 'ballots', False, 'counted', 4000, 9000000, _done('counted')),
    Row('votes', 'complaints', False, 'filed', 12, 2000, _done('filed')),
)

# Sentences with a claimant A, then without.
CLAIMED = (
    '‹According to› {A}, «{F} {been} in {P}».',
    '«{F} {were} in {P}», ‹according to› {A}.',
    '{A} ‹said› «{F} {had} in {P}».',
    '{A} ‹said› {T} that «{F} {had} in {P}».',
    '{A} ‹put› the number of {W} {done} in {P} at {N}.',
    '{A} ‹estimated› that «{F} {had} in {P}».',
    'The number of {W} {done} in {P} has reached {N}, {A} ‹said›.',
    '{A} ‹reported› that «{F} {had} near {P}».',
    '«{F} {been} in {P}», {A} ‹said› {T}.',
    '{A} spoke of {F} {done} in {P}.',
    '“«{F} {been} in {P},»” {A} ‹said›.',
    'In {P}, {F} {been}, ‹according to› figures from {A}.',
    '{A} ‹told› reporters that «{F} {had} around {P}».',
    '{A} gave a figure of {N} for the {W} {done} in {P}.',
    '{A} ‹assessed› that «{F} {had} in {P}».',
)

PLAIN = (
    '{F} {been} in {P}.',
    'In all, {F} {were} in {P} {T}.',
    'By some counts, {F} {been} in and around {P}.',
    '{F} {were} in {P} {T}.',
    'The toll in {P}: {F} {done}.',
    'The number of {W} {done} in {P} stands at {N}.',
)
