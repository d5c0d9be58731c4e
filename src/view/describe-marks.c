/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright © 2026 The Explorer authors */

#include "config.h"

#include "describe-marks.h"

#include "correction.h"

#include <glib/gi18n-lib.h>

static void
add_part (GString *parts, const char *separator, const char *part)
{
  if (parts->len > 0)
    g_string_append (parts, separator);
  g_string_append (parts, part);
}

/* "grade B – usually reliable" */
static void
add_grade (GString *parts, const char *separator, const char *grade, gboolean in_full)
{
  gboolean is_letter = g_ascii_isalpha (*grade);
  XplCorrectionChoices choices = is_letter ? XPL_CHOICES_SOURCE_GRADES : XPL_CHOICES_FACT_GRADES;
  guint index = (guint) (is_letter ? g_ascii_toupper (*grade) - 'A' : *grade - '1');
  g_autofree char *words = in_full && index < xpl_correction_get_n_choices (choices)
                               ? xpl_correction_dup_choice (choices, index)
                               : g_strdup (grade);
  /* Translators: how much somebody trusts it: "grade 2 – probably true". */
  g_autofree char *part = g_strdup_printf (_("grade %s"), words);

  add_part (parts, separator, part);
}

static void
add_tags (GString *parts, const char *separator, const GPtrArray *tags)
{
  g_autoptr (GString) line = g_string_new (NULL);

  for (guint i = 0; i < tags->len; i++)
    {
      g_autofree char *tag = g_strdup_printf ("#%s", (const char *) g_ptr_array_index (tags, i));

      add_part (line, " ", tag);
    }
  if (line->len > 0)
    add_part (parts, separator, line->str);
}

static void
add_states (GString *parts, const char *separator, const XplMarks *marks)
{
  if (marks->by_hand)
    add_part (parts, separator, _("added by hand"));
  if (marks->confirmed)
    add_part (parts, separator, _("confirmed by you"));
}

char *
xpl_describe_marks (const XplMarks *marks)
{
  GString *lines = g_string_new (NULL);

  if (marks == NULL)
    return g_string_free (lines, FALSE);
  add_states (lines, "\n", marks);
  if (marks->grade != NULL)
    add_grade (lines, "\n", marks->grade, TRUE);
  add_tags (lines, "\n", marks->tags);
  for (guint i = 0; i < marks->notes->len; i++)
    {
      /* Translators: %s is what somebody wrote down. */
      g_autofree char *note = g_strdup_printf (_("Note: %s"), (const char *) g_ptr_array_index (marks->notes, i));

      add_part (lines, "\n", note);
    }
  return g_string_free (lines, FALSE);
}

char *
xpl_describe_marks_shortly (const XplMarks *marks)
{
  g_autoptr (GString) parts = g_string_new (NULL);

  if (marks == NULL)
    return NULL;
  add_states (parts, " · ", marks);
  if (marks->grade != NULL)
    add_grade (parts, " · ", marks->grade, FALSE);
  add_tags (parts, " · ", marks->tags);
  if (marks->notes->len > 0)
    {
      g_autofree char *notes =
          g_strdup_printf (ngettext ("%u note", "%u notes", marks->notes->len), marks->notes->len);

      add_part (parts, " · ", notes);
    }
  return parts->len == 0 ? NULL : g_strdup (parts->str);
}

const char *
xpl_describe_marks_icon (const XplMarks *marks)
{
  if (marks == NULL)
    return NULL;
  if (marks->by_hand)
    return "document-edit-symbolic";
  if (marks->confirmed)
    return "object-select-symbolic";
  return marks->notes->len > 0 || marks->tags->len > 0 || marks->grade != NULL ? "user-bookmarks-symbolic" : NULL;
}
