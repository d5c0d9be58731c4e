/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright © 2026 The Explorer authors */

#pragma once

#include "act-frames.h"
#include "actors.h"

G_BEGIN_DECLS

/*
 * Shared by the files that read statements: statements.c (the course, and what all statements have), statement-settings.c
 * (when and where), verb-nodes.c (who does what a verb says, and how sure that is), verb-statements.c, noun-statements.c
 * and tie-statements.c.
 */

/** XplVerbNode: what is known about a verb group. */
typedef struct
{
  gboolean is_read;
  gboolean is_passive;
  XplNouns subject;  /* of the verb as it stands: in a passive what it is done to; none where it is only known as actors */
  XplActors actors;  /* who does it; in a passive none */
  XplModality modality;
  gboolean is_negative;
  gboolean is_threat;  /* "threatens to" */
  gboolean is_purpose; /* it says what another act is for */
  XplActors sayers;    /* who accuses or suspects somebody of it, or none */
} XplVerbNode;

typedef struct
{
  const XplLanguage *language;
  XplReading *reading;
  guint sentence;
  gboolean has_condition; /* the sentence has an "if" */

  XplClauses clauses;
  GArray *nodes; /* XplVerbNode, one a chunk */
  GArray *used;  /* gboolean, one a chunk: the noun group is part of a statement by its verb */
  guint first_statement;
} XplStatementReader;

/** A statement with what all of them have in common; the rest is read from the text. */
typedef struct
{
  XplAct act;
  const char *mode;
  const char *label; /* with {}; or NULL */
  int label_noun;    /* the noun group that {} stands for, or -1 */
  guint32 cue_first, cue_end; /* tokens */
  guint chunk;       /* where it stands: the verb or noun */
  XplModality modality;
  gboolean is_negative;
  gboolean is_mutual;
  gboolean is_presupposed; /* the sentence takes it for granted, whoever speaks */
  int where;               /* where it is known, or -1 */
  const XplActors *sayers; /* who says so where no speech does, or NULL */
  const char *rule;
} XplStatementDraft;

/** Who does what verb group @verb says. */
XplVerbNode *xpl_get_verb_node (XplStatementReader *self, guint verb);

/** A reading of a word that governs verbs or nouns ("subject", "object", "both", "noun"). FALSE where it has none. */
gboolean xpl_get_governor (XplStatementReader *self,
                           const char *word,
                           const char *governs,
                           XplModality *modality,
                           gboolean *is_negative,
                           const char **extra);

/** The date of the clause in which verb or noun @chunk stands, as an index; or -1. */
int xpl_statement_find_timex (const XplStatementReader *self, int chunk);

/** The place that stands behind verb or noun @chunk, as an entity; or -1. */
int xpl_statement_find_where (const XplStatementReader *self, int chunk);

/** Adds @draft for each of @by with each of @to; with @to empty as an event of each of @by. */
void xpl_add_statements (XplStatementReader *self,
                         const XplStatementDraft *draft,
                         const XplActors *by,
                         const XplActors *to);

/** Support and criticism of what somebody does, which is support and criticism of him. */
gboolean xpl_act_concerns_deeds (XplAct act);
/** The noun group @noun is something whose owner an act may concern: a deed, a claim, a ship; not people. */
gboolean xpl_is_owned_thing (const XplStatementReader *self, int noun);

void xpl_read_verb_statements (XplStatementReader *self);
void xpl_read_noun_statements (XplStatementReader *self);
void xpl_read_tie_statements (XplStatementReader *self);
/** Ties that the roles of the reading tell ("President of Arvenia"). Once a reading. */
void xpl_read_role_ties (const XplLanguage *language, XplReading *reading);

G_END_DECLS
