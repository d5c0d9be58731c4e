/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright © 2026 The Explorer authors */

#include "config.h"

#include "data-cells.h"

#include "numbers.h"

#include <math.h>

#define MEMBER(record, column, type) (*(type *) G_STRUCT_MEMBER_P (record, (column)->offset))

void
xpl_cell_append (GString *cell, const char *part)
{
  if (cell->len > 0)
    g_string_append (cell, XPL_CELL_SEPARATOR);
  g_string_append (cell, part);
}

char *
xpl_cell_end (GString *cell)
{
  return g_string_free (cell, cell->len == 0);
}

char *
xpl_cell_text (XplDataStory *story, const XplColumn *column, gpointer record)
{
  return g_strdup (MEMBER (record, column, char *));
}

char *
xpl_cell_code (XplDataStory *story, const XplColumn *column, gpointer record)
{
  return g_strdup (xpl_name_to_code (column->names, MEMBER (record, column, int)));
}

char *
xpl_cell_boolean (XplDataStory *story, const XplColumn *column, gpointer record)
{
  return g_strdup (MEMBER (record, column, gboolean) ? "true" : "false");
}

char *
xpl_cell_number (XplDataStory *story, const XplColumn *column, gpointer record)
{
  double value = MEMBER (record, column, double);

  return isfinite (value) ? xpl_number_to_code (value) : NULL;
}

char *
xpl_cell_texts (XplDataStory *story, const XplColumn *column, gpointer record)
{
  const GPtrArray *texts = MEMBER (record, column, GPtrArray *);
  GString *cell = g_string_new (NULL);

  for (guint i = 0; i < texts->len; i++)
    xpl_cell_append (cell, g_ptr_array_index (texts, i));
  return xpl_cell_end (cell);
}

char *
xpl_cell_id (XplDataStory *story, const XplColumn *column, gpointer record)
{
  XplFinding *finding = MEMBER (record, column, XplFinding *);

  return finding == NULL ? NULL : g_strdup (xpl_finding_get_id (finding));
}

char *
xpl_cell_label (XplDataStory *story, const XplColumn *column, gpointer record)
{
  XplFinding *finding = MEMBER (record, column, XplFinding *);

  return finding == NULL ? NULL : xpl_finding_dup_label (finding);
}

char *
xpl_cell_ids (XplDataStory *story, const XplColumn *column, gpointer record)
{
  const GPtrArray *findings = MEMBER (record, column, GPtrArray *);
  GString *cell = g_string_new (NULL);

  for (guint i = 0; i < findings->len; i++)
    xpl_cell_append (cell, xpl_finding_get_id (g_ptr_array_index (findings, i)));
  return xpl_cell_end (cell);
}

char *
xpl_cell_labels (XplDataStory *story, const XplColumn *column, gpointer record)
{
  const GPtrArray *findings = MEMBER (record, column, GPtrArray *);
  GString *cell = g_string_new (NULL);

  for (guint i = 0; i < findings->len; i++)
    {
      g_autofree char *label = xpl_finding_dup_label (g_ptr_array_index (findings, i));

      xpl_cell_append (cell, label);
    }
  return xpl_cell_end (cell);
}

char *
xpl_cell_count (XplDataStory *story, const XplColumn *column, gpointer record)
{
  return g_strdup_printf ("%u", MEMBER (record, column, GPtrArray *)->len);
}

char *
xpl_cell_items (XplDataStory *story, const XplColumn *column, gpointer record)
{
  const GPtrArray *articles = MEMBER (record, column, GPtrArray *);
  GString *cell = g_string_new (NULL);

  for (guint i = 0; i < articles->len; i++)
    xpl_cell_append (cell, XPL_ARTICLE (g_ptr_array_index (articles, i))->id);
  return xpl_cell_end (cell);
}

static const XplWhen *
get_when (const XplColumn *column, gpointer record)
{
  return (const XplWhen *) G_STRUCT_MEMBER_P (record, column->offset);
}

