/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright © 2026 The Explorer authors */

#include "config.h"

#include "sheet-lines.h"
#include "stages.h"

#include <string.h>

static XplLanguage *language;

/* @published: EDTF or "" for unknown. @expression: the words that must be found, with @type, @value and @edtf ("" for none). */
typedef struct
{
  const char *published;
  const char *text;
  const char *expression;
  XplTimexType type;
  const char *value;
  const char *edtf;
} Case;

#define DATE XPL_TIMEX_DATE
#define TIME XPL_TIMEX_TIME
#define LENGTH XPL_TIMEX_DURATION
#define SET XPL_TIMEX_SET

static XplReading *
read_text (const char *published, const char *text)
{
  XplEdtf edtf = { 0 };
  XplTextInfo info = { .published = &edtf };

  if (*published != '\0')
    g_assert_true (xpl_edtf_parse (published, &edtf, NULL));
  return xpl_language_read (language, text, &info);
}

static char *
describe (const XplReading *reading)
{
  GString *out = g_string_new (NULL);

  for (guint i = 0; i < reading->timexes->len; i++)
    {
      const XplTimex *timex = &g_array_index (reading->timexes, XplTimex, i);
      g_autofree char *words = xpl_range_dup_text (timex->range, reading->text);

      g_string_append_printf (out, "[%s = %s] ", words, timex->value);
    }
  return g_string_free (out, FALSE);
}

static const XplTimex *
find_timex (const XplReading *reading, const char *expression)
{
  for (guint i = 0; i < reading->timexes->len; i++)
    {
      const XplTimex *timex = &g_array_index (reading->timexes, XplTimex, i);

      if (timex->range.end - timex->range.start == strlen (expression)
          && strncmp (reading->text + timex->range.start, expression, strlen (expression)) == 0)
        return timex;
    }
  return NULL;
}

static void
check_case (gconstpointer data)
{
  const Case *c = data;
  g_autoptr (XplReading) reading = read_text (c->published, c->text);
  g_autofree char *found = describe (reading);
  const XplTimex *timex = find_timex (reading, c->expression);

  if (timex == NULL)
    g_error ("“%s”: no “%s” among %s", c->text, c->expression, found);

  g_autofree char *edtf = xpl_edtf_to_string (&timex->edtf);
  if (timex->type != c->type || !g_str_equal (timex->value, c->value) || !g_str_equal (edtf, c->edtf))
    g_error ("“%s”: “%s” is type %d value %s EDTF “%s”, wanted type %d value %s EDTF “%s”", c->text, c->expression,
             timex->type, timex->value, edtf, c->type, c->value, c->edtf);
  g_assert_nonnull (timex->rule);
}

