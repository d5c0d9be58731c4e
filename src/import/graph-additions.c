/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright © 2026 The Explorer authors */

/*
 * GEXF and GraphML: the same thing in other words. A key is declared, nodes and edges have values for keys; what a value
 * means to us says the name of its key. Read as a stream; entities are not expanded, since who declares some in such a
 * file wants to fill memory, and nothing is fetched.
 */

#include "config.h"

#include "additions-private.h"

#include <glib/gi18n-lib.h>
#include <libxml/xmlreader.h>
#include <string.h>

/* How a format calls things: names of elements and attributes. */
typedef struct
{
  const char *root;
  const char *key, *key_name; /* a declaration: its element, and the attribute with the name for people */
  const char *value, *value_key, *value_text; /* a value; @value_text NULL: what is in the element */
} Dialect;

static const Dialect gexf = { "gexf", "attribute", "title", "attvalue", "for", "value" };
static const Dialect graphml = { "graphml", "key", "attr.name", "data", "key", NULL };

typedef struct
{
  const Dialect *dialect;
  XplAdditions *additions;
  xmlTextReader *reader;
  GHashTable *keys;   /* id of a declaration, within its class → name, folded */
  GHashTable *values; /* name of the key, folded → value, of the node or edge that is read */
  gboolean for_edges; /* GEXF: the class of the declarations that are read */
  gboolean is_edge;   /* what is read */
  gboolean is_open;   /* something is */
  char *id, *from, *to, *label, *start, *end;
  char *message; /* of the parser, or NULL */
} Graph;

static char *
dup_attribute (Graph *self, const char *name)
{
  xmlChar *value = xmlTextReaderGetAttribute (self->reader, (const xmlChar *) name);
  char *copy = value == NULL ? NULL : g_utf8_make_valid ((const char *) value, -1);

  xmlFree (value);
  return copy;
}

static void
clear_record (Graph *self)
{
  g_hash_table_remove_all (self->values);
  g_clear_pointer (&self->id, g_free);
  g_clear_pointer (&self->from, g_free);
  g_clear_pointer (&self->to, g_free);
  g_clear_pointer (&self->label, g_free);
  g_clear_pointer (&self->start, g_free);
  g_clear_pointer (&self->end, g_free);
}

/* Nodes and edges may use one id for different keys. */
static char *
make_key (gboolean for_edges, const char *id)
{
  return g_strconcat (for_edges ? "e" : "n", id, NULL);
}

static void
declare (Graph *self)
{
  g_autofree char *id = dup_attribute (self, "id");
  g_autofree char *name = dup_attribute (self, self->dialect->key_name);
  g_autofree char *kind = dup_attribute (self, "for");
  const char *called = name != NULL ? name : id;

  if (id == NULL)
    return;
  for (int edges = 0; edges < 2; edges++)
    if (kind == NULL ? self->for_edges == edges
                     : g_str_equal (kind, "all") || g_str_equal (kind, edges ? "edge" : "node"))
      g_hash_table_insert (self->keys, make_key (edges, id), g_utf8_casefold (called, -1));
}

static char *
dup_content (Graph *self)
{
  xmlChar *content = xmlTextReaderReadString (self->reader);
  char *copy = content == NULL ? NULL : g_utf8_make_valid ((const char *) content, -1);

  xmlFree (content);
  return copy;
}

static void
take_value (Graph *self)
{
  g_autofree char *id = dup_attribute (self, self->dialect->value_key);
  g_autofree char *key = id == NULL || !self->is_open ? NULL : make_key (self->is_edge, id);
  const char *name = key == NULL ? NULL : g_hash_table_lookup (self->keys, key);
  char *value;

  if (name == NULL)
    return;
  value = self->dialect->value_text != NULL ? dup_attribute (self, self->dialect->value_text) : dup_content (self);
  if (value != NULL)
    g_hash_table_insert (self->values, g_strdup (name), value);
}

static const char *
get (Graph *self, const char *name)
{
  const char *value = g_hash_table_lookup (self->values, name);

  return value == NULL || *value == '\0' ? NULL : value;
}

static gboolean
end_node (Graph *self, GError **error)
{
  const char *label = self->label != NULL && *self->label != '\0' ? self->label : get (self, "label");
  XplAddedNode *node;

  if (self->id == NULL)
    return TRUE;
  if (label == NULL)
    label = get (self, "name") != NULL ? get (self, "name") : self->id;
  node = xpl_additions_add_node (self->additions, self->id, label, error);
  if (node == NULL)
    return FALSE;
  node->type = xpl_additions_find_type (get (self, "type"));
  xpl_additions_split (node->notes, get (self, "notes"));
  xpl_additions_split (node->tags, get (self, "tags"));
  return TRUE;
}

