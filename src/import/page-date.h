/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright © 2026 The Explorer authors */

#pragma once

#include "edtf.h"

G_BEGIN_DECLS

/**
 * XplPageDate: private to src/import/: a day, or a month or year, and the time of it where it is told with its distance
 * from UTC.
 * @time: "14:30+09:00", "14:30Z", or NULL; free with xpl_page_date_clear()
 */
typedef struct
{
  XplEdtf edtf;
  char *time;
} XplPageDate;

void xpl_page_date_clear (XplPageDate *self);

/**
 * Reads a date as machines and people write it for pages: ISO 8601, RFC 822, seconds since 1970, "March 4, 2025 10:22 AM",
 * "4. März 2025", "04.03.2025". What may be two dates (04/03/2025) is none. FALSE where there is no date in @text.
 */
gboolean xpl_page_date_parse (const char *text, XplPageDate *self);

/** As RFC 3339 has it; the beginning of the day where no time is known. NULL where the day is not known. A new string. */
char *xpl_page_date_to_rfc3339 (const XplPageDate *self);

/** The date in the path of an address: /2025/03/04/, /2025-03-04-…; FALSE where there is none. */
gboolean xpl_page_date_parse_url (const char *url, XplPageDate *self);

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (XplPageDate, xpl_page_date_clear)

G_END_DECLS
