# SPDX-License-Identifier: GPL-3.0-or-later
# Copyright © 2026 The Explorer authors
"""All articles as one bundle, in the canonical bytes of the format: with what is true of them as findings, or without.

Items are written as they come. Findings stand behind them in the file and gather statements from all articles; they
are kept as finished text, so that memory grows with the number of findings only.
"""

import json

from . import dates
from .folder import FEED_VERSION, feed_item
from .truth import figures_truth, mentions_of, quotes_truth, relations_truth


def compact(value):
    return json.dumps(value, ensure_ascii=False)


def span(item, start, end):
    return {'item': item, 'start': start, 'end': end}


def _lines(indent, values):
    """An array, one line for each of @values (already JSON)."""
    if not values:
        return '[]'
    gap = ',\n' + ' ' * (indent + 2)
    return '[\n' + ' ' * (indent + 2) + gap.join(values) + '\n' + ' ' * indent + ']'


def _object(indent, members):
    gap = ',\n' + ' ' * (indent + 2)
    return '{\n' + ' ' * (indent + 2) + gap.join('%s: %s' % (compact(name), value) for name, value in members) + '\n' + ' ' * indent + '}'


def item_json(article, annotated):
    """The lines of one item, without the comma behind it."""
    item = feed_item(article)
    members = [(name, compact(value)) for name, value in item.items()]
    extra = [('source', compact({'name': article.source.name, 'domain': article.source.domain}))]
    if annotated:
        extra.append(('published', compact({'edtf': article.published, 'how': 'feed'})))
        if article.credits:
            extra.append(('credits', _lines(8, [compact({'name': name, 'start': start, 'end': end}) for name, start, end in article.credits])))
        if article.skip:
            extra.append(('skip', _lines(8, [compact(list(skip)) for skip in article.skip])))
        mentions = mentions_of(article)
        if mentions:
            extra.append(('mentions', _lines(8, ['[%d, %d, "%s", "%s"]' % (start, end, entity.id, kind) for start, end, entity, kind in mentions])))
    members.append(('_explorer', _object(6, extra)))
    return '    ' + _object(4, members)


class Findings:
    """Gathers the findings of a bundle article by article."""

    def __init__(self):
        self.entities = {}
        self.relations = {}
        self.quotes = []
        self.figures = []
        self.series = {}
        self.events = {}

    def add(self, facts):
        """@facts: what finding_facts() made of one article."""
        origin = facts['origin']
        for entity_id in facts['entities']:
            entry = self.entities.setdefault(entity_id, [0, set()])
            entry[0] += 1
            entry[1].add(origin)
        for key, evidence, event in facts['relations']:
            self.relations.setdefault(key, []).append(evidence)
            if event is not None:
                self.events.setdefault(event, []).append(evidence)
        self.quotes += facts['quotes']
        self.figures += facts['figures']

    def lists(self, plan):
        """(name, JSON texts of its findings) in the order of the format."""
        entities = [self._entity(entity) for entity in plan.world.entities if entity.id in self.entities]
        relations = [self._relation(number, key, evidence) for number, (key, evidence) in enumerate(self.relations.items(), 1)]
        events, series = self._story_lists(plan)
        quotes = ['{"id": "q%d", %s' % (number, text) for number, text in enumerate(self.quotes, 1)]
        figures = ['{"id": "f%d", %s' % (number, text) for number, text in enumerate(self.figures, 1)]
        return (('entities', entities), ('relations', relations), ('events', events), ('quotes', quotes), ('series', series), ('figures', figures))

    def _entity(self, entity):
        items, origins = self.entities[entity.id]
        return compact({'id': entity.id, 'type': entity.type, 'named': entity.named, 'name': entity.name,
                        'aliases': [text for text, kind in entity.aliases()[1:] if kind in ('alias', 'acronym')], 'items': items, 'origins': len(origins)})

    def _relation(self, number, key, evidence):
        subject, target, kind, mode, polarity, modality, attributed, event, day = json.loads(key)
        record = {'id': 'r%d' % number, 'subject': subject, 'object': target, 'type': kind, 'mode': mode, 'polarity': polarity, 'modality': modality,
                  'attributed': attributed, 'event': event, 'when': {'edtf': day, 'how': 'resolved'}}
        return compact(record)[:-1] + ', "evidence": [' + ', '.join(evidence) + ']}'

    def _story_lists(self, plan):
        events, series = [], []
        used = {json.loads('{' + text)['series'] for text in self.figures}
        for number in range(len(plan.sizes)):
            story = plan.story(number)
            for event in story.events:
                if event.id in self.events:
                    events.append(self._event(event, self.events[event.id]))
            for one in story.series:
                if one.id in used:
                    series.append(compact({'id': one.id, 'label': '%s %s in %s' % (one.row.what, one.row.state, one.place.name),
                                           'counted': one.counted.id if one.counted is not None and one.counted.id in self.entities else None,
                                           'what': one.row.what, 'state': one.row.state,
                                           'where': one.place.id if one.place.id in self.entities else None, 'per': one.row.per, 'unit': one.row.unit}))
        return events, series

    def _event(self, event, evidence):
        record = {'id': event.id, 'type': event.verb.type, 'mode': event.verb.mode, 'label': '%s %s %s' % (event.subject.name, event.verb.forms[2], event.object.name),
                  'polarity': event.steps[-1].polarity, 'modality': event.steps[-1].modality, 'when': {'edtf': dates.iso(event.day), 'how': 'resolved'}}
        if event.place.id in self.entities:
            record['where'] = event.place.id
        record['participants'] = [[event.subject.id, 'actor'], [event.object.id, 'recipient']]
        return compact(record)[:-1] + ', "evidence": [' + ', '.join(evidence) + ']}'


