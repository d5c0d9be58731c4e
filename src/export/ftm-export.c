/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright © 2026 The Explorer authors */

/*
 * FollowTheMoney (followthemoney.tech): an object a line, with the schemata that its readers know. Articles are documents;
 * every other object names those in which it stands as its proof. Codes that FollowTheMoney has no property for stand
 * among the keywords of things and the roles of links.
 */

#include "config.h"

#include "data-json.h"
#include "data-story.h"

#include <glib/gi18n-lib.h>

/* How many sentences describe one object. */
#define MAX_QUOTES 5

static const char *const schemata[XPL_N_ENTITY_TYPES] = {
  [XPL_ENTITY_PERSON] = "Person",     [XPL_ENTITY_ORGANISATION] = "Organization", [XPL_ENTITY_PLACE] = "Address",
  [XPL_ENTITY_FACILITY] = "RealEstate", [XPL_ENTITY_PRODUCT] = "Vehicle",         [XPL_ENTITY_WORK] = "Document",
  [XPL_ENTITY_OCCASION] = "Event",    [XPL_ENTITY_GROUP] = "LegalEntity",
};

#define TYPE(type) (1u << (type))
#define LEGAL (TYPE (XPL_ENTITY_PERSON) | TYPE (XPL_ENTITY_ORGANISATION) | TYPE (XPL_ENTITY_GROUP))

/* Ties that have a schema of their own, where both ends are of types that it takes; all others are links. */
static const struct
{
  XplAct act;
  const char *schema, *subject, *object;
  guint subject_types, object_types;
} links[] = {
  { XPL_ACT_MEMBER_OF, "Membership", "member", "organization", LEGAL, TYPE (XPL_ENTITY_ORGANISATION) },
  { XPL_ACT_LEADS, "Directorship", "director", "organization", LEGAL, TYPE (XPL_ENTITY_ORGANISATION) },
  { XPL_ACT_ROLE_AT, "Employment", "employee", "employer", TYPE (XPL_ENTITY_PERSON), TYPE (XPL_ENTITY_ORGANISATION) },
};

/* The same in every export of the same finding, and another in every other bundle. */
static char *
dup_key (const char *kind, const char *id, const XplEvidence *first)
{
  g_autofree char *place =
      first == NULL ? NULL : g_strdup_printf ("%s#%u", first->article->id, (guint) first->range.start);
  g_autofree char *all = g_strjoin ("\n", kind, id, place == NULL ? "" : place, NULL);
  g_autofree char *hash = g_compute_checksum_for_string (G_CHECKSUM_SHA1, all, -1);

  return g_strconcat ("explorer-", hash, NULL);
}

static char *
dup_finding_key (gpointer finding)
{
  return dup_key (xpl_name_to_code (XPL_NAMES_LIST, (int) xpl_finding_get_list (finding)), xpl_finding_get_id (finding),
                  xpl_data_get_first (finding));
}

static char *
dup_article_key (XplArticle *article)
{
  return dup_key ("article", article->id, NULL);
}

static XplJsonWriter *
begin (const char *key, const char *schema)
{
  XplJsonWriter *json = xpl_data_json_new ();

  xpl_data_json_string (json, "id", key);
  xpl_data_json_string (json, "schema", schema);
  xpl_data_json_begin_object (json, "properties");
  return json;
}

static void
end (XplDataStory *story, XplDataSink *sink, XplJsonWriter *json)
{
  xpl_json_writer_end_object (json);
  xpl_data_sink_take_json_line (sink, xpl_data_json_end (json));
  story->report->n_written++;
}

/* FollowTheMoney's dates are a year, a month or a day; what is none of these is said by its first and last day. */
static void
write_date (XplJsonWriter *json, const char *name, const XplWhen *when)
{
  const XplEdtfPoint *point = &when->edtf.start;
  g_autofree char *edtf = xpl_edtf_to_string (&when->edtf);
  g_autofree char *first = xpl_data_dup_first_day (&when->edtf);
  g_autofree char *last = xpl_data_dup_last_day (&when->edtf);

  if (!xpl_when_is_set (when))
    return;
  if (!when->edtf.is_interval && point->month <= 12 && point->unspecified_year_digits == 0 && !point->unspecified_month
      && !point->unspecified_day && !point->approximate && !point->uncertain && !point->long_year && point->year > 0)
    {
      xpl_data_json_single (json, name, edtf);
      return;
    }
  xpl_data_json_single (json, "startDate", first);
  xpl_data_json_single (json, "endDate", last);
}

