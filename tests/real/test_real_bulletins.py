"""Bulletins from real official figures, against a reading of the same files with the standard library alone."""

from __future__ import annotations

import csv
import re
import shutil
from collections.abc import Callable
from decimal import ROUND_HALF_UP, Decimal
from pathlib import Path

import pytest
from reading import checks
from reading.offices import LANGUAGES, REAL, SHARED, Printed, Written

from generator import Workspace
from generator.model.period import Period

Values = dict[str, Decimal]
MONTHS = "ENE FEB MAR ABR MAY JUN JUL AGO SEP OCT NOV DIC".split()


def lines(name: str) -> list[dict[str, str]]:
    with (SHARED / name).open(encoding="utf-8-sig", newline="") as file:
        return list(csv.DictReader(file))


def jalisco(chart: str) -> Values:
    """A chart of Jalisco's exports by month; its axis names the year in January only. Million pesos."""
    values, year = {}, ""
    for line in lines(f"immex_jalisco/{chart}.csv"):
        month, _, marked = line["category"].partition("|")
        year = marked or year
        values[f"{year}-{MONTHS.index(month) + 1:02d}"] = Decimal(line["Exportaciones"])
    return values


def both() -> Values:
    """Manufacturing and other establishments together."""
    one, other = jalisco("immex_chart01"), jalisco("immex_chart02")
    return {month: one[month] + other[month] for month in one.keys() & other.keys()}


def between(values: Values, first: str, last: str) -> Decimal:
    return sum((value for period, value in values.items() if first <= period <= last), Decimal(0))


def growth(new: Decimal, old: Decimal, decimals: int = 1) -> Decimal:
    """Per cent from old to new, rounded half away from zero."""
    return ((new / old - 1) * 100).quantize(Decimal(1).scaleb(-decimals), ROUND_HALF_UP)


def displayed(printed: Printed, kind: str, role: str) -> Decimal:
    (figure,) = (one for one in printed.fact(kind)["figures"] if one["role"] == role)
    return Decimal(figure["displayed"])


def value(printed: Printed, kind: str, role: str) -> Decimal:
    (figure,) = (one for one in printed.fact(kind)["figures"] if one["role"] == role)
    return Decimal(figure["value"])


def says(printed: Printed, figure: str) -> None:
    """Both languages print the figure; each print is a claim."""
    for language in LANGUAGES:
        assert figure in printed.text(language)
        assert figure in {claim["shown"] for claim in printed.claims(language)}


@pytest.mark.parametrize("identity", REAL)
@pytest.mark.parametrize(
    "holds",
    checks.OF_CLAIMS,
    ids=lambda check: check.__name__,
)
def test_every_claim_holds(real: Written, identity: str, holds: Callable[[Printed], None]) -> None:
    """Each check of the independent reader holds of each real bulletin, in both languages."""
    holds(real.bulletin(identity))


@pytest.mark.parametrize("identity", REAL)
def test_no_number_stands_outside_a_claim(real: Written, identity: str) -> None:
    """Every digit and number word belongs to a claim, or to a name, an address or the date of issue."""
    assert checks.numbers_without_claim(real.bulletin(identity), real.folder / "bulletin.toml") == []


@pytest.mark.parametrize("identity", REAL)
def test_official_figures_carry_no_notice_of_illustration(real: Written, identity: str) -> None:
    """Real figures are for release: neither text nor record nor chart calls them illustrative."""
    printed = real.bulletin(identity)
    assert (printed.record["illustrative"], printed.record["notice"]) == (False, None)
    assert "PARA PUBLICACIÓN INMEDIATA" in printed.text("es")
    assert "FOR IMMEDIATE RELEASE" in printed.text("en")
    for language in LANGUAGES:
        drawn = (printed.folder / f"chart.{language}.svg").read_text("utf-8")
        assert not re.search("(?i)ilustrativ|illustrative", drawn + printed.text(language))


