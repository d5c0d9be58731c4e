/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright © 2026 The Explorer authors */

#include "config.h"

#include "tagger.h"

#include <glib/gi18n-lib.h>
#include <string.h>

struct _XplTagger
{
  guint n_classes;
  char **upos; /* n_classes */
  char **xpos;
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
  if (self->n_classes == 0 || self->n_classes > G_MAXUINT8)
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
  return g_steal_pointer (&self);
}

void
xpl_tagger_free (XplTagger *self)
{
  if (self == NULL)
    return;
  g_strfreev (self->upos);
  g_strfreev (self->xpos);
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

void
xpl_tagger_tag (const XplTagger *self, const XplNetwork *network, XplNetworkPass *pass, guint8 *classes)
{
  const XplNetworkWeights *weights = xpl_network_get_weights (network);

  xpl_network_run_layer (weights, 0, pass->words, pass);
  xpl_network_score_tags (weights, pass->states[0], pass);
  for (guint i = 0; i < pass->n; i++)
    classes[i] = (guint8) xpl_vectors_greatest (xpl_rows_get (pass->tags, i), self->n_classes);
}
