/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright © 2026 The Explorer authors */

#include "config.h"

#include "sidebar-group.h"

#include <glib/gi18n-lib.h>

/* A list of the sidebar: which findings of which list of the bundle it shows. */
typedef struct
{
  const char *title; /* NC_("sidebar", …) */
  const char *icon_name;
  XplList list;
  guint types; /* of entities: a bit each; 0: all */
} Category;

struct _XplSidebarGroup
{
  GObject parent_instance;

  char *title;
  const char *icon_name;
  const Category *category; /* NULL for headings and articles */
  GListModel *model;
};

G_DEFINE_FINAL_TYPE (XplSidebarGroup, xpl_sidebar_group, G_TYPE_OBJECT)

#define TYPE(type) (1u << XPL_ENTITY_##type)

static const Category story[] = {
  { NC_ ("sidebar", "Events"), "xpl-event-symbolic", XPL_LIST_EVENTS, 0 },
  { NC_ ("sidebar", "Figures"), "xpl-figure-symbolic", XPL_LIST_SERIES, 0 },
  { NC_ ("sidebar", "Conflicting Figures"), "dialog-warning-symbolic", XPL_LIST_COMPARISONS, 0 },
  { NC_ ("sidebar", "Claims"), "xpl-claim-symbolic", XPL_LIST_CLAIMS, 0 },
  { NC_ ("sidebar", "Quotes"), "xpl-quote-symbolic", XPL_LIST_QUOTES, 0 },
};

static const Category who_and_what[] = {
  { NC_ ("sidebar", "People"), "xpl-person-symbolic", XPL_LIST_ENTITIES, TYPE (PERSON) },
  { NC_ ("sidebar", "Organisations"), "xpl-organisation-symbolic", XPL_LIST_ENTITIES, TYPE (ORGANISATION) },
  { NC_ ("sidebar", "Groups"), "xpl-group-symbolic", XPL_LIST_ENTITIES, TYPE (GROUP) },
  { NC_ ("sidebar", "Places"), "xpl-place-symbolic", XPL_LIST_ENTITIES, TYPE (PLACE) | TYPE (FACILITY) },
  { NC_ ("sidebar", "Things"), "xpl-product-symbolic", XPL_LIST_ENTITIES,
    TYPE (PRODUCT) | TYPE (WORK) | TYPE (OCCASION) },
  { NC_ ("sidebar", "Ties"), "xpl-tie-symbolic", XPL_LIST_RELATIONS, 0 },
};

static void
xpl_sidebar_group_finalize (GObject *object)
{
  XplSidebarGroup *self = XPL_SIDEBAR_GROUP (object);

  g_free (self->title);
  g_clear_object (&self->model);
  G_OBJECT_CLASS (xpl_sidebar_group_parent_class)->finalize (object);
}

static void
xpl_sidebar_group_class_init (XplSidebarGroupClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = xpl_sidebar_group_finalize;
}

static void
xpl_sidebar_group_init (XplSidebarGroup *self)
{
}

const char *
xpl_sidebar_group_get_title (XplSidebarGroup *self)
{
  g_return_val_if_fail (XPL_IS_SIDEBAR_GROUP (self), NULL);

  return self->title;
}

const char *
xpl_sidebar_group_get_icon_name (XplSidebarGroup *self)
{
  g_return_val_if_fail (XPL_IS_SIDEBAR_GROUP (self), NULL);

  return self->icon_name;
}

GListModel *
xpl_sidebar_group_get_model (XplSidebarGroup *self)
{
  g_return_val_if_fail (XPL_IS_SIDEBAR_GROUP (self), NULL);

  return self->model;
}

static gboolean
belongs (const Category *category, XplFinding *finding)
{
  if (XPL_IS_ENTITY (finding))
    return (category->types & 1u << XPL_ENTITY (finding)->type) != 0;
  if (XPL_IS_RELATION (finding))
    return XPL_RELATION (finding)->act != XPL_ACT_MENTIONED_WITH;
  if (XPL_IS_COMPARISON (finding))
    return XPL_COMPARISON (finding)->kind == XPL_COMPARISON_CONFLICT;
  return TRUE;
}

