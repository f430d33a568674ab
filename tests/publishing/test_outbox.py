"""The outbox: each language goes out once, is brought up to date in place, and never over the head of staff."""

from __future__ import annotations

import json
import re
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest
from press_desk import BULLETIN, BY, NOW, approve, deeds, desk, edit, send, wish
from shelf import Shelf, failing, read

from generator import Workspace
from generator.errors import BulletinError, CheckError, PublishError, SettingsError
from generator.proof import Proofreader
from generator.publisher import Publisher
from generator.publishing.order import Order
from generator.publishing.outlet import Held
from generator.publishing.parcel import Parcel

EARLIER = "mexicali-exports-2024-10"
CUT = PublishError("no answer came.", where="site", remedy="Publish again.", is_uncertain=True)


def shelf(office: Path) -> Shelf:
    return Shelf(office.parent / "shelf")


def progress(made: Publisher) -> str:
    """How far the Spanish text is, by the book."""
    known = made.book.release("site", BULLETIN, "es")
    assert known
    return known.progress


def test_each_language_goes_out_once_and_leads_to_the_other(office: Path) -> None:
    """The first release makes two posts; each bears its mark and the address of its translation."""
    made = desk(office)
    approve(made)
    assert deeds(send(made)) == ["create", "create"]
    spanish, english = (read(path)["text"] for path in shelf(office).posts())
    assert "https://news.example.org/2" in spanish
    assert "https://news.example.org/1" in english
    assert "6 mil 500 millones de pesos" in spanish
    assert "# Crecen" not in spanish  # the headline is the title of the post


def test_a_second_run_changes_nothing(office: Path) -> None:
    """Published again, all is as it was: no call to the outlet but the look."""
    made = desk(office)
    approve(made)
    send(made)
    again = desk(office)
    assert deeds(send(again)) == ["unchanged", "unchanged"]
    assert again.outlets["site"].calls == ["find", "find"]  # type: ignore[attr-defined]


def test_a_changed_text_is_brought_up_to_date_in_place(office: Path) -> None:
    """After an edit and a new approval the same posts carry the new text."""
    made = desk(office)
    approve(made)
    send(made)
    edit(office, "Por Comunicación Social", "Por la Oficina de Prensa")
    approve(made)
    assert deeds(send(made)) == ["update", "unchanged"]
    posts = shelf(office).posts()
    assert len(posts) == 2
    assert "Por la Oficina de Prensa" in read(posts[0])["text"]


def test_nothing_goes_out_without_approval(office: Path) -> None:
    """Who forgets to approve is told how; nothing is made."""
    with pytest.raises(PublishError, match=f"{BULLETIN}: it is not approved. Read it, then: bulletin approve"):
        send(desk(office))
    assert not shelf(office).posts()


@pytest.mark.parametrize("name", ["es.md", "en.md", "chart.es.png", "data.csv", "bulletin.json"])
def test_one_changed_byte_voids_the_approval(office: Path, name: str) -> None:
    """Whatever file of either language changes after the approval, the bulletin stays where it is."""
    made = desk(office)
    approve(made)
    path = office / "output" / BULLETIN / name
    path.write_bytes(path.read_bytes() + b"\n")
    with pytest.raises(PublishError, match=rf"it was changed since Ana Ruiz approved it \({name}\)"):
        send(made)
    assert not shelf(office).posts()


def test_a_file_that_people_put_beside_is_no_part_of_it(office: Path) -> None:
    """A note in the folder of a bulletin does not void its approval."""
    made = desk(office)
    approve(made)
    (office / "output" / BULLETIN / "note.txt").write_text("call the mayor's office")
    assert deeds(send(made)) == ["create", "create"]


def test_made_up_data_need_a_word_of_their_own(office: Path) -> None:
    """Illustrative data go out only where that is asked for."""
    made = desk(office)
    approve(made)
    with pytest.raises(PublishError, match="its data are illustrative"):
        send(made, illustrative=False)


def test_an_approval_of_a_wrong_text_is_refused(office: Path) -> None:
    """The checker reads before anybody approves: a figure that the data contradict stops it."""
    edit(office, "6 mil 500 millones", "6 mil 900 millones")
    with pytest.raises(CheckError, match=r"6 mil 900 millones"):
        desk(office).approve(BULLETIN, by=BY, now=NOW)
    assert desk(office).book.approval(BULLETIN) is None


