"""Turns of the Spanish press, each told truly and wrongly: what something is held against, everyday names, counts."""

from __future__ import annotations

import pytest
from checking.desk import contradicted, data, of_sentence, read

from generator.checking.finding import Verdict
from generator.checking.ledger.data import Data

JALISCO = "immex.exports:MX-14"
YEAR = [100.0, 110, 90, 120, 100, 130, 140, 100, 100, 150, 100, 100]
EXPORTS = data(
    "2023-01",
    {
        JALISCO: [*YEAR, *(one + 11 for one in YEAR)],
        f"{JALISCO}:manufacturing": [*(one * 0.9 for one in YEAR), *(one * 0.9 + 1 for one in YEAR)],
        f"{JALISCO}:non-manufacturing": [*(one * 0.1 for one in YEAR), *(one * 0.1 + 10 for one in YEAR)],
        "immex.persons:MX-14": [1000.0 + 10 * at for at in range(24)],
    },
)
"""May 2024 is 111 million pesos, 100 a year before: 91 of manufacturing (90), 20 of services (10); and 1,160 people."""
DOLLAR = data("2024-01", {"exchange.fix:MX": [20.0, 19.5, 19.0, 18.5]})
PRICES = data(
    "2023-01",
    {"inpc:MX": [100.0] * 12 + [104.0] * 11 + [103.0], "inpc.core:MX": [100.0] * 12 + [105.0] * 12},
)
"""Inflation is 4 per cent through November 2024 and 3 in December; core inflation 5."""
STATES = data(
    "2024-Q1",
    {
        "remittances:MX": [1000.0] * 4 + [1040.0],
        "remittances:MX-11": [300.0] * 4 + [360.0],
        "remittances:MX-14": [290.0] * 4 + [280.0],
        "remittances:MX-16": [410.0] * 4 + [400.0],
    },
)
"""In the first quarter of 2025 Guanajuato received a fifth more, Jalisco and Michoacán less, the country 4 per cent."""
OUTPUT = data(
    "2024-Q1",
    {
        "gdp.constant:MX": [100.0] * 4 + [102.0, 101, 100, 103],
        "gdp.constant:MX:secondary": [30.0] * 4 + [29.4, 29.7, 30, 30.3],
        "gdp.constant:MX:tertiary": [60.0] * 4 + [61.2, 60.6, 60.3, 61.8],
    },
)
DECEMBER = "La inflación anual de México fue de 3.00% en diciembre de 2024"
MAY = "Las exportaciones maquiladoras de Jalisco sumaron 111 millones de pesos en mayo de 2024"
APRIL = "El dólar promedió 18.50 pesos en abril de 2024"
QUARTER = "El PIB de México creció 2.0% en el primer trimestre de 2025"
FIRST = "En el primer trimestre de 2025 las remesas a México crecieron 4.0%"


