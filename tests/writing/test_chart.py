"""The picture: true to its values, readable by everybody, inert whatever the words."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from decimal import Decimal
from itertools import combinations, pairwise
from pathlib import Path
from xml.etree import ElementTree

import jinja2
import pytest

from generator.errors import StoryError, TemplateError
from generator.writing.axis import ticks
from generator.writing.chart import TEMPLATE, Bar, ChartSpec, Point, draw

TEMPLATES = Path(__file__).resolve().parents[2] / "templates"
SVG = "{http://www.w3.org/2000/svg}"
PHONE = 320 / 960


def number(value: Decimal) -> str:
    """A tick with thousands separators."""
    return f"{value:,}"


def environment(*, autoescape: bool = True) -> jinja2.Environment:
    """The bundled templates, strict about names."""
    loader = jinja2.FileSystemLoader(TEMPLATES)
    return jinja2.Environment(loader=loader, undefined=jinja2.StrictUndefined, autoescape=autoescape)


EMPTY = ChartSpec(
    title="Exports of Mexicali",
    subtitle="January-October, million pesos",
    description="Exports reached 400 million pesos in 2024, a record.",
    source_line="Source: INEGI",
    language="en",
    number=number,
)


def bars(values: Sequence[str | None], display: str = "", start: int = 2015) -> ChartSpec:
    """A bar chart of yearly values, the last one highlighted; None is a hole."""
    last = len(values) - 1
    return replace(
        EMPTY,
        bars=tuple(
            Bar(str(start + count), None if value is None else Decimal(value), display or str(value), count == last)
            for count, value in enumerate(values)
        ),
    )


def line(values: Sequence[str | None]) -> ChartSpec:
    """A monthly line from January 2009, years labelled, the last point highlighted; None is a hole."""
    points = [
        Point(str(2009 + count // 12) if count % 12 == 0 else "", None if value is None else Decimal(value))
        for count, value in enumerate(values)
    ]
    points[-1] = replace(points[-1], display="October 2024: 6,212.4", highlighted=True)
    return replace(EMPTY, points=tuple(points))


def picture(spec: ChartSpec) -> ElementTree.Element:
    """The chart, parsed as XML."""
    return ElementTree.fromstring(draw(environment(), spec))


def rectangles(spec: ChartSpec) -> list[ElementTree.Element]:
    """The bars, left to right: every rectangle but the paper and the notice's frame."""
    return picture(spec).findall(f"{SVG}rect")[2 if spec.notice else 1 :]


def polyline(spec: ChartSpec) -> str:
    """The path of the line: the one with round joins."""
    return next(path.attrib["d"] for path in picture(spec).iter(f"{SVG}path") if "stroke-linejoin" in path.attrib)


@dataclass(frozen=True)
class Text:
    """A text with the room it takes, at 0.55 em a letter: Lato's mean is below that, its digits are 0.58."""

    text: str
    left: float
    top: float
    right: float
    bottom: float

    def overlaps(self, other: Text) -> bool:
        """Whether the two share any area."""
        across = self.left < other.right and other.left < self.right
        return across and self.top < other.bottom and other.top < self.bottom


def texts(root: ElementTree.Element) -> list[Text]:
    """Every text of the picture with its room."""
    found = []
    for element in root.iter(f"{SVG}text"):
        words, size = element.text or "", float(element.attrib["font-size"])
        wide = len(words) * size * 0.55
        shift = {"start": 0.0, "middle": 0.5, "end": 1.0}[element.attrib.get("text-anchor", "start")]
        left, baseline = float(element.attrib["x"]) - wide * shift, float(element.attrib["y"])
        found.append(Text(words, left, baseline - size * 0.75, left + wide, baseline + size * 0.2))
    return found


