/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright © 2026 The Explorer authors */

/*
 * Two tables: "texts", a contentless FTS5 table, whose rows can be added but not taken out, and "rows", which says what each
 * is. Who is not in "rows" any more is not found; when many are not, all is made anew.
 */

#include "config.h"

#include "search-index.h"

#include "xpl-error.h"

#include <errno.h>
#include <gio/gio.h>
#include <glib/gi18n-lib.h>
#include <glib/gstdio.h>
#include <sqlite3.h>

/* Another one for another meaning of the tables: older files are made anew. */
#define VERSION 1
#define BUSY_MILLISECONDS 2000
/* So many rows of which nothing is left to find are put up with, and as many again as are found. */
#define MAX_GONE 1000

struct _XplSearchIndex
{
  GMutex mutex;
  char *path; /* NULL: in memory */
  sqlite3 *database;
};

static const char schema[]
    = "CREATE TABLE rows (n INTEGER PRIMARY KEY, kind INTEGER, id TEXT, hash INTEGER, earliest INTEGER, latest INTEGER);"
      "CREATE VIRTUAL TABLE texts USING fts5 (title, body, person, org, place, source, said, content = '',"
      " tokenize = 'unicode61 remove_diacritics 2');"
      "PRAGMA user_version = " G_STRINGIFY (VERSION) ";";

char *
xpl_search_index_make_path (const char *uri)
{
  g_autofree char *name = g_compute_checksum_for_string (G_CHECKSUM_SHA256, uri, -1);
  g_autofree char *file = g_strconcat (name, ".sqlite", NULL);

  return g_build_filename (g_get_user_cache_dir (), "explorer", "search", file, NULL);
}

static gboolean
execute (sqlite3 *database, const char *sql)
{
  return sqlite3_exec (database, sql, NULL, NULL, NULL) == SQLITE_OK;
}

static gint64
get_number (sqlite3 *database, const char *sql)
{
  sqlite3_stmt *statement = NULL;
  gint64 number = -1;

  if (sqlite3_prepare_v2 (database, sql, -1, &statement, NULL) == SQLITE_OK && sqlite3_step (statement) == SQLITE_ROW)
    number = sqlite3_column_int64 (statement, 0);
  sqlite3_finalize (statement);
  return number;
}

/* The tables are there, or are made in an empty file. */
static gboolean
prepare (sqlite3 *database)
{
  sqlite3_busy_timeout (database, BUSY_MILLISECONDS);
  execute (database, "PRAGMA journal_mode = WAL; PRAGMA synchronous = NORMAL;");
  if (get_number (database, "PRAGMA user_version") == VERSION)
    return get_number (database, "SELECT count (*) FROM rows") >= 0;
  return get_number (database, "SELECT count (*) FROM sqlite_master") == 0 && execute (database, schema);
}

static void
close_database (XplSearchIndex *self)
{
  sqlite3_close (self->database);
  self->database = NULL;
}

static void
delete_file (const char *path)
{
  g_autofree char *log = g_strconcat (path, "-wal", NULL);
  g_autofree char *shared = g_strconcat (path, "-shm", NULL);

  g_unlink (path);
  g_unlink (log);
  g_unlink (shared);
}

static gboolean
open_file (XplSearchIndex *self)
{
  g_autofree char *folder = g_path_get_dirname (self->path);

  if (g_mkdir_with_parents (folder, 0700) != 0)
    return FALSE;
  for (guint try = 0; try < 2; try++)
    {
      if (sqlite3_open (self->path, &self->database) == SQLITE_OK && prepare (self->database))
        return TRUE;
      close_database (self);
      delete_file (self->path);
    }
  return FALSE;
}

static void
open_database (XplSearchIndex *self)
{
  if (self->path != NULL && open_file (self))
    return;
  g_clear_pointer (&self->path, g_free);
  if (sqlite3_open (":memory:", &self->database) != SQLITE_OK || !prepare (self->database))
    g_error ("SQLite has no FTS5"); /* Debian's has */
}

XplSearchIndex *
xpl_search_index_open (const char *path)
{
  XplSearchIndex *self = g_new0 (XplSearchIndex, 1);

  g_mutex_init (&self->mutex);
  self->path = g_strdup (path);
  open_database (self);
  return self;
}

void
xpl_search_index_free (XplSearchIndex *self)
{
  if (self == NULL)
    return;
  close_database (self);
  g_mutex_clear (&self->mutex);
  g_free (self->path);
  g_free (self);
}

/* What is damaged goes. */
static void
begin_anew (XplSearchIndex *self)
{
  close_database (self);
  if (self->path != NULL)
    delete_file (self->path);
  open_database (self);
}

/* Updates. */

typedef struct
{
  gint64 n;
  gint64 hash;
} KnownRow;

typedef struct
{
  sqlite3 *database;
  sqlite3_stmt *add_row;
  sqlite3_stmt *add_text;
  sqlite3_stmt *remove;
  GHashTable *known; /* "1:id" → KnownRow: what no row of the bundle was held against yet */
  gint64 next;
  GCancellable *cancellable;
  gboolean is_damaged;
} Update;

