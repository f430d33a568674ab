"""Would releases succeed? Asked of a site step by step; nothing is changed there."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from generator.bilingual import LANGUAGES
from generator.errors import PublishError
from generator.publishing.outlet import Symptom
from generator.publishing.wordpress import terms
from generator.publishing.wordpress.options import WordPressOptions
from generator.publishing.wordpress.refusal import DOCTOR, not_let_in
from generator.publishing.wordpress.site import Site

NEEDED = {
    "edit_posts": "write posts",
    "upload_files": "upload files",
    "publish_posts": "publish posts",
    "edit_published_posts": "change posts that are public",
}
LOGIN = """<?xml version="1.0"?><methodCall><methodName>wp.getProfile</methodName><params>
<param><value><int>0</int></value></param><param><value><string>{user}</string></value></param>
<param><value><string>{password}</string></value></param></params></methodCall>"""


def examine(site: Site, options: WordPressOptions) -> Iterator[Symptom]:
    """What there is to tell, up to the first thing that makes the rest pointless."""
    try:
        about = site.about()
    except PublishError as error:
        yield Symptom("reached", "", str(error))
        return
    links = "" if site.is_pretty else "; its links are of numbers, which works"
    yield Symptom("reached", f"{about.get('name', '')}, WordPress at {about.get('home', '')}{links}")
    off = _passwords_off(site, about)
    if off:
        yield Symptom("let in", "", off)
        return
    try:
        answer = site.get("/wp/v2/users/me", context="edit", known=("rest_not_logged_in",))
        problem = _cause(site) if answer.code else ""
    except PublishError as error:
        problem = str(error)
    yield Symptom("let in", f"as '{site.user}'" if not problem else "", problem)
    if not problem:
        yield from _rights(site, options, answer.value)


def _passwords_off(site: Site, about: dict[str, Any]) -> str:
    """A site says without being asked for a password whether it takes any."""
    if "application-passwords" in (about.get("authentication") or {}):
        return ""
    advice = "Ask its administrator to switch them on; WordPress wants https for that, and some plugins forbid them."
    return str(site.remote.error("application passwords are switched off there.", advice))


def _cause(site: Site) -> str:
    """Which of the causes of a 401 it is.

    The other door of WordPress takes the same password without the header: who gets in there loses it on the way here.
    Where that door is closed, all causes are named.
    """
    try:
        answer = site.by_the_other_door(LOGIN)
    except PublishError:
        answer = ""
    if "<name>username</name>" in answer:
        what = "the server drops the header `Authorization` before WordPress sees it; user and password are right."
        advice = "Ask its administrator for `CGIPassAuth On`, or a rule that sets HTTP_AUTHORIZATION, in .htaccess."
    elif "<fault>" in answer and "403" in answer:
        what = f"the user '{site.user}' or the application password is wrong."
        if site.knows_user:
            what = f"the application password of '{site.user}' is wrong."
        advice = "Make a new one in the profile of the user there; it is not the password with which one logs in."
    else:
        what, advice = not_let_in("", site.user)
        advice = advice.replace(DOCTOR, "Which of them, its administrator sees in the log of the server.")
    return str(site.remote.error(what, advice))


def _rights(site: Site, options: WordPressOptions, user: dict[str, Any]) -> Iterator[Symptom]:
    capabilities = user.get("capabilities", {})
    lacking = [NEEDED[name] for name in NEEDED if not capabilities.get(name)]
    role = ", ".join(user.get("roles", ())) or "none"
    what = f"the user '{site.user}' (role: {role}) may not {', '.join(lacking)}."
    problem = site.remote.error(what, "Ask its administrator for the role of author or editor.") if lacking else ""
    yield Symptom("allowed", "" if lacking else f"role: {role}", str(problem))
    wanted = tuple(name for language in LANGUAGES for name in options.categories.get(language, ()))
    absent = terms.missing(site, "categories", wanted)
    if absent and not capabilities.get("manage_categories"):
        what = f"there is no category {', '.join(map(repr, absent))}, and the user '{site.user}' may not make one."
        error = site.remote.error(what, "Ask an editor of the site to make it, or take it out of the settings.")
        yield Symptom("categories", "", str(error))
    else:
        made = f"; will be made: {', '.join(absent)}" if absent else ""
        yield Symptom("categories", f"{len(set(wanted))}{made}")
