/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright © 2026 The Explorer authors */

/* GraphML (graphml.graphdrawing.org): the same graph as in GEXF, with typed keys for all that its core has no word for. */

#include "config.h"

#include "data-graph.h"
#include "numbers.h"

#include <glib/gi18n-lib.h>

static const char *const type_names[] = {
  [XPL_CELL_TEXT] = "string",
  [XPL_CELL_INTEGER] = "int",
  [XPL_CELL_NUMBER] = "double",
  [XPL_CELL_BOOLEAN] = "boolean",
};

static void
put_key (XplDataSink *sink, const char *of, const char *name, const char *type)
{
  xpl_data_sink_printf (sink, "  <key id=\"%s_%s\" for=\"%s\" attr.name=\"%s\" attr.type=\"%s\"/>\n", of, name, of, name,
                        type);
}

static void
put_keys (XplDataSink *sink, const char *of, const GPtrArray *columns)
{
  for (guint i = 0; i < columns->len; i++)
    {
      const XplColumn *column = g_ptr_array_index (columns, i);

      put_key (sink, of, column->name, type_names[column->type]);
    }
}

static void
put_data (XplDataSink *sink, const char *of, const char *name, const char *value)
{
  if (value == NULL)
    return;
  xpl_data_sink_printf (sink, "      <data key=\"%s_%s\">", of, name);
  xpl_data_sink_put_xml (sink, value);
  xpl_data_sink_put (sink, "</data>\n");
}

static void
put_number (XplDataSink *sink, const char *of, const char *name, double value)
{
  g_autofree char *code = xpl_number_to_code (value);

  put_data (sink, of, name, code);
}

static void
put_color (XplDataSink *sink, const char *of, XplColor color)
{
  g_autofree char *code = g_strdup_printf ("#%02x%02x%02x", xpl_data_channel (color.red), xpl_data_channel (color.green),
                                           xpl_data_channel (color.blue));

  put_data (sink, of, "color", code);
}

static void
put_values (XplDataGraph *graph, XplDataSink *sink, const char *of, const GPtrArray *columns, gpointer finding)
{
  for (guint i = 0; i < columns->len; i++)
    {
      const XplColumn *column = g_ptr_array_index (columns, i);
      g_autofree char *value = column->make (graph->story, column, finding);

      put_data (sink, of, column->name, value);
    }
}

static void
put_node (XplDataGraph *graph, XplDataSink *sink, XplEntity *entity)
{
  const XplPlace *place = xpl_data_graph_get_place (graph, entity);
  g_autofree char *label = xpl_finding_dup_label (XPL_FINDING (entity));

  xpl_data_sink_put (sink, "    <node id=\"");
  xpl_data_sink_put_xml (sink, xpl_finding_get_id (XPL_FINDING (entity)));
  xpl_data_sink_put (sink, "\">\n");
  put_data (sink, "node", "label", label);
  put_values (graph, sink, "node", graph->node_columns, entity);
  if (place != NULL)
    {
      put_number (sink, "node", "x", place->x);
      put_number (sink, "node", "y", place->y);
    }
  put_number (sink, "node", "size", xpl_data_graph_get_size (entity));
  put_color (sink, "node", xpl_data_graph_get_node_color (entity));
  xpl_data_sink_put (sink, "    </node>\n");
}

static void
put_edge (XplDataGraph *graph, XplDataSink *sink, XplRelation *relation)
{
  g_autofree char *label = xpl_finding_dup_label (XPL_FINDING (relation));

  xpl_data_sink_put (sink, "    <edge id=\"");
  xpl_data_sink_put_xml (sink, xpl_finding_get_id (XPL_FINDING (relation)));
  xpl_data_sink_put (sink, "\" source=\"");
  xpl_data_sink_put_xml (sink, xpl_finding_get_id (XPL_FINDING (relation->subject)));
  xpl_data_sink_put (sink, "\" target=\"");
  xpl_data_sink_put_xml (sink, xpl_finding_get_id (XPL_FINDING (relation->object)));
  xpl_data_sink_put (sink, "\">\n");
  put_data (sink, "edge", "label", label);
  put_values (graph, sink, "edge", graph->edge_columns, relation);
  put_number (sink, "edge", "weight", MAX (xpl_finding_get_n_origins (XPL_FINDING (relation)), 1));
  put_color (sink, "edge", xpl_data_graph_get_edge_color (relation));
  xpl_data_sink_put (sink, "    </edge>\n");
}

static void
put_all_keys (XplDataGraph *graph, XplDataSink *sink)
{
  put_key (sink, "node", "label", "string");
  put_keys (sink, "node", graph->node_columns);
  put_key (sink, "node", "x", "double");
  put_key (sink, "node", "y", "double");
  put_key (sink, "node", "size", "double");
  put_key (sink, "node", "color", "string");
  put_key (sink, "edge", "label", "string");
  put_keys (sink, "edge", graph->edge_columns);
  put_key (sink, "edge", "weight", "double");
  put_key (sink, "edge", "color", "string");
}

static void
graphml_write (XplDataStory *story, XplDataSink *sink)
{
  g_autoptr (XplDataGraph) graph = xpl_data_graph_new (story);
  const char *title = xpl_bundle_get_title (story->bundle);

  xpl_data_sink_put (sink, "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
                           "<graphml xmlns=\"http://graphml.graphdrawing.org/xmlns\" "
                           "xmlns:xsi=\"http://www.w3.org/2001/XMLSchema-instance\" "
                           "xsi:schemaLocation=\"http://graphml.graphdrawing.org/xmlns "
                           "http://graphml.graphdrawing.org/xmlns/1.0/graphml.xsd\">\n"
                           "  <desc>");
  xpl_data_sink_put_xml (sink, title == NULL ? "Explorer" : title);
  xpl_data_sink_put (sink, "</desc>\n");
  put_all_keys (graph, sink);
  xpl_data_sink_printf (sink, "  <graph id=\"story\" edgedefault=\"directed\" parse.nodes=\"%u\" parse.edges=\"%u\">\n",
                        graph->entities->len, graph->relations->len);
  for (guint i = 0; i < graph->entities->len && xpl_data_sink_is_fine (sink); i++)
    put_node (graph, sink, g_ptr_array_index (graph->entities, i));
  for (guint i = 0; i < graph->relations->len && xpl_data_sink_is_fine (sink); i++)
    put_edge (graph, sink, g_ptr_array_index (graph->relations, i));
  xpl_data_sink_put (sink, "  </graph>\n</graphml>\n");
  story->report->n_written += graph->entities->len + graph->relations->len;
}

const XplDataFormat xpl_graphml_format = { "graphml", N_ ("Graph (GraphML)"), ".graphml", "application/graphml+xml", FALSE,
                                           graphml_write };
