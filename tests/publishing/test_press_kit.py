"""The outlet `press-kit`: kits that are made once, kept whole, found again, and told of in the feed when public."""

from __future__ import annotations

import builtins
import json
import sys
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from kits import AFTER, BEFORE, HOUR, embargoed, file, outlet, record, text, word_lines
from parcels import pair

from generator.errors import PublishError, SettingsError
from generator.publishing.press_kit import PressKitOutlet, feed

ENDINGS = ("docx", "txt", "html", "png", "svg", "csv", "ninjs.json", "jsonld")


def listed(place: Path) -> int:
    """How many bulletins the feed tells of."""
    return len(feed.listed(place / "kit"))


def test_a_kit_is_made_once_and_found_again(written: Path, tmp_path: Path) -> None:
    """Both languages lie in one folder; sent again, not a byte and not a date of it changes."""
    parcels = pair(written)
    kits = outlet(written, tmp_path)
    assert kits.find(parcels[0], "") is None
    made = [kits.send(one, None) for one in parcels]
    before = {path: (path.read_bytes(), path.stat().st_mtime_ns) for path in (tmp_path / "kit").rglob("*.*")}
    again = outlet(written, tmp_path)
    for parcel, held in zip(parcels, made, strict=True):
        assert again.find(parcel, "") == again.find(parcel, held.identity) == held
        assert again.send(replace(parcel, at=AFTER), held) == held
        assert (held.state, held.mark) == ("draft", parcel.mark)
    assert made[0].url == f"https://example.org/es/boletines/{parcels[0].slug}/"
    assert {path: (path.read_bytes(), path.stat().st_mtime_ns) for path in (tmp_path / "kit").rglob("*.*")} == before
    (folder,) = (tmp_path / "kit").iterdir()
    assert folder.name == "2025-04-02-mexicali-exports-2025-01"
    names = {f"mexicali-exports-2025-01.{language}.{one}" for language in ("es", "en") for one in ENDINGS}
    assert {path.name for path in folder.iterdir()} == names | {"kit.es.json", "kit.en.json"}


def test_a_kit_is_the_same_bytes_on_another_day(written: Path, tmp_path: Path) -> None:
    """Two offices that make the same kit at different hours have the same Word file."""
    (spanish, _) = pair(written)
    for name in ("one", "two"):
        (tmp_path / name).mkdir()
        outlet(written, tmp_path / name).send(spanish, None)
    assert file(tmp_path / "one", "docx").read_bytes() == file(tmp_path / "two", "docx").read_bytes()


def test_chart_and_data_are_those_that_were_approved(written: Path, tmp_path: Path) -> None:
    """To the byte."""
    (spanish, _) = pair(written)
    outlet(written, tmp_path).send(spanish, None)
    assert file(tmp_path, "es.png").read_bytes() == spanish.picture.png
    assert file(tmp_path, "es.svg").read_bytes() == spanish.picture.svg
    assert file(tmp_path, "es.csv").read_bytes() == spanish.data


def test_a_new_version_takes_the_place_of_the_old(written: Path, tmp_path: Path) -> None:
    """An update stays in place, keeps the address, and leaves a public kit public; the feed tells when."""
    (spanish, _) = pair(written, "public")
    kits = outlet(written, tmp_path)
    held = kits.send(spanish, None)
    changed = replace(spanish, standing="draft", title="Otro título", slug="otro", body="Crecieron 6.7%.\n", at=AFTER)
    now = kits.send(changed, held)
    assert (now.identity, now.url, now.state) == (held.identity, held.url, "public")
    assert now.mark == changed.mark != held.mark
    assert now.digest != held.digest
    assert "Crecieron 6.7%." in text(tmp_path, "es.txt")
    assert list(feed.listed(tmp_path / "kit").values()) == [AFTER.isoformat()]
    assert record(tmp_path, "es.ninjs.json")["versionCreated"] == AFTER.isoformat()


