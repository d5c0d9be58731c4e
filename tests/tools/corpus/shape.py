# SPDX-License-Identifier: GPL-3.0-or-later
# Copyright © 2026 The Explorer authors
"""What stands around the body in real files: title, date, dateline, byline, log-in and share lines, credits, source."""

from datetime import date

from . import dates, sounds
from .builder import Article, Paragraph, Timex
from .page import Page
from .plan import slot_source, slot_url
from .rng import Rng

# What the mix may change: weights of files, then of heads; the rest in per cent.
MIX = {'txt': 90, 'md': 6, 'json': 4, 'bare': 28, 'title': 28, 'date': 12, 'dateline': 18, 'title-dateline': 10, 'date-line': 4,
       'byline': 8, 'login': 12, 'share': 12, 'source-line': 20, 'inputs': 14, 'wire-credit': 80, 'crlf': 3, 'bom': 1, 'straight': 35, 'tight': 35}
FORMS = ('txt', 'md', 'json')
HEADS = ('bare', 'title', 'date', 'dateline', 'title-dateline', 'date-line')
TITLED = ('title', 'title-dateline', 'date-line')
DATED = ('date', 'dateline', 'title-dateline', 'date-line')
LOGIN = (
    'To continue reading this article, please sign in or create an account.', 'Already a subscriber? Log in to read on.',
    'Register for free to keep reading.', 'This content is for subscribers only. Please log in.',
    'Sign up for our newsletter to read more stories like this one.', 'Create a free account to unlock this article.',
)
SHARE = ('Share this article', 'Share on social media', 'Follow us for more updates', 'Click here to share this story', 'Share', 'Read more: our full coverage')
CREDITS = ('(With inputs from {})', '({})', '(With agency inputs from {})', '({} contributed to this report)', 'Additional reporting by {}', 'With reporting by {}')
DATE_LINES = ('Published: {}', 'Updated: {}', '{}', 'Posted {}')


class Shaper:
    """Puts a body into the shape of a file or feed item; offsets are fixed here."""

    def __init__(self, plan, mix, words, bundle):
        self.plan = plan
        self.mix = mix
        self.words = words
        self.bundle = bundle

    def _per_cent(self, rng, name):
        return rng.chance(self.mix[name] / 100)

    def shape(self, slot, body):
        rng = Rng(self.plan.seed, 'shape', slot.number)
        article = Article()
        article.number = slot.number
        article.slot = slot
        article.day = slot.day
        article.form = 'item' if self.bundle else rng.weighted([(form, self.mix[form]) for form in FORMS])
        article.source = slot_source(self.plan, slot)
        article.id = article.url = slot_url(self.plan, slot)
        head = rng.weighted([(head, self.mix[head]) for head in HEADS])
        self._publish(article, head, rng)
        page = Page(article, self._per_cent(rng, 'tight'), self._per_cent(rng, 'straight'), rng)
        self._write(article, body, head, rng, page)
        article.text = page.text()
        article.crlf = self._per_cent(rng, 'crlf')
        article.bom = self._per_cent(rng, 'bom')
        return article

    def _publish(self, article, head, rng):
        if article.form == 'txt':
            article.how = 'stated' if head in DATED else 'inferred'
        else:
            article.how = 'file' if article.form == 'md' else 'feed'
        article.published = dates.iso(article.day)
        if head == 'date' and article.form == 'txt' and rng.chance(0.2):
            article.published = article.published[:7]

    def _write(self, article, body, head, rng, page):
        in_text = article.form == 'txt'
        self._write_head(article, body, head, rng, page)
        behind = self._inserts(body, rng)
        if head in ('dateline', 'title-dateline'):
            self._dateline(article, rng, page)
        elif head == 'date' and in_text:
            page.date(article.published)
        for index, paragraph in enumerate(body.paragraphs):
            page.paragraph(paragraph)
            for text, kind in behind.get(index, ()):
                page.line(text, kind)
        self._write_tail(article, rng, page)

    def _write_head(self, article, body, head, rng, page):
        """Title, byline and line of the date. Markdown has its title in the front matter or as a heading of the text."""
        if head in TITLED or article.form != 'txt':
            if article.form == 'txt' or article.form == 'md' and article.number % 2:
                page.paragraph(body.title)
                article.title_span = (page.start, page.length)
            article.title = page.house(body.title.text())
        if self._per_cent(rng, 'byline'):
            culture = rng.choice(sounds.CULTURES[:6])
            page.line('By %s %s' % (sounds.given_name(rng, culture, rng.chance(0.5)), sounds.family_name(rng, culture)), 'header')
        if head == 'date-line' and article.form == 'txt':
            when = date.fromordinal(article.day)
            written = rng.choice(('%s %d, %d' % (dates.MONTHS[when.month - 1], when.day, when.year), '%d %s %d' % (when.day, dates.MONTHS[when.month - 1], when.year)))
            page.line(rng.choice(DATE_LINES).format(written), 'header')

    def _inserts(self, body, rng):
        """Which lines stand behind which paragraph."""
        result = {}
        last = max(1, len(body.paragraphs) - 2)
        if self._per_cent(rng, 'login'):
            result.setdefault(rng.below(last), []).append((rng.choice(LOGIN), 'login'))
        if self._per_cent(rng, 'share'):
            result.setdefault(rng.below(last), []).append((rng.choice(SHARE), 'share'))
        return result

    def _dateline(self, article, rng, page):
        """"PORTVALE, March 3 (Meridian Wire) — ": part of the text, but for the credit."""
        slot = article.slot
        place = rng.choice([place for place in self.plan.story(slot.story).places if place.kind == 'city'])
        when = date.fromordinal(article.day)
        written = '%s %d' % (dates.MONTHS[when.month - 1], when.day)
        if rng.chance(0.6):
            written += ', %d' % when.year
        elif article.how == 'stated':
            article.how = 'inferred'
        paragraph = Paragraph('dateline')
        paragraph.mention(place.name.upper() if rng.chance(0.7) else place.name, place, 'name')
        paragraph.add(', ')
        day = dates.iso(article.day)
        paragraph.timexes.append((paragraph.length, paragraph.length + len(written), Timex('', written, 'DATE', day, day)))
        paragraph.add(written)
        page.dateline(paragraph, self.plan.world.wires[slot.wire].name if slot.from_wire or slot.original is not None else None)

    def _write_tail(self, article, rng, page):
        slot = article.slot
        if slot.original is not None or slot.from_wire:
            if not article.credits and self._per_cent(rng, 'wire-credit'):
                page.credit(rng.choice(CREDITS), self.plan.world.wires[slot.wire].name)
        elif self._per_cent(rng, 'inputs'):
            page.credit(rng.choice(CREDITS), rng.choice(self.plan.world.wires).name)
        if self._per_cent(rng, 'source-line'):
            page.line('Source: ' + article.url, 'source-line')
