"""What is wrong with a document as a whole: a notice, a source or a note that is missing, signs that nobody sees."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from functools import cache, partial

from generator.bilingual import Language
from generator.checking.finding import DocumentFinding, Finding, Measure, Verdict
from generator.checking.grammar.sentence import Sentence
from generator.checking.ledger import measure
from generator.checking.ledger.data import Line
from generator.checking.reading import NameKind
from generator.checking.scene.prices import deflator
from generator.checking.scene.setting import Setting
from generator.checking.text.block import Block, Document
from generator.checking.text.hidden import hidden
from generator.model.panel import Status, Vintage
from generator.model.period import Window
from generator.model.words import Indicator

_NOTICE = {
    "es": re.compile(r"datos ilustrativos|serie ilustrativa|cifras ilustrativas"),
    "en": re.compile(r"illustrative (?:data|series|figures)"),
}
_SOURCE = {"es": re.compile(r"fuente\b(?<!\wfuente)"), "en": re.compile(r"source\b(?<!\wsource)")}
"""The word, not the end of another; looked for by its letters, which is far faster than by where words begin."""
_PRELIMINARY = {"es": re.compile(r"preliminar"), "en": re.compile(r"preliminary")}
_NOMINAL = {
    "es": re.compile(r"nominal|corriente|inflaci[oó]n"),
    "en": re.compile(r"nominal|current (?:pesos|dollars|prices)|inflation"),
}
_REAL = {
    "es": re.compile(r"descontad[ao] la inflaci[oó]n|t[eé]rminos reales|si se descuenta"),
    "en": re.compile(r"adjusted for inflation|real terms"),
}
"""Words of both languages, in small letters."""
_HIDDEN = {
    "invisible": "{} cannot be seen; delete it",
    "control": "{} commands a machine and cannot be seen; delete it",
    "direction": "{} turns the direction of reading; delete it",
    "look-alike": "{} looks like a sign of ours; write it anew",
}


def of_document(
    source: Document,
    read: Sequence[tuple[Block, Sentence]],
    findings: Iterable[Finding],
    setting: Setting,
    *,
    is_bulletin: bool,
    vintages: Iterable[str] = (),
) -> Iterator[DocumentFinding]:
    """Everything wrong with a text beside its claims.

    A bulletin of the office (`is_bulletin`) owes its reader notes that a text by somebody else need not have.
    `vintages` are the states of the datasets that it names; where the data has moved on, the reader is told.
    """
    for one in hidden(source.text):
        yield DocumentFinding("hidden character", _HIDDEN[one.name].format(one.sign), one.span)
    judged = list(findings)
    lines = _lines(judged, setting)
    if any(line.vintage.illustrative for line in lines):
        yield from _notice(source)
    if is_bulletin:
        yield from _notes(source, read, judged, lines, setting)
    yield from _superseded(vintages, setting)


def _lines(findings: Iterable[Finding], setting: Setting) -> list[Line]:
    """The series that the claims are bound to."""
    found = {one.slots.series for one in findings if one.slots.series} | ({setting.main} if setting.main else set())
    return [line for series in found for line in setting.data.lines(series)]


def _notice(source: Document) -> Iterator[DocumentFinding]:
    if not _NOTICE[source.language].search(source.small):
        yield DocumentFinding("notice missing", "the data are made up, and the text does not say so")


def _notes(
    source: Document,
    read: Sequence[tuple[Block, Sentence]],
    findings: list[Finding],
    lines: list[Line],
    setting: Setting,
) -> Iterator[DocumentFinding]:
    language: Language = source.language
    agencies = {setting.catalogue.indicators[line.series.indicator].agency for line in lines}
    names = [name for _, each in read for name in each.wording.names if name.kind is NameKind.AGENCY]
    named = {one for name in names for one in name.identities}
    if not _SOURCE[language].search(source.small):
        yield DocumentFinding("source missing", "the text has no line with its source")
    if agencies and not agencies & named:
        yield DocumentFinding("source missing", "the text names no agency that publishes its figures")
    if _is_preliminary(findings) and not _PRELIMINARY[language].search(source.small):
        yield DocumentFinding("preliminary note missing", "figures are preliminary, and the text does not say so")
    yield from _prices(source, findings, setting, language)


def _is_preliminary(findings: list[Finding]) -> bool:
    cited = {id(one.cells): one.cells for one in findings if one.slots.measure is not Measure.RECORD}
    return any(cell.status is Status.PRELIMINARY for cells in cited.values() for cell in cells)


def _prices(
    source: Document, findings: list[Finding], setting: Setting, language: Language
) -> Iterator[DocumentFinding]:
    """Changes and records of money say that prices are in them; where real terms go the other way, the text says it."""
    own = [one for one in findings if one.slots.series and one.verdict is Verdict.SUPPORTED]
    is_nominal_said = cache(partial(_is_said, _NOMINAL[language], source))
    for finding in own:
        series, window, base = finding.slots.series, finding.slots.window, finding.slots.comparison
        about = setting.catalogue.indicators[series.indicator] if series else None
        if about is None or window is None or series != setting.main or not about.nominal:
            continue
        if not is_nominal_said():
            yield DocumentFinding("caveat missing", "the text does not say that its figures are nominal", finding.span)
            return
        if (
            series
            and base
            and window == setting.window
            and finding.slots.measure is Measure.CHANGE
            and not finding.slots.detail
        ):
            line = setting.data.line(series, window.frequency)
            if line and _turns(line, about, window, base, setting) and not _REAL[language].search(source.small):
                what = "in real terms the change goes the other way, and the text does not say so"
                yield DocumentFinding("caveat missing", what, finding.span)
                return


def _is_said(words: re.Pattern[str], source: Document) -> bool:
    return words.search(source.small) is not None


def _turns(line: Line, about: Indicator, window: Window, base: Window, setting: Setting) -> bool:
    prices = deflator(setting, about)
    if prices is None or base != window.shift_years(-1):
        return False
    nominal = measure.change(line, window, base, about.kind)
    real = measure.real_change(line, prices, window, base, about.kind)
    return nominal is not None and real is not None and nominal * real < 0


def _superseded(named: Iterable[str], setting: Setting) -> Iterator[DocumentFinding]:
    """Data that a bulletin's record names and that a later state has taken the place of."""
    known: dict[str, Vintage] = {}
    for vintage in setting.data.vintages:
        newest = known.get(vintage.dataset)
        if newest is None or (vintage.released, vintage.digest) > (newest.released, newest.digest):
            known[vintage.dataset] = vintage
    for identity in named:
        dataset, _, rest = identity.partition("@")
        now = known.get(dataset)
        if now is not None and now.id != identity:
            day = rest.partition("#")[0]
            later = now.released.isoformat() > day
            what = f"the figures of {day} were revised on {now.released.isoformat()}" if later else f"not {now.id}"
            yield DocumentFinding("data since revised", what)
