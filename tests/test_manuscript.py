"""What the checker is given to read: files of any charset, folders, bulletins with what their records publish."""

from __future__ import annotations

import io
import json
import os
from pathlib import Path

import pytest

from generator.errors import BulletinError
from generator.manuscript import LARGEST, Manuscript, companion, decoded, from_stream, manuscripts
from generator.model.period import Window
from generator.model.series import Series

SENTENCE = "Las exportaciones crecieron 6.7 % en enero–octubre de 2024; año récord."
RECORD = {
    "series": "immex.exports:MX-02002:manufacturing",
    "period": "2024-10",
    "released": "2025-01-14",
    "claims": [{"never": "read"}],
    "articles": {
        "es": {
            "title": "Crecen",
            "deck": "Suben",
            "web_title": "Otro título",
            "description": "Crecen en el año",
            "social": "",
            "chart": {"alt": "Barras", "caption": "Un pie"},
        },
        "en": {"title": "Up"},
    },
}


def a_bulletin(folder: Path, spanish: str = "# Crecen\n\nSuben. Crecen en el año. ![Barras](c.svg) Un pie") -> Path:
    """A bulletin's folder as a person may find it."""
    folder.mkdir(parents=True)
    (folder / "es.md").write_text(spanish, "utf-8")
    (folder / "en.md").write_text("# Up", "utf-8")
    (folder / "bulletin.json").write_text(json.dumps(RECORD), "utf-8")
    return folder


def read(*paths: Path | str | Manuscript) -> list[Manuscript]:
    """Texts that can all be read."""
    found = [one for one in manuscripts(paths) if isinstance(one, Manuscript)]
    assert len(found) == len(list(manuscripts(paths)))
    return found


def refused(content: bytes, tmp_path: Path) -> str:
    """Why a file cannot be read."""
    path = tmp_path / "given.md"
    path.write_bytes(content)
    (error,) = manuscripts([path])
    assert isinstance(error, BulletinError)
    return str(error)


@pytest.mark.parametrize("charset", ["utf-8", "utf-8-sig", "utf-16", "cp1252"])
def test_a_text_is_read_in_the_charset_it_was_saved_in(charset: str, tmp_path: Path) -> None:
    """Accents and dashes of Windows, Mac and Linux come out as written."""
    path = tmp_path / "nota.txt"
    path.write_bytes(SENTENCE.encode(charset))
    (one,) = read(path)
    assert one.text.removeprefix("\ufeff") == SENTENCE


def test_line_ends_are_kept_so_that_places_are_those_of_the_file(tmp_path: Path) -> None:
    """A file of Windows has two signs at the end of a line, and the findings count both."""
    path = tmp_path / "nota.txt"
    path.write_bytes(b"uno\r\ndos")
    assert read(path)[0].text == "uno\r\ndos"


@pytest.mark.parametrize(
    ("content", "what"),
    [
        (b"\x89PNG\r\n\x1a\n" + bytes(range(256)) * 50, "is no text."),
        (b"%PDF-1.7\n1 0 obj <</Type /Catalog>> endobj", "is a PDF, not a text."),
        (b"PK\x03\x04 word/document.xml", "is a Word file, not a text."),
        (b"PK\x03\x04 mimetypeapplication/vnd.oasis.opendocument.text", "is a LibreOffice file, not a text."),
        (b"PK\x03\x04 xl/workbook.xml", "is a spreadsheet, not a text."),
        (b"PK\x03\x04 photo.jpg", "is a compressed file, not a text."),
        (b"{\\rtf1 Crecieron 6.7 %}", "is a rich text file (RTF), not a text."),
        (b"\xd0\xcf\x11\xe0 W", "is a file of an older Office, not a text."),
        (b"some words\0and a null", "is no text."),
        (os.urandom(20_000), "is no text."),
    ],
)
def test_what_is_no_text_is_refused_with_what_to_do(content: bytes, what: str, tmp_path: Path) -> None:
    """Nothing in it could be checked, and nobody may think that it was."""
    message = refused(content, tmp_path)
    assert what in message
    assert "Save it as plain text (.txt), Markdown or HTML" in message
    assert "`bulletin check -`" in message


def test_a_mark_of_byte_order_is_no_part_of_a_text(tmp_path: Path) -> None:
    """Windows puts one before a text, and no editor counts it."""
    path = tmp_path / "nota.txt"
    path.write_bytes(b"\xef\xbb\xbf6.7%")
    assert read(path)[0].text == "6.7%"


def test_a_file_too_large_for_a_text_is_refused(tmp_path: Path) -> None:
    """A bulletin has some thousand signs; the limit is told."""
    assert "is larger than 8 MB." in refused(b"a" * (LARGEST + 1), tmp_path)


def test_a_file_that_is_not_there_is_refused(tmp_path: Path) -> None:
    """The message names it, and the file beside it that may be meant; else where it was looked for."""
    (error,) = manuscripts([tmp_path / "none.md"])
    assert str(error).endswith(f"none.md: there is no such file. It was looked for in {tmp_path}.")
    (tmp_path / "release.md").touch()
    (error,) = manuscripts([tmp_path / "relaese.md"])
    assert str(error).endswith(f"Do you mean {tmp_path / 'release.md'}?")
    (error,) = manuscripts([tmp_path / "nowhere" / "release.md"])
    assert str(error).endswith(f"It was looked for in {tmp_path / 'nowhere'}.")


