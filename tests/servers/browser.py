"""Chromium without a window: what a visitor's browser makes of a page of a server on this machine."""

from __future__ import annotations

import os
import shutil
import subprocess
import tempfile
from pathlib import Path

PATIENCE = 90


def missing() -> str:
    return "" if shutil.which("chromium") else "chromium is not installed (Debian: chromium)"


def picture(url: str, file: Path, *, width: int = 1280, height: int = 3200) -> None:
    """A picture of a page, as PNG."""
    _run(url, f"--screenshot={file}", f"--window-size={width},{height}", "--hide-scrollbars")


def dom(url: str) -> str:
    """The document after its scripts have run."""
    return _run(url, "--dump-dom")


def _run(url: str, *options: str) -> str:
    with tempfile.TemporaryDirectory(prefix="chromium-", ignore_cleanup_errors=True) as profile:
        done = subprocess.run(
            [
                shutil.which("chromium") or "chromium",
                "--headless",
                "--disable-gpu",
                "--disable-dev-shm-usage",
                "--no-first-run",
                # The sandbox wants rights that containers do not give; the pages are our own.
                *(["--no-sandbox"] if os.geteuid() == 0 else []),
                # Nothing but this machine is asked.
                "--host-resolver-rules=MAP * ~NOTFOUND , EXCLUDE 127.0.0.1",
                "--virtual-time-budget=4000",
                f"--user-data-dir={profile}",
                *options,
                url,
            ],
            capture_output=True,
            text=True,
            timeout=PATIENCE,
            check=False,
        )
    if done.returncode:
        raise RuntimeError(done.stderr[-2000:])
    return done.stdout
