/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright © 2026 The Explorer authors */

/*
 * Who says what, in texts whose names are marked; without trees. What is expected is written as in speech-lines.h.
 */

#include "config.h"

#include "marked-text.h"
#include "speech-lines.h"

typedef struct
{
  const char *name;
  const char *text;
  const char *expected;
} Case;

static const Case cases[] = {
  /* Direct, speaker behind */
  { "direct/behind", "“We are ready,” {p:Ada Stone} said.", "d Ada Stone (Ada Stone): We are ready,\n" },
  { "direct/behind-inverted", "“We are ready,” said {p:Ada Stone}.", "d Ada Stone (Ada Stone): We are ready,\n" },
  { "direct/behind-straight", "\"We are ready,\" {p:Ada Stone} said.", "d Ada Stone (Ada Stone): We are ready,\n" },
  { "direct/behind-single", "‘We don’t know yet,’ {p:Ada Stone} said.", "d Ada Stone (Ada Stone): We don’t know yet,\n" },
  { "direct/behind-question", "“Why should we wait?” {p:Ada Stone} asked.",
    "d Ada Stone (Ada Stone): Why should we wait?\n" },
  { "direct/behind-comma-outside", "“We are ready”, {p:Ada Stone} told reporters.",
    "d Ada Stone (Ada Stone): We are ready\n" },
  { "direct/behind-apposition", "“We are ready,” said {p:Ada Stone}, the mayor of {l:Kessel}.",
    "d Ada Stone (Ada Stone): We are ready,\n" },
  { "direct/behind-long-subject", "“We are ready,” the mayor of {l:Kessel}, {p:Ada Stone}, said on Friday.",
    "d Ada Stone (Ada Stone): We are ready,\n" },
  { "direct/behind-pronoun", "“We are ready,” {i:she=Ada Stone} added.", "d Ada Stone (she): We are ready,\n" },
  { "direct/behind-several-sentences", "“We are ready. Nobody can stop us now,” {p:Ada Stone} said.",
    "d Ada Stone (Ada Stone): We are ready. Nobody can stop us now,\n" },
  { "direct/behind-one-word", "“Never,” {p:Ada Stone} said.", "d Ada Stone (Ada Stone): Never,\n" },
  { "direct/behind-role", "“We are ready,” a {d:Arvenian=Arvenia} lawmaker said.",
    "d ? (a Arvenian lawmaker): We are ready,\n" },
  { "direct/behind-body", "“We are ready,” {c:Arvenia}'s military said in a statement.",
    "d Arvenia (Arvenia's military): We are ready,\n" },
  /* Direct, speaker before */
  { "direct/before", "{p:Ada Stone} said: “We are ready.”", "d Ada Stone (Ada Stone): We are ready.\n" },
  { "direct/before-comma", "{p:Ada Stone} said, “We are ready.”", "d Ada Stone (Ada Stone): We are ready.\n" },
  { "direct/before-place", "{p:Ada Stone} said on Friday in {l:Kessel}, “We are ready to go home.”",
    "d Ada Stone (Ada Stone): We are ready to go home.\n" },
  { "direct/before-addressee", "{p:Ada Stone} told the council: “We are ready.”",
    "d Ada Stone (Ada Stone): We are ready.\n" },
  { "direct/before-relative", "{p:Ada Stone}, who runs the port, said: “We are ready.”",
    "d Ada Stone (Ada Stone): We are ready.\n" },
  { "direct/before-apposition", "{p:Ada Stone}, mayor of {l:Kessel}, said: “We are ready.”",
    "d Ada Stone (Ada Stone): We are ready.\n" },
  { "direct/before-write", "“We are ready,” {p:Ada Stone} wrote on her page.",
    "d Ada Stone (Ada Stone): We are ready,\n" },
  { "direct/before-insertion", "{p:Ada Stone} said, speaking in {l:Kessel}, “We are ready.”",
    "d Ada Stone (Ada Stone): We are ready.\n" },
  { "direct/nested", "“He told me ‘never come back’ and left,” {p:Ada Stone} said.",
    "d Ada Stone (Ada Stone): He told me ‘never come back’ and left,\n"
    "d ? (He) via Ada Stone: never come back\n" },
  { "nested/think", "“I think the bridge will fall,” {p:Ada Stone} said.",
    "d Ada Stone (Ada Stone): I think the bridge will fall,\ni Ada Stone (I): the bridge will fall\n" },
  { "nested/sentence", "{p:Ada Stone} said: “We left. {p:Ben Ruiz} told us that the bridge had fallen.”",
    "d Ada Stone (Ada Stone): We left. Ben Ruiz told us that the bridge had fallen.\n"
    "i Ben Ruiz (Ben Ruiz) via Ada Stone: the bridge had fallen\n" },
  { "nested/suspects", "{c:Arvenia} says it suspects that the bridge will fall.",
    "i Arvenia (Arvenia): it suspects that the bridge will fall\ni Arvenia (it): the bridge will fall\n" },
  { "direct/brackets", "“They [the rebels] have left the town,” {p:Ada Stone} said.",
    "d Ada Stone (Ada Stone): They [the rebels] have left the town,\n" },
  /* Direct, in the middle */
  { "direct/middle", "“We are ready,” {p:Ada Stone} said, “and we will win.”",
    "d Ada Stone (Ada Stone): We are ready, | and we will win.\n" },
  { "direct/middle-inverted", "“We are ready,” said {p:Ada Stone}, “and we will win.”",
    "d Ada Stone (Ada Stone): We are ready, | and we will win.\n" },
  { "direct/two-sentences", "“We are ready,” {p:Ada Stone} said. “Nobody can stop us now.”",
    "d Ada Stone (Ada Stone): We are ready,\nd Ada Stone (Ada Stone): Nobody can stop us now.\n" },
  /* Over paragraphs */
  { "direct/paragraphs", "“We came in the night.\n“We saw the town burn.\n“We left,” {p:Ada Stone} said.",
    "d Ada Stone (Ada Stone): We came in the night. | We saw the town burn. | We left,\n" },
  { "direct/paragraphs-first", "“We came in the night,” {p:Ada Stone} said. “We saw it all.\n“Then we left the town.”",
    "d Ada Stone (Ada Stone): We came in the night,\nd Ada Stone (Ada Stone): We saw it all. | Then we left the town.\n" },
  { "direct/next-paragraph", "“We came in the night,” {p:Ada Stone} said.\n“Then we left the town again.”",
    "d Ada Stone (Ada Stone): We came in the night,\nd Ada Stone (Ada Stone): Then we left the town again.\n" },
  { "direct/announced", "{p:Ada Stone} told reporters:\n“We came in the night and left.”",
    "d Ada Stone (Ada Stone): We came in the night and left.\n" },
  { "direct/unclosed", "{p:Ada Stone} said: “We are ready to leave\nThe town was quiet.",
    "d Ada Stone (Ada Stone): We are ready to leave\n" },
  { "direct/sentence-before", "{p:Ada Stone} was blunt. “We lost the whole harvest.”",
    "d Ada Stone (Ada Stone): We lost the whole harvest.\n" },
  { "direct/no-speaker", "The hall was empty. “We lost the whole harvest.”",
    "d ? (): We lost the whole harvest.\n" },
  { "direct/colon", "{p:Ada Stone}: “We lost the whole harvest.”", "d Ada Stone (Ada Stone): We lost the whole harvest.\n" },
  /* Sources */
  { "source/behind-quote", "“We are ready to leave,” according to {p:Ada Stone}.",
    "d Ada Stone (Ada Stone): We are ready to leave,\n" },
  { "source/behind", "The bridge has fallen, according to {p:Ada Stone}.", "i Ada Stone (Ada Stone): The bridge has fallen\n" },
  { "source/behind-no-comma", "The bridge has fallen according to {p:Ada Stone}.",
    "i Ada Stone (Ada Stone): The bridge has fallen\n" },
  { "source/before", "According to {p:Ada Stone}, the bridge has fallen.", "i Ada Stone (Ada Stone): the bridge has fallen\n" },
  { "source/before-role", "According to the mayor of {l:Kessel}, the bridge has fallen.",
    "i ? (the mayor): the bridge has fallen\n" },
  { "source/relayed", "{p:Ada Stone} said the bridge has fallen, according to {o:the Daily Post}.",
    "i Ada Stone (Ada Stone) via the Daily Post: the bridge has fallen\n" },
  { "source/relayed-quote", "{p:Ada Stone} said, “The bridge has fallen”, according to {o:the Daily Post}.",
    "d Ada Stone (Ada Stone) via the Daily Post: The bridge has fallen\n" },
  { "source/quoted-as", "{p:Ada Stone} was quoted by {o:the Daily Post} as saying the bridge had fallen.",
    "i Ada Stone (Ada Stone) via the Daily Post: the bridge had fallen\n" },
  { "source/quoted-as-quote", "“The bridge has fallen,” {p:Ada Stone} was quoted as saying.",
    "d Ada Stone (Ada Stone): The bridge has fallen,\n" },
  { "source/report", "A report by {o:the Daily Post} said that the bridge had fallen.",
    "i the Daily Post (A report): the bridge had fallen\n" },
  { "source/noun", "{c:Arvenia}'s claim that the bridge had fallen was wrong.",
    "i Arvenia (Arvenia): the bridge had fallen\n" },
  { "source/suspicion", "{c:Arvenia} voiced suspicion about {c:Belmark} attacking the port.",
    "i Arvenia (Arvenia): Belmark attacking the port\n" },
  /* Indirect */
  { "indirect/that", "{p:Ada Stone} said that the bridge had fallen.", "i Ada Stone (Ada Stone): the bridge had fallen\n" },
  { "indirect/bare", "{p:Ada Stone} said the bridge had fallen.", "i Ada Stone (Ada Stone): the bridge had fallen\n" },
  { "indirect/day", "{p:Ada Stone} said on Friday that the bridge had fallen.",
    "i Ada Stone (Ada Stone): the bridge had fallen\n" },
  { "indirect/told", "{p:Ada Stone} told {p:Ben Ruiz} that the bridge had fallen.",
    "i Ada Stone (Ada Stone): the bridge had fallen\n" },
  { "indirect/told-bare", "{p:Ada Stone} told reporters the bridge had fallen.",
    "i Ada Stone (Ada Stone): the bridge had fallen\n" },
  { "indirect/behind", "The bridge had fallen, {p:Ada Stone} said.", "i Ada Stone (Ada Stone): The bridge had fallen\n" },
  { "indirect/middle", "The bridge, which was old, had fallen, {p:Ada Stone} said, because the river had risen.",
    "i Ada Stone (Ada Stone): The bridge, which was old, had fallen\n" },
  { "indirect/suspect", "{c:Arvenia} suspects {c:Belmark} is preparing an attack.",
    "i Arvenia (Arvenia): Belmark is preparing an attack\n" },
  { "indirect/estimate", "The agency estimates that 300 people have left.", "i ? (The agency): 300 people have left\n" },
  { "indirect/chain", "{p:Ada Stone} said {p:Ben Ruiz} claimed that the bridge had fallen.",
    "i Ada Stone (Ada Stone): Ben Ruiz claimed that the bridge had fallen\n"
    "i Ben Ruiz (Ben Ruiz) via Ada Stone: the bridge had fallen\n" },
  { "indirect/two-verbs", "{p:Ada Stone} said that the bridge had fallen and added that nobody was hurt.",
    "i Ada Stone (Ada Stone): the bridge had fallen\ni Ada Stone (Ada Stone): nobody was hurt\n" },
  { "indirect/adding", "{p:Ada Stone} said the bridge had fallen, adding that nobody was hurt.",
    "i Ada Stone (Ada Stone): the bridge had fallen\ni Ada Stone (Ada Stone): nobody was hurt\n" },
  { "indirect/two-speakers", "{p:Ada Stone} said the bridge had fallen, but {p:Ben Ruiz} denied that it was old.",
    "i Ada Stone (Ada Stone): the bridge had fallen\ni Ben Ruiz (Ben Ruiz): it was old\n" },
  { "indirect/not-denied", "{p:Ada Stone} did not deny that the bridge had fallen.",
    "i Ada Stone (Ada Stone): the bridge had fallen\n" },
  { "indirect/coordinated", "{p:Ada Stone} and {p:Ben Ruiz} said the bridge had fallen.",
    "i Ada Stone + Ben Ruiz (Ada Stone and Ben Ruiz): the bridge had fallen\n" },
  { "indirect/infinitive", "{p:Ada Stone} went on to say that the bridge had fallen.",
    "i Ada Stone (Ada Stone): the bridge had fallen\n" },
  { "indirect/as-told", "As {p:Ada Stone} told reporters, the bridge had fallen.",
    "i Ada Stone (Ada Stone): the bridge had fallen\n" },
  { "indirect/joined-verb", "{p:Ada Stone} visited the town and said that the bridge had fallen.",
    "i Ada Stone (Ada Stone): the bridge had fallen\n" },
  /* Mixed */
  { "mixed/end", "{p:Ada Stone} said the attack was “a grave mistake”.",
    "m Ada Stone (Ada Stone): the attack was “a grave mistake”\n" },
  { "mixed/middle", "{p:Ada Stone} said the “heroic” town had fallen.", "m Ada Stone (Ada Stone): the “heroic” town had fallen\n" },
  { "mixed/that-quote", "{p:Ada Stone} said that if “they want to talk, we should let them” and left.",
    "m Ada Stone (Ada Stone): if “they want to talk, we should let them” and left\n" },
  { "mixed/name", "{p:Ada Stone} described the plan as “a gift to thieves”.",
    "m Ada Stone (Ada Stone): a gift to thieves\n" },
  /* No speech */
  { "none/scare", "The “heroes” came home on Friday.", "" },
  { "none/title", "They signed the “Lasting Friendship Treaty” in {l:Kessel}.", "" },
  { "none/film", "{p:Ada Stone} saw the film “The Long Way Home” twice.", "" },
  { "none/object", "{p:Ada Stone} said nothing to reporters on Friday.", "" },
  { "none/object-noun", "{p:Ada Stone} reported heavy losses in the north.", "" },
  { "pronoun/last-speaker", "“We left,” {p:Ada Stone} said. “It was cold,” she added.",
    "d Ada Stone (Ada Stone): We left,\nd Ada Stone (she): It was cold,\n" },
  { "source/same-report", "A report by {o:the Daily Post} said the bridge has fallen. According to the report, it was old.",
    "i the Daily Post (A report): the bridge has fallen\ni the Daily Post (the report): it was old\n" },
  { "none/not-said", "{p:Ada Stone} did not say that the bridge had fallen.", "" },
  { "passive/nobody", "It was reported that the bridge had fallen.", "i ? (): the bridge had fallen\n" },
  { "passive/by", "It was reported by {o:the Daily Post} that the bridge had fallen.",
    "i the Daily Post (the Daily Post): the bridge had fallen\n" },
  { "passive/addressee", "Residents were told by {p:Ada Stone} that the bridge had fallen.",
    "i Ada Stone (Ada Stone): the bridge had fallen\n" },
  { "passive/of", "{p:Ben Ruiz} was accused by {p:Ada Stone} of selling the bridge.", "i Ada Stone (Ada Stone): selling the bridge\n" },
  { "question/whether", "{p:Ada Stone} asked whether the bridge had fallen.",
    "i Ada Stone (Ada Stone): whether the bridge had fallen\n" },
  { "question/why", "{p:Ada Stone} did not say why the bridge had fallen.",
    "i Ada Stone (Ada Stone): why the bridge had fallen\n" },
  { "question/declined", "{p:Ada Stone} declined to say who had sold the bridge.",
    "i Ada Stone (Ada Stone): who had sold the bridge\n" },
  { "question/relative", "{p:Ada Stone} told the man who had sold the bridge a story.", "" },
  { "phrase/denied", "{p:Ada Stone} denied selling the bridge.", "i Ada Stone (Ada Stone): selling the bridge\n" },
  { "phrase/warned", "{p:Ada Stone} warned of new floods in the north.", "i Ada Stone (Ada Stone): new floods in the north\n" },
  { "phrase/accused", "{p:Ada Stone} accused {p:Ben Ruiz} of selling the bridge.",
    "i Ada Stone (Ada Stone): selling the bridge\n" },
  { "adjective/that", "{p:Ada Stone} is confident that the bridge will hold.", "i Ada Stone (Ada Stone): the bridge will hold\n" },
  { "adjective/bare", "{p:Ada Stone} was worried the bridge would fall.", "i Ada Stone (Ada Stone): the bridge would fall\n" },
  { "adjective/whether", "It is unclear whether the bridge will hold.", "i ? (It): whether the bridge will hold\n" },
  { "adjective/plain", "The bridge is sure to fall, and {p:Ada Stone} is worried.", "" },
  { "evidence/thing", "The figures show that the bridge is old.", "i ? (The figures): the bridge is old\n" },
  { "evidence/bare", "The figures show the town lost half of its people.",
    "i ? (The figures): the town lost half of its people\n" },
  { "speaker/age", "{p:Ben Ruiz}, 43, a farmer, said the bridge had fallen.", "i Ben Ruiz (Ben Ruiz): the bridge had fallen\n" },
  { "speaker/close-to", "Sources close to the talks said that the bridge had fallen.", "i ? (Sources): the bridge had fallen\n" },
  { "speaker/question", "Do you think the bridge will hold?", "i ? (you): the bridge will hold\n" },
  { "source/citing", "{o:the Daily Post} reported, quoting {p:Ada Stone}, that the bridge had fallen.",
    "i Ada Stone (Ada Stone) via the Daily Post: the bridge had fallen\n" },
  { "mind/not", "{p:Ada Stone} does not believe that the bridge is old.", "i Ada Stone (Ada Stone): the bridge is old\n" },
  { "infinitive/refused", "{p:Ada Stone} refused to say that the bridge was old.", "" },
  { "infinitive/planned", "{p:Ada Stone} plans to announce that the bridge is closed.", "" },
  { "indirect/that-year", "{p:Ada Stone} also claims that in 1997 the bridge was new.",
    "i Ada Stone (Ada Stone): in 1997 the bridge was new\n" },
  { "indirect/opening", "{p:Ada Stone} said although the bridge was old, nobody would close it.",
    "i Ada Stone (Ada Stone): although the bridge was old, nobody would close it\n" },
  { "indirect/relative-subject", "{p:Ada Stone} said the soldiers who took the town were tired.",
    "i Ada Stone (Ada Stone): the soldiers who took the town were tired\n" },
  { "hedge/reportedly", "{p:Ada Stone} reportedly said that the bridge had fallen.",
    "i Ada Stone (Ada Stone) reportedly: the bridge had fallen\n" },
  { "adjective/two", "{p:Ada Stone} is hopeful and confident that the bridge will hold.",
    "i Ada Stone (Ada Stone): the bridge will hold\n" },
  { "noun/any-verb", "{p:Ada Stone} got the impression that the bridge was old.", "i Ada Stone (Ada Stone): the bridge was old\n" },
  { "noun/rejected", "{p:Ada Stone} rejected claims that the bridge was old.", "" },
  { "none/object-longer", "{p:Ada Stone} knows the names, and the men, who built it.", "" },
  { "none/you-know", "The bridge, you know, has fallen.", "" },
  { "none/that-said", "That said, the bridge has fallen.", "" },
  { "none/object-relative", "{p:Ada Stone} found a man who had sold the bridge.", "" },
  { "none/modal", "{p:Ada Stone} may say that the bridge has fallen.", "" },
  { "none/add", "The town added two schools in 2020.", "" },
};