def test_exports_of_jalisco(real: Written) -> None:
    """January-May 2024 grew 0.3 %, May alone fell 7.9 %: sum of manufacturing and other establishments."""
    printed, values = real.bulletin("jalisco-exports-2024-05"), both()
    now, before = between(values, "2024-01", "2024-05"), between(values, "2023-01", "2023-05")
    assert (now, before) == (98817, 98517)
    assert value(printed, "year_to_date", "level") == now
    assert displayed(printed, "year_to_date", "change") == growth(now, before) == Decimal("0.3")
    assert (
        displayed(printed, "year_on_year", "change") == growth(values["2024-05"], values["2023-05"]) == Decimal("-7.9")
    )
    year, earlier = between(values, "2023-06", "2024-05"), between(values, "2022-06", "2023-05")
    assert displayed(printed, "rolling_year", "change") == growth(year, earlier)
    says(printed, "0.3%")
    says(printed, "7.9%")


def test_manufacturing_is_named_as_a_part_of_jalisco(real: Written) -> None:
    """Manufacturing's share of May, and the points it took from the growth of the total."""
    printed, part, whole = real.bulletin("jalisco-exports-2024-05"), jalisco("immex_chart01"), both()
    share = (part["2024-05"] / whole["2024-05"] * 100).quantize(Decimal("0.1"), ROUND_HALF_UP)
    points = (part["2024-05"] - part["2023-05"]) / whole["2023-05"] * 100
    assert displayed(printed, "share", "share") == share
    assert displayed(printed, "contribution", "contribution") == points.quantize(Decimal("0.1"), ROUND_HALF_UP)
    says(printed, f"{share}%")


def test_remittances_to_mexico(real: Written) -> None:
    """January-May and the last twelve months of 2026 in dollars, from the monthly file."""
    printed = real.bulletin("remittances-2026-05")
    rows = [line for line in lines("real/banxico_remesas_mensuales.csv") if line["ID_FLUJO"] == "1"]
    values = {line["PERIODO"][:7]: Decimal(line["VALOR_USD"]) / 1_000_000 for line in rows}
    assert max(values) == "2026-05"
    now, before = between(values, "2026-01", "2026-05"), between(values, "2025-01", "2025-05")
    assert value(printed, "year_to_date", "level") == now
    assert displayed(printed, "year_to_date", "change") == growth(now, before)
    assert value(printed, "year_on_year", "level") == values["2026-05"]
    year, earlier = between(values, "2025-06", "2026-05"), between(values, "2024-06", "2025-05")
    assert displayed(printed, "rolling_year", "change") == growth(year, earlier)
    says(printed, f"{growth(now, before)}%")
    assert "millones de dólares" in printed.text("es")
    assert "$" in printed.text("en")


def test_consumer_prices(real: Written) -> None:
    """Annual inflation of October 2024 was 4.76 %, as INEGI published it; an index is averaged and never summed."""
    printed = real.bulletin("consumer-prices-2024-10")
    values = {line["PERIODO"][:7]: Decimal(line["GENERAL"]) for line in lines("real/inegi_inpc_general_subyacente.csv")}
    inflation = growth(values["2024-10"], values["2023-10"], 2)
    assert inflation == Decimal("4.76")
    assert displayed(printed, "year_on_year", "change") == inflation
    assert value(printed, "year_on_year", "level") == values["2024-10"]
    says(printed, "4.76%")
    highest = max(values.values())
    for fact in printed.record["facts"]:
        levels = [Decimal(one["value"]) for one in fact["figures"] if one["unit"] == "index"]
        assert all(level <= highest for level in levels), "a sum of an index"
        assert not any(one["arithmetic"].startswith("sum ") for one in fact["figures"])


def test_the_latest_prices_are_told_without_being_asked_for(real: Written) -> None:
    """Without a period the newest month of the file is told."""
    values = {line["PERIODO"][:7]: Decimal(line["GENERAL"]) for line in lines("real/inegi_inpc_general_subyacente.csv")}
    newest = max(values)
    printed = real.bulletin(f"consumer-prices-{newest}")
    year_before = f"{int(newest[:4]) - 1}{newest[4:]}"
    assert displayed(printed, "year_on_year", "change") == growth(values[newest], values[year_before], 2)


