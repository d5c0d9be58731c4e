/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright © 2026 The Explorer authors */

#include "corrector.h"

#include "correction-menu.h"
#include "correction.h"
#include "date-entry.h"
#include "finding-picker.h"
#include "history-row.h"
#include "history-view.h"
#include "view-fixture.h"
#include "view-init.h"

/* A window with all that corrections take. */
typedef struct
{
  XplSession *session;
  GtkWidget *window;
  GtkWidget *sheet;
  GtkWidget *reader;
  GtkWidget *history;
  XplCorrector *corrector;
} Fixture;

static void
set_up (Fixture *self, gconstpointer data)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);

  self->session = open_test_session (session_bundle_json);
  self->window = g_object_ref_sink (gtk_window_new ());
  self->sheet = xpl_sheet_new ();
  self->reader = xpl_reader_new ();
  self->history = xpl_history_view_new ();
  gtk_box_append (GTK_BOX (box), self->reader);
  gtk_box_append (GTK_BOX (box), self->sheet);
  gtk_box_append (GTK_BOX (box), self->history);
  gtk_window_set_child (GTK_WINDOW (self->window), box);
  xpl_reader_set_session (XPL_READER (self->reader), self->session);
  xpl_history_view_set_session (XPL_HISTORY_VIEW (self->history), self->session);
  xpl_history_view_set_reader (XPL_HISTORY_VIEW (self->history), XPL_READER (self->reader));
  self->corrector = xpl_corrector_new (self->session, XPL_SHEET (self->sheet), XPL_READER (self->reader));
}

static void
tear_down (Fixture *self, gconstpointer data)
{
  g_clear_object (&self->corrector);
  gtk_window_destroy (GTK_WINDOW (self->window));
  finalise_after_workers (self->window);
  close_test_session (self->session);
}

static XplForm *
ask (Fixture *self, const char *name, const XplTarget *target)
{
  xpl_corrector_start (self->corrector, name, -1, target);
  g_assert_true (xpl_sheet_is_open (XPL_SHEET (self->sheet)));
  return xpl_sheet_get_form (XPL_SHEET (self->sheet));
}

static void
submit (Fixture *self)
{
  g_signal_emit_by_name (xpl_sheet_get_form (XPL_SHEET (self->sheet)), "submit");
}

static guint
count_history (Fixture *self)
{
  return g_list_model_get_n_items (xpl_session_get_history (self->session));
}

/* Every row of the table says of itself whether it applies, asks or does. */
static void
test_table (Fixture *self, gconstpointer data)
{
  guint n;
  const XplCorrection *all = xpl_corrections_get (&n);
  const struct
  {
    const char *id, *name;
    gboolean applies;
  } cases[] = {
    { "e1", "rename", TRUE },      { "e1", "split", TRUE },        { "e3", "split", FALSE },     { "e1", "set-date", FALSE },
    { "v1", "set-date", TRUE },    { "r1", "set-claimant", TRUE }, { "r1", "merge", FALSE },     { "v1", "merge", TRUE },
    { "r1", "set-speaker", FALSE }, { "e1", "grade", FALSE },      { "r1", "grade", TRUE },      { "e1", "set-extent", FALSE },
  };

  for (guint i = 0; i < n; i++)
    {
      g_assert_true (xpl_correction_find (all[i].name) == &all[i]);
      g_assert_true (all[i].choices == XPL_CHOICES_NONE || all[i].make != NULL);
    }
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      XplTarget target = { look_up (self->session, cases[i].id), NULL, XPL_RANGE_NONE };

      g_test_message ("%s of %s", cases[i].name, cases[i].id);
      g_assert_cmpint (xpl_correction_applies (xpl_correction_find (cases[i].name), &target), ==, cases[i].applies);
    }
}

static gunichar
get_mnemonic (const XplCorrection *correction)
{
  const char *mark = strchr (correction->label, '_');

  g_assert_nonnull (mark);
  return g_unichar_tolower (g_utf8_get_char (mark + 1));
}

