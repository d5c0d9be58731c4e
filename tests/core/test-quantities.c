/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright © 2026 The Explorer authors */

#include "config.h"

#include "stages.h"

#include <math.h>
#include <string.h>

static XplLanguage *language;

#define INF INFINITY

/* One figure of @text: which one is told by @phrase, its words. What is NULL is not asked; "" stands for none. */
typedef struct
{
  const char *text;
  const char *phrase;
  double min, max;
  XplApprox approx;
  const char *unit;
  const char *counted;
  const char *state;
  const char *owner; /* name of the counted entity */
  const char *where;
  const char *per;
  const char *by;    /* words of the claimant */
} Case;

#define EXACT XPL_APPROX_NONE
#define ABOUT XPL_APPROX_ABOUT
#define AT_LEAST XPL_APPROX_AT_LEAST
#define AT_MOST XPL_APPROX_AT_MOST
#define MORE XPL_APPROX_MORE_THAN
#define LESS XPL_APPROX_LESS_THAN
#define VAGUE XPL_APPROX_VAGUE

static const Case cases[] = {
  /* Forms of numbers */
  { "They sent 1,00,000 soldiers.", "1,00,000 soldiers", 100000, 100000, EXACT, "", "soldiers", "deployed" },
  { "The army has 1.3 million men.", "1.3 million men", 1.3e6, 1.3e6, EXACT, "", "men", "" },
  { "It sent 70 or 80,000 men.", "70 or 80,000 men", 70000, 80000, EXACT, "", "men", "deployed" },
  { "It sent 11,000-12,000 men.", "11,000-12,000 men", 11000, 12000, EXACT, "", "men", "deployed" },
  { "It sent 11,000–12,000 men.", "11,000–12,000 men", 11000, 12000, EXACT, "", "men", "deployed" },
  { "It sent 11,000 to 12,000 men.", "11,000 to 12,000 men", 11000, 12000, EXACT, "", "men", "deployed" },
  { "It sent between 2,000 and 2,500 men.", "between 2,000 and 2,500 men", 2000, 2500, EXACT, "", "men", "deployed" },
  { "It sent 2 to 3 million shells.", "2 to 3 million shells", 2e6, 3e6, EXACT, "", "shells", "deployed" },
  { "It sent two ships.", "two ships", 2, 2, EXACT, "", "ships", "deployed" },
  { "It sent one ship.", "one ship", 1, 1, EXACT, "", "ships", "deployed" },
  { "It sent a dozen ships.", "a dozen ships", 12, 12, EXACT, "", "ships", "deployed" },
  { "It sent half a dozen ships.", "half a dozen ships", 6, 6, EXACT, "", "ships", "deployed" },
  { "It sent dozens of ships.", "dozens of ships", 24, INF, VAGUE, "", "ships", "deployed" },
  { "It sent thousands of troops.", "thousands of troops", 2000, INF, VAGUE, "", "troops", "deployed" },
  { "It sent several hundred troops.", "several hundred troops", 300, INF, VAGUE, "", "troops", "deployed" },
  { "It sent 2 lakh rifles.", "2 lakh rifles", 200000, 200000, EXACT, "", "rifles", "deployed" },
  { "A third of the soldiers were wounded.", "A third of the soldiers", 33.33, 33.34, ABOUT, "%", "soldiers", "wounded" },
  { "Half of its soldiers were wounded.", "Half of its soldiers", 50, 50, EXACT, "%", "soldiers", "wounded" },
  { "It held 500 and 1,000 songs.", "500", 500, 500, EXACT, "", "songs", NULL },
  { "It held 500 and 1,000 songs.", "1,000 songs", 1000, 1000, EXACT, "", "songs", NULL },

  /* Approximations */
  { "About 300 men were killed.", "About 300 men", 300, 300, ABOUT, "", "men", "killed" },
  { "Some 300 men were killed.", "Some 300 men", 300, 300, ABOUT, "", "men", "killed" },
  { "Nearly 300 men were killed.", "Nearly 300 men", 300, 300, ABOUT, "", "men", "killed" },
  { "Around 300 men were killed.", "Around 300 men", 300, 300, ABOUT, "", "men", "killed" },
  { "An estimated 300 men were killed.", "An estimated 300 men", 300, 300, ABOUT, "", "men", "killed" },
  { "At least 300 men were killed.", "At least 300 men", 300, INF, AT_LEAST, "", "men", "killed" },
  { "No fewer than 300 men were killed.", "No fewer than 300 men", 300, INF, AT_LEAST, "", "men", "killed" },
  { "300 men or more were killed.", "300 men", 300, 300, EXACT, "", "men", NULL },
  { "More than 300 men were killed.", "More than 300 men", 300, INF, MORE, "", "men", "killed" },
  { "Over 300 men were killed.", "Over 300 men", 300, INF, MORE, "", "men", "killed" },
  { "Up to 300 men were killed.", "Up to 300 men", -INF, 300, AT_MOST, "", "men", "killed" },
  { "As many as 300 men were killed.", "As many as 300 men", -INF, 300, AT_MOST, "", "men", "killed" },
  { "No more than 300 men were killed.", "No more than 300 men", -INF, 300, AT_MOST, "", "men", "killed" },
  { "Fewer than 300 men were killed.", "Fewer than 300 men", -INF, 300, LESS, "", "men", "killed" },
  { "Fewer than about 300 men were killed.", "Fewer than about 300 men", 300, 300, ABOUT, "", "men", "killed" },
  { "1,000+ men were killed.", "1,000+ men", 1000, INF, AT_LEAST, "", "men", "killed" },

  /* Units */
  { "The bridge cost $5m.", "$5m", 5e6, 5e6, EXACT, "USD", "", "cost" },
  { "The bridge cost $5 million.", "$5 million", 5e6, 5e6, EXACT, "USD", "", "cost" },
  { "The bridge cost €2.3 billion.", "€2.3 billion", 2.3e9, 2.3e9, EXACT, "EUR", "", "cost" },
  { "The bridge cost 40 million roubles.", "40 million roubles", 4e7, 4e7, EXACT, "RUB", "", "cost" },
  { "The bridge cost $5-6 billion.", "$5-6 billion", 5e9, 6e9, EXACT, "USD", "", "cost" },
  { "It pledged $60bn in aid.", "$60bn in aid", 6e10, 6e10, EXACT, "USD", "aid", "offered" },
  { "It bought $2bn worth of arms.", "$2bn worth of arms", 2e9, 2e9, EXACT, "USD", "arms", "bought" },
  { "Prices rose by 5 per cent.", "5 per cent", 5, 5, EXACT, "%", "", NULL },
  { "Prices rose by 5.5%.", "5.5%", 5.5, 5.5, EXACT, "%", "", NULL },
  { "Prices rose from 3% to 5%.", "3%", 3, 3, EXACT, "%", "", NULL },
  { "Prices rose from 3% to 5%.", "5%", 5, 5, EXACT, "%", "", NULL },
  { "They advanced 40 km.", "40 km", 40, 40, EXACT, "km", "", NULL },
  { "They advanced 40km.", "40km", 40, 40, EXACT, "km", "", NULL },
  { "A 40-kilometre convoy stood there.", "40-kilometre", 40, 40, EXACT, "km", "", NULL },
  { "They dug 40 km of trenches.", "40 km of trenches", 40, 40, EXACT, "km", "trenches", NULL },
  { "Prices fell 3% to £12.30.", "3%", 3, 3, EXACT, "%", "", NULL },
  { "Oil rose $1.20 to $84.35 a barrel.", "$84.35", 84.35, 84.35, EXACT, "USD", "", NULL, NULL, NULL, "barrel" },
  { "Oil rose $1.20 to $84.35 a barrel.", "$1.20", 1.2, 1.2, EXACT, "USD", "", NULL },
  { "Output will grow 3 to 5 per cent.", "3 to 5 per cent", 3, 5, EXACT, "%", "", NULL },
  { "Growth was -0.3% in May.", "-0.3%", -0.3, -0.3, EXACT, "%", "", NULL },
  { "It was minus 12°C at night.", "minus 12°C", -12, -12, EXACT, "°C", "", NULL },
  { "A $400m loan was agreed.", "$400m", 4e8, 4e8, EXACT, "USD", "", NULL },
  { "The loan of A$400m was agreed.", "A$400m", 4e8, 4e8, EXACT, "AUD", "", NULL },
  { "The road cost R500m.", "R500m", 5e8, 5e8, EXACT, "ZAR", "", "cost" },
  { "The road cost Rs 1,200 crore.", "Rs 1,200 crore", 1.2e10, 1.2e10, EXACT, "INR", "", "cost" },
  { "One in five children goes hungry.", "One in five children", 20, 20, EXACT, "%", "children", NULL },
  { "Output fell by a quarter.", "a quarter", 25, 25, EXACT, "%", "", NULL },
  { "About 30 people per 100,000 fell ill.", "About 30 people", 30, 30, ABOUT, "", "people", NULL },
  { "A quarter of a million people fled.", "A quarter of a million people", 250000, 250000, EXACT, "", "people", "fled" },
  { "The wave was 5m high.", "5m", 5, 5, EXACT, "m", "", NULL },
  { "About 5m people live there.", "About 5m people", 5e6, 5e6, ABOUT, "", "people", NULL },
  { "It made 30 tonnes of powder a day.", "30 tonnes of powder", 30, 30, EXACT, "t", "powder", NULL, NULL, NULL, "day" },

  /* What is counted */
  { "North Korean soldiers came; 300 North Korean soldiers died.", "300 North Korean soldiers", 300, 300, EXACT, "", "soldiers",
    "killed", "North Korea" },
  { "Kenya said it sent around 500 of its soldiers.", "around 500 of its soldiers", 500, 500, ABOUT, "", "soldiers", "deployed",
    "Kenya" },
  { "Kenya has deployed about 500 soldiers.", "about 500 soldiers", 500, 500, ABOUT, "", "soldiers", "deployed", "Kenya" },
  { "Kenya suffered 500 casualties.", "500 casualties", 500, 500, EXACT, "", "casualties", "", "Kenya" },
  { "About 40 soldiers from Kenya were killed.", "About 40 soldiers", 40, 40, ABOUT, "", "soldiers", "killed", "Kenya" },
  { "They sent 150 short-range ballistic missiles.", "150 short-range ballistic missiles", 150, 150, EXACT, "",
    "short-range ballistic missiles", "deployed" },
  { "They sent 150 highly motivated and well-trained soldiers.", "150 highly motivated and well-trained soldiers", 150, 150, EXACT,
    "", "soldiers", "deployed" },
  { "At least 10 of the 40 miners were killed.", "At least 10 of the 40 miners", 10, INF, AT_LEAST, "", "miners", "killed" },
  { "At least 10 out of the 40 miners sent down were killed.", "40 miners", 40, 40, EXACT, "", "miners", "deployed" },
  { "About 300 Kenyan soldiers have been killed and another 2,700 injured.", "another 2,700", 2700, 2700, EXACT, "", "soldiers",
    "wounded", "Kenya" },
  { "More than 3,000 have been killed or wounded.", "More than 3,000", 3000, INF, MORE, "", "people", "killed-or-wounded" },
  { "The blast killed 12 miners and wounded 30.", "30", 30, 30, EXACT, "", "miners", "wounded" },
  { "The number of shells fired has reached 190,000.", "190,000", 190000, 190000, EXACT, "", "shells", "fired" },
  { "The blast left 12 people dead.", "12 people", 12, 12, EXACT, "", "people", "killed" },
  { "The blast caused 12 deaths.", "12 deaths", 12, 12, EXACT, "", "deaths", "killed" },

  /* What became of them, where, how often */
  { "Two soldiers were captured in Kenya.", "Two soldiers", 2, 2, EXACT, "", "soldiers", "captured", "", "Kenya" },
  { "Police arrested 40 students in Nairobi.", "40 students", 40, 40, EXACT, "", "students", "arrested", "", "Nairobi" },
  { "In Kenya, 300 villagers were evacuated.", "300 villagers", 300, 300, EXACT, "", "villagers", "evacuated", "", "Kenya" },
  { "The war displaced 2 million people.", "2 million people", 2e6, 2e6, EXACT, "", "people", "displaced" },
  { "About 30 sailors are missing.", "About 30 sailors", 30, 30, ABOUT, "", "sailors", "missing" },
  { "Some 300 men deployed to Kenya have been killed.", "Some 300 men", 300, 300, ABOUT, "", "men", "killed", "", "Kenya" },
  { "Kenya is willing to send 500 doctors.", "500 doctors", 500, 500, EXACT, "", "doctors", "offered", "Kenya", "", "", "Kenya" },
  { "There, 500 doctors are prepared to come.", "500 doctors", 500, 500, EXACT, "", "doctors", "offered" },
  { "Gunners shot down 12 drones.", "12 drones", 12, 12, EXACT, "", "drones", "shot down" },
  { "They lose 1,200 men per day.", "1,200 men", 1200, 1200, EXACT, "", "men", "lost", "", "", "day" },
  { "They lose 1,200 men a month.", "1,200 men", 1200, 1200, EXACT, "", "men", "lost", "", "", "month" },
  { "They use 40 litres per person.", "40 litres", 40, 40, EXACT, "l", "", NULL, NULL, NULL, "person" },
  { "The toll is 300 killed.", "300", 300, 300, EXACT, "", "people", "killed" },

  /* Who says so */
  { "About 300 men were killed, according to Kenya.", "About 300 men", 300, 300, ABOUT, "", "men", "killed", "", "", "", "Kenya" },
  { "Kenya said that 300 men were killed.", "300 men", 300, 300, EXACT, "", "men", "killed", "", "", "", "Kenya" },
  { "Kenya put the number of dead at 300.", "300", 300, 300, EXACT, "", NULL, NULL, NULL, NULL, NULL, "Kenya" },
  { "A count by a South Korean lawmaker showed that 300 men had been killed.", "300 men", 300, 300, EXACT, "", "men", "killed",
    NULL, NULL, NULL, "South Korean lawmaker" },
  { "A South Korean lawmaker spoke of 300 dead.", "300", 300, 300, EXACT, "", "people", "killed", NULL, NULL, NULL,
    "South Korean lawmaker" },
  { "Rescue workers put the number of dead at 300.", "300", 300, 300, EXACT, "", NULL, NULL, NULL, NULL, NULL, "Rescue workers" },
  { "Kenya reported, quoting Uganda, that 300 men had been killed.", "300 men", 300, 300, EXACT, "", "men", "killed", NULL, NULL,
    NULL, "Uganda" },
  { "They freed 60 hostages; 11 of them left.", "11", 11, 11, EXACT, "", "hostages", NULL },
  { "She won the 100m final.", "100m", 100, 100, EXACT, "m", "", NULL },
  { "The list hit 7.2m, a record.", "7.2m", 7.2e6, 7.2e6, EXACT, "", "", NULL },
  { "Some 2 million residents lack water.", "Some 2 million residents", 2e6, 2e6, ABOUT, "", "residents", NULL },
  { "It fell to minus 25C (-13F) there.", "-13F", -13, -13, EXACT, "°F", "", NULL },
  { "He came home after 1,500m.", "1,500m", 1500, 1500, EXACT, "m", "", NULL },
  { "Pay is a third lower than in May.", "a third", 33.33, 33.34, ABOUT, "%", NULL, NULL },
  { "Levels reached 420 parts per million.", "420 parts per million", 420, 420, EXACT, "ppm", "", NULL },
  { "It has shops in 14 states and employs nearly 90,000.", "nearly 90,000", 90000, 90000, ABOUT, "", "people", "employed" },
  { "More than 3½ million people left.", "More than 3½ million people", 3.5e6, INF, MORE, "", "people", NULL },
  { "Some 900 people marched; police put the figure at 250.", "250", 250, 250, EXACT, "", "people", NULL },
  { "It charges at 65W.", "65W", 65, 65, EXACT, "W", "", NULL },
  { "It sent between 1350 and 1570 million bolts.", "between 1350 and 1570 million bolts", 1.35e9, 1.57e9, EXACT, "", "bolts", NULL },
  { "Kenya spoke of 300 dead.", "300", 300, 300, EXACT, "", "people", "killed", NULL, NULL, NULL, "Kenya" },
};

