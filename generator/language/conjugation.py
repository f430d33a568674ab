"""Spanish verbs of statistics and attribution: preterite, present, participle.

A verb that no table holds is refused, not guessed: a misspelt one would otherwise be printed.
"""

from __future__ import annotations

import difflib
import re
from functools import lru_cache

from generator.errors import TemplateError
from generator.language.inflection import adjective
from generator.model.words import Gender, Number

REGULAR = frozenset(
    "abarcar abaratar abrir acelerar acentuar aclarar acumular adelantar adquirir afectar afirmar agotar agregar "
    "ahorrar ajustar alcanzar aliviar alternar ampliar anotar anticipar anunciar añadir aportar apoyar apreciar "
    "apuntar arrojar ascender asegurar aumentar avanzar bajar beneficiar cambiar captar ceder cerrar cobrar colocar "
    "comentar comenzar comparar compensar completar comprar concentrar confirmar considerar consolidar consumir "
    "contabilizar contar continuar contratar cosechar costar crear crecer cruzar cuadruplicar cubrir cumplir debilitar "
    "declarar decrecer dejar depreciar desacelerar descender desplomar destacar destinar detallar deteriorar devaluar "
    "difundir disparar duplicar durar efectuar elevar emitir emplear empezar encabezar encarecer encontrar enfriar "
    "enlazar ensanchar entrar enviar equivaler escalar establecer estabilizar estancar estimar estrechar exceder "
    "exhibir expandir explicar exportar extender fabricar facturar figurar fijar financiar fluctuar fortalecer frenar "
    "ganar gastar generar hilar hundir igualar importar incrementar indicar informar ingresar iniciar integrar "
    "interrumpir lanzar liderar ligar limitar llegar lograr manifestar marcar mejorar mencionar moderar mostrar "
    "multiplicar observar ocupar ocurrir operar pagar participar pasar perder permanecer permitir precisar presentar "
    "proceder promediar pronosticar publicar quedar quintuplicar realizar reanudar rebasar rebotar recaudar recibir "
    "reconocer recordar recortar recuperar reflejar registrar regresar remontar reportar representar repuntar resaltar "
    "restar resultar retomar retroceder reunir revelar romper salir señalar significar situar sobresalir subir "
    "subrayar sumar superar surgir suspender tardar terminar tocar totalizar trabajar triplicar ubicar valer variar "
    "vender volver".split()
)
"""Verbs whose third persons of the preterite are regular."""

UNIQUE = {
    "dar": ("dio", "dieron"),
    "estar": ("estuvo", "estuvieron"),
    "haber": ("hubo", "hubo"),
    "ir": ("fue", "fueron"),
    "poder": ("pudo", "pudieron"),
    "prever": ("previó", "previeron"),
    "rehacer": ("rehízo", "rehicieron"),
    "ser": ("fue", "fueron"),
    "ver": ("vio", "vieron"),
}
"""«Hubo 12 casos», never «hubieron»: said of what exists, the verb has no plural (RAE, DPD: haber)."""

FAMILIES = {
    "traer": ("trajo", "trajeron"),
    "tener": ("tuvo", "tuvieron"),
    "poner": ("puso", "pusieron"),
    "venir": ("vino", "vinieron"),
    "decir": ("dijo", "dijeron"),
    "hacer": ("hizo", "hicieron"),
    "facer": ("fizo", "ficieron"),
    "ducir": ("dujo", "dujeron"),
    "caer": ("cayó", "cayeron"),
    "eer": ("eyó", "eyeron"),
    "uir": ("uyó", "uyeron"),
}
"""Endings that share their preterite: obtener like tener, reducir like producir."""
FAMILY_MEMBERS = frozenset(
    "atraer contraer extraer retraer sustraer traer contener detener mantener obtener retener sostener tener componer "
    "disponer exponer imponer oponer poner proponer reponer suponer convenir intervenir provenir venir decir predecir "
    "hacer satisfacer conducir deducir inducir introducir producir reducir reproducir caer decaer recaer creer "
    "leer poseer proveer atribuir concluir constituir construir contribuir destruir diluir disminuir distribuir "
    "excluir fluir incluir influir retribuir sustituir".split()
)
STEMS = {
    "advertir": "advirt",
    "competir": "compit",
    "conseguir": "consigu",
    "convertir": "convirt",
    "corregir": "corrig",
    "diferir": "difir",
    "elegir": "elig",
    "impedir": "impid",
    "invertir": "invirt",
    "medir": "mid",
    "morir": "mur",
    "pedir": "pid",
    "preferir": "prefir",
    "referir": "refir",
    "rendir": "rind",
    "repetir": "repit",
    "resentir": "resint",
    "revertir": "revirt",
    "seguir": "sigu",
    "servir": "sirv",
    "sugerir": "sugir",
    "transferir": "transfir",
}
"""Verbs in -ir whose stem changes in the third persons of the preterite."""

