/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright © 2026 The Explorer authors */

#include "config.h"

#include "stages.h"

void
xpl_read_names (const XplLanguage *self, XplReading *reading)
{
}