/* One key does one thing in each menu. */
static void
test_mnemonics (void)
{
  const guint others = XPL_TARGET_PLACE | XPL_TARGET_MENTION;
  const guint of_text[] = { XPL_TARGET_ARTICLE, XPL_TARGET_WORDS, XPL_TARGET_SKIPPED };
  guint n;
  const XplCorrection *all = xpl_corrections_get (&n);

  for (guint kind = 0; kind < XPL_N_LISTS + G_N_ELEMENTS (of_text); kind++)
    {
      guint kinds = kind < XPL_N_LISTS ? (1u << kind) | others : of_text[kind - XPL_N_LISTS];
      g_autoptr (GHashTable) seen = g_hash_table_new (NULL, NULL);

      for (guint i = 0; i < n; i++)
        {
          if ((all[i].kinds & kinds) == 0)
            continue;
          g_test_message ("%u: %s", kind, all[i].label);
          g_assert_true (g_hash_table_add (seen, GUINT_TO_POINTER (get_mnemonic (&all[i]))));
        }
    }
}

/* A target comes back from its variant in another bundle of the same story. */
static void
test_target (Fixture *self, gconstpointer data)
{
  XplBundle *bundle = xpl_session_get_bundle (self->session);
  XplArticle *article = xpl_bundle_lookup_article (bundle, "a1");
  XplTarget target = { look_up (self->session, "e1"), article, { 0, 8 } }, again;
  g_autoptr (GVariant) variant = g_variant_ref_sink (xpl_target_to_variant (&target));
  g_autoptr (XplBundle) other = read_session_bundle ();

  g_assert_true (xpl_target_from_variant (&again, other, variant));
  g_assert_true (again.object == (gpointer) xpl_bundle_lookup (other, "e1"));
  g_assert_true (again.article == xpl_bundle_lookup_article (other, "a1"));
  g_assert_cmpuint (again.range.end, ==, 8);
  g_assert_true ((xpl_target_get_kinds (&again) & XPL_TARGET_MENTION) != 0);
}

static guint
count_items (GMenuModel *menu)
{
  guint n = 0;

  for (int i = 0; i < g_menu_model_get_n_items (menu); i++)
    {
      g_autoptr (GMenuModel) section = g_menu_model_get_item_link (menu, i, G_MENU_LINK_SECTION);

      n += section == NULL ? 1 : count_items (section);
    }
  return n;
}

/* What was confirmed is not offered for it once more. */
static void
test_menu (Fixture *self, gconstpointer data)
{
  XplTarget target = { look_up (self->session, "e1"), NULL, XPL_RANGE_NONE };
  g_autoptr (GMenu) before = xpl_correction_menu_new (self->session, &target);

  xpl_corrector_start (self->corrector, "confirm", -1, &target);
  target.object = look_up (self->session, "e1");
  g_autoptr (GMenu) after = xpl_correction_menu_new (self->session, &target);
  g_assert_cmpuint (count_items (G_MENU_MODEL (after)), ==, count_items (G_MENU_MODEL (before)) - 1);
}

static void
test_renames (Fixture *self, gconstpointer data)
{
  XplTarget target = { look_up (self->session, "e3"), NULL, XPL_RANGE_NONE };
  XplForm *form = ask (self, "rename", &target);
  g_autofree char *present = xpl_form_dup_text (form, "name");

  g_assert_cmpstr (present, ==, "Ana Ilves");
  xpl_form_set_text (form, "name", " ");
  g_assert_false (xpl_form_is_valid (form));
  xpl_form_set_text (form, "name", "Ana Maria Ilves");
  submit (self);
  g_assert_false (xpl_sheet_is_open (XPL_SHEET (self->sheet)));
  g_assert_cmpstr (XPL_ENTITY (look_up (self->session, "e3"))->name, ==, "Ana Maria Ilves");
  g_assert_cmpuint (count_history (self), ==, 1);
}

