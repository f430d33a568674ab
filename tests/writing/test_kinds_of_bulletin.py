"""Each kind of bulletin in both languages, on invented figures: what its headline, lede and body say."""

# ruff: noqa: E501, ISC004  (what is printed in one line is expected in one)

from __future__ import annotations

import re

import msgspec
import pytest
from composing import composed, text
from invented import INDICATORS, fact, noun

from generator import Workspace
from generator.bilingual import LANGUAGES, Language

PRICES = "year_on_year of prices at 2024-10 against 2023-10 up: level 136.8, change 4.8%, base 130.6"
MONTH = "period_on_period of prices at 2024-10 against 2024-09 {}: level 136.8, change {}, base 136.0"
FALLEN = "year_on_year of prices at 2024-10 against 2023-10 down: level 129.3, change -1.0%, base 130.6"
DOLLAR = "year_on_year of dollar at 2024-10 against 2023-10 {}: level 18.6909, change {}, base 18.1113"
STEP = "period_on_period of dollar at 2024-10 against 2024-09 {}: level 18.6909, change {}, base 19.0331"
EXPORTS = (
    "year_to_date of exports at 2024-01/2024-10 against 2023-01/2023-10 {}: level 57346.0, change {}, base 53745.1"
)
RECORD = "record_window of exports at 2024-01/2024-10 since 2009-01 (start) up: level 57346.0, previous 55000.0"
OUTPUT = "year_on_year of exports at 2024-Q3 against 2023-Q3 up: level 17000.0, change 2.4%, base 16601.6"
BRANCH = "year_on_year of exports by {} at 2024-Q3 against 2023-Q3 {}: level 17000.0, change {}, base 16601.6"
PLANTS = "year_on_year of plants at 2024-10 against 2023-10 up: level 512, change 2.4%, base 500"
JOBLESS = "points of jobless at 2024-10 against 2023-10 down: level 2.5%, change -0.2pp, base 2.7%"


def says(written: str, *patterns: str) -> None:
    """Each pattern is found; they come in this order."""
    at = 0
    for pattern in patterns:
        found = re.compile(pattern).search(written, at)
        assert found, f"{pattern!r} is not in {written[at:]!r}"
        at = found.end()


def over_seeds(office: Workspace, *lines: str, template: str, language: Language, **more: object) -> list[str]:
    """The same bulletin as several months would word it."""
    seeds = (f"invented-{number}" for number in range(8))
    return [text(composed(office, *lines, template=template, seed=seed, **more), language) for seed in seeds]


@pytest.mark.parametrize(
    ("language", "patterns"),
    [
        ("es", (r"# La inflación anual (se ubica en|es de) 4\.8% en octubre de 2024\n", r"los precios al consumidor subieron 0\.6% en octubre respecto de septiembre", r"(una inflación anual de|subió|aumentó) 4\.8%", r"un aumento de 0\.6%")),
        ("en", (r"# Jalisco's annual inflation (stands|comes in) at 4\.8% in October 2024\n", r"consumer prices rose 0\.6% in October from September", r"(rose|increased) 4\.8%", r"an increase of 0\.6%")),
    ],
)  # fmt: skip
def test_prices_lead_with_inflation(language: Language, patterns: tuple[str, ...], office: Workspace) -> None:
    """The annual change is called inflation; the monthly one stands beside it, in deck and lede."""
    lines = [PRICES, MONTH.format("up", "0.6%")]
    for written in over_seeds(office, *lines, template="prices", language=language):
        says(written, *patterns)
        assert written.count("0.6%") == 2


@pytest.mark.parametrize("language", LANGUAGES)
def test_prices_that_fell_are_no_inflation(language: Language, office: Workspace) -> None:
    """A fall over the year has the headline of any index."""
    lines = [FALLEN, MONTH.format("flat", "0.0%")]
    for written in over_seeds(office, *lines, template="prices", language=language):
        says(
            written,
            r"# (Disminuye|Baja) 1\.0% anual el índice" if language == "es" else r"# Jalisco's price index falls 1\.0%",
        )
        assert not re.search("inflaci|inflation", written)


@pytest.mark.parametrize(("language", "words"), [("es", "prácticamente sin cambio"), ("en", "little changed")])
def test_a_month_without_inflation_is_said_to_be_one(language: Language, words: str, office: Workspace) -> None:
    """No figure of nil is printed."""
    lines = [PRICES, MONTH.format("flat", "0.0%")]
    for written in over_seeds(office, *lines, template="prices", language=language):
        says(written, words)
        assert "0.0%" not in written


