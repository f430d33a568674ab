"""Which addresses of the network may be asked: public ones, and of the others those allowed by name.

A name is resolved once and the connection goes to the very address that was judged, so that a name
which means one thing now and another a moment later gains nothing.
"""

from __future__ import annotations

import ipaddress
import socket
import threading
from collections.abc import Collection
from typing import Any

NAT64 = ipaddress.ip_network("64:ff9b::/96")
Found = tuple[socket.AddressFamily, socket.SocketKind, int, str, Any]


class PrivateAddressError(Exception):
    """The name leads into a private network, and the settings do not allow it; `args` are name and address."""


class UnknownNameError(OSError):
    """No resolver knows the name of the host."""


def is_public(text: str) -> bool:
    """Whether an address is one of the internet at large; one that wraps another is judged by both.

    >>> is_public("93.184.216.34"), is_public("10.0.0.1"), is_public("::ffff:127.0.0.1"), is_public("169.254.169.254")
    (True, False, False, False)
    """
    address = ipaddress.ip_address(text.partition("%")[0])
    if isinstance(address, ipaddress.IPv6Address):
        if address.ipv4_mapped:
            return is_public(str(address.ipv4_mapped))
        inner = [address.sixtofour, *(address.teredo or ())]
        if address in NAT64:
            inner.append(ipaddress.IPv4Address(int(address) & 0xFFFFFFFF))
        if not all(is_public(str(one)) for one in inner if one):
            return False
    return address.is_global and not address.is_multicast


def permitted(host: str, port: int, allowed: Collection[str], seconds: float) -> list[Found]:
    """Where `host` can be reached, in the resolver's order.

    PrivateAddressError where only private addresses are left and the name is not among the allowed;
    OSError where the name is not known, or the resolver does not answer within `seconds`.
    """
    found = _resolved(host, port, seconds)
    if host.lower() in allowed:
        return found
    public = [one for one in found if is_public(one[4][0])]
    if not public:
        raise PrivateAddressError(host, found[0][4][0])
    return public


def _resolved(host: str, port: int, seconds: float) -> list[Found]:
    """The answer of the resolver, which knows no deadline of its own."""
    answers: list[Any] = []

    def ask() -> None:
        try:
            answers.append(socket.getaddrinfo(host, port, type=socket.SOCK_STREAM))
        except (OSError, UnicodeError) as error:
            answers.append(error)

    asking = threading.Thread(target=ask, daemon=True)
    asking.start()
    asking.join(seconds)
    if not answers:
        message = f"the name {host} was not resolved within {seconds:.0f} seconds"
        raise TimeoutError(message)
    (answer,) = answers
    if isinstance(answer, Exception):
        raise UnknownNameError(host)
    return list(answer)
