#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
# Copyright © 2026 The Explorer authors
"""test_bad_input.py EXPLORER_CLI SOURCE: what is no bundle, too large, or made to do harm: said plainly, and the rest opens."""

import gzip
import io
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
MEMORY = 2 << 20  # in KiB


def run(*arguments, status=DONE, stdin=b""):
    """Standard output as text; messages are left in run.errors. Memory is bounded, whatever the input."""
    done = subprocess.run([PROGRAM, *map(str, arguments)], input=stdin, capture_output=True, timeout=200, check=False)
    run.errors = done.stderr.decode()
    assert done.returncode == status, f"{arguments}: status {done.returncode}, not {status}: {run.errors}"
    if "ASAN_OPTIONS" not in os.environ:  # which keeps what was freed
        assert resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss < MEMORY, arguments
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


def pack_zeros(mebibytes, name="zeros.txt"):
    """A zip file of one that is all zeros, and one that is a story."""
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        with archive.open(name, "w") as file:
            for _ in range(mebibytes):
                file.write(b"0" * (1 << 20))
        archive.writestr("story.txt", STORY)
    return out.getvalue()


def test_bombs(folder):
    """What is sound in them opens; what unpacks to too much is told of with its place."""
    path = write(folder, "bomb.zip", pack_zeros(300))
    assert read_files(path, status=PROBLEMS) == ["story.txt"] and "bomb.zip › zeros.txt" in run.errors, run.errors
    inner = pack_zeros(200)
    with zipfile.ZipFile(folder + "/nested.zip", "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("story.txt", STORY)
        for number in range(20):
            archive.writestr(f"inner{number}.zip", inner)
    assert read_files(folder + "/nested.zip", status=PROBLEMS) == ["story.txt"]
    assert "nested.zip › inner0.zip › zeros.txt" in run.errors and "200 times its size" in run.errors, run.errors
    zeros = b"0" * (300 << 20)
    header = b"WARC/1.0\r\nWARC-Type: response\r\nWARC-Target-URI: http://a.example/\r\nContent-Length: %d\r\n\r\n" % len(zeros)
    for name, content in (("zeros.txt.gz", zeros), ("zeros.warc.gz", header + zeros)):
        run("show", write(folder, name, gzip.compress(content, 9)), status=INPUT)
        assert name in run.errors and "200 times its size" in run.errors, run.errors


def test_names_that_lead_outside(folder):
    with zipfile.ZipFile(folder + "/names.zip", "w") as archive:
        archive.writestr("../../outside.txt", STORY)
        archive.writestr("/tmp/absolute.txt", STORY.replace("Monday", "Friday"))
    before = sorted(Path(folder).iterdir())
    assert read_files(folder + "/names.zip") == ["absolute.txt", "outside.txt"]
    assert sorted(Path(folder).iterdir()) == before and not Path("/tmp/absolute.txt").exists()


def test_what_is_no_regular_file(folder):
    os.mkfifo(folder + "/pipe.txt")
    os.symlink("b.txt", folder + "/a.txt")
    os.symlink("a.txt", folder + "/b.txt")
    for command in ("check", "show", "article", "analyze"):
        for name, words in ((folder + "/pipe.txt", "no regular file"), (folder + "/a.txt", "leads in a circle"),
                            ("/dev/zero", "no regular file"), (folder + "/absent.txt", "does not exist")):
            run(command, name, status=INPUT)
            assert name in run.errors and words in run.errors, (command, run.errors)
    story = write(folder, "story.txt", STORY)
    assert read_files(folder + "/pipe.txt", story, folder + "/a.txt", status=PROBLEMS) == ["story.txt"]
    os.symlink("..", folder + "/up")
    assert read_files(folder, status=PROBLEMS) == ["story.txt"] and "up is a link to a folder" in run.errors


def test_article_of_a_gigabyte(folder):
    path = write(folder, "page.html", PAGE)
    os.truncate(path, 1 << 30)
    run("article", path, status=INPUT)
    assert "page.html" in run.errors and "64.0" in run.errors, run.errors


def test_annotate_long_lines(folder):
    """They are answered in their place, and memory does not grow with them."""
    lines = [json.dumps({"id": "a", "text": "Word. " * 3000000}), '{"text": "' + "x" * (70 << 20), json.dumps({"id": "b", "text": STORY})]
    answers = [json.loads(line) for line in run("annotate", status=PROBLEMS, stdin="\n".join(lines).encode()).splitlines()]
    assert [answer["id"] for answer in answers] == ["a", None, "b"]
    assert "17.2" in answers[0]["error"] and "16.0" in answers[0]["error"], answers[0]
    assert "70.0" in answers[1]["error"] and "64.0" in answers[1]["error"] and "error" not in answers[2], answers[1]


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
