/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright © 2026 The Explorer authors */

#include "config.h"

#include "command.h"

#include "layout-quality.h"
#include "layout-text.h"

#include <glib/gi18n-lib.h>
#include <math.h>
#include <stdio.h>
#include <string.h>

/* Pairs from so many nodes are looked at for --quality: enough for three digits. */
#define QUALITY_SOURCES 200
#define QUALITY_LINKS 2000

static XplExit run (int argc, char **argv);

const XplCommand xpl_layout_command = {
  "layout",
  "[OPTION…] EDGES",
  N_ ("Lay out a graph: EDGES has lines “u v [weight]”, the result lines “x y”"),
  run,
};

typedef struct
{
  char *aim, *from, *sizes, *output;
  gint64 seed;
  int n_jobs, n_nodes;
  gboolean quality;
} Arguments;

typedef struct
{
  XplLayoutEdge *edges;
  guint32 n_edges, n_nodes;
  XplVec2 *start;
  double *radius;
} Input;

static void
input_clear (Input *input)
{
  g_free (input->edges);
  g_free (input->start);
  g_free (input->radius);
}

static gboolean
say_wrong (const char *path, const GError *error)
{
  xpl_print_error ("%s: %s", path, error->message);
  return FALSE;
}

static gboolean
read_edges (const char *path, Input *input)
{
  g_autoptr (GBytes) bytes = xpl_command_read (path);
  g_autoptr (GError) error = NULL;
  gsize size;

  if (bytes == NULL)
    return FALSE;
  const char *text = g_bytes_get_data (bytes, &size);
  input->edges =
      xpl_layout_text_parse_edges (text == NULL ? "" : text, size, &input->n_edges, &input->n_nodes, &error);
  return error == NULL || say_wrong (path, error);
}

/* What is given beyond the nodes that there are, or left out, is an error: the files do not belong together. */
static gboolean
check_count (const char *path, guint32 n_lines, guint32 n_nodes)
{
  if (n_lines == n_nodes)
    return TRUE;
  xpl_print_error (_("%s: %u lines for %u nodes; there must be one line a node"), path, n_lines, n_nodes);
  return FALSE;
}

static gboolean
parse_start (const char *text, gsize size, Input *input, guint32 *n_lines, GError **error)
{
  input->start = xpl_layout_text_parse_positions (text, size, n_lines, error);
  return input->start != NULL;
}

static gboolean
parse_sizes (const char *text, gsize size, Input *input, guint32 *n_lines, GError **error)
{
  input->radius = xpl_layout_text_parse_sizes (text, size, n_lines, error);
  return input->radius != NULL;
}

/* A file with a line a node; no @path: nothing to read. */
static gboolean
read_nodes (const char *path, Input *input, gboolean (*parse) (const char *, gsize, Input *, guint32 *, GError **))
{
  g_autoptr (GBytes) bytes = path == NULL ? NULL : xpl_command_read (path);
  g_autoptr (GError) error = NULL;
  guint32 n_lines = 0;
  gsize size;

  if (bytes == NULL)
    return path == NULL;
  const char *text = g_bytes_get_data (bytes, &size);
  return parse (text == NULL ? "" : text, size, input, &n_lines, &error) ? check_count (path, n_lines, input->n_nodes)
                                                                         : say_wrong (path, error);
}

static gboolean
read_input (const Arguments *arguments, const char *path, Input *input)
{
  if (!read_edges (path, input))
    return FALSE;
  input->n_nodes = MAX (input->n_nodes, (guint32) arguments->n_nodes);
  return read_nodes (arguments->from, input, parse_start) && read_nodes (arguments->sizes, input, parse_sizes);
}

static void
print_quality (const XplLayoutGraph *graph, const XplVec2 *positions)
{
  XplAdjacency *links = xpl_adjacency_new (graph->n_nodes, graph->edges, graph->n_edges);

  fprintf (stderr, "stress %.4f\nneighbourhood %.4f\ncrossings %.0f\nlength-deviation %.4f\noverlaps %u\n",
           xpl_layout_quality_stress (links, positions, QUALITY_SOURCES, 1),
           xpl_layout_quality_neighbourhood (links, positions, QUALITY_SOURCES, 1),
           xpl_layout_quality_crossings (links, positions, QUALITY_LINKS, 1),
           xpl_layout_quality_length_deviation (links, positions), xpl_layout_quality_overlaps (graph, positions));
  xpl_adjacency_free (links);
}

