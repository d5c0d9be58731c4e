/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright © 2026 The Explorer authors */

#include "config.h"

#include "annotation.h"

#include "analysis.h"
#include "file-load.h"
#include "json-tree.h"
#include "json-writer.h"
#include "name-class.h"
#include "offsets.h"
#include "text-language.h"

#include <glib/gi18n-lib.h>
#include <math.h>
#include <string.h>

typedef struct
{
  XplJsonWriter *json;
  const XplReading *reading;
  const XplOffsets *offsets;
} Writer;

static const char *const pos_names[] = {
  "X",    "ADJ", "ADP",  "ADV",  "AUX",   "CCONJ", "DET",   "INTJ", "NOUN",
  "NUM",  "PART", "PRON", "PROPN", "PUNCT", "SCONJ", "SYM", "VERB",
};

static const char *const timex_types[] = { "DATE", "TIME", "DURATION", "SET" };

static void
write_point (Writer *writer, guint32 byte)
{
  xpl_json_writer_integer (writer->json, xpl_offsets_to_point (writer->offsets, byte));
}

static void
write_pair (Writer *writer, XplRange range)
{
  xpl_json_writer_begin_array (writer->json, XPL_JSON_ONE_LINE);
  write_point (writer, range.start);
  write_point (writer, range.end);
  xpl_json_writer_end_array (writer->json);
}

/* Two members, "PREFIXstart" and "PREFIXend"; none for an empty range. */
static void
write_range (Writer *writer, const char *prefix, XplRange range)
{
  g_autofree char *start = g_strconcat (prefix, "start", NULL);
  g_autofree char *end = g_strconcat (prefix, "end", NULL);

  if (xpl_range_is_none (range))
    return;
  xpl_json_writer_name (writer->json, start);
  write_point (writer, range.start);
  xpl_json_writer_name (writer->json, end);
  write_point (writer, range.end);
}

static void
write_string (Writer *writer, const char *name, const char *value)
{
  xpl_json_writer_name (writer->json, name);
  xpl_json_writer_string (writer->json, value);
}

static void
write_number (Writer *writer, const char *name, double value)
{
  xpl_json_writer_name (writer->json, name);
  xpl_json_writer_number (writer->json, value);
}

static void
begin_list (Writer *writer, const char *name)
{
  xpl_json_writer_name (writer->json, name);
  xpl_json_writer_begin_array (writer->json, XPL_JSON_ONE_LINE);
}

static void
write_tokens (Writer *writer)
{
  begin_list (writer, "sentences");
  for (guint i = 0; i < writer->reading->sentences->len; i++)
    write_pair (writer, xpl_reading_sentence (writer->reading, i)->range);
  xpl_json_writer_end_array (writer->json);

  begin_list (writer, "tokens");
  for (guint i = 0; i < writer->reading->tokens->len; i++)
    {
      const XplToken *token = xpl_reading_token (writer->reading, i);

      xpl_json_writer_begin_array (writer->json, XPL_JSON_ONE_LINE);
      write_point (writer, token->range.start);
      write_point (writer, token->range.end);
      xpl_json_writer_string (writer->json, pos_names[token->pos]);
      xpl_json_writer_string (writer->json, token->lemma);
      xpl_json_writer_end_array (writer->json);
    }
  xpl_json_writer_end_array (writer->json);
}

static void
write_entities (Writer *writer)
{
  begin_list (writer, "entities");
  for (guint i = 0; i < writer->reading->mentions->len; i++)
    {
      const XplNameMention *mention = &g_array_index (writer->reading->mentions, XplNameMention, i);
      XplEntityType type = xpl_mention_get_type (writer->reading, mention);
      XplNameClass class = xpl_mention_get_class (writer->reading, mention);
      g_autofree char *id = g_strdup_printf ("e%d", mention->entity + 1);

      if (class == XPL_NAME_CLASS_NONE)
        continue;
      xpl_json_writer_begin_object (writer->json, XPL_JSON_ONE_LINE);
      write_range (writer, "", mention->range);
      write_string (writer, "type", xpl_name_class_to_string (class));
      /* The bundle calls an event an occasion, since its events are what happened. */
      write_string (writer, "fine",
                    type == XPL_ENTITY_OCCASION ? "event" : xpl_name_to_code (XPL_NAMES_ENTITY_TYPE, (int) type));
      write_string (writer, "id", id);
      xpl_json_writer_end_object (writer->json);
    }
  xpl_json_writer_end_array (writer->json);
}

