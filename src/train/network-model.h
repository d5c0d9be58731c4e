/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright © 2026 The Explorer authors */

#pragma once

#include "model-writer.h"
#include "network.h"

G_BEGIN_DECLS

/** Writes the sections of a network (network-file.h). @vectors: the rows of its shape. */
void xpl_network_write (const XplNetworkWeights *weights, const float *vectors, XplModelWriter *writer);

G_END_DECLS
