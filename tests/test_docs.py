"""The documentation says what the program does: what it shows is run, and what it lists is compared with the code."""

from __future__ import annotations

import importlib
import json
import re
import runpy
import shutil
from collections.abc import Callable, Iterator
from dataclasses import is_dataclass
from pathlib import Path
from types import ModuleType
from typing import Any

import msgspec
import pytest
from click.testing import CliRunner, Result

from generator.bilingual import LANGUAGES
from generator.cli import main
from generator.config import PerFrequency, RuleSettings
from generator.facts.card import THRESHOLDS
from generator.facts.guards import CAVEATS
from generator.facts.rules import BY_KIND, RULES
from generator.facts.weight import CONFIDENCE
from generator.language.profile import PROFILES
from generator.model.fact import Fact
from generator.model.period import Period
from generator.stories.tell import assign, tell
from generator.workspace import Workspace
from generator.writing.filters import Filters
from generator.writing.pen import Pen
from generator.writing.said import FactView
from generator.writing.subject import Subject
from generator.writing.views import StoryView
from generator.writing.voices import AgencyView, PlaceView, QuoteView

ROOT = Path(__file__).parents[1]
PAGES = [ROOT / "README.md", *sorted((ROOT / "docs").glob("*.md"))]
SCRIPTS = ROOT / "scripts"
STRUCT_MODULES = (
    "agenda.calendar",
    "bilingual",
    "config",
    "model.context",
    "model.words",
    "publishing.folder",
    "publishing.ghost.options",
    "publishing.hugo",
    "publishing.outlet",
    "publishing.press_kit.outlet",
    "publishing.remote",
    "publishing.wordpress.options",
    "sources.asked",
    "sources.banxico",
    "sources.cube",
    "sources.excel",
    "sources.http.options",
    "sources.immex",
    "sources.inegi",
    "sources.jsonstat",
    "sources.mapping",
    "sources.open_data",
    "sources.pcaxis",
    "sources.sdmx",
    "sources.source",
    "sources.sql",
)
VALUES = ("bulletin", "fact", "panel", "period", "series", "story")
KEYED = {
    "observations": "ID",
    "articles": "LANGUAGE",
    "notice": "LANGUAGE",
    "title": "LANGUAGE",
    "factors": "NAME",
    "files": "FILE",
    "thresholds": "NAME",
}
"""Objects of the JSON whose keys are data, and what the page writes in place of such a key."""

Row = list[str]


def page(name: str) -> str:
    return (ROOT / name).read_text("utf-8")


def tables(name: str, comment: str) -> list[list[Row]]:
    """The rows of each table of a page that follows `<!-- comment -->`, without header."""
    found = []
    for start in re.finditer(rf"<!-- {re.escape(comment)} -->\n", page(name)):
        block = re.search(r"(?:^\|.*\n)+", page(name)[start.end() :], re.MULTILINE)
        assert block, f"{name}: no table after {comment}"
        lines = block[0].splitlines()[2:]
        found.append([[cell.strip() for cell in re.split(r"(?<!\\)\|", line)[1:-1]] for line in lines])
    assert found, f"{name} has no '{comment}'"
    return found


def table(name: str, comment: str) -> list[Row]:
    (rows,) = tables(name, comment)
    return rows


def prose(text: str) -> str:
    """A page without its fenced blocks."""
    return re.sub(r"^```.*?^```$", "", text, flags=re.MULTILINE | re.DOTALL)


def code(text: str) -> list[str]:
    """What stands between backticks."""
    return re.findall(r"`([^`\n]+)`", text)


def run(*arguments: str) -> Result:
    done = CliRunner().invoke(main, arguments, prog_name="bulletin", catch_exceptions=False)
    assert done.exit_code == 0, done.output
    return done


