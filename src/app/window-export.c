/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright © 2026 The Explorer authors */

#include "config.h"

#include "window-private.h"

#include "compat.h"
#include "view-picture.h"

#include <glib/gi18n.h>
#include <stdio.h>

/* A sheet of paper, A4: for views that are read from top to bottom. */
#define PAPER_WIDTH 794
#define PAPER_HEIGHT 1123

static const XplFieldSpec fields[] = {
  { "view", N_ ("View"), XPL_FIELD_CHOICE, FALSE, -1 },
  { "part", N_ ("Part of graph and timeline"), XPL_FIELD_CHOICE, FALSE, -1 },
  { "format", N_ ("Format"), XPL_FIELD_CHOICE, FALSE, -1 },
  { "size", N_ ("Width × height in pixels"), XPL_FIELD_TEXT, FALSE, -1 },
  { "scale", N_ ("Scale of a PNG"), XPL_FIELD_NUMBER, FALSE, -1 },
  { "colors", N_ ("Colours"), XPL_FIELD_CHOICE, FALSE, -1 },
  { NULL },
};

static const char *const parts[] = { N_ ("What is seen now"), N_ ("All of it"), NULL };
static const char *const formats[] = { N_ ("PNG, a picture"), N_ ("PDF, a document"), N_ ("SVG, a drawing to work with"),
                                       NULL };
static const struct
{
  const char *words;
  gboolean dark;
  gboolean transparent;
} colors[] = {
  { N_ ("Light"), FALSE, FALSE },
  { N_ ("Dark"), TRUE, FALSE },
  { N_ ("Light, without a background"), FALSE, TRUE },
  { N_ ("Dark, without a background"), TRUE, TRUE },
};

/* What was asked for, until a file is chosen; then until it is written. */
typedef struct
{
  XplWindow *window;
  XplView view;
  XplPictureOptions options;
  char *title;
  GFile *file;
  XplPictureSubject *subject;
} Export;

static void
export_free (gpointer data)
{
  Export *job = data;

  g_object_unref (job->window);
  g_free (job->title);
  g_clear_object (&job->file);
  g_clear_pointer (&job->subject, xpl_picture_subject_free);
  g_free (job);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Export, export_free)

static void
set_choices (XplForm *form, const char *name, const char *const *words, guint chosen)
{
  g_autoptr (GPtrArray) translated = g_ptr_array_new ();

  for (guint i = 0; words[i] != NULL; i++)
    g_ptr_array_add (translated, (gpointer) _(words[i]));
  g_ptr_array_add (translated, NULL);
  xpl_form_set_words (form, name, (const char *const *) translated->pdata);
  xpl_form_set_choice (form, name, chosen);
}

static void
set_views (XplForm *form, XplView view)
{
  const char *words[XPL_N_VIEWS + 1] = { NULL };

  for (guint i = 0; i < XPL_N_VIEWS; i++)
    words[i] = xpl_view_get_words ((XplView) i);
  xpl_form_set_words (form, "view", words);
  xpl_form_set_choice (form, "view", view);
}

static GtkWidget *
get_widget (XplWindow *self, XplView view)
{
  return view == XPL_VIEW_TIMELINE ? GTK_WIDGET (self->timeline_view) : GTK_WIDGET (self->graph_view);
}

static void
propose_size (XplWindow *self, XplForm *form, XplView view)
{
  gboolean is_paper = xpl_view_is_paper (view);
  int width = is_paper ? PAPER_WIDTH : gtk_widget_get_width (get_widget (self, view));
  int height = is_paper ? PAPER_HEIGHT : gtk_widget_get_height (get_widget (self, view));
  g_autofree char *size = g_strdup_printf ("%d × %d", MAX (width, 1), MAX (height, 1));

  xpl_form_set_text (form, "size", size);
}