static const Case stated_cases[] = {
  { "", "The pact was signed on 9 August 2022 in Larmont.", "9 August 2022", DATE, "2022-08-09", "2022-08-09" },
  { "", "The pact was signed on August 9, 2022.", "August 9, 2022", DATE, "2022-08-09", "2022-08-09" },
  { "", "It opened on August 9th, 2022, to applause.", "August 9th, 2022", DATE, "2022-08-09", "2022-08-09" },
  { "", "It opened on the 9th of August 2022.", "the 9th of August 2022", DATE, "2022-08-09", "2022-08-09" },
  { "", "It opened on Tuesday, 9 August 2022.", "Tuesday, 9 August 2022", DATE, "2022-08-09", "2022-08-09" },
  { "", "It opened on Tuesday, August 9, 2022.", "Tuesday, August 9, 2022", DATE, "2022-08-09", "2022-08-09" },
  { "", "It opened on Aug. 9, 2022.", "Aug. 9, 2022", DATE, "2022-08-09", "2022-08-09" },
  { "", "It opened on 2 May, 1977.", "2 May, 1977", DATE, "1977-05-02", "1977-05-02" },
  { "", "The log ends on 2022-08-09 without a word.", "2022-08-09", DATE, "2022-08-09", "2022-08-09" },
  { "", "The log ends on 2022/08/09.", "2022/08/09", DATE, "2022-08-09", "2022-08-09" },
  { "", "The log ends on 09.08.2022.", "09.08.2022", DATE, "2022-08-09", "2022-08-09" },
  { "", "The log ends on 19/08/2022.", "19/08/2022", DATE, "2022-08-19", "2022-08-19" },
  { "", "The log ends on 08/19/2022.", "08/19/2022", DATE, "2022-08-19", "2022-08-19" },
  { "", "The log ends on 09/08/2022.", "09/08/2022", DATE, "2022-XX-XX", "2022" },
  { "2022-08-12", "The log ends on 09/08/2022.", "09/08/2022", DATE, "2022-08-09", "2022-08-09" },
  { "", "It began on 19/08/2022 and ended on 03/09/2022.", "03/09/2022", DATE, "2022-09-03", "2022-09-03" },
  { "", "It began on 08/19/2022 and ended on 09/03/2022.", "09/03/2022", DATE, "2022-09-03", "2022-09-03" },
  { "", "The file is of 08-Aug-2022.", "08-Aug-2022", DATE, "2022-08-08", "2022-08-08" },
  { "", "The towers fell on 9/11 and the world changed.", "9/11", DATE, "2001-09-11", "2001-09-11" },
  { "", "The envoy came in June 2024.", "June 2024", DATE, "2024-06", "2024-06" },
  { "", "The envoy came in June, 2024.", "June, 2024", DATE, "2024-06", "2024-06" },
  { "", "The envoy came in May of 2024.", "May of 2024", DATE, "2024-05", "2024-05" },
  { "", "Exports rose in 2023 and fell later.", "2023", DATE, "2023", "2023" },
  { "", "Since 2014 the valley has been divided.", "2014", DATE, "2014", "2014" },
  { "", "They fought between 1914 and 1918.", "1918", DATE, "1918", "1918" },
  { "", "He recalled the 2014 protests.", "2014", DATE, "2014", "2014" },
  { "", "Her novel (1987) was banned.", "1987", DATE, "1987", "1987" },
  { "", "They look to the year 2030.", "the year 2030", DATE, "2030", "2030" },
  { "", "The famine of the 1990s killed many.", "the 1990s", DATE, "199", "199X" },
  { "", "Music of the '90s is back.", "the '90s", DATE, "199", "199X" },
  { "", "Prices doubled in the early 1990s.", "the early 1990s", DATE, "199", "1990/1993~" },
  { "", "In the sixties the mill closed.", "the sixties", DATE, "196", "196X" },
  { "", "The fort is of the 17th century.", "the 17th century", DATE, "16", "16XX" },
  { "", "The fort fell at the end of the nineteenth century.", "the end of the nineteenth century", DATE, "18", "18XX" },
  { "", "It is the first battle since the 1950-53 war.", "1950-53", DATE, "1950/1953", "1950/1953" },
  { "", "Harvests failed in 1930–1933 everywhere.", "1930–1933", DATE, "1930/1933", "1930/1933" },
  { "", "The talks ran from 9–12 August 2022.", "9–12 August 2022", DATE, "2022-08-09/2022-08-12", "2022-08-09/2022-08-12" },
  { "", "The talks ran 30 August–2 September 2022.", "30 August–2 September 2022", DATE, "2022-08-30/2022-09-02",
    "2022-08-30/2022-09-02" },
  { "", "A drought hit January–March 2021.", "January–March 2021", DATE, "2021-01/2021-03", "2021-01/2021-03" },
  { "", "A drought hit December–March 2021.", "December–March 2021", DATE, "2020-12/2021-03", "2020-12/2021-03" },
  { "", "The talks ran 30 December–2 January 2022.", "30 December–2 January 2022", DATE, "2021-12-30/2022-01-02",
    "2021-12-30/2022-01-02" },
  { "", "Work stopped in mid-2023.", "mid-2023", DATE, "2023", "2023-05~/2023-08~" },
  { "", "Work stopped in early 2024.", "early 2024", DATE, "2024", "2024-01/2024-04~" },
  { "", "Work stopped in late 2024.", "late 2024", DATE, "2024", "2024-09~/2024-12" },
  { "", "Work stopped early in 2024.", "early in 2024", DATE, "2024", "2024-01/2024-04~" },
  { "", "Work stopped at the end of 2024.", "the end of 2024", DATE, "2024", "2024-09~/2024-12" },
  { "", "Work stopped in the first half of 2024.", "the first half of 2024", DATE, "2024-H1", "2024-01/2024-06" },
  { "", "Work stopped in late October 2024.", "late October 2024", DATE, "2024-10", "2024-10-21~/2024-10-31" },
  { "", "Work stopped in the last week of August 2024.", "the last week of August 2024", DATE, "2024-08",
    "2024-08-21~/2024-08-31" },
  { "", "They met in the spring of 2016.", "the spring of 2016", DATE, "2016-SP", "2016-21" },
  { "", "They met in winter 2016.", "winter 2016", DATE, "2016-WI", "2016-24" },
  { "", "They froze in the winter of 1939-40.", "the winter of 1939-40", DATE, "1939-WI", "1939-24" },
  { "", "Output fell in the third quarter of 2024.", "the third quarter of 2024", DATE, "2024-Q3", "2024-07/2024-09" },
  { "", "Output fell in Q3 2024.", "Q3 2024", DATE, "2024-Q3", "2024-07/2024-09" },
  { "", "Spending rose in fiscal 2024.", "fiscal 2024", DATE, "FY2024", "2024~" },
  { "", "Spending rose in the fiscal year 2024.", "the fiscal year 2024", DATE, "FY2024", "2024~" },
  { "", "The city was razed in 146 BC.", "146 BC", DATE, "BC0146", "-0145" },
  { "", "It fell on the night of April 18, 1775.", "the night of April 18, 1775", TIME, "1775-04-18TNI", "1775-04-18" },
  { "", "They sang at Christmas 1963.", "Christmas 1963", DATE, "1963-12-25", "1963-12-25" },
  { "", "Fighting ended on New Year's Eve 2021.", "New Year's Eve 2021", DATE, "2021-12-31", "2021-12-31" },
};

