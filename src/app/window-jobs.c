/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright © 2026 The Explorer authors */

#include "config.h"

#include "window-private.h"

#include "compat.h"

#include <glib/gi18n.h>

/* Who opens a hundred files does not want them all in the list of recent ones. */
#define MAX_REMEMBERED 10

#define BUNDLE_TYPE "application/vnd.explorer.bundle+json"

static void
remember (GFile *file)
{
  g_autofree char *uri = g_file_get_uri (file);
  g_autofree char *name = g_file_get_basename (file);
  char *const groups[] = { (char *) "explorer", NULL };
  GtkRecentData data = { .display_name = name,
                         .mime_type = (char *) (g_str_has_suffix (name, ".bundle.json") ? BUNDLE_TYPE : "text/plain"),
                         .app_name = (char *) "explorer",
                         .app_exec = (char *) "explorer %u",
                         .groups = (char **) groups };

  gtk_recent_manager_add_full (gtk_recent_manager_get_default (), uri, &data);
}

static void
show_error (XplWindow *self, const char *message)
{
  g_autofree char *escaped = g_markup_escape_text (message, -1);

  if (g_strcmp0 (gtk_stack_get_visible_child_name (self->pages), "story") == 0)
    {
      xpl_window_show_toast (self, message);
      return;
    }
  adw_status_page_set_description (self->error_page, escaped);
  gtk_stack_set_visible_child_name (self->pages, "error");
}

static void
open_done_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (XplWindow) self = data;
  g_autoptr (GError) error = NULL;
  gboolean opened = xpl_session_open_finish (XPL_SESSION (source), result, &error);

  if (self->session == NULL) /* closed meanwhile */
    return;
  if (opened && self->last_files != NULL)
    for (guint i = 0; i < MIN (self->last_files->len, MAX_REMEMBERED); i++)
      remember (g_ptr_array_index (self->last_files, i));
  else if (!opened && !g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    show_error (self, error->message);
  xpl_window_update_page (self);
  xpl_window_update_actions (self);
  if (opened)
    xpl_window_adopt_pending (self);
}

void
xpl_window_open_draft (XplWindow *self, const char *name)
{
  g_return_if_fail (XPL_IS_WINDOW (self) && name != NULL);

  g_clear_pointer (&self->last_files, g_ptr_array_unref);
  xpl_window_clear_problems (self);
  xpl_session_open_draft_async (self->session, name, open_done_cb, g_object_ref (self));
  xpl_window_update_actions (self);
}

static void
start_opening (XplWindow *self)
{
  g_autoptr (GPtrArray) files = g_ptr_array_ref (self->last_files);

  if (!self->last_add)
    xpl_window_tell_kept (self);
  if (g_strcmp0 (gtk_stack_get_visible_child_name (self->pages), "error") == 0)
    gtk_stack_set_visible_child_name (self->pages, "empty");
  xpl_window_clear_problems (self);
  xpl_session_open_async (self->session, files, self->last_add, open_done_cb, g_object_ref (self));
  xpl_window_update_actions (self);
}

void
xpl_window_open (XplWindow *self, GPtrArray *files, gboolean add)
{
  g_return_if_fail (XPL_IS_WINDOW (self));
  g_return_if_fail (files != NULL && files->len > 0);

  GPtrArray *held = xpl_window_take_additions (self, files);

  if (held == NULL)
    return;
  g_clear_pointer (&self->last_files, g_ptr_array_unref);
  self->last_files = held;
  self->last_add = add;
  if ((add && !self->is_saving) || !xpl_window_ask_to_save (self, start_opening))
    start_opening (self);
}

typedef struct
{
  XplWindow *window;
  gboolean flag; /* add to what is open */
} Request;

static Request *
request_new (XplWindow *self, gboolean flag)
{
  Request *request = g_new (Request, 1);

  *request = (Request) { g_object_ref (self), flag };
  return request;
}

static void
request_free (Request *request)
{
  g_object_unref (request->window);
  g_free (request);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Request, request_free)

static void
open_chosen (GPtrArray *files, gpointer data)
{
  g_autoptr (Request) request = data;

  if (files != NULL && request->window->session != NULL)
    xpl_window_open (request->window, files, request->flag);
}

static GListModel *
make_open_filters (void)
{
  GListStore *filters = g_list_store_new (GTK_TYPE_FILE_FILTER);
  g_autoptr (GtkFileFilter) articles = gtk_file_filter_new ();
  g_autoptr (GtkFileFilter) all = gtk_file_filter_new ();
  const char *const suffixes[] = { "txt",  "text", "md",   "markdown", "html",    "htm",   "xhtml",  "mhtml",
                                   "mht",  "docx", "odt",  "pdf",      "json",    "gexf",  "graphml", "jsonl",
                                   "jsonld", "zip", "tar", "tgz",      "gz",      "bz2",   "xz",     "zst",
                                   "warc", "wacz" };

  gtk_file_filter_set_name (articles, _("Articles and bundles"));
  for (guint i = 0; i < G_N_ELEMENTS (suffixes); i++)
    gtk_file_filter_add_suffix (articles, suffixes[i]);
  gtk_file_filter_set_name (all, _("All files"));
  gtk_file_filter_add_pattern (all, "*");
  g_list_store_append (filters, articles);
  g_list_store_append (filters, all);
  return G_LIST_MODEL (filters);
}

