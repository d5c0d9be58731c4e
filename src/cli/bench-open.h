/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright © 2026 The Explorer authors */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * XplBenchSample: what one reading of a bundle cost, or the medians of several.
 * @cpu, @wall: seconds of reading, without loading the file
 * @peak: bytes in memory at most, with the file and the program
 * @titles: seconds from the start to when the titles could be shown; 0 where they come last
 * @saving: millions of bytes written a second of CPU; 0 where nothing was
 */
typedef struct
{
  double cpu;
  double wall;
  double peak;
  double titles;
  double saving;
} XplBenchSample;

/** XplBenchOpen: the medians of both ways to read one file. */
typedef struct
{
  XplBenchSample tree; /* all of it as a tree of json-glib */
  XplBenchSample ours;
  guint n_articles;
  guint n_mentions;
  guint64 n_bytes;
} XplBenchOpen;

/**
 * Reads the bundle at @path @n_runs times each way, in turns, each in a process of its own, so that none inherits
 * memory. The program may have no threads yet. FALSE, said on standard error, where it cannot be read.
 */
gboolean xpl_bench_open (const char *path, guint n_runs, XplBenchOpen *result);

/** Writes a made bundle to @path, in a process of its own. */
gboolean xpl_bench_write_bundle (const char *path, guint n_articles, guint n_mentions, guint32 seed);

G_END_DECLS
