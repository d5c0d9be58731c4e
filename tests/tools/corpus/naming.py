# SPDX-License-Identifier: GPL-3.0-or-later
# Copyright © 2026 The Explorer authors
"""How an article calls those it speaks of: in full at first, then by surname, acronym, capital, role or pronoun.

Never by surname where two of the article's persons share it; by a pronoun only right after a sentence whose subject
they were.
"""

from . import lexicon


class Names:
    """The state of naming within one article."""

    __slots__ = ('rng', 'seen', 'shared', 'subject', 'acronyms', 'style_full')

    def __init__(self, rng, shared_families):
        self.rng = rng
        self.seen = set()
        self.shared = shared_families
        self.subject = None
        self.acronyms = set()

    def write(self, clause, entity, role, form):
        """Appends a mention of @entity; returns its number in the paragraph."""
        if form in ('it', 'its', 'him'):
            return self._pronoun(clause.paragraph, clause, entity, role, form)
        if form == 'adj':
            return self._adjective(clause, entity)
        if clause.fixed:
            return self._fixed(clause.paragraph, entity, form)
        kind = entity.kind
        if kind == 'person':
            number = self._person(clause, entity, role, form)
        elif kind == 'state':
            number = self._state(clause, entity, role, form)
        elif kind == 'unnamed':
            number = self._unnamed(clause.paragraph, entity)
        else:
            number = self._other(clause, entity, role, form)
        if form == 'poss':
            clause.paragraph.add("'" if entity.plural else "'s")
        return number

    def _fixed(self, paragraph, entity, form):
        """In titles and in speech, which are the same in all articles: the plain name, whatever was said before."""
        if entity.kind == 'unnamed':
            number = self._unnamed(paragraph, entity)
        else:
            if entity.the and not self._after_article(paragraph):
                paragraph.add('the ')
            number = paragraph.mention(entity.name, entity, 'name')
        if form == 'poss':
            paragraph.add("'" if entity.plural else "'s")
        return number

    def write_forces(self, clause, entity):
        """A state that acts by force: "Kavorian troops". The mention is its adjective."""
        if self.rng.chance(0.4):
            return self.write(clause, entity, 'S', 'plain')
        number = clause.paragraph.mention(entity.adjective, entity, 'demonym')
        clause.paragraph.add(' ' + self.rng.choice(lexicon.WORDS['force']))
        clause.armed = True
        self.seen.add(entity.id)
        return number

    def _pronoun(self, paragraph, clause, entity, role, form):
        if clause.is_plural(role):
            word = {'it': 'they', 'its': 'their', 'him': 'them'}[form]
        elif entity.kind == 'person':
            word = {'it': ('he', 'she'), 'its': ('his', 'her'), 'him': ('him', 'her')}[form][1 if entity.female else 0]
        else:
            word = {'it': 'it', 'its': 'its', 'him': 'it'}[form]
        return paragraph.mention(word, entity, 'pronoun')

    def _adjective(self, clause, entity):
        if entity.kind == 'state':
            return clause.paragraph.mention(entity.adjective, entity, 'demonym')
        if entity.state is not None and entity.kind == 'person':
            return clause.paragraph.mention(entity.state.adjective, entity.state, 'demonym')
        if entity.the and not self._after_article(clause.paragraph):
            clause.paragraph.add('the ')
        number = clause.paragraph.mention(entity.acronym or entity.name, entity, 'acronym' if entity.acronym else 'name')
        return number

    def _after_article(self, paragraph):
        """"a {O.adj} convoy", "the {O.adj} border": an article stands there already."""
        return bool(paragraph.parts) and paragraph.parts[-1].lower().endswith((' a ', 'the ', ' of a '))

    def _state(self, clause, entity, role, form):
        rng, paragraph = self.rng, clause.paragraph
        first = entity.id not in self.seen
        self.seen.add(entity.id)
        if not first and role in ('S', 'O', 'A') and form in ('plain', 'poss'):
            if role == 'S' and form == 'plain' and self.subject is entity and rng.chance(0.2):
                if paragraph.parts and rng.chance(0.7):
                    return paragraph.mention('it', entity, 'pronoun')
                paragraph.add('the ')
                return paragraph.mention('country', entity, 'description')
            if rng.chance(0.22) and (clause.verb is None or not (clause.verb.deed or clause.verb.mode == 'visit')):
                return paragraph.mention(entity.capital.name, entity, 'metonym')
        if entity.others and not first and rng.chance(0.6):
            text = entity.others[0]
            paragraph.add('the ' if entity.the and text.isupper() else '')
            return paragraph.mention(text, entity, 'acronym' if text.isupper() else 'alias')
        if entity.the:
            paragraph.add('the ')
        return paragraph.mention(entity.name, entity, 'name')

    def _unnamed(self, paragraph, entity):
        """"Kavorian officials": the whole is the group, and within it the state is named."""
        before, text = entity.title
        paragraph.add(before)
        start = paragraph.length
        if entity.state is not None:
            paragraph.mention(entity.state.adjective, entity.state, 'demonym')
            self.seen.add(entity.state.id)
            paragraph.add(' ')
        paragraph.add(text)
        return paragraph.cover(start, entity, 'description')

    def _other(self, clause, entity, role, form):
        rng, paragraph = self.rng, clause.paragraph
        first = entity.id not in self.seen
        self.seen.add(entity.id)
        if not first and role == 'S' and form == 'plain' and self.subject is entity and rng.chance(0.3) and entity.type == 'organisation':
            return paragraph.mention('it', entity, 'pronoun')
        if entity.the and not self._after_article(paragraph):
            paragraph.add('the ')
        if entity.acronym is not None and not first and entity.id in self.acronyms:
            return paragraph.mention(entity.acronym, entity, 'acronym')
        if not first and entity.kind == 'army' and rng.chance(0.3) and entity.name.endswith('Coast Guard'):
            return paragraph.mention('Coast Guard', entity, 'alias')
        number = paragraph.mention(entity.name, entity, 'name')
        if entity.acronym is not None and first and form == 'plain':
            paragraph.add(' (')
            paragraph.mention(entity.acronym, entity, 'acronym')
            paragraph.add(')')
            self.acronyms.add(entity.id)
        elif entity.noun is not None and entity.type == 'product' and rng.chance(0.5) and form == 'plain':
            paragraph.add(' ' + entity.noun)
        return number

    def _person(self, clause, entity, role, form):
        rng, paragraph = self.rng, clause.paragraph
        first = entity.id not in self.seen
        if first:
            return self._introduce(clause, entity, form)
        if role in ('S', 'A') and form == 'plain' and self.subject is entity and rng.chance(0.45):
            return paragraph.mention('she' if entity.female else 'he', entity, 'pronoun')
        if form in ('plain', 'poss') and role in ('S', 'A') and self.subject is entity and rng.chance(0.12):
            paragraph.add('the ')
            return paragraph.mention(entity.noun, entity, 'role')
        if rng.chance(0.12) and entity.title[0].isupper():
            paragraph.add(entity.title + ' ')
        return self._short_name(paragraph, entity)

    def _short_name(self, paragraph, entity):
        if entity.family in self.shared:
            return paragraph.mention(entity.name, entity, 'name')
        return paragraph.mention(entity.family, entity, 'alias')

    def _introduce(self, clause, entity, form):
        """The first time: with title, office, state or body. What ties the person to them is recorded as a tie."""
        rng, paragraph = self.rng, clause.paragraph
        self.seen.add(entity.id)
        whole = entity.org if entity.org is not None else entity.state
        choice = rng.below(10)
        if choice == 0 and entity.heads is None:
            return paragraph.mention(entity.name, entity, 'name')
        if choice <= 2 and form == 'plain' and not entity.title.endswith('.') and entity.title != 'Dr':
            return self._with_apposition(clause, entity, whole)
        if entity.org is not None and entity.title[0].islower():
            short = entity.org.id in self.acronyms
            place = paragraph.mention(entity.org.acronym if short else entity.org.name, entity.org, 'acronym' if short else 'name')
            self.seen.add(entity.org.id)
            paragraph.add(' ')
        elif entity.state is not None and rng.chance(0.75):
            place = paragraph.mention(entity.state.adjective, entity.state, 'demonym')
            self.seen.add(entity.state.id)
            paragraph.add(' ')
        else:
            place = None
        start = paragraph.length
        paragraph.add(entity.title)
        title = (start, paragraph.length)
        paragraph.add(' ')
        number = paragraph.mention(entity.name, entity, 'name')
        if place is not None:
            paragraph.ties.append((number, place, self._tie(entity, paragraph.mentions[place][2]), title))
        return number

    def _tie(self, person, whole):
        return 'leads' if person.heads is whole and whole is not None else 'role-at'

    def _with_apposition(self, clause, entity, whole):
        """"Ana Dorvel, the Kavorian foreign minister," """
        rng, paragraph = self.rng, clause.paragraph
        number = paragraph.mention(entity.name, entity, 'name')
        paragraph.add(', ')
        if whole is not None and whole.kind == 'state':
            paragraph.add('the ')
            place = paragraph.mention(whole.adjective, whole, 'demonym')
            paragraph.add(' ')
            start = paragraph.length
            paragraph.add(entity.noun)
        else:
            paragraph.add('a ' if entity.noun[0] not in 'aeiou' else 'an ')
            start = paragraph.length
            paragraph.add(entity.noun)
            end = paragraph.length
            paragraph.add(rng.choice((' at ', ' with ')))
            place = self._other(clause, whole, 'X', 'apposition')
            paragraph.ties.append((number, place, self._tie(entity, whole), (start, end)))
            paragraph.pending = 'comma'
            return number
        self.seen.add(whole.id)
        paragraph.ties.append((number, place, self._tie(entity, whole), (start, paragraph.length)))
        paragraph.pending = 'comma'
        return number
