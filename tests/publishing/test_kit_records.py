"""What machines read in a kit: ninjs against its schema, and the article as schema.org describes one."""

from __future__ import annotations

import json
from dataclasses import replace
from datetime import datetime
from pathlib import Path
from typing import Any

import pytest
from kits import AFTER, HOUR, embargoed, file, outlet, record
from parcels import NOW, pair
from schema_ninjs import wrong

from generator.config import load


@pytest.mark.parametrize("standing", ["draft", "public", "scheduled"])
def test_every_item_is_ninjs(standing: Any, written: Path, tmp_path: Path) -> None:
    """Both languages, in every standing and under embargo, hold to the schema of version 3.1."""
    kits = outlet(written, tmp_path)
    for one in pair(written, standing):
        parcel = replace(one, moment=HOUR) if standing == "scheduled" else one
        for sent in (parcel, embargoed(parcel), replace(parcel, corrects="mexicali-exports-2024-10")):
            kits.send(sent, kits.find(sent, ""))
            assert wrong(record(tmp_path, f"{one.language}.ninjs.json")) == []


def test_the_schema_sees_what_is_wrong(written: Path, tmp_path: Path) -> None:
    """A date without its zone, a status that does not exist, an unknown property, an address that is none."""
    outlet(written, tmp_path).send(pair(written)[0], None)
    item = record(tmp_path, "es.ninjs.json")
    for change in (
        {"versionCreated": "2025-04-02T00:00:00"},
        {"pubStatus": "cancelled"},
        {"headline": "x"},
        {"uri": "mexicali exports"},
        {"subjects": [{"name": "x", "code": "1"}]},
        {"associations": [{"uri": "urn:x:y"}]},
    ):
        assert wrong(item | change)


def test_an_item_says_what_it_is_about_and_made_of(written: Path, tmp_path: Path) -> None:
    """Media topics of exports, data-driven, the other language as its translation, the chart with its words."""
    spanish, english = pair(written, "public")
    kits = outlet(written, tmp_path)
    for one in (spanish, english):
        kits.send(one, None)
    item, other = record(tmp_path, "es.ninjs.json"), record(tmp_path, "en.ninjs.json")
    assert (item["pubStatus"], item["language"], other["language"]) == ("usable", "es-MX", "en-US")
    assert [one["uri"].rpartition("/")[2] for one in item["subjects"]] == [
        "04000000",
        "20000366",
        "20000373",
        "20000294",
    ]
    assert item["digitalSourceType"]["uri"].endswith("/dataDrivenMedia")
    chart, translation = item["associations"]
    assert (translation["rel"], translation["uri"], translation["language"]) == ("translation", other["uri"], "en-US")
    assert chart["descriptions"][0]["value"] == spanish.picture.alt
    assert {one["contentType"] for one in chart["renditions"]} == {"image/png", "image/svg+xml"}
    html, letter = item["bodies"]
    assert html["value"] == file(tmp_path, "es.html").read_text("utf-8")
    assert letter["value"] == file(tmp_path, "es.txt").read_text("utf-8")
    assert item["organisations"][0]["contactInfo"][0]["value"] == "prensa@example.org"
    assert item["edNote"] == "Datos ilustrativos: no son información oficial y no deben publicarse."


def test_an_item_keeps_its_name(written: Path, tmp_path: Path) -> None:
    """Changed, made public, withdrawn or made anew, it is the same item; another office's is another."""
    spanish, english = pair(written)
    kits = outlet(written, tmp_path)
    names = set()
    held = None
    for one in (spanish, replace(spanish, title="Otro", standing="public"), replace(spanish, standing="withdrawn")):
        held = kits.send(one, held)
        names.add(record(tmp_path, "es.ninjs.json")["uri"])
    kits.send(english, None)
    assert len(names) == 1
    assert names == {record(tmp_path, "en.ninjs.json")["associations"][1]["uri"]}
    other = tmp_path / "other"
    other.mkdir()
    kits = outlet(written, other)
    settings = (other / "bulletin.toml").read_text("utf-8")
    (other / "bulletin.toml").write_text(
        settings.replace("Ayuntamiento de Mexicali", "Ayuntamiento de Tecate"), "utf-8"
    )
    kits.send(spanish, None)
    assert record(other, "es.ninjs.json")["uri"] not in names


def test_the_article_is_as_schema_org_describes_one(written: Path, tmp_path: Path) -> None:
    """Headline, language, office, dates, picture, data and translation stand where a search engine looks for them."""
    spanish, english = pair(written, "public")
    kits = outlet(written, tmp_path)
    office = load(tmp_path).office
    address = kits.send(english, None).url
    kits.send(replace(spanish, translation=address), None)
    made, other = record(tmp_path, "es.jsonld"), record(tmp_path, "en.jsonld")
    assert (made["@context"], made["@type"]) == ("https://schema.org", "NewsArticle")
    assert (made["headline"], made["inLanguage"]) == (spanish.title, "es-MX")
    assert made["author"] == made["publisher"] == {"@type": "Organization", "name": office.name.es}
    assert made["datePublished"] == "2025-04-02T00:00:00-07:00"
    assert datetime.fromisoformat(made["dateModified"]) == NOW
    assert (tmp_path / "kit").glob(f"*/{made['image']['contentUrl']}")
    data = made["isBasedOn"]
    assert (data["@type"], data["distribution"]["encodingFormat"]) == ("Dataset", "text/csv")
    assert data["distribution"]["contentUrl"] == file(tmp_path, "es.csv").name
    assert "no deben publicarse" in data["description"]
    assert made["workTranslation"] == {
        "@type": "NewsArticle",
        "@id": other["@id"],
        "inLanguage": "en-US",
        "url": address,
    }
    assert other["translationOfWork"]["@id"] == made["@id"]
    assert made["url"] == f"https://example.org/es/boletines/{spanish.slug}/"


def test_a_draft_was_not_published(written: Path, tmp_path: Path) -> None:
    """No date of publication stands before there is one."""
    outlet(written, tmp_path).send(pair(written)[0], None)
    made = record(tmp_path, "es.jsonld")
    assert made["creativeWorkStatus"] == "Draft"
    assert "datePublished" not in made


def test_a_correction_and_what_it_corrects_point_at_each_other(written: Path, tmp_path: Path) -> None:
    """The one names what it corrects, the other says in words that it was corrected."""
    spanish, _ = pair(written, "public")
    kits = outlet(written, tmp_path)
    kits.send(replace(spanish, corrects="mexicali-exports-2024-10"), None)
    correction = record(tmp_path, "es.jsonld")
    item = record(tmp_path, "es.ninjs.json")
    notice = "**Este boletín fue corregido.** Consulte la corrección: [Otro](https://example.org/otro)."
    (earlier, _) = pair(written, "public", "mexicali-exports-2024-10")
    held = kits.send(replace(earlier, notice=notice, at=AFTER), None)
    made = json.loads(next((tmp_path / "kit").glob("2025-01-14*/*.es.jsonld")).read_bytes())
    assert correction["about"]["@id"] == made["@id"]
    assert correction["about"]["correction"]["@id"] == correction["@id"]
    assert item["associations"][2] == {
        "name": "corrected bulletin",
        "rel": "corrects",
        "uri": made["@id"],
        "representationType": "partial",
    }
    assert made["correction"]["text"].startswith("Este boletín fue corregido. Consulte la corrección: Otro.")
    assert "Este boletín fue corregido" in held.text
