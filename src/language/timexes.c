/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright © 2026 The Explorer authors */

#include "config.h"

#include "stages.h"

void
xpl_read_timexes (const XplLanguage *self, XplReading *reading)
{
}

gboolean
xpl_language_infer_published (const XplLanguage *self, const XplReading *reading, XplWhen *when)
{
  return FALSE;
}
