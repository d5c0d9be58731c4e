/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright © 2026 The Explorer authors */

#include "config.h"

#include "language.h"

#include "grammar.h"
#include "name-tagger.h"
#include "stages.h"
#include "text-language.h"
#include "text-pieces.h"
#include "xpl-lexicons.h"

#define LEXICON_FOLDER "/org/example/Explorer/lexicon/"

struct _XplLanguage
{
  XplLexicon *lexicons[XPL_N_LEXICONS];
  XplTagModel *tag_model;
  XplGrammar *grammar;
  XplNameTagger *name_tagger;
};

static const struct
{
  const char *file;
  gboolean case_sensitive;
} lexicon_files[XPL_N_LEXICONS] = {
#define XPL_LEXICON(name, file, case_sensitive) { file, case_sensitive },
#include "lexicon-list.h"
#undef XPL_LEXICON
};

/* The compiled-in lexicons; registered once, by whichever thread makes a language first. GLib registers what is compiled in
 * when anything is next looked up; where another thread does so at this moment, the resource is not there yet, and only
 * another look-up waits for that thread. */
static GResource *
get_resource (void)
{
  static gsize resource;

  if (g_once_init_enter (&resource))
    {
      xpl_lexicons_register_resource ();
      g_resources_get_info (LEXICON_FOLDER "countries.tsv", G_RESOURCE_LOOKUP_FLAGS_NONE, NULL, NULL, NULL);
      g_once_init_leave (&resource, (gsize) xpl_lexicons_get_resource ());
    }
  return (GResource *) resource;
}

static XplLexicon *
load_lexicon (GResource *resource, XplLexiconName name, GError **error)
{
  g_autofree char *file = g_strdup_printf ("%s.tsv", lexicon_files[name].file);
  g_autofree char *path = g_strconcat (LEXICON_FOLDER, file, NULL);
  g_autoptr (GBytes) bytes = g_resource_lookup_data (resource, path, G_RESOURCE_LOOKUP_FLAGS_NONE, error);

  if (bytes == NULL)
    return NULL;
  return xpl_lexicon_new (bytes, file, lexicon_files[name].case_sensitive, error);
}

static gboolean
load_lexicons (XplLanguage *self, GError **error)
{
  GResource *resource = get_resource ();

  for (int i = 0; i < XPL_N_LEXICONS; i++)
    {
      self->lexicons[i] = load_lexicon (resource, i, error);
      if (self->lexicons[i] == NULL)
        return FALSE;
    }
  return TRUE;
}

static gboolean
load_grammar (XplLanguage *self, GError **error)
{
  XplSyntax *syntax = xpl_syntax_load ("en", error);

  if (syntax == NULL)
    return FALSE;
  self->grammar = xpl_grammar_new (syntax);
  return TRUE;
}

static gboolean
load_names (XplLanguage *self, GError **error)
{
  XplModelFile *names = xpl_model_file_load ("en", "names.model", error);

  if (names == NULL)
    return FALSE;
  self->name_tagger = xpl_name_tagger_new (names, error);
  return self->name_tagger != NULL;
}

XplLanguage *
xpl_language_new_with_parts (XplLanguageParts parts, GError **error)
{
  g_autoptr (XplLanguage) self = g_new0 (XplLanguage, 1);
  gboolean has_trees = (parts & XPL_LANGUAGE_TREES) != 0;

  if (!load_lexicons (self, error))
    return NULL;
  /* Trees bring their own tags: what those of counts need would only take time. */
  self->tag_model = xpl_tag_model_new (self->lexicons[XPL_LEXICON_TAG_WORDS],
                                       has_trees ? NULL : self->lexicons[XPL_LEXICON_TAG_SUFFIXES],
                                       has_trees ? NULL : self->lexicons[XPL_LEXICON_TAG_SEQUENCES]);
  if (has_trees && !load_grammar (self, error))
    return NULL;
  if ((parts & XPL_LANGUAGE_LEARNED_NAMES) != 0 && !load_names (self, error))
    return NULL;
  return g_steal_pointer (&self);
}

XplLanguage *
xpl_language_new (GError **error)
{
  return xpl_language_new_with_parts (XPL_LANGUAGE_ALL, error);
}

void
xpl_language_free (XplLanguage *self)
{
  if (self == NULL)
    return;
  for (int i = 0; i < XPL_N_LEXICONS; i++)
    xpl_lexicon_free (self->lexicons[i]);
  xpl_tag_model_free (self->tag_model);
  xpl_grammar_free (self->grammar);
  xpl_name_tagger_free (self->name_tagger);
  g_free (self);
}

const XplLexicon *
xpl_language_get_lexicon (const XplLanguage *self, XplLexiconName name)
{
  g_return_val_if_fail (name < XPL_N_LEXICONS, NULL);

  return self->lexicons[name];
}

const XplTagModel *
xpl_language_get_tag_model (const XplLanguage *self)
{
  return self->tag_model;
}

const XplGrammar *
xpl_language_get_grammar (const XplLanguage *self)
{
  return self->grammar;
}

const XplNameTagger *
xpl_language_get_name_tagger (const XplLanguage *self)
{
  return self->name_tagger;
}

XplReading *
xpl_language_read (const XplLanguage *self, const char *text, const XplTextInfo *info)
{
  static const XplTextInfo nothing_known = { NULL };
  XplReading *reading = xpl_reading_new (text);

  if (info == NULL)
    info = &nothing_known;
  if (info->published != NULL)
    reading->published = *info->published;
  reading->language = xpl_language_recognise (self, text);
  if (reading->language == NULL && info->language != NULL)
    reading->language = g_string_chunk_insert_const (reading->strings, info->language);
  xpl_read_tokens (self, reading, info);
  xpl_read_sentences (self, reading, info);
  if (!xpl_language_code_is_read (reading->language))
    return reading;
  xpl_read_tags (self, reading);
  xpl_read_timexes (self, reading);
  xpl_read_names (self, reading);
  xpl_read_coreference (self, reading);
  xpl_read_speeches (self, reading);
  xpl_read_quantities (self, reading);
  xpl_read_statements (self, reading);
  g_clear_pointer (&reading->pieces, xpl_pieces_free);
  return reading;
}

GArray *
xpl_language_split_sentences (const XplLanguage *self, const char *text)
{
  static const XplTextInfo nothing_known = { NULL };
  g_autoptr (XplReading) reading = xpl_reading_new (text);
  GArray *ranges = g_array_new (FALSE, FALSE, sizeof (XplRange));

  xpl_read_tokens (self, reading, &nothing_known);
  xpl_read_sentences (self, reading, &nothing_known);
  for (guint i = 0; i < reading->sentences->len; i++)
    g_array_append_val (ranges, xpl_reading_sentence (reading, i)->range);
  return ranges;
}
