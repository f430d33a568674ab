"""The table of the mutation bench; exits with 1 when a target is missed."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterator
from concurrent.futures import Future, ProcessPoolExecutor
from pathlib import Path
from tempfile import TemporaryDirectory
from time import monotonic

import click

from generator.bilingual import LANGUAGES, Language
from mutation import bench, world
from mutation.bench import Edits, Tally, Unmodified
from mutation.mutants import MUTATIONS, NAMES, TARGETS
from mutation.planted import BUGS, SHARED, Bug, Result, clean_seeds, planted

ALL_TARGET = 0.995
RED_EDITS, AMBER_EDITS = 0.01, 0.05
MOST_SHOWN = 5
APART = 3
"""Classes that are run in one go; the same bulletins are written again for the next."""

Tallies = dict[tuple[int, Language], Tally]


class Table:
    """Prints a line each and remembers what was missed."""

    def __init__(self, shown: int) -> None:
        self.shown = shown
        self.missed: list[str] = []

    def line(self, name: str, right: int, count: int, target: float) -> None:
        """One row: so many right of so many, against the share that is asked."""
        share = right / count if count else 0.0
        is_missed = share < target
        if is_missed:
            self.missed.append(name)
        verdict = "  MISSED" if is_missed else ""
        click.echo(f"{name:<28}{count:>8}{right:>8}{share:>9.2%}{target:>8.1%}{verdict}")

    def tally(self, name: str, tally: Tally, target: float) -> None:
        """One row, with the sentences of what survived."""
        self.line(name, tally.caught, tally.planted, target)
        for mutant in tally.survivors[: self.shown]:
            part = "" if mutant.part == "text" else f"[{mutant.part}] "
            click.echo(f"      {mutant.was!r} -> {mutant.now!r}: {part}{mutant.sentence[:200]}")
        if len(tally.survivors) > self.shown:
            click.echo(f"      ... and {len(tally.survivors) - self.shown} more")


@click.command()
@click.option("--sample", type=click.IntRange(1), default=300, show_default=True, help="Mutants a class and language.")
@click.option("--bulletins", type=click.IntRange(1), default=1000, show_default=True, help="Unmodified bulletins.")
@click.option("--seed", type=int, default=1, show_default=True, help="The first bulletin's.")
@click.option("--only", type=click.IntRange(1, 22), multiple=True, help="These classes alone, and nothing else.")
@click.option("--shown", type=click.IntRange(0), default=MOST_SHOWN, show_default=True, help="Survivors printed a row.")
def main(sample: int, bulletins: int, seed: int, only: tuple[int, ...], shown: int) -> None:
    """Plant errors in true bulletins, in their data and in the program, and count what the checker finds.

    Every class of error in both languages, observations changed under a text, bugs planted in the program, edits
    that leave a text true, and bulletins that nobody touched. The store is invented; the seed decides everything.
    """
    began, table = monotonic(), Table(shown)
    click.echo(f"{world.size()} series, {world.RELEASES} releases; seed {seed}\n")
    click.echo(f"{'':<28}{'planted':>8}{'caught':>8}{'':>9}{'target':>8}")
    with ProcessPoolExecutor(os.cpu_count()) as pool:
        _classes(table, list(_asked(pool, seed, sample, only)))
        if not only:
            rest = (
                pool.submit(bench.data_mutations, seed, sample),
                pool.submit(bench.harmless_edits, seed, sample),
                pool.submit(bench.unmodified, seed, bulletins),
            )
            clean = clean_seeds()
            _bugs(table, [pool.submit(_planted, BUGS[at::4], clean) for at in range(4)])
            table.tally("observation changed", rest[0].result(), 1.0)
            _edits(table, rest[1].result())
            _unmodified(table, rest[2].result())
    click.echo(f"\n{monotonic() - began:.0f} seconds. Targets missed: {', '.join(table.missed) or 'none'}.")
    sys.exit(1 if table.missed else 0)


def _asked(pool: ProcessPoolExecutor, seed: int, sample: int, only: tuple[int, ...]) -> Iterator[Future[Tallies]]:
    """The classes, a few a process; the rare ones last, as they need the most bulletins."""
    classes = [one for one in MUTATIONS if not only or one in only]
    for at in range(0, len(classes), APART):
        yield pool.submit(bench.text_mutations, seed, sample, tuple(classes[at : at + APART]))
    if not only or bench.STALE in only:
        yield pool.submit(_stale, seed, sample)


def _stale(seed: int, sample: int) -> Tallies:
    return {(bench.STALE, language): tally for language, tally in bench.stale_vintages(seed, sample).items()}


def _classes(table: Table, asked: list[Future[Tallies]]) -> None:
    tallies: Tallies = {}
    for one in asked:
        tallies |= one.result()
    for number, language in sorted(tallies, key=lambda key: (key[0], LANGUAGES.index(key[1]))):
        table.tally(f"{number:>2} {NAMES[number]} ({language})", tallies[number, language], TARGETS[number])
    every = tallies.values()
    table.line("all classes", sum(one.caught for one in every), sum(one.planted for one in every), ALL_TARGET)


def _planted(bugs: tuple[Bug, ...], clean: list[int]) -> list[Result]:
    with TemporaryDirectory(prefix="bulletin-") as folder:
        return list(planted(Path(folder), bugs, clean))


def _bugs(table: Table, asked: list[Future[list[Result]]]) -> None:
    """Bugs in a copy of the program, in modules that the checker shares too."""
    results = [result for one in asked for result in one.result()]
    for where in ("generator", SHARED):
        own = [one for one in results if one.bug.where == where]
        table.line(f"planted bugs, {where}", sum(one.is_caught for one in own), len(own), 1.0)
        for one in own:
            if not one.is_caught:
                click.echo(f"      {one.bug.name} ({one.bug.file}): nothing red in {one.printed} bulletins")


def _edits(table: Table, edits: dict[str, Edits]) -> None:
    """Harmless edits, each kind and all of them."""
    click.echo(f"\n{'':<28}{'made':>8}{'green':>8}")
    for name, one in edits.items():
        click.echo(f"{name:<28}{one.made:>8}{one.made - len(one.red) - len(one.amber):>8}")
        for mutant in (*one.red[: table.shown], *one.amber[: table.shown]):
            click.echo(f"      {mutant.was[:60]!r} -> {mutant.now[:60]!r}: {mutant.sentence[:150]}")
    made = sum(one.made for one in edits.values())
    red, amber = (sum(len(getattr(one, colour)) for one in edits.values()) for colour in ("red", "amber"))
    table.line("harmless, not red", made - red, made, 1 - RED_EDITS)
    table.line("harmless, not amber", made - amber, made, 1 - AMBER_EDITS)


def _unmodified(table: Table, found: Unmodified) -> None:
    red = {one.partition(" ")[0] for one in found.red}
    table.line("unmodified bulletins", found.bulletins - len(red), found.bulletins, 1.0)
    for one in found.red[: table.shown]:
        click.echo(f"      {one}")
    coverage = found.bound / max(found.checkable, 1)
    pace = found.seconds / max(found.bulletins, 1) * 1000
    click.echo(f"coverage {coverage:.2%}, {found.amber} texts with amber, {pace:.1f} ms a bulletin")
    click.echo(f"templates: {', '.join(f'{name} {count}' for name, count in sorted(found.templates.items()))}")


if __name__ == "__main__":
    main(prog_name="make mutate")
