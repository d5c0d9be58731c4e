/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright © 2026 The Explorer authors */

#pragma once

#include <glib.h>
#include <math.h>

G_BEGIN_DECLS

/** XplVec2: a point or a direction of the plane; x grows to the right, y downwards. */
typedef struct
{
  double x;
  double y;
} XplVec2;

#define XPL_VEC2_ABSENT ((XplVec2) { NAN, NAN })

static inline XplVec2
xpl_vec2_add (XplVec2 a, XplVec2 b)
{
  return (XplVec2) { a.x + b.x, a.y + b.y };
}

static inline XplVec2
xpl_vec2_subtract (XplVec2 a, XplVec2 b)
{
  return (XplVec2) { a.x - b.x, a.y - b.y };
}

static inline XplVec2
xpl_vec2_scale (XplVec2 a, double factor)
{
  return (XplVec2) { a.x * factor, a.y * factor };
}

static inline double
xpl_vec2_length (XplVec2 a)
{
  return sqrt (a.x * a.x + a.y * a.y);
}

static inline double
xpl_vec2_distance (XplVec2 a, XplVec2 b)
{
  return xpl_vec2_length (xpl_vec2_subtract (a, b));
}

static inline gboolean
xpl_vec2_is_finite (XplVec2 a)
{
  return isfinite (a.x) && isfinite (a.y);
}

G_END_DECLS
