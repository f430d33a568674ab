"""Markdown as HTML that is safe, and that a reader sees as it was written.

Every outlet that stores HTML takes it from here: a subset of tags and attributes that comes whole through the filter
which WordPress puts before what its authors write, and no character that a content system would make something else
of on the way to the reader: a shortcode, an embedded video, a smiley, an em dash, `3×4` for `3x4`. Such characters
stand as numeric references, which mean the same everywhere. The one liberty left to an outlet is to dress an
apostrophe within a word.
"""

from __future__ import annotations

import html
import re
from collections.abc import Mapping
from functools import partial

import nh3
from markdown import Markdown

from generator.bilingual import Language
from generator.publishing.parcel import Parcel

TAGS = set(
    "a blockquote br code div em h2 h3 h4 h5 h6 hr img li ol p pre strong sub sup table tbody td th thead tr ul".split()
)
ATTRIBUTES = {
    "a": {"href", "title"},
    "div": {"lang"},
    "img": {"src", "alt", "title"},
    "li": {"id"},
    "ol": {"start"},
    "p": {"lang"},
    "sup": {"id"},
    "td": {"align"},
    "th": {"align"},
}
SCHEMES = {"http", "https", "mailto"}
WHOLE = re.compile(r"(?:https?://|mailto:)[^\s/]", re.IGNORECASE)
"""An address that means the same on any page."""
FOOTNOTE = re.compile(r"fn(?:ref)?\d*-\d+")
LONE_MARKS = re.compile(r"^([ ]{0,3})(#{1,6})[ \t]*$", re.MULTILINE)
TAG = re.compile(r'(<(?:[^<>"]|"[^"]*")*>)')
BLOCK = "blockquote|div|h[2-6]|hr|li|ol|p|pre|table|tbody|td|th|thead|tr|ul"
AROUND_BLOCK = re.compile(rf"\s*(</?(?:{BLOCK})(?:\s(?:[^<>\"]|\"[^\"]*\")*)?>)\s*")
CLOSING = re.compile(rf"(?:</(?:{BLOCK})>\s*)+$")
BRACKETS = re.compile(r"[\[\]]")
CHANGED = re.compile(
    r"""
      [\[\]"`]                              # shortcodes, quotation marks
    | (?<![^\W\d_])' | '(?![^\W\d_])        # an apostrophe, except between letters
    | -(?=-) | (?<=\s)-(?=\s)               # dashes
    | \.(?=\.\.)                            # an ellipsis
    | (?<=\d)x(?=\d)                        # a multiplication
    | \((?=tm\))                            # a trade mark
    | (?<!\S)[:;](?=\S) | (?<!\S)8(?=-?[)O])  # smileys
    | (?<=:)/(?=/)                          # an address on a line of its own, which would become what it leads to
    | (?<=Wordp)r(?=ess)                    # a name that is spelled anew
    """,
    re.VERBOSE,
)
"""What content systems change on the way to the reader, by the character that stands as a reference to prevent it."""
FITTING = "max-width:100%;height:auto"
"""A picture as wide as the column of text: few themes see to that for one that is not of their own making."""
TRANSLATION: dict[Language, tuple[Language, str]] = {"es": ("en", "Read in English"), "en": ("es", "Leer en español")}
BACK = {"es": "Volver a la nota {} en el texto", "en": "Back to footnote {} in the text"}


def page(parcel: Parcel, addresses: Mapping[str, str]) -> str:
    """The text of a parcel as HTML, to stand below the headline that the outlet shows.

    `addresses` leads from what stands in the Markdown (`chart.es.svg`, `data.csv`, `../ID/es.md`) to where it is; the
    parcel's own links are known besides. A link that leads nowhere keeps its words, a picture its alternative text.
    The notice and the way to the translation stand above, the mark of the parcel at the end, where no reader sees it.
    """
    text = f"{parcel.notice}\n\n{parcel.body}" if parcel.notice else parcel.body
    inner = _markdown(text, parcel.language)
    whole = f'<div lang="{parcel.language}">{_way(parcel)}{inner}</div>'
    known = {name: url for name, url in parcel.links if WHOLE.match(url)} | dict(addresses)
    return _marked(_steady(_clean(whole, known, parcel.key.replace(":", "-"))), parcel.mark)


