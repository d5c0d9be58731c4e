/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright © 2026 The Explorer authors */

#include "config.h"

#include "numbers.h"

#include <float.h>
#include <glib/gi18n-lib.h>
#include <math.h>
#include <string.h>

/* Every whole number up to here is exact in a double and is written without an exponent. */
#define LARGEST_WHOLE 9007199254740992.0

/* 15 significant digits survive the way from decimal to double and back, 17 the way from double to decimal and back. */
#define FEWEST_DIGITS 15
#define MOST_DIGITS 17

char *
xpl_number_to_code (double value)
{
  char buffer[G_ASCII_DTOSTR_BUF_SIZE];

  g_return_val_if_fail (isfinite (value), NULL);

  if (value == 0)
    return g_strdup ("0");
  if (fabs (value) <= LARGEST_WHOLE && trunc (value) == value)
    return g_strdup_printf ("%" G_GINT64_FORMAT, (gint64) value);
  /* Numbers too small for all their digits have shorter texts. */
  for (int digits = fabs (value) < DBL_MIN ? 1 : FEWEST_DIGITS; digits <= MOST_DIGITS; digits++)
    {
      char format[8];

      g_snprintf (format, sizeof format, "%%.%dg", digits);
      g_ascii_formatd (buffer, sizeof buffer, format, value);
      if (g_ascii_strtod (buffer, NULL) == value)
        break;
    }
  return g_strdup (buffer);
}

static void
append_grouped (GString *out, const char *digits, gsize n_digits)
{
  const char *separator = C_("between the thousands of a number", ",");

  for (gsize i = 0; i < n_digits; i++)
    {
      if (i > 0 && (n_digits - i) % 3 == 0)
        g_string_append (out, separator);
      g_string_append_c (out, digits[i]);
    }
}

char *
xpl_number_to_words (double value)
{
  g_autofree char *code = NULL;
  g_autoptr (GString) out = NULL;
  const char *digits;
  gsize n_digits;

  if (!isfinite (value))
    return g_strdup (value > 0 ? "∞" : value < 0 ? "−∞" : "?");

  code = xpl_number_to_code (value);
  out = g_string_new (NULL);
  digits = code;
  if (*digits == '-')
    {
      g_string_append (out, "−");
      digits++;
    }
  if (strchr (digits, 'e') != NULL)
    {
      g_string_append (out, digits);
      return g_string_free (g_steal_pointer (&out), FALSE);
    }
  n_digits = strcspn (digits, ".");
  append_grouped (out, digits, n_digits);
  if (digits[n_digits] == '.')
    {
      g_string_append (out, C_("before the decimals of a number", "."));
      g_string_append (out, digits + n_digits + 1);
    }
  return g_string_free (g_steal_pointer (&out), FALSE);
}
