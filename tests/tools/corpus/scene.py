# SPDX-License-Identifier: GPL-3.0-or-later
# Copyright © 2026 The Explorer authors
"""The sentences of one article: each takes a fact of the story, writes it into a paragraph and records what it says."""

from . import dates, frames, lexicon, series, speech
from .builder import Quote, Relation
from .figures import FigureWriter
from .idioms import IDIOMS
from .naming import Names
from .templates import Clause, compile_template

# Templates that make no sense without the date.
_NEEDS_DATE = ('{T},', '{T} that', '{T} when', '{T}, when', 'Also {T}', 'Then, {T}', 'since {S} {vp:past} {T}')
_OPENERS = ('{S', '{A')

STATEMENTS = {
    'denied': frames.DENIED, 'claimed': frames.CLAIMED, 'suspected': frames.SUSPECTED, 'planned': frames.PLANNED, 'expected': frames.EXPECTED,
    'possible': frames.POSSIBLE, 'conditional': frames.CONDITIONAL,
}
BARE = {'planned': frames.PLANNED, 'expected': frames.EXPECTED_BARE, 'possible': frames.POSSIBLE_BARE, 'conditional': frames.CONDITIONAL_BARE}


class SpeechWriter:
    """Writes the sentences of a statement, in the same words each time."""

    __slots__ = ('statement', 'rng')

    def __init__(self, statement, rng):
        self.statement = statement
        self.rng = rng

    def write(self, clause, what):
        if what == 'said':
            clause.paragraph.add(self.rng.choice(speech.SAID))
        elif what == 'venue':
            clause.paragraph.add(self.statement.venue)
        elif what == 'fragment':
            clause.paragraph.add(self.statement.fragment)
        else:
            self._sentence(clause, self.statement.sentences[int(what[1]) - 1], what[0] == 'Q')

    def _sentence(self, clause, text, capital):
        inner = Clause(clause.scene, clause.paragraph, self.statement.roles, fixed=True)
        if capital:
            clause.paragraph.pending = 'capital'
        elif not text.startswith(('I ', '{')):
            text = text[0].lower() + text[1:]
        inner.write(compile_template(text))


