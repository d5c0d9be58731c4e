/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright © 2026 The Explorer authors */

#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/*
 * Private to src/import/: programs that turn a document into text: started without a shell, with the document as their
 * standard input, and held to time and memory, since a document may be made to hurt them.
 */

/** Longer no document of a newsroom takes, by far. */
#define XPL_CONVERTER_SECONDS 60

/** XplConverter: a program and the Debian package that has it. */
typedef struct
{
  const char *const *arguments; /* the program, found by PATH, and its arguments; NULL-terminated */
  const char *package;
} XplConverter;

/**
 * What @converter prints of @input, which messages call @path.
 * Errors: %XPL_ERROR_UNSUPPORTED (there is no such program; the message names the package), %XPL_ERROR_UNREADABLE (it
 * failed, took more than @seconds, or printed too much), G_IO_ERROR_CANCELLED. New bytes.
 */
GBytes *xpl_converter_run (const XplConverter *converter,
                           GBytes *input,
                           const char *path,
                           guint seconds,
                           GCancellable *cancellable,
                           GError **error);

G_END_DECLS
