"""The room that asks the internet, against a real server that misbehaves."""

from __future__ import annotations

import gzip
import os
import resource
import shutil
import socket
import subprocess
import time
import zlib
from collections.abc import Callable
from email.utils import formatdate
from pathlib import Path
from typing import Any

import pytest
from serving import (
    Server,
    bomb,
    chunked,
    cut,
    drip,
    endless,
    head,
    ok,
    packed,
    redirect,
    serving,
    silent,
    status,
    when_changed,
)

from generator.errors import SourceError
from generator.secrets import Secret
from generator.sources.http import Answer, Limits, Request, fetch
from generator.sources.http.address import is_public

TABLE = b"p,v\n2024-01,1\n2024-02,2\n"
QUICK: dict[str, Any] = {"pause": 0.01, "per_second": 1000}
Ask = Callable[..., Answer]


@pytest.fixture
def told() -> list[str]:
    return []


@pytest.fixture
def ask(tmp_path: Path, told: list[str]) -> Ask:
    """Fetches an address of the test's server, quickly; limits are given by name."""

    def asking(url: str, *, allow: tuple[str, ...] = ("127.0.0.1",), kind: Any = "text", **given: Any) -> Answer:
        names = Limits.__dataclass_fields__
        limits = Limits(**QUICK | {name: value for name, value in given.items() if name in names})
        rest = {name: value for name, value in given.items() if name not in names}
        request = Request(
            url=url,
            where="source 'prices'",
            keep=tmp_path / "answers",
            kind=kind,
            limits=limits,
            allow_private=frozenset(allow),
            **rest,
        )
        return fetch(request, told.append)

    return asking


def kept(tmp_path: Path) -> list[str]:
    """The files in the folder of answers."""
    return sorted(path.suffix for path in (tmp_path / "answers").glob("*"))


def test_an_answer_is_kept_in_a_file(server: Server, ask: Ask, tmp_path: Path) -> None:
    """The body to the byte, with its note, and no half-written file beside them."""
    answer = ask(server.on("/a.csv", ok(TABLE)))
    assert (answer.bytes(), answer.text(), answer.status, answer.is_new) == (TABLE, TABLE.decode(), 200, True)
    assert answer.url_shown == f"{server.base}/a.csv"
    assert kept(tmp_path) == [".body", ".json"]


# Deadlines


def test_a_server_that_takes_no_connection_is_given_up(ask: Ask) -> None:
    """A full queue at the door is a timeout of the connection, and there are as many tries as allowed."""
    with socket.socket() as closed:
        closed.bind(("127.0.0.1", 0))
        closed.listen(0)
        waiting = []
        for _ in range(3):
            one = socket.socket()
            one.setblocking(False)
            one.connect_ex(closed.getsockname())
            waiting.append(one)
        begin = time.monotonic()
        with pytest.raises(SourceError, match=r"no connection within 0\.2 seconds \(tried 2 times\)") as caught:
            ask(f"http://127.0.0.1:{closed.getsockname()[1]}/", connect=0.2, tries=2)
        for one in waiting:
            one.close()
    assert time.monotonic() - begin < 3
    assert "the last good figures stay" in str(caught.value)


def test_a_server_that_says_nothing_is_given_up(server: Server, ask: Ask) -> None:
    """The wait for the first byte is bounded."""
    url = server.on("/a.csv", silent)
    with pytest.raises(SourceError, match=r"source 'prices', http.*/a\.csv: it sent nothing for 0\.2 seconds"):
        ask(url, read=0.2, tries=1)


@pytest.mark.parametrize("reply", [drip(TABLE * 100, within="headers"), drip(TABLE * 100), endless(TABLE)])
def test_a_slow_drip_ends_at_the_total_deadline(server: Server, ask: Ask, reply: Any) -> None:
    """A byte now and then meets every timeout of a socket; the deadline of the whole holds all the same."""
    url = server.on("/a.csv", reply)
    begin = time.monotonic()
    with pytest.raises(SourceError, match=r"not finished within 0\.6 seconds"):
        ask(url, read=5, total=0.6)
    assert time.monotonic() - begin < 2
    assert len(server.asked) == 1