/* The date that the file gives; else the period in which the edge is there. */
static char *
dup_edtf (Graph *self)
{
  const char *date = get (self, "date");

  if (date != NULL)
    return g_strdup (date);
  if (self->start == NULL && self->end == NULL)
    return NULL;
  if (g_strcmp0 (self->start, self->end) == 0)
    return g_strdup (self->start);
  return g_strdup_printf ("%s/%s", self->start != NULL ? self->start : "..", self->end != NULL ? self->end : "..");
}

static int
find_act (const char *const *texts, guint n)
{
  int act = XPL_ADDED_UNKNOWN;

  for (guint i = 0; i < n && act == XPL_ADDED_UNKNOWN; i++)
    act = xpl_additions_find_act (texts[i]);
  return act;
}

static gboolean
end_edge (Graph *self, GError **error)
{
  const char *label = self->label != NULL && *self->label != '\0' ? self->label : get (self, "label");
  const char *const texts[] = { get (self, "type"), get (self, "kind"), get (self, "verb"), label };
  int polarity, modality;
  XplAddedEdge *edge;

  if (self->from == NULL || self->to == NULL)
    return TRUE;
  edge = xpl_additions_add_edge (self->additions, self->id, self->from, self->to, error);
  if (edge == NULL)
    return FALSE;
  edge->label = g_strdup (label);
  edge->act = find_act (texts, G_N_ELEMENTS (texts));
  polarity = get (self, "polarity") == NULL ? -1 : xpl_name_from_code (XPL_NAMES_POLARITY, get (self, "polarity"));
  modality = get (self, "modality") == NULL ? -1 : xpl_name_from_code (XPL_NAMES_MODALITY, get (self, "modality"));
  edge->polarity = polarity < 0 ? XPL_POLARITY_POSITIVE : (XplPolarity) polarity;
  edge->modality = modality < 0 ? XPL_MODALITY_FACT : (XplModality) modality;
  edge->edtf = dup_edtf (self);
  xpl_additions_split (edge->notes, get (self, "notes"));
  xpl_additions_split (edge->tags, get (self, "tags"));
  return TRUE;
}

static gboolean
end_record (Graph *self, GError **error)
{
  gboolean done = !self->is_open || (self->is_edge ? end_edge (self, error) : end_node (self, error));

  self->is_open = FALSE;
  clear_record (self);
  return done;
}

/* Nodes may lie in nodes: the outer one is complete when an inner one begins. */
static gboolean
begin_record (Graph *self, gboolean is_edge, GError **error)
{
  g_autofree char *kind = NULL;

  if (!end_record (self, error))
    return FALSE;
  self->is_open = TRUE;
  self->is_edge = is_edge;
  self->id = dup_attribute (self, "id");
  self->label = dup_attribute (self, "label");
  self->from = dup_attribute (self, "source");
  self->to = dup_attribute (self, "target");
  self->start = dup_attribute (self, "start");
  self->end = dup_attribute (self, "end");
  kind = dup_attribute (self, "kind");
  if (kind != NULL)
    g_hash_table_insert (self->values, g_strdup ("kind"), g_steal_pointer (&kind));
  return TRUE;
}

static gboolean
begin_element (Graph *self, const char *name, GError **error)
{
  gboolean is_empty = xmlTextReaderIsEmptyElement (self->reader) == 1;

  if (g_str_equal (name, "attributes"))
    {
      g_autofree char *kind = dup_attribute (self, "class");

      self->for_edges = g_strcmp0 (kind, "edge") == 0;
    }
  else if (g_str_equal (name, self->dialect->key))
    declare (self);
  else if (g_str_equal (name, self->dialect->value))
    take_value (self);
  else if (g_str_equal (name, "node") || g_str_equal (name, "edge"))
    return begin_record (self, *name == 'e', error) && (!is_empty || end_record (self, error));
  return TRUE;
}

static gboolean
take_part (Graph *self, GError **error)
{
  const char *name = (const char *) xmlTextReaderConstLocalName (self->reader);

  switch (xmlTextReaderNodeType (self->reader))
    {
    case XML_READER_TYPE_ELEMENT:
      return begin_element (self, name, error);
    case XML_READER_TYPE_END_ELEMENT:
      return (!g_str_equal (name, "node") && !g_str_equal (name, "edge")) || end_record (self, error);
    default:
      return TRUE;
    }
}

