/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright © 2026 The Explorer authors */

#include "config.h"

#include "name-lessons.h"

#include "corpus.h"
#include "name-tagger.h"

#include <string.h>

#define CLASS(name) (1u << XPL_NAME_LABEL_##name)
#define PERSON CLASS (PERSON)
#define ORGANISATION CLASS (ORGANISATION)
#define PLACE CLASS (PLACE)
#define PRODUCT CLASS (PRODUCT)
#define WORK CLASS (WORK)
#define EVENT CLASS (EVENT)
#define GROUP CLASS (GROUP)
#define OTHERS (PRODUCT | WORK | EVENT | GROUP)

/* What a label of a corpus may mean: sets of classes. What is not in the table may be anything, or nothing. */
typedef struct
{
  const char *label;
  guint32 classes;
} Meaning;

static const Meaning four_classes[] = {
  { "PER", PERSON }, { "ORG", ORGANISATION }, { "LOC", PLACE }, { "MISC", OTHERS }, { "OTH", OTHERS }, { NULL, 0 },
};

static const Meaning wnut_classes[] = {
  { "person", PERSON },         { "location", PLACE },           { "corporation", ORGANISATION },
  { "product", PRODUCT },       { "creative-work", WORK },       { "group", ORGANISATION | GROUP },
  { NULL, 0 },
};

static const Meaning crossner_classes[] = {
  { "person", PERSON },       { "politician", PERSON },   { "writer", PERSON },           { "scientist", PERSON },
  { "researcher", PERSON },   { "musicalartist", PERSON }, { "corporation", ORGANISATION }, { "organisation", ORGANISATION },
  { "politicalparty", ORGANISATION }, { "university", ORGANISATION }, { "band", ORGANISATION }, { "location", PLACE },
  { "country", PLACE },       { "event", EVENT },         { "election", EVENT },          { "conference", EVENT },
  { "product", PRODUCT },     { "book", WORK },           { "song", WORK },               { "album", WORK },
  { "poem", WORK },           { "magazine", WORK },       { "academicjournal", WORK },    { "creative-work", WORK },
  { "award", OTHERS },        { "group", ORGANISATION | GROUP }, { "misc", OTHERS },      { NULL, 0 },
};

/* What a set leaves unsaid. */
typedef enum
{
  OPEN_NOTHING = 0,
  OPEN_PEOPLES = 1 << 0, /* demonyms */
  OPEN_OTHERS = 1 << 1,  /* whatever is no person, organisation or place */
} Open;

typedef struct
{
  const char *set; /* for leaving it out */
  const char *file;
  const char *texts;
  const Meaning *meanings;
  Open open;
  gboolean is_exact;
  gboolean is_loose; /* its sentences have nothing to do with each other */
} Source;

static const Source sources[] = {
  { "gum", "ner/gum_open_derived/train.bio", "pos_dep/gum_open/en_gum_open-ud-train.conllu", four_classes, OPEN_PEOPLES,
    FALSE, FALSE },
  { "uner", "ner/uner_ewt/train.bio", "pos_dep/ewt/en_ewt-ud-train.conllu", four_classes, OPEN_NOTHING, FALSE, FALSE },
  { "btc", "ner/btc/section_g.bio", NULL, four_classes, OPEN_OTHERS, FALSE, TRUE },
  { "tweets", "ner/btc/section_a.bio", NULL, four_classes, OPEN_OTHERS, FALSE, TRUE },
  { "tweets", "ner/btc/section_b.bio", NULL, four_classes, OPEN_OTHERS, FALSE, TRUE },
  { "wnut", "ner/wnut17/train.bio", NULL, wnut_classes, OPEN_PEOPLES | OPEN_OTHERS, TRUE, TRUE },
  { "crossner", "ner/crossner/politics_train.bio", NULL, crossner_classes, OPEN_NOTHING, TRUE, TRUE },
  { "crossner", "ner/crossner/politics_dev.bio", NULL, crossner_classes, OPEN_NOTHING, TRUE, TRUE },
  { "crossner", "ner/crossner/science_train.bio", NULL, crossner_classes, OPEN_NOTHING, TRUE, TRUE },
  { "crossner", "ner/crossner/science_dev.bio", NULL, crossner_classes, OPEN_NOTHING, TRUE, TRUE },
  { "crossner", "ner/crossner/literature_train.bio", NULL, crossner_classes, OPEN_NOTHING, TRUE, TRUE },
  { "crossner", "ner/crossner/literature_dev.bio", NULL, crossner_classes, OPEN_NOTHING, TRUE, TRUE },
  { "crossner", "ner/crossner/music_train.bio", NULL, crossner_classes, OPEN_NOTHING, TRUE, TRUE },
  { "crossner", "ner/crossner/music_dev.bio", NULL, crossner_classes, OPEN_NOTHING, TRUE, TRUE },
  { "crossner", "ner/crossner/ai_train.bio", NULL, crossner_classes, OPEN_NOTHING, TRUE, TRUE },
};

