#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
# Copyright © 2026 The Explorer authors
"""test_bad_input.py EXPLORER_CLI SOURCE: what is no bundle, too large, or made to do harm: said plainly, and the rest opens."""

import json
import os
import resource
import subprocess
import sys
import tarfile
import zipfile
from pathlib import Path

PROGRAM, SOURCE = sys.argv[1], Path(sys.argv[2])
sys.path.insert(0, str(SOURCE / "tests/tools"))
import tap  # noqa: E402

DONE, PROBLEMS, USAGE, INPUT = 0, 1, 2, 3
VERSION = "https://jsonfeed.org/version/1.1"
STORY = "The harbour of Brill opened again on Monday. About 300 workers came back, Mayor Lena Ostrow said.\n"
PAGE = "<!DOCTYPE html><title>Harbour opens</title><article><h1>Harbour opens</h1><p>" + STORY + "</p></article>"
MEMORY = 4 << 30


def run(*arguments, status=DONE, stdin=b""):
    """Standard output as text; messages are left in run.errors. Memory is bounded, whatever the input."""
    done = subprocess.run([PROGRAM, *map(str, arguments)], input=stdin, capture_output=True, timeout=200, check=False,
                          preexec_fn=lambda: resource.setrlimit(resource.RLIMIT_DATA, (MEMORY, MEMORY)))
    run.errors = done.stderr.decode()
    assert done.returncode == status, f"{arguments}: status {done.returncode}, not {status}: {run.errors}"
    return done.stdout.decode()


def feed(*items, **more):
    return json.dumps({"version": VERSION, "items": list(items), **more})


def write(folder, name, content):
    path = Path(folder, name)
    path.parent.mkdir(parents=True, exist_ok=True)
    if isinstance(content, bytes):
        path.write_bytes(content)
    else:
        path.write_text(content, encoding="utf-8")
    return path


