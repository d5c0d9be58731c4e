/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright © 2026 The Explorer authors */

/*
 * Who did what to whom, in sentences as news has them, read with their trees. What is expected is a line a statement, in any
 * order: "subject ACT object [not] [modality] [says entity]". Facts have no modality.
 */

#include "config.h"

#include "marked-text.h"
#include "names.h"

typedef struct
{
  const char *name;
  const char *text;
  const char *expected;
} Case;

static const Case cases[] = {
  /* active */
  { "active/1", "{c:Arvenia} bombed {d:Belmarkian=Belmark} ports on Friday after weeks of warnings.",
    "Arvenia ASSAULT Belmark\n" },
  { "active/2",
    "On Friday, after weeks of warnings and a failed round of talks in the north, {c:Arvenia} bombed {c:Belmark}.",
    "Arvenia ASSAULT Belmark\n" },
  { "active/3", "{c:Arvenia}, whose army had waited at the border for weeks, bombed {c:Belmark}.",
    "Arvenia ASSAULT Belmark\n" },
  { "active/4", "{o:The Kessel Shipping Company}, which had lost three ships in the storm, sued {o:the Northern Bank}.",
    "The Kessel Shipping Company ACCUSE the Northern Bank\n" },
  { "active/5", "{p:Ada Stone}, speaking to reporters in the rain outside the court, thanked {p:Ben Ruiz}.",
    "Ada Stone SUPPORT Ben Ruiz\n" },
  { "active/6", "With the harbour closed and fuel running short, {c:Arvenia} appealed to {c:Belmark} for help.",
    "Arvenia REQUEST Belmark\n" },
  { "active/7", "{p:Ada Stone}, 54, the head of the union and a former teacher, praised {p:Ben Ruiz}.",
    "Ada Stone SUPPORT Ben Ruiz\n" },
  /* passive */
  { "passive/1", "{c:Belmark} was, for the second time in a month, bombed by {c:Arvenia}.", "Arvenia ASSAULT Belmark\n" },
  { "passive/2", "{p:Ben Ruiz} was detained at the airport on Sunday by {d:Arvenian=Arvenia} police.",
    "Arvenia COERCE Ben Ruiz\n" },
  { "passive/3", "Food parcels were delivered on Tuesday to {l:Kessel} by {o:the Harbour Relief Fund}.",
    "the Harbour Relief Fund AID Kessel\n" },
  { "passive/4", "{p:Ben Ruiz} was sentenced to ten years in prison by {o:the Supreme Court of Arvenia}.",
    "the Supreme Court of Arvenia SANCTION Ben Ruiz\n" },
  { "passive/5", "The treaty was signed by {c:Arvenia} and {c:Belmark} in {l:Kessel}.", "Arvenia AGREE Belmark\n" },
  { "passive/6", "{o:The Northern Bank} has been sued by {p:Ada Stone} for fraud.",
    "Ada Stone ACCUSE The Northern Bank\n" },
  { "passive/7", "Sanctions were imposed on {c:Belmark} by {c:Arvenia}.", "Arvenia SANCTION Belmark\n" },
  { "passive/8", "{p:Ada Stone} was elected president.", "" },
  /* nominal */
  { "nominal/1", "The dispatch of troops by {c:Arvenia} to {c:Belmark} alarmed the region.", "Arvenia AID Belmark\n" },
  { "nominal/2", "{c:Arvenia}'s sudden attack on {c:Belmark} alarmed the region.", "Arvenia ASSAULT Belmark\n" },
  { "nominal/3", "Talks on fishing rights between {c:Arvenia} and {c:Belmark} began on Monday.",
    "Arvenia CONSULT Belmark\n" },
  { "nominal/4", "{c:Arvenia}'s decision to expel {p:Ben Ruiz} surprised {c:Belmark}.",
    "Arvenia SANCTION Ben Ruiz planned\n" },
  { "nominal/5", "The arrest of {p:Ben Ruiz} by {c:Arvenia} drew criticism.", "Arvenia COERCE Ben Ruiz\n" },
  { "nominal/6", "Criticism of {p:Ben Ruiz} by {p:Ada Stone} grew.", "Ada Stone ACCUSE Ben Ruiz\n" },
  { "nominal/7", "{c:Arvenia}'s sanctions against {c:Belmark} took effect in May.", "Arvenia SANCTION Belmark\n" },
  { "nominal/8", "The meeting on Monday between {p:Ada Stone} and {p:Ben Ruiz} lasted an hour.",
    "Ada Stone CONSULT Ben Ruiz\n" },
  { "nominal/9", "{c:Arvenia}'s shipment of rifles to {c:Belmark} was delayed.", "Arvenia AID Belmark\n" },
  { "nominal/10", "{c:Arvenia}'s withdrawal from {c:Belmark} was complete by June.", "Arvenia RETREAT Belmark\n" },
  { "nominal/11", "A phone call between {p:Ada Stone} and {p:Ben Ruiz} ended without a result.",
    "Ada Stone CONSULT Ben Ruiz\n" },
  { "nominal/12", "{o:The Northern Bank}'s lawsuit against {o:the Kessel Shipping Company} was filed in March.",
    "The Northern Bank ACCUSE the Kessel Shipping Company\n" },
  { "nominal/13", "The takeover of {o:the Kessel Shipping Company} by {o:the Northern Bank} was approved.",
    "the Northern Bank COOPERATE the Kessel Shipping Company\n" },
  { "nominal/14", "{c:Arvenia}'s recognition of {c:Belmark} came late.", "Arvenia SUPPORT Belmark\n" },
  /* apposition */
  { "apposition/1", "{p:Ada Stone}, leader of {o:the Reform Party}, resigned.",
    "Ada Stone RETREAT -\nAda Stone leads the Reform Party\n" },
  { "apposition/2", "{p:Ada Stone}, who leads {o:the Reform Party}, visited {l:Kessel}.",
    "Ada Stone CONSULT Kessel\nAda Stone leads the Reform Party\n" },
  /* relative */
  { "relative/1", "{c:Arvenia}, which bombed {c:Belmark} last year, has asked for talks.",
    "Arvenia ASSAULT Belmark\nArvenia REQUEST -\n" },
  { "relative/2", "The soldiers that {c:Arvenia} sent to {c:Belmark} are young.", "Arvenia AID Belmark\n" },
  { "relative/3", "The town, which {d:Arvenian=Arvenia} forces seized from {c:Belmark} in May, is empty.",
    "Arvenia ASSAULT Belmark\n" },
  { "relative/4", "Troops sent by {c:Arvenia} to {c:Belmark} have been seen in the hills.", "Arvenia AID Belmark\n" },
  { "relative/5", "{p:Ben Ruiz}, arrested by {c:Arvenia} in March, was released on Friday.", "Arvenia COERCE Ben Ruiz\n" },
  { "relative/6", "{o:The Reform Party}, founded by {p:Ada Stone}, condemned {c:Belmark}.",
    "The Reform Party ACCUSE Belmark\n" },
  { "relative/7", "{p:Ada Stone}, whom {c:Arvenia} deported in June, has praised {c:Belmark}.",
    "Arvenia COERCE Ada Stone\nAda Stone SUPPORT Belmark\n" },
  /* coordination */
  { "coordination/1", "{c:Arvenia} and {c:Belmark} condemned {c:Cora} and {c:Dolen}.",
    "Arvenia ACCUSE Cora\nArvenia ACCUSE Dolen\nBelmark ACCUSE Cora\nBelmark ACCUSE Dolen\n" },
  { "coordination/2", "{c:Arvenia} condemned {c:Belmark}, recalled its ambassador and banned {p:Ben Ruiz}.",
    "Arvenia ACCUSE Belmark\nArvenia COERCE Ben Ruiz\n" },
  { "coordination/3", "{p:Ada Stone} met {p:Ben Ruiz} on Monday and later thanked {c:Cora}.",
    "Ada Stone CONSULT Ben Ruiz\nAda Stone SUPPORT Cora\n" },
  { "coordination/4",
    "{c:Arvenia} invaded {c:Belmark}, and {c:Cora}, which had kept out of the war for months, imposed sanctions on "
    "{c:Arvenia}.",
    "Arvenia ASSAULT Belmark\nCora SANCTION Arvenia\n" },
  /* control */
  { "control/1", "{c:Arvenia} agreed to send doctors to {c:Belmark}.", "Arvenia AID Belmark planned\n" },
  { "control/2", "{c:Arvenia} forced {c:Belmark} to withdraw from {l:Kessel}.",
    "Belmark RETREAT Kessel\nArvenia COERCE Belmark\n" },
  { "control/3", "{p:Ada Stone} wants to visit {l:Kessel}.", "Ada Stone CONSULT Kessel planned\n" },
  { "control/4", "{c:Arvenia} announced on Saturday plans to send troops to {c:Belmark}.",
    "Arvenia AID Belmark planned\n" },
  { "control/5", "{c:Arvenia} vowed on Monday to defend {c:Belmark}.", "Arvenia AID Belmark planned\n" },
  { "control/6", "{c:Arvenia} persuaded {c:Belmark} to release {p:Ben Ruiz}.", "Belmark RETREAT Ben Ruiz\n" },
  { "control/7", "{c:Arvenia} began to withdraw its troops from {c:Belmark}.", "Arvenia RETREAT Belmark\n" },
  { "control/8", "{c:Arvenia} seems to have attacked {c:Belmark}.", "Arvenia ASSAULT Belmark suspected\n" },
  { "control/9", "{p:Ada Stone} is expected to meet {p:Ben Ruiz} in {l:Kessel}.", "Ada Stone CONSULT Ben Ruiz expected\n" },
  /* ditransitive */
  { "ditransitive/1", "{c:Arvenia} gave {c:Belmark} an ultimatum.", "Arvenia THREATEN Belmark\n" },
  { "ditransitive/2", "{c:Arvenia} lent {c:Belmark} two billion crowns.", "Arvenia AID Belmark\n" },
  { "ditransitive/3", "{c:Arvenia} donated rescue boats to {c:Belmark}.", "Arvenia AID Belmark\n" },
  { "ditransitive/4", "{c:Arvenia} provided {c:Belmark} with export credits.", "Arvenia AID Belmark\n" },
  { "ditransitive/5", "{p:Ada Stone} accused {p:Ben Ruiz} of bribery.", "Ada Stone ACCUSE Ben Ruiz\n" },
  { "ditransitive/6", "{c:Arvenia} charged {p:Ben Ruiz} with espionage.", "Arvenia ACCUSE Ben Ruiz\n" },
  { "ditransitive/7", "{c:Arvenia} handed {p:Ben Ruiz} over to {c:Belmark}.", "Arvenia RETREAT Belmark\n" },
  { "ditransitive/8", "{o:The Northern Bank} fined {o:the Kessel Shipping Company} for late reports.",
    "The Northern Bank SANCTION the Kessel Shipping Company\n" },
  { "ditransitive/9", "{c:Arvenia} awarded {p:Ben Ruiz} its highest medal.", "Arvenia SUPPORT Ben Ruiz\n" },
  { "ditransitive/10", "{c:Arvenia} stripped {p:Ben Ruiz} of his citizenship.", "Arvenia SANCTION Ben Ruiz\n" },
  { "ditransitive/11", "{c:Arvenia} blamed the explosion on {c:Belmark}.", "Arvenia ACCUSE Belmark\n" },
  { "ditransitive/12", "{c:Arvenia} held {c:Belmark} responsible for the explosion.", "Arvenia ACCUSE Belmark\n" },
  /* light verbs */
  { "light-verbs/1", "{c:Arvenia} carried out an attack on {c:Belmark}.", "Arvenia ASSAULT Belmark\n" },
  { "light-verbs/2", "{p:Ada Stone} made a visit to {l:Kessel}.", "Ada Stone CONSULT Kessel\n" },
  { "light-verbs/3", "{p:Ada Stone} held talks with {p:Ben Ruiz}.", "Ada Stone CONSULT Ben Ruiz\n" },
  { "light-verbs/4", "{p:Ada Stone} paid a surprise visit to {c:Belmark} on Tuesday.", "Ada Stone CONSULT Belmark\n" },
  { "light-verbs/5", "{c:Arvenia} launched air strikes against {c:Belmark}.", "Arvenia ASSAULT Belmark\n" },
  { "light-verbs/6", "{c:Arvenia} put pressure on {c:Belmark}.", "Arvenia COERCE Belmark\n" },
  { "light-verbs/7", "{c:Arvenia} gave its backing to {c:Belmark}.", "Arvenia SUPPORT Belmark\n" },
  { "light-verbs/8", "{c:Arvenia} entered into an alliance with {c:Belmark}.", "Arvenia AGREE Belmark\n" },
  { "light-verbs/9", "{c:Arvenia} reached an agreement with {c:Belmark}.", "Arvenia AGREE Belmark\n" },
  { "light-verbs/10", "{c:Arvenia} lodged a protest with {c:Belmark}.", "Arvenia ACCUSE Belmark\n" },
  { "light-verbs/11", "{p:Ada Stone} had a conversation with {p:Ben Ruiz}.", "Ada Stone CONSULT Ben Ruiz\n" },
  { "light-verbs/12", "{c:Arvenia} laid siege to {l:Kessel}.", "Arvenia COERCE Kessel\n" },
  { "light-verbs/13", "{c:Arvenia} took {p:Ben Ruiz} into custody.", "Arvenia COERCE Ben Ruiz\n" },
  { "light-verbs/14", "{p:Ada Stone} was in talks with {p:Ben Ruiz}.", "Ada Stone CONSULT Ben Ruiz\n" },
  { "light-verbs/15", "{c:Arvenia} came under attack from {c:Belmark}.", "Belmark ASSAULT Arvenia\n" },
  { "light-verbs/16", "{c:Arvenia} drew condemnation from {c:Belmark}.", "Belmark ACCUSE Arvenia\n" },
  { "light-verbs/17", "{c:Arvenia} opened fire on {c:Belmark}.", "Arvenia ASSAULT Belmark\n" },
  { "light-verbs/18", "{c:Arvenia} declared war on {c:Belmark}.", "Arvenia ASSAULT Belmark\n" },
  /* negation */
  { "negation/1", "{c:Arvenia} has not and will not attack {c:Belmark}.", "Arvenia ASSAULT Belmark not expected\n" },
  { "negation/2", "{c:Arvenia} no longer supports {c:Belmark}.", "Arvenia SUPPORT Belmark not\n" },
  { "negation/3", "{c:Arvenia} neither condemned nor praised {c:Belmark}.",
    "Arvenia ACCUSE Belmark not\nArvenia SUPPORT Belmark not\n" },
  { "negation/4", "Neither {c:Arvenia} nor {c:Cora} condemned {c:Belmark}.",
    "Arvenia ACCUSE Belmark not\nCora ACCUSE Belmark not\n" },
  { "negation/5", "Nobody from {c:Arvenia} attacked {c:Belmark}.", "" },
  { "negation/6", "{c:Arvenia} hardly supported {c:Belmark}.", "Arvenia SUPPORT Belmark not\n" },
  { "negation/7", "It is not true that {c:Arvenia} attacked {c:Belmark}.", "Arvenia ASSAULT Belmark denied\n" },
  { "negation/8", "{c:Arvenia} stopped short of condemning {c:Belmark}.", "Arvenia ACCUSE Belmark not\n" },
  { "negation/9", "{c:Arvenia} ruled out sending troops to {c:Belmark}.", "Arvenia AID Belmark not\n" },
  { "negation/10", "{c:Arvenia} denies any attack on {c:Belmark}.", "Arvenia ASSAULT Belmark denied\n" },
  { "negation/11", "There was no attack on {c:Belmark} by {c:Arvenia}.", "Arvenia ASSAULT Belmark not\n" },
  { "negation/12", "{c:Arvenia} did not rule out sending troops to {c:Belmark}.", "Arvenia AID Belmark possible\n" },
  /* modality */
  { "modality/1", "{c:Arvenia} could attack {c:Belmark} within days.", "Arvenia ASSAULT Belmark possible\n" },
  { "modality/2", "{c:Arvenia} would have attacked {c:Belmark} but for the storm.",
    "Arvenia ASSAULT Belmark conditional\n" },
  { "modality/3", "If {c:Belmark} falls, {c:Arvenia} will attack {c:Cora}.", "Arvenia ASSAULT Cora conditional\n" },
  { "modality/4", "{c:Arvenia} allegedly poisoned {p:Ben Ruiz}.", "Arvenia ASSAULT Ben Ruiz claimed\n" },
  { "modality/5", "{p:Ben Ruiz} allegedly bribed {p:Ada Stone}.", "" },
  { "modality/6", "{c:Arvenia} is thought to have poisoned {p:Ben Ruiz}.", "Arvenia ASSAULT Ben Ruiz suspected\n" },
  { "modality/7", "{c:Arvenia} is due to release {p:Ben Ruiz} on Monday.", "Arvenia RETREAT Ben Ruiz planned\n" },
  { "modality/8", "{c:Arvenia} hopes to join {o:the Northern League}.",
    "Arvenia member-of the Northern League possible\n" },
  { "modality/9", "{c:Arvenia} is about to invade {c:Belmark}.", "Arvenia ASSAULT Belmark planned\n" },
  { "modality/10", "An attack by {c:Arvenia} on {c:Belmark} is possible.", "Arvenia ASSAULT Belmark possible\n" },
  { "modality/11", "{c:Arvenia} may have sold rifles to {c:Belmark}.", "Arvenia AID Belmark possible\n" },
  { "modality/12", "Fears that {c:Arvenia} would invade {c:Belmark} grew.", "Arvenia ASSAULT Belmark possible\n" },
  { "modality/13", "{c:Cora} warned that {c:Arvenia} might attack {c:Belmark}.",
    "Arvenia ASSAULT Belmark possible says Cora\n" },
  /* attribution */
  { "attribution/1", "{p:Ada Stone} said {c:Arvenia} had bombed {c:Belmark}.",
    "Arvenia ASSAULT Belmark claimed says Ada Stone\n" },
  { "attribution/2", "{c:Cora} says that {p:Ada Stone} claimed that {c:Arvenia} bombed {c:Belmark}.",
    "Arvenia ASSAULT Belmark claimed says Ada Stone\n" },
  { "attribution/3", "According to {p:Ada Stone}, {c:Arvenia} bombed {c:Belmark}.",
    "Arvenia ASSAULT Belmark claimed says Ada Stone\n" },
  { "attribution/4", "{c:Belmark} accuses {c:Arvenia} of having bombed {l:Kessel}.",
    "Belmark ACCUSE Arvenia\nArvenia ASSAULT Kessel claimed says Belmark\n" },
  { "attribution/5", "{c:Belmark} suspects {c:Arvenia} of arming {o:the Iron Column}.",
    "Arvenia AID the Iron Column suspected says Belmark\n" },
  { "attribution/6", "{p:Ada Stone} told {p:Ben Ruiz} that {c:Arvenia} had bombed {c:Belmark}.",
    "Arvenia ASSAULT Belmark claimed says Ada Stone\n" },
  { "attribution/7", "{p:Ada Stone} confirmed that {c:Arvenia} had bombed {c:Belmark}.",
    "Arvenia ASSAULT Belmark says Ada Stone\n" },
};

