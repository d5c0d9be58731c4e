/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright © 2026 The Explorer authors */

#include "config.h"

#include "name-keys.h"
#include "story-pile.h"

typedef struct
{
  XplEntityType type;
  const char *a;
  const char *b;
  gboolean are_same;
} KeyCase;

static const KeyCase key_cases[] = {
  { XPL_ENTITY_PERSON, "Han Do-jin", "Han Do Jin", TRUE },
  { XPL_ENTITY_PERSON, "Han Do-jin", "HAN DO-JIN", TRUE },
  { XPL_ENTITY_PERSON, "Pavel J. Orlov III", "Pavel Orlov", TRUE },
  { XPL_ENTITY_PERSON, "Mr. Pavel Orlov", "Pavel Orlov", TRUE },
  { XPL_ENTITY_PERSON, "Andriy Belenskyy", "Andriy Belensky", TRUE },
  { XPL_ENTITY_PERSON, "Sergei Orlov", "Sergey Orlov", TRUE },
  { XPL_ENTITY_PERSON, "José Núñez", "Jose Nunez", TRUE },
  { XPL_ENTITY_PERSON, "Łukasz Grøn", "Lukasz Gron", TRUE },
  { XPL_ENTITY_PERSON, "Pavel Orlov", "Petr Orlov", FALSE },
  { XPL_ENTITY_ORGANISATION, "Ministry of Defense", "Defence Ministry", TRUE },
  { XPL_ENTITY_ORGANISATION, "the Ministry of the Interior", "Interior Ministry", TRUE },
  { XPL_ENTITY_ORGANISATION, "Brightwater Corp.", "Brightwater", TRUE },
  { XPL_ENTITY_ORGANISATION, "Joint Staff", "Chief of Staff", FALSE },
  { XPL_ENTITY_PLACE, "U.S.", "US", TRUE },
  { XPL_ENTITY_PLACE, "Norland’s", "Norland", TRUE },
  { XPL_ENTITY_PLACE, "Co", "Company", FALSE },
};

static void
test_keys (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (key_cases); i++)
    {
      g_autofree char *a = xpl_name_key (key_cases[i].type, key_cases[i].a);
      g_autofree char *b = xpl_name_key (key_cases[i].type, key_cases[i].b);

      g_test_message ("%s: %s; %s: %s", key_cases[i].a, a, key_cases[i].b, b);
      g_assert_cmpstr (a, !=, "");
      g_assert_true (g_str_equal (a, b) == key_cases[i].are_same);
    }
}

static void
test_acronyms (void)
{
  g_assert_true (xpl_name_is_acronym ("NIS"));
  g_assert_true (xpl_name_is_acronym ("U.S."));
  g_assert_true (xpl_name_is_acronym ("G20X"));
  g_assert_false (xpl_name_is_acronym ("Nis"));
  g_assert_false (xpl_name_is_acronym ("N"));
  g_assert_false (xpl_name_is_acronym ("2024"));
}

/* One article of a case: who it names, and of whom. */
typedef struct
{
  XplEntityType type;
  const char *name;
  const char *owner; /* the name of a country that the article names too, or NULL */
  const char *key;
} Who;

#define PERSON(name) { XPL_ENTITY_PERSON, name, NULL, NULL }
#define ORGANISATION(name, owner) { XPL_ENTITY_ORGANISATION, name, owner, NULL }

typedef struct
{
  const char *label;
  Who who[4];       /* of one article each */
  guint n_entities; /* without the owners */
} JoinCase;

