"""The chart as a PNG, for systems that take no SVG; the same bytes on every machine."""

from __future__ import annotations

from functools import cache
from importlib.resources import files

import resvg_py

ZOOM = 2.0
FACES = ("Lato-Regular.ttf", "Lato-Bold.ttf")
LATO_LACKS = {0x2009: 0xA0, 0x202F: 0xA0}
"""The thin spaces of Spanish figures have no glyph in the font: an ordinary no-break space stands for them."""


@cache
def fonts() -> tuple[str, ...]:
    """Paths of the bundled faces; the machine's own fonts are never used."""
    return tuple(str(files("font_lato") / "files" / face) for face in FACES)


def render(svg: str) -> bytes:
    """Draw an SVG at twice its size on white; ValueError when it is no valid SVG."""
    return resvg_py.svg_to_bytes(
        svg_string=svg.translate(LATO_LACKS),
        background="white",
        skip_system_fonts=True,
        font_files=list(fonts()),
        font_family="Lato",
        sans_serif_family="Lato",
        zoom=ZOOM,
    )
