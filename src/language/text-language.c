/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright © 2026 The Explorer authors */

/*
 * Every language says a third of its words with the same few dozen small ones (G. Grefenstette 1995, "Comparing two
 * language identification schemes"). To read a foreign article costs false findings, not to read an English one costs
 * all of them: so that an article counts as foreign only where another language is far ahead of English.
 */

#include "config.h"

#include "text-language.h"

#include "stages.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/* What is looked at: more does not tell more. */
#define MAX_WORDS 3000

/* The longest small word, in bytes. */
#define MAX_WORD 32

/* What another language takes: so many hits, such a share of all words, so many times those of English. */
#define MIN_HITS 5
#define MIN_SHARE 0.12
#define LEAD 2.5

/* The share of letters in another script that makes a text foreign, and the fewest of them. */
#define MIN_FOREIGN 0.6
#define MIN_LETTERS 12

typedef struct
{
  const char *code;
  const char *name;
} Language;

static const Language languages[] = {
  { "en", N_ ("English") },    { "ar", N_ ("Arabic") },     { "bg", N_ ("Bulgarian") }, { "ca", N_ ("Catalan") },
  { "cs", N_ ("Czech") },      { "da", N_ ("Danish") },     { "de", N_ ("German") },    { "es", N_ ("Spanish") },
  { "et", N_ ("Estonian") },   { "fa", N_ ("Persian") },    { "fi", N_ ("Finnish") },   { "fr", N_ ("French") },
  { "hr", N_ ("Croatian") },   { "hu", N_ ("Hungarian") },  { "id", N_ ("Indonesian") }, { "it", N_ ("Italian") },
  { "lt", N_ ("Lithuanian") }, { "lv", N_ ("Latvian") },    { "mk", N_ ("Macedonian") }, { "nl", N_ ("Dutch") },
  { "no", N_ ("Norwegian") },  { "pl", N_ ("Polish") },     { "pt", N_ ("Portuguese") }, { "ro", N_ ("Romanian") },
  { "ru", N_ ("Russian") },    { "sk", N_ ("Slovak") },     { "sq", N_ ("Albanian") },  { "sr", N_ ("Serbian") },
  { "sv", N_ ("Swedish") },    { "sw", N_ ("Swahili") },    { "tr", N_ ("Turkish") },   { "uk", N_ ("Ukrainian") },
  { "ur", N_ ("Urdu") },       { "vi", N_ ("Vietnamese") },
  /* Those that their script tells. */
  { "am", N_ ("Amharic") },    { "bn", N_ ("Bengali") },    { "el", N_ ("Greek") },     { "gu", N_ ("Gujarati") },
  { "he", N_ ("Hebrew") },     { "hi", N_ ("Hindi") },      { "hy", N_ ("Armenian") },  { "ja", N_ ("Japanese") },
  { "ka", N_ ("Georgian") },   { "km", N_ ("Khmer") },      { "kn", N_ ("Kannada") },   { "ko", N_ ("Korean") },
  { "ml", N_ ("Malayalam") },  { "my", N_ ("Burmese") },    { "pa", N_ ("Punjabi") },   { "si", N_ ("Sinhala") },
  { "ta", N_ ("Tamil") },      { "te", N_ ("Telugu") },     { "th", N_ ("Thai") },      { "zh", N_ ("Chinese") },
};

/* What most texts of a script are written in, where no small word says otherwise. */
static const struct
{
  GUnicodeScript script;
  const char *code;
} scripts[] = {
  { G_UNICODE_SCRIPT_ARABIC, "ar" },   { G_UNICODE_SCRIPT_ARMENIAN, "hy" }, { G_UNICODE_SCRIPT_BENGALI, "bn" },
  { G_UNICODE_SCRIPT_CYRILLIC, "ru" }, { G_UNICODE_SCRIPT_DEVANAGARI, "hi" }, { G_UNICODE_SCRIPT_ETHIOPIC, "am" },
  { G_UNICODE_SCRIPT_GEORGIAN, "ka" }, { G_UNICODE_SCRIPT_GREEK, "el" },    { G_UNICODE_SCRIPT_GUJARATI, "gu" },
  { G_UNICODE_SCRIPT_GURMUKHI, "pa" }, { G_UNICODE_SCRIPT_HAN, "zh" },      { G_UNICODE_SCRIPT_HANGUL, "ko" },
  { G_UNICODE_SCRIPT_HEBREW, "he" },   { G_UNICODE_SCRIPT_HIRAGANA, "ja" }, { G_UNICODE_SCRIPT_KANNADA, "kn" },
  { G_UNICODE_SCRIPT_KATAKANA, "ja" }, { G_UNICODE_SCRIPT_KHMER, "km" },    { G_UNICODE_SCRIPT_MALAYALAM, "ml" },
  { G_UNICODE_SCRIPT_MYANMAR, "my" },  { G_UNICODE_SCRIPT_SINHALA, "si" },  { G_UNICODE_SCRIPT_TAMIL, "ta" },
  { G_UNICODE_SCRIPT_TELUGU, "te" },   { G_UNICODE_SCRIPT_THAI, "th" },
};