def test_a_refused_approval_tells_first_what_would_be_right(office: Path) -> None:
    """A figure that was changed throughout disagrees with the translation everywhere: that is told once, and after."""
    path = office / "output" / BULLETIN / "es.md"
    path.write_text(path.read_text("utf-8").replace("27.6%", "29.6%"), "utf-8")
    with pytest.raises(CheckError) as told:
        desk(office).approve(BULLETIN, by=BY, now=NOW)
    lines = str(told.value).splitlines()[1:]
    assert "“29.6%”; right would be 27.6%" in lines[0]
    assert len(set(lines)) == len(lines)
    assert f"bulletin check {Path('output') / BULLETIN}" in lines[-1].replace(f"{office}/", "")


def test_who_vouches_for_a_text_is_on_record(office: Path) -> None:
    """A person who knows better says why, and the audit keeps it."""
    edit(office, "6 mil 500 millones", "6 mil 900 millones")
    made = desk(office)
    made.approve(BULLETIN, by=BY, now=NOW, vouched="revised this morning, INEGI bulletin 12/25")
    (event,) = made.book.events(BULLETIN)
    assert (event.by, event.what, event.detail) == (BY, "approved", "revised this morning, INEGI bulletin 12/25")


def test_what_staff_edited_is_left_alone(office: Path) -> None:
    """An edit at the outlet stops the update, and is replaced only on demand."""
    made = desk(office)
    approve(made)
    send(made)
    shelf(office).edit(1, title="Crecen las exportaciones")
    edit(office, "Por Comunicación Social", "Por la Oficina de Prensa")
    approve(made)
    spanish, english = send(made)
    assert "it was edited there since it was sent" in str(spanish.problem)
    assert english.deed == "unchanged"
    assert read(shelf(office).posts()[0])["title"] == "Crecen las exportaciones"
    assert send(made, overwrites=True)[0].deed == "update"
    assert "Por la Oficina de Prensa" in read(shelf(office).posts()[0])["text"]


def test_what_lies_in_the_trash_is_told(office: Path) -> None:
    """A post in the trash is neither restored nor made a second time."""
    made = desk(office)
    approve(made)
    send(made)
    shelf(office).edit(2, state="trashed")
    spanish, english = send(made)
    assert spanish.problem is None
    assert "it is in the trash of the outlet" in str(english.problem)
    assert len(shelf(office).posts()) == 2


def test_what_lies_in_the_trash_is_out_of_sight(office: Path) -> None:
    """A withdrawal has nothing left to do where staff threw the post away."""
    made = desk(office)
    approve(made)
    send(made, standing="public")
    shelf(office).edit(2, state="trashed")
    outcomes = made.withdraw(BULLETIN, by=BY, why="wrong", now=NOW).outcomes
    assert [(one.deed, one.kept) for one in outcomes] == [("update", "withdrawn"), ("unchanged", "trashed")]


def test_what_was_deleted_comes_back_only_on_demand(office: Path) -> None:
    """A post that is gone was taken away by somebody: it is made again where that is asked for."""
    made = desk(office)
    approve(made)
    send(made)
    shelf(office).posts()[0].unlink()
    assert "it was deleted there" in str(send(made)[0].problem)
    assert len(shelf(office).posts()) == 1
    assert send(made, anew=True)[0].deed == "create"
    assert len(shelf(office).posts()) == 2


def test_a_post_that_this_desk_did_not_make_is_not_touched(office: Path) -> None:
    """Where the book was lost, what bears our mark is shown to a person first."""
    made = desk(office)
    approve(made)
    send(made)
    (office / "data/desk/desk.db").unlink()
    for name in ("desk.db-wal", "desk.db-shm"):
        (office / "data/desk" / name).unlink(missing_ok=True)
    approve(made)
    assert "is there already" in str(send(made)[0].problem)
    assert deeds(send(made, overwrites=True)) == ["update", "update"]
    assert len(shelf(office).posts()) == 2


@pytest.mark.parametrize("at", ["post", "posted"])
def test_a_call_without_an_answer_is_looked_up(office: Path, at: str) -> None:
    """Whether the post was made or not, the next run knows, and there is one."""
    made = desk(office, failing(at, CUT))
    approve(made)
    first = send(made)
    if at == "post":
        assert "no answer came" in str(first[0].problem)
        assert progress(made) == "unknown"
    else:
        assert first[0].problem is None
    send(desk(office))
    assert len(shelf(office).posts()) == 2
    assert [one.progress for one in made.releases(BULLETIN)] == ["done", "done"]


