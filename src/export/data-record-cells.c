/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright © 2026 The Explorer authors */

#include "config.h"

#include "data-cells.h"

char *
xpl_cell_roles (XplDataStory *story, const XplColumn *column, gpointer record)
{
  GArray *roles = XPL_ENTITY (record)->roles;
  GString *cell = g_string_new (NULL);

  for (guint i = 0; i < roles->len; i++)
    {
      const XplRole *role = &g_array_index (roles, XplRole, i);
      g_autofree char *part =
          role->of == NULL ? g_strdup (role->text) : g_strdup_printf ("%s (%s)", role->text, role->of->name);

      xpl_cell_append (cell, part);
    }
  return xpl_cell_end (cell);
}

char *
xpl_cell_verb (XplDataStory *story, const XplColumn *column, gpointer record)
{
  return xpl_relation_dup_verb (record);
}

char *
xpl_cell_quad (XplDataStory *story, const XplColumn *column, gpointer record)
{
  return g_strdup (xpl_name_to_code (XPL_NAMES_QUAD, (int) xpl_act_get_quad (XPL_RELATION (record)->act)));
}

char *
xpl_cell_symmetric (XplDataStory *story, const XplColumn *column, gpointer record)
{
  return g_strdup (xpl_act_is_symmetric (XPL_RELATION (record)->act) ? "true" : "false");
}

/* "e4:actor": whose id, and in which role. */
char *
xpl_cell_participants (XplDataStory *story, const XplColumn *column, gpointer record)
{
  GArray *participants = XPL_EVENT (record)->participants;
  GString *cell = g_string_new (NULL);

  for (guint i = 0; i < participants->len; i++)
    {
      const XplParticipant *participant = &g_array_index (participants, XplParticipant, i);
      g_autofree char *part =
          g_strdup_printf ("%s:%s", xpl_finding_get_id (XPL_FINDING (participant->entity)), participant->role);

      xpl_cell_append (cell, part);
    }
  return xpl_cell_end (cell);
}

char *
xpl_cell_participant_labels (XplDataStory *story, const XplColumn *column, gpointer record)
{
  GArray *participants = XPL_EVENT (record)->participants;
  GString *cell = g_string_new (NULL);

  for (guint i = 0; i < participants->len; i++)
    xpl_cell_append (cell, g_array_index (participants, XplParticipant, i).entity->name);
  return xpl_cell_end (cell);
}

/* The dates that articles give for it, earliest reported first. */
char *
xpl_cell_reported (XplDataStory *story, const XplColumn *column, gpointer record)
{
  GArray *reported = XPL_EVENT (record)->reported;
  GString *cell = g_string_new (NULL);

  for (guint i = 0; i < reported->len; i++)
    {
      g_autofree char *edtf = xpl_edtf_to_string (&g_array_index (reported, XplReported, i).when.edtf);

      if (*edtf != '\0')
        xpl_cell_append (cell, edtf);
    }
  return xpl_cell_end (cell);
}

char *
xpl_cell_value (XplDataStory *story, const XplColumn *column, gpointer record)
{
  return xpl_figure_dup_value_words (record);
}

char *
xpl_cell_unit (XplDataStory *story, const XplColumn *column, gpointer record)
{
  return g_strdup (XPL_FIGURE (record)->series->unit);
}

/* "denied 2025-01 (Kestria)": the steps of a claim in their order. */
char *
xpl_cell_steps (XplDataStory *story, const XplColumn *column, gpointer record)
{
  GArray *steps = XPL_CLAIM (record)->steps;
  GString *cell = g_string_new (NULL);

  for (guint i = 0; i < steps->len; i++)
    {
      const XplStep *step = &g_array_index (steps, XplStep, i);
      g_autofree char *edtf = xpl_edtf_to_string (&step->when.edtf);
      g_autofree char *by = xpl_findings_dup_labels (step->by);
      g_autofree char *part =
          g_strdup_printf ("%s%s%s%s%s%s", xpl_name_to_code (XPL_NAMES_CLAIM_STATUS, (int) step->status),
                           *edtf != '\0' ? " " : "", edtf, *by != '\0' ? " (" : "", by, *by != '\0' ? ")" : "");

      xpl_cell_append (cell, part);
    }
  return xpl_cell_end (cell);
}

