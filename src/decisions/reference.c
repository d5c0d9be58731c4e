/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright © 2026 The Explorer authors */

#include "config.h"

#include "reference.h"

#include "anchor.h"

#include <string.h>

/* Enough to know a finding again when some of its places are gone. */
#define MAX_ANCHORS 8

static JsonArray *
make_anchors (GArray *evidence, guint first, guint n_anchors)
{
  JsonArray *array = json_array_new ();

  for (guint i = 0; i < evidence->len && json_array_get_length (array) < n_anchors; i++)
    {
      const XplEvidence *place = &g_array_index (evidence, XplEvidence, (first + i) % evidence->len);

      if (!xpl_range_is_none (place->range))
        {
          g_autoptr (XplAnchor) anchor = xpl_anchor_new (place->article, place->range);

          json_array_add_object_element (array, xpl_anchor_to_json (anchor));
        }
    }
  return array;
}

/* The first mention that says the entity's name in full: after a merge, most likely one of its own. */
static guint
find_name (XplEntity *entity, GArray *evidence)
{
  gsize length = strlen (entity->name);

  for (guint i = 0; i < evidence->len; i++)
    {
      const XplEvidence *place = &g_array_index (evidence, XplEvidence, i);

      if (place->range.end - place->range.start == length
          && strncmp (place->article->text + place->range.start, entity->name, length) == 0)
        return i;
    }
  return 0;
}

/* Two relations may stand in one sentence: the verb tells them apart. */
static const char *
get_type_code (XplFinding *finding)
{
  switch (xpl_finding_get_list (finding))
    {
    case XPL_LIST_RELATIONS:
      return xpl_name_to_code (XPL_NAMES_ACT, XPL_RELATION (finding)->act);
    case XPL_LIST_EVENTS:
      return xpl_name_to_code (XPL_NAMES_ACT, XPL_EVENT (finding)->act);
    case XPL_LIST_CLAIMS:
      return xpl_name_to_code (XPL_NAMES_ACT, XPL_CLAIM (finding)->act);
    default:
      return NULL;
    }
}

JsonObject *
xpl_reference_new_with (gpointer target, guint n_anchors)
{
  JsonObject *object = json_object_new ();

  g_return_val_if_fail (XPL_IS_ARTICLE (target) || XPL_IS_FINDING (target), object);

  if (XPL_IS_ARTICLE (target))
    {
      json_object_set_string_member (object, "item", XPL_ARTICLE (target)->id);
      if (XPL_ARTICLE (target)->title != NULL)
        json_object_set_string_member (object, "label", XPL_ARTICLE (target)->title);
      return object;
    }

  g_autofree char *label = xpl_finding_dup_label (target);
  GArray *evidence = xpl_finding_get_evidence (target);
  const char *type = get_type_code (target);

  json_object_set_string_member (object, "list", xpl_name_to_code (XPL_NAMES_LIST, xpl_finding_get_list (target)));
  json_object_set_string_member (object, "id", xpl_finding_get_id (target));
  if (type != NULL)
    json_object_set_string_member (object, "type", type);
  json_object_set_string_member (object, "label", label);
  json_object_set_array_member (object, "evidence",
                                make_anchors (evidence, XPL_IS_ENTITY (target) ? find_name (target, evidence) : 0,
                                              n_anchors));
  return object;
}

JsonObject *
xpl_reference_new (gpointer target)
{
  return xpl_reference_new_with (target, XPL_IS_ENTITY (target) ? 1 : MAX_ANCHORS);
}
