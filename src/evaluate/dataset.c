/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright © 2026 The Explorer authors */

/*
 * What is measured on which part of the corpora. A new one is a row in the table at the end.
 */

#include "config.h"

#include "corpus.h"
#include "scoring.h"

static GPtrArray *
load_conllu (const XplDataset *self, const char *folder, guint part, GError **error)
{
  g_autofree char *content = xpl_corpus_load (folder, self->files[part], error);

  return content != NULL ? xpl_conllu_read (content, self->files[part], error) : NULL;
}

static GPtrArray *
load_json (const XplDataset *self, const char *folder, guint part, XplJsonLabels labels, GError **error)
{
  g_autofree char *content = xpl_corpus_load (folder, self->files[part], error);

  return content != NULL ? xpl_json_labels_read (content, self->files[part], labels, error) : NULL;
}

static GPtrArray *
load_timexes (const XplDataset *self, const char *folder, guint part, GError **error)
{
  return load_json (self, folder, part, XPL_JSON_LABELS_TIMEXES, error);
}

static GPtrArray *
load_values (const XplDataset *self, const char *folder, guint part, GError **error)
{
  return load_json (self, folder, part, XPL_JSON_LABELS_VALUES, error);
}

static GPtrArray *
load_attributions (const XplDataset *self, const char *folder, guint part, GError **error)
{
  return load_json (self, folder, part, XPL_JSON_LABELS_ATTRIBUTIONS, error);
}

static GPtrArray *
load_figures (const XplDataset *self, const char *folder, guint part, GError **error)
{
  return load_json (self, folder, part, XPL_JSON_LABELS_FIGURES, error);
}

/* The texts of names, as they are written, from the corpus that they were marked in. */
static GPtrArray *
load_texts (const char *folder, const char *file, GError **error)
{
  g_autofree char *content = xpl_corpus_load (folder, file, error);

  if (content == NULL)
    return NULL;
  return g_str_has_suffix (file, ".conllu") ? xpl_conllu_read (content, file, error)
                                            : xpl_json_labels_read (content, file, XPL_JSON_LABELS_TIMEXES, error);
}

static GPtrArray *
load_names (const XplDataset *self, const char *folder, guint part, GError **error)
{
  g_autofree char *content = xpl_corpus_load (folder, self->files[part], error);
  g_autoptr (GPtrArray) texts = NULL;

  if (content == NULL)
    return NULL;
  if (self->texts[part] != NULL)
    {
      texts = load_texts (folder, self->texts[part], error);
      if (texts == NULL)
        return NULL;
    }
  return xpl_bio_read (content, self->files[part], texts, error);
}

#define EWT_DEV "pos_dep/ewt/en_ewt-ud-dev.conllu"
#define EWT_TRAIN "pos_dep/ewt/en_ewt-ud-train.conllu"
#define GUM_DEV "pos_dep/gum_open/en_gum_open-ud-dev.conllu"
#define GUM_TRAIN "pos_dep/gum_open/en_gum_open-ud-train.conllu"
#define MEANTIME "multi/meantime_apple/meantime_apple.jsonl"

static const char *const three_names[] = { "PER", "LOC", "ORG", NULL };
static const char *const four_names[] = { "PER", "LOC", "ORG", "MISC", NULL };
/* GUM marks what can be found in a calendar. */
static const char *const calendar_dates[] = { "DATE", "TIME", NULL };
static const char *const edited_genres[] = { "academic", "bio", "interview", "news", "speech", "textbook", "voyage", NULL };
static const char *const news_genres[] = { "interview", "news", NULL };

#define TAG_MEASURES { { "UPOS", 95 }, { "lemma", 0 } }
/* On the words as the corpus divides them. */
#define TREE_MEASURES { { "UPOS", 95 }, { "UAS", 86 }, { "LAS", 83 } }
#define DATE_MEASURES { { "strict F1", 84 }, { "relaxed F1", 0 }, { "value F1", 80 } }

