/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright © 2026 The Explorer authors */

#include "config.h"

#include "page-date.h"

#include <stdlib.h>
#include <string.h>

/* News on the web is not older, and not from after the time that seconds of eleven digits reach. */
#define MIN_YEAR 1500
#define MAX_YEAR 2200

/* Dates are short. */
#define MAX_LENGTH 200

/* The beginnings of the months' names, in lower case: English, German, French, Spanish, Italian, Portuguese, Dutch, Polish,
 * Russian, Ukrainian. The first that fits counts, so days of the week that begin alike stand first, as no month. */
static const struct
{
  const char *name;
  int month;
} months[] = {
  { "mardi", 0 }, { "marte", 0 }, { "jan", 1 }, { "feb", 2 }, { "mar", 3 }, { "apr", 4 }, { "may", 5 }, { "jun", 6 },
  { "jul", 7 }, { "aug", 8 }, { "sep", 9 }, { "oct", 10 }, { "nov", 11 }, { "dec", 12 }, { "mär", 3 }, { "mrz", 3 },
  { "mai", 5 }, { "okt", 10 }, { "dez", 12 }, { "janv", 1 }, { "fév", 2 }, { "fev", 2 }, { "avr", 4 }, { "juin", 6 },
  { "juil", 7 }, { "aoû", 8 }, { "aou", 8 }, { "déc", 12 }, { "ene", 1 }, { "abr", 4 }, { "ago", 8 }, { "dic", 12 },
  { "gen", 1 }, { "mag", 5 }, { "giu", 6 }, { "lug", 7 }, { "set", 9 }, { "ott", 10 }, { "out", 10 }, { "maa", 3 },
  { "mei", 5 }, { "sty", 1 }, { "lut", 2 }, { "kwi", 4 }, { "maj", 5 }, { "cze", 6 }, { "lip", 7 }, { "sie", 8 },
  { "wrz", 9 }, { "paź", 10 }, { "lis", 11 }, { "gru", 12 }, { "янв", 1 }, { "фев", 2 }, { "мар", 3 }, { "апр", 4 },
  { "мая", 5 }, { "май", 5 }, { "июн", 6 }, { "июл", 7 }, { "авг", 8 }, { "сен", 9 }, { "окт", 10 }, { "ноя", 11 },
  { "дек", 12 }, { "січ", 1 }, { "лют", 2 }, { "бер", 3 }, { "кві", 4 }, { "тра", 5 }, { "чер", 6 }, { "лип", 7 },
  { "сер", 8 }, { "вер", 9 }, { "жов", 10 }, { "лис", 11 }, { "гру", 12 },
};

/* A date under construction. */
typedef struct
{
  int year, month, day;
  int hour, minute; /* -1: not told */
  char zone[8];     /* "+01:00", "Z", or "" */
} Parts;

void
xpl_page_date_clear (XplPageDate *self)
{
  g_clear_pointer (&self->time, g_free);
}

/* Reads @digits digits; NULL where there are fewer, or more. */
static const char *
read_digits (const char *p, int digits, int *number)
{
  *number = 0;
  for (int i = 0; i < digits; i++, p++)
    {
      if (!g_ascii_isdigit (*p))
        return NULL;
      *number = *number * 10 + (*p - '0');
    }
  return g_ascii_isdigit (*p) ? NULL : p;
}

/* 10:22, 9:05:33.120, 10.22 Uhr is not read */
static const char *
read_clock (const char *p, Parts *parts)
{
  int hour, minute;
  const char *end = read_digits (p, 2, &hour);

  if (end == NULL)
    end = read_digits (p, 1, &hour);
  if (end == NULL || *end != ':')
    return NULL;
  end = read_digits (end + 1, 2, &minute);
  if (end == NULL || hour > 24 || minute > 59)
    return NULL;
  if (*end == ':')
    end += 1 + strspn (end + 1, "0123456789");
  if (*end == '.' || *end == ',')
    end += 1 + strspn (end + 1, "0123456789");
  parts->hour = hour % 24;
  parts->minute = minute;
  return end;
}

static const char *
read_half_of_day (const char *p, Parts *parts)
{
  const char *word = p + strspn (p, " \xc2\xa0");
  char half = g_ascii_tolower (*word);

  if ((half != 'a' && half != 'p') || (g_ascii_tolower (word[1]) != 'm' && strncmp (word + 1, ".m", 2) != 0)
      || parts->hour > 12)
    return p;
  parts->hour = parts->hour % 12 + (half == 'p' ? 12 : 0);
  return word + (word[1] == '.' ? 3 : 2);
}

