#!/usr/bin/env python3
"""Prints docs/commands.md, made of the help of every command: `python scripts/commands_page.py > docs/commands.md`."""

from __future__ import annotations

import sys
from collections.abc import Iterator

import click

from generator.cli import main

WIDTH = 100
INTRODUCTION = """\
# Commands

<!-- Made by scripts/commands_page.py from the help of the commands; change the help, then run it again. -->

Every command takes `--workspace`, `--json` and `--debug`. With `--json` one JSON document is written to standard
output, and nothing else; [json.md](json.md) describes each field. Errors are one or two sentences on standard error.

| exit code | meaning |
|---|---|
| 0 | done |
| 1 | failed: a source or its release, the store, a story or a template; a problem of `doctor`, an unchecked bulletin |
| 2 | wrong usage of a command, or a settings, catalogue or context file that is wrong |
| 3 | `check` or `write` found a claim that the data contradict, `revisions` a printed sentence no longer true |
"""


def page() -> str:
    """The whole page, the same on every terminal."""
    return "\n".join([INTRODUCTION, *_sections()])


def _sections() -> Iterator[str]:
    top = click.Context(main, info_name="bulletin", terminal_width=WIDTH, **main.context_settings)
    yield _section(top)
    for name in main.list_commands(top):
        command = main.commands[name]
        yield _section(click.Context(command, parent=top, info_name=name, terminal_width=WIDTH))


def _section(context: click.Context) -> str:
    return f"## {context.command_path}\n\n```text\n{context.get_help()}\n```\n"


if __name__ == "__main__":
    sys.stdout.write(page())
