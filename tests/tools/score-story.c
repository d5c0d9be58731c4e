/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright © 2026 The Explorer authors */

/*
 * Holds what the story makes of make-corpus' truth against that truth: which appearances in articles are one entity, which
 * statements tell of one event, which figures are of one series, which articles are of one origin. The readings are made
 * from the truth, so that only the story is measured; with --read they are the language engine's own: then what it did not
 * find at the true place counts for nothing. A score is over pairs: of the pairs that were joined, how many are one, and
 * the other way round.
 */

#include "config.h"

#include "graph.h"
#include "names.h"
#include "story.h"
#include "truth-reading.h"

#include <locale.h>
#include <sys/resource.h>

static int max_examples = 0;
static gboolean read_option;
static char *output_option;

static const GOptionEntry entries[] = {
  { "examples", 'e', 0, G_OPTION_ARG_INT, &max_examples, "Print so many wrong and missed joins of entities", "N" },
  { "read", 'r', 0, G_OPTION_ARG_NONE, &read_option, "Read the texts instead of taking the truth", NULL },
  { "output", 'o', 0, G_OPTION_ARG_FILENAME, &output_option, "Also write the bundle", "FILE" },
  { NULL },
};

/* Things that have a true and a found name each. */
typedef struct
{
  GPtrArray *truth; /* interned */
  GPtrArray *found; /* pointers that are the same for the same */
} Labels;

static void
labels_init (Labels *self)
{
  self->truth = g_ptr_array_new ();
  self->found = g_ptr_array_new ();
}

static void
labels_add (Labels *self, const char *truth, gpointer found)
{
  if (truth == NULL || found == NULL)
    return;
  g_ptr_array_add (self->truth, (gpointer) g_intern_string (truth));
  g_ptr_array_add (self->found, found);
}

static guint64
count_pairs (GHashTable *sizes)
{
  GHashTableIter iter;
  gpointer size;
  guint64 n = 0;

  g_hash_table_iter_init (&iter, sizes);
  while (g_hash_table_iter_next (&iter, NULL, &size))
    n += (guint64) GPOINTER_TO_SIZE (size) * (GPOINTER_TO_SIZE (size) - 1) / 2;
  return n;
}

static void
grow (GHashTable *sizes, gpointer key)
{
  g_hash_table_insert (sizes, key, GSIZE_TO_POINTER (GPOINTER_TO_SIZE (g_hash_table_lookup (sizes, key)) + 1));
}

static void
labels_print (Labels *self, const char *name)
{
  g_autoptr (GHashTable) truth = g_hash_table_new (NULL, NULL);
  g_autoptr (GHashTable) found = g_hash_table_new (NULL, NULL);
  g_autoptr (GHashTable) both = g_hash_table_new (g_str_hash, g_str_equal);
  guint64 n_truth, n_found, n_both;

  for (guint i = 0; i < self->truth->len; i++)
    {
      g_autofree char *key =
          g_strdup_printf ("%p %p", g_ptr_array_index (self->truth, i), g_ptr_array_index (self->found, i));

      grow (truth, g_ptr_array_index (self->truth, i));
      grow (found, g_ptr_array_index (self->found, i));
      grow (both, (gpointer) g_intern_string (key));
    }
  n_truth = count_pairs (truth);
  n_found = count_pairs (found);
  n_both = count_pairs (both);
  g_print ("%-14s %7u in %6u, found %6u; precision %.3f, recall %.3f\n", name, self->truth->len,
           g_hash_table_size (truth), g_hash_table_size (found), n_found == 0 ? 1 : (double) n_both / n_found,
           n_truth == 0 ? 1 : (double) n_both / n_truth);
  g_ptr_array_unref (self->truth);
  g_ptr_array_unref (self->found);
}

/* The entity that is found where the true one is mentioned first, in a form that is no pronoun or role. */
static XplEntity *
find_entity (const XplTruthArticle *article, guint index)
{
  for (guint i = 0; i < article->reading->mentions->len; i++)
    {
      const XplNameMention *mention = &g_array_index (article->reading->mentions, XplNameMention, i);
      const XplMention *found;
      guint n;

      if (mention->entity != (int) index || mention->kind == XPL_MENTION_PRONOUN || mention->kind == XPL_MENTION_ROLE)
        continue;
      found = xpl_article_get_mentions_in (article->article, mention->range, &n);
      for (guint k = 0; k < n; k++)
        if (found[k].range.end == mention->range.end)
          return found[k].entity;
    }
  return NULL;
}

static void
print_examples (Labels *labels)
{
  g_autoptr (GHashTable) by_truth = g_hash_table_new (NULL, NULL);
  g_autoptr (GHashTable) by_found = g_hash_table_new (NULL, NULL);
  int n_wrong = 0, n_missed = 0;

  for (guint i = 0; i < labels->truth->len; i++)
    {
      gpointer truth = g_ptr_array_index (labels->truth, i);
      XplEntity *found = g_ptr_array_index (labels->found, i);
      XplEntity *other = g_hash_table_lookup (by_truth, truth);
      gpointer other_truth = g_hash_table_lookup (by_found, found);

      if (other != NULL && other != found && n_missed++ < max_examples)
        g_print ("  missed: %s: %s and %s\n", (const char *) truth, other->name, found->name);
      if (other_truth != NULL && other_truth != truth && n_wrong++ < max_examples)
        g_print ("  wrong: %s is both %s and %s: %s\n", found->name, (const char *) truth, (const char *) other_truth,
                 xpl_finding_get_why (XPL_FINDING (found)));
      g_hash_table_insert (by_truth, truth, found);
      g_hash_table_insert (by_found, found, truth);
    }
}

