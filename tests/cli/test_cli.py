#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
# Copyright © 2026 The Explorer authors
"""test_cli.py EXPLORER_CLI SOURCE: what the command line promises to scripts: exit statuses, channels, shapes."""

import hashlib
import json
import os
import subprocess
import sys
import zipfile
from pathlib import Path

PROGRAM, SOURCE = sys.argv[1], Path(sys.argv[2])
sys.path.insert(0, str(SOURCE / "tests/tools"))
import tap  # noqa: E402

SAMPLE = str(SOURCE / "data/sample")
DONE, PROBLEMS, USAGE, INPUT = 0, 1, 2, 3


def run(*arguments, status=DONE, stdin=b""):
    """Standard output as bytes; messages are left in run.errors."""
    done = subprocess.run([PROGRAM, *map(str, arguments)], input=stdin, capture_output=True, timeout=120, check=False)
    run.errors = done.stderr.decode()
    assert done.returncode == status, f"{arguments}: status {done.returncode}, not {status}: {run.errors}"
    return done.stdout


def analyze(folder):
    out = os.path.join(folder, "sample.bundle.json")
    run("analyze", "--title", "Sample", "-o", out, SAMPLE)
    return out


def annotate(*objects, status=DONE, tasks=None):
    lines = "".join(json.dumps(item) + "\n" if not isinstance(item, str) else item + "\n" for item in objects)
    options = [] if tasks is None else ["--tasks", tasks]
    return [json.loads(line) for line in run("annotate", *options, status=status, stdin=lines.encode()).splitlines()]


def test_help_and_version(folder):
    assert b"explorer-cli" in run("--version")
    for command in ("analyze", "article", "bench", "check", "show", "search", "path", "export", "layout", "annotate", "parse", "evaluate"):
        assert command.encode() in run("--help")
        assert b"Usage" in run(command, "--help")


def test_usage(folder):
    run(status=USAGE)
    run("nonsense", status=USAGE)
    run("analyze", status=USAGE)
    run("analyze", "--nonsense", SAMPLE, status=USAGE)
    run("analyze", "--language", "xx", SAMPLE, status=USAGE)
    run("check", status=USAGE)
    run("article", status=USAGE)
    run("article", "a.html", "b.html", status=USAGE)
    run("article", "--url", "no address", "-", status=USAGE)
    run("export", "--view", "nonsense", "-o", folder + "/a.png", SAMPLE, status=USAGE)
    run("export", "--view", "graph", "-o", folder + "/a.gif", SAMPLE, status=USAGE)
    run("export", "--view", "graph", "--size", "0x7", "-o", folder + "/a.png", SAMPLE, status=USAGE)
    run("annotate", "--tasks", "nonsense", status=USAGE)
    run("evaluate", status=USAGE)
    run("evaluate", "--tasks", "nonsense", folder, status=USAGE)
    run("evaluate", "--parts", "nonsense", folder, status=USAGE)
    run("layout", "--aim", "nonsense", "-", status=USAGE)


def test_usage_bounds(folder):
    for command in ("analyze", "layout"):
        for jobs in ("-1", "1000000", "many"):
            run(command, "--jobs", jobs, SAMPLE, status=USAGE)
    for nodes in ("-1", "2000000000"):
        run("layout", "--nodes", nodes, "-", status=USAGE)
    for size in ("0x7", "7", "axb", "10x10x10"):
        run("export", "--view", "graph", "--size", size, "-o", folder + "/a.png", SAMPLE, status=USAGE)
    for scale in ("0", "-1", "17", "nan"):
        run("export", "--view", "graph", "--scale", scale, "-o", folder + "/a.png", SAMPLE, status=USAGE)


def test_input_errors(folder):
    empty = os.path.join(folder, "empty.txt")
    Path(empty).write_text("")
    for path in ("/nonexistent/a.txt", empty, folder):
        assert run("analyze", path, status=INPUT) == b""
        assert path in run.errors
    run("check", "/nonexistent.json", status=INPUT)
    run("check", "/dev/zero", status=INPUT)
    run("analyze", "-", SAMPLE, status=INPUT)