/* Z, GMT, UTC, +01:00, +0100, GMT+1 is not read */
static void
read_zone (const char *p, Parts *parts)
{
  int hours, minutes = 0;
  const char *end;

  p += strspn (p, " ");
  if (g_ascii_strncasecmp (p, "GMT", 3) == 0 || g_ascii_strncasecmp (p, "UTC", 3) == 0)
    {
      strcpy (parts->zone, "Z");
      p += 3;
    }
  if ((*p == 'Z' || *p == 'z') && !g_ascii_isalnum (p[1]))
    strcpy (parts->zone, "Z");
  if (*p != '+' && *p != '-')
    return;
  if ((end = read_digits (p + 1, 4, &hours)) != NULL)
    {
      minutes = hours % 100;
      hours /= 100;
    }
  else if ((end = read_digits (p + 1, 2, &hours)) == NULL || (*end == ':' && read_digits (end + 1, 2, &minutes) == NULL))
    {
      return;
    }
  if (hours <= 14 && minutes < 60)
    g_snprintf (parts->zone, sizeof parts->zone, "%c%02d:%02d", *p, hours, minutes);
}

static void
read_time (const char *p, Parts *parts)
{
  for (; *p != '\0'; p++)
    if (g_ascii_isdigit (*p) && !g_ascii_isdigit (p[-1]))
      {
        const char *end = read_clock (p, parts);

        if (end == NULL)
          continue;
        read_zone (read_half_of_day (end, parts), parts);
        return;
      }
}

/* 2025-03-04…, 2025/03/04, 2025-03, 20250304… */
static const char *
read_iso (const char *p, Parts *parts)
{
  const char *end = read_digits (p, 4, &parts->year);
  char separator;
  int all;

  if (end == NULL)
    {
      if ((end = read_digits (p, 8, &all)) == NULL)
        return NULL;
      parts->year = all / 10000;
      parts->month = all / 100 % 100;
      parts->day = all % 100;
      return end;
    }
  separator = *end;
  if (separator != '-' && separator != '/' && separator != '.')
    return NULL;
  end = read_digits (end + 1, 2, &parts->month);
  if (end == NULL)
    return NULL;
  if (*end != separator)
    return separator == '-' ? end : NULL;
  return read_digits (end + 1, 2, &parts->day);
}

/* 04.03.2025; with slashes only where one of the numbers can be no month */
static const char *
read_numbers (const char *p, Parts *parts)
{
  int first, second;
  const char *end = read_digits (p, 2, &first);
  char separator;

  if (end == NULL && (end = read_digits (p, 1, &first)) == NULL)
    return NULL;
  separator = *end;
  if (separator == '\0' || strchr ("./-", separator) == NULL)
    return NULL;
  p = end + 1;
  if ((end = read_digits (p, 2, &second)) == NULL && (end = read_digits (p, 1, &second)) == NULL)
    return NULL;
  if (*end != separator || (end = read_digits (end + 1, 4, &parts->year)) == NULL)
    return NULL;
  if (separator != '.' && first <= 12 && second <= 12 && first != second)
    return NULL;
  parts->day = second > 12 ? second : first;
  parts->month = second > 12 ? first : second;
  return end;
}

/* A month's name is next to a number: "4 de marzo", "March 2025". */
static gboolean
is_by_number (const char *text, const char *word, const char *end)
{
  static const char *const between[] = { "de ", "of ", "del ", "di ", "" };

  end += strspn (end, "., ");
  for (guint i = 0; i < G_N_ELEMENTS (between); i++)
    if (g_str_has_prefix (end, between[i]) && g_ascii_isdigit (end[strlen (between[i])]))
      return TRUE;
  while (word > text && strchr (". -", word[-1]) != NULL)
    word--;
  return word > text && g_ascii_isdigit (word[-1]);
}

static int
find_month (const char *word)
{
  for (guint i = 0; i < G_N_ELEMENTS (months); i++)
    if (g_str_has_prefix (word, months[i].name))
      return months[i].month;
  return 0;
}

