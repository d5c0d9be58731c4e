/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright © 2026 The Explorer authors */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/*
 * Private to src/import/: the elements of HTML, as far as a tame page tells them apart.
 */

/** XplTagKind: how a tag is dealt with. */
typedef enum
{
  XPL_TAG_INLINE,  /* words in a line: all become <span>; also what we do not know */
  XPL_TAG_ANCHOR,  /* <a> */
  XPL_TAG_BLOCK,   /* ends a paragraph */
  XPL_TAG_P,
  XPL_TAG_HEADING, /* like a block, but headings are not nested */
  XPL_TAG_LI,
  XPL_TAG_DT_DD,
  XPL_TAG_TABLE,
  XPL_TAG_ROW,
  XPL_TAG_CELL,
  XPL_TAG_CAPTION, /* of a table */
  XPL_TAG_VOID,    /* has no content, and is of interest */
  XPL_TAG_MUTE,    /* its content is no text of the page */
  XPL_TAG_RAW,     /* its content is no mark-up, and no text of the page */
  XPL_TAG_TITLE,   /* its content is text without mark-up */
  XPL_TAG_SCRIPT,
  XPL_TAG_ROOT,    /* html and body: there once, whatever the page says */
  XPL_TAG_FRAME,   /* shows another page */
  XPL_TAG_IGNORED, /* the tag says nothing; its content counts */
  XPL_N_TAG_KINDS,
} XplTagKind;

/** XplTag: an element's name in lower case, its kind, the name that it has in a tame page, and whether the own one is to be
 *  known there. */
typedef struct
{
  const char *name;
  XplTagKind kind;
  const char *tame_name;
  gboolean keeps_name;
} XplTag;

/** The element of that name, in any case; NULL where HTML has none. */
const XplTag *xpl_tag_find (const char *name, gsize length);

G_END_DECLS
