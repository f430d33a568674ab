"""A real server on this machine that answers as it is told to, and misbehaves as servers do."""

from __future__ import annotations

import gzip
import io
import socketserver
import ssl
import threading
import zipfile
import zlib
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import IO
from urllib.parse import unquote

PHRASES = {200: "OK", 302: "Found", 304: "Not Modified", 400: "Bad Request", 401: "Unauthorized", 404: "Not Found"}


@dataclass(frozen=True)
class Asked:
    """A request as it came in; the names of its headers are in lower case."""

    path: str
    headers: Mapping[str, str]


Reply = Callable[[IO[bytes], Asked, threading.Event], None]


@dataclass
class Server:
    """What each path is answered with: its replies in turn, the last of them for good; and what was asked."""

    port: int
    replies: dict[str, list[Reply]] = field(default_factory=dict)
    asked: list[Asked] = field(default_factory=list)
    over: threading.Event = field(default_factory=threading.Event)

    @property
    def base(self) -> str:
        return f"http://127.0.0.1:{self.port}"

    def on(self, path: str, *replies: Reply) -> str:
        """Answer `path`, a query apart, with these replies in turn; its whole address."""
        self.replies[path] = list(replies)
        return f"{self.base}{path}"

    def reply(self, asked: Asked) -> Reply:
        turn = self.replies.get(unquote(asked.path.partition("?")[0])) or [status(404, b"no such page")]
        return turn.pop(0) if len(turn) > 1 else turn[0]


def head(code: int, headers: Mapping[str, str]) -> bytes:
    lines = [
        f"HTTP/1.1 {code} {PHRASES.get(code, 'Trouble')}",
        *(f"{name}: {value}" for name, value in headers.items()),
    ]
    return "\r\n".join([*lines, "Connection: close", "", ""]).encode("latin-1")


def status(code: int, body: bytes = b"", **headers: str) -> Reply:
    """A whole answer; in the names of headers _ stands for -."""
    given = {name.replace("_", "-"): value for name, value in headers.items()}

    def reply(out: IO[bytes], _: Asked, __: threading.Event) -> None:
        out.write(head(code, {"Content-Length": str(len(body))} | given) + body)

    return reply


def ok(body: bytes, **headers: str) -> Reply:
    return status(200, body, **headers)


def redirect(target: str) -> Reply:
    return status(302, b"moved", Location=target)


def silent(out: IO[bytes], _: Asked, over: threading.Event) -> None:
    """Takes the question and says nothing."""
    del out
    over.wait(30)


def drip(body: bytes, *, within: str = "body") -> Reply:
    """A byte every twentieth of a second, of the headers or of the body: no single wait is ever long."""

    def reply(out: IO[bytes], _: Asked, over: threading.Event) -> None:
        whole = head(200, {"Content-Length": str(len(body))})
        slow = whole + body
        if within == "body":
            out.write(whole)
            slow = body
        for at in range(len(slow)):
            out.write(slow[at : at + 1])
            out.flush()
            if over.wait(0.05):
                return

    return reply


def endless(line: bytes) -> Reply:
    """The same whole line every twentieth of a second, of a length that nobody was told."""

    def reply(out: IO[bytes], _: Asked, over: threading.Event) -> None:
        out.write(head(200, {}))
        while not over.wait(0.05):
            out.write(line)
            out.flush()

    return reply


def cut(body: bytes, told: int | None) -> Reply:
    """Hangs up after `body`: `told` bytes were promised, or nothing was said of the length."""

    def reply(out: IO[bytes], _: Asked, __: threading.Event) -> None:
        out.write(head(200, {"Content-Length": str(told)} if told else {}) + body)

    return reply


def chunked(body: bytes, *, ends: bool = True) -> Reply:
    """The body as one chunk, and the mark of its end unless the server hangs up before it."""

    def reply(out: IO[bytes], _: Asked, __: threading.Event) -> None:
        end = b"0\r\n\r\n" if ends else b""
        out.write(head(200, {"Transfer-Encoding": "chunked"}) + f"{len(body):x}\r\n".encode() + body + b"\r\n" + end)

    return reply


def packed(body: bytes, *, most: int | None = None) -> Reply:
    """The body in gzip, the first `most` bytes of it."""
    return ok(gzip.compress(body)[:most], Content_Encoding="gzip")


def bomb(megabytes: int) -> bytes:
    """So many megabytes of blanks in gzip, in a thousandth of the size; it has no end, as nobody gets there."""
    press = zlib.compressobj(9, zlib.DEFLATED, 31)
    start = press.compress(b" ") + press.flush(zlib.Z_FULL_FLUSH)
    return start + (press.compress(b" " * 1_000_000) + press.flush(zlib.Z_FULL_FLUSH)) * megabytes


def zipped(members: Mapping[str, bytes]) -> bytes:
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, data in members.items():
            archive.writestr(name, data)
    return made.getvalue()


def when_changed(body: bytes, etag: str) -> Reply:
    """The body, or 304 to who has it already."""

    def reply(out: IO[bytes], asked: Asked, over: threading.Event) -> None:
        has_it = asked.headers.get("if-none-match") == etag
        (status(304, ETag=etag) if has_it else ok(body, ETag=etag))(out, asked, over)

    return reply


class _Handler(socketserver.StreamRequestHandler):
    def handle(self) -> None:
        path = self.rfile.readline().decode("latin-1").split(" ")[1]
        lines = iter(self.rfile.readline, b"\r\n")
        pairs = (line.decode("latin-1").partition(":") for line in lines)
        asked = Asked(path, {name.strip().lower(): value.strip() for name, _, value in pairs})
        told: Server = self.server.told  # type: ignore[attr-defined]
        told.asked.append(asked)
        told.reply(asked)(self.wfile, asked, told.over)


class _Listener(socketserver.ThreadingTCPServer):
    daemon_threads = True
    allow_reuse_address = True

    def handle_error(self, request: object, client_address: object) -> None:
        """A caller who hangs up in the middle is what some tests are about."""


@contextmanager
def serving(certificate: Path | None = None) -> Iterator[Server]:
    """A server for one test, encrypted where it has a certificate; every answer that still waits ends with it."""
    with _Listener(("127.0.0.1", 0), _Handler) as listener:
        if certificate:
            context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
            context.load_cert_chain(certificate)
            listener.socket = context.wrap_socket(listener.socket, server_side=True)
        told = Server(listener.server_address[1])
        listener.told = told  # type: ignore[attr-defined]
        threading.Thread(target=listener.serve_forever, kwargs={"poll_interval": 0.02}, daemon=True).start()
        yield told
        told.over.set()
        listener.shutdown()
