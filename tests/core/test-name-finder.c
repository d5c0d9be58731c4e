/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright © 2026 The Explorer authors */

#include "config.h"

#include "stages.h"

#include <string.h>

static XplLanguage *language;

static const char *const type_names[] = { "person", "organisation", "place", "facility", "product", "work", "occasion",
  "group" };
static const char *const kind_names[] = { "name", "alias", "acronym", "demonym", "metonym", "role", "description",
  "pronoun" };

/*
 * @mentions: "words:type:kind=entity" for each mention in order, parted by "; ". Pronouns are not in it. Without
 * "=entity" where the entity is called by these words.
 */
typedef struct
{
  const char *text;
  const char *mentions;
} Case;

static const Case cases[] = {
  /* States */
  { "Norway met Chad.", "Norway:place:name; Chad:place:name" },
  { "The Burkinabe and the Kiwis left.", "Burkinabe:place:demonym=Burkina Faso; Kiwis:place:demonym=New Zealand" },
  { "They left the U.S. for the UK.", "U.S.:place:acronym=United States; UK:place:acronym=United Kingdom" },
  { "It gave us nothing.", "" },
  { "It left the US on Friday.", "US:place:acronym=United States" },
  { "the Peru-Chile border", "Peru:place:name; Chile:place:name" },
  { "a South Korea-Japan pact", "South Korea:place:name; Japan:place:name" },
  { "a Norway-South Korea pact", "Norway:place:name; South Korea:place:name" },
  { "a pro-Peruvian party", "Peruvian:place:demonym=Peru" },
  { "Jordan Ellis sang in Jordan.", "Jordan Ellis:person:name; Jordan:place:name" },
  { "They polish brass in Poland.", "Poland:place:name" },
  { "She said it in Polish.", "" },
  { "She met them in Polish villages.", "Polish:place:demonym=Poland" },
  /* Capitals: places, and states that act */
  { "He lives in Lima.", "Lima:place:name" },
  { "Lima denied the report.", "Lima:place:metonym=Peru" },
  { "A visit to Oslo was cut short.", "Oslo:place:name" },
  { "They flew from Oslo to Lima.", "Oslo:place:name; Lima:place:name" },
  { "The pact between Oslo and Lima holds.", "Oslo:place:metonym=Norway; Lima:place:metonym=Peru" },
  { "Lima's soldiers left.", "Lima:place:metonym=Peru" },
  { "Lima's suburbs grew.", "Lima:place:name" },
  { "Lima was shelled at dawn.", "Lima:place:name" },
  { "Storms hit Oslo.", "Oslo:place:name" },
  { "They accused Oslo of theft.", "Oslo:place:metonym=Norway" },
  { "It sent ships to its ally, Lima.", "Lima:place:metonym=Peru" },
  { "An Oslo-based firm closed.", "Oslo:place:name" },
  { "The Kremlin said no.", "Kremlin:place:metonym=Russia" },
  { "They met at the Kremlin.", "Kremlin:facility:name" },
  /* Persons */
  { "Anders Holm met Ida Lund.", "Anders Holm:person:name; Ida Lund:person:name" },
  { "Gen. J. B. Orsel spoke.", "J. B. Orsel:person:name" },
  { "Defence Minister Orsel Tarn III spoke.", "Orsel Tarn III:person:name" },
  { "Peruvian Foreign Minister Orsel Tarn left.", "Peruvian:place:demonym=Peru; Orsel Tarn:person:name" },
  { "There the rebel commander Orsel Tarn slept.", "Orsel Tarn:person:name" },
  { "Foreign Minister Cho Hae-won met Kim Yong Su.", "Cho Hae-won:person:name; Kim Yong Su:person:name" },
  { "Anders van der Holm and Omar al-Tarn slept.", "Anders van der Holm:person:name; Omar al-Tarn:person:name" },
  { "Its ally Peru and host Norway slept.", "Peru:place:name; Norway:place:name" },
  { "Then Anders Mills met the Senn Mills.", "Anders Mills:person:name; Senn Mills:organisation:name" },
  { "Then Orsa Tarn, Peru's envoy, slept.", "Orsa Tarn:person:name; Peru:place:name; envoy:person:role=Orsa Tarn" },
  { "(President Anders) Holm slept.", "Anders) Holm:person:name=Anders Holm" },
  /* Bodies */
  { "The Peruvian Ministry of Defence is old.",
    "Peruvian:place:demonym=Peru; Ministry of Defence:organisation:name=Peruvian Ministry of Defence" },
  { "They asked the Ministry of Health of Peru.", "Ministry of Health:organisation:name=Ministry of Health of Peru; Peru:place:name" },
  { "Peru's army fled.", "Peru:place:name; army:organisation:description=Peru's army" },
  { "Peruvian army trucks", "Peruvian:place:demonym=Peru" },
  { "Then the Council for Harbour Affairs and Human Rights said so.",
    "Council for Harbour Affairs and Human Rights:organisation:name" },
  { "the 4th Engineering Brigade left", "4th Engineering Brigade:organisation:name" },
  { "the Dockworkers' Union of old", "Dockworkers' Union:organisation:name" },
  { "He told the New York Times.", "New York Times:organisation:name" },
  { "reports by KCNA and the BBC",
    "KCNA:organisation:acronym=Korean Central News Agency; BBC:organisation:acronym" },
  { "He eats an apple a day.", "" },
  /* Other things */
  { "The KN-77 flew over Lake Orra.", "KN-77:product:name; Lake Orra:place:name" },
  { "They signed the Treaty of Senn.", "Treaty of Senn:work:name" },
  { "There a “Comprehensive Harbour Treaty” was signed.", "Comprehensive Harbour Treaty:work:name" },
  { "since the Korean War", "Korean War:occasion:name" },
  { "Operation Amber began.", "Operation Amber:occasion:name" },
  { "Since the 7 October attack they fled.", "7 October attack:occasion:name" },
  { "He fled after the June 5, 2019 bombings.", "June 5, 2019 bombings:occasion:name" },
  { "Since the Friday attack they fled.", "" },
  { "Since the 7 October talks they met.", "" },
  { "at Grain Wharf", "Grain Wharf:facility:name" },
  { "They sank the ferry Silver Tarn.", "Silver Tarn:product:name" },
  { "They left the port of Orsk.", "Orsk:place:name" },
  { "in the Kursk Oblast", "Kursk Oblast:place:alias=Kursk" },
  /* Without a name */
  { "Peruvian officials spoke.", "Peruvian:place:demonym=Peru; officials:group:description=Peruvian officials" },
  { "A Peruvian lawmaker spoke.", "Peruvian:place:demonym=Peru; lawmaker:person:description=Peruvian lawmaker" },
  { "Military experts said so.", "Military experts:group:description" },
  { "He met experts.", "" },
  /* Days and months are no names */
  { "On Monday, in March, they left.", "" },
};

