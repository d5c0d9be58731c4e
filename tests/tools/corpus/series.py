# SPDX-License-Identifier: GPL-3.0-or-later
# Copyright © 2026 The Explorer authors
"""What is counted, and the sentences that say how many.

In the templates {F} is the whole phrase ("about 11,000 Kavorian soldiers"), {N} the number with its approximator alone,
{W} what is counted alone; {P} where. The four predicates of a row fill {were}, {been}, {had} and {done}.
"""


class Row:
    """@of_state: it is a state's ("Kavorian soldiers"). @unit: what the number measures ("tonnes" of grain, "percent").
    @per: a rate, of each day or week. @part: some of them, counted apart. @offer: not there yet, but promised."""

    __slots__ = ('theme', 'what', 'of_state', 'state', 'least', 'most', 'unit', 'per', 'forms', 'part', 'offer')

    def __init__(self, theme, what, of_state, state, least, most, forms, unit=None, per=None, part=None, offer=False):
        self.theme = theme
        self.what = what
        self.of_state = of_state
        self.state = state
        self.least = least
        self.most = most
        self.unit = unit
        self.per = per
        self.forms = forms
        self.part = part
        self.offer = offer

    @property
    def full_only(self):
        """Has no sentences in which number and counted stand apart."""
        return self.unit == 'percent' or self.per is not None


def _done(participle, were='were', been='have been'):
    return ('%s %s' % (were, participle), '%s %s' % (been, participle), 'had been ' + participle, participle)


SERIES = (
    Row('troops', 'soldiers', True, 'deployed', 3000, 120000, _done('deployed')),
    Row('troops', 'troops', True, 'stationed', 2000, 90000, ('were stationed', 'are stationed', 'were stationed', 'stationed')),
    Row('troops', 'reservists', True, 'called up', 5000, 300000, _done('called up')),
    Row('troops', 'soldiers', True, 'offered', 5000, 150000, _done('offered'), offer=True),
    Row('losses', 'soldiers', True, 'killed', 40, 9000, _done('killed'), part='officers'),
    Row('losses', 'soldiers', True, 'wounded', 90, 20000, _done('wounded')),
    Row('losses', 'soldiers', True, 'killed', 20, 1500, _done('killed'), per='day'),
    Row('losses', 'civilians', False, 'killed', 30, 900, _done('killed'), part='children'),
    Row('losses', 'people', False, 'injured', 10, 3000, _done('injured'), part='children'),
    Row('losses', 'people', False, 'missing', 3, 400, ('went missing', 'are missing', 'were missing', 'missing')),
    Row('flight', 'people', False, 'displaced', 2000, 1400000, _done('displaced')),
    Row('flight', 'families', False, 'evacuated', 100, 40000, _done('evacuated')),
    Row('flight', 'refugees', True, 'sheltered', 500, 200000, _done('sheltered'), part='minors'),
    Row('flight', 'refugees', True, 'registered', 50, 9000, _done('registered'), per='week'),
    Row('arms', 'missiles', False, 'delivered', 20, 900, _done('delivered')),
    Row('arms', 'shells', False, 'shipped', 10000, 2000000, _done('shipped')),
    Row('arms', 'drones', True, 'shot down', 5, 400, _done('shot down')),
    Row('arms', 'vehicles', True, 'destroyed', 8, 600, _done('destroyed'), part='tanks'),
    Row('arms', 'missiles', True, 'promised', 20, 400, _done('promised'), offer=True),
    Row('prisoners', 'prisoners', True, 'held', 20, 3000, ('were held', 'are being held', 'were being held', 'held'), part='officers'),
    Row('prisoners', 'sailors', True, 'detained', 4, 90, _done('detained')),
    Row('prisoners', 'detainees', False, 'released', 6, 500, _done('released')),
    Row('money', 'crowns', False, 'pledged', 2000000, 900000000, _done('pledged'), unit='crowns'),
    Row('money', 'florins', False, 'frozen', 4000000, 700000000, _done('frozen'), unit='florins'),
    Row('trade', 'grain', False, 'shipped', 3000, 900000, _done('shipped'), unit='tonnes'),
    Row('trade', 'oil', False, 'exported', 20000, 900000, _done('exported'), unit='barrels', per='day'),
    Row('trade', 'ships', False, 'held up', 4, 200, _done('held up')),
    Row('trade', 'containers', False, 'impounded', 30, 9000, _done('impounded')),
    Row('protest', 'protesters', False, 'arrested', 12, 4000, _done('arrested'), part='students'),
    Row('protest', 'workers', False, 'on strike', 300, 60000, ('went on strike', 'are on strike', 'were on strike', 'on strike')),
    Row('protest', 'demonstrators', False, 'gathered', 400, 200000, ('gathered', 'have gathered', 'had gathered', 'gathered')),
    Row('damage', 'houses', False, 'destroyed', 30, 20000, _done('destroyed')),
    Row('damage', 'farmland', False, 'flooded', 500, 80000, _done('flooded'), unit='hectares'),
    Row('damage', 'harvest', False, 'lost', 4, 90, _done('lost', 'was', 'has been'), unit='percent'),
    Row('votes', 'ballots', False, 'counted', 4000, 9000000, _done('counted')),
    Row('votes', 'complaints', False, 'filed', 12, 2000, _done('filed')),
    Row('votes', 'vote', False, 'counted', 10, 99, _done('counted', 'was', 'has been'), unit='percent'),
)

