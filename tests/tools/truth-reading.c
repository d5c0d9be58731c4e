/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright © 2026 The Explorer authors */

#include "config.h"

#include "truth-reading.h"

#include "names.h"

#include <math.h>

typedef struct
{
  XplTruthArticle *result;
  XplReading *reading;
  JsonObject *object;
  guint32 *offsets;   /* of each code point its byte */
  GHashTable *indices; /* id of an entity → its index + 1 */
} Maker;

static const char *
get_string (JsonObject *object, const char *name)
{
  JsonNode *node = json_object_get_member (object, name);

  return node == NULL || !JSON_NODE_HOLDS_VALUE (node) ? NULL : json_node_get_string (node);
}

static JsonArray *
get_array (JsonObject *object, const char *name)
{
  JsonNode *node = json_object_get_member (object, name);

  return node == NULL || !JSON_NODE_HOLDS_ARRAY (node) ? NULL : json_node_get_array (node);
}

static guint
count (JsonArray *array)
{
  return array == NULL ? 0 : json_array_get_length (array);
}

static XplRange
get_range (Maker *self, JsonArray *span)
{
  return (XplRange) { self->offsets[json_array_get_int_element (span, 0)],
                      self->offsets[json_array_get_int_element (span, 1)] };
}

static XplRange
get_named_range (Maker *self, JsonObject *object, const char *prefix)
{
  g_autofree char *start = g_strconcat (prefix, "start", NULL);
  g_autofree char *end = g_strconcat (prefix, "end", NULL);

  if (!json_object_has_member (object, start) || json_object_get_null_member (object, start))
    return XPL_RANGE_NONE;
  return (XplRange) { self->offsets[json_object_get_int_member (object, start)],
                      self->offsets[json_object_get_int_member (object, end)] };
}

static int
get_entity (Maker *self, const char *id)
{
  return id == NULL ? -1 : (int) GPOINTER_TO_UINT (g_hash_table_lookup (self->indices, id)) - 1;
}

static guint32 *
index_offsets (const char *text)
{
  GArray *offsets = g_array_new (FALSE, FALSE, sizeof (guint32));
  const char *p = text;

  for (;; p = g_utf8_next_char (p))
    {
      guint32 offset = p - text;

      g_array_append_val (offsets, offset);
      if (*p == '\0')
        return (guint32 *) g_array_free (offsets, FALSE);
    }
}

static int
compare_mentions (gconstpointer a, gconstpointer b)
{
  const XplNameMention *left = a, *right = b;

  return left->range.start < right->range.start ? -1 : left->range.start > right->range.start;
}

/* The fullest name that the article has, so that nothing is known that it does not say. */
static char *
choose_name (Maker *self, JsonObject *cast, JsonArray *mentions)
{
  g_autofree char *best = NULL;
  gboolean is_name = FALSE;

  for (guint i = 0; i < count (mentions); i++)
    {
      JsonArray *mention = json_array_get_array_element (mentions, i);
      const char *kind = json_array_get_string_element (mention, 2);
      gboolean counts = g_str_equal (kind, "name") || g_str_equal (kind, "alias") || g_str_equal (kind, "acronym")
                        || g_str_equal (kind, "description");
      g_autofree char *text = xpl_range_dup_text (get_range (self, mention), self->reading->text);

      if (!counts || (is_name && !g_str_equal (kind, "name")))
        continue;
      if (best == NULL || (!is_name && g_str_equal (kind, "name")) || strlen (text) > strlen (best))
        {
          g_free (best);
          best = g_steal_pointer (&text);
        }
      is_name |= g_str_equal (kind, "name");
    }
  return best != NULL ? g_steal_pointer (&best) : g_strdup (get_string (cast, "name"));
}

