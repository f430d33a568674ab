"""The Admin API of one site: what is asked and answered, as JSON."""

from __future__ import annotations

import json
import re
from collections.abc import Collection, Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any
from urllib.parse import urlencode

from urllib3.filepost import encode_multipart_formdata

from generator.errors import PublishError
from generator.publishing.ghost.key import Key
from generator.publishing.ghost.options import GhostOptions
from generator.publishing.ghost.refusal import no_interface, remedy
from generator.publishing.remote import READS, Remote, Reply
from generator.secrets import Secret

Value = dict[str, Any]
OLDEST = 5
"""The first Ghost that keeps texts in the form in which they are sent here."""


@dataclass(frozen=True, slots=True)
class Answer:
    """What the site said: a value; or the type of its refusal, where the caller knew that it might come."""

    value: Value
    refusal: str = ""


class Site:
    """The site of an outlet, asked with the key of an integration."""

    def __init__(self, name: str, options: GhostOptions, key: Key) -> None:
        self.remote = Remote(f"outlet '{name}' ({options.url.rstrip('/')})", options)
        self._key = key
        self._about: Value = {}

    @property
    def now(self) -> datetime:
        """The clock of the site, as it stood at the last answer; PublishError where it tells no time.

        Tokens are signed by it: a clock of this machine that is wrong keeps nobody out.
        """
        if self.remote.clock is None:
            self.about()
        if self.remote.clock is None:
            raise self.remote.error("it does not say what time it is there.", "Ask its administrator to send `Date`.")
        return self.remote.clock

    @property
    def address(self) -> str:
        """Where readers find the site, without a slash at the end."""
        return str((self._about or self.about())["url"]).rstrip("/")

    def about(self) -> Value:
        """What the site says of itself, which it does without a key: title, version, address."""
        reply = self._heard("GET", self._address("site/", {}))
        value = _value(reply).get("site")
        if not isinstance(value, dict) or not value.get("url"):
            what, advice = no_interface(reply, _value(reply))
            raise self.remote.error(what, advice)
        self._about = value
        return value

    @property
    def is_old(self) -> bool:
        major = str((self._about or self.about()).get("version", "")).partition(".")[0]
        return major.isdecimal() and int(major) < OLDEST

    def get(self, path: str, *, known: Collection[str] = (), **query: str) -> Answer:
        """A value by its path, such as `posts/ID/`."""
        return self._ask("GET", path, query, known=known)

    def post(self, path: str, value: Value, **query: str) -> Answer:
        """Make something."""
        return self._sent("POST", path, value, query)

    def put(self, path: str, value: Value, **query: str) -> Answer:
        """Change what is at a path."""
        return self._sent("PUT", path, value, query)

    def upload(self, path: str, name: str, kind: str, content: bytes, **fields: str) -> Answer:
        """A file, with its fields in the same request."""
        body, mime = encode_multipart_formdata([*fields.items(), ("file", (name, content, kind))])
        return self._ask("POST", path, {}, headers={"Content-Type": mime}, body=body)

    def shows(self, url: str) -> bool:
        """Whether a visitor gets a file at an address.

        Where that cannot be told, as on a site that is closed to visitors, he does not.
        """
        try:
            reply = self._heard("GET", url)
        except PublishError:
            return False
        return reply.status == 200 and not reply.is_page

    def _sent(self, method: str, path: str, value: Value, query: Mapping[str, str]) -> Answer:
        headers = {"Content-Type": "application/json"}
        return self._ask(method, path, query, headers=headers, body=json.dumps(value).encode())

    def _ask(
        self,
        method: str,
        path: str,
        query: Mapping[str, str],
        *,
        headers: Mapping[str, str] | None = None,
        body: bytes = b"",
        known: Collection[str] = (),
    ) -> Answer:
        login = ("Ghost", self._key.token(self.now))
        reply = self._heard(method, self._address(path, query), headers, body, login=login)
        value = _value(reply)
        if reply.status < 400 and value:
            return Answer(value)
        error: Value = next(iter(value.get("errors") or ()), {})
        if error and error.get("type") in known:
            return Answer(value, str(error["type"]))
        may_be_done = method not in READS and (reply.status >= 500 or reply.status < 400)
        what, advice = remedy(reply, error)
        raise self.remote.error(what, advice, is_uncertain=may_be_done)

    def _address(self, path: str, query: Mapping[str, str]) -> str:
        return f"{self.remote.base}/ghost/api/admin/{path}?{urlencode(query)}".removesuffix("?")

    def _heard(
        self,
        method: str,
        url: str,
        headers: Mapping[str, str] | None = None,
        body: bytes = b"",
        *,
        login: tuple[str, Secret] | None = None,
    ) -> Reply:
        given = {"Accept": "application/json", "Accept-Version": f"v{OLDEST}.0", **(headers or {})}
        return self.remote.ask(method, url, headers=given, body=body, login=login)


def quoted(text: str) -> str:
    """A text within a filter; one that ends with a backslash cannot be said there."""
    return "'" + re.sub(r"['\"]", r"\\\g<0>", text) + "'"


def _value(reply: Reply) -> Value:
    """The value of an answer, empty where it is no object of JSON."""
    try:
        value = reply.json()
    except ValueError:
        return {}
    return value if isinstance(value, dict) else {}