/* What was counted in a text: words, small words of each language, letters of each script. */
typedef struct
{
  guint n_words;
  guint hits[G_N_ELEMENTS (languages)];
  guint n_letters;
  guint n_latin;
  guint letters[G_N_ELEMENTS (scripts)];
} Counts;

static int
find_language (const char *code)
{
  for (guint i = 0; i < G_N_ELEMENTS (languages); i++)
    if (g_str_equal (languages[i].code, code))
      return (int) i;
  return -1;
}

static void
count_word (const XplLexicon *words, const char *word, Counts *counts)
{
  const char *const *codes = xpl_lexicon_lookup_lower (words, word);

  counts->n_words++;
  for (guint i = 0; codes != NULL && codes[i] != NULL; i++)
    {
      int language = find_language (codes[i]);

      if (language >= 0)
        counts->hits[language]++;
    }
}

static void
count_letter (gunichar c, Counts *counts)
{
  GUnicodeScript script = g_unichar_get_script (c);

  counts->n_letters++;
  if (script == G_UNICODE_SCRIPT_LATIN)
    {
      counts->n_latin++;
      return;
    }
  for (guint i = 0; i < G_N_ELEMENTS (scripts); i++)
    if (scripts[i].script == script)
      counts->letters[i]++;
}

/* Words are runs of letters and apostrophes; scripts without spaces make long ones, which are cut. */
static void
count_text (const XplLexicon *words, const char *text, Counts *counts)
{
  char word[MAX_WORD + 8];
  gsize length = 0;

  for (const char *p = text; counts->n_words < MAX_WORDS; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);
      gboolean is_letter = c != 0 && g_unichar_isalpha (c);

      if (is_letter)
        count_letter (c, counts);
      if ((is_letter || (length > 0 && (c == '\'' || c == 0x2019 || g_unichar_ismark (c)))) && length < MAX_WORD)
        {
          length += (gsize) g_unichar_to_utf8 (c == 0x2019 ? '\'' : g_unichar_tolower (c), word + length);
          continue;
        }
      word[length] = '\0';
      if (length > 0)
        count_word (words, word, counts);
      length = 0;
      if (c == 0)
        return;
    }
}

/* The language with the most small words that is not English, and of those in the script of most letters. */
static guint
find_best_other (const Counts *counts)
{
  guint best = 1;

  for (guint i = 1; i < G_N_ELEMENTS (languages); i++)
    if (counts->hits[i] > counts->hits[best])
      best = i;
  return best;
}

static const char *
name_by_script (const Counts *counts)
{
  guint best = 0, n_kana = 0;

  for (guint i = 0; i < G_N_ELEMENTS (scripts); i++)
    {
      if (counts->letters[i] > counts->letters[best])
        best = i;
      if (g_str_equal (scripts[i].code, "ja"))
        n_kana += counts->letters[i];
    }
  if (counts->letters[best] == 0)
    return "und";
  /* Japanese is written in Chinese signs and its own between them. */
  if (scripts[best].script == G_UNICODE_SCRIPT_HAN && n_kana * 10 > counts->letters[best])
    return "ja";
  return scripts[best].code;
}

const char *
xpl_language_recognise (const XplLanguage *self, const char *text)
{
  g_return_val_if_fail (self != NULL && text != NULL, NULL);

  Counts counts = { 0 };
  guint other, n_foreign;

  count_text (xpl_language_get_lexicon (self, XPL_LEXICON_FUNCTION_WORDS), text, &counts);
  other = find_best_other (&counts);
  n_foreign = counts.n_letters - counts.n_latin;
  if (counts.hits[other] >= MIN_HITS && counts.hits[other] >= MIN_SHARE * counts.n_words &&
      counts.hits[other] >= LEAD * counts.hits[0])
    return languages[other].code;
  if (n_foreign >= MIN_LETTERS && n_foreign >= MIN_FOREIGN * counts.n_letters)
    return name_by_script (&counts);
  return counts.hits[0] >= MIN_HITS && counts.hits[0] >= MIN_SHARE * counts.n_words ? "en" : NULL;
}

const char *
xpl_language_code_to_name (const char *code)
{
  g_return_val_if_fail (code != NULL, NULL);

  g_autofree char *primary = g_ascii_strdown (code, (gssize) strcspn (code, "-_"));
  int language = find_language (primary);

  if (language >= 0)
    return _(languages[language].name);
  return g_str_equal (primary, "und") ? _("an unknown language") : code;
}

gboolean
xpl_language_code_is_read (const char *code)
{
  return code == NULL ||
         (g_ascii_strncasecmp (code, "en", 2) == 0 && (code[2] == '\0' || code[2] == '-' || code[2] == '_'));
}
