"""`bulletin check` and `bulletin write` as a person or a script runs them, on good texts, altered ones and rubbish."""

from __future__ import annotations

import json
import random
import shutil
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner, Result
from reading import offices
from reading.offices import Written

from generator.cli import main
from generator.proof import Checked
from generator.workspace import Workspace

OCTOBER = "output/mexicali-exports-2024-10"
THEN = ("--as-of", "2025-01-14")
SPANISH = (
    "Las exportaciones maquiladoras de Mexicali aumentaron 6.7% en enero-octubre de 2024 "
    "frente al mismo periodo de 2023. "
    "Datos ilustrativos."
)
ENGLISH = (
    "Mexicali's maquiladora exports rose 6.7% in January-October 2024 from the same period of 2023. Illustrative data."
)
MONTERREY = "Las ventas de tractores de Monterrey crecieron 14.2% en marzo de 2021."


@pytest.fixture(scope="module")
def example(tmp_path_factory: pytest.TempPathFactory) -> Written:
    return offices.example(tmp_path_factory.getbasetemp())


@pytest.fixture
def office(example: Written, tmp_path: Path) -> Path:
    """A copy of the example, fetched and written, that a test may alter."""
    shutil.copytree(example.folder, tmp_path / "office")
    return tmp_path / "office"


def run(office: Path, *words: str | Path, given: bytes | None = None) -> Result:
    return CliRunner().invoke(main, ["check", *map(str, words), "--workspace", str(office)], input=given)


def findings(done: Result, part: str = "text") -> list[dict[str, Any]]:
    """Those of the first text."""
    return [one for text in json.loads(done.stdout)["texts"] if text["part"] == part for one in text["findings"]]


def verdicts(office: Path, text: str, tmp_path: Path, *words: str) -> dict[str, str]:
    """What is said of each figure of a text, by the figure."""
    (tmp_path / "text.md").write_text(text, "utf-8")
    done = run(office, tmp_path / "text.md", "--json", *words)
    return {one["shown"]: one["verdict"] for one in findings(done) if any(sign.isdigit() for sign in one["shown"])}


def alter(office: Path, old: str, new: str, language: str = "es") -> Path:
    """One of the texts of October with other words in one place."""
    path = office / OCTOBER / f"{language}.md"
    text = path.read_text("utf-8")
    assert old in text
    path.write_text(text.replace(old, new, 1), "utf-8")
    return path


def test_a_bulletin_as_written_is_right_in_both_languages(office: Path) -> None:
    """With the figures of its own day nothing in it is contradicted, and all of its headline figures are supported."""
    done = run(office, office / OCTOBER, *THEN, "--json")
    assert done.exit_code == 0, done.output
    document = json.loads(done.stdout)
    assert {text["language"] for text in document["texts"]} == {"es", "en"}
    assert {one["verdict"] for one in findings(done) if one["shown"] == "6.7%"} == {"supported"}
    assert document["problems"] == []


@pytest.mark.parametrize(
    ("language", "old", "new"),
    [
        ("es", "6.7%", "7.6%"),
        ("es", "57 mil millones", "58 mil millones"),
        ("es", "5.4%", "4.5%"),
        ("en", "6.7%", "6.8%"),
        ("en", "57 billion", "57 million"),
        ("en", "up 5.4%", "down 5.4%"),
    ],
)
def test_an_altered_bulletin_ends_with_3_and_names_the_place(office: Path, language: str, old: str, new: str) -> None:
    """A person's slip in one figure is red where it stands, and the data say what is right."""
    path = alter(office, old, new, language)
    place = path.read_text("utf-8").index(new)
    done = run(office, path, *THEN, "--json")
    assert done.exit_code == 3
    wrong = [one for one in findings(done) if one["verdict"] == "contradicted"]
    assert any(one["start"] <= place + len(new) and place <= one["end"] for one in wrong)
    assert all(one["observations"] for one in wrong if one["value"])


@pytest.mark.parametrize(
    ("bulletin", "day"), [(OCTOBER, "2025-01-14"), ("output/mexicali-exports-2025-01", "2025-04-02")]
)
def test_the_example_as_written_leaves_nothing_to_vouch_for(office: Path, bulletin: str, day: str) -> None:
    """Nothing is red and nothing amber: an officer may approve what nobody has changed."""
    done = run(office, office / bulletin, "--as-of", day, "--json")
    texts = json.loads(done.stdout)["texts"]
    assert [
        (one["shown"], one["why"]) for text in texts for one in text["findings"] if one["verdict"] != "supported"
    ] == []
    assert [one for text in texts for one in text["document"]] == []


@pytest.mark.parametrize("language", ["es", "en"])
def test_a_bulletin_without_its_record_is_read_like_any_text(office: Path, tmp_path: Path, language: str) -> None:
    """Where nobody says whose text it is, nothing true in it is called wrong."""
    text = (office / "output/mexicali-exports-2025-01" / f"{language}.md").read_text("utf-8")
    (tmp_path / "release.md").write_text(text, "utf-8")
    done = run(office, tmp_path / "release.md", "--as-of", "2025-04-02", "--json")
    assert [one["shown"] for one in findings(done) if one["verdict"] == "contradicted"] == []