def test_what_is_not_known_stays_unknown_until_it_is_looked_up(office: Path) -> None:
    """A second failure, before the look, is no proof that nothing arrived."""
    made = desk(office, failing("posted", KeyboardInterrupt()))
    approve(made)
    with pytest.raises(KeyboardInterrupt):
        send(made)
    assert progress(made) == "sending"
    send(desk(office, failing("find", PublishError("the name is not known.", where="site"))))
    assert progress(made) == "unknown"
    assert send(desk(office))[0].problem is None
    assert progress(made) == "done"
    assert len(shelf(office).posts()) == 2


def test_a_refusal_leaves_what_was_there(office: Path) -> None:
    """An outlet that refuses an update keeps the earlier text, and the book says that it failed and why."""
    made = desk(office)
    approve(made)
    send(made)
    edit(office, "Por Comunicación Social", "Por la Oficina de Prensa")
    approve(made)
    refusing = desk(office, failing("post", PublishError("the user may not.", where="site", remedy="Ask.")))
    assert "the user may not" in str(send(refusing)[0].problem)
    known = made.book.release("site", BULLETIN, "es")
    assert known
    assert (known.progress, known.said) == ("failed", "site: the user may not. Ask.")
    assert "Por Comunicación Social" in read(shelf(office).posts()[0])["text"]
    assert send(made)[0].deed == "update"


def test_staff_who_edits_after_a_cut_is_not_overwritten(office: Path) -> None:
    """A post made by a run that was cut short, and edited before the next, is somebody's work."""
    made = desk(office, failing("posted", KeyboardInterrupt()))
    approve(made)
    with pytest.raises(KeyboardInterrupt):
        send(made)
    text = read(shelf(office).posts()[0])["text"]
    shelf(office).edit(1, text=text.replace("6 mil 500", "6 mil 501"))
    assert "is there already" in str(send(desk(office))[0].problem)
    assert "6 mil 501" in read(shelf(office).posts()[0])["text"]


def test_an_edit_after_a_failure_is_not_taken_for_ours(office: Path) -> None:
    """A try that failed before anything was sent leaves nothing on its way: an edit since is staff's, the title too."""
    made = desk(office)
    approve(made)
    send(made)
    send(desk(office, failing("find", PublishError("the password is wrong.", where="site"))))
    assert progress(made) == "failed"
    shelf(office).edit(1, title="Título de la redacción")
    assert "it was edited there since it was sent" in str(send(made)[0].problem)


def test_a_headline_edited_after_a_cut_is_not_overwritten(office: Path) -> None:
    """What a cut run made, with another headline by now, is somebody's work."""
    made = desk(office, failing("posted", KeyboardInterrupt()))
    approve(made)
    with pytest.raises(KeyboardInterrupt):
        send(made)
    shelf(office).edit(1, title="Título de la redacción")
    assert "is there already" in str(send(desk(office))[0].problem)


def test_a_draft_becomes_public_when_that_is_asked_for(office: Path) -> None:
    """Drafts are the default; a later run publishes the same posts, and a further one leaves them public."""
    made = desk(office)
    approve(made)
    assert [one.kept for one in send(made)] == ["draft", "draft"]
    assert [one.kept for one in send(made, standing="public")] == ["public", "public"]
    assert [one.kept for one in send(made)] == ["public", "public"]
    assert len(shelf(office).posts()) == 2


def test_a_reference_leads_to_what_readers_can_open(office: Path) -> None:
    """The January bulletin refers to October's once that is public there, and neither before nor after.

    The headline of a draft, of what is under embargo, or of what was withdrawn would tell what nobody released.
    """
    made, headline = desk(office), "Aumentan 6.7% las exportaciones"
    approve(made)
    body = send(made)[0].parcel.body  # type: ignore[union-attr]
    assert headline not in body
    assert "Contenido relacionado" not in body
    assert body.endswith("-oOo-\n")
    approve(made, EARLIER)
    send(made, EARLIER)  # a draft
    assert headline not in send(made)[0].parcel.body  # type: ignore[union-attr]
    send(made, EARLIER, standing="public")
    (spanish, _) = send(made)
    assert spanish.deed == "update"
    assert f"## Contenido relacionado\n\n- [{headline}" in spanish.parcel.body  # type: ignore[union-attr]
    assert spanish.parcel.links == ((f"../{EARLIER}/es.md", "https://news.example.org/3"),)  # type: ignore[union-attr]
    made.withdraw(EARLIER, by=BY, why="wrong", now=NOW)
    assert headline not in send(made)[0].parcel.body  # type: ignore[union-attr]