@pytest.mark.parametrize(
    ("language", "more", "less"),
    [
        ("es", r"# Jalisco recibe 6\.7% más por exportaciones en enero-octubre de 2024\n", r"# Jalisco recibe 6\.7% menos"),
        ("en", r"# Jalisco receives 6\.7% more in exports from January through October 2024\n", r"# Jalisco receives 6\.7% less"),
    ],
)  # fmt: skip
def test_flows_are_received_by_the_place(language: Language, more: str, less: str, office: Workspace) -> None:
    """More or less than in the same time of the year before, with the record of the sum."""
    received = {"es": r"Jalisco recibió 57 mil 346 millones de pesos por exportaciones", "en": r"Jalisco received 57\.3 billion pesos in exports"}  # fmt: skip
    record = {"es": "más alto para un periodo enero-octubre", "en": "the highest( value)? for a January-October period"}
    for written in over_seeds(office, EXPORTS.format("up", "6.7%"), RECORD, template="flows", language=language):
        says(written, more, received[language], record[language])
    for written in over_seeds(office, EXPORTS.format("down", "-6.7%"), template="flows", language=language):
        says(written, less, received[language])


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_rate_is_not_received(language: Language, office: Workspace) -> None:
    """What is no sum of money is told as any series."""
    for written in over_seeds(office, JOBLESS, template="flows", language=language):
        assert not re.search("recib|receive", written)


@pytest.mark.parametrize(
    ("language", "pattern"),
    [
        (
            "es",
            r"Por (actividad|sectores), las exportaciones de las actividades primarias \w+ 1\.2%, las de las actividades secundarias \w+ 0\.8% "
            r"y las de las actividades terciarias prácticamente no variaron, a tasa anual\.",
        ),
        (
            "en",
            r"By (activity|sector), exports of primary activities \w+ 1\.2%, those of secondary activities \w+ 0\.8% "
            r"and those of tertiary activities were little changed from a year earlier\.",
        ),
    ],
)  # fmt: skip
def test_the_parts_of_output_stand_in_one_sentence(language: Language, pattern: str, office: Workspace) -> None:
    """Three sectors of its own statistic over its own time; a single one has a sentence of its own."""
    beside = [
        [BRANCH.format("primary", "up", "1.2%")],
        [BRANCH.format("secondary", "down", "-0.8%")],
        [BRANCH.format("tertiary", "flat", "0.0%")],
    ]
    for written in over_seeds(office, OUTPUT, template="gdp", language=language, beside=beside):
        says(written, pattern)
    for written in over_seeds(office, OUTPUT, template="gdp", language=language, beside=beside[:1]):
        assert not re.search("Por (actividad|sectores)|By (activity|sector)", written)
        says(written, r"1\.2%")


@pytest.mark.parametrize(
    ("language", "dearer", "cheaper"),
    [
        ("es", (r"se encareció 3\.20% en un año", r"aunque se abarató 1\.80% frente a septiembre"), (r"se abarató 3\.20% en un año", r"y 1\.80% frente a septiembre")),
        ("en", (r"gained 3\.20% from a year earlier", r"but lost 1\.80% from September"), (r"lost 3\.20% from a year earlier", r"and 1\.80% from September")),
    ],
)  # fmt: skip
def test_a_currency_becomes_dearer_or_cheaper(
    language: Language, dearer: tuple[str, str], cheaper: tuple[str, str], office: Workspace
) -> None:
    """Its mean with all digits; against the year and the month before, which may go the other way."""
    mean = {"es": r"(promedia|cotiza en promedio en) 18\.6909 pesos en octubre de 2024", "en": r"averages 18\.6909 pesos in October 2024"}[language]  # fmt: skip
    down = STEP.format("down", "-1.80%")
    for written in over_seeds(office, DOLLAR.format("up", "3.20%"), down, template="exchange", language=language):
        says(written, mean, *dearer)
    for written in over_seeds(office, DOLLAR.format("down", "-3.20%"), down, template="exchange", language=language):
        says(written, mean, *cheaper)


