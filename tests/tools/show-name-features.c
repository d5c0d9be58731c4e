/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright © 2026 The Explorer authors */

/*
 * Prints, for each text file, the features of the names that no lexicon explains, a line each: first and last byte,
 * features of the words, "|", features of what stands around. data/lexicon/make-name-cues.py learns from it.
 */

#include "config.h"

#include "name-finder.h"

#include <locale.h>

static void
print_feature (const XplNameFinder *finder, const char *feature, const char *word, gpointer data)
{
  g_print ("\t%s", feature);
}

static void
print_name (const XplNameFinder *finder, const XplNameCandidate *candidate, gpointer data)
{
  g_print ("%u\t%u", candidate->range.start, candidate->range.end);
  xpl_emit_word_features (finder, candidate, print_feature, NULL);
  g_print ("\t|");
  xpl_emit_context_features (finder, candidate, print_feature, NULL);
  g_print ("\n");
}

static gboolean
show (const XplLanguage *language, const char *path)
{
  static const XplTextInfo nothing_known = { NULL };
  g_autoptr (GError) error = NULL;
  g_autoptr (XplReading) reading = NULL;
  g_autofree char *contents = NULL;
  g_autofree char *text = NULL;
  gsize length;

  if (!g_file_get_contents (path, &contents, &length, &error))
    {
      g_printerr ("%s\n", error->message);
      return FALSE;
    }
  text = g_utf8_make_valid (contents, length);
  reading = xpl_reading_new (text);
  xpl_read_tokens (language, reading, &nothing_known);
  xpl_read_sentences (language, reading, &nothing_known);
  xpl_read_tags (language, reading);
  xpl_read_timexes (language, reading);
  g_print ("FILE\t%s\n", path);
  xpl_foreach_unknown_name (language, reading, print_name, NULL);
  return TRUE;
}

int
main (int argc, char **argv)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (XplLanguage) language = xpl_language_new (&error);
  gboolean good = language != NULL;

  setlocale (LC_ALL, "");
  if (!good)
    g_printerr ("%s\n", error->message);
  for (int i = 1; i < argc && good; i++)
    good = show (language, argv[i]);
  return good ? 0 : 1;
}
