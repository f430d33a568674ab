"""Bulletins as posts of a real Ghost: made once, kept up to date in place, hidden when they have to be.

What they count is read from the database and the disk of the server, and what readers see is fetched as theirs.
"""

from __future__ import annotations

import json
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest
from corpus import read
from made_up import invented, png
from servers.ghost import Counts, Site, missing

from generator.errors import PublishError
from generator.publishing.parcel import Parcel
from generator.publishing.render import page

if missing():
    pytest.skip(missing(), allow_module_level=True)

NONE = Counts(posts=0, images=0, files=0, tags=0)
ONE = Counts(posts=1, images=1, files=1, tags=2)
GOLDEN = sorted((Path(__file__).parents[1] / "golden").glob("*/??.md"))
LATER = datetime(2040, 1, 1, 6, tzinfo=UTC)


def address(site: Site, kind: str, at: int = 0) -> str:
    """Where a visitor finds a file that is on the disk of the server."""
    return f"{site.url}/{site.kept(kind)[at].relative_to(site.folder)}"


def test_a_bulletin_becomes_one_post(ghost: Site) -> None:
    """Sent twice, it is one post with one picture and one table of data; a visitor does not see a draft."""
    outlet, parcel = ghost.outlet(), invented()
    assert outlet.find(parcel, "") is None
    held = outlet.send(parcel, None)
    assert outlet.send(parcel, held) == held
    assert ghost.outlet().find(parcel, "") == outlet.find(parcel, held.identity) == held
    assert (held.state, held.mark) == ("draft", parcel.mark)
    assert ghost.counts() == ONE
    assert ghost.tags() == ["#bulletin", "#es"]
    assert ghost.hides(held.url)


def test_a_public_bulletin_is_read_as_it_was_written(ghost: Site) -> None:
    """A visitor gets headline, text, chart and data under the address that the draft had been promised."""
    outlet, parcel = ghost.outlet(), invented()
    draft = outlet.send(parcel, None)
    held = outlet.send(replace(parcel, standing="public"), draft)
    assert (held.state, held.url, held.digest) == ("public", draft.url, draft.digest)
    assert held.url == f"{ghost.url}/suben-6-7-las-ventas-inventadas/"
    found = read(ghost.page(held.url))
    assert "Suben 6.7% las ventas inventadas" in found.text
    assert "Las ventas sumaron 57 mil pesos." in found.text
    addresses = [given.get("src", given.get("href", "")) for _, given in found.tags]
    assert address(ghost, "images") in addresses
    assert ("meta", {"name": "description", "content": "Ventas inventadas."}) in found.tags
    assert ghost.page(address(ghost, "files")) == parcel.data.decode()
    post = ghost.post(held.identity)
    assert post["feature_image"] == address(ghost, "images")
    assert post["feature_image_alt"] == "Gráfica de barras inventada."
    assert (post["custom_excerpt"], post["canonical_url"]) == ("Las ventas sumaron 57 mil pesos.", None)
    assert (post["published_at"], post["visibility"]) == ("2024-11-20T12:00:00.000Z", "public")


def test_every_kind_of_bulletin_is_kept_to_the_letter(ghost: Site) -> None:
    """What the server keeps is what was sent, also of every template in both languages."""
    texts = "\n\n".join(path.read_text("utf-8") for path in GOLDEN)
    parcel = invented(f"{texts}\n\n| a | b |\n|--:|---|\n| 1[^1] | 2 |\n\n[^1]: Nota.\n")
    held = ghost.outlet().send(parcel, None)
    files = {"chart.es.svg": address(ghost, "images"), "data.csv": address(ghost, "files")}
    (card,) = json.loads(ghost.post(held.identity)["lexical"])["root"]["children"]
    assert card["html"] == held.text.partition("\n")[2]
    sent, kept = read(page(parcel, files)), read(card["html"])
    assert kept.text.split() == sent.text.split()
    assert [tag for tag, _ in kept.tags] == [tag for tag, _ in sent.tags[1:]]
    assert kept.comments == [parcel.mark[4:-3].strip()]
    addresses = [[given.get("src") or given.get("href") for _, given in one.tags] for one in (kept, sent)]
    assert addresses[0] == addresses[1][1:]


