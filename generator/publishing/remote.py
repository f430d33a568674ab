"""A server that an outlet writes to: asked once, within limits, and heard whole.

The rules of the road are those of the room that reads statistics (`sources.http`): which addresses may be asked, and
when a line is cut. What differs is that a request may change something there. So nothing that could have been done is
asked again, nothing is followed elsewhere with a password, and a PublishError says whether it may have been done.
"""

from __future__ import annotations

import io
import json
import re
import ssl
import time
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import UTC, datetime
from email.utils import parsedate_to_datetime
from typing import Annotated, Any
from urllib.parse import urljoin, urlsplit

import msgspec
import requests
import urllib3
from requests.utils import get_environ_proxies, select_proxy

from generator.errors import PublishError
from generator.publishing.outlet import OutletOptions
from generator.secrets import Secret, redact
from generator.sources.http.address import PrivateAddressError, UnknownNameError, permitted
from generator.sources.http.body import RefusedError, receive
from generator.sources.http.look import is_page
from generator.sources.http.request import Limits
from generator.sources.http.trouble import causes
from generator.sources.http.wire import Deadline, Wire, WireAdapter, certificates
from generator.tomltable import SettingsTable

AGENT = "press-bulletin"
LARGEST = 30_000_000
"""Bytes of an answer; a site with hundreds of posts on one page has a thousandth."""
TRIES = 3
PAUSE = 0.5
AGAIN = frozenset({429, 502, 503, 504})
READS = frozenset({"GET", "HEAD"})
LATER = "Try again in a while."