/* Of so many sentences one is also learned from in capitals, and one as a headline writes it. */
#define RECASED 12

typedef struct
{
  GPtrArray *lessons;
  const XplReading *reading;
  const Source *source;
  const guint32 *allowed; /* of all tokens of the text */
  const guint8 *is_left;  /* tokens of sentences that are not learned from; NULL for none */
} Gathering;

void
xpl_name_lesson_free (XplNameLesson *self)
{
  if (self == NULL)
    return;
  g_free (self->features);
  g_free (self->n_features);
  g_free (self->n_own);
  g_free (self->joints);
  g_free (self->allowed);
  g_free (self);
}

void
xpl_name_lesson_get_words (const XplNameLesson *self, XplNameWord *words)
{
  const guint64 *features = self->features;

  for (guint i = 0; i < self->n; i++)
    {
      words[i].n_features = self->n_features[i];
      words[i].n_own = self->n_own[i];
      words[i].joint = self->joints[i];
      memcpy (words[i].features, features, self->n_features[i] * sizeof *features);
      features += self->n_features[i];
    }
}

static void
gather (const XplNameWord *words, guint first, guint n, gpointer data)
{
  const Gathering *gathering = data;
  g_autoptr (GArray) features = g_array_new (FALSE, FALSE, sizeof (guint64));
  XplNameLesson *lesson;

  if (gathering->is_left != NULL && gathering->is_left[first])
    return;
  lesson = g_new0 (XplNameLesson, 1);
  lesson->n = n;
  lesson->is_exact = gathering->source->is_exact;
  lesson->n_features = g_malloc (n);
  lesson->n_own = g_malloc (n);
  lesson->joints = g_malloc (n);
  lesson->allowed = g_memdup2 (gathering->allowed + first, n * sizeof *lesson->allowed);
  for (guint i = 0; i < n; i++)
    {
      lesson->n_features[i] = (guint8) words[i].n_features;
      lesson->n_own[i] = (guint8) words[i].n_own;
      lesson->joints[i] = (guint8) words[i].joint;
      g_array_append_vals (features, words[i].features, words[i].n_features);
    }
  lesson->features = g_memdup2 (features->data, features->len * sizeof (guint64));
  g_ptr_array_add (gathering->lessons, lesson);
}

/* Labels. */

static guint32
get_labels (guint32 classes, gboolean inside)
{
  guint32 labels = 0;

  for (guint class = 0; class < XPL_N_NAME_LABEL_CLASSES; class++)
    if (classes & 1u << class)
      labels |= 1u << (inside ? XPL_NAME_INSIDE (class) : XPL_NAME_BEGIN (class));
  return labels;
}

static guint32
get_meaning (const Source *source, const char *label)
{
  for (guint i = 0; source->meanings[i].label != NULL; i++)
    if (g_str_equal (source->meanings[i].label, label))
      return source->meanings[i].classes;
  return 0;
}

