"""The texts that the checker is given to read: files, bulletin folders, parts of a bulletin's record."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from datetime import date
from difflib import get_close_matches
from pathlib import Path
from typing import BinaryIO

import msgspec

from generator.bilingual import LANGUAGES, Language
from generator.checking.check import Declared
from generator.errors import BulletinError
from generator.model.bulletin import TEXT, Bulletin
from generator.model.period import Period, Window
from generator.model.series import Series
from generator.webpage import is_page, readable

RECORD = "bulletin.json"
KINDS = (".md", ".markdown", ".txt", ".html", ".htm")
"""The files of a folder that are read; a file that is named is read whatever it is called."""
STREAM = "standard input"
LARGEST = 8_000_000
"""Bytes of a file that is still taken for a text."""
ODD, FEW = 0.02, 16
"""The share of control characters from which on a file is no text, and how many a text may have in any case."""
NO_TEXT = (
    (b"%PDF", b"", "a PDF"),
    (b"PK\x03\x04", b"word/", "a Word file"),
    (b"PK\x03\x04", b"opendocument.text", "a LibreOffice file"),
    (b"PK\x03\x04", b"xl/", "a spreadsheet"),
    (b"PK\x03\x04", b"", "a compressed file"),
    (b"{\\rtf", b"", "a rich text file (RTF)"),
    (b"\xd0\xcf\x11\xe0", b"", "a file of an older Office"),
)
"""Files that have words in them and are no text: how they begin, what is in them, what they are."""
INSTEAD = (
    "Save it as plain text (.txt), Markdown or HTML where it was made, and check that; "
    "or paste its words into `bulletin check -`."
)


@dataclass(frozen=True)
class Manuscript:
    """A text to be checked, and what is known of it beforehand.

    `name` is its file or where else it came from, `part` the field of a bulletin's record (`text` for the file
    itself), `language` None where it has to be found out. `subject` is what the record says of the bulletin's series
    and period, `released` the day of the figures it was written from. Two manuscripts with one `pair` are each
    other's translation.
    """

    text: str
    name: str = "text"
    part: str = TEXT
    language: Language | None = None
    subject: Declared | None = None
    released: date | None = None
    pair: str = ""


class _Picture(msgspec.Struct, frozen=True):
    alt: str = ""
    caption: str = ""


class _Article(msgspec.Struct, frozen=True):
    """The words of one language that are published beside its file."""

    title: str = ""
    deck: str = ""
    web_title: str = ""
    description: str = ""
    social: str = ""
    chart: _Picture = _Picture()

    @property
    def fields(self) -> dict[str, str]:
        return {
            "title": self.title,
            "deck": self.deck,
            "web_title": self.web_title,
            "description": self.description,
            "social": self.social,
            "chart.alt": self.chart.alt,
            "chart.caption": self.chart.caption,
        }


class _Record(msgspec.Struct, frozen=True):
    """As much of a bulletin's record as its checker may know: its subject and its words, none of its claims."""

    series: str
    period: str
    released: date
    articles: dict[Language, _Article]

    @property
    def subject(self) -> Declared:
        return Declared(Series.parse(self.series), Window.of(Period.parse(self.period)))


def manuscripts(
    texts: Iterable[str | Path | Manuscript], language: Language | None = None
) -> Iterator[Manuscript | BulletinError]:
    """The texts of files and folders, each once; in its place the error of one that cannot be read.

    `language` is that of all, where it is declared.
    """
    seen: set[tuple[str, str, str]] = set()
    for text in texts:
        try:
            for one in [text] if isinstance(text, Manuscript) else _of_path(Path(text)):
                key = (one.name, one.part, one.text)
                if key not in seen:
                    seen.add(key)
                    yield replace(one, language=language) if language else one
        except BulletinError as error:
            yield error


def _of_path(path: Path) -> Iterator[Manuscript]:
    if path.is_dir():
        yield from _of_folder(path)
    elif path.name == RECORD:
        yield from _of_bulletin(path.parent, LANGUAGES)
    elif path.stem in LANGUAGES and path.with_name(RECORD).is_file():
        yield from _of_bulletin(path.parent, (path.stem,))
    else:
        yield Manuscript(_as_read(read(path)), str(path), language=_language(path), pair=_pair(path))


def _as_read(text: str) -> str:
    """A text as its readers see it: of a page of the web, its article."""
    return readable(text) if is_page(text) else text


def _of_folder(folder: Path) -> Iterator[Manuscript]:
    """A bulletin; else the texts of a folder and the bulletins in it."""
    if (folder / RECORD).is_file():
        yield from _of_bulletin(folder, LANGUAGES)
        return
    inside = sorted(one for one in folder.iterdir() if not one.name.startswith("."))
    found = [one for one in inside if one.suffix.lower() in KINDS or (one / RECORD).is_file()]
    if not found:
        remedy = f"Name a text, or a folder with bulletins or texts ({', '.join(KINDS)})."
        raise BulletinError("has nothing to check in it.", where=str(folder), remedy=remedy)
    for one in found:
        yield from _of_path(one)


