#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
# Copyright © 2026 The Explorer authors
"""test_export_data.py EXPLORER_CLI SOURCE: each format of data, read again by a reader that is not ours."""

import csv
import hashlib
import json
import os
import re
import shutil
import subprocess
import sys
import zipfile
from datetime import date, timedelta
from io import BytesIO, StringIO
from pathlib import Path

PROGRAM, SOURCE = sys.argv[1], Path(sys.argv[2])
sys.path.insert(0, str(SOURCE / "tests/tools"))
import tap  # noqa: E402

BUNDLE = SOURCE / "data/sample.bundle.json"
SCHEMAS = SOURCE / "tests/cli/schemas"
LISTS = ("entities", "relations", "events", "quotes", "series", "figures", "comparisons", "claims", "origins")
DONE, PROBLEMS, USAGE, INPUT = 0, 1, 2, 3


def run(*arguments, status=DONE, stdin=b""):
    """Standard output as bytes; messages are left in run.errors."""
    done = subprocess.run([PROGRAM, *map(str, arguments)], input=stdin, capture_output=True, timeout=120, check=False)
    run.errors = done.stderr.decode()
    assert done.returncode == status, f"{arguments}: status {done.returncode}, not {status}: {run.errors}"
    return done.stdout


def export(name, bundle=BUNDLE, *options):
    return run("export", "--data", name, *options, "-o", "-", bundle)


def show(name, bundle=BUNDLE):
    """What the list of that name shows."""
    return [json.loads(line) for line in run("show", f"--{name}", "--json", bundle).splitlines()]


def write_bundle(folder, items, **explorer):
    """A bundle that is opened as it is: it has an entity, if only one that nothing names."""
    path = Path(folder) / "own.bundle.json"
    own = {"about": "org.example.Explorer bundle", "format": 1, "engine": "en-1",
           "entities": [{"id": "e0", "type": "person", "name": "Zed"}], **explorer}
    path.write_text(json.dumps({"version": "https://jsonfeed.org/version/1.1", "title": "T", "items": items,
                                "_explorer": own}))
    return path


def validate(name, data):
    try:
        import jsonschema
    except ImportError as missing:
        raise tap.Skip("python3-jsonschema is not installed") from missing
    schema = json.loads((SCHEMAS / f"{name}.schema.json").read_text())
    jsonschema.Draft202012Validator(schema).validate(data)


def validate_xml(name, data):
    if shutil.which("xmllint") is None:
        raise tap.Skip("libxml2-utils is not installed")
    done = subprocess.run(["xmllint", "--noout", "--relaxng", SCHEMAS / f"{name}.rng", "-"], input=data,
                          capture_output=True, check=False)
    assert done.returncode == 0, done.stderr.decode()


def load(module):
    try:
        return __import__(module)
    except ImportError as missing:
        raise tap.Skip(f"python3-{module} is not installed") from missing


def networkx():
    module = load("networkx")
    from networkx.readwrite import gexf
    # Debian's knows 1.2; the elements that it reads are the same in 1.3.
    gexf.GEXF.versions.setdefault("1.3", {"NS_GEXF": "http://gexf.net/1.3", "NS_VIZ": "http://gexf.net/1.3/viz",
                                          "NS_XSI": "http://www.w3.org/2001/XMLSchema-instance", "SCHEMALOCATION": "",
                                          "VERSION": "1.3"})
    return module


def texts(bundle=BUNDLE):
    return {item["id"]: item["content_text"] for item in json.loads(Path(bundle).read_text())["items"]}


def test_usage(folder):
    run("export", "--data", "nonsense", "-o", folder + "/a", BUNDLE, status=USAGE)
    for name in ("csv", "gexf", "icalendar", "csl"):
        assert name in run.errors, run.errors
    run("export", "--data", "csv", "--list", "nonsense", "-o", folder + "/a", BUNDLE, status=USAGE)
    run("export", "--data", "gexf", "--list", "events", "-o", folder + "/a", BUNDLE, status=USAGE)
    run("export", "--list", "events", "-o", folder + "/a", BUNDLE, status=USAGE)
    run("export", "--data", "csv", "--view", "graph", "-o", folder + "/a.png", BUNDLE, status=USAGE)
    run("export", "--data", "csv", BUNDLE, status=USAGE)
    run("export", "--data", "csv", "-o", folder + "/a", status=USAGE)
    assert not os.listdir(folder)


