/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright © 2026 The Explorer authors */

/* GEXF 1.3 (gexf.net): a dynamic graph with places, colours and sizes; an edge for each relation. */

#include "config.h"

#include "data-graph.h"
#include "numbers.h"

#include <glib/gi18n-lib.h>

static const char *const type_names[] = {
  [XPL_CELL_TEXT] = "string",
  [XPL_CELL_INTEGER] = "integer",
  [XPL_CELL_NUMBER] = "double",
  [XPL_CELL_BOOLEAN] = "boolean",
};

static void
put_attributes (XplDataSink *sink, const char *class_name, const GPtrArray *columns)
{
  xpl_data_sink_printf (sink, "    <attributes class=\"%s\">\n", class_name);
  for (guint i = 0; i < columns->len; i++)
    {
      const XplColumn *column = g_ptr_array_index (columns, i);

      xpl_data_sink_printf (sink, "      <attribute id=\"%s\" title=\"%s\" type=\"%s\"/>\n", column->name, column->name,
                            type_names[column->type]);
    }
  xpl_data_sink_put (sink, "    </attributes>\n");
}

static void
put_values (XplDataGraph *graph, XplDataSink *sink, const GPtrArray *columns, gpointer finding)
{
  xpl_data_sink_put (sink, "        <attvalues>\n");
  for (guint i = 0; i < columns->len; i++)
    {
      const XplColumn *column = g_ptr_array_index (columns, i);
      g_autofree char *value = column->make (graph->story, column, finding);

      if (value == NULL)
        continue;
      xpl_data_sink_printf (sink, "          <attvalue for=\"%s\" value=\"", column->name);
      xpl_data_sink_put_xml (sink, value);
      xpl_data_sink_put (sink, "\"/>\n");
    }
  xpl_data_sink_put (sink, "        </attvalues>\n");
}

static void
put_attribute (XplDataSink *sink, const char *name, const char *value)
{
  if (value == NULL)
    return;
  xpl_data_sink_printf (sink, " %s=\"", name);
  xpl_data_sink_put_xml (sink, value);
  xpl_data_sink_put (sink, "\"");
}

static void
put_number (XplDataSink *sink, const char *name, double value)
{
  g_autofree char *code = xpl_number_to_code (value);

  xpl_data_sink_printf (sink, " %s=\"%s\"", name, code);
}

static void
put_color (XplDataSink *sink, XplColor color)
{
  xpl_data_sink_printf (sink, "        <viz:color r=\"%u\" g=\"%u\" b=\"%u\"/>\n", xpl_data_channel (color.red),
                        xpl_data_channel (color.green), xpl_data_channel (color.blue));
}

static void
put_node (XplDataGraph *graph, XplDataSink *sink, XplEntity *entity)
{
  XplPeriod period = xpl_data_graph_get_period (graph, entity);
  const XplPlace *place = xpl_data_graph_get_place (graph, entity);
  g_autofree char *label = xpl_finding_dup_label (XPL_FINDING (entity));
  g_autofree char *start = period.first <= period.last ? xpl_data_dup_day (period.first) : NULL;
  g_autofree char *end = period.first <= period.last ? xpl_data_dup_day (period.last) : NULL;

  xpl_data_sink_put (sink, "      <node");
  put_attribute (sink, "id", xpl_finding_get_id (XPL_FINDING (entity)));
  put_attribute (sink, "label", label);
  put_attribute (sink, "start", start);
  put_attribute (sink, "end", end);
  xpl_data_sink_put (sink, ">\n");
  put_values (graph, sink, graph->node_columns, entity);
  put_color (sink, xpl_data_graph_get_node_color (entity));
  if (place != NULL)
    {
      xpl_data_sink_put (sink, "        <viz:position");
      put_number (sink, "x", place->x);
      put_number (sink, "y", place->y);
      xpl_data_sink_put (sink, " z=\"0.0\"/>\n");
    }
  xpl_data_sink_put (sink, "        <viz:size");
  put_number (sink, "value", xpl_data_graph_get_size (entity));
  xpl_data_sink_put (sink, "/>\n      </node>\n");
}

