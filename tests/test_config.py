"""The settings of an office: the bundled ones are right, and every wrong one is refused with its place."""

from __future__ import annotations

from pathlib import Path

import pytest
from reading.offices import OFFICE, ROOT

from generator import Workspace, config
from generator.errors import SettingsError
from generator.thresholds import RANGES

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
        (
            'area = "MX-02002"\ntimezone',
            'aera = "MX-02002"\ntimezone',
            "unknown setting `aera`.",
            "Did you mean `area`?",
        ),
        (
            'es = "mx.prensa"',
            'es = "mx.press"',
            "`office.profiles.es` is 'mx.press'.",
            "Write one of mx.prensa, mx.tabla, es.",
        ),
        (
            "names_sector = false",
            'names_sector = "no"',
            "`stories.mexicali-exports.names_sector` is a text.",
            "Write true or false, without quotes.",
        ),
        ("must = [", "must = 3 #", "`stories.mexicali-exports.must` is a number.", "Write a list, in brackets."),
        ("must = [", 'must = "share" #', "`stories.mexicali-exports.must` is a text.", 'Write a list: ["share"].'),
        (
            "names_sector = false",
            "points = 2.5",
            "`stories.mexicali-exports.points` is a number with a fraction.",
            "Write a whole number.",
        ),
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
    assert "`office` lacks the setting `contact`. Write it." in str(refused(tmp_path, "\n".join(lines)))
    assert "`stories.mexicali-exports` lacks the setting `area`" in str(
        refused(tmp_path, GOOD.replace('area = "MX-02002"\nsector = "man', 'sector = "man', 1))
    )
    error = refused(tmp_path, f'{GOOD}\n[rules]\nsurprise_floor = "high"\n')
    assert str(error).endswith("`rules.surprise_floor` is a text. Write a number without quotes.")


def test_a_folder_without_settings_is_no_workspace(tmp_path: Path) -> None:
    """The message says which file is missing and how to get one."""
    with pytest.raises(SettingsError, match=r"bulletin\.toml: no such file\. Go to the office's folder"):
        config.load(tmp_path)


SHARES = ("record_coverage", "usual_share", "recovery_drop", "size_least", "divergence_share", "small_base_share")
COUNTS = (
    "record_season_years", "record_window_count", "rank_time_places", "streak_periods", "streak_rises",
    "streak_level_periods", "turn_periods", "rank_move_places", "rank_move_top", "rank_growth_places", "memory",
)  # fmt: skip
PERIODS = ("record_history", "percentile_history", "since_periods", "peak_confirm", "recovery_periods")
SHARE, COUNT = "Write a share from 0 to 1.", "Write a whole number from 1 to 9999."


