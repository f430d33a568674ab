"""Bugs planted in the generator and in what both sides share, each of which the checker has to find in its bulletins.

A bug is a change of a line or two. It is made in a copy of the program, which then writes bulletins of seeds that are
clean without it, and checks them with the same copy: so a bug of a shared module is in the checker too.
"""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from tempfile import TemporaryDirectory

from generator import Workspace
from generator.checking.check import Declared, check
from generator.checking.ledger.data import Data
from generator.errors import BulletinError
from generator.model.period import Window
from mutation.checked import asked, reds
from mutation.world import Made, bulletin

ROOT = Path(__file__).parents[2]
COPIED = ("generator", "templates", "data/catalogue", "data/context", "data/observations", "bulletin.toml")
FIRST, SEEDS = 1, 160
SHARED = "shared"
"""Where both sides use the module."""
EXAMPLE = "the example"
"""What stands for a seed where the bulletin is the bundled example's, written and checked through its store."""
AS_OF, TODAY = date(2025, 1, 14), date(2026, 11, 22)


@dataclass(frozen=True)
class Bug:
    """What is changed where: pairs of old and new words of a file."""

    name: str
    file: str
    changes: tuple[tuple[str, str], ...]
    where: str = "generator"

    @property
    def is_of_store(self) -> bool:
        """Whether it takes a store to show: invented bulletins are written from panels at hand."""
        return self.file.startswith("generator/store/")


def bug(name: str, file: str, *changes: str, where: str = "generator") -> Bug:
    """A bug of alternating old and new words."""
    return Bug(name, file, tuple(zip(changes[::2], changes[1::2], strict=True)), where)


def shared(name: str, file: str, *changes: str) -> Bug:
    """The same, in a module that the checker uses too."""
    return bug(name, file, *changes, where=SHARED)


