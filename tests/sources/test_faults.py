"""Whatever a server does wrong, the office keeps its last good figures and reads in a line what to do."""

from __future__ import annotations

import io
import json
import time
import zipfile
from datetime import date
from pathlib import Path

import pytest
from click.testing import CliRunner, Result
from remote_office import (
    BANXICO_TOKEN,
    GOOD,
    HEADER,
    INEGI_TOKEN,
    MEMBER,
    MONTHS,
    PATHS,
    REMOTE,
    REPLIES,
    ROWS,
    immex,
    inegi,
    made,
    sie,
    table,
)
from serving import (
    Reply,
    Server,
    bomb,
    chunked,
    cut,
    drip,
    endless,
    ok,
    packed,
    redirect,
    silent,
    status,
    zipped,
)

from generator import Workspace
from generator.cli import main


@pytest.fixture
def office(server: Server, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A workspace with one good vintage of each source."""
    monkeypatch.setenv("INEGI_TOKEN", INEGI_TOKEN)
    monkeypatch.setenv("BANXICO_TOKEN", BANXICO_TOKEN)
    folder = made(tmp_path / "office", server)
    Workspace(folder).fetch(today=date(2026, 9, 30))
    return folder


TODAY = "2026-10-01"


def fetch(office: Path, name: str) -> Result:
    """`bulletin fetch NAME`, as a person runs it."""
    return CliRunner().invoke(main, ["fetch", name, "--today", TODAY, "--workspace", str(office)])


def stored(office: Path) -> dict[str, bytes]:
    """Every current vintage, to the byte; what was refused is kept aside and is none of them."""
    return {vintage.id: json.dumps(str(vintage)).encode() for vintage in Workspace(office).store.vintages()}


FAULTS: dict[str, tuple[str, Reply, list[str]]] = {
    "says nothing": ("inpc", silent, ["inpc:MX (INEGI 910392)", "within 1.5 seconds", "Fetch again later"]),
    "drips the body": ("fix", drip(b'{"bmx": {' * 99), ["SF43718", "within 1.5 seconds", "timeout"]),
    "drips the headers": ("prices", drip(b"x" * 99, within="headers"), ["within 1.5 seconds", "timeout"]),
    "never ends": ("prices", endless(b"2026-01,1\n"), ["within 1.5 seconds", "timeout"]),
    "hangs up at once": ("inpc", cut(b"", told=99), ["inpc:MX (INEGI 910392)", "cut short", "Fetch again later"]),
    "cut short with a length": ("prices", cut(GOOD[:99].encode(), told=len(GOOD)), ["cut short", "Fetch again later"]),
    "cut short without a length": ("prices", cut(GOOD[:99].encode(), told=None), ["cut short", "`path`"]),
    "cut short in a chunk": ("fix", chunked(b'{"bmx"', ends=False), ["SF43718", "cut short", "Fetch again later"]),
    "cut short in gzip": ("prices", packed(GOOD.encode() * 9, most=60), ["cut short", "Fetch it again"]),
    "JSON without its end": ("inpc", cut(b'{"Series": [{"OBS', told=None), ["(INEGI 910392)", "another shape"]),
    "a zip without its end": ("maquila", cut(zipped({MEMBER: b"x" * 999})[:80], told=None), ["zip cannot be read"]),
    "goes on failing": ("fix", status(500), ["SF43718", "answers 500", "tried 2 times", "Fetch again later"]),
    "asks for an hour": (
        "inpc",
        status(429, Retry_After="3600"),
        ["(INEGI 910392)", "3,600 seconds: fetch again then"],
    ),
    "the bank's limit": ("fix", status(400, bmx_secondsToReset="900"), ["SF43718", "900 seconds: fetch again then"]),
    "not there": ("prices", status(404), ["answers 404", "Correct the address"]),
    "the token is refused": ("inpc", status(401, b'["ErrorCode:110"]'), ["(INEGI 910392)", "401", "INEGI_TOKEN"]),
    "to a private network": (
        "prices",
        redirect("http://10.1.2.3/x.csv"),
        ["10.1.2.3", "private network", "allow_private"],
    ),
    "to this machine's services": ("fix", redirect("http://169.254.169.254/"), ["SF43718", "unencrypted"]),
    "in a circle": ("prices", redirect("/prices.csv"), ["leads on more than 5 times"]),
    "a web page": ("prices", ok(b"<!doctype html><p>Mantenimiento"), ["a web page", "Open the address in a browser"]),
    "a web page as JSON": ("fix", ok(b"<html>no</html>", Content_Type="application/json"), ["SF43718", "a web page"]),
    "a web page as a zip": ("maquila", ok(b"<html>no</html>"), ["a web page", "Open the address in a browser"]),
    "nothing at all": ("maquila", ok(b""), ["the answer is empty", "Fetch it again"]),
    "a gzip bomb": ("prices", ok(bomb(1000), Content_Encoding="gzip"), ["as no table does", "Do not trust it"]),
    "a zip bomb": ("maquila", ok(zipped({MEMBER: b" " * 150_000_000})), ["as no table does", "Do not trust it"]),
    "damaged gzip": ("prices", ok(b"\x1f\x8b\x08broken", Content_Encoding="gzip"), ["damaged", "Fetch it again"]),
    "no charset": ("prices", ok(GOOD.encode() + b"\x81\xff\n"), ["prices.csv"]),
    "a changed column": ("prices", table(GOOD.replace("month,v", "month,value")), ["no column 'v'", "value"]),
    "a changed column in a zip": ("maquila", immex((HEADER + ROWS).replace("M310C", "M310X")), ["M310C", MEMBER]),
    "a changed unit": ("inpc", inegi(("2026-01", "102.4"), unit="1099"), ["inpc:MX", "1051", "1099"]),
    "another base year": (
        "prices",
        table("month,v\n" + "".join(f"{m},{50 + at / 20}\n" for at, m in enumerate(MONTHS))),
        ["inpc.noncore:MX"],
    ),
    "fewer rows": ("inpc", inegi(("2024-03", None), ("2024-04", None), ("2024-05", None)), ["21", "24"]),
    "a period that went backwards": ("inpc", inegi(leave_out=3), ["2025-09", "2025-12"]),
    "NaN": ("inpc", inegi(("2025-12", "NaN")), ["inpc:MX in 2025-12", "'NaN' is not a number"]),
    "infinity": ("fix", sie(("01/01/2026", "Infinity")), ["SF43718", "01/01/2026", "'Infinity' is not a number"]),
    "NaN in a table": (
        "prices",
        table(GOOD.replace("2025-12,102.3", "2025-12,nan")),
        ["line 25", "'nan' is not a number"],
    ),
    "values that disagree": ("fix", sie(("01/12/2025", "99")), ["inpc.core:MX (SF43718)", "2025-12-01", "two values"]),
    "rows that disagree": (
        "prices",
        table(GOOD + "2025-12,99\n"),
        ["inpc.noncore:MX in 2025-12", "two values", "line 26"],
    ),
    "another indicator": ("inpc", ok(b'{"Series": [{"INDICADOR": "1", "OBSERVATIONS": []}]}'), ["asked for 910392"]),
    "a series left out": ("fix", ok(b'{"bmx": {"series": []}}'), ["leaves out SF43718"]),
    "a figure of the future": ("fix", sie(("01/12/2026", "1")), ["2026-12", "2026-10-01"]),
}


@pytest.mark.parametrize(("source", "reply", "said"), FAULTS.values(), ids=FAULTS)
def test_the_last_good_vintage_survives(
    server: Server, office: Path, source: str, reply: Reply, said: list[str]
) -> None:
    """Exit code 1; source, series and period as far as they are known, and remedy are named; the store is as before."""
    before = stored(office)
    server.on(PATHS[source], reply)
    begin = time.monotonic()
    result = fetch(office, source)
    assert result.exit_code == 1, result.output
    assert [part for part in (source, *said) if part not in result.output] == [], result.output
    assert stored(office) == before
    assert "Traceback" not in result.output
    assert time.monotonic() - begin < 10
    assert "c4nary" not in result.output


@pytest.mark.parametrize(
    ("source", "replies"),
    [
        ("inpc", [status(500), inegi(("2026-01", "102.4"))]),
        ("fix", [status(429, Retry_After="1"), sie(("01/01/2026", "22.4"))]),
        ("fix", [cut(b"", told=9), sie(("01/01/2026", "22.4"))]),
        ("prices", [redirect("/moved.csv")]),
        (
            "prices",
            [ok(("\ufeff" + GOOD + "2026-01,102.4\n").encode("utf-8"), Content_Type="text/csv; charset=utf-16")],
        ),
    ],
)
def test_what_can_be_helped_is_helped(server: Server, office: Path, source: str, replies: list[Reply]) -> None:
    """Another try, another address, a charset told wrong: the new month is stored."""
    server.on("/moved.csv", table(GOOD + "2026-01,102.4\n"))
    server.on(PATHS[source], *replies)
    result = fetch(office, source)
    assert result.exit_code == 0, result.output
    (before, after) = Workspace(office).store.vintages(source)
    changes = Workspace(office).store.changes(before, after)
    assert changes.new_observations == 1


@pytest.mark.parametrize("declared", ["", "; charset=utf-8", "; charset=utf-16"])
@pytest.mark.parametrize("stored_as", ["utf-8", "utf-8-sig", "cp1252", "cp850", "utf-16"])
def test_a_wrong_charset_is_read_right(server: Server, office: Path, stored_as: str, declared: str) -> None:
    """A table with Spanish names of months, in any charset of the office's neighbours, whatever the server says."""
    _, *rows = GOOD.splitlines()
    text = "month,v,nota\n" + "".join(f"{row},según la encuesta de opinión\n" for row in rows)
    body = text.replace("2025-12,", "diciembre de 2025,").encode(stored_as)
    server.on(PATHS["prices"], ok(body, Content_Type=f"text/csv{declared}"))
    result = fetch(office, "prices")
    assert result.exit_code == 0, result.output
    assert "nothing new" in result.output


def add(office: Path, text: str) -> None:
    """One source more in the settings."""
    with (office / "bulletin.toml").open("a") as settings:
        settings.write(text)


def test_a_workbook_that_is_a_bomb_is_refused(server: Server, office: Path) -> None:
    """Half a megabyte that would unpack to 208: within a second, and the workbook of last time stays."""
    openpyxl = pytest.importorskip("openpyxl")
    book, good = openpyxl.Workbook(), io.BytesIO()
    for row in (("month", "v"), ("2025-11", 101.5), ("2025-12", 102)):
        book.active.append(row)
    book.save(good)
    layout = f'type = "excel"\nagency = "inegi"\nfrequency = "month"\nperiod = "month"\n{REMOTE}'
    series = '[[sources.book.series]]\nvalue = "v"\nindicator = "inpc.noncore"\narea = "MX-02"\n'
    add(office, f'\n[sources.book]\nurl = "{server.on("/book.xlsx", ok(good.getvalue()))}"\n{layout}{series}')
    result = fetch(office, "book")
    assert result.exit_code == 0, result.output
    before = stored(office)
    with zipfile.ZipFile(good) as archive:
        parts = {name: archive.read(name) for name in archive.namelist()}
    sheet = next(name for name in parts if name.endswith("sheet1.xml"))
    bomb = zipped(parts | {sheet: parts[sheet].replace(b"<sheetData>", b"<sheetData>" + b" " * 208_000_000)})
    server.on("/book.xlsx", ok(bomb))
    begin = time.process_time()
    result = fetch(office, "book")
    assert time.process_time() - begin < 1
    assert result.exit_code == 1
    assert [part for part in ("book", "would unpack to 208", "Do not trust it") if part not in result.output] == []
    assert stored(office) == before


def test_xml_with_a_document_type_is_refused(server: Server, office: Path) -> None:
    """It could be made to read other files of the office; none of it is read."""
    body = b'<?xml version="1.0"?><!DOCTYPE m [<!ENTITY e SYSTEM "file:///etc/passwd">]><m>&e;</m>'
    layout = f'type = "sdmx"\nagency = "inegi"\nfrequency = "month"\n{REMOTE}'
    series = '[[sources.message.series]]\nindicator = "inpc.noncore"\narea = "MX-03"\n'
    add(office, f'\n[sources.message]\nurl = "{server.on("/m.xml", ok(body))}"\n{layout}{series}')
    before = stored(office)
    result = fetch(office, "message")
    assert result.exit_code == 1
    assert [part for part in ("message", "DOCTYPE", "Do not trust it") if part not in result.output] == []
    assert stored(office) == before


def test_a_server_that_is_gone_leaves_all_as_it_was(server: Server, office: Path) -> None:
    """Nobody listens any more: every source says so, by its name, and every vintage stays."""
    before = stored(office)
    text = (office / "bulletin.toml").read_text()
    (office / "bulletin.toml").write_text(text.replace(server.base, "http://127.0.0.1:9"))
    for name in REPLIES:
        result = fetch(office, name)
        assert result.exit_code == 1
        assert f"source '{name}'" in result.output
        assert "refuses connections" in result.output
    assert stored(office) == before


def test_nothing_new_is_nothing_stored(server: Server, office: Path) -> None:
    """The same answers again make no vintage."""
    before = stored(office)
    for name in REPLIES:
        assert fetch(office, name).exit_code == 0
    assert stored(office) == before
    figures = [one for one in server.asked if "/series/" not in one.path or "/datos" in one.path]
    assert len(figures) == 2 * len(REPLIES)