static char *
describe (const XplReading *reading)
{
  GString *out = g_string_new (NULL);

  for (guint i = 0; i < reading->quantities->len; i++)
    {
      const XplQuantity *quantity = &g_array_index (reading->quantities, XplQuantity, i);
      g_autofree char *words = xpl_range_dup_text (quantity->range, reading->text);

      g_string_append_printf (out, "[%s: %g to %g, %s] ", words, quantity->min, quantity->max, quantity->counted);
    }
  return g_string_free (out, FALSE);
}

static const XplQuantity *
find_quantity (const XplReading *reading, const char *phrase)
{
  for (guint i = 0; i < reading->quantities->len; i++)
    {
      const XplQuantity *quantity = &g_array_index (reading->quantities, XplQuantity, i);

      if (quantity->range.end - quantity->range.start == strlen (phrase)
          && strncmp (reading->text + quantity->range.start, phrase, strlen (phrase)) == 0)
        return quantity;
    }
  return NULL;
}

static void
check_number (const Case *c, const char *what, double found, double wanted)
{
  if (found != wanted && !(fabs (found - wanted) <= 0.01))
    g_error ("“%s”: “%s” has %s %g, wanted %g", c->text, c->phrase, what, found, wanted);
}

static void
check_words (const Case *c, const char *what, const char *found, const char *wanted)
{
  if (wanted != NULL && g_strcmp0 (found != NULL ? found : "", wanted) != 0)
    g_error ("“%s”: “%s” has %s “%s”, wanted “%s”", c->text, c->phrase, what, found, wanted);
}