static char *
describe (const XplReading *reading)
{
  GString *out = g_string_new (NULL);

  for (guint i = 0; i < reading->mentions->len; i++)
    {
      const XplNameMention *mention = &g_array_index (reading->mentions, XplNameMention, i);
      const XplNamed *named = xpl_reading_entity (reading, mention->entity);
      g_autofree char *words = xpl_range_dup_text (mention->range, reading->text);

      if (mention->kind == XPL_MENTION_PRONOUN)
        continue;
      g_string_append_printf (out, "%s%s:%s:%s", out->len > 0 ? "; " : "", words, type_names[named->type],
                              kind_names[mention->kind]);
      if (!g_str_equal (words, named->name))
        g_string_append_printf (out, "=%s", named->name);
    }
  return g_string_free (out, FALSE);
}

static void
test_cases (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (XplReading) reading = xpl_language_read (language, cases[i].text, NULL);
      g_autofree char *found = describe (reading);

      if (!g_str_equal (found, cases[i].mentions))
        g_test_message ("in: %s", cases[i].text);
      g_assert_cmpstr (found, ==, cases[i].mentions);
    }
}

static int
find_entity (const XplReading *reading, const char *name)
{
  for (guint i = 0; i < reading->entities->len; i++)
    if (g_str_equal (xpl_reading_entity (reading, i)->name, name))
      return i;
  return -1;
}

static guint
count_mentions (const XplReading *reading, int entity)
{
  guint n = 0;

  for (guint i = 0; i < reading->mentions->len; i++)
    n += g_array_index (reading->mentions, XplNameMention, i).entity == entity;
  return n;
}

/* One person by family name, two where given names differ; none where it is open who is meant. */
static void
test_persons (void)
{
  static const char text[] = "Anders Holm met Ida Lund. Holm smiled. Mr. Holm left. A. Holm wrote. "
                             "Minister Kim Yong-su met General Kim Hae Won. Minister Kim left. Kim slept.";
  g_autoptr (XplReading) reading = xpl_language_read (language, text, NULL);

  g_assert_cmpuint (count_mentions (reading, find_entity (reading, "Anders Holm")), ==, 4);
  g_assert_cmpuint (count_mentions (reading, find_entity (reading, "Ida Lund")), ==, 1);
  g_assert_cmpuint (count_mentions (reading, find_entity (reading, "Kim Yong-su")), ==, 2);
  g_assert_cmpuint (count_mentions (reading, find_entity (reading, "Kim Hae Won")), ==, 1);
  g_assert_cmpint (find_entity (reading, "Kim"), ==, -1);
}