@pytest.mark.parametrize("ending", ["txt", "html", "csv", "svg", "ninjs.json", "jsonld"])
def test_what_somebody_changes_in_a_file_is_seen(ending: str, written: Path, tmp_path: Path) -> None:
    """A changed word moves the digest; put back, it is as it was. A file that is gone is a change too."""
    (spanish, _) = pair(written)
    kits = outlet(written, tmp_path)
    held = kits.send(spanish, None)
    path = file(tmp_path, f"es.{ending}")
    before = path.read_text("utf-8")
    for change in (lambda: path.write_text(before.replace("7", "8", 1), "utf-8"), path.unlink):
        change()
        seen = kits.find(spanish, held.identity)
        assert seen
        assert seen.digest != held.digest
        assert not seen.mark.endswith(spanish.mark)
        path.write_text(before, "utf-8")
    assert kits.find(spanish, held.identity) == held


def test_standing_alone_moves_nothing(written: Path, tmp_path: Path) -> None:
    """A draft that becomes public, and is withdrawn, is the same text: its digest stays."""
    (spanish, _) = pair(written)
    kits = outlet(written, tmp_path)
    held = kits.send(spanish, None)
    public = kits.send(replace(spanish, standing="public", at=AFTER), held)
    gone = kits.send(replace(spanish, standing="withdrawn", at=AFTER), public)
    assert held.digest == public.digest == gone.digest
    assert [one.state for one in (held, public, gone)] == ["draft", "public", "withdrawn"]


def test_a_withdrawn_kit_keeps_its_text_and_leaves_the_feed(written: Path, tmp_path: Path) -> None:
    """Its records say that it is canceled; it comes back where that is asked for."""
    spanish, english = pair(written, "public")
    kits = outlet(written, tmp_path)
    held, _ = kits.send(spanish, None), kits.send(english, None)
    before = file(tmp_path, "es.docx").read_bytes()
    assert listed(tmp_path) == 2
    gone = kits.send(replace(spanish, standing="withdrawn", body="another text"), held)
    assert (gone.state, gone.text) == ("withdrawn", held.text)
    assert file(tmp_path, "es.docx").read_bytes() == before
    assert record(tmp_path, "es.ninjs.json")["pubStatus"] == "canceled"
    assert record(tmp_path, "es.jsonld")["creativeWorkStatus"] == "Withdrawn"
    assert listed(tmp_path) == 1
    assert 'hreflang="es-MX"' not in (tmp_path / "kit/feed.xml").read_text("utf-8")
    assert kits.send(spanish, gone).state == "public"
    assert listed(tmp_path) == 2
    gone = kits.send(replace(spanish, standing="withdrawn"), held)
    assert kits.send(replace(spanish, standing="draft"), gone).state == "draft"
    assert listed(tmp_path) == 1


def test_a_kit_that_was_edited_is_withdrawn_all_the_same(written: Path, tmp_path: Path) -> None:
    """Whatever staff made of its files, records that cannot be read any more included, stays as they made it."""
    (spanish, _) = pair(written, "public")
    kits = outlet(written, tmp_path)
    held = kits.send(spanish, None)
    file(tmp_path, "es.ninjs.json").write_text("{ cut off")
    file(tmp_path, "es.txt").write_text("mine")
    assert kits.send(replace(spanish, standing="withdrawn"), held).state == "withdrawn"
    assert text(tmp_path, "es.ninjs.json") == "{ cut off"
    assert text(tmp_path, "es.txt") == "mine"


