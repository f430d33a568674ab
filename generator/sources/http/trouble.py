"""What people are told of an answer that did not come, and what they can do."""

from __future__ import annotations

import http.client
import ssl

import requests
import urllib3

from generator.sources.http.address import UnknownNameError
from generator.sources.http.request import Failure, Limits

LATER = "Fetch again later; the last good figures stay."
CONNECTION = "Check the address and the connection to the internet; the last good figures stay."
NETWORK = "Tell the agency, or the owner of this network; the last good figures stay."
REMEDIES = {
    401: "Check the token, and whether the agency lets you in.",
    403: "Check the token, and whether the agency lets you in.",
    404: "Correct the address: the agency may have moved the file.",
    410: "Correct the address: the agency may have moved the file.",
}


def by_status(status: int) -> str:
    """The remedy for an answer that is an error."""
    return REMEDIES.get(status, "Check the address; the last good figures stay.")


def late(seconds: float) -> Failure:
    """The deadline of the whole request has passed."""
    remedy = "Fetch again later; raise `timeout` for a large file. The last good figures stay."
    return Failure(f"it was not finished within {seconds:g} seconds.", remedy, again=False)


def private(host: str, address: str) -> Failure:
    """A name, or a redirect, leads into a private network."""
    what = f"it leads to {host}, an address of a private network ({address})."
    return Failure(what, f'If that is meant, set `allow_private = ["{host}"]`.', again=False)


def of_exception(error: Exception, limits: Limits) -> Failure:
    """A connection that failed, by the nearest cause that people can do something about."""
    found = causes(error)
    for kinds, failure in (
        (ssl.SSLCertVerificationError, Failure("its certificate is not valid.", NETWORK, again=False)),
        (UnknownNameError, Failure("nobody knows a host of that name.", CONNECTION)),
        (
            (requests.ReadTimeout, urllib3.exceptions.ReadTimeoutError),
            Failure(f"it sent nothing for {limits.read:g} seconds.", LATER),
        ),
        (
            (http.client.IncompleteRead, urllib3.exceptions.IncompleteRead),
            Failure("the answer is cut short: it broke off before its end.", LATER),
        ),
        (TimeoutError, Failure(f"it took no connection within {limits.connect:g} seconds.", CONNECTION)),
        (ConnectionRefusedError, Failure("it refuses connections.", CONNECTION)),
        (requests.exceptions.InvalidURL, Failure("the address cannot be read.", "Correct it.", again=False)),
    ):
        if any(isinstance(one, kinds) for one in found):
            return failure
    return Failure("the connection broke off before the answer was whole.", LATER)


def causes(error: BaseException) -> list[BaseException]:
    """An exception with all that it was raised from, or wraps."""
    found: list[BaseException] = []
    todo: list[object] = [error]
    while todo:
        one = todo.pop()
        if isinstance(one, BaseException) and one not in found:
            found.append(one)
            todo += [one.__cause__, one.__context__, getattr(one, "reason", None), *one.args]
    return found
