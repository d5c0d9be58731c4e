# SPDX-License-Identifier: GPL-3.0-or-later
# Copyright © 2026 The Explorer authors
"""Word lists for the slots of the templates. None of them names anybody, dates anything or counts anything."""


def _list(text):
    return tuple(part.strip() for part in text.split('|'))


WORDS = {
    'topic': _list('grain exports|the disputed strait|fishing rights|border security|energy supplies|the transit corridor|air safety|'
                   'water rights|the fate of detainees|tariffs on timber|shipping lanes|rail links|the return of refugees|rare metals'),
    'merit': _list('years of patient diplomacy|the quick response to the floods|steady leadership|the rescue effort|'
                   'keeping the ports open|honouring earlier promises'),
    'fault': _list('the delay|the mistaken arrest|a leak of confidential papers|the damage to the pier|the lapse in security'),
    'project': _list('a deep-water terminal|a desalination plant|the northern railway|coastal radar stations|a satellite ground station|'
                     'the repair of the dam|a fibre link|an icebreaker yard'),
    'arms': _list('artillery shells|air-defence systems|armoured vehicles|drones|short-range missiles|coastal guns|night-vision equipment|'
                  'anti-ship missiles|mortars|rocket launchers'),
    'troops': _list('troops|soldiers|marines|paratroopers|military engineers|reservists'),
    'crew': _list('pilots|gunners|recruits|officers|mine-clearance teams|border guards'),
    'skill': _list('trench warfare|the use of drones|night operations|field medicine|coastal defence|mine clearance'),
    'relief': _list('food parcels|medical supplies|tents|water pumps|generators|field kitchens|blankets|rescue boats'),
    'money': _list('emergency loans|budget support|export credits|low-interest credit|debt relief'),
    'course': _list('reopen the crossing|release the crew|return to the talks|pull back from the river|publish the inspection report|'
                    'extend the truce|admit the inspectors|stop the shipments|respect the ceasefire|honour the agreement'),
    'offence': _list('violating the ceasefire|arming the rebels|stoking unrest|meddling in the vote|spying on diplomats|'
                     'hiding the scale of the damage|blocking relief convoys|breaking the embargo|smuggling weapons|intimidating witnesses'),
    'incident': _list('the blast at the depot|the sinking of a ferry|the blackout|the border clash|the collapse of the talks|'
                      'the oil spill|the data leak|the failed harvest|the detention of the crew|the derailment'),
    'crime': _list('espionage|fraud|sedition|smuggling|bribery|incitement|money laundering'),
    'bid': _list('offer of mediation|peace plan|request for access|proposal for joint patrols|draft resolution|call for an inquiry|ceasefire plan'),
    'measures': _list('retaliation|a trade embargo|military action|legal action|an end to fuel deliveries|severe consequences|counter-measures'),
    'forum': _list('summit|trade fair|conference|hearing'),
    'envoys': _list('diplomats|envoys|embassy staff|military attachés'),
    'goods': _list('ships|trawlers|warehouses|cargoes|fuel stocks'),
    'targets': _list('positions|supply depots|bunkers|command posts|barracks|radar sites|fuel stores'),
    'craft': _list('drone|fighter jet|helicopter|transport plane|patrol aircraft'),
    'vessel': _list('patrol boat|trawler|tanker|minesweeper|landing craft'),
    'force': _list('forces|troops|warships|warplanes|artillery units|special forces'),
    'condition': _list('the talks fail|the embargo stays in place|the border remains closed|parliament gives its consent|'
                       'the attacks continue|the terms are met|the other side does the same'),
    'mood': _list('unease|relief|anger|surprise|scepticism|alarm'),
    'venue': _list('at a news conference|in a televised address|at a closed-door session|at a briefing|in an interview|in a written statement|'
                   'at a parliamentary hearing|on the sidelines of a summit|on social media'),
    'unit': _list('aid workers|local residents|harbour pilots|fishermen|truck drivers|shopkeepers|nurses|farmers|engineers|students'),
}

