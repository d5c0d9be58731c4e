#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
# Copyright © 2026 The Explorer authors
"""test_add_to_bundle.py EXPLORER_CLI SOURCE: graphs, links and annotations added by hand to a bundle."""

import json
import os
import subprocess
import sys
import time
from pathlib import Path

PROGRAM, SOURCE = sys.argv[1], Path(sys.argv[2])
sys.path.insert(0, str(SOURCE / "tests/tools"))
import tap  # noqa: E402

BUNDLE = SOURCE / "data/sample.bundle.json"
DONE, PROBLEMS, USAGE, INPUT = 0, 1, 2, 3
LISTS = ("entities", "relations", "events", "quotes", "series", "figures", "comparisons", "claims", "origins")
SUFFIXES = {"gexf": ".gexf", "graphml": ".graphml", "ftm": ".ftm.json", "annotations": ".annotations.jsonld"}
TEXT = "Ann Ames met Bo Berg in Oslo. Bo Berg said no. Ann Ames said yes."


def run(*arguments, status=DONE, stdin=b""):
    """Standard output as bytes; messages are left in run.errors."""
    done = subprocess.run([PROGRAM, *map(str, arguments)], input=stdin, capture_output=True, timeout=120, check=False)
    run.errors = done.stderr.decode()
    assert done.returncode == status, f"{arguments}: status {done.returncode}, not {status}: {run.errors}"
    return done.stdout


def show(name, bundle):
    return [json.loads(line) for line in run("show", f"--{name}", "--json", bundle).splitlines()]


def write_bundle(folder, entities=(), relations=(), text=TEXT, name="own.bundle.json"):
    """A bundle that is opened as it is: it has an entity, if only one that nothing names."""
    path = Path(folder) / name
    path.write_text(json.dumps({
        "version": "https://jsonfeed.org/version/1.1", "title": "T",
        "items": [{"id": "a", "url": "https://paper.example/a", "content_text": text}],
        "_explorer": {"about": "org.example.Explorer bundle", "format": 1, "engine": "en-1",
                      "entities": [{"id": "e900", "type": "person", "name": "Zed"}, *entities],
                      "relations": list(relations)}}))
    return path


def add(folder, bundle, content, name, status=DONE):
    """The bundle with @content, a file called @name, added."""
    path, out = Path(folder) / name, Path(folder) / "out.bundle.json"
    path.write_bytes(content if isinstance(content, bytes) else content.encode())
    out.unlink(missing_ok=True)
    run("analyze", "-o", out, bundle, path, status=status)
    return out


def gexf(nodes, edges, attributes=""):
    return ('<?xml version="1.0"?><gexf xmlns="http://gexf.net/1.3" version="1.3"><graph defaultedgetype="directed">'
            f"{attributes}<nodes>{nodes}</nodes><edges>{edges}</edges></graph></gexf>")


def annotation(body, exact, prefix="", suffix="", source="https://paper.example/a", start=None):
    selectors = [{"type": "TextQuoteSelector", "exact": exact, "prefix": prefix, "suffix": suffix}]
    if start is not None:
        selectors.append({"type": "TextPositionSelector", "start": start, "end": start + len(exact)})
    return {"@context": "http://www.w3.org/ns/anno.jsonld", "type": "Annotation", "body": body,
            "target": {"source": source, "selector": selectors}}


def empty_sample(folder):
    bundle = json.loads(BUNDLE.read_text())
    for item in bundle["items"]:
        item["_explorer"].pop("mentions", None)
    for name in LISTS:
        bundle["_explorer"][name] = []
    bundle["_explorer"]["entities"] = [{"id": "e900", "type": "person", "name": "Zed"}]
    bundle["_explorer"]["layout"] = {}
    path = Path(folder) / "empty.bundle.json"
    path.write_text(json.dumps(bundle))
    return path


def get_entities(bundle):
    return sorted((entity["type"], entity["name"]) for entity in show("entities", bundle) if entity["name"] != "Zed")


def get_edges(bundle):
    names = {entity["id"]: entity["name"] for entity in show("entities", bundle)}
    return sorted((names[tie["subject"]], tie["type"], names[tie["object"]], tie["polarity"], tie["modality"])
                  for tie in show("relations", bundle))


