/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright © 2026 The Explorer authors */

/*
 * From the parts of an expression to its TIMEX3 value (TimeML 1.2.1) and EDTF. Values follow TIMEX3: seasons are SP, SU,
 * FA, WI, parts of days MO, MI, AF, EV, NI, and what is unknown is X.
 */

#include "config.h"

#include "timex-values.h"

#include <string.h>

#define HAS(name) XPL_TASK_HAS (task, name)
#define TEXT(name) XPL_TASK_TEXT (task, name)

void
xpl_timex_value_clear (XplTimexValue *self)
{
  g_clear_pointer (&self->value, g_free);
  for (guint i = 0; i < G_N_ELEMENTS (self->ends); i++)
    g_clear_pointer (&self->ends[i].value, g_free);
}

XplSpanPart
xpl_timex_part (const XplTimexTask *task)
{
  static const struct
  {
    const char *word;
    XplSpanPart part;
  } parts[] = { { "early", XPL_SPAN_EARLY }, { "middle", XPL_SPAN_MIDDLE }, { "late", XPL_SPAN_LATE } };
  const char *word = HAS (EDGE_OF) ? TEXT (EDGE_OF) : TEXT (EDGE);

  for (guint i = 0; i < G_N_ELEMENTS (parts); i++)
    if (g_str_equal (word, parts[i].word))
      return parts[i].part;
  return XPL_SPAN_ALL;
}

void
xpl_timex_add_part_of_day (const XplTimexTask *task, XplTimexValue *out)
{
  if (!HAS (PART))
    return;

  char *value = g_strdup_printf ("%sT%s", out->value, TEXT (PART));
  g_free (out->value);
  out->value = value;
  out->type = XPL_TIMEX_TIME;
}

void
xpl_timex_make_slot (const XplTimexFields *fields, guint slot, XplTimexFields *out)
{
  out->present[0] = fields->present[slot];
  out->present[1] = 0;
  memcpy (out->items[0], fields->items[slot], sizeof out->items[0]);
}

gboolean
xpl_timex_resolve (const XplTimexContext *context, const XplTimexMatch *match, XplTimexValue *out)
{
  static gboolean (*const resolvers[]) (const XplTimexTask *, XplTimexValue *) = {
    [XPL_TIMEX_CALENDAR] = xpl_timex_resolve_calendar,   [XPL_TIMEX_RANGE] = xpl_timex_resolve_range,
    [XPL_TIMEX_NUMERIC] = xpl_timex_resolve_numeric,     [XPL_TIMEX_WEEKDAY] = xpl_timex_resolve_weekday,
    [XPL_TIMEX_NEAR] = xpl_timex_resolve_near,           [XPL_TIMEX_DEICTIC] = xpl_timex_resolve_deictic,
    [XPL_TIMEX_STRETCH] = xpl_timex_resolve_stretch,     [XPL_TIMEX_OFFSET] = xpl_timex_resolve_offset,
    [XPL_TIMEX_LENGTH] = xpl_timex_resolve_length,       [XPL_TIMEX_REPEATED] = xpl_timex_resolve_repeated,
    [XPL_TIMEX_REFERENCE] = xpl_timex_resolve_reference, [XPL_TIMEX_CLOCK_TIME] = xpl_timex_resolve_clock,
  };
  g_autofree XplTimexFields *fields = g_new (XplTimexFields, 1);
  XplTimexTask task = { context, match, fields };

  *out = (XplTimexValue) { .how = XPL_HOW_RESOLVED, .rule = match->pattern->rule };
  xpl_timex_read_fields (context->language, context->pieces, match, fields);
  return resolvers[match->pattern->kind](&task, out);
}
