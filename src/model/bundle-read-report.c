/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright © 2026 The Explorer authors */

#include "config.h"

/* What a reader says in the end of all that was wrong with the file: as an error, or as warnings. */

#include "bundle-reader.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/* Of so many damages each is told; the rest is but counted. */
#define MAX_DAMAGES 100

/* Where a place is, for people; @at is the last place that was asked for. */
typedef struct
{
  const XplReader *reader;
  gsize at;
  guint line;
  gsize line_start;
} Lines;

/* Counts the lines up to @place in what is still in memory. */
static void
walk (Lines *self, gsize place)
{
  const char *text = self->reader->scan->text;
  const char *feed;

  while ((feed = memchr (text + self->at, '\n', place - self->at)) != NULL)
    {
      self->line++;
      self->at = self->line_start = feed - text + 1;
    }
  self->at = place;
}

static void
find_line (Lines *self, gsize place)
{
  const GArray *gone = self->reader->released;

  if (place < self->at)
    *self = (Lines) { .reader = self->reader, .line = 1 };
  for (guint i = 0; i < gone->len; i++)
    {
      const XplReleased *released = &g_array_index (gone, XplReleased, i);

      if (released->extent.start < self->at || released->extent.start >= place)
        continue;
      walk (self, released->extent.start);
      self->line += released->n_lines;
      self->line_start = released->n_lines > 0 ? released->line_start : self->line_start;
      self->at = released->extent.end;
    }
  walk (self, place);
}

static guint
get_column (const Lines *self)
{
  return (guint) (self->at - self->line_start) + 1;
}

static int
compare_damages (gconstpointer a, gconstpointer b)
{
  const XplReaderDamage *first = a, *second = b;

  return first->place < second->place ? -1 : first->place > second->place;
}

static GArray *
gather_damages (const XplReader *self)
{
  GArray *damages = g_array_new (FALSE, FALSE, sizeof (XplReaderDamage));

  g_array_append_vals (damages, self->damages->data, self->damages->len);
  for (guint i = 0; i < self->scan->damages->len; i++)
    {
      const XplJsonDamage *own = &g_array_index (self->scan->damages, XplJsonDamage, i);
      const XplReaderDamage damage = { .place = own->place, .what = own->what };

      g_array_append_val (damages, damage);
    }
  g_array_sort (damages, compare_damages);
  return damages;
}

static void
warn_of_damage (const char *name, const XplReaderDamage *damage, Lines *lines, XplWarnings *warnings)
{
  find_line (lines, damage->place);
  if (damage->path != NULL)
    xpl_warnings_add (warnings, XPL_ERROR_JSON,
                      /* Translators: file, line, column, part of the file, what is wrong there. */
                      _("%s, line %u, column %u (%s): %s; this part is left out. Mend the file there, or open an older copy of it."),
                      name, lines->line, get_column (lines), damage->path, damage->what);
  else
    xpl_warnings_add (warnings, XPL_ERROR_JSON,
                      /* Translators: file, line, column, what is wrong there. */
                      _("%s, line %u, column %u: %s; what is whole is opened. Mend the file there, or open an older copy of it."),
                      name, lines->line, get_column (lines), damage->what);
}

static void
warn_of_damages (const XplReader *self, const char *name, GArray *damages, XplWarnings *warnings)
{
  Lines lines = { .reader = self, .line = 1 };

  for (guint i = 0; i < damages->len && i < MAX_DAMAGES; i++)
    warn_of_damage (name, &g_array_index (damages, XplReaderDamage, i), &lines, warnings);
  if (damages->len > MAX_DAMAGES)
    xpl_warnings_add (warnings, XPL_ERROR_JSON,
                      ngettext ("%s: %u more part is damaged and left out", "%s: %u more parts are damaged and left out",
                                damages->len - MAX_DAMAGES),
                      name, damages->len - MAX_DAMAGES);
}

static void
warn_of_repairs (const XplReader *self, const char *name, XplWarnings *warnings)
{
  Lines lines = { .reader = self, .line = 1 };

  if (self->n_bad_bytes > 0)
    xpl_warnings_add (warnings, XPL_ERROR_ENCODING,
                      ngettext ("%s: %u byte is no UTF-8 and was replaced by U+FFFD",
                                "%s: %u bytes are no UTF-8 and were replaced by U+FFFD", self->n_bad_bytes),
                      name, self->n_bad_bytes);
  if (self->n_bad_escapes == 0)
    return;
  find_line (&lines, self->first_bad_escape);
  xpl_warnings_add (warnings, XPL_ERROR_ENCODING,
                    ngettext ("%s: %u escape (after line %u) names no character and was replaced by U+FFFD",
                              "%s: %u escapes (the first after line %u) name no character and were replaced by U+FFFD",
                              self->n_bad_escapes),
                    name, self->n_bad_escapes, lines.line);
}

void
xpl_reader_report (XplReader *self, const char *name, XplWarnings *warnings)
{
  g_autoptr (GArray) damages = gather_damages (self);
  guint n = xpl_warnings_get_size (self->warnings);

  warn_of_damages (self, name, damages, warnings);
  warn_of_repairs (self, name, warnings);
  for (guint i = 0; i < n; i++)
    {
      const GError *own = xpl_warnings_get (self->warnings, i);

      xpl_warnings_add (warnings, own->code, "%s: %s", name, own->message);
    }
  if (self->n_warnings > n)
    xpl_warnings_add (warnings, XPL_ERROR_MEMBER,
                      ngettext ("%s: %u more thing is wrong", "%s: %u more things are wrong", self->n_warnings - n),
                      name, self->n_warnings - n);
}

/* Nothing is wrong with the document before @first; what goes on behind it is another. */
static gboolean
is_whole (const XplReader *self, const XplReaderDamage *first)
{
  return first->place >= self->scan->root.end && first->place < self->scan->length;
}

static gboolean
lacks_items (const XplReader *self)
{
  const GArray *members = self->scan->members;

  return members != NULL && xpl_json_scan_lookup (self->scan, members, "items") == NULL;
}

gboolean
xpl_reader_fail (const XplReader *self, const char *name, GError **error)
{
  g_autoptr (GArray) damages = gather_damages (self);
  Lines lines = { .reader = self, .line = 1 };
  const XplReaderDamage *first;

  first = damages->len > 0 ? &g_array_index (damages, XplReaderDamage, 0) : NULL;
  if (first == NULL || (is_whole (self, first) && lacks_items (self)))
    {
      g_set_error (error, XPL_ERROR, XPL_ERROR_JSON,
                   _("%s is JSON, but no bundle or JSON Feed: it has no list “items”. Open another file."), name);
      return FALSE;
    }
  find_line (&lines, first->place);
  g_set_error (error, XPL_ERROR, XPL_ERROR_JSON,
               /* Translators: file, line, column, what is wrong there. */
               _("%s, line %u, column %u: %s. Mend the file there, or open an older copy of it."),
               name, lines.line, get_column (&lines), first->what);
  return FALSE;
}