static const char *
name_of (const XplReading *reading, int entity)
{
  return entity >= 0 ? xpl_reading_entity (reading, entity)->name : "";
}

static void
check_case (gconstpointer data)
{
  const Case *c = data;
  g_autoptr (XplReading) reading = xpl_language_read (language, c->text, NULL);
  g_autofree char *found = describe (reading);
  const XplQuantity *quantity = find_quantity (reading, c->phrase);

  if (quantity == NULL)
    g_error ("“%s”: no “%s” among %s", c->text, c->phrase, found);

  g_autofree char *by = xpl_range_dup_text (quantity->claimed_by, c->text);
  check_number (c, "minimum", quantity->min, c->min);
  check_number (c, "maximum", quantity->max, c->max);
  g_assert_cmpint (quantity->approx, ==, c->approx);
  check_words (c, "unit", quantity->unit, c->unit);
  check_words (c, "counted", quantity->counted, c->counted);
  check_words (c, "state", quantity->state, c->state);
  check_words (c, "owner", name_of (reading, quantity->counted_entity), c->owner);
  check_words (c, "place", name_of (reading, quantity->where), c->where);
  check_words (c, "rate", quantity->per, c->per);
  check_words (c, "claimant", by, c->by);
  g_assert_true (xpl_range_contains (quantity->range, quantity->number));
  g_assert_true (xpl_range_contains (quantity->sentence, quantity->range));
}

