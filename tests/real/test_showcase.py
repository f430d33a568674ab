"""The bulletins that show what the product writes, from real official files: as accepted, and true by plain arithmetic.

Each figure that is looked for was computed here from the agency's own file with the standard library alone.
"""

from __future__ import annotations

import csv
import json
import re
from collections.abc import Callable
from decimal import ROUND_HALF_UP, Decimal

import pytest
from reading import checks
from reading.offices import LANGUAGES, PARTS, SHARED, SHOWCASE, Printed, Written, showcase

from generator import Workspace
from real.accepted import reads_as_accepted

Values = dict[str, Decimal]
MONTHS = "ENE FEB MAR ABR MAY JUN JUL AGO SEP OCT NOV DIC".split()
LONGEST = {"web_title": 70, "description": 160, "social": 280}


@pytest.fixture(scope="session")
def office(tmp_path_factory: pytest.TempPathFactory) -> Written:
    return showcase(tmp_path_factory.getbasetemp())


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("identity", SHOWCASE)
def test_a_bulletin_reads_as_it_was_accepted(office: Written, identity: str, language: str) -> None:
    """The text is, character by character, the one that a person accepted."""
    reads_as_accepted(identity, language, office.bulletin(identity).text(language))


@pytest.mark.parametrize("identity", SHOWCASE)
@pytest.mark.parametrize(
    "holds",
    checks.OF_CLAIMS,
    ids=lambda check: check.__name__,
)
def test_every_claim_holds(office: Written, identity: str, holds: Callable[[Printed], None]) -> None:
    """Each check of the independent reader holds: of the text, of what is told beside it, of the texts for the web."""
    holds(office.bulletin(identity))


@pytest.mark.parametrize("identity", SHOWCASE)
def test_no_number_stands_outside_a_claim(office: Written, identity: str) -> None:
    """Every digit and number word belongs to a claim, or to a name, an address or the date of issue."""
    assert checks.numbers_without_claim(office.bulletin(identity), office.folder / "bulletin.toml") == []


@pytest.mark.parametrize("identity", SHOWCASE)
def test_the_checker_supports_every_word_of_it(office: Written, identity: str) -> None:
    """A bulletin as written, read with the figures that it was written from, leaves nothing to vouch for."""
    found = Workspace(office.folder).check([office.folder / "output" / identity])
    left = [
        (proof.manuscript.part, finding.shown, finding.why)
        for proof in found.proofs
        for finding in (*proof.contradicted, *proof.unverifiable)
    ]
    assert left == []
    assert [finding for proof in found.proofs for finding in proof.report.document] == []


@pytest.mark.parametrize("identity", SHOWCASE)
def test_the_texts_for_the_web_are_short_enough_and_say_something(office: Written, identity: str) -> None:
    """A title, a description and a post within what a search page and a network show, each in one line with a claim."""
    printed = office.bulletin(identity)
    for language in LANGUAGES:
        title = re.search(r"^# (.*)$", printed.text(language), re.MULTILINE)
        assert title
        assert len(title[1]) <= 100
        for part in PARTS[1:]:
            text = printed.part(language, part)
            assert 0 < len(text) <= LONGEST[part]
            assert "\n" not in text
            assert part == "web_title" or printed.claims(language, part)


def rows(name: str) -> list[dict[str, str]]:
    with (SHARED / name).open(encoding="utf-8-sig", newline="") as file:
        return list(csv.DictReader(file))


def growth(new: Decimal, old: Decimal, decimals: int = 1) -> str:
    """Per cent, without its sign, half away from zero."""
    return f"{abs((new / old - 1) * 100).quantize(Decimal(1).scaleb(-decimals), ROUND_HALF_UP)}%"


def mean(values: Values, first: str, last: str) -> Decimal:
    found = [value for period, value in values.items() if first <= period <= last]
    return sum(found, Decimal(0)) / len(found)


def between(values: Values, first: str, last: str) -> Decimal:
    return sum((value for period, value in values.items() if first <= period <= last), Decimal(0))


def chart(name: str, column: str) -> Values:
    """A column of a chart of Jalisco by month; its axis names the year in January alone."""
    found, year = {}, ""
    for row in rows(f"immex_jalisco/{name}.csv"):
        month, _, marked = row["category"].partition("|")
        year = marked or year
        found[f"{year}-{MONTHS.index(month) + 1:02d}"] = Decimal(row[column])
    return found


def says(printed: Printed, words: dict[str, str]) -> None:
    """Each language says it, whatever verb it chose: `*` stands for one word."""
    for language, expected in words.items():
        pattern = re.escape(expected).replace(r"\*", r"[^\W\d]+")
        assert re.search(pattern, printed.text(language)), expected


