"""What a release is asked beside the one before it: limits worked out by hand, on both of their sides."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

import msgspec
import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.catalogue import Catalogue
from generator.config import Limits
from generator.model.panel import Observations
from generator.model.period import Frequency, Period
from generator.model.series import Series
from generator.sources.gates import GATES, doubts
from generator.sources.turn import Turn

START = Period.parse("2020-01")
Values = Mapping[str, Sequence[float]]


def state(values: Values, first: Period = START) -> Observations:
    """A state of monthly series, each from the first month on; NaN is a hole."""
    series = tuple(Series.parse(name) for name in values)
    rows = [(row, first.ordinal + at, value) for row, one in enumerate(values.values()) for at, value in enumerate(one)]
    row, ordinal, value = zip(*rows, strict=True)
    status = np.zeros(len(row), np.uint8)
    return Observations(
        first.frequency, series, np.array(row, np.int32), np.array(ordinal, np.int32), np.array(value, float), status
    )


@pytest.fixture(scope="module")
def known(catalogue: Catalogue) -> Catalogue:
    return catalogue


def asked(known: Catalogue, before: Values, after: Values, **limits: object) -> list[str]:
    """The names of the gates that doubt."""
    return [reason.split(":")[0] for reason in reasons(known, before, after, **limits)]


def reasons(known: Catalogue, before: Values, after: Values, **limits: object) -> tuple[str, ...]:
    return doubts(Turn(state(before), state(after), {}, {}), msgspec.convert(limits, Limits), known)


def one(*values: float) -> Values:
    return {"remittances:MX": values}


WAVE = (110.0, 100.0) * 12
"""Two years whose steps are all a factor of 1.1; four of them are a factor of 1.4641."""


@pytest.mark.parametrize(
    ("value", "is_doubted"), [(146.4, False), (146.5, True), (68.31, False), (68.29, True), (100_000.0, True)]
)
def test_a_value_jumps_beyond_four_of_the_largest_steps(known: Catalogue, value: float, is_doubted: bool) -> None:
    """From 100, 1.1 to the fourth power up is 146.41, and down 68.301."""
    assert asked(known, one(*WAVE), one(*WAVE, value)) == ["jump"] * is_doubted


def test_a_jump_is_told_with_series_period_and_both_values(known: Catalogue) -> None:
    """A person can find it on the agency's page."""
    (reason,) = reasons(known, one(*WAVE), one(*WAVE, 100_000.0))
    assert "remittances:MX 2022-01: 100 -> 100,000 (x 1,000)" in reason


def test_a_revised_value_is_held_against_the_published_one(known: Catalogue) -> None:
    """A typing error in an old month is one too; a correction of a tenth is not."""
    typo, corrected = list(WAVE), list(WAVE)
    typo[5], corrected[5] = 10.0, 104.0
    assert asked(known, one(*WAVE), one(*typo, 110.0)) == ["jump"]
    assert asked(known, one(*WAVE), one(*corrected, 110.0)) == []


def test_a_short_history_is_not_judged(known: Catalogue) -> None:
    """Twenty-three months do not say what is usual, unless the settings say that they do."""
    assert asked(known, one(*WAVE[1:]), one(*WAVE[1:], 100_000.0)) == []
    least = {"month": 23, "quarter": 8, "year": 5}
    assert asked(known, one(*WAVE[1:]), one(*WAVE[1:], 100_000.0), jump_history=least) == ["jump"]


@pytest.mark.parametrize(("value", "is_doubted"), [(35.0, False), (36.0, True), (-45.0, False), (-46.0, True)])
def test_a_balance_is_measured_in_its_own_unit(known: Catalogue, value: float, is_doubted: bool) -> None:
    """Between -5 and 5 the largest step is 10: from -5, four of them lead to 35 and to -45."""
    wave = (5.0, -5.0) * 12
    assert asked(known, one(*wave), one(*wave, value)) == ["jump"] * is_doubted


@pytest.mark.parametrize(("value", "is_doubted"), [(5.9, False), (6.1, True), (1.6, False), (1.4, True)])
def test_what_never_moved_may_double(known: Catalogue, value: float, is_doubted: bool) -> None:
    """A rate held at 3 for two years may go anywhere from half to twice of it."""
    assert asked(known, one(*[3.0] * 24), one(*[3.0] * 24, value)) == ["jump"] * is_doubted


def test_a_series_of_nothing_may_begin(known: Catalogue) -> None:
    """Zero has no size to be out of proportion to."""
    assert asked(known, one(*[0.0] * 24), one(*[0.0] * 24, 7.0)) == []


