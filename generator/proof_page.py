"""The page of `bulletin check --html`: each text with its claims marked, beside what the data say, in a file alone.

What comes from a text is escaped, and the page's own policy lets nothing on it run or be loaded. A verdict is told by
its colour, by its line (plain, wavy, dotted) and in words.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from html import escape
from pathlib import Path

from generator.catalogue import Catalogue
from generator.checking.finding import Verdict
from generator.errors import BulletinError
from generator.footnote import Footnote, footnotes, pieces, visible
from generator.proof import Checked, Proof, counts
from generator.talk_check import NAMES, name, on_the_whole

CLASSES = {Verdict.SUPPORTED: "ok", Verdict.CONTRADICTED: "wrong", Verdict.UNVERIFIABLE: "unknown"}
SIGNS = {Verdict.SUPPORTED: "✓", Verdict.CONTRADICTED: "✗", Verdict.UNVERIFIABLE: "?"}
WORDS = {
    Verdict.SUPPORTED: "supported",
    Verdict.CONTRADICTED: "contradicted",
    Verdict.UNVERIFIABLE: "not verified",
}
POLICY = "default-src 'none'; style-src 'unsafe-inline'"
STYLE = """
:root {
  --ink: #17202a; --soft: #4a5663; --rule: #d6dce2; --paper: #fff; --focus: #0b4f8a;
  --ok: #1b6e3c; --ok-paper: #e3f4e8;
  --wrong: #a3161f; --wrong-paper: #fde4e4;
  --unknown: #7a4f00; --unknown-paper: #fff1cf;
  --plain: system-ui, -apple-system, "Segoe UI", sans-serif;
}
* { box-sizing: border-box; }
body {
  margin: 0 auto; padding: 2rem 1.5rem 4rem; max-width: 76rem; color: var(--ink); background: var(--paper);
  font: 1.0625rem/1.65 Georgia, "Times New Roman", serif;
}
h1, h2, h3, nav, aside, .plain { font-family: var(--plain); }
h1 { font-size: 1.5rem; margin: 0 0 .25rem; }
h2 { font-size: 1.15rem; margin: 0; overflow-wrap: anywhere; }
h3 { font-size: .95rem; margin: 0 0 .5rem; }
nav, aside, .plain { font-size: .875rem; line-height: 1.5; }
.soft { color: var(--soft); }
.key { display: flex; flex-wrap: wrap; gap: .4rem 1.5rem; margin: .75rem 0 0; padding: 0; list-style: none; }
section { margin-top: 2.25rem; padding-top: 1.25rem; border-top: 2px solid var(--ink); }
.sheet {
  display: grid; grid-template-columns: minmax(0, 3fr) minmax(16rem, 2fr); gap: 2rem;
  margin-top: 1rem; align-items: start;
}
.text { white-space: pre-wrap; overflow-wrap: anywhere; }
mark {
  color: inherit; border-radius: 2px; padding: 0 .1em;
  text-decoration: underline; text-decoration-thickness: 2px; text-underline-offset: 3px;
}
mark.ok { background: var(--ok-paper); text-decoration-color: var(--ok); }
mark.wrong {
  background: var(--wrong-paper); text-decoration-style: wavy; text-decoration-color: var(--wrong); font-weight: bold;
}
mark.unknown {
  background: var(--unknown-paper); text-decoration-style: dotted; text-decoration-color: var(--unknown);
}
sup { font: 700 .7rem/0 var(--plain); margin-left: .1em; white-space: nowrap; }
a { color: inherit; }
sup a { text-decoration: none; padding: 0 .1em; }
a:focus-visible { outline: 3px solid var(--focus); outline-offset: 2px; }
.ok > b, sup.ok { color: var(--ok); }
.wrong > b, sup.wrong { color: var(--wrong); }
.unknown > b, sup.unknown { color: var(--unknown); }
.notes, .whole { margin: 0; padding: 0; list-style: none; }
.whole { margin-top: 1rem; }
.notes li, .whole li {
  border-left: 4px solid var(--rule); padding: .35rem .75rem; margin: 0 0 .5rem; overflow-wrap: anywhere;
}
.notes li:target { outline: 3px solid var(--focus); }
.notes li.ok { border-left-color: var(--ok); }
.notes li.wrong, .whole li.wrong { border-left-color: var(--wrong); background: var(--wrong-paper); }
.notes li.unknown { border-left-color: var(--unknown); background: var(--unknown-paper); }
dl { margin: .2rem 0 0; display: grid; grid-template-columns: max-content minmax(0, 1fr); gap: 0 .6rem; }
dt { color: var(--soft); }
dd { margin: 0; }
@media (max-width: 52rem) { .sheet { grid-template-columns: minmax(0, 1fr); } }
@media print {
  body { padding: 0; max-width: none; font-size: 10pt; }
  .sheet { display: block; }
  aside { margin-top: 1rem; }
  li, mark { break-inside: avoid; -webkit-print-color-adjust: exact; print-color-adjust: exact; }
  section + section { break-before: page; }
}
"""


def page(found: Checked, catalogue: Catalogue) -> str:
    """The whole page."""
    return "\n".join(_page(found, catalogue)) + "\n"


def save(found: Checked, catalogue: Catalogue, path: Path) -> None:
    """Write the page; BulletinError where the disk refuses."""
    try:
        path.write_text(page(found, catalogue), "utf-8")
    except OSError as error:
        remedy = "Choose a file that can be written."
        raise BulletinError(f"cannot be written ({error.strerror}).", where=str(path), remedy=remedy) from error


def _page(found: Checked, catalogue: Catalogue) -> Iterator[str]:
    verdict = "Something is wrong" if found.is_wrong else "Nothing is contradicted"
    yield '<!doctype html>\n<html lang="en">\n<head>\n<meta charset="utf-8">'
    yield f'<meta http-equiv="Content-Security-Policy" content="{POLICY}">'
    yield '<meta name="viewport" content="width=device-width, initial-scale=1">'
    yield f"<title>Checked: {verdict.lower()}</title>\n<style>{STYLE}</style>\n</head>\n<body>"
    yield f'<header>\n<h1>{verdict}</h1>\n<p class="plain">{_escaped(counts(found.proofs))}</p>\n{_key()}'
    if len(found.proofs) > 1:
        yield _contents(found.proofs)
    yield "</header>\n<main>"
    for number, one in enumerate(found.proofs, 1):
        yield from _section(number, one, catalogue)
    for problem in found.problems:
        yield f'<section><h2>Not checked</h2><p class="plain">{_escaped(str(problem))}</p></section>'
    yield "</main>\n</body>\n</html>"


def _key() -> str:
    """What the marks mean."""
    meant = (
        (Verdict.SUPPORTED, "the data say the same"),
        (Verdict.CONTRADICTED, "the data say something else"),
        (Verdict.UNVERIFIABLE, "a person has to see to it: the data at hand cannot tell"),
    )
    items = (
        f'<li><mark class="{kind}">{WORDS[one]}</mark><sup class="{kind}">{SIGNS[one]}</sup> {words}</li>'
        for one, words in meant
        for kind in [CLASSES[one]]
    )
    return f'<ul class="key plain">{"".join(items)}</ul>'


def _contents(proofs: Sequence[Proof]) -> str:
    lines = (
        f'<li><a href="#text-{number}">{_escaped(name(one))}</a>: {_escaped(counts([one]))}</li>'
        for number, one in enumerate(proofs, 1)
    )
    return f'<nav aria-label="Texts"><ul>{"".join(lines)}</ul></nav>'


def _section(number: int, one: Proof, catalogue: Catalogue) -> Iterator[str]:
    text, language = one.report.text, one.report.language
    notes = footnotes(text, one.report.findings, catalogue)
    yield f'<section id="text-{number}" aria-labelledby="name-{number}">'
    spoken = f'<span class="soft">({NAMES.get(language, language)})</span>'
    yield f'<h2 id="name-{number}">{_escaped(name(one))} {spoken}</h2>'
    yield f'<p class="plain">{_escaped(counts([one]))}</p>'
    if one.report.document:
        yield f'<ul class="whole plain">{"".join(_document(*told) for told in on_the_whole(one))}</ul>'
    words = "".join(_marked(text, notes, number)).strip("\n") or '<span class="soft">(empty)</span>'
    yield f'<div class="sheet">\n<div class="text" lang="{escape(language)}">{words}</div>'
    yield '<aside aria-label="Findings"><h3>Findings, the wrong ones first</h3><ol class="notes">'
    for note in sorted(notes, key=_urgency):
        yield _footnote(note, number, is_outdated=note.finding in one.outdated)
    yield "</ol></aside>\n</div>\n</section>"


def _urgency(note: Footnote) -> tuple[int, int]:
    order = (Verdict.CONTRADICTED, Verdict.UNVERIFIABLE, Verdict.SUPPORTED)
    return order.index(note.finding.verdict), note.number


def _document(label: str, where: str, what: str) -> str:
    return f'<li class="wrong"><b>✗ {_escaped(label)}</b> {where}{_escaped(what)}</li>'


def _marked(text: str, notes: Sequence[Footnote], number: int) -> Iterator[str]:
    """The text, each claim marked and followed by the number of its footnote."""
    for piece in pieces(text, notes):
        words = _escaped(piece.text)
        yield f'<mark class="{CLASSES[piece.verdict]}">{words}</mark>' if piece.verdict else words
        for note in piece.ending:
            verdict = note.finding.verdict
            yield (
                f'<sup class="{CLASSES[verdict]}" lang="en"><a id="claim-{number}-{note.number}" '
                f'href="#note-{number}-{note.number}" aria-label="{note.number}, {WORDS[verdict]}">'
                f"{SIGNS[verdict]}{note.number}</a></sup>"
            )


def _footnote(note: Footnote, number: int, *, is_outdated: bool) -> str:
    verdict = note.finding.verdict
    shown = _escaped(" ".join(note.finding.shown.split()))
    rows = [*note.notes, *([("revised", "it was true when it was written")] if is_outdated else [])]
    told = "".join(f"<dt>{word}</dt><dd>{_escaped(rest)}</dd>" for word, rest in rows)
    return (
        f'<li class="{CLASSES[verdict]}" id="note-{number}-{note.number}"><b>{SIGNS[verdict]} '
        f'<a href="#claim-{number}-{note.number}">{note.number}</a> {WORDS[verdict]}</b> “{shown}”'
        f"{f'<dl>{told}</dl>' if told else ''}</li>"
    )


def _escaped(text: str) -> str:
    return escape(visible(text))