def test_round_trips(folder):
    """What was exported is the same entities and ties in an empty bundle of the same articles; twice is once."""
    empty = empty_sample(folder)
    for name, suffix in SUFFIXES.items():
        path, out, again = (f"{folder}/{part}" for part in ("story" + suffix, "out.bundle.json", "again.bundle.json"))
        run("export", "--data", name, "-o", path, BUNDLE)
        run("analyze", "-o", out, empty, path)
        assert get_entities(out) == get_entities(BUNDLE), name
        if name != "annotations":
            assert get_edges(out) == get_edges(BUNDLE), name
        run("analyze", "-o", again, out, path)
        assert Path(again).read_bytes() == Path(out).read_bytes(), name
        decisions = show("decisions", out)
        assert all(decision["state"] == "applied" for decision in decisions), name
        os.unlink(out)


def test_mentions_come_back(folder):
    empty, path, out = empty_sample(folder), folder + "/story.annotations.jsonld", folder + "/out.bundle.json"
    run("export", "--data", "annotations", "-o", path, BUNDLE)
    run("analyze", "-o", out, empty, path)

    def places(bundle):
        rows = run("export", "--data", "csv", "--list", "mentions", "-o", "-", bundle).decode().splitlines()[1:]
        return sorted(row.split(",")[:3] for row in rows)
    assert places(out) == places(BUNDLE)


def test_adding_to_itself_adds_nothing(folder):
    for name, suffix in SUFFIXES.items():
        path, out = f"{folder}/story{suffix}", folder + "/out.bundle.json"
        run("export", "--data", name, "-o", path, BUNDLE)
        run("analyze", "-o", out, BUNDLE, path)
        assert show("decisions", out) == [], name


def test_by_hand(folder):
    """What comes in is marked as added by hand, in the log, in the export, and stands in no text."""
    out = add(folder, write_bundle(folder), gexf('<node id="1" label="Ann Ames"/><node id="2" label="Bo Berg"/>',
                                                 '<edge id="0" source="1" target="2" label="met"/>'), "g.gexf")
    assert "what 2 entities are" in run.errors, run.errors
    added = [entity for entity in show("entities", out) if entity["name"] != "Zed"]
    assert [entity["name"] for entity in added] == ["Ann Ames", "Bo Berg"]
    assert all(entity["id"].startswith("h") and entity["spans"] == [] for entity in added)
    assert get_edges(out) == [("Ann Ames", "CONSULT", "Bo Berg", "positive", "fact")]
    rows = run("export", "--data", "csv", "--list", "entities", "-o", "-", out).decode().splitlines()
    column = rows[0].split(",").index("by_hand")
    assert [row.split(",")[column] for row in rows[1:]] == ["false", "true", "true"]


def test_matching(folder):
    """By label only, only exactly, and only where it is one."""
    entities = [{"id": f"e{i}", "type": kind, "name": name} for i, (kind, name) in enumerate(
        [("person", "Ann Ames"), ("person", "Sam Sun"), ("place", "Sam Sun"), ("place", "Oslo")])]
    nodes = "".join(f'<node id="{i}" label="{label}"><attvalues><attvalue for="0" value="{kind}"/></attvalues></node>'
                    for i, (label, kind) in enumerate([("Ann Ames", "person"), ("Sam Sun", "person"), ("ann ames", "person"),
                                                      ("Oslo", "organisation")]))
    attributes = '<attributes class="node"><attribute id="0" title="type" type="string"/></attributes>'
    out = add(folder, write_bundle(folder, entities), gexf(nodes, '<edge source="0" target="3"/>', attributes), "g.gexf")
    assert "Added by hand: 3 entities, 1 tie" in run.errors and "1 has the label" in run.errors, run.errors
    added = sorted((entity["name"], entity["type"]) for entity in show("entities", out) if entity["id"].startswith("h"))
    assert added == [("Oslo", "organisation"), ("Sam Sun", "person"), ("ann ames", "person")]
    ties = show("relations", out)
    assert len(ties) == 1 and ties[0]["subject"] == "e0" and ties[0]["type"] == "affiliated-with"