/* The articles that a finding stands in, and its first sentences. */
static void
write_proof (XplJsonWriter *json, XplFinding *finding, gboolean quotes)
{
  g_autoptr (GPtrArray) articles = xpl_data_get_articles (finding);
  g_autoptr (GPtrArray) keys = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GPtrArray) texts = g_ptr_array_new_with_free_func (g_free);
  GArray *evidence = xpl_finding_get_evidence (finding);

  for (guint i = 0; i < articles->len; i++)
    g_ptr_array_add (keys, dup_article_key (g_ptr_array_index (articles, i)));
  for (guint i = 0; quotes && i < MIN (evidence->len, MAX_QUOTES); i++)
    g_ptr_array_add (texts, xpl_data_dup_quote (&g_array_index (evidence, XplEvidence, i)));
  xpl_data_json_strings (json, "description", texts);
  xpl_data_json_strings (json, "proof", keys);
}

static void
write_article (XplDataStory *story, XplDataSink *sink, XplArticle *article)
{
  g_autofree char *key = dup_article_key (article);
  XplJsonWriter *json = begin (key, "Article");

  xpl_data_json_single (json, "name", article->title);
  xpl_data_json_single (json, "title", article->title);
  xpl_data_json_single (json, "sourceUrl", article->url);
  xpl_data_json_single (json, "publisher", article->source_name != NULL ? article->source_name : article->source_domain);
  xpl_data_json_strings (json, "author", article->authors);
  xpl_data_json_single (json, "fileName", article->file);
  xpl_data_json_single (json, "language", article->language);
  write_date (json, "publishedAt", &article->published);
  end (story, sink, json);
}

static void
write_roles (XplJsonWriter *json, XplEntity *entity)
{
  g_autoptr (GPtrArray) roles = g_ptr_array_new ();

  for (guint i = 0; i < entity->roles->len; i++)
    xpl_findings_add (roles, g_array_index (entity->roles, XplRole, i).text);
  xpl_data_json_strings (json, entity->type == XPL_ENTITY_PERSON ? "position" : "summary", roles);
}

/* The type, for readers that know ours, and the user's tags; his notes. */
static void
write_keywords (XplDataStory *story, XplJsonWriter *json, XplEntity *entity)
{
  const XplMarks *marks = xpl_data_story_get_marks (story, entity);

  xpl_data_json_begin_array (json, "keywords");
  xpl_json_writer_string (json, xpl_name_to_code (XPL_NAMES_ENTITY_TYPE, (int) entity->type));
  for (guint i = 0; marks != NULL && i < marks->tags->len; i++)
    xpl_json_writer_string (json, g_ptr_array_index (marks->tags, i));
  xpl_json_writer_end_array (json);
  xpl_data_json_strings (json, "notes", marks == NULL ? NULL : marks->notes);
}

static void
write_entity (XplDataStory *story, XplDataSink *sink, XplEntity *entity)
{
  g_autofree char *key = dup_finding_key (entity);
  XplJsonWriter *json = begin (key, schemata[entity->type]);

  xpl_data_json_single (json, "name", entity->name);
  xpl_data_json_single (json, entity->type == XPL_ENTITY_PLACE ? "full" : "title",
                        entity->type == XPL_ENTITY_PLACE || entity->type == XPL_ENTITY_WORK ? entity->name : NULL);
  xpl_data_json_strings (json, "alias", entity->aliases);
  write_roles (json, entity);
  write_keywords (story, json, entity);
  write_proof (json, XPL_FINDING (entity), FALSE);
  end (story, sink, json);
}

/* That an article names an entity: once for each pair. */
static void
write_mentions (XplDataStory *story, XplDataSink *sink, XplEntity *entity)
{
  g_autoptr (GPtrArray) articles = xpl_data_get_articles (XPL_FINDING (entity));
  g_autofree char *resolved = dup_finding_key (entity);

  if ((TYPE (entity->type) & LEGAL) == 0) /* the schema resolves to nothing else */
    return;
  for (guint i = 0; i < articles->len; i++)
    {
      XplArticle *article = g_ptr_array_index (articles, i);
      g_autofree char *document = dup_article_key (article);
      g_autofree char *both = g_strconcat (resolved, document, NULL);
      g_autofree char *key = dup_key ("mention", both, NULL);
      XplJsonWriter *json = begin (key, "Mention");

      xpl_data_json_single (json, "document", document);
      xpl_data_json_single (json, "resolved", resolved);
      xpl_data_json_single (json, "name", entity->name);
      xpl_data_json_single (json, "detectedSchema", schemata[entity->type]);
      end (story, sink, json);
    }
}

