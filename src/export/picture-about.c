/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright © 2026 The Explorer authors */

#include "config.h"

#include "picture-about.h"

#include "filter-words.h"

#include <glib/gi18n-lib.h>

/* More names make metadata that nobody reads. */
#define MAX_AUTHORS 5
#define MAX_KEYWORDS 10

#define SEPARATOR " · "

typedef struct
{
  GPtrArray *sources; /* borrowed names, in the order in which they come */
  GHashTable *known;
  guint n_articles;
  XplEdtf first, last;
} Extent;

/* The first or last date of an interval; where that end is open the other one is all that is known. */
static XplEdtf
get_end (const XplEdtf *date, gboolean first)
{
  gboolean has_start = date->start_kind == XPL_EDTF_END_DATE, has_end = date->end_kind == XPL_EDTF_END_DATE;
  XplEdtf end = { .is_set = 1 };

  if (!date->is_interval)
    return *date;
  end.start = (first && has_start) || !has_end ? date->start : date->end;
  return end;
}

static void
add_article (Extent *extent, XplArticle *article)
{
  const XplEdtf *date = &article->published.edtf;
  const char *source = xpl_article_get_source_words (article);

  extent->n_articles++;
  if (g_hash_table_add (extent->known, (gpointer) source))
    g_ptr_array_add (extent->sources, (gpointer) source);
  if (!xpl_edtf_is_set (date))
    return;

  XplEdtf start = get_end (date, TRUE), end = get_end (date, FALSE);
  if (!xpl_edtf_is_set (&extent->first) || xpl_edtf_earliest (&start) < xpl_edtf_earliest (&extent->first))
    extent->first = start;
  if (!xpl_edtf_is_set (&extent->last) || xpl_edtf_latest (&end) > xpl_edtf_latest (&extent->last))
    extent->last = end;
}

static void
extent_init (Extent *extent, XplBundle *bundle)
{
  GListModel *articles = G_LIST_MODEL (xpl_bundle_get_articles (bundle));

  *extent = (Extent) { g_ptr_array_new (), g_hash_table_new (g_str_hash, g_str_equal), 0 };
  for (guint i = 0; i < g_list_model_get_n_items (articles); i++)
    {
      g_autoptr (XplArticle) article = g_list_model_get_item (articles, i);

      add_article (extent, article);
    }
}

static void
extent_clear (Extent *extent)
{
  g_ptr_array_unref (extent->sources);
  g_hash_table_unref (extent->known);
}

static char *
dup_dates (const Extent *extent)
{
  g_autofree char *first = xpl_edtf_to_words (&extent->first);
  g_autofree char *last = xpl_edtf_to_words (&extent->last);

  if (g_str_equal (first, last))
    return g_steal_pointer (&first);
  /* Translators: from one date to another. */
  return g_strdup_printf (_("%s – %s"), first, last);
}

static char *
dup_source (const Extent *extent)
{
  guint n_articles = extent->n_articles, n_sources = extent->sources->len;
  g_autofree char *dates = dup_dates (extent);
  g_autofree char *of_articles = g_strdup_printf (ngettext ("%u article", "%u articles", n_articles), n_articles);
  /* Translators: follows a number of articles: "12 articles from 5 sources". */
  g_autofree char *of_sources = g_strdup_printf (ngettext ("from %u source", "from %u sources", n_sources), n_sources);

  if (*dates == '\0')
    /* Translators: below a picture: "12 articles", "from 5 sources". */
    return g_strdup_printf (_("%s %s"), of_articles, of_sources);
  /* Translators: below a picture: "12 articles", "from 5 sources", "June 2024 – March 2025". */
  return g_strdup_printf (_("%s %s, %s"), of_articles, of_sources, dates);
}

/* The last day that is told, or NULL. */
static char *
dup_day (const XplEdtf *date)
{
  gint64 latest = xpl_edtf_latest (date), year;
  int month, day;

  if (!xpl_edtf_is_set (date) || latest == XPL_INSTANT_MAX)
    return NULL;
  xpl_civil_from_days (latest >= 0 ? latest / 86400 : -((86399 - latest) / 86400), &year, &month, &day);
  if (year < 1 || year > 9999)
    return NULL;
  return g_strdup_printf ("%04d-%02d-%02d", (int) year, month, day);
}

