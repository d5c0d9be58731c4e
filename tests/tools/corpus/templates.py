# SPDX-License-Identifier: GPL-3.0-or-later
# Copyright © 2026 The Explorer authors
"""The language of the templates, and the writing of one clause of it into a paragraph.

{S}, {O}, {A} … a role: its entity is mentioned in a form that fits the place; {S's} possessive, {S.adj} adjective of a
state (else possessive), {S.it}, {S.its} pronoun, {S.has}, {S.was}, {S.is} the verb that agrees, {S.full} without
pronoun or surname; {vp:past} the verb phrase of the event in a form; {T} the date; {F} the figure; {topic} a word of
that list; [ … ] the cue of the relation, « … » the content of a quote, ‹ … › the cue of a quote. `<>` stands for the
form of the verb. {2:…} is a slot of a second event, {J} a second subject of the same deed.
"""

import re

from . import idioms, lexicon

_TOKEN = re.compile(r"\{[^}]*\}|[\[\]«»‹›]")
_compiled = {}

TEXT, SLOT, WORD, VERB, CUE_START, CUE_END, SPEECH_START, SPEECH_END, SAYS_START, SAYS_END, DATE, FIGURE, SPEECH, SECOND = range(14)
_MARKS = {'[': CUE_START, ']': CUE_END, '«': SPEECH_START, '»': SPEECH_END, '‹': SAYS_START, '›': SAYS_END}
FORM_NAMES = {'base': 0, 'third': 1, 'past': 2, 'pp': 3, 'ger': 4}


def _compile_slot(name):
    if name.startswith('2:'):
        return (SECOND, [_compile_slot(name[2:])], None)
    if name in ('T', 'T2', 'D'):
        return (DATE, name, None)
    if name in ('F', 'N', 'W', 'were', 'been', 'had', 'done', 'part'):
        return (FIGURE, name, None)
    if name in ('Q1', 'Q2', 'Q3', 'Q4', 'q2', 'said', 'venue', 'fragment'):
        return (SPEECH, name, None)
    if name.startswith('vp:'):
        return (VERB, name[3:], None)
    if name in lexicon.WORDS:
        return (WORD, name, None)
    if name.endswith("'s"):
        return (SLOT, name[:-2], 'poss')
    role, _, form = name.partition('.')
    if not role[0].isupper():
        raise ValueError('no such slot: {%s}' % name)
    return (SLOT, role, form or 'plain')


def compile_template(template):
    """The operations of @template, each (what, detail, form)."""
    result = _compiled.get(template)
    if result is None:
        result = []
        position = 0
        for match in _TOKEN.finditer(template):
            if match.start() > position:
                result.append((TEXT, template[position:match.start()], None))
            token = match.group()
            result.append(_compile_slot(token[1:-1]) if token[0] == '{' else (_MARKS[token], None, None))
            position = match.end()
        if position < len(template):
            result.append((TEXT, template[position:], None))
        _compiled[template] = result
    return result


class Verb:
    """A row of the verb tables, with its phrase compiled for each form."""

    def __init__(self, row):
        self.key, self.type, self.mode, who, forms, phrase, self.passive, self.nouns = row
        self.subjects, self.objects = who.split('>')
        self.forms = forms.split()
        self.phrases = [compile_template(phrase.replace('<>', form)) for form in self.forms]
        self.passive_ops = compile_template(self.passive.replace('<>', self.forms[3])) if self.passive else None
        self.noun_ops = [compile_template(noun) for noun in self.nouns]
        self.words = self._own_words([phrase, self.passive, '{condition}'] + list(self.nouns) + list(idioms.IDIOMS.get(self.key, ())))
        self.own = any(form in ('its', 'it') for operations in self.phrases[:1] for what, _, form in operations if what == SLOT)
        self.deed = self.type in ('ASSAULT', 'MOBILIZE', 'RETREAT') or self.key in ('seize', 'blockade', 'jam')

    def phrase_until_object(self, words, names):
        """The verb phrase in the past as far as the object, with @words for its lists and @names for its roles."""
        result = ''
        for what, detail, form in self.phrases[FORM_NAMES['past']]:
            if what == TEXT:
                result += detail
            elif what == WORD:
                result += words[detail]
            elif what == SLOT:
                result += names[detail] + ("'s" if form == 'poss' and detail != 'O' else '')
                if detail == 'O':
                    break
        return result

    def _own_words(self, templates):
        """The lists from which an event of this verb takes its own words, in a fixed order."""
        words = set(name for template in templates for name in re.findall(r'{(\w+)}', template))
        return sorted(words.intersection(lexicon.WORDS) - lexicon.FREE_WORDS)


