/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright © 2026 The Explorer authors */

#pragma once

#include "filter.h"

G_BEGIN_DECLS

/**
 * What @filter leaves out, for below a picture: "Only: “kim”, June 2024", "Without: Places, 2 hidden names", both with " · "
 * between them; NULL where it leaves out nothing. A new string.
 */
char *xpl_filter_dup_words (const XplFilter *filter, XplBundle *bundle);

G_END_DECLS