static const Case relative_cases[] = {
  /* 17 January 2025 was a Friday. */
  { "2025-01-17", "The army said on Friday that it fired.", "Friday", DATE, "2025-01-17", "2025-01-17" },
  { "2025-01-17", "The army said on Wednesday that it fired.", "Wednesday", DATE, "2025-01-15", "2025-01-15" },
  { "2025-01-17", "Ministers will meet on Wednesday.", "Wednesday", DATE, "2025-01-22", "2025-01-22" },
  { "2025-01-17", "Ministers are to meet on Monday.", "Monday", DATE, "2025-01-20", "2025-01-20" },
  { "2025-01-17", "They spoke last Monday.", "last Monday", DATE, "2025-01-13", "2025-01-13" },
  { "2025-01-17", "They speak next Monday.", "next Monday", DATE, "2025-01-20", "2025-01-20" },
  { "2025-01-17", "They spoke on Monday last week.", "Monday last week", DATE, "2025-01-06", "2025-01-06" },
  { "2025-01-17", "Shells fell on Wednesday night.", "Wednesday night", TIME, "2025-01-15TNI", "2025-01-15" },
  { "2025-01-17", "Shells fell early on Wednesday.", "Wednesday", DATE, "2025-01-15", "2025-01-15" },
  { "2025-01-17", "Shells fell early Wednesday.", "early Wednesday", DATE, "2025-01-15", "2025-01-15" },
  { "2025-01-17", "The bridge fell yesterday.", "yesterday", DATE, "2025-01-16", "2025-01-16" },
  { "2025-01-17", "The bridge fell yesterday morning.", "yesterday morning", TIME, "2025-01-16TMO", "2025-01-16" },
  { "2025-01-17", "The bridge opens tomorrow.", "tomorrow", DATE, "2025-01-18", "2025-01-18" },
  { "2025-01-17", "The bridge was shut today.", "today", DATE, "2025-01-17", "2025-01-17" },
  { "2025-01-17", "The bridge was shut last night.", "last night", TIME, "2025-01-16TNI", "2025-01-16" },
  { "2025-01-17", "It will be shut tonight.", "tonight", TIME, "2025-01-17TNI", "2025-01-17" },
  { "2025-01-17", "He resigned this morning.", "this morning", TIME, "2025-01-17TMO", "2025-01-17" },
  { "2025-01-17", "He resigned this month.", "this month", DATE, "2025-01", "2025-01" },
  { "2025-01-17", "He resigned earlier this month.", "earlier this month", DATE, "2025-01", "2025-01" },
  { "2025-01-17", "He resigned earlier in January.", "earlier in January", DATE, "2025-01", "2025-01" },
  { "2025-01-17", "He resigned last month.", "last month", DATE, "2024-12", "2024-12" },
  { "2025-01-17", "He resigned last week.", "last week", DATE, "2025-W02", "2025-01-06/2025-01-12" },
  { "2025-01-17", "He resigned last weekend.", "last weekend", DATE, "2025-W02-WE", "2025-01-11/2025-01-12" },
  { "2025-01-17", "He will resign next week.", "next week", DATE, "2025-W04", "2025-01-20/2025-01-26" },
  { "2025-01-17", "He resigned last year.", "last year", DATE, "2024", "2024" },
  { "2025-01-17", "He resigned late last year.", "late last year", DATE, "2024", "2024-09~/2024-12" },
  { "2025-01-17", "He will resign early next year.", "early next year", DATE, "2026", "2026-01/2026-04~" },
  { "2025-01-17", "He resigned last autumn.", "last autumn", DATE, "2024-FA", "2024-23" },
  { "2025-01-17", "He resigned last summer.", "last summer", DATE, "2024-SU", "2024-22" },
  { "2025-01-17", "He will go next spring.", "next spring", DATE, "2025-SP", "2025-21" },
  { "2025-01-17", "He froze this winter.", "this winter", DATE, "2024-WI", "2024-24" },
  { "2025-01-17", "In October he did not deny it.", "October", DATE, "2024-10", "2024-10" },
  { "2025-01-17", "In January he denied it.", "January", DATE, "2025-01", "2025-01" },
  { "2025-01-17", "They will vote in March.", "March", DATE, "2025-03", "2025-03" },
  { "2025-01-17", "They voted last March.", "last March", DATE, "2024-03", "2024-03" },
  { "2025-01-17", "They voted in March last year.", "March last year", DATE, "2024-03", "2024-03" },
  { "2025-01-17", "They voted in late October.", "late October", DATE, "2024-10", "2024-10-21~/2024-10-31" },
  { "2025-01-17", "They voted on 9 August.", "9 August", DATE, "2024-08-09", "2024-08-09" },
  { "2025-01-17", "They voted on January 9.", "January 9", DATE, "2025-01-09", "2025-01-09" },
  { "2025-01-17", "They will vote on 9 August.", "9 August", DATE, "2025-08-09", "2025-08-09" },
  { "2025-01-17", "She left three months ago.", "three months ago", DATE, "2024-10", "2024-10" },
  { "2025-01-17", "She left two weeks ago.", "two weeks ago", DATE, "2025-W01", "2024-12-30/2025-01-05" },
  { "2025-01-17", "She left ten days ago.", "ten days ago", DATE, "2025-01-07", "2025-01-07" },
  { "2025-01-17", "She left about ten years ago.", "about ten years ago", DATE, "2015", "2015~" },
  { "2025-01-17", "She left two and a half years ago.", "two and a half years ago", DATE, "2022-07", "2022-07" },
  { "2025-01-17", "She left years ago.", "years ago", DATE, "PAST_REF", "" },
  { "2025-01-17", "It will end three days from now.", "three days from now", DATE, "2025-01-20", "2025-01-20" },
  { "2025-01-17", "Losses rose in the past six months.", "the past six months", LENGTH, "P6M", "2024-07/2025-01" },
  { "2025-01-17", "Losses rose over the past two weeks.", "the past two weeks", LENGTH, "P2W", "2025-01-03/2025-01-17" },
  { "2025-01-17", "Losses rose in recent months.", "recent months", DATE, "PAST_REF", "2024-07~/2025-01" },
  { "2025-01-17", "Talks will open in the coming days.", "the coming days", LENGTH, "PXD", "2025-01-17/2025-01-23~" },
  { "2025-01-17", "The change will come within the next six months.", "the next six months", LENGTH, "P6M", "2025-01/2025-07" },
  { "2025-01-17", "It was the third time in the past decade.", "the past decade", LENGTH, "P10Y", "2015/2025" },
  { "2025-01-17", "Output fell in the last quarter.", "the last quarter", DATE, "2024-Q4", "2024-10/2024-12" },
  { "2025-01-17", "Sales fell in the first quarter of this year.", "the first quarter of this year", DATE, "2025-Q1", "2025-01/2025-03" },
  { "2025-01-17", "It must be ready by the end of the year.", "the end of the year", DATE, "2025", "2025-09~/2025-12" },
  { "2025-01-17", "The troops are now in the valley.", "now", DATE, "PRESENT_REF", "2025-01-17" },
  { "2025-01-17", "Currently nobody knows.", "Currently", DATE, "PRESENT_REF", "2025-01-17" },
  { "2025-01-17", "He has recently said so.", "recently", DATE, "PAST_REF", "" },
  { "2025-01-17", "Nobody plans for the future.", "the future", DATE, "FUTURE_REF", "" },
  { "2025-01-17", "They met last Christmas.", "last Christmas", DATE, "2024-12-25", "2024-12-25" },
  { "2025-01-17", "The raid came overnight.", "overnight", TIME, "2025-01-17TNI", "2025-01-17" },
  { "2025-01-17", "The rocket was fired at 14:30 on Wednesday.", "14:30", TIME, "2025-01-15T14:30", "2025-01-15" },
  { "2025-01-17", "The rocket was fired at 2:30 pm local time.", "2:30 pm local time", TIME, "2025-01-17T14:30", "2025-01-17" },
  { "2025-01-17", "The rocket was fired at 2.30pm.", "2.30pm", TIME, "2025-01-17T14:30", "2025-01-17" },
  { "2025-01-17", "It was hit at 15:11 GMT today.", "15:11 GMT", TIME, "2025-01-17T15:11Z", "2025-01-17" },
  { "2025-01-17", "It was hit at 9 a.m. on 5 January.", "9 a.m.", TIME, "2025-01-05T09:00", "2025-01-05" },
  { "2025-01-17", "It was hit at two o'clock in the afternoon.", "two o'clock in the afternoon", TIME, "2025-01-17T14:00", "2025-01-17" },
  { "2025-01-17", "The ban began at midnight.", "midnight", TIME, "2025-01-17T24:00", "2025-01-17" },
};

