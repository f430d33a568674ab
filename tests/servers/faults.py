"""A go-between that lets a real server misbehave as servers and networks do."""

from __future__ import annotations

import http.client
import socketserver
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler
from typing import Literal

What = Literal[
    "cut before",  # the line breaks before the server has heard
    "cut after",  # the server has done it, and nobody hears
    "cut within",  # half of the answer arrives
    "silent after",  # the server has done it, and the answer never comes
    "500 before",
    "500 after",
    "503 before",
    "429 before",
    "page",  # a web page with status 200 where JSON is expected
    "page before",  # a web page with status 403, as a firewall has them
    "strip",  # the header with the password is taken out
    "redirect",  # leads elsewhere, as a page of log-in does
    "noise",  # warnings of PHP stand before the JSON
]
PAGE = b"<!DOCTYPE html><html><body><h1>Error establishing a database connection</h1></body></html>"
NOTICE = b"<br />\n<b>Warning</b>:  Undefined variable $x in <b>/srv/plugin.php</b> on line <b>3</b><br />\n"
SILENCE = 20.0


@dataclass
class Fault:
    """What goes wrong with requests of a method whose path holds `path`: after `skip` good ones, `times` times."""

    what: What
    method: str = "POST"
    path: str = ""
    skip: int = 0
    times: int = 1
    to: str = "/wp-login.php"

    def meets(self, method: str, path: str) -> bool:
        if not self.times or self.method not in {method, "*"} or self.path not in path:
            return False
        if self.skip:
            self.skip -= 1
            return False
        self.times -= 1
        return True


@dataclass
class Between:
    """The go-between: its address, what goes wrong, and the requests that it saw (method and path)."""

    port: int
    server: int
    faults: list[Fault] = field(default_factory=list)
    seen: list[tuple[str, str]] = field(default_factory=list)
    over: threading.Event = field(default_factory=threading.Event)

    @property
    def url(self) -> str:
        return f"http://127.0.0.1:{self.port}"


class _Handler(BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"

    def handle_one_request(self) -> None:
        self.raw_requestline = self.rfile.readline(65_537)
        if not self.raw_requestline or not self.parse_request():
            self.close_connection = True
            return
        self.close_connection = True
        body = self.rfile.read(int(self.headers.get("content-length") or 0))
        self._pass_on(body)

    def _pass_on(self, body: bytes) -> None:
        told: Between = self.server.told  # type: ignore[attr-defined]
        told.seen.append((self.command, self.path))
        fault = next((one for one in told.faults if one.meets(self.command, self.path)), None)
        what = fault.what if fault else ""
        if fault and what == "redirect":
            self._answer(302, PAGE, {"Location": fault.to, "Content-Type": "text/html"})
        elif what in {"page", "page before"}:
            self._answer(200 if what == "page" else 403, PAGE, {"Content-Type": "text/html; charset=UTF-8"})
        elif what.endswith(" before") and what != "cut before":
            self._answer(int(what[:3]), PAGE, {"Content-Type": "text/html; charset=UTF-8"})
        elif what != "cut before":
            self._answered(told, what, body)

    def _answered(self, told: Between, what: str, body: bytes) -> None:
        """Ask the real server, and spoil its answer."""
        headers = {name: value for name, value in self.headers.items() if name.lower() not in {"connection", "host"}}
        if what == "strip":
            headers = {name: value for name, value in headers.items() if name.lower() != "authorization"}
        line = http.client.HTTPConnection("127.0.0.1", told.server, timeout=60)
        line.request(self.command, self.path, body or None, {**headers, "Host": f"127.0.0.1:{told.server}"})
        answer = line.getresponse()
        data = answer.read()
        kept = {name: value for name, value in answer.getheaders() if name.lower() not in _OWN}
        line.close()
        if what == "silent after":
            told.over.wait(SILENCE)
        elif what == "500 after":
            self._answer(500, PAGE, {"Content-Type": "text/html; charset=UTF-8"})
        elif what == "noise":
            self._answer(answer.status, NOTICE + data, kept)
        elif what == "cut within":
            self._answer(answer.status, data, kept, most=len(data) // 2)
        elif what != "cut after":
            self._answer(answer.status, data, kept)

    def _answer(self, status: int, data: bytes, headers: dict[str, str], most: int | None = None) -> None:
        with suppress(OSError):
            self.send_response_only(status)
            for name, value in headers.items():
                self.send_header(name, value)
            self.send_header("Content-Length", str(len(data)))
            self.send_header("Connection", "close")
            self.end_headers()
            self.wfile.write(data[:most])


_OWN = frozenset({"content-length", "connection", "transfer-encoding", "keep-alive"})


class _Listener(socketserver.ThreadingTCPServer):
    daemon_threads = True
    allow_reuse_address = True

    def handle_error(self, request: object, client_address: object) -> None:
        """A caller who hangs up is what some tests are about."""


@contextmanager
def between(server: int, *faults: Fault) -> Iterator[Between]:
    """A go-between before the server at a port of this machine."""
    with _Listener(("127.0.0.1", 0), _Handler) as listener:
        told = Between(listener.server_address[1], server, list(faults))
        listener.told = told  # type: ignore[attr-defined]
        threading.Thread(target=listener.serve_forever, kwargs={"poll_interval": 0.02}, daemon=True).start()
        yield told
        told.over.set()
        time.sleep(0)
        listener.shutdown()
