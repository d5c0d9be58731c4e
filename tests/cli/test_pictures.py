#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
# Copyright © 2026 The Explorer authors
"""test_pictures.py EXPLORER_CLI SOURCE: every view as PNG, PDF and SVG, read by programs that know nothing of Explorer."""

import json
import os
import re
import shutil
import subprocess
import sys
import xml.etree.ElementTree as ElementTree
import zlib
from pathlib import Path

PROGRAM, SOURCE = sys.argv[1], Path(sys.argv[2])
sys.path.insert(0, str(SOURCE / "tests/tools"))
import tap  # noqa: E402

SAMPLE = str(SOURCE / "data/sample.bundle.json")
VIEWS = ("graph", "timeline", "figures", "claims", "sources", "article")
SVG = "{http://www.w3.org/2000/svg}"
DTD = "/usr/share/xml/w3c-sgml-lib/schema/dtd/REC-SVG11-20110816/svg11.dtd"
# How much two renderings may differ, at a quarter of their size, as the share of the root mean square that ImageMagick tells:
# fonts are hinted and smoothed differently, and no more than that.
TOLERANCE = 0.07
DONE, PROBLEMS, USAGE = 0, 1, 2


def call(*arguments, status=0):
    """Standard output as text."""
    done = subprocess.run([str(a) for a in arguments], capture_output=True, timeout=300, check=False)
    assert done.returncode == status, f"{arguments}: status {done.returncode}: {done.stderr.decode()}"
    call.errors = done.stderr.decode()
    return done.stdout.decode(errors="replace")


def need(*tools):
    missing = [tool for tool in tools if shutil.which(tool) is None]
    if missing:
        raise tap.Skip("these are missing: " + ", ".join(missing))


def export(path, view, *options, source=SAMPLE, status=DONE):
    call(PROGRAM, "export", "--view", view, *options, "-o", path, source, status=status)
    return str(path)


def show(what):
    return [json.loads(line) for line in call(PROGRAM, "show", "--" + what, "--json", SAMPLE).splitlines()]


def read_svg_texts(path):
    return [element.text or "" for element in ElementTree.parse(path).iter(SVG + "text")]


def squeeze(text):
    return re.sub(r"\s+", "", text)


def get_size(path):
    return tuple(map(int, call("identify", "-format", "%w %h", path).split()))


def test_same_bytes(folder):
    for view in VIEWS:
        for suffix in ("png", "pdf", "svg"):
            first, second = (export(f"{folder}/{view}-{n}.{suffix}", view) for n in (1, 2))
            assert Path(first).read_bytes() == Path(second).read_bytes(), (view, suffix)


def test_svg_is_valid(folder):
    need("xmllint")
    for view in VIEWS:
        for theme in ("light", "dark"):
            path = export(f"{folder}/{view}.svg", view, "--theme", theme)
            call("xmllint", "--noout", path)
            if not os.path.exists(DTD):
                continue
            # What is newer than SVG 1.1, or not of SVG: roles, links without a namespace, and metadata.
            text = re.sub(r' role="img"| (?<!xlink:)href="[^"]*"(?= xlink)', "", Path(path).read_text())
            plain = re.sub(r"<metadata>.*?</metadata>", "", text, flags=re.S)
            Path(folder, "plain.svg").write_text(plain)
            call("xmllint", "--nonet", "--noout", "--dtdvalid", DTD, f"{folder}/plain.svg")


def test_svg_says_what_it_is(folder):
    for view in VIEWS:
        root = ElementTree.parse(export(f"{folder}/{view}.svg", view)).getroot()
        assert root.get("role") == "img"
        assert root.find(SVG + "title").text, view
        assert "Explorer" in root.find(SVG + "desc").text
        metadata = ElementTree.tostring(root.find(SVG + "metadata"), encoding="unicode")
        assert "title>" in metadata and "date>2025-" in metadata and "source>" in metadata and "Explorer 0" in metadata
        ids = [element.get("id") for element in root.iter() if element.get("id")]
        assert len(ids) == len(set(ids)), view
        used = set(re.findall(r"url\(#([^)]*)\)", ElementTree.tostring(root, encoding="unicode")))
        assert used <= set(ids), view


def test_svg_looks_like_png(folder):
    need("rsvg-convert", "compare", "convert")
    for view in VIEWS:
        png, svg = export(f"{folder}/a.png", view, "--size", "900x600"), export(f"{folder}/a.svg", view, "--size", "900x600")
        call("rsvg-convert", "-o", f"{folder}/b.png", svg)
        assert get_size(png) == get_size(f"{folder}/b.png"), view
        for name in ("a", "b"):
            call("convert", f"{folder}/{name}.png", "-resize", "25%", f"{folder}/{name}-small.png")
        small = [f"{folder}/{name}-small.png" for name in ("a", "b")]
        done = subprocess.run(["compare", "-metric", "RMSE", *small, "null:"], capture_output=True, check=False)
        difference = float(re.search(r"\(([^)]*)\)", done.stderr.decode()).group(1))
        assert difference < TOLERANCE, (view, difference)


