"""The commands as a person or a script runs them: what they print, their exit codes, and what bad input gets."""

from __future__ import annotations

import json
import re
import shutil
import subprocess
import sys
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import pytest
from click.testing import CliRunner, Result
from reading import offices
from reading.offices import ROOT, Printed, Written

from generator.cli import main

OCTOBER = "mexicali-exports-2024-10"
AS_OF = ("--as-of", "2025-01-14")
STORY = "[stories.mexicali-exports]"
SERIES = "immex-mexicali"
OFFICIAL = "Norma Alicia Bustamante"


@pytest.fixture(scope="session")
def example(tmp_path_factory: pytest.TempPathFactory) -> Written:
    return offices.example(tmp_path_factory.getbasetemp())


def tree(folder: Path) -> dict[str, bytes]:
    """Every file below a folder with its bytes, hidden ones too."""
    return {str(path.relative_to(folder)): path.read_bytes() for path in folder.rglob("*") if path.is_file()}


@dataclass(frozen=True)
class Office:
    """A copy of the example, fetched and written, that a test may break."""

    folder: Path

    def run(self, *words: str) -> Result:
        return CliRunner().invoke(main, [*words, "--workspace", str(self.folder)])

    def json(self, *words: str) -> dict[str, object]:
        """The one document on standard output of a command that ends well and says nothing beside it."""
        done = self.run(*words, "--json")
        assert (done.exit_code, done.stderr) == (0, "")
        return json.loads(done.stdout)

    def edit(self, path: str, old: str, new: str) -> None:
        """Replace what stands once in a file of the workspace."""
        text = (self.folder / path).read_text("utf-8")
        assert text.count(old) == 1, f"{old!r} stands {text.count(old)} times in {path}"
        (self.folder / path).write_text(text.replace(old, new), "utf-8")

    def template(self, name: str, text: str) -> None:
        """A template of the office's own."""
        path = self.folder / "templates" / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, "utf-8")

    def observations(self, change: Callable[[str], str]) -> None:
        """Another release of the example's series, fetched into a store of its own."""
        folder = self.folder / "data" / "observations" / SERIES
        text = change((folder / "2025-01-14.csv").read_text("utf-8"))
        for path in folder.glob("*.csv"):
            path.unlink()
        (folder / "2025-01-14.csv").write_text(text, "utf-8")
        shutil.rmtree(self.folder / "data" / "store")
        assert self.run("fetch").exit_code == 0

    def written(self, *words: str) -> Printed:
        """The bulletin of October 2024 of a run that has to end well."""
        done = self.run("write", *AS_OF, "--replace-edited", *words)
        assert done.exit_code == 0, done.output
        return Printed(self.folder / "output" / OCTOBER)


@pytest.fixture
def office(example: Written, tmp_path: Path) -> Office:
    shutil.copytree(example.folder, tmp_path / "office")
    return Office(tmp_path / "office")


def refused(office: Office, words: tuple[str, ...], code: int, *parts: str) -> str:
    """Run a command that has to fail: one clear message, the right code, and nothing changed on disk."""
    before = tree(office.folder)
    done = office.run(*words)
    assert isinstance(done.exception, SystemExit), f"not refused: {done.exception!r} {done.output}"
    assert done.exit_code == code, done.output
    assert done.stdout == ""
    (message,) = done.stderr.splitlines()
    assert message.startswith("Error: ")
    assert "Traceback" not in message
    for part in parts:
        assert part in message
    assert tree(office.folder) == before
    return message