/* Numbers, and none of them a figure. */
static const char *const no_figures[] = {
  "It happened in 2024.",
  "It happened on 9 August 2022 at 14:30.",
  "It happened three months ago.",
  "The KN-23 and the F-16 flew past the G20.",
  "The 2+2 meeting ended.",
  "They spoke on Channel One.",
  "World War II was long.",
  "Article 5 holds.",
  "Unit 731 was there.",
  "The first and the 2nd brigade came.",
  "One of the generals left.",
  "No one knew, and one can only guess.",
  "They won 3-1 and lost 0-2.",
  "Call +49 30 1234567 now.",
  "See https://example.org/12/34 for more.",
  "1. The army came.",
  "A two-state solution was sought.",
  "The 5G network is a third party's.",
  "Several men left.",
  "The odds are 3:1.",
  "The iron age ended.",
  "The shop at 22 Mill Street is open.",
  "The numbers were 4, 8, 15, 16, 23.",
  "Falcon 9 flew from pad 39 at 7 p.m.",
  "It was a one-off, and one day it will end.",
  "The 2026 election and the 9/11 inquiry are over.",
};

/* Figures that no article reports: they are found, but are no matter of a story. */
static const struct
{
  const char *text;
  double value;
  XplQuantityKind kind;
  const char *unit;
  const char *counted;
} asides[] = {
  { "A 45-year-old farmer spoke.", 45, XPL_QUANTITY_AGE, "year", "" },
  { "Anna Berg, 45, spoke.", 45, XPL_QUANTITY_AGE, "year", "" },
  { "The mayor, 61, spoke.", 61, XPL_QUANTITY_AGE, "year", "" },
  { "A man aged 45 spoke.", 45, XPL_QUANTITY_AGE, "year", "" },
  { "At 93, she still works.", 93, XPL_QUANTITY_AGE, "year", "" },
  { "It failed three times.", 3, XPL_QUANTITY_COUNT, NULL, "times" },
  { "The two leaders met.", 2, XPL_QUANTITY_COUNT, NULL, "leaders" },
  { "A five-member panel met.", 5, XPL_QUANTITY_COUNT, NULL, "members" },
  { "They waited for six hours.", 6, XPL_QUANTITY_DURATION, "hour", "" },
  { "The index closed at 15,340.", 15340, XPL_QUANTITY_COUNT, NULL, "" },
};