def test_prices_and_their_parts(office: Written) -> None:
    """INPC of June 2026, general, core and non-core, against a year and a month before; and before that."""
    table = rows("real/inegi_inpc_general_subyacente.csv")
    by_name = {
        name: {row["PERIODO"][:7]: Decimal(row[name]) for row in table} for name in table[0] if name != "PERIODO"
    }
    general, core, rest = by_name["GENERAL"], by_name["SUBYACENTE"], by_name["NO_SUBYACENTE"]
    printed = office.bulletin("consumer-prices-2026-06")
    now, month, year, year_before = "2026-06", "2026-05", "2025-06", "2024-06"
    assert (growth(general[now], general[year], 2), general[now] < general[month]) == ("3.37%", True)
    assert re.search(rf"# La inflación anual .* {growth(general[now], general[year], 2)} en junio", printed.text("es"))
    says(printed, {"en": f"fell {growth(general[now], general[month], 2)} in June from May"})
    for values, es, en in (
        (core, "El índice subyacente", "The core index"),
        (rest, "el índice no subyacente", "the non-core index"),
    ):
        annual, monthly = growth(values[now], values[year], 2), growth(values[now], values[month], 2)
        says(printed, {"es": f"{es} * {annual} a tasa anual", "en": f"{en} * {annual} from a year earlier"})
        assert all(monthly in printed.text(language) for language in LANGUAGES)
    before = growth(general[month], general["2025-05"], 2), growth(general[year], general[year_before], 2)
    assert all(re.search(f"{before[0]}.*{before[1]}", printed.text(language)) for language in LANGUAGES)


def test_the_dollar(office: Written) -> None:
    """The mean of the daily FIX rates of July 2025, against July 2024 and June 2025."""
    by_month: dict[str, list[Decimal]] = {}
    for day in json.loads((SHARED / "real/banxico_fix_SIE.json").read_text("utf-8"))["bmx"]["series"][0]["datos"]:
        by_month.setdefault(f"{day['fecha'][6:]}-{day['fecha'][3:5]}", []).append(Decimal(day["dato"]))
    means = {
        month: (sum(days, Decimal(0)) / len(days)).quantize(Decimal("0.0001"), ROUND_HALF_UP)
        for month, days in by_month.items()
    }
    now, year, month = means["2025-07"], means["2024-07"], means["2025-06"]
    printed = office.bulletin("dollar-2025-07")
    assert now > year
    assert now < month
    says(printed, {"es": f"{now} pesos en julio de 2025", "en": f"averages {now} pesos in July 2025"})
    says(printed, {"es": f"se encareció {growth(now, year)}", "en": f"gained {growth(now, year)} from a year earlier"})
    says(
        printed, {"es": f"se abarató {growth(now, month)} frente a junio", "en": f"lost {growth(now, month)} from June"}
    )


def test_output_and_its_parts(office: Written) -> None:
    """GDP of the first quarter of 2026 at constant prices, and of its three great activities."""
    by_branch: dict[str, Values] = {}
    for row in rows("real/inegi_pib_industrias.csv"):
        by_branch.setdefault(row["CLAVE_INDUSTRIA"], {})[row["PERIODO"][:7]] = Decimal(row["VALOR_CONSTANTE"])
    rates = {one: growth(values["2026-01"], values["2025-01"]) for one, values in by_branch.items() if one in "PIB124"}
    ways = {one: by_branch[one]["2026-01"] > by_branch[one]["2025-01"] for one in ("PIB", "1", "2", "4")}
    assert ways == {"PIB": True, "1": True, "2": False, "4": True}
    printed = office.bulletin("gdp-2026-q1")
    assert re.search(rf"# (?:Crece|Aumenta) {rates['PIB']} anual el PIB de México", printed.text("es"))
    says(
        printed,
        {
            "es": (
                f"de las actividades primarias * {rates['1']}, el de las actividades secundarias * {rates['2']} "
                f"y el de las actividades terciarias * {rates['4']}"
            ),
            "en": (
                f"primary activities * {rates['1']}, that of secondary activities * {rates['2']} "
                f"and that of tertiary activities * {rates['4']} from a year earlier"
            ),
        },
    )
    industry = office.bulletin("industry-gdp-2026-q1")
    share = (by_branch["2"]["2026-01"] / by_branch["PIB"]["2026-01"] * 100).quantize(Decimal("0.1"), ROUND_HALF_UP)
    for language in LANGUAGES:
        assert rates["2"] in industry.text(language)
        assert f"{share}%" in industry.text(language)