# What is wrong with a story or a setting, the exit code, and what the message has to name.
SETTINGS = {
    "an unknown setting": (
        f"{STORY}\n",
        f'{STORY}\ntemplat = "exports"\n',
        2,
        ("LINE OF templat =", "unknown setting `templat`", "Did you mean `template`?"),
    ),
    "a wrong type": (
        "names_sector = false",
        "names_sector = 3",
        2,
        ("LINE OF names_sector", "names_sector", "Write true or false, without quotes."),
    ),
    "an unknown indicator": (
        'indicator = "immex.exports"\narea = "MX-02002"\nsector = "manufacturing"\nnames',
        'indicator = "immex.export"\narea = "MX-02002"\nsector = "manufacturing"\nnames',
        2,
        (
            "story 'mexicali-exports': there is no indicator `immex.export`",
            "Did you mean `immex.exports`?",
            'LINE OF immex.export"',
        ),
    ),
    "an unknown area": (
        'area = "MX-02002"\nsector = "manufacturing"\nnames',
        'area = "MX-02020"\nsector = "manufacturing"\nnames',
        2,
        ("story 'mexicali-exports': there is no area `MX-02020`", "Did you mean `MX-02", "LINE OF MX-02020"),
    ),
    "an unknown sector": (
        'sector = "manufacturing"\nnames',
        'sector = "manufactoring"\nnames',
        2,
        ("there is no sector `manufactoring`", "Did you mean `manufacturing`?", "LINE OF manufactoring"),
    ),
    "an unknown official": (
        'official = "mexicali-mayor"',
        'official = "mexicali-major"',
        2,
        ("there is no official `mexicali-major`", "Did you mean `mexicali-mayor`?", "LINE OF mexicali-major"),
    ),
    "an unknown kind of fact": (
        'must = ["year_to_date", ',
        'must = ["year_to_day", ',
        2,
        ("there is no kind of fact `year_to_day`", "Did you mean `year_to_date`?", "LINE OF year_to_day"),
    ),
    "a credit for no period": ("2024-10 = ", '"2024-13" = ', 2, ("'2024-13' is not a period", "LINE OF 2024-13")),
    "an unknown template": (
        'template = "exports"',
        'template = "export"',
        1,
        ("there is no template 'es/export.md.j2'", "story 'mexicali-exports'", "one of employment, exchange, exports"),
    ),
    "a series that is not in the store": (
        'area = "MX-02002"\nsector = "manufacturing"\nnames_sector = false\nofficial = "mexicali-mayor"',
        'area = "MX-02004"\nsector = "manufacturing"\nnames_sector = false',
        1,
        ("series immex.exports:MX-02004:manufacturing", "the store has no such series", "MX-02002"),
    ),
    "an indicator without data": (
        'indicator = "immex.exports"\narea = "MX-02002"\nsector = "manufacturing"\nnames',
        'indicator = "inpc"\narea = "MX-02002"\nsector = "manufacturing"\nnames',
        1,
        ("inpc", "nothing is stored", "bulletin fetch"),
    ),
    "a name that leads out of the folder": (
        STORY,
        '[stories."../evil"]\ntemplate = "exports"\nindicator = "immex.exports"\narea = "MX-02002"\n' + STORY,
        2,
        ("story '../evil'", "cannot be the name of a folder"),
    ),
    "a number of points that is no number": (
        "names_sector = false",
        'points = "6"',
        2,
        ("points", "Write a whole number without quotes."),
    ),
    "a further series that nobody knows": (
        "names_sector = false",
        'also = ["inpc.cora:MX"]',
        2,
        ("there is no indicator `inpc.cora`, in `inpc.cora:MX`", "Did you mean `inpc.core`?", "LINE OF also ="),
    ),
    "a further series in a place that nobody knows": (
        "names_sector = false",
        'also = ["inpc:MX", "inpc:MX-33"]',
        2,
        ("there is no area `MX-33`, in `inpc:MX-33`", "LINE OF also ="),
    ),
    "a further series without its place": (
        "names_sector = false",
        'also = ["inpc"]',
        2,
        ("'inpc' is not a series", "Write it as `bulletin facts` prints it", "LINE OF also ="),
    ),
    "its own series once more": (
        "names_sector = false",
        'also = ["immex.exports:MX-02002:manufacturing"]',
        2,
        ("`immex.exports:MX-02002:manufacturing` is the story's own series", "LINE OF also ="),
    ),
    "a further series named twice": (
        "names_sector = false",
        'also = ["inpc:MX", "inpc:MX"]',
        2,
        ("`inpc:MX` is named twice", "Take it out of `also`.", "LINE OF also ="),
    ),
    "fewer leading places than none": (
        "names_sector = false",
        "leaders = -1",
        2,
        ("leaders", "LINE OF leaders ="),
    ),
    "a correction for a template": (
        'template = "exports"',
        'template = "correction"',
        2,
        ("`correction` tells what was wrong in an earlier bulletin", "--correct BULLETIN", "LINE OF correction"),
    ),
}


BOTH = [(what, command) for what in SETTINGS for command in ("write", "facts")]
BOTH.remove(("an unknown template", "facts"))  # facts are told in no template


