/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright © 2026 The Explorer authors */

#pragma once

#include "types.h"
#include "when.h"

G_BEGIN_DECLS

/** A text of more bytes is refused: the longest novels have a tenth of it. */
#define XPL_MAX_TEXT ((gsize) 64 * 1024 * 1024)

#define XPL_TYPE_ARTICLE (xpl_article_get_type ())
G_DECLARE_FINAL_TYPE (XplArticle, xpl_article, XPL, ARTICLE, GObject)

/** XplMention: a place that names an entity of the bundle (borrowed). */
typedef struct
{
  XplRange range;
  XplEntity *entity;
  XplMentionKind kind;
} XplMention;

/** XplSkip: text that is no part of the article: shown greyed, never analysed. */
typedef struct
{
  XplRange range;
  XplSkipKind kind;
} XplSkip;

/** XplCredit: who is credited ("With inputs from Reuters"); @range is none where a feed says so. */
typedef struct
{
  char *name;
  XplRange range;
} XplCredit;

/**
 * XplArticle: one item of a bundle. A record: its fields are read directly, and written only by what makes articles
 * (import, the bundle's reader) and by what annotates them (story), before the session shows the bundle.
 */
struct _XplArticle
{
  GObject parent_instance;

  char *id;
  char *title;
  char *title_from; /* "text" where the title was derived from it, else NULL */
  char *text;       /* never NULL; valid UTF-8 without NUL bytes */
  char *html;       /* content_html as it came, or NULL */
  char *url;
  char *language;
  char *source_name;   /* NULL: unknown source */
  char *source_domain;
  char *file; /* name of the file it came from, or NULL */
  GPtrArray *authors; /* char* */
  XplWhen published;

  GArray *credits;  /* XplCredit */
  GArray *skip;     /* XplSkip, sorted, not overlapping */
  GArray *mentions; /* XplMention, sorted by start */

  XplJsonMembers *extra;          /* members of the item that we do not know, or NULL */
  XplJsonMembers *extra_explorer; /* the same of its _explorer object, or NULL */
  GHashTable *extra_parts;        /* the same of the objects in it: their path ("_explorer.source") → XplJsonMembers, or NULL */

  XplArticle *texts_of; /* of a copy: whose text and html these are, or NULL where they are its own */
};

/** Takes a copy of @text, which must be valid UTF-8. The id is "sha256:" and 16 digits of the text's hash. */
XplArticle *xpl_article_new (const char *text);

/** A copy without mentions: what analysis starts from. The texts, which nobody changes, are those of @self. */
XplArticle *xpl_article_copy (XplArticle *self);

/** "sha256:" and the first 16 hexadecimal digits of the hash of @text. A new string. */
char *xpl_article_make_id (const char *text);

/** The unknown members of the object whose path in the item is @part, or NULL. */
XplJsonMembers *xpl_article_get_extra_part (XplArticle *self, const char *part);
void xpl_article_set_extra_part (XplArticle *self, const char *part, XplJsonMembers *extra);

void xpl_article_add_credit (XplArticle *self, const char *name, XplRange range);

/** Adds a range to skip; it is merged into what is there, so that skips stay sorted and apart. */
void xpl_article_add_skip (XplArticle *self, XplRange range, XplSkipKind kind);

gboolean xpl_article_is_skipped (XplArticle *self, guint32 offset);

/** The source's name for lists: its name, else its domain, else "unknown source", translated. Static or owned by @self. */
const char *xpl_article_get_source_words (XplArticle *self);

/** The mentions that lie in @range: a pointer into the array and their number. */
const XplMention *xpl_article_get_mentions_in (XplArticle *self, XplRange range, guint *n_mentions);

G_END_DECLS
