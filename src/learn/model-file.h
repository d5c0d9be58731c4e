/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright © 2026 The Explorer authors */

#pragma once

#include "xpl-error.h"

G_BEGIN_DECLS

/**
 * XplModelFile: what was learned, as a file of named sections that is mapped, not read. Numbers are little endian. The
 * head is %XPL_MODEL_MAGIC, a checksum of all that follows (64 bits), version and number of sections (32 bits each), and the
 * size of the file (64 bits); then, for each section, a name of %XPL_MODEL_NAME_SIZE bytes padded with NUL, its
 * offset and its size (64 bits each); then the sections, each at a multiple of %XPL_MODEL_ALIGNMENT.
 *
 * All of this is checked when the file is opened; what a section means is checked by who uses it. Immutable, so that
 * threads may share it.
 */
typedef struct _XplModelFile XplModelFile;

#define XPL_MODEL_MAGIC "XPLMODEL"
#define XPL_MODEL_VERSION 1
#define XPL_MODEL_NAME_SIZE 24
#define XPL_MODEL_ALIGNMENT 64
#define XPL_MODEL_HEAD_SIZE 32
#define XPL_MODEL_CHECKED_FROM 16
#define XPL_MODEL_ENTRY_SIZE (XPL_MODEL_NAME_SIZE + 16)

/**
 * Maps the model file @name ("parser.model") of @language ("en") from the folder language/ of the program's data: in
 * $XPL_DATADIR where that is set, else where the program is installed, else where it was built.
 * Errors: %XPL_ERROR_NOT_FOUND, %XPL_ERROR_UNREADABLE, %XPL_ERROR_MODEL; the message names the file and the remedy.
 */
XplModelFile *xpl_model_file_load (const char *language, const char *name, GError **error);
/** The same from the file @path. */
XplModelFile *xpl_model_file_open (const char *path, GError **error);
/** The same from memory; @path is what messages call it. */
XplModelFile *xpl_model_file_new (GBytes *bytes, const char *path, GError **error);
void xpl_model_file_free (XplModelFile *self);

/** The section @name, borrowed, aligned to %XPL_MODEL_ALIGNMENT; @size gets its bytes. NULL and an error where there is none. */
gconstpointer xpl_model_file_get_section (const XplModelFile *self, const char *name, gsize *size, GError **error);

/**
 * A section that holds strings, each ended by NUL. Returns a new array of borrowed strings with @n entries and NULL
 * behind them; free it with g_free().
 */
const char **xpl_model_file_get_strings (const XplModelFile *self, const char *name, guint *n, GError **error);

/** Sets an error of %XPL_ERROR_MODEL that names the file, @section, what is wrong with it, and the remedy. Returns FALSE. */
gboolean xpl_model_file_set_error (const XplModelFile *self, const char *section, const char *problem, GError **error);

/** The checksum of @size bytes as the head has it: FNV-1a over words of 64 bits, the last padded with zeros. */
guint64 xpl_model_checksum (gconstpointer data, gsize size);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (XplModelFile, xpl_model_file_free)

G_END_DECLS