def test_input_is_not_written_over(folder):
    bundle = write_bundle(folder, [{"id": "a", "content_text": "Nothing."}])
    before = bundle.read_bytes()
    run("export", "--data", "csl", "-o", bundle, bundle, status=USAGE)
    assert bundle.read_bytes() == before


def test_output_errors(folder):
    run("export", "--data", "gexf", "-o", folder + "/none/a.gexf", BUNDLE, status=PROBLEMS)
    assert "none/a.gexf" in run.errors
    run("export", "--data", "gexf", "-o", "/dev/full", BUNDLE, status=PROBLEMS)
    assert "/dev/full" in run.errors
    Path(folder, "file").write_text("mine")
    run("export", "--data", "csv", "-o", folder + "/file/x", BUNDLE, status=PROBLEMS)
    assert Path(folder, "file").read_text() == "mine"
    run("export", "--data", "csv", "-o", folder + "/a.csv", folder + "/absent.json", status=INPUT)


def test_formats_are_deterministic(folder):
    for name in ("csv", "gexf", "graphml", "ftm", "timelinejs", "icalendar", "plover", "annotations", "opml", "csl"):
        first = export(name)
        assert first and first == export(name), name
        run("export", "--data", name, "-o", f"{folder}/out.{name}", BUNDLE)
        assert Path(folder, f"out.{name}").read_bytes() == first, name


def read_csv(data):
    return list(csv.DictReader(StringIO(data.decode(), newline=""), strict=True))


def test_csv_of_each_list(folder):
    for name in LISTS:
        rows, shown = read_csv(export("csv", BUNDLE, "--list", name)), show(name)
        assert [row["id"] for row in rows] == [finding["id"] for finding in shown], name
        assert [row["label"].lstrip("'") for row in rows] == [finding["label"] for finding in shown], name
        assert all(None not in row and None not in row.values() for row in rows), name


def test_csv_columns_are_documented(folder):
    """The man page promises the columns of each table."""
    page = (SOURCE / "data/explorer-cli.1").read_text()
    tables = dict(re.findall(r"^\.It Cm (\w+)\n((?:\.Li .*\n)+)", page, re.MULTILINE))
    for name in (*LISTS, "articles", "mentions"):
        columns = export("csv", BUNDLE, "--list", name).decode().split("\r\n")[0].split(",")
        documented = re.findall(r"\w+", re.sub(r"^\.Li", "", tables[name], flags=re.MULTILINE))
        common = [] if name not in LISTS else [
            "articles", "origins", "spans", "quotes", "why", "by_hand", "confirmed", "grade", "tags", "notes"]
        assert columns == documented + common, name


def test_csv_spans(folder):
    text = texts()
    n = 0
    for row in read_csv(export("csv", BUNDLE, "--list", "figures")):
        spans, quotes = row["spans"].split(" | "), row["quotes"].split(" | ")
        for span, quote in zip(spans, quotes, strict=True):
            item, start, end = re.fullmatch(r"(.*)#char=(\d+),(\d+)", span).groups()
            assert text[item][int(start):int(end)] == quote.removeprefix("'"), row
            n += 1
    assert n >= len(show("figures"))


def test_csv_articles_and_mentions(folder):
    text = texts()
    rows = read_csv(export("csv", BUNDLE, "--list", "articles"))
    assert [row["id"] for row in rows] == list(text)
    assert [row["title"] for row in rows] == [article["title"] for article in show("articles")]
    names = {entity["id"]: entity["name"] for entity in show("entities")}
    mentions = read_csv(export("csv", BUNDLE, "--list", "mentions"))
    assert len(mentions) == sum(int(row["mentions"]) for row in rows)
    for mention in mentions:
        assert text[mention["item"]][int(mention["start"]):int(mention["end"])] == mention["text"].removeprefix("'")
        assert names[mention["entity"]] == mention["entity_label"]


