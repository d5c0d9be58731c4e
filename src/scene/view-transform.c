/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright © 2026 The Explorer authors */

#include "config.h"

#include "view-transform.h"

#include <math.h>

XplPoint
xpl_view_transform_to_screen (const XplViewTransform *self, XplPoint place)
{
  return (XplPoint) { place.x * self->zoom + self->x, place.y * self->zoom + self->y };
}

XplPoint
xpl_view_transform_to_place (const XplViewTransform *self, XplPoint at)
{
  return (XplPoint) { (at.x - self->x) / self->zoom, (at.y - self->y) / self->zoom };
}

XplViewTransform
xpl_view_transform_zoom_to (const XplViewTransform *self, double zoom, XplPoint about)
{
  double factor = zoom / self->zoom;

  return (XplViewTransform) { zoom, about.x - (about.x - self->x) * factor, about.y - (about.y - self->y) * factor };
}

XplViewTransform
xpl_view_transform_fit (XplRect bounds, XplRect area, double max_zoom)
{
  double zoom = max_zoom;

  if (bounds.width > 0)
    zoom = MIN (zoom, area.width / bounds.width);
  if (bounds.height > 0)
    zoom = MIN (zoom, area.height / bounds.height);
  return (XplViewTransform) {
    zoom,
    area.x + area.width / 2 - (bounds.x + bounds.width / 2) * zoom,
    area.y + area.height / 2 - (bounds.y + bounds.height / 2) * zoom,
  };
}

XplViewTransform
xpl_view_transform_mix (const XplViewTransform *a, const XplViewTransform *b, double share)
{
  double zoom = a->zoom * pow (b->zoom / a->zoom, share);
  double change = b->zoom - a->zoom;
  /* Steady growth looks steady where it is by factors; the offsets follow the zoom, so that nothing swerves. */
  double t = fabs (change) > 1e-6 * a->zoom ? (zoom - a->zoom) / change : share;

  return (XplViewTransform) { zoom, a->x + (b->x - a->x) * t, a->y + (b->y - a->y) * t };
}
