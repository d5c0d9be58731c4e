/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright © 2026 The Explorer authors */

/* What a finding or article is: its name, kind, place, date, and who says it. */

#include "config.h"

#include "replay-run.h"

#include <glib/gi18n-lib.h>

#define IN_NAMED                                                                                                       \
  (XPL_IN (XPL_LIST_ENTITIES) | XPL_IN (XPL_LIST_EVENTS) | XPL_IN (XPL_LIST_SERIES) | XPL_IN (XPL_LIST_CLAIMS))
#define IN_TYPED                                                                                                       \
  (XPL_IN (XPL_LIST_ENTITIES) | XPL_IN (XPL_LIST_RELATIONS) | XPL_IN (XPL_LIST_EVENTS) | XPL_IN (XPL_LIST_CLAIMS))
#define IN_DATED                                                                                                       \
  (XPL_IN (XPL_LIST_RELATIONS) | XPL_IN (XPL_LIST_EVENTS) | XPL_IN (XPL_LIST_FIGURES) | XPL_IN (XPL_LIST_CLAIMS))
#define IN_SAID (XPL_IN (XPL_LIST_RELATIONS) | XPL_IN (XPL_LIST_EVENTS) | XPL_IN (XPL_LIST_FIGURES))
#define IN_PLACED                                                                                                      \
  (IN_SAID | XPL_IN (XPL_LIST_ENTITIES) | XPL_IN (XPL_LIST_QUOTES) | XPL_IN (XPL_LIST_ORIGINS))

static void
set_string (char **member, const char *value)
{
  char *copy = g_strdup (value);

  g_free (*member);
  *member = copy;
}

static void
rename_entity (XplRun *run, XplEntity *entity, const char *name)
{
  g_autofree char *old_name = g_strdup (entity->name);
  guint index;

  set_string (&entity->name, name);
  xpl_entity_add_alias (entity, old_name);
  if (g_ptr_array_find_with_equal_func (entity->aliases, name, g_str_equal, &index))
    g_ptr_array_remove_index (entity->aliases, index);
  xpl_run_relabel (run, XPL_FINDING (entity), old_name, name);
}

static gboolean
apply_rename (XplRun *run, GError **error)
{
  const char *name = xpl_run_get_string (run, "name", error);
  XplFinding *on = name != NULL ? xpl_run_find_on (run, IN_NAMED, error) : NULL;

  if (on == NULL)
    return FALSE;
  if (XPL_IS_ENTITY (on))
    rename_entity (run, XPL_ENTITY (on), name);
  else
    set_string (XPL_IS_EVENT (on)    ? &XPL_EVENT (on)->label
                : XPL_IS_SERIES (on) ? &XPL_SERIES (on)->label
                                     : &XPL_CLAIM (on)->label,
                name);
  xpl_run_explain (on, _("Named by hand."));
  xpl_run_touch (run, on);
  return TRUE;
}

static gboolean
apply_retype (XplRun *run, GError **error)
{
  XplFinding *on = xpl_run_find_on (run, IN_TYPED, error);
  int type;

  if (on == NULL
      || !xpl_run_get_code (run, "type", XPL_IS_ENTITY (on) ? XPL_NAMES_ENTITY_TYPE : XPL_NAMES_ACT, &type, error))
    return FALSE;
  if (XPL_IS_ENTITY (on))
    XPL_ENTITY (on)->type = type;
  else if (XPL_IS_RELATION (on))
    XPL_RELATION (on)->act = type;
  else if (XPL_IS_EVENT (on))
    XPL_EVENT (on)->act = type;
  else
    XPL_CLAIM (on)->act = type;
  xpl_run_explain (on, _("Its type was set by hand."));
  xpl_run_touch (run, on);
  return TRUE;
}

/* The place of @on that is to be another: the one that the decision names, else its first. */
static gboolean
find_from (XplRun *run, XplFinding *on, XplArticle *article, XplRange *range, GError **error)
{
  JsonObject *from = xpl_json_get_object (run->decision->object, "from");
  GArray *evidence = xpl_finding_get_evidence (on);
  XplArticle *other;
  XplRange wanted = XPL_RANGE_NONE;

  if (from == NULL && xpl_json_get_string (xpl_json_get_object (run->decision->object, "on"), "exact") != NULL)
    from = xpl_json_get_object (run->decision->object, "on");
  if (from != NULL && (!xpl_run_find_place (run, from, &other, &wanted, error)))
    return FALSE;
  for (guint i = 0; i < evidence->len; i++)
    {
      const XplEvidence *place = &g_array_index (evidence, XplEvidence, i);

      if (place->article == article && (from == NULL || xpl_range_overlaps (place->range, wanted)))
        {
          *range = place->range;
          return TRUE;
        }
    }
  g_set_error_literal (error, XPL_ERROR, XPL_ERROR_DANGLING, _("it does not stand in that article"));
  return FALSE;
}