static void
test_spellings (void)
{
  static const char text[] = "Kim Jong-su left. Kim Jong Su came back. Lloyd B. Tarn III met Lloyd Tarn.";
  g_autoptr (XplReading) reading = xpl_language_read (language, text, NULL);

  g_assert_cmpuint (reading->entities->len, ==, 2);
  g_assert_cmpint (find_entity (reading, "Lloyd B. Tarn III"), >=, 0);
}

static void
test_short_forms (void)
{
  static const char text[] = "The National Rescue Service said so. The Rescue Service left. The Upper Lake Board met the Lower "
                             "Lake Board. The Lake Board slept.";
  g_autoptr (XplReading) reading = xpl_language_read (language, text, NULL);

  g_assert_cmpuint (count_mentions (reading, find_entity (reading, "National Rescue Service")), ==, 2);
  g_assert_cmpint (find_entity (reading, "Rescue Service"), ==, -1);
  g_assert_cmpint (find_entity (reading, "Lake Board"), >=, 0);
}

static void
test_acronyms (void)
{
  static const char text[] = "The Harbour Safety Board (HSB) met. The HSB voted. The LDA (Lake Development Agency) did not. "
                             "LDA members left. A long range missile (LRM) flew. The LRM fell.";
  g_autoptr (XplReading) reading = xpl_language_read (language, text, NULL);
  int board = find_entity (reading, "Harbour Safety Board");
  int agency = find_entity (reading, "Lake Development Agency");

  g_assert_cmpint (board, >=, 0);
  g_assert_cmpuint (count_mentions (reading, board), ==, 3);
  g_assert_cmpstr (g_ptr_array_index (xpl_reading_entity (reading, board)->aliases, 0), ==, "HSB");
  g_assert_cmpuint (count_mentions (reading, agency), ==, 3);
  g_assert_cmpint (find_entity (reading, "LRM"), ==, -1);
}

/* A state that no lexicon has: by its demonym, by what it owns, by its full form. */
static void
test_unknown_states (void)
{
  static const char text[] = "Orvania sent ships. The Orvanian army followed. The Republic of Orvania is small. "
                             "Orvania's foreign ministry denied it. The Orvanian foreign ministry did so twice.";
  g_autoptr (XplReading) reading = xpl_language_read (language, text, NULL);
  int state = find_entity (reading, "Orvania");
  int army = find_entity (reading, "Orvanian army");
  int ministry = find_entity (reading, "Orvania's foreign ministry");

  g_assert_cmpint (state, >=, 0);
  g_assert_cmpint (xpl_reading_entity (reading, state)->type, ==, XPL_ENTITY_PLACE);
  g_assert_cmpuint (count_mentions (reading, state), ==, 5);
  g_assert_cmpint (army, >=, 0);
  g_assert_cmpint (xpl_reading_entity (reading, army)->part_of, ==, state);
  g_assert_cmpint (ministry, >=, 0);
  g_assert_cmpuint (count_mentions (reading, ministry), ==, 2);
}

static void
test_part_of (void)
{
  static const char text[] = "Peru's Ministry of Defence spoke. Peruvian officials listened. Lima slept.";
  g_autoptr (XplReading) reading = xpl_language_read (language, text, NULL);
  int peru = find_entity (reading, "Peru");
  int officials = find_entity (reading, "Peruvian officials");
  int ministry = find_entity (reading, "Peru's Ministry of Defence");

  g_assert_cmpint (peru, >=, 0);
  g_assert_cmpint (officials, >=, 0);
  g_assert_false (xpl_reading_entity (reading, officials)->named);
  g_assert_cmpint (xpl_reading_entity (reading, officials)->part_of, ==, peru);
  g_assert_cmpint (ministry, >=, 0);
  g_assert_true (xpl_reading_entity (reading, ministry)->named);
  g_assert_cmpint (xpl_reading_entity (reading, ministry)->part_of, ==, peru);
}

