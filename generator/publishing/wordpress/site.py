"""The REST interface of one site: what is asked and answered, as JSON."""

from __future__ import annotations

import json
from base64 import b64encode
from collections.abc import Collection, Mapping
from dataclasses import dataclass
from datetime import datetime
from html import escape
from typing import Any
from urllib.parse import urlencode

from urllib3.filepost import encode_multipart_formdata

from generator.publishing.remote import READS, Remote, Reply
from generator.publishing.wordpress.options import WordPressOptions
from generator.publishing.wordpress.refusal import no_interface, remedy
from generator.secrets import Secret

Value = dict[str, Any]


@dataclass(frozen=True, slots=True)
class Answer:
    """What the site said: a value; or the code of its refusal, where the caller knew that it might come."""

    value: Any
    total: int = 0
    code: str = ""


class Site:
    """The site of an outlet, asked as the user whose password it holds."""

    def __init__(self, name: str, options: WordPressOptions, password: Secret) -> None:
        self.user = options.user
        self.remote = Remote(f"outlet '{name}' ({options.url.rstrip('/')})", options)
        self._password = password
        self._key = Secret(b64encode(f"{options.user}:{password.value}".encode()).decode())
        self._is_pretty: bool | None = None

    @property
    def now(self) -> datetime:
        """The clock of the site, as it stood at the last answer; PublishError where it tells no time."""
        if self.remote.clock is None:
            self.about()
        if self.remote.clock is None:
            raise self.remote.error("it does not say what time it is there.", "Ask its administrator to send `Date`.")
        return self.remote.clock

    def about(self) -> Value:
        """What the site says of itself, which it does without a password: name, address, time zone, ways to log in."""
        fields = {"_fields": "name,url,home,timezone_string,namespaces,authentication"}
        for is_pretty in (True, False):
            reply = self._heard("GET", self._address("/", fields, is_pretty=is_pretty))
            value = _json(reply)
            if isinstance(value, dict) and "namespaces" in value:
                self._is_pretty = is_pretty
                return value
        what, advice = no_interface(reply)
        raise self.remote.error(what, advice)

    @property
    def is_pretty(self) -> bool:
        """Whether its addresses are of names, as `/wp-json/`, and not of numbers alone, as `?rest_route=/`."""
        if self._is_pretty is None:
            self.about()
        return bool(self._is_pretty)

    def get(self, route: str, *, known: Collection[str] = (), **fields: Any) -> Answer:
        """A value by its route, such as `/wp/v2/posts/7`."""
        return self._ask("GET", route, fields, known=known)

    def post(self, route: str, fields: Value, *, known: Collection[str] = ()) -> Answer:
        """Make or change what is at a route."""
        headers = {"Content-Type": "application/json"}
        return self._ask("POST", route, {}, headers=headers, body=json.dumps(fields).encode(), known=known)

    def upload(self, fields: Mapping[str, str], name: str, kind: str, content: bytes) -> Answer:
        """A file into the library, with its fields in the same request."""
        body, mime = encode_multipart_formdata([*fields.items(), ("file", (name, content, kind))])
        return self._ask("POST", "/wp/v2/media", {}, headers={"Content-Type": mime}, body=body)

    def delete(self, route: str, *, known: Collection[str] = (), **fields: Any) -> Answer:
        return self._ask("DELETE", route, fields, known=known)

    def by_the_other_door(self, call: str) -> str:
        """The answer of XML-RPC, the older way in, which takes user and password in the body of the request."""
        body = call.format(user=escape(self.user, quote=False), password=escape(self._password.value, quote=False))
        headers = {"Content-Type": "text/xml"}
        self.remote.refuse_address(self.remote.base, is_secret=True)
        return self.remote.ask("POST", f"{self.remote.base}/xmlrpc.php", headers=headers, body=body.encode()).text

    @property
    def knows_user(self) -> bool:
        """Whether the site names the user in public, as it does with those who have published."""
        url = self._address("/wp/v2/users", {"slug": self.user.lower(), "_fields": "id"}, is_pretty=self.is_pretty)
        return bool(_json(self._heard("GET", url)) or ())

    def _address(self, route: str, fields: Value, *, is_pretty: bool) -> str:
        """Where a route is asked: under names where the site has them, else by a query that works everywhere."""
        query = {key: str(value) for key, value in fields.items()}
        if is_pretty:
            return f"{self.remote.base}/wp-json{route}?{urlencode(query)}".removesuffix("?")
        return f"{self.remote.base}/?{urlencode({'rest_route': route, **query})}"

    def _ask(
        self,
        method: str,
        route: str,
        fields: Value,
        *,
        headers: Mapping[str, str] | None = None,
        body: bytes = b"",
        known: Collection[str] = (),
    ) -> Answer:
        url = self._address(route, fields, is_pretty=self.is_pretty)
        reply = self._heard(method, url, headers, body, login=("Basic", self._key))
        value = _json(reply)
        code = str(value.get("code", "")) if isinstance(value, dict) and reply.status >= 400 else ""
        if reply.status < 400 and value is not None:
            total = reply.headers.get("x-wp-total", "")
            return Answer(value, int(total) if total.isdecimal() else 0)
        if code and code in known:
            return Answer(value, code=code)
        if 400 <= reply.status < 500 and reply.status != 401:
            self._refuse_stranger()
        may_be_done = method not in READS and (reply.status >= 500 or reply.status < 400)
        what, advice = remedy(reply, value if isinstance(value, dict) else {}, self.user)
        raise self.remote.error(what, advice, is_uncertain=may_be_done)

    def _refuse_stranger(self) -> None:
        """PublishError where the site does not know the user: it then refuses some things for other reasons told."""
        url = self._address("/wp/v2/users/me", {"context": "edit"}, is_pretty=self.is_pretty)
        reply = self._heard("GET", url, login=("Basic", self._key))
        if reply.status == 401:
            what, advice = remedy(reply, _json(reply) or {}, self.user)
            raise self.remote.error(what, advice)

    def _heard(
        self,
        method: str,
        url: str,
        headers: Mapping[str, str] | None = None,
        body: bytes = b"",
        *,
        login: tuple[str, Secret] | None = None,
    ) -> Reply:
        given = {"Accept": "application/json", **(headers or {})}
        return self.remote.ask(method, url, headers=given, body=body, login=login)


def _json(reply: Reply) -> Any:
    """The value of an answer, None where it is no JSON."""
    try:
        return reply.json()
    except ValueError:
        return None
