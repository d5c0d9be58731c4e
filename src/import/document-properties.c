/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright © 2026 The Explorer authors */

#include "config.h"

#include "document-properties.h"

#include "header-fields.h"

#include <string.h>

/* "2025-03-04" of "2025-03-04T10:00:00Z". */
#define DAY_LENGTH 10

/* Which element or line fills in what; of two the first in the file counts. */
typedef struct
{
  const char *name;
  gsize offset;
} Place;

static const Place elements[] = {
  { "dc:title", G_STRUCT_OFFSET (XplDocumentProperties, title) },
  { "dc:creator", G_STRUCT_OFFSET (XplDocumentProperties, authors) },
  { "meta:initial-creator", G_STRUCT_OFFSET (XplDocumentProperties, authors) },
  { "dcterms:created", G_STRUCT_OFFSET (XplDocumentProperties, created) },
  { "meta:creation-date", G_STRUCT_OFFSET (XplDocumentProperties, created) },
};

static const Place lines[] = {
  { "Title", G_STRUCT_OFFSET (XplDocumentProperties, title) },
  { "Author", G_STRUCT_OFFSET (XplDocumentProperties, authors) },
  { "CreationDate", G_STRUCT_OFFSET (XplDocumentProperties, created) },
};

/* What programs write where nobody gave a title. */
static const char *const made_up[] = { "untitled", "document", "microsoft word - ", "powerpoint ", "print", "slide 1" };

/* Where the text of the element that is being read belongs. */
typedef struct
{
  XplDocumentProperties *properties;
  char **place;
} XmlState;

static void
set_once (char **place, const char *text, gsize length)
{
  g_autofree char *value = g_strndup (text, length);

  if (*place == NULL && *g_strstrip (value) != '\0')
    *place = g_steal_pointer (&value);
}

static void
start_element_cb (GMarkupParseContext *context,
                  const char *element,
                  const char **names,
                  const char **values,
                  gpointer data,
                  GError **error)
{
  XmlState *state = data;

  state->place = NULL;
  for (guint i = 0; i < G_N_ELEMENTS (elements); i++)
    if (strcmp (element, elements[i].name) == 0)
      state->place = G_STRUCT_MEMBER_P (state->properties, elements[i].offset);
}

static void
end_element_cb (GMarkupParseContext *context, const char *element, gpointer data, GError **error)
{
  ((XmlState *) data)->place = NULL;
}

static void
text_cb (GMarkupParseContext *context, const char *text, gsize length, gpointer data, GError **error)
{
  XmlState *state = data;

  if (state->place != NULL)
    set_once (state->place, text, length);
}

void
xpl_document_properties_read_xml (XplDocumentProperties *self, const char *xml, gsize length)
{
  g_return_if_fail (self != NULL && (xml != NULL || length == 0));

  const GMarkupParser parser = { .start_element = start_element_cb, .end_element = end_element_cb, .text = text_cb };
  XmlState state = { self };
  g_autoptr (GMarkupParseContext) context = g_markup_parse_context_new (&parser, 0, &state, NULL);

  /* What stands before a fault counts. */
  g_markup_parse_context_parse (context, xml, (gssize) length, NULL);
}

void
xpl_document_properties_read_pdfinfo (XplDocumentProperties *self, const char *text, gsize length)
{
  g_return_if_fail (self != NULL && (text != NULL || length == 0));

  gsize body;
  g_autoptr (XplHeaderFields) fields = xpl_header_fields_new (text, length, &body);

  for (guint i = 0; i < G_N_ELEMENTS (lines); i++)
    {
      const char *value = xpl_header_fields_get (fields, lines[i].name);

      if (value != NULL)
        set_once (G_STRUCT_MEMBER_P (self, lines[i].offset), value, strlen (value));
    }
}

static gboolean
is_made_up (const char *title)
{
  g_autofree char *small = g_utf8_strdown (title, -1);

  for (guint i = 0; i < G_N_ELEMENTS (made_up); i++)
    if (g_str_has_prefix (small, made_up[i]))
      return TRUE;
  /* The name of a file. */
  return strchr (title, ' ') == NULL && strchr (title, '.') != NULL;
}

XplArticleHints
xpl_document_properties_get_hints (const XplDocumentProperties *self, const char *file)
{
  g_return_val_if_fail (self != NULL, (XplArticleHints){ 0 });

  if (self->created != NULL && strlen (self->created) > DAY_LENGTH)
    self->created[DAY_LENGTH] = '\0';
  return (XplArticleHints){
    .file = file,
    .title = self->title != NULL && !is_made_up (self->title) ? self->title : NULL,
    .authors = self->authors,
    .created = self->created,
  };
}

void
xpl_document_properties_clear (XplDocumentProperties *self)
{
  g_return_if_fail (self != NULL);

  g_clear_pointer (&self->title, g_free);
  g_clear_pointer (&self->authors, g_free);
  g_clear_pointer (&self->created, g_free);
}
