/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright © 2026 The Explorer authors */

/* What somebody says about a finding or article, which changes nothing of it; and where the graph shows it. */

#include "config.h"

#include "replay-run.h"

#include <glib/gi18n-lib.h>
#include <math.h>
#include <string.h>

/* A remark at a place where nobody is mentioned is about the article. */
static GObject *
find_remarked (XplRun *run, GError **error)
{
  JsonObject *on = xpl_json_get_object (run->decision->object, "on");
  XplArticle *article;
  XplRange range;
  XplMention *mention;

  if (on == NULL || xpl_json_get_string (on, "exact") == NULL)
    return xpl_run_find_target (run, XPL_IN_ALL, error);
  if (!xpl_run_find_place (run, on, &article, &range, error))
    return NULL;
  mention = xpl_run_get_mention_at (article, range);
  return mention != NULL ? G_OBJECT (mention->entity) : G_OBJECT (article);
}

static gboolean
apply_confirm (XplRun *run, GError **error)
{
  GObject *on = find_remarked (run, error);

  if (on == NULL)
    return FALSE;
  xpl_run_mark (run, on)->confirmed = TRUE;
  xpl_run_touch (run, on);
  return TRUE;
}

static gboolean
apply_hide (XplRun *run, GError **error)
{
  XplFinding *on = xpl_run_find_on (run, XPL_IN_ALL, error);

  if (on == NULL)
    return FALSE;
  if (!XPL_IS_ENTITY (on))
    {
      xpl_run_drop (run, on);
      return TRUE;
    }
  /* Others speak of it: it is there, and graph and lists leave it out. */
  xpl_run_mark (run, on)->hidden = TRUE;
  xpl_run_touch (run, on);
  return TRUE;
}

static gboolean
apply_note (XplRun *run, GError **error)
{
  const char *text = xpl_run_get_string (run, "text", error);
  GObject *on = text != NULL ? find_remarked (run, error) : NULL;

  if (on == NULL)
    return FALSE;
  g_ptr_array_add (xpl_run_mark (run, on)->notes, g_strdup (text));
  xpl_run_touch (run, on);
  return TRUE;
}

static int
compare_strings (gconstpointer a, gconstpointer b)
{
  return g_utf8_collate (*(const char *const *) a, *(const char *const *) b);
}

static gboolean
apply_tag (XplRun *run, GError **error)
{
  const char *tag = xpl_run_get_string (run, "tag", error);
  GObject *on = tag != NULL ? find_remarked (run, error) : NULL;
  GPtrArray *tags;

  if (on == NULL)
    return FALSE;
  tags = xpl_run_mark (run, on)->tags;
  if (!g_ptr_array_find_with_equal_func (tags, tag, g_str_equal, NULL))
    g_ptr_array_add (tags, g_strdup (tag));
  g_ptr_array_sort (tags, compare_strings);
  xpl_run_touch (run, on);
  return TRUE;
}

static gboolean
is_grade (const char *grade, const char *letters)
{
  return grade[0] != '\0' && grade[1] == '\0' && strchr (letters, grade[0]) != NULL;
}

static gboolean
apply_grade (XplRun *run, GError **error)
{
  const char *grade = xpl_run_get_string (run, "grade", error);
  const char *source = xpl_json_get_string (xpl_json_get_object (run->decision->object, "on"), "source");
  GObject *on;

  if (grade == NULL)
    return FALSE;
  if (!is_grade (grade, source != NULL ? "ABCDEF" : "ABCDEF123456"))
    {
      g_set_error (error, XPL_ERROR, XPL_ERROR_MEMBER,
                   _("“%s” is no grade: a source has A–F, one piece of information 1–6"), grade);
      return FALSE;
    }
  if (source != NULL)
    {
      xpl_run_grade_source (run, source, grade);
      return TRUE;
    }
  on = find_remarked (run, error);
  if (on == NULL)
    return FALSE;
  g_free (xpl_run_mark (run, on)->grade);
  xpl_run_mark (run, on)->grade = g_strdup (grade);
  xpl_run_touch (run, on);
  return TRUE;
}

static gboolean
apply_pin (XplRun *run, GError **error)
{
  XplFinding *on = xpl_run_find_on (run, XPL_IN (XPL_LIST_ENTITIES), error);
  XplPlace place = {
    .x = xpl_json_get_number (run->decision->object, "x", NAN),
    .y = xpl_json_get_number (run->decision->object, "y", NAN),
    .pinned = TRUE,
  };

  if (on == NULL)
    return FALSE;
  if (!isfinite (place.x) || !isfinite (place.y))
    {
      g_set_error_literal (error, XPL_ERROR, XPL_ERROR_MEMBER, _("it does not say where"));
      return FALSE;
    }
  xpl_bundle_set_place (run->bundle, xpl_finding_get_id (on), &place);
  xpl_run_touch (run, on);
  return TRUE;
}

static char *
words_confirm (JsonObject *object, const char *on)
{
  return g_strdup_printf (_("Confirmed %s"), on);
}

static char *
words_hide (JsonObject *object, const char *on)
{
  return g_strdup_printf (_("Hid %s"), on);
}

static char *
words_note (JsonObject *object, const char *on)
{
  const char *text = xpl_json_get_string (object, "text");

  /* Translators: a name in quotation marks, then what was noted. */
  return g_strdup_printf (_("Noted on %s: %s"), on, text != NULL ? text : "");
}

static char *
words_tag (JsonObject *object, const char *on)
{
  const char *tag = xpl_json_get_string (object, "tag");

  return g_strdup_printf (_("Tagged %s “%s”"), on, tag != NULL ? tag : "");
}

static char *
words_grade (JsonObject *object, const char *on)
{
  const char *grade = xpl_json_get_string (object, "grade");

  return g_strdup_printf (_("Graded %s %s"), on, grade != NULL ? grade : "");
}

static char *
words_pin (JsonObject *object, const char *on)
{
  return g_strdup_printf (_("Pinned %s"), on);
}

const XplVerb xpl_remark_verbs[] = {
  { "confirm", apply_confirm, words_confirm, TRUE },
  { "hide", apply_hide, words_hide },
  { "note", apply_note, words_note, TRUE },
  { "tag", apply_tag, words_tag, TRUE },
  { "grade", apply_grade, words_grade, TRUE },
  { "pin", apply_pin, words_pin },
  { NULL },
};
