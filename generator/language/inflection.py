"""Spanish forms of single words: ordinals, verbs in the preterite, adjectives, plurals.

Tables come before rules: what a table does not hold and no rule can know is refused, not guessed.
"""

from __future__ import annotations

import difflib
import re
from functools import lru_cache

from generator.errors import TemplateError
from generator.model.words import Gender, Number

ORDINALS = (
    "primero segundo tercero cuarto quinto sexto séptimo octavo noveno décimo undécimo duodécimo decimotercero "
    "decimocuarto decimoquinto decimosexto decimoséptimo decimoctavo decimonoveno vigésimo vigesimoprimero "
    "vigesimosegundo vigesimotercero vigesimocuarto vigesimoquinto vigesimosexto vigesimoséptimo vigesimoctavo "
    "vigesimonoveno trigésimo trigésimo_primero trigésimo_segundo"
).split()
"""1 to 32, one for each federal entity (RAE, DPD: ordinales); two words from thirty."""

REGULAR_VERBS = (
    "acelerar acumular afirmar agregar alcanzar ampliar anotar aportar apuntar aumentar avanzar bajar cerrar "
    "concentrar considerar crecer declarar descender desacelerar destacar detallar duplicar elevar enlazar exceder "
    "exhibir explicar exportar generar hilar igualar importar incrementar indicar informar ingresar ligar lograr "
    "mejorar mencionar moderar mostrar observar ocupar perder permanecer precisar presentar promediar quedar reanudar "
    "rebasar recibir recortar recuperar registrar reportar representar repuntar resultar retomar retroceder revelar "
    "romper señalar significar situar subir sumar superar terminar totalizar triplicar ubicar vender"
).split()
IRREGULAR_VERBS = {
    "caer": ("cayó", "cayeron"),
    "contraer": ("contrajo", "contrajeron"),
    "contribuir": ("contribuyó", "contribuyeron"),
    "atribuir": ("atribuyó", "atribuyeron"),
    "decir": ("dijo", "dijeron"),
    "disminuir": ("disminuyó", "disminuyeron"),
    "estar": ("estuvo", "estuvieron"),
    "hacer": ("hizo", "hicieron"),
    "incluir": ("incluyó", "incluyeron"),
    "ir": ("fue", "fueron"),
    "mantener": ("mantuvo", "mantuvieron"),
    "obtener": ("obtuvo", "obtuvieron"),
    "producir": ("produjo", "produjeron"),
    "reducir": ("redujo", "redujeron"),
    "repetir": ("repitió", "repitieron"),
    "revertir": ("revirtió", "revirtieron"),
    "seguir": ("siguió", "siguieron"),
    "ser": ("fue", "fueron"),
    "sostener": ("sostuvo", "sostuvieron"),
    "tener": ("tuvo", "tuvieron"),
}
PLURALS = {
    "carácter": "caracteres",
    "club": "clubes",
    "crimen": "crímenes",
    "dictamen": "dictámenes",
    "espécimen": "especímenes",
    "examen": "exámenes",
    "gravamen": "gravámenes",
    "imagen": "imágenes",
    "joven": "jóvenes",
    "margen": "márgenes",
    "menú": "menús",
    "orden": "órdenes",
    "origen": "orígenes",
    "régimen": "regímenes",
    "resumen": "resúmenes",
    "volumen": "volúmenes",
}
COMPARATIVES = frozenset("anterior exterior inferior interior mayor mejor menor peor posterior superior".split())
PLAIN = str.maketrans("áéíóú", "aeiou")
ACCENTED_END = re.compile(r"[áéíóú][ns]$")
VOWELS = re.compile(r"[aeiouáéíóúü]+")


@lru_cache(maxsize=256)
def ordinal(n: int, gender: Gender = "m", *, apocope: bool = False) -> str:
    """1 to 32 as an ordinal; `apocope` before a masculine noun: «primer», «tercer trimestre».

    ValueError beyond the table: running text has cardinals there («el lugar 40»).

    >>> ordinal(11), ordinal(12, "f"), ordinal(3, apocope=True), ordinal(31, "f")
    ('undécimo', 'duodécima', 'tercer', 'trigésima primera')
    """
    if not 1 <= n <= len(ORDINALS):
        message = f"{n} has no ordinal here; only 1 to {len(ORDINALS)} have"
        raise ValueError(message)
    text = ORDINALS[n - 1]
    if gender == "f":
        return " ".join(part[:-1] + "a" for part in text.split("_"))
    if apocope and text.endswith(("primero", "tercero")):
        text = text[:-1]
    return text.replace("_", " ")


