"""What holds for every test: no connection leaves this machine, and a slow machine fails nothing."""

from __future__ import annotations

import ipaddress
import socket
from collections.abc import Iterator
from typing import Any

import hypothesis
import pytest

# A busy machine is no fault of the code; the steps to a failure are printed so that it can be repeated elsewhere.
hypothesis.settings.register_profile("house", deadline=None, print_blob=True)
hypothesis.settings.load_profile("house")


def _stays_here(address: Any) -> bool:
    """Whether a connection to `address` stays on this machine: a socket file, or the loopback range."""
    if not isinstance(address, tuple):
        return True
    host = str(address[0])
    try:
        return ipaddress.ip_address(host).is_loopback
    except ValueError:
        return host == "localhost"


@pytest.fixture(scope="session", autouse=True)
def only_this_machine() -> Iterator[None]:
    """Refuse every connection that a test, or a fixture of any scope, makes beyond this machine."""

    def guarded(connect: Any) -> Any:
        def connect_here(self: socket.socket, address: Any) -> Any:
            if not _stays_here(address):
                message = f"a test may not reach beyond this machine, and this one asked for {address!r}"
                raise RuntimeError(message)
            return connect(self, address)

        return connect_here

    with pytest.MonkeyPatch.context() as patch:
        for name in ("connect", "connect_ex"):
            patch.setattr(socket.socket, name, guarded(getattr(socket.socket, name)))
        yield
