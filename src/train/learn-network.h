/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright © 2026 The Explorer authors */

#pragma once

#include "tag-set.h"
#include "model-writer.h"
#include "treebank.h"

G_BEGIN_DECLS

/** What the network learns from. */
typedef struct
{
  const XplTreebank *treebank; /* sentences with tags and trees */
  const XplTreebank *tagged;   /* sentences with Penn tags */
  const XplTagSet *tags;
  const GPtrArray *relations;
  const XplWordTable *table;
} XplNetworkLessons;

/** Learns to tag and to parse: writes the sections "network", "network-weights" and "word-vectors". */
void xpl_learn_network (const XplNetworkLessons *lessons, guint rounds, guint64 seed, XplModelWriter *writer);

G_END_DECLS
