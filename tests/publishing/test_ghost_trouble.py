"""What a Ghost outlet does when line, server or key fail: nothing twice, nothing lost, and a way out told.

The site is a real one; what goes wrong on the way is done by a go-between.
"""

from __future__ import annotations

import os
from typing import Any

import pytest
from made_up import invented
from servers.faults import Fault
from servers.ghost import Counts, Site, missing
from servers.process import free_port

from generator.errors import PublishError

if missing():
    pytest.skip(missing(), allow_module_level=True)

WRONG = "TEST_GHOST_WRONG"
NONE = Counts(posts=0, images=0, files=0, tags=0)
ONE = Counts(posts=1, images=1, files=1, tags=2)
UNHEARD = ["cut before", "500 before", "503 before"]
HEARD = ["cut after", "cut within", "silent after", "500 after", "noise"]
SOON = 5
"""Seconds after which silence is taken for one; what answers at all has answered by then on a busy machine too."""


def patience(what: str) -> int:
    return SOON if what == "silent after" else 60


def refused(site: Site, url: str = "", **options: Any) -> PublishError:
    """The error of an outlet that is asked what it holds; `doctor` says the same."""
    with pytest.raises(PublishError) as caught:
        site.outlet(url, **options).find(invented(), "")
    assert not caught.value.is_uncertain
    assert caught.value.remedy
    *_, last = site.outlet(url, **options).inspect()
    assert last.problem == str(caught.value)
    return caught.value


@pytest.mark.parametrize("what", [*UNHEARD, *HEARD])
def test_a_post_whose_answer_was_lost_is_looked_up(ghost: Site, what: Any) -> None:
    """Nobody knows whether it was made: that is said, and the next look tells. There is one post in the end."""
    parcel = invented()
    with ghost.misbehave(Fault(what, path="/posts/")) as between:
        outlet = ghost.outlet(between.url, timeout=patience(what))
        with pytest.raises(PublishError, match="run the same again, which looks before it writes") as caught:
            outlet.send(parcel, None)
        assert caught.value.is_uncertain
        found = outlet.find(parcel, "")
        assert (found is not None) == (what in HEARD)
        held = outlet.send(parcel, found)
    assert held.mark == parcel.mark
    assert ghost.counts() == ONE


@pytest.mark.parametrize("what", [*UNHEARD, *HEARD])
@pytest.mark.parametrize("kind", ["images", "files"])
def test_a_file_whose_answer_was_lost_is_found(ghost: Site, what: Any, kind: str) -> None:
    """The release stops before its post is made; the file that arrived is used the next time."""
    parcel = invented()
    with ghost.misbehave(Fault(what, path=f"/{kind}/upload/")) as between:
        outlet = ghost.outlet(between.url, timeout=patience(what))
        with pytest.raises(PublishError) as caught:
            outlet.send(parcel, None)
        assert caught.value.is_uncertain
        assert outlet.find(parcel, "") is None
        outlet.send(parcel, None)
    assert ghost.counts() == ONE


@pytest.mark.parametrize("what", [*UNHEARD, *HEARD])
def test_an_update_whose_answer_was_lost_is_looked_up(ghost: Site, what: Any) -> None:
    """The mark tells whether the new version arrived; sent again it is there once."""
    old, new = invented(), invented("Otro texto.")
    with ghost.misbehave(Fault(what, "PUT", path="/posts/")) as between:
        outlet = ghost.outlet(between.url, timeout=patience(what))
        held = outlet.send(old, None)
        with pytest.raises(PublishError) as caught:
            outlet.send(new, held)
        assert caught.value.is_uncertain
        found = outlet.find(new, held.identity)
        assert found
        assert found.mark == (new if what in HEARD else old).mark
        assert outlet.send(new, found).mark == new.mark
    assert ghost.counts() == ONE


def test_an_edit_at_the_very_moment_is_not_overwritten(ghost: Site) -> None:
    """Who saves between our look and our writing is believed by Ghost itself, by the stamp of the post."""
    outlet, parcel = ghost.outlet(), invented()
    held = outlet.send(parcel, None)
    post = ghost.post(held.identity)
    old = {"updated_at": "2020-01-01T00:00:00.000Z", "title": "Título nuevo"}
    with pytest.raises(
        PublishError, match=r"somebody saved the post there at the same moment\. Publish again"
    ) as caught:
        outlet.site.put(f"posts/{held.identity}/", {"posts": [old]})
    assert not caught.value.is_uncertain
    assert ghost.post(held.identity) == post


@pytest.mark.parametrize("what", ["cut before", "cut within", "503 before", "429 before"])
def test_a_question_is_asked_again(ghost: Site, what: Any) -> None:
    """What changes nothing may be tried again: a line that broke once, or a busy server, is no error."""
    with ghost.misbehave(Fault(what, "GET", "/posts"), Fault(what, "GET", times=1)) as between:
        assert ghost.outlet(between.url).find(invented(), "") is None


