#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""check-bundle-schema.py SCHEMA VALID…: SCHEMA is a JSON Schema, takes the VALID bundles, and refuses what is wrong.

The cases below change one value of all-findings.bundle.json each; the schema must then complain about just that place.
Exit status 77 (skipped) without python3-jsonschema.
"""

import copy
import json
import pathlib
import sys

try:
    import jsonschema
except ImportError:
    print('python3-jsonschema is not installed', file=sys.stderr)
    sys.exit(77)

ABSENT = object()
E = '_explorer'
ITEM = ('items', 0, E)

# The path to a value, what it becomes, and the path that the complaint names where that is another one.
CASES = [
    (('version',), 'https://jsonfeed.org/version/2', None),
    (('title',), ABSENT, ()),
    (('items',), {}, None),
    (('items', 0, 'id'), 7, None),
    (('items', 0, 'content_text'), ABSENT, ('items', 0)),
    (('items', 0, 'content_text'), None, None),
    ((E, 'about'), 'another program', None),
    ((E, 'format'), 2, None),
    (ITEM + ('source',), {}, None),
    (ITEM + ('title_from',), 'dream', None),
    (ITEM + ('published', 'edtf'), '3 February', None),
    (ITEM + ('published', 'edtf'), '2025-13', None),
    (ITEM + ('published', 'edtf'), '2025-02-03/', 'valid'),
    (ITEM + ('published', 'edtf'), '2024-24?', 'valid'),
    (ITEM + ('published', 'edtf'), '201X', 'valid'),
    (ITEM + ('published', 'edtf'), '../..', None),
    (ITEM + ('published', 'how'), 'guessed', None),
    (ITEM + ('published', 'how'), ABSENT, ITEM + ('published',)),
    (ITEM + ('published', 'span', 'start'), -1, None),
    (ITEM + ('published', 'span', 'item'), ABSENT, ITEM + ('published', 'span')),
    (ITEM + ('credits', 0, 'end'), ABSENT, ITEM + ('credits', 0)),
    (ITEM + ('skip', 0, 2), 'advert', None),
    (ITEM + ('skip', 0), [104, 115], None),
    (ITEM + ('mentions', 0), [39, 47, 'e1', 'name', 1], None),
    (ITEM + ('mentions', 0, 0), 39.5, None),
    (ITEM + ('mentions', 0, 3), 'nickname', None),
    (ITEM + ('versions', 0, 'sha256'), 'abc', None),
    ((E, 'entities', 0, 'id'), ABSENT, (E, 'entities', 0)),
    ((E, 'entities', 0, 'type'), 'animal', None),
    ((E, 'entities', 0, 'name'), ABSENT, (E, 'entities', 0)),
    ((E, 'entities', 0, 'named'), 'yes', None),
    ((E, 'entities', 0, 'origins'), -1, None),
    ((E, 'entities', 0, 'roles', 0, 'text'), ABSENT, (E, 'entities', 0, 'roles', 0)),
    ((E, 'relations', 0, 'object'), ABSENT, (E, 'relations', 0)),
    ((E, 'relations', 0, 'type'), 'HUG', None),
    ((E, 'relations', 0, 'type'), 'ally-of', 'valid'),
    ((E, 'relations', 0, 'polarity'), 'neutral', None),
    ((E, 'relations', 0, 'modality'), 'rumoured', None),
    ((E, 'relations', 0, 'evidence', 0, 'cue'), [90], None),
    ((E, 'relations', 0, 'evidence', 0, 'end'), ABSENT, (E, 'relations', 0, 'evidence', 0)),
    ((E, 'events', 0, 'type'), 'leads', None),
    ((E, 'events', 0, 'when', 'time'), '25:00', None),
    ((E, 'events', 1, 'participants', 0), ['e2'], None),
    ((E, 'quotes', 0, 'kind'), 'whispered', None),
    ((E, 'quotes', 0, 'speakers'), 'e1', None),
    ((E, 'series', 0, 'unit'), 5, None),
    ((E, 'figures', 0, 'series'), None, None),
    ((E, 'figures', 0, 'min'), '40', None),
    ((E, 'figures', 0, 'min'), None, 'valid'),
    ((E, 'figures', 0, 'approx'), 'roughly', None),
    ((E, 'figures', 0, 'approx'), None, 'valid'),
    ((E, 'comparisons', 0, 'figures'), ['f1'], None),
    ((E, 'comparisons', 0, 'kind'), 'similar', None),
    ((E, 'claims', 0, 'steps', 0, 'status'), 'whispered', None),
    ((E, 'origins', 0, 'kind'), 'accident', None),
    ((E, 'origins', 0, 'share'), 1.5, None),
    ((E, 'decisions', 0, 'do'), 'explode', None),
    ((E, 'decisions', 0, 'at'), 'yesterday', None),
    ((E, 'decisions', 0, 'name'), ABSENT, (E, 'decisions', 0)),
    ((E, 'decisions', 0, 'on', 'text_sha256'), 'abc', (E, 'decisions', 0, 'on')),
    ((E, 'decisions', 1, 'with'), [], None),
    ((E, 'decisions', 2, 'from'), ABSENT, (E, 'decisions', 2)),
    ((E, 'decisions', 3, 'mentions'), ABSENT, (E, 'decisions', 3)),
    ((E, 'decisions', 4, 'type'), 'animal', None),
    ((E, 'decisions', 5, 'edtf'), '3 February', None),
    ((E, 'decisions', 8, 'modality'), 'rumoured', None),
    ((E, 'decisions', 9, 'status'), 'whispered', None),
    ((E, 'decisions', 16, 'object'), ABSENT, (E, 'decisions', 16)),
    ((E, 'decisions', 17, 'participants', 0), [], None),
    ((E, 'decisions', 21, 'grade'), 'G', None),
    ((E, 'decisions', 21, 'on'), {'nobody': 1}, None),
    ((E, 'decisions', 22, 'x'), 'left', None),
    ((E, 'decisions', 23, 'undone'), 'yes', None),
    ((E, 'feeds', 0, 'url'), ABSENT, (E, 'feeds', 0)),
    ((E, 'layout', 'e1'), [1, 2], None),
    ((E, 'layout', 'e1', 2), 'pinned', None),
]


def changed(bundle, path, value):
    result = copy.deepcopy(bundle)
    parent = result
    for step in path[:-1]:
        parent = parent[step]
    if value is ABSENT:
        del parent[path[-1]]
    else:
        parent[path[-1]] = value
    return result


def problems(validator, files):
    for file in files:
        bundle = json.loads(file.read_text(encoding='utf-8'))
        for error in validator.iter_errors(bundle):
            yield f'{file}: {error.json_path}: {error.message}'
        if file.name == 'all-findings.bundle.json':
            for path, value, place in CASES:
                found = {tuple(error.absolute_path) for error in validator.iter_errors(changed(bundle, path, value))}
                expected = set() if place == 'valid' else {path if place is None else place}
                if found != expected:
                    yield f'{path} = {value!r}: complaints about {found or "nothing"}, not about {expected or "nothing"}'


def main():
    schema = json.loads(pathlib.Path(sys.argv[1]).read_text(encoding='utf-8'))
    jsonschema.Draft202012Validator.check_schema(schema)
    found = list(problems(jsonschema.Draft202012Validator(schema), [pathlib.Path(name) for name in sys.argv[2:]]))
    for problem in found:
        print(problem, file=sys.stderr)
    return 1 if found else 0


if __name__ == '__main__':
    sys.exit(main())