@pytest.fixture(scope="module")
def office(tmp_path_factory: pytest.TempPathFactory) -> Workspace:
    """A new workspace with the example, fetched, and three bulletins written."""
    folder = tmp_path_factory.mktemp("docs") / "office"
    documents = folder.parent / "json"
    documents.mkdir()
    claim = ("explain", "mexicali-exports-2024-10:es:2")
    for name, arguments in (
        ("init", ("init", str(folder))),
        ("fetch SOURCE", ("fetch",)),
        ("facts", ("facts",)),
        ("facts early", ("facts", "--as-of", "2025-01-14")),
        ("rules", ("rules",)),
        ("write", ("write", "--as-of", "2025-01-14")),
        ("write late", ("write",)),
        ("explain CLAIM", claim),
        ("explain BULLETIN", ("explain", "mexicali-exports-2025-01")),
        ("doctor", ("doctor",)),
    ):
        place = () if name == "init" else ("--workspace", str(folder))
        (documents / f"{name}.json").write_text(run(*arguments, "--json", *place).stdout, "utf-8")
    bulletin = str(folder / "output/mexicali-exports-2024-10")
    checked = ("check", bulletin, "none.md", "--json", "--workspace", str(folder))
    (documents / "check FILE.json").write_text(CliRunner().invoke(main, checked).stdout, "utf-8")
    revised = ("revisions", "--against", "2022-09-01", "--json", "--workspace", str(folder))
    (documents / "revisions.json").write_text(CliRunner().invoke(main, revised).stdout, "utf-8")
    keep_watch(folder, documents)
    publish(folder, documents)
    tell_beside(folder, documents)
    for record in folder.glob("output/*/bulletin.json"):
        (documents / f"bulletin.json {record.parent.name}.json").write_bytes(record.read_bytes())
    return Workspace(folder)


BESIDE = """
[sources.persons]
type = "csv"
path = "data/persons.csv"
agency = "inegi"
released = 2025-04-02
illustrative = true
frequency = "month"
period = "period"

[[sources.persons.series]]
value = "persons"
indicator = "immex.persons"
area = "MX-02002"
"""


def tell_beside(folder: Path, documents: Path) -> None:
    """The record of the same bulletin where it tells a further series beside its own."""
    more = folder.with_name("beside")
    shutil.copytree(folder, more)
    (more / "data/persons.csv").write_text("period,persons\n2024-01,1000\n2025-01,1100\n", "utf-8")
    settings = more / "bulletin.toml"
    text = settings.read_text("utf-8").replace(
        "names_sector = false", 'names_sector = false\nalso = ["immex.persons:MX-02002"]'
    )
    settings.write_text(text + BESIDE, "utf-8")
    run("fetch", "--workspace", str(more))
    (documents / "write beside.json").write_text(run("write", "--json", "--workspace", str(more)).stdout, "utf-8")
    for record in more.glob("output/*-2025-01/bulletin.json"):
        (documents / "bulletin.json beside.json").write_bytes(record.read_bytes())


def publish(folder: Path, documents: Path) -> None:
    """What is said of the same workspace when a bulletin goes to a folder, and is taken back."""
    desk = folder.with_name("desk")
    shutil.copytree(folder, desk)
    settings = desk / "bulletin.toml"
    settings.write_text(f'{settings.read_text("utf-8")}\n[outlets.site]\ntype = "folder"\npath = "site"\n', "utf-8")
    bulletin = "mexicali-exports-2025-01"
    for name, *words in (
        ("approve", "approve", bulletin, "--by", "Ana Ruiz"),
        ("publish", "publish", "--illustrative"),
        ("withdraw", "withdraw", bulletin, "--by", "Ana Ruiz", "--because", "wrong month"),
        ("publish refused", "publish", bulletin, "--illustrative"),
        ("releases", "releases"),
    ):
        done = CliRunner().invoke(main, (*words, "--json", "--workspace", str(desk)))
        (documents / f"{name}.json").write_text(done.stdout, "utf-8")