static gboolean
is_demonym (const XplLanguage *language, const char *lower)
{
  const char *const *row = xpl_lexicon_lookup_lower (xpl_language_get_lexicon (language, XPL_LEXICON_COUNTRIES), lower);

  return row != NULL && g_strv_contains (row, "demonym");
}

static guint32
get_outside (const XplLanguage *language, const Source *source, const XplToken *token)
{
  guint32 labels = 1u << XPL_NAME_OUTSIDE;

  if (source->open & OPEN_OTHERS)
    labels |= get_labels (OTHERS, FALSE) | get_labels (OTHERS, TRUE);
  else if (source->open & OPEN_PEOPLES && is_demonym (language, token->lower))
    labels |= get_labels (GROUP, FALSE);
  return labels;
}

static void
allow_span (const Source *source, const XplReading *reading, const XplLabelledSpan *span, guint32 *allowed)
{
  guint32 classes = get_meaning (source, span->label);
  gboolean inside = FALSE;

  for (guint i = xpl_reading_token_at (reading, span->range.start); i < reading->tokens->len; i++)
    {
      if (xpl_reading_token (reading, i)->range.start >= span->range.end)
        break;
      allowed[i] = classes != 0 ? get_labels (classes, inside) : XPL_NAME_ALL_LABELS;
      inside = TRUE;
    }
}

static guint32 *
make_allowed (const XplLanguage *language, const Source *source, const XplReading *reading, const XplLabelledText *text)
{
  guint32 *allowed = g_new (guint32, reading->tokens->len + 1);

  for (guint i = 0; i < reading->tokens->len; i++)
    allowed[i] = get_outside (language, source, xpl_reading_token (reading, i));
  for (guint i = 0; i < text->spans->len; i++)
    allow_span (source, reading, xpl_labelled_text_span (text, i), allowed);
  return allowed;
}

/* Texts. */

static XplReading *
read_words (const XplLanguage *language, const char *text)
{
  static const XplTextInfo nothing_known = { .language = "en" };
  XplReading *reading = xpl_reading_new (text);

  xpl_read_tokens (language, reading, &nothing_known);
  xpl_read_sentences (language, reading, &nothing_known);
  xpl_read_tags (language, reading);
  xpl_read_timexes (language, reading);
  return reading;
}

static void
add_lessons (GPtrArray *lessons,
             const XplLanguage *language,
             const Source *source,
             const XplLabelledText *text,
             const GArray *only)
{
  g_autoptr (XplReading) reading = read_words (language, text->text);
  g_autofree guint32 *allowed = make_allowed (language, source, reading, text);
  g_autofree guint8 *is_left = NULL;
  Gathering gathering = { lessons, reading, source, allowed, NULL };

  if (only != NULL)
    {
      is_left = g_malloc (reading->tokens->len + 1);
      memset (is_left, 1, reading->tokens->len + 1);
      for (guint i = 0, s = 0; i < reading->tokens->len; i++)
        {
          guint32 start = xpl_reading_token (reading, i)->range.start;

          while (s < only->len && g_array_index (only, XplRange, s).end <= start)
            s++;
          is_left[i] = s == only->len || g_array_index (only, XplRange, s).start > start;
        }
      gathering.is_left = is_left;
    }
  xpl_foreach_name_words (language, reading, gather, &gathering);
}

/* Letters of one byte only, so that places stay. */
static void
recase (char *text, XplRange range, gboolean title)
{
  gboolean is_start = TRUE;

  for (guint32 i = range.start; i < range.end; i++)
    {
      if (!title || is_start)
        text[i] = g_ascii_toupper (text[i]);
      is_start = text[i] == ' ';
    }
}

