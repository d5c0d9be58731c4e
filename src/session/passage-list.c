/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright © 2026 The Explorer authors */

#include "config.h"

#include "passage-list.h"

/* Sentences that hold several spans are shown once; beyond this many spans splitting all their articles into sentences
 * beforehand would be felt, and the list shows a row a span. */
#define MAX_MERGED 1000

typedef struct
{
  XplFinding *finding;
  XplEvidence evidence;
} Entry;

struct _XplPassageList
{
  GObject parent_instance;

  XplSession *session; /* weak: the session owns the list, which views may hold a little longer */
  GPtrArray *findings; /* owned references: the entries point into them */
  GArray *entries;
};

static GType
get_item_type (GListModel *model)
{
  return XPL_TYPE_PASSAGE;
}

static guint
get_n_items (GListModel *model)
{
  return XPL_PASSAGE_LIST (model)->entries->len;
}

static gpointer
get_item (GListModel *model, guint position)
{
  XplPassageList *self = XPL_PASSAGE_LIST (model);

  if (position >= self->entries->len)
    return NULL;

  Entry *entry = &g_array_index (self->entries, Entry, position);
  return xpl_passage_new (self->session, entry->finding, &entry->evidence);
}

static void
list_model_init (GListModelInterface *iface)
{
  iface->get_item_type = get_item_type;
  iface->get_n_items = get_n_items;
  iface->get_item = get_item;
}

G_DEFINE_FINAL_TYPE_WITH_CODE (XplPassageList, xpl_passage_list, G_TYPE_OBJECT,
                               G_IMPLEMENT_INTERFACE (G_TYPE_LIST_MODEL, list_model_init))
G_DEFINE_FINAL_TYPE (XplPassage, xpl_passage, G_TYPE_OBJECT)

/* A sentence: its article and where it begins there. */
typedef struct
{
  XplArticle *article;
  guint32 start;
} Sentence;

static guint
sentence_hash (gconstpointer key)
{
  const Sentence *sentence = key;

  return g_direct_hash (sentence->article) * 31 + sentence->start;
}

static gboolean
sentence_equal (gconstpointer a, gconstpointer b)
{
  const Sentence *first = a, *second = b;

  return first->article == second->article && first->start == second->start;
}

static void
merge_entries (XplPassageList *self)
{
  g_autoptr (GHashTable) seen = g_hash_table_new_full (sentence_hash, sentence_equal, g_free, NULL);
  guint kept = 0;

  for (guint i = 0; i < self->entries->len; i++)
    {
      Entry entry = g_array_index (self->entries, Entry, i);
      XplArticle *article = entry.evidence.article;
      Sentence sentence = { article, xpl_session_get_context (self->session, article, entry.evidence.range).start };

      if (g_hash_table_add (seen, g_memdup2 (&sentence, sizeof sentence)))
        g_array_index (self->entries, Entry, kept++) = entry;
    }
  g_array_set_size (self->entries, kept);
}

XplPassageList *
xpl_passage_list_new (XplSession *session, GPtrArray *findings)
{
  g_return_val_if_fail (XPL_IS_SESSION (session), NULL);

  XplPassageList *self = g_object_new (XPL_TYPE_PASSAGE_LIST, NULL);

  g_set_weak_pointer (&self->session, session);
  for (guint f = 0; f < findings->len; f++)
    {
      XplFinding *finding = g_ptr_array_index (findings, f);
      GArray *evidence = xpl_finding_get_evidence (finding);

      g_ptr_array_add (self->findings, g_object_ref (finding));
      for (guint i = 0; i < evidence->len; i++)
        {
          Entry entry = { finding, g_array_index (evidence, XplEvidence, i) };

          g_array_append_val (self->entries, entry);
        }
    }
  if (self->entries->len <= MAX_MERGED)
    merge_entries (self);
  return self;
}

guint
xpl_passage_list_find (XplPassageList *self, XplPassage *passage)
{
  g_return_val_if_fail (XPL_IS_PASSAGE_LIST (self), G_MAXUINT);
  g_return_val_if_fail (XPL_IS_PASSAGE (passage), G_MAXUINT);

  guint same_sentence = G_MAXUINT;

  for (guint i = 0; i < self->entries->len; i++)
    {
      const XplEvidence *evidence = &g_array_index (self->entries, Entry, i).evidence;

      if (evidence->article != passage->article)
        continue;
      if (xpl_range_equal (evidence->range, passage->evidence.range))
        return i;
      if (same_sentence == G_MAXUINT && xpl_range_overlaps (evidence->range, passage->context))
        same_sentence = i;
    }
  return same_sentence;
}

static void
xpl_passage_list_finalize (GObject *object)
{
  XplPassageList *self = XPL_PASSAGE_LIST (object);

  g_clear_weak_pointer (&self->session);
  g_ptr_array_unref (self->findings);
  g_array_unref (self->entries);
  G_OBJECT_CLASS (xpl_passage_list_parent_class)->finalize (object);
}

static void
xpl_passage_list_class_init (XplPassageListClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = xpl_passage_list_finalize;
}

static void
xpl_passage_list_init (XplPassageList *self)
{
  self->findings = g_ptr_array_new_with_free_func (g_object_unref);
  self->entries = g_array_new (FALSE, FALSE, sizeof (Entry));
}

XplPassage *
xpl_passage_new (XplSession *session, XplFinding *finding, const XplEvidence *evidence)
{
  XplPassage *self = xpl_passage_new_for_range (session, evidence->article, evidence->range);

  self->finding = g_object_ref (finding);
  self->evidence = *evidence;
  return self;
}

XplPassage *
xpl_passage_new_for_range (XplSession *session, XplArticle *article, XplRange range)
{
  XplPassage *self = g_object_new (XPL_TYPE_PASSAGE, NULL);

  self->article = g_object_ref (article);
  self->evidence = (XplEvidence) { article, range, XPL_RANGE_NONE };
  self->context = session == NULL ? range : xpl_session_get_context (session, article, range);
  return self;
}

static void
xpl_passage_finalize (GObject *object)
{
  XplPassage *self = XPL_PASSAGE (object);

  g_clear_object (&self->finding);
  g_clear_object (&self->article);
  G_OBJECT_CLASS (xpl_passage_parent_class)->finalize (object);
}

static void
xpl_passage_class_init (XplPassageClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = xpl_passage_finalize;
}

static void
xpl_passage_init (XplPassage *self)
{
}