def test_a_run_cut_short_is_taken_up_with_its_references(office: Path) -> None:
    """What a killed run sent is known again although its list of related bulletins came from the outlet."""
    made = desk(office)
    approve(made)
    approve(made, EARLIER)
    send(made, EARLIER, standing="public")
    cut = desk(office, failing("posted", KeyboardInterrupt()))
    with pytest.raises(KeyboardInterrupt):
        send(cut)
    assert [one.problem for one in send(desk(office))] == [None, None]
    assert len(shelf(office).posts()) == 4


def test_a_withdrawn_bulletin_comes_back_only_on_demand(office: Path) -> None:
    """Withdrawal takes it out of sight, keeps the text there, is on record, and is not undone by the next run."""
    made = desk(office)
    approve(made)
    send(made, standing="public")
    made.withdraw(BULLETIN, by=BY, why="the chart shows the wrong month", now=NOW)
    assert [read(path)["state"] for path in shelf(office).posts()] == ["withdrawn", "withdrawn"]
    assert "it was withdrawn there" in str(send(made)[0].problem)
    assert any("the chart shows the wrong month" in one.detail for one in made.book.events(BULLETIN))
    assert [one.kept for one in send(made, standing="public", anew=True)] == ["public", "public"]
    assert len(shelf(office).posts()) == 2


def test_an_edit_by_staff_does_not_keep_a_bulletin_from_being_withdrawn(office: Path) -> None:
    """What is wrong has to go at once; the edit is kept for staff, and is theirs still when it comes back."""
    made = desk(office)
    approve(made)
    send(made, standing="public")
    shelf(office).edit(1, title="Crecen las exportaciones")
    outcomes = made.withdraw(BULLETIN, by=BY, why="wrong", now=NOW).outcomes
    assert [one.kept for one in outcomes] == ["withdrawn", "withdrawn"]
    assert read(shelf(office).posts()[0])["title"] == "Crecen las exportaciones"
    assert "it was edited there" in str(send(made, anew=True, standing="public")[0].problem)


def embargoed(office: Path, hours: int) -> None:
    """The bulletin with an embargo that ends so many hours from now."""
    path = office / "output" / BULLETIN / "bulletin.json"
    until = (NOW + timedelta(hours=hours)).isoformat()
    path.write_text(path.read_text("utf-8").replace('"embargo": null', f'"embargo": "{until}"'), "utf-8")


def test_an_embargoed_bulletin_is_not_published_before_its_hour(office: Path) -> None:
    """It may lie as a draft that staff alone can see; public, or where drafts are seen, it waits."""
    embargoed(office, 3)
    made = desk(office)
    approve(made)
    assert "under embargo until 2025-04-02 18:00" in str(send(made, standing="public")[0].problem)
    early = send(made, standing="scheduled", moment=NOW + timedelta(hours=2))
    assert "under embargo" in str(early[0].problem)
    open_to_all = desk(office, shows_drafts=True)
    assert "others can see what is a draft there" in str(send(open_to_all)[0].problem)
    assert not shelf(office).posts()
    assert [one.kept for one in send(made)] == ["draft", "draft"]
    assert [one.kept for one in send(made, standing="public", now=NOW + timedelta(hours=3))] == ["public", "public"]


def test_a_text_that_goes_out_by_itself_bears_no_embargo(office: Path) -> None:
    """A draft tells staff until when; what readers find at the hour is not told to be for later."""
    embargoed(office, 3)
    folder = office / "output" / BULLETIN
    record = folder / "bulletin.json"
    record.write_text(record.read_text("utf-8").replace('"illustrative": true', '"illustrative": false'), "utf-8")
    for language in ("es", "en"):
        bulletin = folder / f"{language}.md"
        below = bulletin.read_text("utf-8").partition("\n")[2]
        bulletin.write_text(f"**EMBARGADO HASTA LAS 18 H**\n{below}", "utf-8")
    made = desk(office)
    approve(made)
    send(made)
    assert all("EMBARGADO HASTA" in read(one)["text"] for one in shelf(office).posts())
    hour = NOW + timedelta(hours=3)
    assert [one.kept for one in send(made, standing="scheduled", moment=hour)] == ["scheduled", "scheduled"]
    assert not any("EMBARGADO HASTA" in read(one)["text"] for one in shelf(office).posts())


