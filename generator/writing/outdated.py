"""The claims of a written bulletin that are not true any more, with what is true now."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum
from pathlib import Path

from generator.bilingual import LANGUAGES, Language
from generator.language import period
from generator.model.bulletin import TEXT
from generator.model.fact import Direction, Fact, Figure
from generator.model.period import Window
from generator.writing.again import REVISION, Again, figure_of
from generator.writing.passage import Passage, passage, place
from generator.writing.pen import WINDOW
from generator.writing.record import BulletinRecord, ClaimRecord, FactRecord, FigureRecord
from generator.writing.reprint import HEDGES, Press


class Why(StrEnum):
    """What is wrong with a claim now."""

    FIGURE = "the figure is another"
    DIRECTION = "the direction turned"
    TIE = "it equals an earlier one, or no longer does"
    TIME = "the time is another"
    FALSE = "it is no longer true"
    WITHDRAWN = "there is no such figure any more"


@dataclass(frozen=True, slots=True)
class Outdated:
    """A printed claim that does not hold any more: where it stands, and what is true now.

    `now` is what would be printed today, empty where nothing can take the place of what was. `passage` is
    None where the text was edited since and has the words no longer, or is gone. `detail` says more than
    `why`: which way it goes now, which period was withdrawn.
    """

    bulletin: str
    claim: ClaimRecord
    file: Path
    passage: Passage | None
    now: str
    why: Why
    detail: str = ""


@dataclass(frozen=True, slots=True)
class Verdict:
    """Why a claim is not true, what would be printed now, and what else there is to say."""

    why: Why
    now: str = ""
    detail: str = ""


OWN = ("level", "base", "change")
"""Figures that exist wherever the observations do, whether or not the fact holds."""
WAYS: Mapping[Direction, str] = {
    Direction.UP: "now up",
    Direction.DOWN: "now down",
    Direction.FLAT: "now unchanged",
}


def outdated(
    record: BulletinRecord, folder: Path, facts: Mapping[str, Again], presses: Mapping[Language, Press]
) -> Iterator[Outdated]:
    """The claims that are not true any more in the texts of a bulletin's folder, in the order of the texts.

    A person may have changed the text since: a claim is then looked for nearby.
    """
    for language in LANGUAGES:
        file = folder / record.articles[language].file
        text = file.read_text("utf-8", errors="replace") if file.is_file() else ""
        for claim, verdict in _wrong(record, language, facts, presses[language]):
            at = place(text, claim.shown, claim.start)
            stands = None if at is None else passage(text, at, at + len(claim.shown))
            yield Outdated(record.id, claim, file, stands, verdict.now, verdict.why, verdict.detail)


def _wrong(
    record: BulletinRecord, language: Language, facts: Mapping[str, Again], press: Press
) -> Iterator[tuple[ClaimRecord, Verdict]]:
    for claim in record.claims:
        if (
            claim.part == TEXT
            and claim.article == record.articles[language].file
            and (verdict := judged(claim, facts[claim.fact], press))
        ):
            yield claim, verdict


def judged(claim: ClaimRecord, fact: Again, press: Press) -> Verdict | None:
    """What is wrong with a claim now; None where it holds as printed."""
    if claim.kind == REVISION and claim.role not in OWN:
        return None
    if claim.aspect == "caveat":
        return _caveat(claim, fact, press)
    if claim.role and claim.aspect != WINDOW:
        return _figure(claim, fact, press)
    return _words(claim, fact, press.profile.language)


def _words(claim: ClaimRecord, fact: Again, language: Language) -> Verdict | None:
    """What is claimed in words alone: a direction, a superlative, a time."""
    if fact.now is None:
        return Verdict(Why.FALSE) if claim.aspect in ("direction", "superlative") else None
    if claim.aspect == "direction":
        return _direction(fact.then, fact.now)
    if claim.aspect == "superlative":
        return _superlative(fact.then, fact.now, language)
    return _time(claim, fact, fact.now, language)


def _figure(claim: ClaimRecord, fact: Again, press: Press) -> Verdict | None:
    """A figure, or a round number near one, as printed against as it would be."""
    role = claim.role or ""
    old, new = fact.told(role), fact.figure(role)
    if old is None or new is None:
        return Verdict(Why.WITHDRAWN, detail=_withdrawn(fact, old)) if role in OWN else Verdict(Why.FALSE)
    if claim.aspect in HEDGES:
        text = press.hedged(claim.shown, claim.aspect, old, new)
    else:
        text = press.again(claim.shown, old, new)
    return None if text == claim.shown else Verdict(Why.FIGURE, text)


def _withdrawn(fact: Again, told: Figure | None) -> str:
    """The periods that have no value any more."""
    windows = [told.window] if told else []
    if told and told.role == "change" and fact.then.comparison:
        windows.append(Window.parse(fact.then.comparison))
    ledger = fact.ledger
    if ledger is None:
        return f"no value for {' and '.join(map(str, windows))}"
    gone = [at for one in windows for at in one.periods if ledger.panel.cell(ledger.row, at) is None]
    return f"no value for {', '.join(map(str, gone))}" if gone else ""


def _caveat(claim: ClaimRecord, fact: Again, press: Press) -> Verdict | None:
    """The figure of a caveat; what a caveat says without one is not judged."""
    if claim.value is None or claim.unit is None or fact.now is None:
        return None
    for caveat in fact.now.caveats:
        if caveat.figure and caveat.figure.role == claim.role and caveat.figure.unit.code == claim.unit:
            old = _as_printed(claim.value, caveat.figure)
            text = press.again(claim.shown, old, caveat.figure)
            return None if text == claim.shown else Verdict(Why.FIGURE, text)
    return Verdict(Why.FALSE)


def _as_printed(value: str, like: Figure) -> Figure:
    return Figure(like.role, Decimal(value), like.unit, like.decimals, like.window, "", ())


def _direction(then: FactRecord, now: Fact) -> Verdict | None:
    """Up, down or unchanged; of a balance also which side of zero it is on, and was."""
    if _within_error(now) and not _within_error(then):
        return Verdict(Why.DIRECTION, detail="now within the error of the survey")
    if then.direction != now.direction.value or _within_error(then) != _within_error(now):
        return Verdict(Why.DIRECTION, detail=WAYS[now.direction])
    sides = [
        Direction.of(Decimal(one.displayed)) is Direction.of(now[one.role].displayed)
        for one in then.figures
        if one.role in ("level", "base") and now.has(one.role)
    ]
    return None if all(sides) else Verdict(Why.DIRECTION, detail=f"the balance was {_signs(then)}, now {_signs(now)}")


def _signs(fact: FactRecord | Fact) -> str:
    """On which side of zero a balance is and was, in its figures."""
    given = {one.role: one.displayed for one in fact.figures if one.role in ("level", "base")}
    return " from ".join(str(given[role]) for role in ("level", "base") if role in given)


def _within_error(fact: FactRecord | Fact) -> bool:
    return any(caveat.name == "within_error" for caveat in fact.caveats)


def _superlative(then: FactRecord, now: Fact, language: Language) -> Verdict | None:
    """A record and its like: the same end of the scale, alone or shared as before, over the same history."""
    if then.direction != now.direction.value:
        return Verdict(Why.DIRECTION, detail=WAYS[now.direction])
    if then.tie != now.is_tie:
        return Verdict(Why.TIE)
    if _is_first(then.figures) and not (now.has("rank") and now["rank"].displayed == 1):
        return Verdict(Why.FALSE)
    if then.since_is_start and not now.since_is_start and now.since:
        return Verdict(Why.TIME, period.window(Window.of(now.since), language))
    return None


def _is_first(figures: list[FigureRecord]) -> bool:
    return any(one.role == "rank" and figure_of(one).displayed == 1 for one in figures)


def _time(claim: ClaimRecord, fact: Again, now: Fact, language: Language) -> Verdict | None:
    """Since when, against what, or the time of one of the figures; the time a fact is about stays."""
    told, window = _windows(claim, fact, now)
    if told is None or told == (str(window) if window else None):
        return None
    return Verdict(Why.TIME, period.window(window, language) if window else "")


def _windows(claim: ClaimRecord, fact: Again, now: Fact) -> tuple[str | None, Window | None]:
    """The time as told and as it is now; None for a claim that tells none that could move."""
    if claim.aspect == "since":
        return fact.then.since, Window.of(now.since) if now.since else None
    if claim.aspect == "comparison":
        return fact.then.comparison, now.comparison
    told = fact.told(claim.role or "") if claim.aspect == WINDOW else None
    new = fact.figure(claim.role or "")
    return (str(told.window), new.window if new else None) if told else (None, None)