CALENDAR = """
time_zone = "America/Mexico_City"
[[release]]
source = "immex-mexicali"
period = "2025-02"
date = 2025-05-02
[[release]]
source = "immex-mexicali"
period = "2999-12"
date = 2999-12-31
"""


def keep_watch(folder: Path, documents: Path) -> None:
    """What is said of the same workspace once a release came that cannot be believed, with a release calendar."""
    kept = folder.with_name("kept")
    shutil.copytree(folder, kept)
    (kept / "calendar.toml").write_text(CALENDAR, "utf-8")
    last = kept / "data/observations/immex-mexicali/2025-04-02.csv"
    revised = last.read_text("utf-8").replace("2025-01,6500.3", "2025-01,6501.3")
    last.with_name("2025-05-02.csv").write_text(f"{revised}2025-02,6100500\n", "utf-8")
    for name, *words in (
        ("fetch --dry-run", "fetch", "--dry-run"),
        ("fetch SOURCE refused", "fetch"),
        ("sources", "sources"),
        ("watch", "watch", "--once"),
    ):
        done = CliRunner().invoke(main, (*words, "--json", "--workspace", str(kept)))
        (documents / f"{name}.json").write_text(done.stdout, "utf-8")


@pytest.fixture(scope="module")
def story(office: Workspace) -> StoryView:
    """The example of October 2024 as a template sees it in Spanish."""
    settings = office.settings.stories["mexicali-exports"]
    october = Period.parse("2024-10")
    told = tell(assign("mexicali-exports", settings, office.store.panel("immex.exports"), october), office.desk)
    return StoryView(told, office.settings.office, office.catalogue, Pen("es", PROFILES["mx.prensa"], told.id))


@pytest.mark.parametrize(
    "path", [path for path in PAGES if "```console" in path.read_text("utf-8")], ids=lambda path: path.name
)
def test_what_a_page_shows_is_what_the_commands_print(path: Path) -> None:
    """Run the console blocks in order, and quote anew; `python scripts/console_blocks.py PAGE` renews a page."""
    rerun = runpy.run_path(str(SCRIPTS / "console_blocks.py"))["rerun"]
    assert path.read_text("utf-8") == rerun(path.read_text("utf-8"))


def test_the_page_of_commands_is_the_help_of_the_commands() -> None:
    """`python scripts/commands_page.py > docs/commands.md` brings it up to date."""
    assert page("docs/commands.md") == runpy.run_path(str(SCRIPTS / "commands_page.py"))["page"]()


def test_the_files_of_a_bulletin_are_in_the_readme(office: Workspace) -> None:
    """The README names every file that is written for a bulletin."""
    written = {path.name for path in (office.output / "mexicali-exports-2024-10").iterdir()}
    assert written <= set(code(prose(page("README.md"))))


@pytest.mark.parametrize("path", PAGES, ids=lambda path: path.name)
def test_every_link_leads_somewhere(path: Path) -> None:
    """The file of a relative link exists, and has the heading that it names."""
    for target in re.findall(r"\]\(([^)\s]+)\)", prose(path.read_text("utf-8"))):
        if "://" in target:
            continue
        name, _, anchor = target.partition("#")
        other = (path.parent / name).resolve() if name else path
        assert other.is_file(), f"{path.name}: {target}"
        assert not anchor or anchor in anchors(other.read_text("utf-8")), f"{path.name}: {target}"


def anchors(text: str) -> set[str]:
    """What GitHub calls the headings of a page."""
    titles = re.findall(r"^#+ (.*)$", text, re.MULTILINE)
    return {re.sub(r"[^\w -]", "", title.lower()).replace(" ", "-") for title in titles}


@pytest.mark.parametrize("path", PAGES, ids=lambda path: path.name)
def test_no_page_names_a_command_that_does_not_exist(path: Path) -> None:
    """Whatever follows `bulletin` in code is a command or an option."""
    text = path.read_text("utf-8")
    blocks = "\n".join(re.findall(r"^```(?:console|sh)$(.*?)^```$", text, re.MULTILINE | re.DOTALL))
    lines = [*code(prose(text)), *blocks.splitlines()]
    named = {found[1] for line in lines if (found := re.match(r"(?:\$ )?bulletin ([a-z]+)", line))}
    assert named <= set(main.commands)


