/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright © 2026 The Explorer authors */

#pragma once

#include "command.h"

G_BEGIN_DECLS

/** XplPictureArguments: as they were given; strings are NULL where they were not. */
typedef struct
{
  char *view;
  char *item; /* which article */
  char *size;
  char *theme;
  double scale;
  gboolean transparent;
  gboolean visible; /* only what fits into the size */
} XplPictureArguments;

/** The part of the command "export" that draws: from @paths to @output. Says what went wrong. */
XplExit xpl_export_picture (const XplPictureArguments *arguments, const char *output, char **paths);

G_END_DECLS
