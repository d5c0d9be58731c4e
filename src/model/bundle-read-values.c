/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright © 2026 The Explorer authors */

#include "config.h"

#include "bundle-reader.h"
#include "json-text.h"

#include <glib/gi18n-lib.h>
#include <math.h>

void
xpl_reader_warn (XplReader *self, XplError code, const char *format, ...)
{
  g_autofree char *path = NULL;
  g_autofree char *what = NULL;
  va_list args;

  self->failed = TRUE;
  if (self->n_warnings++ >= XPL_READER_MAX_WARNINGS)
    return;
  path = xpl_json_path_dup (&self->path);
  va_start (args, format);
  what = g_strdup_vprintf (format, args);
  va_end (args);
  /* Translators: a place in a file, what is wrong there, what becomes of it. */
  xpl_warnings_add (self->warnings, code, C_("place: problem; consequence", "%s: %s; %s"), path, what, _(self->consequence));
}

const XplJsonToken *
xpl_reader_get (const XplJsonToken *object, const char *name)
{
  const XplJsonToken *token = xpl_json_token_get (object, name);

  return token == NULL || token->type == XPL_JSON_NULL ? NULL : token;
}

static const char *
get_type_words (XplJsonType type)
{
  switch (type)
    {
    case XPL_JSON_OBJECT:
      return _("an object");
    case XPL_JSON_ARRAY:
      return _("an array");
    case XPL_JSON_STRING:
      return _("text");
    case XPL_JSON_BOOLEAN:
      return _("true or false");
    case XPL_JSON_NUMBER:
      return _("a number");
    case XPL_JSON_NULL:
    default:
      return _("nothing");
    }
}

static gboolean
check_type (XplReader *self, const XplJsonToken *token, XplJsonType type)
{
  if (token->type == type)
    return TRUE;
  xpl_reader_warn (self, XPL_ERROR_MEMBER,
                   /* Translators: two kinds of JSON values, such as "text" and "a number". */
                   _("expected %s, found %s"), get_type_words (type), get_type_words (token->type));
  return FALSE;
}

gboolean
xpl_reader_is_object (XplReader *self, const XplJsonToken *token)
{
  return check_type (self, token, XPL_JSON_OBJECT);
}

gboolean
xpl_reader_is_array (XplReader *self, const XplJsonToken *token)
{
  return check_type (self, token, XPL_JSON_ARRAY);
}

static void
note_bad_escapes (XplReader *self, guint n)
{
  if (n > 0 && self->n_bad_escapes == 0)
    self->first_bad_escape = self->part.start;
  self->n_bad_escapes += n;
}

const char *
xpl_reader_to_string (XplReader *self, const XplJsonToken *token)
{
  guint n_mended = 0;

  if (!check_type (self, token, XPL_JSON_STRING))
    return NULL;
  g_string_truncate (self->string, 0);
  if (token->has_escapes)
    xpl_json_unescape (token->text, token->length, self->string, &n_mended);
  else
    g_string_append_len (self->string, token->text, token->length);
  note_bad_escapes (self, n_mended);
  return self->string->str;
}

char *
xpl_reader_dup_string (XplReader *self, const XplJsonToken *token)
{
  guint n_mended = 0;
  char *string;

  if (!check_type (self, token, XPL_JSON_STRING))
    return NULL;
  string = xpl_json_token_dup_string (token, &n_mended);
  note_bad_escapes (self, n_mended);
  return string;
}

gboolean
xpl_reader_to_boolean (XplReader *self, const XplJsonToken *token, gboolean *value)
{
  if (!check_type (self, token, XPL_JSON_BOOLEAN))
    return FALSE;
  *value = *token->text == 't';
  return TRUE;
}

gboolean
xpl_reader_to_number (XplReader *self, const XplJsonToken *token, double *value)
{
  if (!check_type (self, token, XPL_JSON_NUMBER))
    return FALSE;
  *value = xpl_json_token_get_number (token);
  if (isfinite (*value))
    return TRUE;
  xpl_reader_warn (self, XPL_ERROR_MEMBER, _("the number is too large"));
  return FALSE;
}