@pytest.mark.parametrize("path", PAGES, ids=lambda path: path.name)
def test_every_page_of_docs_is_linked_from_the_readme(path: Path) -> None:
    """A reader who starts at the README finds every page."""
    assert path.name == "README.md" or f"(docs/{path.name})" in page("README.md")


# Settings, catalogue and context


def is_table(kind: object, module: ModuleType) -> bool:
    """Whether a module defines it as a table of a TOML file with keys of its own."""
    if not (isinstance(kind, type) and issubclass(kind, msgspec.Struct)):
        return False
    return kind.__module__ == module.__name__ and bool(msgspec.structs.fields(kind))


MODULES = [importlib.import_module(f"generator.{name}") for name in STRUCT_MODULES]
TABLES = [kind for module in MODULES for kind in vars(module).values() if is_table(kind, module)]
STRUCTS = [kind for kind in TABLES if kind.__name__ != "Spoken"]
"""What a file may hold; `Spoken` is only what quotes and statements have in common."""


def shown(default: Any) -> str:
    """A default as the page writes it: TOML, in code."""
    if default is None:
        return "none"
    if isinstance(default, PerFrequency):
        return f"`{{ month = {default.month}, quarter = {default.quarter}, year = {default.year} }}`"
    if isinstance(default, msgspec.Struct):
        return "see"
    value = list(default) if isinstance(default, tuple) else default
    return f"`{json.dumps(value)}`"


def default_of(field: msgspec.structs.FieldInfo) -> str:
    if field.default is not msgspec.NODEFAULT:
        return shown(field.default)
    return "required" if field.required else shown(field.default_factory())


def told_in(kind: type) -> str:
    """The page that documents a table."""
    return "docs/publishing.md" if ".publishing." in kind.__module__ else "docs/settings.md"


@pytest.mark.parametrize("kind", STRUCTS, ids=lambda kind: kind.__name__)
def test_every_setting_is_documented_with_its_default(kind: type[msgspec.Struct]) -> None:
    """A table of the page lists the keys of each table, and their defaults; those of all such tables once is enough."""
    rows = table(told_in(kind), f"fields of {kind.__module__}.{kind.__name__}")
    listed = {code(row[0])[0]: row[2] for row in rows}
    fields = {field.encode_name: default_of(field) for field in msgspec.structs.fields(kind)}
    if kind.__name__ in {"Indicator", "Area", "Sector", "Agency", "UnitWords"}:
        del fields["id"]
    inherited = {
        (field.encode_name, default_of(field))
        for base in kind.__mro__[1:]
        if base in STRUCTS
        for field in msgspec.structs.fields(base)
    }
    assert {key for key, default in fields.items() if (key, default) not in inherited} <= listed.keys() <= fields.keys()
    wrong = {key: (listed[key], fields[key]) for key in listed if not listed[key].startswith(fields[key])}
    assert wrong == {}


@pytest.mark.parametrize("name", ["docs/settings.md", "docs/publishing.md"])
def test_a_page_of_settings_documents_nothing_else(name: str) -> None:
    """No table of the page is about something that is gone."""
    named = re.findall(r"<!-- fields of (\S+) -->", page(name))
    assert sorted(named) == sorted(f"{kind.__module__}.{kind.__name__}" for kind in STRUCTS if told_in(kind) == name)


# JSON


def paths(value: Any, at: str = "", key: str = "") -> Iterator[str]:
    """Every field of a JSON document as the page writes it."""
    if isinstance(value, dict):
        for name, inner in value.items():
            called = KEYED.get(key, name)
            path = f"{at}.{called}".lstrip(".")
            yield path
            yield from paths(inner, path, "" if key in KEYED else name)
    elif isinstance(value, list):
        for inner in value:
            yield from paths(inner, f"{at}[]")


