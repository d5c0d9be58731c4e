/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright © 2026 The Explorer authors */

#include "config.h"

#include "claims-paper.h"

#include "entity-mark.h"
#include "excerpt.h"
#include "paper-rows.h"

#include <glib/gi18n-lib.h>

/* Characters of a speech that are shown. */
#define MAX_EXCERPT 600
#define INDENT 24.0
#define BAR_WIDTH 3.0

/* One saying, in as many articles as print it. */
typedef struct
{
  XplQuote *quote; /* the first; borrowed */
  char *words;
  guint n_more; /* articles that print the same */
} Saying;

typedef struct
{
  char *name;         /* NULL: nobody is named */
  XplEntity *speaker; /* borrowed; NULL where there are several */
  GPtrArray *sayings; /* Saying */
  GHashTable *known;  /* words → Saying */
} Speaker;

static void
saying_free (gpointer data)
{
  Saying *saying = data;

  g_free (saying->words);
  g_free (saying);
}

static void
speaker_free (gpointer data)
{
  Speaker *speaker = data;

  g_free (speaker->name);
  g_ptr_array_unref (speaker->sayings);
  g_hash_table_unref (speaker->known);
  g_free (speaker);
}

static Speaker *
ensure_speaker (GPtrArray *speakers, GHashTable *by_name, XplQuote *quote)
{
  g_autofree char *name = xpl_findings_dup_labels (quote->speakers);
  Speaker *speaker = g_hash_table_lookup (by_name, name);

  if (speaker != NULL)
    return speaker;
  speaker = g_new (Speaker, 1);
  *speaker = (Speaker) { *name == '\0' ? NULL : g_strdup (name),
                         quote->speakers->len == 1 ? g_ptr_array_index (quote->speakers, 0) : NULL,
                         g_ptr_array_new_with_free_func (saying_free), g_hash_table_new (g_str_hash, g_str_equal) };
  g_hash_table_insert (by_name, g_steal_pointer (&name), speaker);
  g_ptr_array_add (speakers, speaker);
  return speaker;
}

static void
add_saying (Speaker *speaker, XplQuote *quote)
{
  const XplEvidence *evidence = &g_array_index (xpl_finding_get_evidence (XPL_FINDING (quote)), XplEvidence, 0);
  g_autofree char *words = xpl_excerpt (evidence->article->text, evidence->range, MAX_EXCERPT);
  Saying *saying = g_hash_table_lookup (speaker->known, words);

  if (saying != NULL)
    {
      saying->n_more++;
      return;
    }
  saying = g_new (Saying, 1);
  *saying = (Saying) { quote, g_steal_pointer (&words), 0 };
  g_hash_table_insert (speaker->known, saying->words, saying);
  g_ptr_array_add (speaker->sayings, saying);
}

/* Who says most comes first, what nobody says last. */
static int
compare_speakers (gconstpointer a, gconstpointer b)
{
  const Speaker *left = *(Speaker *const *) a, *right = *(Speaker *const *) b;

  if ((left->name == NULL) != (right->name == NULL))
    return left->name == NULL ? 1 : -1;
  if (left->sayings->len != right->sayings->len)
    return left->sayings->len > right->sayings->len ? -1 : 1;
  return g_strcmp0 (left->name, right->name);
}

static GPtrArray *
gather (XplBundle *bundle, const XplFilter *filter, guint *n_quotes)
{
  GListModel *quotes = G_LIST_MODEL (xpl_bundle_get_list (bundle, XPL_LIST_QUOTES));
  GPtrArray *speakers = g_ptr_array_new_with_free_func (speaker_free);
  g_autoptr (GHashTable) by_name = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  for (guint i = 0; i < g_list_model_get_n_items (quotes); i++)
    {
      g_autoptr (XplQuote) quote = g_list_model_get_item (quotes, i);

      if (xpl_finding_get_evidence (XPL_FINDING (quote))->len == 0 || !xpl_filter_matches (filter, XPL_FINDING (quote)))
        continue;
      add_saying (ensure_speaker (speakers, by_name, quote), quote);
      (*n_quotes)++;
    }
  g_ptr_array_sort (speakers, compare_speakers);
  return speakers;
}

static XplColor
get_color (const XplPalette *palette, const Speaker *speaker)
{
  return speaker->speaker == NULL ? palette->dim_text : palette->types[speaker->speaker->type];
}