def test_figures_revised_since_are_red_and_told_apart(office: Path) -> None:
    """October was 6,212.4 when the bulletin was written, and is 6,209.5 since April: 6 mil 212 is right no more."""
    done = run(office, office / OCTOBER / "es.md", "--json")
    assert done.exit_code == 3
    (text,) = [one for one in json.loads(done.stdout)["texts"] if one["part"] == "text"]
    outdated = [one["shown"] for one in text["findings"] if one["outdated"]]
    assert any("6 mil 212" in one for one in outdated)
    assert "data since revised" in {one["name"] for one in text["document"]}


def test_languages_that_disagree_are_told_though_one_alone_is_named(office: Path) -> None:
    """The English text lies beside the Spanish one."""
    alter(office, "6.7%", "7.6%", "en")
    done = run(office, office / OCTOBER, *THEN, "--json")
    names = {one["name"] for text in json.loads(done.stdout)["texts"] for one in text["document"]}
    assert "languages disagree" in names


def test_two_texts_given_together_are_held_against_each_other(office: Path, tmp_path: Path) -> None:
    """Whatever they are called, where one is Spanish and one English."""
    for name, text in (("a.md", SPANISH), ("b.md", ENGLISH.replace("6.7%", "7.6%"))):
        (tmp_path / name).write_text(text, "utf-8")
    done = run(office, tmp_path / "a.md", tmp_path / "b.md", *THEN, "--json")
    assert "languages disagree" in done.stdout


def test_a_field_of_the_record_is_read_too(office: Path) -> None:
    """A post that says something else than the article is red, though the article is right."""
    path = office / OCTOBER / "bulletin.json"
    record = json.loads(path.read_text("utf-8"))
    record["articles"]["es"]["social"] = SPANISH.replace("6.7%", "8.8%")
    path.write_text(json.dumps(record), "utf-8")
    done = run(office, office / OCTOBER / "es.md", *THEN, "--json")
    assert done.exit_code == 3
    assert [one["shown"] for one in findings(done, "social") if one["verdict"] == "contradicted"] == ["8.8%"]


def test_a_text_of_anybody_finds_its_series_by_itself(office: Path, tmp_path: Path) -> None:
    """In both languages, without a record beside it."""
    assert verdicts(office, SPANISH, tmp_path, *THEN)["6.7%"] == "supported"
    assert verdicts(office, ENGLISH, tmp_path, *THEN)["6.7%"] == "supported"
    assert verdicts(office, SPANISH.replace("6.7%", "6.4%"), tmp_path, *THEN)["6.4%"] == "contradicted"


def test_a_text_about_other_things_is_never_supported(office: Path, tmp_path: Path) -> None:
    """What the store has no series of is left to a person."""
    assert set(verdicts(office, MONTERREY, tmp_path).values()) == {"unverifiable"}


def test_standard_input_is_read_by_a_real_process(office: Path) -> None:
    """With marks and no colours where nobody watches, and the exit code that a script looks at."""
    program = [sys.executable, "-c", "from generator.cli import main; main()", "check", "-", *THEN]
    for text, code, mark in ((SPANISH, 0, "[ok"), (SPANISH.replace("6.7%", "9.9%"), 3, "[WRONG")):
        done = subprocess.run(
            [*program, "--workspace", str(office)], input=text.encode(), capture_output=True, check=False
        )
        assert done.returncode == code, done.stderr.decode()
        assert mark in done.stdout.decode()
        assert b"\x1b" not in done.stdout
        assert done.stderr == b""


def test_the_page_is_written_beside_the_talk(office: Path, tmp_path: Path) -> None:
    """The same findings, and the same exit code."""
    (tmp_path / "text.md").write_text(SPANISH.replace("6.7%", "9.9%"), "utf-8")
    done = run(office, tmp_path / "text.md", *THEN, "--html", str(tmp_path / "page.html"))
    page = (tmp_path / "page.html").read_text("utf-8")
    assert done.exit_code == 3
    assert '<mark class="wrong">9.9%</mark>' in page
    assert "[WRONG" in done.stdout


def test_what_cannot_be_read_is_told_after_the_rest(office: Path, tmp_path: Path) -> None:
    """One error a file, exit code 1, and 3 where another text is wrong."""
    (tmp_path / "text.md").write_text(SPANISH, "utf-8")
    (tmp_path / "picture.png").write_bytes(b"\x89PNG\r\n\x1a\n\0\0")
    done = run(office, tmp_path / "picture.png", tmp_path / "text.md", tmp_path / "none.md", *THEN)
    assert done.exit_code == 1
    assert done.stderr.count("Error: ") == 2
    assert "picture.png: is no text." in done.stderr
    assert "6.7%" in done.stdout
    (tmp_path / "text.md").write_text(SPANISH.replace("6.7%", "9.9%"), "utf-8")
    assert run(office, tmp_path / "picture.png", tmp_path / "text.md", *THEN).exit_code == 3


