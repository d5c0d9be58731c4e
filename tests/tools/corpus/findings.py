# SPDX-License-Identifier: GPL-3.0-or-later
# Copyright © 2026 The Explorer authors
"""The truth as findings of a bundle: what each article adds, gathered into the lists of the format.

What an article adds is made where the article is made, as finished text as far as possible; the gathering only joins
it, so that its memory is that of the findings.
"""

from . import dates
from .canonical import compact
from .counts import compare
from .truth import figures_truth, mentions_of, quotes_truth, relations_truth, ties_truth

SHARES = {None: 1, 'whole': 1, 'changed-lead': 0.8, 'shortened': 0.6}


def _span(item, start, end, **marks):
    return compact(dict({'item': item, 'start': start, 'end': end}, **marks))


def sentence_around(article, position):
    """The sentence that has @position: a paragraph knows where its sentences begin."""
    for at, paragraph in article.paragraphs:
        if at <= position < at + paragraph.length:
            first, last = at, at + paragraph.length
            for start in paragraph.sentences:
                if at + start <= position:
                    first = at + start
                else:
                    last = at + start - 1
                    break
            return first, last
    raise ValueError('no paragraph at %d' % position)


def article_facts(article, origin):
    """What @article adds: entities, relations, steps of claims, quotes, figures and roles."""
    item = article.id
    relations = []
    for relation in relations_truth(article):
        first, last = sentence_around(article, relation['cue'][0])
        key = (relation['subject'], relation['object'], relation['type'], relation['mode'], relation['polarity'], relation['modality'],
               tuple(relation.get('by', ())), relation['event'], relation['step'])
        relations.append((key, _span(item, first, last, cue=relation['cue']), _span(item, first, last)))
    quotes = []
    for quote in quotes_truth(article):
        marks = {'cue': [quote['cue_start'], quote['cue_end']]} if 'cue_start' in quote else {}
        record = {'kind': quote['type'], 'speakers': [quote['speaker']] if 'speaker' in quote else [], 'about': []}
        if marks:
            record['cue'] = article.text[quote['cue_start']:quote['cue_end']]
        record.update({'hedge': None, 'via': quote.get('via_ids', [])})
        if 'statement' in quote:
            record['group'] = quote['statement']
        span = _span(item, quote['start'], quote['end'], **marks)
        quotes.append((compact(record)[1:-1] + ', "evidence": [' + span + ']', quote.get('statement'), _span(item, quote['start'], quote['end'])))
    figures = [(figure['claim'], _span(item, *figure['phrase'], number=[figure['start'], figure['end']])) for figure in figures_truth(article)]
    roles = [(tie['subject'], article.text[tie['cue'][0]:tie['cue'][1]], tie['object'], _span(item, *tie['cue']))
             for tie in ties_truth(article) if tie['type'] in ('role-at', 'leads')]
    entities = sorted({entity.id for _, _, entity, _ in mentions_of(article)})
    return {'item': item, 'origin': origin, 'copy': article.slot.copy, 'entities': entities, 'relations': relations, 'quotes': quotes,
            'figures': figures, 'roles': roles}


