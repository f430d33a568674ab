"""Reads a TOML file into a typed value; whatever is wrong is named with its file and line."""

from __future__ import annotations

import difflib
import re
import tomllib
from pathlib import Path
from typing import Any, TypeVar, get_args

import msgspec

from generator.errors import SettingsError
from generator.wanted import said

T = TypeVar("T")
PLACE = re.compile(r" - at (?P<key>`key` in )?`\$(?P<path>[^`]*)`$")
PRIVATE = re.compile("[\ue000-\uf8ff]")
ENTRY = re.compile(r"\[(?P<nth>\d+)\]\.")
"""Which table of a list a path of msgspec goes through."""
UNKNOWN_KEY = re.compile(r"Object contains unknown field `(?P<key>[^`]+)`")


def parse(path: Path) -> tuple[dict[str, Any], str]:
    """The file as plain values, and its text; SettingsError where it is no TOML in UTF-8.

    Characters of private use are refused: articles mark their claims with them while they are written.
    """
    try:
        text = path.read_text(encoding="utf-8-sig")
        values = tomllib.loads(text)
    except FileNotFoundError as error:
        raise SettingsError(
            "no such file.",
            where=str(path),
            remedy="Go to the office's folder or name it with --workspace; `bulletin init DIR` makes a new one.",
        ) from error
    except OSError as error:
        what = f"cannot be read ({error.strerror})."
        raise SettingsError(what, where=str(path), remedy="Put a readable file there.") from error
    except UnicodeDecodeError as error:
        raise SettingsError("is not UTF-8.", where=str(path), remedy="Save the file as UTF-8.") from error
    except tomllib.TOMLDecodeError as error:
        raise SettingsError(f"is not valid TOML: {error}.", where=str(path)) from error
    if private := PRIVATE.search(msgspec.json.encode(values).decode()):
        what = f"contains the character U+{ord(private[0]):04X}, which has no agreed meaning."
        raise SettingsError(what, where=str(path), remedy="Remove it.")
    return values, text


def read(path: Path, kind: type[T]) -> T:
    """The file as a value of `kind`; SettingsError names file, line, key and the nearest right key."""
    values, text = parse(path)
    return convert(values, kind, path=path, text=text)


def convert(values: Any, kind: type[T], *, path: Path, text: str, under: tuple[str, ...] = ()) -> T:
    """Plain values as `kind`. `under` is where in the file they stand, for the error message."""
    try:
        return msgspec.convert(values, kind)
    except msgspec.ValidationError as error:
        raise explain(str(error), values, kind, path=path, text=text, under=under) from None


def explain(message: str, values: Any, kind: Any, *, path: Path, text: str, under: tuple[str, ...]) -> SettingsError:
    """A msgspec message as one that names file, line and remedy."""
    found = PLACE.search(message)
    what = PLACE.sub("", message)
    keys = [*under, *_walk(found["path"] if found else "", values, kind)]
    place = ENTRY.search(found["path"] if found else "")
    nth = int(place["nth"]) if place else 0
    unknown = UNKNOWN_KEY.search(what)
    remedy = ""
    if unknown:
        known = _fields(kind, keys[len(under) :])
        keys.append(unknown["key"])
        near = difflib.get_close_matches(unknown["key"], known, n=1)
        remedy = f"Did you mean `{near[0]}`?" if near else f"Known here: {', '.join(sorted(known))}." if known else ""
        what = f"unknown setting `{unknown['key']}`."
    else:
        inside = keys[len(under) :]
        wanted = _type(kind, inside)
        if found and found["key"]:
            what, remedy = said(what, get_args(wanted)[0], None)
            what = f"has the key {what.removeprefix('is ')}"
        else:
            what, remedy = said(what, wanted, _value(values, inside, nth))
        what = f"`{'.'.join(keys) or 'the file'}` {what}"
    line = line_of(text, keys, nth)
    return SettingsError(what, where=f"{path}, line {line}" if line else str(path), remedy=remedy)


def line_of(text: str, keys: list[str], nth: int = 0) -> int | None:
    """The line on which the last key of a dotted path is set, as far as plain searching can tell.

    `nth` counts the tables of a list, such as `[[release]]`, from 0.
    """
    lines = text.splitlines()
    start = 0
    for depth in range(len(keys), 0, -1):
        header = re.compile(r"\s*\[\[?\s*" + r"\s*\.\s*".join(_key(key) for key in keys[:depth]) + r"\s*\]\]?\s*(#.*)?")
        at = [number for number, line in enumerate(lines) if header.fullmatch(line)]
        if at:
            start = at[min(nth, len(at) - 1)]
            break
    for key in reversed(keys):
        pattern = re.compile(rf"(^|[\s.,{{\[]){_key(key)}\s*[=.\]]")
        for number in range(start, len(lines)):
            if pattern.search(lines[number]):
                return number + 1
    return start + 1 if start else None


def _key(key: str) -> str:
    return rf"[\"']?{re.escape(key)}[\"']?"


def _walk(path: str, values: Any, kind: Any) -> list[str]:
    """The keys of a msgspec path such as `.stories[...].must[0]`, with `[...]` made explicit."""
    keys: list[str] = []
    for name, index in re.findall(r"\.([^.\[]+)|\[([^\]]*)\]", path):
        if name:
            keys.append(name)
        elif index == "...":
            keys.append(_guilty(values, keys, kind))
    return [key for key in keys if key]


def _guilty(values: Any, keys: list[str], kind: Any) -> str:
    """Msgspec does not say which entry of a mapping was meant: the one that is wrong when it stands alone."""
    entries = values
    for key in keys:
        entries = entries.get(key, {}) if isinstance(entries, dict) else {}
    for key in entries if isinstance(entries, dict) else ():
        try:
            msgspec.convert(_with(values, keys, {key: entries[key]}), kind)
        except msgspec.ValidationError:
            return str(key)
    return ""


def _with(values: Any, keys: list[str], entries: Any) -> Any:
    """The values with what stands at `keys` replaced."""
    if not keys:
        return entries
    return values | {keys[0]: _with(values[keys[0]], keys[1:], entries)}


def _type(kind: Any, keys: list[str]) -> Any:
    """What a setting at a dotted path inside a struct type has to be."""
    for key in keys:
        hints = {field.name: field.type for field in msgspec.structs.fields(kind)} if _is_struct(kind) else {}
        kind = hints.get(key, next((arg for arg in reversed(get_args(kind)) if _is_struct(arg)), kind))
    return kind


def _value(values: Any, keys: list[str], nth: int = 0) -> Any:
    """What stands at a dotted path, in the `nth` table of a list on it; None where it cannot be told."""
    for key in keys:
        if isinstance(values, list):
            values = values[nth] if nth < len(values) else None
        values = values.get(key) if isinstance(values, dict) else None
    return values


def _fields(kind: Any, keys: list[str]) -> list[str]:
    """The settings known at a dotted path inside a struct type."""
    kind = _type(kind, keys)
    if not _is_struct(kind):
        kind = next((arg for arg in get_args(kind) if _is_struct(arg)), None)
    return [field.encode_name for field in msgspec.structs.fields(kind)] if kind else []


def _is_struct(kind: Any) -> bool:
    return isinstance(kind, type) and issubclass(kind, msgspec.Struct)