def test_sizes(folder):
    need("identify", "pdfinfo")
    for view in VIEWS:
        for options, size in ((["--size", "640x400", "--visible"], (640, 400)), (["--size", "3000x2000"], (3000, 2000)),
                              (["--size", "500x400", "--scale", "2", "--visible"], (1000, 800))):
            assert get_size(export(f"{folder}/a.png", view, *options)) == size, (view, options)
        info = call("pdfinfo", export(f"{folder}/a.pdf", view, "--size", "800x600"))
        assert re.search(r"Page size: +600 x 450 pts", info), (view, info)
    # What is read from top to bottom is as long as it is.
    width, height = get_size(export(f"{folder}/a.png", "claims"))
    assert width == 794 and height > 2000
    assert int(re.search(r"Pages: +(\d+)", call("pdfinfo", export(f"{folder}/a.pdf", "claims"))).group(1)) > 1


def test_tiny(folder):
    """Where there is no room for anything there is a picture all the same."""
    for view in VIEWS:
        for size in ("1x1", "2000x1", "20x20", "1x500"):
            for suffix in ("png", "pdf", "svg"):
                export(f"{folder}/a.{suffix}", view, "--size", size)


def test_nonsense(folder):
    for view in VIEWS:
        for size in ("0x7", "-4x4", "40000x10", "10x99999", "1e3x5", "x", "10"):
            export(f"{folder}/a.png", view, "--size", size, status=USAGE)
            assert not os.path.exists(f"{folder}/a.png")
            assert "size" in call.errors, call.errors
    export(f"{folder}/a.png", "graph", "--size", "30000x30000", status=USAGE)
    assert "memory" in call.errors
    export(f"{folder}/a.png", "graph", "--item", "1", status=USAGE)
    export(f"{folder}/a.svg", "article", "--item", "no such article", status=PROBLEMS)
    assert "no such article" in call.errors
    export(f"{folder}/none/a.svg", "graph", status=PROBLEMS)
    assert "none" in call.errors


def test_transparent(folder):
    need("identify")
    for view in VIEWS:
        path = export(f"{folder}/a.png", view, "--transparent")
        assert call("identify", "-format", "%[fx:p{1,1}.a]", path) == "0", view
        assert call("identify", "-format", "%[fx:p{1,1}.a]", export(f"{folder}/b.png", view)) == "1", view
        opaque, clear = (Path(export(f"{folder}/a.svg", view, *options)).read_text() for options in ([], ["--transparent"]))
        assert opaque.count("<rect") == clear.count("<rect") + 1


def test_labels_of_lists(folder):
    need("pdftotext")
    expected = {
        "figures": [series["label"] for series in show("series")],
        "claims": [claim["label"] for claim in show("claims")],
        "sources": [article["title"] for article in show("articles")],
    }
    for view, labels in expected.items():
        shown = squeeze("".join(read_svg_texts(export(f"{folder}/a.svg", view))))
        call("pdftotext", "-raw", export(f"{folder}/a.pdf", view), f"{folder}/a.txt")
        printed = squeeze(Path(folder, "a.txt").read_text())
        for label in labels:
            assert squeeze(label) in shown, (view, label)
            assert squeeze(label)[:30] in printed, (view, label)
    texts = read_svg_texts(export(f"{folder}/a.svg", "figures"))
    assert f"{len(show('series'))} series, {len(show('figures'))} figures" in texts
    n_claims = len(show("claims"))
    assert f"{n_claims} claim{'' if n_claims == 1 else 's'}, {len(show('quotes'))} quotes" in read_svg_texts(export(f"{folder}/a.svg", "claims"))


def test_labels_of_graph(folder):
    need("pdftotext")
    root = ElementTree.parse(export(f"{folder}/a.svg", "graph")).getroot()
    nodes = [group.find(SVG + "title").text for group in root.iter(SVG + "g") if (group.get("class") or "").startswith("node ")]
    names = {entity["name"] for entity in show("entities")}
    assert nodes and set(nodes) <= names
    assert f"{len(nodes)} of {len(names)} names" in root.find(SVG + "desc").text
    printed = squeeze(call("pdftotext", "-raw", export(f"{folder}/a.pdf", "graph"), "-"))
    drawn = squeeze("".join(read_svg_texts(f"{folder}/a.svg")))
    for name in nodes:
        start = squeeze(name)[:18]  # long labels are cut where there is little room
        assert start in drawn and start in printed, name


def test_articles(folder):
    need("pdftotext", "pdfinfo")
    articles = show("articles")
    bundle = {item["id"]: item for item in json.loads(Path(SAMPLE).read_text())["items"]}
    for number, article in enumerate(articles, 1):
        item = bundle[article["id"]]
        printed = squeeze(call("pdftotext", export(f"{folder}/a.pdf", "article", "--item", article["id"]), "-"))
        drawn = squeeze("".join(read_svg_texts(export(f"{folder}/a.svg", "article", "--item", number))))
        for paragraph in filter(str.strip, item["content_text"].splitlines()):
            assert squeeze(paragraph) in drawn, paragraph
            assert squeeze(paragraph)[:40] in printed, paragraph
        if item.get("url"):
            links = [a.get("href") for a in ElementTree.parse(f"{folder}/a.svg").iter(SVG + "a")]
            assert item["url"] in links
            assert item["url"] in call("pdfinfo", "-url", f"{folder}/a.pdf")