static void
add_heading (XplPaper *self, const Speaker *speaker)
{
  const XplPalette *palette = xpl_paper_get_palette (self);
  XplPainter *pen = xpl_paper_get_pen (self);
  XplTextStyle style = xpl_paper_get_style (palette, XPL_PAPER_HEADING);
  XplTextStyle dim = xpl_paper_get_style (palette, XPL_PAPER_DIM);
  g_autofree char *count = g_strdup_printf ("%u", speaker->sayings->len);
  double width = xpl_paper_get_width (self);

  if (speaker->speaker != NULL)
    xpl_entity_mark_paint (pen, speaker->speaker->type, (XplPoint) { 8, 9 }, 6, get_color (palette, speaker),
                           palette->background, !speaker->speaker->named);
  style.max_width = MAX (width - INDENT - 40, 1);
  xpl_painter_text (pen, (XplPoint) { INDENT, 0 }, speaker->name == NULL ? _("Nobody is named") : speaker->name, &style);
  dim.align = XPL_ALIGN_END;
  xpl_painter_text (pen, (XplPoint) { width, 1.5 }, count, &dim);
  xpl_paper_end_block (self, 24, speaker->speaker, TRUE);
}

/* "said, reportedly · Northwire · 4 March 2025, and 2 more" */
static char *
dup_detail (const Saying *saying)
{
  const XplEvidence *evidence =
      &g_array_index (xpl_finding_get_evidence (XPL_FINDING (saying->quote)), XplEvidence, 0);
  g_autofree char *source = xpl_paper_dup_source (evidence->article);
  GString *detail = g_string_new (saying->quote->cue);

  if (saying->quote->hedge != NULL && g_strcmp0 (saying->quote->hedge, saying->quote->cue) != 0)
    g_string_append_printf (detail, "%s%s", detail->len > 0 ? ", " : "", saying->quote->hedge);
  g_string_append_printf (detail, "%s%s", detail->len > 0 ? " · " : "", source);
  if (saying->n_more > 0)
    {
      g_string_append (detail, " · ");
      g_string_append_printf (detail, ngettext ("and %u more", "and %u more", saying->n_more), saying->n_more);
    }
  return g_string_free (detail, FALSE);
}

/* Speech as it was has its quotation marks, unless the text begins with some. */
static char *
dup_words (const Saying *saying)
{
  gunichar first = g_utf8_get_char (saying->words);

  if (saying->quote->kind != XPL_QUOTE_DIRECT || first == '"' || first == 0x201c || first == 0x2018 || first == 0xab)
    return g_strdup (saying->words);
  return g_strdup_printf (_("“%s”"), saying->words);
}

static void
draw_saying (XplPaper *self, const Speaker *speaker, const Saying *saying)
{
  const XplPalette *palette = xpl_paper_get_palette (self);
  XplPainter *pen = xpl_paper_get_pen (self);
  const XplArticle *article =
      g_array_index (xpl_finding_get_evidence (XPL_FINDING (saying->quote)), XplEvidence, 0).article;
  XplTextStyle body = xpl_paper_get_style (palette, XPL_PAPER_BODY);
  XplTextStyle dim = xpl_paper_get_style (palette, XPL_PAPER_DIM);
  g_autofree char *detail = dup_detail (saying);
  g_autofree char *words = dup_words (saying);
  double width = xpl_paper_get_width (self) - INDENT, height;

  /* Other words than the speaker's own look different, and have no quotation marks. */
  body.italic = saying->quote->kind == XPL_QUOTE_INDIRECT;
  xpl_painter_begin_group (pen, body.italic ? "quote indirect" : "quote direct", speaker->name);
  height = xpl_paper_draw_text (self, (XplPoint) { INDENT, 0 }, width, 0, words, &body) + 1;
  dim.max_width = width;
  xpl_painter_begin_link (pen, article->url);
  xpl_painter_text (pen, (XplPoint) { INDENT, height }, detail, &dim);
  xpl_painter_end_link (pen);
  height += xpl_paper_get_line_height (self, &dim);
  xpl_painter_rect (pen, (XplRect) { 8 - BAR_WIDTH / 2, 2, BAR_WIDTH, height - 4 }, BAR_WIDTH / 2,
                    xpl_color_with_alpha (get_color (palette, speaker), body.italic ? 0.3 : 0.8), NULL);
  xpl_painter_end_group (pen);
  xpl_paper_end_block (self, height + 8, saying->quote, FALSE);
}

guint
xpl_quotes_paper_add (XplPaper *self, XplBundle *bundle, const XplFilter *filter)
{
  g_return_val_if_fail (self != NULL && XPL_IS_BUNDLE (bundle) && filter != NULL, 0);

  guint n_quotes = 0;
  g_autoptr (GPtrArray) speakers = gather (bundle, filter, &n_quotes);

  if (n_quotes > 0)
    xpl_paper_add_section (self, _("Quotes by Speaker"));
  for (guint i = 0; i < speakers->len; i++)
    {
      const Speaker *speaker = g_ptr_array_index (speakers, i);

      add_heading (self, speaker);
      for (guint k = 0; k < speaker->sayings->len; k++)
        draw_saying (self, speaker, g_ptr_array_index (speaker->sayings, k));
      xpl_paper_add_space (self, 8);
    }
  return n_quotes;
}
