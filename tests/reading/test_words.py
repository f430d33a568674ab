"""The reader knows the words of direction of every kind, and does not take one for its opposite."""

from __future__ import annotations

from typing import Any

import pytest

from reading import notes, words
from reading.recompute import Proof

TRAITS = {"kind": "flow", "decimals": 0, "change_decimals": 1}
Record = dict[str, Any]


def observations(*values: int, series: str = "sales:MX") -> Record:
    """Years to 2024, one value each."""
    first = 2025 - len(values)
    return {
        f"{series}@{first + at}": {"series": series, "period": str(first + at), "value": str(value)}
        for at, value in enumerate(values)
    }


def figure(role: str, value: str, period: str = "2024", *cited: str) -> Record:
    return {"role": role, "value": value, "displayed": value, "period": period, "observations": list(cited)}


def fact(kind: str, way: str, *figures: Record, **more: Any) -> Record:
    known: Record = {
        "id": kind, "kind": kind, "series": "sales:MX", "period": "2024", "comparison": "2023",
        "since": None, "whole": None, "direction": way, "tie": False, "figures": list(figures), "caveats": [],
    }  # fmt: skip
    return known | more


def claim(shown: str, language: str, aspect: str = "direction", **more: Any) -> Record:
    empty: Record = {"fact": "year_on_year", "start": 10, "role": None, "value": None}
    return empty | {"article": f"{language}.md", "shown": shown, "aspect": aspect} | more


def changed(now: int, kind: str = "year_on_year") -> Proof:
    """From 100 to another value in a year."""
    known = observations(100, now)
    way = "up" if now > 100 else "down" if now < 100 else "flat"
    return Proof(fact(kind, way, figure("change", f"{now - 100}.0", "2024", *known)), known, TRAITS)


@pytest.mark.parametrize(
    ("language", "up", "down"),
    [
        ("es", "por encima", "por debajo"),
        ("es", "mayor", "menor"),
        ("es", "más alta", "más baja"),
        ("es", "la primera alza anual", "la primera baja anual"),
        ("es", "alzas anuales", "bajas anuales"),
        ("es", "al alza", "a la baja"),
        ("es", "ligeramente al alza", "ligeramente a la baja"),
        ("es", "un crecimiento", "una caída"),
        ("es", "un aumento", "una disminución"),
        ("es", "subió", "bajó"),
        ("es", "más", "menos"),
        ("es", "se aceleró", "se desaceleró"),
        ("es", "se moderó", "se profundizó"),
        ("en", "above", "below"),
        ("en", "up", "down"),
        ("en", "risen", "fallen"),
        ("en", "climbed", "slipped"),
        ("en", "accelerated", "slowed"),
        ("en", "eased", "deepened"),
        ("en", "outpaced", "trailed"),
        ("en", "higher", "lower"),
        ("en", "first annual increase", "first annual decline"),
        ("en", "increased", "decreased"),
        ("en", "annual growth", "an annual decline"),
    ],
)
def test_pairs_of_opposites(language: str, up: str, down: str) -> None:
    """Each word is true of a change of its direction, and false of the other and of none."""
    for now, true, false in ((110, up, down), (90, down, up)):
        assert words.is_true(claim(true, language), changed(now), "")
        assert not words.is_true(claim(false, language), changed(now), "")
    assert not words.is_true(claim(up, language), changed(100), "")
    assert not words.is_true(claim(down, language), changed(100), "")


@pytest.mark.parametrize(
    ("language", "word"),
    [
        ("es", "prácticamente sin cambio"),
        ("es", "dentro"),
        ("es", "no difirieron"),
        ("es", "la misma"),
        ("en", "little changed"),
        ("en", "within"),
        ("en", "was no different from"),
        ("en", "the same"),
    ],
)
def test_words_for_no_change(language: str, word: str) -> None:
    """They are true of no change alone."""
    assert words.is_true(claim(word, language), changed(100), "")
    assert not words.is_true(claim(word, language), changed(110), "")
    assert not words.is_true(claim(word, language), changed(90), "")


def test_a_direction_that_the_figures_do_not_have_is_found() -> None:
    """The record tells a rise where its observations fell."""
    proof = changed(90)
    proof.fact["direction"] = "up"
    with pytest.raises(AssertionError, match="up, not down"):
        words.is_true(claim("más", "es"), proof, "")


def balance(before: int, now: int) -> Proof:
    known = observations(before, now)
    level, base = figure("level", str(now), "2024", "sales:MX@2024"), figure("base", str(before), "2023", *known)
    change = figure("change", str(now - before), "2024", *known)
    way = "up" if now > before else "down" if now < before else "flat"
    return Proof(fact("balance", way, level, change, base), known, {"kind": "balance"})


