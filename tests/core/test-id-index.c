/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright © 2026 The Explorer authors */

#include "id-index.h"

#include <string.h>

static const char *const long_id = "https://tides.example/reports/2031/03/the-ferry-that-waited";

static gpointer
look_up (const XplIdIndex *index, const char *id)
{
  return xpl_id_index_lookup (index, id, strlen (id));
}

/* Ids of all lengths around what fits into the table. */
static void
test_lengths (void)
{
  gsize n = strlen (long_id);
  g_autoptr (GPtrArray) ids = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (XplIdIndex) index = xpl_id_index_new ((guint) n + 1);

  for (gsize i = 0; i <= n; i++)
    {
      g_ptr_array_add (ids, g_strndup (long_id, i));
      xpl_id_index_add (index, g_ptr_array_index (ids, i), GSIZE_TO_POINTER (i + 1));
    }
  for (gsize i = 0; i <= n; i++)
    g_assert_true (xpl_id_index_lookup (index, long_id, i) == GSIZE_TO_POINTER (i + 1));
  g_assert_null (look_up (index, "tides"));
  g_assert_null (look_up (index, "https://tides.example/reports/2031/04/"));
}

static void
test_many (void)
{
  const guint n = 5000;
  g_autoptr (GPtrArray) ids = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (XplIdIndex) index = xpl_id_index_new (n);

  for (guint i = 0; i < n; i++)
    {
      g_ptr_array_add (ids, g_strdup_printf ("e%u", i));
      xpl_id_index_add (index, g_ptr_array_index (ids, i), GUINT_TO_POINTER (i + 1));
    }
  for (guint i = 0; i < n; i += 2)
    xpl_id_index_remove (index, g_ptr_array_index (ids, i));
  for (guint i = 0; i < n; i++)
    g_assert_true (look_up (index, g_ptr_array_index (ids, i)) == (i % 2 == 0 ? NULL : GUINT_TO_POINTER (i + 1)));
  xpl_id_index_remove (index, "e5000");
  g_assert_null (look_up (index, "e5000"));
}

static void
test_empty (void)
{
  g_autoptr (XplIdIndex) index = xpl_id_index_new (0);

  g_assert_null (look_up (index, "e1"));
  g_assert_null (look_up (index, ""));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/id-index/lengths", test_lengths);
  g_test_add_func ("/id-index/many", test_many);
  g_test_add_func ("/id-index/empty", test_empty);
  return g_test_run ();
}
