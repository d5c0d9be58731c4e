/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright © 2026 The Explorer authors */

#include "config.h"

#include "filter-words.h"

#include "axis.h"

#include <glib/gi18n-lib.h>

static void
add (GString *list, const char *words)
{
  if (list->len > 0)
    g_string_append (list, ", ");
  g_string_append (list, words);
}

static void
add_range (GString *list, gint64 from, gint64 to)
{
  g_autofree char *words = NULL;

  if (from == XPL_INSTANT_MIN && to == XPL_INSTANT_MAX)
    return;
  if (from != XPL_INSTANT_MIN && to != XPL_INSTANT_MAX)
    {
      words = xpl_axis_dup_range_words (from, to, FALSE);
    }
  else
    {
      gint64 bound = from != XPL_INSTANT_MIN ? from : to;
      g_autofree char *day = xpl_axis_dup_range_words (bound, bound, FALSE);

      /* Translators: a range of time with one end. */
      words = g_strdup_printf (from != XPL_INSTANT_MIN ? _("from %s") : _("until %s"), day);
    }
  add (list, words);
}

static void
add_only (GString *only, const XplFilter *filter, XplBundle *bundle)
{
  XplFinding *focus = filter->focus == NULL ? NULL : xpl_bundle_lookup (bundle, filter->focus);

  if (*filter->text != '\0')
    {
      g_autofree char *quoted = g_strdup_printf (_("“%s”"), filter->text);

      add (only, quoted);
    }
  add_range (only, filter->from, filter->to);
  if (focus != NULL)
    {
      g_autofree char *label = xpl_finding_dup_label (focus);
      /* Translators: what somebody is related to. */
      g_autofree char *around = g_strdup_printf (_("around %s"), label);

      add (only, around);
    }
}

static void
add_without (GString *without, const XplFilter *filter)
{
  guint n_hidden = filter->hidden == NULL ? 0 : g_strv_length (filter->hidden);

  for (int type = 0; type < XPL_N_ENTITY_TYPES; type++)
    if ((filter->hidden_types & 1u << type) != 0)
      add (without, xpl_name_to_heading (XPL_NAMES_ENTITY_TYPE, type));
  /* Co-occurrence is left out until asked for: that needs no words. */
  for (int quad = 0; quad < XPL_QUAD_CO_OCCURRENCE; quad++)
    if ((filter->hidden_quads & 1u << quad) != 0)
      add (without, xpl_name_to_heading (XPL_NAMES_QUAD, quad));
  if (n_hidden > 0)
    {
      g_autofree char *hidden = g_strdup_printf (ngettext ("%u hidden name", "%u hidden names", n_hidden), n_hidden);

      add (without, hidden);
    }
}

char *
xpl_filter_dup_words (const XplFilter *filter, XplBundle *bundle)
{
  g_return_val_if_fail (filter != NULL && XPL_IS_BUNDLE (bundle), NULL);

  g_autoptr (GString) only = g_string_new (NULL);
  g_autoptr (GString) without = g_string_new (NULL);
  GString *words = g_string_new (NULL);

  add_only (only, filter, bundle);
  add_without (without, filter);
  if (only->len > 0)
    /* Translators: below a picture: what it is limited to. */
    g_string_append_printf (words, _("Only: %s"), only->str);
  if (without->len > 0)
    {
      g_string_append (words, words->len > 0 ? " · " : "");
      /* Translators: below a picture: what is left out of it. */
      g_string_append_printf (words, _("Without: %s"), without->str);
    }
  return g_string_free (words, words->len == 0);
}