static void
write_timex (Writer *writer, XplTimexType type, const XplTimexEnd *part)
{
  xpl_json_writer_begin_object (writer->json, XPL_JSON_ONE_LINE);
  write_range (writer, "", part->range);
  write_string (writer, "type", timex_types[type]);
  write_string (writer, "value", part->value);
  if (xpl_edtf_is_set (&part->edtf))
    {
      g_autofree char *edtf = xpl_edtf_to_string (&part->edtf);

      write_string (writer, "edtf", edtf);
    }
  xpl_json_writer_end_object (writer->json);
}

static void
write_timexes (Writer *writer)
{
  begin_list (writer, "timexes");
  for (guint i = 0; i < writer->reading->timexes->len; i++)
    {
      const XplTimex *timex = &g_array_index (writer->reading->timexes, XplTimex, i);
      XplTimexEnd parts[2];
      guint n_parts = xpl_timex_get_parts (timex, parts);

      for (guint k = 0; k < n_parts; k++)
        write_timex (writer, timex->type, &parts[k]);
    }
  xpl_json_writer_end_array (writer->json);
}

static void
write_quotes (Writer *writer)
{
  begin_list (writer, "quotes");
  for (guint i = 0; i < writer->reading->speeches->len; i++)
    {
      const XplSpeech *speech = &g_array_index (writer->reading->speeches, XplSpeech, i);

      for (guint r = 0; r < speech->ranges->len; r++)
        {
          xpl_json_writer_begin_object (writer->json, XPL_JSON_ONE_LINE);
          write_range (writer, "", g_array_index (speech->ranges, XplRange, r));
          write_string (writer, "type", xpl_name_to_code (XPL_NAMES_QUOTE_KIND, (int) speech->kind));
          write_range (writer, "speaker_", speech->speaker);
          write_range (writer, "cue_", speech->cue);
          xpl_json_writer_end_object (writer->json);
        }
    }
  xpl_json_writer_end_array (writer->json);
}

static void
write_figure (Writer *writer, const XplQuantity *figure)
{
  static const char *const kinds[] = {
    [XPL_QUANTITY_COUNT] = "count",       [XPL_QUANTITY_MONEY] = "money",     [XPL_QUANTITY_PERCENT] = "percent",
    [XPL_QUANTITY_FRACTION] = "fraction", [XPL_QUANTITY_MEASURE] = "measure", [XPL_QUANTITY_DURATION] = "duration",
    [XPL_QUANTITY_AGE] = "age",
  };
  /* "A third" is 0.333 as it stands in the text. */
  double scale = figure->kind == XPL_QUANTITY_FRACTION ? 100 : 1;

  xpl_json_writer_begin_object (writer->json, XPL_JSON_ONE_LINE);
  write_range (writer, "", figure->number);
  write_number (writer, "value", figure->value / scale);
  write_number (writer, "min", figure->min / scale);
  write_number (writer, "max", figure->max / scale);
  write_string (writer, "approx", xpl_name_to_code (XPL_NAMES_APPROX, (int) figure->approx));
  write_string (writer, "kind", kinds[figure->kind]);
  if (figure->aside)
    {
      xpl_json_writer_name (writer->json, "aside");
      xpl_json_writer_boolean (writer->json, TRUE);
    }
  write_string (writer, "unit", figure->kind == XPL_QUANTITY_FRACTION ? NULL : figure->unit);
  write_string (writer, "counted", figure->counted);
  write_range (writer, "counted_", figure->counted_range);
  write_string (writer, "state", figure->state);
  write_string (writer, "where",
                figure->where < 0 ? NULL : xpl_reading_entity (writer->reading, (guint) figure->where)->name);
  write_string (writer, "per", figure->per);
  write_range (writer, "claimed_by_", figure->claimed_by);
  xpl_json_writer_end_object (writer->json);
}

