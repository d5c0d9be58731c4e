/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright © 2026 The Explorer authors */

#pragma once

#include "types.h"

G_BEGIN_DECLS

/** XplFeed: a feed that the articles of a bundle come from. */
typedef struct
{
  char *url;
  char *title; /* or NULL */
} XplFeed;

/** The feeds of @bundle, those with an address: #XplFeed in a new array. */
GArray *xpl_bundle_get_feeds (XplBundle *bundle);

G_END_DECLS
