#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""check-potfiles.py ROOT [--write]: po/POTFILES.in names what has strings for people, is sorted, and every line is a file.

--write mends it.
"""

import pathlib
import re
import sys

C_COMMENT = re.compile(r'/\*.*?\*/|//[^\n]*', re.DOTALL)
C_MARK = re.compile(r'\b(?:_|N_|Q_|C_|NC_|ngettext|gettext|g_dngettext|g_dpgettext2?)\s*\(\s*(?:NULL\s*,\s*)?"')
UI_MARK = re.compile(r'translatable\s*=\s*["\'](?:yes|true|1)["\']')
DESKTOP_MARK = re.compile(r'^(?:Name|Comment|Keywords)=', re.MULTILINE)


def is_marked(path):
    text = path.read_text(encoding='utf-8')
    if path.suffix in ('.c', '.h'):
        return C_MARK.search(C_COMMENT.sub(' ', text)) is not None
    if path.suffix == '.desktop':
        return DESKTOP_MARK.search(text) is not None
    if path.name.endswith(('.gschema.xml', '.metainfo.xml', '.mime.xml')):
        return True
    return UI_MARK.search(text) is not None


def candidates(root):
    for folder, patterns in (('src', ('*.c', '*.h')), ('ui', ('*.ui', '*.xml')), ('data', ('*.xml',))):
        for pattern in patterns:
            yield from (root / folder).rglob(pattern)
    yield from root.glob('*.desktop')


def read_list(root):
    lines = (root / 'po/POTFILES.in').read_text(encoding='utf-8').splitlines()
    return [line for line in lines if line.strip() and not line.startswith('#')]


def write_list(root):
    marked = {str(path.relative_to(root)) for path in candidates(root) if is_marked(path)}
    kept = {name for name in read_list(root) if (root / name).is_file()}
    lines = ['# Keep this file sorted alphabetically.', *sorted(marked | kept)]
    (root / 'po/POTFILES.in').write_text('\n'.join(lines) + '\n', encoding='utf-8')


def problems(root):
    listed = read_list(root)
    for name in listed:
        if not (root / name).is_file():
            yield f'po/POTFILES.in: {name} does not exist; take the line out'
    for before, after in zip(listed, listed[1:]):
        if before >= after:
            yield f'po/POTFILES.in: {after} stands after {before}; keep the lines sorted (this script sorts them with --write)'
    for path in sorted(candidates(root)):
        name = str(path.relative_to(root))
        if name not in listed and is_marked(path):
            yield f'{name}: has strings to translate; add it to po/POTFILES.in'


def main():
    root = pathlib.Path(sys.argv[1])
    if '--write' in sys.argv[2:]:
        write_list(root)
    found = list(problems(root))
    for problem in found:
        print(problem, file=sys.stderr)
    return 1 if found else 0


if __name__ == '__main__':
    sys.exit(main())
