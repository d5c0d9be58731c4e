# SPDX-License-Identifier: GPL-3.0-or-later
# Copyright © 2026 The Explorer authors
"""Sentences around an event, by what is said of it. With some ninety verbs, each is a sentence of many faces."""

FACT = (
    '{S} {vp:past} {T}.', '{S} {vp:past} {T}.', '{T}, {S} {vp:past}.', '{S} {S.has} {vp:pp}.', '{vp:passive} {T}.', '{vp:passive}.',
    'In a surprise move, {S} {vp:past} {T}.', '{S} {vp:past} {T}, a step that few had expected.', '{vp:noun} came {T}.',
    '{vp:noun} {T} drew {mood} in {P}.', 'The crisis deepened {T} when {S} {vp:past}.', 'It was {T} that {S} {vp:past}.',
    '{S}, facing pressure at home, {vp:past} {T}.', 'Despite appeals from all sides, {S} {vp:past} {T}.',
    'Little has moved since {S} {vp:past} {T}.', '{S} {vp:past} {T}, the culmination of a long quarrel.', 'Meanwhile, {S} {vp:past} {T}.',
    'After much hesitation, {S} {vp:past} {T}.', '{vp:noun} has changed the picture.', 'The move follows {vp:noun} {T}.',
    'Rumours turned into fact {T} when {S} {vp:past}.', 'By then, {S} had already {vp:pp}.', '{S} once again {vp:past} {T}.',
    'Nobody in {P} was surprised when {S} {vp:past} {T}.', 'Tensions have run high since {vp:noun} {T}.', '{vp:noun} remains a sore point.',
    'It all began {T}, when {S} {vp:past}.', 'Also {T}, {S} {vp:past}.', 'There was {mood} in {P} after {S} {vp:past} {T}.',
)
CLAIMED = (
    '{A} ‹said› «{S} had {vp:pp} {T}».', '{A} ‹said› that «{S} {vp:past} {T}».', '«{S} {vp:past} {T}», ‹according to› {A}.',
    '‹According to› {A}, «{S} {vp:past} {T}».', '{A} ‹claimed› that «{S} had {vp:pp}».', '«{S} {S.has} {vp:pp}», {A} ‹said› {T2}.',
    '{A} ‹alleged› {T2} that «{S} had {vp:pp}».', '{A} ‹told› {M} that «{S} had {vp:pp} {T}».', '“«{S} {S.has} {vp:pp},»” {A} ‹said› {T2}.',
    '{S} {S.is} ‹alleged› by {A} to have {vp:pp} {T}.', '{A} ‹reported› {T2} that «{S} had {vp:pp}».', 'Reports by {A} that {S} had {vp:pp} could not be checked.',
    '“«{S} {vp:past},»” {A} ‹told› {M}.', '«{vp:passive} {T}», {A} ‹said›.', '{A} ‹maintained› that «{S} {vp:past} {T}».',
)
DENIED_SELF = (
    '{S} ‹denied› that «{S.it} had {vp:pp} {T}».', '{S} ‹denied› {vp:ger}.', '{S} dismissed reports that {S.it} had {vp:pp} {T}.',
    '{S} rejected claims that {S.it} had {vp:pp}.', '{T2}, {S} ‹denied› {vp:ger}.', '{S} {S.has} repeatedly ‹denied› {vp:ger} {T}.',
    '{S} ‹said› {T2} «{S.it} had never {vp:pp}».', '{S} brushed aside suggestions that {S.it} had {vp:pp}.',
)
DENIED = (
    '{A} ‹denied› that «{S} had {vp:pp} {T}».', '{A} dismissed reports that {S} had {vp:pp}.', '{A} ‹said› {T2} it was false that «{S} had {vp:pp}».',
    'Claims that {S} had {vp:pp} {T} were rejected by {A}.', '{A} ‹insisted› that «{S} had never {vp:pp}».',
)
SUSPECTED = (
    '{A} suspected {S} of {vp:ger} {T}.', '{A} voiced suspicion that {S} had {vp:pp} {T}.', '{S} {S.is} suspected by {A} of {vp:ger}.',
    '{A} ‹said› {T2} there was reason to suspect that «{S} had {vp:pp}».', '{S} {S.is} believed by {A} to have {vp:pp} {T}.',
    'Suspicions voiced by {A} that {S} had {vp:pp} have grown.', '{A} suspected that {S} had {vp:pp} {T}.',
)
PLANNED = (
    '{S} {S.is} planning to {vp:base} {T}.', '{S} {S.is} preparing to {vp:base}.', '{S} announced {T2} plans to {vp:base}.', '{S} vowed to {vp:base} {T}.',
    '{S} ‹said› «{S.it} would {vp:base} {T}».', '{S} {S.is} set to {vp:base} {T}.', '{S} {S.has} decided to {vp:base} {T}.',
    'Preparations by {S} to {vp:base} are far advanced.', '{S} {S.has} resolved to {vp:base}.', '{S} {S.has} expressed willingness to {vp:base}.',
    '{S} {S.has} pledged to {vp:base} {T}.',
)
EXPECTED = (
    '{S} {S.is} expected to {vp:base} {T}.', '{A} expected {S} to {vp:base} {T}.', '{A} ‹said› «{S} was likely to {vp:base} {T}».',
    '‹According to› {A}, «{S} will {vp:base} {T}».', '{A} ‹predicted› {T2} that «{S} would {vp:base}».', '«{S} will soon {vp:base}», {A} ‹said›.',
)
EXPECTED_BARE = ('{S} {S.is} expected to {vp:base} {T}.', '{S} {S.is} widely expected to {vp:base} {T}.', '{S} will probably {vp:base} {T}.')
POSSIBLE = (
    '{A} ‹said› «{S} might {vp:base} {T}».', '«{S} could {vp:base} {T}», {A} ‹said›.', '{A} did not rule out that {S} might {vp:base}.',
    '‹According to› {A}, «{S} may yet {vp:base}».', '{A} ‹believed› it possible that «{S} would {vp:base} {T}».',
)
POSSIBLE_BARE = ('{S} may {vp:base} {T}.', '{S} might still {vp:base}.', 'It was unclear whether {S} would {vp:base}.', '{S} could {vp:base} {T}.')
CONDITIONAL = (
    '{A} ‹said› «{S} would {vp:base} if {condition}».', 'If {condition}, {S} will {vp:base}, {A} ‹said›.',
)
CONDITIONAL_BARE = ('{S} would {vp:base} if {condition}.', '{S} will {vp:base} only if {condition}.', 'If {condition}, {S} could {vp:base}.')
NEGATIVE = (
    '{S} did not {vp:base} {T}.', '{S} {S.has} not {vp:pp}.', '{S} stopped short of {vp:ger}.', '{S} {S.has} so far refused to {vp:base}.',
    '{S} {S.has} never {vp:pp}.', '{S} failed to {vp:base} {T}.', 'Contrary to expectations, {S} did not {vp:base} {T}.',
    'At no time {S.has} {S} {vp:pp}.', '{S} decided against {vp:ger}.',
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