@pytest.mark.parametrize(("what", "command"), BOTH)
def test_a_wrong_setting_gets_one_clear_message(office: Office, what: str, command: str) -> None:
    """Each wrong setting is named with its place and remedy; store and earlier bulletins stay as they were."""
    old, new, code, parts = SETTINGS[what]
    office.edit("bulletin.toml", old, new)
    refused(office, (command, *AS_OF), code, *(located(office, part) for part in parts))


def located(office: Office, part: str) -> str:
    """`LINE OF some words` as the file and number of the one line that holds them; other text as it is."""
    words = part.removeprefix("LINE OF ")
    path = office.folder / "bulletin.toml"
    numbers = [number for number, line in enumerate(path.read_text("utf-8").splitlines(), 1) if words in line]
    return f"{path}, line {numbers[0]}:" if words != part else part


@pytest.mark.parametrize(
    ("words", "code", "parts"),
    [
        (("write", "mexicali-export"), 2, ("there is no story 'mexicali-export'", "Did you mean `mexicali-exports`?")),
        (("facts", "nothing-near"), 2, ("there is no story 'nothing-near'", "Known are `mexicali-exports`.")),
        (("fetch", "immex-mexicalli"), 2, ("there is no source 'immex-mexicalli'", "Did you mean `immex-mexicali`?")),
        (("write", "--period", "2030-01"), 1, ("no figure for 2030-01", "Choose one from 2009-01 to 2025-01")),
        (("write", "--period", "2024-Q3"), 1, ("no figure for 2024-Q3", "Choose one from")),
        (
            ("write", "--as-of", "2001-01-01"),
            1,
            ("nothing had been released by 2001-01-01", "the first release is of 2022-08-31"),
        ),
        (("explain", f"{OCTOBER}:es:999"), 1, ("there is no such claim", f"{OCTOBER}:es:1")),
        (("explain", f"{OCTOBER}:fr:1"), 1, ("there is no such claim",)),
        (
            ("explain", "mexicali-exports-1990-01"),
            1,
            ("there is no bulletin 'mexicali-exports-1990-01'", "Did you mean `mexicali-exports-20"),
        ),
    ],
)
def test_what_is_not_there_is_named(office: Office, words: tuple[str, ...], code: int, parts: tuple[str, ...]) -> None:
    """A story, source, period, day or claim that does not exist: what, where, and what there is instead."""
    refused(office, words, code, *parts)


@pytest.mark.parametrize(
    ("words", "part"),
    [
        (("write", "--period", "2024-13"), "'2024-13' is not a period; write a month as 2024-10"),
        (("write", "--period", "octubre"), "'octubre' is not a period"),
        (("facts", "--as-of", "14/01/2025"), "'14/01/2025' is not a date; write it as 2025-01-14."),
        (("write", "--as-of", "2025-02-30"), "'2025-02-30' is not a date"),
        (("write", "--perido", "2024-10"), "No such option"),
        (("explain",), "Missing argument"),
        (("wirte",), "No such command"),
    ],
)
def test_wrong_usage_is_code_two(office: Office, words: tuple[str, ...], part: str) -> None:
    """A malformed date or period, an unknown option or command: usage and message on stderr, exit code 2."""
    before = tree(office.folder)
    done = office.run(*words)
    assert done.exit_code == 2
    assert done.stdout == ""
    assert part in done.stderr
    assert "Traceback" not in done.stderr
    assert tree(office.folder) == before


def test_a_folder_that_is_no_workspace_is_named(tmp_path: Path) -> None:
    """Every command but `init` says which file is missing, and makes nothing."""
    for words in (("fetch",), ("facts",), ("write",)):
        refused(Office(tmp_path), words, 2, str(tmp_path / "bulletin.toml"), "no such file", "bulletin init DIR")
    (tmp_path / "file").touch()
    refused(Office(tmp_path / "file"), ("write",), 2, "Not a directory")


