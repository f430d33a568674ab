"""`bulletin revisions` looks at all that a bulletin told: further series, and what the growth was a year before."""

from __future__ import annotations

import json
import re
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner
from reading.offices import LANGUAGES, TODAY, Printed

from generator import Workspace
from generator.cli import main
from generator.errors import SourceError

BULLETIN = "exports-2024-03"
SETTINGS = """
[office]
name.es = "Oficina inventada"
name.en = "Invented Office"
area = "MX-14"
byline.es = "Redacción"
byline.en = "the Newsroom"
boilerplate.es = "Una oficina inventada."
boilerplate.en = "An invented office."
contact.es = "prensa@example.org"
contact.en = "press@example.org"

[stories.exports]
template = "exports"
indicator = "immex.exports"
area = "MX-14"
must = ["year_to_date"]
also = ["immex.persons:MX-14"]

[sources.figures]
type = "csv"
path = "data/figures"
agency = "inegi"
illustrative = true
frequency = "month"
period = "period"

[[sources.figures.series]]
value = "exports"
indicator = "immex.exports"
area = "MX-14"
power = 6

[[sources.figures.series]]
value = "persons"
indicator = "immex.persons"
area = "MX-14"
"""
MONTHS = [f"{year}-{month:02d}" for year in (2022, 2023, 2024) for month in range(1, 13)][:27]


@dataclass(frozen=True)
class Office:
    """An office with one bulletin, of March 2024: exports 10 % up after 20 % up, persons 5 % down."""

    folder: Path

    def release(self, day: str, **changed: float) -> None:
        """A release of invented figures; `changed` are other values by series and period: `persons_2024_03`."""
        rows = ["period,exports,persons"]
        for month in MONTHS:
            exports = {"2022": 1000.0, "2023": 1200.0, "2024": 1320.0}[month[:4]]
            persons = {"2022": 2000.0, "2023": 2000.0, "2024": 1900.0}[month[:4]]
            key = month.replace("-", "_")
            rows.append(f"{month},{changed.get(f'exports_{key}', exports)},{changed.get(f'persons_{key}', persons)}")
        path = self.folder / "data" / "figures" / f"{day}.csv"
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text("\n".join(rows) + "\n", "utf-8")
        Workspace(self.folder).fetch(today=TODAY)

    def outdated(self) -> list[dict[str, Any]]:
        done = CliRunner().invoke(main, ["revisions", "--json", "--workspace", str(self.folder)])
        found: list[dict[str, Any]] = json.loads(done.stdout)["outdated"]
        return found

    @property
    def printed(self) -> Printed:
        return Printed(self.folder / "output" / BULLETIN)


@pytest.fixture
def office(tmp_path: Path) -> Office:
    (tmp_path / "bulletin.toml").write_text(SETTINGS, "utf-8")
    office = Office(tmp_path)
    office.release("2024-05-02")
    Workspace(tmp_path).write()
    return office


def test_the_bulletin_tells_both(office: Office) -> None:
    """Exports 10.0 % up after 20.0 % up; persons 5.0 % down."""
    es, en = (office.printed.text(language) for language in LANGUAGES)
    assert re.search(r"Un año antes, .*20\.0%", es)
    assert re.search(r"A year earlier, .*20\.0%", en)
    assert "5.0%" in es
    assert "5.0%" in en
    assert office.outdated() == []


def test_a_revision_of_a_further_series_is_found(office: Office) -> None:
    """Persons of March were 1,900 and are 1,960: January-March is 1,920 on average, 4.0 % below 2,000."""
    office.release("2024-06-03", persons_2024_03=1960.0)
    found = office.outdated()
    assert {(one["printed"], one["now"]) for one in found} == {("5.0%", "4.0%"), *levels("1,900", "1,920")}
    claims = {one["id"]: one for one in office.printed.record["claims"]}
    assert {claims[one["claim"]]["fact"] for one in found} == {"year_to_date/immex.persons:MX-14/2024-01/2024-03"}


def levels(before: str, now: str) -> set[tuple[str, str]]:
    return {(f"{before} {noun}", f"{now} {noun}") for noun in ("personas", "people")}


def test_a_direction_of_a_further_series_that_turned_is_found(office: Office) -> None:
    """Persons of March are 2,300 now: the mean of three months is above that of a year before."""
    office.release("2024-06-03", persons_2024_03=2300.0)
    whys = {one["why"] for one in office.outdated()}
    assert any("direction" in why for why in whys), whys


def test_a_revision_of_the_year_before_last_is_found(office: Office) -> None:
    """March 2022 was 1,000 and is 1,200: January-March 2023 grew 12.5 %, not 20.0 %, and 2024 as before."""
    office.release("2024-06-03", exports_2022_03=1200.0)
    found = [(one["printed"], one["now"]) for one in office.outdated()]
    assert found == [("20.0%", "12.5%")] * 2


def test_further_periods_make_nothing_false(office: Office) -> None:
    """A bulletin is held against the data up to its own period."""
    MONTHS.append("2024-04")
    try:
        office.release("2024-06-03", exports_2024_04=1250.0, persons_2024_04=1850.0)
    finally:
        MONTHS.remove("2024-04")
    assert office.outdated() == []


def test_a_correction_says_what_is_right_of_a_further_series(office: Office) -> None:
    """«Debe decir 4.0% en lugar de “5.0%”», and in English alike."""
    office.release("2024-06-03", persons_2024_03=1960.0)
    written = Workspace(office.folder).correct(BULLETIN)
    es, en = (written.bulletin.articles[language].text for language in LANGUAGES)
    assert "4.0% en lugar de “5.0%”" in es
    assert "4.0% instead of “5.0%”" in en
    right = [one for one in written.bulletin.articles["es"].claims if one.shown == "4.0%"]
    assert [one.fact.series.indicator for one in right][:1] == ["immex.persons"]


def test_a_further_series_that_is_gone_makes_its_sentence_unfounded(office: Office) -> None:
    """Where the newest release has no value of it any more, what was told of it is not founded on anything."""
    path = office.folder / "data" / "figures" / "2024-06-03.csv"
    text = (office.folder / "data" / "figures" / "2024-05-02.csv").read_text("utf-8")
    path.write_text(text.replace("2024-03,1320.0,1900.0", "2024-03,1320.0,"), "utf-8")
    with pytest.raises(SourceError, match="fewer: it has 53 values") as refused:
        Workspace(office.folder).fetch(today=TODAY)
    (identity,) = re.findall(r"--accept (\S+)", str(refused.value))
    Workspace(office.folder).accept(identity, by="A person", on=TODAY)
    claims = {one["id"]: one for one in office.printed.record["claims"]}
    found = [claims[one["claim"]] for one in office.outdated()]
    assert {one["fact"] for one in found} == {"year_to_date/immex.persons:MX-14/2024-01/2024-03"}
