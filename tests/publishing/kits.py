"""Kits for the tests: an outlet in a folder of its own, and what lies in it."""

from __future__ import annotations

import json
import shutil
import subprocess
import zipfile
from dataclasses import replace
from datetime import datetime, timedelta
from pathlib import Path
from typing import Any
from xml.etree import ElementTree as ET

from parcels import NOW, TIJUANA

from generator.publishing.parcel import Parcel
from generator.publishing.press_kit import PressKitOutlet
from generator.publishing.press_kit.fingerprint import WORD

ADDRESS = "https://example.org/{language}/boletines/{slug}/"
FEED = "https://example.org/feed.xml"
HOUR = datetime(2025, 4, 3, 9, 0, tzinfo=TIJUANA)
BEFORE, AFTER = HOUR - timedelta(minutes=1), HOUR + timedelta(minutes=1)
assert BEFORE > NOW
LIBRE = shutil.which("pdftotext") and shutil.which("soffice")


def outlet(written: Path, place: Path, **options: Any) -> PressKitOutlet:
    """An outlet in `place`, with the settings of the office at `written`."""
    shutil.copy(written / "bulletin.toml", place)
    return PressKitOutlet("kit", {"path": "kit", "address": ADDRESS, "feed_address": FEED, **options}, place)


def embargoed(parcel: Parcel) -> Parcel:
    """A parcel that nobody may print before an hour, as the desk packs it."""
    masthead = {"es": "BOLETÍN DE PRENSA NÚM. 12/2025", "en": "PRESS BULLETIN NO. 12/2025"}[parcel.language]
    return replace(parcel, embargo=HOUR, number="12/2025", masthead=masthead)


def file(place: Path, ending: str) -> Path:
    """The one file of a kit whose name ends so."""
    (found,) = (place / "kit").glob(f"*/*.{ending}")
    return found


def text(place: Path, ending: str) -> str:
    return file(place, ending).read_text("utf-8")


def record(place: Path, ending: str) -> dict[str, Any]:
    values: dict[str, Any] = json.loads(file(place, ending).read_bytes())
    return values


def word_lines(path: Path) -> list[str]:
    """The paragraphs of a Word file, as another reader than python-docx finds them: XML in a ZIP."""
    with zipfile.ZipFile(path) as packed:
        assert packed.testzip() is None
        for name in packed.namelist():
            if name.endswith((".xml", ".rels")):
                ET.fromstring(packed.read(name))
        root = ET.fromstring(packed.read("word/document.xml"))
    return ["".join(one.text or "" for one in line.iter(f"{WORD}t")) for line in root.iter(f"{WORD}p")]


def converted(paths: list[Path], place: Path, kind: str) -> list[Path]:
    """Word files as LibreOffice turns them into another kind."""
    assert LIBRE
    command = [LIBRE, f"-env:UserInstallation=file://{place}/profile", "--headless", "--convert-to", kind]
    given = [str(path) for path in paths]
    subprocess.run([*command, "--outdir", str(place), *given], check=True, capture_output=True, timeout=120)
    return [place / f"{path.stem}.{kind}" for path in paths]