static XplLanguage *language;

static void
check_invariants (const XplReading *reading)
{
  guint32 last_start = 0;

  for (guint i = 0; i < reading->speeches->len; i++)
    {
      const XplSpeech *speech = &g_array_index (reading->speeches, XplSpeech, i);
      XplRange first = g_array_index (speech->ranges, XplRange, 0);

      g_assert_cmpuint (first.start, >=, last_start);
      last_start = first.start;
      g_assert_nonnull (speech->rule);
      g_assert_false (xpl_range_is_none (speech->sentence));
      for (guint j = 0; j < speech->ranges->len; j++)
        {
          XplRange run = g_array_index (speech->ranges, XplRange, j);

          g_assert_false (xpl_range_is_none (run));
          g_assert_true (xpl_range_contains (speech->sentence, run));
        }
    }
}

static void
test_case (gconstpointer data)
{
  const Case *test = data;
  g_autofree char *text = marked_get_text (test->text);
  g_autoptr (XplReading) reading = marked_read (language, test->text, text);

  xpl_read_speeches (language, reading);

  g_autofree char *found = speech_lines_of (reading);
  g_assert_cmpstr (found, ==, test->expected);
  check_invariants (reading);
}

/* Parts of one speech share their group, and only they do. */
static void
test_group (void)
{
  const char *marked = "“We are ready,” {p:Ada Stone} said. “Nobody can stop us now.” {p:Ben Ruiz} said the bridge fell.";
  g_autofree char *text = marked_get_text (marked);
  g_autoptr (XplReading) reading = marked_read (language, marked, text);

  xpl_read_speeches (language, reading);
  g_assert_cmpuint (reading->speeches->len, ==, 3);
  g_assert_cmpuint (g_array_index (reading->speeches, XplSpeech, 0).group, ==,
                    g_array_index (reading->speeches, XplSpeech, 1).group);
  g_assert_cmpuint (g_array_index (reading->speeches, XplSpeech, 0).group, !=,
                    g_array_index (reading->speeches, XplSpeech, 2).group);
}

