"""SDMX-CSV as agencies give it: with and without labels, and what must not be read."""

from __future__ import annotations

from collections.abc import Callable
from decimal import Decimal
from typing import Any

import pytest

from generator.errors import SourceError
from generator.model.panel import Observations, Status
from generator.sources.sdmx import SdmxSource
from generator.sources.source import Reading

ReadFile = Callable[..., Reading]
ListCells = Callable[[Observations], dict[tuple[str, str], tuple[Decimal | None, Status]]]

PLAIN = """DATAFLOW,FREQ,REF_AREA,MEASURE,TIME_PERIOD,OBS_VALUE,OBS_STATUS,UNIT_MULT,TITLE
A:B(1.0),M,MX,X,2024-01,1.5,A,3,"Ventas, total"
A:B(1.0),M,MX,X,2024-02,1.6,P,3,"Ventas, total"
A:B(1.0),M,MX,X,2024-03,NaN,A,3,"Ventas, total"
A:B(1.0),M,MX,Y,2024-01,9,A,3,Otro
"""
LABELS = """STRUCTURE;STRUCTURE_ID;ACTION;FREQ: Frequency;REF_AREA: Area;TIME_PERIOD: Time;OBS_VALUE;OBS_STATUS: Status
dataflow;A:B(1.0);I;M: Monthly;MX: México;2024-01;1.5;P: Provisional
"""
X: dict[str, Any] = {"where": {"MEASURE": "X"}, "power": 3}


def test_figures_statuses_and_holes(read_file: ReadFile, cells: ListCells) -> None:
    """The dimensions pick the series, OBS_STATUS says what is preliminary, NaN is a hole."""
    reading = read_file(SdmxSource, PLAIN.encode(), series=X | {"status_column": "OBS_STATUS"})
    assert cells(reading.observations) == {
        ("inpc:MX", "2024-01"): (Decimal(1500), Status.UNSTATED),
        ("inpc:MX", "2024-02"): (Decimal(1600), Status.PRELIMINARY),
        ("inpc:MX", "2024-03"): (None, Status.UNSTATED),
    }


def test_labels_and_semicolons(read_file: ReadFile, cells: ListCells) -> None:
    """Version 2 with labels: codes and names go without them."""
    series = {"area": None, "area_column": "REF_AREA", "status_column": "OBS_STATUS"}
    reading = read_file(SdmxSource, ("\ufeff" + LABELS).encode(), series=series)
    assert cells(reading.observations) == {("inpc:MX", "2024-01"): (Decimal("1.5"), Status.PRELIMINARY)}


KEYED = """KEY,FREQ,CURRENCY,TIME_PERIOD,OBS_VALUE,OBS_STATUS,TITLE
EXR.M.USD,M,USD,2024-01,1.0905,A,"US dollar, euro"
EXR.M.JPY,M,JPY,2024-01,159.46,A,"Yen, euro"
"""
FLAGGED = """DATAFLOW,LAST UPDATE,freq,geo,TIME_PERIOD,OBS_VALUE,OBS_FLAG
ESTAT:X(1.0),07/03/24 11:00:00,M,MX,2024-01,1.5,p
"""


def test_the_forms_of_two_agencies(read_file: ReadFile, cells: ListCells) -> None:
    """One begins with the key of the series, which is no dimension; the other calls the status OBS_FLAG."""
    keyed = read_file(SdmxSource, KEYED.encode(), series={"where": {"CURRENCY": "USD"}})
    assert cells(keyed.observations) == {("inpc:MX", "2024-01"): (Decimal("1.0905"), Status.UNSTATED)}
    series = {"area": None, "area_column": "geo"}
    flagged = read_file(SdmxSource, FLAGGED.encode(), series=series | {"status_column": "OBS_FLAG"})
    assert cells(flagged.observations) == {("inpc:MX", "2024-01"): (Decimal("1.5"), Status.PRELIMINARY)}
    assert any("OBS_FLAG" in note for note in read_file(SdmxSource, FLAGGED.encode(), series=series).notes)


@pytest.mark.parametrize(
    ("text", "series", "said"),
    [
        (PLAIN, {"power": 3}, "picks none of the 2 categories of 'MEASURE'"),
        (PLAIN, {"where": {"MEASRE": "X"}}, "no column 'MEASRE'. Did you mean 'MEASURE'"),
        (
            PLAIN,
            {"where": {"MEASURE": "X"}},
            "line 2, column 'UNIT_MULT': the file states figures in ten to the power 3",
        ),
        (PLAIN.removesuffix(",A,3,Otro\n"), X, "line 5: the row has 6 fields where the header has 9"),
        (PLAIN.replace("OBS_VALUE", "VALUE"), X, "it has no column OBS_VALUE"),
        (PLAIN.partition("\n")[0], X, "it holds no observation"),
        (LABELS.replace(";I;", ";D;"), {}, "line 2: the row takes figures back"),
    ],
)
def test_each_fault_is_one_error(read_file: ReadFile, text: str, series: dict[str, Any], said: str) -> None:
    """Place, what is wrong, and a remedy."""
    with pytest.raises(SourceError, match=f"source 'prices', file figures.xml.*{said}") as caught:
        read_file(SdmxSource, text.encode(), series=series)
    assert caught.value.remedy


def test_a_status_that_nobody_asked_for_is_told(read_file: ReadFile) -> None:
    """P is told; A, which is normal, is not."""
    notes = read_file(SdmxSource, PLAIN.encode(), series=X).notes
    assert [one for one in notes if "('P')" in one and 'set `status_column = "OBS_STATUS"`' in one]
