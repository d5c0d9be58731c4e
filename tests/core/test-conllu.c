/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright © 2026 The Explorer authors */

#include "config.h"

#include "conllu.h"

#include <string.h>

static const char *const sentence[] = {
  "# text = Don't row.",
  "1-2\tDon't\t_\t_\t_\t_\t_\t_\t_\t_",
  "1\tDo\t_\t_\t_\t_\t_\t_\t_\t_",
  "2\tn't\t_\t_\t_\t_\t_\t_\t_\tSpaceAfter=No",
  "2.1\tever\t_\t_\t_\t_\t_\t_\t_\t_",
  "3\trow\t_\t_\t_\t_\t_\t_\t_\t_",
};

static void
test_print (void)
{
  g_autoptr (XplConllu) conllu = xpl_conllu_new ();
  g_autoptr (GString) out = g_string_new (NULL), expected = g_string_new (NULL);
  g_autoptr (GError) error = NULL;

  for (guint i = 0; i < G_N_ELEMENTS (sentence); i++)
    {
      g_assert_true (xpl_conllu_add (conllu, sentence[i], strlen (sentence[i]), "row.conllu", i + 1, &error));
      g_assert_no_error (error);
      g_string_append_printf (expected, "%s\n", sentence[i]);
    }
  g_string_append_c (expected, '\n');
  g_assert_cmpuint (conllu->words->len, ==, 3);
  g_assert_cmpstr (xpl_conllu_get_word (conllu, 1)->columns[XPL_CONLLU_FORM], ==, "n't");
  xpl_conllu_print (conllu, out);
  g_assert_cmpstr (out->str, ==, expected->str);
  xpl_conllu_clear (conllu);
  g_assert_cmpuint (conllu->words->len, ==, 0);
}

static const char *const faults[] = {
  "row",
  "1\trow",
  "one\trow\t_\t_\t_\t_\t_\t_\t_\t_",
  "2\trow\t_\t_\t_\t_\t_\t_\t_\t_",
  "1\t\t_\t_\t_\t_\t_\t_\t_\t_",
  "2-1\trow\t_\t_\t_\t_\t_\t_\t_\t_",
  "1\trow\t_\t_\t_\t_\t_\t_\t_\t_\t_",
  "1\tr\xffow\t_\t_\t_\t_\t_\t_\t_\t_",
  "99999999999999999999\trow\t_\t_\t_\t_\t_\t_\t_\t_",
};

static void
test_faults (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (faults); i++)
    {
      g_autoptr (XplConllu) conllu = xpl_conllu_new ();
      g_autoptr (GError) error = NULL;

      g_assert_false (xpl_conllu_add (conllu, faults[i], strlen (faults[i]), "row.conllu", 17, &error));
      g_assert_error (error, XPL_ERROR, XPL_ERROR_MEMBER);
      g_assert_nonnull (strstr (error->message, "row.conllu, line 17"));
      g_assert_cmpuint (conllu->lines->len, ==, 0);
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/conllu/print", test_print);
  g_test_add_func ("/conllu/faults", test_faults);
  return g_test_run ();
}
