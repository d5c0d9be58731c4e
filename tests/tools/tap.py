# SPDX-License-Identifier: GPL-3.0-or-later
# Copyright © 2026 The Explorer authors
"""Runs the functions of a script whose names begin with test_, and prints the Test Anything Protocol."""

import tempfile
import traceback


class Skip(Exception):
    """Raised by a test that cannot run here, with the reason."""


def run(area, names):
    """@names: the script's globals(). Each test gets a folder of its own. The exit status: 0 or 1."""
    tests = [(name[5:].replace("_", "-"), function) for name, function in names.items() if name.startswith("test_")]
    print(f"1..{len(tests)}")
    failed = 0
    for number, (name, function) in enumerate(tests, 1):
        title = f"{number} - /{area}/{name}"
        try:
            with tempfile.TemporaryDirectory(prefix="xpl-") as folder:
                function(folder)
            print(f"ok {title}", flush=True)
        except Skip as reason:
            print(f"ok {title} # SKIP {reason}", flush=True)
        except Exception:  # a test that breaks has failed; the others run
            failed += 1
            print(f"not ok {title}", flush=True)
            for line in traceback.format_exc().splitlines():
                print(f"# {line}", flush=True)
    return 1 if failed else 0
