/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright © 2026 The Explorer authors */

#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

#define XPL_TYPE_APPLICATION (xpl_application_get_type ())
G_DECLARE_FINAL_TYPE (XplApplication, xpl_application, XPL, APPLICATION, AdwApplication)

XplApplication *xpl_application_new (void);

/** The settings, or NULL where their schema is not installed: everything then has its default. */
GSettings *xpl_application_get_settings (XplApplication *self);

/** The sample bundle, where it was installed or lies in the source. A new reference. */
GFile *xpl_application_dup_sample (void);

G_END_DECLS
