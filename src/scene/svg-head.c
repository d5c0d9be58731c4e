/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright © 2026 The Explorer authors */

#include "config.h"

#include "svg-head.h"

static void
add_element (XplSvgWriter *writer, const char *start, const char *content, const char *end)
{
  if (content == NULL || *content == '\0')
    return;
  xpl_svg_writer_add (writer, start);
  xpl_svg_writer_add_text (writer, content);
  xpl_svg_writer_add (writer, end);
}

/* The Dublin Core in RDF, as drawing programs read it. */
static void
add_metadata (const XplSvgHead *self, XplSvgWriter *writer)
{
  xpl_svg_writer_add (writer,
                      "<metadata><rdf:RDF xmlns:rdf=\"http://www.w3.org/1999/02/22-rdf-syntax-ns#\" "
                      "xmlns:dc=\"http://purl.org/dc/elements/1.1/\"><rdf:Description rdf:about=\"\">\n");
  add_element (writer, "<dc:title>", self->title, "</dc:title>\n");
  add_element (writer, "<dc:subject>", self->subject, "</dc:subject>\n");
  add_element (writer, "<dc:date>", self->date, "</dc:date>\n");
  add_element (writer, "<dc:source>", self->source, "</dc:source>\n");
  add_element (writer, "<dc:creator>", "Explorer " PACKAGE_VERSION, "</dc:creator>\n");
  xpl_svg_writer_add (writer, "<dc:format>image/svg+xml</dc:format>\n</rdf:Description></rdf:RDF></metadata>\n");
}

void
xpl_svg_head_write (const XplSvgHead *self, XplSvgWriter *writer)
{
  g_return_if_fail (self != NULL && writer != NULL && self->zoom > 0);

  xpl_svg_writer_add (writer, "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
                              "<svg xmlns=\"http://www.w3.org/2000/svg\" xmlns:xlink=\"http://www.w3.org/1999/xlink\" "
                              "version=\"1.1\" role=\"img\"");
  xpl_svg_writer_add_attribute (writer, "width", self->width);
  xpl_svg_writer_add_attribute (writer, "height", self->height);
  xpl_svg_writer_add (writer, " viewBox=\"0 0 ");
  xpl_svg_writer_add_number (writer, self->width / self->zoom);
  xpl_svg_writer_add (writer, " ");
  xpl_svg_writer_add_number (writer, self->height / self->zoom);
  xpl_svg_writer_add (writer, "\">\n");
  add_element (writer, "<title>", self->title, "</title>\n");
  add_element (writer, "<desc>", self->description, "</desc>\n");
  add_metadata (self, writer);
}
