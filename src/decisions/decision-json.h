/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright © 2026 The Explorer authors */

#pragma once

#include "types.h"

G_BEGIN_DECLS

/*
 * Members of a decision, which may have come from anywhere: what is of another type counts as absent, since asking json-glib
 * for it would be a critical. All results are borrowed.
 */
JsonObject *xpl_json_get_object (JsonObject *object, const char *name);
JsonArray *xpl_json_get_array (JsonObject *object, const char *name);
const char *xpl_json_get_string (JsonObject *object, const char *name);
/** @absent where there is no number. */
double xpl_json_get_number (JsonObject *object, const char *name, double absent);
/** FALSE where the member is absent, no integer, negative or too large. */
gboolean xpl_json_get_offset (JsonObject *object, const char *name, guint32 *value);
/** The element of @array if it is an object, else NULL. */
JsonObject *xpl_json_get_element_object (JsonArray *array, guint index);

G_END_DECLS
