/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright © 2026 The Explorer authors */

#include "html-text.h"

#include <string.h>

static void
test_table (void)
{
  static const struct
  {
    const char *html;
    const char *text;
  } cases[] = {
    { "", "" },
    { "plain", "plain" },
    { "<p>One</p>\n<p>Two</p>", "One\n\nTwo" },
    { "  <p> a \n b </p> ", "a b" },
    { "a<br>b<br/>c", "a\nb\nc" },
    { "<ul><li>x</li><li>y</li></ul>z", "x\ny\n\nz" },
    { "<b>bo</b>ld <i>it</i>alic", "bold italic" },
    { "&amp;lt; &lt;&#65;&#x42;&gt; &ldquo;q&rdquo;", "&lt; <AB> “q”" },
    { "&nbsp;&bogus; & &; &#; &#xZ;", "\u00a0&bogus; & &; &#; &#xZ;" },
    { "&#0;&#55296;&#1114112;&#99999999999;", "\ufffd\ufffd\ufffd\ufffd" },
    { "<script>if (a < b) alert('<p>')</script>after", "after" },
    { "<SCRIPT>x</ScRiPt >after", "after" },
    { "<style>p {}</style><p>x</p>", "x" },
    { "<script>never closed", "" },
    { "<!-- a > b --><p>x</p><!-- open", "x" },
    { "<!DOCTYPE html><?xml a?>x", "x" },
    { "<a href=\"a>b\" title='>'>x</a>", "x" },
    { "<a title=it's>x</a>", "x" },
    { "1 < 2 and 3 > 2", "1 < 2 and 3 > 2" },
    { "<", "<" },
    { "x<p", "x" },
    { "x</", "x</" },
    { "<pre>a\n  b</pre>c", "a\n  b\n\nc" },
    { "<h1>T</h1><div>a</div><div>b</div>", "T\n\na\nb" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *text = xpl_html_to_text (cases[i].html);

      g_assert_cmpstr (text, ==, cases[i].text);
    }
}

/* What would take a quadratic reader minutes, or a recursive one its stack. */
static void
test_hostile (void)
{
  static const char *const pieces[] = { "<div>", "<script></", "<!--", "<a b='", "&#x", "<" };

  for (guint i = 0; i < G_N_ELEMENTS (pieces); i++)
    {
      g_autoptr (GString) html = g_string_new (NULL);
      g_autofree char *text = NULL;

      while (html->len < 2000000)
        g_string_append (html, pieces[i]);
      text = xpl_html_to_text (html->str);
      g_assert_true (g_utf8_validate (text, -1, NULL));
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/html-text/table", test_table);
  g_test_add_func ("/html-text/hostile", test_hostile);
  return g_test_run ();
}
