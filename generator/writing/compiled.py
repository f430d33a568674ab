"""What Python makes of the bundled templates, kept between runs in the user's own cache folder.

It is code, so it is trusted as far as Python trusts `__pycache__`: the folder and the file have to be
the user's own, and writable by nobody else. A file counts only if it was made of the same template by
the same compiler, and is whole. Without a folder to keep them in, the templates are compiled each time.
"""

from __future__ import annotations

import hashlib
import os
import stat
import sys
from contextlib import suppress
from functools import cache
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path
from tempfile import NamedTemporaryFile

import jinja2
from jinja2.bccache import Bucket, BytecodeCache

from generator import bundled

DIGEST = 32
"""Bytes of the digest that a file starts with."""
COMPILER = ("sandbox.py", "vary.py", "environment.py", "filters.py", "counts.py", "verbs.py", "windows.py")
"""Our own part of what turns a template into code."""
OTHERS_MAY_WRITE = stat.S_IWGRP | stat.S_IWOTH


class Compiled(BytecodeCache):
    """Keeps the compiled templates that came with the product; an office's own are few and change."""

    def __init__(self, folder: Path | None) -> None:
        self.folder = folder
        self.bundled = str(bundled.root() / "templates")

    def get_bucket(self, environment: jinja2.Environment, name: str, filename: str | None, source: str) -> Bucket:
        """The place of one template, with what is kept there."""
        own = filename is None or not filename.startswith(self.bundled)
        place = "" if own else f"{name}\0{filename}\0{environment.autoescape}"
        compiler = _compiler()
        names = "\0".join((*environment.filters, *environment.tests, *environment.globals))
        made_of = f"{compiler}\0{place}\0{names}\0{source}"
        key = hashlib.sha256(place.encode()).hexdigest() if place and compiler else ""
        bucket = Bucket(environment, key, hashlib.sha256(made_of.encode()).hexdigest())
        self.load_bytecode(bucket)
        return bucket

    def load_bytecode(self, bucket: Bucket) -> None:
        """Take what is kept, where it is whole and nobody else can have put it there."""
        if not bucket.key or self.folder is None or not is_private(self.folder):
            return
        with suppress(OSError), (self.folder / bucket.key).open("rb") as file:
            about = os.fstat(file.fileno())
            kept = file.read() if stat.S_ISREG(about.st_mode) and is_own(about) else b""
            if kept[:DIGEST] == _seal(bucket, kept[DIGEST:]):
                bucket.bytecode_from_string(kept[DIGEST:])

    def dump_bytecode(self, bucket: Bucket) -> None:
        """Keep what was compiled, whole or not at all; where that cannot be, nothing is lost but time."""
        if not bucket.key or self.folder is None or sys.dont_write_bytecode:
            return
        with suppress(OSError):
            self.folder.mkdir(mode=0o700, parents=True, exist_ok=True)
            if is_private(self.folder):
                content = bucket.bytecode_to_string()
                _replace(self.folder / bucket.key, _seal(bucket, content) + content)


def folder() -> Path | None:
    """Where the system keeps what programs can make again, for this user; None where nobody knows."""
    given = os.environ.get("LOCALAPPDATA" if sys.platform == "win32" else "XDG_CACHE_HOME", "")
    home = os.path.expanduser("~")  # noqa: PTH111  (leaves it where there is no home; Path would raise)
    usual = os.path.join(home, "Library/Caches" if sys.platform == "darwin" else ".cache")  # noqa: PTH118
    chosen = given if os.path.isabs(given) else usual  # noqa: PTH117
    return Path(chosen) / "bulletin" / "templates" if os.path.isabs(chosen) else None  # noqa: PTH117


def is_private(folder: Path) -> bool:
    """Whether a folder is the user's own, no link, and nobody else may write in it."""
    try:
        about = folder.lstat()
    except OSError:
        return False
    return stat.S_ISDIR(about.st_mode) and is_own(about)


def is_own(about: os.stat_result) -> bool:
    """Whether something on disk is the user's, and nobody else's to change; Windows itself keeps a profile so."""
    if sys.platform == "win32":
        return True
    return about.st_uid == os.geteuid() and not about.st_mode & OTHERS_MAY_WRITE


def _seal(bucket: Bucket, content: bytes) -> bytes:
    """What shows that a file is whole, and was made of this template by this compiler."""
    return hashlib.sha256(bucket.checksum.encode() + content).digest()


def _replace(path: Path, content: bytes) -> None:
    """Put a file in its place at once, so that whoever reads meanwhile finds a whole one."""
    fresh = NamedTemporaryFile(dir=path.parent, delete=False)  # noqa: SIM115  (closed below, before it moves)
    try:
        with fresh:
            fresh.write(content)
        Path(fresh.name).replace(path)
    except OSError:
        Path(fresh.name).unlink(missing_ok=True)
        raise


@cache
def _compiler() -> str:
    """What compiles: Python, Jinja, and our own part of it; empty where that cannot be read."""
    here = Path(__file__).parent
    try:
        parts = [sys.version, version("jinja2"), *((here / name).read_text("utf-8") for name in COMPILER)]
    except (OSError, PackageNotFoundError):
        return ""
    return hashlib.sha256("\0".join(parts).encode()).hexdigest()