/* Each view has a size of its own. */
static void
changed_cb (XplForm *form, XplWindow *self)
{
  guint view = xpl_form_get_choice (form, "view");

  if (view == self->export_view || view >= XPL_N_VIEWS)
    return;
  self->export_view = view;
  propose_size (self, form, (XplView) view);
}

void
xpl_window_export (XplWindow *self, XplView view)
{
  GtkWidget *form = xpl_form_new (self->session, fields);
  gboolean dark = adw_style_manager_get_dark (adw_style_manager_get_default ());
  const char *color_words[G_N_ELEMENTS (colors) + 1] = { NULL };
  g_autofree char *scale = g_strdup_printf ("%d", gtk_widget_get_scale_factor (GTK_WIDGET (self)));

  for (guint i = 0; i < G_N_ELEMENTS (colors); i++)
    color_words[i] = colors[i].words;
  set_views (XPL_FORM (form), view);
  set_choices (XPL_FORM (form), "part", parts, 0);
  set_choices (XPL_FORM (form), "format", formats, 0);
  set_choices (XPL_FORM (form), "colors", color_words, dark ? 1 : 0);
  xpl_form_set_text (XPL_FORM (form), "scale", scale);
  propose_size (self, XPL_FORM (form), view);
  self->export_view = view;
  self->export_form = XPL_FORM (form);
  g_signal_connect_object (form, "changed", G_CALLBACK (changed_cb), self, 0);
  xpl_sheet_ask (self->sheet, _("Export a Picture"), NULL, _("Export…"), XPL_FORM (form));
}

/* "1600 × 1000", "1600x1000" */
static gboolean
parse_size (const char *text, XplPictureOptions *options)
{
  g_autoptr (GString) plain = g_string_new (text);
  int width, height, end = 0;

  g_string_replace (plain, "×", "x", 0);
  if (sscanf (plain->str, "%d x %d %n", &width, &height, &end) != 2 || plain->str[end] != '\0')
    return FALSE;
  options->width = width;
  options->height = height;
  return TRUE;
}

/* What the form asks for; NULL with @problem, a new string, where it asks for what there is not. */
static Export *
read_form (XplWindow *self, XplForm *form, char **problem)
{
  Export *job = g_new0 (Export, 1);
  XplPictureOptions *options = &job->options;
  guint color = MIN (xpl_form_get_choice (form, "colors"), G_N_ELEMENTS (colors) - 1);
  g_autofree char *size = xpl_form_dup_text (form, "size");
  g_autoptr (GError) error = NULL;

  job->window = g_object_ref (self);
  job->view = (XplView) MIN (xpl_form_get_choice (form, "view"), XPL_N_VIEWS - 1);
  options->format = (XplPictureFormat) MIN (xpl_form_get_choice (form, "format"), XPL_PICTURE_SVG);
  options->part = xpl_view_is_paper (job->view)              ? XPL_PICTURE_NATURAL
                  : xpl_form_get_choice (form, "part") == 0 ? XPL_PICTURE_VISIBLE
                                                             : XPL_PICTURE_WHOLE;
  options->dark = colors[color].dark;
  options->transparent = colors[color].transparent;
  if (!parse_size (size, options))
    *problem = g_strdup (_("The size is a width and a height, such as 1600 × 1000."));
  else if (!xpl_form_get_number (form, "scale", &options->scale))
    *problem = g_strdup (_("The scale is a number such as 2."));
  else if (!xpl_picture_check_size (options, &error))
    *problem = g_strdup (error->message);
  else if (job->view == XPL_VIEW_ARTICLE && xpl_session_get_article (self->session) == NULL)
    *problem = g_strdup (_("No article is open in the reader."));
  else
    return job;
  export_free (job);
  return NULL;
}

static void
write_in_thread (GTask *task, gpointer source, gpointer data, GCancellable *cancellable)
{
  const Export *job = data;
  GError *error = NULL;

  if (xpl_picture_subject_write (job->subject, &job->options, job->file, cancellable, &error))
    g_task_return_boolean (task, TRUE);
  else
    g_task_return_error (task, error);
}

