/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright © 2026 The Explorer authors */

#pragma once

#include "bundle.h"
#include "language.h"

G_BEGIN_DECLS

typedef enum
{
  XPL_STAGE_IMPORT,
  XPL_STAGE_READ,
  XPL_STAGE_STORY,
} XplStage;

/** Called in a worker thread, at most about 20 times a second; @fraction 0–1, or -1 where it is not known. */
typedef void (*XplAnalysisProgress) (XplStage stage, double fraction, const char *detail, gpointer data);

/**
 * Reads all articles of @bundle on @n_jobs threads (0: one a core) and builds its story; an article without a date gets
 * one inferred from its text. Blocking; nobody else may use @bundle meanwhile.
 * Errors: G_IO_ERROR_CANCELLED; the bundle then has no findings.
 */
gboolean xpl_analyse_bundle (XplBundle *bundle,
                             guint n_jobs,
                             XplAnalysisProgress progress,
                             gpointer data,
                             GCancellable *cancellable,
                             GError **error);

/**
 * Imports @files (#GFile) into a new bundle together with the articles of @base (may be NULL; it is not changed) and
 * analyses it, unless a single bundle with findings is opened as it is. What @base had found keeps its ids; without @base,
 * the first bundle of several @files is what the others are added to. Blocking; thread-safe, but nobody may change @base
 * or go through its lists meanwhile. @articles (may be NULL) hears of those of an only bundle before its findings are read.
 * Errors: as xpl_import_files().
 */
XplBundle *xpl_analyse_files (XplBundle *base,
                              GPtrArray *files,
                              guint n_jobs,
                              XplAnalysisProgress progress,
                              XplBundleArticlesFunc articles,
                              gpointer data,
                              GCancellable *cancellable,
                              XplWarnings *warnings,
                              GError **error);

/**
 * A new bundle of the articles and decisions of @bundle, analysed anew: what is found again keeps its id. Else as
 * xpl_analyse_bundle().
 */
XplBundle *xpl_analyse_again (XplBundle *bundle,
                              guint n_jobs,
                              XplAnalysisProgress progress,
                              gpointer data,
                              GCancellable *cancellable,
                              GError **error);

/** The same for @bytes, one file that messages call @name. */
XplBundle *xpl_analyse_bytes (GBytes *bytes,
                              const char *name,
                              guint n_jobs,
                              XplAnalysisProgress progress,
                              gpointer data,
                              GCancellable *cancellable,
                              XplWarnings *warnings,
                              GError **error);

/**
 * Reads one text. Where @info does not say when it was published, that is inferred from the text into @published (which
 * starts cleared; may be NULL), and the text read again with it, so that relative dates mean something. Thread-safe.
 */
XplReading *xpl_analysis_read (const char *text, const XplTextInfo *info, XplWhen *published);

/** The engine, loaded once on first use and shared by all threads; never NULL, never freed. */
const XplLanguage *xpl_analysis_get_language (void);

G_END_DECLS
