/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright © 2026 The Explorer authors */

/* Cells of what the user said beside what something is. */

#include "config.h"

#include "data-cells.h"

char *
xpl_cell_mark (XplDataStory *story, const XplColumn *column, gpointer record)
{
  const XplMarks *marks = xpl_data_story_get_marks (story, record);
  gboolean is_marked = marks != NULL && *(const gboolean *) G_STRUCT_MEMBER_P (marks, column->offset);

  return g_strdup (is_marked ? "true" : "false");
}

char *
xpl_cell_grade (XplDataStory *story, const XplColumn *column, gpointer record)
{
  const XplMarks *marks = xpl_data_story_get_marks (story, record);

  return marks == NULL ? NULL : g_strdup (marks->grade);
}

static char *
join (const GPtrArray *texts)
{
  GString *cell = g_string_new (NULL);

  for (guint i = 0; i < texts->len; i++)
    xpl_cell_append (cell, g_ptr_array_index (texts, i));
  return xpl_cell_end (cell);
}

char *
xpl_cell_tags (XplDataStory *story, const XplColumn *column, gpointer record)
{
  const XplMarks *marks = xpl_data_story_get_marks (story, record);

  return marks == NULL ? NULL : join (marks->tags);
}

char *
xpl_cell_notes (XplDataStory *story, const XplColumn *column, gpointer record)
{
  const XplMarks *marks = xpl_data_story_get_marks (story, record);

  return marks == NULL ? NULL : join (marks->notes);
}
