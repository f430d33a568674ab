"""A large text is looked at in parts, by compiled loops: it shows the marks that a plain search finds."""

from __future__ import annotations

import pytest

from generator.sources.glance import PART, WORTH, Glance, glance, is_ascii

PLACES = (0, PART - 1, PART, WORTH // 2 + 1, WORTH)


def large(mark: bytes, place: int) -> bytes:
    """A text of one large row, but for one byte."""
    return b"x" * place + mark + b"x" * (WORTH - place)


@pytest.mark.parametrize("place", PLACES)
def test_a_mark_is_seen_wherever_it_stands(place: int) -> None:
    """At the first byte, at the edges of parts, and at the last."""
    assert glance(large(b"\r", place)) == Glance(has_returns=True, has_quotes=False, has_nul=False)
    assert glance(large(b'"', place)) == Glance(has_returns=False, has_quotes=True, has_nul=False)
    assert glance(large(b"\0", place)) == Glance(has_returns=False, has_quotes=False, has_nul=True)
    assert not is_ascii(large(b"\x80", place))


def test_nothing_is_seen_where_nothing_is() -> None:
    """Letters, and bytes beside those of the marks."""
    text = (b"x\x01\x0c\x0e!#\n\x7f" * (WORTH // 8 + 1))[: WORTH + 5]
    assert glance(text) == Glance(has_returns=False, has_quotes=False, has_nul=False)
    assert is_ascii(text)
    assert glance(b'a\r"\0') == Glance(has_returns=True, has_quotes=True, has_nul=True)
