/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright © 2026 The Explorer authors */

#pragma once

#include "replay.h"

#include <gio/gio.h>

G_BEGIN_DECLS

/** Exit statuses, the same for all commands. */
typedef enum
{
  XPL_EXIT_DONE = 0,
  XPL_EXIT_PROBLEMS = 1, /* done, with problems named */
  XPL_EXIT_USAGE = 2,
  XPL_EXIT_INPUT = 3, /* input could not be read */
} XplExit;

/** XplCommand: one word of the command line. To add one, write its file and put it into the table of main.c. */
typedef struct
{
  const char *name;
  const char *arguments; /* for the usage line: "[OPTION…] BUNDLE" */
  const char *summary;   /* N_() */
  XplExit (*run) (int argc, char **argv);
} XplCommand;

/** The largest number that --jobs takes: more threads than any machine has cores only cost memory. */
#define XPL_MAX_JOBS 1024

extern const XplCommand xpl_analyze_command;
extern const XplCommand xpl_annotate_command;
extern const XplCommand xpl_article_command;
extern const XplCommand xpl_bench_command;
extern const XplCommand xpl_check_command;
extern const XplCommand xpl_evaluate_command;
extern const XplCommand xpl_export_command;
extern const XplCommand xpl_layout_command;
extern const XplCommand xpl_parse_command;
extern const XplCommand xpl_path_command;
extern const XplCommand xpl_search_command;
extern const XplCommand xpl_show_command;

/**
 * Parses the options of @command; @entries may be NULL. What is left in @argv are the other arguments, argv[0] being the
 * command. FALSE where the program is to end with *@status: --help was served, or the usage was wrong and said so.
 */
gboolean xpl_command_parse (const XplCommand *command,
                            const GOptionEntry *entries,
                            int *argc,
                            char ***argv,
                            XplExit *status);

/** Says on standard error what is wrong with the arguments, and returns %XPL_EXIT_USAGE. */
XplExit xpl_command_usage (const XplCommand *command, const char *format, ...) G_GNUC_PRINTF (2, 3);

/** "explorer-cli: …" on standard error. */
void xpl_print_error (const char *format, ...) G_GNUC_PRINTF (1, 2);

/** All warnings on standard error, a line each. */
void xpl_print_warnings (const XplWarnings *warnings);

/** Imports and, unless it is a bundle with findings, analyses @paths ("-": standard input); says what went wrong.
 *  NULL where nothing could be read. */
XplBundle *xpl_command_open (char **paths, guint n_jobs, XplWarnings *warnings);

/** The same with the user's decisions replayed; NULL where nothing could be read. */
XplReplay *xpl_command_open_decided (char **paths, XplWarnings *warnings);

/** Reads one bundle as it is, without analysing it. */
XplBundle *xpl_command_open_bundle (const char *path, XplWarnings *warnings);

/** All of standard input or of a file. Says what went wrong; NULL then. */
GBytes *xpl_command_read (const char *path);

/** TRUE where @path is standard output (NULL or "-"), or a pipe or device: a file renamed over it would destroy it. */
gboolean xpl_command_is_stream (const char *path);

/** Writes to @path, or to standard output where it is NULL or "-". Says what went wrong; FALSE then. */
gboolean xpl_command_write (const char *path, GBytes *bytes);

G_END_DECLS