def test_the_deadline_holds_for_all_tries_together(server: Server, ask: Ask) -> None:
    """A server that goes on failing does not keep the office waiting for longer."""
    url = server.on("/a.csv", status(500))
    begin = time.monotonic()
    with pytest.raises(SourceError, match="answers 500"):
        ask(url, total=0.5, pause=0.2, tries=10)
    assert time.monotonic() - begin < 1.5


# Another try


def test_a_failure_of_the_moment_is_tried_again(server: Server, ask: Ask, told: list[str]) -> None:
    """500, then a broken connection, then the answer; people are told of each."""
    url = server.on("/a.csv", status(500), cut(b"", told=10), ok(TABLE))
    assert ask(url).bytes() == TABLE
    assert [line.split(":")[0] for line in told] == ["127.0.0.1", "127.0.0.1"]
    assert "answers 500" in told[0]


def test_tries_are_counted(server: Server, ask: Ask) -> None:
    """After the last allowed one the error says how many there were."""
    url = server.on("/a.csv", status(503))
    with pytest.raises(SourceError, match=r"the server answers 503 Trouble \(tried 3 times\)"):
        ask(url, tries=3)
    assert len(server.asked) == 3


def test_what_another_try_cannot_help_is_asked_once(server: Server, ask: Ask) -> None:
    """A page that is not there is not asked for again."""
    with pytest.raises(SourceError, match=r"answers 404 Not Found\. Correct the address"):
        ask(f"{server.base}/gone.csv")
    assert len(server.asked) == 1


def test_a_server_says_in_seconds_when_to_come_back(server: Server, ask: Ask) -> None:
    """Retry-After as a number of seconds."""
    url = server.on("/a.csv", status(429, Retry_After="1"), ok(TABLE))
    begin = time.monotonic()
    assert ask(url).bytes() == TABLE
    assert 1 <= time.monotonic() - begin < 3


def test_a_server_says_by_date_when_to_come_back(server: Server, ask: Ask) -> None:
    """Retry-After as a date, held against the server's own clock, which may be years off."""
    now = 1_000_000_000
    dates = {"Retry_After": formatdate(now + 1, usegmt=True), "Date": formatdate(now, usegmt=True)}
    url = server.on("/a.csv", status(429, **dates), ok(TABLE))
    begin = time.monotonic()
    assert ask(url).bytes() == TABLE
    assert 1 <= time.monotonic() - begin < 3


def test_nobody_waits_for_longer_than_is_bearable(server: Server, ask: Ask) -> None:
    """An agency that asks for an hour gets it, from the person and not from the program."""
    url = server.on("/a.csv", status(429, Retry_After="3600"), ok(TABLE))
    begin = time.monotonic()
    with pytest.raises(SourceError, match="left alone for 3,600 seconds: fetch again then"):
        ask(url)
    assert time.monotonic() - begin < 1


@pytest.mark.parametrize("text", ["soon", "-5", "1e9", "٣", ""])
def test_a_wait_that_cannot_be_read_is_the_usual_one(server: Server, ask: Ask, text: str) -> None:
    """Nonsense in Retry-After is as if it were absent."""
    url = server.on("/a.csv", status(429, Retry_After=text.encode().decode("latin-1")), ok(TABLE))
    assert ask(url).bytes() == TABLE


def test_a_host_is_not_asked_more_often_than_it_bears(server: Server, ask: Ask) -> None:
    """Five questions at ten a second take four tenths."""
    url = server.on("/a.csv", ok(TABLE))
    begin = time.monotonic()
    for _ in range(5):
        ask(url, per_second=10)
    assert time.monotonic() - begin >= 0.4