def test_another_version_takes_the_place_of_the_first(ghost: Site) -> None:
    """A changed text is the same post at the same address; a changed chart is a new file beside the old."""
    for standing in ("draft", "public"):
        ghost.clear()
        outlet, parcel = ghost.outlet(), invented(standing=standing)
        held = outlet.send(parcel, None)
        new = replace(parcel, title="Suben 6.8%", slug="suben-6-8", picture=replace(parcel.picture, png=png(90)))
        now = outlet.send(new, held)
        assert (now.identity, now.url, now.state, now.mark) == (held.identity, held.url, standing, new.mark)
        assert now.digest != held.digest
        assert ghost.counts() == replace(ONE, images=2)
        assert outlet.find(parcel, "") == now


def test_a_new_text_beside_the_same_chart_sends_no_file(ghost: Site) -> None:
    """The alternative text of the picture changes in place, and the description with it."""
    outlet, parcel = ghost.outlet(), invented()
    held = outlet.send(parcel, None)
    alt = replace(parcel.picture, alt="Otra descripción.")
    now = outlet.send(replace(parcel, picture=alt, description="Otra.", body=f"Nuevo.\n\n{parcel.body}"), held)
    assert ghost.counts() == ONE
    assert now.digest != held.digest
    post = ghost.post(now.identity)
    assert (post["feature_image_alt"], post["meta_description"]) == ("Otra descripción.", "Otra.")


def test_an_update_leaves_public_what_is_public(ghost: Site) -> None:
    """A draft asked for does not take a live post away from its readers."""
    outlet = ghost.outlet()
    held = outlet.send(invented(standing="public"), None)
    now = outlet.send(invented("Otro texto."), held)
    assert now.state == "public"
    assert outlet.send(invented("Otro.", standing="scheduled", moment=LATER), now).state == "public"


def test_a_bulletin_may_wait_for_its_hour(ghost: Site) -> None:
    """A scheduled post has the hour in UTC, and nobody sees it before; it can be put off, and published at once."""
    outlet, parcel = ghost.outlet(), invented(standing="scheduled", moment=LATER)
    held = outlet.send(parcel, None)
    assert (held.state, ghost.post(held.identity)["published_at"]) == ("scheduled", "2040-01-01T06:00:00.000Z")
    assert ghost.hides(held.url)
    assert outlet.send(parcel, held) == held
    held = outlet.send(replace(parcel, moment=LATER + timedelta(hours=3)), held)
    assert (held.state, ghost.post(held.identity)["published_at"]) == ("scheduled", "2040-01-01T09:00:00.000Z")
    held = outlet.send(replace(parcel, standing="public"), held)
    assert (held.state, ghost.post(held.identity)["published_at"]) == ("public", "2024-11-20T12:00:00.000Z")
    assert "57 mil pesos" in ghost.page(held.url)


def test_an_hour_that_has_passed_is_refused(ghost: Site) -> None:
    """Here nothing is made; also where the hour is nearer than Ghost takes."""
    outlet = ghost.outlet()
    outlet.find(invented(), "")
    for moment in (datetime(2020, 1, 1, tzinfo=UTC), outlet.site.now + timedelta(seconds=90)):
        parcel = invented(standing="scheduled", moment=moment)
        with pytest.raises(PublishError, match=r"has passed there.*later hour"):
            outlet.send(parcel, None)
    assert ghost.counts() == NONE


def test_a_withdrawn_bulletin_is_out_of_sight(ghost: Site) -> None:
    """Readers find no post; the staff keeps the text as it stands, and it may be made public again."""
    outlet, parcel = ghost.outlet(), invented(standing="public")
    held = outlet.send(parcel, None)
    ghost.edit(held.identity, tags=[{"name": "Portada"}], title="Otro título")
    gone = outlet.send(replace(parcel, standing="withdrawn", body="Otro."), held)
    assert (gone.state, gone.identity) == ("withdrawn", held.identity)
    assert "57 mil pesos" in gone.text
    assert ghost.hides(held.url)
    assert ghost.post(held.identity)["title"] == "Otro título"
    assert outlet.find(parcel, gone.identity) == outlet.find(parcel, "") == gone
    back = outlet.send(parcel, gone)
    assert (back.state, back.url) == ("public", held.url)
    assert "57 mil pesos" in ghost.page(back.url)
    tags = [tag["name"] for tag in ghost.post(back.identity)["tags"]]
    assert tags == ["Portada"]


