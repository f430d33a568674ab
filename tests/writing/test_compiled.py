"""Compiled templates between runs: used where they are whole and the user's own, made anew everywhere else."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest
from jinja2.bccache import Bucket

from generator import bundled
from generator.bilingual import LANGUAGES
from generator.writing import compiled
from generator.writing.compiled import Compiled
from generator.writing.environment import environment

TEMPLATES = bundled.root() / "templates"
NAME = "es/_words.md.j2"
LOAD = f"""
import sys
from pathlib import Path
from generator.writing.environment import environment
from generator.writing.filters import Filters
jinja = environment([Path({str(TEMPLATES)!r})])
jinja.filters.update(Filters({{}}).table())
for language in sys.argv[1:]:
    jinja.get_template(f"{{language}}/_words.md.j2")
"""


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The cache folder of a user, who lets Python keep what it has compiled."""
    monkeypatch.setattr(sys, "dont_write_bytecode", False)
    return tmp_path / "cache" / "templates"


def bucket(folder: Path | None, source: str = "{{ 1 + 1 }}", filename: Path = TEMPLATES / NAME) -> Bucket:
    return Compiled(folder).get_bucket(environment([TEMPLATES]), NAME, str(filename), source)


def keep(folder: Path, source: str = "{{ 1 + 1 }}", filename: Path = TEMPLATES / NAME) -> Path | None:
    """Keep a template as a run does that had to compile it; the file, if there is one."""
    kept = bucket(folder, source, filename)
    kept.code = environment([TEMPLATES]).compile(source, NAME, str(filename))
    Compiled(folder).set_bucket(kept)
    files = list(folder.iterdir()) if folder.is_dir() else []
    assert len(files) <= 1
    return files[0] if files else None


def test_a_template_is_compiled_once(folder: Path) -> None:
    """What one run has compiled the next one finds, in a folder that is the user's alone."""
    assert bucket(folder).code is None
    file = keep(folder)
    assert file is not None
    assert bucket(folder).code is not None
    assert folder.stat().st_mode & 0o777 == 0o700
    assert file.stat().st_mode & 0o077 == 0


def test_another_text_is_compiled_anew_in_the_place_of_the_first(folder: Path) -> None:
    """A template that was changed does not find the old code, and does not add up."""
    keep(folder)
    assert bucket(folder, "{{ 2 }}").code is None
    keep(folder, "{{ 2 }}")
    assert bucket(folder, "{{ 2 }}").code is not None
    assert bucket(folder).code is None


def test_a_damaged_file_is_compiled_anew(folder: Path) -> None:
    """Cut short anywhere, or with any byte changed, it counts for nothing and is replaced."""
    file = keep(folder)
    assert file is not None
    whole = file.read_bytes()
    for at in range(0, len(whole), 7):
        for damaged in (whole[:at], whole[:at] + bytes([whole[at] ^ 1]) + whole[at + 1 :]):
            file.write_bytes(damaged)
            assert bucket(folder).code is None
    keep(folder)
    assert file.read_bytes() == whole


def test_an_office_s_template_is_not_kept(folder: Path, tmp_path: Path) -> None:
    """The cache holds what came with the product, and so does not grow."""
    assert keep(folder, filename=tmp_path / NAME) is None


@pytest.mark.skipif(sys.platform == "win32", reason="Windows keeps a user's profile from others itself")
@pytest.mark.parametrize("what", ["folder", "file"])
@pytest.mark.parametrize("mode", [0o770, 0o707])
def test_what_others_may_write_is_not_run(folder: Path, what: str, mode: int) -> None:
    """A folder or a file in which somebody else could have put code is left alone."""
    file = keep(folder)
    assert file is not None
    (folder if what == "folder" else file).chmod(mode)
    assert bucket(folder).code is None


@pytest.mark.skipif(not hasattr(os, "geteuid") or os.geteuid() != 0, reason="only root may give files away")
@pytest.mark.parametrize("what", ["folder", "file"])
def test_what_belongs_to_another_user_is_not_run(folder: Path, what: str) -> None:
    """Somebody else's cache is not this user's."""
    file = keep(folder)
    assert file is not None
    os.chown(folder if what == "folder" else file, 1, 1)
    assert bucket(folder).code is None


def test_a_link_is_no_folder_of_its_own(folder: Path, tmp_path: Path) -> None:
    """The cache may not be led elsewhere."""
    keep(folder)
    link = tmp_path / "link"
    link.symlink_to(folder)
    assert bucket(link).code is None


def test_without_a_place_everything_works(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A home that cannot be written, none, or a user who wants nothing kept: templates are compiled each time."""
    folder.parent.write_text("a file where the folder should be", "utf-8")
    assert keep(folder) is None
    assert bucket(folder).code is None
    assert bucket(None).code is None
    Compiled(None).set_bucket(bucket(None))
    folder.parent.unlink()
    monkeypatch.setattr(sys, "dont_write_bytecode", True)
    assert keep(folder) is None


def test_the_folder_is_the_user_s_cache(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    """Where the system says, but never a place relative to the folder one happens to be in."""
    monkeypatch.setattr(sys, "platform", "linux")
    monkeypatch.setenv("HOME", str(tmp_path))
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "own"))
    assert compiled.folder() == tmp_path / "own" / "bulletin" / "templates"
    monkeypatch.setenv("XDG_CACHE_HOME", "here")
    assert compiled.folder() == tmp_path / ".cache" / "bulletin" / "templates"
    monkeypatch.setenv("HOME", "here")
    assert compiled.folder() is None


def test_many_at_once_write_the_same_folder(tmp_path: Path) -> None:
    """Several runs that start together all work, and leave whole files alone."""
    home = {**os.environ, "XDG_CACHE_HOME": str(tmp_path), "LOCALAPPDATA": str(tmp_path)}
    home.pop("PYTHONDONTWRITEBYTECODE", None)
    command = [sys.executable, "-c", LOAD, *LANGUAGES]
    running = [subprocess.Popen(command, env=home) for _ in range(4)]
    assert [one.wait() for one in running] == [0] * 4
    assert len(list((tmp_path / "bulletin" / "templates").iterdir())) == len(LANGUAGES)