@lru_cache(maxsize=1024)
def verb(lemma: str, number: Number) -> str:
    """The preterite of a verb of statistics or attribution, third person: «crecieron», «se ubicó».

    TemplateError for a verb that is not in the table.

    >>> verb("caer", "plural"), verb("ubicarse", "singular"), verb("mantenerse", "plural")
    ('cayeron', 'se ubicó', 'se mantuvieron')
    """
    plain = lemma.removesuffix("se") if lemma.endswith(("arse", "erse", "irse")) else lemma
    forms = IRREGULAR_VERBS.get(plain) or _regular(plain)
    reflexive = "se " if plain != lemma else ""
    return reflexive + forms[number == "plural"]


def _regular(lemma: str) -> tuple[str, str]:
    if lemma not in REGULAR_VERBS:
        near = difflib.get_close_matches(lemma, [*REGULAR_VERBS, *IRREGULAR_VERBS], n=1)
        remedy = f"Did you mean `{near[0]}`?" if near else "Add it to the table of verbs."
        raise TemplateError(f"the verb `{lemma}` is not in the table.", remedy=remedy)
    stem = lemma[:-2]
    return (f"{stem}ó", f"{stem}aron") if lemma.endswith("ar") else (f"{stem}ió", f"{stem}ieron")


@lru_cache(maxsize=1024)
def adjective(word: str, gender: Gender, number: Number) -> str:
    """An adjective, given in the masculine singular, that agrees: «preliminares», «exportadora».

    >>> adjective("alto", "f", "plural"), adjective("menor", "f", "plural"), adjective("exportador", "f", "singular")
    ('altas', 'menores', 'exportadora')
    """
    text = _feminine(word) if gender == "f" else word
    return plural(text) if number == "plural" else text


def _feminine(word: str) -> str:
    if word.endswith("o"):
        return word[:-1] + "a"
    if word.endswith("or") and word not in COMPARATIVES:
        return word + "a"
    if ACCENTED_END.search(word):
        return word[:-2] + word[-2:].translate(PLAIN) + "a"
    return word


@lru_cache(maxsize=1024)
def participle(lemma: str, gender: Gender, number: Number) -> str:
    """The participle of a regular verb, as an adjective: «registradas», «reducido».

    >>> participle("registrar", "f", "plural"), participle("obtener", "m", "singular")
    ('registradas', 'obtenido')
    """
    irregular = {"abrir": "abierto", "decir": "dicho", "escribir": "escrito", "hacer": "hecho", "romper": "roto"}
    ending = "ado" if lemma.endswith("ar") else "ido"
    stem = lemma[:-2]
    if ending == "ido" and stem.endswith(("a", "e", "o")):
        ending = "ído"
    return adjective(irregular.get(lemma, stem + ending), gender, number)


@lru_cache(maxsize=1024)
def plural(word: str) -> str:
    """The plural of a noun or adjective (RAE, DPD: plural); an initialism stays as it is («las TIC»).

    >>> [plural(word) for word in ("superávit", "país", "crisis", "mes", "exportación", "vez", "ley")]
    ['superávits', 'países', 'crisis', 'meses', 'exportaciones', 'veces', 'leyes']
    """
    if word in PLURALS:
        return PLURALS[word]
    if word.isupper() and len(word) > 1:
        return word
    return word + "s" if word[-1] in "aeiouáéó" else _after_consonant(word)


def _after_consonant(word: str) -> str:
    """Plurals after a consonant, y, í, ú."""
    last, is_stressed = word[-1], bool(ACCENTED_END.search(word)) or len(VOWELS.findall(word)) == 1
    if last in "sx" and not is_stressed:
        return word
    if last == "z":
        return word[:-1] + "ces"
    if last in "ns" and ACCENTED_END.search(word) and not re.search(r"[aeo][íú][ns]$", word):
        return word[:-2] + word[-2:].translate(PLAIN) + "es"
    is_native = last in "íúy" or (last in "dljnrsx" and word[-2] in "aeiouáéíóú")
    return word + ("es" if is_native else "s")