static void
write_status (XplJsonWriter *json, XplModality modality, XplPolarity polarity)
{
  xpl_data_json_begin_array (json, "status");
  xpl_json_writer_string (json, xpl_name_to_code (XPL_NAMES_MODALITY, (int) modality));
  if (polarity == XPL_POLARITY_NEGATIVE)
    xpl_json_writer_string (json, xpl_name_to_code (XPL_NAMES_POLARITY, (int) polarity));
  xpl_json_writer_end_array (json);
}

static void
write_relation (XplDataStory *story, XplDataSink *sink, XplRelation *relation)
{
  g_autofree char *key = dup_finding_key (relation);
  g_autofree char *subject = dup_finding_key (relation->subject);
  g_autofree char *object = dup_finding_key (relation->object);
  g_autofree char *label = xpl_finding_dup_label (XPL_FINDING (relation));
  g_autofree char *verb = xpl_relation_dup_verb (relation);
  const char *schema = "UnknownLink", *subject_name = "subject", *object_name = "object";
  XplJsonWriter *json;

  for (guint i = 0; i < G_N_ELEMENTS (links); i++)
    if (links[i].act == relation->act && (links[i].subject_types & TYPE (relation->subject->type)) != 0
        && (links[i].object_types & TYPE (relation->object->type)) != 0)
      {
        schema = links[i].schema;
        subject_name = links[i].subject;
        object_name = links[i].object;
      }
  json = begin (key, schema);
  xpl_data_json_single (json, subject_name, subject);
  xpl_data_json_single (json, object_name, object);
  xpl_data_json_begin_array (json, "role");
  xpl_json_writer_string (json, verb);
  xpl_json_writer_string (json, xpl_name_to_code (XPL_NAMES_ACT, (int) relation->act));
  xpl_json_writer_end_array (json);
  write_status (json, relation->modality, relation->polarity);
  xpl_data_json_single (json, "summary", label);
  write_date (json, "date", &relation->when);
  write_proof (json, XPL_FINDING (relation), TRUE);
  end (story, sink, json);
}

static void
write_event (XplDataStory *story, XplDataSink *sink, XplEvent *event)
{
  g_autofree char *key = dup_finding_key (event);
  g_autofree char *label = xpl_finding_dup_label (XPL_FINDING (event));
  g_autoptr (GPtrArray) involved = g_ptr_array_new_with_free_func (g_free);
  XplJsonWriter *json = begin (key, "Event");

  for (guint i = 0; i < event->participants->len; i++)
    {
      XplEntity *entity = g_array_index (event->participants, XplParticipant, i).entity;

      if ((TYPE (entity->type) & LEGAL) != 0)
        g_ptr_array_add (involved, dup_finding_key (entity));
    }
  xpl_data_json_single (json, "name", label);
  xpl_data_json_single (json, "keywords", xpl_name_to_code (XPL_NAMES_ACT, (int) event->act));
  write_date (json, "date", &event->when);
  xpl_data_json_single (json, "location", event->where == NULL ? NULL : event->where->name);
  xpl_data_json_strings (json, "involved", involved);
  write_proof (json, XPL_FINDING (event), TRUE);
  end (story, sink, json);
}

typedef void (*Writer) (XplDataStory *story, XplDataSink *sink, gpointer record);

static void
write_each (XplDataStory *story, XplDataSink *sink, GPtrArray *records, Writer writer)
{
  for (guint i = 0; i < records->len && xpl_data_sink_is_fine (sink); i++)
    writer (story, sink, g_ptr_array_index (records, i));
}

static void
ftm_write (XplDataStory *story, XplDataSink *sink)
{
  g_autoptr (GPtrArray) articles = xpl_data_story_pick_articles (story);
  g_autoptr (GPtrArray) events = xpl_data_story_pick (story, XPL_LIST_EVENTS);
  g_autoptr (GPtrArray) entities = NULL;
  g_autoptr (GPtrArray) relations = NULL;

  xpl_data_story_pick_graph (story, &entities, &relations);
  write_each (story, sink, articles, (Writer) write_article);
  write_each (story, sink, entities, (Writer) write_entity);
  write_each (story, sink, entities, (Writer) write_mentions);
  write_each (story, sink, relations, (Writer) write_relation);
  write_each (story, sink, events, (Writer) write_event);
}

const XplDataFormat xpl_ftm_format = { "ftm", N_ ("FollowTheMoney (JSON Lines)"), ".ftm.json", "application/json+ftm", FALSE,
                                       ftm_write };
