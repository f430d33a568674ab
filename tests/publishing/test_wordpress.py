"""Bulletins as posts of a real WordPress: made once, kept up to date in place, hidden when they have to be.

Every test runs on two versions; what they count is read from the database, and what readers see is fetched as theirs.
"""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path
from typing import Any
from urllib.error import HTTPError

import pytest
from corpus import read
from made_up import invented, png
from servers.wordpress import Counts, Role, Site

from generator.errors import PublishError
from generator.publishing.parcel import Parcel
from generator.publishing.render import page

NONE = Counts(posts=0, media=0, categories=0, tags=0)
ONE = Counts(posts=1, media=2, categories=0, tags=0)
GOLDEN = sorted((Path(__file__).parents[1] / "golden").glob("*/??.md"))
BOTH_ROLES = pytest.mark.parametrize("role", ["editor", "author"])


def hidden(site: Site, url: str) -> bool:
    """Whether a visitor gets nothing at an address."""
    try:
        site.page(url)
    except HTTPError as error:
        error.close()
        return error.code == 404
    return False


def files(site: Site) -> list[str]:
    """The addresses of all files in the library, as in the database."""
    rows = site.query("SELECT meta_value FROM wp_postmeta WHERE meta_key = '_wp_attached_file' ORDER BY post_id;")
    return [f"{site.url}/wp-content/uploads/{name}" for (name,) in rows]


@BOTH_ROLES
def test_a_bulletin_becomes_one_post(site: Site, role: Role) -> None:
    """Sent twice, it is one post with one picture and one table of data; a visitor does not see a draft."""
    outlet, parcel = site.outlet(role), invented()
    assert outlet.find(parcel, "") is None
    held = outlet.send(parcel, None)
    assert outlet.send(parcel, held) == held
    assert site.outlet(role).find(parcel, "") == outlet.find(parcel, held.identity) == held
    assert (held.state, held.mark) == ("draft", parcel.mark)
    assert site.counts() == ONE
    assert hidden(site, held.url)


@BOTH_ROLES
def test_a_public_bulletin_is_read_as_it_was_written(site: Site, role: Role) -> None:
    """A visitor gets headline, text, chart and data under the address that the draft had been promised."""
    outlet, parcel = site.outlet(role), invented()
    draft = outlet.send(parcel, None)
    held = outlet.send(replace(parcel, standing="public"), draft)
    assert (held.state, held.url, held.digest) == ("public", draft.url, draft.digest)
    assert held.url.endswith("/2024/11/suben-6-7-las-ventas-inventadas/")
    found = read(site.page(held.url))
    assert "Suben 6.7% las ventas inventadas" in found.text
    assert "Las ventas sumaron 57 mil pesos." in found.text
    addresses = [given.get("src", given.get("href", "")) for _, given in found.tags]
    assert all(file in addresses for file in files(site))
    assert site.page(files(site)[1]) == parcel.data.decode()
    value = site.post(held.identity)
    media = site.rest("GET", f"/wp/v2/media/{value['featured_media']}")
    assert media["alt_text"] == "Gráfica de barras inventada."
    assert value["excerpt"]["raw"] == "Las ventas sumaron 57 mil pesos."
    assert value["date_gmt"] == "2024-11-20T12:00:00"


@BOTH_ROLES
def test_every_kind_of_bulletin_passes_the_filter_of_the_site(site: Site, role: Role) -> None:
    """What is stored is what was sent, to the letter, also from an author, whose HTML WordPress filters."""
    texts = "\n\n".join(path.read_text("utf-8") for path in GOLDEN)
    parcel = invented(f"{texts}\n\n| a | b |\n|--:|---|\n| 1[^1] | 2 |\n\n[^1]: Nota.\n")
    held = site.outlet(role).send(parcel, None)
    chart, data = files(site)
    stored = site.post(held.identity)["content"]["raw"]
    assert stored == page(parcel, {"chart.es.svg": chart, "data.csv": data})


def test_another_version_takes_the_place_of_the_first(site: Site) -> None:
    """A changed text is the same post at the same address; a changed chart is a new file beside the old."""
    outlet, parcel = site.outlet("author"), invented(standing="public")
    held = outlet.send(parcel, None)
    new = replace(parcel, title="Suben 6.8%", slug="suben-6-8", picture=replace(parcel.picture, png=png(90)))
    now = outlet.send(new, held)
    assert (now.identity, now.url, now.state, now.mark) == (held.identity, held.url, "public", new.mark)
    assert now.digest != held.digest
    assert site.counts() == replace(ONE, media=3)
    assert outlet.find(parcel, "") == now