/* How the graph draws it: crossed where it is denied, dashed where it is no fact. */
static const char *
get_shape (XplRelation *relation)
{
  if (relation->polarity == XPL_POLARITY_NEGATIVE || relation->modality == XPL_MODALITY_DENIED)
    return "dotted";
  return relation->modality == XPL_MODALITY_FACT || relation->modality == XPL_MODALITY_CLAIMED ? "solid" : "dashed";
}

static void
put_edge (XplDataGraph *graph, XplDataSink *sink, XplRelation *relation)
{
  g_autofree char *label = xpl_finding_dup_label (XPL_FINDING (relation));
  g_autofree char *start = xpl_data_dup_first_day (&relation->when.edtf);
  g_autofree char *end = xpl_data_dup_last_day (&relation->when.edtf);

  xpl_data_sink_put (sink, "      <edge");
  put_attribute (sink, "id", xpl_finding_get_id (XPL_FINDING (relation)));
  put_attribute (sink, "source", xpl_finding_get_id (XPL_FINDING (relation->subject)));
  put_attribute (sink, "target", xpl_finding_get_id (XPL_FINDING (relation->object)));
  put_attribute (sink, "type", "directed");
  put_attribute (sink, "label", label);
  put_attribute (sink, "kind", xpl_name_to_code (XPL_NAMES_ACT, (int) relation->act));
  put_number (sink, "weight", MAX (xpl_finding_get_n_origins (XPL_FINDING (relation)), 1));
  put_attribute (sink, "start", start);
  put_attribute (sink, "end", end);
  xpl_data_sink_put (sink, ">\n");
  put_values (graph, sink, graph->edge_columns, relation);
  put_color (sink, xpl_data_graph_get_edge_color (relation));
  xpl_data_sink_printf (sink, "        <viz:shape value=\"%s\"/>\n      </edge>\n", get_shape (relation));
}

static void
gexf_write (XplDataStory *story, XplDataSink *sink)
{
  g_autoptr (XplDataGraph) graph = xpl_data_graph_new (story);
  const char *title = xpl_bundle_get_title (story->bundle);

  xpl_data_sink_put (sink, "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
                           "<gexf xmlns=\"http://gexf.net/1.3\" xmlns:viz=\"http://gexf.net/1.3/viz\" version=\"1.3\">\n"
                           "  <meta>\n    <creator>Explorer</creator>\n    <description>");
  xpl_data_sink_put_xml (sink, title == NULL ? "" : title);
  xpl_data_sink_put (sink, "</description>\n  </meta>\n"
                           "  <graph mode=\"dynamic\" defaultedgetype=\"directed\" timeformat=\"date\" "
                           "timerepresentation=\"interval\" idtype=\"string\">\n");
  put_attributes (sink, "node", graph->node_columns);
  put_attributes (sink, "edge", graph->edge_columns);
  xpl_data_sink_printf (sink, "    <nodes count=\"%u\">\n", graph->entities->len);
  for (guint i = 0; i < graph->entities->len && xpl_data_sink_is_fine (sink); i++)
    put_node (graph, sink, g_ptr_array_index (graph->entities, i));
  xpl_data_sink_printf (sink, "    </nodes>\n    <edges count=\"%u\">\n", graph->relations->len);
  for (guint i = 0; i < graph->relations->len && xpl_data_sink_is_fine (sink); i++)
    put_edge (graph, sink, g_ptr_array_index (graph->relations, i));
  xpl_data_sink_put (sink, "    </edges>\n  </graph>\n</gexf>\n");
  story->report->n_written += graph->entities->len + graph->relations->len;
}

const XplDataFormat xpl_gexf_format = { "gexf", N_ ("Graph for Gephi (GEXF)"), ".gexf", "application/gexf+xml", FALSE,
                                        gexf_write };
