/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright © 2026 The Explorer authors */

#pragma once

#include "bundle-lock.h"
#include "journal.h"
#include "keeper.h"

G_BEGIN_DECLS

/* XplKeeper is cut by concern: keeper.c (opening, recovery, deciding) and saving.c. This is what they share. */
struct _XplKeeper
{
  gatomicrefcount references; /* the savings under way have some */
  GFile *file;         /* NULL: never saved */
  XplFileStamp stamp;  /* of the file when it was last read or written */
  XplJoinBase *base;   /* what it held then */
  XplBundleLock *lock; /* NULL: another program has it */
  char *other;
  XplJournal *journal;
  XplJournalRest *rest; /* what this goes on with, until it is recovered */
};

/** Takes the lock and the stamp of @file. */
void xpl_keeper_take_file (XplKeeper *self, GFile *file);

G_END_DECLS
