/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright © 2026 The Explorer authors */

#include "config.h"

#include "spans.h"

#include "name-class.h"
#include "names.h"

#include <math.h>
#include <string.h>

typedef struct
{
  XplMatch match;
  double agreement;
} Pair;

static int
compare_pairs (gconstpointer a, gconstpointer b)
{
  const Pair *x = a, *y = b;

  if (x->agreement != y->agreement)
    return x->agreement > y->agreement ? -1 : 1;
  if (x->match.labelled != y->match.labelled)
    return x->match.labelled < y->match.labelled ? -1 : 1;
  return (x->match.found > y->match.found) - (x->match.found < y->match.found);
}

static double
get_agreement (XplRange a, XplRange b)
{
  double shared = (double) MIN (a.end, b.end) - (double) MAX (a.start, b.start);

  return shared / ((double) MAX (a.end, b.end) - (double) MIN (a.start, b.start));
}

GArray *
xpl_spans_match (const GArray *labelled, const GArray *found)
{
  g_autoptr (GArray) pairs = g_array_new (FALSE, FALSE, sizeof (Pair));
  g_autofree gboolean *labelled_taken = g_new0 (gboolean, labelled->len + 1);
  g_autofree gboolean *found_taken = g_new0 (gboolean, found->len + 1);
  GArray *matches = g_array_new (FALSE, FALSE, sizeof (XplMatch));

  for (guint i = 0; i < labelled->len; i++)
    for (guint j = 0; j < found->len; j++)
      {
        XplRange a = g_array_index (labelled, XplLabelledSpan, i).range;
        XplRange b = g_array_index (found, XplLabelledSpan, j).range;
        Pair pair = { { i, j }, 0 };

        if (!xpl_range_overlaps (a, b))
          continue;
        pair.agreement = get_agreement (a, b);
        g_array_append_val (pairs, pair);
      }
  g_array_sort (pairs, compare_pairs);
  for (guint i = 0; i < pairs->len; i++)
    {
      XplMatch match = g_array_index (pairs, Pair, i).match;

      if (labelled_taken[match.labelled] || found_taken[match.found])
        continue;
      labelled_taken[match.labelled] = found_taken[match.found] = TRUE;
      g_array_append_val (matches, match);
    }
  return matches;
}

static void
clear_span (gpointer data)
{
  XplLabelledSpan *span = data;

  g_free (span->label);
  g_free (span->value);
}

static GArray *
new_spans (void)
{
  GArray *spans = g_array_new (FALSE, TRUE, sizeof (XplLabelledSpan));

  g_array_set_clear_func (spans, clear_span);
  return spans;
}

static XplLabelledSpan *
add_span (GArray *spans, XplRange range, const char *label)
{
  XplLabelledSpan span = { .range = range, .label = g_strdup (label), .number = NAN };

  g_array_append_val (spans, span);
  return &g_array_index (spans, XplLabelledSpan, spans->len - 1);
}

GArray *
xpl_found_names (const XplReading *reading)
{
  GArray *spans = new_spans ();

  for (guint i = 0; i < reading->mentions->len; i++)
    {
      const XplNameMention *mention = &g_array_index (reading->mentions, XplNameMention, i);
      XplNameClass class = xpl_mention_get_class (reading, mention);

      if (class != XPL_NAME_CLASS_NONE)
        add_span (spans, mention->range, xpl_name_class_to_string (class));
    }
  return spans;
}

GArray *
xpl_found_dates (const XplReading *reading)
{
  static const char *const labels[] = { "DATE", "TIME", "DURATION", "SET" };
  GArray *spans = new_spans ();

  for (guint i = 0; i < reading->timexes->len; i++)
    {
      const XplTimex *timex = &g_array_index (reading->timexes, XplTimex, i);

      XplTimexEnd parts[2];
      guint n_parts = xpl_timex_get_parts (timex, parts);

      for (guint k = 0; k < n_parts; k++)
        add_span (spans, parts[k].range, labels[timex->type])->value = g_strdup (parts[k].value);
    }
  return spans;
}

GArray *
xpl_found_quotes (const XplReading *reading)
{
  GArray *spans = new_spans ();
  guint32 group = G_MAXUINT32;

  for (guint i = 0; i < reading->speeches->len; i++)
    {
      const XplSpeech *speech = &g_array_index (reading->speeches, XplSpeech, i);

      if (speech->ranges->len == 0 || (xpl_range_is_none (speech->speaker) && xpl_range_is_none (speech->cue)))
        continue;

      XplRange range = { g_array_index (speech->ranges, XplRange, 0).start,
                         g_array_index (speech->ranges, XplRange, speech->ranges->len - 1).end };
      if (spans->len > 0 && speech->group == group)
        {
          XplLabelledSpan *last = &g_array_index (spans, XplLabelledSpan, spans->len - 1);

          last->range = (XplRange) { MIN (last->range.start, range.start), MAX (last->range.end, range.end) };
          continue;
        }
      add_span (spans, range, xpl_name_to_code (XPL_NAMES_QUOTE_KIND, (int) speech->kind))->speaker = speech->speaker;
      group = speech->group;
    }
  return spans;
}

GArray *
xpl_found_figures (const XplReading *reading)
{
  GArray *spans = new_spans ();

  for (guint i = 0; i < reading->quantities->len; i++)
    {
      const XplQuantity *quantity = &g_array_index (reading->quantities, XplQuantity, i);

      /* As `explorer-cli annotate` writes them: "a third" is 0.333. */
      double scale = quantity->kind == XPL_QUANTITY_FRACTION ? 100 : 1;

      add_span (spans, quantity->number, quantity->unit)->number = quantity->value / scale;
    }
  return spans;
}