# A template of the office's own, where it is wrong, and what the message has to say.
TEMPLATES = {
    "an undefined name": ("es/exports.md.j2", "# A\n\n{{ s.leed }}\n", "line 3", "leed", "docs/templates.md"),
    "a figure that the fact lacks": ("en/exports.md.j2", "# A\n\n{{ s.lead.share | figure }}", "line 3", "share"),
    "bad syntax": ("es/exports.md.j2", "# A\n\n{% if %}\n", "line 3", "cannot be read: Expected an expression"),
    "a tag left open": ("en/exports.md.j2", "# A\n{% vary s %}a{% or %}b\n", "en/exports.md.j2", "cannot be read"),
    "a filter that does not exist": ("es/exports.md.j2", "# A\n\n{{ s.id | shout }}\n", "line 3", "shout"),
    "something forbidden": (
        "es/exports.md.j2",
        "# A\n\n{{ s.story.__class__.__mro__ }}\n",
        "line 3",
        "may not do",
    ),
    "an endless list": ("es/exports.md.j2", "# A\n\n{{ range(999999999) | list }}\n", "line 3", "Range too big"),
    "a part that is not there": ("es/exports.md.j2", '{% extends "es/gone.md.j2" %}', "es/gone.md.j2"),
    "no headline": ("es/exports.md.j2", "Only words.\n\nMore.\n", "es/exports.md.j2", "writes no headline"),
    "words of the chart that are undefined": (
        "es/_chart.md.j2",
        "\n{% macro finding(s, f, is_bars) %}{{ s.nothing }}{% endmacro %}",
        "_chart.md.j2, line 2",
        "nothing",
    ),
    "a chart without its words": ("es/_chart.md.j2", "{% macro other() %}{% endmacro %}", "_chart.md.j2", "no macro"),
    "a picture that is no template": ("shared/chart.svg.j2", "<svg>{{ nothing }}</svg>", "chart.svg.j2", "nothing"),
}


@pytest.mark.parametrize("what", TEMPLATES)
def test_a_wrong_template_names_file_and_line(office: Office, what: str) -> None:
    """Whatever is wrong in an office's template is named with its file; no article is half-written."""
    name, text, *parts = TEMPLATES[what]
    office.template(name, text)
    refused(office, ("write", *AS_OF), 1, name.rpartition("/")[2], *parts)


def test_a_month_missing_in_the_comparison_is_a_stated_omission(office: Office) -> None:
    """Without May 2023 no growth of January-October is told, the reason is; the newest month is told all the same."""
    office.observations(lambda text: re.sub(r"(?m)^2023-05,.*\n", "", text))
    printed = office.written()
    omitted = {one["what"]: one["why"] for one in printed.record["omissions"]}
    assert "2023-05" in omitted["year_to_date"]
    assert not any(fact["kind"] == "year_to_date" for fact in printed.record["facts"])
    assert all("2023-05" not in one["period"] for one in printed.record["observations"].values())
    for language in offices.LANGUAGES:
        assert "6.7%" not in printed.text(language)
        levels = [claim for claim in printed.claims(language) if claim["role"] == "level"]
        assert {(level["period"], level["value"]) for level in levels} == {("2024-10", "6212.4")}
    assert "left out: year_to_date" in office.run("write", *AS_OF).stdout


def test_a_missing_value_is_not_told_as_news(office: Office) -> None:
    """Where the newest month is a hole, nothing is written: the message names the month and what to do."""
    office.observations(lambda text: re.sub(r"(?m)^(2024-09),.*$", r"\1,", text))
    message = refused(office, ("write", "--period", "2024-09", *AS_OF), 1, "the value for 2024-09 is missing")
    assert "choose another with --period" in message


def test_a_quote_without_translation_is_a_stated_omission(office: Office) -> None:
    """Words that stand in one language only are left out of both articles, and the editor is told."""
    path = office.folder / "data" / "context" / "quotes.toml"
    text = path.read_text("utf-8")
    start = text.index('text.en = "cement manufacturers')
    path.write_text(text[:start] + text[text.index("\n", start) + 1 :], "utf-8")
    printed = office.written()
    (omission,) = printed.record["omissions"]
    assert omission["what"] == "quote banxico-er-2024q3-cement"
    assert "no text in 'en'" in omission["why"]
    assert "naves industriales" not in printed.text("es")
    assert "industrial warehouses" not in printed.text("en")


def test_an_official_outside_the_term_is_not_named(office: Office) -> None:
    """Where the term ended within the window neither headline nor text names the mayor, and the omission is stated."""
    office.edit("data/context/officials.toml", "last = 2027-09-30", "last = 2024-10-30")
    printed = office.written()
    (omission,) = printed.record["omissions"]
    assert omission["what"] == "official mexicali-mayor"
    assert "term" in omission["why"]
    assert printed.record["official"] is None
    for language, word in (("es", "administración"), ("en", "administration")):
        assert (
            OFFICIAL not in printed.text(language).partition("## Contenido relacionado")[0].partition("## Related")[0]
        )
        assert word not in printed.text(language)
        assert "6.7%" in printed.record["articles"][language]["title"]


