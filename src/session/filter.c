/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright © 2026 The Explorer authors */

#include "config.h"

#include "filter.h"

G_DEFINE_BOXED_TYPE (XplFilter, xpl_filter, xpl_filter_copy, xpl_filter_free)

XplFilter *
xpl_filter_new (void)
{
  XplGraphQuery query = xpl_graph_query_default ();
  XplFilter *self = g_new0 (XplFilter, 1);

  self->text = g_strdup ("");
  self->folded_text = g_strdup ("");
  self->hidden_types = query.hidden_types;
  self->hidden_quads = query.hidden_quads;
  self->from = query.from;
  self->to = query.to;
  self->max_nodes = query.max_nodes;
  return self;
}

XplFilter *
xpl_filter_copy (const XplFilter *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  XplFilter *copy = g_memdup2 (self, sizeof *self);

  copy->text = g_strdup (self->text);
  copy->folded_text = g_strdup (self->folded_text);
  copy->focus = g_strdup (self->focus);
  copy->hidden = g_strdupv (self->hidden);
  copy->remarked = g_strdupv (self->remarked);
  return copy;
}

void
xpl_filter_free (XplFilter *self)
{
  if (self == NULL)
    return;
  g_free (self->text);
  g_free (self->folded_text);
  g_free (self->focus);
  g_strfreev (self->hidden);
  g_strfreev (self->remarked);
  g_free (self);
}

static gboolean
ids_equal (GStrv a, GStrv b)
{
  if (a == NULL || b == NULL)
    return a == b;
  return g_strv_equal ((const char *const *) a, (const char *const *) b);
}

gboolean
xpl_filter_equal (const XplFilter *a, const XplFilter *b)
{
  g_return_val_if_fail (a != NULL && b != NULL, FALSE);

  return g_str_equal (a->text, b->text) && a->hidden_types == b->hidden_types && a->hidden_quads == b->hidden_quads
         && a->from == b->from && a->to == b->to && a->max_nodes == b->max_nodes
         && g_strcmp0 (a->focus, b->focus) == 0 && ids_equal (a->hidden, b->hidden)
         && ids_equal (a->remarked, b->remarked);
}

gboolean
xpl_filter_is_default (const XplFilter *self)
{
  g_autoptr (XplFilter) fresh = xpl_filter_new ();
  g_autoptr (XplFilter) same = xpl_filter_copy (self);

  /* Showing more than a fresh filter does leaves nothing out. */
  if (same->max_nodes == 0 || same->max_nodes > fresh->max_nodes)
    same->max_nodes = fresh->max_nodes;
  same->hidden_quads |= fresh->hidden_quads;
  return xpl_filter_equal (same, fresh);
}

XplFilter *
xpl_filter_with_text (const XplFilter *self, const char *text)
{
  XplFilter *changed = xpl_filter_copy (self);

  g_free (changed->text);
  g_free (changed->folded_text);
  changed->text = g_strdup (text == NULL ? "" : text);
  changed->folded_text = g_utf8_casefold (changed->text, -1);
  if (!g_str_equal (changed->text, self->text))
    g_clear_pointer (&changed->remarked, g_strfreev);
  return changed;
}

static guint
with_bit (guint bits, int bit, gboolean on)
{
  return on ? bits | 1u << bit : bits & ~(1u << bit);
}

XplFilter *
xpl_filter_with_type (const XplFilter *self, XplEntityType type, gboolean shown)
{
  XplFilter *changed = xpl_filter_copy (self);

  changed->hidden_types = with_bit (changed->hidden_types, type, !shown);
  return changed;
}

XplFilter *
xpl_filter_with_quad (const XplFilter *self, XplQuad quad, gboolean shown)
{
  XplFilter *changed = xpl_filter_copy (self);

  changed->hidden_quads = with_bit (changed->hidden_quads, quad, !shown);
  return changed;
}

XplFilter *
xpl_filter_with_range (const XplFilter *self, gint64 from, gint64 to)
{
  XplFilter *changed = xpl_filter_copy (self);

  changed->from = MIN (from, to);
  changed->to = MAX (from, to);
  return changed;
}

XplFilter *
xpl_filter_with_max_nodes (const XplFilter *self, guint max_nodes)
{
  XplFilter *changed = xpl_filter_copy (self);

  changed->max_nodes = max_nodes;
  return changed;
}