def test_the_rank_of_nuevo_leon(real: Written) -> None:
    """Among the 32 states of 2018, counted from the file; a national total under a state's name counts for nothing."""
    printed = real.bulletin("state-exports-2018")
    states: dict[str, list[Decimal]] = {}
    for line in lines("real/inegi_exportaciones_entidad_largo_es.csv"):
        if line["Descripción"] == "Exportaciones totales" and line["year"] == "2018":
            states.setdefault(line["state"], []).append(Decimal(line["USD"]))
    first = {state: values[0] for state, values in states.items()}
    assert len(first) == 32
    rank = 1 + sum(other > first["Nuevo León"] for other in first.values())
    assert value(printed, "rank_peers", "rank") == rank == 3
    assert value(printed, "rank_peers", "peers") == 32
    assert value(printed, "year_on_year", "level") == first["Nuevo León"]
    assert re.search("Nuevo León ocupó el tercer lugar .*entre las 32 entidades", printed.text("es"))
    assert re.search("Nuevo León ranked third .*among the 32 states", printed.text("en"))


def test_manufacturing_output(real: Written) -> None:
    """The first quarter of 2026 against the same quarter, and manufacturing's share of the whole economy."""
    printed = real.bulletin("manufacturing-gdp-2026-q1")
    values: dict[str, Values] = {}
    for line in lines("real/inegi_pib_industrias.csv"):
        values.setdefault(line["CLAVE_INDUSTRIA"], {})[line["PERIODO"][:7]] = Decimal(line["VALOR_CONSTANTE"])
    part, whole = values["31-33"], values["PIB"]
    assert max(part) == "2026-01"
    change = growth(part["2026-01"], part["2025-01"])
    assert displayed(printed, "year_on_year", "change") == change
    assert printed.record["period"] == "2026-Q1"
    says(printed, f"{abs(change)}%")
    share = (part["2026-01"] / whole["2026-01"] * 100).quantize(Decimal("0.1"), ROUND_HALF_UP)
    assert displayed(printed, "share", "share") == share
    assert "primer trimestre de 2026" in printed.text("es")
    assert "first quarter of 2026" in printed.text("en")
    assert not re.search("(?i)desestacionalizad|trimestre de 2025 a la fecha", printed.text("es"))


@pytest.mark.parametrize("identity", REAL)
def test_both_languages_state_the_same_facts(real: Written, identity: str) -> None:
    """What one language claims of a fact the other claims too, with the same values in the same units."""
    printed = real.bulletin(identity)
    told = [
        {
            (claim["fact"], claim["role"], claim["value"], claim["unit"])
            for claim in printed.claims(language)
            if claim["role"]
        }
        for language in LANGUAGES
    ]
    assert told[0] == told[1]
    rates = [
        sorted({claim["shown"] for claim in printed.claims(language) if claim["unit"] == "percent"})
        for language in LANGUAGES
    ]
    assert rates[0] == rates[1]


def test_the_shared_files_are_left_alone(real: Written) -> None:
    """A workspace reads its own copies: nothing of it lies below the shared folder."""
    assert not Path(real.folder).resolve().is_relative_to(SHARED.resolve())


def test_every_record_that_a_story_must_tell_is_printed(real: Written, tmp_path: Path) -> None:
    """Prices lead with the month, and still tell the records of the window and of the month where they must."""
    office = tmp_path / "office"
    shutil.copytree(real.folder, office)
    path, kinds = office / "bulletin.toml", '["record", "record_season", "record_window"]'
    prices = 'indicator = "inpc"\narea = "MX"\n'
    path.write_text(path.read_text("utf-8").replace(prices, f"{prices}must = {kinds}\n", 1), "utf-8")
    (written,) = Workspace(office).write(["consumer-prices"], period=Period.parse("2024-10"), dry_run=True)
    for article in written.bulletin.articles.values():
        told = {claim.fact.kind for claim in article.claims if claim.aspect == "superlative"}
        assert told == {"record", "record_season", "record_window"}
        assert "de el " not in article.text
