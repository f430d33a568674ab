"""Spanish forms of single words and terms: ordinals, adjectives, plurals. Verbs are in `conjugation`.

Tables come before rules: they hold what no rule can know.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from functools import lru_cache

from generator.model.words import Gender, Number

ORDINALS = (
    "primero segundo tercero cuarto quinto sexto séptimo octavo noveno décimo undécimo duodécimo decimotercero "
    "decimocuarto decimoquinto decimosexto decimoséptimo decimoctavo decimonoveno vigésimo vigesimoprimero "
    "vigesimosegundo vigesimotercero vigesimocuarto vigesimoquinto vigesimosexto vigesimoséptimo vigesimoctavo "
    "vigesimonoveno trigésimo trigésimo_primero trigésimo_segundo"
).split()
"""1 to 32, one for each federal entity (RAE, DPD: ordinales); two words from thirty."""

PLURALS = {
    "álbum": "álbumes",
    "carácter": "caracteres",
    "club": "clubes",
    "commodity": "commodities",
    "espécimen": "especímenes",
    "jersey": "jerséis",
    "menú": "menús",
    "champú": "champús",
    "régimen": "regímenes",
    "tour": "tours",
    "truhan": "truhanes",
    "vals": "valses",
    "videoclub": "videoclubes",
}
LINKS = frozenset(
    "a al ante bajo con contra de del desde durante en entre hacia hasta para por que según sin sobre tras".split()
)
"""After one of these, what follows in a term belongs to another noun and keeps its form."""
UNDECIMO = 11

KEPT = frozenset(
    "e estándar calendario clave límite modelo muy más no o pico piloto promedio puente récord techo tope u y".split()
)
"""Within a term these keep their form: «no petroleras», and nouns put beside a noun, «precios tope», «cifras récord»
(RAE, DPD: plural, compuestos)."""
COMPARATIVES = frozenset(
    "anterior exterior inferior interior mayor mejor menor peor posterior superior ulterior".split()
)
ONE_FORM = frozenset("afín común cortés hindú marrón récord clave".split())
"""Adjectives without a feminine of their own, though they end like others that have one."""
FEMININES = {"andaluz": "andaluza", "español": "española"}
SHORTENED = {"malo": "mal", "bueno": "buen", "alguno": "algún", "ninguno": "ningún", "uno": "un", "grande": "gran"}
PLAIN = str.maketrans("áéíóú", "aeiou")
ACUTE = str.maketrans("aeiou", "áéíóú")
ACCENT = re.compile("[áéíóú]")
ACCENTED_END = re.compile(r"[áéíóú][ns]$")
HIATUS_END = re.compile(r"[aeo][íú][ns]$")
VOWELS = re.compile(r"[aeiouáéíóúü]+")


@lru_cache(maxsize=512)
def ordinal(n: int, gender: Gender = "m", *, apocope: bool = False, number: Number = "singular") -> str:
    """1 to 32 as an ordinal; `apocope` before a masculine noun: «primer», «tercer trimestre».

    Only the masculine singular is shortened: «primera semana», «primeros meses» (RAE, DPD: primero, tercero).
    ValueError beyond the table: running text has cardinals there («el lugar 40»).

    >>> ordinal(11), ordinal(12, "f"), ordinal(3, apocope=True), ordinal(31, "f")
    ('undécimo', 'duodécima', 'tercer', 'trigésima primera')
    >>> ordinal(21, apocope=True), ordinal(1, "m", apocope=True, number="plural")
    ('vigesimoprimer', 'primeros')
    """
    if not 1 <= n <= len(ORDINALS):
        message = f"{n} has no ordinal here; only 1 to {len(ORDINALS)} have"
        raise ValueError(message)
    parts = ORDINALS[n - 1].split("_")
    if gender == "f" or number == "plural":
        return " ".join(adjective(part, gender, number) for part in parts)
    if apocope and parts[-1].endswith(("primero", "tercero")):
        parts[-1] = parts[-1][:-1]
    return " ".join(parts)


def ordinal_sign(n: int, gender: Gender = "m", *, apocope: bool = False) -> str:
    """An ordinal in figures for tables: a point, then the raised ending (RAE, DPD: ordinales).

    «1.er trimestre» and «11.º lugar», never «1er» or «11er». ValueError below 1.

    >>> ordinal_sign(1, apocope=True), ordinal_sign(11, apocope=True), ordinal_sign(3, "f")
    ('1.er', '11.º', '3.ª')
    """
    if n < 1:
        message = f"{n} has no ordinal; counting starts at 1"
        raise ValueError(message)
    if gender == "f":
        return f"{n}.ª"
    is_shortened = apocope and n != UNDECIMO and n % 10 in (1, 3)
    return f"{n}.er" if is_shortened else f"{n}.º"


@lru_cache(maxsize=1024)
def adjective(word: str, gender: Gender, number: Number) -> str:
    """An adjective or a phrase of them, given in the masculine singular, that agrees: «preliminares», «exportadora».

    >>> adjective("alto", "f", "plural"), adjective("menor", "f", "plural"), adjective("exportador", "f", "singular")
    ('altas', 'menores', 'exportadora')
    >>> adjective("no petrolero", "f", "plural"), adjective("común", "f", "singular")
    ('no petroleras', 'común')
    """
    text = _of_each(word, _feminine) if gender == "f" else word
    return plural(text) if number == "plural" and word not in KEPT else text


def before_noun(word: str, gender: Gender, number: Number) -> str:
    """An adjective right before its noun, where some are shortened (RAE, DPD: apócope).

    «Buen», «mal», «primer», «tercer», «algún», «ningún» before a masculine singular, «gran» before any singular.

    >>> before_noun("grande", "f", "singular"), before_noun("grande", "f", "plural")
    ('gran', 'grandes')
    >>> before_noun("tercero", "m", "singular"), before_noun("tercero", "f", "singular")
    ('tercer', 'tercera')
    """
    if number == "singular" and (gender == "m" or word == "grande"):
        return word[:-1] if word in ("primero", "tercero") else SHORTENED.get(word, word)
    return adjective(word, gender, number)


def _feminine(word: str) -> str:
    if word in ONE_FORM or word in FEMININES:
        return FEMININES.get(word, word)
    if word.endswith("o"):
        return word[:-1] + "a"
    if word.endswith("or") and word not in COMPARATIVES:
        return word + "a"
    if ACCENTED_END.search(word):
        return word[:-2] + word[-2:].translate(PLAIN) + "a"
    return word


@lru_cache(maxsize=1024)
def plural(term: str) -> str:
    """The plural of a noun, an adjective or a term (RAE, DPD: plural); an initialism stays as it is («las TIC»).

    Of a term the noun and its adjectives change, what a preposition brings does not.

    >>> [plural(word) for word in ("superávit", "país", "crisis", "mes", "exportación", "vez", "ley")]
    ['superávits', 'países', 'crisis', 'meses', 'exportaciones', 'veces', 'leyes']
    >>> plural("tasa de interés"), plural("índice nacional de precios"), plural("precio tope"), plural("volumen")
    ('tasas de interés', 'índices nacionales de precios', 'precios tope', 'volúmenes')
    """
    return _of_each(term, _plural)


def _of_each(term: str, change: Callable[[str], str]) -> str:
    """A term with its words changed up to the first preposition; names after the first word are kept."""
    if " " not in term:
        return change(term)
    words = term.split(" ")
    end = next((at for at, word in enumerate(words) if word in LINKS), len(words))
    changed = [word if word in KEPT or (at and not word.islower()) else change(word) for at, word in enumerate(words)]
    return " ".join(changed[:end] + words[end:])


def _plural(word: str) -> str:
    if word in PLURALS:
        return PLURALS[word]
    if word.isupper() and len(word) > 1:
        return word
    if word.endswith(("ch", "sh")):
        return word + "es"
    return word + "s" if word[-1] in "aeiouáéó" else _after_consonant(word)


def _after_consonant(word: str) -> str:
    """Plurals after a consonant, y, í, ú."""
    last, is_stressed = word[-1], bool(ACCENTED_END.search(word)) or len(VOWELS.findall(word)) == 1
    if last in "sx" and not is_stressed:
        return word
    if last == "z":
        return word[:-1] + "ces"
    if last in "ns" and ACCENTED_END.search(word) and not HIATUS_END.search(word):
        return word[:-2] + word[-2:].translate(PLAIN) + "es"
    if last == "n" and not is_stressed and not ACCENT.search(word):
        return _with_accent(word) + "es"
    is_native = last in "íúy" or (last in "dljnrsx" and word[-2] in "aeiouáéíóú")
    return word + ("es" if is_native else "s")


def _with_accent(word: str) -> str:
    """A word in -n stressed on its last vowel but one, which a further syllable makes carry an accent: órdenes."""
    stressed = list(VOWELS.finditer(word))[-2]
    strong = [at for at in range(stressed.start(), stressed.end()) if word[at] in "aeo"]
    at = strong[-1] if strong else stressed.end() - 1
    return word[:at] + word[at].translate(ACUTE) + word[at + 1 :]
