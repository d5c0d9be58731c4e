#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
# Copyright © 2026 The Explorer authors
"""test_window.py PROGRAM CLI SOURCE SHARED: a person at the real window.

The five articles of the shared folder, or the sample where that is absent, are opened, clicked through by real input and
read back by AT-SPI and from the files that come out.
"""

import html
import json
import os
import re
import subprocess
import sys
import time
from pathlib import Path

PROGRAM, CLI, SOURCE, SHARED = sys.argv[1:5]
sys.path.insert(0, str(Path(SOURCE) / "tests/tools"))
import tap  # noqa: E402
from window import PATIENCE, Window, missing_tools, run_inside, wait_until  # noqa: E402

SIZE = (1400, 900)
# How far above the bottom of the timeline the middle of its overview lies, in pixels.
OVERVIEW = 24
ARTICLES = str(Path(SHARED) / "articles")
INPUT = ARTICLES if os.path.isdir(ARTICLES) else str(Path(SOURCE) / "data/sample")


def list_findings(kind):
    """What the engine says of the same input, for what to expect."""
    lines = subprocess.run([CLI, "show", INPUT, "--" + kind, "--json"], capture_output=True, check=False).stdout
    return [json.loads(line) for line in lines.splitlines()]


def open_input():
    window = Window(PROGRAM, [INPUT], SIZE)
    window.graph = window.find("Graph of", "image")
    window.wait_until_still()
    return window


def read_at_rest(window, place):
    """What the graph says with the pointer at @place, once it says the same for a while."""
    window.move_to(place[0] + 1, place[1])
    window.move_to(*place)
    said = None
    while said != (said := window.graph.description or ""):
        time.sleep(0.3)
    return said


def is_said_of(said, label):
    # In one line at first, in lines of their own once the card is there.
    return said.startswith((label + ".", label + "\n"))