@pytest.mark.parametrize(
    ("language", "before", "now", "true", "false"),
    [
        ("es", -300, -252, "un déficit|reduce su déficit|se redujo|menor", "un superávit|mayor|se amplió"),
        ("en", -252, -300, "a larger deficit|widened|larger", "a smaller deficit|narrowed|smaller"),
        ("es", -252, 40, "pasa a un superávit", "un déficit|reduce su superávit"),
        ("en", -252, 40, "swings to a surplus", "a deficit|narrowed"),
        ("en", 40, 90, "a larger surplus", "a smaller surplus|a deficit|the same"),
        ("es", -252, 0, "prácticamente en equilibrio", "un déficit|un superávit"),
        ("en", -252, 0, "practically even|practically in balance", "a deficit|a surplus"),
        ("es", -252, -253, "prácticamente igual", "prácticamente en equilibrio"),
        ("en", -252, -253, "about the same", "practically in balance"),
    ],
)
def test_words_for_a_balance(language: str, before: int, now: int, true: str, false: str) -> None:
    """A deficit lies below nil; "narrowed" and "smaller" are of its size, whatever its side."""
    for expected, some in ((True, true), (False, false)):
        for word in some.split("|"):
            assert words.is_true(claim(word, language), balance(before, now), "") is expected, word


def test_a_streak_that_ended_has_the_direction_of_the_run() -> None:
    """Values rose in 2022 and 2023 and fell in 2024: "alzas anuales" is true of what was interrupted."""
    known = observations(100, 110, 120, 90)
    length = figure("length", "2", "2022/2023", *(f"sales:MX@{year}" for year in (2021, 2022, 2023)))
    proof = Proof(fact("streak_end", "up", length), known, TRAITS)
    assert words.is_true(claim("alzas anuales", "es"), proof, "")
    assert words.is_true(claim("annual increases", "en"), proof, "")
    assert not words.is_true(claim("bajas anuales", "es"), proof, "")


def test_verbs_that_count_parts() -> None:
    """Two of three parts rose, one fell and none stayed; a year before none had risen."""
    known = {
        key: one
        for number, (before, then, now) in enumerate(((120, 100, 110), (120, 100, 110), (120, 100, 90)))
        for key, one in observations(before, then, now, series=f"sales:MX-0{number}").items()
    }
    recent = [key for key in known if not key.endswith("2022")]
    earlier = [key for key in known if not key.endswith("2024")]
    counts = [figure(role, count, "2024", *recent) for role, count in zip(words.MOVED, "210", strict=True)]
    proof = Proof(fact("breadth", "up", *counts, figure("previous", "0", "2023", *earlier)), known, TRAITS)
    for role, shown, is_true in (
        ("rising", "aumentaron", True),
        ("rising", "disminuyeron", False),
        ("falling", "disminuyó", True),
        ("unchanged", "no cambiaron", False),
        ("previous", "ninguna", True),
    ):
        assert words.count_is_true(claim(shown, "es", role), proof) is is_true, shown
    assert words.count_is_true(claim("rose", "en", "rising"), proof)
    assert not words.count_is_true(claim("fell", "en", "rising"), proof)
    assert words.direction_of(proof) == "up"


@pytest.mark.parametrize(
    ("language", "highest", "lowest"),
    [
        ("es", "el monto más alto", "el monto más bajo"),
        ("es", "superaron por primera vez", "el más bajo"),
        ("en", "the highest value", "lowest value"),
        ("en", "the fastest", "the steepest"),
    ],
)
def test_ends_of_the_scale(language: str, highest: str, lowest: str) -> None:
    """The highest is of a fact that goes up, the lowest of one that goes down; a match with the best tells neither."""
    up, down = fact("record", "up"), fact("record", "down")
    neutral = claim("igualó" if language == "es" else "matched", language)
    for word, true, false in ((highest, up, down), (lowest, down, up)):
        assert words.superlative_is_true(claim(word, language), true)
        assert not words.superlative_is_true(claim(word, language), false)
        assert words.superlative_is_true(neutral, true)


def test_words_of_caveats() -> None:
    """A verb goes with the figure beside it, a base with its caveat, a year with that of the caveat."""
    change = {"name": "opposite", "period": None, "figure": figure("change", "-1.3", "2023/2024")}
    leap = {"name": "leap_year", "period": "2024", "figure": None}
    base = {"name": "base_low", "period": "2023", "figure": None}
    about = fact("year_on_year", "up", caveats=[change, leap, base])
    printed = claim("1.3%", "es", "caveat", role="change", value="-1.3", start=15)
    for shown, language, expected in (
        ("cayeron", "es", True),
        ("aumentaron", "es", False),
        ("fell", "en", True),
        ("prácticamente no cambiaron", "es", False),
        ("una base baja", "es", True),
        ("una base alta", "es", False),
        ("a low base", "en", True),
        ("a high base", "en", False),
        ("2024", "es", True),
        ("2020", "es", False),
    ):
        assert notes.is_true(claim(shown, language, "caveat"), [printed], about) is expected, shown
