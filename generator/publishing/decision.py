"""What has to be done with a parcel, seeing what its outlet holds and what was done before."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass

from generator.drafts.release import Release
from generator.errors import PublishError
from generator.publishing.order import Deed, Order
from generator.publishing.outlet import Held
from generator.publishing.parcel import Parcel, ending
from generator.publishing.words import words

BESIDE = 60
"""Words that an outlet may show beside those of a parcel: the link to the other language, addresses, labels."""


@dataclass(frozen=True, slots=True)
class Decision:
    """What to do; `problem` is why nothing can be done."""

    deed: Deed
    problem: PublishError | None = None


def decide(
    parcel: Parcel, held: Held | None, known: Release | None, order: Order, cut: Parcel | None = None
) -> Decision:
    """What to do with a parcel. `known` is what the book says of it, None where it never went there.

    `cut` is the parcel that was on its way when a run was cut short.
    """
    if held is None:
        return _missing(parcel, known, order)
    if hindrance := _hindrance(parcel, held, known, order):
        return hindrance
    if order.standing == "withdrawn":
        is_gone = held.state == "withdrawn" and known is not None and known.kept == "withdrawn"  # and its files with it
        return Decision("unchanged" if is_gone or held.state == "trashed" else "update")
    if is_untouched(held, known):
        return Decision("unchanged" if is_current(parcel, held, known, order) else "update")
    if is_ours(held, known, cut):
        return Decision("adopt")
    return Decision("update") if order.overwrites else _edited(parcel, held, known, order)


def _hindrance(parcel: Parcel, held: Held, known: Release | None, order: Order) -> Decision | None:
    """Why nothing can be done with what is held there, whoever wrote it; None where something can."""
    if held.state == "trashed" and order.standing != "withdrawn":
        remedy = "Restore it there; or delete it there for good, and publish with --again."
        return _refused(parcel, order, f"it is in the trash of the outlet ({held.url}).", remedy)
    if order.standing == "withdrawn":
        return None
    if known and known.kept == "withdrawn" and not order.anew:
        return _withdrawn(parcel, order)
    if parcel.embargo and held.state == "public":
        what = f"it is under embargo, and readers can open an earlier version of it there ({held.url})."
        return _refused(parcel, order, what, "Withdraw that one, or publish after the embargo.")
    return None


def _missing(parcel: Parcel, known: Release | None, order: Order) -> Decision:
    """Nothing is there: a first release, or one that never arrived; else somebody deleted it."""
    if order.standing == "withdrawn":
        return Decision("unchanged")
    if known and known.kept == "withdrawn" and not order.anew:
        return _withdrawn(parcel, order)
    if known is None or not known.sent or order.anew:
        return Decision("create")
    return _refused(parcel, order, "it was deleted there.", "Publish with --again to make it once more.")


def _withdrawn(parcel: Parcel, order: Order) -> Decision:
    remedy = "Publish it again with --again, and with --live for readers to see it."
    return _refused(parcel, order, "it was withdrawn there.", remedy)


def _edited(parcel: Parcel, held: Held, known: Release | None, order: Order) -> Decision:
    if known is None or not known.sent:
        what = f"a post of it is there already ({held.url}), which this desk did not make as it stands."
        return _refused(parcel, order, what, "Look at it; publish with --overwrite to make it this bulletin's.")
    what = f"it was edited there since it was sent ({held.url})."
    remedy = "Take the edit over into the text and approve it, or publish with --overwrite to replace it."
    return _refused(parcel, order, what, remedy)


def _refused(parcel: Parcel, order: Order, what: str, remedy: str) -> Decision:
    return Decision("refuse", PublishError(what, where=f"{order.outlet}, {parcel.key}", remedy=remedy))


def has_arrived(parcel: Parcel, held: Held) -> bool:
    """Whether an outlet holds what was sent to it last, and as it was asked for."""
    if parcel.standing == "withdrawn":
        return held.state == "withdrawn"
    stands = held.state == parcel.standing or (parcel.standing == "scheduled" and held.state == "public")
    return held.mark == parcel.mark and (stands or parcel.standing == "draft")


def is_untouched(held: Held | None, known: Release | None) -> bool:
    """Whether nobody edited at the outlet since it answered last."""
    return held is not None and known is not None and bool(known.held) and held.digest == known.held


def is_ours(held: Held, known: Release | None, cut: Parcel | None) -> bool:
    """Whether what is held is what a run sent that did not live to see the answer.

    It bears the mark of what was on its way, and all words of it, and hardly any others: an edit since would show.
    """
    if known is None or cut is None or not held.mark.endswith(ending(known.sending)):
        return False
    wanted, found = Counter(words(f"{cut.title}\n{cut.body}")), Counter(words(held.text))
    beside = Counter(word for text in (cut.excerpt, cut.description, cut.social) for word in words(text))
    return not wanted - found and (found - wanted - beside).total() <= BESIDE


def is_current(parcel: Parcel, held: Held, known: Release | None, order: Order) -> bool:
    """Whether the outlet holds this very parcel, and as it was asked for."""
    if held.mark != parcel.mark or known is None or known.sent != parcel.digest:
        return False
    match order.standing:
        case "draft":
            return True
        case "scheduled":
            return held.state == "public" or (held.state == "scheduled" and known.moment == order.moment)
        case _:
            return held.state == order.standing
