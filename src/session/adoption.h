/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright © 2026 The Explorer authors */

#pragma once

#include "additions.h"
#include "bundle.h"
#include "decision.h"

G_BEGIN_DECLS

/**
 * XplAdoption: what becomes of additions when they are added to a bundle.
 * @decisions: #XplDecision, in the order in which they are to be made
 * @n_entities, @n_relations, @n_remarks: what they add
 * @n_matched: things of the file that are an entity of the bundle: the only one with exactly that label
 * @n_there: things and ties that were there, by an earlier adding or by the engine
 * @n_untyped: added entities of which the file does not say what they are: they are groups, until somebody says better
 * @n_vague: added ties of a kind that is not known here: they say that two belong together, and a note what the file says
 * @n_left_out: what cannot be added; the warnings say why
 */
typedef struct
{
  GPtrArray *decisions;
  guint n_entities;
  guint n_relations;
  guint n_remarks;
  guint n_matched;
  guint n_there;
  guint n_untyped;
  guint n_vague;
  guint n_left_out;
} XplAdoption;

/**
 * Finds out what @additions mean in a bundle. @shown: as it is shown; @made: its decisions (#XplDecision), undone ones too:
 * what was added before is not added twice, and what was taken back stays so. Nothing is changed. What cannot be placed
 * becomes a warning, never a guess.
 */
XplAdoption *xpl_adoption_new (const XplAdditions *additions, XplBundle *shown, GListModel *made, XplWarnings *warnings);
void xpl_adoption_free (XplAdoption *self);

/** "2 entities, 3 ties and 1 remark added by hand; 4 were there already": a new string. */
char *xpl_adoption_dup_words (const XplAdoption *self);

/**
 * Divides @files (#GFile): those that hold additions, and the rest. New arrays. Blocking: looks into files that are called
 * like additions.
 */
void xpl_adoption_divide_files (GPtrArray *files, GPtrArray **additions, GPtrArray **rest);

/**
 * Adds what @file holds to the decisions of @base, which holds them from then on, and says what became of it. What is wrong
 * with single things becomes a warning. Blocking. Errors: those of xpl_additions_load(), G_IO_ERROR_CANCELLED.
 */
XplAdoption *xpl_adoption_add_file (GFile *file,
                                    XplBundle *base,
                                    XplWarnings *warnings,
                                    GCancellable *cancellable,
                                    GError **error);

/**
 * Adds what @files (#GFile) hold to the decisions of @base, which holds them from then on. @told: char *, gets a line a file
 * on what became of it. What cannot be read becomes a warning. Blocking. Errors: G_IO_ERROR_CANCELLED.
 */
gboolean xpl_adoption_add_files (GPtrArray *files,
                                 XplBundle *base,
                                 GPtrArray *told,
                                 XplWarnings *warnings,
                                 GCancellable *cancellable,
                                 GError **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (XplAdoption, xpl_adoption_free)

G_END_DECLS
