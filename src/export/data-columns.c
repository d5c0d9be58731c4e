/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright © 2026 The Explorer authors */

#include "config.h"

#include "data-columns.h"

#include "data-cells.h"

/* The tables themselves. Of a finding, id and label stand first; common[] follows what its kind has. */

#define MEMBER(type, member) G_STRUCT_OFFSET (type, member)
#define ID { "id", XPL_CELL_TEXT, xpl_cell_finding_id }
#define LABEL { "label", XPL_CELL_TEXT, xpl_cell_finding_label }
#define MODALITY(type) \
  { "modality", XPL_CELL_TEXT, xpl_cell_code, MEMBER (type, modality), XPL_NAMES_MODALITY, TRUE }
#define POLARITY(type) \
  { "polarity", XPL_CELL_TEXT, xpl_cell_code, MEMBER (type, polarity), XPL_NAMES_POLARITY, TRUE }
#define WHEN(name, type, member) \
  { name, XPL_CELL_TEXT, xpl_cell_edtf, MEMBER (type, member), 0, TRUE }, \
      { name "_start", XPL_CELL_TEXT, xpl_cell_first_day, MEMBER (type, member) }, \
      { name "_end", XPL_CELL_TEXT, xpl_cell_last_day, MEMBER (type, member) }, \
      { name "_words", XPL_CELL_TEXT, xpl_cell_when_words, MEMBER (type, member) }, \
      { name "_how", XPL_CELL_TEXT, xpl_cell_how, MEMBER (type, member) }, \
      { name "_time", XPL_CELL_TEXT, xpl_cell_time, MEMBER (type, member) }
#define ONE(name, type, member) \
  { name, XPL_CELL_TEXT, xpl_cell_id, MEMBER (type, member) }, \
      { name "_label", XPL_CELL_TEXT, xpl_cell_label, MEMBER (type, member) }
#define SEVERAL(name, type, member) \
  { name, XPL_CELL_TEXT, xpl_cell_ids, MEMBER (type, member) }, \
      { name "_labels", XPL_CELL_TEXT, xpl_cell_labels, MEMBER (type, member), 0, TRUE }
#define TEXT(name, type, member) { name, XPL_CELL_TEXT, xpl_cell_text, MEMBER (type, member), 0, TRUE }

static const XplColumn common[] = {
  { "articles", XPL_CELL_INTEGER, xpl_cell_n_articles, 0, 0, TRUE },
  { "origins", XPL_CELL_INTEGER, xpl_cell_n_origins, 0, 0, TRUE },
  { "spans", XPL_CELL_TEXT, xpl_cell_spans },
  { "quotes", XPL_CELL_TEXT, xpl_cell_quotes },
  { "why", XPL_CELL_TEXT, xpl_cell_why, 0, 0, TRUE },
  { "by_hand", XPL_CELL_BOOLEAN, xpl_cell_mark, G_STRUCT_OFFSET (XplMarks, by_hand), 0, TRUE },
  { "confirmed", XPL_CELL_BOOLEAN, xpl_cell_mark, G_STRUCT_OFFSET (XplMarks, confirmed), 0, TRUE },
  { "grade", XPL_CELL_TEXT, xpl_cell_grade, 0, 0, TRUE },
  { "tags", XPL_CELL_TEXT, xpl_cell_tags, 0, 0, TRUE },
  { "notes", XPL_CELL_TEXT, xpl_cell_notes, 0, 0, TRUE },
};

static const XplColumn entity_columns[] = {
  ID,
  LABEL,
  { "type", XPL_CELL_TEXT, xpl_cell_code, MEMBER (XplEntity, type), XPL_NAMES_ENTITY_TYPE, TRUE },
  { "named", XPL_CELL_BOOLEAN, xpl_cell_boolean, MEMBER (XplEntity, named), 0, TRUE },
  { "aliases", XPL_CELL_TEXT, xpl_cell_texts, MEMBER (XplEntity, aliases), 0, TRUE },
  { "roles", XPL_CELL_TEXT, xpl_cell_roles, 0, 0, TRUE },
};