gboolean
xpl_sidebar_group_shows_entities (XplSidebarGroup *self)
{
  g_return_val_if_fail (XPL_IS_SIDEBAR_GROUP (self), FALSE);

  return self->category != NULL && self->category->list == XPL_LIST_ENTITIES;
}

gboolean
xpl_sidebar_group_is_mixed (XplSidebarGroup *self)
{
  g_return_val_if_fail (XPL_IS_SIDEBAR_GROUP (self), FALSE);

  guint types = self->category == NULL ? 0 : self->category->types;

  return (types & (types - 1)) != 0;
}

gboolean
xpl_sidebar_group_holds (XplSidebarGroup *self, gpointer finding_or_article)
{
  g_return_val_if_fail (XPL_IS_SIDEBAR_GROUP (self), FALSE);

  if (XPL_IS_ARTICLE (finding_or_article))
    return GTK_IS_FILTER_LIST_MODEL (self->model) && self->category == NULL;
  return self->category != NULL && self->category->list == xpl_finding_get_list (finding_or_article)
         && belongs (self->category, finding_or_article);
}

/* What a list is sorted by, read once for each finding and not once for each comparison. */
typedef struct
{
  XplFinding *finding;
  const XplEdtf *date; /* of events, else NULL */
  guint n_origins;
  guint n_articles;
  guint n_spans;
  guint position;
} SortKey;

/* Dated events by date; everything else by how much supports it, as the most important is looked for first. */
static int
compare_keys (gconstpointer a, gconstpointer b)
{
  const SortKey *first = a, *second = b;
  int order = first->date != NULL && second->date != NULL ? xpl_edtf_compare (first->date, second->date) : 0;

  if (order == 0)
    order = (second->n_origins > first->n_origins) - (second->n_origins < first->n_origins);
  if (order == 0)
    order = (second->n_articles > first->n_articles) - (second->n_articles < first->n_articles);
  if (order == 0)
    order = (second->n_spans > first->n_spans) - (second->n_spans < first->n_spans);
  return order != 0 ? order : (first->position > second->position) - (first->position < second->position);
}

static GArray *
make_keys (GListModel *findings, const Category *category)
{
  GArray *keys = g_array_new (FALSE, FALSE, sizeof (SortKey));
  guint n = g_list_model_get_n_items (findings);

  for (guint i = 0; i < n; i++)
    {
      g_autoptr (XplFinding) finding = g_list_model_get_item (findings, i); /* the bundle keeps it alive */
      SortKey key = { finding, NULL, xpl_finding_get_n_origins (finding), xpl_finding_get_n_articles (finding),
                      xpl_finding_get_evidence (finding)->len, i };

      if (XPL_IS_EVENT (finding))
        key.date = &XPL_EVENT (finding)->when.edtf;
      if (belongs (category, finding))
        g_array_append_val (keys, key);
    }
  g_array_sort (keys, compare_keys);
  return keys;
}

static GListModel *
filter_list (GListStore *list, GtkFilter *filter)
{
  return G_LIST_MODEL (gtk_filter_list_model_new (G_LIST_MODEL (g_object_ref (list)), g_object_ref (filter)));
}

static GListModel *
make_list (XplBundle *bundle, const Category *category, GtkFilter *filter)
{
  g_autoptr (GArray) keys = make_keys (G_LIST_MODEL (xpl_bundle_get_list (bundle, category->list)), category);
  g_autoptr (GListStore) list = g_list_store_new (XPL_TYPE_FINDING);
  g_autofree gpointer *findings = g_new (gpointer, keys->len + 1);

  for (guint i = 0; i < keys->len; i++)
    findings[i] = g_array_index (keys, SortKey, i).finding;
  g_list_store_splice (list, 0, 0, findings, keys->len);
  return filter_list (list, filter);
}

static void
add_group (GListStore *groups, const char *title, const char *icon_name, const Category *category, GListModel *model)
{
  g_autoptr (XplSidebarGroup) group = g_object_new (XPL_TYPE_SIDEBAR_GROUP, NULL);

  group->title = g_strdup (title);
  group->icon_name = icon_name;
  group->category = category;
  g_set_object (&group->model, model);
  g_list_store_append (groups, group);
}