static const JoinCase join_cases[] = {
  { "hyphen", { PERSON ("Han Do-jin"), PERSON ("Han Do Jin") }, 1 },
  { "initial and suffix", { PERSON ("Pavel J. Orlov III"), PERSON ("Pavel Orlov"), PERSON ("Pavel J. Orlov") }, 1 },
  { "two initials", { PERSON ("Pavel J. Orlov"), PERSON ("Pavel K. Orlov") }, 2 },
  { "middle name", { PERSON ("Pavel Ivanovich Orlov"), PERSON ("Pavel Orlov") }, 1 },
  { "two middle names", { PERSON ("Pavel Ivanovich Orlov"), PERSON ("Pavel Petrovich Orlov"), PERSON ("Pavel Orlov") }, 3 },
  { "family name alone", { PERSON ("Orlov"), PERSON ("Pavel Orlov") }, 2 },
  { "two family names", { PERSON ("Orlov"), PERSON ("Orlov") }, 2 },
  { "person and place", { PERSON ("Orlov Bay"), { XPL_ENTITY_PLACE, "Orlov Bay", NULL, NULL } }, 2 },
  { "organisation and building",
    { ORGANISATION ("Arbour House", NULL), { XPL_ENTITY_FACILITY, "Arbour House", NULL, NULL } }, 1 },
  { "ministries of two states",
    { ORGANISATION ("Defence Ministry", "Norland"), ORGANISATION ("Ministry of Defense", "Sudland") }, 2 },
  { "ministry of one state", { ORGANISATION ("Defence Ministry", "Norland"), ORGANISATION ("Ministry of Defense", "Norland") }, 1 },
  { "whose ministry is not said, one there is", { ORGANISATION ("Defence Ministry", "Norland"), ORGANISATION ("Defence Ministry", NULL) }, 1 },
  { "whose ministry is not said, two there are",
    { ORGANISATION ("Defence Ministry", "Norland"), ORGANISATION ("Defence Ministry", "Sudland"), ORGANISATION ("Defence Ministry", NULL) }, 3 },
  { "owner in the name", { ORGANISATION ("Norland's Joint Staff", "Norland"), ORGANISATION ("Joint Staff", "Norland") }, 1 },
  { "near names", { ORGANISATION ("Joint Chiefs of Staff", NULL), ORGANISATION ("Chief of Staff", NULL) }, 2 },
  { "two names in the lexicon",
    { { XPL_ENTITY_PLACE, "Norland", NULL, "country:NO" }, { XPL_ENTITY_PLACE, "Kingdom of Norland", NULL, "country:NO" } }, 1 },
  { "one name, two in the lexicon",
    { { XPL_ENTITY_PLACE, "Georgia", NULL, "country:GE" }, { XPL_ENTITY_PLACE, "Georgia", NULL, "region:GA" }, { XPL_ENTITY_PLACE, "Georgia", NULL, NULL } }, 3 },
};

static void
add_who (Pile *pile, const Who *who)
{
  int owner = -1, entity;

  if (who->owner != NULL)
    owner = pile_country (pile, who->owner, who->owner);
  entity = pile_entity (pile, who->type, who->name);
  xpl_reading_entity (pile->reading, entity)->part_of = owner;
  xpl_reading_entity (pile->reading, entity)->key = g_strdup (who->key);
}

static void
test_joins (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (join_cases); i++)
    {
      const JoinCase *c = &join_cases[i];
      g_autoptr (Pile) pile = pile_new ();
      g_autoptr (GHashTable) owners = g_hash_table_new (g_str_hash, g_str_equal);

      g_test_message ("%s", c->label);
      for (guint k = 0; k < G_N_ELEMENTS (c->who) && c->who[k].name != NULL; k++)
        {
          const Who *who = &c->who[k];
          g_autofree char *text = g_strdup_printf ("%u: %s. %s.", k, who->name, who->owner != NULL ? who->owner : "");

          pile_add_article (pile, text, NULL);
          add_who (pile, who);
          if (who->owner != NULL)
            g_hash_table_add (owners, (gpointer) who->owner);
        }
      pile_build (pile);
      g_assert_cmpuint (pile_count (pile, XPL_LIST_ENTITIES), ==, c->n_entities + g_hash_table_size (owners));
    }
}

