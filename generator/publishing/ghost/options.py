"""The settings of a Ghost outlet."""

from __future__ import annotations

import re

from generator import secrets
from generator.publishing.ghost.key import Key
from generator.publishing.remote import RemoteOptions, checked_url
from generator.tomltable import SettingsTable

FORM = re.compile(r"[0-9a-f]{24}:[0-9a-f]{64}")
"""An Admin API key; a Content API key has neither colon nor that length."""
WHERE = "Settings, Integrations, Add custom integration, Admin API key"


class GhostOptions(RemoteOptions, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """A site, and the key with which it is written to.

    `key` is the name under which the Admin API key is kept, never the key. `address` is where readers will find a
    post, as the routes of the site have it. `featured` makes the chart the picture that stands for the post in lists
    and on social networks; false where the theme shows it above the text as well, which has it already.
    """

    key: str
    address: str = "/{slug}/"
    featured: bool = True


def checked(table: SettingsTable, options: GhostOptions) -> GhostOptions:
    """The options; SettingsError where an address is none, or a name is missing."""
    checked_url(table, options)
    if not options.key.strip():
        raise table.wrong("`key` is empty.", "Name the secret that holds the Admin API key.", near="key")
    try:
        options.address.format(slug="", language="")
    except (LookupError, ValueError):
        what = f"`address` is {options.address!r}, which is no pattern."
        remedy = "Write it as /{slug}/ or /{language}/{slug}/, as in the routes of the site."
        raise table.wrong(what, remedy, near="address") from None
    return options


def key(table: SettingsTable, options: GhostOptions) -> Key:
    """The Admin API key; SettingsError, which says where to get one, where there is none."""
    name = options.key
    try:
        found = secrets.read(name)
    except ValueError as error:
        raise table.wrong(f"the key in {name} {error}.", f"Set {name} anew.", near="key") from None
    if found is None:
        table.keep_out("key", name)
        what = f"the key is not set: there is no environment variable {name}."
        remedy = (
            f"Make one on the site ({WHERE}), and put it in {name}, or in a file and the file's path in {name}_FILE."
        )
        raise table.wrong(what, remedy, near="key")
    if not FORM.fullmatch(found.value):
        what = f"what {name} holds is no Admin API key, which has the form of 24 digits, a colon and 64 digits."
        raise table.wrong(what, f"Copy the whole of it from the site ({WHERE}).", near="key")
    return Key(found)