# Sentences with a claimant A, then without.
CLAIMED = (
    '‹According to› {A}, «{F} {been} in {P}».',
    '«{F} {were} in {P}», ‹according to› {A}.',
    '{A} ‹said› «{F} {had} in {P}».',
    '{A} ‹said› {T} that «{F} {had} in {P}».',
    '{A} put the number of {W} {done} in {P} at {N}.',
    '{A} ‹estimated› that «{F} {had} in {P}».',
    '«The number of {W} {done} in {P} has reached {N}», {A} ‹said›.',
    '{A} ‹reported› that «{F} {had} near {P}».',
    '«{F} {been} in {P}», {A} ‹said› {T}.',
    '{A} spoke of {F} {done} in {P}.',
    '“«{F} {been} in {P},»” {A} ‹said›.',
    '«In {P}, {F} {been}», ‹according to› figures from {A}.',
    '{A} ‹told› reporters that «{F} {had} around {P}».',
    '{A} gave a figure of {N} for the {W} {done} in {P}.',
    '{A} ‹assessed› that «{F} {had} in {P}».',
    '{A} revised the number of {W} {done} in {P} to {N} {T}.',
    'Citing a new count, {A} ‹said› «{F} {had} in {P}».',
    '{M} ‹reported›, quoting {A}, that «{F} {had} in {P}».',
    'A count by {A} showed that {F} {had} in {P}.',
    'Estimates by {A} put the {W} {done} in {P} at {N}.',
    '“«Our latest information is that {F} {been} in {P},»” {A} ‹said›.',
    '{A} ‹claimed› {T} that «{F} {had} in {P}», a figure that others call inflated.',
)

PLAIN = (
    '{F} {been} in {P}.',
    'In all, {F} {were} in {P} {T}.',
    'By some counts, {F} {been} in and around {P}.',
    '{F} {were} in {P} {T}.',
    'The toll in {P}: {F} {done}.',
    'The number of {W} {done} in {P} stands at {N}.',
    'In {P} alone, {F} {been}.',
)

OFFERED = (
    '{A} offered {F} for the defence of {P}.',
    '{A} ‹said› «{A.it} was ready to send {F} to {P}».',
    '{A} {A.has} expressed willingness to send {F} to {P}.',
    '‹According to› {A}, «{F} could be sent to {P}».',
    '{A} {A.is} prepared to send {F} to {P}.',
)
