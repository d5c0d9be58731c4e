/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright © 2026 The Explorer authors */

/*
 * Reading is linear in the text, whatever the text: a pattern repeated four times as often takes about four times as long.
 * Twice that is allowed for a busy machine; a quadratic step takes sixteen times as long.
 */

#include "config.h"

#include "stages.h"

#include <string.h>
#include <time.h>

#define SHORT 20000 /* bytes */
#define TIMES 4
#define MOST 9.0
#define LEAST_SECONDS 0.01 /* what is faster is not told apart from the noise */
#define TRIES 3

static XplLanguage *language;

static const char *const patterns[] = {
  "The minister of Norway said on Monday that 300 soldiers had fled from Oslo , and ",
  "1234567890 ",
  "7",
  "\"",
  "“",
  "He said “we will go.\n\n",
  "‘nested “",
  "old ",
  "old and ",
  "quickly ",
  "dam ",
  "Dam ",
  "to go ",
  "went ",
  "was ",
  "he ",
  "“he said, ",
  "Norway’s ",
  "not ",
  "which ",
  "in ",
  "in May ",
  "$5 ",
  "12 km ",
  "said Anna, ",
  "according to ",
  "a third of ",
  "- ",
  "the 3rd ",
  "U.S. ",
  "THE PRESIDENT OF FRANCE WENT ",
  "A",
  "Aa Bb Cc Dd ",
  "قال الوزير ",
  "部长",
  "a\xe2\x80\x8b" "b\xcc\x81 ",
  "a, ",
  "Anna and ",
  "the king of ",
  ". ",
  "a-",
  "(",
  "Monday, 3 May 2024, ",
  "31 February 0000, year 10000, ",
  "he said that ",
  "5 million ",
  "between 3 and ",
  "President Prime Minister General ",
  "Anna\n",
  "J. K. ",
  "http://a.b/c?d ",
};

static double
time_reading (const char *pattern, gsize n_bytes)
{
  g_autoptr (GString) text = g_string_sized_new (n_bytes + 128);
  struct timespec start, end;

  while (text->len < n_bytes)
    g_string_append (text, pattern);
  clock_gettime (CLOCK_THREAD_CPUTIME_ID, &start);
  {
    g_autoptr (XplReading) reading = xpl_language_read (language, text->str, NULL);

    g_assert_nonnull (reading);
  }
  clock_gettime (CLOCK_THREAD_CPUTIME_ID, &end);
  return (double) (end.tv_sec - start.tv_sec) + (double) (end.tv_nsec - start.tv_nsec) / 1e9;
}

static void
test_growth (gconstpointer data)
{
  const char *pattern = data;
  double ratio = G_MAXDOUBLE;

  for (guint i = 0; i < TRIES && ratio > MOST; i++)
    {
      double one = MAX (LEAST_SECONDS, time_reading (pattern, SHORT));
      double more = time_reading (pattern, TIMES * SHORT);

      ratio = more / one;
    }
  g_assert_cmpfloat (ratio, <=, MOST);
}

int
main (int argc, char **argv)
{
  int status;

  g_test_init (&argc, &argv, NULL);
  language = xpl_language_new (NULL);
  g_assert_nonnull (language);
  for (guint i = 0; i < G_N_ELEMENTS (patterns); i++)
    {
      g_autofree char *path = g_strdup_printf ("/language-growth/%02u", i);

      g_test_add_data_func (path, patterns[i], test_growth);
    }
  status = g_test_run ();
  xpl_language_free (language);
  return status;
}
