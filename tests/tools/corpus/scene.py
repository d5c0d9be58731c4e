# SPDX-License-Identifier: GPL-3.0-or-later
# Copyright © 2026 The Explorer authors
"""The sentences of one article: each takes a fact of the story, writes it into a paragraph and records what it says."""

from . import dates, frames, lexicon, numbers, series, speech
from .builder import Figure, Quote, Relation
from .naming import Names
from .rng import Rng
from .templates import Clause, compile_template

# Templates that make no sense without the date.
_NEEDS_DATE = ('{T},', '{T} that', '{T} when', '{T}, when', 'Also {T}', 'since {S} {vp:past} {T}')
_OPENERS = ('{S', '{A')


class FigureWriter:
    """Writes a claim about a number: the phrase, the number or what is counted."""

    __slots__ = ('claim', 'style', 'record')

    def __init__(self, claim, style):
        self.claim = claim
        self.style = style
        self.record = Figure()
        self.record.counted = None
        self.record.claim = claim

    def write(self, clause, what):
        row = self.claim.series.row
        paragraph = clause.paragraph
        if what in ('were', 'been', 'had', 'done'):
            text = row.forms[('were', 'been', 'had', 'done').index(what)]
            if row.unit is not None and row.unit != row.what:
                pass
            paragraph.add(text)
        elif what == 'W':
            self._write_counted(clause)
        else:
            self._write_number(clause, what == 'F')

    def _write_number(self, clause, with_counted):
        paragraph, row, record = clause.paragraph, self.claim.series.row, self.record
        before, number, after = numbers.write(clause.scene.rng, self.claim.amount, self.style)
        if before:
            paragraph.add(before)
        paragraph.add(number)
        record.end = paragraph.length
        record.start = paragraph.length - len(number)
        start = record.start - len(before)
        if with_counted:
            paragraph.add((after or '') + ' ')
            if row.unit is not None and row.unit != row.what:
                paragraph.add(row.unit + ' of ')
            self._write_counted(clause)
        elif row.unit is not None and row.unit != row.what:
            paragraph.add(' ' + row.unit)
        record.phrase = (start, paragraph.length)

    def _write_counted(self, clause):
        paragraph, claim = clause.paragraph, self.claim
        if claim.series.counted is not None:
            paragraph.mention(claim.series.counted.adjective, claim.series.counted, 'demonym')
            paragraph.add(' ')
        start = paragraph.length
        paragraph.add(claim.series.row.what)
        self.record.counted = (start, paragraph.length)


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
            clause.paragraph.add(speech.FRAGMENTS[int(self.statement.id.rpartition('q')[2]) % len(speech.FRAGMENTS)])
        else:
            text = self.statement.sentences[int(what[1]) - 1]
            if what[0] == 'q' and not text.startswith(('I ', '{')):
                text = text[0].lower() + text[1:]
            inner = Clause(clause.scene, clause.paragraph, self.statement.roles, fixed=True)
            inner.write(compile_template(text))