/* A publication date that is no day, or none at all: as exact as possible, and no more. */
static const Case loose_cases[] = {
  { "2025-01", "The army said on Friday that it fired.", "Friday", DATE, "XXXX-WXX-5", "2025-01" },
  { "2025-01", "The bridge fell yesterday.", "yesterday", DATE, "XXXX-XX-XX", "2025-01" },
  { "2025-01", "He resigned last year.", "last year", DATE, "2024", "2024" },
  { "2025-01", "He resigned last autumn.", "last autumn", DATE, "2024-FA", "2024-23" },
  { "2025-01", "He resigned this month.", "this month", DATE, "2025-01", "2025-01" },
  { "2025-01", "In October he did not deny it.", "October", DATE, "2024-10", "2024-10" },
  { "2025-01", "They voted on January 9.", "January 9", DATE, "2025-01-09", "2025-01-09" },
  { "2025-01", "She left three months ago.", "three months ago", DATE, "2024-10", "2024-10" },
  { "2025", "He resigned last year.", "last year", DATE, "2024", "2024" },
  { "2024-11/2025-02", "He resigned last year.", "last year", DATE, "XXXX", "2023/2024" },
  { "", "He resigned last year.", "last year", DATE, "XXXX", "" },
  { "", "The army said on Friday that it fired.", "Friday", DATE, "XXXX-WXX-5", "" },
  { "", "In October he did not deny it.", "October", DATE, "XXXX-10", "" },
  { "", "He resigned last autumn.", "last autumn", DATE, "XXXX-FA", "" },
  { "", "They voted on 9 August.", "9 August", DATE, "XXXX-08-09", "" },
  { "", "The bridge fell yesterday.", "yesterday", DATE, "XXXX-XX-XX", "" },
  { "", "The rocket was fired at 14:30.", "14:30", TIME, "XXXX-XX-XXT14:30", "" },
  { "2024-06/..", "He resigned last year.", "last year", DATE, "XXXX", "" },
};