UNIQUE_PRESENT = {
    "dar": ("da", "dan"),
    "estar": ("está", "están"),
    "haber": ("hay", "hay"),
    "ir": ("va", "van"),
    "prever": ("prevé", "prevén"),
    "ser": ("es", "son"),
    "ver": ("ve", "ven"),
}
PRESENT_STEMS = {
    "acentuar": "acentú",
    "adquirir": "adquier",
    "advertir": "adviert",
    "ampliar": "amplí",
    "ascender": "asciend",
    "cerrar": "cierr",
    "comenzar": "comienz",
    "contar": "cuent",
    "continuar": "continú",
    "convertir": "conviert",
    "costar": "cuest",
    "descender": "desciend",
    "devaluar": "devalú",
    "diferir": "difier",
    "efectuar": "efectú",
    "empezar": "empiez",
    "encontrar": "encuentr",
    "enfriar": "enfrí",
    "enviar": "enví",
    "extender": "extiend",
    "fluctuar": "fluctú",
    "invertir": "inviert",
    "manifestar": "manifiest",
    "morir": "muer",
    "mostrar": "muestr",
    "perder": "pierd",
    "poder": "pued",
    "preferir": "prefier",
    "recordar": "recuerd",
    "referir": "refier",
    "resentir": "resient",
    "reunir": "reún",
    "revertir": "reviert",
    "situar": "sitú",
    "sugerir": "sugier",
    "transferir": "transfier",
    "variar": "varí",
    "volver": "vuelv",
}
PRESENT_FAMILIES = {"tener": "tien", "venir": "vien", "decir": "dic", "uir": "uy"}
PARTICIPLES = {
    "abrir": "abierto",
    "cubrir": "cubierto",
    "decir": "dicho",
    "scribir": "scrito",
    "facer": "fecho",
    "hacer": "hecho",
    "morir": "muerto",
    "poner": "puesto",
    "prever": "previsto",
    " romper": "roto",
    "solver": "suelto",
    " ver": "visto",
    "volver": "vuelto",
}
"""Endings of irregular participles, a blank standing for the start of the word (corromper is regular);
the rule makes all others (RAE, DPD: participio)."""
INFINITIVE = re.compile(r"\w+(?:[aei]r|ír)|[io]r|oír")


@lru_cache(maxsize=1024)
def verb(lemma: str, number: Number) -> str:
    """The preterite of a verb of statistics or attribution, third person: «crecieron», «se ubicó».

    TemplateError for a verb that is not in the table.

    >>> verb("caer", "plural"), verb("ubicarse", "singular"), verb("mantenerse", "plural")
    ('cayeron', 'se ubicó', 'se mantuvieron')
    """
    plain, pronoun = _without_pronoun(lemma)
    return pronoun + _preterite(plain)[number == "plural"]


@lru_cache(maxsize=1024)
def present(lemma: str, number: Number) -> str:
    """The present of the same verbs, third person, as headlines have it: «crecen», «se sitúa».

    TemplateError for a verb that is not in the table.

    >>> present("crecer", "plural"), present("sostenerse", "singular"), present("disminuir", "plural")
    ('crecen', 'se sostiene', 'disminuyen')
    """
    plain, pronoun = _without_pronoun(lemma)
    _preterite(plain)
    if plain in UNIQUE_PRESENT:
        return pronoun + UNIQUE_PRESENT[plain][number == "plural"]
    ending = "a" if plain.endswith("ar") else "e"
    return f"{pronoun}{_present_stem(plain)}{ending}{'n' if number == 'plural' else ''}"


@lru_cache(maxsize=1024)
def participle(lemma: str, gender: Gender, number: Number) -> str:
    """The participle of a verb, agreeing as an adjective: «registradas», «reducido», «propuesta».

    TemplateError for what is no infinitive.

    >>> participle("registrar", "f", "plural"), participle("obtener", "m", "singular")
    ('registradas', 'obtenido')
    >>> participle("caer", "f", "singular"), participle("imponer", "m", "plural"), participle("incluir", "f", "plural")
    ('caída', 'impuestos', 'incluidas')
    """
    plain, _ = _without_pronoun(lemma)
    if not INFINITIVE.fullmatch(plain):
        raise TemplateError(f"`{lemma}` is no infinitive, so it has no participle.", remedy="Write it as `crecer`.")
    for ending, form in PARTICIPLES.items():
        if f" {plain}".endswith(ending):
            return adjective(f" {plain}".removesuffix(ending).strip() + form, gender, number)
    stem = plain[:-2]
    ending = "ado" if plain.endswith("ar") else "ído" if stem.endswith(("a", "e", "o")) else "ido"
    return adjective(stem + ending, gender, number)


def _without_pronoun(lemma: str) -> tuple[str, str]:
    is_reflexive = lemma.endswith(("arse", "erse", "irse"))
    return (lemma.removesuffix("se"), "se ") if is_reflexive else (lemma, "")


def _preterite(lemma: str) -> tuple[str, str]:
    """Singular and plural; TemplateError for a verb that no table holds."""
    if lemma in UNIQUE:
        return UNIQUE[lemma]
    if lemma in STEMS:
        return f"{STEMS[lemma]}ió", f"{STEMS[lemma]}ieron"
    if lemma in FAMILY_MEMBERS:
        family = next(ending for ending in FAMILIES if lemma.endswith(ending))
        one, many = FAMILIES[family]
        return lemma.removesuffix(family) + one, lemma.removesuffix(family) + many
    if lemma not in REGULAR:
        near = difflib.get_close_matches(lemma, sorted({*REGULAR, *FAMILY_MEMBERS, *STEMS, *UNIQUE}), n=1)
        remedy = f"Did you mean `{near[0]}`?" if near else "Add it to the table of verbs."
        raise TemplateError(f"the verb `{lemma}` is not in the table.", remedy=remedy)
    stem = lemma[:-2]
    return (f"{stem}ó", f"{stem}aron") if lemma.endswith("ar") else (f"{stem}ió", f"{stem}ieron")


def _present_stem(lemma: str) -> str:
    if lemma in PRESENT_STEMS or lemma in STEMS:
        return PRESENT_STEMS.get(lemma) or STEMS[lemma]
    for ending, stem in PRESENT_FAMILIES.items():
        if lemma.endswith(ending) and lemma in FAMILY_MEMBERS:
            return lemma.removesuffix(ending) + stem
    return lemma[:-2]
