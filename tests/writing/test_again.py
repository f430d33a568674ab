"""The facts of a written bulletin, stated again from other data."""

from __future__ import annotations

from decimal import Decimal
from pathlib import Path

import pytest
from reading import offices
from reading.offices import Written

from generator import Workspace, catalogue
from generator.model.panel import Panel
from generator.model.period import Period, Window
from generator.model.unit import Unit
from generator.writing.again import again, all_told, figure_of
from generator.writing.folder import read
from generator.writing.record import FigureRecord

ROOT = Path(__file__).parents[2]
OCTOBER = "mexicali-exports-2024-10"


@pytest.fixture(scope="session")
def example(tmp_path_factory: pytest.TempPathFactory) -> Written:
    return offices.example(tmp_path_factory.getbasetemp())


@pytest.mark.parametrize(
    ("value", "displayed", "read_as"),
    [("6.697684", "6.7", "6.697684"), ("6212.4", "6212.4", "6212.4"), ("6.45", "6.4", "6.4"), ("12", "12", "12")],
)
def test_a_figure_is_read_back_as_it_was_displayed(value: str, displayed: str, read_as: str) -> None:
    """6.4499999 is recorded as 6.45 and was displayed as 6.4, so that is what it counts as."""
    told = FigureRecord(
        role="change",
        value=value,
        displayed=displayed,
        unit="percent",
        power=0,
        period="2024-10",
        arithmetic="",
        observations=[],
    )
    figure = figure_of(told)
    assert (figure.value, figure.displayed) == (Decimal(read_as), Decimal(displayed))
    assert (figure.unit, str(figure.window)) == (Unit("percent"), "2024-10")


def test_facts_stated_again_from_the_same_data_are_the_same(example: Written) -> None:
    """Every fact of the bulletin holds, with its own figures."""
    office = Workspace(example.folder)
    record = read(example.folder / "output" / OCTOBER)
    panel = office.assignments.panel(office.settings.stories["mexicali-exports"], record.released)
    found = again(all_told(record)[0], panel, office.catalogue, office.settings.rules)
    assert found.keys() == {fact.id for fact in record.facts}
    for one in found.values():
        assert one.now is not None
        shown = {figure.role: f"{figure.displayed:f}" for figure in one.now.figures}
        assert shown == {figure.role: figure.displayed for figure in one.then.figures}


@pytest.mark.parametrize("last", ["2024-09", "2008-12"])
def test_without_the_period_of_the_bulletin_no_fact_holds(example: Written, last: str) -> None:
    """Data that end before it state nothing of it; what it told of a year before still holds where that is known."""
    office = Workspace(example.folder)
    record = read(example.folder / "output" / OCTOBER)
    panel: Panel = office.assignments.panel(office.settings.stories["mexicali-exports"]).until(Period.parse(last))
    found = again(all_told(record)[0], panel, catalogue.load(ROOT / "data" / "catalogue"), office.settings.rules)
    newest = [one for one in found.values() if Window.parse(one.then.period).last == Period.parse("2024-10")]
    assert len(newest) == len(record.facts) - 1
    assert all(one.now is None and one.figure("level") is None for one in newest)
    (past,) = (one for one in found.values() if one not in newest)
    assert past.then.period == "2023-01/2023-10"
    assert (past.now is None) is (last == "2008-12")
