/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright © 2026 The Explorer authors */

#include "config.h"

#include "recording.h"

#include "text-layout.h"

typedef enum
{
  CALL_BEGIN_GROUP,
  CALL_END_GROUP,
  CALL_BEGIN_LINK,
  CALL_END_LINK,
  CALL_PUSH_CLIP,
  CALL_POP_CLIP,
  CALL_LINE,
  CALL_POLYGON,
  CALL_DISC,
  CALL_RECT,
  CALL_GRADIENT,
  CALL_TEXT,
} CallKind;

/* One call with all that any kind of call needs: there are some thousands at most. */
typedef struct
{
  CallKind kind;
  gboolean has_stroke;
  const char *text; /* or the class of a group, or a link */
  const char *title;
  guint first_point, n_points;
  XplRect box;   /* of a text or a disc its place alone */
  double amount; /* bend or radius */
  XplColor fill, second;
  XplStroke stroke;
  XplTextStyle style;
} Call;

typedef struct
{
  XplPainter parent;
  XplRecording *recording; /* borrowed: it owns the painter */
} RecordingPainter;

struct _XplRecording
{
  RecordingPainter painter;
  XplTextLayout measure;
  GArray *calls;
  GArray *points;
  GStringChunk *strings;
};

static XplRecording *
get_recording (XplPainter *painter)
{
  return ((RecordingPainter *) painter)->recording;
}

static Call *
add_call (XplPainter *painter, CallKind kind)
{
  GArray *calls = get_recording (painter)->calls;

  g_array_set_size (calls, calls->len + 1);

  Call *call = &g_array_index (calls, Call, calls->len - 1);
  call->kind = kind;
  return call;
}

static const char *
keep (XplPainter *painter, const char *text)
{
  return text == NULL ? NULL : g_string_chunk_insert (get_recording (painter)->strings, text);
}

static void
set_stroke (Call *call, const XplStroke *stroke)
{
  call->has_stroke = stroke != NULL;
  if (stroke != NULL)
    call->stroke = *stroke;
}

static void
set_points (XplPainter *painter, Call *call, const XplPoint *points, guint n_points)
{
  GArray *all = get_recording (painter)->points;

  call->first_point = all->len;
  call->n_points = n_points;
  g_array_append_vals (all, points, n_points);
}

static void
recording_painter_free (XplPainter *painter)
{
  /* The recording owns it. */
}

static void
begin_group (XplPainter *painter, const char *css_class, const char *title)
{
  Call *call = add_call (painter, CALL_BEGIN_GROUP);

  call->text = keep (painter, css_class);
  call->title = keep (painter, title);
}

static void
end_group (XplPainter *painter)
{
  add_call (painter, CALL_END_GROUP);
}

static void
begin_link (XplPainter *painter, const char *uri)
{
  add_call (painter, CALL_BEGIN_LINK)->text = keep (painter, uri);
}

static void
end_link (XplPainter *painter)
{
  add_call (painter, CALL_END_LINK);
}

static void
push_clip (XplPainter *painter, XplRect box)
{
  add_call (painter, CALL_PUSH_CLIP)->box = box;
}

static void
pop_clip (XplPainter *painter)
{
  add_call (painter, CALL_POP_CLIP);
}

static void
line (XplPainter *painter, const XplPoint *points, guint n_points, double bend, const XplStroke *stroke)
{
  Call *call = add_call (painter, CALL_LINE);

  set_points (painter, call, points, n_points);
  set_stroke (call, stroke);
  call->amount = bend;
}

static void
polygon (XplPainter *painter, const XplPoint *points, guint n_points, XplColor fill, const XplStroke *stroke)
{
  Call *call = add_call (painter, CALL_POLYGON);

  set_points (painter, call, points, n_points);
  set_stroke (call, stroke);
  call->fill = fill;
}

static void
disc (XplPainter *painter, XplPoint center, double radius, XplColor fill, const XplStroke *stroke)
{
  Call *call = add_call (painter, CALL_DISC);

  call->box = (XplRect) { center.x, center.y, 0, 0 };
  call->amount = radius;
  call->fill = fill;
  set_stroke (call, stroke);
}

static void
rect (XplPainter *painter, XplRect box, double corner_radius, XplColor fill, const XplStroke *stroke)
{
  Call *call = add_call (painter, CALL_RECT);

  call->box = box;
  call->amount = corner_radius;
  call->fill = fill;
  set_stroke (call, stroke);
}

static void
gradient (XplPainter *painter, XplRect box, XplColor from, XplColor to)
{
  Call *call = add_call (painter, CALL_GRADIENT);

  call->box = box;
  call->fill = from;
  call->second = to;
}