def test_what_the_staff_makes_public_again_is_public(ghost: Site) -> None:
    """The tag of a withdrawn post means nothing on one that readers can open."""
    outlet, parcel = ghost.outlet(), invented(standing="public")
    gone = outlet.send(replace(parcel, standing="withdrawn"), outlet.send(parcel, None))
    assert gone.state == "withdrawn"
    ghost.edit(gone.identity, status="published")
    found = outlet.find(parcel, gone.identity)
    assert found
    assert found.state == "public"


def test_under_embargo_nothing_is_put_where_others_see_it(ghost: Site) -> None:
    """No picture, no data; a draft for the staff. Once the hour has come they follow."""
    outlet = ghost.outlet()
    held = outlet.send(invented(embargo=LATER), None)
    assert ghost.counts() == replace(ONE, images=0, files=0)
    assert ghost.post(held.identity)["feature_image"] is None
    for place in (held.url, f"{ghost.url}/", f"{ghost.url}/rss/", f"{ghost.url}/sitemap-posts.xml"):
        assert ghost.hides(place) or "ventas" not in ghost.page(place)
    outlet.send(invented(standing="public"), held)
    assert ghost.counts() == ONE


def test_an_embargo_set_later_takes_chart_and_data_out_of_the_text(ghost: Site) -> None:
    """A draft whose bulletin comes under embargo shows neither any more."""
    outlet = ghost.outlet()
    held = outlet.send(invented(), None)
    now = outlet.send(invented(embargo=LATER), held)
    assert "/content/" not in now.text
    assert ghost.post(held.identity)["feature_image"] is None


def test_both_languages_lead_to_each_other(ghost: Site) -> None:
    """Each language is a post of its own, with the language on its text and the way to the other above it."""
    outlet = ghost.outlet()
    spanish = invented(standing="public")
    english = invented("Sales rose.", language="en", title="Sales rise 6.7%", slug="sales-rise", standing="public")
    first = outlet.send(spanish, None)
    second = outlet.send(replace(english, translation=first.url), None)
    first = outlet.send(replace(spanish, translation=second.url), first)
    assert ghost.counts() == Counts(posts=2, images=2, files=2, tags=3)
    assert ghost.tags() == ["#bulletin", "#en", "#es"]
    for held, other, language in ((first, second, "es"), (second, first, "en")):
        found = read(ghost.page(held.url))
        assert ("p", {"lang": language}) in found.tags
        assert ("a", {"href": other.url}) in found.tags


def test_tags_are_made_once(ghost: Site) -> None:
    """Categories stand before tags; both are found by name, whatever their capitals, signs and accents."""
    options: dict[str, Any] = {
        "categories": {"es": ["Economía & empleo", "Boletines"]},
        "tags": {"es": ["INEGI", "L'Oréal, S.A."]},
    }
    first = ghost.outlet(**options).send(invented(keywords=("inegi", "exportaciones", "#interna")), None)
    again = ghost.outlet(categories={"es": ["ECONOMÍA & EMPLEO", "boletines"]}, tags={"es": ["l'oréal S.A."]})
    other = again.send(invented(bulletin="otra", slug="otra", keywords=("Exportaciones",)), None)
    assert ghost.counts() == Counts(posts=2, images=2, files=2, tags=8)
    one, two = ([tag["name"] for tag in ghost.post(held.identity)["tags"]] for held in (first, other))
    assert one == [
        *("Economía & empleo", "Boletines", "INEGI", "L'Oréal S.A.", "exportaciones", "interna"),
        *("#bulletin", "#es"),
    ]
    assert set(two) == set(one) - {"INEGI", "interna"}


def test_what_the_staff_does_with_tags_and_address_stays(ghost: Site) -> None:
    """They are given when a post is made, and are the staff's from then on."""
    outlet = ghost.outlet(categories={"es": ["Boletines"]})
    held = outlet.send(invented(), None)
    ghost.edit(held.identity, tags=[{"name": "Portada"}], slug="otra-direccion", featured=True)
    moved = outlet.find(invented(), "")
    assert moved
    assert moved.digest != held.digest
    now = outlet.send(invented("Otro texto."), moved)
    post = ghost.post(held.identity)
    assert ([tag["name"] for tag in post["tags"]], post["featured"]) == (["Portada"], True)
    assert now.url == f"{ghost.url}/otra-direccion/"


