/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright © 2026 The Explorer authors */

#include "config.h"

#include "html-tags.h"

#include <stdlib.h>
#include <string.h>

/* No element has a longer name. */
#define MAX_NAME 16

#define SAME(name, kind) { name, XPL_TAG_##kind, name, FALSE }
#define AS(name, kind, tame) { name, XPL_TAG_##kind, tame, FALSE }
#define WAS(name, kind, tame) { name, XPL_TAG_##kind, tame, TRUE }

/* Sorted by name. Elements that gumbo treats in some way of its own, which none but browsers need, get plain names; so do
 * those that mark words in a line, since it opens unfinished ones anew in each paragraph that follows. */
static const XplTag tags[] = {
  SAME ("a", ANCHOR),
  AS ("abbr", INLINE, "span"),
  AS ("acronym", INLINE, "span"),
  SAME ("address", BLOCK),
  AS ("applet", BLOCK, "div"),
  SAME ("article", BLOCK),
  SAME ("aside", BLOCK),
  AS ("audio", MUTE, "span"),
  WAS ("b", INLINE, "span"),
  AS ("big", INLINE, "span"),
  SAME ("blockquote", BLOCK),
  SAME ("body", ROOT),
  SAME ("br", VOID),
  WAS ("button", INLINE, "span"),
  AS ("canvas", MUTE, "span"),
  SAME ("caption", CAPTION),
  AS ("center", BLOCK, "div"),
  AS ("cite", INLINE, "span"),
  AS ("code", INLINE, "span"),
  AS ("colgroup", IGNORED, NULL),
  AS ("datalist", MUTE, "span"),
  SAME ("dd", DT_DD),
  AS ("details", BLOCK, "div"),
  WAS ("dialog", BLOCK, "div"),
  SAME ("dir", BLOCK),
  SAME ("div", BLOCK),
  SAME ("dl", BLOCK),
  SAME ("dt", DT_DD),
  AS ("em", INLINE, "span"),
  AS ("fieldset", BLOCK, "div"),
  SAME ("figcaption", BLOCK),
  SAME ("figure", BLOCK),
  AS ("font", INLINE, "span"),
  SAME ("footer", BLOCK),
  WAS ("form", BLOCK, "div"),
  AS ("frame", FRAME, NULL),
  AS ("frameset", FRAME, NULL),
  SAME ("h1", HEADING),
  SAME ("h2", HEADING),
  SAME ("h3", HEADING),
  SAME ("h4", HEADING),
  SAME ("h5", HEADING),
  SAME ("h6", HEADING),
  AS ("head", IGNORED, NULL),
  SAME ("header", BLOCK),
  AS ("hgroup", BLOCK, "div"),
  SAME ("hr", VOID),
  SAME ("html", ROOT),
  AS ("i", INLINE, "span"),
  AS ("iframe", RAW, NULL),
  SAME ("img", VOID),
  SAME ("input", VOID),
  SAME ("li", LI),
  SAME ("link", VOID),
  AS ("listing", BLOCK, "pre"),
  SAME ("main", BLOCK),
  AS ("map", MUTE, "span"),
  WAS ("marquee", BLOCK, "div"),
  AS ("math", IGNORED, NULL),
  AS ("menu", BLOCK, "ul"),
  SAME ("meta", VOID),
  SAME ("nav", BLOCK),
  AS ("nobr", INLINE, "span"),
  AS ("noembed", RAW, NULL),
  AS ("noframes", IGNORED, NULL),
  AS ("noscript", MUTE, "span"),
  AS ("object", BLOCK, "div"),
  SAME ("ol", BLOCK),
  SAME ("p", P),
  AS ("plaintext", BLOCK, "pre"),
  SAME ("pre", BLOCK),
  WAS ("q", INLINE, "span"),
  WAS ("rp", INLINE, "span"),
  WAS ("rt", INLINE, "span"),
  AS ("s", INLINE, "span"),
  AS ("script", SCRIPT, NULL),
  AS ("search", BLOCK, "div"),
  SAME ("section", BLOCK),
  AS ("select", MUTE, "span"),
  AS ("small", INLINE, "span"),
  AS ("span", INLINE, "span"),
  AS ("strike", INLINE, "span"),
  WAS ("strong", INLINE, "span"),
  AS ("style", RAW, NULL),
  WAS ("summary", BLOCK, "div"),
  AS ("svg", MUTE, "span"),
  SAME ("table", TABLE),
  AS ("tbody", IGNORED, NULL),
  SAME ("td", CELL),
  WAS ("template", BLOCK, "div"),
  AS ("textarea", RAW, NULL),
  AS ("tfoot", IGNORED, NULL),
  SAME ("th", CELL),
  AS ("thead", IGNORED, NULL),
  WAS ("time", INLINE, "span"),
  SAME ("title", TITLE),
  SAME ("tr", ROW),
  AS ("tt", INLINE, "span"),
  AS ("u", INLINE, "span"),
  SAME ("ul", BLOCK),
  AS ("video", MUTE, "span"),
  AS ("xmp", BLOCK, "pre"),
};

static int
compare_names (gconstpointer key, gconstpointer tag)
{
  return strcmp (key, ((const XplTag *) tag)->name);
}

const XplTag *
xpl_tag_find (const char *name, gsize length)
{
  char lower[MAX_NAME + 1];

  g_return_val_if_fail (name != NULL, NULL);

  if (length > MAX_NAME)
    return NULL;
  for (gsize i = 0; i < length; i++)
    lower[i] = g_ascii_tolower (name[i]);
  lower[length] = '\0';
  return bsearch (lower, tags, G_N_ELEMENTS (tags), sizeof (XplTag), compare_names);
}