def test_drafts_and_what_is_to_come_stay_out_of_the_feed(written: Path, tmp_path: Path) -> None:
    """A draft makes no feed; a scheduled one is told of once its hour has come and somebody publishes."""
    spanish, english = pair(written)
    kits = outlet(written, tmp_path)
    kits.send(spanish, None)
    assert not (tmp_path / "kit/feed.xml").exists()
    to_come = replace(english, standing="scheduled", moment=HOUR, at=BEFORE)
    held = kits.send(to_come, None)
    assert (held.state, held.mark) == ("scheduled", to_come.mark)
    assert not (tmp_path / "kit/feed.xml").exists()
    assert record(tmp_path, "en.ninjs.json")["embargoedUntil"] == "2025-04-03T09:00:00-07:00"
    come = replace(to_come, at=AFTER)
    due = kits.find(come, held.identity)
    assert due
    assert due.state == "public"
    assert due.mark != to_come.mark
    assert due.mark.endswith(to_come.mark)
    told = kits.send(come, due)
    assert (told.state, told.mark, told.digest) == ("public", to_come.mark, held.digest)
    assert list(feed.listed(tmp_path / "kit").values()) == [HOUR.isoformat()]


def test_a_scheduled_kit_is_told_of_with_any_other_that_is_sent(written: Path, tmp_path: Path) -> None:
    """The feed is made of all kits as they stand at that moment."""
    spanish, english = pair(written)
    kits = outlet(written, tmp_path)
    kits.send(replace(english, standing="scheduled", moment=HOUR, at=BEFORE), None)
    kits.send(replace(spanish, standing="public", at=AFTER), None)
    assert listed(tmp_path) == 2


def test_an_embargoed_kit_tells_it_in_every_text(written: Path, tmp_path: Path) -> None:
    """Word, letter, HTML and both records say until when; the chart is there, the feed is not."""
    spanish, english = pair(written)
    kits = outlet(written, tmp_path)
    for one in (spanish, english):
        kits.send(embargoed(one), None)
    assert "EMBARGADO HASTA EL 3 DE ABRIL DE 2025 A LAS 09:00 HORAS (HORA DE TIJUANA)" in text(tmp_path, "es.txt")
    assert text(tmp_path, "es.txt").startswith("Asunto: [EMBARGADO] Crecen 27.6%")
    assert text(tmp_path, "en.txt").startswith("Subject: [EMBARGOED] Under Mayor")
    for ending in ("txt", "html"):
        assert "EMBARGOED UNTIL 9 A.M. TIJUANA TIME, APRIL 3, 2025" in text(tmp_path, f"en.{ending}")
    item = record(tmp_path, "en.ninjs.json")
    assert (item["pubStatus"], item["embargoedUntil"]) == ("withheld", "2025-04-03T09:00:00-07:00")
    assert "EMBARGOED UNTIL" in item["edNote"]
    assert record(tmp_path, "en.jsonld")["creativeWorkStatus"] == "Embargoed until 2025-04-03T09:00:00-07:00"
    assert file(tmp_path, "en.png").read_bytes() == english.picture.png
    assert not (tmp_path / "kit/feed.xml").exists()


def test_an_embargo_that_the_masthead_tells_is_told_once(written: Path, tmp_path: Path) -> None:
    """The words of the printed sheet stand; nothing is added to them."""
    (spanish, _) = pair(written)
    line = "BOLETÍN DE PRENSA · EMBARGADO HASTA EL 3 DE ABRIL DE 2025 A LAS 09:00 HORAS (HORA DE TIJUANA)"
    parcel = replace(spanish, embargo=HOUR, masthead=line, body=f"**{line}**\n\nCrecieron.\n")
    outlet(written, tmp_path).send(parcel, None)
    assert text(tmp_path, "es.txt").count("EMBARGADO HASTA") == 1
    assert text(tmp_path, "es.html").count("EMBARGADO HASTA") == 1


