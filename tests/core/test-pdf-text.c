/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright © 2026 The Explorer authors */

#include "pdf-text.h"

#define LINE "The harbour was closed on that day, as the harbour master had"

static const struct
{
  const char *name;
  const char *printed;
  const char *joined;
} cases[] = {
  { "lines", "The ferry sank off Portvale\non Monday.\n\nEleven people\nwere saved.\n\f",
    "The ferry sank off Portvale on Monday.\n\nEleven people were saved." },
  { "divided", LINE "\nordered, the coast guard said in a state-\nment.\n\f", LINE " ordered, the coast guard said in a statement." },
  { "kept-hyphen", "A well-known ferry; it was well-\nknown, and Anglo-\nKestrian.\n\f",
    "A well-known ferry; it was well-known, and Anglo-Kestrian." },
  { "soft-hyphen", "in a state\xc2\xad\nment\n\f", "in a statement" },
  { "short-line-ends", LINE "\nordered.\n" LINE "\nordered again.\n\f", LINE " ordered.\n\n" LINE " ordered again." },
  { "page-numbers", "One.\n\n7\n\fTwo.\n\nPage 8 of 9\n\f", "One.\n\nTwo." },
  { "repeated", "The Post, 4 March 2025\n\nOne.\n\npost.example/1 1/3\n\fThe Post, 4 March 2025\n\nTwo.\n\npost.example/1 2/3\n\f"
                "The Post, 4 March 2025\n\nThree.\n\npost.example/1 3/3\n\f",
    "One.\n\nTwo.\n\nThree." },
  { "over-pages", "The ferry sank off\n\n1\n\fthe coast.\n\n2\n\f", "The ferry sank off the coast." },
  { "divided-over-pages", "The coast guard made a state-\n\fment.\n\f", "The coast guard made a statement." },
  { "new-page", "The ferry sank.\n\fThe coast guard came.\n\f", "The ferry sank.\n\nThe coast guard came." },
  { "items", "Saved:\n• eleven people\n• two dogs\n\f", "Saved:\n\n• eleven people\n\n• two dogs" },
  { "numbers-in-text", "11 people were saved.\n\f", "11 people were saved." },
  { "empty", "", "" },
  { "pictures", "\f\f", "" },
};

static void
test_join (gconstpointer data)
{
  guint i = GPOINTER_TO_UINT (data);
  g_autofree char *joined = xpl_pdf_text_join (cases[i].printed);

  g_assert_cmpstr (joined, ==, cases[i].joined);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *path = g_strconcat ("/pdf-text/", cases[i].name, NULL);

      g_test_add_data_func (path, GUINT_TO_POINTER (i), test_join);
    }
  return g_test_run ();
}
