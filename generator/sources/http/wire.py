"""Connections that go to a judged address, and end when their time is up whatever the server sends."""

from __future__ import annotations

import os
import socket
import threading
import time
from collections.abc import Collection, Iterator
from contextlib import contextmanager, suppress
from typing import Any

from requests.adapters import HTTPAdapter
from urllib3.connection import HTTPConnection, HTTPSConnection
from urllib3.connectionpool import HTTPConnectionPool, HTTPSConnectionPool

from generator.sources.http.address import permitted


class Deadline:
    """The end of all that belongs to one request."""

    def __init__(self, seconds: float) -> None:
        self.seconds = seconds
        self.ends = time.monotonic() + seconds

    @property
    def left(self) -> float:
        return max(0.0, self.ends - time.monotonic())


class Wire:
    """Opens the connections of one request, and cuts them at the deadline.

    A timeout of the socket is for one wait: a server that sends a byte at a time would never meet it.
    """

    def __init__(self, allowed: Collection[str], deadline: Deadline) -> None:
        self.allowed = frozenset(allowed)
        self.deadline = deadline
        self.is_cut = False
        self._open: list[socket.socket] = []

    def connect(self, host: str, port: int, seconds: float | None) -> socket.socket:
        """A connection to the first address that answers; OSError, PrivateAddressError."""
        refused: OSError = ConnectionRefusedError(f"{host} has no address")
        most = min(seconds or self.deadline.left, self.deadline.left)
        for family, kind, protocol, _, address in permitted(host, port, self.allowed, most):
            made = socket.socket(family, kind, protocol)
            try:
                made.settimeout(max(0.001, min(most, self.deadline.left)))
                made.connect(address)
            except OSError as error:
                made.close()
                refused = error
            else:
                self._open.append(made.dup())
                return made
        raise refused

    @contextmanager
    def until_deadline(self) -> Iterator[None]:
        """Whatever is open at the deadline is shut, so that nobody waits for it any longer."""
        alarm = threading.Timer(self.deadline.left, self._cut)
        alarm.daemon = True
        alarm.start()
        try:
            yield
        finally:
            alarm.cancel()
            for one in self._open:
                one.close()
            self._open.clear()

    def _cut(self) -> None:
        """To the reader it looks as if the server had come to its end: `is_cut` tells the two apart."""
        self.is_cut = True
        for one in self._open:
            with suppress(OSError):  # it may have been closed in this very moment
                one.shutdown(socket.SHUT_RDWR)


class WireAdapter(HTTPAdapter):
    """requests over the connections of a `Wire`, the way through a proxy included."""

    def __init__(self, wire: Wire) -> None:
        self._pools = _pools(wire)
        super().__init__(max_retries=0)

    def init_poolmanager(self, *args: Any, **kwargs: Any) -> None:
        super().init_poolmanager(*args, **kwargs)
        self.poolmanager.pool_classes_by_scheme = self._pools

    def proxy_manager_for(self, *args: Any, **kwargs: Any) -> Any:
        manager = super().proxy_manager_for(*args, **kwargs)
        manager.pool_classes_by_scheme = self._pools
        return manager


def _pools(wire: Wire) -> dict[str, type[HTTPConnectionPool]]:
    """The classes through which urllib3 opens connections, bound to the wire."""

    class Plain(HTTPConnection):
        def _new_conn(self) -> socket.socket:
            return wire.connect(self._dns_host, self.port, self.timeout)

    class Secure(HTTPSConnection):
        def _new_conn(self) -> socket.socket:
            return wire.connect(self._dns_host, self.port, self.timeout)

    class PlainPool(HTTPConnectionPool):
        ConnectionCls = Plain

    class SecurePool(HTTPSConnectionPool):
        ConnectionCls = Secure

    return {"http": PlainPool, "https": SecurePool}


def certificates() -> str | bool:
    """The file of trusted certificates that the machine's owner names, else the usual ones."""
    named = os.environ.get("REQUESTS_CA_BUNDLE") or os.environ.get("CURL_CA_BUNDLE")
    return named or True
