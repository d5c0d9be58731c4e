/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright © 2026 The Explorer authors */

/* What the words under the pointer were read as, and why: a name, a figure, a date, the speech around them. */

#include "config.h"

#include "reader-private.h"

#include "describe.h"

/* Further ones would hide the text that they explain. */
#define MAX_FINDINGS 4

/* Characters of a reason: its beginning tells enough. */
#define MAX_DETAIL 240

static void
add_escaped (GString *markup, const char *before, const char *words, const char *after)
{
  g_autofree char *cut = NULL;
  g_autofree char *escaped = NULL;

  if (words == NULL || *words == '\0')
    return;
  if (g_utf8_strlen (words, -1) > MAX_DETAIL)
    {
      g_autofree char *start = g_utf8_substring (words, 0, MAX_DETAIL);

      cut = g_strconcat (start, "…", NULL);
    }
  escaped = g_markup_escape_text (cut != NULL ? cut : words, -1);
  g_string_append (markup, before);
  g_string_append (markup, escaped);
  g_string_append (markup, after);
}

static void
add_finding (GString *markup, XplFinding *finding)
{
  g_autofree char *title = xpl_describe_title (finding);
  g_autofree char *detail = xpl_describe_detail (finding);

  add_escaped (markup, markup->len > 0 ? "\n\n<b>" : "<b>", title, "</b>");
  add_escaped (markup, "\n", detail, "");
  add_escaped (markup, "\n<small>", xpl_finding_get_why (finding), "</small>");
}

/* The date that the words stand for, and what it dates. */
static void
add_date (GString *markup, const XplArticleFinding *place)
{
  g_autofree char *date = xpl_describe_when (place->when);
  g_autofree char *dated = xpl_describe_title (place->finding);

  add_escaped (markup, markup->len > 0 ? "\n\n<b>" : "<b>", date, "</b>");
  add_escaped (markup, "\n", dated, "");
  add_escaped (markup, "\n<small>", place->when->rule, "</small>");
}

static void
add_places (XplReader *self, guint marks, guint32 byte, GString *markup)
{
  guint n, n_added = 0;
  const XplArticleFinding *places
    = xpl_article_findings_get (self->marks[marks], xpl_session_get_article (self->session), &n);

  for (guint i = 0; i < n && n_added < MAX_FINDINGS; i++)
    {
      XplRange range = places[i].evidence.range;

      if (byte < range.start || byte >= range.end)
        continue;
      if (places[i].when != NULL)
        add_date (markup, &places[i]);
      else
        add_finding (markup, places[i].finding);
      n_added++;
    }
}

char *
xpl_reader_explain (XplReader *self, guint32 byte)
{
  static const XplReaderMarks order[] = { XPL_READER_FIGURES, XPL_READER_DATES, XPL_READER_QUOTES };
  const XplMention *mention = xpl_reader_text_get_mention (self->text, byte);
  g_autoptr (GString) markup = g_string_new (NULL);

  if (mention != NULL)
    add_finding (markup, XPL_FINDING (mention->entity));
  for (guint i = 0; i < G_N_ELEMENTS (order); i++)
    add_places (self, order[i], byte, markup);
  return markup->len == 0 ? NULL : g_string_free (g_steal_pointer (&markup), FALSE);
}

gboolean
xpl_reader_query_tooltip_cb (GtkWidget *widget, int x, int y, gboolean keyboard, GtkTooltip *tooltip, gpointer data)
{
  XplReader *self = data;
  g_autofree char *markup = NULL;
  guint32 byte;

  if (keyboard || !xpl_reader_find_byte (self, x, y, &byte))
    return FALSE;
  markup = xpl_reader_explain (self, byte);
  if (markup == NULL)
    return FALSE;
  gtk_tooltip_set_markup (tooltip, markup);
  return TRUE;
}
