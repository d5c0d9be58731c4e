/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright © 2026 The Explorer authors */

/*
 * train-names CORPORA OUT: learns names from the folder of corpora and writes names.model into the folder OUT. The same
 * corpora and seed give the same bytes.
 */

#include "config.h"

#include "learn-names.h"
#include "model-writer.h"
#include "name-tagger.h"

/* So few weights are cut: what the rules say weighs much. */
#define QUANTILE 0.9999

static int seed = 1;
static int rounds = 4;
static int min_updates = 15;
static int margin = 10;
static int forget = 60;
static char *without = NULL;

static const GOptionEntry entries[] = {
  { "seed", 0, 0, G_OPTION_ARG_INT, &seed, "What decides the order of the sentences", "N" },
  { "rounds", 0, 0, G_OPTION_ARG_INT, &rounds, "How often each sentence is seen", "N" },
  { "min-updates", 0, 0, G_OPTION_ARG_INT, &min_updates, "From which correction on a feature counts", "N" },
  { "margin", 0, 0, G_OPTION_ARG_INT, &margin, "By how much what is right is to be better", "N" },
  { "forget", 0, 0, G_OPTION_ARG_INT, &forget, "In how many of a hundred lessons words do not count", "N" },
  { "without", 0, 0, G_OPTION_ARG_STRING, &without, "Sets or genres that are left out", "LIST" },
  G_OPTION_ENTRY_NULL,
};

typedef struct
{
  const XplPerceptron *perceptron;
  double scale;
} Packing;

static void
pack_joint (guint64 feature, guint label, gint32 *weight, gpointer data)
{
  const Packing *packing = data;

  *weight = GINT32_TO_LE (xpl_perceptron_get_weight (packing->perceptron, feature, label, packing->scale));
}

static void
pack (XplModelWriter *writer, const XplPerceptron *perceptron)
{
  Packing packing = { perceptron, 0 };
  XplNameJoints joints;

  xpl_model_writer_take (writer, XPL_NAME_SECTION, xpl_perceptron_pack_wide (perceptron, QUANTILE, &packing.scale));
  xpl_name_joints_foreach (&joints, pack_joint, &packing);
  xpl_model_writer_take (writer, XPL_NAME_JOINT_SECTION, g_bytes_new (&joints, sizeof joints));
}

static gboolean
train (const char *folder, const char *out, GError **error)
{
  g_autoptr (XplLanguage) language = xpl_language_new_with_parts (XPL_LANGUAGE_TREES, error);
  g_auto (GStrv) left_out = g_strsplit (without != NULL ? without : "", ",", -1);
  XplNameCourse course = { (guint) rounds, (guint) min_updates, margin, (guint) forget, (guint64) seed };
  g_autoptr (GPtrArray) lessons = NULL;
  g_autoptr (XplPerceptron) perceptron = NULL;
  g_autoptr (XplModelWriter) writer = xpl_model_writer_new ();
  g_autofree char *path = g_build_filename (out, "names.model", NULL);

  if (language == NULL)
    return FALSE;
  lessons = xpl_name_lessons_read (language, folder, (const char *const *) left_out, error);
  if (lessons == NULL)
    return FALSE;
  perceptron = xpl_names_learn (lessons, &course);
  pack (writer, perceptron);
  return xpl_model_writer_save (writer, path, error);
}

int
main (int argc, char **argv)
{
  g_autoptr (GOptionContext) context = g_option_context_new ("CORPORA OUT");
  g_autoptr (GError) error = NULL;

  g_option_context_add_main_entries (context, entries, NULL);
  if (g_option_context_parse (context, &argc, &argv, &error) && argc == 3 && train (argv[1], argv[2], &error))
    return 0;
  g_printerr ("%s\n", error != NULL ? error->message : "train-names: a folder of corpora and one for the model are expected");
  return 1;
}
