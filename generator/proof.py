"""What the checker found in each text: read with the data of a day, and held against its translation."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from contextlib import suppress
from dataclasses import dataclass, replace
from datetime import date
from functools import cache

from generator.catalogue import Catalogue
from generator.checking.check import check
from generator.checking.finding import DocumentFinding, Finding, Report, Verdict
from generator.checking.ledger.data import Data
from generator.checking.pair import disagreements
from generator.checking.text.digits import MARKS
from generator.config import SpanishProfile
from generator.context import Context
from generator.errors import BulletinError, StoreError
from generator.manuscript import Manuscript, companion, other, read
from generator.model.bulletin import TEXT
from generator.store.store import Store

OWED = ("notice missing", "source missing", "caveat missing", "preliminary note missing")
"""What a whole article owes its reader, and the title or the post that goes with it does not."""
NOTHING = "nothing in it can be held against data"


@dataclass(frozen=True)
class Proof:
    """A text with what the checker says of it.

    `outdated` are the contradicted findings that were true on the day the bulletin is from, and are not any more.
    """

    manuscript: Manuscript
    report: Report
    outdated: tuple[Finding, ...] = ()

    def of(self, verdict: Verdict) -> list[Finding]:
        """The findings of a verdict, in the order of the text."""
        return [one for one in self.report.findings if one.verdict is verdict]

    @property
    def contradicted(self) -> list[Finding]:
        return self.of(Verdict.CONTRADICTED)

    @property
    def unverifiable(self) -> list[Finding]:
        return self.of(Verdict.UNVERIFIABLE)

    @property
    def supported(self) -> list[Finding]:
        return self.of(Verdict.SUPPORTED)

    @property
    def is_wrong(self) -> bool:
        """Whether something in it is contradicted, or wrong with the document."""
        return self.report.is_wrong


@dataclass(frozen=True)
class Checked:
    """Texts that were checked, and what could not be read."""

    proofs: tuple[Proof, ...]
    problems: tuple[BulletinError, ...] = ()

    @property
    def is_wrong(self) -> bool:
        """Whether the checker found something wrong in any of them."""
        return any(one.is_wrong for one in self.proofs)


class Proofreader:
    """Reads manuscripts against a store, as it knew the figures on a day.

    `datasets` are those in use: what stands in the store of a source that is not in the settings is not read.
    `style` is how the office writes numbers in Spanish, where the marks differ from country to country.
    """

    def __init__(
        self,
        store: Store,
        datasets: Iterable[str],
        catalogue: Catalogue,
        context: Context,
        style: SpanishProfile | None = None,
    ) -> None:
        self._store = store
        self._datasets = frozenset(datasets)
        self._catalogue = catalogue
        self._context = context
        self._mark = MARKS[style] if style else None
        self.data = cache(self._data)

    def _data(self, as_of: date | None) -> Data:
        """All figures known on a day, or now; StoreError where there are none."""
        found = Data.of_store(self._store, as_of, self._datasets)
        if not len(found):
            when = f" that had been released by {as_of}" if as_of else ""
            raise StoreError(f"the store has no figures{when}.", remedy="Run `bulletin fetch`.")
        return found

    def read(self, texts: Iterable[Manuscript], *, as_of: date | None = None) -> list[Proof]:
        """Each text with its findings, in the order given; translations are held against each other."""
        proofs = [self._proof(one, as_of) for one in texts]
        return [self._compared(one, proofs, as_of) for one in proofs]

    def _compared(self, proof: Proof, given: Sequence[Proof], as_of: date | None) -> Proof:
        """A proof with what its translation says otherwise: the one given with it, else the one beside its file.

        A figure that was revised since may still be right in the language that rounds it more: that is told already.
        """
        twin = _twin(proof, given) or self._beside(proof.manuscript, as_of)
        if twin is None or twin.language == proof.report.language:
            return proof
        revised = {one.span for one in proof.outdated}
        differing = [
            finding
            for which, finding in disagreements(proof.report, twin)
            if which == 0 and finding.span not in revised
        ]
        return replace(proof, report=_with(proof.report, differing)) if differing else proof

    def _beside(self, one: Manuscript, as_of: date | None) -> Report | None:
        """The translation that lies beside a file, read; None where there is none that can be."""
        path = companion(one)
        if path is None:
            return None
        with suppress(BulletinError):
            return self._report(replace(one, text=read(path), name=str(path), language=other(one.language)), as_of)
        return None

    def _proof(self, one: Manuscript, as_of: date | None) -> Proof:
        report = self._report(one, as_of)
        if as_of or not one.released:
            return Proof(one, report)
        return self._aged(Proof(one, report), one.released)

    def _report(self, one: Manuscript, as_of: date | None) -> Report:
        report = check(
            one.text,
            language=one.language,
            data=self.data(as_of),
            catalogue=self._catalogue,
            context=self._context,
            declared=one.subject,
            mark=self._mark,
        )
        if one.part == TEXT:
            return report
        return replace(report, document=tuple(each for each in report.document if each.name not in OWED))

    def _aged(self, proof: Proof, day: date) -> Proof:
        """A bulletin with what only later figures contradict told apart from what was never true."""
        wrong = proof.contradicted
        if not wrong:
            return proof
        then = {one.span for one in self._report(proof.manuscript, day).findings if one.verdict is Verdict.SUPPORTED}
        outdated = tuple(one for one in wrong if one.span in then)
        if not outdated:
            return proof
        words = "claims were true with the figures" if len(outdated) > 1 else "claim was true with the figures"
        what = f"{len(outdated)} {words} released by {day}; they have been revised since"
        revised = DocumentFinding("data since revised", what, outdated[0].span)
        return replace(proof, report=_with(proof.report, [revised]), outdated=outdated)


def _with(report: Report, more: Sequence[DocumentFinding]) -> Report:
    return replace(report, document=(*report.document, *more))


def _twin(proof: Proof, given: Sequence[Proof]) -> Report | None:
    """The other text of a pair; of two texts whose names tell nothing, the other one."""
    texts = [one for one in given if one.manuscript.part == TEXT]
    if proof not in texts:
        return None
    own = proof.manuscript.pair
    others = [one for one in texts if one is not proof and one.manuscript.pair == own]
    return others[0].report if len(others) == 1 and (own or len(texts) == 2) else None


def counts(proofs: Sequence[Proof]) -> str:
    """How many claims are what, and how much of what is checkable was read, in words."""
    found = summary(proofs)
    document = sum(len(one.report.document) for one in proofs)
    beside = f"; {document} finding{'s' if document > 1 else ''} on the whole text" if document else ""
    if not found["checkable"]:
        return f"{NOTHING}{beside}."
    told = f"{found['contradicted']} wrong, {found['unverifiable']} not verified, {found['supported']} supported"
    share = f"{found['bound']} of {found['checkable']}"
    return f"{told}{beside}. Coverage {100 * found['bound'] // found['checkable']} %: {share} checkable things judged."


def summary(proofs: Sequence[Proof]) -> dict[str, int]:
    """The numbers of findings of each verdict, of what is checkable, and of what was bound to data and judged."""
    return {
        **{verdict.value: sum(len(one.of(verdict)) for one in proofs) for verdict in Verdict},
        "checkable": sum(one.report.checkable for one in proofs),
        "bound": sum(one.report.bound for one in proofs),
    }


def alerts(proofs: Sequence[Proof]) -> list[str]:
    """What is wrong in texts just written, a line each for the editor: first what the data contradict."""
    wrong = (_contradicted(one, finding) for one in proofs for finding in one.contradicted)
    whole = (
        f"the checker says of {_name(one)}: {finding.name}: {finding.what}"
        for one in proofs
        for finding in one.report.document
    )
    return list(dict.fromkeys((*wrong, *whole)))


def _contradicted(proof: Proof, wrong: Finding) -> str:
    line = proof.report.text.count("\n", 0, wrong.span.start) + 1
    right = f"; right would be {wrong.right}" if wrong.right else ""
    return f"the checker contradicts {_name(proof)}, line {line}: “{' '.join(wrong.shown.split())}”{right}"


def _name(proof: Proof) -> str:
    """The text, and the part of it where it is not the article itself."""
    text = proof.manuscript
    return text.name if text.part == TEXT else f"{text.name} ({text.part})"
