/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright © 2026 The Explorer authors */

#include "config.h"

#include "json-scan.h"

#include "json-scan-private.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/* A damaged document has more places than one can mend by hand. */
#define MAX_DAMAGES 10

/* More of them than any file of sound ones has room for cost more memory than the file: some bytes of text each have a place. */
#define MAX_ELEMENTS 1000000
#define MAX_MEMBERS 100000

/* How often, on the average, each byte may be looked at again to find the way after a damage. */
#define SEARCHES 8

typedef struct
{
  XplJsonScan *scan;
  XplJsonCursor cursor;
  const char *const *objects;
  const char *const *arrays;
  gboolean is_excessive; /* there was more of something than is read */
  gboolean is_cut; /* the text ends inside an element, which will be found wrong for itself */
} Scanner;

/* A place is damaged once. */
static void
note_damage (Scanner *self, const char *what)
{
  GArray *damages = self->scan->damages;
  XplJsonDamage damage = { self->cursor.at, what };

  if (damages->len < MAX_DAMAGES
      && (damages->len == 0 || g_array_index (damages, XplJsonDamage, damages->len - 1).place != damage.place))
    g_array_append_val (damages, damage);
}

/* The byte at the cursor, behind space; '\0' at the end. */
static char
peek (Scanner *self)
{
  xpl_json_cursor_skip_space (&self->cursor);
  return self->cursor.at < self->cursor.length ? self->cursor.text[self->cursor.at] : '\0';
}

static gboolean
is_at_end (const Scanner *self)
{
  return self->cursor.at == self->cursor.length;
}

static void
note_end (Scanner *self)
{
  if (!self->is_cut)
    note_damage (self, _("the text ends inside an array or object"));
}

/* Once, however many there are. */
static void
note_excess (Scanner *self, const char *what)
{
  if (!self->is_excessive)
    note_damage (self, what);
  self->is_excessive = TRUE;
}

static void
scan_element (Scanner *self, GArray *elements)
{
  XplJsonExtent extent = { .start = self->cursor.at };

  if (!xpl_json_cursor_skip_value (&self->cursor))
    {
      xpl_json_cursor_find_next (&self->cursor, extent.start);
      self->is_cut = is_at_end (self);
    }
  extent.end = self->cursor.at;
  if (elements->len == MAX_ELEMENTS)
    note_excess (self, _("the list has more than a million elements, and was read so far"));
  else
    g_array_append_val (elements, extent);
}

static GArray *
scan_array (Scanner *self)
{
  GArray *elements = g_array_new (FALSE, FALSE, sizeof (XplJsonExtent));
  gboolean needs_comma = FALSE;

  self->cursor.at++;
  for (;;)
    {
      char c = peek (self);

      if (is_at_end (self))
        break;
      if (c == ']')
        {
          self->cursor.at++;
          return elements;
        }
      if (c == '}')
        {
          note_damage (self, _("a bracket closes that was not opened"));
          return elements;
        }
      if (c == ',' && needs_comma)
        {
          self->cursor.at++;
          needs_comma = FALSE;
          continue;
        }
      if (c == ',' || needs_comma)
        note_damage (self, c == ',' ? _("a value was expected here") : _("a comma was expected here"));
      if (c == ',')
        {
          self->cursor.at++;
          continue;
        }
      scan_element (self, elements);
      needs_comma = TRUE;
    }
  note_end (self);
  return elements;
}

static gboolean
is_named (const Scanner *self, XplJsonExtent name, const char *const *names)
{
  for (guint i = 0; names[i] != NULL; i++)
    if (strlen (names[i]) == name.end - name.start && memcmp (self->cursor.text + name.start, names[i], strlen (names[i])) == 0)
      return TRUE;
  return FALSE;
}

static GArray *scan_object (Scanner *self, gboolean is_root);

static void
clear_section (gpointer data)
{
  XplJsonSection *section = data;

  g_clear_pointer (&section->elements, g_array_unref);
  g_clear_pointer (&section->members, g_array_unref);
}

static void
scan_member_value (Scanner *self, XplJsonSection *section, gboolean is_root)
{
  char c = peek (self);

  section->value.start = self->cursor.at;
  if (c == '[' && is_named (self, section->name, self->arrays))
    section->elements = scan_array (self);
  else if (c == '{' && is_root && is_named (self, section->name, self->objects))
    section->members = scan_object (self, FALSE);
  else if (!is_at_end (self))
    xpl_json_cursor_skip_value (&self->cursor);
  section->value.end = self->cursor.at;
}