# Whole or not at all


@pytest.mark.parametrize(
    ("reply", "said"),
    [
        (cut(TABLE[:10], told=len(TABLE)), "the answer is cut short"),
        (cut(TABLE[:-2], told=None), "its last line has no end"),
        (chunked(TABLE[:10], ends=False), "the answer is cut short"),
        (packed(TABLE, most=30), "cut short: its packing has no end"),
        (ok(b"no gzip at all", Content_Encoding="gzip"), "it is damaged"),
        (ok(b""), "the answer is empty"),
        (ok(b"x", Content_Encoding="br"), "packed as 'br'"),
        (ok(b"<!-- x -->\n<!DOCTYPE HTML><title>Mantenimiento</title>"), "a web page, not a table of text"),
        (ok(b"\xef\xbb\xbf <html>"), "a web page, not a table of text"),
        (ok(b"PK\x03\x04..."), "not a table of text"),
        (ok(b'<?xml version="1.0"?><html>'), "not a table of text"),
    ],
)
def test_what_is_not_whole_is_not_kept(server: Server, ask: Ask, tmp_path: Path, reply: Any, said: str) -> None:
    """The answer of last time stays as it was, to the byte, and nothing half-read stands beside it."""
    url = server.on("/a.csv", ok(TABLE), reply)
    before = ask(url)
    with pytest.raises(SourceError, match=said):
        ask(url, tries=2)
    assert before.bytes() == TABLE
    assert kept(tmp_path) == [".body", ".json"]


def test_xml_with_a_document_type_is_refused(server: Server, ask: Ask) -> None:
    """Through one it could be made to read other files, or to swell."""
    url = server.on(
        "/a.xml", ok(b'<?xml version="1.0"?><!DOCTYPE x [<!ENTITY y SYSTEM "file:///etc/passwd">]><x>&y;</x>')
    )
    with pytest.raises(SourceError, match="declares a document type"):
        ask(url, kind="xml")


def test_an_answer_of_untold_length_that_ends_well_is_taken(server: Server, ask: Ask) -> None:
    """Old servers end an answer by hanging up; it is kept without its ETag."""
    url = server.on("/a.csv", cut(TABLE, told=None))
    assert ask(url).bytes() == TABLE


@pytest.mark.parametrize(
    "reply",
    [
        packed(TABLE),
        chunked(TABLE),
        ok(gzip.compress(TABLE[:5]) + gzip.compress(TABLE[5:]), Content_Encoding="x-gzip"),
        ok(zlib.compress(TABLE), Content_Encoding="deflate"),
        ok(zlib.compress(TABLE)[2:-4], Content_Encoding="deflate"),
    ],
)
def test_every_usual_packing_is_undone(server: Server, ask: Ask, reply: Any) -> None:
    """Chunks, gzip of one part or several, deflate with its header and without."""
    assert ask(server.on("/a.csv", reply)).bytes() == TABLE


def test_the_limit_holds_for_what_is_told_and_for_what_comes(server: Server, ask: Ask) -> None:
    """A length beyond the limit is refused before the first byte, an untold one at the limit."""
    big = TABLE * 1000
    for reply in (ok(big), chunked(big), packed(big)):
        with pytest.raises(SourceError, match=r"larger than 1,000 bytes.*limit_mb"):
            ask(server.on("/a.csv", reply), size=1000)


def test_a_gzip_bomb_is_refused_at_once_in_little_memory(server: Server, ask: Ask, tmp_path: Path) -> None:
    """A gigabyte of blanks in a megabyte: within a second, and without a gigabyte of memory or disk."""
    url = server.on("/a.csv", ok(bomb(1000), Content_Encoding="gzip"))
    before = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    begin = time.process_time()
    with pytest.raises(SourceError, match=r"unpack to .* as no table does"):
        ask(url)
    assert time.process_time() - begin < 1
    assert resource.getrusage(resource.RUSAGE_SELF).ru_maxrss - before < 50_000
    assert kept(tmp_path) == []