static void
add_cast (Maker *self, JsonObject *cast, GHashTable *states)
{
  const char *id = get_string (cast, "id");
  JsonArray *mentions = get_array (cast, "mentions");
  XplNamed named = { .type = xpl_name_from_code (XPL_NAMES_ENTITY_TYPE, get_string (cast, "type")), .part_of = -1 };
  guint index = self->reading->entities->len;
  g_autofree char *acronym = NULL;

  named.name = choose_name (self, cast, mentions);
  named.named = named.type != XPL_ENTITY_GROUP;
  named.aliases = g_ptr_array_new_with_free_func (g_free);
  if (named.type == XPL_ENTITY_PLACE && g_hash_table_contains (states, id))
    named.key = g_strdup (id);
  for (guint i = 0; i < count (mentions); i++)
    {
      JsonArray *span = json_array_get_array_element (mentions, i);
      XplNameMention mention = { .range = get_range (self, span), .entity = index };

      mention.kind = xpl_name_from_code (XPL_NAMES_MENTION_KIND, json_array_get_string_element (span, 2));
      g_array_append_val (self->reading->mentions, mention);
      if (mention.kind == XPL_MENTION_ACRONYM && acronym == NULL)
        acronym = xpl_range_dup_text (mention.range, self->reading->text);
    }
  if (acronym != NULL && !g_str_equal (acronym, named.name))
    g_ptr_array_add (named.aliases, g_steal_pointer (&acronym));
  g_array_append_val (self->reading->entities, named);
  g_ptr_array_add (self->result->entities, g_strdup (id));
  g_hash_table_insert (self->indices, (gpointer) id, GUINT_TO_POINTER (index + 1));
}

/* States are what has a demonym or a metonym: the lexicon would know them. */
static GHashTable *
find_states (Maker *self)
{
  GHashTable *states = g_hash_table_new (g_str_hash, g_str_equal);
  JsonArray *names = get_array (self->object, "entities");

  for (guint i = 0; i < count (names); i++)
    {
      JsonObject *name = json_array_get_object_element (names, i);
      const char *kind = get_string (name, "kind");

      if (g_str_equal (kind, "demonym") || g_str_equal (kind, "metonym"))
        g_hash_table_add (states, (gpointer) get_string (name, "id"));
    }
  return states;
}

/* "Kavorian Foreign Ministry" belongs to whom the demonym at its beginning means. */
static void
set_owners (Maker *self)
{
  GArray *mentions = self->reading->mentions;

  for (guint i = 0; i + 1 < mentions->len; i++)
    {
      const XplNameMention *a = &g_array_index (mentions, XplNameMention, i);
      const XplNameMention *b = &g_array_index (mentions, XplNameMention, i + 1);
      const XplNameMention *owner = a->kind == XPL_MENTION_DEMONYM ? a : b, *owned = owner == a ? b : a;
      XplNamed *named = xpl_reading_entity (self->reading, owned->entity);

      if (owner->kind == XPL_MENTION_DEMONYM && owner->entity != owned->entity
          && (named->type == XPL_ENTITY_ORGANISATION || named->type == XPL_ENTITY_GROUP)
          && (xpl_range_contains (owned->range, owner->range)
              || (owner == a && owned->range.start == owner->range.end + 1)))
        named->part_of = owner->entity;
    }
}

/* The date in the sentence of @range that can be @day, or -1. */
static int
find_timex (Maker *self, XplRange range, const XplEdtf *day)
{
  int sentence = xpl_reading_sentence_at (self->reading, range.start);

  for (guint i = 0; sentence >= 0 && i < self->reading->timexes->len; i++)
    {
      const XplTimex *timex = &g_array_index (self->reading->timexes, XplTimex, i);

      if (xpl_range_contains (xpl_reading_sentence (self->reading, sentence)->range, timex->range)
          && xpl_edtf_overlaps (&timex->edtf, day))
        return i;
    }
  return -1;
}

static void
add_timex (Maker *self, JsonObject *object)
{
  XplTimex timex = { .range = get_named_range (self, object, ""), .how = XPL_HOW_RESOLVED, .rule = "truth" };
  const char *edtf = get_string (object, "edtf");

  timex.value = g_strdup (get_string (object, "value"));
  if (edtf != NULL)
    xpl_edtf_parse (edtf, &timex.edtf, NULL);
  g_array_append_val (self->reading->timexes, timex);
}

/* What is to come, what has come and what is denied are events of their own. */
static char *
make_event_name (JsonObject *object, const XplStatement *statement)
{
  static const char *const certainties[] = {
    [XPL_MODALITY_FACT] = "told",         [XPL_MODALITY_CLAIMED] = "told",    [XPL_MODALITY_SUSPECTED] = "told",
    [XPL_MODALITY_PLANNED] = "to come",   [XPL_MODALITY_EXPECTED] = "to come", [XPL_MODALITY_POSSIBLE] = "to come",
    [XPL_MODALITY_CONDITIONAL] = "to come", [XPL_MODALITY_DENIED] = "denied",
  };

  return g_strdup_printf ("%s %s %d", get_string (object, "event"), certainties[statement->modality],
                          statement->polarity);
}