static void
text (XplPainter *painter, XplPoint at, const char *string, const XplTextStyle *style)
{
  Call *call = add_call (painter, CALL_TEXT);

  call->box = (XplRect) { at.x, at.y, 0, 0 };
  call->text = keep (painter, string);
  call->style = *style;
}

static void
measure (XplPainter *painter, const char *string, const XplTextStyle *style, double *width, double *height)
{
  XplRecording *self = get_recording (painter);

  xpl_text_layout_set (&self->measure, string, style);
  xpl_text_layout_get_size (&self->measure, width, height);
}

static const XplPainterClass recording_painter_class = {
  .keeps_groups = TRUE,
  .free = recording_painter_free,
  .begin_group = begin_group,
  .end_group = end_group,
  .begin_link = begin_link,
  .end_link = end_link,
  .push_clip = push_clip,
  .pop_clip = pop_clip,
  .line = line,
  .polygon = polygon,
  .disc = disc,
  .rect = rect,
  .gradient = gradient,
  .text = text,
  .measure = measure,
};

XplRecording *
xpl_recording_new (const XplPalette *palette)
{
  g_return_val_if_fail (palette != NULL, NULL);

  XplRecording *self = g_new0 (XplRecording, 1);

  self->painter.parent.klass = &recording_painter_class;
  self->painter.recording = self;
  self->calls = g_array_new (FALSE, TRUE, sizeof (Call));
  self->points = g_array_new (FALSE, FALSE, sizeof (XplPoint));
  self->strings = g_string_chunk_new (4096);
  xpl_text_layout_init (&self->measure, NULL, palette);
  return self;
}

void
xpl_recording_free (XplRecording *self)
{
  if (self == NULL)
    return;
  xpl_text_layout_clear (&self->measure);
  g_array_unref (self->calls);
  g_array_unref (self->points);
  g_string_chunk_free (self->strings);
  g_free (self);
}

XplPainter *
xpl_recording_get_painter (XplRecording *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return &self->painter.parent;
}

guint
xpl_recording_get_length (XplRecording *self)
{
  g_return_val_if_fail (self != NULL, 0);

  return self->calls->len;
}

static void
play_points (XplRecording *self, const Call *call, XplPainter *painter, XplPoint offset)
{
  g_autofree XplPoint *points = g_new (XplPoint, call->n_points);
  const XplStroke *stroke = call->has_stroke ? &call->stroke : NULL;

  for (guint i = 0; i < call->n_points; i++)
    {
      points[i] = g_array_index (self->points, XplPoint, call->first_point + i);
      points[i].x += offset.x;
      points[i].y += offset.y;
    }
  if (call->kind == CALL_LINE)
    xpl_painter_line (painter, points, call->n_points, call->amount, stroke);
  else
    xpl_painter_polygon (painter, points, call->n_points, call->fill, stroke);
}

static void
play_call (XplRecording *self, const Call *call, XplPainter *painter, XplPoint offset)
{
  const XplStroke *stroke = call->has_stroke ? &call->stroke : NULL;
  XplRect box = { call->box.x + offset.x, call->box.y + offset.y, call->box.width, call->box.height };
  XplPoint at = { box.x, box.y };

  switch (call->kind)
    {
    case CALL_BEGIN_GROUP:
      xpl_painter_begin_group (painter, call->text, call->title);
      break;
    case CALL_END_GROUP:
      xpl_painter_end_group (painter);
      break;
    case CALL_BEGIN_LINK:
      xpl_painter_begin_link (painter, call->text);
      break;
    case CALL_END_LINK:
      xpl_painter_end_link (painter);
      break;
    case CALL_PUSH_CLIP:
      xpl_painter_push_clip (painter, box);
      break;
    case CALL_POP_CLIP:
      xpl_painter_pop_clip (painter);
      break;
    case CALL_LINE:
    case CALL_POLYGON:
      play_points (self, call, painter, offset);
      break;
    case CALL_DISC:
      xpl_painter_disc (painter, at, call->amount, call->fill, stroke);
      break;
    case CALL_RECT:
      xpl_painter_rect (painter, box, call->amount, call->fill, stroke);
      break;
    case CALL_GRADIENT:
      xpl_painter_gradient (painter, box, call->fill, call->second);
      break;
    case CALL_TEXT:
      xpl_painter_text (painter, at, call->text, &call->style);
      break;
    default:
      g_assert_not_reached ();
    }
}

void
xpl_recording_play (XplRecording *self, guint first, guint n, XplPainter *painter, XplPoint offset)
{
  g_return_if_fail (self != NULL && painter != NULL && first + n <= self->calls->len);

  for (guint i = first; i < first + n; i++)
    play_call (self, &g_array_index (self->calls, Call, i), painter, offset);
}