/* @roles: "name/role/of", parted by "; ". */
static const Case role_cases[] = {
  { "Peruvian Foreign Minister Orsel Tarn met General Ida Lund.",
    "Orsel Tarn/Foreign Minister/Peru; Ida Lund/General/-" },
  { "Orsel Tarn, the supreme leader of Peru, slept.", "Orsel Tarn/supreme leader/Peru" },
  { "Orsel Tarn, Peru's foreign minister, slept.", "Orsel Tarn/foreign minister/Peru" },
  { "The president of Peru, Orsel Tarn, slept.", "Orsel Tarn/president/Peru" },
  { "Peru's military expert Orsel Tarn spoke.", "Orsel Tarn/military expert/Peru" },
  { "US Under Secretary of Defense Ida Lund spoke.", "Ida Lund/Under Secretary of Defense/United States" },
  { "He met Peruvian Foreign Minister Cho Hae-won and National Defense Minister Kim Yong-su.",
    "Cho Hae-won/Foreign Minister/Peru; Kim Yong-su/National Defense Minister/Peru" },
  { "Peruvian Foreign Minister Orsel Tarn and Defence Minister Ida Lund spoke.",
    "Orsel Tarn/Foreign Minister/Peru; Ida Lund/Defence Minister/Peru" },
  { "Ida Lund is the head of the Harbour Safety Board.", "Ida Lund/head/Harbour Safety Board" },
  { "Mr. Orsel Tarn met Dr. Ida Lund.", "" },
};

static void
test_roles (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (role_cases); i++)
    {
      g_autoptr (XplReading) reading = xpl_language_read (language, role_cases[i].text, NULL);
      g_autoptr (GString) found = g_string_new (NULL);

      for (guint k = 0; k < reading->roles->len; k++)
        {
          const XplRoleMention *role = &g_array_index (reading->roles, XplRoleMention, k);

          g_string_append_printf (found, "%s%s/%s/%s", k > 0 ? "; " : "", xpl_reading_entity (reading, role->entity)->name,
                                  role->text, role->of < 0 ? "-" : xpl_reading_entity (reading, role->of)->name);
        }
      if (!g_str_equal (found->str, role_cases[i].mentions))
        g_test_message ("in: %s", role_cases[i].text);
      g_assert_cmpstr (found->str, ==, role_cases[i].mentions);
    }
}

/* Headlines and sentences in capitals. */
static void
test_headlines (void)
{
  static const char text[] = "Peru Offers Ships\nPeru offered ships to Norway on Monday.\nNORWAY AND PERU SIGN A PACT\n"
                             "They signed it.\n";
  g_autoptr (XplReading) reading = xpl_language_read (language, text, NULL);

  g_assert_cmpuint (reading->entities->len, ==, 2);
  g_assert_cmpuint (count_mentions (reading, find_entity (reading, "Peru")), ==, 3);
  g_assert_cmpuint (count_mentions (reading, find_entity (reading, "Norway")), ==, 2);
}

/* Every entity says why it is one, in whole words. */
static void
test_why (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (XplReading) reading = xpl_language_read (language, cases[i].text, NULL);

      for (guint k = 0; k < reading->entities->len; k++)
        {
          const char *why = xpl_reading_entity (reading, k)->why;

          g_assert_nonnull (why);
          g_assert_null (strstr (why, "%s"));
          g_assert_null (strstr (why, "“”"));
        }
    }
}

/* A long line of one pattern is read in linear time; the test would not end otherwise. */
static void
test_long_lines (void)
{
  static const char *const patterns[] = { "A ", "Orsel ", "(", "\"", "of the ", "North Korea-", "President ", "'s ", "U.S. ",
    "Kim Jong Un, ", "he said ", "Ministry of ", "\n" };

  for (guint i = 0; i < G_N_ELEMENTS (patterns); i++)
    {
      g_autoptr (GString) text = g_string_new (NULL);
      g_autoptr (XplReading) reading = NULL;

      while (text->len < 100000)
        g_string_append (text, patterns[i]);
      reading = xpl_language_read (language, text->str, NULL);
      g_assert_nonnull (reading);
    }
}

int
main (int argc, char **argv)
{
  int status;

  g_test_init (&argc, &argv, NULL);
  language = xpl_language_new (NULL);
  g_test_add_func ("/name-finder/cases", test_cases);
  g_test_add_func ("/name-finder/persons", test_persons);
  g_test_add_func ("/name-finder/spellings", test_spellings);
  g_test_add_func ("/name-finder/short-forms", test_short_forms);
  g_test_add_func ("/name-finder/acronyms", test_acronyms);
  g_test_add_func ("/name-finder/unknown-states", test_unknown_states);
  g_test_add_func ("/name-finder/part-of", test_part_of);
  g_test_add_func ("/name-finder/roles", test_roles);
  g_test_add_func ("/name-finder/headlines", test_headlines);
  g_test_add_func ("/name-finder/why", test_why);
  g_test_add_func ("/name-finder/long-lines", test_long_lines);
  status = g_test_run ();
  xpl_language_free (language);
  return status;
}