static void
add_relation (Maker *self, JsonObject *object)
{
  XplStatement statement = { .where = -1, .timex = -1, .rule = "truth" };
  JsonArray *by = get_array (object, "by");
  XplEdtf day = { 0 };
  int sentence;

  statement.subject = get_entity (self, get_string (object, "subject"));
  statement.object = get_entity (self, get_string (object, "object"));
  statement.act = xpl_name_from_code (XPL_NAMES_ACT, get_string (object, "type"));
  statement.cue = get_range (self, get_array (object, "cue"));
  sentence = xpl_reading_sentence_at (self->reading, statement.cue.start);
  if (statement.subject < 0 || (int) statement.act < 0 || sentence < 0)
    return;
  statement.clause = xpl_reading_sentence (self->reading, sentence)->range;
  statement.mode = g_intern_string (get_string (object, "mode"));
  statement.polarity = xpl_name_from_code (XPL_NAMES_POLARITY, get_string (object, "polarity"));
  statement.modality = xpl_name_from_code (XPL_NAMES_MODALITY, get_string (object, "modality"));
  if (get_string (object, "day") != NULL)
    xpl_edtf_parse (get_string (object, "day"), &day, NULL);
  statement.timex = find_timex (self, statement.cue, &day);
  statement.attributed = g_array_new (FALSE, FALSE, sizeof (int));
  statement.attributed_ranges = g_array_new (FALSE, FALSE, sizeof (XplRange));
  for (guint i = 0; i < count (by); i++)
    {
      int source = get_entity (self, json_array_get_string_element (by, i));

      if (source >= 0)
        g_array_append_val (statement.attributed, source);
    }
  g_array_append_val (self->reading->statements, statement);
  g_ptr_array_add (self->result->events, make_event_name (object, &statement));
}

static void
add_quote (Maker *self, JsonObject *object)
{
  XplSpeech speech = { .via = -1, .rule = "truth", .group = self->reading->speeches->len };
  XplRange range = get_named_range (self, object, "");

  speech.kind = xpl_name_from_code (XPL_NAMES_QUOTE_KIND, get_string (object, "type"));
  speech.ranges = g_array_new (FALSE, FALSE, sizeof (XplRange));
  g_array_append_val (speech.ranges, range);
  speech.entity = get_entity (self, get_string (object, "speaker"));
  speech.speaker = get_named_range (self, object, "speaker_");
  speech.cue = get_named_range (self, object, "cue_");
  speech.sentence = range;
  g_array_append_val (self->reading->speeches, speech);
}

static double
get_bound (JsonObject *object, const char *name, double missing)
{
  return json_object_get_null_member (object, name) ? missing : json_object_get_double_member (object, name);
}

/* Whose mention lies in @range, or -1. */
static int
find_entity_in (Maker *self, XplRange range)
{
  for (guint i = 0; i < self->reading->mentions->len; i++)
    {
      const XplNameMention *mention = &g_array_index (self->reading->mentions, XplNameMention, i);

      if (xpl_range_contains (range, mention->range))
        return mention->entity;
    }
  return -1;
}

static int
find_entity_named (Maker *self, const char *name)
{
  for (guint i = 0; name != NULL && i < self->reading->entities->len; i++)
    if (strstr (name, xpl_reading_entity (self->reading, i)->name) != NULL
        && xpl_reading_entity (self->reading, i)->type == XPL_ENTITY_PLACE)
      return i;
  return -1;
}

static void
add_figure (Maker *self, JsonObject *object)
{
  XplQuantity quantity = { .via = -1, .timex = -1 };
  const char *approx = get_string (object, "approx");

  quantity.number = get_named_range (self, object, "");
  quantity.range = get_range (self, get_array (object, "phrase"));
  quantity.min = get_bound (object, "min", -INFINITY);
  quantity.max = get_bound (object, "max", INFINITY);
  quantity.approx = approx == NULL ? XPL_APPROX_NONE : xpl_name_from_code (XPL_NAMES_APPROX, approx);
  quantity.unit = g_strdup (get_string (object, "unit"));
  quantity.counted = g_strdup (get_string (object, "counted") != NULL ? get_string (object, "counted") : "");
  quantity.counted_range = get_named_range (self, object, "counted_");
  quantity.counted_entity = find_entity_in (self, quantity.range);
  quantity.state = g_strdup (get_string (object, "state"));
  quantity.where = find_entity_named (self, get_string (object, "where"));
  quantity.per = g_strdup (get_string (object, "per"));
  quantity.claimant = get_entity (self, get_string (object, "claimed_by"));
  quantity.modality = xpl_name_from_code (XPL_NAMES_MODALITY, get_string (object, "modality"));
  quantity.sentence = quantity.range;
  g_array_append_val (self->reading->quantities, quantity);
  g_ptr_array_add (self->result->series, g_strdup (get_string (object, "series")));
}

