"""Tokens and passwords: where they are read from, and how no text ever shows one.

A secret is read from the environment variable that the settings name, else from the file that the
variable `NAME_FILE` names, else from the system keyring where one is installed. Every secret read is
remembered, and from then on `redact` takes it out of any text by its value: as it stands, with any of
its characters percent-encoded (once or twice), and as HTML and JSON escape them.
"""

from __future__ import annotations

import contextlib
import html
import importlib
import importlib.util
import json
import logging
import os
import re
import sys
import traceback
from collections.abc import Callable, Iterable
from pathlib import Path
from types import TracebackType
from typing import Any

HIDDEN = "***"
SHORTEST = 8
"""Characters that a token has at the least: by the value of a shorter one, too much else would be taken out."""
LONGEST_FILE = 10_000
NAME = re.compile(r"[A-Za-z_][A-Za-z0-9_]*")
LONG = 20
"""Characters, digits among them and no underscore, that make a word a token rather than a name."""
KEYRING_SERVICE = "bulletin"


class Secret:
    """A token or password; printing it shows `***`, `value` is for the one place that sends it."""

    __slots__ = ("value",)

    def __init__(self, value: str) -> None:
        text = value.strip()
        if not (text.isascii() and text.isprintable()) or " " in text:
            message = "holds a blank, or a character that no token has"
            raise ValueError(message)
        if len(text) < SHORTEST:
            message = f"has {len(text)} characters, too few for a token"
            raise ValueError(message)
        self.value = text
        _remember(text)

    def __repr__(self) -> str:
        return HIDDEN

    __str__ = __repr__

    def __reduce__(self) -> Any:
        message = "a secret is not to be stored"
        raise TypeError(message)


def read(name: str, *, is_spaced: bool = False) -> Secret | None:
    """The secret called `name`, or None where there is none.

    `is_spaced` is for one that is shown in groups with blanks between them, which are no part of it.
    ValueError, in words for people and without the value, where what is there is no token or the
    file cannot be read.

    >>> read("NO_SUCH_TOKEN") is None
    True
    """
    found = os.environ.get(name) or _from_file(os.environ.get(f"{name}_FILE", "")) or _from_keyring(name)
    if not found:
        return None
    secret = Secret("".join(found.split()) if is_spaced else found)
    if is_spaced:
        _remember(" ".join(found.split()))  # as people see it, and paste it
    return secret


def is_name(text: str) -> bool:
    """Whether it may be the name of a secret. What else stands there may be the secret itself: show it nowhere.

    >>> [is_name(text) for text in ("WORDPRESS_PASSWORD", "abcd EFGH 1234 ijkl", "Ab1Cd2Ef3Gh4Ij5Kl6Mn7Op8")]
    [True, False, False]
    """
    is_long = len(text) >= LONG and "_" not in text and any(map(str.isdigit, text))
    return bool(NAME.fullmatch(text)) and not is_long


def learn(names: Iterable[str]) -> None:
    """Take the secrets of these names out of every text from now on, those that are not asked for too.

    What is there and is no token is passed over: whoever needs it says so.
    """
    for name in names:
        with contextlib.suppress(ValueError):
            read(name)


def redact(text: str) -> str:
    """The text with `***` for every secret read so far, in whichever form it stands."""
    for pattern in _patterns.values():
        text = pattern.sub(HIDDEN, text)
    return text


def redact_bytes(data: bytes) -> bytes:
    """The same for what was received, before it is kept."""
    return redact(data.decode("latin-1")).encode("latin-1") if _patterns else data


_patterns: dict[str, re.Pattern[str]] = {}


def _remember(value: str) -> None:
    """Take the value out of every text from now on, log records and the traceback of a fault of ours included."""
    if not _patterns:
        logging.setLogRecordFactory(_redacting(logging.getLogRecordFactory()))
        sys.excepthook = _hiding(sys.excepthook)
    _patterns.setdefault(value, re.compile("".join(map(_forms, value))))
    longest_first = sorted(_patterns.items(), key=lambda known: -len(known[0]))
    _patterns.clear()
    _patterns.update(longest_first)


def _forms(character: str) -> str:
    """What a character may look like in an address, in HTML and in JSON."""
    escaped = {html.escape(character), json.dumps(character)[1:-1], f"&#{ord(character)};", f"&#x{ord(character):x};"}
    written = sorted(map(re.escape, escaped - {character}))
    encoded = rf"%(?:25)*(?i:{ord(character):02x})"
    return f"(?:{'|'.join([re.escape(character), encoded, *written])})"


def _from_file(path: str) -> str:
    """The first line of the file; nothing where no file is named."""
    if not path:
        return ""
    try:
        with Path(path).open(encoding="utf-8") as file:
            return file.read(LONGEST_FILE).strip()
    except (OSError, UnicodeDecodeError) as error:
        message = f"is to be read from the file {path}, which cannot be read"
        raise ValueError(message) from error


def _from_keyring(name: str) -> str:
    """What the system keyring holds for the service `bulletin`; nothing where there is no keyring."""
    if importlib.util.find_spec("keyring") is None:
        return ""
    keyring = importlib.import_module("keyring")
    try:
        return keyring.get_password(KEYRING_SERVICE, name) or ""
    except keyring.errors.KeyringError:
        return ""  # a machine without a keyring has none of its secrets either


def _redacting(make: Callable[..., logging.LogRecord]) -> Callable[..., logging.LogRecord]:
    """A maker of log records without secrets: message, traceback and stack, whoever logs them."""

    def record(*args: Any, **kwargs: Any) -> logging.LogRecord:
        made = make(*args, **kwargs)
        made.msg, made.args = redact(_message(made)), ()
        if made.exc_info and made.exc_info[0]:
            made.exc_text = redact("".join(traceback.format_exception(*made.exc_info)).rstrip("\n"))
        if made.stack_info:
            made.stack_info = redact(made.stack_info)
        return made

    return record


def _hiding(show: Callable[..., Any]) -> Callable[..., Any]:
    """What Python calls for an exception that nobody caught: it prints one that holds a secret without it."""

    def shown(kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
        text = "".join(traceback.format_exception(kind, error, trace))
        clean = redact(text)
        if clean == text:
            show(kind, error, trace)
        else:
            sys.stderr.write(clean)

    return shown


def _message(record: logging.LogRecord) -> str:
    try:
        return record.getMessage()
    except (TypeError, ValueError):  # the caller's arguments do not fit its text; both are shown
        return f"{record.msg} {record.args}"
