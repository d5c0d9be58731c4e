/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright © 2026 The Explorer authors */

#pragma once

#include "reader.h"
#include "sheet.h"
#include "target.h"

G_BEGIN_DECLS

/**
 * XplCorrector: turns what a person chose in a menu into a decision: at once, after a question in the sheet, or after
 * words were chosen in the reader.
 */
#define XPL_TYPE_CORRECTOR (xpl_corrector_get_type ())
G_DECLARE_FINAL_TYPE (XplCorrector, xpl_corrector, XPL, CORRECTOR, GObject)

/** All three live as long as the result, which keeps references to none but @session. */
XplCorrector *xpl_corrector_new (XplSession *session, XplSheet *sheet, XplReader *reader);

/**
 * The actions "do" (XPL_CORRECTION_VARIANT_TYPE, what menus of corrections activate) and "selected" (the name of a
 * correction, for the selection of the session), and "merge" (the ids of what stays and of what goes into it: "(ss)"); to be
 * inserted as "correct". Owned by @self.
 */
GActionGroup *xpl_corrector_get_actions (XplCorrector *self);

/** Does what the correction @name does with @target. @choice: as in #XplCorrection, or -1 */
void xpl_corrector_start (XplCorrector *self, const char *name, int choice, const XplTarget *target);

G_END_DECLS