/* Neither nothing nor all of it is a split. */
static void
test_split_takes_some (Fixture *self, gconstpointer data)
{
  XplTarget target = { look_up (self->session, "e1"), NULL, XPL_RANGE_NONE };
  XplForm *form = ask (self, "split", &target);
  GtkWidget *list = find_widget (GTK_WIDGET (form), GTK_TYPE_LIST_VIEW, NULL);

  g_assert_false (xpl_form_is_valid (form));
  g_signal_emit_by_name (list, "activate", 1);
  g_assert_true (xpl_form_is_valid (form));
  g_signal_emit_by_name (list, "activate", 0);
  g_signal_emit_by_name (list, "activate", 2);
  g_assert_false (xpl_form_is_valid (form));
  xpl_sheet_close (XPL_SHEET (self->sheet));
  g_assert_cmpuint (count_history (self), ==, 0);
}

/* Someone between the same is no relation: the sheet says so and stays. */
static void
test_complains (Fixture *self, gconstpointer data)
{
  XplBundle *bundle = xpl_session_get_bundle (self->session);
  XplTarget target = { NULL, xpl_bundle_lookup_article (bundle, "a1"), { 0, 35 } };
  XplForm *form = ask (self, "add-relation", &target);
  g_autoptr (GPtrArray) subject = xpl_form_dup_findings (form, "subject");
  g_autoptr (GPtrArray) all = xpl_finding_picker_collect (bundle, 1u << XPL_LIST_ENTITIES, NULL);

  /* Whom the words name is proposed. */
  g_assert_true (g_ptr_array_index (subject, 0) == look_up (self->session, "e1"));
  xpl_form_set_findings (form, "object", all, subject);
  submit (self);
  g_assert_true (xpl_sheet_is_open (XPL_SHEET (self->sheet)));
  g_assert_true (gtk_widget_get_visible (find_widget (self->sheet, GTK_TYPE_LABEL, "problem")));
  xpl_sheet_close (XPL_SHEET (self->sheet));
}

/* What was left out by hand is taken in again with all that was found in it. */
static void
test_takes_in_again (Fixture *self, gconstpointer data)
{
  XplTarget target = { NULL, xpl_bundle_lookup_article (xpl_session_get_bundle (self->session), "a1"), { 36, 64 } };
  g_autoptr (XplHistoryEntry) entry = NULL;
  guint n_mentions = target.article->mentions->len;

  xpl_corrector_start (self->corrector, "skip", -1, &target);
  target.article = xpl_bundle_lookup_article (xpl_session_get_bundle (self->session), "a1");
  g_assert_cmpuint (target.article->mentions->len, ==, n_mentions - 1);
  xpl_corrector_start (self->corrector, "unskip", -1, &target);
  target.article = xpl_bundle_lookup_article (xpl_session_get_bundle (self->session), "a1");
  g_assert_cmpuint (target.article->mentions->len, ==, n_mentions);
  g_assert_cmpuint (count_history (self), ==, 1);
  entry = g_list_model_get_item (xpl_session_get_history (self->session), 0);
  g_assert_true (entry->decision->undone);
}

/* Escape empties what was looked for, then gives up the question. */
static void
test_escape (Fixture *self, gconstpointer data)
{
  XplTarget target = { look_up (self->session, "e1"), NULL, XPL_RANGE_NONE };
  XplForm *form = ask (self, "merge", &target);
  GtkWidget *entry = find_widget (GTK_WIDGET (form), GTK_TYPE_SEARCH_ENTRY, NULL);

  /* What is found first is chosen. */
  g_assert_false (xpl_form_is_valid (form));
  gtk_editable_set_text (GTK_EDITABLE (entry), "kest");
  wait_for (xpl_form_is_valid (form));
  g_autoptr (GPtrArray) found = xpl_form_dup_findings (form, "other");
  g_assert_true (g_ptr_array_index (found, 0) == look_up (self->session, "e2"));
  g_signal_emit_by_name (entry, "stop-search");
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (entry)), ==, "");
  g_assert_true (xpl_sheet_is_open (XPL_SHEET (self->sheet)));
  g_signal_emit_by_name (entry, "stop-search");
  g_assert_false (xpl_sheet_is_open (XPL_SHEET (self->sheet)));
  g_assert_cmpuint (count_history (self), ==, 0);
}

