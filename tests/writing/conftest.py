"""The bundled example, written once for all tests of this room, and a fact to write about."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

import pytest
from reading import offices

from generator import Workspace
from generator.model.fact import Direction, Fact, Figure
from generator.model.panel import Cell, Vintage
from generator.model.period import Window
from generator.model.series import Series
from generator.model.story import Story
from generator.model.unit import PERCENT
from generator.stories.tell import assign, tell


@pytest.fixture(scope="session")
def example(tmp_path_factory: pytest.TempPathFactory) -> offices.Written:
    return offices.example(tmp_path_factory.getbasetemp())


@pytest.fixture(scope="session")
def fact() -> Fact:
    """A rise of 6.7 % in October 2024."""
    series, now = Series("immex.exports", "MX-02002"), Window.parse("2024-10")
    cells = (Cell(series, now.last, Decimal("106.7")), Cell(series, now.shift_years(-1).last, Decimal(100)))
    change = Figure("change", Decimal("6.7"), PERCENT, 1, now, "(106.7 ÷ 100 − 1) × 100 = 6.7", cells)
    vintage = Vintage("immex", date(2025, 1, 14), "0" * 64, "immex.csv", "inegi")
    return Fact("year_on_year", series, now, (change,), Direction.UP, vintage, comparison=now.shift_years(-1))


@pytest.fixture(scope="session")
def office(example: offices.Written) -> Workspace:
    return Workspace(example.folder)


@pytest.fixture(scope="session")
def story(office: Workspace) -> Story:
    """The example's story of October 2024, in no language yet."""
    settings = office.settings.stories["mexicali-exports"]
    panel = office.store.panel("immex.exports", as_of=date(2025, 1, 14))
    return tell(assign("mexicali-exports", settings, panel, None), office.desk)
