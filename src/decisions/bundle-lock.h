/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright © 2026 The Explorer authors */

#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/**
 * XplBundleLock: a sign beside a bundle that somebody has it open: the file .NAME.lock, which is locked while its owner
 * runs, and says who that is. It keeps nobody from working on the bundle; the next one is told, and joins what both did
 * when saving.
 */
typedef struct _XplBundleLock XplBundleLock;

/**
 * Puts the sign beside @file, or into the state folder where that folder may not be written. Returns NULL where somebody
 * else has it open, with @other saying who, translated: "Ana on desk-3 (process 4711), since 2026-01-05 10:00"; also, with
 * @other NULL, where no sign can be put anywhere.
 */
XplBundleLock *xpl_bundle_lock_take (GFile *file, char **other);

/** Takes the sign away. */
void xpl_bundle_lock_free (XplBundleLock *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (XplBundleLock, xpl_bundle_lock_free)

G_END_DECLS
