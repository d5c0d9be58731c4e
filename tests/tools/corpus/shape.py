# SPDX-License-Identifier: GPL-3.0-or-later
# Copyright © 2026 The Explorer authors
"""What stands around the body in real files: title, date line, log-in and share lines, credits, source; and the marks of the house."""

from datetime import date

from . import dates
from .builder import Article
from .plan import slot_source, slot_url
from .rng import Rng

# What the mix may change: of the files, then of the text, in per cent or as weights.
MIX = {'txt': 90, 'md': 6, 'json': 4, 'bare': 30, 'title': 30, 'date': 12, 'dateline': 18, 'title-dateline': 10,
       'login': 12, 'share': 12, 'source-line': 20, 'inputs': 14, 'wire-credit': 20, 'crlf': 3, 'straight': 35, 'tight': 35}
FORMS = ('txt', 'md', 'json')
HEADS = ('bare', 'title', 'date', 'dateline', 'title-dateline')
LOGIN = (
    'To continue reading this article, please sign in or create an account.', 'Already a subscriber? Log in to read on.',
    'Register for free to keep reading.', 'This content is for subscribers only. Please log in.', 'Sign up for our newsletter to read more stories like this one.',
)
SHARE = ('Share this article', 'Share on social media', 'Follow us for more updates', 'Click here to share this story', 'Tweet | Share | Email', 'Read more: our full coverage')
CREDITS = ('(With inputs from {})', '({})', '(With agency inputs from {})', '({} contributed to this report)', 'Additional reporting by {}')


class Shaper:
    """Puts a body into the shape of a file or feed item; offsets are fixed here."""

    def __init__(self, plan, mix, words, bundle):
        self.plan = plan
        self.mix = mix
        self.words = words
        self.bundle = bundle

    def shape(self, slot, body):
        rng = Rng(self.plan.seed, 'shape', slot.number)
        article = Article()
        article.number = slot.number
        article.slot = slot
        article.day = slot.day
        article.body = body
        article.form = 'item' if self.bundle else rng.weighted([(form, self.mix[form]) for form in FORMS])
        head = rng.weighted([(head, self.mix[head]) for head in HEADS])
        article.source = slot_source(self.plan, slot)
        article.id = article.url = slot_url(self.plan, slot)
        self._publish(article, head, rng)
        writer = _Writer(article, rng.chance(self.mix['tight'] / 100), rng.chance(self.mix['straight'] / 100), rng)
        self._write(article, body, head, rng, writer)
        return article

    def _publish(self, article, head, rng):
        if article.form == 'txt':
            article.how = 'stated' if head in ('date', 'dateline', 'title-dateline') else 'inferred'
        else:
            article.how = 'file' if article.form == 'md' else 'feed'
        article.published = dates.iso(article.day)
        if head == 'date' and article.form == 'txt' and rng.chance(0.2):
            article.published = article.published[:7]

    def _write(self, article, body, head, rng, writer):
        in_text = article.form == 'txt'
        wanted_title = head in ('title', 'title-dateline') or not in_text
        if wanted_title:
            if in_text or article.form == 'md' and article.number % 2:
                writer.paragraph(body.title)
                article.title_span = (writer.start, writer.length)
            article.title = writer.house(body.title.text())
        line_after = self._inserts(body, rng)
        if head == 'date' and in_text:
            writer.lead(' date %s ' % article.published, 'header')
        elif head in ('dateline', 'title-dateline'):
            self._dateline(article, rng, writer)
        for index, paragraph in enumerate(body.paragraphs):
            writer.paragraph(paragraph)
            for text, kind in line_after.get(index, ()):
                writer.line(text, kind)
        self._tail(article, rng, writer)
        article.text = writer.text()
        article.crlf = article.form != 'item' and rng.chance(self.mix['crlf'] / 100)

    def _inserts(self, body, rng):
        """Which lines stand behind which paragraph."""
        result = {}
        last = max(1, len(body.paragraphs) - 2)
        if rng.chance(self.mix['login'] / 100):
            result.setdefault(rng.below(last), []).append((rng.choice(LOGIN), 'login'))
        if rng.chance(self.mix['share'] / 100):
            result.setdefault(rng.below(last), []).append((rng.choice(SHARE), 'share'))
        return result

    def _dateline(self, article, rng, writer):
        story = self.plan.story(article.slot.story)
        place = rng.choice(list(story.places))
        when = date.fromordinal(article.day)
        written = '%s %d' % (dates.MONTHS[when.month - 1], when.day)
        if rng.chance(0.5) or article.how != 'stated':
            written += ', %d' % when.year
        else:
            article.how = 'inferred'
        wire = self.plan.world.wires[article.slot.wire]
        with_wire = article.slot.from_wire or article.slot.original is not None
        writer.dateline(place, written, wire.name if with_wire else None, dates.iso(article.day))

    def _tail(self, article, rng, writer):
        slot = article.slot
        if slot.original is not None or slot.from_wire:
            wire = self.plan.world.wires[slot.wire].name
            if not article.credits and rng.chance(0.8):
                writer.credit(rng.choice(CREDITS), wire)
        elif rng.chance(self.mix['inputs'] / 100):
            writer.credit(rng.choice(CREDITS), rng.choice(self.plan.world.wires).name)
        if rng.chance(self.mix['source-line'] / 100):
            writer.line('Source: ' + article.url, 'source-line')


class _Writer:
    """Puts paragraphs one after the other, and the marks of the house in place of ours, one for one."""

    def __init__(self, article, tight, straight, rng):
        self.article = article
        self.parts = []
        self.length = 0
        self.start = 0
        self.gap = '\n' if tight and article.form == 'txt' else '\n\n'
        marks = {"'": '’'} if not straight else {'“': '"', '”': '"'}
        if rng.chance(0.1):
            marks = {}
        self.marks = {ord(mark): other for mark, other in marks.items()}
        self.joined = False

    def house(self, text):
        return text.translate(self.marks)

    def _add(self, text):
        self.parts.append(text)
        self.length += len(text)

    def _open(self):
        if self.parts and not self.joined:
            self._add(self.gap)
        self.joined = False
        self.start = self.length

    def paragraph(self, paragraph):
        self._open()
        self.article.paragraphs.append((self.start, paragraph))
        self._add(self.house(paragraph.text()))
        if paragraph.kind == 'heading':
            self.article.headings.append((self.start, self.length))

    def line(self, text, kind):
        """A line that is no part of the article."""
        self._open()
        self._add(text)
        self.article.skip.append((self.start, self.length, kind))

    def lead(self, text, kind):
        """Stands at the head of the next paragraph."""
        self._open()
        self._add(text)
        self.article.skip.append((self.start, self.length, kind))
        self.joined = True

    def dateline(self, place, written, wire, value):
        self._open()
        self._add(place.name.upper() if self.article.number % 2 else place.name)
        place_end = self.length
        self._add(', ' + written)
        date_end = self.length
        if wire is not None:
            self._add(' (')
            self.article.credits.append((wire, self.length, self.length + len(wire)))
            self._add(wire + ')')
        self._add(' — ')
        self.article.skip.append((self.start, self.length, 'header'))
        self.article.dateline = (place, self.start, place_end, place_end + 2, date_end, value)
        self.joined = True

    def credit(self, pattern, wire):
        self._open()
        self._add(pattern.format(wire))
        bare = self.start + (1 if pattern[0] == '(' else 0)
        self.article.credits.append((wire, bare, self.length - (1 if pattern[0] == '(' else 0)))
        self.article.skip.append((self.start, self.length, 'credit'))

    def text(self):
        return ''.join(self.parts)
