"""JSON-stat, versions 1 and 2, made by hand and as agencies publish it."""

from __future__ import annotations

import json
from collections.abc import Callable
from datetime import date
from decimal import Decimal
from typing import Any

import pytest

from generator.errors import SourceError
from generator.model.panel import Observations, Status
from generator.sources.jsonstat import JsonStatSource
from generator.sources.source import Reading, Understood

ReadFile = Callable[..., Reading]
ListCells = Callable[[Observations], dict[tuple[str, str], tuple[Decimal | None, Status]]]

TIME = {"label": "month", "category": {"index": {"2024M02": 1, "2024M01": 0}}}
PLACE = {"label": "place", "category": {"index": ["MX", "02"], "label": {"MX": "Mexico", "02": "Baja California"}}}
WITHIN = {"series": {"area": None, "area_column": "place"}}


def dataset(**changes: Any) -> dict[str, Any]:
    """Two places by two months, as version 2 writes it."""
    whole = {
        "version": "2.0",
        "class": "dataset",
        "label": "prices",
        "id": ["place", "time"],
        "size": [2, 2],
        "role": {"time": ["time"]},
        "dimension": {"place": PLACE, "time": TIME},
        "value": [1.10, None, 3, 4],
    }
    return {key: value for key, value in (whole | changes).items() if value is not ...}


def data(whole: Any) -> bytes:
    return json.dumps(whole).encode()


def test_a_dataset_is_read_cell_by_cell(read_file: ReadFile, cells: ListCells) -> None:
    """The last dimension changes fastest; null is a hole; an object of places gives their order."""
    reading = read_file(JsonStatSource, data(dataset(updated="2024-03-07T06:00:00Z")), **WITHIN)
    assert cells(reading.observations) == {
        ("inpc:MX", "2024-01"): (Decimal("1.1"), Status.UNSTATED),
        ("inpc:MX", "2024-02"): (None, Status.UNSTATED),
        ("inpc:MX-02", "2024-01"): (Decimal(3), Status.UNSTATED),
        ("inpc:MX-02", "2024-02"): (Decimal(4), Status.UNSTATED),
    }
    assert reading.released == date(2024, 3, 7)
    assert Understood("area", "Baja California", "MX-02") in reading.understood
    assert Understood("period", "2024M01", "2024-01") in reading.understood


def test_version_1_keeps_its_dimensions_together_and_bundles_datasets(read_file: ReadFile, cells: ListCells) -> None:
    """`id`, `size` and `role` stand within `dimension`; the values may be an object with places as keys."""
    old = dataset(
        id=..., size=..., role=..., version=..., value={"0": 1.1, "3": 4},
        dimension={"id": ["place", "time"], "size": [2, 2], "role": {"time": ["time"]}, "place": PLACE, "time": TIME},
    )  # fmt: skip
    found = cells(
        read_file(JsonStatSource, data({"prices": old, "other": old}), dataset="prices", **WITHIN).observations
    )
    assert {at: cell[0] for at, cell in found.items()} == {
        ("inpc:MX", "2024-01"): Decimal("1.1"),
        ("inpc:MX-02", "2024-02"): Decimal(4),
    }
    with pytest.raises(SourceError, match=r"holds 2 datasets. Set `dataset` to one of: 'prices', 'other'"):
        read_file(JsonStatSource, data({"prices": old, "other": old}), **WITHIN)
    with pytest.raises(SourceError, match=r"no dataset 'price'. Did you mean 'prices'"):
        read_file(JsonStatSource, data({"prices": old, "other": old}), dataset="price", **WITHIN)


def test_a_collection_is_read_by_the_label_of_its_dataset(read_file: ReadFile) -> None:
    """Datasets may be embedded; where a collection only links to them, that is said."""
    whole = {"class": "collection", "link": {"item": [dataset(), dataset(label="wages")]}}
    assert len(read_file(JsonStatSource, data(whole), dataset="wages", **WITHIN).observations) == 4
    linked = {"class": "collection", "link": {"item": [{"class": "dataset", "href": "https://example.org/a"}]}}
    with pytest.raises(SourceError, match="only links to its datasets"):
        read_file(JsonStatSource, data(linked), **WITHIN)


def test_categories_go_by_name_or_by_code(read_file: ReadFile) -> None:
    """A column of the dimension's name holds names, one with `(code)` or of its identity holds codes."""
    by_code = {"series": {"where": {"place (code)": "02"}, "area": "MX-02"}}
    assert len(read_file(JsonStatSource, data(dataset()), **by_code).observations) == 2
    months = {"label": "Mes", "category": TIME["category"] | {"label": {"2024M01": "enero", "2024M02": "febrero"}}}
    other = dataset(dimension={"place": PLACE, "time": months})
    assert len(read_file(JsonStatSource, data(other), **WITHIN).observations) == 4


def test_statuses_count_where_the_settings_name_them(read_file: ReadFile, cells: ListCells) -> None:
    """`status` is a column like any other; a letter that nobody knows is explained by `markers`."""
    whole = data(dataset(status={"0": "p", "2": "e"}))
    series = WITHIN["series"] | {"status_column": "status"}
    found = cells(read_file(JsonStatSource, whole, series=series, markers={"e": "preliminary"}).observations)
    assert [cell[1] for cell in found.values()] == [
        Status.PRELIMINARY,
        Status.UNSTATED,
        Status.PRELIMINARY,
        Status.UNSTATED,
    ]
    with pytest.raises(SourceError, match=r"cell 3, column 'status': 'e' is not a status.*`markers = \{ .e. = "):
        read_file(JsonStatSource, whole, series=series)


