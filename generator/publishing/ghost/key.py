"""The key of an integration, and the tokens that it signs: JSON Web Tokens (RFC 7519) with HMAC and SHA-256."""

from __future__ import annotations

import hashlib
import hmac
import json
from base64 import urlsafe_b64encode
from datetime import datetime, timedelta
from typing import Any

from generator.secrets import Secret

VALID = timedelta(minutes=5)
"""Ghost takes no token that is older, or says that it lasts longer."""
FRESH = timedelta(minutes=3)


class Key:
    """An Admin API key, `ID:SECRET` in hexadecimal digits. Its secret never goes over the line; tokens do."""

    def __init__(self, whole: Secret) -> None:
        self.identity, _, digits = whole.value.partition(":")
        self._secret = Secret(digits)  # neither half of it is ever shown alone
        self._token: Secret | None = None
        self._made: datetime | None = None

    def token(self, now: datetime) -> Secret:
        """What stands after `Authorization: Ghost`, by the clock of the server."""
        if self._token is None or self._made is None or not timedelta() <= now - self._made < FRESH:
            self._token, self._made = Secret(self._signed(now)), now
        return self._token

    def _signed(self, now: datetime) -> str:
        issued = int(now.timestamp())
        head = {"alg": "HS256", "typ": "JWT", "kid": self.identity}
        claims = {"iat": issued, "exp": issued + int(VALID.total_seconds()), "aud": "/admin/"}
        text = f"{_encoded(head)}.{_encoded(claims)}"
        signature = hmac.new(bytes.fromhex(self._secret.value), text.encode(), hashlib.sha256).digest()
        return f"{text}.{_base64(signature)}"


def _encoded(value: dict[str, Any]) -> str:
    return _base64(json.dumps(value, separators=(",", ":")).encode())


def _base64(data: bytes) -> str:
    return urlsafe_b64encode(data).decode().rstrip("=")
