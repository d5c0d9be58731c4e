/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright © 2026 The Explorer authors */

#include "config.h"

#include "explanation.h"

#include "describe-marks.h"
#include "describe.h"
#include "excerpt.h"

#include <glib/gi18n-lib.h>

#define MAX_RELATIONS 3
#define MAX_QUOTE 220

static void
add_line (GString *lines, const char *line)
{
  if (line == NULL || *line == '\0')
    return;
  if (lines->len > 0)
    g_string_append_c (lines, '\n');
  g_string_append (lines, line);
}

static void
add_names (GString *lines, const char *format, const GPtrArray *findings)
{
  if (findings->len == 0)
    return;

  g_autofree char *names = xpl_findings_dup_labels (findings);
  g_autoptr (GString) line = g_string_new (format);

  g_string_replace (line, "%s", names, 1);
  add_line (lines, line->str);
}

static void
quote_evidence (XplExplanation *self, XplSession *session, XplFinding *finding)
{
  GArray *evidence = xpl_finding_get_evidence (finding);

  if (evidence->len == 0)
    return;

  const XplEvidence *first = &g_array_index (evidence, XplEvidence, 0);
  XplRange context = xpl_session_get_context (session, first->article, first->range);

  self->quote = xpl_excerpt (first->article->text, context, MAX_QUOTE);
  self->source = xpl_describe_source (first->article);
}

static XplRelation *
get_relation (const XplGraphEdge *edge, guint index)
{
  return g_ptr_array_index (edge->relations, index);
}

/* Each verb once, @skipped verbs before it left out. */
static void
add_sentences (GString *lines, const XplGraphEdge *edge, guint max, XplRelation *left_out)
{
  gboolean is_told[XPL_N_ACTS] = { FALSE };

  if (left_out != NULL)
    is_told[left_out->act] = TRUE;
  for (guint i = 0; i < edge->relations->len && max > 0; i++)
    {
      XplRelation *relation = get_relation (edge, i);

      if (is_told[relation->act])
        continue;
      is_told[relation->act] = TRUE;

      g_autofree char *sentence = xpl_finding_dup_label (XPL_FINDING (relation));
      add_line (lines, sentence);
      max--;
    }
}

static void
explain_node (XplExplanation *self, XplSession *session, XplGraph *graph, guint index)
{
  XplEntity *entity = g_array_index (graph->nodes, XplGraphNode, index).entity;
  GString *relations = g_string_new (NULL);
  guint n_told = 0;

  self->title = xpl_describe_title (entity);
  self->detail = xpl_describe_detail (entity);
  xpl_explanation_add_marks (self, session, entity);
  /* The graph's edges come best supported first. */
  for (guint i = 0; i < graph->edges->len && n_told < MAX_RELATIONS; i++)
    {
      const XplGraphEdge *edge = &g_array_index (graph->edges, XplGraphEdge, i);

      if (edge->from != index && edge->to != index)
        continue;
      add_sentences (relations, edge, 1, NULL);
      n_told++;
    }
  self->relations = g_string_free (relations, FALSE);
  if (n_told == 0)
    quote_evidence (self, session, XPL_FINDING (entity));
}

typedef struct
{
  GPtrArray *attributed, *via, *disputed_by;
  XplEdtf first, last;
} EdgeFacts;

static void
add_all (GPtrArray *to, const GPtrArray *from)
{
  for (guint i = 0; i < from->len; i++)
    xpl_findings_add (to, g_ptr_array_index (from, i));
}

static void
collect_facts (EdgeFacts *facts, const XplGraphEdge *edge)
{
  for (guint i = 0; i < edge->relations->len; i++)
    {
      const XplRelation *relation = get_relation (edge, i);
      const XplEdtf *date = &relation->when.edtf;

      add_all (facts->attributed, relation->attributed);
      add_all (facts->via, relation->via);
      add_all (facts->disputed_by, relation->disputed_by);
      if (!xpl_edtf_is_set (date))
        continue;
      if (!xpl_edtf_is_set (&facts->first) || xpl_edtf_earliest (date) < xpl_edtf_earliest (&facts->first))
        facts->first = *date;
      if (!xpl_edtf_is_set (&facts->last) || xpl_edtf_latest (date) > xpl_edtf_latest (&facts->last))
        facts->last = *date;
    }
}