def test_csv_of_all(folder):
    """A folder and an archive hold a table a list, a .csv all of them in one."""
    run("export", "--data", "csv", "-o", folder + "/tables", BUNDLE)
    run("export", "--data", "csv", "-o", folder + "/tables.zip", BUNDLE)
    run("export", "--data", "csv", "-o", folder + "/all.csv", BUNDLE)
    names = {f"{name}.csv" for name in (*LISTS, "articles", "mentions")}
    assert set(os.listdir(folder + "/tables")) == names
    with zipfile.ZipFile(folder + "/tables.zip") as archive:
        assert archive.testzip() is None
        assert set(archive.namelist()) == names
        for name in names:
            assert archive.read(name) == Path(folder, "tables", name).read_bytes(), name
    every = read_csv(Path(folder, "all.csv").read_bytes())
    for name in (*LISTS, "articles", "mentions"):
        own = read_csv(Path(folder, "tables", name + ".csv").read_bytes())
        rows = [row for row in every if row["list"] == name]
        assert [{column: row[column] for column in own[0]} if own else {} for row in rows] == own, name


def test_csv_formulas(folder):
    """What begins like a formula is text for a table program; numbers stay numbers; quotes and line breaks survive."""
    names = ["=1+1", "+plus", "-minus", "@at", 'say "so", twice', "two\nlines", "plain"]
    items = [{"id": "a", "content_text": "Nothing."}]
    bundle = write_bundle(folder, items, entities=[{"id": f"e{i}", "type": "person", "name": name}
                                                   for i, name in enumerate(names)])
    data = export("csv", bundle, "--list", "entities")
    rows = read_csv(data)
    assert [row["label"] for row in rows] == ["'" + name if name[0] in "=+-@" else name for name in names]
    assert data.count(b"\r\n") == len(names) + 1


def check_graph(nodes, edges):
    """@nodes: id → label; @edges: (source, target, id, label)."""
    entities, relations = show("entities"), show("relations")
    assert nodes == {entity["id"]: entity["label"] for entity in entities}
    assert sorted(edges) == sorted((relation["subject"], relation["object"], relation["id"], relation["label"])
                                   for relation in relations)


def test_gexf(folder):
    data = export("gexf")
    validate_xml("gexf", data)
    graph = networkx().read_gexf(BytesIO(data))
    assert graph.is_directed() and graph.is_multigraph()
    check_graph({node: values["label"] for node, values in graph.nodes(data=True)},
                [(source, target, key, values["label"]) for source, target, key, values in graph.edges(keys=True, data=True)])
    entities = {entity["id"]: entity for entity in show("entities")}
    for node, values in graph.nodes(data=True):
        assert values["type"] == entities[node]["type"] and values["origins"] == entities[node]["origins"]
        assert values["viz"]["size"] > 0 and {"x", "y"} <= set(values["viz"]["position"])
    relations = {relation["id"]: relation for relation in show("relations")}
    for *_, key, values in graph.edges(keys=True, data=True):
        relation = relations[key]
        assert [values["type"], values["polarity"], values["modality"]] == [relation[name] for name in
                                                                           ("type", "polarity", "modality")]
        when = relation.get("when", {}).get("edtf", "")
        if re.fullmatch(r"\d{4}-\d\d-\d\d", when):
            assert values["start"] == values["end"] == when