static char *
join_first (const GPtrArray *names, guint most)
{
  GString *list = g_string_new (NULL);

  for (guint i = 0; i < MIN (names->len, most); i++)
    g_string_append_printf (list, "%s%s", i > 0 ? ", " : "", (const char *) g_ptr_array_index (names, i));
  if (names->len > most)
    g_string_append (list, " …");
  return g_string_free (list, names->len == 0);
}

static int
compare_support (gconstpointer a, gconstpointer b)
{
  XplFinding *left = *(XplFinding *const *) a, *right = *(XplFinding *const *) b;
  guint n_left = xpl_finding_get_n_origins (left), n_right = xpl_finding_get_n_origins (right);

  if (n_left != n_right)
    return n_left > n_right ? -1 : 1;
  return g_strcmp0 (XPL_ENTITY (left)->name, XPL_ENTITY (right)->name);
}

/* Who and what most sources tell of. */
static char *
dup_keywords (XplBundle *bundle)
{
  GListModel *entities = G_LIST_MODEL (xpl_bundle_get_list (bundle, XPL_LIST_ENTITIES));
  g_autoptr (GPtrArray) sorted = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (GPtrArray) names = g_ptr_array_new ();

  for (guint i = 0; i < g_list_model_get_n_items (entities); i++)
    g_ptr_array_add (sorted, g_list_model_get_item (entities, i));
  g_ptr_array_sort (sorted, compare_support);
  for (guint i = 0; i < MIN (sorted->len, MAX_KEYWORDS); i++)
    g_ptr_array_add (names, XPL_ENTITY (g_ptr_array_index (sorted, i))->name);
  return join_first (names, MAX_KEYWORDS);
}

static char *
make_footer (const char *source, const char *scale, const char *filter_words)
{
  GString *footer = g_string_new (source);

  if (scale != NULL)
    g_string_append_printf (footer, SEPARATOR "%s", scale);
  if (filter_words != NULL)
    g_string_append_printf (footer, SEPARATOR "%s", filter_words);
  /* The program's name is its name in all languages. */
  g_string_append (footer, SEPARATOR "Explorer");
  return g_string_free (footer, FALSE);
}

XplPictureAbout *
xpl_picture_about_new (XplBundle *bundle, const XplFilter *filter, const char *subject, const char *scale)
{
  g_return_val_if_fail (XPL_IS_BUNDLE (bundle), NULL);

  XplPictureAbout *self = g_new0 (XplPictureAbout, 1);
  g_autofree char *filter_words = filter == NULL ? NULL : xpl_filter_dup_words (filter, bundle);
  Extent extent;

  extent_init (&extent, bundle);
  self->title = g_strdup (xpl_bundle_get_title (bundle));
  self->subject = g_strdup (subject);
  self->author = join_first (extent.sources, MAX_AUTHORS);
  self->keywords = dup_keywords (bundle);
  self->date = dup_day (&extent.last);
  self->source = dup_source (&extent);
  self->footer = make_footer (self->source, scale, filter_words);
  extent_clear (&extent);
  return self;
}

static char *
dup_article_source (XplArticle *article)
{
  g_autofree char *date = xpl_edtf_to_words (&article->published.edtf);
  const char *source = xpl_article_get_source_words (article);

  return *date == '\0' ? g_strdup (source) : g_strdup_printf ("%s, %s", source, date);
}

XplPictureAbout *
xpl_picture_about_new_for_article (XplArticle *article)
{
  g_return_val_if_fail (XPL_IS_ARTICLE (article), NULL);

  XplPictureAbout *self = g_new0 (XplPictureAbout, 1);

  self->title = g_strdup (article->title);
  self->subject = g_strdup (_("Article"));
  self->author = article->authors->len > 0 ? join_first (article->authors, MAX_AUTHORS)
                                           : g_strdup (xpl_article_get_source_words (article));
  self->date = dup_day (&article->published.edtf);
  self->source = dup_article_source (article);
  self->footer = make_footer (self->source, article->url, NULL);
  return self;
}

void
xpl_picture_about_free (XplPictureAbout *self)
{
  g_free (self->title);
  g_free (self->subject);
  g_free (self->author);
  g_free (self->keywords);
  g_free (self->date);
  g_free (self->source);
  g_free (self->footer);
  g_free (self);
}