def test_output_errors(folder):
    """What did not reach the reader is no success; what is no file is not replaced by one."""
    bundle = analyze(folder)
    for arguments in (["analyze", bundle], ["show", bundle], ["show", "--entities", "--json", bundle], ["annotate"],
                      ["layout", "-"]):
        with open("/dev/full", "wb") as full:
            done = subprocess.run([PROGRAM, *arguments], input=b'{"text": "Kenya."}\n' if arguments == ["annotate"] else b"0 1\n",
                                  stdout=full, stderr=subprocess.PIPE, timeout=120, check=False)
        assert done.returncode == PROBLEMS, arguments
        assert done.stderr.count(b"\n") == 1, done.stderr
    pipe = os.path.join(folder, "pipe")
    os.mkfifo(pipe)
    for arguments in (["analyze", "-o", pipe, bundle], ["layout", "-o", pipe, "-"]):
        with subprocess.Popen([PROGRAM, *arguments], stdin=subprocess.PIPE) as process:
            process.stdin.close()
            Path(pipe).read_bytes()
        assert process.returncode == DONE, arguments
        assert Path(pipe).is_fifo(), arguments
    run("analyze", "-o", folder, bundle, status=PROBLEMS)
    run("layout", "-o", folder + "/none/out", "-", stdin=b"0 1\n", status=PROBLEMS)


def test_rest_goes_on(folder):
    out = run("analyze", SAMPLE, "/nonexistent/a.txt", status=PROBLEMS)
    assert len(json.loads(out)["items"]) == 12
    assert "/nonexistent/a.txt" in run.errors


def test_analyze(folder):
    bundle = json.loads(Path(analyze(folder)).read_text())
    assert bundle["title"] == "Sample"
    assert len(bundle["items"]) == 12
    for name in ("entities", "relations", "events", "quotes", "series", "figures"):
        assert bundle["_explorer"][name], name


def test_analyze_is_deterministic(folder):
    one = run("analyze", "--jobs", 1, SAMPLE)
    assert one == run("analyze", "--jobs", 4, SAMPLE)


def test_sample_bundle_is_current(folder):
    """What script/run opens is what the engine makes of the pieces today; script/sample makes it anew."""
    fresh = run("analyze", "--title", "The Silver Heron", SAMPLE)
    assert fresh == (SOURCE / "data/sample.bundle.json").read_bytes(), "run script/sample"


def test_analyze_standard_input(folder):
    bundle = json.loads(run("analyze", "-", stdin=b"Ana Ilves met Bo Tarn in Paris. They signed a treaty."))
    assert bundle["items"][0]["title"] == "Ana Ilves met Bo Tarn in Paris."


def test_reading_a_bundle_back(folder):
    bundle = analyze(folder)
    assert run("analyze", bundle) == Path(bundle).read_bytes()
    assert run("check", bundle) == b""


def test_check(folder):
    path = os.path.join(folder, "wrong.bundle.json")
    items = [{"id": "a", "content_text": "One.", "_explorer": {"mentions": [[0, 99, "e1", "name"]]}}]
    Path(path).write_text(json.dumps({"version": "https://jsonfeed.org/version/1.1", "title": "T", "items": items,
                                     "_explorer": {"format": 1}}))
    assert b"items[0]._explorer.mentions[0]" in run("check", path, status=PROBLEMS)


def test_show(folder):
    bundle = analyze(folder)
    assert b"Articles" in run("show", bundle)
    for name in ("articles", "entities", "relations", "events", "quotes", "series", "figures", "comparisons", "claims",
                 "origins"):
        table = run("show", bundle, "--" + name).decode().splitlines()
        lines = run("show", bundle, "--" + name, "--json").decode().splitlines()
        assert len(table) == len(lines) + 1, name
        for line in lines:
            json.loads(line)