def words(text: str) -> str:
    """Plain text, such as a headline, as HTML that shows it to the letter."""
    return _kept(html.escape(" ".join(text.split()), quote=False))


def _way(parcel: Parcel) -> str:
    """The link to the other language, in that language; nothing while there is none to lead to."""
    language, label = TRANSLATION[parcel.language]
    if not WHOLE.match(parcel.translation):
        return ""
    return f'<p lang="{language}"><a href="{html.escape(parcel.translation)}">{label}</a></p>'


def _markdown(text: str, language: Language) -> str:
    """HTML as the Markdown says, in which tags that somebody wrote are words like any others."""
    footnotes = {"SEPARATOR": "-", "BACKLINK_TEXT": "&#8593;", "BACKLINK_TITLE": BACK[language]}
    reader = Markdown(
        extensions=["tables", "footnotes"],
        extension_configs={"footnotes": footnotes, "tables": {"use_align_attribute": True}},
    )
    reader.preprocessors.deregister("html_block")
    reader.inlinePatterns.deregister("html")
    made = reader.convert(LONE_MARKS.sub(r"\1\\\2", text))
    return re.sub(r"(</?)h1>", r"\1h2>", made)  # the headline is the only one of its rank


def _clean(text: str, addresses: Mapping[str, str], prefix: str) -> str:
    cleaned = nh3.clean(
        text,
        tags=TAGS,
        attributes=ATTRIBUTES,
        attribute_filter=partial(_attribute, addresses, prefix),
        url_schemes=SCHEMES,
        link_rel=None,
    )
    bare = re.sub(r"<a(?: title=\"[^\"]*\")?>(.*?)</a>", r"\1", cleaned, flags=re.DOTALL)
    pictured = re.sub(r"<img(?![^>]* src=)((?:[^>\"]|\"[^\"]*\")*)>", _alternative, bare)
    return pictured.replace("<img ", f'<img style="{FITTING}" ')


def _attribute(addresses: Mapping[str, str], prefix: str, _tag: str, name: str, value: str) -> str | None:
    """The attribute as it is to be; None takes it out.

    Footnotes are named for their parcel: a page may show several.
    """
    if name == "id":
        return f"{prefix}-{value}"
    if name not in {"href", "src"}:
        return value
    if value in addresses:
        return addresses[value]
    if value[:1] == "#" and FOOTNOTE.fullmatch(value[1:]):
        return f"#{prefix}-{value[1:]}"
    return value if WHOLE.match(value) else None


def _alternative(found: re.Match[str]) -> str:
    alt = re.search(r' alt="([^"]*)"', found[1])
    return alt[1] if alt else ""


def _steady(text: str) -> str:
    """With every character that would be changed on the way put so that it is not.

    A line ends only where a block does: elsewhere WordPress would break the line for the reader too.
    """
    parts: list[str] = []
    is_verbatim = False
    for at, part in enumerate(TAG.split(text)):
        if at % 2:
            is_verbatim = part == "<pre>" or (is_verbatim and part != "</pre>")
            parts.append(BRACKETS.sub(_reference, part))
        else:
            parts.append(_kept(part if is_verbatim else re.sub(r"\s*\n\s*", " ", part)))
    return AROUND_BLOCK.sub(_line, "".join(parts)).strip()


def _line(found: re.Match[str]) -> str:
    return f"{found[1]}\n" if found[1].startswith("</") or found[1] == "<hr>" else found[1]


def _kept(text: str) -> str:
    return CHANGED.sub(_reference, text)


def _reference(found: re.Match[str]) -> str:
    return f"&#{ord(found[0])};"


def _marked(text: str, mark: str) -> str:
    """The mark goes into the last paragraph: one that stood alone would become an empty paragraph."""
    at = CLOSING.search(text)
    return f"{text[: at.start()]}{mark}{text[at.start() :]}" if at else text + mark
