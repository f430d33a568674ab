"""The bulletin as ninjs 3.1, in which news agencies exchange their items.

https://www.iptc.org/std/ninjs/ describes each property.
"""

from __future__ import annotations

from typing import Any

from generator.publishing.outlet import State
from generator.publishing.press_kit.kit import Kit
from generator.publishing.press_kit.mail import mail
from generator.publishing.press_kit.topics import topics

STATUS: dict[State, str] = {
    "draft": "withheld",
    "public": "usable",
    "scheduled": "usable",
    "withdrawn": "canceled",
    "trashed": "canceled",
}
"""A draft is for the office's own staff; what waits for its hour may be used from then on."""
STANDARD = {
    "name": "ninjs",
    "version": "3.1",
    "schema": "http://www.iptc.org/std/ninjs/ninjs-schema_3.1.json#",
}
SOURCE_TYPE = {
    "name": "Data-driven media",
    "uri": "http://cv.iptc.org/newscodes/digitalsourcetype/dataDrivenMedia",
}
GENRE = {"name": "Press Release", "uri": "http://cv.iptc.org/newscodes/genre/Press_Release"}
PNG, SVG, CSV = "image/png", "image/svg+xml", "text/csv"


def ninjs(kit: Kit) -> dict[str, Any]:
    """The item, with its chart, its translation and what it corrects as associations."""
    parcel, slip = kit.parcel, kit.slip
    until = parcel.embargo or (slip.moment if slip.state == "scheduled" else None)
    item: dict[str, Any] = {
        "uri": slip.identifier,
        "type": "text",
        "representationType": "full",
        "version": slip.version,
        "firstCreated": slip.created.isoformat(),
        "versionCreated": slip.updated.isoformat(),
        "pubStatus": STATUS[slip.state],
        "language": kit.tag,
        "title": parcel.title,
        "headlines": [{"role": "main", "contentType": "text/plain", "value": parcel.title}],
        "descriptions": [{"role": "summary", "contentType": "text/plain", "value": parcel.excerpt}],
        "bodies": _bodies(kit),
        "by": kit.issuer.office.byline[parcel.language],
        "copyrightHolder": kit.office,
        "organisations": [_organisation(kit)],
        "subjects": [{"name": one.name, "uri": one.uri} for one in topics(kit.record.get("template", ""))],
        "genres": [GENRE],
        "digitalSourceType": SOURCE_TYPE,
        "renditions": [_rendition("data", kit.names.data, CSV, len(parcel.data))],
        "associations": _associations(kit),
        "altIds": [{"role": "bulletin", "value": parcel.key}],
        "standard": STANDARD,
    }
    if until:
        item["embargoedUntil"] = until.isoformat()
    if note := _note(kit):
        item["edNote"] = note
    if parcel.number:
        item["altIds"].append({"role": "number", "value": parcel.number})
    return item


def _note(kit: Kit) -> str:
    """What an editor has to know: the embargo, and that the data are made up."""
    made_up = (kit.record.get("notice") or {}).get(kit.parcel.language, "")
    return " ".join(filter(None, (f"{kit.embargo}." if kit.embargo else "", made_up)))


def _bodies(kit: Kit) -> list[dict[str, Any]]:
    text = mail(kit)
    return [
        {"role": "main", "contentType": "text/html", "value": kit.fragment},
        {
            "role": "e-mail",
            "contentType": "text/plain",
            "charCount": len(text),
            "wordCount": len(text.split()),
            "value": text,
        },
    ]


def _organisation(kit: Kit) -> dict[str, Any]:
    contact = {
        "type": "e-mail",
        "role": "press",
        "lang": kit.tag,
        "value": kit.issuer.office.contact[kit.parcel.language],
    }
    return {"name": kit.office, "rel": "issuer", "contactInfo": [contact]}


def _rendition(name: str, file: str, kind: str, size: int) -> dict[str, Any]:
    return {"name": name, "title": file, "contentType": kind, "sizeInBytes": size}


def _associations(kit: Kit) -> list[dict[str, Any]]:
    parcel = kit.parcel
    other = "en" if parcel.language == "es" else "es"
    associations = [
        _chart(kit),
        {
            "name": "translation",
            "rel": "translation",
            "uri": kit.issuer.identifier(f"{parcel.bulletin}:{other}"),
            "type": "text",
            "representationType": "partial",
            "language": kit.issuer.tag(other),  # type: ignore[arg-type]
        },
    ]
    if parcel.corrects:
        uri = kit.issuer.identifier(f"{parcel.corrects}:{parcel.language}")
        associations.append(
            {"name": "corrected bulletin", "rel": "corrects", "uri": uri, "representationType": "partial"}
        )
    return associations


def _chart(kit: Kit) -> dict[str, Any]:
    picture = kit.parcel.picture
    return {
        "name": "chart",
        "rel": "illustration",
        "uri": f"{kit.issuer.identifier(f'{kit.parcel.key}:chart')}",
        "type": "graphic",
        "representationType": "full",
        "language": kit.tag,
        "headlines": [{"role": "caption", "contentType": "text/plain", "value": picture.caption}],
        "descriptions": [{"role": "alternative text", "contentType": "text/plain", "value": picture.alt}],
        "digitalSourceType": SOURCE_TYPE,
        "renditions": [
            _rendition("web", kit.names.png, PNG, len(picture.png)),
            _rendition("vector", kit.names.svg, SVG, len(picture.svg)),
        ],
    }
