/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright © 2026 The Explorer authors */

#include "config.h"

#include "bundle-reader.h"

#include <string.h>

static void
add (XplJsonMembers **members, const char *after, const XplJsonToken *name, const XplJsonToken *value)
{
  gsize length;
  const char *raw = xpl_json_token_get_raw (value, &length);

  if (*members == NULL)
    *members = xpl_json_members_new ();
  xpl_json_members_add (*members, after, name->text, name->length, raw, length);
}

void
xpl_reader_keep_member (XplJsonMembers **extra, const char *name, const XplJsonToken *token)
{
  const XplJsonToken named = { .text = name, .length = strlen (name), .type = XPL_JSON_STRING };

  add (extra, name, &named, token);
}

static void
keep_for_article (XplArticle *article, const char *part, XplJsonMembers *extra)
{
  if (*part == '\0')
    article->extra = xpl_json_members_ref (extra);
  else if (g_str_equal (part, "_explorer"))
    article->extra_explorer = xpl_json_members_ref (extra);
  else
    xpl_article_set_extra_part (article, part, extra);
}

static void
keep (XplReader *self, XplJsonMembers *extra)
{
  g_autofree char *part = xpl_json_path_dup_kept (&self->path, self->base);

  if (self->owner != NULL && *part == '\0')
    xpl_finding_set_extra (self->owner, extra);
  else if (self->owner != NULL)
    xpl_finding_set_extra_part (self->owner, part, extra);
  else if (self->owner_article != NULL)
    keep_for_article (self->owner_article, part, extra);
}

static const char *
find_name (const char *const *known, const XplJsonToken *name)
{
  for (; *known != NULL; known++)
    if (xpl_json_token_is (name, *known, strlen (*known)))
      return *known;
  return NULL;
}

XplJsonMembers *
xpl_reader_dup_unknown (const XplJsonToken *object, const char *const *known)
{
  XplJsonMembers *extra = NULL;
  const XplJsonToken *name = xpl_json_token_first (object);
  const char *after = NULL;

  for (guint i = 0; i < object->n_children; i++)
    {
      const char *found = find_name (known, name);

      if (found != NULL)
        after = found;
      else
        add (&extra, after, name, name + 1);
      name = xpl_json_token_next (name + 1);
    }
  return extra;
}

/* Nothing is made for the object that holds just what we know: that is nearly every one. */
void
xpl_reader_keep_unknown (XplReader *self, const XplJsonToken *object, const char *const *known)
{
  g_autoptr (XplJsonMembers) extra = xpl_reader_dup_unknown (object, known);

  if (extra != NULL)
    keep (self, extra);
}

void
xpl_reader_keep_unknown_of_record (XplReader *self, const XplJsonToken *object, const XplRecord *record)
{
  g_autoptr (GPtrArray) known = g_ptr_array_new ();

  for (const XplField *field = record->fields; field->name != NULL; field++)
    g_ptr_array_add (known, (gpointer) field->name);
  g_ptr_array_add (known, NULL);
  xpl_reader_keep_unknown (self, object, (const char *const *) known->pdata);
}
