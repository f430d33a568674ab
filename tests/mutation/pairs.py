"""The two languages of a bulletin, one of them changed."""

from __future__ import annotations

from mutation.checked import asked, reds
from mutation.mutants import Mutant
from mutation.world import Made


def disagree(made: Made, mutant: Mutant) -> bool:
    """Whether the changed article is told from the other one."""
    own = made.bulletin.articles[mutant.language].text
    return bool(reds(asked(made, mutant.text, mutant.language)) - reds(asked(made, own, mutant.language)))
