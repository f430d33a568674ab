"""What a reader cannot see in a text: invisible signs, letters and digits of another script that look like ours.

Everything here keeps the length of the text, so that a place in the plain text is the same place in the text as given.
"""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache

import msgspec

from generator.checking.reading import Span

FILLER = "\x00"
"""Stands in the plain text where the original has a sign that is not part of what is read."""

_BYTE_ORDER = "\ufeff"
_UNUSUAL = re.compile(
    r"[^\t\n\r\x20-\x7e\xa0-\xac\xae-\u024f\u1e00-\u1eff\u2009\u2010-\u2019\u201b-\u2023\u2025-\u2027\u202f\u2030\u2039\u203a\u20a0-\u20bf\u2212]"
)
"""Anything that no Spanish or English text needs."""
_LETTER_FOR_DIGIT = re.compile(
    r"[OoIl](?=[\d.,%])(?:(?<=\d.)|(?<=\d[.,].)(?=[\d%])|(?<![^\W\d_].)(?<!o)(?=\d))", re.DOTALL
)
_ENTITY = re.compile(r"&(?:#\d{1,7}|#[xX][0-9a-fA-F]{1,6}|[A-Za-z]{2,24});")

_CYRILLIC = dict(
    zip(
        "аеорсухіјѕһԁԛԝьАВЕКМНОРСТУХІЈЅԚԜЗгкмнтв",
        "aeopcyxijshdqwbABEKMHOPCTYXIJSQW3rkmhtb",
        strict=True,
    )
)
_GREEK = dict(
    zip(
        "αορνικυγητχεΑΒΕΖΗΙΚΜΝΟΡΤΥΧ",
        "aopvikuyntxeABEZHIKMNOPTYX",
        strict=True,
    )
)
_SIGNS = {"\u2024": ".", "\u201a": ",", "\u066b": ".", "\u066c": ",", "\u060c": ",", "\u2044": "/", "\u2215": "/"}
_INVISIBLE = frozenset("\u00ad\u034f\u115f\u1160\u17b4\u17b5\u2800\u3164\uffa0\ufffc")
_JOINERS = frozenset("\u200d\ufe0e\ufe0f")


class Hidden(msgspec.Struct, frozen=True, gc=False):
    """A sign that deceives the eye: `name` is `invisible`, `direction`, `look-alike` or `control`."""

    span: Span
    name: str
    code: str

    @property
    def sign(self) -> str:
        """Its code and its name: `U+00AD (soft hyphen)`."""
        name = unicodedata.name(chr(int(self.code.replace("U+", "0x"), 0)), "").lower()
        return f"{self.code} ({name})" if name else self.code


def hidden(text: str) -> tuple[Hidden, ...]:
    r"""All signs of a text that a reader does not see, or takes for another; a mark of byte order at its start is none.

    >>> [(each.name, each.code) for each in hidden("crec\u0456\u00f3 6.\u200b7%")]
    [('look-alike', 'U+0456'), ('invisible', 'U+200B')]
    """
    found = [each for each, _ in _deceiving(text)]
    for match in _ENTITY.finditer(text):
        sign = _entity(match[0])
        if sign and (kind := _kind(sign, "", "")):
            found.append(Hidden(Span(match.start(), match.end()), kind[0], f"U+{ord(sign):04X}"))
    return tuple(sorted(found, key=lambda each: each.span))


def plain(text: str) -> str:
    r"""The text as it looks: what is invisible becomes FILLER, what looks like a letter or digit of ours becomes it.

    >>> plain("6.\u200b7 % de Mexic\u0430li") == "6.\x007 % de Mexicali"
    True
    """
    signs = _deceiving(text)
    if not signs and not text.startswith(_BYTE_ORDER):
        return text
    letters = list(text)
    for each, sign in signs:
        letters[each.span.start] = sign
    if text.startswith(_BYTE_ORDER):
        letters[0] = FILLER
    return "".join(letters)


@lru_cache(maxsize=2)
def _deceiving(text: str) -> list[tuple[Hidden, str]]:
    """Each deceiving sign of a text, with what stands for it in the plain one; a text is asked for both."""
    letters = (_named(one.start(), one[0], "look-alike") for one in _LETTER_FOR_DIGIT.finditer(text))
    return [*_read(text), *((one, "0" if text[one.span.start] in "Oo" else "1") for one in letters)]


