/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright © 2026 The Explorer authors */

#pragma once

#include <gio/gio.h>

#include "names.h"
#include "xpl-error.h"

G_BEGIN_DECLS

/*
 * Files that hold no articles, but something to be added by hand to a bundle that is open: graphs, links of
 * FollowTheMoney, annotations. They are read into plain records that know nothing of the bundle; what of it they mean is
 * for those who have it to find out.
 */

/** Larger files of this kind, and more records in one, are refused: nobody could look through them. */
#define XPL_MAX_ADDITIONS_SIZE ((gsize) 64 * 1024 * 1024)
#define XPL_MAX_ADDITIONS 100000

/** What a record does not say. */
#define XPL_ADDED_UNKNOWN -1

/**
 * XplAddedNode: somebody or something.
 * @key: its id in the file
 * @type: an #XplEntityType or %XPL_ADDED_UNKNOWN
 * @notes, @tags: char *
 */
typedef struct
{
  char *key;
  char *label;
  int type;
  GPtrArray *notes;
  GPtrArray *tags;
} XplAddedNode;

/**
 * XplAddedEdge: what is between two of them.
 * @key: its id in the file, or NULL
 * @from, @to: keys of nodes
 * @label: what the file calls it, or NULL
 * @act: an #XplAct or %XPL_ADDED_UNKNOWN
 * @edtf: when, as EDTF, or NULL
 */
typedef struct
{
  char *key;
  char *from;
  char *to;
  char *label;
  int act;
  XplPolarity polarity;
  XplModality modality;
  char *edtf;
  GPtrArray *notes;
  GPtrArray *tags;
} XplAddedEdge;

typedef enum
{
  XPL_REMARK_NOTE,
  XPL_REMARK_TAG,
  XPL_REMARK_ENTITY,
} XplRemarkKind;

/**
 * XplAddedRemark: something said of a place in a text.
 * @source: the address or id of the article
 * @is_whole: it is about the whole article
 * @start, @end: code points; both 0 where only the words are given
 * @exact, @prefix, @suffix: the words of the place and those around it, or NULL
 * @value: the note, the tag, or the name of the entity
 * @type: of an entity, an #XplEntityType or %XPL_ADDED_UNKNOWN
 * @entity: what annotations of the same entity share, or NULL
 */
typedef struct
{
  char *source;
  gboolean is_whole;
  gint64 start;
  gint64 end;
  char *exact;
  char *prefix;
  char *suffix;
  XplRemarkKind kind;
  char *value;
  int type;
  char *entity;
} XplAddedRemark;

/**
 * XplAdditions: what a file holds.
 * @name: what messages call the file
 * @nodes: XplAddedNode *; @edges: XplAddedEdge *; @remarks: XplAddedRemark *
 */
typedef struct
{
  char *name;
  GPtrArray *nodes;
  GPtrArray *edges;
  GPtrArray *remarks;
} XplAdditions;

/** TRUE where a file called @name that begins with @head (NUL-terminated) holds additions rather than articles. */
gboolean xpl_additions_sniff (const char *name, const char *head);

/**
 * Reads GEXF, GraphML, FollowTheMoney JSON lines or W3C Web Annotations. What is wrong with single records becomes a
 * warning; the rest goes on. Errors: %XPL_ERROR_UNSUPPORTED (none of these, too large, too many, entities declared),
 * %XPL_ERROR_JSON, %XPL_ERROR_MEMBER (no sound XML), %XPL_ERROR_EMPTY (nothing in it). Thread-safe.
 */
XplAdditions *xpl_additions_read (GBytes *bytes, const char *name, XplWarnings *warnings, GError **error);

/** TRUE where @file is a regular one that holds additions. Blocking; a file that cannot be read is none. */
gboolean xpl_additions_is_file (GFile *file);

/** The same of a file. Errors: also those of reading files. */
XplAdditions *
xpl_additions_load (GFile *file, XplWarnings *warnings, GCancellable *cancellable, GError **error);

void xpl_additions_free (XplAdditions *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (XplAdditions, xpl_additions_free)

G_END_DECLS
