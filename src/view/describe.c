/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright © 2026 The Explorer authors */

#include "config.h"

#include "describe.h"

#include <glib/gi18n-lib.h>

/* More names than these make a line nobody reads. */
#define MAX_NAMES 5

char *
xpl_describe_title (gpointer finding_or_article)
{
  if (XPL_IS_ARTICLE (finding_or_article))
    return g_strdup (XPL_ARTICLE (finding_or_article)->title);
  return xpl_finding_dup_label (finding_or_article);
}

char *
xpl_describe_counts (XplFinding *finding)
{
  guint n_articles = xpl_finding_get_n_articles (finding), n_origins = xpl_finding_get_n_origins (finding);
  g_autofree char *articles = g_strdup_printf (ngettext ("%u article", "%u articles", n_articles), n_articles);
  g_autofree char *origins = g_strdup_printf (ngettext ("%u origin", "%u origins", n_origins), n_origins);

  /* Translators: how well something is supported: "7 articles, 3 origins". */
  return g_strdup_printf (_("%s, %s"), articles, origins);
}

char *
xpl_describe_when (const XplWhen *when)
{
  return xpl_when_is_set (when) ? xpl_when_to_words (when) : NULL;
}

char *
xpl_describe_source (XplArticle *article)
{
  g_autofree char *when = xpl_edtf_to_words (&article->published.edtf);
  const char *source = xpl_article_get_source_words (article);
  const char *name = article->source_name == NULL && article->source_domain == NULL && article->file != NULL
                         ? article->file
                         : source;

  return *when == '\0' ? g_strdup (name) : g_strdup_printf ("%s · %s", name, when);
}

static char *
join_names (GPtrArray *findings)
{
  GString *names = g_string_new (NULL);

  for (guint i = 0; i < MIN (findings->len, MAX_NAMES); i++)
    {
      g_autofree char *label = xpl_finding_dup_label (g_ptr_array_index (findings, i));

      g_string_append_printf (names, "%s%s", i > 0 ? ", " : "", label);
    }
  if (findings->len > MAX_NAMES)
    g_string_append (names, "…");
  return g_string_free (names, FALSE);
}

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
add_names_line (GString *lines, const char *format, GPtrArray *findings)
{
  if (findings->len == 0)
    return;

  g_autofree char *names = join_names (findings);
  g_autoptr (GString) line = g_string_new (format);
  g_string_replace (line, "%s", names, 1);
  add_line (lines, line->str);
}

static void
add_aliases (GString *lines, XplEntity *entity)
{
  g_autoptr (GString) line = NULL;

  if (entity->aliases->len == 0)
    return;
  /* Translators: begins a list of other names of somebody. */
  line = g_string_new (_("also"));
  for (guint i = 0; i < MIN (entity->aliases->len, MAX_NAMES); i++)
    g_string_append_printf (line, "%s %s", i > 0 ? "," : "", (const char *) g_ptr_array_index (entity->aliases, i));
  add_line (lines, line->str);
}

static void
add_roles (GString *lines, XplEntity *entity)
{
  g_autoptr (GString) line = g_string_new (NULL);

  for (guint i = 0; i < MIN (entity->roles->len, MAX_NAMES); i++)
    {
      XplRole *role = &g_array_index (entity->roles, XplRole, i);

      g_string_append_printf (line, "%s%s", i > 0 ? "; " : "", role->text);
      if (role->of != NULL && strstr (role->text, role->of->name) == NULL)
        g_string_append_printf (line, " (%s)", role->of->name);
    }
  add_line (lines, line->str);
}

static void
describe_entity (GString *lines, XplEntity *entity)
{
  g_autofree char *counts = xpl_describe_counts (XPL_FINDING (entity));
  g_autofree char *first =
      g_strdup_printf ("%s · %s", xpl_name_to_words (XPL_NAMES_ENTITY_TYPE, (int) entity->type), counts);

  add_line (lines, first);
  add_roles (lines, entity);
  add_aliases (lines, entity);
}

static void
add_modality (GString *lines, XplFinding *finding, XplModality modality, XplPolarity polarity)
{
  g_autofree char *counts = xpl_describe_counts (finding);
  g_autoptr (GString) line = g_string_new (NULL);

  if (modality != XPL_MODALITY_FACT)
    g_string_append_printf (line, "%s · ", xpl_name_to_words (XPL_NAMES_MODALITY, (int) modality));
  if (polarity == XPL_POLARITY_NEGATIVE)
    g_string_append_printf (line, "%s · ", xpl_name_to_words (XPL_NAMES_POLARITY, (int) polarity));
  g_string_append (line, counts);
  add_line (lines, line->str);
}

