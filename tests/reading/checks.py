"""What must hold of every bulletin, as assertions on its files alone."""

from __future__ import annotations

import re
import tomllib
from datetime import date
from decimal import Decimal
from itertools import product
from pathlib import Path
from typing import Any

from reading import notes, words
from reading.offices import LANGUAGES, PARTS, ROOT, Printed
from reading.press import read
from reading.recompute import Proof, as_recorded, indicators
from reading.times import a_year, ends, length

FIELDS = set(
    "id article part start end shown aspect kind fact role value unit power period comparison observations".split()
)
LONGEST_AP_MONTH = 5
"""With a day, AP writes out the months of up to five letters and shortens the others."""
MONTHS = {
    "es": "enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre".split(),
    "en": "January February March April May June July August September October November December".split(),
}
NUMBER_WORDS = {
    "es": r"\b(dos|tres|cuatro|cinco|seis|siete|ocho|nueve|diez|segund[oa]|tercera?|cuart[oa]|quint[oa]|sext[oa])\b",
    "en": r"\b(two|three|four|five|six|seven|eight|nine|ten|second|third|fourth|fifth|sixth)\b",
}
HEDGES = {"over", "nearly", "about", "exact"}
COUNTS = {"rising", "falling", "unchanged", "previous"}
COUNTED_ON_A_CALENDAR = {"day"}
"""Units of what no observation gives."""
MINUS = "\u2212"


def claims_stand_where_they_say(printed: Printed) -> None:
    """Each claim has all its fields, an identity of its own, and its words at its place in its part of the article."""
    claims = printed.record["claims"]
    assert len({claim["id"] for claim in claims}) == len(claims)
    for language in LANGUAGES:
        own = printed.all_claims(language)
        order = [PARTS.index(claim["part"]) for claim in own]
        assert order == sorted(order)
        assert [claim["id"] for claim in own] == [f"{printed.record['id']}:{language}:{n + 1}" for n in range(len(own))]
        for claim in own:
            assert claim.keys() >= FIELDS
            assert claim["shown"]
            assert printed.part(language, claim["part"])[claim["start"] : claim["end"]] == claim["shown"]
            assert bool(claim["observations"]) == (claim["unit"] not in COUNTED_ON_A_CALENDAR)


def observations_resolve(printed: Printed) -> None:
    """Every observation cited stands in the record, and every fact named is one of the record's."""
    record = printed.record
    facts = {fact["id"]: fact for fact in record["facts"]}
    for claim in record["claims"]:
        assert set(claim["observations"]) <= record["observations"].keys()
        assert facts[claim["fact"]]["kind"] == claim["kind"]
    for key, one in record["observations"].items():
        assert key == f"{one['series']}@{one['period']}"


def figures_recompute(printed: Printed) -> None:
    """Each figure of each fact and caveat is what its kind of arithmetic makes of the observations it cites."""
    for fact in printed.record["facts"]:
        proof = Proof(fact, printed.record["observations"])
        own = [(figure, None) for figure in fact["figures"]]
        for figure, caveat in (*own, *((one["figure"], one) for one in fact["caveats"] if one["figure"])):
            found = as_recorded(proof.figure(figure, caveat))
            assert found == Decimal(figure["value"]), f"{fact['id']} {figure['role']}: {figure['value']}, not {found}"


def numbers_read_back(printed: Printed) -> None:
    """The number read from the printed words is the recomputed one, rounded or hedged as the claim says."""
    record = printed.record
    facts = {fact["id"]: fact for fact in record["facts"]}
    for claim in record["claims"]:
        if claim["value"] is None:
            continue
        fact = facts[claim["fact"]]
        figure, caveat = printed_figure(claim, fact)
        exact = Proof(fact, record["observations"]).figure(figure, caveat)
        assert as_recorded(exact) == Decimal(claim["value"])
        assert claim["period"] == figure["period"]
        assert claim["observations"] == figure["observations"]
        shown = read(claim["shown"], claim["article"][:2])
        value = abs(exact).scaleb(claim["power"])
        assert holds(claim["aspect"], shown.value, value) if claim["aspect"] in HEDGES else shown.shows(value), claim
        assert exact < 0 or not claim["shown"].startswith(MINUS), claim


def printed_figure(claim: dict[str, Any], fact: dict[str, Any]) -> tuple[dict[str, Any], dict[str, Any] | None]:
    """The figure that a claim prints: the fact's own, or that of a caveat, which comes with it."""
    own = [(figure, None) for figure in fact["figures"]]
    of_caveats = [(caveat["figure"], caveat) for caveat in fact["caveats"] if caveat["figure"]]
    possible = of_caveats if claim["aspect"] == "caveat" else own
    (found,) = (one for one in possible if one[0]["role"] == claim["role"])
    return found