static XplEntity *
find_entity (Pile *pile, const char *name)
{
  for (guint i = 0; i < pile_count (pile, XPL_LIST_ENTITIES); i++)
    {
      XplEntity *entity = pile_get (pile, XPL_LIST_ENTITIES, i);

      if (g_str_equal (entity->name, name))
        return entity;
    }
  return NULL;
}

/* One article explains the letters, another has them alone. */
static void
test_alias (void)
{
  g_autoptr (Pile) pile = pile_new ();
  XplEntity *entity;
  int bureau;

  pile_add_article (pile, "The National Survey Bureau (NSB) counted.\nThe NSB was right.", NULL);
  bureau = pile_organisation (pile, "National Survey Bureau", -1);
  pile_mention (pile, bureau, "NSB", XPL_MENTION_ACRONYM);
  g_ptr_array_add (xpl_reading_entity (pile->reading, bureau)->aliases, g_strdup ("NSB"));
  pile_add_article (pile, "According to the NSB, it rained.", NULL);
  pile_organisation (pile, "NSB", -1);
  pile_build (pile);

  g_assert_cmpuint (pile_count (pile, XPL_LIST_ENTITIES), ==, 1);
  entity = find_entity (pile, "National Survey Bureau");
  g_assert_nonnull (entity);
  g_assert_cmpuint (entity->aliases->len, ==, 1);
  g_assert_cmpstr (g_ptr_array_index (entity->aliases, 0), ==, "NSB");
  g_assert_cmpuint (xpl_finding_get_n_articles (XPL_FINDING (entity)), ==, 2);
  g_assert_cmpuint (xpl_finding_get_evidence (XPL_FINDING (entity))->len, ==, 4);
  g_assert_cmpstr (xpl_finding_get_why (XPL_FINDING (entity)), ==,
                   "“National Survey Bureau” is written like a name. "
                   "“National Survey Bureau” goes by “NSB” in the article “Article 1”.");
}

/* The same letters of two states' bodies: those that nobody explains are neither's. */
static void
test_alias_of_two (void)
{
  g_autoptr (Pile) pile = pile_new ();
  static const char *const states[] = { "Norland", "Sudland" };

  for (guint i = 0; i < G_N_ELEMENTS (states); i++)
    {
      g_autofree char *text = g_strdup_printf ("%s has a Joint Command (JC).", states[i]);
      int command;

      pile_add_article (pile, text, NULL);
      command = pile_organisation (pile, "Joint Command", pile_country (pile, states[i], states[i]));
      g_ptr_array_add (xpl_reading_entity (pile->reading, command)->aliases, g_strdup ("JC"));
    }
  pile_add_article (pile, "The JC met.", NULL);
  pile_organisation (pile, "JC", -1);
  pile_add_article (pile, "The JC of Sudland met.", NULL);
  pile_organisation (pile, "JC", pile_country (pile, "Sudland", "Sudland"));
  pile_build (pile);
  g_assert_cmpuint (pile_count (pile, XPL_LIST_ENTITIES), ==, 5);
  g_assert_nonnull (find_entity (pile, "JC"));
}

/* The family name alone joins in the same story only, and not where two have it. */
static void
test_family_name (void)
{
  g_autoptr (Pile) pile = pile_new ();
  XplEntity *entity;

  pile_add_article (pile, "Pavel Orlov met Cora Fell.", NULL);
  pile_person (pile, "Pavel Orlov");
  pile_person (pile, "Cora Fell");
  pile_add_article (pile, "Orlov wrote to Cora Fell.", NULL);
  pile_person (pile, "Orlov");
  pile_person (pile, "Cora Fell");
  pile_add_article (pile, "Orlov sang in the opera.", NULL);
  pile_person (pile, "Orlov");
  pile_build (pile);
  g_assert_cmpuint (pile_count (pile, XPL_LIST_ENTITIES), ==, 3);
  entity = find_entity (pile, "Pavel Orlov");
  g_assert_nonnull (entity);
  g_assert_cmpuint (xpl_finding_get_n_articles (XPL_FINDING (entity)), ==, 2);
  g_assert_nonnull (strstr (xpl_finding_get_why (XPL_FINDING (entity)), "the same story"));
  g_assert_nonnull (find_entity (pile, "Orlov"));
}

