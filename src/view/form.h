/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright © 2026 The Explorer authors */

#pragma once

#include "names.h"
#include "session.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

typedef enum
{
  XPL_FIELD_TEXT,
  XPL_FIELD_LONG_TEXT,
  XPL_FIELD_DATE,    /* EDTF */
  XPL_FIELD_NUMBER,
  XPL_FIELD_CHOICE,  /* of a family of names, or of words that are set */
  XPL_FIELD_ONE,     /* a finding, by a button */
  XPL_FIELD_SEVERAL, /* findings, by a button */
  XPL_FIELD_LIST,    /* a finding, of a list that lies open */
  XPL_FIELD_CHECKS,  /* findings, of a list that lies open */
  XPL_FIELD_PLACES,  /* places of a finding; some, but not all of them */
} XplFieldKind;

/**
 * XplFieldSpec: what is asked for.
 * @name: what the values are called in the functions below; NULL ends a table
 * @label: for people, not translated yet; NULL where the title says it
 * @optional: may stay empty
 * @names: of a choice: an #XplNames, or -1: xpl_form_set_words()
 */
typedef struct
{
  const char *name;
  const char *label;
  XplFieldKind kind;
  gboolean optional;
  int names;
} XplFieldSpec;

/**
 * XplForm: fields one below the other, made from a table.
 *
 * Signals:
 *  - "changed": other values
 *  - "submit": Return was pressed where there is nothing more to ask
 *  - "cancel": Escape was pressed in a field that has no use of its own for it
 */
#define XPL_TYPE_FORM (xpl_form_get_type ())
G_DECLARE_FINAL_TYPE (XplForm, xpl_form, XPL, FORM, GtkWidget)

/** @fields: static, ends with a name of NULL */
GtkWidget *xpl_form_new (XplSession *session, const XplFieldSpec *fields);

/** TRUE where all that is asked for is there and can be understood. */
gboolean xpl_form_is_valid (XplForm *self);

/** Values of a field by its name, which must be one of the form. Texts are without blanks around them; "" for none. */
char *xpl_form_dup_text (XplForm *self, const char *name);
void xpl_form_set_text (XplForm *self, const char *name, const char *text);
/** FALSE for none. Numbers are read as the user's language writes them, or with a point. */
gboolean xpl_form_get_number (XplForm *self, const char *name, double *number);
guint xpl_form_get_choice (XplForm *self, const char *name);
void xpl_form_set_choice (XplForm *self, const char *name, guint choice);
void xpl_form_set_words (XplForm *self, const char *name, const char *const *words);
/** Findings are those of the bundle that the session shows now, whatever was shown when they were chosen. New arrays. */
GPtrArray *xpl_form_dup_findings (XplForm *self, const char *name);
void xpl_form_set_findings (XplForm *self, const char *name, GPtrArray *candidates, GPtrArray *chosen);
GArray *xpl_form_dup_places (XplForm *self, const char *name);
void xpl_form_set_places (XplForm *self, const char *name, XplFinding *finding);

G_END_DECLS
