"""What a setting has to be, in the words of whoever writes it: a list, a number, one of some names."""

from __future__ import annotations

import re
from enum import Enum, EnumMeta
from types import NoneType
from typing import Any, get_args

import msgspec

EXPECTED = re.compile(r"Expected `(?P<kind>\w+)(?: \| null)?`(?P<got>, got `(?P<given>\w+)`)?(?P<limit>.*)")
MISSING = re.compile(r"Object missing required field `(?P<key>[^`]+)`")
LEAST = re.compile(r"^ >= (?P<least>\S+)$")
GIVEN = {
    "str": "is a text",
    "int": "is a number",
    "float": "is a number with a fraction",
    "bool": "is true or false",
    "array": "is a list",
    "object": "is a table",
    "date": "is a date",
    "datetime": "is a date with a time",
    "time": "is a time",
}
"""What was written, by msgspec's name of it."""
WRITE = {
    "str": "Write a text in quotation marks.",
    "bool": "Write true or false, without quotes.",
    "array": "Write a list, in brackets.",
    "object": "Write a table.",
    "date": "Write a day without quotes, such as 2024-03-15.",
}
"""What to write instead."""


def said(message: str, kind: Any, value: Any) -> tuple[str, str]:
    """What is wrong and what to write, from msgspec's message about a setting of type `kind` that is `value`.

    >>> said("Expected `array`, got `str`", tuple[str, ...], "share")
    ('is a text.', 'Write a list: ["share"].')
    """
    if missing := MISSING.fullmatch(message):
        return f"lacks the setting `{missing['key']}`.", _missing(missing["key"], kind)
    if message.startswith("Invalid enum value") or choices(kind):
        found = re.search("'(.*)'", message)
        given = f"'{found[1]}'" if found else str(value)
        return f"is {given}.", f"Write one of {', '.join(choices(kind))}."
    if "date" in message and message.startswith("Invalid"):
        return f"is '{value}', which is no day." if value is not None else "is no day.", WRITE["date"]
    expected = EXPECTED.fullmatch(message)
    if expected is None:
        return f"is wrong: {message[:1].lower()}{message[1:]}.", ""
    what = GIVEN.get(expected["given"] or "", f"is {value!r}")
    if expected["kind"] == "str" and isinstance(value, list | dict):
        what = f"holds what {what}"
    return f"{what}.", _remedy(expected, kind, value)


def _missing(key: str, kind: Any) -> str:
    """What to write for a setting that is not there: one of some names, where only some may stand."""
    fields = msgspec.structs.fields(kind) if _is_table(kind) else ()
    names = next((choices(field.type) for field in fields if field.encode_name == key), [])
    return f"Write it: {', '.join(names)}." if names else "Write it."


def _remedy(expected: re.Match[str], kind: Any, value: Any) -> str:
    """What to write where something else was expected."""
    name = expected["kind"]
    if name == "array" and isinstance(value, str):
        return f'Write a list: ["{value}"].'
    if name in ("int", "float"):
        least = LEAST.match(expected["limit"])
        whole = "whole " if name == "int" else ""
        quotes = " without quotes" if expected["given"] == "str" else ""
        limit = f" of {least['least']} or more" if least else ""
        return f"Write a {whole}number{quotes}{limit}."
    if name == "object" and (fields := needed(kind)):
        return f"Write a table: {{ {', '.join(f'{one} = ...' for one in fields)} }}."
    return _length(name, expected["limit"]) or WRITE.get(name, "")


def _length(name: str, limit: str) -> str:
    """What to write where a text or list is too short or too long."""
    found = re.search(r"of length (>=|<=) (\d+)", limit)
    if not found:
        return ""
    many = "at least" if found[1] == ">=" else "at most"
    what = ("character", "characters") if name == "str" else ("entry", "entries")
    return f"Write {many} {found[2]} {what[found[2] != '1']}."


def choices(kind: Any) -> list[str]:
    """The names that may be written, where only some may; an empty one is written as two quotes.

    >>> from typing import Literal
    >>> choices(Literal["", "month", "year"])
    ['""', 'month', 'year']
    """
    if isinstance(kind, EnumMeta):
        members: list[Enum] = list(kind)
        return [str(one.value) for one in members]
    given = get_args(kind)
    if given and all(isinstance(one, str) for one in given):
        return [one or '""' for one in given]
    return []


def needed(kind: Any) -> list[str]:
    """The settings that a table of a type needs."""
    if NoneType in get_args(kind):
        kind = next(given for given in get_args(kind) if given is not NoneType)
    return [field.encode_name for field in msgspec.structs.fields(kind) if field.required] if _is_table(kind) else []


def _is_table(kind: Any) -> bool:
    return isinstance(kind, type) and issubclass(kind, msgspec.Struct)