static void
test_family_name_of_two (void)
{
  g_autoptr (Pile) pile = pile_new ();
  XplEntity *entity;

  pile_add_article (pile, "The minister Pavel Orlov met Cora Fell.", NULL);
  pile_role (pile, pile_person (pile, "Pavel Orlov"), "minister", -1);
  pile_person (pile, "Cora Fell");
  pile_add_article (pile, "The singer Nina Orlova-Fell and Petr Orlov met Cora Fell.", NULL);
  pile_person (pile, "Petr Orlov");
  pile_person (pile, "Cora Fell");
  pile_add_article (pile, "Orlov wrote to Cora Fell.", NULL);
  pile_person (pile, "Orlov");
  pile_person (pile, "Cora Fell");
  pile_add_article (pile, "The minister, Orlov, did not answer.", NULL);
  pile_role (pile, pile_person (pile, "Orlov"), "minister", -1);
  pile_build (pile);
  g_assert_cmpuint (pile_count (pile, XPL_LIST_ENTITIES), ==, 4);
  entity = find_entity (pile, "Pavel Orlov");
  g_assert_cmpuint (xpl_finding_get_n_articles (XPL_FINDING (entity)), ==, 2);
  g_assert_nonnull (strstr (xpl_finding_get_why (XPL_FINDING (entity)), "the same role"));
}

/* Whom no text names: one with the same words and the same owner, else another. */
static void
test_nameless (void)
{
  g_autoptr (Pile) pile = pile_new ();
  static const struct
  {
    const char *text;
    const char *words;
    gboolean is_owned;
  } rows[] = {
    { "Norland officials spoke.", "officials", TRUE },
    { "Norland officials wrote.", "officials", TRUE },
    { "A lawmaker spoke.", "lawmaker", FALSE },
    { "A lawmaker wrote.", "lawmaker", FALSE },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      int group, owner = -1;

      pile_add_article (pile, rows[i].text, NULL);
      group = pile_entity (pile, XPL_ENTITY_GROUP, rows[i].words);
      xpl_reading_entity (pile->reading, group)->named = FALSE;
      if (rows[i].is_owned)
        owner = pile_country (pile, "Norland", "country:NO");
      xpl_reading_entity (pile->reading, group)->part_of = owner;
    }
  pile_build (pile);
  g_assert_cmpuint (pile_count (pile, XPL_LIST_ENTITIES), ==, 4);
  g_assert_false (find_entity (pile, "officials")->named);
}

/* The commonest full form is the name; mentions and roles are kept with their places. */
static void
test_entity (void)
{
  g_autoptr (Pile) pile = pile_new ();
  XplArticle *first;
  XplEntity *entity;
  int person, country;

  first = pile_add_article (pile, "Norland's president Pavel J. Orlov spoke.\nOrlov’s words were few.", NULL);
  person = pile_person (pile, "Pavel J. Orlov");
  country = pile_country (pile, "Norland", "country:NO");
  pile_mention (pile, person, "Orlov’s", XPL_MENTION_NAME);
  pile_role (pile, person, "president", country);
  for (guint i = 0; i < 2; i++)
    {
      pile_add_article (pile, i == 0 ? "Pavel Orlov came." : "President Pavel Orlov went.", NULL);
      pile_person (pile, "Pavel Orlov");
    }
  pile_build (pile);

  entity = find_entity (pile, "Pavel Orlov");
  g_assert_nonnull (entity);
  g_assert_cmpstr (xpl_finding_get_id (XPL_FINDING (entity)), ==, "e1");
  g_assert_cmpuint (entity->aliases->len, ==, 2);
  g_assert_cmpstr (g_ptr_array_index (entity->aliases, 0), ==, "Pavel J. Orlov");
  g_assert_cmpstr (g_ptr_array_index (entity->aliases, 1), ==, "Orlov");
  g_assert_cmpuint (entity->roles->len, ==, 1);
  g_assert_cmpstr (g_array_index (entity->roles, XplRole, 0).text, ==, "president");
  g_assert_true (g_array_index (entity->roles, XplRole, 0).of == find_entity (pile, "Norland"));
  g_assert_cmpuint (g_array_index (entity->roles, XplRole, 0).evidence->len, ==, 1);
  g_assert_cmpuint (first->mentions->len, ==, 3);
  g_assert_true (g_array_index (first->mentions, XplMention, 0).entity == find_entity (pile, "Norland"));
  g_assert_true (g_array_index (first->mentions, XplMention, 1).entity == entity);
}

