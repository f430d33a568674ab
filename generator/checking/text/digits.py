"""A figure in digits, read by the marks of its place: `57,345.6` in Mexico and in English, `57.345,6` in Spain."""

from __future__ import annotations

import re
from decimal import Decimal
from functools import lru_cache
from typing import Literal

import msgspec

Mark = Literal[".", ","]
MARKS: dict[str, Mark] = {"mx.prensa": ".", "mx.tabla": ".", "es": ",", "en_US": ".", "en_GB": "."}
"""What stands before decimals in each house style for numbers, of which an office chooses one a language."""
LONGEST = 30
"""More signs than that are no figure of a text."""

_POINT = re.compile(r"(?:\d{1,3}(?:,\d{3})+|\d+)(?:\.\d+)?")
_COMMA = re.compile(r"(?:\d{1,3}(?:\.\d{3})+|\d+)(?:,\d+)?")
_EITHER = re.compile(r"[1-9]\d{0,2}[.,]\d{3}")
_MILLIONS = re.compile(r"\d{1,3}'\d{3},\d{3}(?:\.\d+)?")
_EVIDENCE = re.compile(r"(?<![\d.,])\d{1,3}([.,])(?:\d{1,2}|\d{4,})(?![\d.,]*\d)")


class Digits(msgspec.Struct, frozen=True, gc=False):
    """`value`, the size of its last digit, the reading in the other locale; `is_odd` where its marks are not ours."""

    value: Decimal
    step: Decimal
    other: Decimal | None = None
    is_odd: bool = False


@lru_cache(maxsize=8192)
def digits(written: str, mark: Mark = ".") -> Digits | None:
    """The number that digits write where `mark` stands before decimals; None for what is too long to be one.

    >>> digits("57,345.6").value, digits("57.345").other, digits("6,7").is_odd
    (Decimal('57345.6'), Decimal('57345'), True)
    """
    if len(written) > LONGEST:
        return None
    if written.isdecimal():
        return _made(written)
    if _MILLIONS.fullmatch(written):
        return _made(written.replace("'", "").replace(",", ""))
    ours, theirs = (_POINT, _COMMA) if mark == "." else (_COMMA, _POINT)
    if ours.fullmatch(written):
        other = _as_written(written, _opposite(mark)) if _EITHER.fullmatch(written) else None
        return _made(_simple(written, mark), other)
    if theirs.fullmatch(written):
        return _made(_simple(written, _opposite(mark)), is_odd=True)
    return _made(_guessed(written), is_odd=True)


def mark_of(plain: str, language: str, usual: Mark = ".") -> Mark:
    """The decimal mark of a text: of a Spanish one that which all its figures have that leave no doubt, else the usual.

    >>> mark_of("creció 6,7 % a 57.345,6", "es"), mark_of("creció 6.7%", "es"), mark_of("a 57.345", "es", ",")
    (',', '.', ',')
    """
    if language != "es":
        return "."
    marks = {match[1] for match in _EVIDENCE.finditer(plain)}
    if marks == {","}:
        return ","
    return "." if marks else usual


def _opposite(mark: Mark) -> Mark:
    return "," if mark == "." else "."


def _simple(written: str, mark: Mark) -> str:
    """Digits with a point before decimals, and no other mark."""
    return written.replace(_opposite(mark), "").replace(mark, ".")


def _as_written(written: str, mark: Mark) -> Decimal:
    return Decimal(_simple(written, mark))


def _guessed(written: str) -> str:
    """Digits whose marks fit no locale: the last mark is before decimals unless it comes twice."""
    marks = [sign for sign in written if not sign.isdecimal()]
    whole, _, rest = written.rpartition(marks[-1])
    bare = "".join(sign for sign in whole if sign.isdecimal())
    return f"{bare}.{rest}" if marks.count(marks[-1]) == 1 else bare + rest


def _made(simple: str, other: Decimal | None = None, *, is_odd: bool = False) -> Digits:
    value = Decimal(simple)
    return Digits(value, Decimal(1).scaleb(int(value.as_tuple().exponent)), other, is_odd)
