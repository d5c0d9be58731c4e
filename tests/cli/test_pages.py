#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
# Copyright © 2026 The Explorer authors
"""test_pages.py EXPLORER_CLI SOURCE [SHAPE…]: how much of the article comes out of pages of many shapes, and how much else.

Counted in words, each as often as it occurs: precision is the share of what came out that is the article's, recall the
share of the article that came out. With SHAPE, the pages' differences are printed instead.
"""

import json
import re
import subprocess
import sys
from collections import Counter
from pathlib import Path

PROGRAM, SOURCE = sys.argv[1], Path(sys.argv[2])
sys.path.insert(0, str(SOURCE / "tests/tools"))
import page_shapes  # noqa: E402
import tap  # noqa: E402

PAGES = 4

# Below these something is broken.
FLOOR = {"precision": 0.9, "recall": 0.9}
FLOOR_OF_ALL = 0.97


def extract(text):
    done = subprocess.run([PROGRAM, "article", "-"], input=text.encode(), capture_output=True, timeout=60, check=False)
    return json.loads(done.stdout)["content_text"] if done.stdout else ""


def count(text):
    # Languages without spaces are counted by characters.
    return Counter(re.findall(r"[\u4e00-\u9fff]|[^\W\u4e00-\u9fff]+", text))


def measure(shape):
    common = found = wanted = 0
    for seed in range(PAGES):
        text, expected = page_shapes.make(shape, seed)
        got, truth = count(extract(text)), count(expected)
        common += sum((got & truth).values())
        found += sum(got.values())
        wanted += sum(truth.values())
    return {"precision": common / max(found, 1), "recall": common / max(wanted, 1)}


def print_differences(shape):
    for seed in range(PAGES):
        text, expected = page_shapes.make(shape, seed)
        got = extract(text)
        for block in got.split("\n"):
            if block and block.replace(" | ", " ") not in expected:
                print(f"{shape} {seed} + {block[:160]}")
        for block in expected.split("\n"):
            if block and block not in got.replace(" | ", " "):
                print(f"{shape} {seed} - {block[:160]}")


SUMS = {"precision": [], "recall": []}


def make_test(shape):
    def test(folder):
        result = measure(shape)
        print(f"# {shape:16} precision {result['precision']:.3f} recall {result['recall']:.3f}")
        for name, value in result.items():
            SUMS[name].append(value)
            assert value >= FLOOR[name], (shape, result)
    return test


def test_zz_all(folder):
    means = {name: sum(values) / len(values) for name, values in SUMS.items()}
    print(f"# all shapes       precision {means['precision']:.3f} recall {means['recall']:.3f}")
    assert min(means.values()) >= FLOOR_OF_ALL, means


if len(sys.argv) > 3:
    for wanted_shape in sys.argv[3:]:
        print_differences(wanted_shape)
    sys.exit(0)
TESTS = {f"test_{shape.replace('-', '_')}": make_test(shape) for shape in page_shapes.SHAPES}
sys.exit(tap.run("pages", {**TESTS, "test_zz_all": test_zz_all}))
