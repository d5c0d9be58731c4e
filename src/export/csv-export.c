/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright © 2026 The Explorer authors */

/*
 * RFC 4180: one table a list, or one of all lists, whose columns are those of all of them in the order of their first
 * appearance, with the name of the list before them.
 */

#include "config.h"

#include "data-columns.h"

#include <glib/gi18n-lib.h>
#include <string.h>

typedef struct
{
  XplDataStory *story;
  XplDataSink *sink;
  const char *list;     /* what the first column says, or NULL */
  GPtrArray *columns;   /* XplColumn, or NULL for a cell that stays empty */
} CsvRows;

/* Programs that open tables take a cell for a formula by its first character. */
static gboolean
is_formula (const char *text)
{
  return *text != '\0' && strchr ("=+-@\t\r", *text) != NULL;
}

static void
put_cell (XplDataSink *sink, const char *text, XplCellType type)
{
  gboolean guard = type == XPL_CELL_TEXT && is_formula (text);

  if (!guard && strpbrk (text, "\",\r\n") == NULL)
    {
      xpl_data_sink_put (sink, text);
      return;
    }
  xpl_data_sink_put (sink, guard ? "\"'" : "\"");
  for (const char *quote; (quote = strchr (text, '"')) != NULL; text = quote + 1)
    {
      xpl_data_sink_put_bytes (sink, text, (gsize) (quote - text));
      xpl_data_sink_put (sink, "\"\"");
    }
  xpl_data_sink_put (sink, text);
  xpl_data_sink_put (sink, "\"");
}

static void
put_row (gpointer record, gpointer data)
{
  CsvRows *rows = data;

  if (rows->list != NULL)
    xpl_data_sink_put (rows->sink, rows->list);
  for (guint i = 0; i < rows->columns->len; i++)
    {
      const XplColumn *column = g_ptr_array_index (rows->columns, i);
      g_autofree char *cell = column == NULL ? NULL : column->make (rows->story, column, record);

      if (i > 0 || rows->list != NULL)
        xpl_data_sink_put (rows->sink, ",");
      if (cell != NULL)
        put_cell (rows->sink, cell, column->type);
    }
  xpl_data_sink_put (rows->sink, "\r\n");
  rows->story->report->n_written++;
}

/* All columns of @table, in their order. */
static GPtrArray *
get_columns (const XplDataTable *table)
{
  GPtrArray *columns = g_ptr_array_new ();
  guint n_common;
  const XplColumn *common = xpl_data_common_columns (&n_common);

  for (guint i = 0; i < table->n_columns; i++)
    g_ptr_array_add (columns, (gpointer) &table->columns[i]);
  for (guint i = 0; i < n_common && table->list != XPL_N_LISTS; i++)
    g_ptr_array_add (columns, (gpointer) &common[i]);
  return columns;
}

static void
write_table (XplDataStory *story, XplDataSink *sink, const XplDataTable *table)
{
  g_autoptr (GPtrArray) columns = get_columns (table);
  CsvRows rows = { story, sink, NULL, columns };

  for (guint i = 0; i < columns->len; i++)
    xpl_data_sink_printf (sink, "%s%s", i > 0 ? "," : "", ((const XplColumn *) g_ptr_array_index (columns, i))->name);
  xpl_data_sink_put (sink, "\r\n");
  table->each (story, table->list, put_row, &rows);
}

/* The names of the columns of all tables, each once. */
static GPtrArray *
collect_names (const XplDataTable *tables, guint n_tables)
{
  GPtrArray *names = g_ptr_array_new ();

  for (guint i = 0; i < n_tables; i++)
    {
      g_autoptr (GPtrArray) columns = get_columns (&tables[i]);

      for (guint j = 0; j < columns->len; j++)
        {
          const char *name = ((const XplColumn *) g_ptr_array_index (columns, j))->name;

          if (!g_ptr_array_find_with_equal_func (names, name, g_str_equal, NULL))
            g_ptr_array_add (names, (gpointer) name);
        }
    }
  return names;
}

/* The columns of @table where those of all tables are; NULL for those that it has not. */
static GPtrArray *
spread_columns (const XplDataTable *table, const GPtrArray *names)
{
  g_autoptr (GPtrArray) columns = get_columns (table);
  GPtrArray *spread = g_ptr_array_new ();

  g_ptr_array_set_size (spread, (int) names->len);
  for (guint i = 0; i < columns->len; i++)
    {
      const XplColumn *column = g_ptr_array_index (columns, i);
      guint index = 0;

      g_ptr_array_find_with_equal_func ((GPtrArray *) names, column->name, g_str_equal, &index);
      g_ptr_array_index (spread, index) = (gpointer) column;
    }
  return spread;
}

static void
write_all (XplDataStory *story, XplDataSink *sink)
{
  guint n_tables;
  const XplDataTable *tables = xpl_data_tables (&n_tables);
  g_autoptr (GPtrArray) names = collect_names (tables, n_tables);

  xpl_data_sink_put (sink, "list");
  for (guint i = 0; i < names->len; i++)
    xpl_data_sink_printf (sink, ",%s", (const char *) g_ptr_array_index (names, i));
  xpl_data_sink_put (sink, "\r\n");
  for (guint i = 0; i < n_tables; i++)
    {
      g_autoptr (GPtrArray) columns = spread_columns (&tables[i], names);
      CsvRows rows = { story, sink, tables[i].name, columns };

      tables[i].each (story, tables[i].list, put_row, &rows);
    }
}

static void
csv_write (XplDataStory *story, XplDataSink *sink)
{
  if (story->request->list != NULL)
    write_table (story, sink, xpl_data_table_find (story->request->list));
  else
    write_all (story, sink);
}

const XplDataFormat xpl_csv_format = { "csv", N_ ("Tables (CSV)"), ".csv", "text/csv", TRUE, csv_write };