static XplExit
lay_out (const Arguments *arguments, const Input *input)
{
  XplLayoutGraph graph = { .n_nodes = input->n_nodes,
                           .n_edges = input->n_edges,
                           .edges = input->edges,
                           .radius = input->radius,
                           .start = input->start };
  g_autofree XplVec2 *positions = g_new0 (XplVec2, MAX (input->n_nodes, 1));
  g_autoptr (GString) text = g_string_new (NULL);
  g_autoptr (GError) error = NULL;
  XplLayoutOptions options;

  xpl_layout_options_init (&options);
  options.seed = (guint64) arguments->seed;
  options.n_threads = arguments->n_jobs > 0 ? (guint) arguments->n_jobs : g_get_num_processors ();
  if (g_strcmp0 (arguments->aim, "communities") == 0)
    options.aim = XPL_LAYOUT_AIM_COMMUNITIES;
  if (input->start != NULL)
    options.energy = 0.15;
  if (!xpl_layout_run (&graph, &options, positions, NULL, NULL, NULL, &error))
    {
      xpl_print_error ("%s", error->message);
      return XPL_EXIT_INPUT;
    }
  if (arguments->quality)
    print_quality (&graph, positions);
  xpl_layout_text_print_positions (text, positions, input->n_nodes);

  g_autoptr (GBytes) bytes = g_string_free_to_bytes (g_steal_pointer (&text));
  return xpl_command_write (arguments->output, bytes) ? XPL_EXIT_DONE : XPL_EXIT_PROBLEMS;
}

/* A new string, or NULL where nothing is wrong. */
static char *
find_wrong_argument (const Arguments *arguments, int argc)
{
  if (argc != 2)
    return g_strdup (_("one file of edges is to be given, or “-” for standard input"));
  if (arguments->n_jobs < 0 || arguments->n_jobs > XPL_MAX_JOBS)
    return g_strdup_printf (_("--jobs takes a number from 0 to %d"), XPL_MAX_JOBS);
  if (arguments->n_nodes < 0 || (guint) arguments->n_nodes > XPL_LAYOUT_MAX_NODES)
    return g_strdup_printf (_("--nodes takes a number from 0 to %u"), XPL_LAYOUT_MAX_NODES);
  if (arguments->aim != NULL && strcmp (arguments->aim, "communities") != 0
      && strcmp (arguments->aim, "distances") != 0)
    return g_strdup (_("--aim takes “communities” or “distances”"));
  return NULL;
}

static XplExit
run (int argc, char **argv)
{
  Arguments arguments = { .seed = 1 };
  const GOptionEntry entries[] = {
    { "seed", 0, 0, G_OPTION_ARG_INT64, &arguments.seed, N_ ("Of the random numbers; 1 unless told"), N_ ("N") },
    { "jobs", 'j', 0, G_OPTION_ARG_INT, &arguments.n_jobs, N_ ("How many threads; 0: one a core"), N_ ("N") },
    { "from", 0, 0, G_OPTION_ARG_FILENAME, &arguments.from, N_ ("Start there and move little"), N_ ("POSITIONS") },
    { "aim", 0, 0, G_OPTION_ARG_STRING, &arguments.aim, N_ ("communities or distances"), N_ ("AIM") },
    { "quality", 0, 0, G_OPTION_ARG_NONE, &arguments.quality, N_ ("Print measures on standard error"), NULL },
    { "nodes", 0, 0, G_OPTION_ARG_INT, &arguments.n_nodes, N_ ("At least so many nodes, for isolated ones"), N_ ("N") },
    { "sizes", 0, 0, G_OPTION_ARG_FILENAME, &arguments.sizes, N_ ("A radius a line; no two discs overlap"), N_ ("FILE") },
    { "output", 'o', 0, G_OPTION_ARG_FILENAME, &arguments.output, N_ ("Write there instead of to standard output"),
      N_ ("FILE") },
    G_OPTION_ENTRY_NULL,
  };
  Input input = { NULL };
  g_autofree char *wrong = NULL;
  XplExit status;

  if (!xpl_command_parse (&xpl_layout_command, entries, &argc, &argv, &status))
    return status;
  wrong = find_wrong_argument (&arguments, argc);
  if (wrong != NULL)
    status = xpl_command_usage (&xpl_layout_command, "%s", wrong);
  else if (read_input (&arguments, argv[1], &input))
    status = lay_out (&arguments, &input);
  else
    status = XPL_EXIT_INPUT;
  input_clear (&input);
  g_free (arguments.aim);
  g_free (arguments.from);
  g_free (arguments.sizes);
  g_free (arguments.output);
  return status;
}
