/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright © 2026 The Explorer authors */

#include "config.h"

#include "tagger.h"

#include "weights.h"

#include <glib/gi18n-lib.h>
#include <string.h>

struct _XplTagger
{
  guint n_classes;
  char **upos; /* n_classes */
  char **xpos;
  XplWeights *weights;
};

static gboolean
read_classes (XplTagger *self, const XplModelFile *file, GError **error)
{
  g_autofree const char **names = xpl_model_file_get_strings (file, "tags", &self->n_classes, error);

  if (names == NULL)
    return FALSE;
  self->upos = g_new0 (char *, self->n_classes + 1);
  self->xpos = g_new0 (char *, self->n_classes + 1);
  for (guint i = 0; i < self->n_classes; i++)
    {
      const char *blank = strchr (names[i], ' ');

      if (blank == NULL)
        return xpl_model_file_set_error (file, "tags", _("a tag is no pair"), error);
      self->upos[i] = g_strndup (names[i], blank - names[i]);
      self->xpos[i] = g_strdup (blank + 1);
    }
  if (self->n_classes == 0 || self->n_classes >= XPL_TAGGER_OUTSIDE)
    return xpl_model_file_set_error (file, "tags", _("there are too few or too many tags"), error);
  return TRUE;
}

XplTagger *
xpl_tagger_new (const XplModelFile *file, GError **error)
{
  g_autoptr (XplTagger) self = g_new0 (XplTagger, 1);

  g_return_val_if_fail (file != NULL, NULL);

  if (!read_classes (self, file, error))
    return NULL;
  self->weights = xpl_weights_new (file, "tag-weights", self->n_classes, error);
  if (self->weights == NULL)
    return NULL;
  return g_steal_pointer (&self);
}

void
xpl_tagger_free (XplTagger *self)
{
  if (self == NULL)
    return;
  g_strfreev (self->upos);
  g_strfreev (self->xpos);
  xpl_weights_free (self->weights);
  g_free (self);
}

guint
xpl_tagger_get_n_classes (const XplTagger *self)
{
  return self->n_classes;
}

const char *
xpl_tagger_get_upos (const XplTagger *self, guint class)
{
  g_return_val_if_fail (class < self->n_classes, NULL);

  return self->upos[class];
}

const char *
xpl_tagger_get_xpos (const XplTagger *self, guint class)
{
  g_return_val_if_fail (class < self->n_classes, NULL);

  return self->xpos[class];
}

/* The word by itself. A capital at the start of a sentence says less. */
static guint64 *
add_own (const XplWord *word, gboolean at_start, guint64 *f)
{
  *f++ = xpl_feature_1 (0, 0);
  *f++ = xpl_feature_1 (1, word->lower);
  *f++ = xpl_feature_3 (2, word->lower, word->has_capital, at_start);
  *f++ = xpl_feature_2 (3, word->shape, at_start);
  for (guint i = 0; i < XPL_WORD_SUFFIXES; i++)
    *f++ = xpl_feature_2 (4 + i, word->suffixes[i], word->has_capital && !at_start);
  for (guint i = 1; i < XPL_WORD_PREFIXES; i++)
    *f++ = xpl_feature_1 (8 + i, word->prefixes[i]);
  *f++ = xpl_feature_1 (12, word->cluster);
  *f++ = xpl_feature_3 (13, word->cluster, word->has_capital, at_start);
  *f++ = xpl_feature_1 (14, word->usual);
  *f++ = xpl_feature_3 (15, word->usual, word->shape, at_start);
  return f;
}

