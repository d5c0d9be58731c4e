# SPDX-License-Identifier: GPL-3.0-or-later
# Copyright © 2026 The Explorer authors
"""Sentences around an event, by what is said of it. With some ninety verbs, each is a sentence of many faces."""

LEAD = (
    '{S} {vp:past} {T}.', '{S} {S.has} {vp:pp}.', '{T}, {S} {vp:past}.', '{vp:passive} {T}.', 'In a surprise move, {S} {vp:past} {T}.',
    '{S} {vp:past} {T}, a step that few had expected.', 'The crisis deepened {T} when {S} {vp:past}.', 'Rumours turned into fact {T} when {S} {vp:past}.',
    '{S}, facing pressure at home, {vp:past} {T}.', 'Despite appeals from all sides, {S} {vp:past} {T}.', 'In a sign of changing times, {S} {S.has} {vp:pp}.',
    '{S} {vp:past} {T}, raising the stakes in a long quarrel.', '{vp:noun} {T} has caused {mood} in {P}.', 'For the first time in memory, {S} {vp:past} {T}.',
)
FACT = LEAD + (
    '{S} {vp:past} {T}.', '{vp:passive}.', '{vp:noun} came {T}.', '{vp:noun} {T} drew {mood} in {P}.', 'It was {T} that {S} {vp:past}.',
    'Little has moved since {S} {vp:past} {T}.', '{S} {vp:past} {T}, the culmination of a long quarrel.', 'Meanwhile, {S} {vp:past} {T}.',
    'After much hesitation, {S} {vp:past} {T}.', '{vp:noun} has changed the picture.', 'The move follows {vp:noun} {T}.',
    'By then, {S} had already {vp:pp}.', '{S} once again {vp:past} {T}.', 'Nobody in {P} was surprised when {S} {vp:past} {T}.',
    'Tensions have run high since {vp:noun} {T}.', '{vp:noun} remains a sore point.', 'It all began {T}, when {S} {vp:past}.',
    'Also {T}, {S} {vp:past}.', 'There was {mood} in {P} after {S} {vp:past} {T}.', 'Earlier, {S} had {vp:pp}.',
    'Observers in {P} still speak of {vp:noun} {T}.', 'The announcement comes after {vp:noun} {T}.', '{T}, {vp:passive}.', 'Without warning, {S} {vp:past} {T}.',
    'The government in {P} learned of {vp:noun} from the press.', 'Then, {T}, {S} {vp:past}.', 'Not everybody welcomed {vp:noun} {T}.',
    'That {S} {vp:past} {T} is no longer in dispute.', 'What remains is {vp:noun} {T}.',
)
# The subject did two things: the second event has the same subject.
DOUBLE_SAME = (
    '{S} {vp:past} {T} and {2:vp:past}.', 'Having {2:vp:pp}, {S} {vp:past} {T}.', '{S}, which {2:vp:past} {2:T}, {vp:past} {T}.',
    '{S} {vp:past} {T}, but also {2:vp:past} {2:T}.', 'After {2:vp:ger}, {S} {vp:past} {T}.', '{S} {vp:past} {T} before {2:vp:ger}.',
    'By {2:vp:ger} and {vp:ger}, {S} {S.has} changed the balance.',
)
# Two deeds of two subjects.
DOUBLE_OTHER = (
    'After {2:S} {2:vp:past} {2:T}, {S} {vp:past} {T}.', '{S} {vp:past} {T}, while {2:S} {2:vp:past}.', '{S} {vp:past} {T} after {2:S} {2:vp:past}.',
    '{2:S} {2:vp:past}, and {S} {vp:past} {T}.', 'Before {S} {vp:past} {T}, {2:S} had {2:vp:pp}.', '{S} {vp:past} {T}, shortly after {2:vp:noun}.',
    'When {2:S} {2:vp:past} {2:T}, {S} {vp:past}.', '{2:S} {2:S.has} {2:vp:pp}; {S} {vp:past} {T}.',
)
# Two subjects did one thing together.
JOINT = ('{S} and {J} {vp:past} {T}.', '{S}, together with {J}, {vp:past} {T}.', 'Both {S} and {J} {S.has} {vp:pp}.', '{T}, {S} and {J} {vp:past}.')