def holds(hedge: str, threshold: Decimal, value: Decimal) -> bool:
    """Whether the round number stands to the value as the hedge says."""
    if hedge == "over":
        return threshold < value <= threshold * Decimal("1.05")
    if hedge == "nearly":
        return threshold * Decimal("0.97") <= value < threshold
    return abs(threshold - value) <= threshold * Decimal("0.02") if hedge == "about" else threshold == value


def directions_are_true(printed: Printed) -> None:
    """A word of rise or fall agrees with the direction recomputed, a part's with the whole's beside it.

    So does each end of a scale, each verb that counts parts, and each word that tells a caveat.
    """
    facts = {fact["id"]: fact for fact in printed.record["facts"]}
    for language, part in product(LANGUAGES, PARTS):
        claims = printed.claims(language, part)
        for claim in claims:
            fact = facts[claim["fact"]]
            proof = Proof(fact, printed.record["observations"])
            if claim["aspect"] == "direction":
                sentence = printed.part(language, part)[claim["start"] : claim["end"] + 120]
                assert words.is_true(claim, proof, sentence), claim
            elif claim["aspect"] == "superlative":
                assert words.superlative_is_true(claim, fact), claim
            elif claim["aspect"] in COUNTS and claim["value"] is None:
                assert words.count_is_true(claim, proof), claim
            elif claim["aspect"] == "caveat" and claim["role"] is None:
                assert notes.is_true(claim, claims, fact), claim


def periods_are_true(printed: Printed) -> None:
    """Years, months and lengths in the words of a period are those of the window that the claim is about."""
    facts = {fact["id"]: fact for fact in printed.record["facts"]}
    for claim in printed.record["claims"]:
        windows = {
            "period": claim["period"],
            "comparison": claim["comparison"],
            "since": facts[claim["fact"]]["since"],
            "window": claim["period"],
        }
        if claim["aspect"] in windows:
            window = windows[claim["aspect"]]
            assert window, claim
            time_is_true(claim["shown"], window, claim["article"][:2])


def time_is_true(shown: str, window: str, language: str) -> None:
    first, last = ends(window)
    words = shown.casefold()
    assert set(re.findall(r"\d{4}", shown)) <= {first[:4], last[:4]}, (shown, window)
    named = [n + 1 for n, month in enumerate(MONTHS[language]) if re.search(rf"\b{month.casefold()}\b", words)]
    ends_of_it = {int(one[5:]) for one in (first, last) if len(one) == 7 and "Q" not in one}
    ends_of_it |= {int(one[6:]) * 3 for one in (last,) if "Q" in one}
    assert set(named) <= ends_of_it, (shown, window)
    counted = re.search(r"(\w+) (meses|months|trimestres|quarters|años|years)\b", shown)
    if counted:
        a_unit = {"m": 12, "t": 4, "q": 4, "a": 1, "y": 1}[counted[2][0]]
        assert read(counted[1], language).value * a_year(window) == length(window) * a_unit, (shown, window)


def numbers_without_claim(printed: Printed, settings: Path) -> list[str]:
    """The lines of the articles where a number stands outside every claim and every known name, with the number."""
    found = []
    for language, part in product(LANGUAGES, PARTS):
        text = printed.part(language, part)
        for claim in printed.claims(language, part):
            text = text[: claim["start"]] + "·" * (claim["end"] - claim["start"]) + text[claim["end"] :]
        for allowed in exempt(printed, language, settings):
            text = text.replace(allowed, "")
        lines = [line for line in text.splitlines() if not re.match(r"- \[.*\]\(\.\./", line)]
        numbers = re.compile(rf"\d|{NUMBER_WORDS[language]}", re.IGNORECASE)
        found += [f"{language}: {line}" for line in lines if numbers.search(line)]
    return found


def exempt(printed: Printed, language: str, settings: Path) -> list[str]:
    """What may hold a number without being a claim, longest first: names, addresses, words of others, the date."""
    record, other = printed.record, tomllib.loads((ROOT / "data" / "context" / "quotes.toml").read_text("utf-8"))
    office = tomllib.loads(settings.read_text("utf-8"))["office"]
    indicator = indicators()[record["series"].split(":")[0]]
    words = [indicator["programme"][language], indicator["link"]]
    words += [office[key][language] for key in ("name", "boilerplate", "contact")]
    words += [one["document"][language] for one in (*other["quote"], *other["statement"])]
    words += [quote["text"][language] for quote in other["quote"]]
    return [*sorted(words, key=len, reverse=True), issue_date(record["released"], language)]


def issue_date(released: str, language: str) -> str:
    day = date.fromisoformat(released)
    month = MONTHS[language][day.month - 1]
    if language == "es":
        return f"{day.day} de {month} de {day.year}"
    short = month if len(month) <= LONGEST_AP_MONTH else "Sept." if month == "September" else f"{month[:3]}."
    return f"{short} {day.day}, {day.year}"


OF_CLAIMS = (
    claims_stand_where_they_say,
    observations_resolve,
    figures_recompute,
    numbers_read_back,
    directions_are_true,
    periods_are_true,
)
"""What has to hold of every claim of a bulletin, one check after the other."""
