#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""check-sample.py DATA: the sample is twelve short pieces, and nothing in them is real.

No country, people or capital that the language engine knows may stand in them, and no address outside .example.
"""

import json
import pathlib
import re
import sys

PIECES = 12
WORDS = range(120, 351)


def pieces(folder):
    for path in sorted(folder.iterdir()):
        text = path.read_text(encoding='utf-8')
        if path.suffix == '.json':
            for item in json.loads(text)['items']:
                yield path, item['content_text'], json.dumps(item)
        else:
            body = text.split('\n---\n', 1)[-1]
            yield path, '\n'.join(line for line in body.splitlines() if not line.startswith('Source:')), text


def real_names(lexicon):
    for line in lexicon.read_text(encoding='utf-8').splitlines():
        if line and not line.startswith('#'):
            yield line.split('\t')[0]


def problems(data):
    found = list(pieces(data / 'sample'))
    if len(found) != PIECES:
        yield f'{len(found)} pieces, not {PIECES}'
    real = set(real_names(data / 'lexicon/countries.tsv'))
    for path, body, whole in found:
        if len(body.split()) not in WORDS:
            yield f'{path}: {len(body.split())} words, not {WORDS.start} to {WORDS.stop - 1}'
        for name in sorted(name for name in real if re.search(rf'(?<!\w){re.escape(name)}(?!\w)', whole)):
            yield f'{path}: {name} is real; the sample is invented'
        for host in re.findall(r'https?://([^\s/"<>]+)', whole):
            if not host.endswith('.example'):
                yield f'{path}: {host} is no .example address'
        if 'https://' not in whole:
            yield f'{path}: names no source'


def main():
    found = list(problems(pathlib.Path(sys.argv[1])))
    for problem in found:
        print(problem, file=sys.stderr)
    return 1 if found else 0


if __name__ == '__main__':
    sys.exit(main())
