"""What must hold of every bulletin, as assertions on its files alone."""

from __future__ import annotations

import re
import tomllib
from datetime import date
from decimal import Decimal
from pathlib import Path
from typing import Any

from reading.offices import LANGUAGES, ROOT, Printed
from reading.press import read
from reading.recompute import Proof, as_recorded, indicators
from reading.times import a_year, ends, length

FIELDS = set("id article start end shown aspect kind fact role value unit power period comparison observations".split())
LONGEST_AP_MONTH = 5
"""With a day, AP writes out the months of up to five letters and shortens the others."""
MONTHS = {
    "es": "enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre".split(),
    "en": "January February March April May June July August September October November December".split(),
}
RISES = {
    "es": r"crec|aument|avanz|más|aport|alza|sub|super",
    "en": r"r[oi]se|risi|gr[eo]w|increas|up$|contribut|higher|highest",
}
FALLS = {
    "es": r"ca[eíy]|dismin|retroc|menos|rest|baj",
    "en": r"f[ea]ll|declin|decreas|down|subtract|drop|lower|lowest",
}
# What a part did, and the whole did: the verb, and what it is said to have done it to.
PARTS = {
    ("up", "up"): {"es": "aport.* al crecimiento", "en": "contributed .* growth"},
    ("up", "down"): {"es": "moder.* la caída", "en": "softened .* decline"},
    ("down", "up"): {"es": "rest.* al crecimiento", "en": "subtracted .* growth"},
    ("down", "down"): {"es": "contribuy.* a la caída", "en": "contributed .* decline"},
    ("flat", "up"): {"es": "casi no incid", "en": "had almost no effect|almost no effect"},
    ("flat", "down"): {"es": "casi no incid", "en": "had almost no effect|almost no effect"},
}
NUMBER_WORDS = {
    "es": r"\b(dos|tres|cuatro|cinco|seis|siete|ocho|nueve|diez|segund[oa]|tercera?|cuart[oa]|quint[oa]|sext[oa])\b",
    "en": r"\b(two|three|four|five|six|seven|eight|nine|ten|second|third|fourth|fifth|sixth)\b",
}
HEDGES = {"over", "nearly", "about", "exact"}


def claims_stand_where_they_say(printed: Printed) -> None:
    """Each claim has all its fields, an identity of its own, and its words at its place in the text."""
    claims = printed.record["claims"]
    assert len({claim["id"] for claim in claims}) == len(claims)
    for language in LANGUAGES:
        text, own = printed.text(language), printed.claims(language)
        assert [claim["id"] for claim in own] == [f"{printed.record['id']}:{language}:{n + 1}" for n in range(len(own))]
        for claim in own:
            assert claim.keys() >= FIELDS
            assert claim["shown"]
            assert text[claim["start"] : claim["end"]] == claim["shown"]
            assert claim["observations"]


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
    """Each figure of each fact is what its kind of arithmetic makes of the observations it cites."""
    for fact in printed.record["facts"]:
        proof = Proof(fact, printed.record["observations"])
        for figure in fact["figures"]:
            found = as_recorded(proof.figure(figure))
            assert found == Decimal(figure["value"]), f"{fact['id']} {figure['role']}: {figure['value']}, not {found}"


def numbers_read_back(printed: Printed) -> None:
    """The number read from the printed words is the recomputed one, rounded or hedged as the claim says."""
    record = printed.record
    facts = {fact["id"]: fact for fact in record["facts"]}
    for claim in record["claims"]:
        if claim["value"] is None:
            continue
        fact = facts[claim["fact"]]
        (figure,) = (one for one in fact["figures"] if one["role"] == claim["role"])
        exact = Proof(fact, record["observations"]).figure(figure)
        assert as_recorded(exact) == Decimal(claim["value"])
        assert claim["period"] == figure["period"]
        assert claim["observations"] == figure["observations"]
        shown = read(claim["shown"], claim["article"][:2])
        value = abs(exact).scaleb(claim["power"])
        assert holds(claim["aspect"], shown.value, value) if claim["aspect"] in HEDGES else shown.shows(value), claim


def holds(hedge: str, threshold: Decimal, value: Decimal) -> bool:
    """Whether the round number stands to the value as the hedge says."""
    if hedge == "over":
        return threshold < value <= threshold * Decimal("1.05")
    if hedge == "nearly":
        return threshold * Decimal("0.97") <= value < threshold
    return abs(threshold - value) <= threshold * Decimal("0.02") if hedge == "about" else threshold == value


def directions_are_true(printed: Printed) -> None:
    """A word of rise or fall agrees with the sign of the change recomputed, a part's with the whole's beside it."""
    facts = {fact["id"]: fact for fact in printed.record["facts"]}
    for claim in printed.record["claims"]:
        fact, language = facts[claim["fact"]], claim["article"][:2]
        if claim["aspect"] != "direction":
            continue
        assert sign_of(fact, printed.record["observations"]) == fact["direction"]
        if fact["kind"] == "contribution":
            sentence = printed.text(language)[claim["start"] : claim["end"] + 120]
            assert re.match(PARTS[fact["direction"], whole_direction(fact)][language], sentence), sentence
        else:
            word = claim["shown"].casefold()
            rises, falls = (re.search(words[language], word) is not None for words in (RISES, FALLS))
            assert (rises, falls) == (fact["direction"] == "up", fact["direction"] == "down"), claim


def whole_direction(fact: dict[str, Any]) -> str:
    (growth,) = (figure for figure in fact["figures"] if figure["role"] == "growth")
    return "up" if Decimal(growth["displayed"]) > 0 else "down"


def sign_of(fact: dict[str, Any], observations: dict[str, Any]) -> str:
    """The direction of a fact's change, or of its contribution, at the digits it is shown with."""
    roles = {figure["role"]: figure for figure in fact["figures"]}
    figure = roles.get("change") or roles.get("contribution") or roles["length"]
    if figure["role"] == "length":
        Proof(fact, observations).figure(figure)  # asserts the sign of each period
        return str(fact["direction"])
    decimals = len(figure["displayed"].partition(".")[2])
    shown = round(Proof(fact, observations).figure(figure), decimals)
    return "up" if shown > 0 else "down" if shown < 0 else "flat"


def periods_are_true(printed: Printed) -> None:
    """Years, months and lengths in the words of a period are those of the window that the claim is about."""
    facts = {fact["id"]: fact for fact in printed.record["facts"]}
    for claim in printed.record["claims"]:
        windows = {
            "period": claim["period"],
            "comparison": claim["comparison"],
            "since": facts[claim["fact"]]["since"],
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
    for language in LANGUAGES:
        text = printed.text(language)
        for claim in printed.claims(language):
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