def test_an_embargo_does_not_go_over_a_public_text(office: Path) -> None:
    """A new embargoed version never takes the place of one that readers can open."""
    made = desk(office)
    approve(made)
    send(made, standing="public")
    embargoed(office, 3)
    approve(made)
    assert "readers can open an earlier version" in str(send(made)[0].problem)


def test_a_dry_run_asks_and_changes_nothing(office: Path) -> None:
    """It tells what would be made, and leaves book and outlet as they were."""
    made = desk(office)
    approve(made)
    planned = send(made, dry_run=True)
    assert deeds(planned) == ["create", "create"]
    assert not shelf(office).posts()
    assert made.releases() == []


def test_an_unknown_outlet_is_told_with_the_nearest(office: Path) -> None:
    """A misspelt outlet stops all, before anything is sent."""
    made = desk(office)
    approve(made)
    with pytest.raises(SettingsError, match=r"there is no outlet 'sit'. Did you mean `site`"):
        made.publish([BULLETIN], wish(outlets=("sit",)))


def test_all_that_is_approved_goes_out_where_nothing_is_named(office: Path) -> None:
    """Without a name, what is approved as it stands goes out, and what was changed since is told."""
    made = desk(office)
    approve(made)
    approve(made, EARLIER)
    edit(office, "6 mil 500", "6 mil 900")
    found = made.publish([], wish())
    assert [one.bulletin for one in found.outcomes] == [EARLIER, EARLIER]
    assert "it was changed since" in str(found.refused[0])


def test_a_correction_puts_a_notice_above_what_it_corrects(office: Path) -> None:
    """Once readers can open the correction, the corrected bulletin says so in both languages, and leads to it."""
    made = desk(office)
    approve(made, EARLIER)
    send(made, EARLIER, standing="public")
    correction = Workspace(office).correct(EARLIER).bulletin.id
    approve(made, correction)
    assert deeds(send(made, correction)) == ["create", "create"]  # a draft corrects nothing yet
    outcomes = send(made, correction, standing="public")
    assert [(one.bulletin, one.deed) for one in outcomes] == [
        (correction, "update"),
        (correction, "update"),
        (EARLIER, "update"),
        (EARLIER, "update"),
    ]
    spanish, english = (read(path)["text"] for path in shelf(office).posts()[:2])
    assert spanish.startswith("**Este boletín fue corregido el 2 de abril de 2025.** Consulte la corrección: [Correcc")
    assert english.startswith("**This bulletin was corrected on April 2, 2025.** See the correction: [Correction")
    assert "https://news.example.org/3" in spanish
    assert deeds(send(made, correction, standing="public")) == ["unchanged"] * 4


def test_what_a_withdrawal_itself_changes_there_is_no_edit(office: Path) -> None:
    """An outlet whose answer changes by the withdrawal itself (its picture goes) is not said to be edited."""
    made = desk(office)
    approve(made)
    send(made, standing="public")
    site = made.outlets["site"]
    send_to_site = site.send

    def without_picture(parcel: Parcel, held: Held | None) -> Held:
        answer = send_to_site(parcel, held)
        if parcel.standing == "withdrawn":
            shelf(office).edit(int(answer.identity), alt="")
            return site.find(parcel, answer.identity) or answer
        return answer

    site.send = without_picture  # type: ignore[method-assign]
    made.withdraw(BULLETIN, by=BY, why="wrong", now=NOW)
    assert [one.kept for one in send(made, anew=True, standing="public")] == ["public", "public"]


def test_a_bare_run_leaves_what_was_withdrawn(office: Path) -> None:
    """A withdrawn bulletin is still approved; `publish` without a name neither brings it back nor fails for it."""
    made = desk(office)
    approve(made)
    send(made, standing="public")
    made.withdraw(BULLETIN, by=BY, why="wrong", now=NOW)
    approve(made, EARLIER)
    found = made.publish([], wish(standing="public"))
    assert [one.bulletin for one in found.outcomes] == [EARLIER, EARLIER]
    assert found.problems == []


