"""What a bulletin owes its reader beside its figures: a source, notes on prices and on data that are not final."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import numpy as np
import pytest
from checking import desk

from generator.checking.check import Declared, check
from generator.checking.finding import Report
from generator.checking.ledger.data import Data
from generator.model.panel import Panel, Status
from generator.model.period import Window
from generator.model.series import Series

OWN = "immex.exports:MX-14"
SAID = "In May 2024, Jalisco's maquiladora exports rose 11.0% from a year earlier. "
NOTES = "Figures are nominal, in current pesos. Source: INEGI."
EXPORTS = [100.0] * 12 + [111.0] * 12


def panel(prices: float = 104.0, *, illustrative: bool = False) -> Panel:
    """Exports that grew 11 per cent, and prices that rose by so much; the first year is 100 for both."""
    rows = {OWN: EXPORTS, "inpc:MX": [100.0] * 12 + [prices] * 12}
    return desk.panel("2023-01", rows, illustrative=illustrative)


def told(text: str, known: Panel, *, is_bulletin: bool = True) -> list[str]:
    """The names of what is wrong with a text as a whole."""
    declared = (OWN, "2024-05") if is_bulletin else None
    return [one.name for one in desk.read(text, Data.of_panels([known]), declared=declared).document]


@pytest.mark.parametrize(
    ("notes", "missing"),
    [
        (NOTES, []),
        ("Figures are nominal, in current pesos. INEGI published them.", ["source missing"]),
        ("Figures are nominal, in current pesos. Source: the office.", ["source missing"]),
        ("Source: INEGI.", ["caveat missing"]),
        ("", ["source missing", "source missing", "caveat missing"]),
    ],
)
def test_a_bulletin_names_its_source_and_says_that_pesos_are_nominal(notes: str, missing: list[str]) -> None:
    """A line with the source, the agency that publishes the figures, and that prices are in them."""
    assert told(SAID + notes, panel()) == missing


def test_somebody_elses_text_owes_no_notes() -> None:
    """They are the office's own rule."""
    assert told(SAID, panel(), is_bulletin=False) == []


def test_a_rise_that_prices_eat_up_is_told_so() -> None:
    """11 per cent more pesos at prices 20 per cent higher are fewer goods."""
    assert told(SAID + NOTES, panel(120.0)) == ["caveat missing"]
    assert told(f"{SAID}{NOTES} In real terms, exports fell.", panel(120.0)) == []


@pytest.mark.parametrize("is_bulletin", [True, False])
def test_made_up_data_are_called_so_by_everybody(*, is_bulletin: bool) -> None:
    """An example must not pass for news."""
    invented = panel(illustrative=True)
    assert told(SAID + NOTES, invented, is_bulletin=is_bulletin) == ["notice missing"]
    assert told(f"{SAID}{NOTES} Illustrative data.", invented, is_bulletin=is_bulletin) == []


def test_figures_that_are_not_final_are_called_so() -> None:
    """Where the agency marks May as preliminary, the bulletin says it."""
    known = panel()
    status = np.array(known.status)
    status[:, -8] = Status.PRELIMINARY  # May 2024
    early = replace(known, status=status)
    assert told(SAID + NOTES, early) == ["preliminary note missing"]
    assert told(f"{SAID}{NOTES} Figures are preliminary.", early) == []


def test_data_that_moved_on_are_told() -> None:
    """A record that names the state of January is behind one of April, and one of another file is none of ours."""
    rows = {OWN: EXPORTS, "inpc:MX": EXPORTS}
    then, now = (desk.panel("2023-01", rows, released=day) for day in (date(2025, 1, 14), date(2025, 4, 2)))

    def read(vintage: str) -> Report:
        declared = Declared(Series.parse(OWN), Window.parse("2024-05"), (vintage,))
        known = Data.of_panels([now])
        return check(
            SAID + NOTES, language="en", data=known, catalogue=desk.words(), context=desk.people(), declared=declared
        )

    (old,) = {one.id for one in then.vintages}
    (new,) = {one.id for one in now.vintages}
    assert [(one.name, one.what) for one in read(old).document] == [
        ("data since revised", "the figures of 2025-01-14 were revised on 2025-04-02")
    ]
    assert read(new).document == ()
    assert read("elsewhere@2025-01-14#0").document == ()