static void
score_entities (GPtrArray *articles)
{
  Labels all, by_type[XPL_N_ENTITY_TYPES];

  labels_init (&all);
  for (guint type = 0; type < XPL_N_ENTITY_TYPES; type++)
    labels_init (&by_type[type]);
  for (guint i = 0; i < articles->len; i++)
    {
      const XplTruthArticle *article = g_ptr_array_index (articles, i);

      for (guint k = 0; k < article->entities->len; k++)
        {
          XplEntity *entity = find_entity (article, k);
          XplEntityType type = xpl_reading_entity (article->reading, k)->type;

          labels_add (&all, g_ptr_array_index (article->entities, k), entity);
          labels_add (&by_type[type], g_ptr_array_index (article->entities, k), entity);
        }
    }
  print_examples (&all);
  labels_print (&all, "entities");
  for (guint type = 0; type < XPL_N_ENTITY_TYPES; type++)
    labels_print (&by_type[type], xpl_name_to_code (XPL_NAMES_ENTITY_TYPE, type));
}

typedef struct
{
  XplRange mark;
  gpointer finding;
} Mark;

/* article → GArray of Mark: the marks of the evidence of @list */
static GHashTable *
index_marks (XplBundle *bundle, XplList list)
{
  GHashTable *marks = g_hash_table_new_full (NULL, NULL, NULL, (GDestroyNotify) g_array_unref);
  GListModel *findings = G_LIST_MODEL (xpl_bundle_get_list (bundle, list));

  for (guint i = 0; i < g_list_model_get_n_items (findings); i++)
    {
      g_autoptr (XplFinding) finding = g_list_model_get_item (findings, i);
      GArray *evidence = xpl_finding_get_evidence (finding);

      for (guint k = 0; k < evidence->len; k++)
        {
          const XplEvidence *place = &g_array_index (evidence, XplEvidence, k);
          Mark mark = { place->mark, finding };
          GArray *of_article = g_hash_table_lookup (marks, place->article);

          if (of_article == NULL)
            {
              of_article = g_array_new (FALSE, FALSE, sizeof (Mark));
              g_hash_table_insert (marks, place->article, of_article);
            }
          g_array_append_val (of_article, mark);
        }
    }
  return marks;
}

static gpointer
find_mark (GHashTable *marks, XplArticle *article, XplRange range)
{
  GArray *of_article = g_hash_table_lookup (marks, article);

  for (guint i = 0; of_article != NULL && i < of_article->len; i++)
    if (xpl_range_overlaps (g_array_index (of_article, Mark, i).mark, range))
      return g_array_index (of_article, Mark, i).finding;
  return NULL;
}

static void
score_findings (XplBundle *bundle, GPtrArray *articles)
{
  g_autoptr (GHashTable) events = index_marks (bundle, XPL_LIST_EVENTS);
  g_autoptr (GHashTable) figures = index_marks (bundle, XPL_LIST_FIGURES);
  Labels event_labels, series_labels;

  labels_init (&event_labels);
  labels_init (&series_labels);
  for (guint i = 0; i < articles->len; i++)
    {
      const XplTruthArticle *article = g_ptr_array_index (articles, i);

      for (guint k = 0; k < article->events->len; k++)
        labels_add (&event_labels, g_ptr_array_index (article->events, k),
                    find_mark (events, article->article, g_array_index (article->reading->statements, XplStatement, k).cue));
      for (guint k = 0; k < article->series->len; k++)
        {
          XplFigure *figure = find_mark (figures, article->article,
                                         g_array_index (article->reading->quantities, XplQuantity, k).number);

          labels_add (&series_labels, g_ptr_array_index (article->series, k), figure == NULL ? NULL : figure->series);
        }
    }
  labels_print (&event_labels, "events");
  labels_print (&series_labels, "series");
}

static void
score_origins (XplBundle *bundle, GPtrArray *articles)
{
  g_autoptr (GHashTable) origins = g_hash_table_new (NULL, NULL);
  GListModel *list = G_LIST_MODEL (xpl_bundle_get_list (bundle, XPL_LIST_ORIGINS));
  Labels labels;

  labels_init (&labels);
  for (guint i = 0; i < g_list_model_get_n_items (list); i++)
    {
      g_autoptr (XplOrigin) origin = g_list_model_get_item (list, i);

      for (guint k = 0; k < origin->items->len && origin->kind != XPL_ORIGIN_SAME_STATEMENT; k++)
        g_hash_table_insert (origins, g_ptr_array_index (origin->items, k), origin);
    }
  for (guint i = 0; i < articles->len; i++)
    {
      const XplTruthArticle *article = g_ptr_array_index (articles, i);
      gpointer origin = g_hash_table_lookup (origins, article->article);

      labels_add (&labels, article->origin, origin != NULL ? origin : article->article);
    }
  labels_print (&labels, "origins");
}

