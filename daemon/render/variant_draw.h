/*
 * The names our templates may use, for the test that reads them all.  Drawing itself:
 * variant_render.h.
 */
#ifndef RENDER_VARIANT_DRAW_H
#define RENDER_VARIANT_DRAW_H

#include "render/template.h"

extern const struct template_name variant_names[];

#endif
