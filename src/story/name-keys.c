/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright © 2026 The Explorer authors */

#include "config.h"

#include "name-keys.h"

/* Latin letters that have no decomposition. */
static const struct
{
  gunichar letter;
  const char *plain;
} plain_letters[] = {
  { 0x00c6, "ae" }, { 0x00e6, "ae" }, { 0x00d0, "d" }, { 0x00f0, "d" }, { 0x00d8, "o" }, { 0x00f8, "o" },
  { 0x00de, "th" }, { 0x00fe, "th" }, { 0x0110, "d" }, { 0x0111, "d" }, { 0x0131, "i" }, { 0x0141, "l" },
  { 0x0142, "l" }, { 0x0152, "oe" }, { 0x0153, "oe" }, { 0x00df, "ss" },
};

static const char *const honorifics[] = { "mr", "mrs", "ms", "miss", "mx", "sir", "dame", "lord", "lady", "dr", "prof",
  "professor", "president", "gen", "general", "lt", "col", "colonel", "maj", "capt", "captain", "adm", "admiral", "sgt",
  "rev", "sen", "senator", "gov", "governor", NULL };

static const char *const suffixes[] = { "jr", "sr", "ii", "iii", "iv", NULL };

/* Family names that stand before the given name in the usual English spelling of Korean, Chinese and Vietnamese names. */
static const char *const leading_families[] = { "ahn", "bae", "bui", "cao", "chen", "cho", "choe", "choi", "chung", "dang",
  "deng", "ding", "gao", "guo", "han", "ho", "hong", "hu", "huang", "hwang", "jang", "jeong", "jiang", "jo", "jon", "jong",
  "ju", "jung", "kang", "kim", "kwon", "le", "lee", "li", "liang", "lim", "lin", "liu", "luo", "ma", "moon", "ngo", "nguyen",
  "no", "oh", "pak", "park", "peng", "pham", "phan", "qin", "rhee", "ri", "rim", "ryu", "seo", "shen", "shin", "sim", "so",
  "son", "song", "suh", "sun", "tang", "tran", "vo", "wang", "wei", "wen", "wu", "xi", "xie", "xu", "yang", "yoo", "yoon",
  "yu", "yun", "zeng", "zhang", "zhao", "zheng", "zhou", "zhu", NULL };

/* Endings that transliterations of one name differ in, longest first: "Zelenskyy", "Zelenskiy", "Sergei". */
static const char *const slavic_endings[] = { "iy", "ii", "yy", "yi", "ei", "ey", "i", "y", NULL };
#define MIN_SLAVIC_LENGTH 5

/* Two spellings of a word. */
static const char *const spellings[][2] = {
  { "defense", "defence" },     { "labor", "labour" },       { "center", "centre" },           { "theater", "theatre" },
  { "program", "programme" },   { "harbor", "harbour" },     { "organization", "organisation" }, { "defenses", "defences" },
  { "programs", "programmes" },
};

static const char *const company_endings[] = { "inc", "ltd", "limited", "corp", "corporation", "plc", "llc", "gmbh", "ag",
  "sa", "co", "company", "nv", NULL };

/* Arabic articles, which transliterations spell as they like. */
static const char *const articles[] = { "al", "el", "ul", NULL };

/* "Ministry of Defence" is "Defence Ministry". */
static const char *const offices[] = { "ministry", "department", NULL };

static void
append_plain (GString *out, gunichar c)
{
  for (guint i = 0; i < G_N_ELEMENTS (plain_letters); i++)
    if (plain_letters[i].letter == c)
      {
        g_string_append (out, plain_letters[i].plain);
        return;
      }
  g_string_append_unichar (out, g_unichar_tolower (c));
}

static gboolean
is_apostrophe (gunichar c)
{
  return c == '\'' || c == 0x2019 || c == 0x02bc || c == 0x2018;
}

static gboolean
is_mark (gunichar c)
{
  GUnicodeType type = g_unichar_type (c);

  return type == G_UNICODE_NON_SPACING_MARK || type == G_UNICODE_FORMAT;
}

static void
append_space (GString *out)
{
  if (out->len > 0 && out->str[out->len - 1] != ' ')
    g_string_append_c (out, ' ');
}

/* The "s" of "Korea's" at @rest, which follows the apostrophe. */
static gboolean
is_possessive_ending (const char *rest)
{
  return (*rest == 's' || *rest == 'S') && !g_unichar_isalnum (g_utf8_get_char (rest + 1));
}

char *
xpl_name_fold (const char *name)
{
  g_autofree char *parts = NULL;
  GString *out;
  guint run = 0; /* letters since the last separator */

  g_return_val_if_fail (name != NULL, NULL);

  parts = g_utf8_normalize (name, -1, G_NORMALIZE_ALL);
  out = g_string_sized_new (strlen (name));
  for (const char *p = parts; p != NULL && *p != '\0'; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);

      if (g_unichar_isalnum (c))
        {
          append_plain (out, c);
          run++;
        }
      else if (is_mark (c))
        continue;
      else if (is_apostrophe (c))
        {
          if (is_possessive_ending (g_utf8_next_char (p)))
            p = g_utf8_next_char (p);
        }
      else if (c == '.' && run == 1)
        run = 0;
      else
        {
          if (c == '&')
            {
              append_space (out);
              g_string_append (out, "and");
            }
          append_space (out);
          run = 0;
        }
    }
  if (out->len > 0 && out->str[out->len - 1] == ' ')
    g_string_truncate (out, out->len - 1);
  return g_string_free (out, FALSE);
}

