/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright © 2026 The Explorer authors */

/*
 * Annotations. A place counts where its words stand at its offsets, else where its words stand with those around them, and
 * nowhere else; all others are orphans, which are told of.
 */

#include "config.h"

#include "adoption-private.h"

#include "anchor.h"
#include "offsets.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#define URN "urn:explorer:"

typedef struct
{
  XplAdopter *adopter;
  GHashTable *articles; /* address or id → XplArticle */
  GHashTable *offsets;  /* XplArticle → XplOffsets */
  GHashTable *entities; /* what annotations of one entity share → XplEntity */
} Remarks;

static void
add_address (GHashTable *articles, char *address, XplArticle *article)
{
  char *fragment = strchr (address, '#');

  if (fragment != NULL && g_uri_peek_scheme (address) != NULL)
    *fragment = '\0';
  if (g_hash_table_contains (articles, address))
    g_free (address); /* the first one has it */
  else
    g_hash_table_insert (articles, address, article);
}

static GHashTable *
index_articles (XplBundle *shown)
{
  GListModel *list = G_LIST_MODEL (xpl_bundle_get_articles (shown));
  GHashTable *articles = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  for (guint i = 0; i < g_list_model_get_n_items (list); i++)
    {
      g_autoptr (XplArticle) article = g_list_model_get_item (list, i);

      add_address (articles, g_strdup (article->id), article);
      if (article->url != NULL)
        add_address (articles, g_strdup (article->url), article);
    }
  return articles;
}

static XplArticle *
find_article (Remarks *self, const char *source)
{
  g_autofree char *id = g_str_has_prefix (source, URN) ? g_uri_unescape_string (source + strlen (URN), NULL) : NULL;
  g_autofree char *address = g_strndup (source, strcspn (source, "#"));

  return g_hash_table_lookup (self->articles, id != NULL ? id : address);
}

static XplOffsets *
get_offsets (Remarks *self, XplArticle *article)
{
  XplOffsets *offsets = g_hash_table_lookup (self->offsets, article);

  if (offsets == NULL)
    {
      offsets = xpl_offsets_new (article->text);
      g_hash_table_insert (self->offsets, article, offsets);
    }
  return offsets;
}

/* The offsets count only where the words are there. */
static gboolean
find_by_position (Remarks *self, const XplAddedRemark *remark, XplArticle *article, XplRange *range)
{
  XplOffsets *offsets = get_offsets (self, article);
  g_autofree char *words = NULL;

  if (remark->start < 0 || remark->end <= remark->start || remark->end > xpl_offsets_get_n_points (offsets))
    return FALSE;
  range->start = xpl_offsets_to_byte (offsets, (guint32) remark->start);
  range->end = xpl_offsets_to_byte (offsets, (guint32) remark->end);
  words = xpl_range_dup_text (*range, article->text);
  return g_str_equal (words, remark->exact);
}

static gboolean
find_place (Remarks *self, const XplAddedRemark *remark, XplArticle *article, XplRange *range)
{
  XplAnchor anchor = {
    .item = article->id,
    .exact = remark->exact,
    .prefix = remark->prefix != NULL ? remark->prefix : (char *) "",
    .suffix = remark->suffix != NULL ? remark->suffix : (char *) "",
    .text_sha256 = (char *) "",
  };
  g_autoptr (GError) cause = NULL;

  if (remark->exact == NULL || *remark->exact == '\0')
    {
      xpl_adopter_leave_out (self->adopter, _("“%s” does not say by its words where it belongs"), remark->value);
      return FALSE;
    }
  if (find_by_position (self, remark, article, range)
      || xpl_anchor_find (&anchor, article->text, "other", range, &cause))
    return TRUE;
  xpl_adopter_leave_out (self->adopter, _("“%1$s” cannot be placed: %2$s"), remark->value, cause->message);
  return FALSE;
}

/* What stands before the words of every decision of @remark. */
static char *
make_seed (const char *verb, const XplAddedRemark *remark, XplArticle *article, XplRange range)
{
  return g_strdup_printf ("%s\n%s\n%u %u\n%s", verb, article->id, range.start, range.end, remark->value);
}

/* TRUE where the decision of @seed is new. */
static gboolean
is_new (Remarks *self, const char *seed)
{
  if (!xpl_adopter_has_made (self->adopter, seed))
    return TRUE;
  self->adopter->adoption->n_there++;
  return FALSE;
}

static void
add_words (Remarks *self, const XplAddedRemark *remark, XplArticle *article, XplRange range)
{
  gboolean is_note = remark->kind == XPL_REMARK_NOTE, is_whole = xpl_range_is_none (range);
  g_autofree char *seed = make_seed (is_note ? "note" : "tag", remark, article, range);
  XplBundle *shown = self->adopter->shown;
  XplDecision *decision;

  if (!is_new (self, seed))
    return;
  if (is_note)
    decision = is_whole ? xpl_decide_note (shown, article, remark->value)
                        : xpl_decide_note_place (shown, article, range, remark->value);
  else
    decision = is_whole ? xpl_decide_tag (shown, article, remark->value)
                        : xpl_decide_tag_place (shown, article, range, remark->value);
  xpl_adopter_take (self->adopter, decision, seed);
  self->adopter->adoption->n_remarks++;
}

