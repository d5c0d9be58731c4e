/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright © 2026 The Explorer authors */

#pragma once

#include "sidebar-row.h"

G_BEGIN_DECLS

/** Lets @row be dragged, and others be dropped on it where the two may be merged: the one below keeps its name. */
void xpl_sidebar_drop_add (XplSidebarRow *row, XplSession *session);

G_END_DECLS
