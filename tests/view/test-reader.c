/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright © 2026 The Explorer authors */

#include "reader.h"

#include "reader-text.h"
#include "view-fixture.h"
#include "view-init.h"

typedef struct
{
  XplSession *session;
  GtkWidget *reader;
  GtkTextBuffer *buffer;
} Fixture;

static void
set_up (Fixture *self, gconstpointer data)
{
  self->session = open_test_session (session_bundle_json);
  self->reader = g_object_ref_sink (xpl_reader_new ());
  xpl_reader_set_session (XPL_READER (self->reader), self->session);
  self->buffer = gtk_text_view_get_buffer (GTK_TEXT_VIEW (find_widget (self->reader, GTK_TYPE_TEXT_VIEW, NULL)));
}

static void
tear_down (Fixture *self, gconstpointer data)
{
  settle ();
  g_assert_finalize_object (self->reader);
  close_test_session (self->session);
}

/* The pieces of the buffer that have @tag, each in brackets. */
static char *
dup_tagged (GtkTextBuffer *buffer, const char *name)
{
  GtkTextTag *tag = gtk_text_tag_table_lookup (gtk_text_buffer_get_tag_table (buffer), name);
  GString *pieces = g_string_new (NULL);
  GtkTextIter start, end;

  g_assert_nonnull (tag);
  gtk_text_buffer_get_start_iter (buffer, &start);
  while (gtk_text_iter_starts_tag (&start, tag) || gtk_text_iter_forward_to_tag_toggle (&start, tag))
    {
      g_autofree char *piece = NULL;

      end = start;
      if (!gtk_text_iter_forward_to_tag_toggle (&end, tag))
        break;
      piece = gtk_text_buffer_get_text (buffer, &start, &end, TRUE);
      g_string_append_printf (pieces, "[%s]", piece);
      start = end;
    }
  return g_string_free (pieces, FALSE);
}

#define assert_tagged(buffer, name, expected) \
  G_STMT_START \
  { \
    g_autofree char *tagged = dup_tagged (buffer, name); \
    g_assert_cmpstr (tagged, ==, expected); \
  } \
  G_STMT_END

static void
test_nothing (Fixture *self, gconstpointer data)
{
  GtkStack *stack = GTK_STACK (find_widget (self->reader, GTK_TYPE_STACK, NULL));

  g_assert_cmpstr (gtk_stack_get_visible_child_name (stack), ==, "nothing");
  xpl_session_show_article (self->session, xpl_bundle_lookup_article (xpl_session_get_bundle (self->session), "a2"));
  g_assert_cmpstr (gtk_stack_get_visible_child_name (stack), ==, "article");
  g_assert_cmpstr (get_label (self->reader, "title"), ==, "Kestria objects");
}

static void
test_marks (Fixture *self, gconstpointer data)
{
  xpl_session_select (self->session, look_up (self->session, "r1"));
  g_assert_cmpstr (get_label (self->reader, "source"), ==, "Osmar Post · 10 March 2025");
  assert_tagged (self->buffer, "place", "[Veldania][Kestria][Veldanian]");
  assert_tagged (self->buffer, "person", "[Ana Ilves]");
  assert_tagged (self->buffer, "sentence", "[Veldania sent a brigade to Kestria.]");
  assert_tagged (self->buffer, "mark", "[sent]");
  assert_tagged (self->buffer, "selected", "");
}

/* Only one sentence is highlighted, and only mentions of one entity. */
static void
test_highlight_moves (Fixture *self, gconstpointer data)
{
  xpl_session_select (self->session, look_up (self->session, "e1"));
  assert_tagged (self->buffer, "selected", "[Veldania][Veldanian]");
  xpl_session_step_passage (self->session, 1);
  assert_tagged (self->buffer, "sentence", "[Veldanian builders came too.]");
  assert_tagged (self->buffer, "mark", "[Veldanian]");
  xpl_session_step_passage (self->session, 1);
  assert_tagged (self->buffer, "sentence", "[Kestria accused Veldania of greed.]");
  assert_tagged (self->buffer, "selected", "[Veldania]");
  xpl_session_select (self->session, NULL);
  assert_tagged (self->buffer, "sentence", "");
  assert_tagged (self->buffer, "selected", "");
}