CLAIMED = (
    '{A} ‹said› «{S} had {vp:pp} {T}».', '{A} ‹said› that «{S} {vp:past} {T}».', '«{S} {vp:past} {T}», ‹according to› {A}.',
    '‹According to› {A}, «{S} {vp:past} {T}».', '{A} ‹claimed› that «{S} had {vp:pp}».', '«{S} {S.has} {vp:pp}», {A} ‹said› {T2}.',
    '{A} ‹alleged› {T2} that «{S} had {vp:pp}».', '{A} ‹told› {M} that «{S} had {vp:pp} {T}».', '“«{S} {S.has} {vp:pp},»” {A} ‹said› {T2}.',
    '{S} {S.is} ‹alleged› by {A} to have {vp:pp} {T}.', '{A} ‹reported› {T2} that «{S} had {vp:pp}».', 'Reports by {A} that {S} had {vp:pp} could not be checked.',
    '“«{S} {vp:past},»” {A} ‹told› {M}.', '«{vp:passive} {T}», {A} ‹said›.', '{A} ‹maintained› that «{S} {vp:past} {T}».',
    '{M} quoted {A} as ‹saying› that «{S} had {vp:pp} {T}».', '‹According to› {M}, {A} had evidence that {S} had {vp:pp}.',
    '{A} ‹asserted› {T2} that «{S} had {vp:pp}», without giving proof.', 'In the words of {A}, «{S} {vp:past} {T}».',
    '{M}, ‹citing› {A}, reported that «{S} {vp:past} {T}».', '{A} ‹insisted›: “«{S} {S.has} {vp:pp}.»”', '“«I can confirm that {S} {vp:past},»” {A} ‹said› {T2}.',
)
DENIED_SELF = (
    '{S} ‹denied› that «{S.it} had {vp:pp} {T}».', '{S} ‹denied› {vp:ger}.', '{S} dismissed reports that {S.it} had {vp:pp} {T}.',
    '{S} rejected claims that {S.it} had {vp:pp}.', '{T2}, {S} ‹denied› {vp:ger}.', '{S} {S.has} repeatedly ‹denied› {vp:ger} {T}.',
    '{S} ‹said› {T2} «{S.it} had never {vp:pp}».', '{S} brushed aside suggestions that {S.it} had {vp:pp}.', '{S} called reports that {S.it} had {vp:pp} a fabrication.',
)
DENIED = (
    '{A} ‹denied› that «{S} had {vp:pp} {T}».', '{A} dismissed reports that {S} had {vp:pp}.', '{A} ‹said› {T2} it was false that «{S} had {vp:pp}».',
    'Claims that {S} had {vp:pp} {T} were rejected by {A}.', '{A} ‹insisted› that «{S} had never {vp:pp}».', '{A} ‹disputed› that «{S} had {vp:pp}».',
)
SUSPECTED = (
    '{A} suspected {S} of {vp:ger} {T}.', '{A} voiced suspicion that {S} had {vp:pp} {T}.', '{S} {S.is} suspected by {A} of {vp:ger}.',
    '{A} ‹said› {T2} there was reason to suspect that «{S} had {vp:pp}».', '{S} {S.is} believed by {A} to have {vp:pp} {T}.',
    'Suspicions voiced by {A} that {S} had {vp:pp} have grown.', '{A} suspected that {S} had {vp:pp} {T}.', '{S} {S.is} thought by {A} to have {vp:pp}.',
    'The suspicion of {A} is that {S} {vp:past} {T}.',
)
PLANNED = (
    '{S} {S.is} planning to {vp:base} {T}.', '{S} {S.is} preparing to {vp:base}.', '{S} announced {T2} plans to {vp:base}.', '{S} vowed to {vp:base} {T}.',
    '{S} ‹said› «{S.it} would {vp:base} {T}».', '{S} {S.is} set to {vp:base} {T}.', '{S} {S.has} decided to {vp:base} {T}.',
    'Preparations by {S} to {vp:base} are far advanced.', '{S} {S.has} resolved to {vp:base}.', '{S} {S.has} expressed willingness to {vp:base}.',
    '{S} {S.has} pledged to {vp:base} {T}.', '{S} {S.has} offered to {vp:base}.', '{S} {S.is} ready to {vp:base} {T}.',
)
EXPECTED = (
    '{S} {S.is} expected by {A} to {vp:base} {T}.', '{A} expected {S} to {vp:base} {T}.', '{A} ‹said› «{S} was likely to {vp:base} {T}».',
    '‹According to› {A}, «{S} will {vp:base} {T}».', '{A} ‹predicted› {T2} that «{S} would {vp:base}».', '«{S} will soon {vp:base}», {A} ‹said›.',
)
EXPECTED_BARE = ('{S} {S.is} expected to {vp:base} {T}.', '{S} {S.is} widely expected to {vp:base} {T}.', '{S} will probably {vp:base} {T}.',
                 'It is only a matter of time before {S} {vp:third}.')
