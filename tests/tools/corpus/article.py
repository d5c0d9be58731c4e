# SPDX-License-Identifier: GPL-3.0-or-later
# Copyright © 2026 The Explorer authors
"""The body of an article: which of the story's facts it has, in which order, in which paragraphs; and copies of bodies."""

from .builder import Paragraph
from .rng import Rng
from .scene import Scene

NUMBER_STYLES = (('commas', 14), ('plain', 4), ('indian', 2), ('space', 1))
LETTERS_A_WORD = 6


class Body:
    """The text of an article without what surrounds it, and which facts it has: steps, claims and statements."""

    __slots__ = ('title', 'paragraphs', 'steps', 'claims', 'statements')


def usable_steps(story, today):
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
        if ahead == (event.day > today):
            steps.append(latest)
    steps.sort(key=lambda step: (-step.day, step.event.id))
    return steps


class Composer:
    """Writes one body. @facts: the body whose facts alone are told, in other words; None: all that is known."""

    def __init__(self, story, rng, slot, words, facts=None):
        self.story = story
        self.rng = rng
        self.words = words
        today = slot.day
        self.scene = Scene(story, rng, today, slot.wire is not None and slot.from_wire, rng.weighted(NUMBER_STYLES))
        self.steps = usable_steps(story, today) if facts is None else facts.steps[:]
        self.claims = self._latest_claims(today) if facts is None else facts.claims[:]
        self.statements = [one for one in story.statements if one.day <= today] if facts is None else facts.statements[:]
        self.untold = self.steps[:]
        self.body = Body()
        self.body.steps = []
        self.body.claims = []
        self.body.statements = []

    def _latest_claims(self, today):
        """Of each series what was claimed last, and some of what was claimed before."""
        result = []
        for series in self.story.series:
            if series.parent is None:
                result += [claim for claim in series.claims if claim.day <= today][-6:]
        return result

    def compose(self):
        body, rng = self.body, self.rng
        main = rng.choice(self.steps[:3])
        body.title = Paragraph('title')
        self.scene.title(body.title, main)
        self.scene.names.seen = set()
        body.paragraphs = [self._lead(main)]
        length = body.paragraphs[0].length
        makers = (self._news, self._figures, self._speech, self._background, self._speech, self._figures, self._news, self._filler)
        turn = rng.below(3)
        idle = 0
        while length < self.words * LETTERS_A_WORD and idle < 12:
            if len(body.paragraphs) in (4, 8) and rng.chance(0.35):
                heading = Paragraph('heading')
                self.scene.heading(heading, main.event)
                body.paragraphs.append(heading)
            made = [paragraph for paragraph in makers[turn % len(makers)]() if paragraph.parts]
            body.paragraphs += made
            length += sum(paragraph.length for paragraph in made)
            idle = 0 if made else idle + 1
            turn += rng.between(1, 2)
        if body.paragraphs[-1].kind == 'heading':
            body.paragraphs.pop()
        return body

    def lead(self):
        """Only the first paragraph and a title, for a copy with a changed lead."""
        main = self.steps[0]
        title = Paragraph('title')
        self.scene.title(title, main)
        self.scene.names.seen = set()
        return title, self._lead(main)

    def _tell(self, paragraph, step, lead=False):
        """Tells of @step, sometimes with another fact in the same sentence."""
        other = None
        if step in self.untold:
            self.untold.remove(step)
        if not lead and step.modality == 'fact' and self.rng.chance(0.25):
            others = [one for one in self.untold if one.modality == 'fact' and one.polarity == 'positive' and one.by is None]
            same = [one for one in others if one.event.subject is step.event.subject]
            if others:
                other = self.rng.choice(same or others)
                self.untold.remove(other)
                self.body.steps.append(other)
        self.body.steps.append(step)
        self.scene.event_sentence(paragraph, step, lead, other)

    def _lead(self, main):
        paragraph = self._paragraph()
        self._tell(paragraph, main, True)
        if self.rng.chance(0.4):
            self.scene.filler(paragraph)
        return paragraph

    def _paragraph(self):
        self.scene.names.subject = None
        return Paragraph()

    def _news(self):
        return (self._events(self.untold[:8], self.rng.between(1, 2)),)

    def _background(self):
        paragraph = self._events(self.untold, self.rng.between(1, 3))
        if paragraph.parts and self.rng.chance(0.3):
            self.scene.filler(paragraph)
        return (paragraph,)

    def _events(self, pool, count):
        """Tells of @count of @pool; often one goes on with the one who was spoken of last."""
        paragraph = self._paragraph()
        for step in self.rng.sample(pool, count):
            subject = self.scene.names.subject
            same = [one for one in self.untold if one.event.subject is subject]
            if same and self.rng.chance(0.6):
                step = self.rng.choice(same)
            if step in self.untold:
                self._tell(paragraph, step)
        return paragraph

    def _figures(self):
        paragraph = self._paragraph()
        for claim in self.rng.sample(self.claims, self.rng.between(1, 3)):
            self.claims.remove(claim)
            self.body.claims.append(claim)
            self.scene.figure_sentence(paragraph, claim)
        return (paragraph,)

    def _speech(self):
        rng = self.rng
        if not self.statements:
            return ()
        statement = self.statements.pop(rng.below(len(self.statements)))
        self.body.statements.append(statement)
        if rng.chance(0.08):
            first, second = self._paragraph(), Paragraph()
            self.scene.long_speech(first, second, statement)
            return (first, second)
        paragraph = self._paragraph()
        self.scene.speech_sentence(paragraph, statement)
        if rng.chance(0.3):
            self.scene.speech_sentence(paragraph, statement, True)
        if self.untold and rng.chance(0.4):
            self._tell(paragraph, rng.choice(self.untold[:8]))
        return (paragraph,)

    def _filler(self):
        paragraph = self._paragraph()
        for _ in range(self.rng.between(1, 2)):
            self.scene.filler(paragraph)
        return (paragraph,)


def make_body(plan, slot, words):
    """The body of the article of @slot; a copy gets that of its original, changed as its kind says."""
    story = plan.story(slot.story)
    rng = Rng(plan.seed, 'body', slot.story, slot.order)
    if slot.original is None:
        return Composer(story, rng, slot, rng.between(*words)).compose()
    body = make_body(plan, slot.original, words)
    if slot.copy == 'rewritten':
        return Composer(story, rng, slot, rng.between(*words), body).compose()
    if slot.copy == 'shortened':
        body.paragraphs = _shortened(body.paragraphs)
    elif slot.copy == 'changed-lead':
        body.title, lead = Composer(story, rng, slot, 0, body).lead()
        body.paragraphs = [lead] + body.paragraphs[1:]
    return body


def _shortened(paragraphs):
    """The first part: some six tenths, but a hundred words where there are as many."""
    keep = max(2, len(paragraphs) * 6 // 10)
    length = sum(paragraph.length for paragraph in paragraphs[:keep])
    while keep < len(paragraphs) - 1 and (length < 100 * LETTERS_A_WORD or paragraphs[keep - 1].kind == 'heading'):
        length += paragraphs[keep].length
        keep += 1
    return paragraphs[:keep]
