/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright © 2026 The Explorer authors */

#pragma once

#include "palette.h"

#include <cairo.h>
#include <pango/pango.h>

G_BEGIN_DECLS

/**
 * XplTextLayout: how all painters lay out a line of text, so that it measures the same at every zoom and in every medium.
 * A plain value, between init and clear.
 */
typedef struct
{
  PangoLayout *layout; /* one for all texts: making one costs more than changing one */
  const char *font_family;
  XplTextStyle style; /* that the layout has now */
} XplTextLayout;

/** @cairo: what is drawn on, or NULL where text is only measured. Needs no display. */
void xpl_text_layout_init (XplTextLayout *self, cairo_t *cairo, const XplPalette *palette);
void xpl_text_layout_clear (XplTextLayout *self);

/**
 * @text with blanks for what is no character for people: controls, and what Unicode says is none, which PDF refuses. As many
 * bytes; NULL where there is nothing of the kind. A new string.
 */
char *xpl_text_dup_drawable (const char *text);

/** Lays out @text (of which xpl_text_dup_drawable() is drawn), ellipsised at its end where the style says so. */
void xpl_text_layout_set (XplTextLayout *self, const char *text, const XplTextStyle *style);

/** The box of what was laid out, in pixels; each may be NULL. */
void xpl_text_layout_get_size (XplTextLayout *self, double *width, double *height);

/** From the top of that box to the line that letters stand on, in pixels. */
double xpl_text_layout_get_baseline (XplTextLayout *self);

/** What is seen of what was laid out: the text, or its beginning with "…". A new string. */
char *xpl_text_layout_dup_seen (XplTextLayout *self);

/**
 * Breaks @text (one paragraph) into lines that are no wider than @width pixels, between words where it can be done. A new
 * array of the bytes at which lines end, each more than the one before; the last is the length of @text.
 */
GArray *xpl_text_layout_wrap (XplTextLayout *self, const char *text, const XplTextStyle *style, double width);

/** How far from the left the byte @index of what was laid out stands, in pixels. */
double xpl_text_layout_get_x (XplTextLayout *self, int index);

G_END_DECLS
