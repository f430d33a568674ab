"""No token is seen again: not in a log of any level, an error, a traceback, a kept answer, a page or a bulletin."""

from __future__ import annotations

import io
import json
import logging
import os
import re
import subprocess
import sys
import traceback
import urllib.parse
from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest
from remote_office import BANXICO_TOKEN, INEGI_TOKEN, MONTHS, PATHS, inegi, made, sie
from serving import Reply, Server, cut, ok, redirect, silent, status

from generator import Workspace
from generator.errors import SourceError

TOKENS = (INEGI_TOKEN, BANXICO_TOKEN)
DAY = date(2026, 9, 30)
# A program that logs at every level, whoever logs, and then does what the command line is asked to do.
LOUD = "import logging, sys; logging.basicConfig(level=1); from generator.cli import main; main()"


def forms(token: str) -> list[str]:
    """What the token may look like where it leaks: plain, in part or whole percent-encoded, in JSON, in a repr."""
    once = urllib.parse.quote(token, safe="")
    other = (urllib.parse.quote(token), urllib.parse.quote_plus(token), urllib.parse.quote(once, safe=""))
    return [token, once, once.lower(), *other, json.dumps(token)[1:-1], repr(token)[1:-1]]


def leaks(text: str) -> list[str]:
    """The forms of any token in a text; the word that is in every token is looked for too."""
    found = [form for token in TOKENS for form in forms(token) if form in text]
    return found + re.findall(r"c4nary.{0,20}", text, re.IGNORECASE)


def files(folder: Path) -> Iterator[tuple[str, str]]:
    """Every file of a workspace, names included."""
    for path in sorted(folder.rglob("*")):
        if path.is_file():
            yield str(path), path.read_bytes().decode("latin-1")


def echo(code: int) -> Reply:
    """Repeats the address and the headers that were asked, as some error pages do, plain and escaped."""

    def reply(out: io.BufferedIOBase, asked: object, over: object) -> None:
        path, headers = asked.path, asked.headers  # type: ignore[attr-defined]
        told = {"error": {"mensaje": f"{path} {headers}"}, "path": urllib.parse.unquote(path)}
        status(code, json.dumps(told).encode(), X_Asked=path)(out, asked, over)  # type: ignore[arg-type]

    return reply  # type: ignore[return-value]


def echoing(good: Reply) -> Reply:
    """A good answer that repeats the token in a place nobody reads."""

    def reply(out: io.BufferedIOBase, asked: object, over: object) -> None:
        kept = io.BytesIO()
        good(kept, asked, over)  # type: ignore[arg-type]
        body = json.loads(kept.getvalue().partition(b"\r\n\r\n")[2])
        headers = dict(asked.headers)  # type: ignore[attr-defined]
        body["Header"] = {"Link": asked.path, "Said": headers, "Plain": urllib.parse.unquote(asked.path)}  # type: ignore[attr-defined]
        ok(json.dumps(body).encode(), ETag=f'"{headers.get("bmx-token", asked.path)}"')(out, asked, over)  # type: ignore[arg-type, attr-defined]

    return reply  # type: ignore[return-value]


BAD: dict[str, Reply] = {
    "refused": echo(401),
    "not found": echo(404),
    "trouble": echo(500),
    "limit": echo(429),
    "an error as if it were none": echo(200),
    "silence": silent,
    "cut": cut(b"{", told=99),
    "elsewhere": redirect("https://127.0.0.1:9/else"),
    "to a private network": redirect(f"http://10.0.0.1/{urllib.parse.quote(INEGI_TOKEN)}"),
    "to nonsense": redirect(f"http://[{BANXICO_TOKEN}"),
    "a page": ok(f"<html>{INEGI_TOKEN} {BANXICO_TOKEN}".encode()),
    "no JSON": ok(f"{INEGI_TOKEN} {BANXICO_TOKEN}".encode()),
    "another shape": ok(json.dumps({"Series": INEGI_TOKEN, "bmx": BANXICO_TOKEN}).encode()),
    "in the data": ok(json.dumps({"Series": [{"OBSERVATIONS": [{"TIME_PERIOD": INEGI_TOKEN}]}]}).encode()),
    "in the data of the bank": sie((BANXICO_TOKEN, "1")),
    "as a value": inegi(("2025-12", INEGI_TOKEN)),
}