static XplLanguage *language;

static int
compare_lines (gconstpointer a, gconstpointer b)
{
  return strcmp (*(const char *const *) a, *(const char *const *) b);
}

static void
add_line (GPtrArray *lines, const XplReading *reading, const XplStatement *statement)
{
  GString *line = g_string_new (NULL);

  g_string_append_printf (line, "%s %s %s", marked_name_of (reading, statement->subject),
                          xpl_name_to_code (XPL_NAMES_ACT, statement->act),
                          statement->object < 0 ? "-" : marked_name_of (reading, statement->object));
  if (statement->polarity == XPL_POLARITY_NEGATIVE)
    g_string_append (line, " not");
  if (statement->modality != XPL_MODALITY_FACT)
    g_string_append_printf (line, " %s", xpl_name_to_code (XPL_NAMES_MODALITY, statement->modality));
  for (guint i = 0; i < statement->attributed->len; i++)
    g_string_append_printf (line, " says %s", marked_name_of (reading, g_array_index (statement->attributed, int, i)));
  g_ptr_array_add (lines, g_string_free (line, FALSE));
}

static char *
join_sorted (GPtrArray *lines)
{
  g_ptr_array_sort (lines, compare_lines);
  g_ptr_array_add (lines, NULL);
  return g_strjoinv ("\n", (char **) lines->pdata);
}