class Clause:
    """The writing of one template: who plays which role, and what was found on the way."""

    __slots__ = ('scene', 'paragraph', 'roles', 'verb', 'event', 'dates', 'figure', 'statement', 'found', 'cue', 'cue_open', 'speeches',
                 'speech_open', 'says', 'says_open', 'second', 'fixed', 'armed')

    def __init__(self, scene, paragraph, roles, event=None, dates=None, figure=None, statement=None, fixed=False):
        self.scene = scene
        self.paragraph = paragraph
        self.roles = roles
        self.event = event
        self.verb = event.verb if event is not None else None
        self.dates = dates or {}
        self.figure = figure
        self.statement = statement
        self.fixed = fixed
        self.found = {}
        self.cue = None
        self.speeches = []
        self.says = None
        self.second = None
        self.armed = False

    def write(self, operations):
        paragraph = self.paragraph
        for what, detail, form in operations:
            if what == TEXT:
                paragraph.add(detail)
            elif what == SLOT:
                self._write_slot(detail, form)
            elif what == WORD:
                paragraph.add(self._word(detail))
            elif what == VERB:
                self._write_verb(detail)
            elif what == CUE_START:
                self.cue_open = paragraph.length
            elif what == CUE_END:
                if self.cue is None:
                    self.cue = (self.cue_open, paragraph.length)
            elif what == DATE:
                self._write_date(detail)
            elif what == FIGURE:
                self.figure.write(self, detail)
            elif what == SPEECH:
                self.statement.write(self, detail)
            elif what == SECOND:
                self.second.write(detail)
            elif what == SPEECH_START:
                self.speech_open = paragraph.length
                if paragraph.parts and paragraph.parts[-1].endswith('“'):
                    paragraph.pending = 'capital'
            elif what == SPEECH_END:
                self.speeches.append((self.speech_open, paragraph.length))
            elif what == SAYS_START:
                self.says_open = paragraph.length
            elif what == SAYS_END:
                if self.says is None:
                    self.says = (self.says_open, paragraph.length)

    def _word(self, name):
        """A word of a list; an event keeps its words, so that all articles tell of it in the same ones."""
        if self.event is not None:
            word = self.event.words.get(name)
            if word is not None:
                return word
        return self.scene.rng.choice(lexicon.WORDS[name])

    def _write_verb(self, form):
        if form == 'passive':
            self.write(self.verb.passive_ops)
        elif form == 'noun':
            self.write(self.scene.rng.choice(self.verb.noun_ops))
        else:
            if form == 'third' and self.is_plural('S'):
                form = 'base'
            self.write(self.verb.phrases[FORM_NAMES[form]])

    def is_plural(self, role):
        """A second subject makes the first one plural for verbs."""
        return (role == 'S' and (self.armed or 'J' in self.found)) or self.roles[role].plural

    def _write_date(self, name):
        """The date, or nothing where the clause has none: then the space before it goes too."""
        timex = self.dates.get(name)
        paragraph = self.paragraph
        if timex is None:
            paragraph.take_back(' ')
            return
        while timex is not None:
            if timex.lead:
                paragraph.add(timex.lead)
            paragraph.add(timex.text)
            paragraph.timexes.append((paragraph.length - len(timex.text), paragraph.length, timex))
            timex = timex.then

    def _write_slot(self, role, form):
        entity = self.roles[role]
        paragraph = self.paragraph
        if form == 'has':
            paragraph.add('have' if self.is_plural(role) else 'has')
        elif form == 'was':
            paragraph.add('were' if self.is_plural(role) else 'was')
        elif form == 'is':
            paragraph.add('are' if self.is_plural(role) else 'is')
        else:
            if role == 'S' and self.verb is not None and self.verb.deed and entity.kind == 'state' and form == 'plain' and not self.found:
                number = self.scene.names.write_forces(self, entity)
            else:
                number = self.scene.names.write(self, entity, role, form)
            if role not in self.found:
                self.found[role] = number