@lru_cache(maxsize=65536)
def folded(word: str) -> str:
    """A word to compare by: no accents, no capitals, no fillers; one apostrophe, one hyphen.

    >>> folded("Millón"), folded("INEGI’s"), folded("–")
    ('millon', "inegi's", '-')
    """
    if word.isascii():
        return word.replace(FILLER, "").casefold()
    split = unicodedata.normalize("NFKD", word.replace(FILLER, ""))
    bare = "".join(sign for sign in split if not unicodedata.combining(sign)).casefold()
    return bare.translate(_ALIKE) or word


_ALIKE = str.maketrans("’\u2018–−\u2010\u2011\u2012", "''-----")


def _read(text: str) -> list[tuple[Hidden, str]]:
    """Each deceiving sign, with what stands for it in the plain text."""
    is_latin: bool | None = None
    found: list[tuple[Hidden, str]] = []
    for match in _UNUSUAL.finditer(text):
        place, sign = match.start(), match[0]
        before, after = text[place - 1 : place], text[place + 1 : place + 2]
        kind = _kind(sign, before, after)
        if kind is None or (sign == _BYTE_ORDER and not place):
            continue
        if kind[0] == "look-alike" and sign.isalpha():
            is_latin = _is_latin(text) if is_latin is None else is_latin
            if not is_latin:
                continue
        found.append((_named(place, sign, kind[0]), kind[1]))
    return found


def _kind(sign: str, before: str, after: str) -> tuple[str, str] | None:
    """What is deceiving about a sign, and what it looks like; None for an honest one."""
    category = unicodedata.category(sign)
    if category in {"Cf", "Cc", "Cs", "Co"} or sign in _INVISIBLE or sign in _JOINERS:
        return _unseen(sign, before, category)
    if category in {"Mn", "Me"}:
        is_accent = before.isalpha() and len(unicodedata.normalize("NFC", before + sign)) == 1
        return None if is_accent else ("invisible", FILLER)
    if sign in _CYRILLIC:
        return "look-alike", _CYRILLIC[sign]
    if sign in _GREEK:
        return ("look-alike", _GREEK[sign]) if (before + after).strip().isalpha() else None
    if sign in _SIGNS:
        return ("look-alike", _SIGNS[sign]) if before.isdecimal() else None
    return _of_compatibility(sign)


def _unseen(sign: str, before: str, category: str) -> tuple[str, str] | None:
    """A sign without a shape; the joiners of emoji are honest, as are the breaks of lines."""
    if sign in _JOINERS and before and (unicodedata.category(before) in {"So", "Sk"} or before in _JOINERS):
        return None
    if sign in "\t\n\r\x0b\x0c\x85":
        return None
    if sign in "\u200e\u200f\u061c" or unicodedata.bidirectional(sign) in {
        "LRE",
        "RLE",
        "LRO",
        "RLO",
        "PDF",
        "LRI",
        "RLI",
        "FSI",
        "PDI",
    }:
        return "direction", FILLER
    return ("control" if category == "Cc" else "invisible"), FILLER


def _of_compatibility(sign: str) -> tuple[str, str] | None:
    """A digit of another script, or a letter or sign in a fancy shape: full width, mathematical, circled."""
    digit = unicodedata.decimal(sign, None)
    if digit is not None:
        return "look-alike", str(digit)
    simple = unicodedata.normalize("NFKC", sign)
    if len(simple) == 1 and simple != sign and simple.isascii() and not sign.isspace():
        return "look-alike", simple
    return None


def _is_latin(text: str) -> bool:
    """Whether most letters are Latin: a text in Russian does not deceive."""
    sample = [sign for sign in text[:20000] if sign.isalpha()]
    ours = sum(1 for sign in sample if sign < "\u0250" or "\u1e00" <= sign <= "\u1eff")
    return 2 * ours > len(sample)


def _named(place: int, sign: str, name: str) -> Hidden:
    return Hidden(Span(place, place + len(sign)), name, f"U+{ord(sign[0]):04X}")


def _entity(written: str) -> str:
    """The one sign that an entity of HTML stands for, or nothing."""
    import html

    sign = html.unescape(written)
    return sign if len(sign) == 1 else ""