class Scene:
    """What the sentences of one article share."""

    def __init__(self, story, rng, today, wire, number_style):
        self.story = story
        self.rng = rng
        self.today = today
        self.wire = wire
        self.number_style = number_style
        families = {}
        for person in story.people + story.experts:
            families.setdefault(person.family, set()).add(person.id)
        self.names = Names(rng, {family for family, ids in families.items() if len(ids) > 1})

    def date(self, day):
        if day > self.today:
            return dates.future(self.rng, self.today, day)
        return dates.past(self.rng, self.today, day, self.wire)

    def pick(self, templates, avoid=()):
        for _ in range(6):
            template = self.rng.choice(templates)
            if template not in avoid:
                break
        return template

    def roles(self, event=None, speaker=None):
        story = self.story
        roles = {'M': self.rng.choice(story.media), 'P': event.place if event is not None else self.rng.choice(story.places), 'X': story.treaty,
                 'C': story.occasion, 'K': self.rng.choice(story.products)}
        roles['P2'] = self.rng.choice([place for place in story.places if place is not roles['P']] or story.places)
        if event is not None:
            roles['S'] = event.subject
            roles['O'] = event.object
        if speaker is not None:
            roles['A'] = speaker
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

    def event_sentence(self, paragraph, step):
        event = step.event
        templates = self._frames(step)
        template = self.pick(templates)
        for _ in range(8):
            if '{vp:passive}' in template and event.verb.passive_ops is None or '{vp:noun}' in template and not event.verb.noun_ops:
                template = self.pick(templates)
        if '{vp:passive}' in template and event.verb.passive_ops is None or '{vp:noun}' in template and not event.verb.noun_ops:
            template = templates[0]
        times = {}
        if '{T}' in template and (any(mark in template for mark in _NEEDS_DATE) or self.rng.chance(0.6)):
            times['T'] = self.date(event.day)
        if '{T2}' in template:
            times['T2'] = self.date(step.day)
        clause = Clause(self, paragraph, self.roles(event, step.by), event, times)
        self.start(paragraph)
        clause.write(compile_template(template))
        self._record_relation(clause, step)
        self._record_quotes(clause)
        self.finish(template, clause)

    def _frames(self, step):
        if step.modality == 'fact':
            if step.polarity == 'negative':
                return frames.NEGATIVE
            return frames.FACT if step.by is None else frames.CONFIRMED
        if step.modality == 'denied':
            return frames.DENIED_SELF if step.by is step.event.subject else frames.DENIED
        bare = step.by is None
        return {'claimed': frames.CLAIMED, 'suspected': frames.SUSPECTED, 'planned': frames.PLANNED,
                'expected': frames.EXPECTED_BARE if bare else frames.EXPECTED, 'possible': frames.POSSIBLE_BARE if bare else frames.POSSIBLE,
                'conditional': frames.CONDITIONAL_BARE if bare else frames.CONDITIONAL}[step.modality]

    def _record_relation(self, clause, step):
        found = clause.found
        if 'S' not in found or 'O' not in found:
            return
        relation = Relation()
        relation.source = found['S']
        relation.target = found['O']
        relation.event = step
        relation.cue = clause.cue
        relation.polarity = step.polarity
        relation.modality = step.modality
        relation.attributed = ()
        if step.by is step.event.subject:
            relation.attributed = (found['S'],)
        elif 'A' in found:
            relation.attributed = (found['A'],)
        relation.via = (found['M'],) if 'M' in found else ()
        relation.timex = None
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
        template = self.pick(series.CLAIMED if claim.claimant is not None else series.PLAIN)
        writer = FigureWriter(claim, self.number_style)
        roles = self.roles(None, claim.claimant)
        roles['P'] = claim.series.place
        times = {'T': self.date(claim.day)} if '{T}' in template else {}
        clause = Clause(self, paragraph, roles, None, times, writer)
        self.start(paragraph)
        clause.write(compile_template(template))
        record = writer.record
        record.amount = claim.amount
        record.claimant = clause.found.get('A')
        record.where = clause.found.get('P')
        record.via = ()
        paragraph.figures.append(record)
        self._record_quotes(clause)
        self.finish(template, clause)

    def speech_sentence(self, paragraph, statement):
        rng = self.rng
        kind = rng.weighted((('direct', 6), ('indirect', 3), ('mixed', 2)))
        template = rng.choice({'direct': speech.DIRECT, 'indirect': speech.INDIRECT, 'mixed': speech.MIXED}[kind])
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
        self.finish(template, clause)

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
        template = self.rng.choice(lexicon.FILLERS)
        clause = Clause(self, paragraph, self.roles())
        self.start(paragraph)
        clause.write(compile_template(template))
        self.names.subject = None

    def title(self, paragraph, step):
        roles = self.roles(step.event, step.by or self.story.media[0])
        templates = frames.TITLES['negative' if step.polarity == 'negative' else step.modality]
        template = self.rng.choice(templates)
        if '{vp:noun}' in template and not step.event.verb.noun_ops:
            template = templates[0]
        clause = Clause(self, paragraph, roles, step.event, {}, fixed=True)
        paragraph.pending = 'capital'
        clause.write(compile_template(template))
        self._record_relation(clause, step)

    def heading(self, paragraph, event):
        template = self.rng.choice(lexicon.HEADINGS)
        clause = Clause(self, paragraph, self.roles(event), None, fixed=True)
        paragraph.pending = 'capital'
        clause.write(compile_template(template))


def scene_for(story, key, today, wire, number_style):
    return Scene(story, Rng(story.world.seed, 'article', *key), today, wire, number_style)