static void
test_date_entry (void)
{
  const struct
  {
    const char *text;
    gboolean is_valid;
  } cases[] = { { "2024-10-23", TRUE }, { "2024-10~", TRUE }, { "../2022-02", TRUE }, { "", FALSE }, { "soon", FALSE }, { "2024-13", FALSE } };
  g_autoptr (GtkWidget) date = g_object_ref_sink (xpl_date_entry_new ());

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      gtk_editable_set_text (GTK_EDITABLE (xpl_date_entry_get_entry (XPL_DATE_ENTRY (date))), cases[i].text);
      g_assert_cmpint (xpl_date_entry_is_valid (XPL_DATE_ENTRY (date)), ==, cases[i].is_valid);
    }
}

/* Likeness first: of the three, the place is likelier the other place than a person. */
static void
test_collects_likely_first (Fixture *self, gconstpointer data)
{
  g_autoptr (GPtrArray) found = xpl_finding_picker_collect (xpl_session_get_bundle (self->session), 1u << XPL_LIST_ENTITIES,
                                                            look_up (self->session, "e1"));

  g_assert_cmpuint (found->len, ==, 2);
  g_assert_true (g_ptr_array_index (found, 0) == look_up (self->session, "e2"));
}

static void
test_history (Fixture *self, gconstpointer data)
{
  XplTarget target = { look_up (self->session, "e3"), NULL, XPL_RANGE_NONE };
  GtkStack *stack = GTK_STACK (find_widget (self->history, GTK_TYPE_STACK, NULL));

  g_assert_cmpstr (gtk_stack_get_visible_child_name (stack), ==, "nothing");
  xpl_corrector_start (self->corrector, "reject", -1, &target);
  g_assert_cmpstr (gtk_stack_get_visible_child_name (stack), ==, "list");
  g_assert_null (xpl_bundle_lookup (xpl_session_get_bundle (self->session), "e3"));

  GtkSelectionModel *rows = gtk_list_view_get_model (GTK_LIST_VIEW (find_widget (self->history, GTK_TYPE_LIST_VIEW, NULL)));
  g_autoptr (GObject) row = g_list_model_get_item (G_LIST_MODEL (rows), 0);
  g_autoptr (XplHistoryEntry) entry = g_list_model_get_item (xpl_session_get_history (self->session), 0);
  xpl_session_set_undone (self->session, entry->decision, TRUE);

  /* The row stays while its state changes. */
  g_autoptr (GObject) same = g_list_model_get_item (G_LIST_MODEL (rows), 0);
  g_assert_true (row == same);
  g_assert_nonnull (xpl_bundle_lookup (xpl_session_get_bundle (self->session), "e3"));
}

static void
count_act_cb (XplHistoryRow *row, int act, gpointer data)
{
  *(int *) data = act;
}

static void
test_history_row (Fixture *self, gconstpointer data)
{
  XplTarget target = { look_up (self->session, "e3"), NULL, XPL_RANGE_NONE };
  g_autoptr (GtkWidget) row = g_object_ref_sink (xpl_history_row_new ());
  GtkWidget *in_force = find_widget (row, GTK_TYPE_SWITCH, NULL);
  int act = -1;

  xpl_corrector_start (self->corrector, "confirm", -1, &target);
  g_autoptr (XplHistoryEntry) entry = g_list_model_get_item (xpl_session_get_history (self->session), 0);
  g_signal_connect (row, "act", G_CALLBACK (count_act_cb), &act);
  xpl_history_row_set_entry (XPL_HISTORY_ROW (row), entry, xpl_session_get_bundle (self->session));
  g_assert_true (gtk_switch_get_active (GTK_SWITCH (in_force)));
  g_assert_cmpint (act, ==, -1);
  gtk_switch_set_active (GTK_SWITCH (in_force), FALSE);
  g_assert_cmpint (act, ==, XPL_HISTORY_TAKE_BACK);
}

