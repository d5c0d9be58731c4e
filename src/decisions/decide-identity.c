/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright © 2026 The Explorer authors */

#include "config.h"

#include "decide-private.h"

/* A finding that a later analysis makes one of two is taken apart again by the places that belonged to each. */
#define MAX_DISTINCT_ANCHORS 64

static gboolean
can_be_joined (gpointer finding)
{
  return XPL_IS_ENTITY (finding) || XPL_IS_EVENT (finding) || XPL_IS_SERIES (finding) || XPL_IS_CLAIM (finding)
         || XPL_IS_ORIGIN (finding);
}

XplDecision *
xpl_decide_merge_all (XplBundle *bundle, gpointer kept, GPtrArray *others)
{
  g_return_val_if_fail (XPL_IS_BUNDLE (bundle), NULL);
  g_return_val_if_fail (can_be_joined (kept), NULL);
  g_return_val_if_fail (others != NULL && others->len > 0, NULL);

  JsonObject *object = xpl_decide_begin ("merge", kept);

  xpl_decide_add_references (object, "with", others);
  return xpl_decide_end (object);
}

XplDecision *
xpl_decide_merge (XplBundle *bundle, gpointer kept, gpointer other)
{
  g_return_val_if_fail (XPL_IS_FINDING (other) && kept != other, NULL);

  g_autoptr (GPtrArray) others = g_ptr_array_new ();

  g_ptr_array_add (others, other);
  return xpl_decide_merge_all (bundle, kept, others);
}

XplDecision *
xpl_decide_split (XplBundle *bundle, gpointer finding, GArray *evidence, const char *name, const char *type)
{
  g_return_val_if_fail (XPL_IS_BUNDLE (bundle), NULL);
  g_return_val_if_fail (can_be_joined (finding), NULL);
  g_return_val_if_fail (evidence != NULL && evidence->len > 0, NULL);

  JsonObject *object = xpl_decide_begin ("split", finding);
  JsonArray *anchors = json_array_new ();

  for (guint i = 0; i < evidence->len; i++)
    {
      const XplEvidence *place = &g_array_index (evidence, XplEvidence, i);
      g_autoptr (XplAnchor) anchor = xpl_anchor_new (place->article, place->range);

      json_array_add_object_element (anchors, xpl_anchor_to_json (anchor));
    }
  json_object_set_array_member (object, "mentions", anchors);
  xpl_decide_add_string (object, "name", name);
  xpl_decide_add_string (object, "type", type);
  xpl_decide_add_made_id (object);
  return xpl_decide_end (object);
}

XplDecision *
xpl_decide_distinct (XplBundle *bundle, gpointer a, gpointer b)
{
  g_return_val_if_fail (XPL_IS_BUNDLE (bundle), NULL);
  g_return_val_if_fail (can_be_joined (a) && can_be_joined (b) && a != b, NULL);

  JsonObject *object = xpl_decide_begin ("distinct", NULL);

  json_object_set_object_member (object, "on", xpl_reference_new_with (a, MAX_DISTINCT_ANCHORS));
  json_object_set_object_member (object, "from", xpl_reference_new_with (b, MAX_DISTINCT_ANCHORS));
  xpl_decide_add_made_id (object);
  return xpl_decide_end (object);
}