def below(model: str, whole: set[str]) -> set[str]:
    """What follows a field of bulletin.json in the fields below it; of the whole document, all its fields."""
    if model == "bulletin.json":
        return {f".{one}" for one in whole}
    return {one.removeprefix(model) for one in whole if one.startswith((f"{model}.", f"{model}[]"))}


def documented(document: str) -> set[str]:
    """The fields that the page gives a document; `as X` stands for all that is below X in bulletin.json."""
    rows = {code(field)[0]: kind for field, kind, *_ in table("docs/json.md", f"paths of {document}")}
    whole = set(rows) if document == "bulletin.json" else documented("bulletin.json")
    like = {path: code(kind)[0] for path, kind in rows.items() if kind.startswith("as ")}
    return set(rows) | {f"{path}{rest}" for path, model in like.items() for rest in below(model, whole)}


@pytest.mark.parametrize("document", re.findall(r"<!-- paths of (.*) -->", page("docs/json.md")))
def test_every_field_of_the_json_is_documented_and_exists(office: Workspace, document: str) -> None:
    """What the commands really write has exactly the fields that the page describes."""
    folder = office.folder.parent / "json"
    files = sorted(path for name in document.split(", ") for path in folder.glob(f"{name}*.json"))
    assert files
    real = {path for file in files for path in paths(json.loads(file.read_text("utf-8")))}
    assert real == documented(document)


def test_every_caveat_is_named_where_the_json_gives_it() -> None:
    """The page lists exactly the names that a fact's caveats may have, in their order."""
    rows = {code(row[0])[0]: row[2] for row in table("docs/json.md", "paths of bulletin.json")}
    assert tuple(code(rows["facts[].caveats[].name"])) == CAVEATS


def test_every_command_has_its_json_described() -> None:
    """The page has a part for each command, and one for the record."""
    documents = [
        name for names in re.findall(r"<!-- paths of (.*) -->", page("docs/json.md")) for name in names.split(", ")
    ]
    described = {name.split()[0] for name in documents}
    assert described == {*main.commands, "bulletin.json"}


def test_the_columns_of_the_data_are_documented(office: Workspace) -> None:
    """Each column of data.csv is named where the page speaks of the file."""
    header = (office.output / "mexicali-exports-2024-10" / "data.csv").read_text("utf-8").splitlines()[0]
    paragraph = page("docs/json.md").split("`data.csv`")[1].split("##")[0]
    assert set(header.split(",")) <= set(code(paragraph))


# Templates


def names_of(view: object) -> set[str]:
    """What a template may write after the point."""
    return {name for name in dir(view) if not name.startswith("_")}


@pytest.mark.parametrize(
    ("kind", "pick"),
    [
        (StoryView, lambda story: story),
        (FactView, lambda story: story.lead),
        (QuoteView, lambda story: story.quotes[0]),
        (AgencyView, lambda story: story.agency),
        (PlaceView, lambda story: story.place),
        (Subject, lambda story: story.subject),
    ],
    ids=lambda value: getattr(value, "__name__", ""),
)
def test_every_name_a_template_may_use_is_documented(
    story: StoryView, kind: type, pick: Callable[[StoryView], object]
) -> None:
    """The page lists exactly the public names of each thing that a template sees."""
    view = pick(story)
    assert isinstance(view, kind)
    written = [name for row in table("docs/templates.md", f"names of {kind.__name__}") for name in code(row[0])]
    assert {re.sub(r"\(.*", "", name).rpartition(".")[2] for name in written} == names_of(view)


def test_every_filter_is_documented() -> None:
    """The page lists exactly the filters that the environment has."""
    rows = [row for rows in tables("docs/templates.md", "filters") for row in rows]
    listed = [re.split(r"\\\| ", code(row[0])[0])[-1] for row in rows]
    assert sorted(re.sub(r"\(.*", "", one) for one in listed) == sorted(Filters({}).table())