static void
move_mention (XplArticle *article, XplRange from, XplRange to, XplEntity *entity)
{
  XplMention *old = xpl_run_get_mention_at (article, from);
  XplMentionKind kind = old != NULL ? old->kind : XPL_MENTION_NAME;

  if (old != NULL)
    g_array_remove_index (article->mentions, old - (XplMention *) (gpointer) article->mentions->data);
  xpl_run_set_mention (article, to, entity, kind);
}

static gboolean
apply_set_extent (XplRun *run, GError **error)
{
  JsonObject *to = xpl_json_get_object (run->decision->object, "to");
  XplFinding *on = xpl_run_find_on (run, IN_PLACED, error);
  GArray *evidence;
  XplArticle *article;
  XplRange from, range;

  if (on == NULL)
    return FALSE;
  if (to == NULL)
    {
      g_set_error_literal (error, XPL_ERROR, XPL_ERROR_MEMBER, _("it does not say where it is to stand"));
      return FALSE;
    }
  if (!xpl_run_find_place (run, to, &article, &range, error) || !find_from (run, on, article, &from, error))
    return FALSE;
  evidence = xpl_finding_get_evidence (on);
  for (guint i = 0; i < evidence->len; i++)
    {
      XplEvidence *place = &g_array_index (evidence, XplEvidence, i);

      if (place->article == article && xpl_range_equal (place->range, from))
        place->range = range;
    }
  if (XPL_IS_ENTITY (on))
    move_mention (article, from, range, XPL_ENTITY (on));
  xpl_run_note_standing (run, on);
  xpl_run_touch (run, on);
  return TRUE;
}

/* The step that a decision on a claim is about: by its place in the text, else by its number. */
static XplStep *
find_step (XplRun *run, XplClaim *claim, GError **error)
{
  JsonObject *anchor = xpl_json_get_object (run->decision->object, "at_step");
  XplArticle *article;
  XplRange range;
  guint32 number;

  if (anchor != NULL)
    {
      if (!xpl_run_find_place (run, anchor, &article, &range, error))
        return NULL;
      for (guint i = 0; i < claim->steps->len; i++)
        {
          XplStep *step = &g_array_index (claim->steps, XplStep, i);

          for (guint k = 0; k < step->evidence->len; k++)
            if (g_array_index (step->evidence, XplEvidence, k).article == article
                && xpl_range_overlaps (g_array_index (step->evidence, XplEvidence, k).range, range))
              return step;
        }
    }
  else if (xpl_json_get_offset (run->decision->object, "step", &number) && number < claim->steps->len)
    {
      return &g_array_index (claim->steps, XplStep, number);
    }
  g_set_error_literal (error, XPL_ERROR, XPL_ERROR_DANGLING, _("the claim has no such step any more"));
  return NULL;
}

static gboolean
apply_set_status (XplRun *run, GError **error)
{
  XplFinding *on = xpl_run_find_on (run, XPL_IN (XPL_LIST_CLAIMS), error);
  XplStep *step = on != NULL ? find_step (run, XPL_CLAIM (on), error) : NULL;
  int status;

  if (step == NULL || !xpl_run_get_code (run, "status", XPL_NAMES_CLAIM_STATUS, &status, error))
    return FALSE;
  step->status = status;
  xpl_run_explain (on, _("The status of a step was set by hand."));
  xpl_run_touch (run, on);
  return TRUE;
}

/* The relations that tell of an event have its date. */
static void
set_event_date (XplRun *run, XplEvent *event, XplEdtf date)
{
  GPtrArray *users = xpl_run_get_users (run, event);

  xpl_run_set_when (&event->when, date);
  for (guint i = 0; users != NULL && i < users->len; i++)
    {
      gpointer user = g_ptr_array_index (users, i);

      if (XPL_IS_RELATION (user) && XPL_RELATION (user)->event == event)
        xpl_run_set_when (&XPL_RELATION (user)->when, date);
    }
}