RISING = [str(100 + 7 * count) for count in range(40)]
WAVE = [str(2000 + (count % 17) * 90 + count * 12) for count in range(190)]
CHARTS = {
    "one bar": bars(["5"]),
    "two bars": bars(["53690.2", "57286.2"]),
    "ten bars": bars(["23840", "26029", "26355", "28663", "31792", "30183", "36301", "44179", "53690", "57286"]),
    "forty bars": bars(RISING, start=1985),
    "long values": bars(RISING[:12], display="57 mil 286.2 millones de pesos"),
    "signs": bars(["9.4", "-3.1", None, "11", "-6.2", "20.3", "0", "-4.9"]),
    "all negative": bars(["-1", "-3", "-2"]),
    "holes": bars([None, "3", None, "4"]),
    "all zero": bars(["0", "0"]),
    "months": line(WAVE),
    "months with holes": line([None if count in {3, 60, 62} else value for count, value in enumerate(WAVE)]),
    "falling": line(WAVE[::-1]),
    "index": line(["100", "101.5", "103"]),
    "one point": line(["7"]),
    "balance": line(["-3", "2", "-1", "-8"]),
    "notice": replace(bars(["1", "2"]), notice="Illustrative data: do not publish as fact", title="A long title " * 6),
}
every_chart = pytest.mark.parametrize("spec", CHARTS.values(), ids=CHARTS.keys())


@every_chart
def test_no_two_texts_overlap_and_all_stay_on_the_paper(spec: ChartSpec) -> None:
    """Whatever the number and length of labels, none covers another or leaves the 960 x 540 paper."""
    placed = texts(picture(spec))
    collisions = [(one.text, other.text) for one, other in combinations(placed, 2) if one.overlaps(other)]
    assert collisions == []
    assert all(text.left >= 0 and text.right <= 960 and text.top >= 0 and text.bottom <= 540 for text in placed)


@every_chart
def test_lettering_is_readable_on_a_phone(spec: ChartSpec) -> None:
    """At 320 pixels' width every text is at least 8.5 pixels high."""
    sizes = [float(element.attrib["font-size"]) for element in picture(spec).iter(f"{SVG}text")]
    assert min(sizes) * PHONE >= 8.5


@every_chart
def test_the_same_chart_gives_the_same_bytes_in_short_numbers(spec: ChartSpec) -> None:
    """Two drawings are identical and no number has more than two decimals or an exponent."""
    svg = draw(environment(), spec)
    assert svg == draw(environment(), spec)
    places = re.sub(r'id="[^"]*"|aria-labelledby="[^"]*"|#[0-9a-f]{6}|>[^<]*<', "", svg)
    assert not re.search(r"\d\.\d{3}|\de[+-]?\d", places)


@every_chart
def test_the_highlighted_value_is_printed(spec: ChartSpec) -> None:
    """The last, highlighted mark is told apart by its printed value and not by colour alone."""
    shown = [text.text for text in texts(picture(spec))]
    assert (spec.bars or spec.points)[-1].display in shown