char *
xpl_cell_last_status (XplDataStory *story, const XplColumn *column, gpointer record)
{
  GArray *steps = XPL_CLAIM (record)->steps;

  if (steps->len == 0)
    return NULL;
  return g_strdup (
      xpl_name_to_code (XPL_NAMES_CLAIM_STATUS, (int) g_array_index (steps, XplStep, steps->len - 1).status));
}

char *
xpl_cell_source_grade (XplDataStory *story, const XplColumn *column, gpointer record)
{
  XplArticle *article = record;
  const XplMarks *marks = xpl_data_story_get_marks (story, article);
  const char *source = article->source_domain != NULL ? article->source_domain : article->source_name;

  if (marks != NULL && marks->grade != NULL)
    return g_strdup (marks->grade);
  return source == NULL || story->request->replay == NULL
             ? NULL
             : g_strdup (xpl_replay_get_source_grade (story->request->replay, source));
}

char *
xpl_cell_characters (XplDataStory *story, const XplColumn *column, gpointer record)
{
  return g_strdup_printf ("%ld", g_utf8_strlen (XPL_ARTICLE (record)->text, -1));
}

char *
xpl_cell_credits (XplDataStory *story, const XplColumn *column, gpointer record)
{
  GArray *credits = XPL_ARTICLE (record)->credits;
  GString *cell = g_string_new (NULL);

  for (guint i = 0; i < credits->len; i++)
    xpl_cell_append (cell, g_array_index (credits, XplCredit, i).name);
  return xpl_cell_end (cell);
}

char *
xpl_cell_n_mentions (XplDataStory *story, const XplColumn *column, gpointer record)
{
  GArray *mentions = XPL_ARTICLE (record)->mentions;
  guint n = 0;

  for (guint i = 0; i < mentions->len; i++)
    n += !xpl_data_story_is_hidden (story, g_array_index (mentions, XplMention, i).entity);
  return g_strdup_printf ("%u", n);
}

char *
xpl_cell_mention_item (XplDataStory *story, const XplColumn *column, gpointer record)
{
  return g_strdup (((const XplMentionRecord *) record)->article->id);
}

char *
xpl_cell_mention_start (XplDataStory *story, const XplColumn *column, gpointer record)
{
  const XplMentionRecord *mention = record;

  return g_strdup_printf ("%u", xpl_data_story_get_points (story, mention->article, mention->mention->range).start);
}

char *
xpl_cell_mention_end (XplDataStory *story, const XplColumn *column, gpointer record)
{
  const XplMentionRecord *mention = record;

  return g_strdup_printf ("%u", xpl_data_story_get_points (story, mention->article, mention->mention->range).end);
}

char *
xpl_cell_mention_text (XplDataStory *story, const XplColumn *column, gpointer record)
{
  const XplMentionRecord *mention = record;

  return xpl_range_dup_text (mention->mention->range, mention->article->text);
}

char *
xpl_cell_mention_kind (XplDataStory *story, const XplColumn *column, gpointer record)
{
  return g_strdup (xpl_name_to_code (XPL_NAMES_MENTION_KIND, (int) ((const XplMentionRecord *) record)->mention->kind));
}

char *
xpl_cell_mention_entity (XplDataStory *story, const XplColumn *column, gpointer record)
{
  return g_strdup (xpl_finding_get_id (XPL_FINDING (((const XplMentionRecord *) record)->mention->entity)));
}

char *
xpl_cell_mention_label (XplDataStory *story, const XplColumn *column, gpointer record)
{
  return g_strdup (((const XplMentionRecord *) record)->mention->entity->name);
}

char *
xpl_cell_mention_type (XplDataStory *story, const XplColumn *column, gpointer record)
{
  return g_strdup (
      xpl_name_to_code (XPL_NAMES_ENTITY_TYPE, (int) ((const XplMentionRecord *) record)->mention->entity->type));
}
