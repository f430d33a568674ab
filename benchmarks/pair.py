"""A further pair of articles in a process that has written one already, and where its time goes."""

from __future__ import annotations

from collections.abc import Iterator

from benchmarks.clock import Clock
from benchmarks.measure import NOTHING, each, processes
from benchmarks.office import AS_OF, STORY, example
from benchmarks.table import Line, times
from generator import Workspace
from generator.model.bulletin import Bulletin
from generator.model.panel import Panel
from generator.model.period import Period, Window
from generator.stories.tell import assign, tell
from generator.writing import folder as folders

STAGES = (
    ("panel from the store", "generator.store.store:Store.panel"),
    ("facts", "generator.stories.tell:choices"),
    ("story", "generator.composition:tell"),
    ("article {2}", "generator.writing.article:Writer._article"),
    ("charts as SVG", "generator.writing.article:picture"),
    ("charts as PNG", "generator.writing.folder:render"),
    ("record", "generator.writing.folder:record"),
    ("record as JSON", "generator.writing.folder:encode"),
    ("saving", "generator.writing.folder:save"),
)
"""What is timed, and where it is called; each without what it calls of the others."""


def pair(repeat: int) -> Iterator[Line]:
    """The same story of earlier and earlier months, so that no run finds its own answer in a cache."""
    bare = processes({"bare": NOTHING}, repeat)["bare"]
    with example() as folder:
        office = Workspace(folder)
        panel = office.store.panel(office.settings.stories[STORY].indicator, as_of=AS_OF)
        months = Window.trailing(panel.last, 2 * repeat + 1).periods
        first, *others = reversed(list(months))
        folders.save(compose(office, panel, first), office.output)
        composed = [compose(office, panel, month) for month in others]
        composing = each(lambda month: compose(office, panel, month), others)
        files = each(folders.contents, composed)
        saving = each(lambda one: folders.save(one, office.output), composed)
        writing = each(lambda month: office.write([STORY], period=month, as_of=AS_OF), others)
    yield Line("composed: two articles, two SVG charts", composing, "s", times(composing, bare, "python -c pass"))
    yield Line("its files: PNG charts, record, data", files, "s", times(files, composing, "composing"))
    yield Line("its files made and saved", saving, "s", times(saving, composing, "composing"))
    yield Line("all of it with the panel from the store", writing, "s", times(writing, composing, "composing"))
    yield Line("articles composed", 2 / composing, "articles/s", times(2 / composing, 2 / writing, "written"))
    yield Line("articles written", 2 / writing, "articles/s", times(2 / writing, 2 / composing, "composed"))


def stages(repeat: int) -> Iterator[Line]:
    """One further pair by `Workspace.write`, its time laid out by what took it: the run of median length."""
    with example() as folder:
        office = Workspace(folder)
        office.write([STORY], as_of=AS_OF)
        runs = sorted((clocked(office) for _ in range(repeat)), key=lambda clock: clock.total)
    usual = runs[len(runs) // 2]
    for name, took in sorted(usual.spent.items(), key=lambda item: -item[1]):
        yield Line(name, took, "s", f"{took / usual.total:.1%} of the pair")
    yield Line("the pair", usual.total, "s", "100% of the pair")


def clocked(office: Workspace) -> Clock:
    """The example written once under the clock."""
    with Clock().on(STAGES) as clock:
        clock.time("all else", lambda: office.write([STORY], as_of=AS_OF))
    return clock


def compose(office: Workspace, panel: Panel, month: Period) -> Bulletin:
    """The pair of a month and its charts as SVG, from a panel at hand."""
    return office.writer.write(tell(assign(STORY, office.settings.stories[STORY], panel, month), office.desk))