/* FALSE where the text has ended. */
static gboolean
scan_member (Scanner *self, GArray *members, gboolean is_root)
{
  XplJsonSection section = { .name.start = self->cursor.at + 1 };

  if (!xpl_json_cursor_skip_string (&self->cursor))
    return FALSE;
  section.name.end = self->cursor.at - 1;
  if (peek (self) != ':')
    {
      if (!is_at_end (self))
        note_damage (self, _("a colon was expected here"));
      return !is_at_end (self);
    }
  self->cursor.at++;
  scan_member_value (self, &section, is_root);
  if (section.value.start < section.value.end && members->len < MAX_MEMBERS)
    {
      g_array_append_val (members, section);
    }
  else
    {
      if (members->len == MAX_MEMBERS)
        note_excess (self, _("the object has more than 100,000 members, and was read so far"));
      clear_section (&section);
    }
  return !is_at_end (self);
}

/* Something that no object has there: on to where the next member may begin, or the object end. */
static void
skip_rubbish (Scanner *self, gboolean is_noted)
{
  if (!is_noted)
    note_damage (self, self->cursor.text[self->cursor.at] == ']' ? _("a bracket closes that was not opened")
                                                                  : _("a character that no JSON has there"));
  do
    self->cursor.at++;
  while (!is_at_end (self) && strchr ("\",}", self->cursor.text[self->cursor.at]) == NULL);
}

static GArray *
scan_object (Scanner *self, gboolean is_root)
{
  GArray *members = g_array_new (FALSE, FALSE, sizeof (XplJsonSection));
  gboolean has_rubbish = FALSE;

  g_array_set_clear_func (members, clear_section);
  self->cursor.at++;
  for (;;)
    {
      char c = peek (self);

      if (is_at_end (self))
        break;
      if (c == '"')
        {
          if (!scan_member (self, members, is_root))
            break;
          continue;
        }
      if (c != ',' && c != '}')
        {
          skip_rubbish (self, has_rubbish);
          has_rubbish = TRUE;
          continue;
        }
      self->cursor.at++;
      if (c == '}')
        return members;
    }
  note_end (self);
  return members;
}

XplJsonScan *
xpl_json_scan_new (const char *text, gsize length, const char *const *objects, const char *const *arrays)
{
  Scanner scanner = { .objects = objects, .arrays = arrays };
  XplJsonScan *self = g_new0 (XplJsonScan, 1);
  char c;

  g_return_val_if_fail (text != NULL && objects != NULL && arrays != NULL, NULL);

  self->text = text;
  self->length = length;
  self->damages = g_array_new (FALSE, FALSE, sizeof (XplJsonDamage));
  scanner.scan = self;
  scanner.cursor = (XplJsonCursor) { text, length, 0, SEARCHES * length };
  c = peek (&scanner);
  self->root.start = scanner.cursor.at;
  if (c == '{')
    self->members = scan_object (&scanner, TRUE);
  else if (!is_at_end (&scanner))
    xpl_json_cursor_skip_value (&scanner.cursor);
  self->root.end = scanner.cursor.at;
  peek (&scanner);
  if (!is_at_end (&scanner))
    note_damage (&scanner, self->root.start == self->root.end ? _("a bracket closes that was not opened")
                                                               : _("the text goes on after its end"));
  return self;
}

void
xpl_json_scan_free (XplJsonScan *self)
{
  if (self == NULL)
    return;
  g_clear_pointer (&self->members, g_array_unref);
  g_array_unref (self->damages);
  g_free (self);
}

const XplJsonSection *
xpl_json_scan_lookup (const XplJsonScan *self, const GArray *members, const char *name)
{
  gsize length;

  g_return_val_if_fail (self != NULL && members != NULL && name != NULL, NULL);

  length = strlen (name);
  for (guint i = members->len; i > 0; i--)
    {
      const XplJsonSection *section = &g_array_index (members, XplJsonSection, i - 1);

      if (section->name.end - section->name.start == length && memcmp (self->text + section->name.start, name, length) == 0)
        return section;
    }
  return NULL;
}