def test_remittances(office: Written) -> None:
    """January-May 2026 by the monthly file; the first quarter by state, and that of Jalisco."""
    monthly = {
        row["PERIODO"][:7]: Decimal(row["VALOR_USD"])
        for row in rows("real/banxico_remesas_mensuales.csv")
        if row["ID_FLUJO"] == "1"
    }
    rate = growth(between(monthly, "2026-01", "2026-05"), between(monthly, "2025-01", "2025-05"))
    says(
        office.bulletin("remittances-2026-05"),
        {"es": f"México recibe {rate} más", "en": f"Mexico receives {rate} more"},
    )
    states: dict[str, Values] = {}
    for row in rows("real/banxico_remesas_entidad.csv"):
        states.setdefault(row["ENTIDAD"], {})[row["PERIODO"][:7]] = Decimal(row["VALOR_USD"])
    newest = {name: values["2026-01"] for name, values in states.items()}
    first = sorted(newest, key=lambda name: -newest[name])[:5]
    listed = re.findall(
        r"^- \*\*(.*)\*\*: .*?, (\d+\.\d%)", office.bulletin("remittances-by-state-2026-q1").text("es"), re.MULTILINE
    )
    assert [(name, growth(newest[name], states[name]["2025-01"])) for name in first] == listed
    total = sum(newest.values(), Decimal(0))
    largest = sorted(newest.values(), reverse=True)
    count = next(n for n in range(1, 33) if sum(largest[:n], Decimal(0)) > total / 2)
    share = (sum(largest[:count], Decimal(0)) / total * 100).quantize(Decimal("0.1"), ROUND_HALF_UP)
    assert count == 7
    says(
        office.bulletin("remittances-by-state-2026-q1"),
        {"es": f"concentraron {share}%", "en": f"accounted for {share}%"},
    )
    jalisco = states["Jalisco"]
    rate = growth(jalisco["2026-01"], jalisco["2025-01"])
    says(office.bulletin("remittances-jalisco-2026-q1"), {"es": f"recibe {rate} menos", "en": f"receives {rate} less"})


def test_exports_of_the_states(office: Written) -> None:
    """2018 by state, thousand dollars: the first six, Nuevo León's share, and how many grew."""
    states: dict[str, Values] = {}
    for row in rows("real/inegi_exportaciones_entidad_largo_es.csv"):
        if row["Descripción"] == "Exportaciones totales":
            states.setdefault(row["state"], {}).setdefault(row["year"], Decimal(row["USD"]))
    assert len(states) == 32
    total = {year: sum((one[year] for one in states.values()), Decimal(0)) for year in ("2017", "2018")}
    first = sorted(states, key=lambda name: -states[name]["2018"])[:6]
    printed = office.bulletin("state-exports-2018")
    listed = re.findall(r"^- \*\*(.*)\*\*: .*?, (\d+\.\d%)", printed.text("es"), re.MULTILINE)
    short = {"Coahuila de Zaragoza": "Coahuila", "Veracruz de Ignacio de la Llave": "Veracruz"}
    rates = [(short.get(name, name), growth(states[name]["2018"], states[name]["2017"])) for name in first]
    assert rates == listed
    grew = sum(one["2018"] > one["2017"] for one in states.values())
    says(printed, {"es": f"en {grew} de las 32 entidades", "en": f"in {grew} of the 32 states"})
    rate = growth(total["2018"], total["2017"])
    assert all(rate in printed.text(language) for language in LANGUAGES)
    own = states["Nuevo León"]
    share = (own["2018"] / total["2018"] * 100).quantize(Decimal("0.1"), ROUND_HALF_UP)
    says(office.bulletin("nuevo-leon-exports-2018"), {"es": f"{share}% de las exportaciones"})
    assert growth(own["2018"], own["2017"]) in office.bulletin("nuevo-leon-exports-2018").text("en")


def test_exports_and_employment_of_jalisco(office: Written) -> None:
    """The charts of May 2024: exports of both kinds of establishment, persons, establishments."""
    manufacturing, services = chart("immex_chart01", "Exportaciones"), chart("immex_chart02", "Exportaciones")
    persons, plants = chart("immex_chart06", "Personal ocupado"), chart("immex_chart04", "Establecimientos")
    now, before = ("2024-01", "2024-05"), ("2023-01", "2023-05")
    printed = office.bulletin("jalisco-exports-2024-05")
    both = (
        between(manufacturing, *now) + between(services, *now),
        between(manufacturing, *before) + between(services, *before),
    )
    says(printed, {"en": f"exports * {growth(*both)} from January through May 2024"})
    for values in (manufacturing, services):
        rate = growth(between(values, *now), between(values, *before))
        assert all(rate in printed.text(language) for language in LANGUAGES)
    assert growth(mean(persons, *now), mean(persons, *before)) in printed.text("en")
    assert f"{mean(persons, *now).quantize(Decimal(1), ROUND_HALF_UP):,}" in printed.text("es")
    employment, note = office.bulletin("jalisco-employment-2024-05"), office.bulletin("jalisco-note-2024-05")
    for language in LANGUAGES:
        assert f"{persons['2024-05']:,}" in employment.text(language)
        assert growth(persons["2024-05"], persons["2023-05"]) in employment.text(language)
        assert f"{plants['2024-05']}" in employment.text(language)
        for values in (manufacturing, services, persons, plants):
            assert growth(values["2024-05"], values["2023-05"]) in note.text(language)


@pytest.mark.parametrize(("language", "title"), [("es", "Tipo de cambio del dólar"), ("en", "Dollar exchange rate")])
def test_the_chart_of_the_dollar_gives_the_rate_of_its_text(office: Written, language: str, title: str) -> None:
    """Its title says what is drawn, and the newest point carries all four decimals."""
    told = (office.bulletin("dollar-2025-07").folder / f"chart.{language}.svg").read_text(encoding="utf-8")
    assert f">{title}</text>" in told
    assert "2025: 18.6909</text>" in told