const XplDataset xpl_datasets[] = {
  { "tokens", "EWT", { EWT_DEV, EWT_TRAIN }, { NULL }, load_conllu, xpl_score_tokens, NULL, NULL, { { "F1", 0 } } },
  { "tokens", "GUM", { GUM_DEV, GUM_TRAIN }, { NULL }, load_conllu, xpl_score_tokens, NULL, NULL, { { "F1", 0 } } },
  { "sentences", "EWT", { EWT_DEV, EWT_TRAIN }, { NULL }, load_conllu, xpl_score_sentences, NULL, NULL,
    { { "boundary F1", 0 } } },
  { "sentences", "GUM", { GUM_DEV, GUM_TRAIN }, { NULL }, load_conllu, xpl_score_sentences, NULL, NULL,
    { { "boundary F1", 0 } } },
  { "sentences", "GUM, edited", { GUM_DEV, GUM_TRAIN }, { NULL }, load_conllu, xpl_score_sentences, NULL, edited_genres,
    { { "boundary F1", 96 } } },
  { "tags", "EWT", { EWT_DEV, EWT_TRAIN }, { NULL }, load_conllu, xpl_score_tags, NULL, NULL, TAG_MEASURES },
  { "tags", "GUM", { GUM_DEV, GUM_TRAIN }, { NULL }, load_conllu, xpl_score_tags, NULL, NULL, TAG_MEASURES },
  { "parse", "EWT", { EWT_DEV, EWT_TRAIN }, { NULL }, load_conllu, xpl_score_trees, NULL, NULL, TREE_MEASURES },
  { "parse", "GUM", { GUM_DEV, GUM_TRAIN }, { NULL }, load_conllu, xpl_score_trees, NULL, NULL, TREE_MEASURES },
  { "names", "UNER-EWT", { "ner/uner_ewt/dev.bio", "ner/uner_ewt/train.bio" }, { EWT_DEV, EWT_TRAIN }, load_names,
    xpl_score_names, three_names, NULL, { { "strict F1", 75 } } },
  { "names", "GUM", { "ner/gum_open_derived/dev.bio", "ner/gum_open_derived/train.bio" }, { GUM_DEV, GUM_TRAIN }, load_names,
    xpl_score_names, three_names, NULL, { { "strict F1", 70 } } },
  { "names", "GUM, with MISC", { "ner/gum_open_derived/dev.bio", "ner/gum_open_derived/train.bio" }, { GUM_DEV, GUM_TRAIN },
    load_names, xpl_score_names, four_names, NULL, { { "strict F1", 0 } } },
  { "names", "GUM, news", { "ner/gum_open_derived/dev.bio", "ner/gum_open_derived/train.bio" }, { GUM_DEV, GUM_TRAIN },
    load_names, xpl_score_names, three_names, news_genres, { { "strict F1", 0 } } },
  { "names", "MEANTIME", { "ner/meantime_apple/train.bio", "ner/meantime_apple/train.bio" }, { MEANTIME, MEANTIME },
    load_names, xpl_score_names, three_names, NULL, { { "strict F1", 0 } } },
  { "names", "MEANTIME, with MISC", { "ner/meantime_apple/train.bio", "ner/meantime_apple/train.bio" },
    { MEANTIME, MEANTIME }, load_names, xpl_score_names, four_names, NULL, { { "strict F1", 0 } } },
  { "dates", "GUM", { "timex/gum_open/dev.jsonl", "timex/gum_open/train.jsonl" }, { NULL }, load_timexes,
    xpl_score_calendar_dates, calendar_dates, NULL, DATE_MEASURES },
  { "dates", "MEANTIME", { MEANTIME, MEANTIME }, { NULL }, load_timexes, xpl_score_dates, NULL, NULL, DATE_MEASURES },
  { "dates", "WikiWars", { "timex/wikiwars/wikiwars_train16.jsonl", "timex/wikiwars/wikiwars_train16.jsonl" }, { NULL },
    load_timexes, xpl_score_dates, NULL, NULL, DATE_MEASURES },
  { "quotes", "GUM", { "quotes/gum_open_attribution/dev.jsonl", "quotes/gum_open_attribution/train.jsonl" }, { NULL },
    load_attributions, xpl_score_quotes, NULL, NULL, { { "overlap F1", 75 }, { "speaker", 85 } } },
  { "figures", "MEANTIME", { MEANTIME, MEANTIME }, { NULL }, load_values, xpl_score_figures, NULL, NULL,
    { { "value F1", 92 } } },
  { "figures", "own sentences", { "figures/own/dev.jsonl", "figures/own/train.jsonl" }, { NULL }, load_figures,
    xpl_score_figures, NULL, NULL, { { "value F1", 92 } } },
};

const guint xpl_n_datasets = G_N_ELEMENTS (xpl_datasets);