void
xpl_window_choose_and_open (XplWindow *self, gboolean folder, gboolean add)
{
  g_autoptr (GListModel) filters = folder ? NULL : make_open_filters ();
  const char *title = folder ? _("Open a Folder of Articles") : add ? _("Add Articles") : _("Open Articles");

  xpl_compat_choose_files (GTK_WINDOW (self), folder ? XPL_CHOOSE_FOLDER : XPL_CHOOSE_FILES, title,
                           add ? _("_Add") : _("_Open"), NULL, NULL, filters, open_chosen, request_new (self, add));
}

/* Whatever stands in the way of one file, another name or place is the way out. A narrow window has no room for all that is
 * to be said: that is among the problems until it is saved. */
static void
show_save_error (XplWindow *self, const char *message)
{
  /* Translators: a toast; %s says why: "story.bundle.json may not be written". */
  g_autofree char *text = g_strdup_printf (_("Not saved: %s"), message);
  AdwToast *toast = xpl_window_make_toast (text);

  adw_toast_set_action_name (toast, "win.save-as");
  adw_toast_set_button_label (toast, _("Save _As…"));
  adw_toast_set_timeout (toast, 0);
  xpl_window_replace_message (self, toast);
  xpl_window_set_save_problem (self, text);
}

static void
save_done_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (XplWindow) self = data;
  g_autoptr (GError) error = NULL;
  const AdwToast *before = self->message;
  gboolean saved = xpl_session_save_finish (XPL_SESSION (source), result, &error);
  XplWindowThen then = self->then;

  if (self->session == NULL) /* closed meanwhile */
    return;
  self->is_saving = FALSE;
  self->then = NULL;
  if (saved)
    {
      remember (xpl_session_get_file (self->session));
      xpl_window_set_save_problem (self, NULL);
      /* What there is to say about it beside that is to be read as well. */
      (self->message == before ? xpl_window_answer : xpl_window_show_toast) (self, _("Saved"));
      if (then != NULL)
        then (self);
    }
  else if (!g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    show_save_error (self, error->message);
}

static void
start_saving (XplWindow *self, GFile *file)
{
  self->is_saving = TRUE;
  xpl_session_save_async (self->session, file, save_done_cb, g_object_ref (self));
}

static void
save_chosen (GPtrArray *files, gpointer data)
{
  g_autoptr (Request) request = data;
  XplWindow *self = request->window;

  if (files == NULL)
    self->then = NULL;
  else if (self->session != NULL)
    start_saving (self, g_ptr_array_index (files, 0));
}

char *
xpl_window_dup_file_name (XplWindow *self, const char *suffix)
{
  g_autofree char *title = xpl_session_dup_title (self->session);

  if (g_str_has_suffix (title, ".bundle.json"))
    title[strlen (title) - strlen (".bundle.json")] = '\0';
  g_strdelimit (title, "/\\:*?\"<>|", '-');
  return g_strconcat (title, suffix, NULL);
}

void
xpl_window_save (XplWindow *self, gboolean ask_for_name)
{
  GFile *file = xpl_session_get_file (self->session);

  if (file != NULL && !ask_for_name)
    {
      start_saving (self, file);
      return;
    }

  g_autofree char *name = xpl_window_dup_file_name (self, ".bundle.json");
  xpl_compat_choose_files (GTK_WINDOW (self), XPL_CHOOSE_TARGET, _("Save the Bundle"), _("_Save"), name, NULL, NULL,
                           save_chosen, request_new (self, FALSE));
}

typedef struct
{
  XplWindow *window; /* borrowed: the dialog is gone before its parent */
  XplWindowThen then;
} Question;

static void
free_question (gpointer data, GClosure *closure)
{
  g_free (data);
}

static void
answered_cb (AdwMessageDialog *dialog, const char *response, gpointer data)
{
  const Question *question = data;
  XplWindow *self = question->window;

  if (g_str_equal (response, "save"))
    {
      self->then = question->then;
      xpl_window_save (self, FALSE);
    }
  else if (g_str_equal (response, "discard"))
    question->then (self);
}

gboolean
xpl_window_ask_to_save (XplWindow *self, XplWindowThen then)
{
  /* A running save would be cancelled by what follows. */
  if (self->is_saving)
    {
      self->then = then;
      return TRUE;
    }
  /* What is kept comes back without being saved. */
  if (xpl_session_is_kept (self->session))
    return FALSE;

  Question *question = g_new (Question, 1);
  GtkWidget *dialog = adw_message_dialog_new (GTK_WINDOW (self), _("Save the Changes?"),
                                              _("What you moved or pinned could not be kept, and is lost if you do not save it."));

  *question = (Question) { self, then };
  adw_message_dialog_add_responses (ADW_MESSAGE_DIALOG (dialog), "cancel", _("_Cancel"), "discard", _("_Discard"),
                                    "save", _("_Save"), NULL);
  adw_message_dialog_set_response_appearance (ADW_MESSAGE_DIALOG (dialog), "discard", ADW_RESPONSE_DESTRUCTIVE);
  adw_message_dialog_set_response_appearance (ADW_MESSAGE_DIALOG (dialog), "save", ADW_RESPONSE_SUGGESTED);
  adw_message_dialog_set_default_response (ADW_MESSAGE_DIALOG (dialog), "save");
  adw_message_dialog_set_close_response (ADW_MESSAGE_DIALOG (dialog), "cancel");
  g_signal_connect_data (dialog, "response", G_CALLBACK (answered_cb), question, free_question, 0);
  gtk_window_present (GTK_WINDOW (dialog));
  return TRUE;
}
