/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright © 2026 The Explorer authors */

#pragma once

#include "correction-form.h"

G_BEGIN_DECLS

/** Of those that add something: correction-form-additions.c. */
const XplCorrectionForm *xpl_addition_form_find (const char *name);

G_END_DECLS