def anchor(item, start, end):
    text = item["content_text"]
    return {"item": item["id"], "start": start, "end": end, "exact": text[start:end], "prefix": text[max(0, start - 32):start],
            "suffix": text[end:end + 32], "text_sha256": hashlib.sha256(text.encode()).hexdigest()}


def search(*arguments, status=DONE):
    return [json.loads(line) for line in run("search", "--json", *arguments, status=status).splitlines()]


def test_search(folder):
    bundle = analyze(folder)
    texts = {item["id"]: item["content_text"] for item in json.load(open(bundle, encoding="utf-8"))["items"]}
    hits = search(bundle, '"harbour pilots"')
    assert hits, "nothing found"
    for hit in hits:
        assert hit["snippet"] == texts[hit["item"]][hit["start"]:hit["end"]], hit
        assert all(texts[hit["item"]][start:end].lower() == "harbour pilots" for start, end in hit["matches"]), hit
    assert any(hit["kind"] == "articles" and hit["matches"] for hit in hits), hits
    assert search(bundle, "person:ormund")[0]["name"] == "Pavel Ormund"
    said = search(bundle, "said:soldiers", "--limit", "100")
    assert {hit["kind"] for hit in said} == {"quotes", "articles"}, said
    assert len(search(bundle, "soldiers", "--limit", "2")) == 2
    assert search(bundle, "xyzzy") == []
    run("search", bundle, "xyzzy")
    assert "Nothing was found" in run.errors


def test_search_errors(folder):
    bundle = analyze(folder)
    for query in ("", "*", '"', "a" * 10000, "before:soon x"):
        run("search", bundle, query, status=USAGE)
        assert run.errors.count("\n") == 2, run.errors
    run("search", bundle, status=USAGE)
    run("search", "--limit", "0", bundle, "x", status=USAGE)
    run("search", os.path.join(folder, "nothing"), "x", status=INPUT)


def test_path(folder):
    bundle = analyze(folder)
    texts = {item["id"]: item["content_text"] for item in json.load(open(bundle, encoding="utf-8"))["items"]}
    paths = [json.loads(line) for line in run("path", "--json", "--limit", "4", bundle, "kestria", "Osmar").splitlines()]
    assert 0 < len(paths) <= 4
    strengths = [path["strength"] for path in paths]
    assert strengths == sorted(strengths, reverse=True), strengths
    ends = set()
    for path in paths:
        steps = path["steps"]
        assert path["strength"] == min(step["strength"] for step in steps)
        assert all(one["to"] == other["from"] for one, other in zip(steps, steps[1:]))
        assert all(texts[step["item"]][step["start"]:step["end"]] == step["quote"] for step in steps)
        ends.add((steps[0]["from"], steps[-1]["to"]))
    assert len(ends) == 1, ends
    assert b"Kestria" in run("path", bundle, *ends.pop())
    entities = [json.loads(line) for line in run("show", "--entities", "--json", bundle).splitlines()]
    standing = {entity["label"]: entity for entity in entities if "importance" in entity}
    assert abs(sum(entity["importance"] for entity in standing.values()) - 1) < 1e-6
    assert standing["Kestria"]["importance"] > standing["Pavel Ormund"]["importance"]
    run("path", bundle, "Kestria", "nobody at all", status=USAGE)
    run("path", bundle, "Kestria", status=USAGE)
    run("path", bundle, "e", "Osmar", status=USAGE)
    assert "may be" in run.errors, run.errors