@pytest.mark.parametrize(
    ("given", "what", "remedy"),
    [
        *((f"{name} = 75", f"`{name}` is 75.0.", SHARE) for name in SHARES),
        *((f"{name} = -0.1", f"`{name}` is -0.1.", SHARE) for name in SHARES),
        ("usual_share = nan", "`usual_share` is nan.", SHARE),
        *((f"{name} = 0", f"`{name}` is 0.", COUNT) for name in COUNTS),
        *((f"{name} = {{ month = 3, quarter = 0, year = 1 }}", f"`{name}.quarter` is 0.", COUNT) for name in PERIODS),
        ("memory = 10000", "`memory` is 10000.", COUNT),
        ("own_least = -1", "`own_least` is -1.", "Write a whole number from 0 to 9999."),
        ("peers_weight = -0.5", "`peers_weight` is -0.5.", "Write a number of 0 or more."),
        ("peers_weight = inf", "`peers_weight` is inf.", "Write a number of 0 or more."),
        ("surprise_cap = 0", "`surprise_cap` is 0.0.", "Write a number above 0."),
        ("anomaly_score = 0", "`anomaly_score` is 0.0.", "Write a number above 0."),
        ("growth_limit = -200", "`growth_limit` is -200.0.", "Write a number above 0."),
        ("surprise_floor = -1", "`surprise_floor` is -1.0.", "Write a number of 0 or more."),
        (
            "surprise_floor = 8",
            "`surprise_floor` is 8, above `surprise_cap`, which is 7.",
            "Write a `surprise_floor` from 0 to 7.",
        ),
        (
            "surprise_cap = 5",
            "`surprise_floor` is 6, above `surprise_cap`, which is 5.",
            "Write a `surprise_floor` from 0 to 5.",
        ),
        ("reference_year = 19", "`reference_year` is 19.", "Write a year from 1800 to 2200, or 0 for none."),
        ("excluded_years = [2020, 21]", "`excluded_years` is 21.", "Write a year from 1800 to 2200."),
        (
            'few."immex.exports" = { level = inf, change = 5 }',
            "`few.immex.exports.level` is inf.",
            "Write a number.",
        ),
    ],
)  # fmt: skip
def test_a_threshold_that_cannot_be_is_refused(tmp_path: Path, given: str, what: str, remedy: str) -> None:
    """A number out of its range is one sentence with the line, what was written and what may be."""
    text = f"{GOOD}\n[rules]\n{given}\n"
    error = refused(tmp_path, text)
    assert (error.what, error.remedy) == (what, remedy)
    assert error.where == f"{tmp_path / 'bulletin.toml'}, line {line_of(text, given)}"


def test_the_ends_of_a_range_may_be_written(tmp_path: Path) -> None:
    """Shares of 0 and 1, counts of 1, no year to compare with, and a floor as high as the cap."""
    ends = [
        *(f"{name} = {end}" for name, end in zip(SHARES, (0, 1, 0, 1, 0, 1), strict=True)),
        *(f"{name} = 1" for name in COUNTS),
        *(f"{name} = {{ month = 1, quarter = 1, year = 1 }}" for name in PERIODS),
        "own_least = 0", "peers_weight = 0", "surprise_cap = 3", "surprise_floor = 3", "reference_year = 0",
        "excluded_years = [1800, 2200]",
    ]  # fmt: skip
    (tmp_path / "bulletin.toml").write_text("\n".join([GOOD, "[rules]", *ends]), "utf-8")
    rules = config.load(tmp_path).rules
    assert (rules.surprise_floor, rules.reference_year, rules.turn_periods) == (3, 0, 1)


def test_every_threshold_has_a_range() -> None:
    """A new threshold is not forgotten."""
    assert set(RANGES) == set(config.RuleSettings.__struct_fields__)


def test_an_indicator_with_a_point_needs_quotation_marks(tmp_path: Path) -> None:
    """`tour.income` without them is a table in a table; the message shows how to write it."""
    text = f"{GOOD}\n[rules.few.tour.income]\nlevel = 5\nchange = 3\n"
    error = refused(tmp_path, text)
    assert error.remedy == 'Put the indicator in quotation marks: [rules.few."tour.income"].'
    assert error.where.endswith(f", line {line_of(text, '[rules.few')}")


def test_an_unknown_indicator_of_few_is_refused(tmp_path: Path) -> None:
    """The nearest right one and the line are named; a known one passes."""
    text = f'{GOOD}\n[rules.few."immex.export"]\nlevel = 5\nchange = 3\n'
    (tmp_path / "bulletin.toml").write_text(text, "utf-8")
    with pytest.raises(SettingsError) as caught:
        _ = Workspace(tmp_path).desk
    assert caught.value.what == "`rules.few`: there is no indicator `immex.export`."
    assert caught.value.remedy == "Did you mean `immex.exports`?"
    assert caught.value.where.endswith(f", line {line_of(text, '[rules.few')}")
    (tmp_path / "bulletin.toml").write_text(text.replace('export"]', 'exports"]'), "utf-8")
    assert Workspace(tmp_path).desk.rules.few["immex.exports"].level == 5
