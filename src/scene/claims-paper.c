/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright © 2026 The Explorer authors */

#include "config.h"

#include "claims-paper.h"

#include "excerpt.h"
#include "paper-rows.h"

#include <glib/gi18n-lib.h>

/* Characters of a sentence that a step quotes. */
#define MAX_EXCERPT 400
#define INDENT 24.0
#define RAIL_X 7.0
#define DOT_RADIUS 4.5

/* What a status means for the claim: for it, against it, or neither. */
static XplColor
get_status_color (const XplPalette *palette, XplClaimStatus status)
{
  static const XplQuad colors[] = {
    [XPL_STATUS_OFFERED] = XPL_QUAD_VERBAL_COOPERATION, [XPL_STATUS_PLANNED] = XPL_QUAD_VERBAL_COOPERATION,
    [XPL_STATUS_ALLEGED] = XPL_QUAD_VERBAL_CONFLICT,    [XPL_STATUS_SUSPECTED] = XPL_QUAD_VERBAL_CONFLICT,
    [XPL_STATUS_EXPECTED] = XPL_QUAD_VERBAL_CONFLICT,   [XPL_STATUS_ASSESSED] = XPL_QUAD_VERBAL_CONFLICT,
    [XPL_STATUS_DENIED] = XPL_QUAD_MATERIAL_CONFLICT,   [XPL_STATUS_NOT_DENIED] = XPL_QUAD_VERBAL_CONFLICT,
    [XPL_STATUS_DISPUTED] = XPL_QUAD_MATERIAL_CONFLICT, [XPL_STATUS_CONFIRMED] = XPL_QUAD_MATERIAL_COOPERATION,
    [XPL_STATUS_RETRACTED] = XPL_QUAD_MATERIAL_CONFLICT,
  };

  return palette->quads[colors[status]];
}

/* The line that leads from a step to the next; the first has none above its dot, the last none below. */
static void
draw_rail (XplPaper *self, double dot_y, double height, XplColor color, gboolean first, gboolean last)
{
  XplPainter *pen = xpl_paper_get_pen (self);
  XplStroke rail = { .color = xpl_paper_get_palette (self)->grid, .width = 2 };
  XplPoint line[] = { { RAIL_X, first ? dot_y : 0 }, { RAIL_X, last ? dot_y : height } };

  if (line[1].y > line[0].y)
    xpl_painter_line (pen, line, 2, 0, &rail);
  xpl_painter_disc (pen, (XplPoint) { RAIL_X, dot_y }, DOT_RADIUS, color, NULL);
}

/* Who says so and when; at the left end of the line, after the status. */
static void
draw_who (XplPaper *self, XplPoint at, const XplStep *step)
{
  const XplPalette *palette = xpl_paper_get_palette (self);
  XplPainter *pen = xpl_paper_get_pen (self);
  XplTextStyle bold = xpl_paper_get_style (palette, XPL_PAPER_HEADING);
  XplTextStyle dim = xpl_paper_get_style (palette, XPL_PAPER_DIM);
  g_autofree char *who = xpl_findings_dup_labels (step->by);
  g_autofree char *when = xpl_when_is_set (&step->when) ? xpl_when_to_words (&step->when) : g_strdup ("");
  double width = xpl_paper_get_width (self) - at.x, when_width;

  xpl_painter_measure (pen, when, &dim, &when_width, NULL);
  if (when_width > width / 2)
    {
      g_free (when);
      when = xpl_edtf_to_words (&step->when.edtf);
      xpl_painter_measure (pen, when, &dim, &when_width, NULL);
    }
  when_width = MIN (when_width, width / 2);
  dim.max_width = MAX (when_width, 1);
  dim.align = XPL_ALIGN_END;
  xpl_painter_text (pen, (XplPoint) { at.x + width, at.y + 1.5 }, when, &dim);
  bold.max_width = MAX (width - when_width - 12, 1);
  xpl_painter_text (pen, at, *who == '\0' ? _("the article itself") : who, &bold);
}

