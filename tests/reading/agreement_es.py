"""Spanish agreement, derived again from the catalogue: articles, adjectives, participles and verbs.

What agrees with what is found by looking back from an adjective or a verb for the noun phrase that no preposition
governs, as a proofreader does. Where no such phrase is known, nothing is claimed.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from reading.lexicon import ADJECTIVES, STRESSED, Lexicon, Noun, plural
from reading.prose import tokens

ARTICLES = {
    "el": ("m", "singular"), "la": ("f", "singular"), "los": ("m", "plural"), "las": ("f", "plural"),
    "un": ("m", "singular"), "una": ("f", "singular"), "unos": ("m", "plural"), "unas": ("f", "plural"),
    "del": ("m", "singular"), "al": ("m", "singular"), "ese": ("m", "singular"), "esa": ("f", "singular"),
    "este": ("m", "singular"), "esta": ("f", "singular"), "esos": ("m", "plural"), "esas": ("f", "plural"),
}  # fmt: skip
PREPOSITIONS = set(
    """a ante bajo con contra de desde durante en entre hacia hasta para por según sin sobre tras del al
    como que excepto""".split()
)
BEFORE = {
    stem + ending: (gender, number)
    for stem in ("primer", "tercer", "mism", "únic", "segund", "cuart", "quint", "sext", "séptim", "octav", "noven",
                 "décim", "vigesim", "trigésim", "nuev", "últim", "mencionad")
    for ending, gender, number in (
        ("o", "m", "singular"), ("a", "f", "singular"), ("os", "m", "plural"), ("as", "f", "plural"))
} | {"primer": ("m", "singular"), "tercer": ("m", "singular")}  # fmt: skip
BETWEEN = set("mayor menor mejor peor gran más menos solo ya casi cerca unos".split())
"""What stands between an article and its noun without agreeing."""
NUMBERS = set("dos tres cuatro cinco seis siete ocho nueve diez once doce".split())
REGULAR = """aument avanz baj sum registr promedi acumul alcanz super recuper represent concentr aport rest moder
hil pas cambi qued igual termin dur ampli aceler desaceler revis lleg cerr mejor ocup señal destac
indic explic profundiz acerc alej""".split()
IRREGULAR = """fue fueron es son tuvo tuvieron estuvo estuvieron había habían ha han mantuvo mantuvieron redujo
redujeron creció crecieron cayó cayeron incidió incidieron disminuyó disminuyeron retrocedió retrocedieron subió
subieron contribuyó contribuyeron difirió difirieron compartió compartieron correspondió correspondieron ubicó ubicaron
interrumpió interrumpieron crece crecen disminuye disminuyen cae caen sube suben baja bajan aumenta aumentan suma suman
ubica ubican promedia promedian reduce reducen amplía amplían pasa pasan queda quedan registra registran
acumula acumulan estaba estaban proviene provienen representa representan supera superan alcanza alcanzan vale
valen llega llegan cierra cierran mantiene mantienen equivale equivalen expuso expusieron""".split()
"""Forms in pairs: the singular, then the plural."""
NUMBER_OF = (
    dict.fromkeys((*IRREGULAR[::2], *(f"{stem}ó" for stem in REGULAR)), "singular")
    | dict.fromkeys((*IRREGULAR[1::2], *(f"{stem}aron" for stem in REGULAR)), "plural")
)  # fmt: skip
ALSO_NOUNS = {"baja", "suma"}
CLITICS = set("se no ya lo la también prácticamente solo casi apenas así".split())
AND = ("y", "e")
TIMES = ("antes", "después", "atrás")


def _past(said: list[str], at: int) -> int:
    """Where the noun of an article may stand: after what comes between them."""
    at += 1
    while at < len(said) and (said[at].lower() in {*BEFORE, *BETWEEN, *NUMBERS} or said[at].isdigit()):
        at += 1
    return at


def articles(said: list[str], words: Lexicon) -> Iterator[str]:
    """An article, and the ordinals after it, that do not agree with their noun."""
    for at, token in enumerate(said):
        own, end = ARTICLES.get(token.lower()), _past(said, at)
        is_name = token[:1].isupper() and at > 0
        if own is None or is_name or end == len(said) or said[at + 1] == "menos":
            continue  # «El Salto»; «al menos»
        noun = words.nouns.get(said[end])
        ordinals = [BEFORE[one.lower()] for one in said[at + 1 : end] if one.lower() in BEFORE]
        if noun and not (
            _takes(token.lower(), noun, said[end], is_next=end == at + 1)
            and all(one == (noun.gender, noun.number) for one in ordinals)
        ):
            yield " ".join(said[at : end + 1])


def superlatives(said: list[str], words: Lexicon) -> Iterator[str]:
    """«La más alto», and «El crecimiento fue la mayor»: no noun before it has that gender and number."""
    for at in range(1, len(said) - 1):
        own, after = ARTICLES.get(said[at]), said[at + 1]
        if own is None or said[at] in ("del", "al") or after not in ("más", "mayor", "menor"):
            continue
        form = FORMS.get(said[at + 2]) if after == "más" and at + 2 < len(said) else None
        if form and (form.number != own[1] or form.gender not in ("", own[0])):
            yield " ".join(said[at : at + 3])
        heads = {words.nouns[one.lower()] for one in said[:at] if one.lower() in words.nouns}
        if said[at - 1] in ("fue", "es", "fueron", "son") and heads and Noun(*own) not in heads:
            yield " ".join(said[at - 1 : at + 2])


def _takes(article: str, noun: Noun, word: str, *, is_next: bool) -> bool:
    """Whether an article may stand before a noun; the stressed /a/ changes those that stand right before it."""
    if is_next and word in STRESSED and noun.number == "singular" and article not in ("esa", "esta"):
        return article in ("el", "un", "del", "al")
    return ARTICLES[article] == (noun.gender, noun.number)


def _forms() -> dict[str, Noun]:
    """The adjectives in every form; those alike in both genders have none."""
    found = {}
    for word in ADJECTIVES:
        feminine = f"{word[:-1]}a" if word.endswith("o") else word
        for gender, one in (("m", word), ("f", feminine)):
            own = gender if feminine != word else ""
            found |= {one: Noun(own, "singular"), plural(one): Noun(own, "plural")}
    return found


FORMS = _forms()


def adjectives(said: list[str], words: Lexicon) -> Iterator[str]:
    """An adjective right after a noun that agrees neither with it nor with one of the nouns shortly before it."""
    for at in range(1, len(said)):
        form = FORMS.get(said[at])
        if form is None or said[at - 1] not in words.nouns:
            continue
        near = [words.nouns[one] for one in said[max(0, at - 7) : at] if one in words.nouns]
        if not any(form.number == one.number and form.gender in ("", one.gender) for one in near):
            yield f"{said[at - 1]} {said[at]}"


def participles(text: str, words: Lexicon) -> Iterator[str]:
    """«directivos consultadas»."""
    for name, noun in words.phrases.items():
        for one in re.finditer(rf"(?i)\b{re.escape(name)} consultad([oa])(s?)\b", text):
            if (one[1] == "a", one[2] == "s") != (noun.gender == "f", noun.number == "plural"):
                yield one[0]


def verbs(said: list[str], words: Lexicon) -> Iterator[str]:
    """A verb whose number is not that of its subject."""
    for at, token in enumerate(said):
        number = NUMBER_OF.get(token.lower())
        if number is None or _is_noun(said, at):
            continue
        possible = subjects(said, at, words)
        if possible and number not in possible:
            yield token


def _is_noun(said: list[str], at: int) -> bool:
    """«la baja», «a la suma»: no verb."""
    before = said[at - 1].lower() if at else ""
    return said[at].lower() in ALSO_NOUNS and before in {*ARTICLES, *BEFORE, *PREPOSITIONS}


OWNED = {"cuyo": "singular", "cuya": "singular", "cuyos": "plural", "cuyas": "plural"}
"""«los energéticos, cuyos precios son más volátiles»: the noun after it is the subject."""


def subjects(said: list[str], at: int, words: Lexicon) -> set[str]:
    """The numbers that a verb may have: that of the phrase before it, or else after it; none where nothing is known."""
    first = at
    while first and said[first - 1].lower() in CLITICS:
        first -= 1
    if first and said[first - 1].lower() == "que":
        return _antecedents(said, first - 1, at, words)
    if first > 1 and (owned := said[first - 2].lower()) in OWNED:
        return {OWNED[owned]}
    place = _ends_in_place(said[:first], words)
    if place and not _is_governed(said, first - place):
        return {"singular"} if said[first - place - 1] not in AND else {"plural"}
    clause = next((back for back in range(first - 1, -1, -1) if said[back] == "que"), -1)
    back = _nearest(said, range(first - 1, clause, -1), words)
    if back or clause >= 0:
        return back
    return _nearest(said, range(at + 1, len(said)), words)


def _antecedents(said: list[str], that: int, verb: int, words: Lexicon) -> set[str]:
    """What «que» may stand for: one of the last nouns before it, or a place.

    «La racha que habían tenido» is about what the sentence is about, which has no other subject in it.
    """
    if said[verb + 1 : verb + 2] == ["tenido"]:
        return _nearest(said, range(that), words)
    begin = next((back for back in range(that, -1, -1) if said[back] == ";"), 0)
    heads = [words.nouns[one.lower()].number for one in said[begin:that] if one.lower() in words.nouns]
    return set(heads[-4:]) | ({"singular"} if _ends_in_place(said[:that], words) else set())


def _is_governed(said: list[str], at: int) -> bool:
    """Whether a preposition stands before a phrase, or before its article."""
    before = said[at - 1].lower() if at else ""
    if before in ("el", "la", "los", "las"):
        before = said[at - 2].lower() if at > 1 else ""
    return before in PREPOSITIONS


def _nearest(said: list[str], where: range, words: Lexicon) -> set[str]:
    """The number of the nearest noun phrase that no preposition governs; nothing where none is known.

    After «y» it may be one of two subjects, or the first of a new clause.
    """
    for start in where:
        if said[start] in (";", "."):
            return set()
        before = said[start - 1].lower() if start else ""
        if before in PREPOSITIONS or before in ("más", "menos"):
            continue
        found = _phrase(said, start, words) or _counted(said, start, before, words)
        if not found and start == 0 and said[0].lower() in words.nouns:
            found = words.nouns[said[0].lower()].number
        if found:
            return {found, "plural"} if before in AND else {found}
    return set()


def _phrase(said: list[str], start: int, words: Lexicon) -> str:
    """The number of «las exportaciones», «los de la industria»; no time such as «un año antes»."""
    token = said[start].lower()
    if token not in ARTICLES or token in ("del", "al"):
        return ""
    end = _past(said, start)
    if said[start + 1 : start + 2] and said[start + 1] in ("de", "del") and token in ("el", "la", "los", "las"):
        return ARTICLES[token][1]
    is_time = end + 1 < len(said) and said[end + 1] in TIMES
    return words.nouns[said[end]].number if end < len(said) and said[end] in words.nouns and not is_time else ""


def _counted(said: list[str], start: int, before: str, words: Lexicon) -> str:
    """The number of «cinco meses», «una de las entidades»; not of «los 12 meses», «duró cinco meses»."""
    token, after = said[start].lower(), said[start + 1] if start + 1 < len(said) else ""
    is_one = token in ("uno", "una", "1")
    if not (is_one or token in NUMBERS or token.isdigit()) or before in ARTICLES or before in NUMBER_OF:
        return ""
    if after == "de":
        return "singular" if is_one else "plural"
    return words.nouns[after].number if after in words.nouns else ""


def _ends_in_place(said: list[str], words: Lexicon) -> int:
    """How many tokens of a place's name stand at the end; 0 for none."""
    names = (tokens(place) for place in words.places)
    return next((len(name) for name in names if said[-len(name) :] == name), 0)