def test_a_series_without_catalogue_entry_is_refused(office: Office) -> None:
    """A source that feeds an indicator nobody described stores nothing and names the nearest one."""
    text = (office.folder / "bulletin.toml").read_text("utf-8")
    head, series = text.split("[[sources.immex-mexicali.series]]")
    series = series.replace("immex.exports", "immex.sales")
    (office.folder / "bulletin.toml").write_text(f"{head}[[sources.immex-mexicali.series]]{series}", "utf-8")
    shutil.rmtree(office.folder / "data" / "store")
    message = refused(office, ("fetch",), 1, "immex.sales", "bulletin.toml, line ")
    assert "catalogue" in message


@pytest.mark.parametrize(
    ("old", "new", "part"),
    [
        ("2024-10,6212.4", "2024-10,six thousand", "six thousand"),
        ("2024-10,6212.4", "2024-10,6212.4\n2024-10,6300.0", "2024-10"),
        ("2024-10,6212.4", "October the tenth,6212.4", "October the tenth"),
        ("period,exports_million_pesos", "period,exports", "exports_million_pesos"),
    ],
    ids=["text for a number", "two values", "no period", "a missing column"],
)
def test_a_file_that_cannot_be_understood_stores_nothing(office: Office, old: str, new: str, part: str) -> None:
    """The last good vintage stays; the message names the file and the text that was not understood."""
    office.edit(f"data/observations/{SERIES}/2025-01-14.csv", old, new)
    refused(office, ("fetch",), 1, "2025-01-14.csv", part)


def test_an_empty_file_and_one_in_another_encoding_store_nothing(office: Office) -> None:
    """An empty file, or one whose bytes are no text, is named; the store stays."""
    path = office.folder / "data" / "observations" / SERIES / "2025-04-02.csv"
    path.write_bytes(b"")
    refused(office, ("fetch",), 1, "2025-04-02.csv", "empty")
    path.write_bytes(b"\xff\xfe\x00\x00\x81")
    refused(office, ("fetch",), 1, "2025-04-02.csv")


def test_a_damaged_record_is_named_and_can_be_written_again(office: Office) -> None:
    """`explain` and `write` name the file that cannot be read; giving it up by name writes it anew."""
    path = office.folder / "output" / OCTOBER / "bulletin.json"
    good = path.read_bytes()
    path.write_bytes(good[:1000])
    for words in (("explain", f"{OCTOBER}:es:1"), ("explain", OCTOBER), ("write", *AS_OF)):
        refused(office, words, 1, "bulletin.json: cannot be read", "--replace-edited")
    office.written()
    assert path.read_bytes() == good


def test_a_damaged_record_of_another_bulletin_disturbs_nothing(office: Office) -> None:
    """An earlier bulletin that cannot be read is not listed as related, and is left as it is."""
    path = office.folder / "output" / "mexicali-exports-2022-06" / "bulletin.json"
    path.write_bytes(b"{}")
    assert office.written().record["related"] == []
    assert path.read_bytes() == b"{}"


def test_a_damaged_vintage_is_named(office: Office) -> None:
    """A Parquet file that was cut short is named with the remedy, and stays for whoever wants to look at it."""
    (path,) = (office.folder / "data" / "store" / SERIES).glob("2025-01-14*.parquet")
    path.write_bytes(path.read_bytes()[:200])
    for command in ("write", "facts"):
        refused(office, (command, *AS_OF), 1, str(path), "damaged", "bulletin fetch")


def test_an_output_that_cannot_be_written_is_named(office: Office) -> None:
    """A file where the folder should be is one message; the earlier bulletins stay whole."""
    (office.folder / "taken").write_text("mine", "utf-8")
    refused(office, ("write", *AS_OF, "--output", str(office.folder / "taken")), 1, "taken", "cannot be written")


@pytest.mark.parametrize("markup", ["<b>Bustamante</b>", "{{ 7 * 7 }}", "*Bustamante*", "[Bustamante](x)", "{% raw %}"])
def test_markup_in_a_name_is_refused(office: Office, markup: str) -> None:
    """HTML, Markdown or Jinja in a name of the context is an error with its line, not something to print."""
    office.edit("data/context/officials.toml", f'holder = "{OFFICIAL}"', f'holder = "{markup}"')
    refused(office, ("write", *AS_OF), 2, "officials.toml, line ", "which is markup", "Remove it")