static void
write_figures (Writer *writer)
{
  begin_list (writer, "figures");
  for (guint i = 0; i < writer->reading->quantities->len; i++)
    write_figure (writer, &g_array_index (writer->reading->quantities, XplQuantity, i));
  xpl_json_writer_end_array (writer->json);
}

static void
write_relation (Writer *writer, const XplStatement *statement)
{
  GArray *sayers = statement->attributed_ranges;

  xpl_json_writer_begin_object (writer->json, XPL_JSON_ONE_LINE);
  xpl_json_writer_name (writer->json, "source");
  write_pair (writer, statement->subject_range);
  xpl_json_writer_name (writer->json, "target");
  write_pair (writer, statement->object_range);
  write_string (writer, "type", xpl_name_to_code (XPL_NAMES_ACT, (int) statement->act));
  xpl_json_writer_name (writer->json, "cue");
  write_pair (writer, statement->cue);
  write_string (writer, "polarity", xpl_name_to_code (XPL_NAMES_POLARITY, (int) statement->polarity));
  write_string (writer, "modality", xpl_name_to_code (XPL_NAMES_MODALITY, (int) statement->modality));
  begin_list (writer, "attributed");
  for (guint i = 0; sayers != NULL && i < sayers->len; i++)
    write_pair (writer, g_array_index (sayers, XplRange, i));
  xpl_json_writer_end_array (writer->json);
  xpl_json_writer_end_object (writer->json);
}

static void
write_relations (Writer *writer)
{
  begin_list (writer, "relations");
  for (guint i = 0; i < writer->reading->statements->len; i++)
    {
      const XplStatement *statement = &g_array_index (writer->reading->statements, XplStatement, i);

      if (statement->subject >= 0 && statement->object >= 0)
        write_relation (writer, statement);
    }
  xpl_json_writer_end_array (writer->json);
}

static const struct
{
  const char *name;
  void (*write) (Writer *writer);
} tasks_table[] = {
  { "tokens", write_tokens }, { "entities", write_entities }, { "timexes", write_timexes },
  { "quotes", write_quotes }, { "figures", write_figures },   { "relations", write_relations },
};

G_STATIC_ASSERT ((1 << G_N_ELEMENTS (tasks_table)) - 1 == XPL_TASKS_ALL);

gboolean
xpl_tasks_parse (const char *names, XplTasks *tasks, char **unknown)
{
  g_auto (GStrv) list = g_strsplit (names, ",", -1);

  *tasks = 0;
  for (guint i = 0; list[i] != NULL; i++)
    {
      gboolean known = FALSE;

      for (guint t = 0; t < G_N_ELEMENTS (tasks_table); t++)
        if (strcmp (list[i], tasks_table[t].name) == 0)
          {
            *tasks |= 1u << t;
            known = TRUE;
          }
      if (!known)
        {
          *unknown = g_strdup (list[i]);
          return FALSE;
        }
    }
  return TRUE;
}

static const char *
get_string (JsonObject *object, const char *name)
{
  JsonNode *node = json_object_get_member (object, name);

  return node != NULL && json_node_get_value_type (node) == G_TYPE_STRING ? json_node_get_string (node) : NULL;
}

static void
write_annotation (XplJsonWriter *json, JsonObject *object, const char *text, XplTasks tasks)
{
  const char *dct = get_string (object, "dct");
  XplEdtf published = { 0 };
  gboolean has_date = dct != NULL && xpl_edtf_parse (dct, &published, NULL);
  XplTextInfo info = { .title = get_string (object, "title"), .published = has_date ? &published : NULL };
  g_autoptr (XplReading) reading = xpl_analysis_read (text, &info, NULL);
  g_autoptr (XplOffsets) offsets = xpl_offsets_new (text);
  Writer writer = { json, reading, offsets };

  if (!xpl_language_code_is_read (reading->language))
    {
      xpl_json_writer_name (json, "language");
      xpl_json_writer_string (json, reading->language);
    }

  for (guint i = 0; i < G_N_ELEMENTS (tasks_table); i++)
    if (tasks & 1u << i)
      tasks_table[i].write (&writer);
}