static const char *
respell (const char *word)
{
  for (guint i = 0; i < G_N_ELEMENTS (spellings); i++)
    if (g_str_equal (spellings[i][0], word))
      return spellings[i][1];
  return word;
}

/* The words from @first to before @end, respelt. */
static void
append_words (GString *out, char **words, guint first, guint end)
{
  for (guint i = first; i < end; i++)
    {
      append_space (out);
      g_string_append (out, respell (words[i]));
    }
}

static char *
make_plain_key (XplEntityType type, const char *folded)
{
  g_auto (GStrv) words = g_strsplit (folded, " ", -1);
  guint first = 0, end = g_strv_length (words);
  GString *key = g_string_sized_new (strlen (folded));

  if (end > 1 && g_str_equal (words[0], "the"))
    first = 1;
  while (type == XPL_ENTITY_ORGANISATION && end > first + 1
         && g_strv_contains (company_endings, words[end - 1]))
    end--;
  if (end > first + 2 && g_strv_contains (offices, words[first]) && g_str_equal (words[first + 1], "of"))
    {
      guint rest = first + 2;

      if (rest + 1 < end && g_str_equal (words[rest], "the"))
        rest++;
      append_words (key, words, rest, end);
      append_words (key, words, first, first + 1);
    }
  else
    append_words (key, words, first, end);
  return g_string_free (key, FALSE);
}

char *
xpl_name_key (XplEntityType type, const char *name)
{
  g_autofree char *folded = NULL;

  g_return_val_if_fail (name != NULL, NULL);

  if (type == XPL_ENTITY_PERSON)
    {
      g_auto (XplPersonName) person = { 0 };

      xpl_person_name_init (&person, name);
      return g_steal_pointer (&person.key);
    }
  folded = xpl_name_fold (name);
  return make_plain_key (type, folded);
}

static void
append_slavic (GString *out, const char *word)
{
  gsize length = strlen (word);

  for (guint i = 0; slavic_endings[i] != NULL && length >= MIN_SLAVIC_LENGTH; i++)
    if (g_str_has_suffix (word, slavic_endings[i]))
      {
        g_string_append_len (out, word, length - strlen (slavic_endings[i]));
        g_string_append_c (out, 'y');
        return;
      }
  g_string_append (out, word);
}

static gboolean
is_initial (const char *word)
{
  return word[0] != '\0' && word[1] == '\0';
}

static char *
fold_slavic (const char *word)
{
  GString *out = g_string_new (NULL);

  append_slavic (out, word);
  return g_string_free (out, FALSE);
}

/* Initials and words between first and last, "al" and "el" apart. */
static char *
join_middle (char **words, guint first, guint end)
{
  GString *out = g_string_new (NULL);

  for (guint i = first + 1; i + 1 < end; i++)
    {
      if (g_strv_contains (articles, words[i]))
        continue;
      append_space (out);
      append_slavic (out, words[i]);
    }
  return g_string_free (out, FALSE);
}

/* Fills in what lies between @first and @end: titles and suffixes are outside. */
static void
take_apart (XplPersonName *self, char **words, guint first, guint end)
{
  GString *key = g_string_new (NULL);
  guint n = end - first;
  gboolean family_first = n > 1 && g_strv_contains (leading_families, words[first]);

  for (guint i = first; i < end; i++)
    {
      if (is_initial (words[i]) && (i > first || n == 1))
        continue;
      self->n_words++;
      append_slavic (key, words[i]);
    }
  self->key = g_string_free (key, FALSE);
  self->family = n > 0 ? fold_slavic (words[end - 1]) : g_strdup ("");
  self->leading_family = family_first ? fold_slavic (words[first]) : g_strdup ("");
  self->middle = join_middle (words, first, end);
  if (n > 1 && !family_first)
    {
      g_autofree char *given = fold_slavic (words[first]);

      self->ends = g_strdup_printf ("%s %s", given, self->family);
    }
  else
    self->ends = g_strdup ("");
}

void
xpl_person_name_init (XplPersonName *self, const char *name)
{
  g_autofree char *folded = NULL;
  g_auto (GStrv) words = NULL;
  guint first = 0, end;

  g_return_if_fail (self != NULL && name != NULL);

  *self = (XplPersonName) { 0 };
  folded = xpl_name_fold (name);
  words = g_strsplit (folded, " ", -1);
  end = g_strv_length (words);
  while (end > first + 1 && g_strv_contains (honorifics, words[first]))
    first++;
  if (end > first + 1 && g_strv_contains (suffixes, words[end - 1]))
    self->suffix = g_strdup (words[--end]);
  else
    self->suffix = g_strdup ("");
  take_apart (self, words, first, end);
}

void
xpl_person_name_clear (XplPersonName *self)
{
  g_free (self->key);
  g_free (self->ends);
  g_free (self->family);
  g_free (self->leading_family);
  g_free (self->middle);
  g_free (self->suffix);
  *self = (XplPersonName) { 0 };
}

gboolean
xpl_name_is_acronym (const char *text)
{
  guint n_capitals = 0;

  g_return_val_if_fail (text != NULL, FALSE);

  for (const char *p = text; *p != '\0'; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);

      if (g_unichar_isupper (c))
        n_capitals++;
      else if (!g_unichar_isdigit (c) && c != '.' && c != '-')
        return FALSE;
    }
  return n_capitals >= 2;
}
