"""One language of a bulletin, ready to be made into the files of its kit."""

from __future__ import annotations

import json
from dataclasses import dataclass, replace
from datetime import datetime
from functools import cached_property
from typing import Any

from generator.language.moment import moment
from generator.language.profile import Profile
from generator.publishing import render
from generator.publishing.parcel import Parcel
from generator.publishing.press_kit.issuer import Issuer
from generator.publishing.press_kit.names import Names
from generator.publishing.press_kit.slip import Slip
from generator.publishing.press_kit.tree import Block, blocks
from generator.publishing.words import words
from generator.writing.filters import verbatim

EMBARGO = {"es": "EMBARGADO HASTA EL {}", "en": "EMBARGOED UNTIL {}"}


@dataclass(frozen=True)
class Kit:
    """A parcel of sound text, the names of its files, who issues it, and the slip as it will lie with them."""

    parcel: Parcel
    names: Names
    issuer: Issuer
    slip: Slip

    @property
    def profile(self) -> Profile:
        return self.issuer.profile(self.parcel.language)

    @property
    def office(self) -> str:
        return self.issuer.office.name[self.parcel.language]

    @property
    def tag(self) -> str:
        return self.issuer.tag(self.parcel.language)

    @cached_property
    def record(self) -> dict[str, Any]:
        values: dict[str, Any] = json.loads(self.parcel.record)
        return values

    @property
    def embargo(self) -> str:
        """The embargo in words, in capitals; empty for none."""
        return self._until(self.parcel.embargo) if self.parcel.embargo else ""

    @property
    def masthead(self) -> str:
        """What stands above all, always with the embargo, and without one that is over."""
        given = self.parcel.masthead
        if self.embargo:
            return given if self.embargo in given.upper() else " · ".join(filter(None, (given, self.embargo)))
        once = self.record.get("embargo")
        over = self._until(datetime.fromisoformat(once)) if once else ""
        return " · ".join(part for part in given.split(" · ") if part.upper() != over)

    def _until(self, hour: datetime) -> str:
        return EMBARGO[self.parcel.language].format(moment(hour.astimezone(self.parcel.zone), self.profile)).upper()

    @cached_property
    def fragment(self) -> str:
        """The HTML to stand below a headline; an embargo is told in it."""
        parcel, addresses = self.parcel, self._addresses
        if self.embargo not in parcel.body.upper():
            above = f"**{verbatim(self.masthead)}**"
            parcel = replace(parcel, notice=f"{above}\n\n{parcel.notice}" if parcel.notice else above)
        made = render.page(parcel, addresses)
        return f"{made.replace(parcel.mark, self.slip.mark)}\n"

    @cached_property
    def blocks(self) -> list[Block]:
        """The text by its blocks, without the masthead and without the way to the other language."""
        text = replace(self.parcel, translation="")
        found = blocks(render.page(text, self._addresses))
        for at, one in enumerate(found):
            if one.is_bold and words(one.text) == words(self.parcel.masthead):
                return found[:at] + found[at + 1 :]
        return found

    @property
    def head(self) -> list[Block]:
        """What stands above the headline: notices."""
        return self.blocks[: self._begin]

    @property
    def body(self) -> list[Block]:
        """What stands below the headline."""
        return self.blocks[self._begin :]

    @property
    def _begin(self) -> int:
        """Where the first block is that is no notice: one of ours goes before those of the text."""
        at = 1 if self.parcel.notice else 0
        while at < len(self.blocks) and self.blocks[at].is_quoted:
            at += 1
        return at

    @property
    def _addresses(self) -> dict[str, str]:
        return {f"chart.{self.parcel.language}.svg": self.names.png, "data.csv": self.names.data}
