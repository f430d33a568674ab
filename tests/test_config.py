"""The settings of an office: the bundled ones are right, and every wrong one is refused with its place."""

from __future__ import annotations

from pathlib import Path

import pytest
from reading.offices import OFFICE, ROOT

from generator import config
from generator.errors import SettingsError

GOOD = (ROOT / "bulletin.toml").read_text("utf-8")


def refused(folder: Path, text: str) -> SettingsError:
    (folder / "bulletin.toml").write_text(text, "utf-8")
    with pytest.raises(SettingsError) as caught:
        config.load(folder)
    assert caught.value.exit_code == 2
    return caught.value


def line_of(text: str, part: str) -> int:
    (line,) = (number for number, line in enumerate(text.splitlines(), 1) if part in line)
    return line


def test_the_bundled_settings_and_those_of_the_tests_are_right() -> None:
    """Both load; a setting that is not given has its default."""
    bundled, tests = config.load(ROOT), config.load(OFFICE.parent)
    assert bundled.office.area == "MX-02002"
    assert bundled.stories["mexicali-exports"].official == "mexicali-mayor"
    assert set(tests.stories) == {
        "jalisco-exports",
        "remittances",
        "consumer-prices",
        "state-exports",
        "manufacturing-gdp",
    }
    assert tests.office.profiles == config.Profiles(es="mx.prensa", en="en_US")
    assert tests.rules == config.RuleSettings()
    assert tests.rules.surprise_floor == 6


@pytest.mark.parametrize(
    ("old", "new", "what", "remedy"),
    [
        ('template = "exports"', 'templat = "exports"', "unknown setting `templat`.", "Did you mean `template`?"),
        ('area = "MX-02002"\nbyline', 'aera = "MX-02002"\nbyline', "unknown setting `aera`.", "Did you mean `area`?"),
        ('es = "mx.prensa"', 'es = "mx.press"', "`office.profiles.es`: invalid enum value 'mx.press'.", ""),
        ("names_sector = false", 'names_sector = "no"', "`stories.mexicali-exports.names_sector`: expected `bool`", ""),
        ("must = [", "must = 3 #", "`stories.mexicali-exports.must`: expected `array`, got `int`.", ""),
    ],
)
def test_a_wrong_setting_is_named_with_its_line(tmp_path: Path, old: str, new: str, what: str, remedy: str) -> None:
    """A misspelt key, a value of another type and a value out of a list are each one sentence with the line."""
    assert GOOD.count(old) == 1
    text = GOOD.replace(old, new)
    error = refused(tmp_path, text)
    assert error.what.startswith(what)
    assert error.remedy == remedy
    assert error.where == f"{tmp_path / 'bulletin.toml'}, line {line_of(text, new.splitlines()[0])}"


def test_a_missing_part_is_named(tmp_path: Path) -> None:
    """An office without a contact, a story without an area and a threshold out of its kind are refused."""
    lines = [line for line in GOOD.splitlines() if not line.startswith("contact.")]
    assert "`office`: object missing required field `contact`" in str(refused(tmp_path, "\n".join(lines)))
    assert "missing required field `area`" in str(
        refused(tmp_path, GOOD.replace('area = "MX-02002"\nsector = "man', 'sector = "man', 1))
    )
    error = refused(tmp_path, f'{GOOD}\n[rules]\nsurprise_floor = "high"\n')
    assert error.what == "`rules.surprise_floor`: expected `float`, got `str`."


def test_a_folder_without_settings_is_no_workspace(tmp_path: Path) -> None:
    """The message says which file is missing and how to get one."""
    with pytest.raises(SettingsError, match=r"bulletin\.toml: no such file\. Go to the office's folder"):
        config.load(tmp_path)