/* The text with every so-many-th sentence in capitals, and another as in headlines: lessons of these sentences alone. */
static void
add_recased (GPtrArray *lessons, const XplLanguage *language, const Source *source, XplLabelledText *text, guint *counter)
{
  g_autoptr (GArray) recased = g_array_new (FALSE, FALSE, sizeof (XplRange));
  g_autofree char *kept = g_strdup (text->text);

  for (guint i = 0; i < text->sentences->len; i++)
    {
      XplRange range = g_array_index (text->sentences, XplRange, i);
      guint turn = (*counter)++ % RECASED;

      if (turn != 3 && turn != 9)
        continue;
      recase (text->text, range, turn == 9);
      g_array_append_val (recased, range);
    }
  if (recased->len > 0)
    add_lessons (lessons, language, source, text, recased);
  g_free (text->text);
  text->text = g_steal_pointer (&kept);
}

/* A sentence as a text of its own. */
static XplLabelledText *
cut_sentence (const XplLabelledText *text, guint index)
{
  XplLabelledText *cut = xpl_labelled_text_new (text->id);
  XplRange sentence = g_array_index (text->sentences, XplRange, index);
  XplRange whole = { 0, sentence.end - sentence.start };

  cut->text = xpl_range_dup_text (sentence, text->text);
  g_array_append_val (cut->sentences, whole);
  for (guint i = 0; i < text->spans->len; i++)
    {
      const XplLabelledSpan *span = xpl_labelled_text_span (text, i);

      if (xpl_range_contains (sentence, span->range))
        xpl_labelled_text_add_span (
            cut, (XplRange) { span->range.start - sentence.start, span->range.end - sentence.start }, span->label);
    }
  return cut;
}

static void
add_text (GPtrArray *lessons, const XplLanguage *language, const Source *source, XplLabelledText *text, guint *counter)
{
  if (!source->is_loose)
    {
      add_lessons (lessons, language, source, text, NULL);
      add_recased (lessons, language, source, text, counter);
      return;
    }
  for (guint i = 0; i < text->sentences->len; i++)
    {
      g_autoptr (XplLabelledText) sentence = cut_sentence (text, i);

      add_lessons (lessons, language, source, sentence, NULL);
    }
}

static GPtrArray *
read_source (const char *folder, const Source *source, GError **error)
{
  g_autofree char *names = xpl_corpus_load (folder, source->file, error);
  g_autofree char *content = NULL;
  g_autoptr (GPtrArray) texts = NULL;

  if (names == NULL)
    return NULL;
  if (source->texts == NULL)
    return xpl_bio_read (names, source->file, NULL, error);
  content = xpl_corpus_load (folder, source->texts, error);
  if (content == NULL)
    return NULL;
  texts = g_str_has_suffix (source->texts, ".conllu")
              ? xpl_conllu_read (content, source->texts, error)
              : xpl_json_labels_read (content, source->texts, XPL_JSON_LABELS_TIMEXES, error);
  return texts != NULL ? xpl_bio_read (names, source->file, texts, error) : NULL;
}

GPtrArray *
xpl_name_lessons_read (const XplLanguage *language, const char *folder, const char *const *without, GError **error)
{
  g_autoptr (GPtrArray) lessons = g_ptr_array_new_with_free_func ((GDestroyNotify) xpl_name_lesson_free);
  guint counter = 0;

  for (guint i = 0; i < G_N_ELEMENTS (sources); i++)
    {
      g_autoptr (GPtrArray) texts = NULL;

      if (without != NULL && g_strv_contains (without, sources[i].set))
        continue;
      texts = read_source (folder, &sources[i], error);
      if (texts == NULL)
        return NULL;
      for (guint t = 0; t < texts->len; t++)
        {
          XplLabelledText *text = g_ptr_array_index (texts, t);

          if (without == NULL || text->genre == NULL || !g_strv_contains (without, text->genre))
            add_text (lessons, language, &sources[i], text, &counter);
        }
    }
  return g_steal_pointer (&lessons);
}
