/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright © 2026 The Explorer authors */

#pragma once

#include "bundle-fields.h"
#include "bundle-private.h"
#include "id-index.h"
#include "json-members.h"
#include "json-path.h"
#include "json-scan.h"
#include "json-tape.h"
#include "offsets.h"

G_BEGIN_DECLS

/** More warnings than that nobody reads. */
#define XPL_READER_MAX_WARNINGS 1000

/** XplReaderDamage: a part of the file that is no JSON. */
typedef struct
{
  gsize place;
  const char *what;
  char *path; /* of the part, or NULL: of the file itself */
} XplReaderDamage;

/**
 * XplReleased: a part of the text that is no longer in memory.
 * @n_lines: how many lines end in it
 * @line_start: where the last line that begins in it does
 */
typedef struct
{
  XplJsonExtent extent;
  guint n_lines;
  gsize line_start;
} XplReleased;

/**
 * XplReader: what the files of the bundle's reader share while one bundle is read. Where threads read parts of it, each
 * has a reader of its own, and the bundle and all that is shared does not change (xpl_reader_run()).
 * @scan: where the parts of the file are; shared
 * @owns_text: nobody else needs the text, so parts of it may be released
 * @released: #XplReleased, in the order of the text
 * @offsets: XplArticle → XplOffsets; shared. @last_offsets are those of @last_article
 * @article_ids, @finding_ids: what is in the bundle so far, for quick look-ups; shared; NULL: not known yet, or not asked for often
 * @warnings: what was found wrong so far
 * @n_warnings: how many there were, also of those that are too many to keep
 * @damages: #XplReaderDamage
 * @n_bad_bytes, @n_bad_escapes: what became U+FFFD; @first_bad_escape is where the first escape was
 * @tape: what is read now; @mended is its text where the file's had bad bytes, which are counted unless it
 *   @is_known already (xpl_reader_set_known()), and not even looked for where it @is_clean too; @part is its extent
 * @string: what xpl_reader_to_string() returned last
 * @path: where in the file it is
 * @owner, @owner_article: whose object is being read: it keeps the members that we do not know
 * @base: how many parts of @path lead to the owner
 * @consequence: what a warning says to end with, not translated yet: few elements are warned of
 * @failed: set with each warning; who reads a finding clears it first and looks at it last
 */
typedef struct
{
  XplBundle *bundle;
  const XplJsonScan *scan;
  gboolean owns_text;
  GArray *released;
  GHashTable *offsets;
  XplArticle *last_article;
  const XplOffsets *last_offsets;
  XplIdIndex *article_ids;
  XplIdIndex *finding_ids[XPL_N_LISTS];

  XplWarnings *warnings;
  guint n_warnings;
  GArray *damages;
  guint n_bad_bytes;
  guint n_bad_escapes;
  gsize first_bad_escape;

  XplJsonTape *tape;
  GString *mended;
  gboolean is_known;
  gboolean is_clean;
  XplJsonExtent part;
  GString *string;

  XplJsonPath path;
  XplFinding *owner;
  XplArticle *owner_article;
  guint base;
  const char *consequence;
  gboolean failed;
} XplReader;

void xpl_reader_init (XplReader *self, XplBundle *bundle, const XplJsonScan *scan, gboolean owns_text);
void xpl_reader_clear (XplReader *self);

/** What is parsed from now on was parsed before, or not any more. */
void xpl_reader_set_known (XplReader *self, gboolean is_known);

/** Whether a part of the file is no JSON. */
gboolean xpl_reader_is_damaged (const XplReader *self);

/**
 * Nobody reads the text of @extent any more: its memory goes back to the system where it is ours. Not while anything is wrong
 * in the file whose place is still to be told.
 */
void xpl_reader_release (XplReader *self, XplJsonExtent extent);

/** Reads element number @index of what @data tells, with a reader of the calling thread. */
typedef void (*XplReaderFunc) (XplReader *self, guint index, gpointer data);

/**
 * Calls @func for 0 up to but not @n on all cores; the path and consequence of @self are also theirs. What they warn of is
 * in @self afterwards, in the order of the elements.
 */
void xpl_reader_run (XplReader *self, guint n, XplReaderFunc func, gpointer data);

/**
 * The value at @extent, which is at the path of @self; it holds until the next call. NULL where it is no JSON, which is
 * noted as a damage.
 */
const XplJsonToken *xpl_reader_parse (XplReader *self, XplJsonExtent extent);

/** Warns of what is at the path of @self: "items[3].title: expected text, found a number; it is left out". */
void xpl_reader_warn (XplReader *self, XplError code, const char *format, ...) G_GNUC_PRINTF (3, 4);

/** The member called @name; NULL where it is absent or null. */
const XplJsonToken *xpl_reader_get (const XplJsonToken *object, const char *name);

