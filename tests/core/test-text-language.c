/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright © 2026 The Explorer authors */

#include "config.h"

#include "stages.h"
#include "text-language.h"

#include <string.h>

static XplLanguage *language;

static const struct
{
  const char *code; /* NULL: not told */
  const char *text;
} texts[] = {
  { "en", "The minister said on Monday that the bridge would be closed for a week, and that nobody was hurt." },
  { "en", "Bundeskanzlerin Anna Vogt und der Bürgermeister von Senn met in the old town hall on Friday, said Die Zeitung, "
          "and the two of them spoke to reporters about the dam for an hour." },
  { "en", "BRIDGE CLOSED FOR A WEEK AFTER THE FLOOD, SAYS THE MINISTER OF WORKS" },
  { "de", "Der Minister sagte am Montag, dass die Brücke für eine Woche gesperrt werde und niemand verletzt worden sei." },
  { "fr", "Le ministre a déclaré lundi que le pont serait fermé pendant une semaine et que personne n’avait été blessé dans la ville." },
  { "es", "El ministro dijo el lunes que el puente estará cerrado durante una semana y que no hay heridos en la ciudad." },
  { "it", "Il ministro ha detto lunedì che il ponte sarà chiuso per una settimana e che non ci sono feriti nella città." },
  { "pt", "O ministro disse na segunda-feira que a ponte será fechada por uma semana e que não há feridos na cidade." },
  { "nl", "De minister zei maandag dat de brug een week dicht is en dat er niemand in de stad gewond is geraakt." },
  { "pl", "Minister powiedział w poniedziałek, że most będzie zamknięty przez tydzień i że nikt nie został ranny, jak to jest w mieście." },
  { "tr", "Bakan pazartesi günü köprünün bir hafta için kapalı olacağını ve bu olayda çok kişi gibi kimsenin yaralanmadığını söyledi dedi." },
  { "ru", "Министр сказал в понедельник, что мост будет закрыт на неделю и что никто не пострадал, как и в прошлый раз." },
  { "uk", "Міністр сказав у понеділок, що міст буде закрито на тиждень і що ніхто не постраждав, як це було з ним до того." },
  { "ar", "قال الوزير يوم الاثنين إن الجسر سيغلق لمدة أسبوع من أجل الصيانة في المدينة بعد أن غمرته المياه" },
  { "el", "Ο υπουργός δήλωσε τη Δευτέρα ότι η γέφυρα θα κλείσει για μία εβδομάδα." },
  { "he", "השר אמר ביום שני כי הגשר ייסגר למשך שבוע ואיש לא נפגע." },
  { "zh", "部长星期一表示大桥将关闭一周没有人员受伤。" },
  { "ja", "大臣は月曜日、橋を一週間閉鎖すると述べ、けが人はいないと語った。" },
  { "ko", "장관은 월요일 다리가 일주일 동안 폐쇄될 것이라고 말했다." },
  { NULL, "" },
  { NULL, "Anna Vogt, Senn" },
  { NULL, "12 345 678 — 90 %" },
};

static void
test_recognise (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    {
      g_test_message ("%s", texts[i].text);
      g_assert_cmpstr (xpl_language_recognise (language, texts[i].text), ==, texts[i].code);
    }
}

/* What is not English is told apart into sentences and words, and nothing is claimed to be found in it. */
static void
test_reads_no_other (void)
{
  const XplTextInfo declared = { .language = "de-AT" };
  g_autoptr (XplReading) german = xpl_language_read (language, texts[3].text, NULL);
  g_autoptr (XplReading) short_one = xpl_language_read (language, "Anna Vogt, Senn", &declared);
  g_autoptr (XplReading) english = xpl_language_read (language, texts[0].text, &declared);

  g_assert_cmpstr (german->language, ==, "de");
  g_assert_cmpuint (german->sentences->len, ==, 1);
  g_assert_cmpuint (german->tokens->len, >, 10);
  g_assert_cmpuint (german->timexes->len + german->mentions->len + german->statements->len, ==, 0);
  g_assert_cmpstr (short_one->language, ==, "de-AT");
  g_assert_cmpuint (short_one->mentions->len, ==, 0);
  g_assert_cmpstr (english->language, ==, "en");
  g_assert_cmpuint (english->timexes->len, ==, 2);
}

static void
test_names (void)
{
  g_assert_cmpstr (xpl_language_code_to_name ("de"), ==, "German");
  g_assert_cmpstr (xpl_language_code_to_name ("pt-BR"), ==, "Portuguese");
  g_assert_cmpstr (xpl_language_code_to_name ("xx-q"), ==, "xx-q");
  g_assert_true (xpl_language_code_is_read ("en-GB"));
  g_assert_true (xpl_language_code_is_read (NULL));
  g_assert_false (xpl_language_code_is_read ("enm"));
  g_assert_false (xpl_language_code_is_read ("de"));
}

int
main (int argc, char **argv)
{
  int status;

  g_test_init (&argc, &argv, NULL);
  language = xpl_language_new (NULL);
  g_assert_nonnull (language);
  g_test_add_func ("/text-language/recognise", test_recognise);
  g_test_add_func ("/text-language/reads-no-other", test_reads_no_other);
  g_test_add_func ("/text-language/names", test_names);
  status = g_test_run ();
  xpl_language_free (language);
  return status;
}
