/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright © 2026 The Explorer authors */

#pragma once

#include "bundle-fields.h"
#include "bundle-private.h"
#include "json-path.h"
#include "offsets.h"

G_BEGIN_DECLS

/**
 * XplReader: what the files of the bundle's reader share while one bundle is read.
 * @path: where in the file it is
 * @owner, @owner_article: whose object is being read: it keeps the members that we do not know
 * @base: how many parts of @path lead to the owner
 * @consequence: what a warning says to end with
 * @failed: set with each warning; who reads a finding clears it first and looks at it last
 * @offsets: XplArticle → XplOffsets, made when first asked for
 */
typedef struct
{
  XplBundle *bundle;
  XplWarnings *warnings;
  XplJsonPath path;
  XplFinding *owner;
  XplArticle *owner_article;
  guint base;
  const char *consequence;
  gboolean failed;
  GHashTable *offsets;
} XplReader;

/** Warns of what is at the path of @self: "items[3].title: expected text, found a number; it is left out". */
void xpl_reader_warn (XplReader *self, XplError code, const char *format, ...) G_GNUC_PRINTF (3, 4);

/** The member called @name, borrowed; NULL where it is absent or null. */
JsonNode *xpl_reader_get (JsonObject *object, const char *name);

/* What @node holds, borrowed; NULL or FALSE with a warning where it is of another type. */
JsonObject *xpl_reader_to_object (XplReader *self, JsonNode *node);
JsonArray *xpl_reader_to_array (XplReader *self, JsonNode *node);
const char *xpl_reader_to_string (XplReader *self, JsonNode *node);
gboolean xpl_reader_to_boolean (XplReader *self, JsonNode *node, gboolean *value);
gboolean xpl_reader_to_number (XplReader *self, JsonNode *node, double *value);
gboolean xpl_reader_to_code (XplReader *self, JsonNode *node, XplNames names, int *value);

/** The finding of @list whose id @node holds, or NULL with a warning. */
XplFinding *xpl_reader_to_finding (XplReader *self, JsonNode *node, XplList list);

/** A place in @article from two offsets in code points, with a warning where it is not inside the text. */
gboolean xpl_reader_to_range (XplReader *self, XplArticle *article, JsonNode *start, JsonNode *end, XplRange *range);

/**
 * A span; @article is the one meant where the span names none, or NULL. @mark is the member that holds its mark, or NULL.
 */
gboolean xpl_reader_to_evidence (XplReader *self, JsonNode *node, XplArticle *article, const char *mark, XplEvidence *evidence);

/** A date and how it is known; @when must be all zero. */
gboolean xpl_reader_to_when (XplReader *self, JsonNode *node, XplArticle *article, XplWhen *when);

/** Keeps the members of @object, which is at the path of @self, that are not in @known (NULL-terminated). */
void xpl_reader_keep_unknown (XplReader *self, JsonObject *object, const char *const *known);
void xpl_reader_keep_unknown_of_record (XplReader *self, JsonObject *object, const XplRecord *record);

/** Adds a member to the object at @extra, which is made where there is none. */
void xpl_reader_keep_member (JsonObject **extra, const char *name, JsonNode *node);

/**
 * Reads the members of @object into the struct at @data that @record tells of: those that point to findings of their own
 * list (@late), or the others.
 */
void xpl_reader_read_fields (XplReader *self, JsonObject *object, const XplRecord *record, gpointer data, gboolean late);

/** XplStringMember: a member that is text, and where an #XplArticle has it. */
typedef struct
{
  const char *name;
  gsize offset;
} XplStringMember;

/** Reads text into the owner; what is none goes to @extra, as it came. */
void xpl_reader_read_strings (XplReader *self, JsonObject *object, const XplStringMember *members, guint n, JsonObject **extra);

/** Reads the parts of an item's _explorer object that stand for places in its text; mentions only when entities are known. */
void xpl_reader_read_places (XplReader *self, JsonObject *explorer);
void xpl_reader_read_item_mentions (XplReader *self, JsonObject *explorer);

/** Reads items[]; what needs the findings is left to xpl_reader_read_mentions(). */
void xpl_reader_read_items (XplReader *self, JsonArray *items);
void xpl_reader_read_mentions (XplReader *self, JsonArray *items);

/** Reads the nine lists and fills the bundle with what is sound. */
void xpl_reader_read_findings (XplReader *self, JsonObject *explorer);

/** The array of @list in @explorer, or NULL. */
JsonArray *xpl_reader_get_list (XplReader *self, JsonObject *explorer, XplList list);

G_END_DECLS
