/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright © 2026 The Explorer authors */

#include "config.h"

#include "anchor.h"

#include "decision-json.h"
#include "offsets.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/* Code points of context on each side. */
#define CONTEXT 32

static char *
dup_before (const char *text, const char *place)
{
  const char *start = place;

  for (guint i = 0; i < CONTEXT && start > text; i++)
    start = g_utf8_prev_char (start);
  return g_strndup (start, place - start);
}

static char *
dup_after (const char *place)
{
  const char *end = place;

  for (guint i = 0; i < CONTEXT && *end != '\0'; i++)
    end = g_utf8_next_char (end);
  return g_strndup (place, end - place);
}

XplAnchor *
xpl_anchor_new (XplArticle *article, XplRange range)
{
  XplAnchor *self;

  g_return_val_if_fail (XPL_IS_ARTICLE (article), NULL);
  g_return_val_if_fail (!xpl_range_is_none (range) && range.end <= strlen (article->text), NULL);

  self = g_new0 (XplAnchor, 1);
  self->item = g_strdup (article->id);
  self->start = g_utf8_strlen (article->text, range.start);
  self->exact = xpl_range_dup_text (range, article->text);
  self->end = self->start + g_utf8_strlen (self->exact, -1);
  self->prefix = dup_before (article->text, article->text + range.start);
  self->suffix = dup_after (article->text + range.end);
  self->text_sha256 = g_compute_checksum_for_string (G_CHECKSUM_SHA256, article->text, -1);
  return self;
}

void
xpl_anchor_free (XplAnchor *self)
{
  if (self == NULL)
    return;
  g_free (self->item);
  g_free (self->exact);
  g_free (self->prefix);
  g_free (self->suffix);
  g_free (self->text_sha256);
  g_free (self);
}

JsonObject *
xpl_anchor_to_json (const XplAnchor *self)
{
  JsonObject *object;

  g_return_val_if_fail (self != NULL, NULL);

  object = json_object_new ();
  json_object_set_string_member (object, "item", self->item);
  json_object_set_int_member (object, "start", self->start);
  json_object_set_int_member (object, "end", self->end);
  json_object_set_string_member (object, "exact", self->exact);
  json_object_set_string_member (object, "prefix", self->prefix);
  json_object_set_string_member (object, "suffix", self->suffix);
  json_object_set_string_member (object, "text_sha256", self->text_sha256);
  return object;
}

XplAnchor *
xpl_anchor_from_json (JsonObject *object, GError **error)
{
  g_autoptr (XplAnchor) self = g_new0 (XplAnchor, 1);

  g_return_val_if_fail (object != NULL, NULL);

  self->item = g_strdup (xpl_json_get_string (object, "item"));
  self->exact = g_strdup (xpl_json_get_string (object, "exact"));
  self->prefix = g_strdup (xpl_json_get_string (object, "prefix"));
  self->suffix = g_strdup (xpl_json_get_string (object, "suffix"));
  self->text_sha256 = g_strdup (xpl_json_get_string (object, "text_sha256"));
  if (self->item != NULL && xpl_json_get_offset (object, "start", &self->start)
      && xpl_json_get_offset (object, "end", &self->end) && self->start < self->end && self->exact != NULL
      && *self->exact != '\0' && self->text_sha256 != NULL)
    return g_steal_pointer (&self);
  g_set_error_literal (error, XPL_ERROR, XPL_ERROR_MEMBER,
                       _("the place in the text is not complete: it needs item, start, end, exact and text_sha256"));
  return NULL;
}

static gboolean
find_by_offsets (const XplAnchor *self, const char *text, XplRange *range)
{
  g_autoptr (XplOffsets) offsets = xpl_offsets_new (text);

  if (self->end > xpl_offsets_get_n_points (offsets))
    return FALSE;
  range->start = xpl_offsets_to_byte (offsets, self->start);
  range->end = xpl_offsets_to_byte (offsets, self->end);
  return range->end - range->start == strlen (self->exact)
         && strncmp (text + range->start, self->exact, range->end - range->start) == 0;
}

/* How often prefix, exact and suffix stand together in @text, counted up to two. */
static guint
find_by_quote (const XplAnchor *self, const char *text, XplRange *range)
{
  g_autofree char *whole = g_strconcat (self->prefix != NULL ? self->prefix : "", self->exact,
                                        self->suffix != NULL ? self->suffix : "", NULL);
  gsize before = self->prefix != NULL ? strlen (self->prefix) : 0;
  guint n = 0;

  for (const char *p = strstr (text, whole); p != NULL && n < 2; p = strstr (p + 1, whole))
    {
      range->start = p - text + before;
      range->end = range->start + strlen (self->exact);
      n++;
    }
  return n;
}

gboolean
xpl_anchor_find (const XplAnchor *self, const char *text, const char *text_sha256, XplRange *range, GError **error)
{
  guint n;

  g_return_val_if_fail (self != NULL && text != NULL && text_sha256 != NULL && range != NULL, FALSE);

  if (g_str_equal (self->text_sha256, text_sha256) && find_by_offsets (self, text, range))
    return TRUE;
  n = find_by_quote (self, text, range);
  if (n == 1)
    return TRUE;
  g_set_error (error, XPL_ERROR, XPL_ERROR_DANGLING,
               n == 0 ? _("the text has changed, and “%s” is no longer where it was")
                      : _("the text has changed, and “%s” stands there more than once"),
               self->exact);
  return FALSE;
}

gboolean
xpl_anchor_resolve (const XplAnchor *self, XplBundle *bundle, XplArticle **article, XplRange *range, GError **error)
{
  g_autofree char *text_sha256 = NULL;

  g_return_val_if_fail (self != NULL && XPL_IS_BUNDLE (bundle) && article != NULL && range != NULL, FALSE);

  *article = xpl_bundle_lookup_article (bundle, self->item);
  if (*article == NULL)
    {
      g_set_error (error, XPL_ERROR, XPL_ERROR_DANGLING, _("the article “%s” is not there"), self->item);
      return FALSE;
    }
  text_sha256 = g_compute_checksum_for_string (G_CHECKSUM_SHA256, (*article)->text, -1);
  return xpl_anchor_find (self, (*article)->text, text_sha256, range, error);
}
