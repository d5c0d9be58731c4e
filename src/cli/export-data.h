/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright © 2026 The Explorer authors */

#pragma once

#include "command.h"

G_BEGIN_DECLS

/**
 * The part of the command "export" that writes data: in @format, of @list (or NULL), from @paths to @output. Says what went
 * wrong.
 */
XplExit xpl_export_data (const char *format, const char *list, const char *output, char **paths);

G_END_DECLS
