"""What an office may know of a rule agrees with the rule."""

from __future__ import annotations

import importlib
import inspect
import re

import msgspec
import pytest

from generator.config import RuleSettings
from generator.facts import card as cards
from generator.facts.card import THRESHOLDS, card, measured
from generator.facts.rule import Role
from generator.facts.rules import BY_KIND

GENERAL = {
    "small_base_share",
    "growth_limit",
    "memory",
    "peers_weight",
    "own_least",
    "surprise_cap",
    "surprise_floor",
}
"""Settings of the caveats and of the score, which no rule reads."""


@pytest.mark.parametrize("kind", BY_KIND)
def test_a_card_names_every_setting_that_its_rule_reads(kind: str) -> None:
    """What stands in the file of the rule after `settings.` is among its thresholds, with the value in force."""
    source = inspect.getsource(importlib.import_module(f"generator.facts.rules.{kind}"))
    read = set(re.findall(r"settings\.(\w+)", source))
    changed = RuleSettings(surprise_floor=5.5)
    found = card(kind, changed)
    assert read <= found.thresholds.keys()
    assert all(value == getattr(changed, name) for name, value in found.thresholds.items())
    assert ("surprise_floor" in found.thresholds) is (BY_KIND[kind].role is Role.NEWS)
    assert found.text


def test_every_threshold_of_the_settings_belongs_to_a_rule() -> None:
    """None is left that changes nothing, but those of caveats and scores."""
    named = {name for names in THRESHOLDS.values() for name in names}
    assert named | GENERAL >= set(RuleSettings.__struct_fields__)
    assert named <= set(RuleSettings.__struct_fields__)
    assert BY_KIND.keys() <= THRESHOLDS.keys()


def test_the_rates_of_false_news_are_of_rules_and_in_per_cent() -> None:
    """The file names kinds of fact alone; a kind that was not measured has no rate."""
    assert measured().keys() <= THRESHOLDS.keys()
    rates = [rate for one in measured().values() for rate in msgspec.structs.astuple(one) if rate is not None]
    assert all(0 <= rate <= 100 for rate in rates)


def test_a_rate_that_was_measured_is_on_the_card(monkeypatch: pytest.MonkeyPatch) -> None:
    """And the others of the rule stay unknown."""
    monkeypatch.setattr(cards, "measured", lambda: {"record": cards.FalseNews(drift=2.5)})
    assert card("record", RuleSettings()).false_news == cards.FalseNews(None, 2.5, None)
    assert card("since", RuleSettings()).false_news == cards.FalseNews()