def test_matching_what_comes_back(folder):
    """A graph that was exported finds its entities again, even where several have one label."""
    entities = [{"id": f"e{i}", "type": "person", "name": "Sam Sun"} for i in range(3)]
    bundle = write_bundle(folder, entities)
    exported = run("export", "--data", "gexf", "-o", "-", bundle)
    out = add(folder, bundle, exported, "back.gexf")
    assert "Added by hand: 0 entities" in run.errors, run.errors
    assert show("decisions", out) == []


def test_parallel_edges(folder):
    """Two ties of one kind are two, and the ones that are there count."""
    entities = [{"id": "e1", "type": "person", "name": "Ann Ames"}, {"id": "e2", "type": "person", "name": "Bo Berg"}]
    relations = [{"id": "r1", "subject": "e1", "object": "e2", "type": "CONSULT", "polarity": "positive", "modality": "fact",
                  "evidence": [{"item": "a", "start": 0, "end": 20}]}]
    bundle = write_bundle(folder, entities, relations)
    content = gexf('<node id="1" label="Ann Ames"/><node id="2" label="Bo Berg"/>',
                   "".join(f'<edge id="{i}" source="1" target="2" kind="CONSULT"/>' for i in range(3)))
    out = add(folder, bundle, content, "g.gexf")
    assert "2 ties" in run.errors and "1 was there" in run.errors, run.errors
    assert len(show("relations", out)) == 3
    run("analyze", "-o", folder + "/again.bundle.json", out, folder + "/g.gexf")
    assert Path(folder, "again.bundle.json").read_bytes() == out.read_bytes()


def test_taken_back_stays_so(folder):
    content = gexf('<node id="1" label="Ann"/><node id="2" label="Bo"/>', '<edge id="0" source="1" target="2"/>')
    out = add(folder, write_bundle(folder), content, "g.gexf")
    bundle = json.loads(out.read_text())
    for decision in bundle["_explorer"]["decisions"]:
        decision["undone"] = True
    undone = Path(folder) / "undone.bundle.json"
    undone.write_text(json.dumps(bundle))
    run("analyze", "-o", folder + "/again.bundle.json", undone, folder + "/g.gexf", status=PROBLEMS)
    assert [entity["name"] for entity in show("entities", folder + "/again.bundle.json")] == ["Zed"]


def test_dates_and_words_of_ties(folder):
    attributes = '<attributes class="edge"><attribute id="0" title="date" type="string"/></attributes>'
    edges = ('<edge id="0" source="1" target="2" label="bought shares of"><attvalues><attvalue for="0" value="2024-10~"/>'
             '</attvalues></edge><edge id="1" source="1" target="2" kind="AID" start="2025-01-01" end="2025-01-31"/>'
             '<edge id="2" source="2" target="1" kind="AID"><attvalues><attvalue for="0" value="soon"/></attvalues></edge>')
    out = add(folder, write_bundle(folder), gexf('<node id="1" label="Ann"/><node id="2" label="Bo"/>', edges, attributes),
              "g.gexf", PROBLEMS)
    assert "“soon” is no date" in run.errors and "1 tie of no kind" in run.errors, run.errors
    dates = {tie["type"]: tie["when"].get("edtf") for tie in show("relations", out) if tie["when"]}
    assert dates == {"affiliated-with": "2024-10~", "AID": "2025-01-01/2025-01-31"}
    assert b"bought shares of" in run("export", "--data", "csv", "--list", "relations", "-o", "-", out)


def test_graphml_of_others(folder):
    """As networkx writes it: ids for labels, keys for what is known of nodes."""
    content = ('<?xml version="1.0" encoding="utf-8"?><graphml xmlns="http://graphml.graphdrawing.org/xmlns">'
               '<key id="d0" for="node" attr.name="type" attr.type="string"/>'
               '<key id="d1" for="edge" attr.name="type" attr.type="string"/>'
               '<graph edgedefault="undirected"><node id="Ann &amp; Co"><data key="d0">organisation</data></node>'
               '<node id="Bo"><data key="d0">Person</data></node>'
               '<edge source="Ann &amp; Co" target="Bo"><data key="d1">accused</data></edge></graph></graphml>')
    out = add(folder, write_bundle(folder), content, "g.graphml")
    assert get_entities(out) == [("organisation", "Ann & Co"), ("person", "Bo")]
    assert get_edges(out) == [("Ann & Co", "ACCUSE", "Bo", "positive", "fact")]


