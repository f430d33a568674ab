"""Every word of the golden bulletins, and of the sentences each kind of fact may have, is one that a dictionary knows.

The dictionaries are those of the system's packages (`hunspell-es` for Mexico and Spain, `hunspell-en-us`,
`hunspell-en-gb`); a word is known where one of its language knows it. Names are known too: places and agencies of the
catalogue, people and documents of the context, offices of the settings, and `NAMES`, which a person has read.
"""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import tomllib
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import Any

import pytest

TESTS = Path(__file__).parent
ROOT = TESTS.parent
DICTIONARIES = {"es": ("es_MX", "es_ES"), "en": ("en_US", "en_GB")}
NAMES: dict[str, set[str]] = {
    "es": {
        "CSV",  # the table behind the chart
        "Maquiladora", "maquiladora", "maquiladoras",  # the industry, as Mexico calls it
        "maquilador", "maquiladores",  # of that industry: employment, establishments
        "FIX",  # the name of the central bank's exchange rate
        "Montos",  # the dictionaries know «monto» as a verb alone
        "oOo",  # the end mark of a Mexican bulletin
        "pickup", "relocalización", "soya",  # quoted
    },
    "en": set(),
}  # fmt: skip
"""Words that the dictionaries lack, each read and found right; terms of statistics, and what others said."""
ADDRESSES = re.compile(r"\]\([^)]*\)|\S+@\S+|https?://\S+|`[^`]*`")
WORD = re.compile(r"(?<![\w])[^\W\d_]+(?:[.'’-][^\W\d_]+)*")


@pytest.fixture(scope="module")
def hunspell() -> str:
    """The program; a machine without it skips, except where every check has to run."""
    found = shutil.which("hunspell")
    missing = [one for every in DICTIONARIES.values() for one in every if found and not _has(found, one)]
    if found and not missing:
        return found
    why = f"hunspell has no dictionary {', '.join(missing)}" if found else "hunspell is not installed"
    if os.environ.get("CI"):
        pytest.fail(f"{why}; the Makefile names the packages in TEST_PACKAGES")
    pytest.skip(f"{why}; `make pytest` installs it")


def _has(program: str, dictionary: str) -> bool:
    done = subprocess.run([program, "-d", dictionary, "-l"], input="", text=True, capture_output=True, check=False)
    return done.returncode == 0 and "Can't open" not in done.stderr


def unknown(program: str, text: str, language: str) -> set[str]:
    """The words that no dictionary of the language knows."""
    words = sorted({re.sub("['’]s?$", "", word) for word in WORD.findall(text)})
    left = set(words)
    for dictionary in DICTIONARIES[language]:
        command = [program, "-i", "utf-8", "-d", dictionary, "-l"]
        done = subprocess.run(command, input="\n".join(words), text=True, capture_output=True, check=True)
        left &= set(done.stdout.split("\n"))
    return left - {""}


@cache
def names(language: str) -> frozenset[str]:
    """Every word of a name that data or settings bring."""
    found = {word for text in _named(language) for word in WORD.findall(text)}
    return frozenset(found | NAMES[language])


def _named(language: str) -> Iterator[str]:
    for folder in (ROOT / "data", TESTS / "writing" / "newsroom"):
        for area in _table(folder / "catalogue" / "areas.toml").get("areas", {}).values():
            own = area["words"][language]
            yield from (own["name"], own.get("demonym", ""), own.get("epithet", ""))
        for agency in _table(folder / "catalogue" / "agencies.toml").get("agencies", {}).values():
            yield from (agency[language]["name"], agency[language]["short"])
        for one in _table(folder / "catalogue" / "indicators.toml").get("indicators", {}).values():
            yield from (word for word in WORD.findall(one["words"][language]["name"]) if word.isupper())
            yield from re.findall(r"\([A-Z]{2,}\)", one["programme"][language])
        for official in _table(folder / "context" / "officials.toml").get("official", ()):
            yield official["holder"]
        context = _table(folder / "context" / "quotes.toml")
        for one in (*context.get("quote", ()), *context.get("statement", ())):
            yield from (one["speaker"][language],) if one["speaker"][language][:1].isupper() else ()
    for path in (ROOT / "bulletin.toml", *TESTS.glob("real/**/bulletin.toml")):
        settings = _table(path)
        for key in ("name", "contact"):
            yield settings["office"][key][language]
        yield from (name for one in settings.get("stories", {}).values() for name in one.get("credits", {}).values())


def _table(path: Path) -> dict[str, Any]:
    return tomllib.loads(path.read_text("utf-8")) if path.is_file() else {}


def golden() -> list[Path]:
    return sorted((TESTS / "golden").glob("**/*.md"))


def kinds(language: str) -> str:
    """The sentences that each kind of fact may have, as the cases of `writing/kinds` expect them."""
    found = []
    for path in sorted((TESTS / "writing" / "kinds").glob(f"*.{language}.txt")):
        found += re.findall(r"^\.\n.*\n\.\n((?:.+\n)+?)\.$", path.read_text("utf-8"), re.MULTILINE)
    assert found
    return re.sub(r"[{}|]", " ", "\n".join(found))


@pytest.mark.parametrize("path", golden(), ids=lambda path: f"{path.parent.name}/{path.stem}")
def test_a_golden_bulletin_is_spelt_right(path: Path, hunspell: str) -> None:
    """Beyond names, each word is in a dictionary of its language."""
    language = path.stem[:2]
    text = ADDRESSES.sub(" ", path.read_text("utf-8"))
    assert unknown(hunspell, text, language) - names(language) == set()


@pytest.mark.parametrize("language", DICTIONARIES)
def test_the_sentences_of_every_kind_are_spelt_right(language: str, hunspell: str) -> None:
    """So is each word of the sentences that the kinds of fact are expected to have."""
    assert unknown(hunspell, kinds(language), language) - names(language) == set()


@pytest.mark.parametrize("language", DICTIONARIES)
def test_no_name_is_listed_without_need(language: str, hunspell: str) -> None:
    """What a dictionary knows needs no list: a newer one may have learnt a word."""
    assert unknown(hunspell, " ".join(NAMES[language]), language) == NAMES[language]


@pytest.mark.parametrize(("language", "wrong"), [("es", "exportacíones"), ("es", "paises"), ("en", "exprots")])
def test_a_misspelt_word_is_noticed(language: str, wrong: str, hunspell: str) -> None:
    """The dictionaries and the names let no misspelt word through."""
    assert unknown(hunspell, f"2024 {wrong} INEGI", language) - names(language) == {wrong}