static gboolean
apply_set_date (XplRun *run, GError **error)
{
  XplEdtf date;
  GObject *on = xpl_run_get_date (run, &date, error) ? xpl_run_find_target (run, IN_DATED, error) : NULL;
  XplStep *step = XPL_IS_CLAIM (on) ? find_step (run, XPL_CLAIM (on), error) : NULL;

  if (on == NULL || (XPL_IS_CLAIM (on) && step == NULL))
    return FALSE;
  if (XPL_IS_EVENT (on))
    set_event_date (run, XPL_EVENT (on), date);
  else
    xpl_run_set_when (step != NULL           ? &step->when
                      : XPL_IS_ARTICLE (on)  ? &XPL_ARTICLE (on)->published
                      : XPL_IS_RELATION (on) ? &XPL_RELATION (on)->when
                                             : &XPL_FIGURE (on)->as_of,
                      date);
  if (XPL_IS_FINDING (on))
    xpl_run_explain (XPL_FINDING (on), _("Its date was set by hand."));
  xpl_run_touch (run, on);
  return TRUE;
}

/* FALSE where the member is missing or somebody in it cannot be found. */
static gboolean
find_people (XplRun *run, const char *name, GPtrArray **people, GError **error)
{
  JsonArray *array = xpl_json_get_array (run->decision->object, name);

  if (array != NULL)
    return (*people = xpl_run_find_all (run, array, XPL_IN (XPL_LIST_ENTITIES), error)) != NULL;
  g_set_error (error, XPL_ERROR, XPL_ERROR_MEMBER, _("its member “%s” is missing or wrong"), name);
  return FALSE;
}

static void
set_people (XplRun *run, XplFinding *on, GPtrArray *to, const GPtrArray *from)
{
  g_ptr_array_set_size (to, 0);
  for (guint i = 0; i < from->len; i++)
    {
      g_ptr_array_add (to, g_ptr_array_index (from, i));
      xpl_run_note_user (run, g_ptr_array_index (from, i), on);
    }
}

static gboolean
apply_set_speaker (XplRun *run, GError **error)
{
  XplFinding *on = xpl_run_find_on (run, XPL_IN (XPL_LIST_QUOTES), error);
  g_autoptr (GPtrArray) people = NULL;

  if (on == NULL || !find_people (run, "speakers", &people, error))
    return FALSE;
  set_people (run, on, XPL_QUOTE (on)->speakers, people);
  xpl_run_explain (on, _("Who speaks was set by hand."));
  xpl_run_touch (run, on);
  return TRUE;
}

static gboolean
apply_set_claimant (XplRun *run, GError **error)
{
  XplFinding *on = xpl_run_find_on (run, IN_SAID, error);
  g_autoptr (GPtrArray) people = NULL;

  if (on == NULL || !find_people (run, "claimed_by", &people, error))
    return FALSE;
  set_people (run, on,
              XPL_IS_FIGURE (on)     ? XPL_FIGURE (on)->claimed_by
              : XPL_IS_RELATION (on) ? XPL_RELATION (on)->attributed
                                     : XPL_EVENT (on)->attributed,
              people);
  xpl_run_explain (on, _("Who says so was set by hand."));
  xpl_run_touch (run, on);
  return TRUE;
}

static gboolean
apply_set_modality (XplRun *run, GError **error)
{
  XplFinding *on = xpl_run_find_on (run, IN_SAID, error);
  gboolean has_polarity = json_object_has_member (run->decision->object, "polarity");
  int modality, polarity = 0;

  if (on == NULL || !xpl_run_get_code (run, "modality", XPL_NAMES_MODALITY, &modality, error)
      || (has_polarity && !xpl_run_get_code (run, "polarity", XPL_NAMES_POLARITY, &polarity, error)))
    return FALSE;
  if (XPL_IS_FIGURE (on))
    {
      XPL_FIGURE (on)->modality = modality;
    }
  else if (XPL_IS_RELATION (on))
    {
      XPL_RELATION (on)->modality = modality;
      XPL_RELATION (on)->polarity = has_polarity ? polarity : (int) XPL_RELATION (on)->polarity;
    }
  else
    {
      XPL_EVENT (on)->modality = modality;
      XPL_EVENT (on)->polarity = has_polarity ? polarity : (int) XPL_EVENT (on)->polarity;
    }
  xpl_run_explain (on, _("How sure it is was set by hand."));
  xpl_run_touch (run, on);
  return TRUE;
}