RULES, LEDGER = "generator/facts/rules/", "generator/facts/ledger.py"
BUGS: tuple[Bug, ...] = (
    # Growth and levels
    bug(
        "growth against the month after the year before",
        RULES + "year_on_year.py",
        'ledger.level(window.shift_years(-1), "base")',
        'ledger.level(window.shift_years(-1).shift(1), "base")',
        "comparison=base.window",
        "comparison=window.shift_years(-1)",
    ),
    bug(
        "growth against two years before",
        RULES + "year_on_year.py",
        'ledger.level(window.shift_years(-1), "base")',
        'ledger.level(window.shift_years(-2), "base")',
        "comparison=base.window",
        "comparison=window.shift_years(-1)",
    ),
    bug(
        "growth of the base",
        LEDGER,
        "value = (divided(now.value, base.value) - 1) * 100",
        "value = (1 - divided(base.value, now.value)) * 100",
    ),
    bug(
        "growth as a ratio",
        LEDGER,
        "value = (divided(now.value, base.value) - 1) * 100",
        "value = divided(now.value, base.value) * 100",
    ),
    bug(
        "the sign of a difference dropped",
        LEDGER,
        "value = now.value - base.value\n        arithmetic",
        "value = abs(now.value - base.value)\n        arithmetic",
    ),
    bug(
        "the last month of a sum forgotten",
        LEDGER,
        "total = sum((cell.value for cell in cells), Decimal(0))",
        "total = sum((cell.value for cell in cells[: max(1, len(cells) - 1)]), Decimal(0))",
    ),
    bug(
        "the series beside it",
        LEDGER,
        "cells = self.panel.cells(self.row, window)",
        "cells = self.panel.cells((self.row + 1) % len(self.panel.series), window)",
    ),
    bug(
        "the month before",
        LEDGER,
        "cells = self.panel.cells(self.row, window)",
        "cells = self.panel.cells(self.row, window.shift(-1))",
    ),
    bug(
        "twelve months that are thirteen",
        RULES + "rolling_year.py",
        "Window.trailing(ledger.newest, ledger.frequency)",
        "Window.trailing(ledger.newest, ledger.frequency + 1)",
        "compare_years(ledger, window, RULE.kind)",
        "(f := compare_years(ledger, window, RULE.kind)) and __import__('dataclasses').replace("
        "f, window=Window.trailing(ledger.newest, ledger.frequency))",
    ),
    bug(
        "an average rate over one year more",
        RULES + "long_change.py",
        "(Decimal(1) / years)",
        "(Decimal(1) / (years + 1))",
    ),
    bug(
        "the reference year after",
        RULES + "long_change.py",
        "figures = ledger.compared(Window.of(ledger.newest), base)",
        "figures = ledger.compared(Window.of(ledger.newest), base.shift_years(1))",
    ),
    bug(
        "a gap without its sign", RULES + "gap.py", "value = own.value - other.value", "value = other.value - own.value"
    ),
    bug(
        "the rate of two periods before",
        RULES + "acceleration.py",
        'annual_change(ledger, ledger.newest.shift(-1), "previous")',
        'annual_change(ledger, ledger.newest.shift(-2), "previous")',
    ),
    bug(
        "prices the wrong way",
        "generator/facts/deflate.py",
        "cell.value * now / price for",
        "cell.value * price / now for",
    ),
    # Places, parts, records, runs
    bug(
        "one rank too low",
        RULES + "rank_peers.py",
        "rank = 1 + count - bisect_right",
        "rank = 2 + count - bisect_right",
    ),
    bug(
        "ranked from below",
        RULES + "rank_peers.py",
        "rank = 1 + count - bisect_right(field.ordered, level.displayed)",
        "rank = 1 + bisect_left(field.ordered, level.displayed)",
    ),
    bug(
        "one peer too few",
        RULES + "rank_peers.py",
        'Figure("peers", Decimal(count)',
        'Figure("peers", Decimal(count - 1)',
    ),
    bug(
        "a share of a tenth",
        RULES + "share.py",
        "divided(one.value, all_.value) * 100",
        "divided(one.value, all_.value) * 10",
    ),
    bug(
        "a share of the rest",
        RULES + "share.py",
        "divided(one.value, all_.value) * 100",
        "divided(one.value, all_.value - one.value) * 100",
    ),
    bug(
        "a contribution of its own base",
        RULES + "contribution.py",
        'divided(now.value - base.value, total["base"].value) * 100',
        "divided(now.value - base.value, base.value) * 100",
    ),
    bug(
        "falling counted as rising",
        RULES + "breadth.py",
        "for way in (Direction.UP, Direction.DOWN, Direction.FLAT)",
        "for way in (Direction.DOWN, Direction.UP, Direction.FLAT)",
    ),
    bug(
        "a record among the last ten",
        "generator/facts/history.py",
        "newest, earlier = compared[-1], compared[:-1]",
        "newest, earlier = compared[-1], compared[-10:-1]",
    ),
    bug(
        "the lowest called the highest",
        "generator/facts/history.py",
        "way = Direction.UP if up else Direction.DOWN",
        "way = Direction.DOWN if up else Direction.UP",
    ),
    bug(
        "a record since a year too early",
        "generator/facts/history.py",
        "_previous(best, compared), windows[start])",
        "_previous(best, compared), windows[start].shift_years(-1))",
    ),
    bug(
        "the highest since the wrong month",
        RULES + "since.py",
        "since=last.window.first, is_tie=tie",
        "since=last.window.first.shift(-5), is_tie=tie",
    ),
    bug(
        "a place in history too good",
        RULES + "rank_time.py",
        "rank = 1 + sum(beyond(one, level.displayed) for one in before)",
        "rank = max(2, sum(beyond(one, level.displayed) for one in before))",
    ),
    bug(
        "a run one longer",
        "generator/facts/streaks.py",
        "count = Decimal(len(run.changes))",
        "count = Decimal(len(run.changes) + 1)",
    ),
    bug(
        "a level held one period longer",
        RULES + "streak_level.py",
        'Figure("length", Decimal(len(window))',
        'Figure("length", Decimal(len(window) + 1)',
    ),
    # Rules of which the first list has none
    bug(
        "one leader too many",
        RULES + "concentration.py",
        'counted(ledger, "leaders", leaders, len(ordered)',
        'counted(ledger, "leaders", leaders + 1, len(ordered)',
    ),
    bug(
        "the part of the largest alone",
        RULES + "concentration.py",
        "held = doubt.added(cell.value for cell in ordered[:leaders])",
        "held = ordered[0].value",
    ),
    bug(
        "a round number that was passed before",
        RULES + "milestone.py",
        "if any(level.displayed >= number for level in levels[:-1]):",
        "if all(level.displayed >= number for level in levels[:-1]):",
    ),
    bug(
        "the month before the last",
        RULES + "period_on_period.py",
        "ledger.compared(window, window.shift(-1))",
        "ledger.compared(window, window.shift(-2))",
        "comparison=figures[2].window",
        "comparison=window.shift(-1)",
    ),
    bug(
        "one place too low by growth",
        RULES + "rank_growth.py",
        'Figure("rank", Decimal(before + 1)',
        'Figure("rank", Decimal(before + 2)',
    ),
    bug(
        "the place of a year before too good",
        RULES + "rank_move.py",
        'Figure("previous", Decimal(previous)',
        'Figure("previous", Decimal(max(1, previous - 1) if previous > rank + 1 else previous + 1)',
    ),
    bug(
        "an ended run one longer",
        RULES + "streak_end.py",
        "figures = (level, *([change] if change else []), length(ledger, run))",
        "figures = (level, *([change] if change else []), __import__('dataclasses').replace("
        "length(ledger, run), value=length(ledger, run).value + 1))",
    ),
    bug(
        "the ends of a target changed about",
        RULES + "target.py",
        'for role, number in (("low", low), ("high", high))',
        'for role, number in (("low", high), ("high", low))',
    ),
    bug(
        "a window that begins in February",
        RULES + "year_to_date.py",
        "return compare_years(ledger, window, RULE.kind) if window.is_year_to_date else None",
        "is_one = window.is_year_to_date and len(window) > 1\n"
        "    late = Window(window.first.shift(1), window.last) if is_one else window\n"
        "    found = compare_years(ledger, late, RULE.kind) if is_one else None\n"
        "    return __import__('dataclasses').replace(found, window=window) if found else None",
    ),
    bug(
        "a peak that is any month",
        RULES + "peak.py",
        "if not (extreme.displayed > max(others) or extreme.displayed < min(others)):",
        "if len(others) < 1:",
    ),
    bug(
        "a balance of the year before",
        RULES + "balance.py",
        "compare_years(ledger, Window.of(ledger.newest), RULE.kind)",
        "compare_years(ledger, Window.of(ledger.newest), RULE.kind) and __import__('dataclasses').replace("
        "compare_years(ledger, Window.of(ledger.newest).shift_years(-1), RULE.kind), "
        "window=Window.of(ledger.newest), comparison=Window.of(ledger.newest).shift_years(-1))",
    ),
    # Words and numbers
    bug(
        "months one further",
        "generator/language/period.py",
        'get_month_names("wide", "format", LOCALES[language])[number])',
        'get_month_names("wide", "format", LOCALES[language])[number % 12 + 1])',
    ),
    bug(
        "the same period of the wrong year",
        "generator/language/period.py",
        "    year = comparison.last.year\n    if comparison.is_single",
        "    year = comparison.last.year - 1\n    if comparison.is_single",
    ),
    bug(
        "the first so many months, one too many",
        "generator/language/period.py",
        "months = _count(_length(span), language)\n    year = span.last.year",
        "months = _count(_length(span) + 1, language)\n    year = span.last.year",
    ),
    bug(
        "quarters one further",
        "generator/language/period.py",
        "spanish_ordinal(period.number, 'm', apocope=True)",
        "spanish_ordinal(period.number % 4 + 1, 'm', apocope=True)",
    ),
    bug(
        "English ordinals one off",
        "generator/language/english.py",
        "return ORDINALS[n - 1]",
        "return ORDINALS[n % len(ORDINALS)]",
    ),
    bug(
        "points printed as per cent",
        "generator/language/percent.py",
        'return f"{figure} percentage point" if is_small else f"{figure} percentage points"',
        'return f"{figure}%"',
    ),
    bug("billions called millions", "generator/language/amount.py", '(9, "billion", "bn")', '(9, "million", "m")'),
    bug(
        "thousands lost",
        "generator/language/amount.py",
        'head = "mil" if thousands == 1 else f"{thousands} mil"',
        'head = "mil"',
    ),
    bug(
        "one mark for both",
        "generator/language/profile.py",
        'Profile("mx.tabla", "es", "es_MX", mx_decimal, mx_group,',
        'Profile("mx.tabla", "es", "es_MX", mx_decimal, mx_decimal,',
    ),
    bug(
        "more than the number above",
        "generator/language/hedge.py",
        "below = (floor * step).copy_sign(value)",
        "below = ((floor + 1) * step).copy_sign(value)",
        "return n < x <= HIGHEST_OVER * n",
        "return True",
    ),
    bug("number words out of order", "generator/language/number.py", "tres cuatro cinco", "tres cinco cuatro"),
    bug(
        "a surplus called a deficit",
        "templates/es/_words.md.j2",
        '"déficit" if negative else "superávit"',
        '"superávit" if negative else "déficit"',
    ),
    bug(
        "rose for fell",
        "generator/writing/verbs.py",
        '"en": (("fell", "fell"), ("declined", "declined"), ("decreased", "decreased")),',
        '"en": (("rose", "rose"), ("increased", "increased"), ("grew", "grew")),',
    ),
    bug(
        "crecieron for cayeron",
        "generator/writing/verbs.py",
        '"es": (("disminuyó", "disminuyeron"), ("cayó", "cayeron"), ("retrocedió", "retrocedieron")),',
        '"es": (("aumentó", "aumentaron"), ("creció", "crecieron"), ("avanzó", "avanzaron")),',
    ),
    # What the checker uses too
    shared(
        "rounded down",
        "generator/model/fact.py",
        "_step(decimals), ROUND_HALF_UP, WIDE",
        "_step(decimals), 'ROUND_DOWN', WIDE",
    ),
    shared(
        "up for down",
        "generator/model/fact.py",
        "if change > 0:\n            return cls.UP",
        "if change < 0:\n            return cls.UP",
        "cls.DOWN if change < 0 else cls.FLAT",
        "cls.DOWN if change > 0 else cls.FLAT",
    ),
    shared(
        "thousands of millions",
        "generator/model/unit.py",
        "scaled = value.scaleb(self.power)",
        "scaled = value.scaleb(self.power + 3)",
    ),
    shared(
        "stocks summed",
        "generator/model/unit.py",
        "sums = (Kind.FLOW, Kind.COUNT, Kind.BALANCE)",
        "sums = (Kind.FLOW, Kind.COUNT, Kind.BALANCE, Kind.STOCK, Kind.INDEX)",
    ),
    shared(
        "rates that grow",
        "generator/model/unit.py",
        "return self not in (Kind.RATE, Kind.BALANCE)",
        "return self is not Kind.BALANCE",
        "if self is Kind.RATE:\n            return POINT",
        "if False:\n            return POINT",
    ),
    shared(
        "years that shift by thirteen months",
        "generator/model/period.py",
        "return self.shift(years * self.frequency)",
        "return self.shift(years * self.frequency - (self.frequency > 4))",
    ),
    shared(
        "months numbered from the second",
        "generator/model/period.py",
        "return self.ordinal % self.frequency + 1",
        "return (self.ordinal + 1) % self.frequency + 1",
    ),
    shared(
        "trailing windows one longer",
        "generator/model/period.py",
        "return cls(last.shift(1 - length), last)",
        "return cls(last.shift(-length), last)",
    ),
    shared(
        "observations one column off",
        "generator/model/panel.py",
        "value = float(self.values[row, column])",
        "value = float(self.values[row, column - 1])",
    ),
    shared(
        "the oldest state of a dataset",
        "generator/store/store.py",
        "            newest = _newest(folder, as_of)\n",
        "            newest = (vintage_files(folder) or [None])[0]\n",
    ),
    shared(
        "a store one column off",
        "generator/store/matrix.py",
        "return part.value.reshape(shape).copy(),",
        "return np.roll(part.value.reshape(shape), 1, axis=1),",
    ),
    shared(
        "the place after",
        "generator/catalogue.py",
        'return find(identity, self.areas, "area", self.area_named)',
        'return find(f"MX-{int(identity[3:]) % 32 + 1:02d}" if len(identity) == 5 else identity, self.areas, "area")',
    ),
    shared(
        "an official for ever",
        "generator/context.py",
        "return official if day > window.last.last_day else None",
        "return official",
    ),
    shared(
        "the shortest unit for the longest",
        "generator/model/fact.py",
        "return rounded(self.value, self.decimals)",
        "return rounded(self.value, max(0, self.decimals - 1))",
    ),
    shared(
        "the agency after",
        "generator/catalogue.py",
        'return find(identity, self.agencies, "agency")',
        'return find({"inegi": "banxico", "banxico": "inegi"}.get(identity, identity), self.agencies, "agency")',
    ),
)


