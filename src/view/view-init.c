/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright © 2026 The Explorer authors */

#include "config.h"

#include "view-init.h"

#include "xpl-ui.h"

void
xpl_view_init (void)
{
  /* By hand, as the linker would drop a constructor that nothing in a static library refers to. */
  xpl_ui_register_resource ();
}