/* The answer's id is the one that came, whatever its type. */
static void
write_id (XplJsonWriter *json, JsonObject *object)
{
  JsonNode *id = object == NULL ? NULL : json_object_get_member (object, "id");

  if (id != NULL)
    xpl_json_writer_member_node (json, "id", id);
  else
    {
      xpl_json_writer_name (json, "id");
      xpl_json_writer_null (json);
    }
}

static JsonNode *
parse_line (const char *line, gsize length, GError **error)
{
  g_autoptr (JsonNode) root = NULL;

  if (!xpl_file_check_size (length, _("line"), error))
    return NULL;
  root = xpl_json_to_tree (line, length, NULL, error);
  if (root == NULL)
    return NULL;
  if (!JSON_NODE_HOLDS_OBJECT (root))
    {
      g_set_error_literal (error, XPL_ERROR, XPL_ERROR_JSON, _("the line is no JSON object"));
      return NULL;
    }
  return g_steal_pointer (&root);
}

/* Why so many bytes are too many. */
static char *
dup_too_long (gsize size, gsize max)
{
  g_autofree char *is = g_format_size_full (size, G_FORMAT_SIZE_IEC_UNITS);
  g_autofree char *may_be = g_format_size_full (max, G_FORMAT_SIZE_IEC_UNITS);

  /* Translators: two sizes. */
  return g_strdup_printf (_("it has %s, more than the %s that may be annotated at once: split the text"), is, may_be);
}

/* Why @text cannot be annotated, or NULL. */
static char *
dup_problem (const char *text, const GError *error)
{
  if (error != NULL)
    return g_strdup (error->message);
  if (text == NULL)
    return g_strdup (_("the object has no string “text”"));
  return strlen (text) > XPL_MAX_ANNOTATED ? dup_too_long (strlen (text), XPL_MAX_ANNOTATED) : NULL;
}

static char *
finish_answer (XplJsonWriter *json)
{
  g_autoptr (GBytes) bytes = xpl_json_writer_steal (json);
  gsize size;
  const char *data = g_bytes_get_data (bytes, &size);

  return g_strchomp (g_strndup (data, size));
}

char *
xpl_annotate_line (const char *line, gsize length, XplTasks tasks, gboolean *failed)
{
  g_autoptr (XplJsonWriter) json = xpl_json_writer_new ();
  g_autoptr (GError) error = NULL;
  g_autoptr (JsonNode) root = parse_line (line, length, &error);
  JsonObject *object = root == NULL ? NULL : json_node_get_object (root);
  const char *text = object == NULL ? NULL : get_string (object, "text");

  g_autofree char *problem = dup_problem (text, error);

  xpl_json_writer_begin_object (json, XPL_JSON_ONE_LINE);
  write_id (json, object);
  *failed = problem != NULL;
  if (problem == NULL)
    {
      write_annotation (json, object, text, tasks);
    }
  else
    {
      xpl_json_writer_name (json, "error");
      xpl_json_writer_string (json, problem);
    }
  xpl_json_writer_end_object (json);
  return finish_answer (json);
}

char *
xpl_annotate_refuse_line (gsize length)
{
  g_autoptr (XplJsonWriter) json = xpl_json_writer_new ();
  g_autofree char *problem = dup_too_long (length, XPL_MAX_ANNOTATED_LINE);

  xpl_json_writer_begin_object (json, XPL_JSON_ONE_LINE);
  write_id (json, NULL);
  xpl_json_writer_name (json, "error");
  xpl_json_writer_string (json, problem);
  xpl_json_writer_end_object (json);
  return finish_answer (json);
}