@pytest.mark.parametrize("asked", ["overwrites", "anew"])
def test_nothing_is_replaced_or_made_again_wholesale(office: Path, asked: str) -> None:
    """To undo what staff did needs the name of the bulletin: without one every withdrawn one would come back."""
    made = desk(office)
    approve(made)
    send(made, standing="public")
    made.withdraw(BULLETIN, by=BY, why="wrong", now=NOW)
    with pytest.raises(PublishError, match="Name the bulletin"):
        made.publish([], wish(standing="public", **{asked: True}))
    assert [read(path)["state"] for path in shelf(office).posts()] == ["withdrawn", "withdrawn"]


def test_a_withdrawal_tells_of_an_outlet_that_the_settings_lost(office: Path) -> None:
    """Where readers still see it although nobody can reach that outlet from here, the run does not end well."""
    made = desk(office)
    approve(made)
    send(made, standing="public")
    settings = office / "bulletin.toml"
    settings.write_text(settings.read_text("utf-8").replace("[outlets.site]", "[outlets.web]"), "utf-8")
    found = Workspace(office).publisher.withdraw(BULLETIN, by=BY, why="wrong", now=NOW)
    assert [str(one) for one in found.problems] == [
        f"site, {BULLETIN}:{language}: it is still public there (https://news.example.org/{number}), and the settings "
        "have no outlet of that name any more. Describe [outlets.site] again and withdraw once more, or take it out "
        "of sight there by hand."
        for language, number in (("es", 1), ("en", 2))
    ]


def test_an_approval_that_ends_while_another_run_is_waited_for_holds_nothing(office: Path) -> None:
    """The word is asked for once more when it is this run's turn."""
    made = desk(office)
    approve(made)
    version = made.version(BULLETIN)
    made.revoke(BULLETIN, by=BY, now=NOW)
    with pytest.raises(PublishError, match="not approved any more"):
        made.outbox.deliver(Order(BULLETIN, "site", BY, NOW), version)
    assert not shelf(office).posts()


def test_a_text_that_changes_under_the_checker_is_not_approved(office: Path) -> None:
    """The checker and the approval read the same bytes, or there is no approval."""
    made = desk(office)
    read_by = made._proofreader  # noqa: SLF001

    def saved_meanwhile() -> Proofreader:
        edit(office, "27.6%", "27.7%")
        return read_by()

    made._proofreader = saved_meanwhile  # noqa: SLF001
    with pytest.raises(PublishError, match="changed while the checker read it"):
        made.approve(BULLETIN, by=BY, now=NOW, vouched="read by nobody")
    assert made.book.approval(BULLETIN) is None


def test_a_text_of_another_charset_is_told_before_it_is_approved(office: Path) -> None:
    """What an editor of Windows saved in its own charset could not be sent; the remedy is to save it as UTF-8."""
    path = office / "output" / BULLETIN / "es.md"
    path.write_bytes(path.read_text("utf-8").encode("cp1252"))
    with pytest.raises(BulletinError, match=r"es.md: it is not in UTF-8. Save it as UTF-8"):
        approve(desk(office))


def test_the_mark_that_windows_puts_before_a_text_is_no_part_of_it(office: Path) -> None:
    """A text saved as `UTF-8 with BOM` goes out like any other."""
    path = office / "output" / BULLETIN / "es.md"
    plain = desk(office)
    approve(plain)
    (without, _) = send(plain, dry_run=True)
    path.write_bytes(b"\xef\xbb\xbf" + path.read_bytes())
    made = desk(office)
    approve(made)
    (spanish, _) = send(made, dry_run=True)
    assert spanish.parcel
    assert without.parcel
    assert spanish.parcel.body == without.parcel.body


def test_a_text_without_headline_is_not_approved(office: Path) -> None:
    """What could not be sent is told while somebody is reading it."""
    edit(office, "# Crecen", "Crecen")
    with pytest.raises(PublishError, match="no headline"):
        approve(desk(office))


def test_a_record_reaches_for_no_file_outside_its_folder(office: Path) -> None:
    """A chart that is the office's settings, or any other file of the machine, never becomes a picture."""
    path = office / "output" / BULLETIN / "bulletin.json"
    path.write_text(path.read_text("utf-8").replace('"chart.es.png"', '"../../bulletin.toml"'), "utf-8")
    with pytest.raises(BulletinError, match="does not lie in its folder"):
        approve(desk(office))


def test_a_file_that_the_record_forgot_is_approved_all_the_same(office: Path) -> None:
    """Charts and data go out, so they are part of what is approved whatever the record lists."""
    path = office / "output" / BULLETIN / "bulletin.json"
    content = json.loads(path.read_bytes()) | {"files": {}}
    path.write_text(json.dumps(content), "utf-8")
    made = desk(office)
    approve(made)
    (office / "output" / BULLETIN / "chart.es.png").write_bytes(b"another picture")
    with pytest.raises(PublishError, match=r"changed since Ana Ruiz approved it \(chart.es.png\)"):
        send(made)