POSSIBLE = (
    '{A} ‹said› «{S} might {vp:base} {T}».', '«{S} could {vp:base} {T}», {A} ‹said›.', '{A} did not rule out that {S} might {vp:base}.',
    '‹According to› {A}, «{S} may yet {vp:base}».', '{A} ‹believed› it possible that «{S} would {vp:base} {T}».',
)
POSSIBLE_BARE = ('{S} may {vp:base} {T}.', '{S} might still {vp:base}.', 'It was unclear whether {S} would {vp:base}.', '{S} could {vp:base} {T}.')
CONDITIONAL = (
    '{A} ‹said› «{S} would {vp:base} if {condition}».', '«If {condition}, {S} will {vp:base}», {A} ‹said›.', '‹According to› {A}, «{S} will {vp:base} only if {condition}».',
)
CONDITIONAL_BARE = ('{S} would {vp:base} if {condition}.', '{S} will {vp:base} only if {condition}.', 'If {condition}, {S} could {vp:base}.')
NEGATIVE = (
    '{S} did not {vp:base} {T}.', '{S} {S.has} not {vp:pp}.', '{S} stopped short of {vp:ger}.', '{S} {S.has} so far refused to {vp:base}.',
    '{S} {S.has} never {vp:pp}.', '{S} failed to {vp:base} {T}.', 'Contrary to expectations, {S} did not {vp:base} {T}.',
    '{S} {S.has} at no time {vp:pp}.', '{S} decided against {vp:ger}.', '{S} {S.has} ruled out {vp:ger}.',
)
CONFIRMED = (
    '{S} ‹confirmed› that «{S.it} had {vp:pp} {T}».', '{S} ‹admitted› for the first time that «{S.it} had {vp:pp} {T}».', '{S} ‹acknowledged› {vp:ger} {T}.',
    '{T2}, {S} ‹confirmed› that «{S.it} had {vp:pp}».', '{S} no longer ‹disputed› that «{S.it} had {vp:pp} {T}».',
)
TITLES = {
    'fact': ('{S} {vp:third}', '{S} {vp:third}', '{vp:noun}: what we know', 'How {S} {vp:past}'),
    'negative': ('{S} refuses to {vp:base}', '{S} does not {vp:base}'),
    'claimed': ('{S} {vp:third}, {A} says', '{A}: {S} {vp:third}'),
    'denied': ('{S} denies {vp:ger}',),
    'suspected': ('{S} suspected of {vp:ger}',),
    'planned': ('{S} to {vp:base}', '{S} plans to {vp:base}'),
    'expected': ('{S} expected to {vp:base}',),
    'possible': ('{S} may {vp:base}', '{S} could {vp:base}'),
    'conditional': ('{S} could {vp:base} if {condition}',),
}