def test_without_figures_the_remedy_is_told(tmp_path: Path) -> None:
    """An office that has fetched nothing cannot check anything."""
    Workspace.init(tmp_path / "new")
    done = run(tmp_path / "new", "-", given=SPANISH.encode())
    assert done.exit_code == 1
    assert "the store has no figures. Run `bulletin fetch`." in done.stderr


ANYTHING = random.Random(20241014)
RUBBISH: dict[str, bytes] = {
    "nothing": b"",
    "blanks": b" \n\t\r\n ",
    "a megabyte of digits": b"7" * 1_000_000,
    "numbers without a sentence": " ".join(str(ANYTHING.randint(0, 99999)) for _ in range(300)).encode(),
    "one sentence without an end": f"{SPANISH[:-24]} y ".encode() * 60,
    "quotes in quotes": ("“Dijo: «crecieron 9.9% “en 2024” y más», " * 40 + "“" * 500).encode(),
    "marks without end": b">" * 3000 + b"\n" + b"[" * 3000 + b"*" * 3000 + b"<" * 3000 + b"|" * 3000 + b"`" * 3000,
    "a table": b"| mes | valor |\n|---|---|\n" + b"| enero de 2024 | 12,345.6 |\n" * 50,
    "footnotes": b"Crecieron[^1] 14.2%[^2].\n\n[^1]: 2019.\n[^2]: 77.7 %.\n" * 20,
    "HTML": b"<html><script>var x = 99.9;</script><style>p{width:33%}</style><p onclick='x(1)'>Sales <b>4%</b></p>",
    "three languages": "Die Ausfuhren stiegen um 6,7 %. Les ventes ont crû de 3 %. 売上は 5% 増。".encode() * 10,
    "a recipe": b"Mezcle 3 huevos con 200 gramos de harina durante 5 minutos, y sirva para 12 personas.",
    "front matter that is none": b"---\ntitle: 5\n  - [6.7%\n" * 30,
    "numbers of all kinds": "1e999 1/0 ١٢٣ Ⅷ ½ 10^12 −∞ 1,2,3,4.5.6 0x1F 99999999999999999999.9% ".encode() * 20,
}


@pytest.mark.parametrize("what", RUBBISH)
def test_rubbish_gets_an_answer_and_is_never_supported(what: str, office: Path, tmp_path: Path) -> None:
    """No traceback, and nothing green in what has nothing to do with the figures."""
    path = tmp_path / "given.md"
    path.write_bytes(RUBBISH[what])
    done = run(office, path, "--json")
    assert done.exception is None or isinstance(done.exception, SystemExit), repr(done.exception)
    assert done.exit_code in (0, 3), done.output
    if what != "one sentence without an end":
        assert [one["shown"] for one in findings(done) if one["verdict"] == "supported"] == []


@pytest.mark.parametrize("pages", [1, 8])
def test_a_page_takes_less_than_a_second(pages: int, office: Path) -> None:
    """Of processor time, once the program is warm; ten pages take ten times as long and not a hundred."""
    from generator.manuscript import Manuscript

    desk = Workspace(office)
    text = (office / OCTOBER / "es.md").read_text("utf-8")
    check: Callable[[str], Checked] = lambda words: desk.check([Manuscript(words)])  # noqa: E731
    check(text)
    start = time.process_time()
    check(text * pages)
    assert time.process_time() - start < pages


# write


def test_writing_reads_back_what_it_writes(office: Path) -> None:
    """And says how much of it was read."""
    (written,) = Workspace(office).write(as_of=None, replace_edited=True)
    assert not written.is_wrong
    assert sum(len(one.supported) for one in written.proofs) > 20
    parts = {one.manuscript.part for one in written.proofs}
    assert {"text", "description", "social"} <= parts


def test_a_bulletin_that_the_data_contradict_is_not_left_without_a_word(office: Path) -> None:
    """A figure in the office's own words: the files are there, an alert names it, and the command ends with 3."""
    settings = office / "bulletin.toml"
    text = settings.read_text("utf-8")
    start = text.index("boilerplate.es = ")
    end = text.index("\n", start)
    sentence = "Las exportaciones maquiladoras de Mexicali cayeron 9.9% en enero-octubre de 2024."
    settings.write_text(f'{text[:start]}boilerplate.es = "{sentence}"{text[end:]}', "utf-8")
    words = ["write", *THEN, "--replace-edited", "--workspace", str(office)]
    done = CliRunner().invoke(main, words)
    assert done.exit_code == 3, done.output
    assert "! the checker contradicts mexicali-exports-2024-10/es.md, line " in done.stdout
    assert "“9.9%”" in done.stdout
    assert sentence in (office / OCTOBER / "es.md").read_text("utf-8")
