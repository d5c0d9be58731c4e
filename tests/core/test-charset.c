/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright © 2026 The Explorer authors */

/* Encodings: what is declared counts, what is not is guessed, and bad bytes damage only themselves. */

#include "text-decode.h"

#include <string.h>

static const char german[] = "Der Bürgermeister von Möhrenfels erklärte am Dienstag, die Brücke über die Säume müsse geschlossen "
                             "bleiben, bis die Prüfer ihre Arbeit abgeschlossen hätten. Für die Schüler fährt ein Bus.\n";
static const char polish[] = "Burmistrz miasta oświadczył we wtorek, że most na rzece pozostanie zamknięty, dopóki inżynierowie "
                             "nie zakończą pracy. Mieszkańcy są źli, ponieważ objazd zajmuje godzinę.\n";
static const char russian[] = "Мэр города заявил во вторник, что мост через реку останется закрытым до окончания проверки. "
                              "Жители недовольны, потому что объезд занимает целый час.\n";
static const char greek[] = "Ο δήμαρχος της πόλης δήλωσε την Τρίτη ότι η γέφυρα θα παραμείνει κλειστή μέχρι να τελειώσει ο "
                            "έλεγχος. Οι κάτοικοι είναι θυμωμένοι.\n";
static const char japanese[] = "市長は火曜日、検査が終わるまで川にかかる橋を閉鎖すると述べた。住民は遠回りに一時間かかるため怒っている。\n";
static const char chinese[] = "市长星期二表示，在检查结束之前，河上的大桥将继续关闭。居民们很生气，因为绕行需要一个小时。\n";
static const char taiwanese[] = "市長星期二表示，在檢查結束之前，河上的大橋將繼續關閉。居民們很生氣，因為繞行需要一個小時。\n";
static const char korean[] = "시장은 화요일 점검이 끝날 때까지 강 위의 다리를 폐쇄하겠다고 밝혔다. 주민들은 우회로가 한 시간 걸린다며 화를 냈다.\n";
static const char arabic[] = "قال رئيس البلدية يوم الثلاثاء إن الجسر فوق النهر سيبقى مغلقا حتى تنتهي عملية الفحص. السكان غاضبون.\n";

static GBytes *
encode (const char *text, const char *charset)
{
  gsize length;
  char *bytes = g_convert (text, -1, charset, "UTF-8", NULL, &length, NULL);

  g_assert_nonnull (bytes);
  return g_bytes_new_take (bytes, length);
}

static void
test_guess (void)
{
  static const struct
  {
    const char *text;
    const char *charset;
    guint n_warnings;
  } cases[] = {
    { german, "UTF-8", 0 },          { german, "WINDOWS-1252", 1 },  { german, "ISO-8859-1", 1 }, { german, "UTF-16LE", 1 },
    { german, "UTF-16BE", 1 },       { polish, "ISO-8859-2", 1 },    { polish, "WINDOWS-1250", 1 },
    { russian, "WINDOWS-1251", 1 },  { russian, "KOI8-R", 1 },       { russian, "ISO-8859-5", 1 }, { greek, "ISO-8859-7", 1 },
    { japanese, "CP932", 1 },        { japanese, "EUC-JP", 1 },      { japanese, "ISO-2022-JP", 1 },
    { chinese, "GB18030", 1 },       { taiwanese, "BIG5", 1 },       { korean, "EUC-KR", 1 },     { arabic, "WINDOWS-1256", 1 },
    { japanese, "UTF-16", 0 },       { chinese, "UTF-32", 0 }, /* with marks */
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GBytes) bytes = encode (cases[i].text, cases[i].charset);
      g_autoptr (XplWarnings) warnings = xpl_warnings_new ();
      g_autofree char *text = xpl_text_decode (bytes, "a.txt", warnings, NULL);

      g_test_message ("%s", cases[i].charset);
      for (guint k = 0; k < xpl_warnings_get_size (warnings); k++)
        g_test_message ("%s", xpl_warnings_get (warnings, k)->message);
      g_assert_cmpstr (text, ==, cases[i].text);
      g_assert_cmpuint (xpl_warnings_get_size (warnings), ==, cases[i].n_warnings);
    }
}

