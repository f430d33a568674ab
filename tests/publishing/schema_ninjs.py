"""The part of ninjs 3.1 that a kit uses, as JSON Schema; each limit is one of the standard, and nothing else passes.

https://www.iptc.org/std/ninjs/ninjs-schema_3.1.json is the whole.
"""

from __future__ import annotations

import re
from datetime import datetime
from typing import Any

import jsonschema

Schema = dict[str, Any]
TEXT: Schema = {"type": "string"}
COUNT: Schema = {"type": "integer"}
URI: Schema = {"type": "string", "format": "uri"}
MOMENT: Schema = {"type": "string", "format": "date-time"}


def thing(*required: str, **properties: Schema) -> Schema:
    return {
        "type": "object",
        "additionalProperties": False,
        "required": list(required),
        "properties": properties,
    }


def many(item: Schema) -> Schema:
    return {"type": "array", "items": item}


def choice(*values: str) -> Schema:
    return {"type": "string", "enum": list(values)}


SAID = thing("value", role=TEXT, contentType=TEXT, value=TEXT)
BODY = thing("value", role=TEXT, contentType=TEXT, charCount=COUNT, wordCount=COUNT, value=TEXT)
CONTACT = thing("value", type=TEXT, role=TEXT, lang=TEXT, name=TEXT, value=TEXT)
ORGANISATION = thing(name=TEXT, rel=TEXT, uri=URI, literal=TEXT, contactInfo=many(CONTACT))
SUBJECT = thing(name=TEXT, rel=TEXT, uri=URI, literal=TEXT, creator=TEXT)
RENDITION = thing(
    "name",
    name=TEXT,
    href=URI,
    contentType=TEXT,
    title=TEXT,
    width=COUNT,
    height=COUNT,
    sizeInBytes=COUNT,
    format=TEXT,
)
PROPERTIES: dict[str, Schema] = {
    "uri": URI,
    "type": choice("text", "audio", "video", "picture", "graphic", "composite", "component", "event", "planning"),
    "representationType": choice("full", "partial"),
    "profile": TEXT,
    "version": TEXT,
    "firstCreated": MOMENT,
    "versionCreated": MOMENT,
    "contentCreated": MOMENT,
    "embargoedUntil": MOMENT,
    "pubStatus": choice("usable", "withheld", "canceled"),
    "copyrightHolder": TEXT,
    "usageTerms": TEXT,
    "edNote": TEXT,
    "language": TEXT,
    "title": TEXT,
    "by": TEXT,
    "headlines": many(SAID),
    "descriptions": many(SAID),
    "bodies": many(BODY),
    "organisations": many(ORGANISATION),
    "subjects": many(SUBJECT),
    "renditions": many(RENDITION),
    "altIds": many(thing(role=TEXT, value=TEXT)),
    "genres": many(thing(name=TEXT, uri=TEXT, literal=TEXT)),
    "digitalSourceType": thing(name=TEXT, uri=URI, literal=TEXT),
    "standard": thing(name=TEXT, version=TEXT, schema=URI),
}
ASSOCIATED = thing("name", "uri", **PROPERTIES, name=TEXT, rel=TEXT)
ITEM: Schema = {
    "$schema": "https://json-schema.org/draft/2020-12/schema",
    **thing("uri", **PROPERTIES, associations=many(ASSOCIATED)),
}

CHECKS = jsonschema.FormatChecker(formats=())


@CHECKS.checks("uri")
def is_uri(value: object) -> bool:
    return bool(re.fullmatch(r"[a-z][a-z0-9+.-]*:[^\s<>\"{}|\\^`]+", str(value), re.IGNORECASE))


@CHECKS.checks("date-time", raises=ValueError)
def is_moment(value: object) -> bool:
    return datetime.fromisoformat(str(value)).tzinfo is not None and "T" in str(value)


def wrong(item: dict[str, Any]) -> list[str]:
    """What the schema has against an item."""
    validator = jsonschema.Draft202012Validator(ITEM, format_checker=CHECKS)
    validator.check_schema(ITEM)
    return [f"{one.json_path}: {one.message}" for one in validator.iter_errors(item)]