/* A heading and the lists under it that hold anything; no heading over nothing. */
static void
add_categories (GListStore *groups,
                const char *heading,
                const Category *categories,
                guint n_categories,
                XplBundle *bundle,
                GtkFilter *filter)
{
  gboolean has_heading = FALSE;

  for (guint i = 0; i < n_categories; i++)
    {
      g_autoptr (GListModel) list = make_list (bundle, &categories[i], filter);
      GListModel *all = gtk_filter_list_model_get_model (GTK_FILTER_LIST_MODEL (list));

      if (g_list_model_get_n_items (all) == 0)
        continue;
      if (!has_heading)
        add_group (groups, heading, NULL, NULL, NULL);
      has_heading = TRUE;
      add_group (groups, g_dpgettext2 (GETTEXT_PACKAGE, "sidebar", categories[i].title), categories[i].icon_name,
                 &categories[i], list);
    }
}

static int
compare_articles (gconstpointer a, gconstpointer b, gpointer data)
{
  return xpl_edtf_compare (&((XplArticle *) a)->published.edtf, &((XplArticle *) b)->published.edtf);
}

static int
compare_groups (gconstpointer a, gconstpointer b, gpointer data)
{
  XplSidebarGroup *first = (XplSidebarGroup *) a, *second = (XplSidebarGroup *) b;
  int order = (int) g_list_model_get_n_items (second->model) - (int) g_list_model_get_n_items (first->model);

  return order != 0 ? order : g_utf8_collate (first->title, second->title);
}

/* One group a source, the most frequent first. */
static GListModel *
make_sources (GListModel *articles, GtkFilter *filter)
{
  GListStore *sources = g_list_store_new (XPL_TYPE_SIDEBAR_GROUP);
  g_autoptr (GHashTable) by_name = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  for (guint i = 0; i < g_list_model_get_n_items (articles); i++)
    {
      g_autoptr (XplArticle) article = g_list_model_get_item (articles, i);
      const char *name = xpl_article_get_source_words (article);
      GListStore *list = g_hash_table_lookup (by_name, name);

      if (list == NULL)
        {
          g_autoptr (GListStore) fresh = g_list_store_new (XPL_TYPE_ARTICLE);
          g_autoptr (GListModel) filtered = filter_list (fresh, filter);

          add_group (sources, name, "xpl-source-symbolic", NULL, filtered);
          list = fresh; /* the filtered list keeps it alive */
          g_hash_table_insert (by_name, g_strdup (name), list);
        }
      g_list_store_append (list, article);
    }
  g_list_store_sort (sources, compare_groups, NULL);
  return G_LIST_MODEL (sources);
}

static void
add_articles (GListStore *groups, XplBundle *bundle, GtkFilter *filter)
{
  GListModel *articles = G_LIST_MODEL (xpl_bundle_get_articles (bundle));
  g_autoptr (GListStore) sorted = g_list_store_new (XPL_TYPE_ARTICLE);
  g_autoptr (GListModel) filtered = filter_list (sorted, filter);
  g_autoptr (GListModel) sources = make_sources (articles, filter);
  guint n = g_list_model_get_n_items (articles);

  if (n == 0)
    return;
  for (guint i = 0; i < n; i++)
    {
      g_autoptr (XplArticle) article = g_list_model_get_item (articles, i);

      g_list_store_append (sorted, article);
    }
  g_list_store_sort (sorted, compare_articles, NULL);
  add_group (groups, C_ ("sidebar", "Articles"), NULL, NULL, NULL);
  add_group (groups, C_ ("sidebar", "By Date"), "xpl-article-symbolic", NULL, filtered);
  add_group (groups, C_ ("sidebar", "Sources"), "xpl-source-symbolic", NULL, sources);
}

GListModel *
xpl_sidebar_groups_new (XplBundle *bundle, GtkFilter *filter)
{
  g_return_val_if_fail (XPL_IS_BUNDLE (bundle) && GTK_IS_FILTER (filter), NULL);

  GListStore *groups = g_list_store_new (XPL_TYPE_SIDEBAR_GROUP);

  add_categories (groups, C_ ("sidebar", "Story"), story, G_N_ELEMENTS (story), bundle, filter);
  add_categories (groups, C_ ("sidebar", "Who and What"), who_and_what, G_N_ELEMENTS (who_and_what), bundle, filter);
  add_articles (groups, bundle, filter);
  return G_LIST_MODEL (groups);
}
