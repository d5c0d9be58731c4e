#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
# Copyright © 2026 The Explorer authors
"""check-written-bundles.py REWRITE SCHEMA PATH…: what REWRITE writes of each bundle keeps to the SCHEMA and loses nothing.

PATH: bundles, or folders of them. Everything that a file has is in what was written too; what it has not may have been added.
Exit status 77 (skipped) without python3-jsonschema.
"""

import json
import pathlib
import subprocess
import sys

try:
    import jsonschema
except ImportError:
    print('python3-jsonschema is not installed', file=sys.stderr)
    sys.exit(77)


def lost(before, after, place=''):
    """The places of @before that are not the same in @after."""
    if isinstance(before, dict) and isinstance(after, dict):
        for name, value in before.items():
            if name in after:
                yield from lost(value, after[name], f'{place}.{name}')
            elif value is not None:
                yield f'{place}.{name}'
    elif isinstance(before, list) and isinstance(after, list) and len(before) == len(after):
        for index, (old, new) in enumerate(zip(before, after)):
            yield from lost(old, new, f'{place}[{index}]')
    elif before != after:
        yield place


def problems(rewrite, validator, file):
    run = subprocess.run([rewrite, str(file)], capture_output=True, check=False)
    if run.returncode != 0 or run.stderr:
        yield f'{file}: exit status {run.returncode}: {run.stderr.decode()}'
        return
    after = json.loads(run.stdout)
    for error in validator.iter_errors(after):
        yield f'{file}: {error.json_path}: {error.message}'
    for place in lost(json.loads(file.read_text(encoding='utf-8')), after):
        yield f'{file}: {place} is not what it was'


def main():
    rewrite, schema, *paths = sys.argv[1:]
    validator = jsonschema.Draft202012Validator(json.loads(pathlib.Path(schema).read_text(encoding='utf-8')))
    files = [file for path in map(pathlib.Path, paths)
             for file in (sorted(path.glob('*.json')) if path.is_dir() else [path])]
    found = [problem for file in files for problem in problems(rewrite, validator, file)]
    for problem in found:
        print(problem, file=sys.stderr)
    return 1 if found or not files else 0


if __name__ == '__main__':
    sys.exit(main())