def test_an_embargo_that_is_over_is_told_no_more(written: Path, tmp_path: Path) -> None:
    """After its hour the masthead of the printed sheet loses it, and keeps the rest."""
    (spanish, _) = pair(written)
    line = "BOLETÍN DE PRENSA NÚM. 12 · EMBARGADO HASTA EL 3 DE ABRIL DE 2025 A LAS 09:00 HORAS (HORA DE TIJUANA)"
    known = json.dumps(json.loads(spanish.record) | {"embargo": HOUR.isoformat()}).encode()
    parcel = replace(spanish, masthead=line, body="Crecieron.\n", record=known, at=AFTER)
    outlet(written, tmp_path).send(parcel, None)
    assert "\n\nBOLETÍN DE PRENSA NÚM. 12\n\n" in text(tmp_path, "es.txt")
    assert not any("EMBARGADO" in line for line in word_lines(file(tmp_path, "es.docx")))
    assert "embargoedUntil" not in record(tmp_path, "es.ninjs.json")


def test_a_notice_stands_above_the_headline(written: Path, tmp_path: Path) -> None:
    """That a bulletin was corrected comes first, then that its data are made up, then the headline."""
    (spanish, _) = pair(written)
    outlet(written, tmp_path).send(replace(spanish, notice="**Este boletín fue corregido.** Vea la corrección."), None)
    lines = word_lines(file(tmp_path, "es.docx"))[:4]
    assert [line.split(" ")[0] for line in lines] == ["BOLETÍN", "Este", "Aviso:", "Crecen"]
    assert record(tmp_path, "es.jsonld")["correction"]["text"] == "Este boletín fue corregido. Vea la corrección."


def test_a_feed_that_was_not_written_is_owed(written: Path, tmp_path: Path) -> None:
    """A kit whose release was cut short before the feed is not taken for done; nor a withdrawal."""
    (spanish, _) = pair(written, "public")
    kits = outlet(written, tmp_path)
    held = kits.send(spanish, None)
    feed_file = tmp_path / "kit/feed.xml"
    whole = feed_file.read_bytes()
    for damage in (feed_file.unlink, lambda: feed_file.write_text("<feed")):
        damage()
        left = kits.find(spanish, held.identity)
        assert left
        assert left.mark != spanish.mark
        assert left.mark.endswith(spanish.mark)
        assert left.digest == held.digest
        assert kits.send(spanish, left) == held
        assert feed_file.read_bytes() == whole
    kits.send(replace(spanish, standing="withdrawn"), held)
    feed_file.write_bytes(whole)
    still = kits.find(spanish, held.identity)
    assert still
    assert still.state == "public"


def test_a_kit_whose_folder_was_renamed_is_found(written: Path, tmp_path: Path) -> None:
    """Staff may name the folder as they like."""
    (spanish, _) = pair(written)
    kits = outlet(written, tmp_path)
    held = kits.send(spanish, None)
    (folder,) = (tmp_path / "kit").iterdir()
    folder.rename(folder.with_name("Enero"))
    found = kits.find(spanish, held.identity)
    assert found
    assert (found.identity, found.digest) == ("Enero/kit.es.json", held.digest)


def test_files_that_lie_there_already_are_not_replaced(written: Path, tmp_path: Path) -> None:
    """A new kit never takes the place of a file that somebody put there."""
    (spanish, _) = pair(written)
    folder = tmp_path / "kit/2025-04-02-mexicali-exports-2025-01"
    folder.mkdir(parents=True)
    mine = folder / "mexicali-exports-2025-01.es.txt"
    mine.write_text("mine")
    with pytest.raises(PublishError, match="is there already"):
        outlet(written, tmp_path).send(spanish, None)
    assert mine.read_text() == "mine"
    assert len(list(folder.iterdir())) == 1


def test_a_kit_begun_by_a_run_that_was_cut_short_is_nothing_yet(written: Path, tmp_path: Path) -> None:
    """Until its slip says which version it is, nothing is held; the next run takes over what lies there."""
    (spanish, _) = pair(written)
    kits = outlet(written, tmp_path)
    blocked = tmp_path / "kit/2025-04-02-mexicali-exports-2025-01/mexicali-exports-2025-01.es.csv/x"
    blocked.mkdir(parents=True)
    with pytest.raises(PublishError):
        kits.send(spanish, None)
    blocked.rmdir()
    blocked.parent.rmdir()
    assert kits.find(spanish, "") is None
    assert kits.send(spanish, None).mark == spanish.mark