/* Dates that follow those told before. */
static const Case story_cases[] = {
  { "2025-01-17", "The siege began on 4 March 1881. The next day the wall fell.", "The next day", DATE, "1881-03-05", "1881-03-05" },
  { "2025-01-17", "The siege began on 4 March 1881. Two days later the wall fell.", "Two days later", DATE, "1881-03-06", "1881-03-06" },
  { "2025-01-17", "The siege began in March 1881. In June the wall fell.", "June", DATE, "1881-06", "1881-06" },
  { "2025-01-17", "The king died in 1881. That year the mill burned.", "That year", DATE, "1881", "1881" },
  { "2025-01-17", "The king died in 1881. Two years later the mill burned.", "Two years later", DATE, "1883", "1883" },
  { "2025-01-17", "The king died on 4 March 1881. The mill burned the following week.", "the following week", DATE, "1881-W10",
    "1881-03-07/1881-03-13" },
  { "2025-01-17", "The king died in March 1881. The mill burned in October of that year.", "October of that year", DATE, "1881-10", "1881-10" },
  { "2025-01-17", "They met on 9 December. The day after, they parted.", "The day after", DATE, "2024-12-10", "2024-12-10" },
  { "", "The visit was in June 2024. In October he denied it.", "October", DATE, "2024-10", "2024-10" },
};

static const Case length_cases[] = {
  { "", "They lost it in less than six months.", "less than six months", LENGTH, "P6M", "" },
  { "", "Four months have passed since then.", "Four months", LENGTH, "P4M", "" },
  { "", "It took more than three years.", "more than three years", LENGTH, "P3Y", "" },
  { "", "The war lasted over a year.", "over a year", LENGTH, "P1Y", "" },
  { "", "The war lasted for several days.", "several days", LENGTH, "PXD", "" },
  { "", "The war lasted for weeks.", "weeks", LENGTH, "PXW", "" },
  { "", "A three-day truce was agreed.", "three-day", LENGTH, "P3D", "" },
  { "", "A month-long truce was agreed.", "month-long", LENGTH, "P1M", "" },
  { "", "They waited two and a half years.", "two and a half years", LENGTH, "P2.5Y", "" },
  { "", "They waited for half an hour.", "half an hour", LENGTH, "PT30M", "" },
  { "", "They waited for 36 hours.", "36 hours", LENGTH, "PT36H", "" },
  { "", "They waited for two decades.", "two decades", LENGTH, "P20Y", "" },
  { "", "They waited for a fortnight.", "a fortnight", LENGTH, "P2W", "" },
  { "", "They lose 1,200 men per day.", "per day", SET, "P1D", "" },
  { "", "They lose 1,200 men a day.", "a day", SET, "P1D", "" },
  { "", "They meet twice a week.", "twice a week", SET, "P1W", "" },
  { "", "They meet every day.", "every day", SET, "P1D", "" },
  { "", "They meet every Friday.", "every Friday", SET, "XXXX-WXX-5", "" },
  { "", "They meet every two weeks.", "every two weeks", SET, "P2W", "" },
  { "", "They meet each summer.", "each summer", SET, "XXXX-SU", "" },
  { "", "They meet on Fridays.", "Fridays", SET, "XXXX-WXX-5", "" },
  { "", "The monthly losses rise.", "monthly", SET, "P1M", "" },
  { "", "The annual report is out.", "annual", SET, "P1Y", "" },
};