def test_an_address_that_is_taken_is_reported(ghost: Site) -> None:
    """Ghost would silently give another one; here nothing is made, and the post or page in the way is named."""
    slug = invented().slug
    post = ghost.make(title="Nota vieja", slug=slug)
    with pytest.raises(PublishError, match=rf"the address '{slug}' is taken there by 'Nota vieja'.*another address"):
        ghost.outlet().send(invented(), None)
    ghost.delete(post["id"])
    ghost.rest("POST", "pages/", pages=[{"title": "Página vieja", "slug": slug}])
    with pytest.raises(PublishError, match="taken there by 'Página vieja'"):
        ghost.outlet().send(invented(), None)
    assert ghost.counts() == replace(NONE, posts=1)


def test_a_post_that_is_gone_is_not_there(ghost: Site) -> None:
    """Ghost has no trash."""
    outlet, parcel = ghost.outlet(), invented()
    held = outlet.send(parcel, None)
    ghost.delete(held.identity)
    assert outlet.find(parcel, held.identity) is None
    assert outlet.find(parcel, "") is None
    with pytest.raises(PublishError, match=r"somebody deleted the post there just now\. Publish again"):
        outlet.send(invented("Otro."), held)


@pytest.mark.parametrize(
    "edit",
    [
        {"title": "Otro título"},
        {"custom_excerpt": "Otro resumen"},
        {"slug": "otra"},
        {"feature_image": None},
        {"feature_image_alt": "Otra"},
        {"meta_description": "Otra"},
        "text",
    ],
    ids=str,
)
def test_an_edit_by_the_staff_is_seen_and_kept(ghost: Site, edit: Any) -> None:
    """The digest moves with whatever a reader would see changed; who did not see the edit does not overwrite it."""
    outlet, parcel = ghost.outlet(), invented()
    held = outlet.send(parcel, None)
    if edit == "text":
        ghost.write(held.identity, held.text.replace("57 mil", "58 mil"))
    else:
        ghost.edit(held.identity, **edit)
    found = outlet.find(parcel, held.identity)
    assert found
    assert found.digest != held.digest
    with pytest.raises(PublishError, match=r"somebody edited the post there just now\. Publish again"):
        outlet.send(invented("Otro."), held)
    assert outlet.find(parcel, held.identity) == found


def test_a_save_without_change_is_none(ghost: Site) -> None:
    """Opening a post in the editor and saving it, filing it and making it public leave the digest where it was."""
    outlet, parcel = ghost.outlet(), invented()
    held = outlet.send(parcel, None)
    root = json.loads(ghost.post(held.identity)["lexical"])
    everybody = {"nonMember": True, "memberSegment": "status:free,status:-free"}
    seen = {"web": everybody, "email": {"memberSegment": "status:free,status:-free"}}
    root["root"]["children"][0]["visibility"] = seen
    empty = {"children": [], "direction": None, "format": "", "indent": 0, "type": "paragraph", "version": 1}
    root["root"]["children"].append(empty)
    ghost.edit(held.identity, lexical=json.dumps(root))
    ghost.edit(held.identity, tags=[{"name": "Portada"}])
    ghost.edit(held.identity, status="published")
    found = outlet.find(parcel, held.identity)
    assert found
    assert (found.digest, found.state) == (held.digest, "public")


def test_a_post_without_its_mark_is_known_by_its_identity(ghost: Site) -> None:
    """Who pastes a new text loses the mark; the identity still tells whose post it is, to who knows it."""
    outlet, parcel = ghost.outlet(), invented()
    held = outlet.send(parcel, None)
    ghost.write(held.identity, "<p>Todo nuevo.</p>")
    found = outlet.find(parcel, held.identity)
    assert found
    assert found.mark == ""
    assert outlet.find(parcel, "") is None


def test_a_copy_by_the_staff_is_reported(ghost: Site) -> None:
    """Two posts with one mark are named, and none is taken for the right one."""
    outlet, parcel = ghost.outlet(), invented()
    held = outlet.send(parcel, None)
    copy = ghost.make(title="Copia", lexical=ghost.post(held.identity)["lexical"])
    with pytest.raises(PublishError, match=r"2 posts of invented-2024-10:es: .*copia.*Delete all but one"):
        outlet.find(parcel, "")
    ghost.delete(copy["id"])
    assert outlet.find(parcel, "") == held


def test_the_marks_of_languages_and_bulletins_are_not_confused(ghost: Site) -> None:
    """A name that begins another, one with a sign that a search takes for any, and the other language, are others."""
    outlet = ghost.outlet()
    names = ("a-2024-1", "a-2024-10", "xa-2024-1", "a_2024-1")
    parcels: list[Parcel] = [
        invented(bulletin=name, language=language, slug=f"{name}-{language}".replace("_", "x"))
        for name in names
        for language in ("es", "en")
    ]
    sent = {parcel.key: outlet.send(parcel, None) for parcel in parcels}
    assert {parcel.key: outlet.find(parcel, "") for parcel in parcels} == sent
    assert outlet.find(parcels[0], sent[parcels[1].key].identity) == sent[parcels[0].key]


