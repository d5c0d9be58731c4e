/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright © 2026 The Explorer authors */

#include "config.h"

#include "name-tagger.h"

#include "weights.h"

#include <glib/gi18n-lib.h>

struct _XplNameTagger
{
  XplModelFile *file;
  XplWeights *weights;
  XplScorer scorer;
  XplNameJoints joints;
};

/* Larger weights might overflow a sum over a sentence. */
#define MAX_JOINT (1 << 16)

static gboolean
read_joints (XplNameTagger *self, GError **error)
{
  gsize size;
  const gint32 *section = xpl_model_file_get_section (self->file, XPL_NAME_JOINT_SECTION, &size, error);
  gint32 *weights = &self->joints.weights[0][0][0];

  if (section == NULL)
    return FALSE;
  if (size != sizeof self->joints)
    return xpl_model_file_set_error (self->file, XPL_NAME_JOINT_SECTION, _("the weights are for another number of labels"),
                                     error);
  for (gsize i = 0; i < size / sizeof *weights; i++)
    weights[i] = CLAMP (GINT32_FROM_LE (section[i]), -MAX_JOINT, MAX_JOINT);
  return TRUE;
}

XplNameTagger *
xpl_name_tagger_new (XplModelFile *file, GError **error)
{
  g_autoptr (XplNameTagger) self = g_new0 (XplNameTagger, 1);

  self->file = file;
  self->weights = xpl_weights_new (file, XPL_NAME_SECTION, XPL_N_NAME_LABELS, error);
  if (self->weights == NULL || !read_joints (self, error))
    return NULL;
  self->scorer = xpl_weights_get_scorer (self->weights);
  return g_steal_pointer (&self);
}

void
xpl_name_tagger_free (XplNameTagger *self)
{
  if (self == NULL)
    return;
  xpl_weights_free (self->weights);
  xpl_model_file_free (self->file);
  g_free (self);
}

/* The clue whose feature speaks most for the class against being no name and against the other classes. */
static int
find_clue (const XplNameTagger *self, const XplNameContext *context, const XplLabelledName *name)
{
  XplNameClue clues[XPL_NAME_MAX_CLUES];
  guint n = xpl_name_context_get_clues (context, name->first, name->first + name->n, clues);
  gint32 best = 0;
  int token = -1;

  for (guint i = 0; i < n; i++)
    {
      gint32 scores[XPL_N_NAME_LABELS] = { 0 }, others = 0;

      xpl_scorer_add (&self->scorer, &clues[i].feature, 1, scores);
      for (guint class = 0; class < XPL_N_NAME_LABEL_CLASSES; class++)
        if (class != name->class)
          others = MAX (others, scores[XPL_NAME_BEGIN (class)] + scores[XPL_NAME_INSIDE (class)]);
      others = MAX (others, 2 * scores[XPL_NAME_OUTSIDE]);

      gint32 score = scores[XPL_NAME_BEGIN (name->class)] + scores[XPL_NAME_INSIDE (name->class)] - others;
      if (score > best)
        {
          best = score;
          token = (int) clues[i].token;
        }
    }
  return token;
}

/* "Helfjord drew": a name that begins with a capital does not end with a small word, but for "Gaza strip". */
static void
cut_small_end (const XplNameFinder *finder, XplLabelledName *name)
{
  if (!xpl_finder_has (finder, name->first, XPL_TOKEN_CAPITAL))
    return;
  while (name->n > 1 && !xpl_finder_has (finder, name->first + name->n - 1, XPL_TOKEN_CAPITAL)
         && xpl_finder_token (finder, name->first + name->n - 1)->pos != XPL_POS_NUM
         && xpl_finder_lookup (finder, XPL_LEXICON_NAME_HEADS, name->first + name->n - 1) == NULL)
    name->n--;
}

static void
add_names (const XplNameTagger *self,
           const XplNameFinder *finder,
           const XplNameContext *context,
           const guint8 *labels,
           guint first,
           guint n,
           GArray *names)
{
  for (guint i = 0; i < n; i++)
    {
      XplLabelledName name = { first + i, 1, XPL_NAME_LABEL_PERSON, -1 };

      if (labels[i] == XPL_NAME_OUTSIDE)
        continue;
      name.class = xpl_name_label_get_class (labels[i]);
      while (i + 1 < n && labels[i + 1] == XPL_NAME_INSIDE (name.class))
        {
          name.n++;
          i++;
        }
      cut_small_end (finder, &name);
      name.clue = find_clue (self, context, &name);
      g_array_append_val (names, name);
    }
}

GArray *
xpl_name_tagger_run (const XplNameTagger *self, XplNameFinder *finder)
{
  GArray *names = g_array_new (FALSE, FALSE, sizeof (XplLabelledName));
  g_autoptr (XplNameContext) context = xpl_name_context_new (finder);
  g_autofree XplNameWord *words = g_new (XplNameWord, XPL_NAME_MAX_WORDS);
  g_autofree XplNameLattice *lattice = g_new (XplNameLattice, XPL_NAME_MAX_WORDS);
  guint8 labels[XPL_NAME_MAX_WORDS];

  for (guint first = 0, n = 0; first < finder->reading->tokens->len; first += n)
    {
      xpl_finder_enter (finder, first);
      n = MIN (finder->end - first, XPL_NAME_MAX_WORDS);
      xpl_name_context_read (context, first, first + n, words);
      xpl_name_score (words, n, &self->scorer, lattice);
      xpl_name_decode (words, n, &self->joints, NULL, lattice, labels);
      add_names (self, finder, context, labels, first, n, names);
    }
  return names;
}