/* Dates and times as news has them beside the plain ones. */
static const Case news_cases[] = {
  { "2024-05-15", "The mill reported third-quarter losses.", "third-quarter", DATE, "2023-Q3", "2023-07/2023-09" },
  { "2024-05-15", "Output fell from the year-earlier quarter.", "the year-earlier quarter", DATE, "2023-Q1", "2023-01/2023-03" },
  { "2024-05-15", "Output fell in the quarter.", "the quarter", DATE, "2024-Q1", "2024-01/2024-03" },
  { "2024-05-15", "For the year, output fell.", "the year", DATE, "2024", "2024" },
  { "2024-05-15", "They met over the weekend.", "the weekend", DATE, "2024-W19-WE", "2024-05-11/2024-05-12" },
  { "2024-05-15", "They will meet over the weekend.", "the weekend", DATE, "2024-W20-WE", "2024-05-18/2024-05-19" },
  { "2024-05-15", "The lease runs until year-end.", "year-end", DATE, "2024", "2024-09~/2024-12" },
  { "2024-05-15", "The current fiscal year is nearly over.", "The current fiscal year", DATE, "FY2024", "2024~" },
  { "2024-05-15", "The storm came on the 14th.", "the 14th", DATE, "2024-05-14", "2024-05-14" },
  { "2024-05-15", "The storm will come on the 14th.", "the 14th", DATE, "2024-06-14", "2024-06-14" },
  { "2024-05-15", "The 7 October raid was answered.", "7 October", DATE, "2023-10-07", "2023-10-07" },
  { "2024-05-15", "The Sept. 11 raids were answered.", "Sept. 11", DATE, "2023-09-11", "2023-09-11" },
  { "2024-05-15", "In September 11 men were hurt.", "September", DATE, "2023-09", "2023-09" },
  { "2024-05-15", "The fort fell on 30 May. On the 4th the town fell.", "the 4th", DATE, "2023-06-04", "2023-06-04" },
  { "2024-05-15", "Nobody objected at the time.", "the time", DATE, "PAST_REF", "" },
  { "2024-05-15", "Since that time they have not met.", "that time", DATE, "PAST_REF", "" },
  { "2024-05-15", "In recent years the lake has shrunk.", "recent years", DATE, "PAST_REF", "2018~/2024" },
  { "2024-05-15", "In the last year the lake has shrunk.", "the last year", LENGTH, "P1Y", "2023/2024" },
  { "2024-05-15", "The shop is open from 9 a.m. to 5 p.m. on Monday.", "9 a.m.", TIME, "2024-05-13T09:00", "2024-05-13" },
  { "2024-05-15", "The ferry sails at night.", "night", TIME, "XXXX-XX-XXTNI", "" },
  { "2024-05-15", "The ferry sailed in the morning.", "the morning", TIME, "2024-05-15TMO", "2024-05-15" },
  { "2024-05-15", "They met every Monday morning.", "every Monday morning", SET, "XXXX-WXX-1TMO", "" },
  { "2024-05-15", "They met every other week.", "every other week", SET, "P2W", "" },
  { "2024-05-15", "They met three times a year.", "three times a year", SET, "P1Y", "" },
  { "2024-05-15", "They talked for two hours and 30 minutes.", "two hours and 30 minutes", LENGTH, "PT2H30M", "" },
  { "2024-05-15", "They talked for one day and six hours.", "one day and six hours", LENGTH, "P1DT6H", "" },
  { "2024-05-15", "They talked all day.", "all day", LENGTH, "P1D", "" },
  { "2024-05-15", "They talked the whole week.", "the whole week", LENGTH, "P1W", "" },
  { "2024-05-15", "They waited 2 1/2 years.", "2 1/2 years", LENGTH, "P2.5Y", "" },
  { "2024-05-15", "In the nine months to June it lost money.", "the nine months", LENGTH, "P9M", "" },
  { "2024-05-15", "Help came months after the flood.", "months", LENGTH, "PXM", "" },
  { "2024-05-15", "In Q4 the mill lost money.", "Q4", DATE, "2023-Q4", "2023-10/2023-12" },
  { "2024-05-15", "The latest quarter was weak.", "The latest quarter", DATE, "2024-Q1", "2024-01/2024-03" },
  { "2024-05-15", "It was more than in the same quarter last year.", "the same quarter last year", DATE, "2023-Q1", "2023-01/2023-03" },
  { "2024-05-15", "It was more than in the same month last year.", "the same month last year", DATE, "2023-05", "2023-05" },
  { "2024-05-15", "It was more than in the same period last year.", "the same period last year", DATE, "2023", "2023" },
  { "2024-05-15", "The summer offensive failed.", "summer", DATE, "2023-SU", "2023-22" },
  { "2024-05-15", "It was held between April and July of 2022.", "April and July of 2022", DATE, "2022-04/2022-07", "2022-04/2022-07" },
};

/* Which instance is meant: what the verb, the timetable and the weekday beside the date say. */
static const Case direction_cases[] = {
  { "2024-05-15", "The lease ends Dec. 31.", "Dec. 31", DATE, "2024-12-31", "2024-12-31" },
  { "2024-05-15", "The lease ended Dec. 31.", "Dec. 31", DATE, "2023-12-31", "2023-12-31" },
  { "2024-05-15", "The rule takes effect January 1.", "January 1", DATE, "2025-01-01", "2025-01-01" },
  { "2024-05-15", "The trial begins on Thursday.", "Thursday", DATE, "2024-05-16", "2024-05-16" },
  { "2024-05-15", "The trial began on Thursday.", "Thursday", DATE, "2024-05-09", "2024-05-09" },
  { "2024-05-15", "The vote is on Tuesday.", "Tuesday", DATE, "2024-05-21", "2024-05-21" },
  { "2024-05-15", "The town is quiet on Tuesday.", "Tuesday", DATE, "2024-05-14", "2024-05-14" },
  { "2024-05-15", "Votes are scheduled for November.", "November", DATE, "2024-11", "2024-11" },
  { "2024-05-15", "Votes were held in November.", "November", DATE, "2023-11", "2023-11" },
  { "2024-05-15", "The court said it would rule on Friday.", "Friday", DATE, "2024-05-17", "2024-05-17" },
  { "2024-05-15", "It is due by Friday.", "Friday", DATE, "2024-05-17", "2024-05-17" },
  { "2024-05-15", "They meet Thursday, 16 May.", "Thursday, 16 May", DATE, "2024-05-16", "2024-05-16" },
  { "2024-05-15", "They met on Sunday, 16 June.", "Sunday, 16 June", DATE, "2024-06-16", "2024-06-16" },
};

static const Case feast_cases[] = {
  { "2024-05-15", "It rained on Thanksgiving.", "Thanksgiving", DATE, "2023-11-23", "2023-11-23" },
  { "2024-05-15", "It rained on Labor Day.", "Labor Day", DATE, "2023-09-04", "2023-09-04" },
  { "2024-05-15", "It rained on Memorial Day.", "Memorial Day", DATE, "2023-05-29", "2023-05-29" },
  { "2024-05-15", "It rained at Easter.", "Easter", DATE, "2024-03-31", "2024-03-31" },
  { "2024-05-15", "It rained on Good Friday.", "Good Friday", DATE, "2024-03-29", "2024-03-29" },
  { "2024-05-15", "It rained on Easter Sunday 2019.", "Easter Sunday 2019", DATE, "2019-04-21", "2019-04-21" },
  { "2024-05-15", "It rained last Easter.", "last Easter", DATE, "2024-03-31", "2024-03-31" },
  { "2024-05-15", "It rained on D-Day.", "D-Day", DATE, "1944-06-06", "1944-06-06" },
};