def luminance(colour: str) -> float:
    """Relative luminance as the accessibility guidelines define it."""
    parts = [int(colour[start : start + 2], 16) / 255 for start in (1, 3, 5)]
    linear = [part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def contrast(one: str, other: str) -> float:
    """Contrast ratio of two colours, from 1 to 21."""
    dark, light = sorted((luminance(one), luminance(other)))
    return (light + 0.05) / (dark + 0.05)


def test_colours_have_contrast() -> None:
    """Texts stand out from their ground at least 4.5 to 1, bars and the line at least 3 to 1."""
    root = picture(CHARTS["notice"])
    paper, frame, *columns = [rect.attrib["fill"] for rect in root.iter(f"{SVG}rect")]
    for element in root.iter(f"{SVG}text"):
        ground = frame if "Illustrative" in (element.text or "") else paper
        assert contrast(element.attrib["fill"], ground) >= 4.5
    assert columns
    assert all(contrast(colour, paper) >= 3 for colour in columns)


def test_it_names_itself_to_screen_readers() -> None:
    """It is an image labelled by its title and description, in its language; two charts share no id."""
    root = picture(CHARTS["two bars"])
    named = {element.attrib["id"]: element.text for element in root.iter() if "id" in element.attrib}
    assert root.attrib["role"] == "img"
    assert root.attrib["lang"] == "en"
    assert [named[label] for label in root.attrib["aria-labelledby"].split()] == [EMPTY.title, EMPTY.description]
    other = picture(replace(CHARTS["two bars"], language="es"))
    assert not set(named) & {element.attrib.get("id") for element in other.iter()}


@pytest.mark.parametrize("autoescape", [True, False])
def test_words_cannot_become_markup(autoescape: bool) -> None:
    """A title with markup stays words, also where the environment does not escape."""
    hostile = "<script>&\"'</title>"
    spec = replace(
        CHARTS["two bars"], title=hostile, subtitle=hostile, description=hostile, source_line=hostile, notice=hostile
    )
    root = ElementTree.fromstring(draw(environment(autoescape=autoescape), spec))
    assert {element.tag for element in root.iter()} <= {
        f"{SVG}{tag}" for tag in ("svg", "title", "desc", "rect", "text", "path", "g")
    }
    assert root.findtext(f"{SVG}title") == hostile
    assert [text.text for text in texts(root)].count(hostile) == 4


def test_bars_start_at_zero_and_keep_their_proportions() -> None:
    """All bars share one foot, and a value four times as large has a bar four times as high."""
    low, high = rectangles(bars(["100", "400"]))
    feet = {round(float(bar.attrib["y"]) + float(bar.attrib["height"]), 1) for bar in (low, high)}
    assert len(feet) == 1
    assert float(high.attrib["height"]) / float(low.attrib["height"]) == pytest.approx(4, abs=0.01)


def test_negative_bars_hang_below_the_zero_line() -> None:
    """A gain ends where a loss begins, and the value of the loss stands under its bar."""
    spec = bars(["10", "-4"])
    gain, loss = rectangles(spec)
    zero = float(gain.attrib["y"]) + float(gain.attrib["height"])
    assert float(loss.attrib["y"]) == pytest.approx(zero, abs=0.02)
    value = next(text for text in texts(picture(spec)) if text.text == "-4")
    assert value.top >= float(loss.attrib["y"]) + float(loss.attrib["height"])


def test_a_hole_among_bars_has_a_label_and_no_bar() -> None:
    """A year without data shows what the caller says of it, and no bar of height zero."""
    spec = bars(["3", None, "4"])
    spec = replace(spec, bars=(spec.bars[0], replace(spec.bars[1], display="n/d"), spec.bars[2]))
    shown = [text.text for text in texts(picture(spec))]
    assert len(rectangles(spec)) == 2
    assert "2016" in shown
    assert "n/d" in shown


def test_a_line_breaks_at_a_hole() -> None:
    """Two values, a hole and two values are two strokes through four points and nothing between."""
    path = polyline(line(["1", "2", None, "3", "4"]))
    assert [stroke.count("L") for stroke in path.split("M")[1:]] == [1, 1]


def test_a_value_alone_between_holes_is_seen() -> None:
    """A stroke of one point would be invisible: a dot stands for it, beside that of the highlighted point."""
    circles = list(picture(line(["1", None, "2", None, "3", "4"])).iter(f"{SVG}circle"))
    assert len(circles) == 3


def test_an_index_far_from_zero_uses_the_height_of_the_picture() -> None:
    """A line between 100 and 103 has no zero on its axis; a line that comes near zero has."""
    assert "0" not in {text.text for text in texts(picture(CHARTS["index"]))}
    assert "0" in {text.text for text in texts(picture(CHARTS["months"]))}


@pytest.mark.parametrize(
    ("low", "high", "expected"),
    [
        ("0", "57286.2", "0 20000 40000 60000"),
        ("0", "9.3", "0 2.5 5.0 7.5 10.0"),
        ("-6.2", "20.3", "-10 0 10 20 30"),
        ("100", "103", "100 101 102 103"),
        ("0", "0", "0 0.25 0.50 0.75 1.00"),
        ("0", "4000000000", "0 1000000000 2000000000 3000000000 4000000000"),
    ],
)
def test_ticks_are_round(low: str, high: str, expected: str) -> None:
    """The axis counts in steps of 1, 2, 2.5 or 5 times a power of ten and covers all values."""
    assert [str(tick) for tick in ticks(Decimal(low), Decimal(high))] == expected.split()


def test_labels_are_thinned_evenly_and_keep_the_newest() -> None:
    """Of forty years every n-th is labelled, ending with the last."""
    shown = [int(text.text) for text in texts(picture(CHARTS["forty bars"])) if re.fullmatch(r"(19|20)\d\d", text.text)]
    steps = {later - earlier for earlier, later in pairwise(shown)}
    assert shown[-1] == 2024
    assert len(steps) == 1
    assert len(shown) >= 6


def test_a_long_title_wraps_without_losing_a_word() -> None:
    """The lines of a long title together are the title."""
    title = "Las exportaciones de la industria maquiladora de Mexicali marcan un récord para enero-octubre"
    root = picture(replace(CHARTS["two bars"], title=title))
    bold = [element.text or "" for element in root.findall(f"{SVG}text") if element.get("font-weight") == "bold"]
    lines = [words for words in bold if words in title]
    assert len(lines) >= 2
    assert " ".join(lines) == title


def test_the_notice_is_drawn_only_where_there_is_one() -> None:
    """Illustrative data carry a framed notice, real data neither text nor frame."""
    spec = bars(["1", "2"])
    notice = "Illustrative data"
    assert notice in [text.text for text in texts(picture(replace(spec, notice=notice)))]
    assert len(list(picture(replace(spec, notice=notice)).iter(f"{SVG}rect"))) == 4
    assert len(list(picture(spec).iter(f"{SVG}rect"))) == 3


@pytest.mark.parametrize(
    "spec",
    [EMPTY, replace(bars(["1"]), points=line(["1"]).points), bars([None, None]), bars(["NaN"]), bars(["Infinity"])],
    ids=["nothing", "both kinds", "only holes", "not a number", "infinite"],
)
def test_a_chart_of_nothing_is_refused(spec: ChartSpec) -> None:
    """Without one finite value, or with bars and points at once, the error names the chart and the remedy."""
    with pytest.raises(StoryError) as caught:
        draw(environment(), spec)
    assert EMPTY.title in caught.value.where
    assert caught.value.remedy


def test_a_control_character_is_refused() -> None:
    """A character that XML forbids never reaches the file."""
    with pytest.raises(TemplateError, match="control character"):
        draw(environment(), replace(bars(["1"]), source_line="Source:\x00 INEGI"))


def test_words_that_leave_no_room_are_refused() -> None:
    """Rather than a squeezed picture or a cut title the editor gets an error that says what to shorten."""
    with pytest.raises(TemplateError, match="Shorten the title"):
        draw(environment(), replace(bars(["1"]), title="a very long headline " * 20))


def test_a_broken_template_is_named() -> None:
    """A name that does not exist in an office's own chart template is reported with the template's place."""
    broken = jinja2.Environment(
        loader=jinja2.DictLoader({TEMPLATE: "{{ layout.titel }}"}), undefined=jinja2.StrictUndefined, autoescape=True
    )
    with pytest.raises(TemplateError, match="titel") as caught:
        draw(broken, bars(["1"]))
    assert caught.value.where == f"templates/{TEMPLATE}"


def test_the_template_holds_no_figures() -> None:
    """Beside colours, the namespace and styles the template has no digit: places and sizes come from Python."""
    source = (TEMPLATES / TEMPLATE).read_text(encoding="utf-8")
    known = r'\{#.*?#\}|"#[0-9a-f]{6}"|xmlns="[^"]*"|style="[^"]*"'
    assert not re.findall(r".*\d.*", re.sub(known, "", source, flags=re.DOTALL))
