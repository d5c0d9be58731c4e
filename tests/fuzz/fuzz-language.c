/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright © 2026 The Explorer authors */

/* Any text: no crash; what is found lies in it, on whole characters, in order, and points to what is there. */

#include "language.h"

#include <stdint.h>
#include <string.h>

int LLVMFuzzerTestOneInput (const uint8_t *data, size_t size);

static void
check_range (const XplReading *reading, XplRange range)
{
  g_assert_cmpuint (range.start, <, range.end);
  g_assert_cmpuint (range.end, <=, strlen (reading->text));
  g_assert_true (g_utf8_validate (reading->text + range.start, range.end - range.start, NULL));
}

static void
check_entity (const XplReading *reading, int entity)
{
  g_assert_cmpint (entity, >=, -1);
  g_assert_cmpint (entity, <, (int) reading->entities->len);
}

static void
check_tokens (const XplReading *reading)
{
  for (guint i = 0; i < reading->tokens->len; i++)
    {
      const XplToken *token = xpl_reading_token (reading, i);

      check_range (reading, token->range);
      g_assert_true (i == 0 || token[-1].range.end <= token->range.start);
      g_assert_nonnull (token->lemma);
      g_assert_nonnull (token->lower);
    }
  for (guint i = 0; i < reading->sentences->len; i++)
    {
      const XplSentence *sentence = xpl_reading_sentence (reading, i);

      check_range (reading, sentence->range);
      g_assert_true (i == 0 || sentence[-1].range.end <= sentence->range.start);
      g_assert_cmpuint (sentence->first_token + sentence->n_tokens, <=, reading->tokens->len);
    }
}

static void
check_names (const XplReading *reading)
{
  for (guint i = 0; i < reading->mentions->len; i++)
    {
      const XplNameMention *mention = &g_array_index (reading->mentions, XplNameMention, i);

      check_range (reading, mention->range);
      g_assert_true (i == 0 || mention[-1].range.end <= mention->range.start);
      g_assert_cmpint (mention->entity, >=, 0);
      check_entity (reading, mention->entity);
      g_assert_cmpuint (mention->n_tokens, >, 0);
      g_assert_cmpuint (mention->first_token + mention->n_tokens, <=, reading->tokens->len);
      g_assert_cmpuint (mention->sentence, <, reading->sentences->len);
    }
  for (guint i = 0; i < reading->entities->len; i++)
    {
      const XplNamed *named = xpl_reading_entity (reading, i);

      check_entity (reading, named->part_of);
      g_assert_cmpint (named->part_of, !=, (int) i);
      g_assert_true (named->name != NULL && *named->name != '\0');
      g_assert_nonnull (named->why);
    }
  for (guint i = 0; i < reading->roles->len; i++)
    {
      const XplRoleMention *role = &g_array_index (reading->roles, XplRoleMention, i);

      check_range (reading, role->range);
      check_entity (reading, role->entity);
      check_entity (reading, role->of);
    }
}

static void
check_claims (const XplReading *reading)
{
  for (guint i = 0; i < reading->timexes->len; i++)
    check_range (reading, g_array_index (reading->timexes, XplTimex, i).range);
  for (guint i = 0; i < reading->speeches->len; i++)
    {
      const XplSpeech *speech = &g_array_index (reading->speeches, XplSpeech, i);

      check_entity (reading, speech->entity);
      check_entity (reading, speech->via);
      for (guint k = 0; k < speech->ranges->len; k++)
        check_range (reading, g_array_index (speech->ranges, XplRange, k));
    }
  for (guint i = 0; i < reading->quantities->len; i++)
    check_range (reading, g_array_index (reading->quantities, XplQuantity, i).range);
  for (guint i = 0; i < reading->statements->len; i++)
    {
      const XplStatement *statement = &g_array_index (reading->statements, XplStatement, i);

      check_range (reading, statement->cue);
      check_entity (reading, statement->subject);
      check_entity (reading, statement->object);
    }
}

/* The first two bytes choose what is skipped. */
int
LLVMFuzzerTestOneInput (const uint8_t *data, size_t size)
{
  static XplLanguage *language;
  g_autofree char *text = NULL;
  g_autoptr (XplReading) reading = NULL;
  XplSkip skip = { .kind = XPL_SKIP_SHARE };
  XplTextInfo info = { .skips = &skip };

  if (language == NULL)
    language = xpl_language_new (NULL);
  text = size == 0 ? g_strdup ("") : g_utf8_make_valid ((const char *) data, size);
  if (size > 2 && data[0] % 4 == 0)
    {
      gsize length = g_utf8_strlen (text, -1);

      skip.range.start = g_utf8_offset_to_pointer (text, MIN (data[0], length)) - text;
      skip.range.end = g_utf8_offset_to_pointer (text, MIN ((gsize) data[0] + data[1], length)) - text;
      info.n_skips = 1;
    }
  reading = xpl_language_read (language, text, &info);
  check_tokens (reading);
  check_names (reading);
  check_claims (reading);
  return 0;
}
