/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright © 2026 The Explorer authors */

#include "config.h"

#include "reading.h"

#include "text-pieces.h"

static void
clear_named (gpointer data)
{
  XplNamed *named = data;

  g_free (named->name);
  g_free (named->key);
  g_free (named->why);
  g_clear_pointer (&named->aliases, g_ptr_array_unref);
}

static void
clear_role (gpointer data)
{
  g_free (((XplRoleMention *) data)->text);
}

static void
clear_timex (gpointer data)
{
  XplTimex *timex = data;

  g_free (timex->value);
  for (guint i = 0; i < G_N_ELEMENTS (timex->ends); i++)
    g_free (timex->ends[i].value);
}

static void
clear_speech (gpointer data)
{
  XplSpeech *speech = data;

  g_clear_pointer (&speech->ranges, g_array_unref);
  g_free (speech->hedge);
}

static void
clear_quantity (gpointer data)
{
  XplQuantity *quantity = data;

  g_free (quantity->unit);
  g_free (quantity->counted);
  g_free (quantity->state);
  g_free (quantity->per);
  g_free (quantity->hedge);
}

static void
clear_statement (gpointer data)
{
  XplStatement *statement = data;

  g_clear_pointer (&statement->attributed, g_array_unref);
  g_clear_pointer (&statement->attributed_ranges, g_array_unref);
}

static GArray *
new_array (guint element_size, GDestroyNotify clear)
{
  GArray *array = g_array_new (FALSE, TRUE, element_size);

  if (clear != NULL)
    g_array_set_clear_func (array, clear);
  return array;
}

XplReading *
xpl_reading_new (const char *text)
{
  XplReading *self = g_new0 (XplReading, 1);

  self->text = text;
  self->tokens = new_array (sizeof (XplToken), NULL);
  self->sentences = new_array (sizeof (XplSentence), NULL);
  self->entities = new_array (sizeof (XplNamed), clear_named);
  self->mentions = new_array (sizeof (XplNameMention), NULL);
  self->roles = new_array (sizeof (XplRoleMention), clear_role);
  self->timexes = new_array (sizeof (XplTimex), clear_timex);
  self->speeches = new_array (sizeof (XplSpeech), clear_speech);
  self->quantities = new_array (sizeof (XplQuantity), clear_quantity);
  self->statements = new_array (sizeof (XplStatement), clear_statement);
  self->strings = g_string_chunk_new (4096);
  return self;
}

void
xpl_reading_free (XplReading *self)
{
  if (self == NULL)
    return;
  g_array_unref (self->tokens);
  g_array_unref (self->sentences);
  g_array_unref (self->entities);
  g_array_unref (self->mentions);
  g_array_unref (self->roles);
  g_array_unref (self->timexes);
  g_array_unref (self->speeches);
  g_array_unref (self->quantities);
  g_array_unref (self->statements);
  g_string_chunk_free (self->strings);
  xpl_pieces_free (self->pieces);
  g_free (self);
}

guint
xpl_reading_token_at (const XplReading *self, guint32 offset)
{
  guint low = 0, high = self->tokens->len;

  while (low < high)
    {
      guint middle = low + (high - low) / 2;

      if (xpl_reading_token (self, middle)->range.end <= offset)
        low = middle + 1;
      else
        high = middle;
    }
  return low;
}

int
xpl_reading_sentence_at (const XplReading *self, guint32 offset)
{
  guint low = 0, high = self->sentences->len;

  while (low < high)
    {
      guint middle = low + (high - low) / 2;

      if (xpl_reading_sentence (self, middle)->range.end <= offset)
        low = middle + 1;
      else
        high = middle;
    }
  if (low == self->sentences->len || xpl_reading_sentence (self, low)->range.start > offset)
    return -1;
  return (int) low;
}

int
xpl_reading_find_dependent (const XplReading *self, guint head, XplDeprel deprel, guint from)
{
  g_return_val_if_fail (head < self->tokens->len, -1);

  const XplSentence *sentence = xpl_reading_sentence (self, xpl_reading_token (self, head)->sentence);
  for (guint i = MAX (from, sentence->first_token); i < sentence->first_token + sentence->n_tokens; i++)
    {
      const XplToken *token = xpl_reading_token (self, i);

      if (token->head == (int) head && token->deprel == deprel)
        return (int) i;
    }
  return -1;
}

gboolean
xpl_reading_is_below (const XplReading *self, guint token, guint head)
{
  int i = (int) token;

  while (i >= 0 && i != (int) head)
    i = xpl_reading_token (self, (guint) i)->head;
  return i >= 0;
}

XplNameMention *
xpl_reading_mention_at (const XplReading *self, guint token)
{
  guint low = 0, high = self->mentions->len;

  while (low < high)
    {
      guint middle = low + (high - low) / 2;
      const XplNameMention *mention = &g_array_index (self->mentions, XplNameMention, middle);

      if (mention->first_token + mention->n_tokens <= token)
        low = middle + 1;
      else
        high = middle;
    }
  if (low == self->mentions->len)
    return NULL;

  XplNameMention *found = &g_array_index (self->mentions, XplNameMention, low);
  return found->first_token <= token ? found : NULL;
}

guint
xpl_timex_get_parts (const XplTimex *self, XplTimexEnd parts[2])
{
  if (self->ends[0].value != NULL && self->ends[1].value != NULL)
    {
      parts[0] = self->ends[0];
      parts[1] = self->ends[1];
      return 2;
    }
  parts[0] = (XplTimexEnd) { self->range, self->value, self->edtf };
  return 1;
}
