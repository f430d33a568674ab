"""What `bulletin check` prints: the text with its marks, footnotes, findings on the whole, and coverage."""

from __future__ import annotations

import json
import re
from decimal import Decimal

import click
import pytest
from proofs import CATALOGUE, a_finding, a_proof

from generator.checking.finding import DocumentFinding, Verdict
from generator.checking.reading import Span
from generator.errors import BulletinError
from generator.proof import Checked, alerts
from generator.talk_check import checked, checked_json
from generator.writing.record import encode

TEXT = "Exports grew 6.7% in October.\nThey were 60 billion pesos, led by 8 firms.\n"


def printed(capsys: pytest.CaptureFixture[str], found: Checked) -> str:
    checked(found, CATALOGUE)
    return capsys.readouterr().out


def three_findings() -> Checked:
    """One claim of each verdict."""
    return Checked(
        (
            a_proof(
                TEXT,
                a_finding(TEXT, "6.7%", Verdict.SUPPORTED, value="6.6999"),
                a_finding(
                    TEXT,
                    "60 billion pesos",
                    Verdict.CONTRADICTED,
                    value="57287400000",
                    unit="MXN",
                    right="57.3 billion",
                ),
                a_finding(TEXT, "8", Verdict.UNVERIFIABLE, why="the store has no such series"),
            ),
        )
    )


def test_each_claim_is_marked_where_it_stands_without_colour_too(capsys: pytest.CaptureFixture[str]) -> None:
    """A log file and a person who sees no red are told the same."""
    out = printed(capsys, three_findings())
    assert "Exports grew 6.7% [ok 1] in October.\nThey were 60 billion pesos [WRONG 2], led by 8 [? 3] firms.\n" in out
    assert "\x1b" not in out


def test_the_same_of_many_places_is_told_once(capsys: pytest.CaptureFixture[str]) -> None:
    """Word leaves a hyphen that nobody sees in every other word."""
    places = [Span(0, 1), Span(1, 2), Span(35, 36)]
    found = a_proof(TEXT, document=tuple(DocumentFinding("hidden character", "delete it", one) for one in places))
    assert "WRONG  lines 1, 2: hidden character: delete it (3 times)\n" in printed(capsys, Checked((found,)))


def test_words_as_long_as_a_page_are_cut_in_a_footnote(capsys: pytest.CaptureFixture[str]) -> None:
    """A run of digits is one finding, however long."""
    digits = "5" * 5000
    out = printed(capsys, Checked((a_proof(digits, a_finding(digits, digits, Verdict.UNVERIFIABLE)),)))
    assert f"line 1: “{'5' * 160}…”\n" in out


def test_a_footnote_gives_both_values_what_is_right_and_why_not(capsys: pytest.CaptureFixture[str]) -> None:
    """With the line of the claim in the file."""
    out = printed(capsys, three_findings())
    assert re.search(r"2 WRONG line 2: “60 billion pesos”\n(?:.*\n)*? +the data say: 57,287.4 million MXN\n", out)
    assert "right would be: 57.3 billion\n" in out
    assert re.search(r"3 \? {5}line 2: “8”\n(?:.*\n)*? +why: the store has no such series\n", out)


def test_the_counts_and_the_coverage_stand_below(capsys: pytest.CaptureFixture[str]) -> None:
    """Amber is counted, and is not covered."""
    out = printed(capsys, three_findings())
    assert "text: 1 wrong, 1 not verified, 1 supported. Coverage 66 %: 2 of 3 checkable things judged.\n" in out


def test_coverage_is_never_rounded_up_to_all(capsys: pytest.CaptureFixture[str]) -> None:
    """999 of 1,000 is 99 %."""
    proof = a_proof(TEXT, a_finding(TEXT, "6.7%", Verdict.SUPPORTED), checkable=1000, bound=999)
    assert "Coverage 99 %" in printed(capsys, Checked((proof,)))


@pytest.mark.parametrize("text", ["", "\n \n", "Good morning."])
def test_a_text_without_anything_to_check_is_not_called_right(text: str, capsys: pytest.CaptureFixture[str]) -> None:
    """Neither supported nor covered to a hundred per cent."""
    out = printed(capsys, Checked((a_proof(text),)))
    assert "nothing in it can be held against data." in out
    assert "supported" not in out
    assert "100 %" not in out