static void
add_when (GString *lines, const XplWhen *when)
{
  g_autofree char *words = xpl_describe_when (when);

  add_line (lines, words);
}

static void
describe_relation (GString *lines, XplRelation *relation)
{
  add_modality (lines, XPL_FINDING (relation), relation->modality, relation->polarity);
  add_when (lines, &relation->when);
  /* Translators: who says so; %s are names. */
  add_names_line (lines, _("according to %s"), relation->attributed);
  /* Translators: who relayed it; %s are names. */
  add_names_line (lines, _("relayed by %s"), relation->via);
  /* Translators: %s are names. */
  add_names_line (lines, _("disputed by %s"), relation->disputed_by);
}

static void
describe_event (GString *lines, XplEvent *event)
{
  add_modality (lines, XPL_FINDING (event), event->modality, event->polarity);
  add_when (lines, &event->when);
  add_names_line (lines, _("according to %s"), event->attributed);
  if (event->where != NULL)
    {
      /* Translators: where an event took place. */
      g_autofree char *where = g_strdup_printf (_("in %s"), event->where->name);

      add_line (lines, where);
    }
}

static void
describe_quote (GString *lines, XplQuote *quote)
{
  add_line (lines, xpl_name_to_words (XPL_NAMES_QUOTE_KIND, (int) quote->kind));
  add_names_line (lines, _("relayed by %s"), quote->via);
  add_line (lines, quote->hedge);
}

static void
describe_figure (GString *lines, XplFigure *figure)
{
  add_modality (lines, XPL_FINDING (figure), figure->modality, XPL_POLARITY_POSITIVE);
  add_when (lines, &figure->as_of);
  add_names_line (lines, _("according to %s"), figure->claimed_by);
  add_names_line (lines, _("relayed by %s"), figure->via);
  add_line (lines, figure->hedge);
}

static void
describe_series (GString *lines, XplSeries *series)
{
  guint n = series->figures->len;
  g_autofree char *count = g_strdup_printf (ngettext ("%u figure", "%u figures", n), n);

  add_line (lines, count);
}

static void
describe_comparison (GString *lines, XplComparison *comparison)
{
  XplFigure *first = comparison->figures->len == 0 ? NULL : g_ptr_array_index (comparison->figures, 0);
  g_autofree char *counts = xpl_describe_counts (XPL_FINDING (comparison));

  /* How they compare, the label says. */
  if (first != NULL && first->series != NULL)
    add_line (lines, first->series->label);
  add_line (lines, counts);
}

/* The way of a claim: "offered · 3 May 2025", a line a step. */
static void
describe_claim (GString *lines, XplClaim *claim)
{
  for (guint i = 0; i < claim->steps->len; i++)
    {
      const XplStep *step = &g_array_index (claim->steps, XplStep, i);
      g_autofree char *by = xpl_findings_dup_labels (step->by);
      g_autofree char *when = xpl_describe_when (&step->when);
      g_autoptr (GString) line = g_string_new (xpl_name_to_words (XPL_NAMES_CLAIM_STATUS, (int) step->status));

      if (*by != '\0')
        g_string_append_printf (line, " · %s", by);
      if (when != NULL)
        g_string_append_printf (line, " · %s", when);
      add_line (lines, line->str);
    }
}

static void
describe_article (GString *lines, XplArticle *article)
{
  g_autofree char *source = xpl_describe_source (article);

  add_line (lines, source);
}

char *
xpl_describe_detail (gpointer finding_or_article)
{
  GString *lines = g_string_new (NULL);

  if (XPL_IS_ENTITY (finding_or_article))
    describe_entity (lines, finding_or_article);
  else if (XPL_IS_RELATION (finding_or_article))
    describe_relation (lines, finding_or_article);
  else if (XPL_IS_EVENT (finding_or_article))
    describe_event (lines, finding_or_article);
  else if (XPL_IS_QUOTE (finding_or_article))
    describe_quote (lines, finding_or_article);
  else if (XPL_IS_FIGURE (finding_or_article))
    describe_figure (lines, finding_or_article);
  else if (XPL_IS_SERIES (finding_or_article))
    describe_series (lines, finding_or_article);
  else if (XPL_IS_ARTICLE (finding_or_article))
    describe_article (lines, finding_or_article);
  else if (XPL_IS_COMPARISON (finding_or_article))
    describe_comparison (lines, finding_or_article);
  else if (XPL_IS_CLAIM (finding_or_article))
    describe_claim (lines, finding_or_article);
  return g_string_free (lines, FALSE);
}
