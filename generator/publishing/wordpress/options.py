"""The settings of a WordPress outlet."""

from __future__ import annotations

from typing import Literal

from generator import secrets
from generator.publishing.remote import RemoteOptions, checked_url
from generator.secrets import Secret
from generator.tomltable import SettingsTable


class WordPressOptions(RemoteOptions, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """A site, and who writes there.

    `password` is the name under which the application password is kept, never the password. `languages` says which
    plugin keeps the languages of the site, if any: its posts are then made in theirs. `featured` makes the chart the
    picture that stands for the post in lists and on social networks; false where the theme shows it above the text
    as well, which has it already.
    """

    user: str
    password: str
    languages: Literal["", "polylang"] = ""
    featured: bool = True


def checked(table: SettingsTable, options: WordPressOptions) -> WordPressOptions:
    """The options; SettingsError where an address is none, or a name is missing."""
    checked_url(table, options)
    for key in ("user", "password"):
        if not getattr(options, key).strip():
            raise table.wrong(f"`{key}` is empty.", "Name the user of the site, and the secret.", near=key)
    return options


def password(table: SettingsTable, options: WordPressOptions) -> Secret:
    """The application password; SettingsError, which says where to get one, where there is none."""
    name = options.password
    try:
        found = secrets.read(name, is_spaced=True)
    except ValueError as error:
        raise table.wrong(f"the password in {name} {error}.", f"Set {name} anew.", near="password") from None
    if found is None:
        table.keep_out("password", name)
        what = f"the password is not set: there is no environment variable {name}."
        remedy = (
            f"Make an application password in the profile of '{options.user}' on the site (Users, Profile), and put it "
            f"in {name}, or in a file and the file's path in {name}_FILE; never in this file."
        )
        raise table.wrong(what, remedy, near="password")
    return found