def test_a_new_text_beside_the_same_chart_sends_no_file(site: Site) -> None:
    """The alternative text of the picture changes in place."""
    outlet, parcel = site.outlet("author"), invented()
    held = outlet.send(parcel, None)
    now = outlet.send(replace(parcel, picture=replace(parcel.picture, alt="Otra descripción.")), held)
    assert site.counts() == ONE
    assert now.digest != held.digest
    assert site.rest("GET", f"/wp/v2/media/{site.post(now.identity)['featured_media']}")["alt_text"] == (
        "Otra descripción."
    )


def test_an_update_leaves_public_what_is_public(site: Site) -> None:
    """A draft asked for does not take a live post away from its readers."""
    outlet = site.outlet("editor")
    held = outlet.send(invented(standing="public"), None)
    assert outlet.send(invented("Otro texto."), held).state == "public"
    later = invented("Otro.", standing="scheduled", moment=datetime(2040, 1, 1, tzinfo=UTC))
    assert outlet.send(later, held).state == "public"
    assert site.statuses() == ["publish"]


@BOTH_ROLES
def test_a_bulletin_may_wait_for_its_hour(site: Site, role: Role) -> None:
    """A scheduled post has the hour in UTC, and nobody sees it before."""
    parcel = invented(standing="scheduled", moment=datetime(2040, 1, 1, 6, tzinfo=UTC))
    held = site.outlet(role).send(parcel, None)
    assert held.state == "scheduled"
    assert site.post(held.identity)["date_gmt"] == "2040-01-01T06:00:00"
    assert hidden(site, held.url)


def test_an_hour_that_has_passed_is_refused(site: Site) -> None:
    """WordPress would publish such a post at once; here nothing is made."""
    parcel = invented(standing="scheduled", moment=datetime(2020, 1, 1, tzinfo=UTC))
    with pytest.raises(PublishError, match=r"has passed there.*later hour"):
        site.outlet("editor").send(parcel, None)
    assert site.counts() == NONE


def test_on_its_day_a_post_has_the_hour_at_which_it_was_made(site: Site) -> None:
    """News of today stand above those of this morning."""
    outlet = site.outlet("editor")
    outlet.find(invented(), "")
    today = datetime.fromisoformat(site.rest("GET", "/wp/v2/users/me?context=edit")["registered_date"]).date()
    held = outlet.send(invented(released=today, standing="public"), None)
    assert held.state == "public"
    assert site.post(held.identity)["date_gmt"][11:] != "12:00:00"


@BOTH_ROLES
def test_a_withdrawn_bulletin_is_out_of_sight(site: Site, role: Role) -> None:
    """Readers find neither post nor chart nor data; the staff keeps the text, and may make it public again."""
    outlet, parcel = site.outlet(role), invented(standing="public")
    held = outlet.send(parcel, None)
    before = files(site)
    gone = outlet.send(replace(parcel, standing="withdrawn"), held)
    assert (gone.state, gone.identity) == ("withdrawn", held.identity)
    assert all(hidden(site, url) for url in (held.url, *before))
    assert site.counts() == replace(ONE, media=0)
    assert outlet.find(parcel, gone.identity) == gone
    back = outlet.send(parcel, gone)
    assert back.state == "public"
    assert "57 mil pesos" in site.page(back.url)
    assert site.counts() == ONE


def test_a_withdrawn_post_keeps_what_the_staff_wrote(site: Site) -> None:
    """It goes out of sight with its text as it stands there; asked for again as a draft, it is one."""
    outlet, parcel = site.outlet("author"), invented(standing="public")
    held = outlet.send(parcel, None)
    site.edit(held.identity, content="<p>De la redacción.</p>")
    gone = outlet.send(replace(parcel, standing="withdrawn"), held)
    assert site.post(held.identity)["content"]["raw"] == "<p>De la redacción.</p>"
    assert outlet.send(replace(parcel, standing="draft"), gone).state == "draft"
    assert site.counts() == ONE