/* Texts that are nothing but marks and verbs of saying must be read in reasonable time. */
static void
test_flood (gconstpointer data)
{
  g_autoptr (GString) text = g_string_sized_new (1 << 18);

  while (text->len < 1 << 18)
    g_string_append (text, data);

  g_autoptr (XplReading) reading = marked_read (language, "", text->str);
  xpl_read_speeches (language, reading);
  check_invariants (reading);
}

/* A title with the state before it stands for the person who bears it, not for the state. */
static void
test_title (void)
{
  static const char *const texts[] = { "According to US Under Secretary of Trade Ada Stone, Sweden attacked Denmark.",
                                       "Some 300 soldiers died, according to US Under Secretary of Trade Ada Stone." };

  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    {
      XplTextInfo info = { 0 };
      g_autoptr (XplReading) reading = xpl_language_read (language, texts[i], &info);

      g_assert_cmpuint (reading->speeches->len, ==, 1);
      g_assert_cmpstr (marked_name_of (reading, g_array_index (reading->speeches, XplSpeech, 0).entity), ==, "Ada Stone");
    }
}

int
main (int argc, char *argv[])
{
  static const char *const floods[] = { "\"", "“we go” said ", "he said that ", "said, ", "“a\n", "according to ", "x, ",
                                        "the agency estimates that ", "a man who ran as a ", "the claim that he said was ",
                                        "X, said Y, was ", "according to figures from ", "it was said to have said that " };
  g_autoptr (GError) error = NULL;
  int result;

  g_test_init (&argc, &argv, NULL);
  language = xpl_language_new (&error);
  g_assert_no_error (error);
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *path = g_strdup_printf ("/speeches/%s", cases[i].name);

      g_test_add_data_func (path, &cases[i], test_case);
    }
  g_test_add_func ("/speeches/group", test_group);
  g_test_add_func ("/speeches/title", test_title);
  for (guint i = 0; i < G_N_ELEMENTS (floods); i++)
    {
      g_autofree char *path = g_strdup_printf ("/speeches/flood/%u", i);

      g_test_add_data_func (path, floods[i], test_flood);
    }
  result = g_test_run ();
  xpl_language_free (language);
  return result;
}
