# SPDX-License-Identifier: GPL-3.0-or-later
# Copyright © 2026 The Explorer authors
"""The truth of an article as an object for JSON, in the shapes of `explorer-cli annotate`, and the header of the world."""

from .dates import iso
from .plan import slot_url

NER_TYPES = {'person': 'PER', 'organisation': 'ORG', 'place': 'LOC', 'facility': 'LOC', 'product': 'MISC', 'work': 'MISC', 'occasion': 'MISC', 'group': 'MISC'}
FINE_TYPES = {'occasion': 'event'}
NAMING = frozenset(('name', 'alias', 'acronym', 'demonym', 'metonym'))


def _span(at, pair):
    return [at + pair[0], at + pair[1]]


def _mention_span(at, paragraph, number):
    mention = paragraph.mentions[number]
    return [at + mention[0], at + mention[1]]


def mentions_of(article):
    """All mentions as (start, end, entity, kind), sorted."""
    result = [(at + start, at + end, entity, kind) for at, paragraph in article.paragraphs for start, end, entity, kind in paragraph.mentions]
    result.sort(key=lambda mention: (mention[0], -mention[1]))
    return result


def entities_truth(mentions):
    """Names in the shape of annotate: pronouns, roles and descriptions are no names."""
    result = []
    for start, end, entity, kind in mentions:
        if kind in NAMING:
            fine = 'group' if kind == 'demonym' else FINE_TYPES.get(entity.type, entity.type)
            entry = {'start': start, 'end': end, 'type': 'MISC' if kind == 'demonym' else NER_TYPES[entity.type], 'fine': fine,
                     'id': entity.id, 'kind': kind}
            if kind == 'name' and entity.type == 'organisation' and entity.state is not None and entity.name.startswith(entity.state.adjective + ' '):
                entry['core_start'] = start + len(entity.state.adjective) + 1
            result.append(entry)
    return result


def cast_truth(mentions):
    """The same and the rest, by entity."""
    cast = {}
    for start, end, entity, kind in mentions:
        member = cast.get(entity.id)
        if member is None:
            member = cast[entity.id] = {'id': entity.id, 'type': entity.type, 'name': entity.name, 'mentions': []}
        member['mentions'].append([start, end, kind])
    return list(cast.values())


def timexes_truth(article):
    result = []
    for at, paragraph in article.paragraphs:
        for start, end, timex in paragraph.timexes:
            entry = {'start': at + start, 'end': at + end, 'type': timex.kind, 'value': timex.value}
            if timex.edtf is not None:
                entry['edtf'] = timex.edtf
            result.append(entry)
    return result


def quotes_truth(article):
    result = []
    speakers = {}
    for at, paragraph in article.paragraphs:
        for quote in paragraph.quotes:
            entry = {'start': at + quote.start, 'end': at + quote.end, 'type': quote.kind}
            if quote.speaker is not None:
                mention = paragraph.mentions[quote.speaker]
                speakers[quote.group] = (at + mention[0], at + mention[1], mention[2].id)
            if quote.speaker is not None or quote.group is not None and quote.group in speakers:
                entry['speaker_start'], entry['speaker_end'], entry['speaker'] = speakers[quote.group]
            if quote.cue is not None:
                entry['cue_start'], entry['cue_end'] = _span(at, quote.cue)
            if quote.group is not None:
                entry['statement'] = quote.group
            if quote.via:
                entry['via'] = [_mention_span(at, paragraph, number) for number in quote.via]
                entry['via_ids'] = [paragraph.mentions[number][2].id for number in quote.via]
            result.append(entry)
    return result


def figures_truth(article):
    result = []
    for at, paragraph in article.paragraphs:
        for figure in paragraph.figures:
            claim, row = figure.claim, figure.claim.series.row
            amount = figure.amount
            entry = {'start': at + figure.start, 'end': at + figure.end, 'value': None if amount.approx == 'vague' else amount.least or amount.most,
                     'min': amount.least, 'max': amount.most, 'approx': amount.approx, 'unit': row.unit, 'counted': row.what}
            if figure.counted is not None:
                entry['counted_start'], entry['counted_end'] = _span(at, figure.counted)
            entry['state'] = row.state
            entry['where'] = claim.series.place.name
            entry['per'] = row.per
            if figure.claimant is not None:
                entry['claimed_by_start'], entry['claimed_by_end'] = _mention_span(at, paragraph, figure.claimant)
                entry['claimed_by'] = claim.claimant.id
            if figure.via:
                entry['via'] = [_mention_span(at, paragraph, number) for number in figure.via]
            entry['modality'] = 'planned' if row.offer else 'fact'
            entry['phrase'] = _span(at, figure.phrase)
            entry['series'] = claim.series.id
            entry['claim'] = claim.id
            result.append(entry)
    return result


