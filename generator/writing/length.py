"""How long the body of an article is, and what a story leaves out where it would be longer than the press prints."""

from __future__ import annotations

from dataclasses import replace

from generator.model.story import Omission, Story

MOST_WORDS = 450
WHY = f"the text would be longer than {MOST_WORDS} words"


def words(text: str) -> int:
    """Words from the dateline to the chart, headings left out."""
    paragraphs = text.split("\n\n")
    begin = next((at for at, one in enumerate(paragraphs) if at > 2 and one.startswith("**")), 0)
    end = next((at for at, one in enumerate(paragraphs) if one.startswith("![")), len(paragraphs))
    return sum(len(one.split()) for one in paragraphs[begin:end] if not one.startswith("#"))


def shorter(story: Story) -> Story | None:
    """The story with one thing less, said in its omissions: what weighs least first; None where all has to stay.

    First the news of the companions, then the last words of somebody, then the last companion.
    """
    for at in reversed(range(len(story.companions))):
        one = story.companions[at]
        if len(one.facts) > 1:
            fewer = replace(one, facts=one.facts[:-1])
            companions = (*story.companions[:at], fewer, *story.companions[at + 1 :])
            return _without(replace(story, companions=companions), one.facts[-1].id)
    if len(story.quotes) > 1:
        return _without(replace(story, quotes=story.quotes[:-1]), f"quote {story.quotes[-1].id}")
    if story.companions:
        return _without(replace(story, companions=story.companions[:-1]), f"series {story.companions[-1].series}")
    return None


def _without(story: Story, what: str) -> Story:
    return replace(story, omissions=(*story.omissions, Omission(what, WHY)))
