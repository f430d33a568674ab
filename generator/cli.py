"""The command line: the list of its commands, in the order in which an office meets them.

Heavy imports live inside the commands, so that `bulletin --help` answers at once.
"""

from __future__ import annotations

import click

from generator import __version__
from generator.commands.approve import approve
from generator.commands.check import check
from generator.commands.doctor import doctor
from generator.commands.explain import explain
from generator.commands.facts import facts
from generator.commands.fetch import fetch
from generator.commands.init import init
from generator.commands.publish import publish
from generator.commands.releases import releases
from generator.commands.revisions import revisions
from generator.commands.rules import rules
from generator.commands.sources import sources
from generator.commands.watch import watch
from generator.commands.withdraw import withdraw
from generator.commands.write import write

COMMANDS = (
    init,
    doctor,
    fetch,
    sources,
    watch,
    facts,
    rules,
    write,
    explain,
    check,
    revisions,
    approve,
    publish,
    withdraw,
    releases,
)


@click.group(context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100})
@click.version_option(__version__, prog_name="bulletin")
def main() -> None:
    """Press bulletins from official statistics, in Spanish and English, every figure traceable.

    \b
    bulletin init my-office     a new workspace with a working example
    bulletin fetch              read the sources
    bulletin write              write the bulletins
    """


for _command in COMMANDS:
    main.add_command(_command)