def test_metadata_of_pdf(folder):
    need("pdfinfo")
    for view in VIEWS:
        info = call("pdfinfo", "-isodates", export(f"{folder}/a.pdf", view))
        for name in ("Title", "Subject", "Author", "Creator", "CreationDate"):
            assert re.search(rf"^{name}: +\S", info, re.M), (view, name, info)
        assert re.search(r"^CreationDate: +2025-", info, re.M), (view, info)


def test_by_hand(folder):
    """What the user added has a sign in every view that shows it, and only that; the legend says what the sign means."""
    bundle = json.loads(Path(SAMPLE).read_text())
    for view in ("graph", "timeline", "figures"):
        assert 'class="by-hand"' not in Path(export(f"{folder}/{view}-before.svg", view)).read_text()
    bundle["_explorer"]["decisions"] = [
        {"id": "d1", "at": "2026-01-05T10:00:00Z", "do": "add-entity", "type": "person", "name": "Ottoline Marsh",
         "finding": "h1"},
        {"id": "d5", "at": "2026-01-05T10:00:00Z", "do": "add-entity", "type": "place", "name": "Ottoline Quay",
         "finding": "h5"},
        {"id": "d2", "at": "2026-01-05T10:01:00Z", "do": "add-relation", "type": "AID", "finding": "h2",
         "subject": {"id": "h1", "list": "entities"}, "object": {"id": "h5", "list": "entities"}},
        {"id": "d3", "at": "2026-01-05T10:02:00Z", "do": "add-event", "type": "CONSULT", "label": "Marsh met the board",
         "participants": [[{"id": "h1", "list": "entities"}, "actor"]], "edtf": "2025-03-05", "finding": "h3"},
        {"id": "d4", "at": "2026-01-05T10:03:00Z", "do": "add-figure", "what": "boats", "min": 12, "max": 12,
         "edtf": "2025-03-05", "finding": "h4"}]
    path = Path(folder) / "by-hand.bundle.json"
    path.write_text(json.dumps(bundle))
    signs = {}
    for view in ("graph", "timeline", "figures"):
        svg = Path(export(f"{folder}/{view}.svg", view, source=str(path))).read_text()
        assert "<title>Added by hand</title>" in svg
        signs[view] = svg.count('class="by-hand"')
        export(f"{folder}/{view}.png", view, source=str(path))
    # Two nodes, edge and legend; event and lane; figure.
    assert signs["graph"] == 4 and signs["timeline"] >= 1 and signs["figures"] == 1, signs
    assert "Added by hand" in read_svg_texts(f"{folder}/graph.svg")
    assert any("added by hand" in text for text in read_svg_texts(f"{folder}/figures.svg"))


def read_png_texts(path):
    """The texts of a PNG by their keywords; every chunk is held against its checksum."""
    data, at, texts = Path(path).read_bytes(), 8, {}
    while at < len(data):
        size, kind = int.from_bytes(data[at:at + 4], "big"), data[at + 4:at + 8]
        body = data[at + 8:at + 8 + size]
        assert zlib.crc32(kind + body) == int.from_bytes(data[at + 8 + size:at + 12 + size], "big"), kind
        assert kind != b"tIME"
        if kind in (b"tEXt", b"iTXt"):
            keyword, value = body.split(b"\0", 1)
            texts[keyword.decode()] = value.lstrip(b"\0").decode("ascii" if kind == b"tEXt" else "utf-8")
        at += 12 + size
    return texts


def test_metadata_of_png(folder):
    """Title and source stand in the file, in any alphabet."""
    bundle = json.loads(Path(SAMPLE).read_text())
    for title in ("Harbour blast", "Гавань – 港"):
        path = Path(folder, "titled.bundle.json")
        path.write_text(json.dumps({**bundle, "title": title}))
        texts = read_png_texts(export(f"{folder}/graph.png", "graph", source=str(path)))
        assert title in texts["Title"] and "12 articles" in texts["Source"], texts
        assert "Explorer" in texts["Software"] and "Explorer" in texts["Description"], texts


def test_wild_names(folder):
    """Whatever an article is called, the picture can be read."""
    need("xmllint")
    source = Path(folder, "wild.json")
    text = "Vera <Aldana> & \"Sons\" met \u0001\u0007 Ivo Ranck ]]> in Port\u2028Savrin. \U0001F6A2 שלום \ufffe\n" * 3
    item = {"id": "1", "title": text[:60], "content_text": text, "url": "javascript:alert(1)"}
    source.write_text(json.dumps({"version": "https://jsonfeed.org/version/1.1", "title": "<&\">", "items": [item]}))
    for view in VIEWS:
        path = export(f"{folder}/a.svg", view, source=source)
        call("xmllint", "--noout", path)
        assert "javascript:alert(1)\"" not in Path(path).read_text()
        for suffix in ("png", "pdf"):
            export(f"{folder}/a.{suffix}", view, source=source)


sys.exit(tap.run("pictures", dict(globals())))