static guint64 *
add_neighbours (const XplWord *words, int n, int i, guint64 *f)
{
  const XplWord *word = &words[i];
  const XplWord *b1 = xpl_word_at (words, n, i - 1), *b2 = xpl_word_at (words, n, i - 2);
  const XplWord *a1 = xpl_word_at (words, n, i + 1), *a2 = xpl_word_at (words, n, i + 2);

  *f++ = xpl_feature_1 (20, b1->lower);
  *f++ = xpl_feature_1 (21, b2->lower);
  *f++ = xpl_feature_1 (22, a1->lower);
  *f++ = xpl_feature_1 (23, a2->lower);
  *f++ = xpl_feature_2 (24, b1->lower, word->lower);
  *f++ = xpl_feature_2 (25, word->lower, a1->lower);
  *f++ = xpl_feature_1 (26, a1->suffixes[2]);
  *f++ = xpl_feature_1 (27, b1->suffixes[2]);
  *f++ = xpl_feature_1 (28, a1->shape);
  *f++ = xpl_feature_2 (29, b1->shape, word->shape);
  *f++ = xpl_feature_2 (30, word->shape, a1->shape);
  *f++ = xpl_feature_1 (31, a1->cluster);
  *f++ = xpl_feature_2 (32, a1->cluster, a2->cluster);
  *f++ = xpl_feature_2 (33, word->usual, a1->usual);
  *f++ = xpl_feature_3 (34, word->usual, a1->usual, a2->usual);
  *f++ = xpl_feature_2 (35, word->lower, a1->usual);
  *f++ = xpl_feature_2 (36, word->suffixes[2], a1->usual);
  *f++ = xpl_feature_2 (37, b1->lower, a1->lower);
  *f++ = xpl_feature_2 (38, word->cluster, a1->cluster);
  *f++ = xpl_feature_2 (39, b1->cluster, word->cluster);
  *f++ = xpl_feature_3 (40, word->lower, a1->usual, a2->usual);
  return f;
}

static guint64 *
add_history (const XplWord *words, int n, int i, const guint8 *classes, guint64 *f)
{
  const XplWord *word = &words[i];
  const XplWord *a1 = xpl_word_at (words, n, i + 1);
  guint t1 = i >= 1 ? classes[i - 1] : XPL_TAGGER_OUTSIDE, t2 = i >= 2 ? classes[i - 2] : XPL_TAGGER_OUTSIDE;
  guint t3 = i >= 3 ? classes[i - 3] : XPL_TAGGER_OUTSIDE;

  *f++ = xpl_feature_1 (50, t1);
  *f++ = xpl_feature_2 (51, t1, t2);
  *f++ = xpl_feature_2 (52, t1, word->lower);
  *f++ = xpl_feature_2 (53, t1, word->suffixes[2]);
  *f++ = xpl_feature_3 (54, t1, t2, word->lower);
  *f++ = xpl_feature_2 (55, t1, word->cluster);
  *f++ = xpl_feature_2 (56, t1, a1->lower);
  *f++ = xpl_feature_3 (57, t1, word->usual, a1->usual);
  *f++ = xpl_feature_3 (58, t1, t2, word->usual);
  *f++ = xpl_feature_2 (59, t2, word->lower);
  *f++ = xpl_feature_2 (60, t1, word->shape);
  *f++ = xpl_feature_3 (61, t1, t2, t3);
  *f++ = xpl_feature_3 (62, t1, word->cluster, a1->cluster);
  return f;
}

guint
xpl_tagger_get_features (const XplWord *words, guint n, guint i, const guint8 *classes, guint64 *features)
{
  guint64 *f = features;

  f = add_own (&words[i], i == 0, f);
  f = add_neighbours (words, (int) n, (int) i, f);
  f = add_history (words, (int) n, (int) i, classes, f);
  return f - features;
}

void
xpl_tagger_tag (const XplTagger *self, const XplWord *words, guint n, guint8 *classes)
{
  XplScorer scorer = xpl_weights_get_scorer (self->weights);
  guint64 features[XPL_TAGGER_MAX_FEATURES];
  gint32 scores[XPL_WEIGHTS_MAX_CLASSES];

  for (guint i = 0; i < n; i++)
    {
      guint n_features = xpl_tagger_get_features (words, n, i, classes, features);

      memset (scores, 0, self->n_classes * sizeof scores[0]);
      xpl_scorer_add (&scorer, features, n_features, scores);
      classes[i] = xpl_scores_best (scores, self->n_classes);
    }
}