@pytest.mark.parametrize(("value", "is_doubted"), [(104.9, False), (105.2, True)])
def test_a_smooth_series_may_always_move_by_five_per_cent(known: Catalogue, value: float, is_doubted: bool) -> None:
    """Steps of a thousandth would allow four thousandths; five per cent of 100 is 105."""
    smooth = (100.1, 100.0) * 12
    assert asked(known, one(*smooth), one(*smooth, value)) == ["jump"] * is_doubted


def test_steps_of_long_ago_excuse_nothing(known: Catalogue) -> None:
    """Prices that doubled in a month 21 years ago do not make a doubling usual; 19 years ago they do."""
    for years, expected in ((21, ["jump"]), (19, [])):
        before = (50.0, *WAVE[1:2] * (12 * years))
        assert asked(known, one(*before), one(*before, 250.0)) == expected


def test_of_many_series_a_few_may_jump(known: Catalogue) -> None:
    """Among 200 series one is half a per cent; among 199 it is more. The settings can say otherwise."""
    for count, expected in ((200, []), (199, ["jump"])):
        before = {f"remittances:MX-{at:05d}": WAVE for at in range(count)}
        after = {name: (*WAVE, 100_000.0 if name.endswith("00007") else 110.0) for name in before}
        assert asked(known, before, after) == expected
        assert asked(known, before, after, series_share=0.02) == []


@pytest.mark.parametrize("times", [1000.0, 0.001, 100 / 128.5])
def test_a_series_on_another_scale_is_told(known: Catalogue, times: float) -> None:
    """Thousands as units, units as thousands, a new base year; not once more as a jump of every value."""
    after = [round(value * times, 4) for value in (*WAVE, 110.0)]
    assert asked(known, one(*WAVE), one(*after)) == ["rescaled"]


def test_an_ordinary_revision_of_everything_is_no_other_scale(known: Catalogue) -> None:
    """All values up by one per cent, or each by its own amount, is what agencies do; so is one value of four."""
    assert asked(known, one(*WAVE), one(*[value * 1.01 for value in WAVE])) == []
    assert asked(known, one(*WAVE), one(*[value * (1 + at / 200) for at, value in enumerate(WAVE)])) == []
    assert asked(known, one(1.0, 2.0, 3.0, 4.0), one(1000.0, 2000.0, 3000.0, 4000.0)) == []


@pytest.mark.parametrize(("count", "is_doubted"), [(99, False), (98, True)])
def test_fewer_values_are_doubted(known: Catalogue, count: int, is_doubted: bool) -> None:
    """Of 100 values one may be withdrawn; two gone are more than one per cent."""
    before = (110.0, 100.0) * 50
    after = [value if at >= 100 - count else float("nan") for at, value in enumerate(before)]
    assert asked(known, one(*before), one(*after)) == ["fewer"] * is_doubted


def test_a_series_that_vanished_is_doubted(known: Catalogue) -> None:
    """More months of one state do not make up for the other; its name is told."""
    before = {"remittances:MX-02": WAVE, "remittances:MX-14": WAVE[:2]}
    (reason,) = reasons(known, before, {"remittances:MX-02": WAVE * 2})
    assert reason == "fewer: series that had values have none: remittances:MX-14."


def test_a_release_that_ends_earlier_is_doubted(known: Catalogue) -> None:
    """The newest month has gone, or stands there empty, though older ones were added."""
    nan = float("nan")
    for after in ((*WAVE[:-1],), (*WAVE[:-1], nan)):
        found = reasons(known, one(nan, *WAVE), one(100.0, *after))
        assert found == ("backwards: it ends with 2021-12, and the one before with 2022-01.",)


def test_a_release_of_holes_alone_is_doubted(known: Catalogue) -> None:
    """Nothing is left to be used."""
    assert asked(known, one(*WAVE), one(*[float("nan")] * 24)) == ["backwards", "fewer", "fewer"]


def test_a_changed_unit_or_base_year_is_doubted_by_what_the_source_states(known: Catalogue) -> None:
    """The same figures under another unit; what only one of the two states is no change."""
    same = state(one(*WAVE))
    said, says = {"unit": "Miles de pesos", "base": "2018=100"}, {"unit": "Millones de pesos", "note": "x"}
    (reason,) = doubts(Turn(same, same, said, says), Limits(), known)
    assert reason == "stated: what the source states changed: unit was 'Miles de pesos' and is 'Millones de pesos'."
    assert doubts(Turn(same, same, said, said), Limits(), known) == ()


TOTAL, MADE, OTHER = (f"immex.exports:MX-14{sector}" for sector in ("", ":manufacturing", ":non-manufacturing"))
PARTS = {TOTAL: (30.0, 31.0, 32.0), MADE: (20.0, 20.5, 21.0), OTHER: (10.0, 10.5, 11.0)}