# Of all the others an event has its own, the same in all articles.
FREE_WORDS = frozenset(('mood', 'venue', 'unit', 'force'))

# Sentences that say nothing that is counted, dated or done to anybody. {P} and the like only name.
FILLERS = (
    'The situation on the ground remained tense.',
    'The claims could not be independently verified.',
    'Diplomats have been watching the developments closely.',
    'There was no immediate comment from the other side.',
    'Residents of {P} described long queues at shops and petrol stations.',
    'The road from {P} to {P2} remained closed to civilian traffic.',
    'It was not clear how long the arrangement would hold.',
    'Schools in {P} stayed shut as a precaution.',
    'Markets in {P} were calm but wary.',
    'The matter has divided opinion at home.',
    'Observers cautioned against reading too much into the timing.',
    'Few details of the discussions have been made public.',
    'Local {unit} ‹said› «they were used to uncertainty».',
    'For many in {P}, the quarrel feels distant.',
    'What happens next will depend on events in {P}.',
    'The weather has made matters worse.',
    'Telephone lines to {P} were down.',
    'Officials declined to elaborate.',
    'Similar disputes have simmered along the coast for a generation.',
    'The full text of the document has not been released.',
    'Much of the population depends on trade through {P}.',
    'The region around {P} has long been a point of friction.',
    'Observers expect a long and difficult process.',
    'Neither side has shown much appetite for compromise.',
    'The harbour at {P} was quiet.',
    'Relatives of the missing gathered outside the town hall in {P}.',
    'Power was later restored in most districts of {P}.',
    'The debate is likely to continue for some time.',
    'Insurance rates for ships calling at {P} have risen sharply.',
    'The dispute is about far more than prestige.',
    'Access to {P} is still limited.',
    'The border has moved more than once in living memory.',
    'State television showed pictures of calm streets.',
    'Business leaders fear that confidence will be slow to return.',
)

# With a date of their own, made by the function of dates.py that stands before.
DATED_FILLERS = (
    ('duration', 'The crossing near {P} has been closed {D}.'), ('duration', 'The talks have dragged on {D}.'),
    ('duration', 'Patrols were in the area {D}.'), ('duration', '{D}, nobody had been allowed into {P}.'),
    ('regular', 'The ferry to {P} used to run {D}.'), ('regular', 'Protests are held {D} in {P}.'), ('regular', 'The committee meets {D}.'),
    ('decade', 'The dispute goes back to a survey made {D}.'), ('decade', 'A similar quarrel, {D}, ended in a draw.'),
)

# About things that are named and nothing else.
NAMING_FILLERS = (
    'The waters of {R} are shallow and hard to navigate.', 'Few vessels cross {R}.',
    'Little is known about the {K}.', 'Pictures of the {K} appeared in {M}.', 'The {K}, seen in the harbour of {P}, was flying no flag.',
    'Many see parallels to {C}.', '{C} still shapes how people in {P} think.', 'The terms of {X} leave room for interpretation.',
    '{X} does not mention such cases.', 'Copies of {X} lie open on many desks in {P}.', 'Much has changed since {C}.',
    '{M} devoted its front page to the affair.', 'The name of {B} came up again and again.', '{B} did not respond to a request for comment.',
    'In {P}, posters of {H} hang in the streets.', 'Neither {H} nor {B} was available for comment.',
)

HEADINGS = (
    'What comes next', 'A long dispute', 'Heavy losses', 'Growing doubts', 'A fragile calm', 'Mixed signals', 'Questions remain',
    'Mounting pressure', 'On the ground', 'Background', 'Reactions abroad', 'No easy way out', 'A change of tone', 'The cost of waiting',
    '{S.adj} response', "{O's} position", 'Fears in {P}', 'The view from {P}', "{S's} next step", 'Unease in {P}',
)