def test_under_embargo_nothing_is_put_where_others_see_it(site: Site) -> None:
    """No picture, no data; a draft for the staff. Once the hour has come they follow."""
    outlet = site.outlet("author", tags={"es": ["INEGI"]})
    parcel = invented(embargo=datetime(2040, 1, 1, tzinfo=UTC))
    held = outlet.send(parcel, None)
    assert site.counts() == Counts(posts=1, media=0, categories=0, tags=1)
    assert hidden(site, held.url)
    for route in ("posts", "media", "search&search=ventas", "posts&search=ventas"):
        assert "ventas" not in site.page(f"{site.url}/?rest_route=/wp/v2/{route}")
    assert "ventas" not in site.page(f"{site.url}/?feed=rss2")
    outlet.send(invented(standing="public"), held)
    assert site.counts() == Counts(posts=1, media=2, categories=0, tags=1)


def test_an_embargo_set_later_takes_the_files_back(site: Site) -> None:
    """A draft whose bulletin comes under embargo loses chart and data, which anybody could have fetched."""
    outlet = site.outlet("author")
    held = outlet.send(invented(), None)
    before = files(site)
    outlet.send(invented(embargo=datetime(2040, 1, 1, tzinfo=UTC)), held)
    assert site.counts() == replace(ONE, media=0)
    assert all(hidden(site, url) for url in before)


def test_the_files_of_a_draft_are_listed_nowhere(site: Site) -> None:
    """Chart and data belong to their post: the library shows them to nobody who may not see that."""
    site.outlet("author").send(invented(), None)
    assert site.page(f"{site.url}/?rest_route=/wp/v2/media") == "[]"


def test_both_languages_lead_to_each_other(site: Site) -> None:
    """Each language is a post of its own, with the language on its text and the way to the other above it."""
    outlet = site.outlet("author")
    spanish = invented(standing="public")
    english = invented("Sales rose.", language="en", title="Sales rise 6.7%", slug="sales-rise", standing="public")
    first = outlet.send(spanish, None)
    second = outlet.send(replace(english, translation=first.url), None)
    first = outlet.send(replace(spanish, translation=second.url), first)
    assert site.counts() == Counts(posts=2, media=4, categories=0, tags=0)
    for held, other, language in ((first, second, "es"), (second, first, "en")):
        found = read(site.page(held.url))
        assert ("div", {"lang": language}) in found.tags
        assert ("a", {"href": other.url}) in found.tags


def test_terms_are_made_once(site: Site) -> None:
    """Categories and tags are found by name, whatever their capitals, entities and accents."""
    options: dict[str, Any] = {
        "categories": {"es": ["Economía & empleo", "Boletines"]},
        "tags": {"es": ["INEGI", "IMMEX"]},
    }
    outlet = site.outlet("editor", **options)
    first = outlet.send(invented(keywords=("inegi", "exportaciones")), None)
    again = site.outlet("editor", categories={"es": ["ECONOMÍA & EMPLEO", "boletines"]}, tags={"es": ["immex"]})
    other = again.send(invented(bulletin="otra", slug="otra", keywords=("Exportaciones",)), None)
    assert site.counts() == Counts(posts=2, media=4, categories=2, tags=3)
    one, two = site.post(first.identity), site.post(other.identity)
    assert one["categories"] == two["categories"]
    assert len(one["tags"]) == 3
    assert set(two["tags"]) < set(one["tags"])


def test_a_term_that_the_site_takes_for_the_same_is_used(site: Site) -> None:
    """WordPress refuses to make a term whose short name exists; the one that exists is taken."""
    made = site.rest("POST", "/wp/v2/tags", name="Otra escritura", slug="economia")
    held = site.outlet("author", tags={"es": ["Economía"]}).send(invented(), None)
    tags = site.post(held.identity)["tags"]
    assert site.counts().tags == len({*tags, made["id"]})
    assert len(tags) == 1


def test_an_author_makes_no_categories(site: Site) -> None:
    """A category that is not there stops the release before anything is made, and says who can help."""
    options: dict[str, Any] = {"categories": {"es": ["Boletines"]}}
    with pytest.raises(PublishError, match=r"no category 'Boletines', and the user 'author' may not.*Ask an editor"):
        site.outlet("author", **options).send(invented(), None)
    assert site.counts() == NONE
    site.rest("POST", "/wp/v2/categories", name="Boletines")
    site.outlet("author", **options).send(invented(), None)
    assert site.counts() == Counts(posts=1, media=2, categories=1, tags=0)