static const XplColumn relation_columns[] = {
  ID,
  LABEL,
  ONE ("subject", XplRelation, subject),
  { "type", XPL_CELL_TEXT, xpl_cell_code, MEMBER (XplRelation, act), XPL_NAMES_ACT, TRUE },
  { "verb", XPL_CELL_TEXT, xpl_cell_verb, 0, 0, TRUE },
  { "quad", XPL_CELL_TEXT, xpl_cell_quad, 0, 0, TRUE },
  { "symmetric", XPL_CELL_BOOLEAN, xpl_cell_symmetric, 0, 0, TRUE },
  TEXT ("mode", XplRelation, mode),
  ONE ("object", XplRelation, object),
  POLARITY (XplRelation),
  MODALITY (XplRelation),
  SEVERAL ("attributed", XplRelation, attributed),
  SEVERAL ("via", XplRelation, via),
  SEVERAL ("disputed_by", XplRelation, disputed_by),
  ONE ("event", XplRelation, event),
  WHEN ("date", XplRelation, when),
  { "cue", XPL_CELL_TEXT, xpl_cell_marked },
};

static const XplColumn event_columns[] = {
  ID,
  LABEL,
  { "type", XPL_CELL_TEXT, xpl_cell_code, MEMBER (XplEvent, act), XPL_NAMES_ACT },
  TEXT ("mode", XplEvent, mode),
  POLARITY (XplEvent),
  MODALITY (XplEvent),
  WHEN ("date", XplEvent, when),
  { "reported", XPL_CELL_TEXT, xpl_cell_reported },
  ONE ("where", XplEvent, where),
  { "participants", XPL_CELL_TEXT, xpl_cell_participants },
  { "participants_labels", XPL_CELL_TEXT, xpl_cell_participant_labels },
  SEVERAL ("attributed", XplEvent, attributed),
};

static const XplColumn quote_columns[] = {
  ID,
  LABEL,
  { "kind", XPL_CELL_TEXT, xpl_cell_code, MEMBER (XplQuote, kind), XPL_NAMES_QUOTE_KIND },
  SEVERAL ("speakers", XplQuote, speakers),
  SEVERAL ("about", XplQuote, about),
  TEXT ("cue", XplQuote, cue),
  TEXT ("hedge", XplQuote, hedge),
  SEVERAL ("via", XplQuote, via),
  TEXT ("group", XplQuote, group),
};

static const XplColumn series_columns[] = {
  ID,
  LABEL,
  TEXT ("what", XplSeries, what),
  TEXT ("state", XplSeries, state),
  ONE ("counted", XplSeries, counted),
  ONE ("where", XplSeries, where),
  TEXT ("per", XplSeries, per),
  TEXT ("unit", XplSeries, unit),
  ONE ("part_of", XplSeries, part_of),
  { "figures", XPL_CELL_INTEGER, xpl_cell_count, MEMBER (XplSeries, figures) },
};

static const XplColumn figure_columns[] = {
  ID,
  LABEL,
  ONE ("series", XplFigure, series),
  { "min", XPL_CELL_NUMBER, xpl_cell_number, MEMBER (XplFigure, min) },
  { "max", XPL_CELL_NUMBER, xpl_cell_number, MEMBER (XplFigure, max) },
  { "approx", XPL_CELL_TEXT, xpl_cell_code, MEMBER (XplFigure, approx), XPL_NAMES_APPROX },
  { "unit", XPL_CELL_TEXT, xpl_cell_unit },
  { "value", XPL_CELL_TEXT, xpl_cell_value },
  { "number", XPL_CELL_TEXT, xpl_cell_marked },
  WHEN ("as_of", XplFigure, as_of),
  SEVERAL ("claimed_by", XplFigure, claimed_by),
  SEVERAL ("via", XplFigure, via),
  TEXT ("hedge", XplFigure, hedge),
  MODALITY (XplFigure),
};

static const XplColumn comparison_columns[] = {
  ID,
  LABEL,
  { "kind", XPL_CELL_TEXT, xpl_cell_code, MEMBER (XplComparison, kind), XPL_NAMES_COMPARISON_KIND },
  SEVERAL ("figures", XplComparison, figures),
};

static const XplColumn claim_columns[] = {
  ID,
  LABEL,
  { "type", XPL_CELL_TEXT, xpl_cell_code, MEMBER (XplClaim, act), XPL_NAMES_ACT },
  SEVERAL ("actors", XplClaim, actors),
  SEVERAL ("objects", XplClaim, objects),
  { "status", XPL_CELL_TEXT, xpl_cell_last_status },
  { "steps", XPL_CELL_TEXT, xpl_cell_steps },
};

static const XplColumn origin_columns[] = {
  ID,
  LABEL,
  { "kind", XPL_CELL_TEXT, xpl_cell_code, MEMBER (XplOrigin, kind), XPL_NAMES_ORIGIN_KIND },
  { "items", XPL_CELL_TEXT, xpl_cell_items, MEMBER (XplOrigin, items) },
  { "share", XPL_CELL_NUMBER, xpl_cell_number, MEMBER (XplOrigin, share) },
};