typedef struct
{
  GtkTextBuffer *buffer;
  XplBundle *bundle;
  XplArticle *article;
  XplArticleFindings *quotes;
  XplArticleFindings *figures;
  XplReaderText *text;
} Page;

static void
set_up_page (Page *self, const char *text)
{
  self->buffer = gtk_text_buffer_new (NULL);
  self->bundle = xpl_bundle_new (NULL);
  self->article = xpl_article_new (text);
  xpl_bundle_add_article (self->bundle, self->article);
  self->quotes = xpl_article_findings_new (self->bundle, XPL_LIST_QUOTES);
  self->figures = xpl_article_findings_new (self->bundle, XPL_LIST_FIGURES);
  xpl_reader_text_add_tags (self->buffer);
  xpl_reader_text_set_dark (self->buffer, TRUE);
  self->text = xpl_reader_text_new (self->buffer, self->article, self->quotes, self->figures);
}

static void
tear_down_page (Page *self)
{
  xpl_reader_text_free (self->text);
  xpl_article_findings_free (self->quotes);
  xpl_article_findings_free (self->figures);
  g_object_unref (self->bundle);
  g_assert_finalize_object (self->article);
  g_assert_finalize_object (self->buffer);
}

/* Each place of the text is the same character in the buffer, and the way back leads to it. */
static void
assert_places (Page *self)
{
  const char *text = self->article->text;

  for (const char *p = text; *p != '\0'; p = g_utf8_next_char (p))
    {
      GtkTextIter iter;
      guint32 byte = (guint32) (p - text);

      xpl_reader_text_get_iter (self->text, byte, &iter);
      if (*p != '\n' && *p != '\r')
        g_assert_cmpuint (gtk_text_iter_get_char (&iter), ==, g_utf8_get_char (p));
      g_assert_cmpuint (xpl_reader_text_get_byte (self->text, &iter), ==, byte);
    }
}

static void
test_places (void)
{
  const char *const texts[] = {
    "", "One line.", "Two\nlines, é.\n\nThree 日本.", "שלום עולם. Mixed with Latin.", "Ends with a line feed.\n", "\n\n",
  };

  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    {
      Page page;

      set_up_page (&page, texts[i]);
      assert_places (&page);
      tear_down_page (&page);
    }
}

static int
get_longest_line (GtkTextBuffer *buffer)
{
  int longest = 0;

  for (int i = 0; i < gtk_text_buffer_get_line_count (buffer); i++)
    {
      GtkTextIter iter;

      gtk_text_buffer_get_iter_at_line (buffer, &iter, i);
      longest = MAX (longest, gtk_text_iter_get_bytes_in_line (&iter));
    }
  return longest;
}

/* A single line takes GtkTextView seconds: it is broken, between words or, where there are none, anywhere. */
static void
test_long_lines (void)
{
  const char *const pieces[] = { "word ", "日本語", "x" };

  for (guint i = 0; i < G_N_ELEMENTS (pieces); i++)
    {
      g_autoptr (GString) text = g_string_new (NULL);
      Page page;

      while (text->len < 60000)
        g_string_append (text, pieces[i]);
      set_up_page (&page, text->str);
      g_assert_cmpint (get_longest_line (page.buffer), <, 10000);
      g_assert_cmpint (gtk_text_buffer_get_line_count (page.buffer), >, 1);
      assert_places (&page);
      tear_down_page (&page);
    }
}

static void
test_gaps (void)
{
  Page page;

  set_up_page (&page, "\nOne.\n\nTwo.\nThree.\n\n\nFour.");
  assert_tagged (page.buffer, "gap", "[\n][\n][\n\n]");
  tear_down_page (&page);
}

int
main (int argc, char **argv)
{
  gtk_test_init (&argc, &argv, NULL);
  xpl_view_init ();

  g_test_add ("/reader/nothing", Fixture, NULL, set_up, test_nothing, tear_down);
  g_test_add ("/reader/marks", Fixture, NULL, set_up, test_marks, tear_down);
  g_test_add ("/reader/highlight-moves", Fixture, NULL, set_up, test_highlight_moves, tear_down);
  g_test_add_func ("/reader/text/places", test_places);
  g_test_add_func ("/reader/text/long-lines", test_long_lines);
  g_test_add_func ("/reader/text/gaps", test_gaps);
  return g_test_run ();
}
