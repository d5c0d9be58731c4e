# SPDX-License-Identifier: GPL-3.0-or-later
# Copyright © 2026 The Explorer authors
"""What people say, word for word, and the sentences around it."""

# Whole sentences without their last mark. {O}: another state, {S}: the speaker's, {P} a place, {X} a treaty, {C} an occasion.
SPEECH = (
    'We will not be intimidated', 'This is a matter of survival for the people of {P}', 'The door to talks remains open',
    '{O} must understand that patience has its limits', 'Nobody here wants another war', 'We have nothing to hide',
    'The people of {S} deserve the truth', "It is time for {O} to answer for what it has done", 'Our position has not changed',
    'There will be consequences', 'What we saw in {P} was a tragedy', 'We stand by every word of {X}',
    'The reports are pure invention', 'I have seen the documents, and they are genuine', '{O} knows very well where the line is',
    'We are ready to listen', 'No one can say how this will end', 'This was never about money', 'The figures speak for themselves',
    'It would be a mistake to underestimate {O}', 'Our partners have kept their promises', 'Our crews did what they were trained to do',
    'The next step is up to {O}', 'Without {X}, there can be no trust', 'We owe it to the families in {P}',
    'I would call it a sign of weakness', 'That is simply not true', 'They came in the dark and left nothing behind',
    'The harbour has to stay open, whatever it takes', 'We have asked for an inquiry and we expect an answer',
    'Nothing of the kind was discussed', 'Sooner or later, everybody will have to come to {P}', 'The army of {O} is not what it was',
    'Since {C}, nothing has been the same here', 'Make no mistake, this changes everything', 'We are counting on the support of our friends',
    'It is too early to speak of a breakthrough', 'I was there and I know what I saw', 'The law is the law', 'We have learned the lessons of {C}',
    'Those responsible will be found', 'There is a lot of fog in a crisis like this', 'Let us not pretend that {O} is a neutral party',
    "If {O} wants peace, it knows the way", 'Each delay makes a settlement harder', 'My government will decide in its own time',
    'Trade with {O} is a lifeline for this region', 'They promised us protection and we got silence', 'It is a shame for all of us',
    'The road to {P} must be reopened', 'We are exhausted, but we are not giving up', 'Such words do not deserve a reply',
)

SAID = ('said', 'said', 'said', 'said', 'told reporters', 'declared', 'insisted', 'added', 'stated', 'explained', 'argued', 'noted', 'stressed', 'remarked')

# Direct speech: Q1 … Q4 are its sentences; « » as in templates.py, but with the marks of speech.
DIRECT = (
    '“{Q1},” {A} ‹{said}› {T}.',
    '“{Q1},” {A} ‹{said}›. “{Q2}.”',
    '“{Q1},” ‹said› {A.full} {T}. “{Q2}. {Q3}.”',
    '{A} ‹said›: “{Q1}.”',
    '{A} ‹{said}› {venue} {T}: “{Q1}. {Q2}.”',
    '“{Q1}. {Q2},” {A} ‹told› {M}.',
    'Asked about {P}, {A} ‹said›, “{Q1}.”',
    '“{Q1},” {A} ‹said› {venue}, ‹adding›: “{Q2}.”',
    '“{Q1}, and {q2},” {A} ‹said›.',
    '{venue}, {A} ‹said›, “{Q1}”.',
    '“{Q1}. {Q2}. {Q3},” {A} ‹said› {venue}.',
)

INDIRECT = (
    '{A} ‹said› «the dispute over {topic} could not go on».',
    '{A} ‹said› {T} that «the government had no other choice».',
    '{A} ‹insisted› that «nothing had been decided».',
    '{A} ‹told› {M} that «the matter of {topic} was far from settled».',
    '{A} ‹added› that «the reports were being examined».',
    '‹According to› {A}, «the mood in {P} is grim».',
    '«The road ahead is long», ‹according to› {A}.',
    '{A} ‹argued› that «{O} had little to gain from a confrontation».',
    '{A} ‹noted› that «work on {topic} would go on».',
    '{A} ‹wrote› in a statement that «the crews deserved thanks».',
    '{A} ‹acknowledged› that «mistakes had been made».',
    '«Relations with {O} have seldom been worse», {A} ‹said›.',
    '{A} ‹suggested› that «a compromise on {topic} was within reach».',
    '{M} ‹reported› that «the mood in {P} was tense».',
    'A source close to the talks ‹told› {M} that «a paper on {topic} was ready».',
)

MIXED = (
    '{A} ‹said› «the decision was “{fragment}” and could not stand».',
    '{A} ‹described› the affair as «“{fragment}”».',
    '{A} ‹said› {T} that «the events in {P} were “{fragment}”».',
    '{A} ‹called› it «“{fragment}”», and left the room.',
    '«The conduct of {O} was “{fragment}”», {A} ‹said›.',
    'What happened in {P} was «“{fragment}”», ‹according to› {A}.',
)
FRAGMENTS = ('a grave mistake', 'deeply irresponsible', 'a clear breach of trust', 'heroic', 'an act of piracy', 'beyond belief', 'a theatre of shadows',
             'proof of good will', 'unworthy of a neighbour', 'a dangerous game', 'long overdue', 'a slap in the face', 'entirely predictable')

# Of the same speaker once more, mostly by a pronoun.
AGAIN = {
    'direct': ('“{Q4},” {A} ‹added›.', '{A} ‹added›: “{Q4}.”', '“{Q4},” {A} ‹went on› to say.', '{A} also ‹said›: “{Q4}.”', '“{Q4},” ‹said› {A.full}.'),
    'indirect': ('{A} ‹added› that «the worst was over».', '{A} also ‹said› «there was no hurry».', '{A} ‹warned› that «patience was running out».',
                 '{A} ‹promised› that «nobody would be left behind».', 'But {A} ‹admitted› that «the picture was far from complete».'),
    'mixed': ('{A} also ‹called› it «“{fragment}”».', '{A} ‹added› that «all of it was “{fragment}”».'),
}