/* A rename whose words ("Veldanya") the article does not have any more. */
static XplDecision *
make_orphan (XplSession *session)
{
  static const char json[]
      = "{\"id\": \"d1\", \"at\": \"2026-01-05T10:00:00Z\", \"do\": \"rename\", \"name\": \"The Republic\", "
        "\"on\": {\"item\": \"a1\", \"start\": 0, \"end\": 8, \"exact\": \"Veldanya\", \"prefix\": \"\", \"suffix\": \" sent\", \"text_sha256\": \"00\"}}";
  g_autoptr (JsonNode) root = json_from_string (json, NULL);

  return xpl_decision_new (json_node_get_object (root));
}

static GtkWidget *
find_row (Fixture *self, GtkWidget *root)
{
  for (GtkWidget *child = gtk_widget_get_first_child (root); child != NULL; child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *found = XPL_IS_HISTORY_ROW (child) && xpl_history_row_get_entry (XPL_HISTORY_ROW (child)) != NULL
                             ? child
                             : find_row (self, child);

      if (found != NULL)
        return found;
    }
  return NULL;
}

/* What has lost its place stands under a heading of its own, asks for it, and holds again once it has one. */
static void
test_orphan (Fixture *self, gconstpointer data)
{
  g_autoptr (XplDecision) orphan = make_orphan (self->session);
  GtkTextBuffer *buffer = gtk_text_view_get_buffer (GTK_TEXT_VIEW (find_widget (self->reader, GTK_TYPE_TEXT_VIEW, NULL)));
  GtkTextIter start, end;
  GtkWidget *row;

  xpl_session_decide (self->session, orphan);
  gtk_window_present (GTK_WINDOW (self->window));
  settle ();
  row = find_row (self, self->history);
  g_assert_nonnull (row);
  g_assert_cmpint (xpl_history_row_get_entry (XPL_HISTORY_ROW (row))->state, ==, XPL_DECISION_ORPHANED);
  g_assert_true (gtk_widget_get_mapped (find_widget (row, GTK_TYPE_BUTTON, "find_button")));
  g_assert_false (gtk_widget_get_visible (find_widget (row, GTK_TYPE_SWITCH, "in_force")));

  g_signal_emit_by_name (row, "act", XPL_HISTORY_FIND_AGAIN);
  g_assert_true (gtk_revealer_get_reveal_child (GTK_REVEALER (find_widget (self->reader, GTK_TYPE_REVEALER, "place_bar"))));
  g_assert_nonnull (strstr (get_label (self->reader, "place_label"), "Veldanya"));
  gtk_text_buffer_get_iter_at_offset (buffer, &start, 0);
  gtk_text_buffer_get_iter_at_offset (buffer, &end, 8);
  gtk_text_buffer_select_range (buffer, &start, &end);
  g_signal_emit_by_name (find_widget (self->reader, GTK_TYPE_BUTTON, "place_button"), "clicked");
  settle ();

  g_assert_cmpstr (XPL_ENTITY (look_up (self->session, "e1"))->name, ==, "The Republic");
  g_assert_false (gtk_revealer_get_reveal_child (GTK_REVEALER (find_widget (self->reader, GTK_TYPE_REVEALER, "place_bar"))));
  g_assert_true (orphan->undone);
}

#define ADD(path, function) g_test_add (path, Fixture, NULL, set_up, function, tear_down)

int
main (int argc, char **argv)
{
  gtk_test_init (&argc, &argv, NULL);
  xpl_view_init ();

  ADD ("/corrections/table", test_table);
  ADD ("/corrections/target", test_target);
  ADD ("/corrections/menu", test_menu);
  ADD ("/corrections/renames", test_renames);
  ADD ("/corrections/split-takes-some", test_split_takes_some);
  ADD ("/corrections/complains", test_complains);
  ADD ("/corrections/takes-in-again", test_takes_in_again);
  ADD ("/corrections/escape", test_escape);
  g_test_add_func ("/corrections/mnemonics", test_mnemonics);
  ADD ("/corrections/collects-likely-first", test_collects_likely_first);
  g_test_add_func ("/date-entry/valid", test_date_entry);
  ADD ("/history/view", test_history);
  ADD ("/history/row", test_history_row);
  ADD ("/history/orphan", test_orphan);
  return g_test_run ();
}