gboolean
xpl_reader_to_code (XplReader *self, const XplJsonToken *token, XplNames names, int *value)
{
  const char *code = xpl_reader_to_string (self, token);
  int found;

  if (code == NULL)
    return FALSE;
  found = xpl_name_from_code (names, code);
  if (found < 0)
    {
      xpl_reader_warn (self, XPL_ERROR_MEMBER, _("“%s” is no value of the format"), code);
      return FALSE;
    }
  *value = found;
  return TRUE;
}

/* What has the id that @token says as it stands; NULL where another look is needed. */
static gpointer
look_up (const XplIdIndex *index, const XplJsonToken *token)
{
  if (index == NULL || token->type != XPL_JSON_STRING || token->has_escapes)
    return NULL;
  return xpl_id_index_lookup (index, token->text, token->length);
}

XplFinding *
xpl_reader_to_finding (XplReader *self, const XplJsonToken *token, XplList list)
{
  XplFinding *finding = look_up (self->finding_ids[list], token);
  const char *id;

  if (finding != NULL)
    return finding;
  id = xpl_reader_to_string (self, token);
  if (id == NULL)
    return NULL;
  finding = g_hash_table_lookup (self->bundle->findings_by_id, id);
  if (finding == NULL)
    {
      xpl_reader_warn (self, XPL_ERROR_DANGLING, _("nothing in the bundle has the id “%s”"), id);
      return NULL;
    }
  if (xpl_finding_get_list (finding) != list)
    {
      xpl_reader_warn (self, XPL_ERROR_DANGLING,
                       /* Translators: an id, then the name of a list in the file such as "entities". */
                       _("“%s” is none of “%s”"), id, xpl_name_to_code (XPL_NAMES_LIST, list));
      return NULL;
    }
  return finding;
}

static gboolean
to_offset (XplReader *self, const XplJsonToken *token, guint32 n_points, guint32 *offset)
{
  double value;

  if (!xpl_reader_to_number (self, token, &value))
    return FALSE;
  if (value != trunc (value) || value < 0 || value > n_points)
    {
      xpl_reader_warn (self, XPL_ERROR_OFFSET,
                       _("%.17g is no place in a text of %u characters"), value, n_points);
      return FALSE;
    }
  *offset = value;
  return TRUE;
}

static const XplOffsets *
get_offsets (XplReader *self, XplArticle *article)
{
  if (article != self->last_article)
    {
      self->last_article = article;
      self->last_offsets = g_hash_table_lookup (self->offsets, article);
    }
  return self->last_offsets;
}

gboolean
xpl_reader_to_range (XplReader *self, XplArticle *article, const XplJsonToken *start, const XplJsonToken *end, XplRange *range)
{
  const XplOffsets *offsets = get_offsets (self, article);
  guint32 n_points = xpl_offsets_get_n_points (offsets);
  guint32 from, to;

  if (!to_offset (self, start, n_points, &from) || !to_offset (self, end, n_points, &to))
    return FALSE;
  if (from < to)
    *range = (XplRange) { xpl_offsets_to_byte (offsets, from), xpl_offsets_to_byte (offsets, to) };
  if (from >= to || xpl_range_is_none (*range))
    {
      xpl_reader_warn (self, XPL_ERROR_OFFSET, _("from %u to %u is no stretch of text"), from, to);
      return FALSE;
    }
  return TRUE;
}

static gboolean
read_mark (XplReader *self, const XplJsonToken *token, XplArticle *article, XplRange *mark)
{
  const XplJsonToken *start;

  if (!xpl_reader_is_array (self, token))
    return FALSE;
  if (token->n_children != 2)
    {
      xpl_reader_warn (self, XPL_ERROR_MEMBER, _("expected two offsets"));
      return FALSE;
    }
  start = xpl_json_token_first (token);
  return xpl_reader_to_range (self, article, start, xpl_json_token_next (start), mark);
}

static gboolean
read_item (XplReader *self, const XplJsonToken *token, XplArticle **article)
{
  const char *id;

  *article = look_up (self->article_ids, token);
  if (*article != NULL)
    return TRUE;
  id = xpl_reader_to_string (self, token);
  if (id == NULL)
    return FALSE;
  *article = g_hash_table_lookup (self->bundle->articles_by_id, id);
  if (*article == NULL)
    xpl_reader_warn (self, XPL_ERROR_DANGLING, _("no article has the id “%s”"), id);
  return *article != NULL;
}

