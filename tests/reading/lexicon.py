"""The nouns that a text may print: those of the catalogue's files, read here anew, and those of the house's phrases."""

from __future__ import annotations

import tomllib
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

FOLDERS = (
    Path(__file__).parents[2] / "data",
    Path(__file__).parents[1] / "writing" / "newsroom",
)

MASCULINE = """monto valor nivel número dato periodo mes trimestre año día crecimiento aumento superávit déficit saldo
lugar resultado promedio total conjunto término punto municipio país sector máximo mínimo reporte documento registro
horizonte margen error alcalde gobernador presidente precio contenido efecto redondeo método ajuste boletín panorama
vocero récord intervalo""".split()
FEMININE = """cifra suma racha alza baja caída disminución variación base comparación inflación entidad región serie
vez fuente declaración administración alcaldesa gobernadora presidenta tasa media mitad parte pandemia temporada
diferencia información fecha gráfica nota semana gente empresa industria cámara""".split()
STRESSED = {"alza", "agua", "área", "ave", "aula", "alma", "arma", "habla", "hambre", "águila", "acta", "aspa"}
"""Feminine nouns that begin with a stressed /a/: «el agua», «un alza», but «la primera alza»."""
ADJECTIVES = """consecutivo alto bajo largo corto pronunciado profundo mixto previo federativo definitivo revisado
preliminar reciente anual mensual trimestral porcentual estacional oficial corriente constante hábil nominal
desestacionalizado ilustrativo metodológico""".split()
ENGLISH = """value level figure number share increase decline gap base comparison picture average total record
surplus deficit balance run rank month quarter year day period state municipality country region sector point dollar
peso change effect start rise fall drop""".split()
MONTHS = "January February March April May June July August September October November December".split()


@dataclass(frozen=True)
class Noun:
    """How a noun, or a phrase that begins with one, is agreed with."""

    gender: str
    number: str


@dataclass(frozen=True)
class Lexicon:
    """`nouns` are single words, `phrases` whole names, of one language; `places` the names of areas."""

    nouns: Mapping[str, Noun]
    phrases: Mapping[str, Noun]
    places: tuple[str, ...]


def _files(folders: Sequence[Path], name: str) -> Iterator[dict[str, Any]]:
    for folder in folders:
        path = folder / "catalogue" / f"{name}.toml"
        if path.is_file():
            yield from tomllib.loads(path.read_text("utf-8")).get(name, {}).values()


def _speakers(folders: Sequence[Path]) -> Iterator[dict[str, Any]]:
    for folder in folders:
        values = tomllib.loads((folder / "context" / "quotes.toml").read_text("utf-8"))
        yield from (one["speaker"] for one in (*values.get("quote", ()), *values.get("statement", ())))


def plural(noun: str) -> str:
    """The Spanish plural of the nouns and adjectives listed here."""
    for ending, many in (("país", "países"), ("mes", "meses"), ("z", "ces"), ("ón", "ones"), ("ín", "ines")):
        if noun.endswith(ending):
            return f"{noun.removesuffix(ending)}{many}"
    return f"{noun}s" if noun[-1] in "aeiou" or noun.endswith("it") else f"{noun}es"


def spanish(folders: Sequence[Path] = FOLDERS) -> Lexicon:
    """The Spanish words of the catalogue and of the house."""
    nouns = _house() | _units(folders) | _proper(folders)
    phrases = {
        name: Noun(words["es"]["gender"], words["es"]["number"])
        for words in _named(folders)
        for name in _forms(words["es"])
    }
    phrases |= {one["es"]: Noun(one.get("gender", "m"), one.get("number", "plural")) for one in _speakers(folders)}
    heads = {name.split()[0]: noun for name, noun in phrases.items() if not name.istitle()}
    return Lexicon(nouns | heads, phrases, _places(folders, "es"))


def _house() -> dict[str, Noun]:
    """The nouns of the house's own phrases, in singular and plural."""
    nouns = {"crisis": Noun("f", "plural")}
    for gender, words in (("m", MASCULINE), ("f", FEMININE)):
        for word in words:
            nouns |= {word: Noun(gender, "singular"), plural(word): Noun(gender, "plural")}
    return nouns


def _units(folders: Sequence[Path]) -> dict[str, Noun]:
    """What is counted; not «por ciento»."""
    found = {}
    for unit in _files(folders, "units"):
        for key, number in (("one", "singular"), ("many", "plural")):
            found[unit["es"][key].split()[0]] = Noun(unit["es"].get("gender", "m"), number)
    return {word: noun for word, noun in found.items() if word != "por"}


def _proper(folders: Sequence[Path]) -> dict[str, Noun]:
    """Agencies and places that take an article, by the first word of their name."""
    agencies = [one["es"] for one in _files(folders, "agencies")]
    named = [(one.get("article", ""), one["name"]) for one in agencies]
    named += [(one.get("short_article", ""), one["short"]) for one in agencies]
    areas = [one["words"]["es"] for one in _files(folders, "areas")]
    named += [(one.get("article", ""), one["name"]) for one in areas]
    genders = {"el": "m", "la": "f"}
    return {name.split()[0]: Noun(genders[article], "singular") for article, name in named if article in genders}


def _forms(words: dict[str, Any]) -> list[str]:
    """The names of one thing: full, short, and for headlines."""
    return [words[key] for key in ("name", "short", "headline") if words.get(key)]


def _named(folders: Sequence[Path]) -> Iterator[dict[str, Any]]:
    """The words of every indicator, sector and target."""
    for one in (*_files(folders, "indicators"), *_files(folders, "sectors")):
        yield one["words"]
        if "target" in one:
            yield one["target"]["words"]


def _places(folders: Sequence[Path], language: str) -> tuple[str, ...]:
    names = {one["words"][language]["name"] for one in _files(folders, "areas")}
    return tuple(sorted(names, key=len, reverse=True))


def english(folders: Sequence[Path] = FOLDERS) -> Lexicon:
    """The English words of the catalogue and of the house."""
    nouns = {word: Noun("", "singular") for word in ("growth", *MONTHS)}
    for word in ENGLISH:
        nouns |= {word: Noun("", "singular"), _many(word): Noun("", "plural")}
    for unit in _files(folders, "units"):
        nouns[unit["en"]["one"].split()[-1]] = Noun("", "singular")
        nouns[unit["en"]["many"].split()[-1]] = Noun("", "plural")
    phrases = {name: Noun("", words["en"]["number"]) for words in _named(folders) for name in _forms(words["en"])}
    phrases |= {one["en"]: Noun("", one.get("number", "plural")) for one in _speakers(folders)}
    return Lexicon(nouns, phrases, _places(folders, "en"))


def _many(word: str) -> str:
    if word.endswith("y") and word[-2] not in "aeiou":
        return f"{word[:-1]}ies"
    return f"{word}es" if word.endswith("s") else f"{word}s"
