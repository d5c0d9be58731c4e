# SPDX-License-Identifier: GPL-3.0-or-later
# Copyright © 2026 The Explorer authors
"""How an article calls those it speaks of: in full at first, then by surname, acronym, capital, role or pronoun.

Never by surname where two of the article's persons share it; by a pronoun, a role or a description only right after a
sentence that they began.
"""

from . import lexicon

PRONOUNS = {'it': ('he', 'she', 'it', 'they'), 'its': ('his', 'her', 'its', 'their'), 'him': ('him', 'her', 'it', 'them')}
BODY_NOUNS = {'ministry': 'ministry', 'army': 'military', 'agency': 'agency', 'party': 'party', 'rebels': 'group', 'company': 'company',
              'charity': 'charity', 'union': 'union', 'institute': 'institute', 'paper': 'newspaper', 'wire': 'agency'}
GLOSSES = {'company': ('company', 'firm', 'manufacturer'), 'rebels': ('rebel group', 'militia', 'armed group'), 'charity': ('charity', 'aid group'),
           'institute': ('think tank', 'research centre'), 'union': ('trade union', 'association')}
CITY_NOUNS = ('city', 'port', 'town', 'border town')


class Names:
    """The state of naming within one article."""

    __slots__ = ('rng', 'seen', 'shared', 'subject', 'acronyms', 'spaced')

    def __init__(self, rng, shared_families):
        self.rng = rng
        self.seen = set()
        self.shared = shared_families
        self.subject = None
        self.acronyms = set()
        self.spaced = rng.chance(0.3)

    def write(self, clause, entity, role, form):
        """Appends a mention of @entity; returns its number in the paragraph."""
        if form in PRONOUNS:
            return self._pronoun(clause, entity, role, form)
        if form == 'adj':
            return self._adjective(clause.paragraph, entity)
        kind = entity.kind
        if clause.fixed:
            number = self._fixed(clause.paragraph, entity)
        elif kind == 'person':
            number = self._person(clause.paragraph, entity, role, form)
        elif kind == 'state':
            number = self._state(clause, entity, role, form)
        elif kind == 'unnamed':
            number = self._unnamed(clause.paragraph, entity)
        else:
            number = self._other(clause.paragraph, entity, role, form)
        if form == 'poss':
            clause.paragraph.add("'" if clause.paragraph.parts[-1].endswith('s') else "'s")
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

    def _fixed(self, paragraph, entity):
        """In titles and in speech, which are the same in all articles: the plain name, whatever was said before."""
        if entity.kind == 'unnamed':
            return self._unnamed(paragraph, entity)
        self._article(paragraph, entity)
        return paragraph.mention(entity.name, entity, 'name')

    def _article(self, paragraph, entity):
        """"the", unless an article stands there already: "a {O.adj} convoy", "the {O.adj} border"."""
        if entity.the and not (paragraph.parts and paragraph.parts[-1].lower().endswith((' a ', 'the '))):
            paragraph.add('the ')

    def _pronoun(self, clause, entity, role, form):
        which = 3 if clause.is_plural(role) else 2 if entity.kind != 'person' else 1 if entity.female else 0
        return clause.paragraph.mention(PRONOUNS[form][which], entity, 'pronoun')

    def _adjective(self, paragraph, entity):
        if entity.kind == 'state':
            return paragraph.mention(entity.adjective, entity, 'demonym')
        if entity.kind == 'person':
            return paragraph.mention(entity.state.adjective, entity.state, 'demonym')
        self._article(paragraph, entity)
        return paragraph.mention(entity.acronym or entity.name, entity, 'acronym' if entity.acronym else 'name')

    def _state(self, clause, entity, role, form):
        rng, paragraph = self.rng, clause.paragraph
        first = entity.id not in self.seen
        self.seen.add(entity.id)
        if not first and role in ('S', 'O', 'A') and form in ('plain', 'poss'):
            if role == 'S' and form == 'plain' and self.subject is entity and rng.chance(0.2):
                if rng.chance(0.7):
                    return paragraph.mention('it', entity, 'pronoun')
                paragraph.add('the ')
                return paragraph.mention('country', entity, 'description')
            if rng.chance(0.22) and (clause.verb is None or not (clause.verb.deed or clause.verb.mode == 'visit')):
                return paragraph.mention(entity.capital.name, entity, 'metonym')
        if entity.others and not first and rng.chance(0.6):
            text = entity.others[0]
            paragraph.add('the ' if entity.the and text.isupper() else '')
            return paragraph.mention(text, entity, 'acronym' if text.isupper() else 'alias')
        self._article(paragraph, entity)
        return paragraph.mention(entity.name, entity, 'name')

    def _unnamed(self, paragraph, entity):
        """"Kavorian officials": the whole is the group, and within it the state is named."""
        before, text = entity.title
        paragraph.add(before)
        number = paragraph.mention(entity.state.adjective, entity.state, 'demonym')
        self.seen.add(entity.state.id)
        paragraph.add(' ' + text)
        return paragraph.cover(paragraph.mentions[number][0], entity, 'description')

    def _other(self, paragraph, entity, role, form):
        """Bodies, places and things."""
        rng = self.rng
        first = entity.id not in self.seen
        self.seen.add(entity.id)
        if not first and self.subject is entity and role in ('S', 'A') and form == 'plain' and entity.type == 'organisation' and rng.chance(0.4):
            return self._body_again(paragraph, entity, role)
        if first and entity.kind == 'city' and role == 'P' and entity.state is not None and rng.chance(0.25):
            return self._city_with_state(paragraph, entity)
        self._article(paragraph, entity)
        if entity.acronym is not None and entity.id in self.acronyms:
            return paragraph.mention(entity.acronym, entity, 'acronym')
        if not first and entity.others and rng.chance(0.3):
            return paragraph.mention(entity.others[0], entity, 'alias')
        number = paragraph.mention(entity.name, entity, 'name')
        if form == 'plain':
            self._explain(paragraph, entity, number, first)
        return number

    def _body_again(self, paragraph, entity, role):
        if role == 'S' and self.rng.chance(0.5):
            return paragraph.mention('it', entity, 'pronoun')
        paragraph.add('the ')
        noun = entity.name.split()[-1].lower() if entity.kind == 'joint' else BODY_NOUNS[entity.kind]
        return paragraph.mention(noun, entity, 'description')

    def _explain(self, paragraph, entity, number, first):
        """What stands behind a name at first: its acronym, what kind of body it is, what kind of thing."""
        rng = self.rng
        if entity.acronym is not None and first:
            paragraph.add(' (')
            paragraph.mention(entity.acronym, entity, 'acronym')
            paragraph.add(')')
            self.acronyms.add(entity.id)
        if entity.type == 'product' and entity.noun is not None and rng.chance(0.5):
            paragraph.add(' ' + entity.noun)
        elif first and entity.kind in GLOSSES and entity.state is not None and rng.chance(0.3):
            paragraph.add(', a ')
            place = paragraph.mention(entity.state.adjective, entity.state, 'demonym')
            paragraph.add(' ')
            start = paragraph.length
            paragraph.add(rng.choice(GLOSSES[entity.kind]))
            paragraph.ties.append((number, place, 'based-in', (start, paragraph.length)))
            paragraph.pending = 'comma'

    def _city_with_state(self, paragraph, entity):
        """"the Kavorian port of Dobrod"."""
        paragraph.add('the ')
        place = paragraph.mention(entity.state.adjective, entity.state, 'demonym')
        paragraph.add(' ')
        start = paragraph.length
        paragraph.add(self.rng.choice(CITY_NOUNS))
        cue = (start, paragraph.length)
        paragraph.add(' of ')
        number = paragraph.mention(entity.name, entity, 'name')
        paragraph.ties.append((number, place, 'located-in', cue))
        return number

    def _person(self, paragraph, entity, role, form):
        rng = self.rng
        if entity.id not in self.seen:
            return self._introduce(paragraph, entity, form)
        if role in ('S', 'A') and self.subject is entity:
            if form == 'plain' and rng.chance(0.6):
                return paragraph.mention('she' if entity.female else 'he', entity, 'pronoun')
            if form in ('plain', 'poss') and rng.chance(0.12):
                paragraph.add('the ')
                return paragraph.mention(entity.noun, entity, 'role')
        if entity.unique and form in ('plain', 'poss') and rng.chance(0.1):
            paragraph.add('the ')
            paragraph.mention(entity.state.adjective, entity.state, 'demonym')
            paragraph.add(' ')
            return paragraph.mention(entity.noun, entity, 'role')
        if rng.chance(0.12) and entity.title[0].isupper():
            paragraph.add(entity.title + ' ')
        if entity.family in self.shared:
            return self._full(paragraph, entity)
        return paragraph.mention(entity.family, entity, 'alias')

    def _full(self, paragraph, entity):
        """The full name; in some articles without its hyphen, sometimes without the middle initial."""
        if entity.others and (self.spaced if entity.culture == 'hanbu' else self.rng.chance(0.3)):
            return paragraph.mention(entity.others[0], entity, 'alias')
        return paragraph.mention(entity.name, entity, 'name')

    def _introduce(self, paragraph, entity, form):
        """The first time: with title, office, state or body. What ties the person to them is recorded as a tie."""
        rng = self.rng
        self.seen.add(entity.id)
        choice = rng.below(20)
        if choice == 0 and entity.heads is None and form == 'plain':
            number = self._full(paragraph, entity)
            paragraph.add(', %d' % rng.between(24, 81))
            paragraph.pending = 'comma'
            return number
        if choice == 1 and entity.heads is None:
            return self._full(paragraph, entity)
        if choice <= 6 and form == 'plain' and not entity.title.endswith('.') and entity.title != 'Dr':
            return self._with_apposition(paragraph, entity)
        place = self._before_title(paragraph, entity)
        start = paragraph.length
        paragraph.add(entity.title)
        title = (start, paragraph.length)
        paragraph.add(' ')
        number = self._full(paragraph, entity)
        if place is not None:
            paragraph.ties.append((number, place, self._tie(entity, paragraph.mentions[place][2]), title))
        return number

    def _before_title(self, paragraph, entity):
        """"JHA director …", "Kavorian Foreign Minister …": the mention of the body or state, or None."""
        if entity.org is not None and entity.org.kind not in ('army', 'agency'):
            short = entity.org.id in self.acronyms
            place = paragraph.mention(entity.org.acronym if short else entity.org.name, entity.org, 'acronym' if short else 'name')
            self.seen.add(entity.org.id)
        elif self.rng.chance(0.75):
            place = paragraph.mention(entity.state.adjective, entity.state, 'demonym')
            self.seen.add(entity.state.id)
        else:
            return None
        paragraph.add(' ')
        return place

    def _tie(self, person, whole):
        return 'leads' if person.heads is whole else 'role-at'

    def _with_apposition(self, paragraph, entity):
        """"Ana Dorvel, the Kavorian foreign minister," or "Ana Dorvel, an analyst at the Ostrel Institute,"."""
        rng = self.rng
        number = self._full(paragraph, entity)
        if entity.org is None:
            unique = entity.title[0].isupper() or entity.heads is not None
            paragraph.add(', the ' if unique else ', a ')
            place = paragraph.mention(entity.state.adjective, entity.state, 'demonym')
            self.seen.add(entity.state.id)
            paragraph.add(' ')
            start = paragraph.length
            paragraph.add(entity.noun)
            title = (start, paragraph.length)
        else:
            paragraph.add(', a ' if entity.noun[0] not in 'aeiou' else ', an ')
            start = paragraph.length
            paragraph.add(entity.noun)
            title = (start, paragraph.length)
            paragraph.add(rng.choice((' at ', ' with ')))
            place = self._other(paragraph, entity.org, 'X', 'apposition')
        paragraph.ties.append((number, place, self._tie(entity, paragraph.mentions[place][2]), title))
        paragraph.pending = 'comma'
        return number