def test_decisions(folder):
    path = analyze(folder)
    bundle = json.loads(Path(path).read_text(encoding="utf-8"))
    item, mention = next((item, mention) for item in bundle["items"] for mention in item["_explorer"]["mentions"]
                         if mention[3] == "name")
    on = anchor(item, mention[0], mention[1])
    bundle["_explorer"]["decisions"] = [
        {"id": "d1", "at": "2026-01-05T10:00:00Z", "do": "add-entity", "on": None, "name": "Nobody", "type": "person", "finding": "h1",
         "undone": True},
        {"id": "d2", "at": "2026-01-05T10:01:00Z", "do": "rename", "on": {"list": "entities", "id": "h1"}, "name": "Somebody"},
        {"id": "d3", "at": "2026-01-05T10:02:00Z", "do": "rename", "on": on, "name": "Another Name"},
        {"id": "d4", "at": "2026-01-05T10:03:00Z", "do": "remove-item", "on": {"item": bundle["items"][-1]["id"]}},
        {"id": "d5", "at": "2026-01-05T10:04:00Z", "do": "juggle", "on": on},
    ]
    decided = os.path.join(folder, "decided.bundle.json")
    Path(decided).write_text(json.dumps(bundle), encoding="utf-8")
    lines = [json.loads(line) for line in run("show", "--decisions", "--json", decided).splitlines()]
    assert [line["state"] for line in lines] == ["undone", "waiting", "applied", "applied", "orphaned"]
    assert lines[1]["needs"] == "d1"
    assert lines[2]["touched"] == [mention[2]]
    names = [json.loads(line)["name"] for line in run("show", "--entities", "--json", decided).splitlines()]
    assert "Another Name" in names
    assert len(run("show", "--articles", "--json", decided).splitlines()) == len(bundle["items"]) - 1
    problems = run("check", decided, status=PROBLEMS).decode()
    assert "_explorer.decisions[1]" in problems and "_explorer.decisions[4]" in problems
    assert "_explorer.decisions[2]" not in problems
    again = os.path.join(folder, "again.bundle.json")
    run("analyze", "--again", "-o", again, decided)
    assert run("show", "--decisions", again) == run("show", "--decisions", decided)
    assert run("show", "--entities", again) == run("show", "--entities", decided)


def test_show_spans_quote_the_text(folder):
    bundle = analyze(folder)
    texts = {item["id"]: item["content_text"] for item in json.loads(Path(bundle).read_text())["items"]}
    n_spans = 0
    for line in run("show", bundle, "--relations", "--json").splitlines():
        for span in json.loads(line)["spans"]:
            assert texts[span["item"]][span["start"]:span["end"]] == span["quote"]
            n_spans += 1
    assert n_spans > 0


def test_annotate(folder):
    text = "“Stay,” said Mr Ana Ilves of Paris 😀 on 4 March 2025. Kenya sent about 1,200 soldiers to Chad."
    answers = annotate({"id": "x", "text": text, "dct": "2025-03-05"})
    assert [answer["id"] for answer in answers] == ["x"]
    answer = answers[0]
    words = [text[start:end] for start, end, *_ in answer["tokens"]]
    assert "Chad" in words and "😀" in words
    for entity in answer["entities"]:
        assert entity["type"] in ("PER", "ORG", "LOC", "MISC")
    found = {text[entity["start"]:entity["end"]] for entity in answer["entities"]}
    assert {"Kenya", "Chad", "Paris"} <= found, found
    assert any(timex["edtf"] == "2025-03-04" for timex in answer["timexes"])
    assert any(figure["value"] == 1200 for figure in answer["figures"])
    assert any(text[quote["start"]:quote["end"]].strip(",") == "Stay" for quote in answer["quotes"])


def test_annotate_tasks(folder):
    answer = annotate({"id": 1, "text": "Paris."}, tasks="entities,timexes")[0]
    assert set(answer) == {"id", "entities", "timexes"}


def test_annotate_errors_go_on(folder):
    answers = annotate({"id": "a", "text": "One."}, "no json", {"id": "b"}, ["list"], {"id": "c", "text": "Two."},
                       status=PROBLEMS)
    assert ["error" in answer for answer in answers] == [False, True, True, True, False]
    assert answers[2]["id"] == "b" and answers[4]["id"] == "c"