static char *
sort_expected (const char *expected)
{
  g_autoptr (GPtrArray) lines = g_ptr_array_new_with_free_func (g_free);
  g_auto (GStrv) parts = g_strsplit (expected, "\n", -1);

  for (guint i = 0; parts[i] != NULL; i++)
    if (*parts[i] != '\0')
      g_ptr_array_add (lines, g_strdup (parts[i]));
  return join_sorted (lines);
}

static void
test_case (gconstpointer data)
{
  const Case *test = data;
  g_autofree char *text = marked_get_text (test->text);
  g_autoptr (XplReading) reading = marked_read (language, test->text, text);
  g_autoptr (GPtrArray) lines = g_ptr_array_new_with_free_func (g_free);
  g_autofree char *expected = sort_expected (test->expected);
  g_autofree char *found = NULL;

  xpl_read_trees (language, reading);
  xpl_read_speeches (language, reading);
  xpl_read_statements (language, reading);
  for (guint i = 0; i < reading->statements->len; i++)
    {
      const XplStatement *statement = &g_array_index (reading->statements, XplStatement, i);

      add_line (lines, reading, statement);
      /* Each says which words and which rule made it. */
      g_assert_false (xpl_range_is_none (statement->cue));
      g_assert_false (xpl_range_is_none (statement->clause));
      g_assert_nonnull (statement->rule);
    }
  found = join_sorted (lines);
  if (g_strcmp0 (found, expected) != 0)
    g_test_message ("in “%s”", text);
  g_assert_cmpstr (found, ==, expected);
}

int
main (int argc, char *argv[])
{
  g_autoptr (GError) error = NULL;
  int result;

  g_test_init (&argc, &argv, NULL);
  g_test_set_nonfatal_assertions ();
  language = xpl_language_new (&error);
  g_assert_no_error (error);
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *path = g_strdup_printf ("/statement-trees/%s", cases[i].name);

      g_test_add_data_func (path, &cases[i], test_case);
    }
  result = g_test_run ();
  xpl_language_free (language);
  return result;
}
