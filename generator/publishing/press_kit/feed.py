"""The Atom feed of all bulletins that readers may see, in both languages (RFC 4287)."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import datetime
from pathlib import Path
from xml.etree import ElementTree as ET

from generator.publishing.press_kit.issuer import FEED, Issuer
from generator.publishing.press_kit.slip import Slip, put, slips

NAME = "feed.xml"
ATOM = "http://www.w3.org/2005/Atom"
LANG = "xml:lang"
PAGE, TRANSLATED = "text/html", "text/html; charset=utf-8"
"""Some programs open an entry's first page, others the last that is plainly `text/html`: each finds the entry's own."""


def renew(root: Path, issuer: Issuer, address: str, now: datetime | None) -> None:
    """Write the feed as it is to be at that moment, where it is not so already."""
    known = list(slips(root).values())
    public = [slip for slip in known if slip.at(now) == "public"]
    path = root / NAME
    if public or path.exists():
        put(path, feed(public, issuer, address, max(_news(slip) for slip in known)))


def listed(root: Path) -> dict[str, str]:
    """What a feed tells of: for each entry when it was updated; nothing where there is none that can be read."""
    try:
        entries = ET.parse(root / NAME).getroot().iter(f"{{{ATOM}}}entry")  # noqa: S314  our own file
        return {entry.findtext(f"{{{ATOM}}}id", ""): entry.findtext(f"{{{ATOM}}}updated", "") for entry in entries}
    except (FileNotFoundError, ET.ParseError):
        return {}


def is_owed(slip: Slip, told: Mapping[str, str], now: datetime | None) -> bool:
    """Whether the feed does not tell of a bulletin what it should, or tells of one that it should not."""
    wanted = _news(slip).isoformat() if slip.at(now) == "public" else None
    return told.get(slip.identifier) != wanted


def feed(public: Sequence[Slip], issuer: Issuer, address: str, updated: datetime) -> bytes:
    """The feed as XML, the newest first; `address` is its own."""
    root = ET.Element("feed", {"xmlns": ATOM, LANG: issuer.tag("es")})
    office = issuer.office
    _add(root, "id", issuer.identifier(FEED))
    _add(root, "title", office.name.es if office.name.es == office.name.en else f"{office.name.es} / {office.name.en}")
    _add(root, "updated", updated.isoformat())
    _add(_add(root, "author"), "name", office.name.es)
    if address:
        _add(root, "link", rel="self", type="application/atom+xml", href=address)
    for slip in sorted(public, key=lambda one: (one.published.timestamp(), one.bulletin), reverse=True):
        root.append(_entry(slip, _other(slip, public)))
    ET.indent(root)
    text: bytes = ET.tostring(root, encoding="utf-8", xml_declaration=True)
    return text + b"\n"


def _entry(slip: Slip, other: Slip | None) -> ET.Element:
    entry = ET.Element("entry", {LANG: slip.language})
    _add(entry, "id", slip.identifier)
    _add(entry, "title", slip.title)
    _add(entry, "published", slip.published.isoformat())
    _add(entry, "updated", _news(slip).isoformat())
    for one, kind in ((slip, PAGE), (other, TRANSLATED)):
        if one:
            _add(entry, "link", rel="alternate", type=kind, hreflang=one.language, href=one.url)
    _add(entry, "summary", slip.excerpt or slip.title)
    for keyword in slip.keywords:
        _add(entry, "category", term=keyword)
    return entry


def _other(slip: Slip, public: Sequence[Slip]) -> Slip | None:
    """The same bulletin in the other language, where that is public too."""
    key = slip.bulletin.rpartition(":")[0]
    return next((one for one in public if one is not slip and one.bulletin.rpartition(":")[0] == key), None)


def _news(slip: Slip) -> datetime:
    """When readers last got something new: never before its hour."""
    return max(slip.updated, slip.moment) if slip.moment else slip.updated


def _add(parent: ET.Element, tag: str, text: str = "", **attributes: str) -> ET.Element:
    child = ET.SubElement(parent, tag, attributes)
    child.text = text or None
    return child
