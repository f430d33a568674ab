"""A balance is told by its words: a deficit is never printed as a surplus, nor a change of it as growth."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from generator import Workspace

INDICATOR = """
[indicators.balance]
kind = "balance"
unit = "USD"
power = 6
agency = "inegi"
link = "https://www.inegi.org.mx/"
programme = { es = "Balanza comercial", en = "trade balance" }
words.es = { name = "balanza comercial", short = "balanza", gender = "f", number = "singular" }
words.en = { name = "trade balance", short = "trade balance", number = "singular", article = true }
"""
SETTINGS = """
[stories.balance]
template = "indicator"
indicator = "balance"
area = "MX"
[sources.balance]
type = "csv"
agency = "inegi"
path = "balance.csv"
released = 2024-03-15
frequency = "month"
period = "period"
[[sources.balance.series]]
value = "value"
indicator = "balance"
area = "MX"
power = 6
"""


@pytest.mark.parametrize(
    ("before", "now", "spanish", "english"),
    [
        (
            -2088,
            -252,
            ("un déficit de 252", "menor que el de 2 mil 88"),
            ("a deficit of $252", "smaller than the $2.1"),
        ),
        (
            120,
            -252,
            ("un déficit de 252", "frente a un superávit de 120"),
            ("a deficit of $252", "against a surplus of $120"),
        ),
        (
            -120,
            252,
            ("un superávit de 252", "frente a un déficit de 120"),
            ("a surplus of $252", "against a deficit of $120"),
        ),
    ],
)
def test_a_deficit_is_called_one(
    tmp_path: Path, before: int, now: int, spanish: tuple[str, str], english: tuple[str, str]
) -> None:
    """State and size now and a year before, in words of their own; no sign, no per cent, no "up" or "down"."""
    office = Workspace.init(tmp_path / "office").folder
    (office / "data" / "catalogue" / "indicators.toml").write_text(INDICATOR, "utf-8")
    rows = f"period,value\n2023-01,{before}\n" + "".join(f"2023-{month:02d},10\n" for month in range(2, 13))
    (office / "balance.csv").write_text(f"{rows}2024-01,{now}\n", "utf-8")
    with (office / "bulletin.toml").open("a", encoding="utf-8") as settings:
        settings.write(SETTINGS)
    Workspace(office).fetch(["balance"], today=date(2024, 4, 1))
    (written,) = Workspace(office).write(["balance"], dry_run=True)
    for language, words in (("es", spanish), ("en", english)):
        body = written.bulletin.articles[language].text.split("![")[0]  # type: ignore[index]
        assert all(each in body for each in words), body
        assert "%" not in body
        assert "\u2212" not in body
