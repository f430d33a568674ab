"""What `bulletin doctor` says of a WordPress: which door is closed, why, and who opens it; nothing is changed there."""

from __future__ import annotations

import os
from typing import Any

import pytest
from servers.faults import Fault
from servers.wordpress import Counts, Role, Site

WRONG = "TEST_WORDPRESS_WRONG"


def looked(site: Site, role: Role = "author", url: str = "", **options: Any) -> dict[str, str]:
    """The problem of each thing looked at, empty where it is well; and nothing was made on the site."""
    os.environ[WRONG] = "abcd efgh ijkl mnop"
    found = list(site.outlet(role, url, **options).inspect())
    assert site.counts() == Counts(0, 0, 0, 0)
    assert all(bool(symptom.detail) != bool(symptom.problem) for symptom in found)
    return {symptom.what: symptom.problem for symptom in found}


@pytest.mark.parametrize("role", ["editor", "author"])
def test_a_site_in_order_has_no_problem(site: Site, role: Role) -> None:
    """Reached, let in, allowed: with either role, and on each version."""
    assert looked(site, role) == {"reached": "", "let in": "", "allowed": "", "categories": ""}


def test_links_of_numbers_are_no_problem(site: Site) -> None:
    """Without pretty links the site is reached by a query; that is told, and well."""
    site.pretty_links(on=False)
    (reached, *_) = site.outlet("author").inspect()
    assert reached.problem == ""
    assert "its links are of numbers" in reached.detail


def test_a_dropped_header_is_told_from_a_wrong_password(site: Site) -> None:
    """The site answers both alike; its older door, which needs no header, tells them apart."""
    with site.misbehave(Fault("strip", "*", times=99)) as between:
        problem = looked(site, url=between.url)["let in"]
    assert "drops the header `Authorization`" in problem
    assert "user and password are right" in problem
    assert "CGIPassAuth On" in problem
    problem = looked(site, password=WRONG)["let in"]
    assert "the user 'author' or the application password is wrong" in problem
    assert "not the password with which one logs in" in problem
    assert "abcd" not in problem


def test_a_known_user_narrows_it_down(site: Site) -> None:
    """Who has published is named by the site in public: then it is the password that is wrong."""
    author = site.rest("GET", "/wp/v2/users?context=edit&search=author")[0]["id"]
    made = site.rest("POST", "/wp/v2/posts", title="x", status="publish", author=author)
    found = {one.what: one.problem for one in site.outlet("author", password=_wrong()).inspect()}
    assert "the application password of 'author' is wrong" in found["let in"]
    site.delete(str(made["id"]))


def _wrong() -> str:
    os.environ[WRONG] = "abcd efgh ijkl mnop"
    return WRONG


def test_where_the_other_door_is_closed_all_causes_are_named(site: Site) -> None:
    """Many sites close XML-RPC: then each cause is said, with who can see which it is."""
    with site.misbehave(Fault("page before", "POST", "/xmlrpc.php", times=9)) as between:
        problem = looked(site, url=between.url, password=WRONG)["let in"]
    assert "Either the user or the application password is wrong, or the server drops the header" in problem
    assert "log of the server" in problem


def test_application_passwords_may_be_switched_off(site: Site) -> None:
    """The site says so by itself; no password is tried."""
    with site.plugin("add_filter('wp_is_application_passwords_available', '__return_false');"):
        found = looked(site)
    assert "application passwords are switched off there" in found["let in"]
    assert "allowed" not in found


@pytest.mark.parametrize(
    ("code", "said"),
    [
        ("invalid_username", "knows no user 'author'"),
        ("incorrect_password", "the application password of 'author' is wrong"),
        ("application_passwords_disabled_for_user", "switched off"),
    ],
)
def test_a_site_that_says_the_cause_is_believed(wordpress: Site, code: str, said: str) -> None:
    """With some plugins WordPress does say which it is."""
    error = f"new WP_Error('{code}', 'Lo siento.', ['status' => 401])"
    with wordpress.plugin(
        f"add_filter('rest_authentication_errors', fn($r) => empty($_SERVER['HTTP_AUTHORIZATION']) ? $r : {error});"
    ):
        assert said in looked(wordpress)["let in"]


def test_a_missing_right_is_named(site: Site) -> None:
    """A contributor can neither upload nor publish."""
    problem = looked(site, "contributor")["allowed"]
    assert "the user 'contributor' (role: contributor) may not upload files, publish posts" in problem
    assert "role of author or editor" in problem


def test_a_missing_category_matters_to_who_cannot_make_it(site: Site) -> None:
    """An author needs an editor for that; an editor is told that it will be made."""
    wanted = {"es": ["Boletines"], "en": ["Releases"]}
    problem = looked(site, "author", categories=wanted)["categories"]
    assert "there is no category 'Boletines', 'Releases', and the user 'author' may not make one" in problem
    (*_, last) = site.outlet("editor", categories=wanted).inspect()
    assert (last.problem, last.detail) == ("", "2; will be made: Boletines, Releases")


@pytest.mark.parametrize(
    ("url", "said"),
    [
        ("https://no-such-host.invalid", "nobody knows a host of that name"),
        ("https://127.0.0.1:1", "it refuses connections"),
    ],
)
def test_a_site_that_is_not_there_is_all_there_is_to_say(wordpress: Site, url: str, said: str) -> None:
    """Where nothing answers, nothing else is looked at."""
    found = looked(wordpress, url=url)
    assert list(found) == ["reached"]
    assert said in found["reached"]