/* A month's name with a year, and a day where one stands beside it: in whichever order. */
static const char *
read_words (const char *text, Parts *parts)
{
  const char *year_end = NULL;

  for (const char *p = text; *p != '\0';)
    {
      char *next;

      if (g_ascii_isdigit (*p))
        {
          long number = strtol (p, &next, 10);

          if (next - p == 4 && number >= MIN_YEAR && number < MAX_YEAR && parts->year == 0)
            {
              parts->year = (int) number;
              year_end = next;
            }
          else if (next - p <= 2 && *next != ':' && parts->day == 0 && (p == text || p[-1] != ':'))
            {
              parts->day = (int) number;
            }
          p = next;
        }
      else if (g_unichar_isalpha (g_utf8_get_char (p)))
        {
          const char *word = p;

          while (g_unichar_isalpha (g_utf8_get_char (p)))
            p = g_utf8_next_char (p);
          if (parts->month == 0 && is_by_number (text, word, p))
            parts->month = find_month (word);
        }
      else
        {
          p = g_utf8_next_char (p);
        }
    }
  return parts->month != 0 ? year_end : NULL;
}

/* Seconds, or thousandths of them, since 1970. */
static gboolean
read_epoch (const char *text, Parts *parts)
{
  gsize length = strspn (text, "0123456789");
  g_autoptr (GDateTime) date = NULL;

  if ((length != 10 && length != 13) || text[length] != '\0')
    return FALSE;
  date = g_date_time_new_from_unix_utc (g_ascii_strtoll (text, NULL, 10) / (length == 13 ? 1000 : 1));
  if (date == NULL)
    return FALSE;
  g_date_time_get_ymd (date, &parts->year, &parts->month, &parts->day);
  parts->hour = g_date_time_get_hour (date);
  parts->minute = g_date_time_get_minute (date);
  strcpy (parts->zone, "Z");
  return TRUE;
}

static gboolean
finish (const Parts *parts, XplPageDate *self)
{
  if (parts->year < MIN_YEAR || parts->year >= MAX_YEAR || parts->month < 1 || parts->month > 12
      || (parts->day != 0 && !xpl_edtf_is_valid_day (parts->year, parts->month, parts->day)))
    return FALSE;
  self->edtf = xpl_edtf_date (parts->year, parts->month, parts->day);
  if (parts->day != 0 && parts->hour >= 0 && *parts->zone != '\0')
    self->time = g_strdup_printf ("%02d:%02d%s", parts->hour, parts->minute, parts->zone);
  return TRUE;
}

/* A reader of one way to write dates: fills in the parts and returns what follows, or NULL. */
typedef const char *(*Reader) (const char *text, Parts *parts);

static gboolean
parse_with (Reader reader, const char *text, XplPageDate *self)
{
  Parts parts = { .hour = -1 };
  const char *end = reader (text, &parts);

  if (end == NULL)
    return FALSE;
  /* "10:22 March 4, 2025": the clock stands before the words. */
  if (reader == read_words)
    {
      g_autofree char *all = g_strconcat (" ", text, NULL);

      read_time (all + 1, &parts);
    }
  else if (parts.day != 0)
    {
      read_time (end, &parts);
    }
  return finish (&parts, self);
}

gboolean
xpl_page_date_parse (const char *text, XplPageDate *self)
{
  static const Reader readers[] = { read_iso, read_numbers, read_words };
  g_autofree char *lower = NULL;
  Parts epoch = { .hour = -1 };
  const char *start;

  g_return_val_if_fail (text != NULL && self != NULL, FALSE);

  *self = (XplPageDate) { 0 };
  if (strlen (text) > MAX_LENGTH)
    return FALSE;
  lower = g_utf8_strdown (text, -1);
  start = lower + strspn (lower, " \t\n");
  if (read_epoch (start, &epoch))
    return finish (&epoch, self);
  for (guint i = 0; i < G_N_ELEMENTS (readers); i++)
    if (parse_with (readers[i], start, self))
      return TRUE;
  return FALSE;
}

char *
xpl_page_date_to_rfc3339 (const XplPageDate *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  g_autofree char *date = xpl_edtf_to_string (&self->edtf);

  if (strlen (date) != strlen ("2025-03-04"))
    return NULL;
  if (self->time == NULL)
    return g_strconcat (date, "T00:00:00Z", NULL);
  return g_strdup_printf ("%sT%.5s:00%s", date, self->time, self->time + strlen ("14:30"));
}

gboolean
xpl_page_date_parse_url (const char *url, XplPageDate *self)
{
  g_return_val_if_fail (url != NULL && self != NULL, FALSE);

  *self = (XplPageDate) { 0 };
  for (const char *p = strchr (url, '/'); p != NULL; p = strchr (p + 1, '/'))
    {
      Parts parts = { .hour = -1 };
      const char *end = read_iso (p + 1, &parts);

      if (end != NULL && parts.day != 0 && finish (&parts, self))
        return TRUE;
    }
  return FALSE;
}