def test_no_request_that_writes_is_asked_again(ghost: Site) -> None:
    """A POST goes out once, whatever becomes of it."""
    with ghost.misbehave(Fault("503 before", times=9)) as between, pytest.raises(PublishError):
        ghost.outlet(between.url).send(invented(), None)
    assert [method for method, _ in between.seen].count("POST") == 1


@pytest.mark.parametrize(
    ("what", "said"),
    [
        ("500 before", "it answers 500: the site is in trouble. Try again in a while"),
        ("503 before", r"it is closed for the moment, as for maintenance \(503\)"),
        ("429 before", r"it asks to be left alone for a while \(429\)"),
        ("page", "with something that is no JSON: '<!DOCTYPE html>.*what answers at /ghost/api/admin/"),
        ("page before", "it answers 403 with a page.*something stands before it"),
        ("strip", "did not see our key: a server before it drops the header `Authorization`.*let that header pass"),
        ("redirect", "leads on to http://.*/wp-login.php|sends visitors to a page of log-in"),
        ("cut after", "the line broke before the answer was whole"),
        ("silent after", "it did not answer within 5 seconds"),
    ],
)
def test_each_trouble_has_its_words(ghost: Site, what: Any, said: str) -> None:
    """Whatever comes instead of an answer, the message says what it was and what to do; and nothing is made."""
    with ghost.misbehave(Fault(what, "GET", "/posts", times=99)) as between:
        error = refused(ghost, between.url, timeout=patience(what))
    assert error.where == f"outlet 'site' ({between.url})"
    with pytest.raises(PublishError, match=said):
        raise error


@pytest.mark.parametrize(
    ("wrong", "said"),
    [
        (lambda key: f"{key[:-4]}{'0000' if key[-4:] != '0000' else '1111'}", "the second half of the key is wrong"),
        (lambda key: f"{'0' * 24}{key[24:]}", "it knows no integration with this key"),
    ],
    ids=["secret", "identity"],
)
def test_a_wrong_key_is_never_shown(ghost: Site, wrong: Any, said: str) -> None:
    """Which half of it is wrong, and where to get another; nothing of it is in the message."""
    os.environ[WRONG] = wrong(ghost.key)
    error = refused(ghost, key=WRONG)
    assert said in error.what
    assert "Settings, Integrations" in error.remedy
    assert ghost.key[30:40] not in repr(error)


def test_an_integration_that_was_removed_is_not_known(ghost: Site) -> None:
    """Its key opens nothing any more."""
    new = {"integrations": [{"name": "Another"}]}
    (made,) = ghost.rest("POST", "integrations/?include=api_keys", **new)["integrations"]
    os.environ[WRONG] = next(one["secret"] for one in made["api_keys"] if one["type"] == "admin")
    assert ghost.outlet(key=WRONG).find(invented(), "") is None
    ghost.rest("DELETE", f"integrations/{made['id']}/")
    assert "it knows no integration with this key" in refused(ghost, key=WRONG).what


@pytest.mark.parametrize(
    ("url", "said"),
    [
        ("https://no-such-host.invalid", "nobody knows a host of that name.*Correct `url`"),
        (f"http://127.0.0.1:{free_port()}", "it refuses connections"),
        ("https://127.0.0.1", r'an address of a private network.*allow_private = \["127.0.0.1"\]'),
    ],
)
def test_an_address_that_cannot_be_asked(ghost: Site, url: str, said: str) -> None:
    """Hosts that nobody knows, that are closed or private are each told with their remedy."""
    allowed = ["127.0.0.1"] if url.startswith("http://127") else []
    with pytest.raises(PublishError, match=said):
        raise refused(ghost, url, allow_private=allowed)


def test_an_address_without_ghost(ghost: Site) -> None:
    """Where web pages answer for the interface there is no site, and that is told from a site in trouble."""
    with ghost.misbehave(Fault("page", "GET", "/site/", times=9)) as between:
        error = refused(ghost, between.url)
    assert error.what == "there is no Admin API of Ghost at that address (it answers 200)."
    assert "Check `url`" in error.remedy
    error = refused(ghost, f"{ghost.url}/blog")
    assert error.what == "there is no Admin API of Ghost at that address (it answers 404)."


def test_doctor_says_what_is_well(ghost: Site) -> None:
    """Which site it is, and that the key is taken; nothing is made there."""
    ghost.outlet().send(invented(), None)
    reached, let_in = ghost.outlet().inspect()
    assert reached.problem == let_in.problem == ""
    assert reached.detail == f"Sala de prensa, Ghost 6.65 at {ghost.url}"
    assert let_in.detail == "as an integration; posts of bulletins there: 1"
    assert ghost.counts() == ONE


def test_a_file_that_the_site_does_not_take_stops_the_release(ghost: Site) -> None:
    """A broken picture is refused before there is a post."""
    parcel = invented()
    picture = type(parcel.picture)(b"no picture", b"<svg/>", "alt", "")
    with pytest.raises(PublishError, match=r"it answers 400 BadRequestError \(.*Image processing failed") as caught:
        ghost.outlet().send(invented(picture=picture), None)
    assert not caught.value.is_uncertain
    assert ghost.counts() == NONE
