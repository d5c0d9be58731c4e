/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright © 2026 The Explorer authors */

#include "config.h"

#include "sidebar-group.h"

#include <glib/gi18n-lib.h>

struct _XplSidebarGroup
{
  GObject parent_instance;

  char *title;
  char *icon_name;
  GListModel *model;
};

G_DEFINE_FINAL_TYPE (XplSidebarGroup, xpl_sidebar_group, G_TYPE_OBJECT)

/* A list of the sidebar: which findings of which list of the bundle it shows. */
typedef struct
{
  const char *title; /* NC_("sidebar", …) */
  const char *icon_name;
  XplList list;
  guint types; /* of entities: a bit each; 0: all */
} Category;

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
  g_free (self->icon_name);
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

XplSidebarGroup *
xpl_sidebar_group_new (const char *title, const char *icon_name, GListModel *model)
{
  XplSidebarGroup *self = g_object_new (XPL_TYPE_SIDEBAR_GROUP, NULL);

  self->title = g_strdup (title);
  self->icon_name = g_strdup (icon_name);
  g_set_object (&self->model, model);
  return self;
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
    return category->types & 1u << XPL_ENTITY (finding)->type;
  if (XPL_IS_RELATION (finding))
    return XPL_RELATION (finding)->act != XPL_ACT_MENTIONED_WITH;
  if (XPL_IS_COMPARISON (finding))
    return XPL_COMPARISON (finding)->kind == XPL_COMPARISON_CONFLICT;
  return TRUE;
}

/* Dated events by date; everything else by how much supports it, as the most important is looked for first. */
static int
compare_findings (gconstpointer a, gconstpointer b, gpointer data)
{
  XplFinding *first = (XplFinding *) a, *second = (XplFinding *) b;
  int order = 0;

  if (XPL_IS_EVENT (first))
    order = xpl_edtf_compare (&XPL_EVENT (first)->when.edtf, &XPL_EVENT (second)->when.edtf);
  if (order == 0)
    order = (int) xpl_finding_get_n_origins (second) - (int) xpl_finding_get_n_origins (first);
  if (order == 0)
    order = (int) xpl_finding_get_n_articles (second) - (int) xpl_finding_get_n_articles (first);
  if (order == 0)
    order = (int) xpl_finding_get_evidence (second)->len - (int) xpl_finding_get_evidence (first)->len;
  return order;
}

static GListModel *
filter_list (GListStore *list, GtkFilter *filter)
{
  return G_LIST_MODEL (gtk_filter_list_model_new (G_LIST_MODEL (g_object_ref (list)), g_object_ref (filter)));
}

static GListModel *
make_list (XplBundle *bundle, const Category *category, GtkFilter *filter)
{
  GListModel *findings = G_LIST_MODEL (xpl_bundle_get_list (bundle, category->list));
  g_autoptr (GListStore) list = g_list_store_new (XPL_TYPE_FINDING);
  g_autoptr (GPtrArray) chosen = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = 0; i < g_list_model_get_n_items (findings); i++)
    {
      g_autoptr (XplFinding) finding = g_list_model_get_item (findings, i);

      if (belongs (category, finding))
        g_ptr_array_add (chosen, g_steal_pointer (&finding));
    }
  g_list_store_splice (list, 0, 0, chosen->pdata, chosen->len);
  g_list_store_sort (list, compare_findings, NULL);
  return filter_list (list, filter);
}

static void
add_group (GListStore *groups, const char *title, const char *icon_name, GListModel *model)
{
  g_autoptr (XplSidebarGroup) group = xpl_sidebar_group_new (title, icon_name, model);

  g_list_store_append (groups, group);
}

/* A heading and the lists under it that hold anything. */
static void
add_categories (GListStore *groups,
                const char *heading,
                const Category *categories,
                guint n_categories,
                XplBundle *bundle,
                GtkFilter *filter)
{
  add_group (groups, heading, NULL, NULL);
  for (guint i = 0; i < n_categories; i++)
    {
      g_autoptr (GListModel) list = make_list (bundle, &categories[i], filter);
      GListModel *all = gtk_filter_list_model_get_model (GTK_FILTER_LIST_MODEL (list));

      if (g_list_model_get_n_items (all) > 0)
        add_group (groups, g_dpgettext2 (GETTEXT_PACKAGE, "sidebar", categories[i].title), categories[i].icon_name,
                   list);
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

          add_group (sources, name, "xpl-source-symbolic", filtered);
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

  for (guint i = 0; i < g_list_model_get_n_items (articles); i++)
    {
      g_autoptr (XplArticle) article = g_list_model_get_item (articles, i);

      g_list_store_append (sorted, article);
    }
  g_list_store_sort (sorted, compare_articles, NULL);
  add_group (groups, C_ ("sidebar", "Articles"), NULL, NULL);
  add_group (groups, C_ ("sidebar", "By Date"), "xpl-article-symbolic", filtered);
  add_group (groups, C_ ("sidebar", "Sources"), "xpl-source-symbolic", sources);
}

GListModel *
xpl_sidebar_groups_new (XplSession *session, GtkFilter *filter)
{
  g_return_val_if_fail (XPL_IS_SESSION (session) && GTK_IS_FILTER (filter), NULL);

  XplBundle *bundle = xpl_session_get_bundle (session);
  GListStore *groups = g_list_store_new (XPL_TYPE_SIDEBAR_GROUP);

  add_categories (groups, C_ ("sidebar", "Who and What"), who_and_what, G_N_ELEMENTS (who_and_what), bundle, filter);
  add_categories (groups, C_ ("sidebar", "Story"), story, G_N_ELEMENTS (story), bundle, filter);
  add_articles (groups, bundle, filter);
  return G_LIST_MODEL (groups);
}