def test_what_the_staff_does_with_categories_stays(site: Site) -> None:
    """Categories and tags are given when a post is made, and are the staff's from then on; so is its address."""
    outlet = site.outlet("editor", categories={"es": ["Boletines"]})
    held = outlet.send(invented(), None)
    other = site.rest("POST", "/wp/v2/categories", name="Portada")["id"]
    site.edit(held.identity, categories=[other], slug="otra-direccion")
    moved = outlet.find(invented(), held.identity)
    assert moved
    now = outlet.send(invented("Otro texto."), moved)
    assert site.post(held.identity)["categories"] == [other]
    assert now.url.endswith("/otra-direccion/")


@BOTH_ROLES
def test_an_address_that_is_taken_is_reported(site: Site, role: Role) -> None:
    """WordPress would silently give another one; here nothing is made, and the post in the way is named."""
    other = site.rest(
        "POST", "/wp/v2/posts", title="Nota vieja", slug="suben-6-7-las-ventas-inventadas", status="draft"
    )
    with pytest.raises(PublishError, match=r"the address 'suben.*' is taken there by .*another slug"):
        site.outlet(role).send(invented(), None)
    assert site.counts() == replace(NONE, posts=1)
    site.trash(str(other["id"]))
    held = site.outlet(role).send(invented(), None)
    assert held.url.endswith("/suben-6-7-las-ventas-inventadas/")


def test_a_post_in_the_trash_is_told_from_one_that_is_gone(site: Site) -> None:
    """The trash is reported, by number as by mark, with the digest of before; what was deleted is not there."""
    outlet, parcel = site.outlet("author"), invented()
    held = outlet.send(parcel, None)
    site.trash(held.identity)
    for identity in (held.identity, ""):
        found = outlet.find(parcel, identity)
        assert found
        assert (found.state, found.digest) == ("trashed", held.digest)
    site.restore(held.identity)
    assert outlet.find(parcel, held.identity) == held
    site.delete(held.identity)
    assert outlet.find(parcel, held.identity) is None
    assert outlet.find(parcel, "") is None


@pytest.mark.parametrize(
    "edit",
    [
        {"title": "Otro título"},
        {"content": "Otro texto"},
        {"excerpt": "Otro resumen"},
        {"slug": "otra"},
        {"featured_media": 0},
        "alt",
    ],
    ids=str,
)
def test_an_edit_by_the_staff_is_seen(site: Site, edit: Any) -> None:
    """The digest moves with whatever a reader would see changed."""
    outlet, parcel = site.outlet("author"), invented()
    held = outlet.send(parcel, None)
    if edit == "alt":
        site.rest("POST", f"/wp/v2/media/{site.post(held.identity)['featured_media']}", alt_text="Otra")
    else:
        site.edit(held.identity, **edit)
    found = outlet.find(parcel, held.identity)
    assert found
    assert found.digest != held.digest


def test_a_save_without_change_is_none(site: Site) -> None:
    """Opening a post and saving it, filing it and making it public leaves the digest where it was."""
    outlet, parcel = site.outlet("author"), invented()
    held = outlet.send(parcel, None)
    value = site.post(held.identity)
    site.edit(held.identity, **{name: value[name]["raw"] for name in ("title", "content", "excerpt")})
    site.edit(held.identity, categories=[1])
    site.edit(held.identity, status="publish")
    found = outlet.find(parcel, held.identity)
    assert found
    assert (found.digest, found.state) == (held.digest, "public")


def test_a_post_without_its_mark_is_known_by_its_number(site: Site) -> None:
    """Who pastes a new text loses the mark; the number still tells whose post it is, to who knows it."""
    outlet, parcel = site.outlet("author"), invented()
    held = outlet.send(parcel, None)
    site.edit(held.identity, content="<p>Todo nuevo.</p>")
    found = outlet.find(parcel, held.identity)
    assert found
    assert found.mark == ""
    assert outlet.find(parcel, "") is None


