"""What a WordPress outlet does when line, server or rights fail: nothing twice, nothing lost, and a way out told.

The site is a real one, in Spanish; what goes wrong on the way is done by a go-between.
"""

from __future__ import annotations

import os
from dataclasses import replace
from typing import Any

import pytest
from made_up import invented
from servers.faults import Fault
from servers.process import free_port
from servers.wordpress import Counts, Site

from generator.errors import PublishError, SettingsError
from generator.publishing.decision import has_arrived
from generator.publishing.open import open_outlet

WRONG = "TEST_WORDPRESS_WRONG"
ONE = Counts(posts=1, media=2, categories=0, tags=0)
UNHEARD = ["cut before", "500 before", "503 before"]
HEARD = ["cut after", "cut within", "silent after", "500 after", "noise"]
SOON = 5
"""Seconds after which silence is taken for one; what answers at all has answered by then on a busy machine too."""


def patience(what: str) -> int:
    return SOON if what == "silent after" else 60


def refused(site: Site, url: str = "", **options: Any) -> PublishError:
    """The error of an outlet that is asked what it holds."""
    with pytest.raises(PublishError) as caught:
        site.outlet("author", url, **options).find(invented(), "")
    assert not caught.value.is_uncertain
    assert caught.value.remedy
    return caught.value


@pytest.mark.parametrize("what", [*UNHEARD, *HEARD])
def test_a_post_whose_answer_was_lost_is_looked_up(wordpress: Site, what: Any) -> None:
    """Nobody knows whether it was made: that is said, and the next look tells. There is one post in the end."""
    parcel = invented()
    with wordpress.misbehave(Fault(what, path="/posts")) as between:
        outlet = wordpress.outlet("author", between.url, timeout=patience(what))
        with pytest.raises(PublishError, match="run the same again, which looks before it writes") as caught:
            outlet.send(parcel, None)
        assert caught.value.is_uncertain
        found = outlet.find(parcel, "")
        assert (found is not None) == (what in HEARD)
        held = outlet.send(parcel, found)
    assert held.mark == parcel.mark
    assert wordpress.counts() == ONE


@pytest.mark.parametrize("what", [*UNHEARD, *HEARD])
@pytest.mark.parametrize("skip", [0, 1], ids=["chart", "data"])
def test_a_file_whose_answer_was_lost_is_found(wordpress: Site, what: Any, skip: int) -> None:
    """The release stops before its post is made; the file that arrived is used the next time."""
    parcel = invented()
    with wordpress.misbehave(Fault(what, path="/media", skip=skip)) as between:
        outlet = wordpress.outlet("author", between.url, timeout=patience(what))
        with pytest.raises(PublishError) as caught:
            outlet.send(parcel, None)
        assert caught.value.is_uncertain
        assert outlet.find(parcel, "") is None
        outlet.send(parcel, None)
    assert wordpress.counts() == ONE


@pytest.mark.parametrize("what", [*UNHEARD, *HEARD])
def test_an_update_whose_answer_was_lost_is_looked_up(wordpress: Site, what: Any) -> None:
    """The mark tells whether the new version arrived; sent again it is there once."""
    old, new = invented(), invented("Otro texto.")
    with wordpress.misbehave(Fault(what, path="/posts/")) as between:
        outlet = wordpress.outlet("author", between.url, timeout=patience(what))
        held = outlet.send(old, None)
        with pytest.raises(PublishError) as caught:
            outlet.send(new, held)
        assert caught.value.is_uncertain
        found = outlet.find(new, held.identity)
        assert found
        assert found.mark == (new if what in HEARD else old).mark
        assert outlet.send(new, found).mark == new.mark
    assert wordpress.counts() == ONE


@pytest.mark.parametrize("what", ["cut before", "cut after"])
@pytest.mark.parametrize("path", ["/media/", "/posts/"])
def test_a_withdrawal_whose_answer_was_lost_is_done_again(wordpress: Site, what: Any, path: str) -> None:
    """While the post is still to be seen it is not taken for withdrawn; in the end neither it nor its files are."""
    parcel = invented(standing="public")
    held = wordpress.outlet("author").send(parcel, None)
    gone = replace(parcel, standing="withdrawn")
    with wordpress.misbehave(Fault(what, "DELETE" if path == "/media/" else "POST", path)) as between:
        outlet = wordpress.outlet("author", between.url)
        with pytest.raises(PublishError) as caught:
            outlet.send(gone, held)
        assert caught.value.is_uncertain
        found = outlet.find(gone, held.identity)
        assert found
        assert has_arrived(gone, found) == (path == "/posts/" and what == "cut after")
        assert outlet.send(gone, found).state == "withdrawn"
    assert wordpress.counts() == Counts(posts=1, media=0, categories=0, tags=0)


