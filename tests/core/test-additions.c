/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright © 2026 The Explorer authors */

#include "additions.h"

#include <string.h>

#define ANNO "{\"@context\": \"http://www.w3.org/ns/anno.jsonld\", "

static void
test_sniff (void)
{
  static const struct
  {
    const char *head;
    gboolean is_addition;
  } cases[] = {
    { "<gexf version=\"1.3\">", TRUE },
    { "\xef\xbb\xbf<?xml version=\"1.0\"?>\n<!-- made by hand -->\n<gexf>", TRUE },
    { "<?xml version=\"1.0\"?><!DOCTYPE graphml SYSTEM \"graphml.dtd\"><graphml xmlns=\"x\">", TRUE },
    { "<!DOCTYPE gexf [<!ENTITY a \"b\">]><gexf>", TRUE },
    { ANNO "\"type\": \"Annotation\"}", TRUE },
    { "[" ANNO "\"type\": \"Annotation\"}]", TRUE },
    { "{\"id\": \"a\", \"schema\": \"Person\", \"properties\": {\"name\": [\"Ann\"]}}\n", TRUE },
    { "<g:graphml xmlns:g=\"http://graphml.graphdrawing.org/xmlns\">", TRUE },
    { "", FALSE },
    { "<", FALSE },
    { "Write <gexf> at the start of the file.", FALSE },
    { "<gexfoid>", FALSE },
    { "<!DOCTYPE html><html><body>How to read &lt;gexf> and <gexf>", FALSE },
    { "<?xml version=\"1.0\"?><rss><channel><title>graphml</title>", FALSE },
    { "<?xml", FALSE },
    { "{\"version\": \"https://jsonfeed.org/version/1.1\", \"title\": \"T\", \"items\": []}", FALSE },
    { "{\"version\": \"https://jsonfeed.org/version/1.1\", \"title\": \"http://www.w3.org/ns/anno.jsonld\"}", FALSE },
    { "{\"$schema\": \"https://json-schema.org/\", \"properties\": {\"id\": {}}}", FALSE },
    { "Annotations are described at http://www.w3.org/ns/anno.jsonld", FALSE },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_test_message ("%s", cases[i].head);
      g_assert_true (xpl_additions_sniff ("file", cases[i].head) == cases[i].is_addition);
    }
}

static XplAdditions *
read_text (const char *text)
{
  g_autoptr (GBytes) bytes = g_bytes_new_static (text, strlen (text));
  g_autoptr (XplWarnings) warnings = xpl_warnings_new ();
  g_autoptr (GError) error = NULL;
  XplAdditions *additions = xpl_additions_read (bytes, "file", warnings, &error);

  g_assert_no_error (error);
  g_assert_cmpuint (xpl_warnings_get_size (warnings), ==, 0);
  return additions;
}

static void
test_graph (void)
{
  g_autoptr (XplAdditions) read = read_text (
      "<gexf><graph><attributes class='node'><attribute id='0' title='Type'/><attribute id='1' title='tags'/></attributes>"
      "<attributes class='edge'><attribute id='0' title='modality'/></attributes>"
      "<nodes><node id='a' label='Ann'><attvalues><attvalue for='0' value='person'/><attvalue for='1' value='one | two'/>"
      "</attvalues><nodes><node id='b'/></nodes></node></nodes>"
      "<edges><edge source='a' target='b' kind='AID' start='2025-01-01' end='2025-01-01'>"
      "<attvalues><attvalue for='0' value='planned'/></attvalues></edge></edges></graph></gexf>");
  const XplAddedNode *ann = g_ptr_array_index (read->nodes, 0), *other = g_ptr_array_index (read->nodes, 1);
  const XplAddedEdge *edge = g_ptr_array_index (read->edges, 0);

  g_assert_cmpuint (read->nodes->len, ==, 2);
  g_assert_cmpstr (ann->label, ==, "Ann");
  g_assert_cmpint (ann->type, ==, XPL_ENTITY_PERSON);
  g_assert_cmpuint (ann->tags->len, ==, 2);
  g_assert_cmpstr (other->label, ==, "b");
  g_assert_cmpint (other->type, ==, XPL_ADDED_UNKNOWN);
  g_assert_cmpuint (read->edges->len, ==, 1);
  g_assert_cmpint (edge->act, ==, XPL_ACT_AID);
  g_assert_cmpint (edge->modality, ==, XPL_MODALITY_PLANNED);
  g_assert_cmpstr (edge->edtf, ==, "2025-01-01");
}

static void
test_graph_keys (void)
{
  g_autoptr (XplAdditions) read = read_text (
      "<g:graphml xmlns:g='http://graphml.graphdrawing.org/xmlns'><g:key id='k' for='all' attr.name='label'/><g:graph>"
      "<g:node id='1'><g:data key='k'>Ann &amp; <![CDATA[Co]]></g:data></g:node><g:node id='2'/>"
      "<g:edge source='1' target='2'><g:data key='k'>met</g:data></g:edge></g:graph></g:graphml>");

  g_assert_cmpuint (read->nodes->len, ==, 2);
  g_assert_cmpstr (((const XplAddedNode *) g_ptr_array_index (read->nodes, 0))->label, ==, "Ann & Co");
  g_assert_cmpint (((const XplAddedEdge *) g_ptr_array_index (read->edges, 0))->act, ==, XPL_ACT_CONSULT);
}

static void
test_annotations (void)
{
  g_autoptr (XplAdditions) read = read_text (
      ANNO "\"type\": \"AnnotationCollection\", \"first\": {\"type\": \"AnnotationPage\", \"items\": ["
           "{\"type\": \"Annotation\", \"motivation\": \"tagging\", \"body\": [\"one\", {\"value\": \"two\"}],"
           " \"target\": [\"https://a.example/1\", {\"source\": \"https://a.example/2\", \"selector\": {"
           "\"type\": \"TextQuoteSelector\", \"exact\": \"words\"}}]}, {\"type\": \"Annotation\"}, 7]}}");
  const XplAddedRemark *first = g_ptr_array_index (read->remarks, 0), *last = g_ptr_array_index (read->remarks, 3);

  g_assert_cmpuint (read->remarks->len, ==, 4);
  g_assert_cmpint (first->kind, ==, XPL_REMARK_TAG);
  g_assert_true (first->is_whole && !last->is_whole);
  g_assert_cmpstr (last->value, ==, "two");
  g_assert_cmpstr (last->exact, ==, "words");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/additions/sniff", test_sniff);
  g_test_add_func ("/additions/graph", test_graph);
  g_test_add_func ("/additions/graph/keys", test_graph_keys);
  g_test_add_func ("/additions/annotations", test_annotations);

  return g_test_run ();
}