static char *
make_key (XplRowKind kind, const char *id)
{
  return g_strdup_printf ("%u:%s", (guint) kind, id);
}

static gboolean
read_known (Update *update)
{
  sqlite3_stmt *statement = NULL;
  int status;

  if (sqlite3_prepare_v2 (update->database, "SELECT n, kind, id, hash FROM rows", -1, &statement, NULL) != SQLITE_OK)
    return FALSE;
  while ((status = sqlite3_step (statement)) == SQLITE_ROW)
    {
      KnownRow *row = g_new (KnownRow, 1);
      const char *id = (const char *) sqlite3_column_text (statement, 2);

      row->n = sqlite3_column_int64 (statement, 0);
      row->hash = sqlite3_column_int64 (statement, 3);
      g_hash_table_replace (update->known, make_key ((XplRowKind) sqlite3_column_int (statement, 1), id != NULL ? id : ""),
                            row);
    }
  sqlite3_finalize (statement);
  return status == SQLITE_DONE;
}

/* Runs @statement, whose parameters are bound. */
static gboolean
step (Update *update, sqlite3_stmt *statement)
{
  int status = sqlite3_step (statement);

  sqlite3_reset (statement);
  update->is_damaged = update->is_damaged || status == SQLITE_CORRUPT || status == SQLITE_NOTADB;
  return status == SQLITE_DONE;
}

static gboolean
remove_row (Update *update, gint64 n)
{
  sqlite3_bind_int64 (update->remove, 1, n);
  return step (update, update->remove);
}

static gboolean
insert_row (Update *update, const XplSearchRow *row, gint64 hash)
{
  gint64 n = update->next++;

  sqlite3_bind_int64 (update->add_row, 1, n);
  sqlite3_bind_int (update->add_row, 2, (int) row->kind);
  sqlite3_bind_text (update->add_row, 3, row->id, -1, SQLITE_STATIC);
  sqlite3_bind_int64 (update->add_row, 4, hash);
  sqlite3_bind_int64 (update->add_row, 5, row->earliest);
  sqlite3_bind_int64 (update->add_row, 6, row->latest);
  sqlite3_bind_int64 (update->add_text, 1, n);
  for (int i = 0; i < XPL_N_COLUMNS; i++)
    sqlite3_bind_text (update->add_text, i + 2, row->columns[i]->str, (int) row->columns[i]->len, SQLITE_STATIC);
  return step (update, update->add_row) && step (update, update->add_text);
}

static gboolean
take_row (const XplSearchRow *row, gpointer data)
{
  Update *update = data;
  g_autofree char *key = make_key (row->kind, row->id);
  const KnownRow *known = g_hash_table_lookup (update->known, key);
  gint64 hash = xpl_search_row_hash (row);
  gboolean is_done = TRUE;

  if (g_cancellable_is_cancelled (update->cancellable))
    return FALSE;
  if (known == NULL || known->hash != hash)
    is_done = (known == NULL || remove_row (update, known->n)) && insert_row (update, row, hash);
  g_hash_table_remove (update->known, key);
  return is_done;
}

static gboolean
remove_rest (Update *update)
{
  GHashTableIter iter;
  gpointer row;

  g_hash_table_iter_init (&iter, update->known);
  while (g_hash_table_iter_next (&iter, NULL, &row))
    if (!remove_row (update, ((KnownRow *) row)->n))
      return FALSE;
  return TRUE;
}

static gboolean
prepare_statements (Update *update)
{
  return sqlite3_prepare_v2 (update->database, "INSERT INTO rows VALUES (?, ?, ?, ?, ?, ?)", -1, &update->add_row, NULL)
             == SQLITE_OK
         && sqlite3_prepare_v2 (update->database,
                                "INSERT INTO texts (rowid, title, body, person, org, place, source, said)"
                                " VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
                                -1, &update->add_text, NULL)
                == SQLITE_OK
         && sqlite3_prepare_v2 (update->database, "DELETE FROM rows WHERE n = ?", -1, &update->remove, NULL) == SQLITE_OK;
}

/* Ended means that what is there is as it was, or all of the bundle. */
static gboolean
end_update (Update *update, gboolean is_done)
{
  sqlite3_finalize (update->add_row);
  sqlite3_finalize (update->add_text);
  sqlite3_finalize (update->remove);
  g_hash_table_unref (update->known);
  if (is_done && execute (update->database, "COMMIT"))
    return TRUE;
  execute (update->database, "ROLLBACK");
  return FALSE;
}