def test_annotate_input_errors(folder):
    assert annotate() == []
    folder_as_input = os.open(folder, os.O_RDONLY)
    done = subprocess.run([PROGRAM, "annotate"], stdin=folder_as_input, capture_output=True, timeout=120, check=False)
    os.close(folder_as_input)
    assert done.returncode == INPUT and done.stdout == b""


def test_annotate_keeps_the_order(folder):
    objects = [{"id": number, "text": "Word. " * (number * 7 % 50)} for number in range(300)]
    assert [answer["id"] for answer in annotate(*objects, tasks="tokens")] == list(range(300))


def test_annotate_answers_at_once(folder):
    """A program may ask and wait for the answer before it asks again."""
    with subprocess.Popen([PROGRAM, "annotate"], stdin=subprocess.PIPE, stdout=subprocess.PIPE) as process:
        for number in range(3):
            process.stdin.write(json.dumps({"id": number, "text": "Kenya."}).encode() + b"\n")
            process.stdin.flush()
            assert json.loads(process.stdout.readline())["id"] == number
        process.stdin.close()
    assert process.returncode == DONE


def test_layout(folder):
    edges = b"0 1\n1 2\n2 0\n3 4 2.5\n"
    out = run("layout", "--nodes", 6, "-", stdin=edges).decode().splitlines()
    assert len(out) == 6
    assert all(len(line.split()) == 2 and float(line.split()[0]) < 1e6 for line in out)
    assert run("layout", "--seed", 7, "-", stdin=edges) == run("layout", "--seed", 7, "--jobs", 2, "-", stdin=edges)
    run("layout", "--quality", "-", stdin=edges)
    assert "stress" in run.errors
    run("layout", "-", stdin=b"0 one\n", status=INPUT)
    assert "line 1" in run.errors


def test_export(folder):
    bundle = analyze(folder)
    for view in ("graph", "timeline"):
        png, pdf = f"{folder}/{view}.png", f"{folder}/{view}.pdf"
        run("export", "--view", view, "--size", "800x500", "--scale", 2, "-o", png, bundle)
        head = Path(png).read_bytes()[:24]
        assert head[:8] == b"\x89PNG\r\n\x1a\n"
        assert int.from_bytes(head[16:20], "big") == 1600 and int.from_bytes(head[20:24], "big") == 1000
        run("export", "--view", view, "--theme", "dark", "-o", pdf, bundle)
        assert Path(pdf).read_bytes()[:5] == b"%PDF-"
        again = f"{folder}/{view}-again.png"
        run("export", "--view", view, "--size", "800x500", "--scale", 2, "-o", again, bundle)
        assert Path(png).read_bytes() == Path(again).read_bytes()
    run("export", "--view", "graph", "-o", "/nonexistent/a.png", bundle, status=PROBLEMS)


PAGE = """<!DOCTYPE html><html lang="en-GB"><title>Ferry aground | Osmar Post</title>
<meta property="og:site_name" content="Osmar Post"><link rel="canonical" href="/2025/ferry">
<meta property="article:published_time" content="2025-03-04T08:15:00+02:00"><meta name="author" content="Ana Ilves">
<nav><a href="/">Home</a></nav><article><h1>Ferry aground</h1>
<p>A ferry with 140 people on board ran aground off the port of Osmar early on Tuesday, the coast guard said.
<p>“Nobody was hurt,” said Lena Marr.</article><footer>All rights are ours</footer>"""