static void
add_dates (GString *lines, const EdgeFacts *facts)
{
  g_autofree char *first = xpl_edtf_to_words (&facts->first);
  g_autofree char *last = xpl_edtf_to_words (&facts->last);
  /* Translators: from one date to another. */
  g_autofree char *both = g_strdup_printf (_("%s – %s"), first, last);

  add_line (lines, g_str_equal (first, last) ? first : both);
}

static void
add_counts (GString *lines, const XplGraphEdge *edge)
{
  g_autofree char *articles = g_strdup_printf (ngettext ("%u article", "%u articles", edge->n_articles), edge->n_articles);
  g_autofree char *origins = g_strdup_printf (ngettext ("%u origin", "%u origins", edge->n_origins), edge->n_origins);
  g_autoptr (GString) line = g_string_new (xpl_name_to_words (XPL_NAMES_QUAD, (int) edge->quad));

  if (edge->tentative)
    g_string_append_printf (line, " · %s", _("planned or suspected"));
  if (edge->denied)
    g_string_append_printf (line, " · %s", _("denied"));
  /* Translators: after a separator: "7 articles, 3 origins". */
  g_string_append_printf (line, _(" · %s, %s"), articles, origins);
  add_line (lines, line->str);
}

static void
explain_edge (XplExplanation *self, XplSession *session, const XplGraphEdge *edge)
{
  XplRelation *best = get_relation (edge, 0);
  GString *detail = g_string_new (NULL), *relations = g_string_new (NULL);
  g_autoptr (GPtrArray) attributed = g_ptr_array_new (), via = g_ptr_array_new (), disputed_by = g_ptr_array_new ();
  EdgeFacts facts = { .attributed = attributed, .via = via, .disputed_by = disputed_by };

  collect_facts (&facts, edge);
  self->title = xpl_describe_title (best);
  add_counts (detail, edge);
  add_dates (detail, &facts);
  /* Translators: who says so; %s are names. */
  add_names (detail, _("according to %s"), attributed);
  /* Translators: who relayed it; %s are names. */
  add_names (detail, _("relayed by %s"), via);
  /* Translators: %s are names. */
  add_names (detail, _("disputed by %s"), disputed_by);
  self->detail = g_string_free (detail, FALSE);
  xpl_explanation_add_marks (self, session, best);
  add_sentences (relations, edge, MAX_RELATIONS, best);
  self->relations = g_string_free (relations, FALSE);
  quote_evidence (self, session, XPL_FINDING (best));
}

void
xpl_explanation_add_marks (XplExplanation *self, XplSession *session, gpointer object)
{
  g_return_if_fail (self != NULL && XPL_IS_SESSION (session));

  g_autofree char *marks = xpl_describe_marks (xpl_session_get_marks (session, object));
  GString *detail = g_string_new (self->detail);

  add_line (detail, marks);
  g_free (self->detail);
  self->detail = g_string_free (detail, FALSE);
}

XplExplanation *
xpl_explanation_new (XplSession *session, XplGraph *graph, XplGraphSpot spot)
{
  g_return_val_if_fail (XPL_IS_SESSION (session) && graph != NULL, NULL);
  g_return_val_if_fail (spot.part != XPL_GRAPH_NOTHING, NULL);

  XplExplanation *self = g_new0 (XplExplanation, 1);

  if (spot.part == XPL_GRAPH_NODE)
    explain_node (self, session, graph, spot.index);
  else
    explain_edge (self, session, &g_array_index (graph->edges, XplGraphEdge, spot.index));
  return self;
}

void
xpl_explanation_free (XplExplanation *self)
{
  if (self == NULL)
    return;
  g_free (self->title);
  g_free (self->detail);
  g_free (self->relations);
  g_free (self->quote);
  g_free (self->source);
  g_free (self);
}

char *
xpl_explanation_to_text (const XplExplanation *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  GString *text = g_string_new (self->title);

  add_line (text, self->detail);
  add_line (text, self->relations);
  add_line (text, self->quote);
  add_line (text, self->source);
  return g_string_free (text, FALSE);
}