def test_a_lock_that_cannot_be_opened_is_told(office: Path) -> None:
    """A folder of somebody else, or a full disk, is one sentence with its remedy; other outlets are served."""
    made = desk(office)
    approve(made)
    (office / "data" / "desk" / "site.lock").mkdir()
    made.outlets["second"] = Shelf(office.parent / "second")
    (office.parent / "second").mkdir()
    made.settings.outlets["second"] = {"type": "folder", "path": "second"}
    told = made.publish([BULLETIN], wish())
    assert [(one.outlet, one.deed) for one in told.outcomes] == [("second", "create"), ("second", "create")]
    (problem,) = told.problems
    assert re.search(r"site: .*site.lock: Is a directory. Free the disk or mend its perm", str(problem))


def test_a_correction_does_not_replace_what_staff_edited_in_the_corrected_one(office: Path) -> None:
    """--overwrite is for the bulletin that was named, not for the one that it corrects."""
    made = desk(office)
    approve(made, EARLIER)
    send(made, EARLIER, standing="public")
    shelf(office).edit(1, title="Suben las exportaciones")
    correction = Workspace(office).correct(EARLIER).bulletin.id
    approve(made, correction)
    outcomes = send(made, correction, standing="public", overwrites=True)
    assert "it was edited there" in str(outcomes[2].problem)
    assert read(shelf(office).posts()[0])["title"] == "Suben las exportaciones"


def test_a_withdrawn_correction_takes_its_notice_along(office: Path) -> None:
    """The corrected bulletin leads nobody to what readers cannot open any more."""
    made = desk(office)
    approve(made, EARLIER)
    send(made, EARLIER, standing="public")
    correction = Workspace(office).correct(EARLIER).bulletin.id
    approve(made, correction)
    send(made, correction, standing="public")
    assert "fue corregido" in read(shelf(office).posts()[0])["text"]
    made.withdraw(correction, by=BY, why="it corrected what was right", now=NOW)
    assert [read(path)["state"] for path in shelf(office).posts()] == ["public", "public", "withdrawn", "withdrawn"]
    assert not any("correc" in read(path)["text"] for path in shelf(office).posts()[:2])


def test_what_was_vouched_for_is_no_alarm_where_a_page_repeats_it(office: Path) -> None:
    """A figure revised since, which a person let pass, stands in the text and in the summary of a page."""
    made = Workspace(office).publisher  # the settings' own outlet, a folder of pages
    approve(made, EARLIER)
    assert [one.warnings for one in send(made, EARLIER)] == [(), ()]


def test_what_was_withdrawn_from_the_trash_stays_withdrawn(office: Path) -> None:
    """Staff throw a post away, the desk withdraws it, staff restore it: it is not published by the next run."""
    made = desk(office)
    approve(made)
    send(made, standing="public")
    shelf(office).edit(1, state="trashed")
    told = made.withdraw(BULLETIN, by=BY, why="wrong month", now=NOW).outcomes
    assert [one.kept for one in told] == ["trashed", "withdrawn"]
    shelf(office).edit(1, state="draft")
    assert "it was withdrawn there" in str(send(made, standing="public")[0].problem)
    assert [read(path)["state"] for path in shelf(office).posts()] == ["draft", "withdrawn"]
    assert [one.kept for one in send(made, standing="public", anew=True)] == ["public", "public"]


def test_what_may_have_arrived_is_withdrawn_too(office: Path) -> None:
    """No answer came to the first release, yet the post is there for all to see: withdrawal takes it out of sight."""
    made = desk(office, failing("posted", KeyboardInterrupt()))
    approve(made)
    with pytest.raises(KeyboardInterrupt):
        send(made, standing="public")
    assert [read(path)["state"] for path in shelf(office).posts()] == ["public"]
    desk(office).withdraw(BULLETIN, by=BY, why="wrong month", now=NOW)
    assert [read(path)["state"] for path in shelf(office).posts()] == ["withdrawn"]


