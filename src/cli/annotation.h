/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright © 2026 The Explorer authors */

#pragma once

#include "reading.h"

G_BEGIN_DECLS

/** Which members an annotation has: a bit each. */
typedef enum
{
  XPL_TASK_TOKENS = 1 << 0, /* with sentences */
  XPL_TASK_ENTITIES = 1 << 1,
  XPL_TASK_TIMEXES = 1 << 2,
  XPL_TASK_QUOTES = 1 << 3,
  XPL_TASK_FIGURES = 1 << 4,
  XPL_TASK_RELATIONS = 1 << 5,
  XPL_TASKS_ALL = (1 << 6) - 1,
} XplTasks;

/** Parses "tokens,entities". FALSE where a name is not known: it is then in *@unknown (a new string). */
gboolean xpl_tasks_parse (const char *names, XplTasks *tasks, char **unknown);

/** Longer texts, and longer lines, are refused: in bytes. Escapes may double a text, and other members stand beside it. */
#define XPL_MAX_ANNOTATED ((gsize) 16 * 1024 * 1024)
#define XPL_MAX_ANNOTATED_LINE (4 * XPL_MAX_ANNOTATED)

/**
 * Annotates one JSON object, as the page on the command line describes: the answer on one line, without its line feed.
 * Where @line is no such object the answer has a member "error" and *@failed becomes TRUE. Thread-safe. A new string.
 */
char *xpl_annotate_line (const char *line, gsize length, XplTasks tasks, gboolean *failed);

/** The answer to a line of @length bytes, which is more than is looked at. A new string. */
char *xpl_annotate_refuse_line (gsize length);

G_END_DECLS
