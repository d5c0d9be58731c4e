/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright © 2026 The Explorer authors */

#pragma once

#include "language.h"
#include "stages.h"

#include <string.h>

G_BEGIN_DECLS

/*
 * Texts for tests of the stages behind names: names are marked in the text itself, so that such a test does not depend
 * on how they are found. "{c:Arvenia} sent troops to {d:Belmark=Belmark}": a letter, a colon, the words, and after "="
 * the entity's name where that differs. Letters: p person, o organisation, c country, l other place, f facility, w work,
 * e occasion, u actor without a name (its state after "="); and of an entity that the text names elsewhere: d demonym,
 * m metonym (both of a country), i pronoun, r role, a acronym.
 */

static const struct
{
  char letter;
  XplEntityType type;
  XplMentionKind kind;
} marked_kinds[] = {
  { 'p', XPL_ENTITY_PERSON, XPL_MENTION_NAME },       { 'o', XPL_ENTITY_ORGANISATION, XPL_MENTION_NAME },
  { 'c', XPL_ENTITY_PLACE, XPL_MENTION_NAME },        { 'l', XPL_ENTITY_PLACE, XPL_MENTION_NAME },
  { 'f', XPL_ENTITY_FACILITY, XPL_MENTION_NAME },     { 'w', XPL_ENTITY_WORK, XPL_MENTION_NAME },
  { 'e', XPL_ENTITY_OCCASION, XPL_MENTION_NAME },     { 'u', XPL_ENTITY_GROUP, XPL_MENTION_DESCRIPTION },
  { 'd', XPL_ENTITY_PLACE, XPL_MENTION_DEMONYM },     { 'm', XPL_ENTITY_PLACE, XPL_MENTION_METONYM },
  { 'i', XPL_ENTITY_PERSON, XPL_MENTION_PRONOUN },    { 'r', XPL_ENTITY_PERSON, XPL_MENTION_ROLE },
  { 'a', XPL_ENTITY_ORGANISATION, XPL_MENTION_ACRONYM },
};

/* The mark at @p (behind its brace): its letter's row, its words and its entity's name. Returns the end. */
static inline const char *
marked_parse (const char *p, guint *row, char **words, char **name)
{
  const char *end = strchr (p, '}');
  const char *equals = memchr (p, '=', end - p);

  for (*row = 0; marked_kinds[*row].letter != *p; (*row)++)
    g_assert_cmpuint (*row + 1, <, G_N_ELEMENTS (marked_kinds));
  *words = g_strndup (p + 2, (equals == NULL ? end : equals) - p - 2);
  *name = equals == NULL ? g_strdup (*words) : g_strndup (equals + 1, end - equals - 1);
  return end + 1;
}

static inline int
marked_find_entity (XplReading *reading, guint row, const char *name)
{
  char letter = marked_kinds[row].letter;
  XplNamed named = { .type = marked_kinds[row].type, .named = letter != 'u', .part_of = -1 };

  for (guint i = 0; i < reading->entities->len && letter != 'u'; i++)
    if (g_str_equal (xpl_reading_entity (reading, i)->name, name))
      return (int) i;
  if (letter == 'u')
    named.part_of = marked_find_entity (reading, 2, name);
  named.name = g_strdup (name);
  if (letter == 'c' || letter == 'd' || letter == 'm')
    named.key = g_strconcat ("country:", name, NULL);
  else if (letter == 'l')
    named.key = g_strconcat ("city:", name, NULL);
  named.aliases = g_ptr_array_new_with_free_func (g_free);
  g_array_append_val (reading->entities, named);
  return (int) reading->entities->len - 1;
}

/* The text of @marked without its marks; free with g_free(). */
static inline char *
marked_get_text (const char *marked)
{
  GString *text = g_string_new (NULL);

  for (const char *p = marked; *p != '\0';)
    {
      if (*p != '{')
        {
          g_string_append_c (text, *p++);
          continue;
        }

      guint row;
      g_autofree char *words = NULL;
      g_autofree char *name = NULL;
      p = marked_parse (p + 1, &row, &words, &name);
      g_string_append (text, words);
    }
  return g_string_free (text, FALSE);
}

static inline void
marked_add_mentions (XplReading *reading, const char *marked)
{
  guint32 offset = 0;

  for (const char *p = marked; *p != '\0';)
    {
      if (*p != '{')
        {
          offset++;
          p++;
          continue;
        }

      guint row;
      g_autofree char *words = NULL;
      g_autofree char *name = NULL;
      p = marked_parse (p + 1, &row, &words, &name);

      XplNameMention mention = { .range = { offset, offset + strlen (words) }, .kind = marked_kinds[row].kind };
      guint last = xpl_reading_token_at (reading, mention.range.end - 1);
      mention.first_token = xpl_reading_token_at (reading, offset);
      mention.n_tokens = last + 1 - mention.first_token;
      mention.sentence = xpl_reading_token (reading, last)->sentence;
      mention.entity = marked_find_entity (reading, row, name);
      g_array_append_val (reading->mentions, mention);
      offset += strlen (words);
    }
}

/* Reads @text, which is @marked without marks and must outlive the reading, as far as tags, and adds the marked names. */
static inline XplReading *
marked_read (const XplLanguage *language, const char *marked, const char *text)
{
  static const XplTextInfo nothing_known = { NULL };
  XplReading *reading = xpl_reading_new (text);

  xpl_read_tokens (language, reading, &nothing_known);
  xpl_read_sentences (language, reading, &nothing_known);
  xpl_read_tags (language, reading);
  xpl_read_timexes (language, reading);
  marked_add_mentions (reading, marked);
  return reading;
}

static inline const char *
marked_name_of (const XplReading *reading, int entity)
{
  return entity < 0 ? "?" : xpl_reading_entity (reading, (guint) entity)->name;
}

G_END_DECLS