def test_markup_in_a_quote_and_in_the_office_s_words_is_inert(office: Office) -> None:
    """A quote is printed sign by sign, and nothing that data or settings say is ever run as a template."""
    office.edit("data/context/quotes.toml", 'text.es = "fabricantes', 'text.es = "{{ 7 * 7 }} <b>*fabricantes*')
    office.edit("bulletin.toml", 'boilerplate.es = "', 'boilerplate.es = "{{ 7 * 7 }} {% raw %} ')
    done = office.run("write", *AS_OF, "--replace-edited")
    assert done.exit_code in (0, 3), done.output  # the checker may ask what these sevens are
    text = Printed(office.folder / "output" / OCTOBER).text("es")
    assert "49" not in text
    assert text.count("{{ 7 \\* 7 }}") == 1
    assert text.count("{{ 7 * 7 }} {% raw %}") == 1
    assert "<b>" not in text
    assert r"\*fabricantes\*" in text


def test_a_traceback_is_shown_on_demand_only(office: Office) -> None:
    """The same mistake is one line without `--debug`, and has its traceback with it, in a real process."""
    office.edit("bulletin.toml", 'template = "exports"', 'template = "gone"')
    program = [sys.executable, "-c", "from generator.cli import main; main()"]
    runs = [
        subprocess.run(
            [*program, "write", "--workspace", str(office.folder), *debug],
            capture_output=True, text=True, check=False, cwd=ROOT,
        )
        for debug in ((), ("--debug",))
    ]  # fmt: skip
    assert [run.returncode for run in runs] == [1, 1]
    assert [run.stdout for run in runs] == ["", ""]
    assert runs[0].stderr.count("\n") == 1
    assert "Traceback" not in runs[0].stderr
    assert "Traceback" in runs[1].stderr
    assert "TemplateError" in runs[1].stderr


def test_json_is_one_document_and_nothing_else(office: Office) -> None:
    """Every command with `--json` writes one JSON document on standard output, and nothing beside it."""
    (source,) = office.json("fetch")["sources"]
    assert (source["source"], source["stored"], source["unchanged"]) == (SERIES, [], 3)
    (story,) = office.json("facts", *AS_OF)["stories"]
    assert (story["story"], story["period"], story["facts"][0]["told"]) == ("mexicali-exports", "2024-10", True)
    (bulletin,) = office.json("write", *AS_OF)["bulletins"]
    assert bulletin["record"] == json.loads((office.folder / "output" / OCTOBER / "bulletin.json").read_bytes())
    explained = office.json("explain", f"{OCTOBER}:es:2")
    assert explained["claim"] == bulletin["record"]["claims"][1]
    assert set(explained["observations"]) == set(explained["claim"]["observations"])
    assert office.json("explain", OCTOBER)["claims"] == bulletin["record"]["claims"]
    assert {one["problem"] for one in office.json("doctor")["findings"]} == {""}


def test_init_answers_in_json_and_refuses_to_overwrite(tmp_path: Path) -> None:
    """A new workspace is named in the document; the second time the message says why not, and nothing changes."""
    done = CliRunner().invoke(main, ["init", str(tmp_path / "office"), "--json"])
    assert json.loads(done.stdout) == {"workspace": str(tmp_path / "office")}
    before = tree(tmp_path)
    again = CliRunner().invoke(main, ["init", str(tmp_path / "office")])
    assert (again.exit_code, again.stdout) == (2, "")
    assert "is a workspace already. Choose another folder." in again.stderr
    assert tree(tmp_path) == before


def test_text_says_what_was_done_and_where_to_look(office: Office) -> None:
    """Without `--json` a person reads what is new, which folder holds it, and the next command."""
    assert office.run("fetch").stdout.startswith(f"{SERIES}: nothing new.")
    said = office.run("write", *AS_OF).stdout
    assert str(office.folder / "output" / OCTOBER) in said
    assert "illustrative data: not to be published" in said
    assert f"bulletin explain {OCTOBER}" in said
    facts = office.run("facts", *AS_OF).stdout
    assert "year_to_date (up)" in facts
    assert "told: the headline" in facts
    assert "+ told, - not told, ! never told: verify" in facts
    assert "not told: " in facts
    assert max(map(len, facts.splitlines())) <= 100
    explained = office.run("explain", f"{OCTOBER}:en:2").stdout
    assert "(57286.2 ÷ 53690.2 − 1) × 100 = 6.697684" in explained
    assert "from 20 observations" in explained
    assert "2023-01" in explained
    assert len(office.run("explain", OCTOBER).stdout.splitlines()) > 40


