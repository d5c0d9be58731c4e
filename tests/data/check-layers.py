#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
# Copyright © 2026 The Explorer authors
"""check-layers.py SOURCE: holds the include lines of src/ against the table of folders in HACKING.md.

A folder may include its own headers, those of the folders that its row names and of what these may use in turn; a
library only where a row of these names it. Header names must be unique, since includes are flat.
"""

import re
import sys
from pathlib import Path

INCLUDE = re.compile(r'^\s*#\s*include\s+(["<])([^">]+)[">]', re.MULTILINE)

# What of the libraries' headers belongs to which word of the table.
LIBRARIES = [
    ("json-glib/", "json-glib"),
    ("cmark.h", "cmark"),
    ("cairo", "cairo"),
    ("pango/", "pango"),
    ("gtk/", "GTK 4"),
    ("gdk/", "GTK 4"),
    ("adwaita.h", "libadwaita"),
    ("libsoup/", "libsoup"),
    ("libxml/", "libxml2"),
    ("sqlite3.h", "SQLite"),
    ("igraph", "igraph"),
    ("archive", "libarchive"),
    ("uchardet", "uchardet"),
]


def read_table(text):
    """Folder → words of "may use", in the order of the rows."""
    rows = re.findall(r"^\| `src/(\w+)/` \|[^|]*\| ([^|]*) \|$", text, re.MULTILINE)
    return {folder: [word.strip() for word in re.split(r"[,;]", uses)] for folder, uses in rows}


def expand(table):
    """Folder → everything it may use, folders and libraries, also through others."""
    order = list(table)
    allowed = {}

    def collect(folder, seen):
        if folder in seen:
            return
        seen.add(folder)
        for word in table[folder]:
            if word == "everything":
                names = order
            elif word == "all above":
                names = order[: order.index(folder)]
            elif word == "all but view and app":
                names = [name for name in order if name not in ("view", "app")]
            elif word.endswith(" and below"):
                names = [word.split()[0]]
            elif word in table:
                names = [word]
            else:
                seen.add(word)
                continue
            for name in names:
                collect(name, seen)

    for folder in order:
        allowed[folder] = set()
        collect(folder, allowed[folder])
    return allowed


def find_library(path):
    return next((word for prefix, word in LIBRARIES if path.startswith(prefix)), None)


def check(source):
    table = read_table((source / "HACKING.md").read_text(encoding="utf-8"))
    folders = sorted(path.name for path in (source / "src").iterdir() if path.is_dir())
    problems = [f"HACKING.md has no row for src/{name}/" for name in folders if name not in table]
    allowed = expand(table)
    headers = {}
    for header in sorted((source / "src").glob("*/*.h")):
        if header.name in headers:
            problems.append(f"{header.name} is in src/{headers[header.name]}/ and in src/{header.parent.name}/")
        headers[header.name] = header.parent.name
    n_includes = 0
    for file in sorted((source / "src").glob("*/*.[ch]")):
        folder = file.parent.name
        if folder not in allowed:
            continue
        for kind, path in INCLUDE.findall(file.read_text(encoding="utf-8")):
            n_includes += 1
            used = headers.get(path) if kind == '"' else find_library(path)
            if used is not None and used not in allowed[folder]:
                problems.append(f"src/{folder}/{file.name} includes {path} of {used}, which its row does not allow")
    if n_includes < 100:
        problems.append(f"only {n_includes} include lines were found: is this the source folder?")
    return problems


def main():
    problems = check(Path(sys.argv[1]))
    for problem in problems:
        print(problem)
    return 1 if problems else 0


sys.exit(main())
