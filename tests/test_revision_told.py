"""A bulletin tells that the month before was revised, once in each language, and only where it was."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest
from click.testing import CliRunner
from reading import offices
from reading.offices import LANGUAGES, TODAY, Printed, Written

from generator import Workspace
from generator.cli import main
from generator.model.period import Period
from generator.workspace import Sheet

STORY, FEBRUARY = "mexicali-exports", "mexicali-exports-2025-02"
SENTENCES = {
    "es": "El crecimiento anual de las exportaciones de enero de 2025 se revisó a 9.9%, desde 27.6%.",
    "en": "Annual growth in exports for January 2025 was revised to 9.9% from the 27.6% published before.",
}
"""January was 6,500.3 million, 27.56 % above the 5,095.8 of January 2024; at 5,600.0 it is 9.89 % above."""


@pytest.fixture
def office(tmp_path_factory: pytest.TempPathFactory, tmp_path: Path) -> Written:
    """The example, where a release after its three brings February and another January."""
    folder = tmp_path / "office"
    shutil.copytree(offices.example(tmp_path_factory.getbasetemp()).folder, folder)
    releases = folder / "data" / "observations" / "immex-mexicali"
    text = (releases / "2025-04-02.csv").read_text("utf-8")
    assert "2025-01,6500.3\n" in text
    text = text.replace("2025-01,6500.3\n", "2025-01,5600.0\n2025-02,6000.0\n")
    (releases / "2025-05-02.csv").write_text(text, "utf-8")
    settings = folder / "bulletin.toml"
    must = 'must = ["year_to_date", "record_window", "record_season"]'
    settings.write_text(settings.read_text("utf-8").replace(must, 'must = ["year_to_date", "revision"]'), "utf-8")
    Workspace(folder).fetch(today=TODAY)
    return Written(folder)


def told(office: Written) -> Printed:
    """The bulletin of February."""
    Workspace(office.folder).write()
    return office.bulletin(FEBRUARY)


def kinds(sheets: list[Sheet]) -> list[str]:
    return [choice.fact.kind for sheet in sheets for choice in sheet.choices]


def test_it_is_told_once_in_each_language_with_both_figures_as_claims(office: Written) -> None:
    """What was published cites no observation of today, what is known now does."""
    printed = told(office)
    for language in LANGUAGES:
        assert printed.text(language).count(SENTENCES[language]) == 1
        claims = {one["role"]: one for one in printed.claims(language) if one["kind"] == "revision" and one["role"]}
        assert {role: one["shown"] for role, one in claims.items()} == {"change": "9.9%", "previous_change": "27.6%"}
        assert [one[-7:] for one in claims["change"]["observations"]] == ["2025-01", "2024-01"]
        assert claims["previous_change"]["observations"] == []
    old = next(one for one in printed.fact("revision")["figures"] if one["role"] == "previous")
    assert old["arithmetic"].startswith("value of 2025-01 = 6500.3, as published in immex-mexicali@2025-04-02#")


def test_a_claim_of_what_was_published_is_explained_by_its_vintage(office: Written) -> None:
    """There is no observation of today to list."""
    (claim,) = (one for one in told(office).claims("en") if one["role"] == "previous_change")
    done = CliRunner().invoke(main, ["explain", claim["id"], "--workspace", str(office.folder)])
    assert done.exit_code == 0
    assert "as published in immex-mexicali@2025-04-02#" in done.stdout
    assert "observations of" not in done.stdout


def test_what_was_told_of_a_revision_stays_true(office: Written) -> None:
    """The bulletin that tells it holds against the figures that it was written from."""
    told(office)
    found = Workspace(office.folder).revisions()
    assert FEBRUARY not in {one.bulletin for one in (*found.outdated, *found.reworded)}


def test_there_is_none_in_a_first_release_nor_where_the_month_before_is_new(office: Written) -> None:
    """In August 2022 nothing was known before; in January 2025 September 2024 had not been published before."""
    workspace = Workspace(office.folder)
    assert "revision" in kinds(workspace.facts())
    for day in offices.RELEASES[:2]:
        found = kinds(workspace.facts(as_of=day))
        assert found
        assert "revision" not in found


def test_an_older_bulletin_is_held_against_the_release_before_too(office: Written) -> None:
    """Written anew for November 2024 it has nothing to tell of October, which the last release left as it was."""
    assert "revision" not in kinds(Workspace(office.folder).facts([STORY], period=Period.parse("2024-11")))
