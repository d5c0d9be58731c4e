/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright © 2026 The Explorer authors */

#pragma once

#include "graph-scene.h"

G_BEGIN_DECLS

/** Fills the edges of @scene, whose nodes are there: parallel ones apart, and around marks that they do not belong to. */
void xpl_graph_scene_route_edges (XplGraphScene *scene);

G_END_DECLS
