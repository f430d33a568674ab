"""Which characters of a piece of text are taken."""

from __future__ import annotations

from collections.abc import Iterable

from generator.checking.reading import Span


class Cover:
    """The characters of a piece of text that spans have been laid over."""

    __slots__ = ("_first", "_taken")

    def __init__(self, piece: Span, spans: Iterable[Span] = ()) -> None:
        self._first = piece.start
        self._taken = bytearray(piece.end - piece.start)
        for span in spans:
            self.lay(span)

    def lay(self, span: Span) -> None:
        """Take the characters of a span, which has to lie in the piece."""
        self._taken[span.start - self._first : span.end - self._first] = b"\1" * (span.end - span.start)

    def has(self, place: int) -> bool:
        """Whether a character is taken."""
        return self._taken[place - self._first] == 1

    def begins_in(self, span: Span) -> bool:
        """Whether the first character of a span is taken."""
        return self._taken[span.start - self._first] == 1

    def touches(self, span: Span) -> bool:
        """Whether any character of a span is taken."""
        return self._taken.find(1, span.start - self._first, span.end - self._first) >= 0

    def has_all(self, span: Span) -> bool:
        """Whether all characters of a span are taken."""
        return self._taken.find(0, span.start - self._first, span.end - self._first) < 0
