/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright © 2026 The Explorer authors */

#pragma once

#include "command.h"

G_BEGIN_DECLS

/** `bench search [--articles N] [--json] [BUNDLE]`: what the search index costs, and how soon first hits are there. */
XplExit xpl_bench_search (int argc, char **argv);

G_END_DECLS
