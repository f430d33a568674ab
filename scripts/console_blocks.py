#!/usr/bin/env python3
"""Runs what a page of the documentation shows, and writes what it really printed back into the page.

    python scripts/console_blocks.py README.md docs/settings.md docs/templates.md

A fenced block whose first line names a file after the language is laid down as that file (TOML is added to the end
of a file that exists already). A block of `console` is run line by line. All blocks of a page share one new folder.
The quotation after `<!-- start of FILE -->` is the headline of that bulletin and its first two paragraphs.
"""

from __future__ import annotations

import contextlib
import io
import os
import re
import runpy
import shlex
import sys
import tempfile
from pathlib import Path

from click.testing import CliRunner

from generator.cli import main

BLOCK = re.compile(r"^```(?P<language>\w+)(?: (?P<path>\S+))?\n(?P<body>.*?)^```$", re.MULTILINE | re.DOTALL)
EXCERPT = re.compile(r"^<!-- start of (?P<path>\S+) -->\n(?:>.*\n)*", re.MULTILINE)
HOME = "/home/you"
"""What a page shows in place of the folder in which it was run."""


class Shell:
    """As much of a shell as the pages need; it knows no command that could harm."""

    def __init__(self) -> None:
        self.exit_code = 0

    def run(self, line: str) -> str:
        """What a command line prints, its errors included; ValueError where the command is not known here."""
        command, _, head = line.partition(" | head -n ")
        name, *arguments = shlex.split(command)
        if name == "bulletin":
            text = self._bulletin(arguments)
        elif name == "python":
            text = _python(arguments[0])
        elif name == "ls":
            text = "".join(f"{path.name}\n" for path in sorted(Path(arguments[-1]).iterdir()))
        elif name == "cat":
            text = Path(arguments[0]).read_text("utf-8")
        elif name == "cd":
            os.chdir(arguments[0])
            text = ""
        elif line == "echo $?":
            text = f"{self.exit_code}\n"
        else:
            message = f"the pages cannot run '{line}'"
            raise ValueError(message)
        lines = text.splitlines(keepends=True)
        return "".join(lines[: int(head)] if head else lines)

    def _bulletin(self, arguments: list[str]) -> str:
        done = CliRunner().invoke(main, arguments, prog_name="bulletin")
        if done.exception and not isinstance(done.exception, SystemExit):
            raise done.exception
        self.exit_code = done.exit_code
        return done.output


def _python(path: str) -> str:
    printed = io.StringIO()
    with contextlib.redirect_stdout(printed):
        runpy.run_path(path)
    return printed.getvalue()


def rerun(page: str) -> str:
    """The page with what its commands print today."""
    with tempfile.TemporaryDirectory() as folder, contextlib.chdir(folder):
        shell = Shell()
        answered = BLOCK.sub(lambda block: _answered(block, shell), page)
        return EXCERPT.sub(_quoted, answered).replace(str(Path(folder).resolve()), HOME)


def _answered(block: re.Match[str], shell: Shell) -> str:
    if block["path"]:
        _lay(Path(block["path"]), block["body"])
    if block["language"] != "console":
        return block[0]
    commands = [line.removeprefix("$ ") for line in block["body"].splitlines() if line.startswith("$ ")]
    return "```console\n" + "".join(f"$ {command}\n{shell.run(command)}" for command in commands) + "```"


def _quoted(excerpt: re.Match[str]) -> str:
    paragraphs = Path(excerpt["path"]).read_text("utf-8").split("\n\n")
    headline = next(number for number, paragraph in enumerate(paragraphs) if paragraph.startswith("# "))
    _deck, _byline, lede, body = paragraphs[headline + 1 : headline + 5]
    quoted = "\n>\n> ".join((paragraphs[headline], lede, body))
    return f"<!-- start of {excerpt['path']} -->\n> {quoted}\n"


def _lay(path: Path, text: str) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    before = path.read_text("utf-8") + "\n" if path.suffix == ".toml" and path.exists() else ""
    path.write_text(before + text, "utf-8")


if __name__ == "__main__":
    for name in sys.argv[1:]:
        here = Path(name)
        here.write_text(rerun(here.read_text("utf-8")), "utf-8")