static const Case era_cases[] = {
  { "2024-05-15", "It dates from 480 BC.", "480 BC", DATE, "BC0480", "-0479" },
  { "2024-05-15", "It dates from April 480 BC.", "April 480 BC", DATE, "BC0480-04", "-0479-04" },
  { "2024-05-15", "It dates from the spring of 480 BC.", "the spring of 480 BC", DATE, "BC0480-SP", "-0479-21" },
  { "2024-05-15", "It dates from the 4th century BC.", "the 4th century BC", DATE, "BC03", "-0399/-0300" },
  { "2024-05-15", "It dates from AD 79.", "AD 79", DATE, "0079", "0079" },
};

/* TIMEX3 has no ranges: what each end of one is there. */
static const struct
{
  const char *text;
  const char *ends[2];
  const char *values[2];
} range_cases[] = {
  { "It was the war of 1950-53.", { "1950", "53" }, { "1950", "1953" } },
  { "The years 1947 - 2012 were hers.", { "1947", "2012" }, { "1947", "2012" } },
  { "It was held on 9-12 August 2022.", { "9", "12 August 2022" }, { "2022-08-09", "2022-08-12" } },
  { "It was held from March 3 to 9, 2022.", { "March 3", "9, 2022" }, { "2022-03-03", "2022-03-09" } },
  { "It was held from May to July of 2022.", { "May", "July of 2022" }, { "2022-05", "2022-07" } },
  { "It was held in July-August 2022.", { "July", "August 2022" }, { "2022-07", "2022-08" } },
};

static void
test_ranges (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (range_cases); i++)
    {
      const char *text = range_cases[i].text;
      g_autoptr (XplReading) reading = read_text ("2025-01-17", text);
      XplTimexEnd parts[2];

      g_assert_cmpuint (reading->timexes->len, ==, 1);
      g_assert_cmpuint (xpl_timex_get_parts (&g_array_index (reading->timexes, XplTimex, 0), parts), ==, 2);
      for (guint k = 0; k < 2; k++)
        {
          g_autofree char *end = g_strndup (text + parts[k].range.start, parts[k].range.end - parts[k].range.start);

          g_assert_cmpstr (end, ==, range_cases[i].ends[k]);
          g_assert_cmpstr (parts[k].value, ==, range_cases[i].values[k]);
          g_assert_true (xpl_edtf_is_set (&parts[k].edtf));
        }
    }
}

/* Dates that no calendar has are no dates. */
static const char *const impossible[] = {
  "Nobody came on 31 February.",
  "Nobody came on February 31.",
  "Nobody came on 30 February 2023.",
  "Nobody came on 29 February 2023.",
  "Nobody came on June 31, 2023.",
  "Nobody came on 31/31/2023.",
  "Nobody came on 2023-02-30.",
  "Nobody came on 2023-13-01.",
  "Nobody came on 00/00/2023.",
  "Nobody came on 32.12.2023.",
  "Nobody was there in the year 0.",
  "Nobody was there in the year 10,000.",
  "Nobody was there in 10000.",
  "Nobody was there in 99999999999999999999.",
  "Nobody was there at 25:61.",
};

/* Nothing here speaks of time. */
static const char *const timeless[] = {
  "Ships may sail, and troops may march.",
  "Prime Minister Theresa May resigned.",
  "They sent 2,700 men and 1990 rifles.",
  "More than 2000 soldiers fell.",
  "The 2000 soldiers fell back.",
  "It cost $2019 and weighs 1950 kg.",
  "The KN-23 and the F-16 flew over.",
  "The G20 met with the 2+2.",
  "A 45-year-old farmer and a woman aged 30 were hurt.",
  "He was 45 years old.",
  "The Daily Courier told it.",
  "The fall of the city came.",
  "See https://example.org/2024/05/17/story for more.",
  "They won 3-1 in the second half.",
  "Every now and again he laughs.",
  "He took a second look at page 12.",
  "Pages 1087-1101 are gone.",
  "The Spring Offensive failed.",
  "They signed the Good Friday Agreement.",
  "They sailed to Easter Island.",
  "By the time he came it was over.",
  "The resolution 1718 was passed.",
};

static void
check_nothing (const char *const *texts, guint n_texts)
{
  for (guint i = 0; i < n_texts; i++)
    {
      g_autoptr (XplReading) reading = read_text ("2025-01-17", texts[i]);
      g_autofree char *found = describe (reading);

      if (*found != '\0')
        g_error ("“%s”: found %s", texts[i], found);
    }
}

static void
test_timeless (void)
{
  check_nothing (timeless, G_N_ELEMENTS (timeless));
}

static void
test_impossible (void)
{
  check_nothing (impossible, G_N_ELEMENTS (impossible));
}