def test_gexf_dates(folder):
    """Uncertain dates are periods, open ends are open."""
    items = [{"id": "a", "content_text": "Ann met Bo."}]
    dates = {"r1": ("2025-02", "2025-02-01", "2025-02-28"), "r2": ("2024-24", "2024-12-01", "2025-02-28"),
             "r3": ("../2022-02", None, "2022-02-28"), "r4": ("2020/..", "2020-01-01", None), "r5": ("", None, None)}
    bundle = write_bundle(
        folder, items, entities=[{"id": "e1", "type": "person", "name": "Ann"}, {"id": "e2", "type": "person", "name": "Bo"}],
        relations=[{"id": name, "subject": "e1", "object": "e2", "type": "CONSULT", "polarity": "positive",
                    "modality": "fact", "when": {"edtf": edtf, "how": "stated"} if edtf else {},
                    "evidence": [{"item": "a", "start": 0, "end": 11}]} for name, (edtf, *_) in dates.items()])
    data = export("gexf", bundle)
    validate_xml("gexf", data)
    graph = networkx().read_gexf(BytesIO(data))
    assert {key: (values.get("start"), values.get("end")) for *_, key, values in graph.edges(keys=True, data=True)} == {
        name: (start, end) for name, (_, start, end) in dates.items()}


def test_graphml(folder):
    data = export("graphml")
    validate_xml("graphml", data)
    graph = networkx().read_graphml(BytesIO(data), force_multigraph=True)
    check_graph({node: values["label"] for node, values in graph.nodes(data=True)},
                [(source, target, key, values["label"]) for source, target, key, values in graph.edges(keys=True, data=True)])
    assert all(isinstance(values["origins"], int) and isinstance(values["named"], bool)
               for _, values in graph.nodes(data=True))


def test_graphml_by_igraph(folder):
    igraph = load("igraph")
    path = folder + "/story.graphml"
    run("export", "--data", "graphml", "-o", path, BUNDLE)
    graph = igraph.Graph.Read_GraphML(path)
    assert graph.is_directed()
    check_graph({node["id"]: node["label"] for node in graph.vs},
                [(graph.vs[edge.source]["id"], graph.vs[edge.target]["id"], edge["id"], edge["label"]) for edge in graph.es])


def test_ftm(folder):
    things = [json.loads(line) for line in export("ftm").splitlines()]
    ids = {thing["id"]: thing for thing in things}
    assert len(ids) == len(things)
    for thing in things:
        assert set(thing) == {"id", "schema", "properties"}
        for values in thing["properties"].values():
            assert values and all(isinstance(value, str) and value for value in values), thing
    entities, relations, events = show("entities"), show("relations"), show("events")
    assert sum(thing["schema"] == "Article" for thing in things) == len(texts())
    types = {"Person": "person", "Organization": "organisation", "Address": "place", "RealEstate": "facility",
             "Vehicle": "product", "Document": "work", "LegalEntity": "group"}
    found = sorted((types[thing["schema"]], thing["properties"]["name"][0]) for thing in things if thing["schema"] in types)
    assert found == sorted((entity["type"], entity["name"]) for entity in entities if entity["type"] != "occasion")
    happened = [thing["properties"]["name"][0] for thing in things if thing["schema"] == "Event"]
    assert sorted(happened) == sorted([event["label"] for event in events] +
                                      [entity["name"] for entity in entities if entity["type"] == "occasion"])
    ends = {"UnknownLink": ("subject", "object"), "Membership": ("member", "organization"),
            "Directorship": ("director", "organization"), "Employment": ("employee", "employer")}
    links = [thing for thing in things if thing["schema"] in ends]
    assert sorted(link["properties"]["summary"][0] for link in links) == sorted(relation["label"] for relation in relations)
    for link in links:
        for end in ends[link["schema"]]:
            assert link["properties"][end][0] in ids
        for proof in link["properties"]["proof"]:
            assert ids[proof]["schema"] == "Article"


def test_timelinejs(folder):
    timeline = json.loads(export("timelinejs"))
    validate("timelinejs", timeline)
    dated = [event for event in show("events") if event["when"].get("edtf")]
    assert [slide["text"]["headline"] for slide in timeline["events"]] == [event["label"] for event in dated]
    for slide, event in zip(timeline["events"], dated, strict=True):
        edtf = event["when"]["edtf"]
        if re.fullmatch(r"[\d-]+", edtf):
            assert [int(part) for part in edtf.split("-")] == list(slide["start_date"].values())
            assert "end_date" not in slide
        assert slide["media"]["url"].startswith("https://")
    assert f"{len(show('events')) - len(dated)} events without a date" in (export("timelinejs"), run.errors)[1]