static void
test_no_figures (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (no_figures); i++)
    {
      g_autoptr (XplReading) reading = xpl_language_read (language, no_figures[i], NULL);
      g_autofree char *found = describe (reading);

      if (*found != '\0')
        g_error ("“%s”: found %s", no_figures[i], found);
    }
}

static void
test_asides (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (asides); i++)
    {
      g_autoptr (XplReading) reading = xpl_language_read (language, asides[i].text, NULL);
      g_autofree char *found = describe (reading);
      const XplQuantity *quantity;

      if (reading->quantities->len != 1)
        g_error ("“%s”: found %s", asides[i].text, found);
      quantity = &g_array_index (reading->quantities, XplQuantity, 0);
      g_assert_true (quantity->aside);
      g_assert_cmpfloat (quantity->value, ==, asides[i].value);
      g_assert_cmpint (quantity->kind, ==, asides[i].kind);
      g_assert_cmpstr (quantity->unit, ==, asides[i].unit);
      g_assert_cmpstr (quantity->counted, ==, asides[i].counted);
    }
}

/* The same number twice in a sentence is two figures. */
static void
test_twice (void)
{
  g_autoptr (XplReading) reading = xpl_language_read (language, "They captured 300 men and lost 300 men.", NULL);

  g_assert_cmpuint (reading->quantities->len, ==, 2);
  g_assert_cmpstr (g_array_index (reading->quantities, XplQuantity, 0).state, ==, "captured");
  g_assert_cmpstr (g_array_index (reading->quantities, XplQuantity, 1).state, ==, "lost");
}

