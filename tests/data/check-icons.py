#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""check-icons.py ROOT: the icons in data/icons are drawn so that GTK can recolour them, and all are compiled in."""

import pathlib
import sys
import xml.etree.ElementTree as ElementTree

SVG = '{http://www.w3.org/2000/svg}'
# GTK recolours by setting the fill of these; a stroke would keep its colour, and a shape without fill would get one.
RECOLOURED = {SVG + name for name in ('svg', 'g', 'path', 'rect', 'circle')}
INK = '#2e3436'


def symbolic_problems(path):
    root = ElementTree.parse(path).getroot()
    if (root.get('width'), root.get('height'), root.get('viewBox')) != ('16', '16', '0 0 16 16'):
        yield f'{path}: a symbolic icon is 16 × 16; set width, height and viewBox'
    for element in root.iter():
        if element.tag not in RECOLOURED:
            yield f'{path}: {element.tag} keeps its colour in the dark; use path, rect or circle'
        if 'stroke' in element.attrib or 'style' in element.attrib:
            yield f'{path}: strokes and styles keep their colour in the dark; draw the outline as a filled path'
        if element.get('fill', INK) != INK:
            yield f'{path}: fill {element.get("fill")}; a symbolic icon has the one colour {INK}'


def application_problems(path):
    root = ElementTree.parse(path).getroot()
    if (root.get('width'), root.get('height')) != ('128', '128'):
        yield f'{path}: an application icon is 128 × 128; set width and height'


def compiled_icons(root):
    """What the resources of the window hold, below data/icons/hicolor."""
    for list_file in (root / 'ui').glob('*.gresource.xml'):
        for element in ElementTree.parse(list_file).getroot().iter('file'):
            if element.text.endswith('.svg'):
                yield element.text.split('hicolor/')[-1]


def problems(root):
    icons = root / 'data/icons/hicolor'
    drawn = {str(path.relative_to(icons)) for path in icons.rglob('*.svg')}
    if (root / 'ui').is_dir():
        for name in sorted(drawn ^ set(compiled_icons(root))):
            yield f'data/icons/hicolor and the gresource list in ui/ differ in {name}'
    for name in sorted(drawn):
        yield from (symbolic_problems if name.startswith('symbolic/') else application_problems)(icons / name)


def main():
    found = list(problems(pathlib.Path(sys.argv[1])))
    for problem in found:
        print(problem, file=sys.stderr)
    return 1 if found else 0


if __name__ == '__main__':
    sys.exit(main())
