"""What an indicator says of its numbers: breaks, deflator, error and target are read, or refused with their place."""

from __future__ import annotations

from pathlib import Path

import pytest

from generator import catalogue
from generator.errors import SettingsError

UNITS = '[units.MXN]\nes = { one = "peso", many = "pesos" }\nen = { one = "peso", many = "pesos" }\n'
AGENCIES = """[agencies.inegi]
link = "https://www.inegi.org.mx/"
es = { name = "Instituto", short = "INEGI", article = "el" }
en = { name = "Institute", short = "INEGI", article = true }
"""
AREAS = '[areas.MX]\nlevel = "country"\nwords.es = { name = "México" }\nwords.en = { name = "Mexico" }\n'
SECTORS = """[sectors.core]
words.es = { name = "subyacente", short = "subyacente", gender = "f", number = "singular" }
words.en = { name = "core", short = "core", number = "singular" }
"""
INDICATOR = """[indicators.{name}]
kind = "{kind}"
unit = "MXN"
agency = "inegi"
link = "https://www.inegi.org.mx/"
programme = {{ es = "Encuesta", en = "Survey" }}
{more}
[indicators.{name}.words]
es = {{ name = "{name}", short = "{name}", gender = "f", number = "plural" }}
en = {{ name = "{name}", short = "{name}", number = "plural" }}
"""
NAMES = 'words.es = { name = "meta", short = "meta", gender = "f", number = "singular" }\n'
NAMES += 'words.en = { name = "target", short = "target", number = "singular" }\n'


def load(folder: Path, more: str) -> catalogue.Catalogue:
    """A catalogue of sales, with these lines, and of prices."""
    (folder / "units.toml").write_text(UNITS, encoding="utf-8")
    (folder / "agencies.toml").write_text(AGENCIES, encoding="utf-8")
    (folder / "areas.toml").write_text(AREAS, encoding="utf-8")
    (folder / "sectors.toml").write_text(SECTORS, encoding="utf-8")
    entries = (("sales", "flow", more), ("prices", "index", ""))
    text = "\n".join(INDICATOR.format(name=name, kind=kind, more=lines) for name, kind, lines in entries)
    (folder / "indicators.toml").write_text(text, encoding="utf-8")
    return catalogue.load(folder)


def test_what_can_be_is_read(tmp_path: Path) -> None:
    """Breaks in each form of a period, prices of an area and a sector, an error, and a target of one point."""
    target = f"[indicators.sales.target]\nlow = 3\nhigh = 3\n{NAMES}"
    more = f'breaks = ["2003-01", "2010-Q3", "2018"]\ndeflator = "prices:MX:core"\nerror = 0.4\n{target}'
    sales = load(tmp_path, more).indicator("sales")
    assert sales.breaks == ("2003-01", "2010-Q3", "2018")
    assert (sales.deflator, sales.error) == ("prices:MX:core", 0.4)
    assert sales.target is not None
    assert (sales.target.low, sales.target.high) == (3, 3)


@pytest.mark.parametrize(
    ("more", "what", "remedy", "line"),
    [
        ('breaks = ["2003-01", "2010-13"]', "'2010-13' is not a period", "first period of the new", 7),
        ('breaks = ["January 2003"]', "'January 2003' is not a period", "first period of the new", 7),
        ('deflator = "prices"', "'prices' is not a series", "Name one series", 7),
        ('deflator = "price:MX"', "an unknown indicator", "Did you mean `prices`?", 7),
        ('deflator = "sales:MX"', "which is no index", "Name a price index.", 7),
        ('deflator = "prices:MC"', "`MC`, an unknown area", "Known are `MX`.", 7),
        ('deflator = "prices:MX:cora"', "`cora`, an unknown sector", "Did you mean `core`?", 7),
        ("error = -0.4", "`error` is -0.4", "0 for none", 7),
        ("power = 2", "`power` is 2", "has a name", 7),
        (f"[indicators.sales.target]\nlow = 4\nhigh = 2\n{NAMES}", "from 4.0 up to 2.0", "lower end", 8),
        (f"[indicators.sales.target]\nlow = 2\nhigh = nan\n{NAMES}", "from 2.0 up to nan", "lower end", 8),
    ],
)
def test_what_cannot_be_is_refused_with_its_place(tmp_path: Path, more: str, what: str, remedy: str, line: int) -> None:
    """The error names file, line and entry, says what is wrong, and what to write."""
    with pytest.raises(SettingsError) as raised:
        load(tmp_path, more)
    assert raised.value.where == f"{tmp_path / 'indicators.toml'}, line {line}"
    assert "`sales`" in raised.value.what
    assert what in raised.value.what
    assert remedy in raised.value.remedy
