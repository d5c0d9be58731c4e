# SPDX-License-Identifier: GPL-3.0-or-later
# Copyright © 2026 The Explorer authors
"""The body of an article: which of the story's facts it has, in which order, in which paragraphs."""

from .builder import Paragraph
from .rng import Rng
from .scene import Scene

NUMBER_STYLES = (('commas', 7), ('plain', 2), ('indian', 1))


class Body:
    """The text of an article without what surrounds it. @lead: the first paragraph in other words, for copies."""

    __slots__ = ('title', 'paragraphs', 'scene')


def _usable(story, today):
    """The latest usable step of each event that is known on day @today, newest first."""
    steps = []
    for event in story.events:
        latest = None
        for step in event.steps:
            if step.day <= today:
                latest = step
        if latest is None:
            continue
        ahead = latest.modality in ('planned', 'expected', 'possible', 'conditional')
        if ahead and event.day <= today or not ahead and event.day > today:
            continue
        steps.append(latest)
    steps.sort(key=lambda step: (-step.day, step.event.id))
    return steps


class Composer:
    def __init__(self, story, rng, today, wire, words):
        self.story = story
        self.rng = rng
        self.today = today
        self.words = words
        self.scene = Scene(story, rng, today, wire, rng.weighted(NUMBER_STYLES))
        self.steps = _usable(story, today)
        self.claims = [claim for series in story.series for claim in series.claims if claim.day <= today]
        self.statements = [statement for statement in story.statements if statement.day <= today]
        self.told = []

    def compose(self):
        body = Body()
        rng = self.rng
        news = self.steps[:5]
        main = rng.choice(news[:3])
        self.told = [main]
        body.title = Paragraph('title')
        self.scene.title(body.title, main)
        seen, self.scene.names.seen = self.scene.names.seen, set()
        body.paragraphs = [self._lead(main)]
        length = body.paragraphs[0].length
        makers = (self._news, self._figures, self._speech, self._background, self._speech, self._figures, self._news, self._filler)
        turn = rng.below(3)
        while length < self.words * 6:
            if len(body.paragraphs) in (4, 8) and rng.chance(0.35):
                heading = Paragraph('heading')
                self.scene.heading(heading, main.event)
                body.paragraphs.append(heading)
            for paragraph in makers[turn % len(makers)]():
                if paragraph.parts:
                    body.paragraphs.append(paragraph)
                    length += paragraph.length
            turn += rng.between(1, 2)
        return body

    def _lead(self, main):
        paragraph = Paragraph()
        self.scene.names.subject = None
        self.scene.event_sentence(paragraph, main)
        if self.rng.chance(0.4):
            self.scene.filler(paragraph)
        return paragraph

    def _next_step(self, background):
        pool = [step for step in (self.steps if background else self.steps[:8]) if step not in self.told]
        if not pool:
            pool = self.steps
        step = self.rng.choice(pool)
        self.told.append(step)
        return step

    def _paragraph(self):
        self.scene.names.subject = None
        return Paragraph()

    def _news(self):
        paragraph = self._paragraph()
        for _ in range(self.rng.between(1, 2)):
            self.scene.event_sentence(paragraph, self._next_step(False))
        return (paragraph,)

    def _background(self):
        paragraph = self._paragraph()
        for _ in range(self.rng.between(1, 3)):
            self.scene.event_sentence(paragraph, self._next_step(True))
        if self.rng.chance(0.3):
            self.scene.filler(paragraph)
        return (paragraph,)

    def _figures(self):
        paragraph = self._paragraph()
        claims = self.claims[-12:]
        if claims:
            for claim in self.rng.sample(claims, self.rng.between(1, 3)):
                self.scene.figure_sentence(paragraph, claim)
        return (paragraph,)

    def _speech(self):
        rng = self.rng
        if not self.statements:
            return ()
        statement = self.statements.pop(rng.below(len(self.statements)))
        if rng.chance(0.08):
            first, second = self._paragraph(), Paragraph()
            self.scene.long_speech(first, second, statement)
            return (first, second)
        paragraph = self._paragraph()
        self.scene.speech_sentence(paragraph, statement)
        if rng.chance(0.4):
            self.scene.event_sentence(paragraph, self._next_step(False))
        return (paragraph,)

    def _filler(self):
        paragraph = self._paragraph()
        for _ in range(self.rng.between(1, 2)):
            self.scene.filler(paragraph)
        return (paragraph,)


def make_body(plan, slot, words):
    """The body of the article of @slot; a copy gets that of its original, changed as its kind says."""
    story = plan.story(slot.story)
    if slot.original is not None and slot.copy != 'rewritten':
        return _copy(plan, slot, words, story)
    rng = Rng(plan.seed, 'body', slot.story, slot.order)
    return Composer(story, rng, slot.day, slot.from_wire, rng.between(*words)).compose()


def _copy(plan, slot, words, story):
    body = make_body(plan, slot.original, words)
    if slot.copy == 'shortened':
        keep = max(2, len(body.paragraphs) * 6 // 10)
        while keep > 2 and body.paragraphs[keep - 1].kind == 'heading':
            keep -= 1
        body.paragraphs = body.paragraphs[:keep]
    elif slot.copy == 'changed-lead':
        rng = Rng(plan.seed, 'lead', slot.story, slot.order)
        composer = Composer(story, rng, slot.day, True, 1)
        lead = composer.compose()
        body.paragraphs = lead.paragraphs[:1] + body.paragraphs[1:]
        body.title = lead.title
    return body