static const XplColumn article_columns[] = {
  TEXT ("id", XplArticle, id),
  TEXT ("title", XplArticle, title),
  TEXT ("source", XplArticle, source_name),
  TEXT ("domain", XplArticle, source_domain),
  TEXT ("url", XplArticle, url),
  TEXT ("file", XplArticle, file),
  WHEN ("published", XplArticle, published),
  TEXT ("language", XplArticle, language),
  { "authors", XPL_CELL_TEXT, xpl_cell_texts, MEMBER (XplArticle, authors) },
  { "credits", XPL_CELL_TEXT, xpl_cell_credits },
  { "characters", XPL_CELL_INTEGER, xpl_cell_characters },
  { "mentions", XPL_CELL_INTEGER, xpl_cell_n_mentions },
  { "grade", XPL_CELL_TEXT, xpl_cell_source_grade },
  { "tags", XPL_CELL_TEXT, xpl_cell_tags },
  { "notes", XPL_CELL_TEXT, xpl_cell_notes },
};

static const XplColumn mention_columns[] = {
  { "item", XPL_CELL_TEXT, xpl_cell_mention_item },     { "start", XPL_CELL_INTEGER, xpl_cell_mention_start },
  { "end", XPL_CELL_INTEGER, xpl_cell_mention_end },    { "text", XPL_CELL_TEXT, xpl_cell_mention_text },
  { "kind", XPL_CELL_TEXT, xpl_cell_mention_kind },     { "entity", XPL_CELL_TEXT, xpl_cell_mention_entity },
  { "entity_label", XPL_CELL_TEXT, xpl_cell_mention_label }, { "entity_type", XPL_CELL_TEXT, xpl_cell_mention_type },
};

static void
each_finding (XplDataStory *story, XplList list, XplRecordFunc func, gpointer data)
{
  g_autoptr (GPtrArray) findings = xpl_data_story_pick (story, list);

  g_ptr_array_foreach (findings, func, data);
}

static void
each_article (XplDataStory *story, XplList list, XplRecordFunc func, gpointer data)
{
  g_autoptr (GPtrArray) articles = xpl_data_story_pick_articles (story);

  g_ptr_array_foreach (articles, func, data);
}

static void
each_mention (XplDataStory *story, XplList list, XplRecordFunc func, gpointer data)
{
  g_autoptr (GPtrArray) articles = xpl_data_story_pick_articles (story);

  for (guint i = 0; i < articles->len; i++)
    {
      XplMentionRecord record = { g_ptr_array_index (articles, i), NULL };

      for (guint j = 0; j < record.article->mentions->len; j++)
        {
          record.mention = &g_array_index (record.article->mentions, XplMention, j);
          if (!xpl_data_story_is_hidden (story, record.mention->entity))
            func (&record, data);
        }
    }
}

#define TABLE(name, columns, list) { name, columns, G_N_ELEMENTS (columns), list, each_finding }

static const XplDataTable tables[] = {
  TABLE ("entities", entity_columns, XPL_LIST_ENTITIES),
  TABLE ("relations", relation_columns, XPL_LIST_RELATIONS),
  TABLE ("events", event_columns, XPL_LIST_EVENTS),
  TABLE ("quotes", quote_columns, XPL_LIST_QUOTES),
  TABLE ("series", series_columns, XPL_LIST_SERIES),
  TABLE ("figures", figure_columns, XPL_LIST_FIGURES),
  TABLE ("comparisons", comparison_columns, XPL_LIST_COMPARISONS),
  TABLE ("claims", claim_columns, XPL_LIST_CLAIMS),
  TABLE ("origins", origin_columns, XPL_LIST_ORIGINS),
  { "articles", article_columns, G_N_ELEMENTS (article_columns), XPL_N_LISTS, each_article },
  { "mentions", mention_columns, G_N_ELEMENTS (mention_columns), XPL_N_LISTS, each_mention },
};

const XplDataTable *
xpl_data_tables (guint *n)
{
  *n = G_N_ELEMENTS (tables);
  return tables;
}

const XplDataTable *
xpl_data_table_find (const char *name)
{
  for (guint i = 0; i < G_N_ELEMENTS (tables); i++)
    if (g_str_equal (tables[i].name, name))
      return &tables[i];
  return NULL;
}

const XplColumn *
xpl_data_common_columns (guint *n)
{
  *n = G_N_ELEMENTS (common);
  return common;
}