def test_timelinejs_uncertain(folder):
    cases = {"2024-10~": ({"year": 2024, "month": 10}, None), "1950/1953": ({"year": 1950, "month": 1, "day": 1},
             {"year": 1953, "month": 12, "day": 31}), "2024-23": ({"year": 2024, "month": 9, "day": 1},
             {"year": 2024, "month": 11, "day": 30}), "../2022-02": ({"year": 2022, "month": 2, "day": 28}, None)}
    timeline = json.loads(export("timelinejs", dated_bundle(folder, cases)))
    validate("timelinejs", timeline)
    for slide, (edtf, (start, end)) in zip(timeline["events"], cases.items(), strict=True):
        assert (slide["start_date"], slide.get("end_date")) == (start, end), edtf
        assert slide["display_date"], edtf


def dated_bundle(folder, dates, label="Ann met Bo"):
    items = [{"id": "a", "content_text": "Ann met Bo.", "url": "https://paper.example/a"}]
    return write_bundle(folder, items, events=[
        {"id": f"v{i}", "type": "CONSULT", "label": label, "polarity": "positive", "modality": "fact",
         "when": {"edtf": edtf, "how": "stated"} if edtf else {}, "evidence": [{"item": "a", "start": 0, "end": 11}]}
        for i, edtf in enumerate(dates)])


def read_calendar(data):
    icalendar = load("icalendar")
    assert all(len(line) <= 75 for line in data.split(b"\r\n"))
    return icalendar.Calendar.from_ical(data)


def test_icalendar(folder):
    events = read_calendar(export("icalendar")).walk("VEVENT")
    dated = [event for event in show("events") if event["when"].get("edtf")]
    assert len(events) == len(dated)
    assert len({str(event["UID"]) for event in events}) == len(events)
    for event, shown in zip(events, dated, strict=True):
        start, end = event["DTSTART"].dt, event["DTEND"].dt
        assert str(event["SUMMARY"]).startswith(shown["label"])
        if re.fullmatch(r"\d{4}-\d\d-\d\d", shown["when"]["edtf"]):
            assert start == date.fromisoformat(shown["when"]["edtf"]) and end == start + timedelta(1)
            assert str(event["SUMMARY"]) == shown["label"]
        else:
            assert str(event["SUMMARY"]) != shown["label"]


def test_icalendar_dates_and_text(folder):
    label = 'Ann, Bo; and "Cy" met\\ ' + "äöü€" * 30
    cases = {"2025-02": (date(2025, 2, 1), date(2025, 3, 1)), "2024-02-29": (date(2024, 2, 29), date(2024, 3, 1)),
             "1950/1953": (date(1950, 1, 1), date(1954, 1, 1)), "2024-10~": (date(2024, 10, 1), date(2024, 11, 1)),
             "../2022-02": (date(2022, 2, 28), date(2022, 3, 1))}
    bundle = dated_bundle(folder, [*cases, "Y-17000", ""], label)
    events = read_calendar(export("icalendar", bundle)).walk("VEVENT")
    assert "2 events without a date" in run.errors, run.errors
    assert [(event["DTSTART"].dt, event["DTEND"].dt) for event in events] == list(cases.values())
    for event, edtf in zip(events, cases, strict=True):
        certain = edtf == "2024-02-29"
        assert (str(event["SUMMARY"]) == label) == certain and str(event["SUMMARY"]).startswith(label), edtf


