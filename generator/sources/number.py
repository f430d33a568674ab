"""Reads a number as statistical files write it, exactly, with its footnote marker."""

from __future__ import annotations

import math
import re
from collections.abc import Mapping
from decimal import Context, Decimal

from generator.catalogue import folded
from generator.model.panel import Status
from generator.sources.status import MARKERS

CELL = re.compile(
    r"(?P<number>[+-]?[\d.,].*?)(?:\s+(?P<note>\d{1,2}[/)])|\s*(?P<marker><[^<>]*>|[^\d\s.,<>][^\d<>]*))?"
)
RUN_TOGETHER = re.compile(r"\s*[+-]?[\d.,\s]*\d[/)]")
"""Where a figure is followed by the end of a footnote's number: 4262.51/ may be 4262.5 with note 1, or 4262.51."""
BLANKS = str.maketrans(dict.fromkeys("\u00a0\u2007\u2009\u202f", " "))
"""Blanks that look like one, and stand between groups of digits where spreadsheets and the SI put them."""
NUMBER = re.compile(r"[+-]?(?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d{1,3})?")
ROOMY = Context(prec=400)


def read(
    text: str, thousands: str = "", decimal: str = ".", markers: Mapping[str, Status] = MARKERS
) -> tuple[Decimal, Status]:
    """The exact number of a cell, and what the marker beside it says (`123.4 <R>`, `123 p/`).

    `thousands` separates groups of exactly three digits and is removed, a blank of any width where it is one;
    `decimal` stands before the fraction; `markers` are the footnote markers that are known, folded. ValueError, in
    words for people, for text, NaN, infinity, unknown markers, and a footnote's number that cannot be told from
    the digits of the figure.

    >>> read("1,234.5 p/", thousands=",")
    (Decimal('1234.5'), <Status.PRELIMINARY: 1>)
    >>> read("1.234,5", thousands=".", decimal=",")[0]
    Decimal('1234.5')
    """
    cell = text.strip()
    if thousands.isspace():
        cell, thousands = cell.translate(BLANKS), " "
    found = CELL.fullmatch(cell)
    if RUN_TOGETHER.match(cell) and not (found and found["note"]):
        message = f"'{text}': the number of a footnote marker cannot be told from the digits of the figure"
        raise ValueError(message)
    plain = _pointed(_ungrouped(found["number"], thousands), decimal) if found else ""
    if not found or not NUMBER.fullmatch(plain):
        message = f"'{text}' is not a number"
        raise ValueError(message)
    stated = found["note"] or found["marker"] or ""
    marker = folded(stated)
    if marker and marker not in markers:
        message = f"'{text}': the footnote marker '{stated}' is not known"
        raise ValueError(message)
    return Decimal(plain), markers.get(marker, Status.UNSTATED)


def in_unit(value: Decimal, power: int) -> tuple[float, bool]:
    """The value times ten to the `power` as float64, and whether that is exact.

    Exact means that the shortest decimal which reads back as this float64 is the value; it holds
    for up to 15 digits. ValueError where the number is beyond float64.
    """
    scaled = value.scaleb(power, ROOMY)
    number = float(scaled)
    if not math.isfinite(number):
        message = f"'{value}' is too large a number"
        raise ValueError(message)
    return number + 0.0, Decimal(repr(number)) == scaled


def _ungrouped(number: str, thousands: str) -> str:
    """Without separators, where they stand before groups of three; else unchanged, and refused later."""
    if not thousands or thousands not in number:
        return number
    mark = re.escape(thousands)
    grouped = re.fullmatch(rf"[+-]?\d{{1,3}}(?:{mark}\d{{3}})+(?!\d)(?:(?!{mark}).)*", number)
    return number.replace(thousands, "") if grouped else ""


def _pointed(number: str, decimal: str) -> str:
    """With a point before the fraction; nothing, and refused later, where a point stands that is no such mark."""
    if decimal == ".":
        return number
    return "" if "." in number else number.replace(decimal, ".")
