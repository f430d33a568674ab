"""The text of an e-mail to newsrooms: the subject first, then the bulletin without any marks.

A paragraph is one line: mail programs break lines to the width of the reader's window, and leave breaks of ours
where they do not belong.
"""

from __future__ import annotations

from collections.abc import Iterator

from generator.bilingual import Language
from generator.publishing.press_kit.kit import Kit
from generator.publishing.press_kit.tree import Block, Cell, Run, words

SUBJECT = {"es": "Asunto: ", "en": "Subject: "}
EMBARGOED = {"es": "[EMBARGADO] ", "en": "[EMBARGOED] "}
PICTURE = {"es": "[Gráfica adjunta: {}. {}]", "en": "[Chart attached: {}. {}]"}
TRANSLATION: dict[Language, tuple[Language, str]] = {
    "es": ("en", "Read in English: {}"),
    "en": ("es", "Leer en español: {}"),
}
RULE = "-----"
QUOTED = "    "


def mail(kit: Kit) -> str:
    """The whole text; paragraphs have an empty line between them."""
    language, title = kit.parcel.language, " ".join(kit.parcel.title.split())
    mark = EMBARGOED[language] if kit.parcel.embargo else ""
    parts = [f"{SUBJECT[language]}{mark}{title}", kit.masthead]
    parts += _paragraphs(kit.head, language, is_body=False)
    parts.append(title.upper())
    parts += _paragraphs(kit.body, language, is_body=True)
    if kit.parcel.translation.startswith("http"):
        parts.append(TRANSLATION[language][1].format(kit.parcel.translation))
    return "\n\n".join(filter(None, parts)) + "\n"


def _paragraphs(blocks: list[Block], language: Language, *, is_body: bool) -> Iterator[str]:
    """The blocks as text; the items of a list stay together, and a quote of the body is set apart."""
    items: list[str] = []
    for one in blocks:
        if one.kind == "item":
            items.append(_item(one, language))
            continue
        if items:
            yield "\n".join(items)
            items = []
        yield _block(one, language, is_body=is_body)
    if items:
        yield "\n".join(items)


def _block(one: Block, language: Language, *, is_body: bool) -> str:
    match one.kind:
        case "heading":
            return _line(one.runs, language).upper()
        case "rule":
            return RULE
        case "table":
            return "\n".join(_rows(one, language))
        case _:
            line = _line(one.runs, language)
            return f"{QUOTED}{line}" if one.is_quoted and is_body else line


def _item(one: Block, language: Language) -> str:
    sign = "  " if one.goes_on else "- " if one.number is None else f"{one.number}. "
    return f"{'  ' * (one.level - 1)}{sign}{_line(one.runs, language)}"


def _rows(one: Block, language: Language) -> Iterator[str]:
    """A row a line, each figure with the name of its column: letters of a mail differ in width."""
    header, *rows = one.rows
    names = [words(cell) for cell in header]
    for first, *rest in rows:
        told = (f"{name} {_line(cell, language)}".strip() for name, cell in zip(names[1:], rest, strict=False))
        yield f"- {_line(first, language)}: {'; '.join(told)}" if rest else f"- {_line(first, language)}"


def _line(runs: Cell, language: Language) -> str:
    parts: list[str] = []
    for at, run in enumerate(runs):
        is_end = at + 1 == len(runs) or runs[at + 1].href != run.href
        parts.append(_run(run, language, is_end=is_end))
    return "\n".join(" ".join(part.split(" ")).strip() for part in "".join(parts).split("\n")).strip()


def _run(run: Run, language: Language, *, is_end: bool) -> str:
    """Words, and after a link where it leads."""
    if run.picture:
        return PICTURE[language].format(run.picture, run.text)
    text = f"[{run.text}]" if "sup" in run.marks and run.text.isdecimal() else run.text
    if not run.href or not is_end:
        return text
    address = run.href.removeprefix("mailto:")
    if "://" not in run.href and address == run.href:
        return f"{text}: {run.href}"
    return text if run.text.strip() == address else f"{text} ({address})"
