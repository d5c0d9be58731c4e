/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright © 2026 The Explorer authors */

/* Any bytes as a text, a Markdown and a JSON file. */

#include "check-articles.h"

int
LLVMFuzzerTestOneInput (const uint8_t *data, size_t size)
{
  check_import (data, size, "2025-03-04.txt");
  check_import (data, size, "story.md");
  check_import (data, size, "feed.json");
  return 0;
}