/* Whether @token is of the type; with a warning where it is of another. */
gboolean xpl_reader_is_object (XplReader *self, const XplJsonToken *token);
gboolean xpl_reader_is_array (XplReader *self, const XplJsonToken *token);

/* What @token holds; NULL or FALSE with a warning where it is of another type. */
/** Borrowed, until the next string is asked for. */
const char *xpl_reader_to_string (XplReader *self, const XplJsonToken *token);
char *xpl_reader_dup_string (XplReader *self, const XplJsonToken *token);
gboolean xpl_reader_to_boolean (XplReader *self, const XplJsonToken *token, gboolean *value);
gboolean xpl_reader_to_number (XplReader *self, const XplJsonToken *token, double *value);
gboolean xpl_reader_to_code (XplReader *self, const XplJsonToken *token, XplNames names, int *value);

/** The finding of @list whose id @token holds, or NULL with a warning. */
XplFinding *xpl_reader_to_finding (XplReader *self, const XplJsonToken *token, XplList list);

/** A place in @article from two offsets in code points, with a warning where it is not inside the text. */
gboolean xpl_reader_to_range (XplReader *self, XplArticle *article, const XplJsonToken *start, const XplJsonToken *end,
                              XplRange *range);

/**
 * A span; @article is the one meant where the span names none, or NULL. @mark is the member that holds its mark, or NULL.
 */
gboolean xpl_reader_to_evidence (XplReader *self, const XplJsonToken *token, XplArticle *article, const char *mark,
                                 XplEvidence *evidence);

/** A date and how it is known; @when must be all zero. */
gboolean xpl_reader_to_when (XplReader *self, const XplJsonToken *token, XplArticle *article, XplWhen *when);

/** The members of @object that are not in @known (NULL-terminated), or NULL where there are none. */
XplJsonMembers *xpl_reader_dup_unknown (const XplJsonToken *object, const char *const *known);

/** Keeps the members of @object, which is at the path of @self, that are not in @known (NULL-terminated). */
void xpl_reader_keep_unknown (XplReader *self, const XplJsonToken *object, const char *const *known);
void xpl_reader_keep_unknown_of_record (XplReader *self, const XplJsonToken *object, const XplRecord *record);

/** Adds what came as the member @name (static), which is known but was not understood, to @extra, which is made where there is none. */
void xpl_reader_keep_member (XplJsonMembers **extra, const char *name, const XplJsonToken *token);

/**
 * Reads the members of @object into the struct at @data that @record tells of: those that point to findings of their own
 * list (@late), or the others.
 */
void xpl_reader_read_fields (XplReader *self, const XplJsonToken *object, const XplRecord *record, gpointer data, gboolean late);

/** XplStringMember: a member that is text, and where an #XplArticle has it. */
typedef struct
{
  const char *name;
  gsize offset;
} XplStringMember;

/** Reads text into the owner; what is none goes to @extra, as it came. */
void xpl_reader_read_strings (XplReader *self, const XplJsonToken *object, const XplStringMember *members, guint n,
                              XplJsonMembers **extra);

/** Reads the parts of an item's _explorer object that stand for places in its text; mentions only when entities are known. */
void xpl_reader_read_places (XplReader *self, const XplJsonToken *explorer);
void xpl_reader_read_item_mentions (XplReader *self, const XplJsonToken *mentions);

/** XplReaderItem: an element of items[]. */
typedef struct
{
  XplJsonExtent extent;
  XplJsonExtent explorer; /* its _explorer object, or empty */
  XplJsonExtent mentions; /* the list of its mentions, or empty */
  XplArticle *article;    /* NULL where the element is damaged */
  XplOffsets *offsets;    /* of its text */
  gboolean is_mended;     /* had bad bytes: the places of its parts are not known, but only its own */
} XplReaderItem;

/** Reads items[], a new array of #XplReaderItem; what needs the findings is left to xpl_reader_read_mentions(). */
GArray *xpl_reader_read_items (XplReader *self, const XplJsonSection *section);
void xpl_reader_read_mentions (XplReader *self, GArray *items);

/** Reads the nine lists and fills the bundle with what is sound. */
void xpl_reader_read_findings (XplReader *self, const GArray *explorer);

/** Reads the user's decisions and the layout. */
void xpl_reader_read_decisions (XplReader *self, const GArray *explorer);
void xpl_reader_read_layout (XplReader *self, const GArray *explorer);

/** Adds to @warnings all that was wrong with the file called @name: damaged parts first. */
void xpl_reader_report (XplReader *self, const char *name, XplWarnings *warnings);

/** Why nothing can be read from it: its first damage, or that it is something else. Returns FALSE. */
gboolean xpl_reader_fail (const XplReader *self, const char *name, GError **error);

G_END_DECLS
