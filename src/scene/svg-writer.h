/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright © 2026 The Explorer authors */

#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/**
 * XplSvgWriter: the text of an SVG file on its way into a stream: what is written goes there in pieces, so that a big picture
 * is never held as a whole. The first error stops it; xpl_svg_writer_free() returns it.
 */
typedef struct _XplSvgWriter XplSvgWriter;

/** Takes a reference to @stream; does not close it. */
XplSvgWriter *xpl_svg_writer_new (GOutputStream *stream);
/** Writes what is left. FALSE with @error (which may be NULL) where anything could not be written. */
gboolean xpl_svg_writer_free (XplSvgWriter *self, GError **error);

/** Markup as it is. */
void xpl_svg_writer_add (XplSvgWriter *self, const char *markup);

/** Text between tags or in an attribute: masked, without what XML cannot hold; line breaks become blanks. */
void xpl_svg_writer_add_text (XplSvgWriter *self, const char *text);

/** A number with at most two places behind the point, as short as it can be: "-.5", "12". */
void xpl_svg_writer_add_number (XplSvgWriter *self, double number);

/** name="number", after a blank. */
void xpl_svg_writer_add_attribute (XplSvgWriter *self, const char *name, double number);

/** A point of a path: each command takes it as it stands from the one before, which it shortens. */
void xpl_svg_writer_move_to (XplSvgWriter *self, double x, double y);
void xpl_svg_writer_line_to (XplSvgWriter *self, double x, double y);
/** A quadratic curve. */
void xpl_svg_writer_curve_to (XplSvgWriter *self, double control_x, double control_y, double x, double y);

G_END_DECLS