def test_a_bomb_in_a_complaint_or_a_redirect_is_not_unpacked(server: Server, ask: Ask) -> None:
    """Only a body that is wanted is received."""
    data = bomb(200)
    moved = status(302, data, Location="/b.csv", Content_Encoding="gzip")
    url = server.on("/a.csv", moved)
    server.on("/b.csv", status(400, data, Content_Encoding="gzip"))
    begin = time.process_time()
    with pytest.raises(SourceError, match="answers 400"):
        ask(url)
    assert time.process_time() - begin < 0.5


def test_what_a_killed_program_left_is_cleared(server: Server, ask: Ask, tmp_path: Path) -> None:
    """A half-written file of days ago goes; one of now may be another program's, and stays."""
    folder = tmp_path / "answers"
    folder.mkdir()
    for name, age in (("old", 200_000), ("new", 10)):
        (folder / f"{name}.part").write_bytes(b"half")
        os.utime(folder / f"{name}.part", (time.time() - age,) * 2)  # noqa: TID251  # ages of files are of the clock
    ask(server.on("/a.csv", ok(TABLE)))
    assert [path.name for path in folder.glob("*.part")] == ["new.part"]


# Addresses


def test_a_private_address_has_to_be_allowed_by_name(server: Server, ask: Ask) -> None:
    """A server on this machine too; nothing is sent to it."""
    url = server.on("/a.csv", ok(TABLE))
    with pytest.raises(
        SourceError, match=r'leads to 127\.0\.0\.1, an address of a private network.*allow_private = \["127'
    ):
        ask(url, allow=())
    with pytest.raises(SourceError, match=r"leads to localhost, an address of a private network"):
        ask(url.replace("127.0.0.1", "localhost"))
    assert server.asked == []


@pytest.mark.parametrize(
    "host",
    ["10.0.0.1", "192.168.1.1", "169.254.169.254", "[::1]", "[fe80::1]", "[::ffff:10.0.0.1]", "0.0.0.1", "2130706433"],
)
def test_a_redirect_to_a_private_address_is_refused(server: Server, ask: Ask, host: str) -> None:
    """However the address is written, and before anything is sent there."""
    url = server.on("/a.csv", redirect(f"http://{host}/secret"))
    with pytest.raises(SourceError, match="an address of a private network"):
        ask(url)
    assert len(server.asked) == 1


def test_a_redirect_is_followed_to_where_it_may(server: Server, ask: Ask) -> None:
    """Relative or whole; the answer is kept under the address that was asked for."""
    url = server.on("/a.csv", redirect("b.csv"))
    server.on("/b.csv", redirect(f"{server.base}/c.csv"))
    server.on("/c.csv", ok(TABLE))
    answer = ask(url)
    assert (answer.bytes(), answer.url_shown) == (TABLE, url)


def test_a_circle_of_redirects_ends(server: Server, ask: Ask) -> None:
    """Five times on, and no further."""
    with pytest.raises(SourceError, match="leads on more than 5 times"):
        ask(server.on("/a.csv", redirect("/a.csv")))
    assert len(server.asked) == 6


@pytest.mark.parametrize("target", ["ftp://example.org/a", "file:///etc/passwd"])
def test_a_redirect_out_of_the_web_is_refused(server: Server, ask: Ask, target: str) -> None:
    """No other scheme is ever opened."""
    with pytest.raises(SourceError, match="none of the web"):
        ask(server.on("/a.csv", redirect(target)))


