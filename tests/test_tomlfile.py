"""A settings file is typed or refused, and whatever is wrong is named with file, line and the nearest right key."""

from __future__ import annotations

from pathlib import Path
from typing import Literal

import msgspec
import pytest

from generator import tomlfile
from generator.errors import SettingsError


class Meal(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """An entry of the menu."""

    name: str
    price: int = 0


class Menu(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """A settings file."""

    house: str
    meals: dict[str, Meal] = {}
    specials: list[Meal] = []
    hours: dict[Literal["lunch", "dinner"], str] = {}


def refused(folder: Path, text: str | bytes) -> SettingsError:
    path = folder / "menu.toml"
    path.write_bytes(text if isinstance(text, bytes) else text.encode())
    with pytest.raises(SettingsError) as caught:
        tomlfile.read(path, Menu)
    assert caught.value.where.startswith(str(path))
    assert "\n" not in str(caught.value)
    return caught.value


def test_a_right_file_is_a_typed_value(tmp_path: Path) -> None:
    """Tables become structs; a byte-order mark, as some editors write, does no harm."""
    path = tmp_path / "menu.toml"
    path.write_text('house = "Café"\n[meals.soup]\nname = "Sopa"\nprice = 3\n', "utf-8-sig")
    assert tomlfile.read(path, Menu) == Menu("Café", {"soup": Meal("Sopa", 3)})


@pytest.mark.parametrize(
    ("text", "line", "what", "remedy"),
    [
        ('house = "a"\nhuose = "b"\n', 2, "unknown setting `huose`.", "Did you mean `house`?"),
        (
            'house = "a"\n\n[meals.soup]\nname = "x"\nprize = 3\n',
            5,
            "unknown setting `prize`.",
            "Did you mean `price`?",
        ),
        (
            'house = "a"\n[hours]\nlaunch = "13:00"\n',
            2,
            "`hours` has the key 'launch'.",
            "Write one of lunch, dinner.",
        ),
        ('house = "a"\nzzz = 1\n', 2, "unknown setting `zzz`.", "Known here: hours, house, meals, specials."),
        (
            'house = "a"\n[[specials]]\nname = "x"\n[[specials]]\nnmae = "y"\n',
            None,
            "unknown setting `nmae`.",
            "`name`?",
        ),
        ("house = 3\n", 1, "`house` is a number.", "Write a text in quotation marks."),
        (
            'house = "a"\n[meals.soup]\nname = "x"\nprice = "3"\n',
            4,
            "`meals.soup.price` is a text.",
            "Write a whole number without quotes.",
        ),
        ('house = "a"\n[meals.soup]\nprice = 3\n', None, "`meals.soup` lacks the setting `name`.", "Write it."),
        ("", None, "`the file` lacks the setting `house`.", "Write it."),
        ('house = "a\n', None, "is not valid TOML:", ""),
        ('house = "a\\uE100b"\n', None, "contains the character U+E100", "Remove it."),
        ('house = "a"\nhouse = "b"\n', None, "is not valid TOML:", ""),
    ],
)
def test_what_is_wrong_is_named(tmp_path: Path, text: str, line: int | None, what: str, remedy: str) -> None:
    """An unknown key, a wrong type, a missing key and bad TOML: what, on which line, and what was meant."""
    error = refused(tmp_path, text)
    assert what in error.what
    assert remedy in error.remedy
    if line:
        assert error.where.endswith(f"menu.toml, line {line}")


def test_files_that_cannot_be_read_are_named(tmp_path: Path) -> None:
    """A missing file, a folder in its place, a path through a file, and another encoding are each said plainly."""
    with pytest.raises(SettingsError, match=r"gone\.toml: no such file\. Go to the office's folder"):
        tomlfile.read(tmp_path / "gone.toml", Menu)
    with pytest.raises(SettingsError, match=r"cannot be read \(Is a directory\)"):
        tomlfile.read(tmp_path, Menu)
    (tmp_path / "file").touch()
    with pytest.raises(SettingsError, match=r"cannot be read \(Not a directory\)"):
        tomlfile.read(tmp_path / "file" / "menu.toml", Menu)
    assert refused(tmp_path, 'house = "Café"'.encode("latin-1")).what == "is not UTF-8."


def test_a_line_is_found_below_its_own_header() -> None:
    """The same key in two tables, dotted keys, quoted keys and inline tables: the line is that of the key meant."""
    text = '[a]\nx = 1\n[b]\nx = 2\ny.z = 3\n"q r" = 4\nin = { deep = 5 }\n["b"."c.d"]\nx = 6\n'
    assert tomlfile.line_of(text, ["a", "x"]) == 2
    assert tomlfile.line_of(text, ["b", "x"]) == 4
    assert tomlfile.line_of(text, ["b", "y", "z"]) == 5
    assert tomlfile.line_of(text, ["b", "q r"]) == 6
    assert tomlfile.line_of(text, ["b", "in", "deep"]) == 7
    assert tomlfile.line_of(text, ["b", "c.d", "x"]) == 9
    assert tomlfile.line_of(text, ["nowhere"]) is None
