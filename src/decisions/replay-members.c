/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright © 2026 The Explorer authors */

/* What a decision holds: codes, dates, and what it is on. */

#include "config.h"

#include "replay-run.h"

#include <glib/gi18n-lib.h>

static void
set_wrong_member (const char *name, GError **error)
{
  g_set_error (error, XPL_ERROR, XPL_ERROR_MEMBER, _("its member “%s” is missing or wrong"), name);
}

const char *
xpl_run_get_string (XplRun *run, const char *name, GError **error)
{
  const char *string = xpl_json_get_string (run->decision->object, name);

  if (string != NULL && *string != '\0')
    return string;
  set_wrong_member (name, error);
  return NULL;
}

gboolean
xpl_run_get_code (XplRun *run, const char *name, XplNames names, int *value, GError **error)
{
  const char *code = xpl_json_get_string (run->decision->object, name);

  *value = code != NULL ? xpl_name_from_code (names, code) : -1;
  if (*value >= 0)
    return TRUE;
  set_wrong_member (name, error);
  return FALSE;
}

gboolean
xpl_run_get_date (XplRun *run, XplEdtf *date, GError **error)
{
  const char *text = xpl_json_get_string (run->decision->object, "edtf");

  if (text != NULL && xpl_edtf_parse (text, date, NULL))
    return TRUE;
  set_wrong_member ("edtf", error);
  return FALSE;
}

char *
xpl_run_dup_made_id (XplRun *run, GError **error)
{
  const char *id = xpl_json_get_string (run->decision->object, "finding");
  g_autofree char *made = id != NULL && *id != '\0' ? g_strdup (id) : g_strdup_printf ("h-%s", run->decision->id);

  if (xpl_bundle_lookup (run->bundle, made) == NULL)
    return g_steal_pointer (&made);
  g_set_error (error, XPL_ERROR, XPL_ERROR_DUPLICATE, _("the id “%s” is taken"), made);
  return NULL;
}

GObject *
xpl_run_find_target (XplRun *run, guint lists, GError **error)
{
  JsonObject *on = xpl_json_get_object (run->decision->object, "on");
  const char *item = on != NULL ? xpl_json_get_string (on, "item") : NULL;

  if (on == NULL)
    {
      g_set_error_literal (error, XPL_ERROR, XPL_ERROR_MEMBER, _("it does not say what it is on"));
      return NULL;
    }
  if (item != NULL && !json_object_has_member (on, "start") && !json_object_has_member (on, "list"))
    return (GObject *) xpl_run_find_article (run, item, error);
  return (GObject *) xpl_run_find (run, on, lists, error);
}

XplFinding *
xpl_run_find_on (XplRun *run, guint lists, GError **error)
{
  GObject *target = xpl_run_find_target (run, lists, error);

  if (target == NULL || XPL_IS_FINDING (target))
    return (XplFinding *) target;
  g_set_error_literal (error, XPL_ERROR, XPL_ERROR_MEMBER, _("it cannot be decided about an article"));
  return NULL;
}

GPtrArray *
xpl_run_find_all (XplRun *run, JsonArray *references, guint lists, GError **error)
{
  guint n = references != NULL ? json_array_get_length (references) : 0;
  g_autoptr (GPtrArray) findings = g_ptr_array_new ();

  for (guint i = 0; i < n; i++)
    {
      JsonObject *reference = xpl_json_get_element_object (references, i);
      XplFinding *finding;

      if (reference == NULL)
        {
          g_set_error_literal (error, XPL_ERROR, XPL_ERROR_MEMBER, _("one of the findings that it names is none"));
          return NULL;
        }
      finding = xpl_run_find (run, reference, lists, error);
      if (finding == NULL)
        return NULL;
      xpl_findings_add (findings, finding);
    }
  return g_steal_pointer (&findings);
}