static void
add_step (XplPaper *self, XplClaim *claim, const XplStep *step, gboolean first, gboolean last)
{
  const XplPalette *palette = xpl_paper_get_palette (self);
  XplTextStyle body = xpl_paper_get_style (palette, XPL_PAPER_BODY);
  XplColor color = get_status_color (palette, step->status);
  const char *status = xpl_name_to_words (XPL_NAMES_CLAIM_STATUS, (int) step->status);
  double badge = xpl_paper_draw_badge (self, (XplPoint) { INDENT, 1 }, status, color);
  double width = xpl_paper_get_width (self) - INDENT, y = 21;

  draw_who (self, (XplPoint) { INDENT + badge + 8, 0 }, step);
  if (step->evidence->len > 0)
    {
      const XplEvidence *evidence = &g_array_index (step->evidence, XplEvidence, 0);
      g_autofree char *words = xpl_excerpt (evidence->article->text, evidence->range, MAX_EXCERPT);

      y += xpl_paper_draw_text (self, (XplPoint) { INDENT, y }, width, 6, words, &body) + 1;
      y += xpl_paper_draw_source (self, (XplPoint) { INDENT, y }, width, evidence->article);
    }
  draw_rail (self, 9, y + 9, color, first, last);
  xpl_paper_end_block (self, y + 9, claim, FALSE);
}

static char *
dup_counts (XplFinding *finding)
{
  guint n_articles = xpl_finding_get_n_articles (finding), n_origins = xpl_finding_get_n_origins (finding);
  g_autofree char *articles = g_strdup_printf (ngettext ("%u article", "%u articles", n_articles), n_articles);
  g_autofree char *origins = g_strdup_printf (ngettext ("%u origin", "%u origins", n_origins), n_origins);

  return g_strdup_printf (_("%s, %s"), articles, origins);
}

static void
add_claim (XplPaper *self, XplClaim *claim)
{
  g_autofree char *label = xpl_finding_dup_label (XPL_FINDING (claim));
  g_autofree char *counts = dup_counts (XPL_FINDING (claim));
  XplTextStyle heading = xpl_paper_get_style (xpl_paper_get_palette (self), XPL_PAPER_HEADING);
  XplTextStyle dim = xpl_paper_get_style (xpl_paper_get_palette (self), XPL_PAPER_DIM);
  double height = xpl_paper_draw_text (self, (XplPoint) { 0, 0 }, xpl_paper_get_width (self), 0, label, &heading);

  height += xpl_paper_draw_text (self, (XplPoint) { 0, height }, xpl_paper_get_width (self), 0, counts, &dim);
  xpl_paper_end_block (self, height + 6, claim, TRUE);
  for (guint i = 0; i < claim->steps->len; i++)
    add_step (self, claim, &g_array_index (claim->steps, XplStep, i), i == 0, i + 1 == claim->steps->len);
  xpl_paper_add_space (self, 12);
}

static guint
add_claims (XplPaper *self, XplBundle *bundle, const XplFilter *filter)
{
  GListModel *claims = G_LIST_MODEL (xpl_bundle_get_list (bundle, XPL_LIST_CLAIMS));
  guint n = 0;

  for (guint i = 0; i < g_list_model_get_n_items (claims); i++)
    {
      g_autoptr (XplClaim) claim = g_list_model_get_item (claims, i);

      if (!xpl_filter_matches (filter, XPL_FINDING (claim)))
        continue;
      if (n++ == 0)
        xpl_paper_add_section (self, _("Claims"));
      add_claim (self, claim);
    }
  return n;
}

XplPaper *
xpl_claims_paper_new (XplBundle *bundle, const XplFilter *filter, double width, const XplPalette *palette)
{
  g_return_val_if_fail (XPL_IS_BUNDLE (bundle) && filter != NULL && palette != NULL, NULL);

  XplPaper *self = xpl_paper_new (width, palette);
  guint n_claims = add_claims (self, bundle, filter), n_quotes = xpl_quotes_paper_add (self, bundle, filter);
  g_autofree char *of_claims = g_strdup_printf (ngettext ("%u claim", "%u claims", n_claims), n_claims);
  g_autofree char *of_quotes = g_strdup_printf (ngettext ("%u quote", "%u quotes", n_quotes), n_quotes);

  /* Translators: "3 claims", "89 quotes". */
  xpl_paper_take_title (self, g_strdup (_("Claims and Quotes")), g_strdup_printf (_("%s, %s"), of_claims, of_quotes));
  if (n_claims + n_quotes == 0)
    xpl_paper_add_paragraph (self, 0, _("Nobody is quoted, and nothing is told in different ways."), XPL_PAPER_DIM, NULL);
  return self;
}
