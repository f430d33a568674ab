"""Tokens are read where the office keeps them, and no text shows one, whatever form it took."""

from __future__ import annotations

import html
import io
import json
import logging
import pickle
import subprocess
import sys
import types
import urllib.parse
from pathlib import Path

import pytest

from generator import secrets
from generator.errors import SourceError

TOKEN = 'k3y/with+odd&"marks"%and=more?'


@pytest.fixture
def token() -> secrets.Secret:
    return secrets.Secret(TOKEN)


def test_a_secret_does_not_print(token: secrets.Secret) -> None:
    """Neither as text, nor in a list, nor in a formatted line."""
    assert f"{token} {[token]!r} {token!r}" == "*** [***] ***"
    assert token.value == TOKEN


def test_a_secret_cannot_be_stored(token: secrets.Secret) -> None:
    """Whoever pickles it is told so."""
    with pytest.raises(TypeError, match="not to be stored"):
        pickle.dumps(token)


@pytest.mark.parametrize(
    "form",
    [
        TOKEN,
        urllib.parse.quote(TOKEN),
        urllib.parse.quote(TOKEN, safe=""),
        urllib.parse.quote_plus(TOKEN),
        urllib.parse.quote(TOKEN, safe="").lower(),
        "".join(f"%{ord(char):02X}" for char in TOKEN),
        urllib.parse.quote(urllib.parse.quote(TOKEN, safe=""), safe=""),
        html.escape(TOKEN),
        json.dumps(TOKEN)[1:-1],
    ],
)
@pytest.mark.usefixtures("token")
def test_every_form_of_a_secret_is_taken_out(form: str) -> None:
    """Plain, percent-encoded in part, in whole and twice, and escaped for HTML and JSON."""
    assert secrets.redact(f"GET /a/{form}/b?c={form}") == "GET /a/***/b?c=***"
    assert secrets.redact_bytes(f"ñ {form} ñ".encode()) == "ñ *** ñ".encode()


@pytest.mark.usefixtures("token")
def test_an_error_holds_no_secret() -> None:
    """Its parts and its message are without it."""
    error = SourceError(f"no answer from {TOKEN}", where=f"line {TOKEN}", remedy=f"Renew {TOKEN}.")
    assert TOKEN not in "".join((str(error), repr(error), error.what, error.where, error.remedy))
    assert str(error) == "line ***: no answer from *** Renew ***."


def test_no_log_record_holds_a_secret(token: secrets.Secret) -> None:
    """Message, arguments, a chained exception and the stack: what any handler sees is without it."""
    logger, stream = logging.getLogger("a library's own"), io.StringIO()
    handler = logging.StreamHandler(stream)
    logger.addHandler(handler)
    logger.setLevel(logging.DEBUG)
    try:
        try:
            int(token.value)
        except ValueError:
            logger.exception("GET %s %s", token.value, {"url": token.value}, stack_info=True)
        logger.debug("a text %d that its arguments do not fit", token.value)
    finally:
        logger.removeHandler(handler)
    assert "Traceback" in stream.getvalue()
    assert stream.getvalue().count("***") >= 4
    assert secrets.redact(stream.getvalue()) == stream.getvalue()


def test_a_fault_of_the_program_itself_shows_no_secret() -> None:
    """Even the traceback of an exception that nobody thought of is without it."""
    program = f"from generator.secrets import Secret; token = Secret({TOKEN!r}); {{}}[token.value]"
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=False)
    assert done.stderr.splitlines()[0] == "Traceback (most recent call last):"
    assert done.stderr.splitlines()[-1] == "KeyError: '***'"


def test_a_secret_comes_from_the_environment_then_a_file(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    """The variable wins over the file that a second variable names; the end of the line is no part of it."""
    (tmp_path / "token").write_text("from-the-file\n")
    monkeypatch.setenv("OFFICE_TOKEN_FILE", str(tmp_path / "token"))
    found = secrets.read("OFFICE_TOKEN")
    assert found
    assert found.value == "from-the-file"
    monkeypatch.setenv("OFFICE_TOKEN", "from-the-environment")
    found = secrets.read("OFFICE_TOKEN")
    assert found
    assert found.value == "from-the-environment"


def test_a_secret_comes_from_the_keyring_where_there_is_one(monkeypatch: pytest.MonkeyPatch) -> None:
    """The keyring is asked last, for the service `bulletin`."""

    class Keyring(types.ModuleType):
        errors = types.SimpleNamespace(KeyringError=RuntimeError)

        @staticmethod
        def get_password(service: str, name: str) -> str:
            return f"{service}-{name}-kept"

    keyring = Keyring("keyring")
    keyring.__spec__ = types.SimpleNamespace()  # type: ignore[assignment]
    monkeypatch.setitem(sys.modules, "keyring", keyring)
    found = secrets.read("OFFICE_TOKEN")
    assert found
    assert found.value == "bulletin-OFFICE_TOKEN-kept"


@pytest.mark.parametrize(
    ("value", "said"), [("short", "5 characters"), ("two words here", "blank"), ("tökentöken", "no token")]
)
def test_what_is_no_token_is_refused_without_showing_it(monkeypatch: pytest.MonkeyPatch, value: str, said: str) -> None:
    """A value that would blank half of every text, or could not be sent, is an error in words."""
    monkeypatch.setenv("OFFICE_TOKEN", value)
    with pytest.raises(ValueError, match=said) as caught:
        secrets.read("OFFICE_TOKEN")
    assert value not in str(caught.value)


def test_a_file_that_cannot_be_read_is_an_error(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    """It is named, as nobody would look for it otherwise."""
    monkeypatch.setenv("OFFICE_TOKEN_FILE", str(tmp_path / "absent"))
    with pytest.raises(ValueError, match="absent, which cannot be read"):
        secrets.read("OFFICE_TOKEN")


def test_secrets_are_learnt_by_name(monkeypatch: pytest.MonkeyPatch) -> None:
    """From then on no text shows them, though nobody asked for one; what is no token is passed over."""
    monkeypatch.setenv("FIRST_OF_THE_OFFICE", "too short")
    monkeypatch.setenv("SECOND_OF_THE_OFFICE", "learnt-by-its-name-0817")
    assert "0817" in secrets.redact("learnt-by-its-name-0817")
    secrets.learn(["FIRST_OF_THE_OFFICE", "SECOND_OF_THE_OFFICE", "NONE_OF_THE_OFFICE"])
    assert secrets.redact("learnt-by-its-name-0817, too short") == "***, too short"
