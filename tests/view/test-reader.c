/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright © 2026 The Explorer authors */

#include "reader.h"

#include "decide.h"
#include "passage-list.h"
#include "reader-private.h"
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

/* A decision changes the marks, and no more: where one reads, and what is selected there, stays. */
static void
test_decision_keeps_place (Fixture *self, gconstpointer data)
{
  XplBundle *bundle = xpl_session_get_bundle (self->session);
  XplArticle *article = xpl_bundle_lookup_article (bundle, "a2");
  g_autoptr (XplPassage) passage = xpl_passage_new_for_range (self->session, article, (XplRange) { 16, 24 });
  g_autoptr (XplDecision) decision = NULL;
  GtkTextIter start, end;

  xpl_session_select (self->session, look_up (self->session, "e1"));
  xpl_session_show_passage (self->session, passage);
  decision = xpl_decide_reject_mention (bundle, look_up (self->session, "e1"), article, (XplRange) { 16, 24 });
  gtk_text_buffer_get_iter_at_offset (self->buffer, &start, 25);
  gtk_text_buffer_get_iter_at_offset (self->buffer, &end, 33);
  gtk_text_buffer_select_range (self->buffer, &start, &end);
  xpl_session_decide (self->session, decision);
  g_assert_cmpstr (get_label (self->reader, "title"), ==, "Kestria objects");
  assert_tagged (self->buffer, "place", "[Kestria]");
  assert_tagged (self->buffer, "sentence", "[Kestria accused Veldania of greed.]");
  assert_tagged (self->buffer, "selected", "");
  g_assert_true (gtk_text_buffer_get_selection_bounds (self->buffer, &start, &end));
  g_assert_cmpint (gtk_text_iter_get_offset (&start), ==, 25);
  xpl_session_undo (self->session);
  assert_tagged (self->buffer, "place", "[Kestria][Veldania]");
  assert_tagged (self->buffer, "selected", "[Veldania]");
}

/* "Ana Ilves said that 300 people left in May." with all that can be marked in it. */
static const char marked_bundle_json[] =
    "{\"version\": \"https://jsonfeed.org/version/1.1\", \"items\": ["
    " {\"id\": \"a1\", \"title\": \"Harbour\", \"content_text\": \"Ana Ilves said that 300 people left in May.\","
    "  \"_explorer\": {\"published\": {\"edtf\": \"2025-06-10\", \"how\": \"stated\"}, \"mentions\": [[0, 9, \"e1\", \"name\"]]}}],"
    "\"_explorer\": {\"format\": 1, \"engine\": \"en-1\", \"entities\": ["
    " {\"id\": \"e1\", \"type\": \"person\", \"named\": true, \"name\": \"Ana Ilves\", \"aliases\": [], \"why\": \"a first name <known>\"}],"
    "\"quotes\": [{\"id\": \"q1\", \"kind\": \"indirect\", \"speakers\": [\"e1\"], \"cue\": \"said\","
    "  \"evidence\": [{\"item\": \"a1\", \"start\": 20, \"end\": 42}]}],"
    "\"series\": [{\"id\": \"s1\", \"label\": \"people left\", \"what\": \"people\", \"state\": \"left\"}],"
    "\"figures\": [{\"id\": \"f1\", \"series\": \"s1\", \"min\": 300, \"max\": 300, \"modality\": \"claimed\","
    "  \"as_of\": {\"edtf\": \"2025-05\", \"how\": \"resolved\", \"text\": \"May\", \"span\": {\"item\": \"a1\", \"start\": 39, \"end\": 42}},"
    "  \"evidence\": [{\"item\": \"a1\", \"start\": 20, \"end\": 30, \"number\": [20, 23]}]}]}}";

/* Each mark is one of its kind, and says what it was read as where the pointer is on it. */
static void
test_explanations (void)
{
  static const struct
  {
    guint32 byte;
    const char *words[3];
  } cases[] = {
    { 4, { "<b>Ana Ilves</b>", "a first name &lt;known&gt;" } },
    { 21, { "300", "Ana Ilves" } },
    { 40, { "<b>May 2025", "300" } },
    { 34, { "Ana Ilves" } },
  };
  XplSession *session = open_test_session (marked_bundle_json);
  GtkWidget *reader = g_object_ref_sink (xpl_reader_new ());
  GtkTextBuffer *buffer = gtk_text_view_get_buffer (GTK_TEXT_VIEW (find_widget (reader, GTK_TYPE_TEXT_VIEW, NULL)));

  xpl_reader_set_session (XPL_READER (reader), session);
  xpl_session_show_article (session, xpl_bundle_lookup_article (xpl_session_get_bundle (session), "a1"));
  assert_tagged (buffer, "quote", "[300 people left in May]");
  assert_tagged (buffer, "figure", "[300]");
  assert_tagged (buffer, "date", "[May]");
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *markup = xpl_reader_explain (XPL_READER (reader), cases[i].byte);

      g_assert_nonnull (markup);
      g_assert_true (pango_parse_markup (markup, -1, 0, NULL, NULL, NULL, NULL));
      for (guint k = 0; k < G_N_ELEMENTS (cases[i].words) && cases[i].words[k] != NULL; k++)
        {
          g_test_message ("%s", markup);
          g_assert_nonnull (strstr (markup, cases[i].words[k]));
        }
    }
  g_assert_null (xpl_reader_explain (XPL_READER (reader), 12));
  settle ();
  g_assert_finalize_object (reader);
  close_test_session (session);
}

typedef struct
{
  GtkTextBuffer *buffer;
  XplBundle *bundle;
  XplArticle *article;
  XplArticleFindings *marks[XPL_N_READER_MARKS];
  XplReaderText *text;
} Page;

static void
set_up_page (Page *self, const char *text)
{
  self->buffer = gtk_text_buffer_new (NULL);
  self->bundle = xpl_bundle_new (NULL);
  self->article = xpl_article_new (text);
  xpl_bundle_add_article (self->bundle, self->article);
  self->marks[XPL_READER_QUOTES] = xpl_article_findings_new (self->bundle, XPL_LIST_QUOTES);
  self->marks[XPL_READER_FIGURES] = xpl_article_findings_new (self->bundle, XPL_LIST_FIGURES);
  self->marks[XPL_READER_DATES] = xpl_article_findings_new_of_dates (self->bundle);
  xpl_reader_text_add_tags (self->buffer);
  xpl_reader_text_set_dark (self->buffer, TRUE);
  self->text = xpl_reader_text_new (self->buffer, self->article, self->marks);
}

static void
tear_down_page (Page *self)
{
  xpl_reader_text_free (self->text);
  for (guint i = 0; i < XPL_N_READER_MARKS; i++)
    xpl_article_findings_free (self->marks[i]);
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
  g_test_add ("/reader/decision-keeps-place", Fixture, NULL, set_up, test_decision_keeps_place, tear_down);
  g_test_add_func ("/reader/explanations", test_explanations);
  g_test_add_func ("/reader/text/places", test_places);
  g_test_add_func ("/reader/text/long-lines", test_long_lines);
  g_test_add_func ("/reader/text/gaps", test_gaps);
  return g_test_run ();
}