def test_what_is_wrong_with_the_whole_text_comes_before_the_footnotes(capsys: pytest.CaptureFixture[str]) -> None:
    """With its line, where it has one."""
    wrong = DocumentFinding("notice missing", "the data are illustrative, and nothing says so", Span(30, 34))
    proof = a_proof(TEXT, a_finding(TEXT, "6.7%", Verdict.SUPPORTED), document=(wrong,))
    out = printed(capsys, Checked((proof,)))
    told = "  WRONG  line 2: notice missing: the data are illustrative, and nothing says so\n"
    assert out.index(told) < out.index("  1 ok ")
    assert "1 finding on the whole text" in out


def test_what_was_true_once_is_told_apart(capsys: pytest.CaptureFixture[str]) -> None:
    """An agency's revision is no mistake of the writer."""
    finding = a_finding(TEXT, "6.7%", Verdict.CONTRADICTED)
    out = printed(capsys, Checked((a_proof(TEXT, finding, outdated=(finding,)),)))
    assert "revised: it was true when it was written" in out


def test_several_texts_are_summed_up(capsys: pytest.CaptureFixture[str]) -> None:
    """The last line counts all."""
    found = Checked((*three_findings().proofs, a_proof("Nothing.")))
    assert printed(capsys, found).endswith(
        "2 texts: 1 wrong, 1 not verified, 1 supported. Coverage 66 %: 2 of 3 checkable things judged.\n"
    )


def test_a_text_cannot_command_the_terminal(capsys: pytest.CaptureFixture[str]) -> None:
    """Its control characters are shown, in the words, the footnotes and the name."""
    text = "grew 6.7%\x1b[2J\x07 \u202e"
    proof = a_proof(text, a_finding(text, "6.7%\x1b[2J", Verdict.CONTRADICTED, right="\x1b[31m"), name="a\x1b.md")
    out = printed(capsys, Checked((proof,)))
    assert "\x1b" not in out
    assert "\u202e" not in out
    assert "⟨U+001B⟩[2J" in out


def test_the_colours_are_those_of_a_traffic_light(monkeypatch: pytest.MonkeyPatch) -> None:
    """Green, red and amber: words and mark alike."""
    said: list[str] = []
    monkeypatch.setattr(click, "echo", said.append)
    checked(three_findings(), CATALOGUE)
    text = "\n".join(said)
    assert "\x1b[32m6.7%\x1b[0m \x1b[32m\x1b[1m[ok 1]\x1b[0m" in text
    assert "\x1b[31m60 billion pesos\x1b[0m" in text
    assert "\x1b[33m8\x1b[0m" in text


def test_the_json_has_places_slots_both_values_and_observations() -> None:
    """A program finds each claim again in the text, and each observation in the store."""
    document = json.loads(encode(checked_json(three_findings())))
    (text,) = document["texts"]
    assert document["wrong"] is text["wrong"] is True
    assert (text["contradicted"], text["unverifiable"], text["supported"], text["checkable"]) == (1, 1, 1, 3)
    right, wrong, unknown = text["findings"]
    assert [TEXT[one["start"] : one["end"]] for one in text["findings"]] == ["6.7%", "60 billion pesos", "8"]
    assert (right["measure"], right["series"], right["period"]) == ("change", "immex.exports:MX-02002", "2024-10")
    assert right["observations"] == [{"id": "immex.exports:MX-02002@2024-10", "value": "5.5", "status": "unstated"}]
    assert (wrong["printed"], wrong["value"], wrong["right"]) == ("1", "57287400000", "57.3 billion")
    assert (unknown["value"], unknown["why"]) == (None, "the store has no such series")


def test_the_alerts_of_a_bulletin_name_place_words_and_what_is_right() -> None:
    """One line each, first what has a right value; the supported and the unverified are left out."""
    wrong = DocumentFinding("languages disagree", "6.7% against 7.6%")
    proof = a_proof(TEXT, *three_findings().proofs[0].report.findings, document=(wrong,))
    assert alerts([proof, proof]) == [
        "the checker contradicts text, line 2: “60 billion pesos”; right would be 57.3 billion",
        "the checker says of text: languages disagree: 6.7% against 7.6%",
    ]


def test_a_finding_on_the_whole_text_makes_it_wrong() -> None:
    """As a contradicted claim does; what is not verified does not."""
    assert three_findings().is_wrong
    assert Checked((a_proof(TEXT, document=(DocumentFinding("notice missing", ""),)),)).is_wrong
    amber = a_proof(TEXT, a_finding(TEXT, "8", Verdict.UNVERIFIABLE, value=None))
    assert not Checked((amber,), (BulletinError("unread"),)).is_wrong
    assert Decimal(amber.report.coverage) == 0
