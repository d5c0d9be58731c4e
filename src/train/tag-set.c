/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright © 2026 The Explorer authors */

#include "config.h"

#include "tag-set.h"

/* A pair of tags that is rarer is a mistake more often than not. */
#define MIN_COUNT 5

static const char *
name_tags (const XplTreeWord *word)
{
  g_autofree char *name = g_strconcat (word->upos, " ", word->xpos, NULL);

  return word->upos != NULL && word->xpos != NULL ? g_intern_string (name) : NULL;
}

XplTagSet *
xpl_tag_set_new (const XplTreebank *treebank)
{
  XplTagSet *self = g_new0 (XplTagSet, 1);
  g_autoptr (GHashTable) counts = g_hash_table_new (NULL, NULL);

  self->names = g_ptr_array_new ();
  self->numbers = g_hash_table_new (NULL, NULL);
  for (guint i = 0; i < treebank->len; i++)
    {
      const XplTreeSentence *sentence = xpl_treebank_get (treebank, i);

      for (guint k = 0; k < sentence->words->len; k++)
        {
          gpointer name = (gpointer) name_tags (xpl_tree_word (sentence, k));
          guint count = name == NULL ? 0 : GPOINTER_TO_UINT (g_hash_table_lookup (counts, name)) + 1;

          g_hash_table_insert (counts, name, GUINT_TO_POINTER (count));
          if (count == MIN_COUNT && name != NULL && self->names->len < G_MAXUINT8 - 1)
            {
              g_ptr_array_add (self->names, name);
              g_hash_table_insert (self->numbers, name, GUINT_TO_POINTER (self->names->len));
            }
        }
    }
  return self;
}

void
xpl_tag_set_free (XplTagSet *self)
{
  if (self == NULL)
    return;
  g_ptr_array_unref (self->names);
  g_hash_table_unref (self->numbers);
  g_free (self);
}

int
xpl_tag_set_find (const XplTagSet *self, const XplTreeWord *word)
{
  const char *name = name_tags (word);

  return name == NULL ? -1 : GPOINTER_TO_INT (g_hash_table_lookup (self->numbers, name)) - 1;
}

void
xpl_tag_set_write (const XplTagSet *self, XplModelWriter *writer)
{
  xpl_model_writer_add_strings (writer, "tags", (const char *const *) self->names->pdata, self->names->len);
}
