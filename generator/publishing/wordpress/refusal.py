"""What a site's refusal means, and what can be done about it; by its code, as its words are in the site's language."""

from __future__ import annotations

import html
import re
from typing import Any

from generator.publishing.remote import LATER, Reply
from generator.secrets import redact

DOCTOR = "`bulletin doctor` looks which it is."
LONGEST = 160
PERMISSIONS = {
    "rest_cannot_create": "may not make this there",
    "rest_cannot_edit": "may not edit this there",
    "rest_cannot_edit_others": "may not edit what another user made there",
    "rest_cannot_publish": "may not publish there",
    "rest_cannot_delete": "may not delete this there",
    "rest_user_cannot_delete_post": "may not delete this there",
    "rest_cannot_assign_term": "may not give posts this category there",
    "rest_cannot_assign_sticky": "may not do this there",
    "rest_forbidden": "may not do this there",
    "rest_forbidden_context": "may not see there what is needed to work on posts",
    "rest_forbidden_status": "may not see drafts there",
}
TOO_LARGE = ("takes no file of that size", "Ask its administrator to raise `upload_max_filesize`.")
NOT_TAKEN = ("does not take the file", "Ask its administrator to allow PNG and CSV files.")
FILES = {
    "rest_upload_file_too_big": TOO_LARGE,
    "rest_upload_limited_space": TOO_LARGE,
    "rest_upload_sideload_error": NOT_TAKEN,
    "rest_upload_unknown_error": NOT_TAKEN,
}
SWITCHED_OFF = frozenset({"application_passwords_disabled", "application_passwords_disabled_for_user"})


def remedy(reply: Reply, value: dict[str, Any], user: str) -> tuple[str, str]:
    """What happened and what to do, of an answer that is none of those expected."""
    code = str(value.get("code", ""))
    if reply.status == 401:
        return not_let_in(code, user)
    if code in PERMISSIONS:
        what = f"the user '{user}' {PERMISSIONS[code]}."
        return what, "Ask its administrator to give this user the role of editor."
    if code in FILES or reply.status == 413:
        what, advice = FILES.get(code, FILES["rest_upload_file_too_big"])
        return f"it {what}{f' ({said(value)})' if code else ''}.", advice
    if code == "rest_no_route":
        return (
            "this part of its REST interface is switched off.",
            "Ask its administrator for posts and media over REST.",
        )
    return _with_code(reply, value, code) if code else _without_code(reply)


def _with_code(reply: Reply, value: dict[str, Any], code: str) -> tuple[str, str]:
    """What WordPress says that has no remedy of its own here."""
    if code == "rest_invalid_param":
        names = ", ".join(value.get("data", {}).get("params", {})) or "a field"
        return f"it does not take {names} ({said(value)}).", "Mend that in the bulletin or in the settings."
    return f"it answers {reply.status} {code} ({said(value)}).", LATER if reply.status >= 500 else ""


def not_let_in(code: str, user: str) -> tuple[str, str]:
    """The causes of a 401. WordPress mostly answers all alike, and gives no hint."""
    if code in SWITCHED_OFF:
        return "application passwords are switched off there.", "Ask its administrator to switch them on, over https."
    if code in {"invalid_username", "invalid_email"}:
        return f"it knows no user '{user}'.", "Correct `user`: the name with which one logs in."
    if code == "incorrect_password":
        return f"the application password of '{user}' is wrong.", "Make a new one in the profile of the user."
    what = f"it does not let '{user}' in."
    causes = "Either the user or the application password is wrong, or the server drops the header `Authorization`."
    return what, f"{causes} {DOCTOR}"


def no_interface(reply: Reply) -> tuple[str, str]:
    """Neither address of the REST interface answers in JSON."""
    if reply.status >= 500 or (reply.status < 400 and not reply.is_page):
        return _without_code(reply)
    what = f"there is no REST interface of WordPress at that address (it answers {reply.status})."
    return what, "Check `url`: the address of the site's first page. A plugin may also have switched the interface off."


def _without_code(reply: Reply) -> tuple[str, str]:
    if reply.status >= 500:
        return f"it answers {reply.status}: the site is in trouble.", f"{LATER} If it lasts, tell its administrator."
    if reply.status == 429:
        return "it asks to be left alone for a while (429).", LATER
    if reply.status >= 400:
        what = f"it answers {reply.status} with a page, not as WordPress would: something stands before it."
        return what, "Ask its administrator to let this program past the firewall, or the plugin that guards the site."
    what = f"it answers with something that is no JSON: {reply.beginning!r}."
    return what, "A plugin may print errors into the answer: ask its administrator to switch WP_DEBUG_DISPLAY off."


def said(value: dict[str, Any]) -> str:
    """The site's own words, without markup."""
    plain = html.unescape(re.sub(r"<[^>]*>", "", str(value.get("message", ""))))
    return redact(" ".join(plain.split()))[:LONGEST].rstrip(".")
