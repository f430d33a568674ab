"""The bulletin as schema.org's NewsArticle, in JSON-LD: for the head of the page that shows it."""

from __future__ import annotations

from typing import Any

from generator.publishing.outlet import State
from generator.publishing.press_kit.kit import Kit

STATUS: dict[State, str] = {
    "draft": "Draft",
    "public": "Published",
    "scheduled": "Scheduled",
    "withdrawn": "Withdrawn",
    "trashed": "Withdrawn",
}


def article(kit: Kit) -> dict[str, Any]:
    """The description of the article; dates of publication stand only where there is one."""
    parcel, slip = kit.parcel, kit.slip
    issuer = {"@type": "Organization", "name": kit.office}
    made: dict[str, Any] = {
        "@context": "https://schema.org",
        "@type": "NewsArticle",
        "@id": slip.identifier,
        "headline": parcel.title,
        "description": parcel.description or parcel.excerpt,
        "inLanguage": kit.tag,
        "creativeWorkStatus": _status(kit),
        "author": issuer,
        "publisher": issuer,
        "image": _image(kit),
        "isBasedOn": _data(kit),
        _relation(kit): _translation(kit),
    }
    if slip.state != "draft":
        made |= {"datePublished": slip.published.isoformat(), "dateModified": slip.updated.isoformat()}
    if slip.url.startswith("http"):
        made |= {"url": slip.url, "mainEntityOfPage": slip.url}
    if parcel.keywords:
        made["keywords"] = list(parcel.keywords)
    if parcel.corrects:
        made["about"] = _corrected(kit)
    if parcel.notice:
        made["correction"] = {"@type": "CorrectionComment", "text": kit.head[0].text}
    return made


def _status(kit: Kit) -> str:
    until = kit.parcel.embargo
    return f"Embargoed until {until.isoformat()}" if until else STATUS[kit.slip.state]


def _image(kit: Kit) -> dict[str, Any]:
    picture = kit.parcel.picture
    return {
        "@type": "ImageObject",
        "contentUrl": kit.names.png,
        "encodingFormat": "image/png",
        "caption": picture.caption,
        "description": picture.alt,
        "inLanguage": kit.tag,
    }


def _data(kit: Kit) -> dict[str, Any]:
    """The series behind the text: that made-up data are made up is said with them."""
    made_up = (kit.record.get("notice") or {}).get(kit.parcel.language, "")
    table = {"@type": "DataDownload", "contentUrl": kit.names.data, "encodingFormat": "text/csv"}
    caption = kit.parcel.picture.caption
    described = " ".join(filter(None, (caption, made_up)))
    return {"@type": "Dataset", "name": caption or kit.parcel.title, "description": described, "distribution": table}


def _relation(kit: Kit) -> str:
    """English is the translation, Spanish what it was translated from."""
    return "workTranslation" if kit.parcel.language == "es" else "translationOfWork"


def _translation(kit: Kit) -> dict[str, Any]:
    other = "en" if kit.parcel.language == "es" else "es"
    made = {
        "@type": "NewsArticle",
        "@id": kit.issuer.identifier(f"{kit.parcel.bulletin}:{other}"),
        "inLanguage": kit.issuer.tag(other),  # type: ignore[arg-type]
    }
    return made | ({"url": kit.parcel.translation} if kit.parcel.translation.startswith("http") else {})


def _corrected(kit: Kit) -> dict[str, Any]:
    """The bulletin that this one corrects, with this one as its correction."""
    return {
        "@type": "NewsArticle",
        "@id": kit.issuer.identifier(f"{kit.parcel.corrects}:{kit.parcel.language}"),
        "correction": {"@type": "CorrectionComment", "@id": kit.slip.identifier, "text": kit.parcel.title},
    }
