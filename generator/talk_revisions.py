"""What `bulletin revisions` says: the printed sentences that are false by now first, then what else changed."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any

import click

from generator.facts.changed import Changed, Outcome
from generator.model.fact import Fact
from generator.model.panel import Vintage
from generator.revisions import Revisions
from generator.stories.revised import Revised
from generator.talk import INDENT, headline, shown
from generator.writing.outdated import Outdated
from generator.writing.record import fact_record

YES = {True: "yes", False: "no"}


def revisions(found: Revisions) -> None:
    """What later data changed, for people."""
    for line in _lines(found):
        click.echo(line)


def _lines(found: Revisions) -> Iterator[str]:
    yield from _false(found.sentences)
    yield from _reworded(found.reworded)
    for one in found.unchecked:
        yield f"Not checked: {one.why}"
    for story in found.stories:
        yield from _story(story)
    for name in found.first:
        yield f"{name}: there is no earlier release to compare with."
    if found.is_unchanged:
        bulletins = "bulletin" if found.checked == 1 else "bulletins"
        yield f"Nothing changed: {found.checked} {bulletins} checked, and every printed sentence still holds."


def no_longer_true(sentences: int) -> str:
    """How many sentences are false by now."""
    many = f"{sentences} published sentences are" if sentences > 1 else "1 published sentence is"
    return f"{many} no longer true:"


def after_fetch(sentences: int) -> None:
    """What the figures just fetched made false, and how to see it; nothing where they did not."""
    if sentences:
        click.echo(f"{no_longer_true(sentences)} run `bulletin revisions`.")


def _false(sentences: Sequence[Sequence[Outdated]]) -> Iterator[str]:
    """Each sentence once, with all that is wrong in it."""
    if sentences:
        yield no_longer_true(len(sentences))
    for sentence in sentences:
        first = sentence[0]
        if first.passage:
            yield f"{INDENT}{first.file}, line {first.passage.line}"
            yield f"{INDENT * 2}“{first.passage.sentence}”"
        for one in sentence:
            yield f"{INDENT * 2}{correction(one)}"


def correction(one: Outdated) -> str:
    """What was printed and what is to stand there now; the reason where nothing can."""
    why = f"{one.why.value}: {one.detail}" if one.detail else one.why.value
    return f"printed {one.claim.shown} -> {f'now {one.now}' if one.now else why}"


def _reworded(claims: Sequence[Outdated]) -> Iterator[str]:
    if claims:
        yield "Printed once and found no more, since somebody edited the text; see that the new words are right:"
    for one in claims:
        yield f"{INDENT}{one.file}: {correction(one)}"


def _story(story: Revised) -> Iterator[str]:
    """What was revised and which facts are others."""
    days = f"as released {story.then.released} and {story.now.released}"
    if story.is_unchanged:
        yield f"{story.story}, {story.period}, {days}: no fact changed."
        return
    yield f"{story.story}, {story.period}, {days}:"
    for fact in reversed(story.revisions):
        yield f"{INDENT}revised: {fact.window} from {shown(fact['previous'])} to {shown(fact['level'])}{_annual(fact)}"
    yield from _figures(story)
    for one in story.changed:
        if one.outcome is not Outcome.FIGURE:
            yield f"{INDENT}{_turn(one)}"


def _annual(fact: Fact) -> str:
    if not fact.has("change"):
        return ""
    return f"; annual change from {shown(fact['previous_change'])} to {shown(fact['change'])}"


def _figures(story: Revised) -> Iterator[str]:
    """Each figure that is another, once, with the facts that have it."""
    kinds: dict[str, list[str]] = {}
    for one in story.changed:
        for old, new in one.figures if one.outcome is Outcome.FIGURE else ():
            what = f"{old.role} of {one.fact.series} {old.window}: {shown(old)} -> {shown(new)}"
            kinds.setdefault(what, []).append(one.fact.kind)
    for what, of in kinds.items():
        yield f"{INDENT}{Outcome.FIGURE.value}: {what} ({', '.join(dict.fromkeys(of))})"


def _turn(one: Changed) -> str:
    """A fact that is not true any more, or is now; of one that says something else, what."""
    told = one.then or one.fact
    other = f"; {', '.join(_differences(one.then, one.now))}" if one.then and one.now else ""
    return f"{one.outcome.value}: {headline(told)}{other}"


def _differences(then: Fact, now: Fact) -> Iterator[str]:
    """In what two facts of one kind about one series differ, as then and now."""
    sides = (
        ("direction", then.direction.value, now.direction.value),
        ("period", then.window, now.window),
        ("against", then.comparison, now.comparison),
        ("since", then.since, now.since),
        ("since the series began", YES[then.since_is_start], YES[now.since_is_start]),
        ("shared with another", YES[then.is_tie], YES[now.is_tie]),
    )
    for name, old, new in sides:
        if old != new:
            yield f"{name} {old or 'none'} -> {new or 'none'}"
    for role in dict.fromkeys(figure.role for fact in (then, now) for figure in fact.figures):
        was, is_ = (shown(fact[role]) if fact.has(role) else "none" for fact in (then, now))
        if was != is_:
            yield f"{role} {was} -> {is_}"


def revisions_json(found: Revisions) -> dict[str, Any]:
    """The same for programs."""
    return {
        "outdated": [_outdated_json(one) for one in found.outdated],
        "reworded": [_outdated_json(one) for one in found.reworded],
        "unchecked": [{"file": str(one.file), "why": one.why} for one in found.unchecked],
        "checked": found.checked,
        "stories": [_story_json(one) for one in found.stories],
        "first": found.first,
    }


def _outdated_json(one: Outdated) -> dict[str, Any]:
    return {
        "bulletin": one.bulletin,
        "claim": one.claim.id,
        "file": str(one.file),
        "line": one.passage.line if one.passage else None,
        "sentence": one.passage.sentence if one.passage else None,
        "printed": one.claim.shown,
        "now": one.now or None,
        "why": one.why.value,
        "detail": one.detail or None,
    }


def _story_json(story: Revised) -> dict[str, Any]:
    return {
        "story": story.story,
        "period": str(story.period),
        "then": _vintage_json(story.then),
        "now": _vintage_json(story.now),
        "revisions": [_fact_json(fact) for fact in story.revisions],
        "changes": [
            {
                "outcome": one.outcome.value,
                "kind": one.fact.kind,
                "series": str(one.fact.series),
                "then": _fact_json(one.then) if one.then else None,
                "now": _fact_json(one.now) if one.now else None,
            }
            for one in story.changed
        ],
    }


def _fact_json(fact: Fact) -> dict[str, Any]:
    """What a fact says; it was compared, not ranked, so it has no score."""
    told = fact_record(fact)
    return {name: getattr(told, name) for name in ("period", "comparison", "since", "direction", "tie", "figures")}


def _vintage_json(vintage: Vintage) -> dict[str, Any]:
    return {"id": vintage.id, "released": vintage.released}