class Scene:
    """What the sentences of one article share."""

    def __init__(self, story, rng, today, wire, number_style):
        self.story = story
        self.rng = rng
        self.today = today
        self.wire = wire
        self.number_style = number_style
        self.used = set()
        self.names = Names(rng, story.shared_families)

    def date(self, day):
        if day > self.today:
            return dates.future(self.rng, self.today, day)
        return dates.past(self.rng, self.today, day, self.wire)

    def roles(self, event=None, speaker=None):
        rng, story = self.rng, self.story
        roles = {'M': rng.choice(story.media), 'P': event.place if event is not None else rng.choice(story.places), 'X': story.treaty,
                 'C': story.occasion, 'K': rng.choice(story.products), 'B': rng.choice(story.bodies), 'S': story.states[0],
                 'R': story.water, 'H': story.states[0].staff['head']}
        roles['P2'] = rng.choice([place for place in story.places if place is not roles['P']] or story.places)
        if event is not None:
            roles['S'] = event.subject
            roles['O'] = event.object
        if speaker is not None:
            roles['A'] = speaker
        if roles['M'] is speaker:
            roles['M'] = story.media[-1] if speaker is not story.media[-1] else story.media[0]
        return roles

    def start(self, paragraph):
        if paragraph.parts:
            paragraph.add(' ')
        paragraph.sentences.append(paragraph.length)
        paragraph.pending = 'capital'

    def finish(self, template, clause):
        """Who may be a pronoun in the next sentence: who began this one."""
        opener = template[1] if template.startswith(_OPENERS) and template[2] in '}.' else None
        self.names.subject = clause.roles.get(opener)

    def times(self, template, event, day=None):
        """The dates that @template has room for: always where it needs one, else mostly."""
        result = {}
        if '{T}' in template and (any(mark in template for mark in _NEEDS_DATE) or self.rng.chance(0.6)):
            result['T'] = self.date(event.day)
        if '{T2}' in template:
            result['T2'] = self.date(day)
        return result

    def event_sentence(self, paragraph, step, lead=False, other=None):
        """Tells of @step, with @other, a fact, in the same sentence where there is one."""
        event = step.event
        plain = step.modality == 'fact' and step.polarity == 'positive' and step.by is None
        if plain and other is not None:
            return self._double_sentence(paragraph, step, other)
        if plain and event.partner is not None and not event.verb.own and self.rng.chance(0.7):
            return self._joint_sentence(paragraph, step)
        template = self._choose(step, lead, plain)
        clause = Clause(self, paragraph, self.roles(event, step.by), event, self.times(template, event, step.day))
        self.start(paragraph)
        clause.write(compile_template(template))
        self._record_relation(clause, step)
        self._record_quotes(clause)
        self.finish(template, clause)

    def _choose(self, step, lead, plain):
        verb = step.event.verb
        if plain:
            idioms = IDIOMS.get(verb.key)
            if idioms is not None and self.rng.chance(0.2):
                return self.rng.choice(idioms)
            templates = frames.LEAD if lead else frames.FACT
        elif step.modality == 'fact':
            templates = frames.NEGATIVE if step.polarity == 'negative' else frames.CONFIRMED
        elif step.modality == 'denied' and step.by is step.event.subject:
            templates = frames.DENIED_SELF
        else:
            templates = (BARE if step.by is None else STATEMENTS)[step.modality]
        for _ in range(12):
            template = self.rng.choice(templates)
            if ('{vp:passive}' not in template or verb.passive_ops) and ('{vp:noun}' not in template or verb.noun_ops):
                return template
        return templates[0]

    def _double_sentence(self, paragraph, step, other):
        event, second = step.event, other.event
        same = event.subject is second.subject
        templates = frames.DOUBLE_SAME if same else frames.DOUBLE_OTHER
        template = self.rng.choice(templates)
        if '{2:vp:noun}' in template and not second.verb.noun_ops:
            template = templates[0]
        if same and event.subject.kind == 'person':
            template = template.replace('which', 'who')
        clause = Clause(self, paragraph, self.roles(event), event, self.times(template, event))
        clause.second = Clause(self, paragraph, self.roles(second), second, {'T': self.date(second.day)} if '{2:T}' in template else {})
        self.start(paragraph)
        clause.write(compile_template(template))
        if same:
            clause.second.found.setdefault('S', clause.found['S'])
        self._record_relation(clause, step)
        self._record_relation(clause.second, other)
        self.finish(template, clause)

    def _joint_sentence(self, paragraph, step):
        event = step.event
        template = self.rng.choice(frames.JOINT)
        clause = Clause(self, paragraph, self.roles(event), event, self.times(template, event))
        clause.roles['J'] = event.partner
        self.start(paragraph)
        clause.write(compile_template(template))
        self._record_relation(clause, step)
        self._record_relation(clause, step, 'J')
        self.names.subject = None

    def _record_relation(self, clause, step, subject='S'):
        found = clause.found
        if subject not in found or 'O' not in found:
            return
        relation = Relation()
        relation.source = found[subject]
        relation.subject = clause.roles[subject]
        relation.target = found['O']
        relation.step = step
        relation.cue = clause.cue
        relation.attributed = ()
        if step.by is step.event.subject:
            relation.attributed = (found['S'],)
        elif 'A' in found:
            relation.attributed = (found['A'],)
        relation.via = (found['M'],) if 'M' in found else ()
        clause.paragraph.relations.append(relation)

    def _record_quotes(self, clause, group=None):
        paragraph, found = clause.paragraph, clause.found
        for start, end in clause.speeches:
            content = paragraph.text()[max(0, start - 1):end]
            kind = 'direct' if content[:1] == '“' and '”' not in content else 'mixed' if '“' in content else 'indirect'
            speaker = found.get('A', found.get('S') if clause.event is not None else found.get('M'))
            via = (found['M'],) if 'M' in found and speaker != found['M'] else ()
            paragraph.quotes.append(Quote(start, end, kind, speaker, clause.says, group, via))

    def figure_sentence(self, paragraph, claim):
        row = claim.series.row
        templates = series.OFFERED if row.offer else series.CLAIMED if claim.claimant is not None else series.PLAIN
        template = self.rng.choice(templates)
        if row.full_only:
            while '{F}' not in template:
                template = self.rng.choice(templates)
        writer = FigureWriter(claim, self.number_style, self.rng.chance(0.5))
        roles = self.roles(None, claim.claimant)
        roles['P'] = claim.series.place
        times = {'T': self.date(claim.day)} if '{T}' in template else {}
        clause = Clause(self, paragraph, roles, None, times, writer)
        self.start(paragraph)
        clause.write(compile_template(template))
        for record in (writer.record, writer.part):
            if record is not None and record.phrase is not None:
                record.claimant = clause.found.get('A')
                record.via = (clause.found['M'],) if 'M' in clause.found else ()
                paragraph.figures.append(record)
        self._record_quotes(clause)
        self.finish(template, clause)

    def speech_sentence(self, paragraph, statement, again=False):
        """What somebody said; @again: after a sentence in which they have been quoted."""
        rng = self.rng
        kind = rng.weighted((('direct', 6), ('indirect', 3), ('mixed', 2)))
        template = rng.choice(speech.AGAIN[kind] if again else {'direct': speech.DIRECT, 'indirect': speech.INDIRECT, 'mixed': speech.MIXED}[kind])
        if kind == 'direct':
            template = template.replace('“', '“«').replace('”', '»”')
        roles = self.roles(None, statement.speaker)
        roles['O'] = statement.roles['O']
        roles['P'] = statement.roles['P']
        times = {'T': self.date(statement.day)} if '{T}' in template and rng.chance(0.7) else {}
        clause = Clause(self, paragraph, roles, None, times, statement=SpeechWriter(statement, rng))
        self.start(paragraph)
        clause.write(compile_template(template))
        self._record_quotes(clause, statement.id if kind == 'direct' else None)
        self.names.subject = statement.speaker

    def long_speech(self, first, second, statement):
        """A quotation over two paragraphs: the first has no closing mark."""
        clause = Clause(self, first, self.roles(None, statement.speaker), statement=SpeechWriter(statement, self.rng))
        self.start(first)
        clause.write(compile_template('{A.full} ‹said›: “«{Q1}. {Q2}.»'))
        self._record_quotes(clause, statement.id)
        tail = Clause(self, second, clause.roles, statement=clause.statement)
        self.start(second)
        tail.write(compile_template('“«{Q3}.»”'))
        start, end = tail.speeches[0]
        second.quotes.append(Quote(start, end, 'direct', None, None, statement.id))
        self.names.subject = None

    def filler(self, paragraph):
        """A sentence that tells of no event: of the weather, of things, of what has long been so."""
        times = {}
        for _ in range(8):
            choice = self.rng.below(10)
            make, template = self.rng.choice(lexicon.DATED_FILLERS)
            if choice > 0:
                template = self.rng.choice(lexicon.NAMING_FILLERS if choice <= 3 else lexicon.FILLERS)
            if template not in self.used:
                break
        self.used.add(template)
        if choice == 0:
            times['D'] = getattr(dates, make)(self.rng)
        clause = Clause(self, paragraph, self.roles(), None, times)
        self.start(paragraph)
        clause.write(compile_template(template))
        self._record_quotes(clause)
        self.names.subject = None

    def title(self, paragraph, step):
        templates = frames.TITLES['negative' if step.polarity == 'negative' else step.modality]
        template = self.rng.choice(templates)
        if '{vp:noun}' in template and not step.event.verb.noun_ops:
            template = templates[0]
        clause = Clause(self, paragraph, self.roles(step.event, step.by or self.story.media[0]), step.event, {}, fixed=True)
        paragraph.pending = 'capital'
        clause.write(compile_template(template))
        self._record_relation(clause, step)

    def heading(self, paragraph, event):
        template = self.rng.choice(lexicon.HEADINGS)
        clause = Clause(self, paragraph, self.roles(event), None, fixed=True)
        paragraph.pending = 'capital'
        clause.write(compile_template(template))