def test_one_bad_file_keeps_no_other_from_being_read(tmp_path: Path) -> None:
    """The error stands in the place of the text."""
    (tmp_path / "a.md").write_text("uno", "utf-8")
    first, second = manuscripts([tmp_path / "none.md", tmp_path / "a.md"])
    assert isinstance(first, BulletinError)
    assert isinstance(second, Manuscript)


def test_of_a_bulletin_both_texts_and_what_its_record_says_otherwise_are_read(tmp_path: Path) -> None:
    """Words of the record that stand in the text are read there; empty ones not at all."""
    found = read(a_bulletin(tmp_path / "one"))
    assert [(Path(one.name).name, one.part, one.language) for one in found] == [
        ("es.md", "text", "es"),
        ("es.md", "web_title", "es"),
        ("en.md", "text", "en"),
    ]


def test_a_title_that_is_another_in_the_record_is_read_too(tmp_path: Path) -> None:
    """The site prints that of the record; a person may have changed one only."""
    found = read(a_bulletin(tmp_path / "one", "# Bajan\n\nSuben. ![Barras](c.svg) Un pie"))
    assert {one.part for one in found if one.language == "es"} == {"text", "title", "web_title", "description"}


def test_a_bulletin_brings_its_subject_and_its_day(tmp_path: Path) -> None:
    """The series, the period and the release, and none of its claims."""
    one = read(a_bulletin(tmp_path / "one"))[0]
    assert one.subject is not None
    assert one.subject.series == Series.parse("immex.exports:MX-02002:manufacturing")
    assert one.subject.period == Window.parse("2024-10")
    assert str(one.released) == "2025-01-14"


def test_a_bulletin_may_be_named_in_four_ways(tmp_path: Path) -> None:
    """Its folder, its record, one of its texts, and the folder above; each text is read once."""
    folder = a_bulletin(tmp_path / "output" / "one")
    whole = read(folder)
    assert read(folder / "bulletin.json") == whole
    assert read(tmp_path / "output") == whole
    assert read(folder / "es.md", folder) == whole
    assert [one.language for one in read(folder / "en.md")] == ["en"]


def test_a_folder_without_texts_is_refused(tmp_path: Path) -> None:
    """An empty answer would look like a good one."""
    (error,) = manuscripts([tmp_path])
    assert "has nothing to check in it." in str(error)


@pytest.mark.parametrize(
    "record", [b"{", b"[]", b'{"series": "x"}', b"\xff", json.dumps(RECORD | {"period": "x"}).encode()]
)
def test_a_damaged_record_is_told(record: bytes, tmp_path: Path) -> None:
    """With what to do to have the text read all the same."""
    folder = a_bulletin(tmp_path / "one")
    (folder / "bulletin.json").write_bytes(record)
    (error,) = manuscripts([folder])
    assert "bulletin.json: the record cannot be read. Mend it, or copy the text elsewhere" in str(error)


@pytest.mark.parametrize(
    ("name", "language", "other"),
    [
        ("nota.es.md", "es", "nota.en.md"),
        ("nota-en.txt", "en", "nota-es.txt"),
        ("es.md", "es", "en.md"),
        ("comes.md", None, None),
        ("nota.md", None, None),
    ],
)
def test_the_name_of_a_file_may_tell_its_language(
    name: str, language: str | None, other: str | None, tmp_path: Path
) -> None:
    """And which file beside it is its translation."""
    for each in (name, other or "unrelated.md"):
        (tmp_path / each).write_text("x", "utf-8")
    (one,) = read(tmp_path / name)
    assert one.language == language
    assert companion(one) == (tmp_path / other if other else None)
    if other:
        assert one.pair == read(tmp_path / other)[0].pair != ""


def test_standard_input_is_read_as_a_text() -> None:
    """Whatever its charset."""
    assert from_stream(io.BytesIO("año".encode("cp1252"))).text == "año"


def test_a_declared_language_holds_for_all(tmp_path: Path) -> None:
    """Also against the name of a file."""
    (tmp_path / "nota.es.md").write_text("x", "utf-8")
    assert [one.language for one in manuscripts([tmp_path, Manuscript("y")], "en") if isinstance(one, Manuscript)] == [
        "en",
        "en",
    ]


def test_an_empty_file_is_an_empty_text() -> None:
    """It is no error: there is nothing in it that could be wrong."""
    assert decoded(b"", "x") == ""


def test_lines_that_end_as_in_old_word_processors_are_lines() -> None:
    """A carriage return alone; signs keep their places."""
    assert decoded(b"Suben 6.7%\r\rEn octubre.\r", "a.txt") == "Suben 6.7%\n\nEn octubre.\n"
    assert decoded(b"Suben 6.7%\r\n\r\nEn octubre.", "a.txt") == "Suben 6.7%\r\n\r\nEn octubre."
