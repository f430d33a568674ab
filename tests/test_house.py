"""The house rules that no other tool holds: the templates, the wheel, the locks, and what has no place here."""

from __future__ import annotations

import ast
import os
import re
import socket
import subprocess
import sys
import tomllib
import zipfile
from importlib.metadata import entry_points
from pathlib import Path
from typing import Any

import pytest
from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

ROOT = Path(__file__).parents[1]
TEMPLATES = ROOT / "templates"
LOCKS = sorted((ROOT / "requirements").glob("*.txt"))
COMMENT = re.compile(r"\{#.*?#\}", re.DOTALL)
TEMPLATE_NAME = re.compile(r"\.j2(?=[\"'])")
PIN = re.compile(r"^([A-Za-z0-9._-]+)==(\S+) \\$", re.MULTILINE)
# Written in parts, or this file would be found by its own search.
FOREIGN = (
    r"(?<![\w.~-])/" + "work/",
    "/opt/" + "(wheels|pypi)",
    "pypi" + r"\.org",
    "python" + r"hosted\.org",
    "npmjs" + r"\.(org|com)",
    "deb" + r"\.debian\.org",
)


def project() -> dict[str, Any]:
    return tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]


def run(*command: str | Path, cwd: Path, **environment: str) -> subprocess.CompletedProcess[str]:
    """A finished command that saw nothing of this environment but the search path, the home and pip's settings."""
    kept = {name: value for name, value in os.environ.items() if name in {"PATH", "HOME"} or name.startswith("PIP_")}
    return subprocess.run(
        [str(part) for part in command],
        cwd=cwd,
        env=kept | {"LANG": "C.UTF-8"} | environment,
        stdin=subprocess.DEVNULL,
        capture_output=True,
        text=True,
        check=False,
    )


def tracked() -> list[Path]:
    """The files of the repository, as git lists them."""
    listed = run("git", "-c", "safe.directory=*", "ls-files", "-z", cwd=ROOT)
    if listed.returncode:
        pytest.skip(f"this is no git checkout: {listed.stderr.strip()}")
    return [path for name in listed.stdout.split("\0") if name and (path := ROOT / name).is_file()]


@pytest.fixture(scope="session")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The wheel of this checkout, built from it with the locked build tools."""
    folder = tmp_path_factory.mktemp("wheel")
    made = run(
        sys.executable, "-m", "pip", "wheel", "--no-deps", "--no-build-isolation", "-w", folder, ROOT, cwd=folder
    )
    assert made.returncode == 0, made.stderr
    (built,) = folder.glob("*.whl")
    return built


@pytest.fixture(scope="session")
def installed(wheel: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The programs of a new environment that holds the wheel and its locked dependencies, and nothing else."""
    folder = tmp_path_factory.mktemp("installed")
    assert run(sys.executable, "-m", "venv", folder / "venv", cwd=folder).returncode == 0
    python = folder / "venv" / "bin" / "python"
    pip = (python, "-m", "pip", "--disable-pip-version-check", "install", "--quiet")
    locked = run(*pip, "--require-hashes", "-r", ROOT / "requirements" / "runtime.txt", cwd=folder)
    if locked.returncode and not os.environ.get("CI"):
        pytest.skip(f"the package registry does not answer: {locked.stderr.strip().splitlines()[-1]}")
    assert locked.returncode == 0, locked.stderr
    own = run(*pip, "--no-index", "--no-deps", wheel, cwd=folder)
    assert own.returncode == 0, own.stderr
    return python.parent


def test_templates_have_the_same_names_in_both_languages() -> None:
    """Every template of one language has its counterpart in the other."""
    spanish, english = ({path.name for path in (TEMPLATES / language).iterdir()} for language in ("es", "en"))
    assert spanish
    assert spanish == english


@pytest.mark.parametrize(
    "path", sorted(TEMPLATES.glob("e[sn]/*.md.j2")), ids=lambda path: f"{path.parent.name}/{path.name}"
)
def test_templates_of_text_hold_no_digit(path: Path) -> None:
    """No figure is typed into a template: every one comes from a fact."""
    text = TEMPLATE_NAME.sub("", path.read_text("utf-8"))
    kept = COMMENT.sub(lambda comment: "\n" * comment[0].count("\n"), text)
    assert [(number, line) for number, line in enumerate(kept.splitlines(), 1) if re.search(r"\d", line)] == []


def test_every_test_says_what_it_proves() -> None:
    """Each test has a docstring of one sentence or more."""
    silent = [
        f"{path.relative_to(ROOT)}:{node.lineno} {node.name}"
        for path in sorted((ROOT / "tests").rglob("test_*.py"))
        for node in ast.walk(ast.parse(path.read_text("utf-8")))
        if isinstance(node, ast.FunctionDef) and node.name.startswith("test_") and not ast.get_docstring(node)
    ]
    assert silent == []