char *
xpl_cell_edtf (XplDataStory *story, const XplColumn *column, gpointer record)
{
  const XplWhen *when = get_when (column, record);

  return xpl_when_is_set (when) ? xpl_edtf_to_string (&when->edtf) : NULL;
}

char *
xpl_cell_first_day (XplDataStory *story, const XplColumn *column, gpointer record)
{
  return xpl_data_dup_first_day (&get_when (column, record)->edtf);
}

char *
xpl_cell_last_day (XplDataStory *story, const XplColumn *column, gpointer record)
{
  return xpl_data_dup_last_day (&get_when (column, record)->edtf);
}

char *
xpl_cell_when_words (XplDataStory *story, const XplColumn *column, gpointer record)
{
  const XplWhen *when = get_when (column, record);

  return xpl_when_is_set (when) ? xpl_when_to_words (when) : NULL;
}

char *
xpl_cell_how (XplDataStory *story, const XplColumn *column, gpointer record)
{
  const XplWhen *when = get_when (column, record);

  return xpl_when_is_set (when) ? g_strdup (xpl_name_to_code (XPL_NAMES_HOW, (int) when->how)) : NULL;
}

char *
xpl_cell_time (XplDataStory *story, const XplColumn *column, gpointer record)
{
  return g_strdup (get_when (column, record)->time);
}

char *
xpl_cell_finding_id (XplDataStory *story, const XplColumn *column, gpointer record)
{
  return g_strdup (xpl_finding_get_id (record));
}

char *
xpl_cell_finding_label (XplDataStory *story, const XplColumn *column, gpointer record)
{
  return xpl_finding_dup_label (record);
}

char *
xpl_cell_n_articles (XplDataStory *story, const XplColumn *column, gpointer record)
{
  return g_strdup_printf ("%u", xpl_finding_get_n_articles (record));
}

char *
xpl_cell_n_origins (XplDataStory *story, const XplColumn *column, gpointer record)
{
  return g_strdup_printf ("%u", xpl_finding_get_n_origins (record));
}

char *
xpl_cell_why (XplDataStory *story, const XplColumn *column, gpointer record)
{
  return g_strdup (xpl_finding_get_why (record));
}

char *
xpl_cell_spans (XplDataStory *story, const XplColumn *column, gpointer record)
{
  GArray *evidence = xpl_finding_get_evidence (record);
  GString *cell = g_string_new (NULL);

  for (guint i = 0; i < evidence->len; i++)
    {
      const XplEvidence *place = &g_array_index (evidence, XplEvidence, i);
      XplPoints points = xpl_data_story_get_points (story, place->article, place->range);
      g_autofree char *span = g_strdup_printf ("%s#char=%u,%u", place->article->id, points.start, points.end);

      xpl_cell_append (cell, span);
    }
  return xpl_cell_end (cell);
}

char *
xpl_cell_quotes (XplDataStory *story, const XplColumn *column, gpointer record)
{
  GArray *evidence = xpl_finding_get_evidence (record);
  GString *cell = g_string_new (NULL);

  for (guint i = 0; i < evidence->len; i++)
    {
      g_autofree char *quote = xpl_data_dup_quote (&g_array_index (evidence, XplEvidence, i));

      xpl_cell_append (cell, quote);
    }
  return xpl_cell_end (cell);
}

char *
xpl_cell_marked (XplDataStory *story, const XplColumn *column, gpointer record)
{
  GArray *evidence = xpl_finding_get_evidence (record);
  GString *cell = g_string_new (NULL);

  for (guint i = 0; i < evidence->len; i++)
    {
      const XplEvidence *place = &g_array_index (evidence, XplEvidence, i);

      if (!xpl_range_is_none (place->mark))
        {
          g_autofree char *marked = xpl_range_dup_text (place->mark, place->article->text);

          xpl_cell_append (cell, marked);
        }
    }
  return xpl_cell_end (cell);
}
