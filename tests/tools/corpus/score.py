# SPDX-License-Identifier: GPL-3.0-or-later
# Copyright © 2026 The Explorer authors
"""Precision and recall of annotations against the truth, task by task.

What stands in text that is to be skipped counts for nobody, nor do figures that are told by the way; nor does a demonym at the head of a body's name. Spans of names, dates and numbers must be equal; speech,
cues and the ends of relations must overlap by half of their union.
"""


def overlap(first, second):
    """Intersection over union of two spans."""
    both = min(first[1], second[1]) - max(first[0], second[0])
    return max(0, both) / max(1, max(first[1], second[1]) - min(first[0], second[0]))


def _span(entry, name=''):
    start, end = entry.get(name + 'start'), entry.get(name + 'end')
    return (start, end) if start is not None and end is not None else None


def _near(first, second):
    return first is not None and second is not None and overlap(first, second) >= 0.5


def _same_span(true, found):
    return _span(true) == _span(found)


def _same_name(true, found):
    """"Kavorian Foreign Ministry" is found as well where only "Foreign Ministry" is marked."""
    return _same_span(true, found) or found['end'] == true['end'] and found['start'] == true.get('core_start')


def _without_demonyms(true, found):
    """Without a demonym at the head of a longer name: to mark it is neither right nor wrong."""
    heads = {(one['start'], one['core_start'] - 1) for one in true if 'core_start' in one}
    return [one for one in found if _span(one) not in heads]


def _same_speech(true, found):
    return overlap(_span(true), _span(found)) >= 0.5


def _touching(first, second):
    return first[0] < second[1] and second[0] < first[1]


def _same_ends(true, found):
    """The same deed: between the same places, or places within each other, by a cue in the same place."""
    return _touching(true['source'], found['source']) and _touching(true['target'], found['target']) and _touching(true['cue'], found['cue'])


def _same_number(true, found):
    return all(true[name] == found.get(name) for name in ('min', 'max')) and true['approx'] == found.get('approx')


# task: what makes a found one a true one, then questions about the true ones that were found
TASKS = {
    'entities': (_same_name, {'type': lambda true, found: true['type'] == found.get('type')}),
    'timexes': (_same_span, {'type': lambda true, found: true['type'] == found.get('type'), 'value': lambda true, found: true['value'] == found.get('value'),
                             'edtf': lambda true, found: true.get('edtf') == found.get('edtf')}),
    'quotes': (_same_speech, {'kind': lambda true, found: true['type'] == found.get('type'), 'exact': _same_span,
                              'speaker': lambda true, found: _span(true, 'speaker_') is None or _near(_span(true, 'speaker_'), _span(found, 'speaker_'))}),
    'figures': (_same_span, {'amount': _same_number, 'counted': lambda true, found: true['counted'] == found.get('counted'),
                             'claimant': lambda true, found: _span(true, 'claimed_by_') == _span(found, 'claimed_by_')
                             or _near(_span(true, 'claimed_by_'), _span(found, 'claimed_by_'))}),
    'relations': (_same_ends, {'type': lambda true, found: true['type'] == found.get('type'), 'modality': lambda true, found: true['modality'] == found.get('modality'),
                               'polarity': lambda true, found: true['polarity'] == found.get('polarity')}),
}


class Task:
    def __init__(self, name):
        self.name = name
        self.same, self.questions = TASKS[name]
        self.true = 0
        self.found = 0
        self.hits = 0
        self.answers = dict.fromkeys(self.questions, 0)
        self.missed = []
        self.made_up = []

    def add(self, truth, true, found, keep):
        """Pairs each true one with the first that fits and is free."""
        free = list(found)
        for one in true:
            match = next((other for other in free if self.same(one, other)), None)
            if match is None:
                self._remember(self.missed, truth, one, keep)
                continue
            free.remove(match)
            self.hits += 1
            for question, answer in self.questions.items():
                self.answers[question] += bool(answer(one, match))
        self.true += len(true)
        self.found += len(found)
        for one in free:
            self._remember(self.made_up, truth, one, keep)

    def _remember(self, examples, truth, one, keep):
        if len(examples) < keep:
            start, end = _span(one) or (min(one['source'][0], one['cue'][0]), max(one['target'][1], one['cue'][1]))
            text = truth['text']
            examples.append('%s: …%s[%s]%s…' % (truth['id'], text[max(0, start - 30):start], text[start:end], text[end:end + 30]))

    def line(self):
        precision = self.hits / self.found if self.found else 0
        recall = self.hits / self.true if self.true else 0
        f1 = 2 * precision * recall / (precision + recall) if self.hits else 0
        answers = ', '.join('%s %.3f' % (question, count / max(1, self.hits)) for question, count in self.answers.items())
        return '%-10s true %6d  found %6d  precision %.3f  recall %.3f  F1 %.3f  of the hits: %s' % (self.name, self.true, self.found, precision, recall, f1, answers)


class Scorer:
    """@keep: how many examples of errors to remember for each task."""

    def __init__(self, keep=0):
        self.keep = keep
        self.tasks = {name: Task(name) for name in TASKS}

    def add(self, truth, annotation):
        skipped = [(start, end) for start, end, _ in truth['skip']]
        for name, task in self.tasks.items():
            found = [one for one in annotation.get(name, []) if not any(_touching(_place(one), skip) for skip in skipped)]
            if name == 'entities':
                found = _without_demonyms(truth[name], found)
            if name == 'figures':
                found = [one for one in found if not one.get('aside')]
            if name == 'relations':
                found = [one for one in found if one['type'].isupper()]
            task.add(truth, truth[name], found, self.keep)

    def print(self, stream):
        for task in self.tasks.values():
            print(task.line(), file=stream)
        for task in self.tasks.values():
            for label, examples in (('missed', task.missed), ('made up', task.made_up)):
                for example in examples:
                    print('%s %s %s' % (task.name, label, example.replace('\n', '⏎')), file=stream)


def _place(one):
    return _span(one) or tuple(one['cue'])
