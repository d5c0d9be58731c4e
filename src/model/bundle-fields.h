/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright © 2026 The Explorer authors */

#pragma once

#include "bundle.h"

G_BEGIN_DECLS

/*
 * What the nine kinds of findings look like in a file, as tables in the order of the format. One reader and one writer go
 * through them, so a member is spelled in one place, and what is in no table is unknown to us and kept.
 */

typedef enum
{
  XPL_FIELD_ID,           /* the finding's id: written here, read before all others */
  XPL_FIELD_STRING,       /* char * */
  XPL_FIELD_STRINGS,      /* GPtrArray * of char * */
  XPL_FIELD_BOOLEAN,      /* gboolean */
  XPL_FIELD_NUMBER,       /* double; @absent stands for null */
  XPL_FIELD_CODE,         /* an enumeration of the family @names */
  XPL_FIELD_FINDING,      /* XplFinding * of @list, as its id */
  XPL_FIELD_FINDINGS,     /* GPtrArray * of XplFinding * of @list */
  XPL_FIELD_ARTICLES,     /* GPtrArray * of XplArticle *, as their ids */
  XPL_FIELD_PARTICIPANTS, /* GArray * of XplParticipant: [[id, role]] */
  XPL_FIELD_WHEN,         /* XplWhen; an empty object where nothing is known */
  XPL_FIELD_EVIDENCE,     /* GArray * of XplEvidence; @mark is the member that holds the mark */
  XPL_FIELD_RECORDS,      /* GArray * of what @record tells */
  XPL_FIELD_N_ARTICLES,   /* the finding's counts */
  XPL_FIELD_N_ORIGINS,
  XPL_FIELD_WHY,          /* the finding's reason; absent where there is none */
} XplFieldKind;

typedef enum
{
  XPL_FIELD_REQUIRED = 1 << 0, /* without it the finding says nothing and is dropped */
  XPL_FIELD_OMIT = 1 << 1,     /* absent rather than null where there is nothing */
  XPL_FIELD_LATE = 1 << 2,     /* points to findings of its own list: read when all of them are known */
  XPL_FIELD_OF_FINDING = 1 << 3, /* not in the struct but in what all findings have (evidence) */
} XplFieldFlags;

typedef struct _XplRecord XplRecord;

typedef struct
{
  const char *name;
  XplFieldKind kind;
  gsize offset; /* in the struct of the finding or record */
  XplFieldFlags flags;
  XplNames names;
  XplList list;
  const char *mark;
  double absent;
  const XplRecord *record;
} XplField;

/**
 * XplRecord: a kind of JSON object.
 * @fields: ends with a field without name
 * @size: of the struct
 * @init: makes a struct that is all zero ready to be filled; NULL for findings, which are objects
 * @drops_alone: a wrong one costs itself only, not the finding that it belongs to
 */
struct _XplRecord
{
  const XplField *fields;
  gsize size;
  void (*init) (gpointer data);
  gboolean drops_alone;
};

/** What the findings of @list look like. */
const XplRecord *xpl_bundle_get_record (XplList list);

/** The class of the findings of @list. */
GType xpl_bundle_get_finding_type (XplList list);

/** The field called @name, or NULL. */
const XplField *xpl_record_lookup (const XplRecord *record, const char *name);

G_END_DECLS
