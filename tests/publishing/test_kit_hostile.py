"""Whatever somebody writes into a field, a kit stays whole and does nothing."""

from __future__ import annotations

import re
from dataclasses import replace
from pathlib import Path
from xml.etree import ElementTree as ET

import docx
import pytest
from corpus import INJECTIONS, read
from kits import embargoed, file, outlet, record, text, word_lines
from parcels import HOSTILE, meddled, pair
from schema_ninjs import wrong

from generator.publishing.press_kit import feed

UNSEEN = "[\x00-\x08\u202a-\u202e]"
OWN = (
    "img style=max-width:100%;height:auto",
    "img src=mexicali-exports-2025-01.es.png",
    "a href=mexicali-exports-2025-01.es.csv",
)
"""What the reader of the tests takes for active and is not: the style of a picture, and the names of files."""


@pytest.mark.parametrize("words_in_every_field", [*HOSTILE, *INJECTIONS])
def test_nothing_that_somebody_wrote_comes_alive(words_in_every_field: str, written: Path, tmp_path: Path) -> None:
    """HTML has nothing active, Word stays whole and has no field, object or link of theirs, a letter only text."""
    parcel = embargoed(meddled(pair(written)[0], words_in_every_field))
    outlet(written, tmp_path).send(replace(parcel, masthead=f"BOLETÍN {words_in_every_field}"), None)
    page = text(tmp_path, "es.html")
    assert [one for one in read(page).active if one not in OWN] == []
    lines = word_lines(file(tmp_path, "es.docx"))
    assert any("6 mil 500 millones de pesos" in line for line in lines)
    document = docx.Document(str(file(tmp_path, "es.docx")))
    links = [one.address for line in document.paragraphs for one in line.hyperlinks]
    assert all(one.startswith(("https://", "http://", "mailto:")) for one in links)
    assert re.findall(r'w:instr="(\w+)"', document.sections[0].footer._element.xml) == ["PAGE", "NUMPAGES"]  # noqa: SLF001
    assert "w:instr" not in document.element.xml
    letter = text(tmp_path, "es.txt")
    assert not set("\x00\x02\x03\u202e") & set(letter)
    assert letter.split("\n")[0].startswith("Asunto: [EMBARGADO] Title")
    item, made = record(tmp_path, "es.ninjs.json"), record(tmp_path, "es.jsonld")
    assert wrong(item) == []
    assert item["headlines"][0]["value"] == made["headline"] == re.sub(UNSEEN, "", parcel.title)
    assert not set("<>&") & set(text(tmp_path, "es.jsonld"))
    assert {one.name for one in tmp_path.iterdir()} == {"bulletin.toml", "kit"}


@pytest.mark.parametrize("words", [HOSTILE[0], HOSTILE[14], HOSTILE[17], HOSTILE[18], *INJECTIONS[-3:]])
def test_the_feed_stays_a_feed(words: str, written: Path, tmp_path: Path) -> None:
    """Its one entry has the title as text, to the letter but for what XML cannot carry."""
    parcel = meddled(pair(written, "public")[0], words)
    held = outlet(written, tmp_path).send(parcel, None)
    (name,) = feed.listed(tmp_path / "kit")
    assert (held.state, held.mark) == ("public", parcel.mark)
    assert name == record(tmp_path, "es.ninjs.json")["uri"]
    root = ET.parse(tmp_path / "kit/feed.xml").getroot()
    assert root.findtext(f"{{{feed.ATOM}}}entry/{{{feed.ATOM}}}title") == re.sub(UNSEEN, "", parcel.title)
