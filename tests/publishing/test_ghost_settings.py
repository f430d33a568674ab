"""The settings of a Ghost outlet, and the tokens that its key signs; no server is needed for these."""

from __future__ import annotations

import json
import subprocess
from base64 import urlsafe_b64decode
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest
from made_up import invented

from generator.errors import PublishError, SettingsError
from generator.publishing.ghost.key import Key
from generator.publishing.open import open_outlet
from generator.publishing.outlet import Outlet
from generator.secrets import Secret

NAME = "TEST_GHOST_SETTINGS_KEY"
IDENTITY, DIGITS = "0123456789abcdef01234567", "ab12" * 16
NOW = datetime(2025, 4, 2, 15, 0, tzinfo=UTC)


@pytest.fixture(autouse=True)
def key(monkeypatch: pytest.MonkeyPatch) -> None:
    """An invented key in the environment."""
    monkeypatch.setenv(NAME, f"{IDENTITY}:{DIGITS}")


def opened(folder: Path, **changed: Any) -> Outlet:
    options = {"type": "ghost", "url": "https://news.example.org", "key": NAME}
    return open_outlet("news", options | changed, folder)


def test_an_outlet_of_that_type_is_found(tmp_path: Path) -> None:
    """Its drafts are seen by staff alone."""
    assert not opened(tmp_path, categories={"es": ["Economía"]}, address="/{language}/{slug}/").shows_drafts


@pytest.mark.parametrize(
    ("changed", "said"),
    [
        ({"url": "news.example.org"}, "`url` is no address of a site"),
        ({"url": "https://user:secret@example.org"}, "`url` is no address of a site"),
        ({"url": "http://example.org"}, "a password would go over the line for all to read.*https://"),
        ({"url": "https://example.org/blog/ghost/#/posts"}, 'staff log in.*url = "https://example.org/blog"'),
        ({"url": "https://example.org/wp-admin/index.php"}, 'staff log in.*url = "https://example.org"'),
        ({"key": " "}, "`key` is empty"),
        ({"kee": "x"}, "unknown setting `kee`. Did you mean `key`"),
        ({"address": "/{year}/{slug}/"}, "`address` is '/{year}/{slug}/', which is no pattern"),
        ({"address": "/{slug"}, "`address` is '/{slug', which is no pattern"),
        ({"categories": {"fr": ["x"]}}, "categories"),
    ],
    ids=str,
)
def test_settings_that_cannot_be(tmp_path: Path, changed: dict[str, Any], said: str) -> None:
    """A wrong setting is told by its name before anything is asked."""
    with pytest.raises(SettingsError, match=said):
        opened(tmp_path, **changed)


@pytest.mark.parametrize(
    ("kind", "key", "pasted"),
    [
        ("ghost", "key", f"{IDENTITY}:{DIGITS}"),
        ("ghost", "key", IDENTITY),
        ("wordpress", "password", "abcd EFGH 1234 ijkl MNOP 5678"),
        ("wordpress", "password", "abcdEFGH1234ijklMNOP5678"),
    ],
)
def test_a_secret_in_the_place_of_its_name_is_not_repeated(tmp_path: Path, kind: str, key: str, pasted: str) -> None:
    """Somebody pastes the password itself: the message says so and shows nothing of it, as it may be shared."""
    options = {"type": kind, "url": "https://news.example.org", key: pasted} | ({"user": "x"} if key != "key" else {})
    with pytest.raises(SettingsError, match=f"`{key}` is not the name of a variable") as told:
        open_outlet("news", options, tmp_path)
    assert not any(part in str(told.value) for part in pasted.split())
    assert "make a new secret" in str(told.value)


def test_a_key_that_is_not_set_is_asked_for(tmp_path: Path) -> None:
    """The message says where to get one, and where to put it."""
    said = (
        "no environment variable TEST_GHOST_NONE.*Settings, Integrations, Add custom integration.*TEST_GHOST_NONE_FILE"
    )
    with pytest.raises(SettingsError, match=said):
        opened(tmp_path, key="TEST_GHOST_NONE")


@pytest.mark.parametrize("content", ["22444f78447824223cefc48062", f"{IDENTITY}{DIGITS}", f"{IDENTITY}:{DIGITS}0"])
def test_what_is_no_admin_key_is_refused(tmp_path: Path, content: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """A key of the Content API, or a part of the right one, is told from it before anything is asked; not shown."""
    monkeypatch.setenv(NAME, content)
    with pytest.raises(SettingsError, match=r"holds is no Admin API key.*Copy the whole") as caught:
        opened(tmp_path)
    assert content not in str(caught.value)


def test_a_host_that_nobody_knows(tmp_path: Path) -> None:
    """The release is safe: nothing can have been done."""
    with pytest.raises(PublishError, match=r"nobody knows a host of that name.*Correct `url`") as caught:
        opened(tmp_path, url="https://no-such-host.invalid").send(invented(), None)
    assert not caught.value.is_uncertain


def parts(token: Secret) -> tuple[dict[str, Any], dict[str, Any], str, bytes]:
    """Head, claims, what was signed, and the signature."""
    head, claims, signature = token.value.split(".")
    return json.loads(_plain(head)), json.loads(_plain(claims)), f"{head}.{claims}", _plain(signature)


def _plain(text: str) -> bytes:
    return urlsafe_b64decode(text + "=" * (-len(text) % 4))


def test_a_token_says_who_and_how_long() -> None:
    """Five minutes, for the Admin API, signed by the bytes that the second half of the key stands for."""
    head, claims, signed, signature = parts(Key(Secret(f"{IDENTITY}:{DIGITS}")).token(NOW))
    assert head == {"alg": "HS256", "typ": "JWT", "kid": IDENTITY}
    assert claims == {"iat": 1743606000, "exp": 1743606300, "aud": "/admin/"}
    command = ["openssl", "dgst", "-sha256", "-mac", "HMAC", "-macopt", f"hexkey:{DIGITS}", "-binary"]
    assert signature == subprocess.run(command, input=signed.encode(), capture_output=True, check=True).stdout


def test_a_token_is_used_while_it_is_fresh() -> None:
    """For three minutes; and a clock that was set back makes a new one."""
    key = Key(Secret(f"{IDENTITY}:{DIGITS}"))
    first = key.token(NOW)
    assert key.token(NOW + timedelta(minutes=2)) is first
    later = key.token(NOW + timedelta(minutes=3))
    assert later.value != first.value
    assert key.token(NOW).value == first.value


def test_neither_half_of_a_key_is_shown() -> None:
    """Nor the token: messages and logs have stars for them."""
    token = Key(Secret(f"{IDENTITY}:{DIGITS}")).token(NOW)
    error = PublishError(f"it said {DIGITS} and {token.value}", where="there", remedy="")
    assert DIGITS not in str(error)
    assert token.value not in str(error)