def test_a_post_that_cannot_be_read_back_may_have_been_made(wordpress: Site) -> None:
    """It was sent; that the line failed afterwards is no reason to believe that it was not."""
    said = "could not be seen through to the end"
    fault = Fault("cut after", path="/media/")
    with wordpress.misbehave(fault) as between, pytest.raises(PublishError, match=said) as caught:
        wordpress.outlet("author", between.url).send(invented(), None)
    assert caught.value.is_uncertain
    assert wordpress.outlet("author").find(invented(), "") is not None


@pytest.mark.parametrize("what", ["cut before", "cut within", "503 before", "429 before"])
def test_a_question_is_asked_again(wordpress: Site, what: Any) -> None:
    """What changes nothing may be tried again: a line that broke once, or a busy server, is no error."""
    with wordpress.misbehave(Fault(what, "GET", "/posts"), Fault(what, "GET", times=1)) as between:
        assert wordpress.outlet("author", between.url).find(invented(), "") is None


def test_no_request_that_writes_is_asked_again(wordpress: Site) -> None:
    """A POST goes out once, whatever becomes of it."""
    fault = Fault("503 before", path="/media", times=9)
    with wordpress.misbehave(fault) as between, pytest.raises(PublishError):
        wordpress.outlet("author", between.url).send(invented(), None)
    assert [method for method, _ in between.seen].count("POST") == 1


@pytest.mark.parametrize(
    ("what", "said"),
    [
        ("500 before", "it answers 500: the site is in trouble. Try again in a while"),
        ("503 before", "it answers 503: the site is in trouble"),
        ("429 before", r"it asks to be left alone for a while \(429\)"),
        ("page", "with something that is no JSON: '<!DOCTYPE html>.*WP_DEBUG_DISPLAY off"),
        ("page before", "it answers 403 with a page.*something stands before it.*firewall"),
        ("noise", "no JSON: '<br /> <b>Warning.*WP_DEBUG_DISPLAY off"),
        ("strip", "does not let 'author' in.*user or the application password.*header `Authorization`"),
        ("redirect", "sends visitors to a page of log-in.*let programs reach"),
        ("cut after", "the line broke before the answer was whole"),
        ("silent after", "it did not answer within 5 seconds"),
    ],
)
def test_each_trouble_has_its_words(wordpress: Site, what: Any, said: str) -> None:
    """Whatever comes instead of an answer, the message says what it was and what to do; and nothing is made."""
    with wordpress.misbehave(Fault(what, "GET", "" if what == "strip" else "/posts", times=99)) as between:
        error = refused(wordpress, between.url, timeout=patience(what))
    assert error.where == f"outlet 'site' ({between.url})"
    with pytest.raises(PublishError, match=said):
        raise error


@pytest.mark.parametrize(
    ("url", "said"),
    [
        ("https://no-such-host.invalid", "nobody knows a host of that name.*Correct `url`"),
        (f"http://127.0.0.1:{free_port()}", "it refuses connections"),
        ("https://127.0.0.1", r'an address of a private network.*allow_private = \["127.0.0.1"\]'),
    ],
)
def test_an_address_that_cannot_be_asked(wordpress: Site, url: str, said: str) -> None:
    """Hosts that nobody knows, that are closed or private are each told with their remedy."""
    allowed = ["127.0.0.1"] if url.startswith("http://127") else []
    with pytest.raises(PublishError, match=said):
        raise refused(wordpress, url, allow_private=allowed)


def test_a_site_that_moved_is_named(wordpress: Site) -> None:
    """Nobody follows with a password: the new address is told, and nothing goes there."""
    with wordpress.misbehave(Fault("redirect", "GET", times=9, to="https://prensa.example.org/wp-json/")) as between:
        error = refused(wordpress, between.url)
    assert error.what == "it leads on to https://prensa.example.org/wp-json/."
    assert "set `url` to it, as in https://prensa.example.org." in error.remedy