def test_plover(folder):
    records = [json.loads(line) for line in export("plover").splitlines()]
    events = {event["id"]: event for event in show("events")}
    entities = {entity["id"]: entity["name"] for entity in show("entities")}
    text = texts()
    left_out = len(events) - len(records)
    assert left_out == 0 or f"{left_out} event" in (export("plover"), run.errors)[1]
    for record in records:
        event = events[record["id"]]
        assert record["event"] == [event["type"]] and record.get("mode", [None]) == [event["mode"]]
        date.fromisoformat(record["date"])
        assert record.get("enddate", record["date"]) >= record["date"]
        assert record["quad_code"] in (1, 2, 3, 4)
        for field, role in (("source", "actor"), ("recipient", "recipient")):
            ids = [entity for entity, its_role in event["participants"] if its_role == role]
            assert [actor["actor_text"] for actor in record[field]] == [entities[entity] for entity in ids]
        info = record["text_info"]
        assert text[record["cite_info"]["citation"]][info["start"]:info["end"]] == record["text"]


def test_annotations(folder):
    page = json.loads(export("annotations"))
    validate("annotations", page)
    items = page["items"]
    assert len({item["id"] for item in items}) == len(items)
    bundle = json.loads(BUNDLE.read_text())
    addresses = {item.get("url", item["id"]): item["content_text"] for item in bundle["items"]}
    for item in items:
        position, quote = item["target"]["selector"]
        text = addresses[item["target"]["source"]]
        assert text[position["start"]:position["end"]] == quote["exact"]
        assert text[:position["start"]].endswith(quote.get("prefix", ""))
        assert text[position["end"]:].startswith(quote.get("suffix", ""))
    n_mentions = sum(len(item["_explorer"].get("mentions", [])) for item in bundle["items"])
    assert sum(item["motivation"] == "identifying" for item in items) == n_mentions
    for name in ("quotes", "figures", "relations", "events"):
        places = sum(len(finding["spans"]) for finding in show(name))
        assert sum({"type": "TextualBody", "purpose": "classifying", "value": name, "format": "text/plain"} in item["body"]
                   for item in items) == places, name


def test_opml(folder):
    import xml.etree.ElementTree as tree
    data = export("opml")
    validate_xml("opml", data)
    sources = {article["source"] for article in show("articles")}
    assert {node.get("text") for node in tree.fromstring(data).iter("outline") if node.get("url")} == sources
    items = [{"id": "a", "content_text": "One.", "_explorer": {"source": {"name": "A & B <daily>"}}}]
    bundle = write_bundle(folder, items, feeds=[{"url": "https://a.example/feed?a=1&b=2", "title": "The \"A\""},
                                                {"url": "https://b.example/feed"}, {"title": "no address"}, 7])
    data = export("opml", bundle)
    validate_xml("opml", data)
    outlines = list(tree.fromstring(data).iter("outline"))
    assert [node.get("xmlUrl") for node in outlines if node.get("xmlUrl")] == ["https://a.example/feed?a=1&b=2",
                                                                             "https://b.example/feed"]
    assert {"The \"A\"", "A & B <daily>"} <= {node.get("text") for node in outlines}


def test_csl(folder):
    cases = {"2025-01-31": {"date-parts": [[2025, 1, 31]]}, "2025-01": {"date-parts": [[2025, 1]]},
             "2024-10~": {"date-parts": [[2024, 10]], "circa": True}, "2024-23": {"date-parts": [[2024]], "season": 3},
             "2024-11/2025-02": {"date-parts": [[2024, 11], [2025, 2]]}, "../2022": {"literal": None}, "": None}
    items = [{"id": f"i{i}", "title": f"Title {i}", "content_text": f"Text {i}.", "authors": [{"name": "Ann Ames"}],
              "_explorer": {"source": {"name": "Paper"},
                            **({"published": {"edtf": edtf, "how": "feed"}} if edtf else {})}}
             for i, edtf in enumerate(cases)]
    entries = json.loads(export("csl", write_bundle(folder, items)))
    for entry, (edtf, issued) in zip(entries, cases.items(), strict=True):
        assert entry["type"] == "article-newspaper" and entry["container-title"] == "Paper"
        assert entry["author"] == [{"literal": "Ann Ames"}]
        if edtf == "../2022":
            assert list(entry["issued"]) == ["literal"]
        else:
            assert entry.get("issued") == issued, edtf


