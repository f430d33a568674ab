"""What a CSV that cannot be understood gets: one error with place, text and remedy."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from generator.catalogue import Catalogue
from generator.errors import SettingsError, SourceError
from generator.sources.csv import CsvSource
from generator.sources.source import Reading

ReadCsv = Callable[..., Reading]

GOOD = "p,v\n2024-01,1\n2024-02,2\n"
LONG = "p,where,v\n2024-01,Sonora,1\n2024-02,Atlantis,2\n"


@pytest.mark.parametrize(
    ("text", "options", "said"),
    [
        pytest.param("", {}, ["figures.csv", "empty"], id="empty"),
        pytest.param("\n\n", {}, ["figures.csv", "empty"], id="only blank lines"),
        pytest.param("p,v\n", {}, ["header and no rows"], id="header alone"),
        pytest.param("p,valor\n2024-01,1\n", {"series": {"value": "valro"}}, ["'valro'", "mean 'valor'"], id="column"),
        pytest.param("mes,v\n2024-01,1\n", {}, ["no column 'p'", "The file has: mes, v"], id="period column"),
        pytest.param("p,v,v\n2024-01,1,2\n", {}, ["2 columns are called 'v'"], id="double column"),
        pytest.param("p,v\nbad,1\n", {}, ["line 2", "column 'p'", "'bad' is not a period"], id="period"),
        pytest.param("p,v\n2024-01,abc\n", {}, ["line 2", "column 'v'", "'abc' is not a number"], id="text"),
        pytest.param("p,v\n2024-01,1\n2024-02,NaN\n", {}, ["line 3", "'NaN'", "`missing`"], id="nan"),
        pytest.param("p,v\n2024-01,inf\n", {}, ["line 2", "'inf'"], id="infinity"),
        pytest.param("p,v\n2024-01,1e400\n", {}, ["line 2", "too large"], id="beyond a float"),
        pytest.param("p,v\n2024-01,1 <Q9>\n", {}, ["line 2", "'<Q9>' is not known"], id="marker"),
        pytest.param("p,v\n2024-01,12.51/\n", {}, ["line 2", "cannot be told", "Put a blank"], id="note at a digit"),
        pytest.param("p,v\n2024-01,5.1%\n", {}, ["line 2", "'%' is not known", "where inpc is in per"], id="per cent"),
        pytest.param("p,v\n2024-01,$5.10\n", {}, ["line 2", "not a number", "as plain numbers"], id="currency"),
        pytest.param("p,v\n2024-01,(5.1)\n", {}, ["line 2", "not a number", "as plain numbers"], id="brackets"),
        pytest.param("p,v\n2024-01,4 037\n", {}, ["line 2", 'set `thousands = " "`'], id="blank"),
        pytest.param("p,v\n2024-01,4\u00a0037\n", {}, ["line 2", 'set `thousands = " "`'], id="unbroken blank"),
        pytest.param('p,v\n2024-01,"1,234"\n', {}, ["line 2", "`thousands`"], id="separator"),
        pytest.param("p,v\n2024-01,1\n2024-01,2\n", {}, ["inpc:MX in 2024-01 is 1 in line 2 and 2 in"], id="disagree"),
        pytest.param("p,v\n2024-01,1\n2024-01,\n", {}, ["is 1 in line 2 and no value in"], id="value and hole"),
        pytest.param("p,v\n2024-01,1\n2024-02\n", {}, ["line 3", "1 fields", "cut short"], id="cut short"),
        pytest.param("p,v\n2024-01,1\nNota: a\nb\n", {}, ["line 3", "`skip_footer = 2`"], id="notes below"),
        pytest.param("p,v\n2024-01,1\nNota: a, b, c\n", {}, ["skip_footer"], id="notes with separators"),
        pytest.param(GOOD, {"skip_footer": 1}, ["line 3", "drop a row of the table, 2024-02"], id="row as a note"),
        pytest.param("p,v\n2024-01,1\n2024-02\n", {"skip_footer": 1}, ["line 3", "2024-02"], id="short row as a note"),
        pytest.param(",\n ,\n", {}, ["empty"], id="separators alone"),
        pytest.param("p;v\n2024-01;1,5\n", {}, ["a semicolon", '`delimiter = ";"`'], id="semicolons"),
        pytest.param("p\tv\n2024-01\t1\n", {}, ["a tab", '`delimiter = "\\t"`'], id="tabs"),
        pytest.param('p,v\n2024-01,"1671,4"\n', {}, ["line 2", '`decimal = ","`'], id="decimal comma"),
        pytest.param(
            "p,v\nbad,1\n", {}, ["can be read: 2024-10", "oct-dic 2024", "`skip_footer`"], id="forms of periods"
        ),
        pytest.param("p,v\n2024-01,1,5\n", {}, ["Expected 2 fields in line 2"], id="too many fields"),
        pytest.param('p,v\n2024-01,"1\n', {}, ["cannot be read"], id="open quote"),
        pytest.param(GOOD, {"frequency": "year"}, ["line 3", "begins no year"], id="frequency too long"),
        pytest.param("p,v\n2024Q1,1\n", {}, ["line 2", "is a quarter, not a month"], id="frequency too short"),
        pytest.param("p,v\n2022-01,1\n2023-01,2\n2024-01,3\n", {}, ['`frequency = "year"`'], id="years by January"),
        pytest.param("p,v\n2023-10,1\n2024-01,2\n2024-04,3\n", {}, ['`frequency = "quarter"`'], id="quarters by month"),
        pytest.param("p,v\nENE|2013,1\nMAR,2\n", {}, ["line 3", "'MAR' has no year"], id="month out of sequence"),
        pytest.param(
            LONG, {"series": {"area": "", "area_column": "where"}}, ["line 3", "'Atlantis'", "areas ="], id="area"
        ),
        pytest.param(
            LONG, {"series": {"sector_column": "where"}}, ["line 2", "sector 'Sonora'", "sectors ="], id="sector"
        ),
        pytest.param(GOOD, {"series": {"area": "MX-99"}}, ["area 'MX-99' is not in the catalogue"], id="fixed area"),
        pytest.param(GOOD, {"series": {"sector": "manufacturin"}}, ["mean 'manufacturing'"], id="fixed sector"),
        pytest.param(GOOD, {"series": {"indicator": "inpcc"}}, ["indicator 'inpcc'", "mean 'inpc'"], id="indicator"),
        pytest.param(GOOD, {"agency": "inegy"}, ["agency 'inegy'", "mean 'inegi'"], id="agency"),
        pytest.param(LONG, {"series": {"where": {"where": "sonra"}}}, ["column 'where'", "mean 'Sonora'"], id="filter"),
        pytest.param(GOOD, {"series": {"where": {"kind": "x"}}}, ["no column 'kind'"], id="filter column"),
        pytest.param("p,v,s\n2024-01,1,?\n", {"series": {"status_column": "s"}}, ["line 2", "column 's'"], id="status"),
        pytest.param(GOOD, {"encoding": "latin-99"}, ["no encoding 'latin-99'"], id="no such encoding"),
    ],
)
def test_each_fault_is_one_error_with_place_and_remedy(
    read_csv: ReadCsv, text: str, options: dict[str, Any], said: list[str]
) -> None:
    """The message names the source and what the reader needs to find and repair the fault."""
    with pytest.raises(SourceError) as caught:
        read_csv(text, **options)
    assert "prices" in str(caught.value)
    assert [part for part in said if part not in str(caught.value)] == []
    assert caught.value.remedy


def test_a_wrong_encoding_says_byte_and_line(read_csv: ReadCsv) -> None:
    """Latin-1 read as UTF-8 is refused at its first foreign byte, never patched."""
    with pytest.raises(SourceError, match=r"line 2: byte 14 \(0xf3\) is not utf-8. Set `encoding`"):
        read_csv("p,where,v\nLeón,Sonora,1\n".encode("cp1252").replace(b"Le", b"abLe"))


@pytest.mark.parametrize("encoding", ["utf-8", "cp1252"])
@pytest.mark.parametrize(
    ("data", "said"),
    [
        (b"PK\x03\x04\x14\x00\x06\x00", r"a workbook \(\.xlsx\)"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", r"a workbook \(\.xls\)"),
        (GOOD.encode("utf-16"), "text in UTF-16"),
        (b"\xfe\xff" + GOOD.encode("utf-16-be"), "text in UTF-16"),
    ],
)
def test_a_workbook_is_to_be_saved_as_csv(read_csv: ReadCsv, data: bytes, said: str, encoding: str) -> None:
    """No encoding reads a workbook: the advice is to save it as CSV, and never to try another encoding."""
    with pytest.raises(SourceError, match=f"it is {said}.*not a CSV. .*save it as CSV UTF-8") as caught:
        read_csv(data, encoding=encoding)
    assert "Set `encoding`" not in str(caught.value)


def test_utf_16_is_read_where_it_is_set(read_csv: ReadCsv) -> None:
    """Who names the encoding knows the file."""
    assert len(read_csv(GOOD.encode("utf-16"), encoding="utf-16").observations) == 2


def test_an_encoding_that_was_set_is_not_advised_again(read_csv: ReadCsv) -> None:
    """Byte 81 is nothing in cp1252; the way out is a file in UTF-8."""
    with pytest.raises(SourceError, match=r"line 2: byte 4 \(0x81\) is not cp1252\.") as caught:
        read_csv(b"p,v\n\x81,1\n", encoding="cp1252")
    assert '"cp1252"' not in str(caught.value)
    assert "CSV UTF-8" in caught.value.remedy


def test_the_line_counts_titles_blanks_and_quoted_breaks(read_csv: ReadCsv) -> None:
    """The line is the one an editor shows, whatever stands above it."""
    text = 'Title\np,n,v\n2024-01,"two\nlines",1\n\n2024-02,,x\n'
    with pytest.raises(SourceError, match="line 6, column 'v'"):
        read_csv(text, skip_rows=1)


def test_a_state_called_mexico_is_not_the_country(read_csv: ReadCsv) -> None:
    """In a table of states the name alone would mean the country, and the level forbids that."""
    series = {"area": "", "area_column": "e", "area_level": "state"}
    with pytest.raises(SourceError, match="area 'México' is not in the catalogue"):
        read_csv("p,e,v\n2024-01,México,1\n", series=series)


@pytest.mark.parametrize(
    ("change", "said"),
    [
        ({"period": ""}, "either `period`, or both"),
        ({"year": "a", "month": "m"}, "either `period`, or both"),
        ({"period": "", "year": "a"}, "either `period`, or both"),
        ({"perod": "p"}, "unknown setting `perod`. Did you mean `period`"),
        ({"frequency": "week"}, "frequency"),
        ({"decimal": ";"}, "decimal"),
        ({"decimal": ",", "thousands": ","}, "`thousands` and `decimal` are both ','"),
        ({"thousands": "."}, "`thousands` and `decimal` are both '.'"),
        ({"path": "data\remesas.csv"}, r"`path` is 'data\remesas.csv'"),
        ({"path": "data\tabla.csv"}, "Write / in paths"),
        ({"series": []}, "series"),
        ({"series": [{"value": "v", "indicator": "inpc"}]}, "either `area` or `area_column`"),
        ({"series": [{"value": "v", "indicator": "inpc", "area": "MX", "area_column": "e"}]}, "either `area`"),
    ],
)
def test_wrong_settings_are_settings_errors(
    tmp_path: Path, catalogue: Catalogue, change: dict[str, Any], said: str
) -> None:
    """Settings that contradict or misspell are refused before any file is opened."""
    one = {"value": "v", "indicator": "inpc", "area": "MX"}
    options = {"agency": "inegi", "path": "x.csv", "frequency": "month", "period": "p", "series": [one]}
    with pytest.raises(SettingsError) as caught:
        CsvSource("prices", options | change, tmp_path, catalogue)
    assert said in str(caught.value)


def test_a_settings_error_names_the_line_of_the_file(tmp_path: Path, catalogue: Catalogue) -> None:
    """The settings file is at hand, so the line of the misspelt key is said."""
    (tmp_path / "bulletin.toml").write_text('[sources.other]\n\n[sources.prices]\ntype = "csv"\nperod = "p"\n')
    with pytest.raises(SettingsError, match=r"bulletin.toml, line 5: unknown setting `perod`"):
        CsvSource("prices", {"agency": "inegi", "perod": "p"}, tmp_path, catalogue)


def test_an_unknown_indicator_names_the_line_of_the_settings(tmp_path: Path, catalogue: Catalogue) -> None:
    """The file is in order; the mistake is in the settings, and that is where the reader is sent."""
    (tmp_path / "bulletin.toml").write_text('[sources.prices]\n[[sources.prices.series]]\nindicator = "cpi"\n')
    (tmp_path / "x.csv").write_text(GOOD)
    one = {"value": "v", "indicator": "cpi", "area": "MX"}
    options = {"agency": "inegi", "path": "x.csv", "frequency": "month", "period": "p", "series": [one]}
    with pytest.raises(SourceError, match=r"bulletin\.toml, line 3: source 'prices': the indicator 'cpi'"):
        list(CsvSource("prices", options, tmp_path, catalogue).read(lambda _: None))


def test_files_that_are_not_there_or_not_named_by_a_day(tmp_path: Path, catalogue: Catalogue) -> None:
    """A missing file, an empty folder, a file without a day and a second day of release are refused."""
    one = {"value": "v", "indicator": "inpc", "area": "MX"}
    options: dict[str, Any] = {"agency": "inegi", "path": "f", "frequency": "month", "period": "p", "series": [one]}

    def read() -> None:
        list(CsvSource("prices", options, tmp_path, catalogue).read(lambda _: None))

    with pytest.raises(SourceError, match="no such file"):
        read()
    (tmp_path / "f").mkdir()
    with pytest.raises(SourceError, match="no CSV file"):
        read()
    (tmp_path / "f" / "2024-02-30.csv").write_text(GOOD)
    with pytest.raises(SourceError, match="not named by its day of release"):
        read()
    options["released"] = date(2024, 1, 1)
    with pytest.raises(SettingsError, match="`path` is a folder"):
        read()


@pytest.mark.parametrize(
    "page", ["<!DOCTYPE html><html><p>Not found</p></html>", "\n<!-- 404 -->\n<html>\n<p>a,b</p>\n"]
)
def test_a_web_page_in_the_place_of_the_file_is_named(read_csv: ReadCsv, page: str) -> None:
    """A server's error page that somebody saved under the name of the file."""
    with pytest.raises(SourceError, match=r"it is a web page, not a CSV\. Open it in a browser"):
        read_csv(page)