/* One article explains the word for what is of a state, others have the word alone, or a ministry of it. */
static void
test_demonym (void)
{
  g_autoptr (Pile) pile = pile_new ();
  XplEntity *entity;
  int norland;

  pile_add_article (pile, "The Norlandic envoy was in Ostia.", NULL);
  norland = pile_entity (pile, XPL_ENTITY_ORGANISATION, "Norlandic");
  xpl_reading_entity (pile->reading, norland)->is_guess = TRUE;
  pile_add_article (pile, "Norland sent the Norlandic envoy; the Defence Ministry was silent.", NULL);
  norland = pile_entity (pile, XPL_ENTITY_PLACE, "Norland");
  g_array_set_size (pile->reading->mentions, 0);
  pile_mention (pile, norland, "Norlandic", XPL_MENTION_DEMONYM);
  pile_mention (pile, norland, "Norland", XPL_MENTION_NAME);
  pile_organisation (pile, "Defence Ministry", norland);
  pile_add_article (pile, "Of the Norlandic army, the Defence Ministry knew nothing.", NULL);
  norland = pile_entity (pile, XPL_ENTITY_PLACE, "Norlandic");
  pile_organisation (pile, "Defence Ministry", norland);
  pile_add_article (pile, "Sudland has a Defence Ministry.", NULL);
  pile_organisation (pile, "Defence Ministry", pile_country (pile, "Sudland", "country:SU"));
  pile_build (pile);

  g_assert_cmpuint (pile_count (pile, XPL_LIST_ENTITIES), ==, 4);
  entity = pile_get (pile, XPL_LIST_ENTITIES, 0);
  g_assert_cmpstr (entity->name, ==, "Norland");
  g_assert_cmpint (entity->type, ==, XPL_ENTITY_PLACE);
  g_assert_cmpuint (xpl_finding_get_n_articles (XPL_FINDING (entity)), ==, 3);
  g_assert_nonnull (strstr (xpl_finding_get_why (XPL_FINDING (entity)), "the word for what is of it"));
}

/* A guess of one word gives way to the many who have it as their family name. */
static void
test_guessed_family (void)
{
  static const char *const texts[] = { "Pavel Orlov met Cora Fell.", "Pavel Orlov knew Cora Fell.", "Orlov wrote to Cora Fell." };
  g_autoptr (Pile) pile = pile_new ();

  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    {
      int entity;

      pile_add_article (pile, texts[i], NULL);
      entity = pile_entity (pile, i < 2 ? XPL_ENTITY_PERSON : XPL_ENTITY_ORGANISATION, i < 2 ? "Pavel Orlov" : "Orlov");
      xpl_reading_entity (pile->reading, entity)->is_guess = i == 2;
      pile_person (pile, "Cora Fell");
    }
  pile_build (pile);
  g_assert_cmpuint (pile_count (pile, XPL_LIST_ENTITIES), ==, 2);
}

