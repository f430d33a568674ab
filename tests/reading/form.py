"""The form of a bulletin: what a newsroom asks of headline, deck, paragraphs and figures, whatever the text says.

Decided here, where the page on writing leaves it open:

- The opening of a sentence is its first two words without a leading article, in lower case: «El monto fue» and
  «Un monto fue» open alike, «En octubre» and «En noviembre» do not. Words of others are no sentence of ours.
- A figure is a claim that prints a value in per cent, points, money or the indicator's own unit. It comes twice where
  one value of the same observations is printed again in the body, by whichever fact; two different figures that are
  shown alike do not. Counts of months, places and ranks may come again.
- 250 to 450 words are asked of a body with matter for them: at least `ENOUGH` facts told in it, where somebody's words,
  which run longer, count as two. A fact takes a clause or a sentence: sixteen words where it is told most briefly in
  Spanish, fourteen in English, which says the same in fewer; so many of them make 250. Less matter makes a shorter
  text, never a padded one; none may be longer. A correction is as long as what was wrong.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from typing import Any

from reading.prose import DATELINE, EMPTY_QUOTE, Prose, our_words, sentences

HEADLINE = 100
WORDS_LEAST, WORDS_MOST = 250, 450
ENOUGH = {"es": 16, "en": 18}
SOCIAL, TITLE, DESCRIPTION = 280, 70, 160
SENTENCES = 3
ARTICLES = {"es": {"el", "la", "los", "las", "un", "una"}, "en": {"the", "a", "an"}}
COUNTED = {"month", "quarter", "year", "day", "area", "sector", "rank", "period", "place", "times"}
"""Units of what may be said again: how many months, how many places."""
FIGURE = re.compile(r"[$£€]?\d[\d.,\u202f]*")
TIME = {
    "es": re.compile(r"\b(?:19|20)\d\d\b|\b\d+ meses\b|\b\d+ años\b|\b\d+ trimestres\b"),
    "en": re.compile(r"\b(?:19|20)\d\d\b|\b\d+ months?\b|\b\d+ years?\b|\b\d+ quarters?\b"),
}
NAMES = ("headline", "deck", "paragraph", "opening", "figure twice", "length", "web")
Record = dict[str, Any]


def faults(text: str, language: str, record: Record) -> list[str]:
    """Every fault of form of an article, as `check: what`."""
    prose = Prose(text, language)
    return [
        *(f"headline: {one}" for one in headline(prose)),
        *(f"deck: {one}" for one in deck(prose)),
        *(f"paragraph: {one}" for one in paragraphs(prose)),
        *(f"opening: {one}" for one in openings(prose)),
        *(f"figure twice: {one}" for one in repeated_figures(text, language, record)),
        *(f"length: {one}" for one in length(prose, record)),
        *(f"web: {one}" for one in web(record, language)),
    ]


def headline(prose: Prose) -> Iterator[str]:
    """At most a hundred characters, one figure, and no point at the end."""
    if len(prose.headline) > HEADLINE:
        yield f"{len(prose.headline)} characters: {prose.headline}"
    found = FIGURE.findall(TIME[prose.language].sub("", prose.headline))
    if len(found) - _scales(prose.headline, prose.language) > 1:
        yield f"{len(found)} figures: {prose.headline}"
    if prose.headline.endswith("."):
        yield f"ends in a point: {prose.headline}"


def _scales(text: str, language: str) -> int:
    """Groups of one Spanish number in several words, counted without the first: «57 mil 671 millones» has one."""
    return len(re.findall(r"(?:mil|millones|billón|billones) (?=\d)", text)) if language == "es" else 0


def deck(prose: Prose) -> Iterator[str]:
    if len(sentences(prose.deck)) != 1:
        yield prose.deck


def paragraphs(prose: Prose) -> Iterator[str]:
    """One to three sentences each."""
    for paragraph in prose.paragraphs:
        if len(sentences(paragraph)) > SENTENCES:
            yield f"{len(sentences(paragraph))} sentences: {paragraph[:80]}"


def opening(sentence: str, language: str) -> tuple[str, ...]:
    """The first two words, without an article before them."""
    words = re.findall(r"[\w%$][\w.,'’-]*", sentence.casefold())
    return tuple(words[1:3] if words and words[0] in ARTICLES[language] else words[:2])


def openings(prose: Prose) -> Iterator[str]:
    """No two sentences of a paragraph open alike."""
    for paragraph in prose.paragraphs:
        own = [one for one in sentences(our_words(paragraph)) if not one.startswith(EMPTY_QUOTE)]
        for words, times in Counter(opening(one, prose.language) for one in own).items():
            if times > 1:
                yield f"{times} times '{' '.join(words)}' in {paragraph[:120]}"


def body_of(text: str, language: str) -> tuple[int, int]:
    """Where the body begins and ends in the text of the article."""
    begins = next(found for found in re.finditer(r"^.*$", text, re.MULTILINE) if DATELINE[language].match(found[0]))
    end = text.find("\n![", begins.start())
    return begins.start(), end if end >= 0 else len(text)


def _own(text: str, language: str, record: Record) -> Iterator[Record]:
    """The claims of the body, in the order of the text."""
    begin, end = body_of(text, language)
    for claim in record["claims"]:
        is_text = claim["article"] == f"{language}.md" and claim.get("part", "text") == "text"
        if is_text and begin <= claim["start"] < end:
            yield claim


def repeated_figures(text: str, language: str, record: Record) -> Iterator[str]:
    """A figure that the body prints more than once; a correction has to, as it cites what was wrong."""
    if record.get("template") == "correction":
        return
    seen: dict[tuple[str, ...], str] = {}
    for claim in _own(text, language, record):
        if claim["value"] is None or claim["unit"] in COUNTED or float(claim["value"]) == 0:
            continue
        key = (claim["value"].lstrip("-"), f"{claim['unit']}{claim['power']}", *sorted(claim["observations"]))
        if key in seen:
            yield f"{seen[key]} and {claim['shown']} ({claim['kind']} {claim['role']})"
        seen[key] = f"{claim['shown']} ({claim['kind']} {claim['role']})"


def words_of(prose: Prose) -> int:
    return len(re.findall(r"[^\W_][\w.,'’%-]*", prose.body))


def told(text: str, language: str, record: Record) -> int:
    """How many facts the body tells, by the claims in it; a row of a list is no sentence."""
    own = _own(text, language, record)
    return len({one["fact"] for one in own if not text.startswith("- ", text.rfind("\n", 0, one["start"]) + 1)})


def length(prose: Prose, record: Record) -> Iterator[str]:
    counted, facts, voices = words_of(prose), told(prose.text, prose.language, record), len(record["quotes"])
    if record.get("template") == "correction":
        return
    if counted > WORDS_MOST:
        yield f"{counted} words, over {WORDS_MOST}"
    if facts + 2 * voices >= ENOUGH[prose.language] and counted < WORDS_LEAST:
        yield f"{counted} words, under {WORDS_LEAST}, of {facts} facts and {voices} voices"


LIMITS = {"social": SOCIAL, "title": TITLE, "web_title": TITLE, "description": DESCRIPTION}


def web(record: Record, language: str) -> Iterator[str]:
    """The texts for networks and for the web page, within what those show; a record without them is passed over."""
    for name, most in LIMITS.items():
        for place in (record, record.get("articles", {}).get(language, {})):
            text = place.get(name) if not isinstance(place.get(name), dict) else place[name].get(language)
            if name == "title" and place is not record:
                continue  # the article's own title is its headline
            if isinstance(text, str) and len(text) > most:
                yield f"{name} of {len(text)} characters, over {most}"
            if isinstance(text, str) and not text.strip():
                yield f"{name} is empty"
