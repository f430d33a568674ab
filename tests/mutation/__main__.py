"""The table of the mutation bench; exits with 1 when a target is missed."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from pathlib import Path
from tempfile import TemporaryDirectory
from time import monotonic

import click

from generator.bilingual import LANGUAGES
from mutation import bench, world
from mutation.bench import Edits, Tally, Unmodified
from mutation.mutants import MUTATIONS, NAMES, TARGETS
from mutation.planted import SHARED, planted

ALL_TARGET = 0.995
RED_EDITS, AMBER_EDITS = 0.01, 0.05
MOST_SHOWN = 5


class Table:
    """Prints a line each and remembers what was missed."""

    def __init__(self) -> None:
        self.missed: list[str] = []

    def line(self, name: str, right: int, count: int, target: float, note: str = "") -> None:
        """One row: so many right of so many, against the share that is asked."""
        share = right / count if count else 0.0
        is_missed = share < target
        if is_missed:
            self.missed.append(name)
        click.echo(
            f"{name:<26}{count:>8}{right:>8}{share:>9.2%}{target:>8.1%}  {'MISSED' if is_missed else ''}{note}",
            flush=True,
        )


@click.command()
@click.option(
    "--sample", type=click.IntRange(min=1), default=300, show_default=True, help="Mutants a class and language."
)
@click.option("--bulletins", type=click.IntRange(min=1), default=1000, show_default=True, help="Unmodified bulletins.")
@click.option("--seed", type=int, default=1, show_default=True, help="The first bulletin's.")
@click.option("--only", type=click.IntRange(1, 22), multiple=True, help="These classes alone, and nothing else.")
@click.option(
    "--shown", type=click.IntRange(min=0), default=MOST_SHOWN, show_default=True, help="Survivors printed a row."
)
def main(sample: int, bulletins: int, seed: int, only: tuple[int, ...], shown: int) -> None:
    """Plant errors in true bulletins and in their data, and count what the checker finds.

    Every class of error in both languages, observations changed under a text, edits that leave a text true, and
    bulletins that nobody touched. The store is invented; the seed decides everything.
    """
    began, table = monotonic(), Table()
    click.echo(f"{world.size()} series, {world.RELEASES} releases; seed {seed}\n")
    click.echo(f"{'':<26}{'planted':>8}{'caught':>8}{'':>9}{'target':>8}")
    classes = tuple(one for one in MUTATIONS if not only or one in only)
    tallies = dict(bench.text_mutations(seed, sample, classes))
    if not only or bench.STALE in only:
        tallies |= {(bench.STALE, language): tally for language, tally in bench.stale_vintages(seed, sample).items()}
    for number, language in sorted(tallies, key=lambda key: (key[0], LANGUAGES.index(key[1]))):
        tally = tallies[number, language]
        table.line(f"{number:>2} {NAMES[number]} ({language})", tally.caught, tally.planted, TARGETS[number])
        _survivors(tally, shown)
    if not only:
        _bugs(table)
        _rest(table, tallies.values(), seed, sample, bulletins, shown)
    click.echo(f"\n{monotonic() - began:.0f} seconds. Targets missed: {', '.join(table.missed) or 'none'}.")
    sys.exit(1 if table.missed else 0)


def _bugs(table: Table) -> None:
    """Bugs in a copy of the program, in modules that the checker shares too."""
    results = []
    with TemporaryDirectory(prefix="bulletin-") as folder:
        for result in planted(Path(folder)):
            results.append(result)
            if not result.is_caught:
                click.echo(f"      {result.bug.name} ({result.bug.file}): {result.printed} bulletins, nothing red")
    for where in ("generator", SHARED):
        own = [one for one in results if one.bug.where == where]
        table.line(f"planted bugs, {where}", sum(one.is_caught for one in own), len(own), 1.0)


def _rest(table: Table, tallies: object, seed: int, sample: int, bulletins: int, shown: int) -> None:
    """All classes together, the other two directions, and what has to stay green."""
    every = list(tallies)  # type: ignore[call-overload]
    table.line("all classes", sum(one.caught for one in every), sum(one.planted for one in every), ALL_TARGET)
    data = bench.data_mutations(seed, sample)
    table.line("observation changed", data.caught, data.planted, 1.0)
    _survivors(data, shown)
    click.echo(f"\n{'':<26}{'made':>8}{'green':>8}")
    edits = bench.harmless_edits(seed, sample)
    for name, one in edits.items():
        click.echo(f"{name:<26}{one.made:>8}{one.made - len(one.red) - len(one.amber):>8}")
        for mutant in (*one.red[:shown], *one.amber[:shown]):
            click.echo(f"      {mutant.was[:60]!r} -> {mutant.now[:60]!r}: {mutant.sentence[:150]}")
    made = sum(one.made for one in edits.values())
    _edits(table, edits, made)
    _unmodified(table, bench.unmodified(seed, bulletins), shown)


def _edits(table: Table, edits: dict[str, Edits], made: int) -> None:
    red, amber = (sum(len(getattr(one, colour)) for one in edits.values()) for colour in ("red", "amber"))
    table.line("harmless, not red", made - red, made, 1 - RED_EDITS)
    table.line("harmless, not amber", made - amber, made, 1 - AMBER_EDITS)


def _unmodified(table: Table, found: Unmodified, shown: int) -> None:
    red = {one.partition(" ")[0] for one in found.red}
    table.line("unmodified bulletins", found.bulletins - len(red), found.bulletins, 1.0)
    for one in found.red[:shown]:
        click.echo(f"      {one}")
    per_bulletin = found.seconds / max(found.bulletins, 1) * 1000
    coverage = found.bound / max(found.checkable, 1)
    click.echo(f"coverage {coverage:.2%}, {found.amber} texts with amber, {per_bulletin:.1f} ms a bulletin")
    click.echo(f"templates: {', '.join(f'{name} {count}' for name, count in sorted(found.templates.items()))}")


def _survivors(tally: Tally, shown: int) -> None:
    for line in _lines(tally, shown):
        click.echo(f"      {line}")


def _lines(tally: Tally, shown: int) -> Iterator[str]:
    for mutant in tally.survivors[:shown]:
        part = "" if mutant.part == "text" else f"[{mutant.part}] "
        yield f"{mutant.was!r} -> {mutant.now!r}: {part}{mutant.sentence[:200]}"
    if len(tally.survivors) > shown:
        yield f"... and {len(tally.survivors) - shown} more"


if __name__ == "__main__":
    main(prog_name="make mutate")