def relations_truth(article):
    result = []
    for at, paragraph in article.paragraphs:
        for relation in paragraph.relations:
            step = relation.step
            entry = {'source': _mention_span(at, paragraph, relation.source), 'target': _mention_span(at, paragraph, relation.target),
                     'type': step.event.verb.type, 'cue': _span(at, relation.cue), 'polarity': step.polarity, 'modality': step.modality,
                     'attributed': [_mention_span(at, paragraph, number) for number in relation.attributed]}
            if relation.via:
                entry['via'] = [_mention_span(at, paragraph, number) for number in relation.via]
            entry['subject'] = relation.subject.id
            entry['object'] = step.event.object.id
            entry['mode'] = step.event.verb.mode
            entry['event'] = step.event.id
            entry['step'] = step.event.steps.index(step)
            entry['day'] = iso(step.event.day)
            if step.by is not None:
                entry['by'] = [step.by.id]
            result.append(entry)
    return result


def ties_truth(article):
    return [{'source': _mention_span(at, paragraph, person), 'target': _mention_span(at, paragraph, whole), 'type': tie, 'cue': _span(at, cue),
             'subject': paragraph.mentions[person][2].id, 'object': paragraph.mentions[whole][2].id}
            for at, paragraph in article.paragraphs for person, whole, tie, cue in paragraph.ties]


def article_truth(plan, article, with_text=True):
    """Everything that is true of @article; with its text it is a line that annotate takes as it is."""
    mentions = mentions_of(article)
    slot = article.slot
    story = plan.story(slot.story)
    truth = {'id': article.id}
    if article.file is not None:
        truth['file'] = article.file
    if with_text:
        truth['text'] = article.text
    truth.update({
        'dct': iso(article.day), 'title': article.title, 'published': article.published, 'how': article.how,
        'source': {'name': article.source.name, 'domain': article.source.domain},
        'skip': [list(skip) for skip in sorted(article.skip)],
        'credits': [{'name': name, 'start': start, 'end': end} for name, start, end in article.credits],
        'headings': [list(heading) for heading in article.headings],
        'entities': entities_truth(mentions), 'cast': cast_truth(mentions), 'timexes': timexes_truth(article), 'quotes': quotes_truth(article),
        'figures': figures_truth(article), 'relations': relations_truth(article), 'ties': ties_truth(article),
        'story': story.id, 'origin': 'o%d' % origin_of(slot).number, 'copy_of': None})
    if slot.original is not None:
        truth['copy_of'] = {'id': slot_url(plan, slot.original), 'kind': slot.copy}
    return truth


def origin_of(slot):
    """The article whose text this one is; one that was rewritten is an origin of its own."""
    return slot.original if slot.original is not None and slot.copy != 'rewritten' else slot


def world_truth(plan, arguments):
    """The header: all entities with their names; text and id make it harmless where the file is fed to annotate."""
    return {'id': 'world', 'text': '', 'kind': 'world', 'arguments': arguments, 'entities': [entity_record(entity) for entity in plan.world.entities],
            'stories': [story_record(plan.story(number)) for number in range(len(plan.sizes))]}


def entity_record(entity):
    record = {'id': entity.id, 'type': entity.type, 'kind': entity.kind, 'named': entity.named, 'name': entity.name,
              'aliases': [list(alias) for alias in entity.aliases()[1:]]}
    if entity.state is not None:
        record['state'] = entity.state.id
    if entity.kind == 'person':
        record['role'] = entity.title
        record['female'] = entity.female
        if entity.org is not None:
            record['org'] = entity.org.id
    return record


def story_record(story):
    events = []
    for event in story.events:
        steps = [{'day': iso(step.day), 'status': step.status, 'modality': step.modality, 'polarity': step.polarity,
                  'by': step.by.id if step.by is not None else None} for step in event.steps]
        events.append({'id': event.id, 'type': event.verb.type, 'mode': event.verb.mode, 'subject': event.subject.id, 'object': event.object.id,
                       'partner': event.partner.id if event.partner is not None else None, 'day': iso(event.day), 'where': event.place.id, 'steps': steps})
    series = []
    for one in story.series:
        claims = [{'id': claim.id, 'min': claim.amount.least, 'max': claim.amount.most, 'approx': claim.amount.approx, 'as_of': iso(claim.day),
                   'claimed_by': claim.claimant.id if claim.claimant is not None else None} for claim in one.claims]
        series.append({'id': one.id, 'what': one.row.what, 'state': one.row.state, 'unit': one.row.unit, 'per': one.row.per, 'where': one.place.id,
                       'counted': one.counted.id if one.counted is not None else None,
                       'part_of': one.parent.id if one.parent is not None else None, 'claims': claims})
    return {'id': story.id, 'theme': story.theme.name, 'first': iso(story.first), 'last': iso(story.last), 'events': events, 'series': series}
