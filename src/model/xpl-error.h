/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright © 2026 The Explorer authors */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * XPL_ERROR: the one error domain of the program. Messages name the file, the place in it and the remedy.
 */
#define XPL_ERROR (xpl_error_quark ())

/**
 * XplError: a code per cause.
 * @XPL_ERROR_NOT_FOUND: the file or folder does not exist
 * @XPL_ERROR_UNREADABLE: it exists but may not or cannot be read
 * @XPL_ERROR_EMPTY: it holds no text
 * @XPL_ERROR_BINARY: it is no text (NUL bytes or control characters throughout)
 * @XPL_ERROR_ENCODING: bytes that are no UTF-8 were replaced
 * @XPL_ERROR_UNSUPPORTED: a kind of file that no importer reads
 * @XPL_ERROR_NO_ARTICLES: a folder or bundle in which no article was found
 * @XPL_ERROR_DUPLICATE: the same article is there already
 * @XPL_ERROR_JSON: the file is no JSON
 * @XPL_ERROR_MEMBER: a member of a bundle has a wrong type or value; that one finding is dropped
 * @XPL_ERROR_OFFSET: a span lies outside its text; that one finding is dropped
 * @XPL_ERROR_DANGLING: an id that nothing in the bundle has; that one finding is dropped
 * @XPL_ERROR_DATE: not an EDTF date of level 0 or 1
 * @XPL_ERROR_READ_ONLY: the target may not be written
 * @XPL_ERROR_WRITE: writing failed (disk full, folder gone); the old file is untouched
 * @XPL_ERROR_CHANGED: somebody else has written the target since it was read; it is untouched
 * @XPL_ERROR_MODEL: a model file of the language engine is damaged, or of another version
 * @XPL_ERROR_ARGUMENT: a wrong argument (command line)
 */
typedef enum
{
  XPL_ERROR_NOT_FOUND,
  XPL_ERROR_UNREADABLE,
  XPL_ERROR_EMPTY,
  XPL_ERROR_BINARY,
  XPL_ERROR_ENCODING,
  XPL_ERROR_UNSUPPORTED,
  XPL_ERROR_NO_ARTICLES,
  XPL_ERROR_DUPLICATE,
  XPL_ERROR_JSON,
  XPL_ERROR_MEMBER,
  XPL_ERROR_OFFSET,
  XPL_ERROR_DANGLING,
  XPL_ERROR_DATE,
  XPL_ERROR_READ_ONLY,
  XPL_ERROR_WRITE,
  XPL_ERROR_CHANGED,
  XPL_ERROR_MODEL,
  XPL_ERROR_ARGUMENT,
} XplError;

GQuark xpl_error_quark (void);

/**
 * XplWarnings: a growing list of what went wrong with single items while the rest went on. Not thread-safe: one a job.
 */
typedef struct _XplWarnings XplWarnings;

XplWarnings *xpl_warnings_new (void);
void xpl_warnings_free (XplWarnings *self);
void xpl_warnings_add (XplWarnings *self, XplError code, const char *format, ...) G_GNUC_PRINTF (3, 4);
/** Takes ownership of @error. */
void xpl_warnings_take (XplWarnings *self, GError *error);
guint xpl_warnings_get_size (const XplWarnings *self);
/** Borrowed. */
const GError *xpl_warnings_get (const XplWarnings *self, guint index);
/** Takes the last one out of the list, for what turns out to be all that there is to say. There has to be one. A new error. */
GError *xpl_warnings_steal_last (XplWarnings *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (XplWarnings, xpl_warnings_free)

G_END_DECLS
