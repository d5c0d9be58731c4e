/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright © 2026 The Explorer authors */

/* Any bytes as a saved page. */

#include "check-articles.h"

int
LLVMFuzzerTestOneInput (const uint8_t *data, size_t size)
{
  check_import (data, size, "page.mhtml");
  return 0;
}