def grown(total: float, made: float, other: float) -> Values:
    return {TOTAL: (*PARTS[TOTAL], total), MADE: (*PARTS[MADE], made), OTHER: (*PARTS[OTHER], other)}


def test_parts_that_made_up_their_whole_have_to_go_on_doing_so(known: Catalogue) -> None:
    """Exports are shown in tenths of a million, so three figures may be off by 0.15; 0.2 is more."""
    assert asked(known, PARTS, grown(33.0, 21.5, 11.4)) == []
    (reason,) = reasons(known, PARTS, grown(33.0, 21.5, 11.3))
    assert "immex.exports:MX-14 2020-04 is 33, its 2 parts add up to 32.8" in reason


@pytest.mark.parametrize(("other", "is_doubted"), [(11.3, False), (11.2, True)])
def test_parts_that_were_a_little_off_may_be_twice_as_far(known: Catalogue, other: float, is_doubted: bool) -> None:
    """Where each month was off by 0.1 of rounded figures, 0.2 is nothing new, and 0.3 is."""
    before = PARTS | {TOTAL: (30.1, 31.1, 32.1)}
    after = grown(33.0, 21.5, other) | {TOTAL: (30.1, 31.1, 32.1, 33.0)}
    assert asked(known, before, after) == ["sums"] * is_doubted


def test_what_was_off_long_ago_is_not_told_again(known: Catalogue) -> None:
    """Fourteen months ago the parts were off by five; nothing has changed there, and the newest month is right."""
    before = {TOTAL: (35.0, *[30.0] * 13), MADE: (20.0,) * 14, OTHER: (10.0,) * 14}
    after = {name: (*values, values[-1]) for name, values in before.items()}
    assert asked(known, before, after) == []


def test_parts_that_never_made_up_their_whole_are_not_asked(known: Catalogue) -> None:
    """A list of sectors that is not complete is true all the same."""
    before = PARTS | {TOTAL: (40.0, 41.0, 42.0)}
    after = grown(60.0, 21.5, 11.5) | {TOTAL: (40.0, 41.0, 42.0, 60.0)}
    assert asked(known, before, after) == []


def test_states_make_up_their_country(known: Catalogue) -> None:
    """Two states are the whole country here; a rate would not be added up."""
    areas = ("remittances:MX", "remittances:MX-02", "remittances:MX-14")
    before = dict(zip(areas, ((30.0, 31.0), (20.0, 21.0), (10.0, 10.0)), strict=True))
    after = dict(zip(areas, ((30.0, 31.0, 50.0), (20.0, 21.0, 22.0), (10.0, 10.0, 10.0)), strict=True))
    assert asked(known, before, after) == ["sums"]
    rates = [{name.replace("remittances", "inpc"): values for name, values in one.items()} for one in (before, after)]
    assert asked(known, *rates) == []


@pytest.mark.parametrize("name", GATES)
def test_each_question_can_be_left_out(known: Catalogue, name: str) -> None:
    """What a release is doubted for, it is not doubted for where the settings skip the question."""
    broken = {
        TOTAL: [value * 1000 for value in WAVE[:22]],
        MADE: [55.0, 50.0] * 11,
        OTHER: [55.0, 50.0] * 10 + [1e6, 50.0],
    }
    turn = Turn(
        state({TOTAL: WAVE, MADE: (55.0, 50.0) * 12, OTHER: (55.0, 50.0) * 12}), state(broken), {"u": "1"}, {"u": "2"}
    )
    all_of_them = [reason.split(":")[0] for reason in doubts(turn, Limits(), known)]
    assert set(all_of_them) == set(GATES)
    left = [reason.split(":")[0] for reason in doubts(turn, Limits(skip=(name,)), known)]  # type: ignore[arg-type]
    assert left == [one for one in all_of_them if one != name]


def test_the_same_release_again_is_never_doubted(known: Catalogue) -> None:
    """Whatever stands in it, by month, quarter and year."""
    for frequency in Frequency:
        same = state(one(1.0, -1e9, 0.0, float("nan"), 5.0), Period.of(frequency, 2020))
        assert doubts(Turn(same, same, {}, {}), Limits(), known) == ()


FIGURES = st.lists(st.floats(allow_nan=True, allow_infinity=False), min_size=1, max_size=40)


def test_any_figures_are_judged_without_an_error(known: Catalogue) -> None:
    """Numbers of any size, holes, zeros and signs get an answer, and no warning of arithmetic."""

    @given(before=FIGURES, after=FIGURES)
    def judged(before: list[float], after: list[float]) -> None:
        assert all(reason.split(":")[0] in GATES for reason in reasons(known, one(*before), one(*after)))

    judged()
