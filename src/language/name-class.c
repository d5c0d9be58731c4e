/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright © 2026 The Explorer authors */

#include "config.h"

#include "name-class.h"

static const XplNameClass classes[XPL_N_ENTITY_TYPES] = {
  XPL_NAME_CLASS_PER, XPL_NAME_CLASS_ORG,  XPL_NAME_CLASS_LOC,  XPL_NAME_CLASS_LOC,
  XPL_NAME_CLASS_MISC, XPL_NAME_CLASS_MISC, XPL_NAME_CLASS_MISC, XPL_NAME_CLASS_MISC,
};

XplNameClass
xpl_name_class_of_type (XplEntityType type)
{
  g_return_val_if_fail (type < XPL_N_ENTITY_TYPES, XPL_NAME_CLASS_NONE);

  return classes[type];
}

const char *
xpl_name_class_to_string (XplNameClass class)
{
  static const char *const names[] = { NULL, "PER", "ORG", "LOC", "MISC" };

  g_return_val_if_fail (class < G_N_ELEMENTS (names), NULL);

  return names[class];
}

XplEntityType
xpl_mention_get_type (const XplReading *reading, const XplNameMention *mention)
{
  return mention->kind == XPL_MENTION_DEMONYM ? XPL_ENTITY_GROUP
                                              : xpl_reading_entity (reading, (guint) mention->entity)->type;
}

XplNameClass
xpl_mention_get_class (const XplReading *reading, const XplNameMention *mention)
{
  if (mention->kind > XPL_MENTION_METONYM || !xpl_reading_entity (reading, (guint) mention->entity)->named)
    return XPL_NAME_CLASS_NONE;
  return classes[xpl_mention_get_type (reading, mention)];
}