static gboolean
read_span (XplReader *self, const XplJsonToken *object, XplArticle *article, const char *mark, XplEvidence *evidence)
{
  const XplJsonToken *item = xpl_reader_get (object, "item");
  const XplJsonToken *start = xpl_reader_get (object, "start");
  const XplJsonToken *end = xpl_reader_get (object, "end");
  const XplJsonToken *mark_token = mark != NULL ? xpl_reader_get (object, mark) : NULL;
  gboolean good;

  if (item != NULL && !read_item (self, item, &article))
    return FALSE;
  if (article == NULL || start == NULL || end == NULL)
    {
      xpl_reader_warn (self, XPL_ERROR_MEMBER, _("a span needs “item”, “start” and “end”"));
      return FALSE;
    }
  evidence->article = article;
  if (!xpl_reader_to_range (self, article, start, end, &evidence->range))
    return FALSE;
  if (mark_token == NULL)
    return TRUE;
  xpl_json_path_push (&self->path, mark);
  good = read_mark (self, mark_token, article, &evidence->mark);
  xpl_json_path_pop (&self->path);
  return good;
}

gboolean
xpl_reader_to_evidence (XplReader *self, const XplJsonToken *token, XplArticle *article, const char *mark, XplEvidence *evidence)
{
  const char *const known[] = { "item", "start", "end", mark, NULL };

  *evidence = (XplEvidence) { 0 };
  if (!xpl_reader_is_object (self, token) || !read_span (self, token, article, mark, evidence))
    return FALSE;
  xpl_reader_keep_unknown (self, token, known);
  return TRUE;
}

static void
read_when_string (XplReader *self, const XplJsonToken *object, const char *name, char **value)
{
  const XplJsonToken *token = xpl_reader_get (object, name);

  if (token == NULL)
    return;
  xpl_json_path_push (&self->path, name);
  *value = xpl_reader_dup_string (self, token);
  xpl_json_path_pop (&self->path);
}

static void
read_edtf (XplReader *self, const XplJsonToken *token, XplEdtf *edtf)
{
  const char *text = xpl_reader_to_string (self, token);
  g_autoptr (GError) error = NULL;

  if (text != NULL && !xpl_edtf_parse (text, edtf, &error))
    xpl_reader_warn (self, XPL_ERROR_DATE, "%s", error->message);
}

static void
read_when_span (XplReader *self, const XplJsonToken *token, XplArticle *article, XplWhen *when)
{
  XplEvidence span;

  if (!xpl_reader_to_evidence (self, token, article, NULL, &span))
    return;
  when->article = span.article;
  when->range = span.range;
}

gboolean
xpl_reader_to_when (XplReader *self, const XplJsonToken *token, XplArticle *article, XplWhen *when)
{
  static const char *const known[] = { "edtf", "how", "text", "span", "rule", "time", NULL };
  gboolean failed_before = self->failed;
  gboolean good;
  int how = XPL_HOW_STATED;
  const XplJsonToken *member;

  if (!xpl_reader_is_object (self, token))
    return FALSE;
  self->failed = FALSE;
  if ((member = xpl_reader_get (token, "edtf")) != NULL)
    {
      xpl_json_path_push (&self->path, "edtf");
      read_edtf (self, member, &when->edtf);
      xpl_json_path_pop (&self->path);
    }
  if ((member = xpl_reader_get (token, "how")) != NULL)
    {
      xpl_json_path_push (&self->path, "how");
      xpl_reader_to_code (self, member, XPL_NAMES_HOW, &how);
      xpl_json_path_pop (&self->path);
    }
  when->how = how;
  if ((member = xpl_reader_get (token, "span")) != NULL)
    {
      xpl_json_path_push (&self->path, "span");
      read_when_span (self, member, article, when);
      xpl_json_path_pop (&self->path);
    }
  read_when_string (self, token, "text", &when->text);
  read_when_string (self, token, "rule", &when->rule);
  read_when_string (self, token, "time", &when->time);
  good = !self->failed;
  self->failed |= failed_before;
  if (good)
    xpl_reader_keep_unknown (self, token, known);
  else
    xpl_when_clear (when);
  return good;
}