def _of_bulletin(folder: Path, languages: Iterable[Language]) -> Iterator[Manuscript]:
    """The article of each language, and what its record publishes in other words."""
    record, subject = _record(folder / RECORD)
    for language in languages:
        path = folder / f"{language}.md"
        text = read(path)
        yield Manuscript(text, str(path), TEXT, language, subject, record.released, str(folder))
        article = record.articles.get(language, _Article())
        yield from _beside(text, article.fields, Manuscript("", str(path), TEXT, language, subject, record.released))


def _beside(text: str, fields: dict[str, str], like: Manuscript) -> Iterator[Manuscript]:
    """The fields whose words do not stand in the text, where they would be read anyway."""
    for part, words in fields.items():
        if words and words not in text:
            yield Manuscript(words, like.name, part, like.language, like.subject, like.released)


def _record(path: Path) -> tuple[_Record, Declared]:
    remedy = "Mend it, or copy the text elsewhere to have it read like any other."
    try:
        record = msgspec.json.decode(path.read_bytes(), type=_Record)
        subject = record.subject
    except (OSError, msgspec.DecodeError, ValueError) as error:
        raise BulletinError("the record cannot be read.", where=str(path), remedy=remedy) from error
    return record, subject


def of_bulletin(bulletin: Bulletin) -> list[Manuscript]:
    """All that a bulletin would publish, before it is saved."""
    story = bulletin.story
    subject = Declared(story.series, Window.of(story.period))
    found = []
    for language in LANGUAGES:
        article, chart = bulletin.articles[language], bulletin.charts[language]
        name = f"{bulletin.id}/{language}.md"
        whole = Manuscript(_below_masthead(article.text), name, TEXT, language, subject, story.released, bulletin.id)
        fields = {"title": article.title, "deck": article.deck, **article.press}
        fields |= {"chart.alt": chart.alt, "chart.caption": chart.caption}
        found += [whole, *_beside(article.text, fields, whole)]
    return found


def _below_masthead(text: str) -> str:
    """A bulletin's text with blanks for its first line: number and embargo are the office's, and claim nothing."""
    head, end, rest = text.partition("\n")
    return f"{' ' * len(head)}{end}{rest}"


def companion(one: Manuscript) -> Path | None:
    """The file beside a text that is its translation, by its name; None where there is none."""
    path = Path(one.name)
    language = _language(path)
    if one.part != TEXT or not language or not path.is_file():
        return None
    beside = path.with_name(path.name.removesuffix(f"{language}{path.suffix}") + f"{other(language)}{path.suffix}")
    return beside if beside.is_file() else None


def other(language: Language | None) -> Language | None:
    """The language of a translation."""
    return LANGUAGES[1 - LANGUAGES.index(language)] if language else None


def _language(path: Path) -> Language | None:
    """That of `es.md`, `release.es.md`, `release-es.txt`."""
    for language in LANGUAGES:
        if path.stem == language or path.stem.endswith((f".{language}", f"-{language}", f"_{language}")):
            return language
    return None


def _pair(path: Path) -> str:
    """What a text and its translation have in common: the path without the language; nothing where it names none."""
    language = _language(path)
    return str(path.with_name(path.stem.removesuffix(language) + path.suffix)) if language else ""


def from_stream(stream: BinaryIO) -> Manuscript:
    """What is given on standard input."""
    return Manuscript(_as_read(decoded(stream.read(LARGEST + 1), STREAM)), STREAM)


def read(path: Path) -> str:
    """The text of a file, sign for sign; BulletinError where it is none."""
    try:
        with path.open("rb") as file:
            content = file.read(LARGEST + 1)
    except FileNotFoundError as error:
        raise BulletinError("there is no such file.", where=str(path), remedy=_like(path)) from error
    except OSError as error:
        remedy = "See whether it may be read, and whether another program holds it."
        raise BulletinError(f"cannot be read ({error.strerror}).", where=str(path), remedy=remedy) from error
    return decoded(content, str(path))


def _like(path: Path) -> str:
    """The file beside a missing one whose name comes nearest, else where it was looked for."""
    beside = [one.name for one in path.parent.iterdir()] if path.parent.is_dir() else []
    near = get_close_matches(path.name, beside, 1)
    if near:
        return f"Do you mean {path.with_name(near[0])}?"
    return f"It was looked for in {path.parent.resolve()}."


def decoded(content: bytes, where: str) -> str:
    """Bytes as the text they are: UTF-8, else UTF-16 with its mark, else the charset of Windows."""
    if len(content) > LARGEST:
        raise BulletinError(f"is larger than {LARGEST // 10**6} MB.", where=where, remedy="Check it in parts.")
    kind = next((kind for start, inside, kind in NO_TEXT if content.startswith(start) and inside in content), "")
    if kind:
        raise BulletinError(f"is {kind}, not a text.", where=where, remedy=INSTEAD)
    text = _text(content)
    controls = sum(text.count(chr(code)) for code in (*range(9), *range(14, 32)))
    if "\0" in text or controls > max(FEW, ODD * len(text)):
        raise BulletinError("is no text.", where=where, remedy=INSTEAD)
    return text if "\n" in text else text.replace("\r", "\n")  # as old word processors end their lines


def _text(content: bytes) -> str:
    if content.startswith((b"\xff\xfe", b"\xfe\xff")):
        return content.decode("utf-16", errors="replace")
    try:
        return content.decode("utf-8-sig")
    except UnicodeDecodeError:
        return content.decode("cp1252", errors="replace")