def find_in_graph(window, labels):
    """A place in the graph of which it says something that begins with one of @labels, and what it says: the pointer
    looks for one as a hand would. A slow program says it when the pointer is past the place, so the way is gone back."""

    def fits(said):
        return any(is_said_of(said, label) for label in labels)

    x, y, width, height = window.get_box(window.graph)
    way = []
    for row in range(1, 24):
        for column in range(1, 36):
            way.append((x + column * width // 36, y + row * height // 24))
            window.move_to(*way[-1])
            time.sleep(0.03 * PATIENCE)
            if not fits(window.graph.description or ""):
                continue
            for place in way[:-6:-1]:
                said = read_at_rest(window, place)
                if fits(said):
                    return place, said
    raise AssertionError("the pointer found nothing of the kind")


def get_rows(window):
    return [item for item in window.find("Evidence", "list") if item is not None and item.getRoleName() == "list item"]


def get_row_words(row):
    """Source line and sentence of a row of the evidence."""
    labels, todo = [], [row]
    while todo:
        accessible = todo.pop(0)
        if accessible.getRoleName() == "label":
            labels.append(accessible.name)
        todo.extend(child for child in accessible if child is not None)
    return labels


def read_text(window):
    """The text of the reader."""
    text = window.find("The article’s text").queryText()
    return text.getText(0, text.characterCount)


def choose_file(window, path):
    """Types a name into the file dialog that is open, in place of the one that it proposes."""
    dialog = wait_until(lambda: window.find_dialog(), "the file dialog")
    window.xdotool("windowfocus", "--sync", dialog)
    time.sleep(0.3 * PATIENCE)
    window.wait_until_still()  # while it reads the folder, it loses keys
    window.key("ctrl+a")
    window.type(path)
    time.sleep(0.3 * PATIENCE)
    window.wait_until_still()
    window.key("Return")


def test_opens(folder):
    with open_input() as window:
        n_articles = len(list_findings("articles"))
        window.find(f"{n_articles} articles")
        window.find("People", "label")
        assert "relations" in window.graph.name


def test_edge_lists_its_sentences(folder):
    with open_input() as window:
        relations = [item["label"] for item in list_findings("relations") if item["type"] != "mentioned-with"]
        place, said = find_in_graph(window, relations)
        window.click_at(*place)
        rows = wait_until(lambda: get_rows(window), "the evidence")
        words = get_row_words(rows[0])
        assert len(words) == 2, words
        sentence = " ".join(words[1].split())
        assert sentence in " ".join(read_text(window).split()), (said, sentence)


def test_sentence_opens_its_article(folder):
    with open_input() as window:
        window.click(window.find("People", "label"))
        window.click(window.find("Places", "label"))
        place = max((entity for entity in list_findings("entities") if entity["type"] == "place"),
                    key=lambda entity: len({span["item"] for span in entity["spans"]}))
        window.click(window.find(place["label"], "label"))
        rows = wait_until(lambda: len(get_rows(window)) > 1 and get_rows(window), "several sentences")
        words = get_row_words(rows[1])
        window.click(rows[1])
        wait_until(lambda: " ".join(words[1].split()) in " ".join(read_text(window).split()), "the sentence's article")
        window.find("2 of", "label")


def test_one_selection_after_another(folder):
    """Long and short evidence in turn: whatever GTK complains of fails the test when the window closes."""
    with open_input() as window:
        window.click(window.find("Events", "label"))
        chosen = [event["label"] for event in list_findings("events")[:3]]
        chosen += [entity["label"] for entity in list_findings("entities") if entity["type"] == "person"][:2]
        window.wait_until_still()
        for label in chosen:
            window.click(window.find(label, "label"))
            wait_until(lambda: get_rows(window), "the evidence")
            window.wait_until_still(3)


def test_brush_filters_the_graph(folder):
    with open_input() as window:
        timeline = window.find("Timeline of", "image")
        before = window.graph.name
        x, y, width, height = window.get_box(timeline)
        window.drag((x + width // 3, y + height - OVERVIEW), (x + width // 2, y + height - OVERVIEW))
        wait_until(lambda: window.graph.name != before, "a graph of less")
        window.key("ctrl+shift+f")
        wait_until(lambda: window.graph.name == before, "the whole graph again")


def test_filter_entry(folder):
    with open_input() as window:
        person = next(entity for entity in list_findings("entities") if entity["type"] == "person")
        before = window.graph.name
        window.key("ctrl+f")
        window.type(person["label"].split()[-1])
        wait_until(lambda: window.graph.name != before, "a graph of less")
        window.find(person["label"], "label")
        window.key("ctrl+a", "BackSpace")
        wait_until(lambda: window.graph.name == before, "the whole graph again")


def test_move_and_undo(folder):
    with open_input() as window:
        place, _ = find_in_graph(window, [entity["label"] for entity in list_findings("entities")])
        window.drag(place, (place[0], place[1] + 60))
        window.click(window.find_described("Undo: Move"))
        window.find_described("Redo: Move")


def get_people(window):
    """The rows of the list of people, which lies open, by name."""
    lists = window.find("What the articles tell of", "list")
    people = [entity["label"] for entity in list_findings("entities") if entity["type"] == "person"]
    rows = {}
    for item in window.walk(lists):
        if item.getRoleName() == "label" and item.name.split("\n")[0] in people:
            rows[item.name.split("\n")[0]] = item
    return rows


def drop_on(window, dragged, target):
    """Drags a row of the lists on another one, as slowly as a hand: a drag learns only from a move what is below it."""
    window.drag(window.get_middle(dragged), window.get_middle(target), pause=0.1)


def test_merges_by_dropping(folder):
    """Merges two people, undoes, redoes, saves, is killed, and finds everything again."""
    bundle = os.path.join(folder, "merged.bundle.json")
    with open_input() as window:
        rows = wait_until(lambda: len(get_people(window)) > 1 and get_people(window), "people")
        kept, other = list(rows)[:2]
        drop_on(window, rows[other], rows[kept])
        window.find("Merged")
        wait_until(lambda: other not in get_people(window), "one row less")
        window.key("ctrl+z")
        wait_until(lambda: other in get_people(window), "both rows again")
        window.key("ctrl+shift+z")
        wait_until(lambda: other not in get_people(window), "one row less again")
        window.move_to(SIZE[0] // 2, 8)  # where nothing has a tooltip, which is a window as well
        window.wait_until_still()
        window.key("ctrl+s")
        choose_file(window, bundle)
        wait_until(lambda: os.path.exists(bundle), "the bundle")
        window.find("Saved")
        window.kill()
    decisions = json.loads(Path(bundle).read_text())["_explorer"]["decisions"]
    assert [decision["do"] for decision in decisions] == ["merge"], decisions
    with Window(PROGRAM, [bundle], SIZE) as window:
        window.find("Graph of", "image")
        wait_until(lambda: kept in get_people(window), "who was kept")
        assert other not in get_people(window)
        window.key("ctrl+h")
        window.find("Merged", "label")
        # Taken back there, it is as the engine had it.
        window.click(window.find("In force: Merged"))
        window.key("ctrl+h")
        wait_until(lambda: other in get_people(window), "both again")


def test_hides_by_key(folder):
    """In the lists the key goes on with the next row; all comes back by the one that shows everything."""
    with open_input() as window:
        people = list(wait_until(lambda: len(get_people(window)) > 2 and get_people(window), "people"))
        window.click(get_people(window)[people[1]])
        window.key("Delete")
        window.find("Hid")
        wait_until(lambda: people[1] not in get_people(window), "one row less")
        window.wait_until_still()
        window.key("Delete")
        wait_until(lambda: people[2] not in get_people(window), "the next row gone as well")
        window.find("2 hidden")
        window.key("ctrl+shift+f")
        wait_until(lambda: list(get_people(window)) == people, "all rows again")
        window.key("ctrl+z")
        wait_until(lambda: not set(people[1:3]) & set(get_people(window)), "both rows gone again")


def test_hides_in_the_timeline(folder):
    """What the keyboard is on there goes, and comes back."""
    with open_input() as window:
        timeline = window.find("Timeline of", "image")
        before = timeline.name
        window.click(timeline)
        window.key("Home", "Delete")
        wait_until(lambda: timeline.name != before, "one mark less")
        window.key("ctrl+z")
        wait_until(lambda: timeline.name == before, "all marks again")


def test_merges_nodes_by_holding(folder):
    """A node that is held above another one is merged into it; one that is only moved there is not."""
    with open_input() as window:
        labels = [entity["label"] for entity in list_findings("entities")]
        place, said = find_in_graph(window, labels)
        target, other = find_in_graph(window, [label for label in labels if not is_said_of(said, label)])
        before = window.graph.name
        window.drag(place, target, hold=1.2 * PATIENCE)
        window.find("Merged")
        wait_until(lambda: window.graph.name != before, "a node less")
        window.key("ctrl+z")
        wait_until(lambda: window.graph.name == before, "all nodes again")
        window.wait_until_still()
        place, said = find_in_graph(window, labels)
        target, other = find_in_graph(window, [label for label in labels if not is_said_of(said, label)])
        window.drag(place, target)
        window.find("Merge Them", "push button")
        assert window.graph.name == before


def test_exports(folder):
    with open_input() as window:
        picture = os.path.join(folder, "graph.png")
        window.key("ctrl+e")
        window.click(window.find("Export…", "push button"))
        choose_file(window, picture)
        window.find("Exported to")
        head = Path(picture).read_bytes()[:24]
        assert head[:8] == b"\x89PNG\r\n\x1a\n"
        assert int.from_bytes(head[16:20], "big") > 300


def test_exports_data(folder):
    """From the menu, in a format of the table."""
    with open_input() as window:
        graph = os.path.join(folder, "story.gexf")
        window.key("F10")
        window.wait_until_still()
        window.key("d")  # Export Data
        window.wait_until_still()
        window.key("Down", "Down", "Return")  # the second format: GEXF
        choose_file(window, graph)
        wait_until(lambda: os.path.exists(graph), "the graph")
        window.find("Exported to")
    entities = [entity["label"] for entity in list_findings("entities")]
    labels = re.findall(r'<node id="[^"]*" label="([^"]*)"', Path(graph).read_text())
    assert [html.unescape(label) for label in labels] == entities


def test_exports_lists(folder):
    """A view that the window has no picture of: all of it, on as much paper as it takes."""
    with open_input() as window:
        picture = os.path.join(folder, "figures.svg")
        window.key("ctrl+e")
        window.find("Export…", "push button")
        window.key("space", "Down", "Down", "Return")
        window.wait_until_still()
        window.click(window.find("Export…", "push button"))
        choose_file(window, picture)
        wait_until(lambda: os.path.exists(picture) and Path(picture).read_text().endswith("</svg>\n"), "the picture")
        text = Path(picture).read_text()
        for series in list_findings("series"):
            assert series["label"].split()[0] in text, series["label"]


def test_exports_the_timeline(folder):
    """As on the screen, and of an ending that the name of the file says, whatever was chosen."""
    with open_input() as window:
        picture = os.path.join(folder, "timeline.svg")
        window.key("ctrl+e")
        window.find("Export…", "push button")
        window.key("space", "Down", "Return")
        window.wait_until_still()
        window.click(window.find("Export…", "push button"))
        choose_file(window, picture)
        window.find("Exported to")
        text = Path(picture).read_text()
        assert text.endswith("</svg>\n")
        assert "Participants" not in text  # what chooses the lanes is no part of the picture
        assert "Articles" in text and "Shown:" in text


def test_says_why_it_is_not_saved(folder):
    """Where the folder is gone, that is said at once; where it is back, all is saved."""
    home, away = os.path.join(folder, "home"), os.path.join(folder, "away")
    os.mkdir(home)
    bundle = os.path.join(home, "story.bundle.json")
    subprocess.run([CLI, "analyze", INPUT, "-o", bundle], check=True)
    with Window(PROGRAM, [bundle], SIZE) as window:
        person = list(wait_until(lambda: get_people(window), "people"))[0]
        window.click(get_people(window)[person])
        window.key("Delete")
        window.find("Hid")
        os.rename(home, away)
        window.key("ctrl+s")
        window.find("Not saved: ")
        window.find("What went wrong")
        os.rename(away, home)
        window.key("ctrl+s")
        window.find("Saved")
        wait_until(lambda: window.look_for("Not saved: ") is None, "nothing of the trouble")
    decisions = json.loads(Path(bundle).read_text())["_explorer"]["decisions"]
    assert [decision["do"] for decision in decisions] == ["hide"], decisions


def test_saves(folder):
    with open_input() as window:
        bundle = os.path.join(folder, "story.bundle.json")
        window.key("ctrl+s")
        choose_file(window, bundle)
        wait_until(lambda: os.path.exists(bundle), "the bundle")
        window.find("Saved")
        checked = subprocess.run([CLI, "check", bundle], capture_output=True, check=False)
        assert checked.returncode == 0, checked.stdout
        assert json.loads(Path(bundle).read_text())["_explorer"]["layout"]


def test_bad_input(folder):
    empty, binary = os.path.join(folder, "empty.txt"), os.path.join(folder, "binary.txt")
    Path(empty).write_text("")
    Path(binary).write_bytes(bytes(range(32)) * 8)
    for path in (empty, binary, "/nonexistent/story.txt", folder + "/nothing"):
        os.makedirs(folder + "/nothing", exist_ok=True)
        with Window(PROGRAM, [path], SIZE) as window:
            window.find("This Could Not Be Opened", "label")
            window.find(path, "label")


def test_rest_opens(folder):
    empty = os.path.join(folder, "empty.txt")
    Path(empty).write_text("")
    with Window(PROGRAM, [empty, INPUT], SIZE) as window:
        window.find("Graph of", "image")
        window.find(empty)


def leave_draft(state, path):
    """Hides somebody in what has no file, and crashes. What the graph says then."""
    with Window(PROGRAM, [path], SIZE, {"XDG_STATE_HOME": state}) as window:
        window.graph = window.find("Graph of", "image")
        window.wait_until_still()
        before = window.graph.name
        lines = subprocess.run([CLI, "show", path, "--entities", "--json"], capture_output=True, check=False).stdout
        place, _ = find_in_graph(window, [json.loads(line)["label"] for line in lines.splitlines()])
        window.click_at(*place)
        window.key("Delete")
        wait_until(lambda: window.graph.name != before, "one name less")
        after = window.graph.name
        window.kill()
    return after


def test_draft_comes_back(folder):
    """What was never saved is offered after a crash where the program starts with nothing; the button brings it back."""
    after = leave_draft(folder, INPUT)
    with Window(PROGRAM, [], SIZE, {"XDG_STATE_HOME": folder}) as window:
        button = window.find("Bring It Back", "label")
        window.wait_until_still()
        window.click(button)
        wait_until(lambda: (graph := window.look_for("Graph of", "image")) and graph.name == after, after)
        window.find("Back from last time")


def test_starts_empty(folder):
    with Window(PROGRAM, [], SIZE) as window:
        window.find("Who Said What")
        window.click(window.find("Look at a Sample", "push button"))
        window.find("12 articles")
        window.wait_until_still()
    # Asked to end, it leaves no sign that somebody has the file open.
    assert not os.path.exists(os.path.join(SOURCE, "data/.sample.bundle.json.lock"))


if __name__ == "__main__":
    if missing_tools():
        print("1..0 # SKIP these are missing: " + ", ".join(missing_tools()))
        sys.exit(0)
    if "XPL_E2E_INSIDE" not in os.environ:
        sys.exit(run_inside([os.path.abspath(__file__), *sys.argv[1:]], SIZE))
    sys.exit(tap.run("window", dict(globals())))
