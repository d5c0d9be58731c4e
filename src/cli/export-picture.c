/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright © 2026 The Explorer authors */

#include "config.h"

#include "export-picture.h"

#include "view-picture.h"

#include <glib/gi18n-lib.h>
#include <stdio.h>
#include <string.h>

/* The screen of a common notebook. */
#define SCREEN_WIDTH 1600
#define SCREEN_HEIGHT 1000

/* A sheet of paper, A4: for views that are read from top to bottom. */
#define PAPER_WIDTH 794
#define PAPER_HEIGHT 1123

/* That names all views. A new string. */
static char *
dup_views_usage (void)
{
  GString *names = g_string_new (NULL);

  for (guint i = 0; i < XPL_N_VIEWS; i++)
    g_string_append_printf (names, "%s%s", i > 0 ? ", " : "", xpl_view_get_code ((XplView) i));

  /* Translators: %s are the names of the views. */
  char *usage = g_strdup_printf (_("--view takes one of: %s"), names->str);
  g_string_free (names, TRUE);
  return usage;
}

static gboolean
parse_size (const char *text, XplPictureOptions *options)
{
  int width, height, end = 0;

  if (sscanf (text, "%dx%d%n", &width, &height, &end) != 2 || text[end] != '\0' || width < 1 || height < 1)
    return FALSE;
  options->width = width;
  options->height = height;
  return TRUE;
}

/* What is read from top to bottom is as long as it is, on paper, unless a size is asked for. */
static void
set_part (const XplPictureArguments *arguments, XplView view, XplPictureOptions *options)
{
  gboolean is_paper = arguments->size == NULL && xpl_view_is_paper (view);

  options->part = arguments->visible ? XPL_PICTURE_VISIBLE : is_paper ? XPL_PICTURE_NATURAL : XPL_PICTURE_WHOLE;
  if (is_paper)
    {
      options->width = PAPER_WIDTH;
      options->height = PAPER_HEIGHT;
    }
}

/* FALSE with *@status where something is wrong, which is then said. */
static gboolean
check_arguments (const XplPictureArguments *arguments, XplView *view, XplPictureOptions *options, GFile *file, XplExit *status)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *views = NULL;
  const char *wrong = NULL;

  if (!xpl_view_from_code (arguments->view, view))
    wrong = views = dup_views_usage ();
  else if (arguments->item != NULL && *view != XPL_VIEW_ARTICLE)
    wrong = _("--item goes with --view article");
  else if (arguments->size != NULL && !parse_size (arguments->size, options))
    wrong = _("--size takes a width and a height such as 1600x1000");
  else if (arguments->theme != NULL && strcmp (arguments->theme, "light") != 0
           && strcmp (arguments->theme, "dark") != 0)
    wrong = _("--theme takes “light” or “dark”");
  else if (!(arguments->scale > 0 && arguments->scale <= 16))
    wrong = _("--scale takes a number above 0, up to 16");
  else if (!xpl_picture_format_from_file (file, &options->format, &error))
    wrong = error->message;
  if (wrong == NULL)
    {
      set_part (arguments, *view, options);
      if (xpl_picture_check_size (options, &error))
        return TRUE;
      wrong = error->message;
    }
  *status = xpl_command_usage (&xpl_export_command, "%s", wrong);
  return FALSE;
}

/* The article that @item names by its id, its address, its title or its number from 1; the first where it is NULL. A
 * reference, or NULL. */
static XplArticle *
find_article (XplBundle *bundle, const char *item)
{
  GListModel *articles = G_LIST_MODEL (xpl_bundle_get_articles (bundle));
  guint64 number = 0;

  if (item == NULL || g_ascii_string_to_unsigned (item, 10, 1, G_MAXUINT, &number, NULL))
    return g_list_model_get_item (articles, item == NULL ? 0 : (guint) number - 1);
  for (guint i = 0; i < g_list_model_get_n_items (articles); i++)
    {
      g_autoptr (XplArticle) article = g_list_model_get_item (articles, i);

      if (g_strcmp0 (article->id, item) == 0 || g_strcmp0 (article->url, item) == 0
          || g_strcmp0 (article->title, item) == 0)
        return g_steal_pointer (&article);
    }
  return NULL;
}

static XplExit
export_view (char **paths, const XplPictureArguments *arguments, XplView view, XplPictureOptions *options, GFile *file)
{
  g_autoptr (XplWarnings) warnings = xpl_warnings_new ();
  g_autoptr (XplReplay) replay = xpl_command_open_decided (paths, warnings);
  g_autoptr (XplFilter) filter = NULL;
  g_autoptr (XplArticle) article = NULL;
  g_autoptr (GError) error = NULL;
  XplBundle *bundle;

  if (replay == NULL)
    return XPL_EXIT_INPUT;
  bundle = xpl_replay_get_bundle (replay);
  filter = xpl_filter_new_for_replay (replay);
  options->title = xpl_bundle_get_title (bundle);
  if (view == XPL_VIEW_ARTICLE)
    article = find_article (bundle, arguments->item);
  if (view == XPL_VIEW_ARTICLE && article == NULL)
    {
      xpl_print_error (_("there is no article “%s”; “show --articles --json” lists the ids"),
                       arguments->item == NULL ? "" : arguments->item);
      return XPL_EXIT_PROBLEMS;
    }
  if (!xpl_export_view (bundle, filter, view, article, XPL_RANGE_NONE, options, file, NULL, &error))
    {
      xpl_print_error ("%s", error->message);
      return XPL_EXIT_PROBLEMS;
    }
  return xpl_warnings_get_size (warnings) > 0 ? XPL_EXIT_PROBLEMS : XPL_EXIT_DONE;
}

XplExit
xpl_export_picture (const XplPictureArguments *arguments, const char *output, char **paths)
{
  g_return_val_if_fail (arguments != NULL && output != NULL && paths != NULL, XPL_EXIT_USAGE);

  g_autoptr (GFile) file = g_file_new_for_commandline_arg (output);
  XplPictureOptions options = { .width = SCREEN_WIDTH, .height = SCREEN_HEIGHT, .scale = arguments->scale };
  XplView view = XPL_VIEW_GRAPH;
  XplExit status;

  if (!check_arguments (arguments, &view, &options, file, &status))
    return status;
  options.transparent = arguments->transparent;
  options.dark = g_strcmp0 (arguments->theme, "dark") == 0;
  return export_view (paths, arguments, view, &options, file);
}
