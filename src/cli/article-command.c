/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright © 2026 The Explorer authors */

#include "config.h"

#include "command.h"

#include "html-import.h"

#include <glib/gi18n-lib.h>
#include <string.h>

static XplExit run (int argc, char **argv);

const XplCommand xpl_article_command = {
  "article",
  "[--url U] [--charset NAME] FILE|-",
  N_ ("The main text of an HTML page, as one JSON Feed item"),
  run,
};

/* The first item of the bundle on one line. */
static GBytes *
write_item (XplBundle *bundle)
{
  g_autoptr (GBytes) bytes = xpl_bundle_write (bundle);
  g_autoptr (JsonParser) parser = json_parser_new ();
  gsize size;
  const char *data = g_bytes_get_data (bytes, &size);
  JsonArray *items;
  g_autofree char *text = NULL;
  char *line;

  if (!json_parser_load_from_data (parser, data, (gssize) size, NULL))
    g_assert_not_reached ();
  items = json_object_get_array_member (json_node_get_object (json_parser_get_root (parser)), "items");
  text = json_to_string (json_array_get_element (items, 0), FALSE);
  line = g_strconcat (text, "\n", NULL);
  return g_bytes_new_take (line, strlen (line));
}

/* Says what went wrong; NULL then. */
static GBytes *
load_page (const char *path)
{
  g_autoptr (GFile) file = g_file_new_for_commandline_arg (path);
  g_autoptr (GError) error = NULL;
  GBytes *page = xpl_html_load (file, NULL, &error);

  if (page == NULL)
    xpl_print_error ("%s", error->message);
  return page;
}

static XplExit
print_article (const char *path, const char *url, const char *charset)
{
  gboolean is_stdin = strcmp (path, "-") == 0;
  g_autoptr (GBytes) page = is_stdin ? xpl_command_read (path) : load_page (path);
  g_autoptr (XplWarnings) warnings = xpl_warnings_new ();
  g_autoptr (GError) error = NULL;

  if (page == NULL)
    return XPL_EXIT_INPUT;

  g_autoptr (XplBundle) bundle =
      xpl_html_read (page, is_stdin ? _("standard input") : path, url, charset, warnings, &error);

  xpl_print_warnings (warnings);
  if (bundle == NULL)
    {
      xpl_print_error ("%s", error->message);
      return XPL_EXIT_INPUT;
    }

  g_autoptr (GBytes) item = write_item (bundle);
  if (!xpl_command_write (NULL, item))
    return XPL_EXIT_PROBLEMS;
  return xpl_warnings_get_size (warnings) > 0 ? XPL_EXIT_PROBLEMS : XPL_EXIT_DONE;
}

static XplExit
run (int argc, char **argv)
{
  g_autofree char *url = NULL, *charset = NULL;
  const GOptionEntry entries[] = {
    { "url", 0, 0, G_OPTION_ARG_STRING, &url, N_ ("Where the page was found"), N_ ("U") },
    { "charset", 0, 0, G_OPTION_ARG_STRING, &charset, N_ ("Its encoding, where it is known from elsewhere"), N_ ("NAME") },
    { NULL },
  };
  XplExit status;

  if (!xpl_command_parse (&xpl_article_command, entries, &argc, &argv, &status))
    return status;
  if (argc != 2)
    return xpl_command_usage (&xpl_article_command, "%s", _("one page is to be given"));
  if (url != NULL && !g_uri_is_valid (url, G_URI_FLAGS_PARSE_RELAXED, NULL))
    return xpl_command_usage (&xpl_article_command, _("“%s” is no address of a page"), url);
  return print_article (argv[1], url, charset);
}