def test_an_address_without_wordpress(wordpress: Site) -> None:
    """Where web pages answer for the interface, there is no site, and that is told from a site in trouble."""
    with wordpress.misbehave(Fault("page", "GET", times=9)) as between:
        error = refused(wordpress, between.url)
    assert error.what == "there is no REST interface of WordPress at that address (it answers 200)."
    assert "Check `url`" in error.remedy


@pytest.mark.parametrize(("user", "password"), [("author", "abcd efgh ijkl mnop"), ("nobody", "abcd efgh ijkl mnop")])
def test_a_wrong_password_is_never_shown(wordpress: Site, user: str, password: str) -> None:
    """The message names the causes, and where to look which it is; no form of the password is in it."""
    os.environ[WRONG] = password
    error = refused(wordpress, user=user, password=WRONG)
    assert f"does not let '{user}' in" in str(error)
    assert "bulletin doctor" in error.remedy
    for part in password.split():
        assert part not in repr(error)


def test_a_password_that_is_not_set_is_asked_for(wordpress: Site) -> None:
    """The settings name a secret; where there is none the message says where to get it and where to put it."""
    options = wordpress.options() | {"password": "TEST_WORDPRESS_NONE"}
    with pytest.raises(
        SettingsError, match=r"no environment variable TEST_WORDPRESS_NONE.*profile of 'editor'.*never in"
    ):
        open_outlet("site", options, wordpress.folder)


@pytest.mark.parametrize(
    ("changed", "said"),
    [
        ({"url": "prensa.example.org"}, "`url` is no address of a site"),
        ({"url": "https://user:secret@example.org"}, "`url` is no address of a site"),
        ({"url": "http://example.org"}, "a password would go over the line for all to read.*https://"),
        ({"user": " "}, "`user` is empty"),
        ({"usr": "x"}, "unknown setting `usr`. Did you mean `user`"),
        ({"languages": "wpml"}, "`outlets.site.languages`"),
        ({"categories": {"fr": ["x"]}}, "categories"),
    ],
    ids=str,
)
def test_settings_that_cannot_be(wordpress: Site, changed: dict[str, Any], said: str) -> None:
    """A wrong setting is told by its name before anything is asked."""
    with pytest.raises(SettingsError, match=said):
        open_outlet("site", wordpress.options() | changed, wordpress.folder)


@pytest.mark.parametrize(
    ("code", "said"),
    [
        ("rest_upload_unknown_error", "it does not take the file .*allow PNG and CSV"),
        ("rest_upload_file_too_big", "takes no file of that size.*upload_max_filesize"),
        ("rest_no_route", "switched off.*over REST"),
        ("rest_invalid_param", "it does not take a field"),
        ("something_new", "it answers 400 something_new .Lo siento"),
    ],
)
def test_a_refusal_is_known_by_its_code(wordpress: Site, code: str, said: str) -> None:
    """The site answers in Spanish; what it means is read from the code, and what is unknown is shown."""
    plugin = (
        "add_filter('rest_pre_dispatch', fn($r, $s, $q) => $q->get_route() === '/wp/v2/media' && "
        f"$q->get_method() === 'POST' ? new WP_Error('{code}', 'Lo siento, <b>no</b>.', ['status' => 400]) : $r, "
        "10, 3);"
    )
    with wordpress.plugin(plugin), pytest.raises(PublishError, match=said) as caught:
        wordpress.outlet("author").send(invented(), None)
    assert not caught.value.is_uncertain
    assert wordpress.counts() == Counts(0, 0, 0, 0)


def test_with_polylang_the_language_goes_along(wordpress: Site) -> None:
    """The field that the plugin reads is sent when a post is made, and not after."""
    plugin = (
        "add_action('rest_after_insert_post', fn($post, $asked, $new) => "
        "update_post_meta($post->ID, $new ? 'made_in' : 'changed_in', $asked['lang'] ?? 'none'), 10, 3);"
    )
    with wordpress.plugin(plugin):
        outlet = wordpress.outlet("author", languages="polylang")
        outlet.send(invented("Otro."), outlet.send(invented(), None))
    rows = wordpress.query(
        "SELECT meta_key, meta_value FROM wp_postmeta WHERE meta_key IN ('made_in', 'changed_in') ORDER BY 1 DESC;"
    )
    assert rows == [["made_in", "es"], ["changed_in", "none"]]
