/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright © 2026 The Explorer authors */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/** XplModelWriter: gathers the sections of a model file (model-file.h). The same sections give the same bytes. */
typedef struct _XplModelWriter XplModelWriter;

XplModelWriter *xpl_model_writer_new (void);
void xpl_model_writer_free (XplModelWriter *self);

/** Takes ownership of @bytes. @name has fewer than %XPL_MODEL_NAME_SIZE bytes. */
void xpl_model_writer_take (XplModelWriter *self, const char *name, GBytes *bytes);
/** A section of strings. */
void xpl_model_writer_add_strings (XplModelWriter *self, const char *name, const char *const *strings, guint n);

/** The whole file. */
GBytes *xpl_model_writer_finish (const XplModelWriter *self);
/** Writes it to @path; makes its folder. Errors: those of g_file_set_contents(). */
gboolean xpl_model_writer_save (const XplModelWriter *self, const char *path, GError **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (XplModelWriter, xpl_model_writer_free)

G_END_DECLS