static void
written_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  XplWindow *self = XPL_WINDOW (source);
  Export *job = g_task_get_task_data (G_TASK (result));
  g_autoptr (GError) error = NULL;
  g_autofree char *name = g_file_get_parse_name (job->file);
  /* Translators: a toast; %s is the name of the picture. */
  g_autofree char *done = g_strdup_printf (_("Exported to %s"), name);

  g_task_propagate_boolean (G_TASK (result), &error);
  g_clear_pointer (&job->subject, xpl_picture_subject_free); /* in the thread that shares parts of it */
  xpl_window_end_work (self, g_task_get_cancellable (G_TASK (result)), done, error);
}

static XplPictureSubject *
make_subject (Export *job)
{
  XplWindow *self = job->window;
  XplSession *session = self->session;
  XplPassage *passage = xpl_session_get_passage (session);
  XplArticle *article = xpl_session_get_article (session);

  if (job->view == XPL_VIEW_GRAPH)
    return xpl_graph_view_dup_picture (self->graph_view, &job->options);
  if (job->view == XPL_VIEW_TIMELINE)
    return xpl_timeline_view_dup_picture (self->timeline_view, &job->options);
  return xpl_picture_subject_new_for_view (xpl_session_get_bundle (session), xpl_session_get_filter (session), job->view,
                                           article,
                                           passage != NULL && passage->article == article ? passage->context
                                                                                          : XPL_RANGE_NONE);
}

/* A large one takes seconds: not here. */
static void
start_writing (Export *job)
{
  GCancellable *work = xpl_window_begin_work (job->window, _("Drawing the picture…"));
  g_autoptr (GTask) task = g_task_new (job->window, work, written_cb, NULL);

  job->title = xpl_session_dup_title (job->window->session);
  job->options.title = job->title;
  job->subject = make_subject (job);
  /* That nobody wants it any more is for whoever writes to see, who cleans up. */
  g_task_set_check_cancellable (task, FALSE);
  g_task_set_source_tag (task, start_writing);
  g_task_set_task_data (task, job, export_free);
  g_task_run_in_thread (task, write_in_thread);
}

static void
file_chosen (GPtrArray *files, gpointer data)
{
  g_autoptr (Export) job = data;
  XplWindow *self = job->window;
  g_autoptr (GError) error = NULL;

  if (files == NULL || self->session == NULL)
    return;
  job->file = g_object_ref (g_ptr_array_index (files, 0));
  if (xpl_picture_format_from_file (job->file, &job->options.format, &error))
    start_writing (g_steal_pointer (&job));
  else
    xpl_window_answer (self, error->message);
}

static void
applied_cb (XplWindow *self)
{
  g_autofree char *problem = NULL;
  Export *job;

  /* Others ask in the same sheet. */
  if (self->export_form == NULL || xpl_sheet_get_form (self->sheet) != self->export_form)
    return;
  job = read_form (self, self->export_form, &problem);
  if (job == NULL)
    {
      xpl_sheet_complain (self->sheet, problem);
      return;
    }
  self->export_form = NULL;
  xpl_sheet_close (self->sheet);

  g_autofree char *suffix = g_strconcat ("-", xpl_view_get_code (job->view),
                                         xpl_picture_format_get_suffix (job->options.format), NULL);
  g_autofree char *name = xpl_window_dup_file_name (self, suffix);
  xpl_compat_choose_files (GTK_WINDOW (self), XPL_CHOOSE_TARGET, _("Export a Picture"), _("_Export"), name, NULL, NULL,
                           file_chosen, job);
}

void
xpl_window_init_export (XplWindow *self)
{
  g_signal_connect_object (self->sheet, "applied", G_CALLBACK (applied_cb), self, G_CONNECT_SWAPPED);
}