@pytest.mark.parametrize(
    ("known", "text", "true", "wrong"),
    [
        (PRICES, f"{DECEMBER}, {{}} a la de noviembre.", "menor", "mayor"),
        (PRICES, f"{DECEMBER}, {{}} a la registrada en noviembre.", "inferior", "superior"),
        (PRICES, f"{DECEMBER}, {{}} que la del mes previo.", "más baja", "más alta"),
        (PRICES, f"{DECEMBER}, por {{}} del 4.00% de noviembre.", "debajo", "encima"),
        (PRICES, f"{DECEMBER}, por debajo del {{}} de noviembre.", "4.00%", "4.40%"),
        (PRICES, f"{DECEMBER}; la subyacente, de 5.00%, quedó por {{}} de la general.", "arriba", "debajo"),
        (PRICES, f"{DECEMBER}, {{}} por debajo de noviembre.", "un punto porcentual", "dos puntos porcentuales"),
        (PRICES, f"{DECEMBER}, {{}} menos que en noviembre.", "100 centésimas", "120 centésimas"),
        (EXPORTS, f"{MAY}, por arriba de los {{}} de un año antes.", "100 millones", "105 millones"),
        (EXPORTS, f"{MAY}, monto {{}} al de mayo de 2023.", "superior", "inferior"),
        (EXPORTS, f"{MAY}. La plantilla llegó a {{}} personas.", "1,160", "1,610"),
        (EXPORTS, f"{MAY}. Los no manufactureros vendieron {{}}, el doble que antes.", "20 millones", "4 millones"),
        (EXPORTS, f"{MAY}. Los establecimientos manufactureros exportaron {{}}.", "91 millones", "81 millones"),
        (DOLLAR, "El billete verde promedió {} pesos en abril de 2024.", "18.50", "15.80"),
        (DOLLAR, f"{APRIL}, {{}} mes consecutivo de apreciación del peso.", "tercer", "quinto"),
        (DOLLAR, f"{APRIL}; en marzo, cuando {{}}, era más caro.", "costaba 19.00", "costaba 19.90"),
        (STATES, f"{FIRST}. Guanajuato recibió {{}} de dólares, 20.0% más.", "360 millones", "306 millones"),
        (STATES, f"{FIRST}. A Jalisco llegaron {{}} de dólares en ese periodo.", "280 millones", "208 millones"),
        (OUTPUT, f"{QUARTER}. Los servicios {{}} 2.0% en ese periodo.", "avanzaron", "retrocedieron"),
        (EXPORTS, f"{MAY}. La plantilla pasó de {{}} a 1,160 personas entre enero y mayo de 2024.", "1,120", "1,210"),
        (EXPORTS, f"{MAY}. En 2023 promediaron {{}} de pesos mensuales.", "112 millones", "121 millones"),
        (STATES, f"{FIRST}. Jalisco y Michoacán concentraron {{}} del total en ese periodo.", "65.4%", "56.4%"),
        (STATES, f"{FIRST}. En {{}} lugar quedó Guanajuato, con 360 millones de dólares.", "segundo", "tercer"),
        (OUTPUT, f"{QUARTER}. {{}} 2.0% la industria en ese periodo.", "Cayó", "Creció"),
    ],
)  # fmt: skip
def test_a_turn_of_the_press_is_held_against_the_data(known: Data, text: str, true: str, wrong: str) -> None:
    """Told truly its sentence is green, and nothing is red; told wrongly something in the sentence is red."""
    assert contradicted(read(text.format(true), known, "es")) == []
    assert of_sentence(text, true, known, "es") == {Verdict.SUPPORTED}
    assert Verdict.CONTRADICTED in of_sentence(text, wrong, known, "es")


@pytest.mark.parametrize(
    ("known", "text"),
    [
        (PRICES, f"{DECEMBER}. No había tocado un nivel así desde la caída de los precios de 2009."),
        (EXPORTS, f"{MAY}. De una cosa hay siete."),
        (
            EXPORTS,
            f"{MAY}. La de enero, 111; la de febrero, 121; la de marzo, 101; la de abril, 131, y la de mayo, 111.",
        ),
        (EXPORTS, f"{MAY}. Jalisco se mantuvo en el primer lugar."),
        (STATES, f"{FIRST}. Cinco entidades concentran la mayoría."),
        (OUTPUT, f"{QUARTER}. En todo 2025, las cifras cambiaron poco: 1.5%."),
    ],
)
def test_what_is_told_loosely_is_not_called_wrong(known: Data, text: str) -> None:
    """Dates by events, counts of some places, lists, and figures that are true of something near."""
    assert contradicted(read(text, known, "es")) == []


def test_a_thing_said_of_one_alone_is_not_green() -> None:
    """That only Guanajuato grew is said of all others too."""
    report = read(f"{FIRST}. Solo Guanajuato creció en ese periodo.", STATES, "es")
    assert [one.verdict for one in report.findings if one.shown == "creció"] == [Verdict.UNVERIFIABLE]