def test_ftm_of_others(folder):
    lines = [{"id": "a", "schema": "Company", "properties": {"name": ["Acme"]}},
             {"id": "b", "schema": "Person", "properties": {"name": ["Bo Berg"], "notes": ["Seen twice."]}},
             {"id": "c", "schema": "Ownership", "properties": {"owner": ["b"], "asset": ["a"], "startDate": ["2020"]}},
             {"id": "d", "schema": "Passport", "properties": {"number": ["1"]}},
             {"id": "e", "schema": "Directorship", "properties": {"director": ["b"], "organization": ["gone"]}}]
    content = "\n".join(map(json.dumps, lines)) + "\n{broken\n[]\n"
    out = add(folder, write_bundle(folder), content, "links.jsonl", PROBLEMS)
    assert "line 6" in run.errors and "line 7" in run.errors and "“gone”" in run.errors, run.errors
    assert get_entities(out) == [("organisation", "Acme"), ("person", "Bo Berg")]
    assert get_edges(out) == [("Bo Berg", "controls", "Acme", "positive", "fact")]
    assert show("relations", out)[0]["when"]["edtf"] == "2020/.."


def notes_and_tags(bundle):
    decisions = show("decisions", bundle)
    return sorted((decision["do"], decision.get("text") or decision.get("tag"), decision["on"].get("start"))
                  for decision in decisions if decision["do"] in ("note", "tag"))


def test_annotations(folder):
    """By position where the words agree, else by the words with those around them."""
    page = {"@context": "http://www.w3.org/ns/anno.jsonld", "type": "AnnotationPage", "items": [
        annotation({"type": "TextualBody", "value": "A note.", "purpose": "commenting"}, "said no", "Berg ", "."),
        annotation([{"type": "TextualBody", "value": "A tag", "purpose": "tagging"}], "Bo Berg", start=30),
        annotation("Plain words.", "Bo Berg", "met ", " in", start=2),
        {"type": "Annotation", "bodyValue": "On all of it.", "target": "https://paper.example/a"}]}
    out = add(folder, write_bundle(folder), json.dumps(page), "notes.json")
    assert notes_and_tags(out) == [("note", "A note.", 38), ("note", "On all of it.", None), ("note", "Plain words.", 13),
                                   ("tag", "A tag", 30)]
    run("analyze", "-o", folder + "/again.bundle.json", out, folder + "/notes.json")
    assert Path(folder, "again.bundle.json").read_bytes() == out.read_bytes()


def test_notes_go_round(folder):
    """What was noted and tagged comes back from an export of annotations, where it was."""
    page = [annotation("A note.", "said no", "Berg ", "."),
            {"@context": "http://www.w3.org/ns/anno.jsonld", "type": "Annotation", "target": "https://paper.example/a",
             "body": [{"type": "TextualBody", "purpose": "tagging", "value": "checked"}]}]
    out = add(folder, write_bundle(folder), json.dumps(page), "notes.jsonld")
    exported = run("export", "--data", "annotations", "-o", "-", out)
    again = add(folder, write_bundle(folder), exported, "exported.jsonld")
    assert notes_and_tags(again) == [("note", "A note.", 38), ("tag", "checked", None)]
    rows = run("export", "--data", "csv", "--list", "articles", "-o", "-", again).decode()
    assert "checked" in rows and "A note." in rows


def test_annotated_entities(folder):
    person = [{"type": "TextualBody", "purpose": "identifying", "value": "Ann Ames"},
              {"type": "TextualBody", "purpose": "classifying", "value": "person"}]
    page = [annotation(person, "Ann Ames", start=0), annotation(person, "Ann Ames", start=47)]
    out = add(folder, write_bundle(folder), json.dumps(page), "who.jsonld")
    found = [entity for entity in show("entities", out) if entity["name"] == "Ann Ames"]
    assert len(found) == 1 and found[0]["type"] == "person"
    assert [(span["start"], span["end"], span["quote"]) for span in found[0]["spans"]] == [(0, 8, "Ann Ames"),
                                                                                      (47, 55, "Ann Ames")]