static XplModality
modality_of (const char *text)
{
  g_autoptr (XplReading) reading = xpl_language_read (language, text, NULL);

  g_assert_cmpuint (reading->quantities->len, ==, 1);
  return g_array_index (reading->quantities, XplQuantity, 0).modality;
}

static void
test_modality (void)
{
  g_assert_cmpint (modality_of ("The army killed 300 rebels."), ==, XPL_MODALITY_FACT);
  g_assert_cmpint (modality_of ("The army will send 300 tanks."), ==, XPL_MODALITY_EXPECTED);
  g_assert_cmpint (modality_of ("The army is set to send at least 300 tanks."), ==, XPL_MODALITY_EXPECTED);
  g_assert_cmpint (modality_of ("The army plans to send 300 tanks."), ==, XPL_MODALITY_PLANNED);
  g_assert_cmpint (modality_of ("The army could send 300 tanks."), ==, XPL_MODALITY_POSSIBLE);
  g_assert_cmpint (modality_of ("Kenya said the army killed 300 rebels."), ==, XPL_MODALITY_CLAIMED);
}

static void
check_hedge (const char *text, const char *hedge)
{
  g_autoptr (XplReading) reading = xpl_language_read (language, text, NULL);

  g_assert_cmpuint (reading->quantities->len, ==, 1);
  g_assert_cmpstr (g_array_index (reading->quantities, XplQuantity, 0).hedge, ==, hedge);
}