static void
test_how (void)
{
  g_autoptr (XplReading) reading = read_text ("2025-01-17", "It began on 9 August 2022 and ended on Wednesday.");

  g_assert_cmpint (find_timex (reading, "9 August 2022")->how, ==, XPL_HOW_STATED);
  g_assert_cmpint (find_timex (reading, "Wednesday")->how, ==, XPL_HOW_RESOLVED);
}

static void
test_order (void)
{
  g_autoptr (XplReading) reading = read_text ("2025-01-17", "On Monday, at 5 pm, in May 2024.\nLast year, in June.\nIn 2019 or 2020.");
  guint32 last = 0;

  g_assert_cmpuint (reading->timexes->len, ==, 7);
  for (guint i = 0; i < reading->timexes->len; i++)
    {
      const XplTimex *timex = &g_array_index (reading->timexes, XplTimex, i);

      g_assert_cmpuint (timex->range.start, >=, last);
      g_assert_cmpint (xpl_reading_sentence_at (reading, timex->range.start), ==, (int) timex->sentence);
      last = timex->range.end;
    }
}

/* Long runs of what begins an expression must end; a quadratic reader would not within the test's time. */
static void
test_long (void)
{
  static const char *const units[] = { "1", "about ", "May ", "1990 ", "the last two weeks of ", "two hundred and ", "09/", "1,", "-", "5:" };

  for (guint i = 0; i < G_N_ELEMENTS (units); i++)
    {
      g_autoptr (GString) text = g_string_new (NULL);
      g_autoptr (XplReading) reading = NULL;

      while (text->len < 300000)
        g_string_append (text, units[i]);
      reading = read_text ("2025-01-17", text->str);
      g_assert_cmpuint (reading->tokens->len, >, 0);
    }
}

/* A line of tests/data/dates.tsv: a sentence with the words in brackets, type, value and EDTF; no type for no date. */
static void
check_line (gconstpointer data)
{
  static const char *const types[] = { "DATE", "TIME", "DURATION", "SET" };
  g_auto (GStrv) fields = g_strsplit (data, "\t", -1);
  g_auto (GStrv) parts = g_strsplit_set (fields[0], "[]", -1);
  g_autofree char *text = g_strjoinv ("", parts);
  gsize start = strlen (parts[0]), end = start + strlen (parts[1]);
  g_autoptr (XplReading) reading = read_text ("2023-05-10", text);
  g_autofree char *found = describe (reading);
  guint n_fields = g_strv_length (fields);

  for (guint i = 0; i < reading->timexes->len; i++)
    {
      const XplTimex *timex = &g_array_index (reading->timexes, XplTimex, i);
      XplTimexEnd ends[2];

      for (guint k = 0; k < xpl_timex_get_parts (timex, ends); k++)
        {
          g_autofree char *edtf = xpl_edtf_to_string (&ends[k].edtf);

          if (n_fields == 1 && ends[k].range.start < end && ends[k].range.end > start)
            g_error ("“%s”: found %s", text, found);
          if (n_fields > 1 && ends[k].range.start == start && ends[k].range.end == end
              && g_str_equal (types[timex->type], fields[1]) && g_str_equal (ends[k].value, fields[2])
              && g_str_equal (edtf, n_fields > 3 ? fields[3] : ""))
            return;
        }
    }
  if (n_fields > 1)
    g_error ("“%s”: no %s %s %s, but %s", fields[0], fields[1], fields[2], n_fields > 3 ? fields[3] : "", found);
}

static void
add_cases (const char *name, const Case *cases, guint n_cases)
{
  for (guint i = 0; i < n_cases; i++)
    {
      g_autofree char *path = g_strdup_printf ("/timexes/%s/%u", name, i);

      g_test_add_data_func (path, &cases[i], check_case);
    }
}

int
main (int argc, char **argv)
{
  g_autoptr (GError) error = NULL;
  g_auto (GStrv) lines = NULL;
  int result;

  g_test_init (&argc, &argv, NULL);
  language = xpl_language_new (&error);
  g_assert_no_error (error);
  add_cases ("stated", stated_cases, G_N_ELEMENTS (stated_cases));
  add_cases ("relative", relative_cases, G_N_ELEMENTS (relative_cases));
  add_cases ("loose", loose_cases, G_N_ELEMENTS (loose_cases));
  add_cases ("story", story_cases, G_N_ELEMENTS (story_cases));
  add_cases ("length", length_cases, G_N_ELEMENTS (length_cases));
  add_cases ("direction", direction_cases, G_N_ELEMENTS (direction_cases));
  add_cases ("feasts", feast_cases, G_N_ELEMENTS (feast_cases));
  add_cases ("eras", era_cases, G_N_ELEMENTS (era_cases));
  add_cases ("news", news_cases, G_N_ELEMENTS (news_cases));
  lines = sheet_lines_add ("dates.tsv", "/timexes/lines", check_line);
  g_test_add_func ("/timexes/ranges", test_ranges);
  g_test_add_func ("/timexes/impossible", test_impossible);
  g_test_add_func ("/timexes/timeless", test_timeless);
  g_test_add_func ("/timexes/how", test_how);
  g_test_add_func ("/timexes/order", test_order);
  g_test_add_func ("/timexes/long", test_long);
  result = g_test_run ();
  xpl_language_free (language);
  return result;
}