@pytest.fixture
def office(server: Server, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("INEGI_TOKEN", INEGI_TOKEN)
    (tmp_path / "kept-by-the-office").write_text(f"{BANXICO_TOKEN}\n")
    monkeypatch.setenv("BANXICO_TOKEN_FILE", str(tmp_path / "kept-by-the-office"))
    return made(tmp_path / "office", server)


@pytest.fixture
def log() -> Iterator[io.StringIO]:
    """Everything that anybody logs, at every level."""
    stream, root = io.StringIO(), logging.getLogger()
    handler, level = logging.StreamHandler(stream), root.level
    handler.setFormatter(logging.Formatter("%(levelname)s %(name)s %(message)s %(args)s %(msg)s"))
    root.addHandler(handler)
    root.setLevel(1)
    yield stream
    root.removeHandler(handler)
    root.setLevel(level)


def run(office: Path, *words: str) -> subprocess.CompletedProcess[str]:
    """A command in a program of its own, logging at every level."""
    command = [sys.executable, "-c", LOUD, words[0], "--workspace", str(office), *words[1:]]
    return subprocess.run(command, capture_output=True, text=True, check=False, env=dict(os.environ))


def test_the_tokens_are_sent(server: Server, office: Path) -> None:
    """Or nothing below would prove anything: one in the path, percent-encoded, one in a header."""
    Workspace(office).fetch(["inpc", "fix"], today=DAY)
    (path,) = [asked.path for asked in server.asked if "/inegi/" in asked.path]
    assert urllib.parse.quote(INEGI_TOKEN, safe="") in path
    (header,) = {asked.headers["bmx-token"] for asked in server.asked if "/sie/" in asked.path}
    assert header == BANXICO_TOKEN


def test_a_month_in_the_office_shows_no_token(server: Server, office: Path) -> None:
    """Fetch, list, write and explain, as people and as JSON, in a program that logs everything; then every file."""
    server.on(PATHS["inpc"], echoing(inegi()))
    server.on(PATHS["fix"], echoing(sie()))
    commands = [
        ("fetch", "--today", "2026-09-30"),
        ("fetch", "--today", "2026-10-01", "--json"),
        ("fetch", "--today", "2026-10-01", "--dry-run", "--json"),
        ("sources", "--json"),
        ("facts", "--json"),
        ("write", "--json"),
        ("doctor", "--json"),
    ]
    for words in commands:
        done = run(office, *words)
        assert "Traceback" not in done.stderr, done.stderr
        assert leaks(done.stdout + done.stderr) == [], words
    assert "DEBUG" in run(office, "fetch", "--today", "2026-10-01").stderr
    assert {asked.headers.get("if-none-match") for asked in server.asked} == {None}
    written = dict(files(office))
    assert any(name.endswith("es.md") for name in written)
    assert any(name.endswith(".body") for name in written)
    assert {name: found for name, text in written.items() if (found := leaks(name + text))} == {}
    for vintage in Workspace(office).store.vintages():
        assert leaks(repr(vintage)) == []


@pytest.mark.parametrize("name", ["inpc", "fix"])
@pytest.mark.parametrize("reply", BAD.values(), ids=BAD)
def test_no_failure_shows_a_token(server: Server, office: Path, log: io.StringIO, name: str, reply: Reply) -> None:
    """Whatever goes wrong: the message, the parts of the error, all exceptions behind it, the logs, the files."""
    server.on(PATHS[name], reply)
    told: list[str] = []
    with pytest.raises(SourceError) as caught:
        Workspace(office).fetch([name], today=DAY, progress=told.append)
    error: BaseException | None = caught.value
    assert leaks("".join(traceback.format_exception(caught.value))) == []
    while error is not None:
        assert leaks(f"{error!r} {error} {vars(error)}") == []
        error = error.__cause__ or error.__context__
    assert leaks("".join(told)) == []
    assert leaks(log.getvalue()) == []
    assert {name: found for name, text in files(office) if (found := leaks(name + text))} == {}


def test_a_traceback_on_request_shows_no_token(server: Server, office: Path) -> None:
    """`--debug` prints all that Python knows of an error."""
    for name, reply in (("inpc", echo(401)), ("fix", cut(b"{", told=9))):
        server.on(PATHS[name], reply)
        done = run(office, "fetch", name, "--today", "2026-09-30", "--debug")
        assert "Traceback" in done.stderr
        assert "SourceError" in done.stderr
        assert leaks(done.stdout + done.stderr) == []


def test_a_canary_would_be_seen(tmp_path: Path) -> None:
    """The search finds each form of a token in a file."""
    for at, form in enumerate(form for token in TOKENS for form in forms(token)):
        (tmp_path / f"{at}.log").write_text(f"GET /x/{form}/y {MONTHS[0]}")
    assert all(leaks(text) for _, text in files(tmp_path))