def test_bench(folder):
    measured = json.loads(run("bench", "open", "--articles", "20", "--runs", "1", "--json"))
    assert measured["articles"] == 20 and measured["mentions"] == 800 and measured["runs"] == 1, measured
    bundle = analyze(folder)
    assert json.loads(run("bench", "open", bundle, "--runs", "1", "--json"))["bytes"] == os.path.getsize(bundle)
    article = os.path.join(folder, "article.txt")
    with open(article, "w") as file:
        file.write("The mayor of Oslo said on Monday that 300 people had fled.\n")
    read = json.loads(run("bench", "language", article, "--runs", "1", "--json"))
    assert read["articles"] == 1 and read["words"] == 12 and read["tokens"] == 13 and read["words_per_second"] > 0, read
    run("bench", "language", status=2)
    run("bench", "language", os.path.join(folder, "nothing"), status=3)
    found = json.loads(run("bench", "search", "--articles", "30", "--json"))
    assert found["articles"] == 30 and found["worst"] >= found["median"] > 0, found
    run("bench", "search", "--articles", "0", status=2)
    run("bench", status=2)
    run("bench", "open", "--runs", "0", status=2)
    run("bench", "open", os.path.join(folder, "nothing"), status=3)


def test_article(folder):
    item = json.loads(run("article", "--url", "https://www.osmarpost.example/2025/ferry?from=front", "-", stdin=PAGE.encode()))
    assert item["content_text"] == ("A ferry with 140 people on board ran aground off the port of Osmar early on Tuesday, the "
                                    "coast guard said.\n\n“Nobody was hurt,” said Lena Marr."), item
    assert item["title"] == "Ferry aground"
    assert item["authors"] == [{"name": "Ana Ilves"}]
    assert item["date_published"] == "2025-03-04T08:15:00+02:00"
    assert item["language"] == "en-GB"
    assert item["url"] == "https://www.osmarpost.example/2025/ferry"
    assert item["_explorer"]["source"] == {"name": "Osmar Post", "domain": "osmarpost.example"}
    assert item["_explorer"]["published"]["edtf"] == "2025-03-04" and item["_explorer"]["published"]["how"] == "feed"
    path = os.path.join(folder, "ferry.html")
    Path(path).write_text(PAGE)
    item = json.loads(run("article", path))
    assert item["_explorer"]["file"] == "ferry.html" and "url" not in item


def test_article_encoding(folder):
    page = PAGE.replace("“", "«").replace("”", "»").replace("Lena Marr", "Léna Märr")
    declared = page.replace("<title>", "<meta charset=iso-8859-1><title>").encode("cp1252")
    assert "«Nobody was hurt,» said Léna Märr." in json.loads(run("article", "-", stdin=declared))["content_text"]
    koi = PAGE.replace("Lena Marr", "Лена Марр").replace("“", "").replace("”", "").encode("koi8-r")
    assert "said Лена Марр." in json.loads(run("article", "--charset", "koi8-r", "-", stdin=koi))["content_text"]
    guessed = json.loads(run("article", "-", stdin=page.encode("cp1252"), status=PROBLEMS))
    assert "said Léna Märr." in guessed["content_text"] and "WINDOWS-1252" in run.errors


def test_article_without_text(folder):
    for page, words in ((b"", "empty"), (b"  \n", "empty"), (b"<html><body></body></html>", "empty"),
                        (b"<html><script>let a = 1;</script></html>", "browser"),
                        (b"<html><noscript>Please turn on JavaScript.</noscript><script>let a = 1;</script></html>", "browser"),
                        (b"<frameset><frame src=a.html></frameset>", "frames"), (b"\x89PNG\r\n\x1a\n\0\0\0\r", "binary")):
        assert run("article", "-", stdin=page, status=INPUT) == b""
        assert words in run.errors, (page, run.errors)


def test_saved_page(folder):
    """What a browser saves beside a page are no articles."""
    os.makedirs(folder + "/Ferry_files")
    Path(folder + "/Ferry.html").write_text(PAGE)
    Path(folder + "/Ferry_files/frame.html").write_text(PAGE.replace("Tuesday", "Monday"))
    Path(folder + "/Ferry_files/app.js.txt").write_text("let a = 1; this is a program and no article.")
    bundle = json.loads(run("analyze", folder))
    assert [item["title"] for item in bundle["items"]] == ["Ferry aground"]
    with zipfile.ZipFile(folder + "/pages.zip", "w") as archive:
        for name in ("Ferry.html", "Ferry_files/frame.html", "Ferry_files/app.js.txt"):
            archive.write(os.path.join(folder, name), "saved/" + name)
    bundle = json.loads(run("analyze", folder + "/pages.zip"))
    assert [item["title"] for item in bundle["items"]] == ["Ferry aground"]