def test_csl_by_pandoc(folder):
    if shutil.which("pandoc") is None:
        raise tap.Skip("pandoc is not installed")
    done = subprocess.run(["pandoc", "--from", "csljson", "--to", "csljson"], input=export("csl"), capture_output=True,
                          timeout=60, check=False)
    assert done.returncode == 0, done.stderr.decode()
    shown = {article["id"]: article["title"] for article in show("articles")}
    assert {entry["id"]: entry["title"] for entry in json.loads(done.stdout)}.keys() == shown.keys()


def test_hidden_is_left_out(folder):
    """What the user hid is in no file: no node, no edge, no row, no annotation."""
    text = "Ann Berg met Bo Lund."
    items = [{"id": "a", "content_text": text, "_explorer": {"mentions": [[0, 8, "e1", "name"], [13, 20, "e2", "name"]]}}]
    hide = {"id": "d1", "at": "2026-01-05T10:00:00Z", "do": "hide", "on": {
        "list": "entities", "id": "e2", "label": "Bo Lund", "evidence": [
            {"item": "a", "start": 13, "end": 20, "exact": "Bo Lund", "prefix": "Ann Berg met ", "suffix": ".",
             "text_sha256": hashlib.sha256(text.encode()).hexdigest()}]}}
    for decisions, expected in (([], True), ([hide], False)):
        bundle = write_bundle(folder, items, decisions=decisions, entities=[
            {"id": "e1", "type": "person", "name": "Ann Berg"}, {"id": "e2", "type": "person", "name": "Bo Lund"}],
            relations=[{"id": "r1", "subject": "e1", "object": "e2", "type": "CONSULT", "polarity": "positive",
                        "modality": "fact", "evidence": [{"item": "a", "start": 0, "end": 21}]}])
        for name in ("gexf", "graphml", "ftm", "annotations"):
            named = re.search('"Bo Lund"|>Bo Lund<', export(name, bundle).decode()) is not None
            assert named is expected, (name, decisions)
        for name, n in (("entities", 2), ("relations", 1), ("mentions", 2)):
            rows = read_csv(export("csv", bundle, "--list", name))
            assert len(rows) == (n if expected else n - 1), (name, rows)


def test_other_names(folder):
    for other, name in (("ics", "icalendar"), ("csl-json", "csl"), ("followthemoney", "ftm")):
        assert export(other) == export(name), other


def test_control_characters(folder):
    """What XML and iCalendar cannot hold does not make their files unreadable."""
    name = "A\u0001B\u000bC\ufffe<&>\"'"
    items = [{"id": "a", "content_text": "Nothing.", "_explorer": {"source": {"name": name}}}]
    bundle = write_bundle(folder, items, entities=[{"id": "e1", "type": "person", "name": name}],
                          events=[{"id": "v1", "type": "CONSULT", "label": name, "polarity": "positive",
                                   "modality": "fact", "when": {"edtf": "2025", "how": "stated"},
                                   "evidence": [{"item": "a", "start": 0, "end": 7}]}])
    for kind in ("gexf", "graphml", "opml"):
        validate_xml(kind, export(kind, bundle))
    assert len(read_calendar(export("icalendar", bundle)).walk("VEVENT")) == 1
    for kind in ("ftm", "plover"):
        assert all(json.loads(line) for line in export(kind, bundle).splitlines())


def test_empty_bundle(folder):
    bundle = write_bundle(folder, [{"id": "a", "content_text": "Nothing."}])
    for kind in ("gexf", "graphml", "opml"):
        data = export(kind, bundle)
        validate_xml(kind, data)
    assert json.loads(export("timelinejs", bundle))["events"] == []
    assert json.loads(export("annotations", bundle))["items"] == []
    assert export("plover", bundle) == b""
    assert len(json.loads(export("csl", bundle))) == 1
    assert read_csv(export("csv", bundle, "--list", "events")) == []
    assert len(export("ftm", bundle).splitlines()) == 2


if __name__ == "__main__":
    sys.exit(tap.run("export-data", globals()))
