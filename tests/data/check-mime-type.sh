#!/bin/sh
# SPDX-License-Identifier: GPL-3.0-or-later
# check-mime-type.sh FILE: the MIME database takes FILE, and knows the types and their order afterwards.
set -eu

folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
mkdir "$folder/packages"
cp "$1" "$folder/packages/"
XDG_DATA_HOME=$folder XDG_DATA_DIRS=$folder update-mime-database "$folder" 2>"$folder/messages" || { cat "$folder/messages" >&2; exit 1; }

expect () {
  grep -qxF "$2" "$folder/$1" || { echo "$1 lacks the line: $2" >&2; exit 1; }
}
expect subclasses 'application/vnd.explorer.bundle+json application/feed+json'
expect subclasses 'application/feed+json application/json'
expect globs 'application/vnd.explorer.bundle+json:*.bundle.json'
expect generic-icons 'application/vnd.explorer.bundle+json:x-office-document'
