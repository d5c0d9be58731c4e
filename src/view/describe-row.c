/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright © 2026 The Explorer authors */

/* What a row of the sidebar says: a title, a line below it, a number at its end. */

#include "config.h"

#include "describe.h"
#include "excerpt.h"

#include <glib/gi18n-lib.h>

/* A row shows less, but its tooltip shows it all. */
#define MAX_SPEECH 200

/* Joins what is there by " · ". */
static char *
join (const char *first, const char *second)
{
  gboolean has_first = first != NULL && *first != '\0', has_second = second != NULL && *second != '\0';

  if (has_first && has_second)
    return g_strdup_printf ("%s · %s", first, second);
  return has_first ? g_strdup (first) : has_second ? g_strdup (second) : NULL;
}

static char *
dup_date (const XplWhen *when)
{
  return xpl_when_is_set (when) ? xpl_edtf_to_words (&when->edtf) : NULL;
}

static XplArticle *
get_first_article (XplFinding *finding)
{
  GArray *evidence = xpl_finding_get_evidence (finding);

  return evidence->len == 0 ? NULL : g_array_index (evidence, XplEvidence, 0).article;
}

static void
describe_event_row (XplEvent *event, XplRowWords *words)
{
  g_autofree char *date = dup_date (&event->when);
  g_autofree char *where = NULL;

  if (event->where != NULL)
    /* Translators: where an event took place. */
    where = g_strdup_printf (_("in %s"), event->where->name);
  words->detail = join (date != NULL ? date : _("date not known"), where);
}

static void
describe_quote_row (XplQuote *quote, XplRowWords *words)
{
  GArray *evidence = xpl_finding_get_evidence (XPL_FINDING (quote));
  XplArticle *article = get_first_article (XPL_FINDING (quote));
  g_autofree char *speakers = xpl_quote_dup_speakers (quote);
  g_autofree char *date = article == NULL ? NULL : dup_date (&article->published);

  if (article != NULL)
    {
      g_autofree char *speech = xpl_excerpt (article->text, g_array_index (evidence, XplEvidence, 0).range, MAX_SPEECH);

      g_free (words->title);
      words->title = quote->kind == XPL_QUOTE_INDIRECT ? g_strdup (speech)
                                                       : g_strdup_printf (C_ ("direct speech", "“%s”"), speech);
    }
  words->detail = join (speakers != NULL ? speakers : _("speaker not known"), date);
}

static void
describe_figure_row (XplFigure *figure, XplRowWords *words)
{
  XplArticle *article = get_first_article (XPL_FINDING (figure));
  g_autofree char *claimants = xpl_findings_dup_labels (figure->claimed_by);
  const char *source = article == NULL ? NULL : xpl_article_get_source_words (article);
  g_autofree char *date = xpl_when_is_set (&figure->as_of) ? dup_date (&figure->as_of)
                          : article == NULL                ? NULL
                                                           : dup_date (&article->published);

  words->detail = join (*claimants != '\0' ? claimants : source, date);
}

static void
describe_comparison_row (XplComparison *comparison, XplRowWords *words)
{
  XplFigure *first = comparison->figures->len == 0 ? NULL : g_ptr_array_index (comparison->figures, 0);

  /* The group says already how they compare. */
  g_free (words->title);
  words->title = xpl_findings_dup_labels (comparison->figures);
  if (first != NULL && first->series != NULL)
    words->detail = xpl_finding_dup_label (XPL_FINDING (first->series));
}

static void
describe_claim_row (XplClaim *claim, XplRowWords *words)
{
  XplStep *last = claim->steps->len == 0 ? NULL : &g_array_index (claim->steps, XplStep, claim->steps->len - 1);
  g_autofree char *date = NULL;

  if (last == NULL)
    return;
  date = dup_date (&last->when);
  words->detail = join (xpl_name_to_words (XPL_NAMES_CLAIM_STATUS, (int) last->status), date);
}

static void
describe_finding_row (XplFinding *finding, XplRowWords *words)
{
  words->title = xpl_finding_dup_label (finding);
  if (XPL_IS_EVENT (finding))
    describe_event_row (XPL_EVENT (finding), words);
  else if (XPL_IS_QUOTE (finding))
    describe_quote_row (XPL_QUOTE (finding), words);
  else if (XPL_IS_FIGURE (finding))
    describe_figure_row (XPL_FIGURE (finding), words);
  else if (XPL_IS_COMPARISON (finding))
    describe_comparison_row (XPL_COMPARISON (finding), words);
  else if (XPL_IS_CLAIM (finding))
    describe_claim_row (XPL_CLAIM (finding), words);
  else if (XPL_IS_SERIES (finding))
    words->count = g_strdup_printf ("%u", XPL_SERIES (finding)->figures->len);
  else
    words->count = g_strdup_printf ("%u", xpl_finding_get_n_articles (finding));
}

XplRowWords
xpl_describe_row (gpointer finding_or_article)
{
  XplRowWords words = { NULL };

  if (XPL_IS_FINDING (finding_or_article))
    describe_finding_row (finding_or_article, &words);
  else
    {
      words.title = xpl_describe_title (finding_or_article);
      words.detail = xpl_describe_source (finding_or_article);
    }
  return words;
}

void
xpl_row_words_clear (XplRowWords *self)
{
  g_clear_pointer (&self->title, g_free);
  g_clear_pointer (&self->detail, g_free);
  g_clear_pointer (&self->count, g_free);
}