def test_orphans(folder):
    """What cannot be placed is told of and never guessed."""
    page = [annotation("Twice there.", "Bo Berg"), annotation("Never there.", "Cy Cole"),
            annotation("Elsewhere.", "Bo Berg", "met ", " in", source="https://other.example/b"),
            annotation("No words.", "", start=3),
            {"@context": "http://www.w3.org/ns/anno.jsonld", "type": "Annotation", "bodyValue": "No target.", "target": 7}]
    path = Path(folder) / "notes.jsonld"
    path.write_text(json.dumps(page))
    run("analyze", "-o", folder + "/out.bundle.json", write_bundle(folder), path, status=PROBLEMS)
    for words in ("Twice there.", "Never there.", "Elsewhere.", "other.example", "No words.", "No target."):
        assert words in run.errors, (words, run.errors)
    assert show("decisions", folder + "/out.bundle.json") == []


def test_order_and_place(folder):
    """Additions may be named first; alone, in a folder or as standard input they are no articles."""
    bundle, content = write_bundle(folder), gexf('<node id="1" label="Ann"/>', "")
    add(folder, bundle, content, "g.gexf")
    run("analyze", "-o", folder + "/out.bundle.json", folder + "/g.gexf", bundle)
    assert get_entities(folder + "/out.bundle.json") == [("group", "Ann")]
    run("analyze", folder + "/g.gexf", status=INPUT)
    assert "additions" in run.errors and "g.gexf" in run.errors
    run("analyze", "-", stdin=content.encode(), status=INPUT)
    pile = Path(folder) / "pile"
    pile.mkdir()
    (pile / "a.txt").write_text("Ana Ilves met Bo Tarn in Paris.")
    (pile / "g.gexf").write_text(content)
    assert len(json.loads(run("analyze", pile, status=PROBLEMS))["items"]) == 1
    assert "g.gexf" in run.errors


BOMB = ('<?xml version="1.0"?><!DOCTYPE gexf [<!ENTITY a "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa">' +
        "".join(f'<!ENTITY {new} "{("&" + old + ";") * 10}">' for old, new in zip("abcdefgh", "bcdefghi")) +
        ']><gexf version="1.3"><graph><nodes><node id="1" label="&i;"/></nodes></graph></gexf>')


def test_bad_input(folder):
    """A message that names the file and what is wrong; the bundle opens; quickly."""
    bundle = write_bundle(folder)
    good = gexf('<node id="1" label="Ann"/>', "")
    cases = {
        "cut.gexf": (good[:-40], "sound XML"),
        "tags.graphml": ("<graphml><graph><node id='a'></graph></graphml>", "sound XML"),
        "bomb.gexf": (BOMB, "entities"),
        "file.gexf": (good.replace("<gexf", '<!DOCTYPE gexf [<!ENTITY x SYSTEM "file:///etc/passwd">]><gexf', 1), "entities"),
        "empty.gexf": (gexf("", ""), "nothing"),
        "deep.graphml": ("<graphml>" + "<node id='a'>" * 100000, "sound XML"),
        "deep.jsonld": ('{"@context": "http://www.w3.org/ns/anno.jsonld", "items": ' + "[" * 200000, "nested"),
        "cut.jsonld": ('{"@context": "http://www.w3.org/ns/anno.jsonld", "items": [', "no JSON"),
        "many.gexf": (gexf("".join(f'<node id="{i}" label="n"/>' for i in range(100001)), ""), "100000"),
        "large.gexf": (good + " " * (65 << 20), "64 MiB"),
    }
    for name, (content, words) in cases.items():
        start = time.monotonic()
        out = add(folder, bundle, content, name, PROBLEMS)
        assert time.monotonic() - start < 20, name
        assert name in run.errors and words in run.errors, (name, run.errors[:500])
        assert get_entities(out) == [], name


def test_wrong_ids(folder):
    nodes = '<node id="1" label="Ann"/><node id="1" label="Bo"/><node label="Cy"/>'
    edges = '<edge source="1" target="7"/><edge source="1" target="1"/><edge source="1"/>'
    out = add(folder, write_bundle(folder), gexf(nodes, edges), "g.gexf", PROBLEMS)
    for words in ("twice", "“7”", "itself"):
        assert words in run.errors, run.errors
    assert get_entities(out) == [("group", "Ann")] and get_edges(out) == []


if __name__ == "__main__":
    sys.exit(tap.run("add-to-bundle", globals()))
