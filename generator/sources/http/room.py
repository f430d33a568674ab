"""Fetches one address: checked, paced, limited, tried again where that can help, and whole or not at all."""

from __future__ import annotations

import time
from collections.abc import Callable, Mapping
from pathlib import Path
from urllib.parse import urljoin, urlsplit

import requests
import urllib3
from requests.utils import get_environ_proxies, select_proxy

from generator import __version__
from generator.errors import SourceError
from generator.secrets import Secret
from generator.sources.http import look
from generator.sources.http.address import PrivateAddressError, permitted
from generator.sources.http.body import RefusedError, receive
from generator.sources.http.kept import Kept
from generator.sources.http.pace import back_off, retry_after, wait_turn
from generator.sources.http.request import Answer, Failure, Limits, Request
from generator.sources.http.trouble import CONNECTION, LATER, by_status, late, of_exception, private
from generator.sources.http.wire import Deadline, Wire, WireAdapter, certificates

REDIRECTS = frozenset((301, 302, 303, 307, 308))
AGAIN = frozenset((408, 425, 429, 500, 502, 503, 504))
"""Statuses after which another try may help."""
COMPLAINT = 100_000
"""Bytes read of an answer that is an error."""
AGENT = f"press-bulletin/{__version__}"
Progress = Callable[[str], None]


def fetch(request: Request, progress: Progress) -> Answer:
    """The answer to `request`, kept in its folder; `progress` is told of each further try.

    SourceError, which names source, address without secrets, cause and remedy, where none can be
    had: a kept answer is then as it was.
    """
    deadline = Deadline(request.limits.total)
    kept = Kept(request)
    attempt = 0
    while not isinstance(outcome := _try(request, kept, deadline), Answer):
        wait = outcome.wait if outcome.wait is not None else back_off(attempt, request.limits.pause)
        if not _may_try_again(outcome, wait, attempt, request.limits, deadline):
            raise _final(request, outcome, attempt + 1)
        progress(f"{urlsplit(request.url).hostname}: {outcome.what} Another try in {wait:.0f} s.")
        time.sleep(wait)
        attempt += 1
    return outcome


def _may_try_again(failure: Failure, wait: float, attempt: int, limits: Limits, deadline: Deadline) -> bool:
    return failure.again and attempt + 1 < limits.tries and wait <= limits.longest_wait and wait < deadline.left


def _final(request: Request, failure: Failure, tries: int) -> SourceError:
    """The error that people see; raised where no other exception, which might show an address, is at hand."""
    asked = failure.wait
    if asked is not None and asked > request.limits.longest_wait:
        return request.error(failure.what, f"It asks to be left alone for {asked:,.0f} seconds: fetch again then.")
    tried = f" (tried {tries} times)" if tries > 1 else ""
    return request.error(f"{failure.what.removesuffix('.')}{tried}.", failure.remedy)


def _try(request: Request, kept: Kept, deadline: Deadline) -> Answer | Failure:
    """One try. Whatever a library raises ends here as words of our own: its own may show the address."""
    wire = Wire(request.allow_private, deadline)
    adapter = WireAdapter(wire)
    try:
        with wire.until_deadline():
            outcome = _follow(request, kept, wire, adapter)
    except RefusedError as error:
        outcome = error.failure
    except PrivateAddressError as error:
        outcome = private(*error.args)
    except (requests.RequestException, urllib3.exceptions.HTTPError, OSError, ValueError) as error:
        outcome = of_exception(error, request.limits)
    finally:
        adapter.close()
    is_late = wire.is_cut or not deadline.left
    return late(deadline.seconds) if is_late and isinstance(outcome, Failure) else outcome


def _follow(request: Request, kept: Kept, wire: Wire, adapter: WireAdapter) -> Answer | Failure:
    """Ask, and go where the server sends us, each address judged as the first."""
    url, first = request.url, urlsplit(request.url)
    for _ in range(request.limits.redirects + 1):
        refused = _refusal(url, request)
        if refused:
            return refused
        same_host = urlsplit(url)[:2] == first[:2]
        response = _ask(url, _headers(request, kept, same_host=same_host), request, wire, adapter)
        try:
            target = response.headers.get("location")
            if response.status_code not in REDIRECTS or not target:
                return _receive(response, request, kept, wire)
            url = urljoin(url, target)
        finally:
            response.close()
    return Failure(f"it leads on more than {request.limits.redirects} times.", CONNECTION, again=False)


