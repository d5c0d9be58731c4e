/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright © 2026 The Explorer authors */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/*
 * Where the parts of a big JSON document lie, found in one pass that only knows strings and brackets: no recursion, no
 * memory but for the places. What is in a part is for somebody else to read and to find wrong; a part that is damaged, or
 * cut off, does not hide those around it.
 */

/** From and up to, in bytes. */
typedef struct
{
  gsize start;
  gsize end;
} XplJsonExtent;

/** XplJsonDamage: where the document itself is damaged, not what is in a part of it; @what is in the user's language. */
typedef struct
{
  gsize place;
  const char *what;
} XplJsonDamage;

/**
 * XplJsonSection: a member of an object that was opened.
 * @name: as it stands in the text, without its quotation marks
 * @value: all of its value
 * @elements: of an array that was opened, its elements (#XplJsonExtent), else NULL
 * @members: of an object that was opened, its members (#XplJsonSection), else NULL
 */
typedef struct
{
  XplJsonExtent name;
  XplJsonExtent value;
  GArray *elements;
  GArray *members;
} XplJsonSection;

/**
 * XplJsonScan: a document.
 * @text: borrowed
 * @root: the first value in it
 * @members: where that is an object, its members (#XplJsonSection), else NULL
 * @damages: #XplJsonDamage, in the order of the text; not more than a few
 */
typedef struct
{
  const char *text;
  gsize length;
  XplJsonExtent root;
  GArray *members;
  GArray *damages;
} XplJsonScan;

/**
 * Looks for the parts of @text. Its outermost object is opened, the members of it that @objects names, and in all of these
 * the arrays that @arrays names (both NULL-terminated). Linear in time.
 */
XplJsonScan *xpl_json_scan_new (const char *text, gsize length, const char *const *objects, const char *const *arrays);
void xpl_json_scan_free (XplJsonScan *self);

/** The last of @members (#XplJsonSection) that is called @name, or NULL. */
const XplJsonSection *xpl_json_scan_lookup (const XplJsonScan *self, const GArray *members, const char *name);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (XplJsonScan, xpl_json_scan_free)

G_END_DECLS
