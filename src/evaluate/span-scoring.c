/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright © 2026 The Explorer authors */

#include "config.h"

#include "scoring.h"

#include "calendar-value.h"
#include "spans.h"

#include <math.h>
#include <string.h>

static gboolean
counts_label (const XplDataset *self, const char *label)
{
  return self->labels == NULL || (label != NULL && g_strv_contains (self->labels, label));
}

/* Drops the spans whose label the set does not have. */
static void
keep_labels (const XplDataset *self, GArray *spans)
{
  for (guint i = spans->len; i > 0; i--)
    if (!counts_label (self, g_array_index (spans, XplLabelledSpan, i - 1).label))
      g_array_remove_index (spans, i - 1);
}

static const XplLabelledSpan *
get_span (const GArray *spans, guint index)
{
  return &g_array_index (spans, XplLabelledSpan, index);
}

/* Names. */

static gboolean
has_span (const XplDataset *self, const GArray *spans, const XplLabelledSpan *wanted)
{
  for (guint i = 0; i < spans->len; i++)
    {
      const XplLabelledSpan *span = get_span (spans, i);

      if (counts_label (self, span->label) && xpl_range_equal (span->range, wanted->range)
          && g_strcmp0 (span->label, wanted->label) == 0)
        return TRUE;
    }
  return FALSE;
}

void
xpl_score_names (const XplDataset *self, const XplReading *reading, const XplLabelledText *text, XplCounts *counts)
{
  g_autoptr (GArray) found = xpl_found_names (reading);

  for (guint i = 0; i < text->spans->len; i++)
    {
      const XplLabelledSpan *span = get_span (text->spans, i);

      if (!counts_label (self, span->label))
        continue;
      counts[0].labelled++;
      counts[0].right += has_span (self, found, span);
    }
  keep_labels (self, found);
  counts[0].found = found->len;
}

/* Dates. */

typedef gboolean (*SameValue) (const char *labelled, const char *found);

static gboolean
is_same_value (const char *labelled, const char *found)
{
  return g_strcmp0 (labelled, found) == 0;
}

static gboolean
is_same_in_calendar (const char *labelled, const char *found)
{
  return labelled != NULL && found != NULL && xpl_calendar_value_equal (labelled, found);
}

static void
score_dates (const GArray *labelled, const GArray *found, SameValue is_same, XplCounts *counts)
{
  g_autoptr (GArray) matches = xpl_spans_match (labelled, found);

  for (guint m = 0; m < 3; m++)
    {
      counts[m].found = found->len;
      counts[m].labelled = labelled->len;
    }
  for (guint i = 0; i < labelled->len; i++)
    counts[2].labelled -= get_span (labelled, i)->value == NULL || get_span (labelled, i)->value[0] == '\0';
  for (guint i = 0; i < matches->len; i++)
    {
      XplMatch match = g_array_index (matches, XplMatch, i);
      const XplLabelledSpan *a = get_span (labelled, match.labelled), *b = get_span (found, match.found);

      counts[0].right += xpl_range_equal (a->range, b->range);
      counts[1].right++;
      if (a->value == NULL || a->value[0] == '\0') /* no value is labelled: none is expected */
        counts[2].found--;
      else
        counts[2].right += is_same (a->value, b->value);
    }
}

void
xpl_score_dates (const XplDataset *self, const XplReading *reading, const XplLabelledText *text, XplCounts *counts)
{
  g_autoptr (GArray) found = xpl_found_dates (reading);

  score_dates (text->spans, found, is_same_value, counts);
}

/* "XXXX-XX-XXTNI", "PAST_REF": no calendar has it. */
static gboolean
is_in_calendar (const char *value)
{
  return value != NULL && strcspn (value, "0123456789") < strcspn (value, "T") && !g_str_has_suffix (value, "_REF");
}

/* The same spans without the article that they begin with. Borrows their labels and values. */
static GArray *
without_articles (const GArray *spans, const char *text)
{
  static const char article[] = "the ";
  GArray *bare = g_array_sized_new (FALSE, FALSE, sizeof (XplLabelledSpan), spans->len);

  for (guint i = 0; i < spans->len; i++)
    {
      XplLabelledSpan span = *get_span (spans, i);

      if (span.range.end - span.range.start > strlen (article)
          && g_ascii_strncasecmp (text + span.range.start, article, strlen (article)) == 0)
        span.range.start += strlen (article);
      g_array_append_val (bare, span);
    }
  return bare;
}

void
xpl_score_calendar_dates (const XplDataset *self,
                          const XplReading *reading,
                          const XplLabelledText *text,
                          XplCounts *counts)
{
  g_autoptr (GArray) found = xpl_found_dates (reading);
  g_autoptr (GArray) bare_labelled = without_articles (text->spans, text->text);
  g_autoptr (GArray) bare_found = NULL;

  keep_labels (self, found);
  for (guint i = found->len; i > 0; i--)
    if (!is_in_calendar (get_span (found, i - 1)->value))
      g_array_remove_index (found, i - 1);
  bare_found = without_articles (found, text->text);
  score_dates (bare_labelled, bare_found, is_same_in_calendar, counts);
}

/* Quotes. */

void
xpl_score_quotes (const XplDataset *self, const XplReading *reading, const XplLabelledText *text, XplCounts *counts)
{
  g_autoptr (GArray) found = xpl_found_quotes (reading);
  g_autoptr (GArray) matches = xpl_spans_match (text->spans, found);

  counts[0] = (XplCounts) { matches->len, found->len, text->spans->len };
  for (guint i = 0; i < matches->len; i++)
    {
      XplMatch match = g_array_index (matches, XplMatch, i);
      XplRange labelled = get_span (text->spans, match.labelled)->speaker;

      if (xpl_range_is_none (labelled))
        continue;
      counts[1].labelled++;
      counts[1].found++;
      counts[1].right += xpl_range_overlaps (labelled, get_span (found, match.found)->speaker);
    }
}

/* Figures. */

/* Who writes labels rounds thirds. */
static gboolean
is_same_number (double a, double b)
{
  return fabs (a - b) <= 1e-3 * MAX (fabs (a), fabs (b));
}

void
xpl_score_figures (const XplDataset *self, const XplReading *reading, const XplLabelledText *text, XplCounts *counts)
{
  g_autoptr (GArray) found = xpl_found_figures (reading);
  g_autoptr (GArray) matches = xpl_spans_match (text->spans, found);

  counts[0].found = found->len;
  counts[0].labelled = text->spans->len;
  for (guint i = 0; i < matches->len; i++)
    {
      XplMatch match = g_array_index (matches, XplMatch, i);

      counts[0].right +=
          is_same_number (get_span (text->spans, match.labelled)->number, get_span (found, match.found)->number);
    }
}