def test_the_blocks_that_a_template_may_fill_are_documented() -> None:
    """Every block of the layout is named on the page, in both languages the same."""
    for language in LANGUAGES:
        blocks = re.findall(r"{% block (\w+) %}", page(f"templates/{language}/_layout.md.j2"))
        assert set(blocks) <= set(code(prose(page("docs/templates.md"))))


def test_the_figures_of_each_kind_of_fact_are_documented(office: Workspace) -> None:
    """Every kind of fact has its row of roles, and the example's facts have no other roles."""
    listed = {kind: code(row[1]) for row in table("docs/templates.md", "roles") for kind in code(row[0])}
    assert listed.keys() == BY_KIND.keys()
    facts: list[Fact] = [choice.fact for sheet in office.facts() for choice in sheet.choices]
    strange = [(fact.kind, one.role) for fact in facts for one in fact.figures if one.role not in listed[fact.kind]]
    assert strange == []


# Rules


def test_every_kind_of_fact_is_documented_with_its_role_and_priority() -> None:
    """The page lists the rules in their order, in groups, what each is for and what it weighs."""
    rows = [row for rows in tables("docs/rules.md", "kinds") for row in rows]
    listed = [(code(row[0])[0], row[1], float(row[2])) for row in rows]
    assert listed == [(rule.kind, rule.role.value, rule.priority) for rule in RULES]
    assert {f"### `{kind}`" for kind in (*BY_KIND, "revision")} <= set(page("docs/rules.md").splitlines())


def test_every_threshold_is_documented_with_the_kinds_that_use_it() -> None:
    """Where the page names kinds of fact beside a setting, they are those that read it."""
    users = {name: [kind for kind in THRESHOLDS if name in THRESHOLDS[kind]] for name in RuleSettings.__struct_fields__}
    listed = {code(row[0])[0]: code(row[2]) for row in table("docs/rules.md", "thresholds")}
    assert {name: kinds for name, kinds in users.items() if kinds} == {
        name: kinds for name, kinds in listed.items() if users[name]
    }


def test_every_threshold_is_documented_with_its_default() -> None:
    """The page lists exactly the thresholds of the settings."""
    defaults = {
        name: f"{value.month} / {value.quarter} / {value.year}" if isinstance(value, PerFrequency) else str(value)
        for name, value in msgspec.structs.asdict(RuleSettings()).items()
    }
    assert {code(row[0])[0]: row[1] for row in table("docs/rules.md", "thresholds")} == defaults


def test_every_caveat_is_documented_with_its_factor() -> None:
    """The page lists exactly the caveats, and how much each takes from the confidence in a fact."""
    factors = {name: str(CONFIDENCE.get(name, "none")) for name in CAVEATS}
    assert CONFIDENCE.keys() <= factors.keys()
    assert {code(row[0])[0]: row[1] for row in table("docs/rules.md", "guards")} == factors


# Glossary


def values(module: ModuleType) -> Iterator[str]:
    for name, value in vars(module).items():
        if is_dataclass(value) and isinstance(value, type) and value.__module__ == module.__name__:
            yield name


def test_every_value_has_its_entry_in_the_glossary() -> None:
    """Each value that the stages hand on is defined, by its name or its singular, in both languages."""
    rows = re.findall(
        r"^\| \*\*(\w+)\*\* \| \*\*([^|]+)\*\* \| ([^|]+) \| ([^|]+) \|$", page("docs/glossary.md"), re.MULTILINE
    )
    defined = {english for english, *_ in rows}
    modules = (importlib.import_module(f"generator.model.{name}") for name in VALUES)
    undefined = {name for module in modules for name in values(module)} - defined
    assert undefined <= {"Observations"}
    assert len(rows) == page("docs/glossary.md").count("\n| **")