def test_a_secret_goes_to_its_own_host_alone(server: Server, ask: Ask) -> None:
    """A redirect to another host takes no token along."""
    url = server.on("/a.csv", redirect(f"http://localhost:{server.port}/b.csv"))
    server.on("/b.csv", ok(TABLE))
    headers = {"Bmx-Token": Secret("to-one-host-alone"), "Accept-Language": "es"}
    ask(url, headers=headers, allow=("127.0.0.1", "localhost"))
    sent = [(asked.headers.get("bmx-token"), asked.headers["accept-language"]) for asked in server.asked]
    assert sent == [("to-one-host-alone", "es"), (None, "es")]


def test_a_secret_is_not_sent_unencrypted(ask: Ask) -> None:
    """Over http only to hosts that the office allows by name."""
    with pytest.raises(SourceError, match=r"unencrypted, to http://example\.org"):
        ask("http://example.org/a.csv", headers={"Bmx-Token": Secret("not-over-the-open-wire")})


def test_a_password_in_an_address_is_refused(ask: Ask) -> None:
    """It has its place in the environment."""
    with pytest.raises(SourceError, match="holds a name or a password"):
        ask("https://me:word@example.org/a.csv")


def test_an_unknown_host_is_told_as_such(ask: Ask) -> None:
    """A misspelt name is no timeout."""
    with pytest.raises(SourceError, match="nobody knows a host of that name"):
        ask("https://no-such-host.invalid/a.csv", tries=1)


