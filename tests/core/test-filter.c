/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright © 2026 The Explorer authors */

#include "filter.h"

#include "session-fixture.h"

static void
test_value (void)
{
  g_autoptr (XplFilter) fresh = xpl_filter_new ();
  g_autoptr (XplFilter) text = xpl_filter_with_text (fresh, "osmar");
  g_autoptr (XplFilter) back = xpl_filter_with_text (text, NULL);
  g_autoptr (XplFilter) copy = xpl_filter_copy (text);

  g_assert_true (xpl_filter_is_default (fresh));
  g_assert_false (xpl_filter_is_default (text));
  g_assert_false (xpl_filter_equal (fresh, text));
  g_assert_true (xpl_filter_equal (fresh, back));
  g_assert_true (xpl_filter_equal (text, copy));
}

static void
test_bits (void)
{
  g_autoptr (XplFilter) fresh = xpl_filter_new ();
  g_autoptr (XplFilter) without = xpl_filter_with_type (fresh, XPL_ENTITY_PLACE, FALSE);
  g_autoptr (XplFilter) with = xpl_filter_with_type (without, XPL_ENTITY_PLACE, TRUE);
  g_autoptr (XplFilter) together = xpl_filter_with_quad (fresh, XPL_QUAD_CO_OCCURRENCE, TRUE);

  g_assert_cmpuint (without->hidden_types, ==, 1u << XPL_ENTITY_PLACE);
  g_assert_true (xpl_filter_equal (fresh, with));
  /* Asking for more than a fresh filter shows leaves nothing out. */
  g_assert_cmpuint (together->hidden_quads, ==, 0);
  g_assert_true (xpl_filter_is_default (together));
}

static void
test_hidden (void)
{
  g_autoptr (XplFilter) fresh = xpl_filter_new ();
  g_autoptr (XplFilter) one = xpl_filter_with_hidden (fresh, "e2", TRUE);
  g_autoptr (XplFilter) two = xpl_filter_with_hidden (one, "e1", TRUE);
  g_autoptr (XplFilter) again = xpl_filter_with_hidden (two, "e1", TRUE);
  g_autoptr (XplFilter) other = xpl_filter_with_hidden (fresh, "e1", TRUE);
  g_autoptr (XplFilter) order = xpl_filter_with_hidden (other, "e2", TRUE);
  g_autoptr (XplFilter) none = NULL, less = xpl_filter_with_hidden (two, "e1", FALSE);

  none = xpl_filter_with_hidden (less, "e2", FALSE);
  g_assert_true (xpl_filter_equal (two, again));
  g_assert_true (xpl_filter_equal (two, order));
  g_assert_true (xpl_filter_equal (less, one));
  g_assert_true (xpl_filter_is_default (none));
}

static void
test_range_is_ordered (void)
{
  g_autoptr (XplFilter) fresh = xpl_filter_new ();
  g_autoptr (XplFilter) range = xpl_filter_with_range (fresh, 200, 100);

  g_assert_cmpint (range->from, ==, 100);
  g_assert_cmpint (range->to, ==, 200);
}

static void
test_matches (void)
{
  static const struct
  {
    const char *text, *from, *to, *id;
    gboolean expected;
  } cases[] = {
    { "", NULL, NULL, "e1", TRUE },
    { "VELDANIA", NULL, NULL, "e1", TRUE },
    { "veldanian", NULL, NULL, "e1", TRUE }, /* an alias */
    { "kestria", NULL, NULL, "e1", FALSE },
    { "helped", NULL, NULL, "r1", TRUE },
    { "", "2025-03-01", "2025-03-31", "v1", TRUE },
    { "", "2025-04-01", "2025-04-30", "v1", FALSE },
    /* A relation without a date goes by its articles. */
    { "", "2025-05-01", "2025-05-31", "r2", TRUE },
    { "", "2025-03-01", "2025-03-31", "r2", FALSE },
  };
  g_autoptr (XplBundle) bundle = read_session_bundle ();

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (XplFilter) fresh = xpl_filter_new ();
      g_autoptr (XplFilter) text = xpl_filter_with_text (fresh, cases[i].text);
      g_autoptr (XplFilter) filter = NULL;
      XplEdtf from = { 0 }, to = { 0 };

      if (cases[i].from != NULL)
        {
          g_assert_true (xpl_edtf_parse (cases[i].from, &from, NULL));
          g_assert_true (xpl_edtf_parse (cases[i].to, &to, NULL));
        }
      filter = xpl_filter_with_range (text, cases[i].from == NULL ? XPL_INSTANT_MIN : xpl_edtf_earliest (&from),
                                      cases[i].to == NULL ? XPL_INSTANT_MAX : xpl_edtf_latest (&to));
      g_test_message ("%s %s %s", cases[i].text, cases[i].from, cases[i].id);
      g_assert_cmpint (xpl_filter_matches (filter, xpl_bundle_lookup (bundle, cases[i].id)), ==, cases[i].expected);
    }
}

static void
test_matches_article (void)
{
  g_autoptr (XplBundle) bundle = read_session_bundle ();
  g_autoptr (XplFilter) fresh = xpl_filter_new ();
  g_autoptr (XplFilter) word = xpl_filter_with_text (fresh, "BRIGADE");
  g_autoptr (XplFilter) range = xpl_filter_with_range (fresh, 0, 100);
  XplArticle *first = xpl_bundle_lookup_article (bundle, "a1"), *second = xpl_bundle_lookup_article (bundle, "a2");

  g_assert_true (xpl_filter_matches_article (fresh, first));
  g_assert_true (xpl_filter_matches_article (word, first));
  g_assert_false (xpl_filter_matches_article (word, second));
  g_assert_false (xpl_filter_matches_article (range, first));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/filter/value", test_value);
  g_test_add_func ("/filter/bits", test_bits);
  g_test_add_func ("/filter/hidden", test_hidden);
  g_test_add_func ("/filter/range", test_range_is_ordered);
  g_test_add_func ("/filter/matches", test_matches);
  g_test_add_func ("/filter/matches-article", test_matches_article);
  return g_test_run ();
}