static gboolean
apply_set_source (XplRun *run, GError **error)
{
  JsonObject *source = xpl_json_get_object (run->decision->object, "source");
  JsonObject *on = xpl_json_get_object (run->decision->object, "on");
  const char *item = xpl_json_get_string (on, "item");
  XplArticle *article;

  if (source == NULL || item == NULL)
    {
      g_set_error_literal (error, XPL_ERROR, XPL_ERROR_MEMBER, _("it needs an article and a source"));
      return FALSE;
    }
  article = xpl_run_find_article (run, item, error);
  if (article == NULL)
    return FALSE;
  set_string (&article->source_name, xpl_json_get_string (source, "name"));
  set_string (&article->source_domain, xpl_json_get_string (source, "domain"));
  xpl_run_touch (run, article);
  return TRUE;
}

static char *
words_rename (JsonObject *object, const char *on)
{
  const char *name = xpl_json_get_string (object, "name");

  return g_strdup_printf (_("Renamed %s to “%s”"), on, name != NULL ? name : "");
}

/* The words of the code in the member @name, of one family or the other. */
static const char *
get_words (JsonObject *object, const char *name, XplNames names, XplNames others)
{
  const char *code = xpl_json_get_string (object, name);
  int value = code != NULL ? xpl_name_from_code (names, code) : -1;
  int other = code != NULL ? xpl_name_from_code (others, code) : -1;

  return value >= 0   ? xpl_name_to_words (names, value)
         : other >= 0 ? xpl_name_to_words (others, other)
                      : (code != NULL ? code : "");
}

static char *
words_retype (JsonObject *object, const char *on)
{
  /* Translators: a name in quotation marks, then a kind such as “person” or a verb such as “helped”. */
  return g_strdup_printf (_("Changed the type of %s to “%s”"), on, get_words (object, "type", XPL_NAMES_ENTITY_TYPE, XPL_NAMES_ACT));
}

static char *
words_set_extent (JsonObject *object, const char *on)
{
  const char *exact = xpl_json_get_string (xpl_json_get_object (object, "to"), "exact");

  return g_strdup_printf (_("Changed the place of %s to “%s”"), on, exact != NULL ? exact : "");
}

static char *
words_set_date (JsonObject *object, const char *on)
{
  const char *text = xpl_json_get_string (object, "edtf");
  g_autofree char *words = NULL;
  XplEdtf date;

  if (text != NULL && xpl_edtf_parse (text, &date, NULL))
    words = xpl_edtf_to_words (&date);
  return g_strdup_printf (_("Dated %s %s"), on, words != NULL ? words : text != NULL ? text : "");
}

static char *
words_set_speaker (JsonObject *object, const char *on)
{
  g_autofree char *people = xpl_references_dup_words (xpl_json_get_array (object, "speakers"));

  if (*people == '\0')
    return g_strdup_printf (_("Made nobody the speaker of %s"), on);
  return g_strdup_printf (_("Made %s the speaker of %s"), people, on);
}

static char *
words_set_claimant (JsonObject *object, const char *on)
{
  g_autofree char *people = xpl_references_dup_words (xpl_json_get_array (object, "claimed_by"));

  if (*people == '\0')
    return g_strdup_printf (_("Made the article itself the one who says %s"), on);
  return g_strdup_printf (_("Made %s the one who says %s"), people, on);
}

static char *
words_set_modality (JsonObject *object, const char *on)
{
  return g_strdup_printf (_("Marked %s as %s"), on,
                          get_words (object, "modality", XPL_NAMES_MODALITY, XPL_NAMES_MODALITY));
}

static char *
words_set_status (JsonObject *object, const char *on)
{
  return g_strdup_printf (_("Marked a step of %s as %s"), on,
                          get_words (object, "status", XPL_NAMES_CLAIM_STATUS, XPL_NAMES_CLAIM_STATUS));
}

static char *
words_set_source (JsonObject *object, const char *on)
{
  JsonObject *source = xpl_json_get_object (object, "source");
  const char *name = xpl_json_get_string (source, "name");

  if (name == NULL)
    name = xpl_json_get_string (source, "domain");
  return g_strdup_printf (_("Made “%s” the source of %s"), name != NULL ? name : _("unknown source"), on);
}

const XplVerb xpl_change_verbs[] = {
  { "rename", apply_rename, words_rename },
  { "retype", apply_retype, words_retype },
  { "set-extent", apply_set_extent, words_set_extent },
  { "set-date", apply_set_date, words_set_date },
  { "set-speaker", apply_set_speaker, words_set_speaker },
  { "set-claimant", apply_set_claimant, words_set_claimant },
  { "set-modality", apply_set_modality, words_set_modality },
  { "set-status", apply_set_status, words_set_status },
  { "set-source", apply_set_source, words_set_source },
  { NULL },
};
