"""Years of daily figures of Banco de México, read by `bulletin fetch` through a server, made into months."""

from __future__ import annotations

import json
from datetime import date
from decimal import ROUND_HALF_UP, Decimal
from pathlib import Path

import pytest
from click.testing import CliRunner
from sources.serving import ok, serving

from generator import Workspace
from generator.cli import main
from generator.model.series import Series

HERE = Path(__file__).parent
SHARED = Path(__file__).parents[4] / "shared" / "data"
TOKEN = "recorded-answers-need-no-token"
OFFICE = """
[office]
name = {{ es = "Redacción de prueba", en = "Test Newsroom" }}
area = "MX"
byline = {{ es = "Redacción", en = "the Newsroom" }}
boilerplate = {{ es = "Oficina de prueba.", en = "A test office." }}
contact = {{ es = "prensa@example.org", en = "press@example.org" }}

[sources.money]
type = "banxico"
agency = "banxico"
url = "{base}/sie"
frequency = "month"
allow_private = ["127.0.0.1"]
per_second = 1000

[[sources.money.series]]
id = "SF43718"
indicator = "fx.dollar"
area = "MX"
of_days = "mean"

[[sources.money.series]]
id = "SP68257"
indicator = "udi"
area = "MX"
of_days = "last"
"""
FIX, UDIS = "real/banxico_fix_SIE.json", "real/banxico_udis_SIE.json"


def raw(name: str) -> bytes:
    if not SHARED.is_dir():
        pytest.skip("the real files of ../shared/data are not here")
    return (SHARED / name).read_bytes()


@pytest.fixture(scope="module")
def office(tmp_path_factory: pytest.TempPathFactory) -> Workspace:
    """An office that asked the bank, by the command."""
    series = [block for name in (FIX, UDIS) for block in json.loads(raw(name))["bmx"]["series"]]
    folder = tmp_path_factory.mktemp("answers") / "office"
    (folder / "data").mkdir(parents=True)
    (folder / "data" / "catalogue").symlink_to(HERE / "office" / "data" / "catalogue")
    with serving() as server, pytest.MonkeyPatch.context() as patch:
        patch.setenv("BANXICO_TOKEN", TOKEN)
        server.on("/sie/series/SF43718,SP68257/datos", ok(json.dumps({"bmx": {"series": series}}).encode()))
        (folder / "bulletin.toml").write_text(OFFICE.format(base=server.base), "utf-8")
        done = CliRunner().invoke(main, ["fetch", "--workspace", str(folder), "--today", "2026-11-20"])
    assert done.exit_code == 0, done.output
    return Workspace(folder)


def stored(office: Workspace, name: str) -> dict[str, Decimal]:
    series = Series.parse(name)
    panel = office.store.panel(series.indicator)
    periods = [panel.first.shift(step) for step in range(panel.values.shape[1])]
    cells = [panel.cell(panel.row(series), period) for period in periods]
    return {str(cell.period): cell.value for cell in cells if cell}


def days(name: str) -> dict[date, Decimal]:
    """The figures of an answer of the bank by their days."""
    (block,) = json.loads(raw(name))["bmx"]["series"]
    found = {}
    for one in block["datos"]:
        day, month, year = one["fecha"].split("/")
        found[date(int(year), int(month), int(day))] = Decimal(one["dato"])
    return found


def of_month(figures: dict[date, Decimal], month: str) -> list[Decimal]:
    return [value for day, value in sorted(figures.items()) if day.isoformat().startswith(month)]


def test_a_daily_rate_is_the_mean_of_its_months(office: Workspace) -> None:
    """The mean of May 2019 worked out here; August 2025 has one day alone, and is no month yet."""
    figures, found = days(FIX), stored(office, "fx.dollar:MX")
    may = of_month(figures, "2019-05")
    assert found["2019-05"] == (sum(may) / len(may)).quantize(Decimal("0.0001"), ROUND_HALF_UP)
    assert (min(found), max(found), len(found)) == ("2018-01", "2025-07", 91)


def test_a_daily_index_is_its_last_day(office: Workspace) -> None:
    """The UDI at the end of the month."""
    found = stored(office, "udi:MX")
    assert found["2019-05"] == of_month(days(UDIS), "2019-05")[-1]
    assert len(found) == 91