def finding_facts(article, origin):
    """What one article adds to the findings, small enough to be sent between processes."""
    item = article.id
    entities = sorted({entity.id for _, _, entity, _ in mentions_of(article)})
    relations = []
    for relation in relations_truth(article):
        evidence = sentence_span(article, relation['cue'][0])
        attributed = relation.get('by', [])
        key = compact([relation['subject'], relation['object'], relation['type'], relation['mode'], relation['polarity'], relation['modality'],
                       attributed, relation['event'], relation['day']])
        relations.append((key, compact(dict(span(item, *evidence), cue=relation['cue'])), relation['event']))
    quotes = []
    for quote in quotes_truth(article):
        record = {'kind': quote['type'], 'speakers': [quote['speaker']] if 'speaker' in quote else []}
        if 'cue_start' in quote:
            record['cue'] = article.text[quote['cue_start']:quote['cue_end']]
        record['group'] = quote.get('statement')
        record['evidence'] = [span(item, quote['start'], quote['end'])]
        quotes.append(compact(record)[1:])
    figures = []
    for figure in figures_truth(article):
        record = {'series': figure['series'], 'min': figure['min'], 'max': figure['max'], 'approx': figure['approx'],
                  'claimed_by': [figure['claimed_by']] if 'claimed_by' in figure else [], 'modality': 'fact',
                  'evidence': [dict(span(item, *figure['phrase']), number=[figure['start'], figure['end']])]}
        figures.append(compact(record)[1:])
    return {'origin': origin, 'entities': entities, 'relations': relations, 'quotes': quotes, 'figures': figures}


def sentence_span(article, position):
    """The sentence around @position: its paragraph knows where its sentences begin."""
    for at, paragraph in article.paragraphs:
        if at <= position < at + paragraph.length:
            first, last = at, at + paragraph.length
            break
    for start in paragraph.sentences:
        if at + start <= position:
            first = at + start
        else:
            last = at + start - 1
            break
    return first, last


def head(title):
    return '{\n  "version": %s,\n  "title": %s,\n  "items": [\n' % (compact(FEED_VERSION), compact(title))


def tail(lists):
    members = [('about', '"org.example.Explorer bundle"'), ('format', '1')]
    if lists:
        members.append(('engine', '"truth"'))
        members += [(name, _lines(4, values)) for name, values in lists if values]
    return '\n  ],\n  "_explorer": ' + _object(2, members) + '\n}\n'
