/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright © 2026 The Explorer authors */

#include "config.h"

#include "process-mark.h"

#include "json-tree.h"

#include <errno.h>
#include <signal.h>
#include <string.h>
#include <unistd.h>

#define BOOT_ID "/proc/sys/kernel/random/boot_id"

/* In /proc/PID/stat, after the name of the program in brackets, which may hold anything. */
#define START_FIELD 19

static char *
dup_boot (void)
{
  char *boot = NULL;

  return g_file_get_contents (BOOT_ID, &boot, NULL, NULL) ? g_strstrip (boot) : g_strdup ("");
}

/* When @pid started, in ticks since the machine did; 0 where that is not to be had. */
static gint64
get_start (gint64 pid)
{
  g_autofree char *path = g_strdup_printf ("/proc/%" G_GINT64_FORMAT "/stat", pid);
  g_autofree char *text = NULL;
  g_auto (GStrv) fields = NULL;
  const char *after_name;

  if (!g_file_get_contents (path, &text, NULL, NULL))
    return 0;
  after_name = strrchr (text, ')');
  if (after_name == NULL)
    return 0;
  fields = g_strsplit (after_name + strlen (") "), " ", -1);
  return g_strv_length (fields) > START_FIELD ? g_ascii_strtoll (fields[START_FIELD], NULL, 10) : 0;
}

void
xpl_process_mark_add (JsonObject *object)
{
  g_autofree char *boot = NULL;

  g_return_if_fail (object != NULL);

  boot = dup_boot ();
  json_object_set_int_member (object, "pid", getpid ());
  json_object_set_int_member (object, "start", get_start (getpid ()));
  json_object_set_string_member (object, "boot", boot);
  json_object_set_string_member (object, "host", g_get_host_name ());
  json_object_set_string_member (object, "user", g_get_user_name ());
}

XplProcessState
xpl_process_mark_check (JsonObject *object)
{
  g_autofree char *boot = NULL;
  const char *host, *its_boot;
  gint64 pid, start;

  g_return_val_if_fail (object != NULL, XPL_PROCESS_ENDED);

  boot = dup_boot ();
  host = xpl_get_string_member (object, "host");
  its_boot = xpl_get_string_member (object, "boot");
  pid = xpl_get_integer_member (object, "pid");
  if (host == NULL || its_boot == NULL || pid <= 0)
    return XPL_PROCESS_ENDED;
  if (!g_str_equal (host, g_get_host_name ()))
    return XPL_PROCESS_ELSEWHERE;
  if (!g_str_equal (its_boot, boot) || (kill ((pid_t) pid, 0) != 0 && errno == ESRCH))
    return XPL_PROCESS_ENDED;
  start = get_start (pid);
  if (start != 0 && start != xpl_get_integer_member (object, "start"))
    return XPL_PROCESS_ENDED;
  return pid == getpid () ? XPL_PROCESS_SELF : XPL_PROCESS_RUNS;
}

static JsonNode *
get_value (JsonObject *object, const char *name, GType type)
{
  JsonNode *node = json_object_get_member (object, name);

  return node != NULL && JSON_NODE_HOLDS_VALUE (node) && json_node_get_value_type (node) == type ? node : NULL;
}

const char *
xpl_get_string_member (JsonObject *object, const char *name)
{
  JsonNode *node;

  g_return_val_if_fail (object != NULL && name != NULL, NULL);

  node = get_value (object, name, G_TYPE_STRING);
  return node != NULL ? json_node_get_string (node) : NULL;
}

gint64
xpl_get_integer_member (JsonObject *object, const char *name)
{
  JsonNode *node;

  g_return_val_if_fail (object != NULL && name != NULL, 0);

  node = get_value (object, name, G_TYPE_INT64);
  return node != NULL ? json_node_get_int (node) : 0;
}

JsonObject *
xpl_parse_json_line (const char *line, gsize length)
{
  g_autoptr (JsonNode) root = NULL;

  g_return_val_if_fail (line != NULL, NULL);

  root = xpl_json_to_tree (line, length, NULL, NULL);
  return root != NULL && JSON_NODE_HOLDS_OBJECT (root) ? json_node_dup_object (root) : NULL;
}