static void
test_hedge (void)
{
  check_hedge ("An estimated 300 rebels were killed.", "estimated");
  check_hedge ("Kenya estimates that 300 rebels were killed.", "estimated");
  check_hedge ("Reportedly, 300 rebels were killed.", "Reportedly");
  check_hedge ("The army killed 300 rebels.", NULL);
}

static void
test_timex (void)
{
  g_autoptr (XplReading) reading =
    xpl_language_read (language, "In June 2024 rebels killed 300 men, and in May 2025 they killed 20 boys.", NULL);

  g_assert_cmpuint (reading->quantities->len, ==, 2);
  for (guint i = 0; i < 2; i++)
    {
      const XplQuantity *quantity = &g_array_index (reading->quantities, XplQuantity, i);

      g_assert_cmpint (quantity->timex, >=, 0);
      g_assert_cmpstr (g_array_index (reading->timexes, XplTimex, quantity->timex).value, ==, i == 0 ? "2024-06" : "2025-05");
    }
}

/* Long runs of what begins a figure must end. */
static void
test_long (void)
{
  static const char *const units[] = { "1", "about ", "two hundred and ", "1,", "$", "5 and ", "300 men ", "at least ", "5 years ", "4, ", "to 5 ", "3½ ", "-5% " };

  for (guint i = 0; i < G_N_ELEMENTS (units); i++)
    {
      g_autoptr (GString) text = g_string_new (NULL);
      g_autoptr (XplReading) reading = NULL;

      while (text->len < 200000)
        g_string_append (text, units[i]);
      reading = xpl_language_read (language, text->str, NULL);
      g_assert_cmpuint (reading->tokens->len, >, 0);
    }
}

int
main (int argc, char **argv)
{
  g_autoptr (GError) error = NULL;
  int result;

  g_test_init (&argc, &argv, NULL);
  language = xpl_language_new (&error);
  g_assert_no_error (error);
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *path = g_strdup_printf ("/quantities/figure/%u", i);

      g_test_add_data_func (path, &cases[i], check_case);
    }
  g_test_add_func ("/quantities/no-figures", test_no_figures);
  g_test_add_func ("/quantities/asides", test_asides);
  g_test_add_func ("/quantities/twice", test_twice);
  g_test_add_func ("/quantities/modality", test_modality);
  g_test_add_func ("/quantities/hedge", test_hedge);
  g_test_add_func ("/quantities/timex", test_timex);
  g_test_add_func ("/quantities/long", test_long);
  result = g_test_run ();
  xpl_language_free (language);
  return result;
}
