"""What the bulletin before this one told, so that the same thing weighs less a second time."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path

import msgspec

from generator.model.period import Period
from generator.writing.folder import RECORD


class TellsOf(msgspec.Struct, frozen=True):
    """The little of a told fact that tells it from others."""

    series: str
    kind: str


class Earlier(msgspec.Struct, frozen=True):
    """The little of a record that says what a bulletin told."""

    story: str
    facts: list[TellsOf]


def told_before(output: Path, story: str, period: Period) -> frozenset[tuple[str, str]]:
    """The series and kinds that the last bulletin of a story told, in the year up to `period`; empty without one.

    What is older is news again. A bulletin whose record is damaged, or of another format, is passed over.
    """
    for _, folder in sorted(_before(output, story, period), reverse=True):
        with suppress(OSError, msgspec.DecodeError):
            earlier = msgspec.json.decode((folder / RECORD).read_bytes(), type=Earlier)
            if earlier.story == story:
                return frozenset((fact.series, fact.kind) for fact in earlier.facts)
    return frozenset()


def _before(output: Path, story: str, period: Period) -> Iterator[tuple[Period, Path]]:
    """The folders that may be earlier bulletins of a story, with their periods."""
    start = f"{story.lower()}-"
    for path in output.glob("[!.]*"):
        if not path.name.startswith(start):
            continue
        with suppress(ValueError):
            one = Period.parse(path.name.removeprefix(start).upper())
            if one.frequency is period.frequency and 0 < period.ordinal - one.ordinal <= period.frequency:
                yield one, path