@pytest.mark.parametrize(
    ("language", "headline", "lines"),
    [
        (
            "es",
            "# Jalisco, Guanajuato y Oaxaca encabezan la lista de entidades federativas por exportaciones en octubre de 2024\n",
            ("- **Jalisco**: 300 millones de pesos, 5.0% más que un año antes", "- **Guanajuato**: 200 millones de pesos, 1.0% menos", "- **Oaxaca**: 100 millones de pesos, sin cambio"),
        ),
        (
            "en",
            "# Jalisco, Guanajuato and Oaxaca top the list of states in exports in October 2024\n",
            ("- **Jalisco**: 300 million pesos, up 5.0% from a year earlier", "- **Guanajuato**: 200 million pesos, down 1.0%", "- **Oaxaca**: 100 million pesos, little changed"),
        ),
    ],
)  # fmt: skip
def test_a_ranking_lists_its_leading_places(
    language: Language, headline: str, lines: tuple[str, ...], office: Workspace
) -> None:
    """The first three in the headline where there is room, else the first; all in a list, in order."""
    lead = "year_on_year of exports in MX at 2024-10 against 2023-10 up: level 5891.4, change 5.4%, base 5589.6"
    beside = [
        [
            f"year_on_year of exports in {area} at 2024-10 against 2023-10 {way}: level {level}, change {change}, base 286",
            f"rank_peers of exports in {area} at 2024-10 up: rank {rank} rank, peers 32 area, level {level}",
        ]
        for rank, (area, level, way, change) in enumerate(
            [("MX-14", 300, "up", "5.0%"), ("MX-11", 200, "down", "-1.0%"), ("MX-20", 100, "flat", "0.0%")], 1
        )
    ]
    written = composed(office, lead, template="ranking", beside=beside).articles[language]
    title = written.title
    if len(headline) - 3 <= 100:
        assert title == headline[2:-1]
    else:
        assert title.startswith("Jalisco encabeza la lista de entidades federativas por exportaciones en octubre")
    listed = [line for line in written.text.splitlines() if line.startswith("- **")]
    assert tuple(listed) == lines
    first = {
        "es": r"Jalisco, Guanajuato y Oaxaca encabezaron la lista de entidades federativas por monto\.\n\nEl monto de las exportaciones fue de .*\n\nPor entidad federativa:\n\n- ",
        "en": r"Jalisco, Guanajuato and Oaxaca led the states by value\.\n\nThe value of exports was .*\n\nBy state:\n\n- ",
    }
    assert re.search(first[language], written.text, re.DOTALL)


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_fall_within_the_inflation_is_told_as_its_contrast(language: Language, office: Workspace) -> None:
    """Prices dearer than a year ago and cheaper than last month: "aunque", "though", never "and"."""
    link = {
        "es": r"4\.8%.*, aunque (bajó|disminuyó) 0\.6%",
        "en": r"4\.8% .*, though it (fell|declined|decreased) 0\.6%",
    }
    for written in over_seeds(office, PRICES, MONTH.format("down", "-0.6%"), template="prices", language=language):
        says(written, link[language])


@pytest.mark.parametrize(
    ("language", "deck"),
    [("es", r"\*\*Con base .*, \d\.\d% (más|menos) que un año antes\.\*\*"), ("en", r"\*\*.*, (up|down) \d\.\d% from a year earlier\.\*\*")],
)  # fmt: skip
def test_a_bare_figure_has_its_change_in_the_deck(language: Language, deck: str, office: Workspace) -> None:
    """A headline that gives the level alone leaves the change to the sentence below it."""
    level = "level of plants at 2024-10 flat: level 512"
    says(text(composed(office, level, PLANTS, template="indicator"), language), deck)


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_list_of_places_is_of_one_time(language: Language, office: Workspace) -> None:
    """A place told for the whole year alone does not stand among the others' figures of its last month."""
    at, whole = (
        "year_on_year of exports in {} at 2024-12 against 2023-12 up: level {}, change 5.0%, base 190",
        (
            "annual of exports in MX-11 at 2024-01/2024-12 against 2023-01/2023-12 up: level 2400, change 4.3%, base 2300"
        ),
    )
    lead = at.format("MX", 5891)
    beside = [[at.format("MX-14", 300)], [whole], [at.format("MX-20", 100)]]
    written = composed(office, lead, template="ranking", beside=beside).articles[language].text
    assert "- **Jalisco**: 300 " in written
    assert "- **Oaxaca**: 100 " in written
    assert "**Guanajuato**" not in written


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_ranking_of_two_names_them_in_the_list_alone(language: Language, office: Workspace) -> None:
    """Fewer than three leading places make no headline."""
    lead = "year_on_year of exports in MX at 2024-10 against 2023-10 up: level 5891.4, change 5.4%, base 5589.6"
    one = "year_on_year of exports in MX-{} at 2024-10 against 2023-10 up: level 300, change 5.0%, base 286"
    rank = "rank_peers of exports in MX-{} at 2024-10 up: rank {} rank, peers 32 area, level 300"
    beside = [[one.format(area), rank.format(area, place)] for area, place in (("14", 1), ("11", 2))]
    article = composed(office, lead, template="ranking", beside=beside).articles[language]
    assert not re.search("lista|list of", article.title)
    assert article.text.count("\n- **") == 2


