# SPDX-License-Identifier: GPL-3.0-or-later
# Copyright © 2026 The Explorer authors
"""Text that knows what is where: spans are recorded while it is written, so that no offset is ever searched for.

A Paragraph collects text and what it says, with offsets from its own start. An Article is paragraphs put one after the
other; only then are the offsets those of the text. Inside, an apostrophe is ' and quotation marks are “ ”: the marks of
the house are put in at the end, one character for one, so that no offset moves.
"""


class Paragraph:
    """@mentions: [start, end, entity, kind]. @quotes, @figures, @relations and @ties refer to mentions by their number."""

    __slots__ = ('parts', 'length', 'mentions', 'timexes', 'quotes', 'figures', 'relations', 'ties', 'pending', 'kind', 'sentences')

    def __init__(self, kind='text'):
        self.parts = []
        self.length = 0
        self.mentions = []
        self.timexes = []
        self.quotes = []
        self.figures = []
        self.relations = []
        self.ties = []
        self.pending = None
        self.kind = kind
        self.sentences = []

    def add(self, text):
        """Appends @text. What is pending is settled first: a capital letter, or a comma unless other punctuation comes."""
        if self.pending is not None and text:
            if self.pending == 'capital':
                text = text[0].upper() + text[1:]
            elif text[0] not in '.,;:)?!':
                self.parts.append(',')
                self.length += 1
            self.pending = None
        self.parts.append(text)
        self.length += len(text)

    def take_back(self, ending):
        """Removes @ending if the text ends with it; a comma before it that closed an apposition is pending again."""
        if not self.parts or not self.parts[-1].endswith(ending):
            return
        self.parts[-1] = self.parts[-1][:-len(ending)]
        self.length -= len(ending)
        if self.parts[-1] == '' and self.parts[-2:-1] == [',']:
            del self.parts[-2:]
            self.length -= 1
            self.pending = 'comma'

    def mention(self, text, entity, kind):
        """Appends @text as a mention; returns its number. "a " before a vowel becomes "an "."""
        if text[0] in 'AEIOUaeiou' and self.parts:
            last = self.parts[-1]
            if last.endswith(' a ') or last in ('a ', 'A '):
                self.parts[-1] = last[:-1] + 'n '
                self.length += 1
        self.add(text)
        start = self.length - len(text)
        self.mentions.append((start, self.length, entity, kind))
        return len(self.mentions) - 1

    def cover(self, start, entity, kind):
        """A mention of all from @start to here; returns its number."""
        self.mentions.append((start, self.length, entity, kind))
        return len(self.mentions) - 1

    def text(self):
        return ''.join(self.parts)


class Timex:
    """A date or time as written: @kind is DATE, TIME, DURATION or SET; @edtf may be None. @then: another one right after it."""

    __slots__ = ('lead', 'text', 'kind', 'value', 'edtf', 'then')

    def __init__(self, lead, text, kind, value, edtf, then=None):
        self.then = then
        self.lead = lead
        self.text = text
        self.kind = kind
        self.value = value
        self.edtf = edtf


class Quote:
    """@start, @end: the speech without its marks. @speaker: number of a mention, or None. @via: mentions of relays."""

    __slots__ = ('start', 'end', 'kind', 'speaker', 'cue', 'group', 'via')

    def __init__(self, start, end, kind, speaker, cue, group=None, via=()):
        self.start = start
        self.end = end
        self.kind = kind
        self.speaker = speaker
        self.cue = cue
        self.group = group
        self.via = via


class Figure:
    """@start, @end: the number or range as written; @phrase: with its approximator and what is counted."""

    __slots__ = ('start', 'end', 'phrase', 'counted', 'claim', 'amount', 'claimant', 'via')

    def __init__(self, claim):
        self.claim = claim
        self.amount = claim.amount
        self.phrase = None
        self.counted = None


class Relation:
    """@source and @target: numbers of mentions; @step: of which event; @attributed, @via: numbers of mentions of those who
    say so and who pass it on."""

    __slots__ = ('source', 'subject', 'target', 'step', 'cue', 'attributed', 'via')


class Article:
    """A finished text with everything in it. The lists hold (offset of the paragraph, paragraph)."""

    __slots__ = ('number', 'id', 'file', 'form', 'title', 'title_span', 'text', 'paragraphs', 'skip', 'credits', 'headings', 'published', 'how',
                 'day', 'source', 'url', 'slot', 'crlf', 'bom')

    def __init__(self):
        self.paragraphs = []
        self.skip = []
        self.credits = []
        self.headings = []
        self.title = None
        self.title_span = None
        self.source = None
        self.url = None
        self.file = None
        self.crlf = False
        self.bom = False