typedef struct
{
  const char *label;
  struct
  {
    XplEntityType type;
    gboolean is_guess;
  } who[4];
  guint n_who;
  guint n_entities;
  XplEntityType type; /* of the first */
} GuessCase;

static const GuessCase guess_cases[] = {
  { "a guess gives way to what is told", { { XPL_ENTITY_PLACE, TRUE }, { XPL_ENTITY_PERSON, FALSE } }, 2, 1, XPL_ENTITY_PERSON },
  { "a guess gives way to many", { { XPL_ENTITY_PERSON, TRUE }, { XPL_ENTITY_PERSON, TRUE }, { XPL_ENTITY_PLACE, TRUE } }, 3, 1, XPL_ENTITY_PERSON },
  { "one guess against another", { { XPL_ENTITY_PERSON, TRUE }, { XPL_ENTITY_PLACE, TRUE } }, 2, 2, XPL_ENTITY_PERSON },
  { "what is told stays", { { XPL_ENTITY_PLACE, FALSE }, { XPL_ENTITY_PERSON, FALSE }, { XPL_ENTITY_PERSON, FALSE }, { XPL_ENTITY_PERSON, FALSE } }, 4, 2, XPL_ENTITY_PLACE },
};

static void
test_guesses (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (guess_cases); i++)
    {
      const GuessCase *c = &guess_cases[i];
      g_autoptr (Pile) pile = pile_new ();

      g_test_message ("%s", c->label);
      for (guint k = 0; k < c->n_who; k++)
        {
          g_autofree char *text = g_strdup_printf ("Sela Morn, %u.", k);
          int entity;

          pile_add_article (pile, text, NULL);
          entity = pile_entity (pile, c->who[k].type, "Sela Morn");
          xpl_reading_entity (pile->reading, entity)->is_guess = c->who[k].is_guess;
        }
      pile_build (pile);
      g_assert_cmpuint (pile_count (pile, XPL_LIST_ENTITIES), ==, c->n_entities);
      g_assert_cmpint (XPL_ENTITY (pile_get (pile, XPL_LIST_ENTITIES, 0))->type, ==, c->type);
    }
}

/* Articles without a reading, or with an empty one, are no reason to fail; and neither is a second time. */
static void
test_unread (void)
{
  g_autoptr (Pile) pile = pile_new ();

  pile_add_article (pile, "Nobody could read this.", NULL);
  g_clear_pointer (&g_ptr_array_index (pile->readings, 0), xpl_reading_free);
  pile_add_article (pile, "Nobody is here.", NULL);
  pile_build (pile);
  pile_build (pile);
  g_assert_cmpuint (pile_count (pile, XPL_LIST_ENTITIES), ==, 0);
}

static void
test_cancelled (void)
{
  g_autoptr (Pile) pile = pile_new ();
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_autoptr (GError) error = NULL;

  pile_add_article (pile, "Pavel Orlov came.", NULL);
  pile_person (pile, "Pavel Orlov");
  g_cancellable_cancel (cancellable);
  g_assert_false (xpl_story_build (pile->bundle, pile->readings, cancellable, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/identity/keys", test_keys);
  g_test_add_func ("/identity/acronyms", test_acronyms);
  g_test_add_func ("/identity/joins", test_joins);
  g_test_add_func ("/identity/alias", test_alias);
  g_test_add_func ("/identity/alias-of-two", test_alias_of_two);
  g_test_add_func ("/identity/family-name", test_family_name);
  g_test_add_func ("/identity/family-name-of-two", test_family_name_of_two);
  g_test_add_func ("/identity/nameless", test_nameless);
  g_test_add_func ("/identity/entity", test_entity);
  g_test_add_func ("/identity/demonym", test_demonym);
  g_test_add_func ("/identity/guessed-family", test_guessed_family);
  g_test_add_func ("/identity/guesses", test_guesses);
  g_test_add_func ("/identity/unread", test_unread);
  g_test_add_func ("/identity/cancelled", test_cancelled);
  return g_test_run ();
}