def test_a_post_is_found_among_many(ghost: Site) -> None:
    """More posts speak of it than one answer holds, as where the staff quotes it."""
    outlet, parcel = ghost.outlet(), invented()
    held = outlet.send(parcel, None)
    quote = json.loads(ghost.post(held.identity)["lexical"])
    quote["root"]["children"][0]["html"] = f"<p>bulletin {parcel.key} </p>"
    for number in range(101):
        ghost.make(title=f"Nota {number}", lexical=json.dumps(quote))
    assert outlet.find(parcel, "") == held
    ghost.clear()
    ghost.clear()


def test_an_interrupted_release_makes_nothing_twice(ghost: Site) -> None:
    """Whatever was done of an earlier try, a picture or a tag, is found and used."""
    outlet = ghost.outlet(tags={"es": ["INEGI"]})
    held = outlet.send(invented(), None)
    ghost.delete(held.identity)
    outlet.send(invented(), None)
    assert ghost.counts() == replace(ONE, tags=3)


def test_texts_are_cut_to_what_ghost_takes(ghost: Site) -> None:
    """Excerpt and descriptions end between words; a headline is not cut, and one that is too long is refused."""
    sentence = "Las exportaciones de Mexicali crecieron. "
    long = 20 * sentence
    parcel = invented(excerpt=long, description=long)
    parcel = replace(parcel, picture=replace(parcel.picture, alt=long))
    post = ghost.post(ghost.outlet().send(parcel, None).identity)
    assert post["custom_excerpt"] == f"{7 * sentence}Las…"
    assert post["feature_image_alt"] == f"{4 * sentence}Las exportaciones de…"
    assert post["meta_description"] == f"{12 * sentence}Las…"
    ghost.clear()
    with pytest.raises(PublishError, match=r"does not take .*title.* exceeds .*255.*Mend that") as caught:
        ghost.outlet().send(invented(title=long), None)
    assert not caught.value.is_uncertain
    assert ghost.counts().posts == 0


def test_the_theme_may_show_the_chart_once(ghost: Site) -> None:
    """With `featured = false` the chart stands in the text, and what the staff chose as a picture stays.

    Social networks show the chart all the same.
    """
    outlet = ghost.outlet(featured=False)
    held = outlet.send(invented(), None)
    post = ghost.post(held.identity)
    assert (post["feature_image"], post["og_image"]) == (None, address(ghost, "images"))
    assert "<img" in held.text
    ghost.edit(held.identity, feature_image=f"{ghost.url}/x.png")
    found = outlet.find(invented(), held.identity)
    assert found
    outlet.send(invented("Otro."), found)
    assert ghost.post(held.identity)["feature_image"] == f"{ghost.url}/x.png"


def test_the_address_of_a_draft_follows_the_routes(ghost: Site) -> None:
    """A site whose routes have the language in front says so in the settings."""
    held = ghost.outlet(address="/{language}/{slug}/").send(invented(), None)
    assert held.url == f"{ghost.url}/es/suben-6-7-las-ventas-inventadas/"


def test_nothing_is_mailed(ghost: Site) -> None:
    """A post that the staff scheduled with a newsletter is not published, as that would mail it."""
    (letter,) = ghost.rest("GET", "newsletters/")["newsletters"]
    outlet, parcel = ghost.outlet(), invented()
    held = outlet.send(parcel, None)
    post = ghost.post(held.identity)
    due = {"status": "scheduled", "published_at": "2040-01-01T06:00:00.000Z", "updated_at": post["updated_at"]}
    ghost.rest("PUT", f"posts/{held.identity}/?newsletter={letter['slug']}", posts=[due])
    found = outlet.find(parcel, held.identity)
    assert found
    assert found.state == "scheduled"
    with pytest.raises(PublishError, match="scheduled the post there with a newsletter"):
        outlet.send(replace(parcel, standing="public"), found)
    gone = outlet.send(replace(parcel, standing="withdrawn"), found)
    assert outlet.send(replace(parcel, standing="public"), gone).state == "public"
    assert ghost.mails() == 0