def test_the_rules_are_told_with_the_thresholds_in_force(office: Office) -> None:
    """The whole list fits a page; one rule is told in full; the office's own threshold stands in both."""
    office.edit("bulletin.toml", "[office]\n", "[rules]\nturn_periods = 17\n\n[office]\n")
    listed = office.run("rules").stdout
    assert [line.split()[0] for line in listed.splitlines() if re.match(r"[a-z_]+ +(headline|news)", line)][:2] == [
        "level",
        "period_on_period",
    ]
    assert re.search(r"^turn +news +1\.4 +.*turn_periods = 17$", listed, re.MULTILINE)
    assert max(map(len, listed.splitlines())) <= 100
    told = office.run("rules", "turn").stdout
    assert told.startswith("turn: news, priority 1.4")
    assert "unless set otherwise; in force here:\n    turn_periods = 17\n" in told
    (rule,) = office.json("rules", "turn")["rules"]
    assert rule["thresholds"]["turn_periods"] == 17
    assert rule["text"].startswith("Turn: ")


def test_an_unknown_rule_is_named(office: Office) -> None:
    """With the nearest right one."""
    refused(office, ("rules", "recrod"), 2, "there is no kind of fact 'recrod'", "Did you mean `record`?")
    refused(office, ("rules", "zzz"), 2, "there is no kind of fact 'zzz'. `bulletin rules` lists them all.")


def test_a_caveat_is_no_rule_and_is_explained(office: Office) -> None:
    """Not by the kind whose name is nearest; nor may a story ask for it."""
    refused(office, ("rules", "leap_year"), 2, "It is a caveat", "docs/rules.md#caveats", "Leap year: ")
    refused(office, ("rules", "base_low"), 2, "It is a caveat", "docs/rules.md#caveats")
    office.edit("bulletin.toml", 'must = ["year_to_date", ', 'must = ["nominal", "year_to_date", ')
    refused(office, ("facts",), 2, "there is no kind of fact `nominal`", "It is a caveat")


def test_a_story_cannot_ask_for_what_is_for_the_editor(office: Office) -> None:
    """`must` may not name a kind that is never told."""
    office.edit("bulletin.toml", 'must = ["year_to_date", ', 'must = ["anomaly", "year_to_date", ')
    refused(office, ("facts",), 2, "`anomaly` is for the editor alone", "Take it out of `must`")


def test_the_score_of_a_fact_is_the_product_of_its_parts(office: Office) -> None:
    """In the JSON every part stands under its name, and ranks follow the scores."""
    (story,) = office.json("facts", *AS_OF)["stories"]
    for one in story["facts"]:
        score = one["fact"]["score"]
        product = 1.0
        for value in score["factors"].values():
            product *= value
        assert score["total"] == pytest.approx(product, abs=1e-5)
        assert score["factors"]["news"] == pytest.approx(0.6 * score["bits"] / 7 + 0.4 * score["size"], abs=1e-5)
        assert {"priority", "impact", "recency"} <= score["factors"].keys()
    by_rank = sorted(story["facts"], key=lambda one: one["rank"])
    totals = [one["fact"]["score"]["total"] for one in by_rank]
    assert totals == sorted(totals, reverse=True)


def test_a_dry_run_says_so_and_writes_nothing(office: Office) -> None:
    """`--dry-run` composes and reports, and leaves every file as it was."""
    shutil.rmtree(office.folder / "output")
    before = tree(office.folder)
    done = office.run("write", *AS_OF, "--dry-run")
    assert done.exit_code == 0
    assert OCTOBER in done.stdout
    assert tree(office.folder) == before


def test_help_answers_without_the_heavy_imports() -> None:
    """`--help` loads neither NumPy nor pandas nor DuckDB nor Jinja: it has to answer at once."""
    program = (
        "import sys; from click.testing import CliRunner; from generator.cli import main;"
        "assert CliRunner().invoke(main, ['--help']).exit_code == 0;"
        "print(*sorted({'numpy', 'pandas', 'duckdb', 'jinja2', 'babel', 'rich', 'msgspec'} & set(sys.modules)))"
    )
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=False, cwd=ROOT)
    assert (done.returncode, done.stdout.strip(), done.stderr) == (0, "", "")