def _refusal(url: str, request: Request) -> Failure | None:
    """Why an address is not asked at all."""
    parts = urlsplit(url)
    host = (parts.hostname or "").lower()
    if parts.scheme not in {"http", "https"} or not host:
        return Failure("the address is none of the web.", "Write a whole https:// address.", again=False)
    if parts.username or parts.password:
        what = "the address holds a name or a password."
        return Failure(what, "Keep it in the environment and name the variable in `token`.", again=False)
    is_secret = request.shown != request.url or any(isinstance(one, Secret) for one in request.headers.values())
    led_down = parts.scheme == "http" and urlsplit(request.url).scheme == "https"
    if led_down or (is_secret and parts.scheme == "http" and host not in request.allow_private):
        what = f"it would go on unencrypted, to http://{host}."
        return Failure(what, "Use an https:// address, or ask the agency for one.", again=False)
    return None


def _headers(request: Request, kept: Kept, *, same_host: bool) -> dict[str, str]:
    """What is sent along; secrets only to the host they are for."""
    common = {"User-Agent": AGENT, "Accept-Encoding": "gzip, deflate", "Accept": "*/*"}
    open_ones = {name: value for name, value in request.headers.items() if isinstance(value, str)}
    secret = {name: value.value for name, value in request.headers.items() if isinstance(value, Secret)}
    return common | open_ones | kept.conditions() | (secret if same_host else {})


def _ask(url: str, headers: Mapping[str, str], request: Request, wire: Wire, adapter: WireAdapter) -> requests.Response:
    """The status and headers of an answer, its body still to be received."""
    host, limits = urlsplit(url).hostname or "", request.limits
    wait_turn(host, limits.per_second, wire.deadline.left)
    prepared = requests.Request("GET", url, headers=dict(headers)).prepare()
    proxies = get_environ_proxies(url)
    proxy = select_proxy(url, proxies)
    wire.allowed = request.allow_private
    if proxy:
        _refuse_private_behind_proxy(host, wire)
        wire.allowed |= {urlsplit(proxy).hostname or ""}
    return adapter.send(
        prepared,
        stream=True,
        timeout=(limits.connect, limits.read),
        verify=certificates(),
        proxies=proxies,
    )


def _refuse_private_behind_proxy(host: str, wire: Wire) -> None:
    """The proxy resolves the name, and may know some that this machine does not; those it knows are judged."""
    try:
        permitted(host, 443, wire.allowed, wire.deadline.left)
    except OSError:
        return


def _receive(response: requests.Response, request: Request, kept: Kept, wire: Wire) -> Answer | Failure:
    """The body of the last answer, by its status."""
    status = response.status_code
    if status == 304:
        return kept.answer(status) or Failure("the server says that nothing is new, and nothing is kept.", LATER)
    if status != 200:
        return _complaint(response, request)
    with kept.writing() as file:
        is_whole = receive(response.raw, file, request.limits)
        file.close()
        path = Path(file.name)
        wrong = late(wire.deadline.seconds) if wire.is_cut else look.judge(path, request.kind, is_whole=is_whole)
        if wrong:
            return wrong
        headers = {name.lower(): value for name, value in response.headers.items()}
        has_secrets = request.shown != request.url or any(isinstance(one, Secret) for one in request.headers.values())
        return kept.keep(path, headers, is_whole=is_whole, has_secrets=has_secrets)


def _complaint(response: requests.Response, request: Request) -> Answer | Failure:
    """An answer that is an error: handed to the caller who judges it, unless it asks for another try."""
    status = response.status_code
    headers = {name.lower(): value for name, value in response.headers.items()}
    answer = Answer(response.raw.read(COMPLAINT, decode_content=False), status, request.shown, headers)
    asked = request.asked_wait(answer)
    wait = asked if asked is not None else retry_after(headers)
    if status in request.judged and asked is None:
        return answer
    what = f"the server answers {status} {response.reason or ''}".rstrip() + "."
    if status in AGAIN or asked is not None:
        return Failure(what, LATER, wait=wait)
    return Failure(what, by_status(status), again=False)


__all__ = ["Progress", "fetch"]
