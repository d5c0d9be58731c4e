/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright © 2026 The Explorer authors */

/* Sentence by sentence, so that memory does not grow with the text. A sentence with a bad line goes out as it came in. */

#include "config.h"

#include "command.h"

#include "conllu.h"
#include "syntax.h"

#include <errno.h>
#include <glib/gi18n-lib.h>
#include <stdio.h>
#include <string.h>

static XplExit run (int argc, char **argv);

const XplCommand xpl_parse_command = {
  "parse",
  "[FILE]",
  N_ ("Tag and parse given words: CoNLL-U in, CoNLL-U out"),
  run,
};

typedef struct
{
  FILE *input;
  const char *name; /* what messages call it */
  XplSyntax *syntax;
  XplConllu *conllu;
  XplSyntaxSentence sentence;
  GStringChunk *strings; /* what is new in the columns of this sentence */
  GString *lemma;
  GString *out;
  GString *raw;      /* the lines of this sentence as they came */
  gboolean is_bad;   /* one of them is no CoNLL-U */
  gboolean any_bad;
} Job;

static void
fill_word (Job *job, guint i)
{
  XplConlluLine *line = xpl_conllu_get_word (job->conllu, i);
  const XplTagger *tagger = xpl_syntax_get_tagger (job->syntax);
  char head[16];

  xpl_syntax_lemmatise (job->syntax, &job->sentence, i, job->lemma);
  g_snprintf (head, sizeof head, "%d", job->sentence.heads[i] + 1);
  line->columns[XPL_CONLLU_LEMMA] = g_string_chunk_insert (job->strings, job->lemma->str);
  line->columns[XPL_CONLLU_UPOS] = xpl_tagger_get_upos (tagger, job->sentence.tags[i]);
  line->columns[XPL_CONLLU_XPOS] = xpl_tagger_get_xpos (tagger, job->sentence.tags[i]);
  line->columns[XPL_CONLLU_HEAD] = g_string_chunk_insert (job->strings, head);
  line->columns[XPL_CONLLU_DEPREL]
    = xpl_parser_get_relation (xpl_syntax_get_parser (job->syntax), job->sentence.relations[i]);
}

static void
parse_words (Job *job)
{
  guint n = job->conllu->words->len;

  xpl_syntax_sentence_begin (&job->sentence);
  for (guint i = 0; i < n; i++)
    {
      const char *form = xpl_conllu_get_word (job->conllu, i)->columns[XPL_CONLLU_FORM];

      xpl_syntax_sentence_add (job->syntax, &job->sentence, form, strlen (form));
    }
  xpl_syntax_tag (job->syntax, &job->sentence);
  xpl_syntax_parse (job->syntax, &job->sentence);
  g_string_chunk_clear (job->strings);
  for (guint i = 0; i < n; i++)
    fill_word (job, i);
}

static void
end_sentence (Job *job)
{
  if (job->raw->len == 0)
    return;
  g_string_truncate (job->out, 0);
  if (job->is_bad)
    {
      g_string_append_len (job->out, job->raw->str, job->raw->len);
      g_string_append_c (job->out, '\n');
    }
  else
    {
      parse_words (job);
      xpl_conllu_print (job->conllu, job->out);
    }
  fwrite (job->out->str, 1, job->out->len, stdout);
  xpl_conllu_clear (job->conllu);
  g_string_truncate (job->raw, 0);
  job->is_bad = FALSE;
}

static void
take_line (Job *job, const char *line, gsize length, guint64 number)
{
  g_autoptr (GError) error = NULL;

  g_string_append_len (job->raw, line, length);
  g_string_append_c (job->raw, '\n');
  if (xpl_conllu_add (job->conllu, line, length, job->name, number, &error))
    return;
  if (!job->is_bad) /* what follows in this sentence may be wrong for the same reason */
    xpl_print_error ("%s", error->message);
  job->is_bad = job->any_bad = TRUE;
}

static XplExit
parse (Job *job)
{
  char *line = NULL;
  size_t size = 0;
  ssize_t length;

  for (guint64 number = 1; !ferror (stdout) && (length = getline (&line, &size, job->input)) >= 0; number++)
    {
      while (length > 0 && (line[length - 1] == '\n' || line[length - 1] == '\r'))
        length--;
      if (length == 0)
        end_sentence (job);
      else
        take_line (job, line, (gsize) length, number);
    }
  end_sentence (job);
  free (line);
  if (ferror (job->input))
    {
      xpl_print_error (_("%s cannot be read: %s"), job->name, g_strerror (errno));
      return XPL_EXIT_INPUT;
    }
  return job->any_bad ? XPL_EXIT_PROBLEMS : XPL_EXIT_DONE;
}

static XplExit
parse_input (FILE *input, const char *name)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (XplSyntax) syntax = xpl_syntax_load ("en", &error);
  if (syntax == NULL)
    {
      xpl_print_error ("%s", error->message);
      return XPL_EXIT_INPUT;
    }
  g_autoptr (XplConllu) conllu = xpl_conllu_new ();
  g_autoptr (GStringChunk) strings = g_string_chunk_new (4096);
  g_autoptr (GString) lemma = g_string_new (NULL), out = g_string_new (NULL), raw = g_string_new (NULL);
  Job job = {
    .input = input,
    .name = name,
    .syntax = syntax,
    .conllu = conllu,
    .strings = strings,
    .lemma = lemma,
    .out = out,
    .raw = raw,
  };
  XplExit status = parse (&job);
  xpl_syntax_sentence_clear (&job.sentence);
  return status;
}

static XplExit
run (int argc, char **argv)
{
  XplExit status;

  if (!xpl_command_parse (&xpl_parse_command, NULL, &argc, &argv, &status))
    return status;
  if (argc > 2)
    return xpl_command_usage (&xpl_parse_command, "%s", _("it takes one file"));
  if (argc < 2 || strcmp (argv[1], "-") == 0)
    return parse_input (stdin, _("standard input"));

  FILE *input = fopen (argv[1], "rb");
  if (input == NULL)
    {
      xpl_print_error (_("%s cannot be read: %s"), argv[1], g_strerror (errno));
      return XPL_EXIT_INPUT;
    }
  status = parse_input (input, argv[1]);
  fclose (input);
  return status;
}
