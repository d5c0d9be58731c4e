/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright © 2026 The Explorer authors */

#include "config.h"

#include "application.h"

#include "view-init.h"

#include <glib/gi18n.h>
#include <locale.h>

static int
local_options_cb (GApplication *application, GVariantDict *options, gpointer data)
{
  if (!g_variant_dict_contains (options, "version"))
    return -1;
  g_print ("explorer %s\n", PACKAGE_VERSION);
  return 0;
}

int
main (int argc, char **argv)
{
  setlocale (LC_ALL, "");
  bindtextdomain (GETTEXT_PACKAGE, LOCALEDIR);
  bind_textdomain_codeset (GETTEXT_PACKAGE, "UTF-8");
  textdomain (GETTEXT_PACKAGE);
  xpl_view_init ();

  g_autoptr (XplApplication) application = xpl_application_new ();
  g_signal_connect (application, "handle-local-options", G_CALLBACK (local_options_cb), NULL);
  return g_application_run (G_APPLICATION (application), argc, argv);
}