@dataclass(frozen=True)
class Result:
    """Whether a bug was found: in which bulletin, by which words; `printed` counts the bulletins checked till then."""

    bug: Bug
    found: str
    printed: int

    @property
    def is_caught(self) -> bool:
        return bool(self.found)


def planted(folder: Path, bugs: Iterable[Bug], clean: list[int]) -> Iterator[Result]:
    """Each bug, made in a copy of the program in `folder`, with what its checker says of bulletins that were clean."""
    for one in bugs:
        copy = folder / "copy"
        shutil.rmtree(copy, ignore_errors=True)
        _copy(copy)
        _make(one, copy)
        yield _result(one, copy, clean)


def clean_seeds(count: int = SEEDS) -> list[int]:
    """The first bulletins that have nothing red without a bug, those of one office together: it compiles templates."""
    made = [one for seed in range(FIRST, FIRST + count) if (one := _bulletin(seed))]
    clean = [one for one in made if not _reds(one)]
    return [one.seed for one in sorted(clean, key=lambda one: (str(one.office.profiles), one.seed))]


def _bulletin(seed: int) -> Made | None:
    """The bulletin of a seed; None where there is none to check."""
    try:
        return bulletin(seed)
    except BulletinError:
        return None


def _reds(made: Made) -> list[str]:
    texts = [(language, article.text) for language, article in made.bulletin.articles.items()]
    return [words for language, text in texts for words, _ in reds(asked(made, text, language))]


