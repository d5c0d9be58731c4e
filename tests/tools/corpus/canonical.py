# SPDX-License-Identifier: GPL-3.0-or-later
# Copyright © 2026 The Explorer authors
"""JSON in the canonical bytes of a bundle: two spaces of indent down to the arrays, one line for each of their elements."""

import json

_encode = json.JSONEncoder(ensure_ascii=False).encode


def compact(value):
    """@value on one line."""
    return _encode(value)


def lines(indent, values):
    """An array, one line for each of @values, which are JSON already."""
    if not values:
        return '[]'
    gap = ',\n' + ' ' * (indent + 2)
    return '[\n' + ' ' * (indent + 2) + gap.join(values) + '\n' + ' ' * indent + ']'


def members(indent, pairs):
    """An object, one line for each of @pairs: a name, and a value that is JSON already."""
    gap = ',\n' + ' ' * (indent + 2)
    return '{\n' + ' ' * (indent + 2) + gap.join('%s: %s' % (compact(name), value) for name, value in pairs) + '\n' + ' ' * indent + '}'