def test_a_number_that_means_another_bulletin_now_is_not_believed(site: Site) -> None:
    """After a site was set up anew its numbers begin again: the mark decides."""
    outlet, one, two = site.outlet("author"), invented(), invented(bulletin="otra-2024-10", slug="otra")
    first, second = outlet.send(one, None), outlet.send(two, None)
    assert outlet.find(one, second.identity) == first
    assert outlet.find(invented(bulletin="otra", slug="x"), "") is None
    assert outlet.find(replace(one, language="en"), first.identity) is None


def test_a_copy_by_the_staff_is_reported(site: Site) -> None:
    """Two posts with one mark are named, and none is taken for the right one; one of them in the trash is no matter."""
    outlet, parcel = site.outlet("editor"), invented()
    held = outlet.send(parcel, None)
    copy = site.rest("POST", "/wp/v2/posts", title="Copia", content=site.post(held.identity)["content"]["raw"])
    with pytest.raises(PublishError, match=rf"2 posts of invented-2024-10:es.* {copy['id']}.*Keep one"):
        outlet.find(parcel, "")
    site.trash(str(copy["id"]))
    assert outlet.find(parcel, "") == held


def test_a_post_that_the_user_may_not_see_is_no_reason_to_make_another(site: Site) -> None:
    """An author does not see an editor's draft; that there is one is seen, and reported."""
    site.outlet("editor").send(invented(), None)
    with pytest.raises(PublishError, match=r"the user 'author' may not see.*as an editor"):
        site.outlet("author").find(invented(), "")


def test_an_author_does_not_change_the_post_of_another(site: Site) -> None:
    """The refusal says which user may not do what; nothing changed."""
    held = site.outlet("editor").send(invented(standing="public"), None)
    before = site.post(held.identity)
    with pytest.raises(PublishError, match=r"the user 'author' may not edit.*role of editor") as caught:
        site.outlet("author").send(invented("Otro."), held)
    assert not caught.value.is_uncertain
    assert site.post(held.identity)["content"] == before["content"]


def test_a_contributor_cannot_send(site: Site) -> None:
    """A user without the right to upload is told so before there is a post."""
    with pytest.raises(PublishError, match="the user 'contributor' may not make this there"):
        site.outlet("contributor").send(invented(), None)
    assert site.counts() == NONE


def test_a_site_without_pretty_links_works(site: Site) -> None:
    """Where addresses are numbers, the interface is asked by a query, and the lasting address is the number."""
    site.pretty_links(on=False)
    outlet, parcel = site.outlet("author"), invented(standing="public")
    held = outlet.send(parcel, None)
    assert held.url == f"{site.url}/?p={held.identity}"
    assert "57 mil pesos" in site.page(held.url)
    assert outlet.find(parcel, "") == held


def test_the_theme_may_show_the_chart_once(site: Site) -> None:
    """With `featured = false` the chart stands in the text alone, and what the staff chose as a picture stays."""
    outlet = site.outlet("author", featured=False)
    held = outlet.send(invented(), None)
    value = site.post(held.identity)
    assert value["featured_media"] == 0
    assert "<img" in value["content"]["raw"]


def test_with_polylang_a_post_is_made_in_its_language(site: Site) -> None:
    """The language goes along when a post is made; a site without the plugin ignores it."""
    with site.misbehave() as between:
        held = site.outlet("author", between.url, languages="polylang").send(invented(), None)
    assert held.state == "draft"
    assert site.counts() == ONE


def test_an_interrupted_release_makes_nothing_twice(site: Site) -> None:
    """Whatever was done of an earlier try, a picture or a term, is found and used."""
    outlet = site.outlet("editor", tags={"es": ["INEGI"]})
    held = outlet.send(invented(), None)
    site.delete(held.identity)
    outlet.send(invented(), None)
    assert site.counts() == Counts(posts=1, media=2, categories=0, tags=1)


def test_the_marks_of_languages_and_bulletins_are_not_confused(site: Site) -> None:
    """A name that begins another, and the other language, are other bulletins."""
    outlet = site.outlet("author")
    names = ("a-2024-1", "a-2024-10", "xa-2024-1")
    parcels: list[Parcel] = [
        invented(bulletin=name, language=language, slug=f"{name}-{language}")
        for name in names
        for language in ("es", "en")
    ]
    sent = {parcel.key: outlet.send(parcel, None) for parcel in parcels}
    assert {parcel.key: outlet.find(parcel, "") for parcel in parcels} == sent
    assert len({re.sub(r"\D", "", held.identity) for held in sent.values()}) == 6