def _copy(target: Path) -> None:
    for name in COPIED:
        source = ROOT / name
        (target / name).parent.mkdir(parents=True, exist_ok=True)
        if source.is_dir():
            shutil.copytree(source, target / name)
        else:
            shutil.copy2(source, target / name)


def _make(one: Bug, copy: Path) -> None:
    path = copy / one.file
    text = path.read_text("utf-8")
    for old, new in one.changes:
        if old not in text:
            message = f"'{one.name}' cannot be planted any more: {one.file} has no {old!r}; renew it in {__file__}"
            raise ValueError(message)
        text = text.replace(old, new, 1)
    path.write_text(text, encoding="utf-8")


def _result(one: Bug, copy: Path, clean: list[int]) -> Result:
    environment = {**os.environ, "PYTHONPATH": os.pathsep.join((str(copy), str(ROOT / "tests")))}
    command = [sys.executable, "-m", "mutation.planted", *([EXAMPLE] if one.is_of_store else map(str, clean))]
    ran = subprocess.run(command, env=environment, cwd=copy, capture_output=True, text=True, check=False)
    if ran.returncode:
        message = f"'{one.name}' stops the program: {ran.stderr.strip().splitlines()[-1]}"
        raise RuntimeError(message)
    told = json.loads(ran.stdout)
    return Result(one, told["found"], told["printed"])


def _until_found(seeds: Iterable[int]) -> dict[str, str | int]:
    printed = 0
    for seed in seeds:
        made = _bulletin(seed)
        found = _reds(made) if made else []
        printed += made is not None
        if found:
            return {"found": f"bulletin {seed}: {found[0]}", "printed": printed}
    return {"found": "", "printed": printed}


def _example() -> dict[str, str | int]:
    """What is red in the bundled example, written and checked as it was known on the day of the article."""
    with TemporaryDirectory(prefix="bulletin-") as folder:
        office = Workspace.init(Path(folder) / "office")
        office.fetch(today=TODAY)
        (made,) = (one.bulletin for one in office.write(as_of=AS_OF))
        data, found = Data.of_store(office.store, AS_OF), []
        for language, article in made.articles.items():
            told = check(
                article.text,
                language=language,
                data=data,
                catalogue=office.catalogue,
                context=office.context,
                declared=Declared(made.story.series, Window.of(made.story.period)),
            )
            found += [words for words, _ in reds(told)]
    return {"found": found[0] if found else "", "printed": 1}


if __name__ == "__main__":
    seeds = sys.argv[1:]
    sys.stdout.write(json.dumps(_example() if seeds == [EXAMPLE] else _until_found([int(one) for one in seeds])))