def test_a_disk_that_refuses_leaves_a_kit_that_is_finished_later(written: Path, tmp_path: Path) -> None:
    """An update that fails half-way is no edit: the kit stays the version that it was, and the next run goes on."""
    (spanish, _) = pair(written)
    kits = outlet(written, tmp_path)
    held = kits.send(spanish, None)
    path = file(tmp_path, "es.csv")
    path.unlink()
    path.mkdir()
    changed = replace(spanish, body="Crecieron.\n", data=b"a\n1\n")
    with pytest.raises(PublishError, match="publish again: the kit is finished then"):
        kits.send(changed, held)
    path.rmdir()
    path.write_bytes(spanish.data)
    left = kits.find(changed, held.identity)
    assert left
    assert (left.digest, left.mark) == (held.digest, held.mark)
    another = replace(changed, body="Crecieron mucho.\n")
    done = kits.send(another, left)
    assert done.mark == another.mark
    assert not list((tmp_path / "kit").rglob("*.part"))


def test_a_slug_or_a_name_cannot_lead_out_of_the_folder(written: Path, tmp_path: Path) -> None:
    """A bulletin whose name climbs out of the folder, or is one of its own folders, is refused."""
    (spanish, _) = pair(written)
    for name in ("x/../../../out", "x/y", "../x"):
        with pytest.raises(PublishError, match="is not below"):
            outlet(written, tmp_path).send(replace(spanish, bulletin=name), None)
    assert {one.name for one in tmp_path.iterdir()} == {"bulletin.toml"}


def test_a_slip_that_cannot_be_read_is_told(written: Path, tmp_path: Path) -> None:
    """With its path and what to do; nothing is made beside it."""
    (spanish, _) = pair(written)
    kits = outlet(written, tmp_path)
    kits.send(spanish, None)
    next((tmp_path / "kit").rglob("kit.es.json")).write_text("{")
    with pytest.raises(PublishError, match=r"kit\.es\.json: it cannot be read .* publish with --again"):
        kits.find(spanish, "")


def test_without_the_package_that_writes_word_nothing_is_begun(
    written: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """One error with the remedy, and the folder stays as it was; the doctor says so beforehand."""
    real = builtins.__import__

    def without(name: str, *rest: Any) -> Any:
        if name == "docx" or name.startswith("docx."):
            raise ModuleNotFoundError(name=name)
        return real(name, *rest)

    for name in [
        name for name in sys.modules if name.split(".")[0] == "docx" or name.endswith(("kit.word", "kit.dress"))
    ]:
        monkeypatch.delitem(sys.modules, name)
    monkeypatch.setattr(builtins, "__import__", without)
    (spanish, _) = pair(written)
    with pytest.raises(PublishError, match=r"python-docx is missing.* pip install 'press-bulletin\[docx\]'"):
        outlet(written, tmp_path).send(spanish, None)
    assert not (tmp_path / "kit").exists()


def test_the_doctor_looks_at_the_folder_and_the_package(written: Path, tmp_path: Path) -> None:
    """Both are well here; a file in the place of the folder is told."""
    assert [one.problem for one in outlet(written, tmp_path).inspect()] == ["", ""]
    (tmp_path / "other").write_text("")
    (found, _) = outlet(written, tmp_path, path="other").inspect()
    assert "cannot be written" in found.problem


@pytest.mark.parametrize(
    ("option", "said"),
    [({"adress": "x"}, "adress"), ({"address": "https://example.org/{title}"}, "nothing fills")],
)
def test_a_wrong_option_is_told(option: dict[str, str], said: str, tmp_path: Path) -> None:
    """The settings of an outlet are typed like all others, and a pattern has known places alone."""
    with pytest.raises(SettingsError, match=said):
        PressKitOutlet("kit", {"path": "kit", **option}, tmp_path)
