/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright © 2026 The Explorer authors */

#pragma once

#include "bundle.h"

/* A small story of two articles, for tests of filter, session and views. */

static const char session_bundle_json[] =
    "{\"version\": \"https://jsonfeed.org/version/1.1\", \"title\": \"Harbour\", \"items\": ["
    " {\"id\": \"a1\", \"title\": \"Brigade sent\","
    "  \"content_text\": \"Veldania sent a brigade to Kestria. Veldanian builders came too. Ana Ilves left.\","
    "  \"_explorer\": {\"source\": {\"name\": \"Osmar Post\"}, \"published\": {\"edtf\": \"2025-03-10\", \"how\": \"stated\"},"
    "   \"mentions\": [[0, 8, \"e1\", \"name\"], [27, 34, \"e2\", \"name\"], [36, 45, \"e1\", \"demonym\"], [65, 74, \"e3\", \"name\"]]}},"
    " {\"id\": \"a2\", \"title\": \"Kestria objects\","
    "  \"content_text\": \"Kestria accused Veldania of greed.\","
    "  \"_explorer\": {\"published\": {\"edtf\": \"2025-05-02\", \"how\": \"stated\"},"
    "   \"mentions\": [[0, 7, \"e2\", \"name\"], [16, 24, \"e1\", \"name\"]]}}],"
    "\"_explorer\": {\"format\": 1, \"engine\": \"en-1\", \"entities\": ["
    " {\"id\": \"e1\", \"type\": \"place\", \"named\": true, \"name\": \"Veldania\", \"aliases\": [\"Veldanian\"], \"items\": 2, \"origins\": 2},"
    " {\"id\": \"e2\", \"type\": \"place\", \"named\": true, \"name\": \"Kestria\", \"aliases\": [], \"items\": 2, \"origins\": 2},"
    " {\"id\": \"e3\", \"type\": \"person\", \"named\": true, \"name\": \"Ana Ilves\", \"aliases\": [], \"items\": 1, \"origins\": 1}],"
    "\"relations\": ["
    " {\"id\": \"r1\", \"subject\": \"e1\", \"object\": \"e2\", \"type\": \"AID\", \"polarity\": \"positive\", \"modality\": \"fact\","
    "  \"event\": \"v1\", \"evidence\": [{\"item\": \"a1\", \"start\": 0, \"end\": 35, \"cue\": [9, 13]}]},"
    " {\"id\": \"r2\", \"subject\": \"e2\", \"object\": \"e1\", \"type\": \"ACCUSE\", \"polarity\": \"positive\", \"modality\": \"fact\","
    "  \"evidence\": [{\"item\": \"a2\", \"start\": 0, \"end\": 34, \"cue\": [8, 15]}]}],"
    "\"events\": ["
    " {\"id\": \"v1\", \"type\": \"AID\", \"label\": \"Veldania sent a brigade\", \"polarity\": \"positive\", \"modality\": \"fact\","
    "  \"when\": {\"edtf\": \"2025-03-08\", \"how\": \"stated\"}, \"participants\": [[\"e1\", \"actor\"], [\"e2\", \"recipient\"]],"
    "  \"evidence\": [{\"item\": \"a1\", \"start\": 0, \"end\": 35}]}]}}";

static inline XplBundle *
read_session_bundle (void)
{
  g_autoptr (GBytes) bytes = g_bytes_new_static (session_bundle_json, sizeof session_bundle_json - 1);
  g_autoptr (XplWarnings) warnings = xpl_warnings_new ();
  g_autoptr (GError) error = NULL;
  XplBundle *bundle = xpl_bundle_read (bytes, "fixture", warnings, &error);

  g_assert_no_error (error);
  for (guint i = 0; i < xpl_warnings_get_size (warnings); i++)
    g_test_message ("%s", xpl_warnings_get (warnings, i)->message);
  g_assert_cmpuint (xpl_warnings_get_size (warnings), ==, 0);
  return bundle;
}