def test_no_file_names_the_machine_it_was_written_on() -> None:
    """Neither a path of one workplace nor the host of a registry is in the repository."""
    foreign = re.compile("|".join(FOREIGN))
    found = [
        f"{path.relative_to(ROOT)}:{number}: {line.strip()[:100]}"
        for path in tracked()
        for number, line in enumerate(path.read_text("utf-8", errors="replace").splitlines(), 1)
        if foreign.search(line)
    ]
    assert found == []


def test_the_readers_of_sources_load_by_their_entry_points() -> None:
    """The built-in readers use the same door as anybody's, and each opens."""
    readers = {point.name: point.load() for point in entry_points(group="bulletin.sources")}
    assert readers.keys() >= project()["entry-points"]["bulletin.sources"].keys()
    assert all(callable(reader.read) for reader in readers.values())


def test_the_changelog_keeps_a_place_for_what_is_not_released() -> None:
    """A change is written down with the change."""
    assert "\n## [Unreleased]\n" in (ROOT / "CHANGELOG.md").read_text("utf-8")


def test_every_dependency_is_locked_within_its_limits() -> None:
    """The locked version of each dependency is one that pyproject.toml admits; `make lock` renews them."""
    declared = project()
    wanted = {
        "runtime.txt": declared["dependencies"],
        "dev.txt": declared["dependencies"] + declared["optional-dependencies"]["dev"],
    }
    for name, dependencies in wanted.items():
        pins = dict(PIN.findall((ROOT / "requirements" / name).read_text("utf-8")))
        for requirement in map(Requirement, dependencies):
            pinned = pins.get(canonicalize_name(requirement.name))
            assert pinned, f"{requirement.name} is not in requirements/{name}"
            assert requirement.specifier.contains(pinned), (
                f"{requirement} does not admit {pinned} of requirements/{name}"
            )


@pytest.mark.parametrize("lock", LOCKS, ids=lambda lock: lock.name)
def test_every_locked_package_has_its_hashes_and_no_address(lock: Path) -> None:
    """What is installed is what was locked, wherever it is fetched from."""
    text = lock.read_text("utf-8")
    assert "://" not in text
    assert not re.search(r"^-", text, re.MULTILINE)
    packages = [entry for entry in re.split(r"\n(?=\S)", text) if entry.strip()]
    assert [entry for entry in packages if not PIN.match(entry) or "--hash=sha256:" not in entry] == []


@pytest.mark.parametrize("host", ["192.0.2.1", "2001:db8::1", "example.org"])
def test_a_test_cannot_reach_beyond_this_machine(host: str) -> None:
    """The guard of conftest.py refuses addresses and names alike, and says so."""
    family = socket.AF_INET6 if ":" in host else socket.AF_INET
    with socket.socket(family) as outward, pytest.raises(RuntimeError, match="beyond this machine"):
        outward.connect((host, 80))


def test_a_test_can_reach_a_server_on_this_machine() -> None:
    """The guard leaves the loopback open for the real servers that tests start."""
    with socket.create_server(("127.0.0.1", 0)) as server, socket.create_connection(server.getsockname()) as caller:
        assert caller.getpeername() == server.getsockname()


@pytest.mark.slow
def test_the_wheel_carries_templates_data_and_settings(wheel: Path) -> None:
    """An installed program has all that is bundled in the checkout, and nothing that a run left there."""
    bundled = {
        name.removeprefix("generator/bundled/")
        for name in zipfile.ZipFile(wheel).namelist()
        if name.startswith("generator/bundled/")
    }
    names = (path.relative_to(ROOT).as_posix() for path in tracked())
    assert bundled == {name for name in names if name.startswith(("templates/", "data/")) or name == "bulletin.toml"}


@pytest.mark.slow
def test_the_installed_program_answers_outside_the_repository(installed: Path, tmp_path: Path) -> None:
    """`bulletin --help` needs the wheel and its declared dependencies, nothing of the tests and no checkout."""
    complete = run(installed / "python", "-m", "pip", "check", cwd=tmp_path)
    assert complete.returncode == 0, complete.stdout
    helped = run(installed / "bulletin", "--help", cwd=tmp_path)
    assert helped.returncode == 0, helped.stderr
    assert "fetch" in helped.stdout


@pytest.mark.slow
def test_the_installed_program_writes_its_example(installed: Path, tmp_path: Path) -> None:
    """A new workspace of an installed program fetches and writes both languages without a checkout."""
    office = tmp_path / "office"
    for command in (["init", office], ["fetch", "--workspace", office], ["write", "--workspace", office]):
        done = run(installed / "bulletin", *command, cwd=tmp_path)
        assert done.returncode == 0, f"bulletin {command[0]}: {done.stderr}"
    assert {path.name for path in office.glob("output/*/**/*.md")} >= {"es.md", "en.md"}