def test_a_status_that_nobody_asked_for_is_told(read_file: ReadFile) -> None:
    """A preliminary figure is not taken for a settled one in silence; and a release without any status is read."""
    flagged, plain = data(dataset(status={"2": "p"})), data(dataset())
    series: dict[str, Any] = WITHIN["series"]
    (note,) = (one for one in read_file(JsonStatSource, flagged, series=series).notes if "status" in one)
    assert "('p')" in note
    assert 'set `status_column = "status"`' in note
    asked = series | {"status_column": "status"}
    assert not [one for one in read_file(JsonStatSource, flagged, series=asked).notes if "status" in one]
    assert read_file(JsonStatSource, plain, series=asked).observations.status.tolist() == [0] * 4


def test_a_misspelt_column_is_named_before_the_dimensions(read_file: ReadFile) -> None:
    """The remedy is its right name, and not to pick a category."""
    with pytest.raises(SourceError, match=r"there is no column 'plase'\. Did you mean 'place'"):
        read_file(JsonStatSource, data(dataset()), series={"area": None, "area_column": "plase"})


def test_a_dimension_of_many_categories_wants_one_picked(read_file: ReadFile) -> None:
    """Adding them up, or taking the first, would be a guess."""
    with pytest.raises(
        SourceError, match=r"picks none of the 2 categories of 'place'.*where = \{ \"place\" = \"Mexico\""
    ):
        read_file(JsonStatSource, data(dataset()))


def test_the_unit_is_stated(read_file: ReadFile) -> None:
    """A change of unit or base is to be seen by those who judge the release."""
    units = {"label": "place", "category": PLACE["category"] | {"unit": {"MX": {"label": "index", "base": "2018"}}}}
    reading = read_file(JsonStatSource, data(dataset(dimension={"place": units, "time": TIME})), **WITHIN)
    assert reading.stated == {"unit of Mexico": "label index; base 2018"}


def test_digits_are_kept_as_written(read_file: ReadFile, cells: ListCells) -> None:
    """A number of the file is never a binary fraction on its way; more than 15 digits are told."""
    whole = data(dataset()).replace(b"1.1,", b"0.12345678901234567,")
    reading = read_file(JsonStatSource, whole, **WITHIN)
    assert "Of more than 15 digits, and kept to the nearest float64: 1." in reading.notes
    assert cells(reading.observations)["inpc:MX", "2024-01"][0] == Decimal(repr(0.12345678901234567))


@pytest.mark.parametrize(
    ("whole", "said"),
    [
        pytest.param(b"{", "line 1: it is no JSON", id="no JSON"),
        pytest.param(b"<html></html>", "it is no JSON", id="a page"),
        pytest.param(b"[" * 100_000, "nested too deeply|no JSON", id="nested"),
        pytest.param(b"[]", "holds no JSON-stat dataset", id="a list"),
        pytest.param(data({"class": "dataset"}), "holds no JSON-stat dataset", id="no value"),
        pytest.param(data(dataset(size=[2])), "`id` and `size`", id="size and id"),
        pytest.param(data(dataset(size=[2, 3])), "'time' has 2 categories where its size is 3", id="size"),
        pytest.param(data(dataset(size=[2, -2])), "'-2' where a whole number belongs", id="negative"),
        pytest.param(data(dataset(value=[1])), "`value` has 1 cells where the dimensions make 4", id="cut short"),
        pytest.param(data(dataset(value={"9": 1})), "has a cell 9", id="cell beyond"),
        pytest.param(data(dataset(value={"x": 1})), "'x' where a whole number belongs", id="cell of no number"),
        pytest.param(data(dataset(value={})), "`value` is empty", id="no cells"),
        pytest.param(data(dataset(value="1")), "`value` is not an object", id="value of text"),
        pytest.param(data(dataset(dimension={"place": PLACE})), "`time` is not an object", id="dimension lacks"),
        pytest.param(data(dataset(id=["place", None])), "`id` is not a list of texts", id="id of number"),
        pytest.param(data(dataset(role=...)), "marks no column as the time.*`fixed_period`", id="no time"),
        pytest.param(data(dataset(value=[1, "x", 3, 4])), "cell 2, column 'value': 'x' is not a number", id="text"),
        pytest.param(data(dataset()).replace(b"null", b"NaN"), "cell 2, column 'value': 'NaN'", id="nan"),
        pytest.param(data(dataset()).replace(b"null", b"Infinity"), "cell 2, .*'Infinity'", id="infinity"),
        pytest.param(
            data(dataset(dimension={"place": PLACE, "time": {"category": {"index": {"2024M01": 0, "2024M02": 5}}}})),
            "are not numbered from 0 on",
            id="index",
        ),
    ],
)  # fmt: skip
def test_each_fault_is_one_error(read_file: ReadFile, whole: bytes, said: str) -> None:
    """Place, what is wrong, and a remedy; nothing of the file is taken."""
    with pytest.raises(SourceError, match=f"(?s)source 'prices', file figures.json.*({said})") as caught:
        read_file(JsonStatSource, whole, **WITHIN)
    assert caught.value.remedy