static void
keep_message_cb (void *data, xmlError *cause)
{
  Graph *self = data;

  if (self->message == NULL && cause->level >= XML_ERR_ERROR && cause->message != NULL)
    {
      g_autofree char *text = g_utf8_make_valid (cause->message, -1);

      /* Translators: where an XML file is damaged, and what the parser says of it. */
      self->message = g_strdup_printf (_("line %1$d: %2$s"), cause->line, g_strstrip (text));
    }
}

static gboolean
walk (Graph *self, GError **error)
{
  int state;

  while ((state = xmlTextReaderRead (self->reader)) == 1)
    if (!take_part (self, error))
      return FALSE;
  if (state == 0)
    return end_record (self, error);
  g_set_error (error, XPL_ERROR, XPL_ERROR_MEMBER, _("%1$s is no sound XML: %2$s"), self->additions->name,
               self->message != NULL ? self->message : _("it is damaged"));
  return FALSE;
}

static gboolean
read_graph (XplAdditions *additions, const Dialect *dialect, const char *text, gsize length, GError **error)
{
  Graph self = { .dialect = dialect, .additions = additions };
  gboolean done;

  if (g_strstr_len (text, (gssize) length, "<!ENTITY") != NULL)
    {
      g_set_error (error, XPL_ERROR, XPL_ERROR_UNSUPPORTED,
                   _("%s declares entities of its own, which no graph needs: it is not read. Save it without them."),
                   additions->name);
      return FALSE;
    }
  self.reader = xmlReaderForMemory (text, (int) length, NULL, NULL, XML_PARSE_NONET | XML_PARSE_COMPACT);
  if (self.reader == NULL)
    {
      g_set_error (error, XPL_ERROR, XPL_ERROR_MEMBER, _("%s cannot be read as XML"), additions->name);
      return FALSE;
    }
  xmlTextReaderSetStructuredErrorHandler (self.reader, (xmlStructuredErrorFunc) keep_message_cb, &self);
  self.keys = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  self.values = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  done = walk (&self, error);
  clear_record (&self);
  g_hash_table_unref (self.keys);
  g_hash_table_unref (self.values);
  g_free (self.message);
  xmlFreeTextReader (self.reader);
  return done;
}

/* Behind what may stand before the first element of an XML file. */
static const char *
skip_prolog (const char *head)
{
  static const struct
  {
    const char *begin, *end;
  } parts[] = { { "<?", "?>" }, { "<!--", "-->" }, { "<!DOCTYPE", ">" } };

  if (g_str_has_prefix (head, "\xef\xbb\xbf"))
    head += 3;
  for (guint i = 0; i < G_N_ELEMENTS (parts); i++)
    {
      head += strspn (head, " \t\r\n");
      if (g_str_has_prefix (head, parts[i].begin))
        {
          const char *end = strstr (head, parts[i].end);

          head = end == NULL ? "" : end + strlen (parts[i].end);
          i = (guint) -1; /* from the first again */
        }
    }
  return head;
}

/* @start begins with an element called @name, with or without a prefix. */
static gboolean
begins_with (const char *start, const char *name)
{
  gsize length = strcspn (start, " \t\r\n/>");
  g_autofree char *tag = g_strndup (start, length);
  const char *colon = strchr (tag, ':');

  return *start == '<' && start[length] != '\0' && g_str_equal (colon != NULL ? colon + 1 : tag + 1, name);
}

/* The first element of the file is called so; where entities are declared before it, some element is. */
static gboolean
has_root (const char *head, const Dialect *dialect)
{
  g_autofree char *tag = g_strconcat ("<", dialect->root, NULL);
  const char *found;

  if (begins_with (skip_prolog (head), dialect->root))
    return TRUE;
  found = strstr (head, "<!DOCTYPE") != NULL && strchr (head, '[') != NULL ? strstr (head, tag) : NULL;
  return found != NULL && begins_with (found, dialect->root);
}

static gboolean
accepts_gexf (const char *name, const char *head)
{
  return has_root (head, &gexf);
}

static gboolean
read_gexf (XplAdditions *self, const char *text, gsize length, XplWarnings *warnings, GError **error)
{
  return read_graph (self, &gexf, text, length, error);
}

static gboolean
accepts_graphml (const char *name, const char *head)
{
  return has_root (head, &graphml);
}

static gboolean
read_graphml (XplAdditions *self, const char *text, gsize length, XplWarnings *warnings, GError **error)
{
  return read_graph (self, &graphml, text, length, error);
}

const XplAdditionsReader xpl_gexf_reader = { "GEXF", accepts_gexf, read_gexf };
const XplAdditionsReader xpl_graphml_reader = { "GraphML", accepts_graphml, read_graphml };
