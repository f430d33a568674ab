"""What a refusal of Ghost means, and what can be done about it; by its type and code, as its words may change."""

from __future__ import annotations

from typing import Any

from generator.publishing.remote import LATER, Reply
from generator.secrets import redact

LONGEST = 160
INTEGRATIONS = "Settings, Integrations"
PLAIN = {
    "UpdateCollisionError": (
        "somebody saved the post there at the same moment.",
        "Publish again, which looks at it first.",
    ),
    "MaintenanceError": ("it is closed for the moment, as for maintenance (503).", LATER),
    "RequestEntityTooLargeError": (
        "it takes no file of that size.",
        "Ask its administrator to raise the limit of the server before it.",
    ),
    "TooManyRequestsError": ("it asks to be left alone for a while (429).", LATER),
}
BARE = {413: "RequestEntityTooLargeError", 429: "TooManyRequestsError", 503: "MaintenanceError"}
"""What Ghost says with a page, or a server before it."""
WRONG_KEY = {
    "UNKNOWN_ADMIN_API_KEY": "it knows no integration with this key.",
    "INVALID_API_KEY_TYPE": "the key is no Admin API key.",
}


def remedy(reply: Reply, error: dict[str, Any]) -> tuple[str, str]:
    """What happened and what to do, of an answer that is none of those expected; `error` is what Ghost says of it."""
    kind, code = str(error.get("type", "")), str(error.get("code") or "")
    if not error:
        return _without_words(reply)
    if kind in PLAIN:
        return PLAIN[kind]
    if kind == "UnauthorizedError" or code == "INVALID_JWT":
        return _not_let_in(error, code)
    if kind == "NoPermissionError":
        return _not_allowed(error)
    if kind == "ValidationError":
        field = f" `{error['property']}`" if error.get("property") else " what was sent"
        return f"it does not take{field} ({said(error)}).", "Mend that in the bulletin or in the settings."
    again = f"{LATER} If it lasts, tell its administrator." if reply.status >= 500 else ""
    return f"it answers {reply.status} {kind} ({said(error)}).", again


def _not_let_in(error: dict[str, Any], code: str) -> tuple[str, str]:
    """Whether the first half of the key is wrong, or the second, or the clock."""
    if "expired" in said(error) or "maxAge" in said(error):
        return "it takes our token for too old: its clock and the date that it sends differ.", "Tell its administrator."
    what = WRONG_KEY.get(code, "the second half of the key is wrong.")
    return what, f"Copy the Admin API key anew from {INTEGRATIONS} there; somebody may have made another."


def _not_allowed(error: dict[str, Any]) -> tuple[str, str]:
    """Ghost heard no key at all, or one that may not do this."""
    if said(error).startswith("Authorization failed"):
        what = "it did not see our key: a server before it drops the header `Authorization`."
        return what, "Ask its administrator to let that header pass."
    return f"an integration may not do this there ({said(error)}).", f"Ask its administrator to look at {INTEGRATIONS}."


def no_interface(reply: Reply, value: dict[str, Any]) -> tuple[str, str]:
    """The Admin API does not say what site it is of."""
    error: dict[str, Any] = next(iter(value.get("errors") or ()), {})
    if error or reply.status >= 500 or reply.status == 429:
        return remedy(reply, error)
    what = f"there is no Admin API of Ghost at that address (it answers {reply.status})."
    return what, "Check `url`: the address of the site as it stands before /ghost/ where its staff log in."


def _without_words(reply: Reply) -> tuple[str, str]:
    if reply.status in BARE:
        return PLAIN[BARE[reply.status]]
    if reply.status >= 500:
        return f"it answers {reply.status}: the site is in trouble.", f"{LATER} If it lasts, tell its administrator."
    if reply.status >= 400:
        what = f"it answers {reply.status} with a page, not as Ghost would: something stands before it."
        return what, "Ask its administrator to let this program past what guards the site."
    what = f"it answers with something that is no JSON: {reply.beginning!r}."
    return what, "Something stands before Ghost: ask its administrator what answers at /ghost/api/admin/."


def said(error: dict[str, Any]) -> str:
    """Ghost's own words."""
    words = " ".join(f"{error.get('message') or ''} {error.get('context') or ''}".split())
    return redact(words)[:LONGEST].rstrip(". ")