class Findings:
    """Gathers the facts of all articles; lists() then gives the findings."""

    def __init__(self, plan):
        self.plan = plan
        self.entities = {}
        self.roles = {}
        self.relations = {}
        self.events = {}
        self.steps = {}
        self.quotes = []
        self.statements = {}
        self.figures = {}
        self.origins = {}

    def add(self, facts):
        origin = facts['origin']
        self.origins.setdefault(origin, []).append((facts['item'], SHARES.get(facts['copy'], 1)))
        for entity in facts['entities']:
            self.entities.setdefault(entity, []).append(origin)
        for key, evidence, plain in facts['relations']:
            self.relations.setdefault(key, []).append(evidence)
            self.events.setdefault(key[7], []).append(plain)
            self.steps.setdefault((key[7], key[8]), []).append(plain)
        for text, statement, span in facts['quotes']:
            self.quotes.append(text)
            if statement is not None:
                self.statements.setdefault(statement, []).append((facts['item'], origin, span))
        for claim, evidence in facts['figures']:
            self.figures.setdefault(claim, []).append(evidence)
        for person, text, whole, span in facts['roles']:
            self.roles.setdefault(person, {}).setdefault((text, whole), []).append(span)

    def _known(self, entity):
        return entity is not None and entity.id in self.entities

    def _ids(self, entities):
        return [entity.id for entity in entities if self._known(entity)]

    def lists(self):
        """(name, JSON texts of the findings) for each list, in the order of the format; made as they are asked for."""
        yield 'entities', (self._entity(entity) for entity in self.plan.world.entities if entity.id in self.entities)
        yield 'relations', (self._relation(number, key, evidence) for number, (key, evidence) in enumerate(self.relations.items(), 1))
        yield 'events', (self._event(event) for event in self._events())
        yield 'quotes', ('{"id": "q%d", %s}' % (number, text) for number, text in enumerate(self.quotes, 1))
        yield 'series', (self._one_series(one) for one, _ in self._series())
        yield 'figures', (self._figure(claim) for _, claims in self._series() for claim in claims)
        yield 'comparisons', (text for _, claims in self._series() for text in self._comparisons(claims))
        yield 'claims', (text for event in self._events() for text in self._claim(event))
        yield 'origins', self._origins()

    def _events(self):
        """The events of which some article tells."""
        for number in range(len(self.plan.sizes)):
            for event in self.plan.story(number).events:
                if event.id in self.events:
                    yield event

    def _series(self):
        """(series, claims) of which some article tells."""
        for number in range(len(self.plan.sizes)):
            for one in self.plan.story(number).series:
                claims = [claim for claim in one.claims if claim.id in self.figures]
                if claims:
                    yield one, claims

    def _entity(self, entity):
        origins = self.entities[entity.id]
        roles = ['{"text": %s, "of": %s, "spans": [%s]}' % (compact(text), compact(whole), ', '.join(spans))
                 for (text, whole), spans in self.roles.get(entity.id, {}).items()]
        record = {'id': entity.id, 'type': entity.type, 'named': entity.named, 'name': entity.name,
                  'aliases': [text for text, kind in entity.aliases()[1:] if kind in ('alias', 'acronym')]}
        return compact(record)[:-1] + ', "roles": [%s], "items": %d, "origins": %d}' % (', '.join(roles), len(origins), len(set(origins)))

    def _relation(self, number, key, evidence):
        subject, target, kind, mode, polarity, modality, attributed, event, _ = key
        day = self.plan.story(int(event[1:event.index('.')]) - 1).events[int(event[event.index('.') + 1:]) - 1].day
        record = {'id': 'r%d' % number, 'subject': subject, 'object': target, 'type': kind, 'mode': mode, 'polarity': polarity, 'modality': modality,
                  'attributed': [entity for entity in attributed if entity in self.entities], 'via': [], 'disputed_by': [], 'event': event,
                  'when': {'edtf': dates.iso(day), 'how': 'resolved'}}
        return compact(record)[:-1] + ', "evidence": [' + ', '.join(evidence) + ']}'

    def _event(self, event):
        last = event.steps[-1]
        record = {'id': event.id, 'type': event.verb.type, 'mode': event.verb.mode,
                  'label': event.label(), 'polarity': last.polarity,
                  'modality': last.modality, 'when': {'edtf': dates.iso(event.day), 'how': 'resolved'}, 'reported': []}
        if self._known(event.place):
            record['where'] = event.place.id
        actors = [event.subject] + ([event.partner] if event.partner is not None else [])
        record['participants'] = [[entity, 'actor'] for entity in self._ids(actors)] + [[entity, 'recipient'] for entity in self._ids([event.object])]
        record['attributed'] = self._ids([last.by])
        return compact(record)[:-1] + ', "evidence": [' + ', '.join(self.events[event.id]) + ']}'

    def _claim(self, event):
        """A list of one, or of none where there is nothing to claim or no article has a step of it."""
        if len(event.steps) == 1 and event.steps[0].status is None:
            return []
        steps = []
        for number, step in enumerate(event.steps):
            evidence = self.steps.get((event.id, number))
            if evidence is not None and step.status is not None:
                record = {'status': step.status, 'by': self._ids([step.by]), 'when': {'edtf': dates.iso(step.day), 'how': 'resolved'}}
                steps.append(compact(record)[:-1] + ', "evidence": [' + ', '.join(evidence) + ']}')
        if not steps:
            return []
        record = {'id': 'c' + event.id, 'label': event.label(),
                  'actors': self._ids([event.subject]), 'type': event.verb.type, 'objects': self._ids([event.object])}
        return [compact(record)[:-1] + ', "steps": [' + ', '.join(steps) + ']}']

    def _one_series(self, one):
        row = one.row
        record = {'id': one.id, 'label': '%s %s in %s' % (row.what, row.state, one.place.name), 'counted': one.counted.id if self._known(one.counted) else None,
                  'what': row.what, 'state': row.state}
        if self._known(one.place):
            record['where'] = one.place.id
        record.update({'per': row.per, 'unit': row.unit, 'part_of': one.parent.id if one.parent is not None else None})
        return compact(record)

    def _figure(self, claim):
        amount = claim.amount
        record = {'id': claim.id, 'series': claim.series.id, 'min': amount.least, 'max': amount.most, 'approx': amount.approx,
                  'as_of': {'edtf': dates.iso(claim.day), 'how': 'resolved'}, 'claimed_by': self._ids([claim.claimant]), 'via': [],
                  'modality': 'planned' if claim.series.row.offer else 'fact'}
        return compact(record)[:-1] + ', "evidence": [' + ', '.join(self.figures[claim.id]) + ']}'

    def _comparisons(self, claims):
        """Each claim of a series with the one before it, and with the claim about a part of it."""
        for first, second in zip(claims, claims[1:]):
            yield compact({'id': 'x' + second.id, 'figures': [first.id, second.id], 'kind': compare(first, second)})
        for claim in claims:
            if claim.part is not None and claim.part.id in self.figures:
                yield compact({'id': 'y' + claim.id, 'figures': [claim.part.id, claim.id], 'kind': 'subset-of'})

    def _origins(self):
        """Articles of one text; and the same words of one speaker in articles of several texts."""
        result = []
        for number, members in self.origins.items():
            if len(members) > 1:
                result.append(compact({'id': 'o%d' % number, 'kind': 'shared-text', 'spans': [], 'items': [item for item, _ in members],
                                       'share': min(share for _, share in members)}))
        for statement, places in self.statements.items():
            if len({origin for _, origin, _ in places}) > 1:
                items = list(dict.fromkeys(item for item, _, _ in places))
                record = '{"id": %s, "kind": "same-statement", "spans": [%s], "items": %s}'
                result.append(record % (compact('o' + statement), ', '.join(span for _, _, span in places), compact(items)))
        return result
