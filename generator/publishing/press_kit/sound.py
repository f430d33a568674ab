"""Text without the characters that no file of a kit may hold."""

from __future__ import annotations

import re
from dataclasses import replace

from generator.publishing.parcel import Parcel

UNSOUND = re.compile(
    "[^\t\n\r\x20-\x7e\x85\xa0-\ud7ff\ue000-\ufdcf\ufdf0-\ufffd\U00010000-\U0010ffff]|[\u202a-\u202e\u2066-\u2069]"
)
"""What XML cannot carry, and what turns the direction of all that follows."""


def sound(text: str) -> str:
    r"""The text without them.

    >>> sound("6.7\x02%\u202e")
    '6.7%'
    """
    return UNSOUND.sub("", text)


def sound_parcel(parcel: Parcel) -> Parcel:
    """A parcel with sound texts."""
    return replace(
        parcel,
        title=sound(parcel.title),
        body=sound(parcel.body),
        excerpt=sound(parcel.excerpt),
        description=sound(parcel.description),
        social=sound(parcel.social),
        keywords=tuple(sound(one) for one in parcel.keywords),
        notice=sound(parcel.notice),
        number=sound(parcel.number),
        masthead=sound(parcel.masthead),
        picture=replace(parcel.picture, alt=sound(parcel.picture.alt), caption=sound(parcel.picture.caption)),
    )