def conllu(*words):
    return "".join(f"{i}\t{word}" + "\t_" * 8 + "\n" for i, word in enumerate(words, 1)) + "\n"


def test_parse(folder):
    text = "# text = The harbour closed.\n1-2\tThe\t" + "_\t" * 7 + "_\n" + conllu("The", "harbour", "closed", ".")
    text = text.replace("3\tclosed", "2.1\tnever" + "\t_" * 8 + "\n3\tclosed") + conllu("Ferries", "left", ".")
    lines = run("parse", stdin=text.encode()).decode().split("\n")
    assert [line.split("\t")[:2] for line in lines] == [line.split("\t")[:2] for line in text.split("\n")]
    rows = {tuple(row[:2]): row for row in (line.split("\t") for line in lines) if len(row) == 10}
    assert rows["1", "The"][3:8] == ["DET", "DT", "_", "2", "det"]
    assert rows["2", "harbour"][2:8] == ["harbour", "NOUN", "NN", "_", "3", "nsubj"]
    assert rows["3", "closed"][2:8] == ["close", "VERB", "VBD", "_", "0", "root"]
    assert rows["2.1", "never"][2:] == ["_"] * 8
    Path(folder + "/in.conllu").write_text(text)
    assert run("parse", folder + "/in.conllu").decode().split("\n") == lines


def test_parse_bad_lines(folder):
    text = conllu("The", "harbour") + "1\tno columns\n2\tmore\n\n" + conllu("They")
    out = run("parse", status=PROBLEMS, stdin=text.encode()).decode()
    assert "line 4" in run.errors and "line 5" not in run.errors
    assert "\n1\tno columns\n2\tmore\n\n" in out and "1\tThey\tthey\tPRON" in out
    assert run("parse", stdin=b"") == b""
    run("parse", folder + "/absent", status=INPUT)
    run("parse", "a", "b", status=USAGE)


def test_damaged_model(folder):
    model = Path(folder + "/language/en/syntax.model")
    model.parent.mkdir(parents=True)
    content = (SOURCE / "data/language/en/syntax.model").read_bytes()
    for damaged in (b"", content[:1000], content[:-1], content[:5000] + b"?" + content[5001:]):
        model.write_bytes(damaged)
        done = subprocess.run([PROGRAM, "parse"], input=b"", env={**os.environ, "XPL_DATADIR": folder}, capture_output=True)
        assert done.returncode == INPUT and b"syntax.model" in done.stderr and b"install" in done.stderr, done.stderr


def test_evaluate(folder):
    own = SOURCE / "tests/data/corpora"
    rows = [json.loads(line) for line in run("evaluate", "--json", own).splitlines()]
    assert {row["task"] for row in rows} >= {"tokens", "sentences", "tags", "parse", "names", "dates", "quotes", "figures"}
    assert all(row["low"] <= row["percent"] <= row["high"] and row["part"] == "dev" for row in rows)
    table = run("evaluate", "--tasks", "names", own).decode().splitlines()
    assert len(table) == 2 and "UNER-EWT" in table[1]
    assert run("evaluate", "--json", own) == run("evaluate", "--json", own)
    run("evaluate", folder, status=INPUT)
    os.makedirs(folder + "/timex/gum_open")
    Path(folder + "/timex/gum_open/dev.jsonl").write_text("no JSON\n")
    run("evaluate", folder, status=INPUT)
    assert "dev.jsonl, line 1" in run.errors
    Path(folder + "/timex/gum_open/dev.jsonl.xz").write_text("not packed")
    run("evaluate", folder, status=INPUT)
    assert "dev.jsonl.xz" in run.errors


sys.exit(tap.run("cli", dict(globals())))