class RemoteOptions(OutletOptions, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """The settings of an outlet on a server.

    `url` is its address, `timeout` how many seconds one request may take, `allow_private` the hosts of a private
    network that may be asked.
    """

    url: str
    timeout: Annotated[float, msgspec.Meta(gt=0, le=3_600)] = 60
    allow_private: tuple[str, ...] = ()


LOG_IN = re.compile(r"/(?:wp-admin|wp-login\.php|ghost)(?:/.*)?$")
"""Where WordPress and Ghost let their staff in: what people copy from their browser."""


def checked_url(table: SettingsTable, options: RemoteOptions) -> None:
    """SettingsError where `url` is no address, or one to which no secret may be sent."""
    parts = urlsplit(options.url)
    if parts.scheme not in {"http", "https"} or not parts.hostname or parts.username or parts.query:
        raise table.wrong("`url` is no address of a site.", "Write it as https://example.org.", near="url")
    if found := LOG_IN.search(parts.path):
        first = f"{parts.scheme}://{parts.netloc}{parts.path[: found.start()]}"
        what = "`url` is the address at which the staff log in, not that of the site."
        raise table.wrong(what, f'Write its first page: url = "{first}".', near="url")
    if parts.scheme == "http" and parts.hostname not in options.allow_private:
        what = "`url` begins with http://, and a password would go over the line for all to read."
        remedy = f'Write https://; a server within the house may be named: allow_private = ["{parts.hostname}"].'
        raise table.wrong(what, remedy, near="url")


@dataclass(frozen=True, slots=True)
class Reply:
    """What a server answered; the names of `headers` are in lower case."""

    status: int
    headers: Mapping[str, str]
    body: bytes = field(repr=False)

    @property
    def is_page(self) -> bool:
        return is_page(self.body)

    def json(self) -> Any:
        """The value of the answer; ValueError where it is no JSON."""
        return json.loads(self.body)

    @property
    def text(self) -> str:
        return self.body.decode("utf-8", "replace")

    @property
    def beginning(self) -> str:
        """Its first words, for a message."""
        return redact(" ".join(self.text[:200].split()))[:60]


class Remote:
    """The server at `base`; `where` names the outlet in messages."""

    def __init__(self, where: str, options: RemoteOptions) -> None:
        self.base = options.url.rstrip("/")
        self.where = where
        self._allowed = frozenset(host.lower() for host in options.allow_private)
        self._seconds = options.timeout
        self._clock: datetime | None = None

    @property
    def clock(self) -> datetime | None:
        """The server's clock as it stood at the last answer that told it; None before the first."""
        return self._clock

    def ask(
        self,
        method: str,
        url: str,
        *,
        headers: Mapping[str, str] | None = None,
        body: bytes = b"",
        login: tuple[str, Secret] | None = None,
    ) -> Reply:
        """The answer, whatever its status; PublishError where there is none, or where it leads elsewhere.

        `login` is the scheme of the header Authorization, and the secret after it. What only reads is tried again
        where the line broke or the server is busy.
        """
        self.refuse_address(url, is_secret=login is not None)
        sent = {"User-Agent": AGENT, "Accept-Encoding": "gzip, deflate", **(headers or {})}
        if login:
            sent["Authorization"] = f"{login[0]} {login[1].value}"
        tries = TRIES if method in READS else 1
        for attempt in range(tries):
            outcome = self._try(method, url, sent, body)
            if isinstance(outcome, Reply):
                self._clock = _moment(outcome.headers.get("date", "")) or self._clock
            is_last = attempt + 1 == tries
            if isinstance(outcome, Reply) and (outcome.status not in AGAIN or is_last):
                return self._unless_led_on(outcome, url)
            if isinstance(outcome, _Trouble) and (is_last or not outcome.again):
                raise self.error(outcome.what, outcome.remedy, is_uncertain=outcome.reached and method not in READS)
            time.sleep(PAUSE * 2**attempt)
        raise AssertionError  # the last try returns or raises

    def error(self, what: str, remedy: str = "", *, is_uncertain: bool = False) -> PublishError:
        """A PublishError about this server; the caller raises it."""
        if is_uncertain:
            remedy = f"{remedy} It may have been done: run the same again, which looks before it writes.".strip()
        return PublishError(what, where=self.where, remedy=remedy, is_uncertain=is_uncertain)

    def refuse_address(self, url: str, *, is_secret: bool) -> None:
        """PublishError where an address is none, or where a secret would go over the line for all to read."""
        parts = urlsplit(url)
        if parts.scheme not in {"http", "https"} or not parts.hostname or parts.username or parts.password:
            raise self.error("its `url` is no address of the web.", "Write it as https://example.org, without a name.")
        if is_secret and parts.scheme == "http" and parts.hostname.lower() not in self._allowed:
            what = "its `url` begins with http://, and a password would go over the line for all to read."
            raise self.error(what, "Write https://; a server within the house may be named in `allow_private`.")

    def _unless_led_on(self, reply: Reply, url: str) -> Reply:
        """Nobody is followed with a password; the office has to know where its bulletins go."""
        target = reply.headers.get("location", "")
        if reply.status not in {301, 302, 303, 307, 308} or not target:
            return reply
        there = urlsplit(urljoin(url, target))
        if "login" in there.path:
            what = f"it sends visitors to a page of log-in ({there.scheme}://{there.netloc}{there.path})."
            raise self.error(what, "Ask its administrator to let programs reach the REST interface.")
        what = f"it leads on to {there.scheme}://{there.netloc}{there.path}."
        raise self.error(what, f"If that is the site, set `url` to it, as in {there.scheme}://{there.netloc}.")

    def _try(self, method: str, url: str, headers: Mapping[str, str], body: bytes) -> Reply | _Trouble:
        """One try. What a library raises ends here as words of our own: its own may show a password."""
        wire = Wire(self._allowed, Deadline(self._seconds))
        adapter = WireAdapter(wire)
        try:
            with wire.until_deadline():
                reply = _heard(method, url, headers, body, wire, adapter)
        except RefusedError as error:
            return _Trouble(error.failure.what, "Look at the site with a browser.", again=False)
        except PrivateAddressError as error:
            host, address = error.args
            what = f"{host} is an address of a private network ({address})."
            return _Trouble(what, f'If that is meant, set `allow_private = ["{host}"]`.', reached=False, again=False)
        except (requests.RequestException, urllib3.exceptions.HTTPError, OSError, ValueError) as error:
            return self._late() if wire.is_cut else _of_exception(error)
        finally:
            adapter.close()
        return self._late() if wire.is_cut else reply

    def _late(self) -> _Trouble:
        return _Trouble(f"it did not answer within {self._seconds:g} seconds.", LATER, again=False)


@dataclass(frozen=True, slots=True)
class _Trouble:
    """Why no answer came. `reached` says that the server may have heard the request."""

    what: str
    remedy: str
    reached: bool = True
    again: bool = True


def _heard(method: str, url: str, headers: Mapping[str, str], body: bytes, wire: Wire, adapter: WireAdapter) -> Reply:
    prepared = requests.Request(method, url, headers=dict(headers), data=body or None).prepare()
    proxies = get_environ_proxies(url)
    proxy = select_proxy(url, proxies)
    if proxy:
        _refuse_private_behind_proxy(urlsplit(url).hostname or "", wire)
        wire.allowed |= {urlsplit(proxy).hostname or ""}
    waits = (Limits().connect, wire.deadline.seconds)
    response = adapter.send(prepared, stream=True, timeout=waits, verify=certificates(), proxies=proxies)
    try:
        taken = io.BytesIO()
        receive(response.raw, taken, Limits(size=LARGEST))
        named = {name.lower(): value for name, value in response.headers.items()}
        return Reply(response.status_code, named, taken.getvalue())
    finally:
        response.close()


def _refuse_private_behind_proxy(host: str, wire: Wire) -> None:
    """A proxy may know names that this machine does not; those it knows are judged."""
    try:
        permitted(host, 443, wire.allowed, wire.deadline.left)
    except OSError:
        return


def _of_exception(error: Exception) -> _Trouble:
    """A line that failed, by the nearest cause that people can do something about."""
    found = causes(error)

    def met(*kinds: type[BaseException]) -> bool:
        return any(isinstance(one, kinds) for one in found)

    address = "Correct `url`, or check the connection to the internet."
    if met(ssl.SSLCertVerificationError):
        remedy = "Tell its administrator; where the house has its own authority, name its file in REQUESTS_CA_BUNDLE."
        return _Trouble("its certificate is not valid.", remedy, reached=False, again=False)
    if met(UnknownNameError):
        return _Trouble("nobody knows a host of that name.", address, reached=False)
    if met(ConnectionRefusedError):
        return _Trouble("it refuses connections.", f"{LATER} {address}", reached=False)
    if met(requests.ConnectTimeout, urllib3.exceptions.ConnectTimeoutError, urllib3.exceptions.NewConnectionError):
        return _Trouble("it takes no connection.", f"{LATER} {address}", reached=False)
    if met(requests.exceptions.InvalidURL):
        return _Trouble("its address cannot be read.", "Correct `url`.", reached=False, again=False)
    return _Trouble("the line broke before the answer was whole.", LATER)


def _moment(text: str) -> datetime | None:
    """The header `Date`, as everybody's clock has it."""
    try:
        return parsedate_to_datetime(text).astimezone(UTC)
    except ValueError:
        return None