def fill(path, head, unit, tail, size):
    """A file of about @size bytes."""
    with open(path, "wb") as file:
        file.write(head)
        chunk = unit * (1000000 // len(unit))
        for _ in range(size // len(chunk)):
            file.write(chunk)
        file.write(tail)
    return path


def test_check_says_what_it_is(folder):
    archive = Path(folder, "pages.zip")
    with zipfile.ZipFile(archive, "w") as writer:
        writer.writestr("a.txt", STORY)
    kinds = (("story.txt", STORY, "plain text"), ("page.html", PAGE, "an HTML page"), ("pages.zip", archive.read_bytes(), "an archive"),
             ("story.md", "# Harbour\n\n" + STORY, "Markdown"), ("story.pdf", b"%PDF-1.7\n", "a PDF"),
             ("a.warc", b"WARC/1.0\r\nWARC-Type: warcinfo\r\n", "a web archive"), ("a.png", b"\x89PNG\r\n\x1a\n\0\0", "a picture"),
             ("page.json", PAGE, "an HTML page"), ("nothing.json", b"\0" * 9000, "something that is no text"), ("feed.json", feed().encode("utf-16"), "text in UTF-16"),
             ("graph.gexf", '<?xml version="1.0"?><gexf xmlns="http://gexf.net/1.3"><graph/></gexf>', "a graph"),
             ("feed.xml", '<?xml version="1.0"?><rss version="2.0"/>', "XML"), ("a.out", b"\x7fELF\2\1\1\0", "a program"))
    for name, content, words in kinds:
        path = write(folder, name, content)
        assert run("check", path, status=INPUT) == ""
        assert f"{path} is no bundle: it looks like {words}" in run.errors and "analyze" in run.errors, run.errors
        assert "JSON has there" not in run.errors
    run("check", "-", status=INPUT, stdin=PAGE.encode())
    assert "standard input is no bundle: it looks like an HTML page" in run.errors


def test_check_of_other_json(folder):
    for content in ("{}", "[1, 2]", '"text"', '{"a": 1}\n{"a": 2}\n', '{"items": {}}'):
        path = write(folder, "other.json", content)
        run("check", path, status=INPUT)
        assert f"{path} is JSON, but no bundle" in run.errors, (content, run.errors)
    run("show", write(folder, "page.json", PAGE), status=INPUT)
    assert "page.json is no bundle or JSON Feed" in run.errors and "an HTML page" in run.errors, run.errors


def test_problems_name_the_file(folder):
    path = write(folder, "wrong.bundle.json", feed(
        {"id": "a", "content_text": "One.", "_explorer": {"mentions": [[0, 99, "e1", "name"]]}}, 5,
        _explorer={"entities": [{"id": "e1"}, 7], "decisions": [{"id": "d1", "do": "hide", "on": {"list": "entities", "id": "e9"}}]}))
    problems = run("check", path, status=PROBLEMS).splitlines()
    assert len(problems) >= 4 and all(line.startswith(f"{path}: ") for line in problems), problems
    run("show", path, status=PROBLEMS)
    assert all(str(path) in line for line in run.errors.splitlines()), run.errors


def test_file_of_a_gigabyte(folder):
    """Refused by its beginning or its size, before it is read."""
    for name in ("zeros.json", "zeros.txt", "zeros.html"):
        path = write(folder, name, "")
        os.truncate(path, 1 << 30)
        for command in ("check", "show"):
            run(command, path, status=INPUT)
            assert name in run.errors, run.errors
    path = write(folder, "large.bundle.json", '{"version": "')
    os.truncate(path, (1 << 30) - 1)
    for command in ("check", "show", "analyze"):
        run(command, path, status=INPUT)
        assert "large.bundle.json" in run.errors and "512.0" in run.errors and "1024.0" in run.errors, run.errors


def test_long_text_in_a_feed(folder):
    """The article is left out with both sizes named; the other one opens."""
    head = '{"version": "%s", "items": [{"id": "a", "content_text": "One."}, {"id": "b", "content_text": "' % VERSION
    path = fill(folder + "/long.json", head.encode(), b"Word. ", b'"}]}', 100 * 1000 * 1000)
    assert '"One."' in run("analyze", path, status=PROBLEMS) and "long.json: items[1]: " in run.errors
    assert "95.4" in run.errors and "64.0" in run.errors, run.errors


def test_millions_of_elements(folder):
    """Memory does not grow with what is too much to read."""
    head = '{"version": "%s", "items": [{"id": "a", "content_text": "One."}], ' % VERSION
    path = fill(folder + "/elements.json", (head + '"_explorer": {"entities": [').encode(), b"{},", b"{}]}}", 10 * 1000 * 1000)
    assert "elements.json, line 1" in run("check", path, status=PROBLEMS).splitlines()[0]
    path = fill(folder + "/members.json", head.encode(), b'"a":1,', b'"a":1}', 10 * 1000 * 1000)
    assert "100,000 members" in run("check", path, status=PROBLEMS)


SAVED = {"Ferry.html": PAGE, "Ferry_files/frame.html": PAGE.replace("Monday", "Tuesday"),
         "Ferry_files/deep/app.txt": "let a = 1; this is a program and no article.", "Ferry_files/picture.png": b"\x89PNG\r\n\x1a\n\0",
         "case_files/notes.txt": STORY.replace("Monday", "Friday")}


def read_files(*paths, status=DONE):
    return sorted(item["_explorer"]["file"] for item in json.loads(run("analyze", *paths, status=status))["items"])


def test_saved_pages_in_any_order(folder):
    """What a browser saves beside a page is no article, wherever the archive has it, and nothing is warned of in it."""
    for name in sorted(SAVED), sorted(SAVED, reverse=True), sorted(SAVED, key=len), sorted(SAVED, key=lambda name: name[::-1]):
        with zipfile.ZipFile(folder + "/pages.zip", "w") as archive, tarfile.open(folder + "/pages.tar.gz", "w:gz") as other:
            for path in name:
                file = write(folder, "saved/" + path, SAVED[path])
                archive.write(file, "./saved/" + path)
                other.add(file, "saved/" + path)
        for archive in ("pages.zip", "pages.tar.gz"):
            assert read_files(Path(folder, archive)) == ["Ferry.html", "notes.txt"], (archive, name)
            assert run.errors == "", run.errors
    assert read_files(folder + "/saved") == ["Ferry.html", "notes.txt"]
    assert read_files(*Path(folder, "saved").iterdir()) == ["Ferry.html", "notes.txt"]
    assert read_files(*(path for path in Path(folder, "saved").rglob("*") if path.is_file())) == ["Ferry.html", "notes.txt"]
    assert read_files(folder + "/saved/Ferry_files", status=PROBLEMS) == ["app.txt", "frame.html"]
    assert "picture.png" in run.errors


sys.exit(tap.run("bad-input", dict(globals())))