typedef void (*AddFunc) (Maker *self, JsonObject *object);

static void
add_each (Maker *self, const char *name, AddFunc add)
{
  JsonArray *array = get_array (self->object, name);

  for (guint i = 0; i < count (array); i++)
    add (self, json_array_get_object_element (array, i));
}

static void
set_article (Maker *self)
{
  XplArticle *article = self->result->article;
  JsonArray *skips = get_array (self->object, "skip");
  JsonArray *credits = get_array (self->object, "credits");

  g_free (article->id);
  article->id = g_strdup (get_string (self->object, "id"));
  xpl_edtf_parse (get_string (self->object, "dct"), &article->published.edtf, NULL);
  article->published.how = XPL_HOW_FEED;
  for (guint i = 0; i < count (skips); i++)
    {
      JsonArray *skip = json_array_get_array_element (skips, i);

      xpl_article_add_skip (article, get_range (self, skip),
                            xpl_name_from_code (XPL_NAMES_SKIP_KIND, json_array_get_string_element (skip, 2)));
    }
  for (guint i = 0; i < count (credits); i++)
    {
      JsonObject *credit = json_array_get_object_element (credits, i);

      xpl_article_add_credit (article, get_string (credit, "name"), get_named_range (self, credit, ""));
    }
}

static void
fill_reading (Maker *self, const XplLanguage *language)
{
  g_autoptr (GArray) ranges = xpl_language_split_sentences (language, self->reading->text);
  g_autoptr (GHashTable) states = find_states (self);
  JsonArray *cast = get_array (self->object, "cast");

  for (guint i = 0; i < ranges->len; i++)
    {
      XplSentence sentence = { .range = g_array_index (ranges, XplRange, i) };

      g_array_append_val (self->reading->sentences, sentence);
    }
  for (guint i = 0; i < count (cast); i++)
    add_cast (self, json_array_get_object_element (cast, i), states);
  g_array_sort (self->reading->mentions, compare_mentions);
  for (guint i = 0; i < self->reading->mentions->len; i++)
    {
      XplNameMention *mention = &g_array_index (self->reading->mentions, XplNameMention, i);

      mention->sentence = MAX (0, xpl_reading_sentence_at (self->reading, mention->range.start));
    }
  set_owners (self);
  add_each (self, "timexes", add_timex);
  add_each (self, "relations", add_relation);
  add_each (self, "quotes", add_quote);
  add_each (self, "figures", add_figure);
}

XplTruthArticle *
xpl_truth_article_new (const XplLanguage *language, const char *line, GError **error)
{
  g_autoptr (JsonParser) parser = json_parser_new ();
  g_autoptr (GHashTable) indices = g_hash_table_new (g_str_hash, g_str_equal);
  Maker maker = { .indices = indices };
  XplTruthArticle *self;

  if (!json_parser_load_from_data (parser, line, -1, error))
    return NULL;
  maker.object = json_node_get_object (json_parser_get_root (parser));
  if (g_strcmp0 (get_string (maker.object, "kind"), "world") == 0)
    return NULL;
  self = maker.result = g_new0 (XplTruthArticle, 1);
  self->article = xpl_article_new (get_string (maker.object, "text"));
  self->reading = maker.reading = xpl_reading_new (self->article->text);
  self->entities = g_ptr_array_new_with_free_func (g_free);
  self->events = g_ptr_array_new_with_free_func (g_free);
  self->series = g_ptr_array_new_with_free_func (g_free);
  self->origin = g_strdup (get_string (maker.object, "origin"));
  maker.offsets = index_offsets (self->article->text);
  set_article (&maker);
  fill_reading (&maker, language);
  g_free (maker.offsets);
  return self;
}

void
xpl_truth_article_free (XplTruthArticle *self)
{
  xpl_reading_free (self->reading);
  g_object_unref (self->article);
  g_ptr_array_unref (self->entities);
  g_ptr_array_unref (self->events);
  g_ptr_array_unref (self->series);
  g_free (self->origin);
  g_free (self);
}