/* @is_damaged gets whether a new file may help. */
static gboolean
run_update (XplSearchIndex *self, XplRowMaker *maker, GCancellable *cancellable, gboolean *is_damaged)
{
  Update update = { .database = self->database, .cancellable = cancellable };
  gboolean is_done;

  update.known = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  is_done = execute (self->database, "BEGIN IMMEDIATE") && prepare_statements (&update) && read_known (&update);
  update.is_damaged = !is_done && sqlite3_errcode (self->database) != SQLITE_BUSY;
  update.next = get_number (self->database, "SELECT coalesce (max (id), 0) + 1 FROM texts_docsize");
  is_done = is_done && xpl_row_maker_foreach (maker, take_row, &update) && remove_rest (&update);
  *is_damaged = update.is_damaged;
  return end_update (&update, is_done);
}

static gboolean
has_many_gone (XplSearchIndex *self)
{
  gint64 n_rows = get_number (self->database, "SELECT count (*) FROM rows");
  gint64 n_texts = get_number (self->database, "SELECT count (*) FROM texts_docsize");

  return n_texts - n_rows > MAX_GONE + n_rows;
}

static gboolean
update_locked (XplSearchIndex *self, XplBundle *bundle, GCancellable *cancellable, GError **error)
{
  g_autoptr (XplRowMaker) maker = xpl_row_maker_new (bundle);
  gboolean is_damaged;

  if (has_many_gone (self))
    begin_anew (self);
  if (run_update (self, maker, cancellable, &is_damaged))
    return TRUE;
  if (is_damaged && !g_cancellable_is_cancelled (cancellable))
    {
      begin_anew (self);
      if (run_update (self, maker, cancellable, &is_damaged))
        return TRUE;
    }
  if (g_cancellable_set_error_if_cancelled (cancellable, error))
    return FALSE;
  /* The disk is full, or another program holds the file: memory is always free. */
  g_set_error (error, XPL_ERROR, XPL_ERROR_WRITE, _("The search index %s cannot be written: %s"),
               self->path != NULL ? self->path : "", sqlite3_errmsg (self->database));
  return FALSE;
}

gboolean
xpl_search_index_update (XplSearchIndex *self, XplBundle *bundle, GCancellable *cancellable, GError **error)
{
  g_autoptr (GMutexLocker) locker = NULL;
  g_autoptr (GError) own_error = NULL;

  g_return_val_if_fail (self != NULL && XPL_IS_BUNDLE (bundle), FALSE);

  locker = g_mutex_locker_new (&self->mutex);
  if (update_locked (self, bundle, cancellable, &own_error))
    return TRUE;
  if (self->path != NULL && g_error_matches (own_error, XPL_ERROR, XPL_ERROR_WRITE))
    {
      close_database (self);
      g_clear_pointer (&self->path, g_free);
      open_database (self);
      g_clear_error (&own_error);
      if (update_locked (self, bundle, cancellable, &own_error))
        return TRUE;
    }
  g_propagate_error (error, g_steal_pointer (&own_error));
  return FALSE;
}

/* Finding. */

static void
clear_hit (gpointer data)
{
  g_free (((XplIndexHit *) data)->id);
}

static const char *
get_sql (const XplSearchQuery *query)
{
  return query->match != NULL
             ? "SELECT kind, id FROM texts JOIN rows ON rows.n = texts.rowid"
               " WHERE texts MATCH ?1 AND earliest <= ?3 AND latest >= ?2 ORDER BY texts.rowid DESC LIMIT ?4"
             : "SELECT kind, id FROM rows"
               " WHERE earliest <= ?3 AND latest >= ?2 AND earliest > -9223372036854775808 ORDER BY n DESC LIMIT ?4";
}

GArray *
xpl_search_index_find (XplSearchIndex *self, const XplSearchQuery *query, guint limit, GError **error)
{
  g_autoptr (GArray) hits = g_array_new (FALSE, FALSE, sizeof (XplIndexHit));
  g_autoptr (GMutexLocker) locker = NULL;
  sqlite3_stmt *statement = NULL;
  int status;

  g_return_val_if_fail (self != NULL && query != NULL, NULL);

  g_array_set_clear_func (hits, clear_hit);
  locker = g_mutex_locker_new (&self->mutex);
  status = sqlite3_prepare_v2 (self->database, get_sql (query), -1, &statement, NULL);
  if (status == SQLITE_OK)
    {
      if (query->match != NULL)
        sqlite3_bind_text (statement, 1, query->match, -1, SQLITE_STATIC);
      sqlite3_bind_int64 (statement, 2, query->from);
      sqlite3_bind_int64 (statement, 3, query->to);
      sqlite3_bind_int64 (statement, 4, limit);
      while ((status = sqlite3_step (statement)) == SQLITE_ROW)
        {
          XplIndexHit hit = { (XplRowKind) sqlite3_column_int (statement, 0),
                              g_strdup ((const char *) sqlite3_column_text (statement, 1)) };

          g_array_append_val (hits, hit);
        }
    }
  if (status != SQLITE_DONE)
    g_set_error (error, XPL_ERROR, XPL_ERROR_UNREADABLE, _("The search index cannot be read: %s; it is made anew"),
                 sqlite3_errmsg (self->database));
  sqlite3_finalize (statement);
  if (status == SQLITE_DONE)
    return g_steal_pointer (&hits);
  begin_anew (self);
  return NULL;
}