static void
test_declared (void)
{
  static const struct
  {
    const char *head;
    const char *text;
    const char *charset; /* that it is in */
    const char *carrier;
    guint n_warnings;
  } cases[] = {
    { "<meta charset=windows-1251>", russian, "WINDOWS-1251", NULL, 0 },
    { "<META CHARSET='Koi8-R' />", "Да", "KOI8-R", NULL, 0 }, /* too short for a guess */
    { "<meta http-equiv=\"Content-Type\" content=\"text/html; charset=iso-8859-2\">", "Łódź", "ISO-8859-2", NULL, 0 },
    { "<?xml version=\"1.0\" encoding=\"shift_jis\"?>", "東京", "CP932", NULL, 0 },
    { "<meta charset=latin1>", "“quoted” – € 5", "WINDOWS-1252", NULL, 0 }, /* as browsers do */
    { "<meta charset=gb2312>", chinese, "GB18030", NULL, 0 },
    { "<!-- <meta charset=koi8-r> --><meta charset=iso-8859-7>", greek, "ISO-8859-7", NULL, 0 },
    { "<meta charset=koi8-r>", greek, "ISO-8859-7", "iso-8859-7", 0 },      /* the carrier knows better */
    { "<meta charset=iso-8859-7>", greek, "ISO-8859-7", "nonsense-5", 0 }, /* unless it knows nothing */
    { "<meta charset=utf-16>", german, "UTF-8", NULL, 0 },                  /* cannot be */
    { "<meta charset=iso-8859-1>", german, "UTF-8", NULL, 1 },             /* is not */
    { "<meta charset=utf-8>", german, "WINDOWS-1252", NULL, 1 },           /* is not */
    { "<meta charset=nonsense>", german, "UTF-8", NULL, 0 },
    { "<meta charset=''>", german, "UTF-8", NULL, 0 },
    { "<meta charset", german, "UTF-8", NULL, 0 },
    { "<meta charset=utf-8//IGNORE>", german, "UTF-8", NULL, 0 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *whole = g_strconcat (cases[i].head, cases[i].text, NULL);
      g_autoptr (GBytes) bytes = encode (whole, cases[i].charset);
      g_autoptr (XplWarnings) warnings = xpl_warnings_new ();
      g_autofree char *text = xpl_markup_decode (bytes, "a.html", cases[i].carrier, warnings, NULL);

      g_test_message ("%s", cases[i].head);
      g_assert_cmpstr (text, ==, whole);
      g_assert_cmpuint (xpl_warnings_get_size (warnings), ==, cases[i].n_warnings);
    }
}

/* What is no character of the encoding becomes a mark; its neighbours stay. */
static void
test_bad_bytes (void)
{
  static const struct
  {
    const char *bytes;
    const char *text;
  } cases[] = {
    { "<meta charset=utf-8>caf\xc3\xa9 \xe9t\xc3\xa9 x", "<meta charset=utf-8>café �té x" },
    { "<meta charset=windows-1252>a\x81" "b\xe9", "<meta charset=windows-1252>a�bé" },
    { "<meta charset=shift_jis>\x93\x8c\xff\x8b\x9e", "<meta charset=shift_jis>東�京" },
    { "<meta charset=gbk>\xd6\xd0\xff\xce\xc4.", "<meta charset=gbk>中�文." },
    { "<meta charset=euc-jp>\xc5\xec\xb5", "<meta charset=euc-jp>東�" }, /* cut */
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GBytes) bytes = g_bytes_new_static (cases[i].bytes, strlen (cases[i].bytes));
      g_autoptr (XplWarnings) warnings = xpl_warnings_new ();
      g_autofree char *text = xpl_markup_decode (bytes, "a.html", NULL, warnings, NULL);

      g_assert_cmpstr (text, ==, cases[i].text);
      g_assert_cmpuint (xpl_warnings_get_size (warnings), ==, 1);
      g_assert_nonnull (strstr (xpl_warnings_get (warnings, 0)->message, "a.html, line 1: 1 byte is not "));
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/charset/guess", test_guess);
  g_test_add_func ("/charset/declared", test_declared);
  g_test_add_func ("/charset/bad-bytes", test_bad_bytes);
  return g_test_run ();
}
