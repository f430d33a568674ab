"""What is looked for only where one of its words stands: nothing is missed because none of them does."""

from __future__ import annotations

import pkgutil
from collections.abc import Iterator
from functools import cache
from importlib import import_module

import pytest
from checking import desk
from checking.releases import CORPUS

from generator import checking
from generator.checking.claims import AFTER_FIGURES, BEFORE_FIGURES
from generator.checking.claims import Reader as Asked
from generator.checking.grammar.name import NameIndex, people
from generator.checking.grammar.sentence import Reader, Wording
from generator.checking.reading import Span
from generator.checking.scene.scene import Scene
from generator.checking.scene.setting import Setting
from generator.checking.text.clue import Rare
from generator.checking.text.source import document
from generator.checking.text.words import words
from generator.model.period import Window
from generator.model.series import Series

TEXTS = sorted(CORPUS.glob("*.md"))[::2]
"""Every other release by people: they have many more turns of phrase than the templates."""
ABOUT = Series.parse("immex.exports:MX-02002")
KNOWN = desk.data("2019-01", {str(ABOUT): [1000 + step * 7 % 90 for step in range(72)]})


def turns() -> Iterator[tuple[str, Rare]]:
    """Every turn of phrase of the checker, by the name that its module gives it."""
    for found in pkgutil.walk_packages(checking.__path__, f"{checking.__name__}."):
        module = import_module(found.name)
        for name, value in vars(module).items():
            for one in value if isinstance(value, tuple) else (value,):
                if isinstance(one, Rare):
                    yield f"{found.name.removeprefix(f'{checking.__name__}.')}.{name}", one


@cache
def sentences() -> tuple[Wording, ...]:
    """The sentences of the releases as they are read."""
    reader = Reader(NameIndex(desk.words(), people(desk.people())))
    sources = [document(path.read_text("utf-8"), path.name.split(".")[-2]) for path in TEXTS]  # type: ignore[arg-type]
    return tuple(
        reader.read(source.plain, place, block.language, source.mark).wording
        for source in sources
        for block in source.blocks
        for place in block.sentences
    )


@pytest.mark.parametrize(("name", "turn"), [pytest.param(*one, id=one[0]) for one in turns()])
def test_a_turn_of_phrase_has_one_of_its_words(name: str, turn: Rare) -> None:
    """Where none of its words stands it is not found, in whole sentences and up to each of their words."""
    is_at_end = turn.pattern.pattern.endswith(r"\Z")
    for said in sentences():
        if turn.words.isdisjoint(said.around):
            ends = [*words(said.plain).ends, len(said.plain)] if is_at_end else [len(said.plain)]
            starts = [end + blank for end in ends for blank in (0, 1)] if is_at_end else ends
            found = [one for end in starts if (one := turn.pattern.search(said.plain, 0, end))]
            assert not found, f"{name} finds {found[0][0]!r} in {said.plain!r}"


@pytest.mark.parametrize("is_foreign", [True, False])
@pytest.mark.parametrize(
    ("reader", "topics"), [pytest.param(*one, id=one[0].__name__) for one in (*BEFORE_FIGURES, *AFTER_FIGURES)]
)
def test_a_reader_claims_nothing_without_its_topics(reader: Asked, topics: frozenset[str], *, is_foreign: bool) -> None:
    """Who is not asked would have said nothing, and would have taken nothing from the others."""
    for said in sentences():
        here = Scene.of(said, is_foreign=is_foreign)
        if topics.isdisjoint(here.topics):
            period = Window.parse("2024-10")
            setting = Setting(KNOWN, desk.words(), ABOUT, period, ABOUT, period, is_declared=not is_foreign)
            assert list(reader(here, setting)) == []
            assert here.used == set()


def test_every_room_is_looked_through() -> None:
    """Turns of phrase stand in the rooms of the claims and in those of what a sentence is about."""
    rooms = {name.partition(".")[0] for name, _ in turns()}
    assert {"figures", "peaks", "places", "runs", "scene"} <= rooms


def _unread(text: str) -> Wording:
    """A sentence of which nothing but its words is known."""
    stock = frozenset(words(text).folded)
    return Wording(text, Span(0, len(text)), stock, stock, "en", (), (), (), (), (), ())


def test_words_are_found_in_any_case_and_accent() -> None:
    """A word counts however it is written: in capitals, with the accent or without."""
    turn = Rare("inflacion", r"inflaci[oó]n")
    for text in ("INFLACIÓN", "la Inflación cedió", "inflacion"):
        assert turn.within(_unread(text), 0, len(text))
    assert turn.within(_unread("los precios"), 0, 11) is None


@pytest.mark.parametrize("joint", ["so", "thus", "hence", "therefore", "por lo que", "así que", "o sea", "es decir"])
def test_what_follows_from_the_words_before_begins_behind_its_joint(joint: str) -> None:
    """Each joint is found where it stands, and the words behind it are the result."""
    text = f"Exports fell 2% in May, {joint} growth was 3% in all."
    here = Scene.of(_unread(text), is_foreign=True)
    assert here.start_of_result(text.index("3%")) == text.index(joint) + len(joint)
    assert here.start_of_result(text.index("2%")) == 0
