"""The files of a kit and what is in them."""

from __future__ import annotations

import json
from typing import Any

from generator.errors import PublishError
from generator.publishing.press_kit.article import article
from generator.publishing.press_kit.data import inert
from generator.publishing.press_kit.kit import Kit
from generator.publishing.press_kit.mail import mail
from generator.publishing.press_kit.ninjs import ninjs

NO_WORD = "the package python-docx is missing, which writes the Word files."
INSTALL = "Install it: pip install 'press-bulletin[docx]'."


def contents(kit: Kit, where: str) -> dict[str, bytes]:
    """The bytes of each file by its name; PublishError where the package that writes Word is missing."""
    try:
        from generator.publishing.press_kit.word import word
    except ImportError as error:
        raise PublishError(NO_WORD, where=where, remedy=INSTALL) from error
    parcel, names = kit.parcel, kit.names
    return {
        names.word: word(kit),
        names.mail: mail(kit).encode(),
        names.fragment: kit.fragment.encode(),
        names.png: parcel.picture.png,
        names.svg: parcel.picture.svg,
        names.data: inert(parcel.data),
        names.ninjs: encode(ninjs(kit)),
        names.article: encode_for_page(article(kit)),
    }


def encode(values: dict[str, Any]) -> bytes:
    """JSON that a person can read too."""
    return f"{json.dumps(values, ensure_ascii=False, indent=2)}\n".encode()


def encode_for_page(values: dict[str, Any]) -> bytes:
    """JSON that ends no `<script>` in which it is put."""
    return encode(values).replace(b"<", b"\\u003c").replace(b">", b"\\u003e").replace(b"&", b"\\u0026")