@pytest.fixture(scope="session")
def certificate(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A key and a certificate for `localhost`, which signs itself."""
    openssl = shutil.which("openssl")
    if openssl is None:
        pytest.skip("openssl, which makes the certificate, is not on this machine")
    folder = tmp_path_factory.mktemp("certificate")
    made = [openssl, "req", "-x509", "-newkey", "rsa:2048", "-nodes", "-days", "2", "-subj", "/CN=localhost"]
    names = ["-addext", "subjectAltName=DNS:localhost", "-keyout", str(folder / "key"), "-out", str(folder / "cert")]
    subprocess.run([*made, *names], check=True, capture_output=True)
    (folder / "both").write_text((folder / "key").read_text() + (folder / "cert").read_text())
    return folder / "both"


def test_an_encrypted_connection_is_to_whom_it_names(
    server: Server, certificate: Path, ask: Ask, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The certificate has to be trusted, and to be of that host, though the connection goes to a judged address."""
    server.on("/a.csv", ok(TABLE))
    both = ("127.0.0.1", "localhost")
    with serving(certificate) as secure:
        secure.replies = server.replies
        url = f"https://localhost:{secure.port}/a.csv"
        with pytest.raises(SourceError, match="its certificate is not valid"):
            ask(url, allow=both)
        monkeypatch.setenv("REQUESTS_CA_BUNDLE", str(certificate))
        assert ask(url, allow=both, headers={"Bmx-Token": Secret("over-an-encrypted-wire")}).bytes() == TABLE
        assert secure.asked[-1].headers["bmx-token"] == "over-an-encrypted-wire"
        with pytest.raises(SourceError, match="its certificate is not valid"):
            ask(url.replace("localhost", "127.0.0.1"), allow=both)
        secure.on("/b.csv", redirect(f"{server.base}/a.csv"))
        with pytest.raises(SourceError, match=r"unencrypted, to http://127\.0\.0\.1"):
            ask(url.replace("a.csv", "b.csv"), allow=both)
    assert server.asked == []


@pytest.mark.parametrize(
    "address",
    [
        *("0.0.0.1", "10.1.1.1", "100.64.0.1", "127.0.0.1", "169.254.1.1", "172.16.0.1", "192.168.0.1", "198.18.0.1"),
        *("224.0.0.1", "239.1.1.1", "240.0.0.1", "255.255.255.255", "::", "::1", "fe80::1%eth0", "fc00::1", "ff02::1"),
        *("::ffff:10.0.0.1", "64:ff9b::a00:1", "2002:a00:1::1", "2001:0:a00:1::1"),
    ],
)
def test_an_address_that_is_not_public(address: str) -> None:
    """Private, shared, local, multicast and reserved ones, and those of IPv6 that wrap one of them."""
    assert not is_public(address)


@pytest.mark.parametrize(
    "address", ["8.8.8.8", "200.23.8.1", "2001:4860:4860::8888", "::ffff:8.8.8.8", "64:ff9b::808:808"]
)
def test_an_address_that_is_public(address: str) -> None:
    """Those of the internet at large."""
    assert is_public(address)


# Conditional requests


def test_what_has_not_changed_is_not_sent_again(server: Server, ask: Ask) -> None:
    """The second answer is the kept one, at the price of a few headers."""
    url = server.on("/a.csv", when_changed(TABLE, '"v1"'))
    first, second = ask(url), ask(url)
    assert (first.is_new, second.is_new, second.bytes()) == (True, False, TABLE)
    assert [asked.headers.get("if-none-match") for asked in server.asked] == [None, '"v1"']


def test_the_day_of_the_last_change_is_sent_too(server: Server, ask: Ask) -> None:
    """Where the server knows no ETag."""
    day = "Wed, 21 Oct 2026 07:28:00 GMT"
    url = server.on("/a.csv", ok(TABLE, Last_Modified=day), status(304))
    ask(url)
    assert ask(url).last_modified == day
    assert server.asked[1].headers["if-modified-since"] == day


def test_a_damaged_copy_is_fetched_anew(server: Server, ask: Ask) -> None:
    """A file that somebody, or a power cut, changed is not asked for by its ETag."""
    url = server.on("/a.csv", when_changed(TABLE, '"v1"'))
    first = ask(url)
    assert isinstance(first.data, Path)
    first.data.write_bytes(TABLE[:5])
    assert ask(url).bytes() == TABLE


def test_a_copy_that_may_be_short_is_fetched_anew(server: Server, ask: Ask) -> None:
    """An answer whose end was not told is never taken for granted."""

    def untold(out: Any, *_: Any) -> None:
        out.write(head(200, {"ETag": '"v1"'}) + TABLE)

    url = server.on("/a.csv", untold)
    ask(url)
    ask(url)
    assert "if-none-match" not in server.asked[1].headers


def test_nothing_new_without_a_copy_is_an_error(server: Server, ask: Ask) -> None:
    """A server that says 304 to a first question is confused."""
    with pytest.raises(SourceError, match="nothing is kept"):
        ask(server.on("/a.csv", status(304)), tries=1)


# Charsets


@pytest.mark.parametrize("stored", ["utf-8", "utf-8-sig", "utf-16", "cp1252", "cp850", "mac-roman"])
@pytest.mark.parametrize("declared", ["", "; charset=utf-8", "; charset=iso-8859-1", "; charset=nonsense"])
def test_the_charset_is_decided_from_the_bytes(server: Server, ask: Ask, stored: str, declared: str) -> None:
    """Whatever the server says of it, Spanish comes back as it was written."""
    text = "entidad,año\nMéxico,Población ocupada según región\nNuevo León,¿Más? Sí: «ñandú»\n"
    url = server.on("/a.csv", ok(text.encode(stored), Content_Type=f"text/csv{declared}"))
    assert ask(url).text() == text


# Through a proxy


def test_a_proxy_of_the_machine_is_used(server: Server, ask: Ask, monkeypatch: pytest.MonkeyPatch) -> None:
    """Where the machine's owner set one, though it is in a private network; what it may reach is judged as ever."""
    for name in ("no_proxy", "NO_PROXY"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv("http_proxy", server.base)
    server.on("http://no-such-host.invalid/a.csv", ok(TABLE))
    assert ask("http://no-such-host.invalid/a.csv", allow=()).bytes() == TABLE
    with pytest.raises(SourceError, match="private network"):
        ask("http://10.0.0.1/a.csv", allow=())
    assert [asked.path for asked in server.asked] == ["http://no-such-host.invalid/a.csv"]
    assert os.environ["http_proxy"] == server.base
