/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright © 2026 The Explorer authors */

#pragma once

#include "command.h"

G_BEGIN_DECLS

/** `bench language [--runs N] [--jobs N] [--json] PATH…`: what it costs to read the articles of @argv. */
XplExit xpl_bench_language (int argc, char **argv);

G_END_DECLS