def test_what_never_arrived_is_withdrawn_without_more(office: Path) -> None:
    """The program was stopped before the outlet was asked: nothing is there, and nothing is made there afterwards."""
    made = desk(office, failing("send", KeyboardInterrupt()))
    approve(made)
    with pytest.raises(KeyboardInterrupt):
        send(made, standing="public")
    told = desk(office).withdraw(BULLETIN, by=BY, why="wrong month", now=NOW)
    assert told.problems == []
    assert "it was withdrawn there" in str(send(desk(office), standing="public")[0].problem)
    assert shelf(office).posts() == []


def test_an_outlet_that_cannot_be_used_keeps_no_other_from_withdrawing(office: Path) -> None:
    """In an emergency nobody has to mend the settings of another outlet first; what is left is told."""
    made = desk(office)
    approve(made)
    send(made, standing="public")
    for language in ("es", "en"):
        known = made.book.release("site", BULLETIN, language)  # type: ignore[arg-type]
        assert known
        made.book.keep(replace(known, outlet="broken"))
    made.settings.outlets["broken"] = {"type": "wordpress", "url": "nonsense"}
    told = made.withdraw(BULLETIN, by=BY, why="wrong month", now=NOW)
    assert [read(path)["state"] for path in shelf(office).posts()] == ["withdrawn", "withdrawn"]
    assert ["broken" in str(one) for one in told.problems] == [True]


def test_a_plain_run_forgets_no_hour(office: Path) -> None:
    """Published again as a draft, with a new text or without, what is scheduled keeps its hour in the book."""
    made, hour = desk(office), NOW + timedelta(days=3)
    approve(made)
    send(made, standing="scheduled", moment=hour)
    send(made)
    assert [one.moment for one in made.releases(BULLETIN)] == [hour, hour]
    edit(office, "Cifras originales", "Son cifras originales")
    approve(made)
    assert "update" in deeds(send(made))
    assert [one.moment for one in made.releases(BULLETIN)] == [hour, hour]


def test_a_run_without_news_leaves_the_time_of_the_release(office: Path) -> None:
    """The list of releases says when something was done, not when somebody looked last."""
    made = desk(office)
    approve(made)
    send(made, standing="public")
    send(made, now=NOW + timedelta(days=9))
    assert {one.at for one in made.releases(BULLETIN)} == {NOW}


def test_a_bulletin_whose_hour_has_come_gets_the_notice_of_its_correction(office: Path) -> None:
    """It went out by itself, at the hour it was scheduled for; its readers are told of the correction all the same."""
    made, hour = desk(office), NOW + timedelta(hours=1)
    approve(made, EARLIER)
    send(made, EARLIER, standing="scheduled", moment=hour)
    for number in (1, 2):
        shelf(office).edit(number, state="public")
    Workspace(office).correct(EARLIER)
    correction = f"{EARLIER}-correction"
    approve(made, correction)
    outcomes = send(made, correction, standing="public", now=hour + timedelta(hours=1))
    assert [one.bulletin for one in outcomes] == [correction, correction, EARLIER, EARLIER]
    assert "Este boletín fue corregido" in read(shelf(office).posts()[0])["text"]


def test_each_outcome_is_told_as_it_comes(office: Path) -> None:
    """A run that is stopped has told by then what it did."""
    made, heard = desk(office), []
    made.outlets["second"] = Shelf(office.parent / "second", failing("find", KeyboardInterrupt()))
    made.settings.outlets["second"] = {"type": "folder", "path": "second"}
    approve(made)
    with pytest.raises(KeyboardInterrupt):
        made.publish([BULLETIN], wish(), heard.append)
    assert [(one.outlet, one.language, one.kept) for one in heard] == [("site", "es", "draft"), ("site", "en", "draft")]


def test_no_two_periods_share_an_address(office: Path) -> None:
    """The same headline next January, or the correction of another month, needs an address of its own."""
    made = desk(office)
    correction = Workspace(office).correct(EARLIER).bulletin.id
    slugs = {}
    for bulletin in (BULLETIN, EARLIER, correction):
        approve(made, bulletin)
        for one in made.publish([bulletin], wish(dry_run=True)).outcomes:
            assert one.parcel
            slugs[bulletin, one.language] = one.parcel.slug
    assert all(slug.isascii() and len(slug) <= 80 for slug in slugs.values())
    assert slugs[BULLETIN, "es"].endswith("-enero-2025")
    assert slugs[EARLIER, "en"].endswith("-october-2024")
    assert slugs[correction, "es"].endswith("-2024-10")
    assert slugs[correction, "en"].endswith("-2024-10")
