"""The tag `vary` writes one of several ways to say a thing, the same at every run."""

from __future__ import annotations

from pathlib import Path
from types import SimpleNamespace

import pytest

from generator.errors import TemplateError
from generator.language.profile import PROFILES
from generator.writing.environment import environment, render
from generator.writing.pen import Pen


def written(folder: Path, source: str, seed: str) -> str:
    (folder / "text.j2").write_text(source, "utf-8")
    story = SimpleNamespace(pen=Pen("en", PROFILES["en_US"], seed), word="rose")
    return render(environment([folder]), "text.j2", s=story)


def test_one_way_is_written_and_each_has_its_day(tmp_path: Path) -> None:
    """A bulletin gets one variant whole; among many bulletins all are used."""
    source = "{% vary s %}{{ s.word }}{% or %}climbed{% or %}grew{% endvary %}!"
    found = {written(tmp_path, source, str(number)) for number in range(60)}
    assert found == {"rose!", "climbed!", "grew!"}
    assert written(tmp_path, source, "7") == written(tmp_path, source, "7")


def test_a_way_not_chosen_is_not_evaluated(tmp_path: Path) -> None:
    """A claim of a variant that is not written is never made: what is undefined there harms nothing."""
    source = "{% vary s %}well{% or %}{{ s.nothing_of_the_kind }}{% endvary %}"
    outcomes = set()
    for number in range(30):
        try:
            outcomes.add(written(tmp_path, source, str(number)))
        except TemplateError as error:
            outcomes.add(error.where.rpartition("/")[2])
    assert outcomes == {"well", "text.j2, line 1"}


def test_ways_may_stand_within_ways(tmp_path: Path) -> None:
    """A variant may hold variants of its own."""
    source = "{% vary s %}a{% vary s %}1{% or %}2{% endvary %}{% or %}b{% endvary %}"
    assert {written(tmp_path, source, str(number)) for number in range(60)} == {"a1", "a2", "b"}


def test_two_tags_choose_apart(tmp_path: Path) -> None:
    """Each tag has its own choice, so that a text is not all of one kind."""
    tag = "{% vary s %}0{% or %}1{% endvary %}\n"
    assert len({written(tmp_path, tag * 4, str(number)) for number in range(60)}) > 2


@pytest.mark.parametrize("source", ["{% vary s %}a{% or %}b", "{% vary %}a{% endvary %}", "{% or %}"])
def test_a_tag_left_open_is_an_error_with_its_line(tmp_path: Path, source: str) -> None:
    """A tag without its end, or without the story, names file and line."""
    with pytest.raises(TemplateError, match=r"text\.j2, line 1: cannot be read: "):
        written(tmp_path, source, "a")