static void
print_counts (XplBundle *bundle)
{
  for (guint list = 0; list < XPL_N_LISTS; list++)
    g_print ("%s%u %s", list > 0 ? ", " : "",
             g_list_model_get_n_items (G_LIST_MODEL (xpl_bundle_get_list (bundle, list))),
             xpl_name_to_code (XPL_NAMES_LIST, list));
  g_print ("\n");
}

static double get_seconds (void);

static void
time_graph (XplBundle *bundle)
{
  XplGraphQuery query = xpl_graph_query_default ();
  double begin = get_seconds ();
  g_autoptr (XplGraph) graph = xpl_graph_new (bundle, &query);

  g_print ("graph of %u of %u nodes, %u edges: %.0f ms\n", graph->nodes->len, graph->n_total, graph->edges->len,
           1000 * (get_seconds () - begin));
}

static double
get_peak_memory (void)
{
  struct rusage usage;

  getrusage (RUSAGE_SELF, &usage);
  return usage.ru_maxrss / 1024.0;
}

/* Of the processor, since the machine may have other work. */
static double
get_seconds (void)
{
  struct rusage usage;

  getrusage (RUSAGE_SELF, &usage);
  return usage.ru_utime.tv_sec + usage.ru_stime.tv_sec + (usage.ru_utime.tv_usec + usage.ru_stime.tv_usec) / 1e6;
}

static XplReading *
read_again (const XplLanguage *language, XplTruthArticle *article)
{
  XplTextInfo info = {
    .published = &article->article->published.edtf,
    .skips = (const XplSkip *) article->article->skip->data,
    .n_skips = article->article->skip->len,
  };

  return xpl_language_read (language, article->article->text, &info);
}

static GPtrArray *
load (const char *path, XplBundle *bundle, GPtrArray *readings, GError **error)
{
  g_autoptr (GPtrArray) articles = g_ptr_array_new_with_free_func ((GDestroyNotify) xpl_truth_article_free);
  g_autoptr (GFile) file = g_file_new_for_commandline_arg (path);
  g_autoptr (GFileInputStream) stream = g_file_read (file, NULL, error);
  g_autoptr (GDataInputStream) lines = stream == NULL ? NULL : g_data_input_stream_new (G_INPUT_STREAM (stream));
  XplLanguage *language = lines == NULL ? NULL : xpl_language_new (error);

  if (language == NULL)
    return NULL;
  for (;;)
    {
      g_autofree char *line = g_data_input_stream_read_line_utf8 (lines, NULL, NULL, NULL);
      XplTruthArticle *article = line == NULL ? NULL : xpl_truth_article_new (language, line, NULL);

      if (line == NULL)
        break;
      if (article == NULL)
        continue;
      g_ptr_array_add (articles, article);
      g_ptr_array_add (readings, read_option ? read_again (language, article) : article->reading);
      xpl_bundle_add_article (bundle, article->article);
    }
  xpl_language_free (language);
  return g_steal_pointer (&articles);
}

static gboolean
score (const char *path, GError **error)
{
  g_autoptr (XplBundle) bundle = xpl_bundle_new (NULL);
  g_autoptr (GPtrArray) readings =
      g_ptr_array_new_with_free_func (read_option ? (GDestroyNotify) xpl_reading_free : NULL);
  g_autoptr (GPtrArray) articles = load (path, bundle, readings, error);
  double before, begin;

  if (articles == NULL)
    return FALSE;
  before = get_peak_memory ();
  begin = get_seconds ();
  if (!xpl_story_build (bundle, readings, NULL, error))
    return FALSE;
  g_print ("%u articles, %.2f s, %.0f MB on top of %.0f MB for texts and readings\n", articles->len,
           get_seconds () - begin, get_peak_memory () - before, before);
  print_counts (bundle);
  time_graph (bundle);
  score_entities (articles);
  score_findings (bundle, articles);
  score_origins (bundle, articles);
  if (output_option != NULL)
    {
      g_autoptr (GFile) file = g_file_new_for_commandline_arg (output_option);

      return xpl_bundle_save (bundle, file, NULL, error);
    }
  return TRUE;
}

int
main (int argc, char **argv)
{
  g_autoptr (GOptionContext) context = g_option_context_new ("TRUTH – score the story against make-corpus' truth");
  g_autoptr (GError) error = NULL;

  setlocale (LC_ALL, "");
  g_option_context_add_main_entries (context, entries, NULL);
  if (!g_option_context_parse (context, &argc, &argv, &error) || argc != 2)
    {
      g_printerr ("%s\n", error != NULL ? error->message : "score-story TRUTH");
      return 2;
    }
  if (!score (argv[1], &error))
    {
      g_printerr ("%s\n", error->message);
      return 1;
    }
  return 0;
}
