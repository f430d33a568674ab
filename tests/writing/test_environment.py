"""Templates: the office's own first, nothing undefined, nothing forbidden, and every fault with file and line."""

from __future__ import annotations

from pathlib import Path

import pytest

from generator.errors import TemplateError
from generator.writing.environment import Macros, environment, names, render

GOOD = "{{ s }}\n"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "es").mkdir()
    return tmp_path


def rendered(folder: Path, source: str, **values: object) -> str:
    (folder / "es" / "text.md.j2").write_text(source, "utf-8")
    return render(environment([folder]), "es/text.md.j2", **values)


def test_the_first_folder_wins(folder: Path, tmp_path_factory: pytest.TempPathFactory) -> None:
    """An office's template stands in for the bundled one of the same name; the others remain."""
    bundled = tmp_path_factory.mktemp("bundled")
    (bundled / "es").mkdir()
    for name in ("text", "other", "_part"):
        (bundled / "es" / f"{name}.md.j2").write_text("bundled", "utf-8")
    (folder / "es" / "text.md.j2").write_text("own", "utf-8")
    jinja = environment([folder, bundled])
    assert [render(jinja, f"es/{name}.md.j2") for name in ("text", "other")] == ["own", "bundled"]
    assert names([folder, bundled], "es") == ["other", "text"]
    assert names([folder, bundled], "en") == []


@pytest.mark.parametrize(
    ("source", "what"),
    [
        ("one\n{{ s.nothing }}", "nothing"),
        ("one\n{{ nobody }}", "'nobody' is undefined"),
        ("one\n{{ s | nofilter }}", "No filter named 'nofilter'"),
        ("one\n{% if %}", "Expected an expression"),
        ("one\n{% block a %}", "Unexpected end of template"),
        ("one\n{{ s.__class__.__mro__ }}", "may not do"),
        ("one\n{{ ''.__class__ }}", "may not do"),
        ("one\n{{ cycler.__init__.__globals__ }}", "may not do"),
        ("one\n{% set _ = items.append(2) %}", "may not do"),
        ("one\n{{ range(1000000000) | list }}", "cannot be carried out: Range too big"),
        ("one\n{{ 1 / 0 }}", "cannot be carried out: division by zero"),
        ("one\n{{ 'a' + 1 }}", "cannot be carried out: can only concatenate str"),
        ("one\n{{ 1 + none }}", "cannot be carried out: unsupported operand"),
    ],
)
def test_whatever_is_wrong_names_file_line_and_fault(folder: Path, source: str, what: str) -> None:
    """What is undefined, unreadable, forbidden or impossible is one error at line 2 of the file."""
    with pytest.raises(TemplateError) as caught:
        rendered(folder, source, s="story", items=[1])
    assert what in caught.value.what
    assert caught.value.where == f"{folder / 'es' / 'text.md.j2'}, line 2"
    assert "\n" not in str(caught.value)


def test_a_fault_in_a_part_names_the_part(folder: Path) -> None:
    """The line is that of the imported file where the fault is, not of the template that uses it."""
    (folder / "es" / "_part.md.j2").write_text("\n\n{% macro say() %}{{ gone }}{% endmacro %}", "utf-8")
    with pytest.raises(TemplateError, match=r"_part\.md\.j2, line 3: 'gone' is undefined"):
        rendered(folder, '{% import "es/_part.md.j2" as part %}{{ part.say() }}')


@pytest.mark.parametrize("source", ['{% extends "es/gone.md.j2" %}', '{% include "es/gone.md.j2" %}'])
def test_a_missing_part_is_named(folder: Path, source: str) -> None:
    """A template that builds on a file that is not there says which."""
    with pytest.raises(TemplateError, match=r"es/gone\.md\.j2"):
        rendered(folder, source)


def test_a_template_in_another_encoding_is_an_error(folder: Path) -> None:
    """A file that is not UTF-8 is named, not guessed at."""
    (folder / "es" / "text.md.j2").write_bytes("año".encode("latin-1"))
    with pytest.raises(TemplateError, match=r"es/text\.md\.j2: is not UTF-8\. Save"):
        render(environment([folder]), "es/text.md.j2")


def test_a_macro_that_is_missing_is_named(folder: Path) -> None:
    """A part that lacks a macro the program calls says which, and what to do."""
    (folder / "es" / "_chart.md.j2").write_text("{% macro title(s) %}\n{{ s }}  of\nJalisco{% endmacro %}", "utf-8")
    macros = Macros(environment([folder]), "es/_chart.md.j2")
    assert macros.call("title", "Exports") == "Exports of Jalisco"
    with pytest.raises(TemplateError, match=r"es/_chart\.md\.j2: has no macro 'caption'\. Take it over"):
        macros.call("caption", "Exports")
    with pytest.raises(TemplateError, match=r"_chart\.md\.j2, line 2: parameter 's' was not provided"):
        macros.call("title")


def test_a_fault_that_is_no_template_s_is_not_blamed_on_one(folder: Path) -> None:
    """An error that comes from no template's line is left as it is."""
    macros = Macros(environment([folder]), write(folder, "{% macro title(s) %}{{ s }}{% endmacro %}"))

    class Broken:
        def __str__(self) -> str:
            raise BrokenError

    class BrokenError(Exception):
        pass

    with pytest.raises(BrokenError):
        macros.call("title", Broken())


def write(folder: Path, source: str) -> str:
    (folder / "es" / "_own.md.j2").write_text(source, "utf-8")
    return "es/_own.md.j2"


def test_a_template_that_extends_itself_is_an_error(folder: Path) -> None:
    """An office's template cannot build on the bundled one of the same name; the error says what to do instead."""
    with pytest.raises(TemplateError, match=r"extends or imports itself\. Under its own name"):
        rendered(folder, '{% extends "es/text.md.j2" %}')