@pytest.mark.parametrize(
    ("language", "headline", "paragraphs"),
    [
        ("es", r"# Jalisco: (crecen|aumentan) 6\.7% las exportaciones en enero-octubre de 2024\n", (r"^Los establecimientos .*2\.4%", r"^La tasa de desocupación .*2\.5%")),
        ("en", r"# Jalisco: Exports (rise|grow) 6\.7% from January through October 2024\n", (r"^Establishments .*2\.4%", r"^The jobless rate .*2\.5%")),
    ],
)  # fmt: skip
def test_a_note_of_a_place_has_a_paragraph_for_each_series(
    language: Language, headline: str, paragraphs: tuple[str, ...], office: Workspace
) -> None:
    """The place leads the headline; what it counts beside its own follows one by one, without "meanwhile"."""
    beside = [[PLANTS], [JOBLESS]]
    for written in over_seeds(office, EXPORTS.format("up", "6.7%"), template="place", language=language, beside=beside):
        says(written, headline)
        for pattern in paragraphs:
            assert re.search(pattern, written, re.MULTILINE), written


@pytest.mark.parametrize(
    ("language", "against", "along"),
    [
        ("es", "(En cambio|En sentido contrario), ", "(Por su parte|A su vez), "),
        ("en", "(By contrast|In contrast), ", "(Meanwhile|At the same time), "),
    ],
)
def test_the_word_between_two_series_follows_from_their_directions(
    language: Language, against: str, along: str, office: Workspace
) -> None:
    """Of two indexes, the second is linked to the first by the way it went."""
    core = "year_on_year of prices in MX at 2024-10 against 2023-10 up: level 120.1, change 4.0%, base 115.5"
    rest = "year_on_year of prices in MX-09 at 2024-10 against 2023-10 {}: level 120.1, change {}, base 115.5"
    for way, change, word in (("down", "-0.8%", against), ("up", "0.8%", along)):
        beside = [[core], [rest.format(way, change)]]
        for written in over_seeds(office, PRICES, template="prices", language=language, beside=beside):
            says(written, r"4\.0%", word, r"0\.8%")


@pytest.mark.parametrize(
    ("language", "times"),
    [
        ("es", (r"En septiembre, .* 4\.9% y, en octubre de 2023, de 4\.3%", r"En septiembre, .* 4\.9% y, en octubre de 2023, .* 4\.3%")),
        ("en", (r"increase was 4\.9% in September and 4\.3% in October 2023", r"In September, .* 4\.9% and, in October 2023, .* 4\.3%")),
    ],
)  # fmt: skip
def test_what_the_change_was_before(language: Language, times: tuple[str, ...], office: Workspace) -> None:
    """The month before and the same month of the year before, each by its name: "a year earlier" would be September's."""
    before = "year_on_year of prices at {} against {} {}: level 120.1, change {}, base 115.5"
    rises = [before.format("2024-09", "2023-09", "up", "4.9%"), before.format("2023-10", "2022-10", "up", "4.3%")]
    falls = [rises[0], before.format("2023-10", "2022-10", "down", "-4.3%")]
    for lines, both in zip((rises, falls), times, strict=True):
        for written in over_seeds(office, PRICES, template="prices", language=language, past=tuple(map(fact, lines))):
            says(written.partition("(INEGI)")[2], both)


@pytest.mark.parametrize(
    ("language", "pattern"),
    [("es", r"Un año antes, .*\b21\.5%"), ("en", r"A year earlier, .*\b21\.5%")],
)
def test_what_the_change_of_a_sum_was_before(language: Language, pattern: str, office: Workspace) -> None:
    """The same time of the year before, which no other time stands in the way of."""
    past = "year_to_date of exports at 2023-01/2023-10 against 2022-01/2022-10 up: level 53745.1, change 21.5%, base 44234.7"
    lead = EXPORTS.format("up", "6.7%")
    for written in over_seeds(office, lead, template="exports", language=language, past=(fact(past),)):
        says(written, pattern)


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("template", ["employment", "exports", "indicator"])
def test_other_templates_tell_the_same_facts(template: str, language: Language, office: Workspace) -> None:
    """Establishments and a jobless rate in the templates that have no headline of their own."""
    for lines in ([PLANTS], [JOBLESS]):
        for written in over_seeds(office, *lines, template=template, language=language):
            says(written, r"(512|2\.4%|2\.5%)")


def test_a_plural_price_has_plural_verbs(office: Workspace) -> None:
    """«los precios registraron», "prices were": no template presumes that prices are one index."""
    words = noun("precios al mayoreo", "m", "plural", "wholesale prices")
    indicator = msgspec.structs.replace(INDICATORS["prices"], words=words)
    for month in (MONTH.format("flat", "0.0%"), MONTH.format("up", "0.6%")):
        for number in range(8):
            bulletin = composed(office, PRICES, month, template="prices", indicator=indicator, seed=f"plural-{number}")
            es, en = text(bulletin, "es"), text(bulletin, "en")
            says(es, r"(registraron|subieron|aumentaron)")
            assert not re.search(r"\b(registró|subió|aumentó|se mantuvo)\b", es.partition("mayoreo de Jalisco")[2])
            assert not re.search(r"(?<!level of wholesale )prices was|and was", en)