XplFilter *
xpl_filter_with_focus (const XplFilter *self, const char *entity_id)
{
  XplFilter *changed = xpl_filter_copy (self);

  g_free (changed->focus);
  changed->focus = g_strdup (entity_id);
  return changed;
}

static int
compare_strings (gconstpointer a, gconstpointer b)
{
  return strcmp (*(const char *const *) a, *(const char *const *) b);
}

/* Sorts @ids and takes the strings in it. */
static GStrv
take_ids (GPtrArray *ids)
{
  if (ids->len == 0)
    return NULL;
  g_ptr_array_sort (ids, compare_strings);
  g_ptr_array_add (ids, NULL);
  return (GStrv) g_ptr_array_steal (ids, NULL);
}

static const char *
get_id (gpointer finding_or_article)
{
  return XPL_IS_ARTICLE (finding_or_article) ? XPL_ARTICLE (finding_or_article)->id
                                             : xpl_finding_get_id (finding_or_article);
}

XplFilter *
xpl_filter_with_hidden (const XplFilter *self, const char *entity_id, gboolean hidden)
{
  XplFilter *changed = xpl_filter_copy (self);
  g_autoptr (GPtrArray) ids = g_ptr_array_new ();

  for (guint i = 0; changed->hidden != NULL && changed->hidden[i] != NULL; i++)
    if (!g_str_equal (changed->hidden[i], entity_id))
      g_ptr_array_add (ids, g_strdup (changed->hidden[i]));
  if (hidden)
    g_ptr_array_add (ids, g_strdup (entity_id));
  g_strfreev (changed->hidden);
  changed->hidden = take_ids (ids);
  return changed;
}

XplFilter *
xpl_filter_with_remarks (const XplFilter *self, XplReplay *replay)
{
  g_return_val_if_fail (self != NULL && XPL_IS_REPLAY (replay), NULL);

  XplFilter *changed = xpl_filter_copy (self);
  g_autoptr (GPtrArray) remarked = xpl_replay_dup_remarked (replay, self->folded_text);
  g_autoptr (GPtrArray) ids = g_ptr_array_new ();

  for (guint i = 0; i < remarked->len; i++)
    g_ptr_array_add (ids, g_strdup (get_id (g_ptr_array_index (remarked, i))));
  g_strfreev (changed->remarked);
  changed->remarked = take_ids (ids);
  return changed;
}

XplFilter *
xpl_filter_new_for_replay (XplReplay *replay)
{
  g_return_val_if_fail (XPL_IS_REPLAY (replay), NULL);

  XplFilter *self = xpl_filter_new ();
  g_autoptr (GPtrArray) hidden = xpl_replay_dup_hidden (replay);

  for (guint i = 0; i < hidden->len; i++)
    {
      XplFilter *more = xpl_filter_with_hidden (self, xpl_finding_get_id (g_ptr_array_index (hidden, i)), TRUE);

      xpl_filter_free (self);
      self = more;
    }
  return self;
}

/* A set of the strings of @ids, which are borrowed. */
static GHashTable *
index_ids (GStrv ids)
{
  GHashTable *set = g_hash_table_new (g_str_hash, g_str_equal);

  for (guint i = 0; ids != NULL && ids[i] != NULL; i++)
    g_hash_table_add (set, ids[i]);
  return set;
}

XplGraph *
xpl_filter_make_graph (const XplFilter *self, XplBundle *bundle)
{
  g_return_val_if_fail (self != NULL && XPL_IS_BUNDLE (bundle), NULL);

  g_autoptr (GHashTable) hidden = index_ids (self->hidden);
  g_autoptr (GHashTable) remarked = index_ids (self->remarked);
  XplGraphQuery fresh = xpl_graph_query_default ();
  XplFinding *focus = self->focus == NULL ? NULL : xpl_bundle_lookup (bundle, self->focus);
  XplGraphQuery query = {
    .max_nodes = self->max_nodes,
    /* Who asks for more than the first view gets those without a relation, too. */
    .enough_related = self->max_nodes == fresh.max_nodes ? fresh.enough_related : 0,
    .hidden_types = self->hidden_types,
    .hidden_quads = self->hidden_quads,
    .from = self->from,
    .to = self->to,
    .text = self->text,
    .focus = XPL_IS_ENTITY (focus) ? XPL_ENTITY (focus) : NULL,
    .hidden = hidden,
    .remarked = remarked,
  };

  return xpl_graph_new (bundle, &query);
}

/* Whether @text contains @needle, which is in lower case, apart from the case of ASCII letters. @is_ascii tells whether
 * @text is nothing but ASCII. */