/* Who is mentioned at just this place, or NULL. */
static XplEntity *
find_mentioned (XplArticle *article, XplRange range)
{
  guint n;
  const XplMention *mentions = xpl_article_get_mentions_in (article, range, &n);

  for (guint i = 0; i < n; i++)
    if (xpl_range_equal (mentions[i].range, range))
      return mentions[i].entity;
  return NULL;
}

/* The entity that an annotation names: the one that is mentioned there by this label, else the only one that has it. */
static XplEntity *
match (Remarks *self, const XplAddedRemark *remark, XplArticle *article, XplRange range)
{
  XplEntity *mentioned = find_mentioned (article, range);

  if (mentioned != NULL && g_str_equal (mentioned->name, remark->value)
      && (remark->type == XPL_ADDED_UNKNOWN || (int) mentioned->type == remark->type))
    return mentioned;
  return xpl_adopter_match (self->adopter, remark->value, remark->type);
}

/* The entity of an annotation that nobody has yet: made at this place. NULL where its adding was taken back. */
static XplEntity *
make_entity (Remarks *self, const XplAddedRemark *remark, const char *key, XplArticle *article, XplRange range)
{
  XplAdopter *adopter = self->adopter;
  XplEntityType type = remark->type == XPL_ADDED_UNKNOWN ? XPL_ADOPTED_TYPE : (XplEntityType) remark->type;
  g_autofree char *seed = g_strdup_printf ("annotated-entity\n%s\n%s\n%d", key, remark->value, (int) type);
  XplFinding *earlier = xpl_adopter_find_made (adopter, seed);
  XplDecision *decision;

  if (earlier != NULL || xpl_adopter_has_made (adopter, seed))
    return XPL_ENTITY (earlier);
  decision = xpl_decide_add_entity (adopter->shown, article, range, type, remark->value);
  xpl_adopter_take (adopter, decision, seed);
  adopter->adoption->n_entities++;
  adopter->adoption->n_untyped += remark->type == XPL_ADDED_UNKNOWN;
  return xpl_adopter_expect_entity (adopter, decision, type, remark->value);
}

static void
add_mention (Remarks *self, const XplAddedRemark *remark, XplEntity *entity, XplArticle *article, XplRange range)
{
  g_autofree char *verb = g_strdup_printf ("mention %s", xpl_finding_get_id (XPL_FINDING (entity)));
  g_autofree char *seed = make_seed (verb, remark, article, range);

  if (find_mentioned (article, range) == entity)
    self->adopter->adoption->n_there++;
  else if (is_new (self, seed))
    {
      xpl_adopter_take (self->adopter, xpl_decide_add_mention (self->adopter->shown, article, range, entity), seed);
      self->adopter->adoption->n_remarks++;
    }
}

static void
add_entity (Remarks *self, const XplAddedRemark *remark, XplArticle *article, XplRange range)
{
  g_autofree char *key =
      remark->entity != NULL ? g_strdup (remark->entity) : g_strdup_printf ("%s\n%d", remark->value, remark->type);
  XplEntity *entity = g_hash_table_lookup (self->entities, key);
  guint n_before = self->adopter->adoption->n_entities;

  if (entity == NULL && !g_hash_table_contains (self->entities, key))
    {
      entity = match (self, remark, article, range);
      if (entity != NULL)
        self->adopter->adoption->n_matched++;
      else
        entity = make_entity (self, remark, key, article, range);
      g_hash_table_insert (self->entities, g_steal_pointer (&key), entity);
    }
  if (entity == NULL)
    self->adopter->adoption->n_there++;
  else if (self->adopter->adoption->n_entities == n_before) /* else its first mention is where it was made */
    add_mention (self, remark, entity, article, range);
}

static void
add_remark (Remarks *self, const XplAddedRemark *remark)
{
  XplArticle *article = remark->source == NULL ? NULL : find_article (self, remark->source);
  XplRange range = XPL_RANGE_NONE;

  if (article == NULL)
    xpl_adopter_leave_out (self->adopter, _("“%1$s” is about %2$s, which is no article of this bundle"), remark->value,
                           remark->source == NULL ? _("nothing") : remark->source);
  else if (remark->is_whole && remark->kind == XPL_REMARK_ENTITY)
    xpl_adopter_leave_out (self->adopter, _("“%s” names nobody at any place of the article"), remark->value);
  else if (!remark->is_whole && !find_place (self, remark, article, &range))
    return;
  else if (remark->kind == XPL_REMARK_ENTITY)
    add_entity (self, remark, article, range);
  else
    add_words (self, remark, article, range);
}

void
xpl_adopter_add_remarks (XplAdopter *self)
{
  Remarks remarks = { .adopter = self };

  if (self->additions->remarks->len == 0)
    return;
  remarks.articles = index_articles (self->shown);
  remarks.offsets = g_hash_table_new_full (NULL, NULL, NULL, (GDestroyNotify) xpl_offsets_free);
  remarks.entities = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  for (guint i = 0; i < self->additions->remarks->len; i++)
    add_remark (&remarks, g_ptr_array_index (self->additions->remarks, i));
  g_hash_table_unref (remarks.articles);
  g_hash_table_unref (remarks.offsets);
  g_hash_table_unref (remarks.entities);
}
