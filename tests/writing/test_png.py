"""The chart's PNG: right size, words in it, the same on every machine."""

from __future__ import annotations

import struct

import pytest

from generator.writing.png import fonts, render


def drawing(words: str) -> str:
    """A small picture of one text."""
    return (
        '<svg xmlns="http://www.w3.org/2000/svg" width="96" height="54" viewBox="0 0 96 54">'
        f'<text x="4" y="30" font-family="Lato, Arial, sans-serif" font-size="20">{words}</text></svg>'
    )


def test_it_is_twice_the_size_of_the_svg() -> None:
    """96 x 54 become 192 x 108 pixels in a PNG file."""
    image = render(drawing("57,286"))
    assert image.startswith(b"\x89PNG\r\n\x1a\n")
    assert struct.unpack(">II", image[16:24]) == (192, 108)


def test_words_are_drawn_from_the_bundled_font() -> None:
    """Different words give different pictures, so the font was found; the same words the same bytes."""
    assert len({render(drawing(words)) for words in ("", "57,286", "récord")}) == 3
    assert render(drawing("récord")) == render(drawing("récord"))
    assert all("Lato" in path for path in fonts())


@pytest.mark.parametrize("space", ["\u202f", "\u2009"])
def test_thin_spaces_of_spanish_figures_are_spaces(space: str) -> None:
    """The font has no thin space: a no-break space is drawn for it, never a box."""
    assert render(drawing(f"57{space}286")) == render(drawing("57\u00a0286"))


def test_what_is_no_svg_is_refused() -> None:
    """A cut-off file raises ValueError instead of giving an empty picture."""
    with pytest.raises(ValueError, match="root"):
        render(drawing("1")[:40])