static gboolean
contains_ascii (const char *text, const char *needle, gboolean *is_ascii)
{
  gboolean found = FALSE;
  guchar bits = 0;

  for (const char *p = text; *p != '\0' && !found; p++)
    {
      bits |= (guchar) *p;
      if (g_ascii_tolower (*p) == *needle)
        {
          gsize n = 1;

          while (needle[n] != '\0' && g_ascii_tolower (p[n]) == needle[n])
            n++;
          found = needle[n] == '\0';
        }
    }
  *is_ascii = bits < 0x80;
  return found;
}

/* Folding all texts of a big bundle at each key would be felt: it is the last resort. */
static gboolean
text_matches (const char *folded_needle, const char *text)
{
  gboolean is_ascii;

  if (text == NULL)
    return FALSE;
  if (contains_ascii (text, folded_needle, &is_ascii))
    return TRUE;
  if (is_ascii)
    return FALSE;

  g_autofree char *folded = g_utf8_casefold (text, -1);
  return strstr (folded, folded_needle) != NULL;
}

static gboolean
is_remarked (const XplFilter *self, const char *id)
{
  return self->remarked != NULL && g_strv_contains ((const char *const *) self->remarked, id);
}

static gboolean
finding_has_text (XplFinding *finding, const char *folded)
{
  if (*folded == '\0')
    return TRUE;

  g_autofree char *label = xpl_finding_dup_label (finding);

  if (text_matches (folded, label))
    return TRUE;
  if (!XPL_IS_ENTITY (finding))
    return FALSE;
  for (guint i = 0; i < XPL_ENTITY (finding)->aliases->len; i++)
    if (text_matches (folded, g_ptr_array_index (XPL_ENTITY (finding)->aliases, i)))
      return TRUE;
  return FALSE;
}

static gboolean
when_in_range (const XplFilter *self, const XplWhen *when)
{
  return xpl_edtf_earliest (&when->edtf) <= self->to && xpl_edtf_latest (&when->edtf) >= self->from;
}

/* The finding's own date, where its kind has one. */
static const XplWhen *
get_own_when (XplFinding *finding)
{
  const XplWhen *when = XPL_IS_RELATION (finding) ? &XPL_RELATION (finding)->when
                        : XPL_IS_EVENT (finding)  ? &XPL_EVENT (finding)->when
                        : XPL_IS_FIGURE (finding) ? &XPL_FIGURE (finding)->as_of
                                                  : NULL;

  return when != NULL && xpl_when_is_set (when) ? when : NULL;
}

static gboolean
finding_in_range (const XplFilter *self, XplFinding *finding)
{
  if (self->from == XPL_INSTANT_MIN && self->to == XPL_INSTANT_MAX)
    return TRUE;

  const XplWhen *own = get_own_when (finding);
  GArray *evidence = xpl_finding_get_evidence (finding);

  if (own != NULL)
    return when_in_range (self, own);
  for (guint i = 0; i < evidence->len; i++)
    {
      XplArticle *article = g_array_index (evidence, XplEvidence, i).article;

      if (xpl_when_is_set (&article->published) && when_in_range (self, &article->published))
        return TRUE;
    }
  /* A series has no spans of its own: it is shown with its figures. */
  return evidence->len == 0;
}

gboolean
xpl_filter_matches (const XplFilter *self, XplFinding *finding)
{
  g_return_val_if_fail (self != NULL && XPL_IS_FINDING (finding), FALSE);

  if (self->hidden != NULL && g_strv_contains ((const char *const *) self->hidden, xpl_finding_get_id (finding)))
    return FALSE;
  return finding_in_range (self, finding)
         && (finding_has_text (finding, self->folded_text) || is_remarked (self, xpl_finding_get_id (finding)));
}

gboolean
xpl_filter_matches_article (const XplFilter *self, XplArticle *article)
{
  g_return_val_if_fail (self != NULL && XPL_IS_ARTICLE (article), FALSE);

  gboolean unbounded = self->from == XPL_INSTANT_MIN && self->to == XPL_INSTANT_MAX;

  if (!unbounded && !(xpl_when_is_set (&article->published) && when_in_range (self, &article->published)))
    return FALSE;
  if (*self->text == '\0')
    return TRUE;

  const char *folded = self->folded_text;
  return text_matches (folded, article->title) || text_matches (folded, xpl_article_get_source_words (article))
         || text_matches (folded, article->text) || is_remarked (self, article->id);
}
