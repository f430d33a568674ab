"""The keywords and cells of a PC-Axis file.

The format is described by Statistics Sweden, "PX-file format specification", 2013: `KEYWORD[language]("variable")=`
and values between quotation marks, each entry ended by a semicolon, `DATA=` the last of them.
"""

from __future__ import annotations

import codecs
import re
from collections.abc import Iterator, Mapping
from pathlib import Path

from generator.sources.http import charset
from generator.sources.place import Place

KEYWORD = re.compile(
    r'\s*(?P<keyword>[A-Z][A-Z0-9_-]*)(?:\[(?P<language>[^\]\s]{1,20})\])?(?:\((?P<of>(?:"[^"]*"|[^")])*)\))?\s*=\s*',
    re.IGNORECASE,
)
QUOTED = re.compile(r'"([^"]*)"')
ENTRY = re.compile(r'(?P<values>(?:"[^"]*"|[^";])*);')
CELL = re.compile(r'"([^"]*)"|([^\s,;"]+)')
DECLARED = re.compile(rb'^\s*(?P<keyword>CHARSET|CODEPAGE)\s*=\s*"?(?P<name>[\w.:-]*)', re.IGNORECASE | re.MULTILINE)
ANSI = "cp1252"
AS_PX = "Is it a PC-Axis file? Fetch it again; nothing was stored."

Key = tuple[str, str, str]
"""A keyword, the language of an entry, and the variable or category that it is about."""


class PxFile:
    """The entries of a file, those of one language before those of the file's own."""

    def __init__(self, text: str, place: Place, language: str = "") -> None:
        self.place = place
        self.language = ""
        self._entries: dict[Key, str] = {}
        self._data = self._parse(text)
        languages = {key[1] for key in self._entries} - {""}
        own = (self.texts("LANGUAGE") or [""])[0]
        if language and language not in {*languages, own}:
            listed = ", ".join(sorted({*languages, own} - {""})) or "none"
            raise place.error(f"it has no language '{language}'.", f"Set `language` to one of these: {listed}.")
        self.language = "" if language == own else language
        self.stub, self.heading = self.texts("STUB"), self.texts("HEADING")
        self.variables = (*self.stub, *self.heading)
        if not self.variables or self._data is None:
            lacking = "DATA" if self.variables else "STUB or HEADING"
            raise place.error(f"it has no {lacking}.", AS_PX)

    def has(self, keyword: str) -> bool:
        return any(key[0] == keyword for key in self._entries)

    def raw(self, keyword: str, of: str = "") -> str:
        """The text of an entry as it stands; nothing where there is none."""
        return self._entries.get((keyword, self.language, of)) or self._entries.get((keyword, "", of), "")

    def texts(self, keyword: str, of: str = "") -> list[str]:
        """The values of an entry; what a comma does not part was broken over lines."""
        return _values(self.raw(keyword, of))

    def every(self, keyword: str) -> Iterator[tuple[str, list[str]]]:
        """The values of every entry of a keyword, with what each is about."""
        abouts = dict.fromkeys(key[2] for key in self._entries if key[0] == keyword)
        for of in abouts:
            if found := self.texts(keyword, of):
                yield of, found

    def cells(self) -> list[str]:
        """The fields of DATA, without quotation marks; SourceError where no semicolon ends them.

        A file that is cut within its last number would have as many fields as it should; some offices end every
        row with a semicolon too.
        """
        data = (self._data or "").rstrip().rstrip("\x1a")
        if not data.rstrip().endswith(";"):
            remedy = "The file may be cut short: fetch it again; nothing was stored."
            raise self.place.error("DATA has no `;` at its end.", remedy)
        return [quoted or bare for quoted, bare in CELL.findall(data)]

    def _parse(self, text: str) -> str | None:
        """Keep every entry; what follows DATA is handed back."""
        at = 0
        while found := KEYWORD.match(text, at):
            keyword = found["keyword"].upper()
            if keyword == "DATA":
                return text[found.end() :]
            entry = ENTRY.match(text, found.end())
            if not entry:
                break
            of = " ".join(QUOTED.findall(found["of"] or ""))
            self._entries[keyword, found["language"] or "", of] = entry["values"]
            at = entry.end()
        if text[at:].strip() and not self._entries:
            raise self.place.error("it does not begin with the keywords of PC-Axis.", AS_PX)
        if text[at:].strip():
            line = text.count("\n", 0, at) + 1
            raise self.place.error("an entry has no `=` or no end.", AS_PX, line=line)
        return None


def _values(raw: str) -> list[str]:
    """The texts between quotation marks, joined where only a line's end parts them; or the bare word."""
    values: list[str] = []
    end = 0
    for found in QUOTED.finditer(raw):
        if values and not raw[end : found.start()].strip():
            values[-1] += found[1]
        else:
            values.append(found[1])
        end = found.end()
    bare = raw.strip()
    return values or ([bare] if bare else [])


def read_bytes(path: Path, place: Place) -> bytes:
    """The bytes of a file; SourceError where it cannot be opened."""
    try:
        return path.read_bytes()
    except FileNotFoundError as error:
        remedy = "Correct `path`; it counts from the folder of the settings."
        raise place.error("there is no such file.", remedy) from error
    except OSError as error:
        raise place.error(f"it cannot be opened: {error.strerror}.", "Check `path` and its permissions.") from error


def decoded(data: bytes, place: Place) -> str:
    """The text of a file, in the charset that it declares; where it declares none, in the one that fits its bytes.

    CODEPAGE names a charset; CHARSET is `ANSI` for that of Windows, and DOS's where it is absent. A mark at
    the beginning wins over both, and so does text that is UTF-8 through and through.
    """
    declared = (found.groups() for found in DECLARED.finditer(data))
    said = {keyword.decode().upper(): name.decode("ascii", "replace") for keyword, name in declared}
    for name in _charsets(data, said):
        try:
            return data.decode(name)
        except (LookupError, UnicodeDecodeError):
            continue
    raise place.error("its bytes are of no charset that is known.", AS_PX)


def _charsets(data: bytes, said: Mapping[str, str]) -> Iterator[str]:
    yield "utf-8-sig"
    named = said.get("CODEPAGE", "")
    if named and not data.startswith(codecs.BOM_UTF8):
        yield named
    if said.get("CHARSET", "").upper() == "ANSI" or named:
        yield ANSI
    try:
        yield charset.of(data)
    except ValueError:
        return
