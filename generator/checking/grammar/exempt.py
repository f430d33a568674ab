"""What has digits in it and is no claim: addresses, telephones, hours, laws, numbers of bulletins, base years.

Dates of days are found with the times (`when.times`), as they share their words.
"""

from __future__ import annotations

import re
from operator import itemgetter

import msgspec

from generator.checking.reading import Span
from generator.checking.text.cover import Cover
from generator.checking.text.words import Words


class Exempt(msgspec.Struct, frozen=True, gc=False):
    """Words that claim nothing of the data, and what they are instead."""

    span: Span
    name: str


_YEAR = r"(?:19|20)\d{2}"
_MONTHS = (
    "enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre ene abr ago dic "
    "january february march april may june july august september october november december "
    "jan feb mar apr jun jul aug sep sept oct nov dec"
)
"""Those of the date of a page, on a line of its own and in the language of the site: `2 abril, 2025`, `Apr 2, 2025`."""
_MONTH = "|".join(sorted(_MONTHS.split(), key=len, reverse=True))
_FORMS: tuple[tuple[str, str, str], ...] = (
    ("web", "http https www", r"(?:https?://|www\.)[^\s<>\"')\]\0]+"),
    ("email", "@", r"[\w.+-]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63})+"),
    ("date", "/", r"\b\d{1,2}/\d{1,2}/\d{4}\b"),
    (
        "date",
        _MONTHS,
        (rf"(?m)^[\s\0]*(?:\d{{1,2}}\s+(?:{_MONTH})\.?,?\s+{_YEAR}|(?:{_MONTH})\.?\s+\d{{1,2}},\s+{_YEAR})[\s\0]*$"),
    ),
    (
        "hour",
        ": horas hora hrs hr am pm m",
        (
            r"\b\d{1,2}:\d{2}(?!\d)(?:\s*(?:horas|hrs?\b\.?|[ap]\.?\s?m\.?))?|\b\d{1,2}\s+(?:horas|hrs?\.)(?=\s|$)"
            r"|\b\d{1,2}\s?[ap]\.?m\."
        ),
    ),
    (
        "telephone",
        "tel telefono telefonos telephone phone cel celular whatsapp fax ext extension",
        r"(?:tel(?:[eé]fonos?|ephone)?|phone|cel(?:ular)?|whatsapp|fax|ext(?:ensi[oó]n)?)\.?\s*:?\s*\+?[\d(][\d\s().-]{2,24}\d",
    ),
    (
        "telephone",
        "+ ( 800 -",
        (
            r"(?=[+(\d])(?:\+\d{1,3}[\s-]?\(?\d{2,3}\)?[\d\s-]{6,12}\d|\(\d{2,3}\)\s?\d{3,4}[\s-]?\d{4}\b|\b\d{3}-\d{3}-\d{4}\b"
            r"|\b800[\s-]\d{3}[\s-]\d{4}\b)"
        ),
    ),
    ("telephone", "ext", r"\bext\.?\s*:?\s*\d{1,6}\b"),
    (
        "bulletin",
        "boletin comunicado bulletin release oficio folio expediente",
        (
            r"(?:bolet[ií]n|comunicado|bulletin|release|oficio|folio|expediente)(?:\s+de\s+prensa)?\s*"
            r"(?:n[uú]m(?:ero)?\.?|no\.?|n\.?[º°]|#|number)?\s*:?\s*(?:[a-z]{1,8}[/-])*\d[\w/-]*"
        ),
    ),
    (
        "law",
        "articulo articulos article articles art arts fraccion section ley law decreto decree nom",
        (
            r"\b(?:art[ií]culos?|articles?|arts?\.|fracci[oó]n|section|ley|law|decreto|decree|nom)\s*(?:n[uú]m\.?\s*|no\.?\s*)?"
            r"-?\d[\d\w.-]*(?:\s*(?:,|y|and)\s*\d+)*"
        ),
    ),
    ("postcode", "c codigo zip postcode cp", r"(?:c\.?\s?p\.?|c[oó]digo postal|zip(?: code)?|postcode)\s*:?\s*\d{5}\b"),
    (
        "address",
        "calle av avenida blvd boulevard piso floor suite colonia col",
        (
            r"\b(?:calle|av(?:enida)?\.?|blvd\.?|boulevard|piso(?! de\b)|floor(?! of\b)|suite|colonia|col\.)"
            r"\s[^,.\n]{0,40}?\d{1,5}\b"
        ),
    ),
    (
        "order",
        (
            "primero segundo tercero cuarto quinto sexto septimo octavo noveno decimo primera segunda tercera cuarta "
            "quinta first second third fourth fifth sixth seventh eighth ninth tenth i ii iii iv v vi vii viii ix x"
        ),
        (
            r"(?m)^[\s\0*_#>]*(?:(?:primer|segund|tercer|cuart|quint|sext|s[eé]ptim|octav|noven|d[eé]cim)[oa]"
            r"|first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|[ivx]{1,4})[\0*_]*\s?(?:[.:)]|\.?[-–—]\s)"
        ),
    ),
    (
        "base",
        "base =",
        (
            rf"\bbase(?:\s+(?:the\s+)?(?:segunda|primera|second|first|1a\.?|2a\.?)\s+(?:quincena|half)\s+(?:de|of))?"
            rf"\s*:?\s*(?:[a-zé]+\s+(?:de\s+|of\s+)?)?(?:year\s+)?{_YEAR}(?:\s*=\s*100)?|\b{_YEAR}\s*=\s*100"
        ),
    ),
    (
        "base",
        "precios prices",
        rf"\bprecios\s+(?:constantes\s+)?de\s+{_YEAR}|\b{_YEAR}\s+prices|\bprices\s+of\s+{_YEAR}",
    ),
    (
        "number",
        (
            "room hall example worksheet slide chapter exercise lesson step episode question item session panel verse "
            "scene act volume issue lot exhibit appendix grade gate"
        ),
        (
            r"\b(?:room|hall|example|worksheet|slide|chapter|exercise|lesson|step|episode|question|item|session|panel|"
            r"verse|scene|act|volume|issue|lot|exhibit|appendix|gate|grade)\s+(?:no\.?\s*)?#?\d{1,3}\b(?!\s*(?:%|percent))"
        ),
    ),
    ("take", "update wrapup refile", r"\b(?:update|wrapup|refile)\s+\d{1,2}\s*-"),
    (
        "note",
        "[ pag pagina page cuadro table grafica grafico chart figura figure anexo annex tabla",
        r"\[\^?\d{1,3}\]|\b(?:p[aá]g(?:ina)?s?|page|cuadro|tabla|table|gr[aá]fic[ao]|chart|figur[ae]|anexo|annex)\.?\s+\d{1,3}\b",
    ),
    (
        "name",
        "covid g mec agenda plan sars",
        rf"\b(?:covid-?19|g-?20|g-?7|t-?mec|agenda 2030|sars-cov-2|plan\s+(?:\w+\s+){{0,4}}{_YEAR}\s*-\s*{_YEAR})\b",
    ),
    (
        "file",
        "csv pdf xls xlsx svg png jpg jpeg docx zip",
        r"\b[\w.-]{1,80}\.(?:csv|pdf|xlsx?|svg|png|jpe?g|docx?|zip)\b",
    ),
)
"""What it is, words and signs one of which is always in it, and its form."""
_NUMBERING = re.compile(r"(?:\d{1,2}[.)]|\d{1,2}\.\d{1,2}\.?)(?=\s+[\0*_]*(?![A-Z]{3}\b)[A-ZÁÉÍÓÚÑ¿¡])")
"""The number of a paragraph: "3.2 Over the year", "14. The index"."""
_Form = tuple[int, str, re.Pattern[str]]
"""A form with its place among all of them."""


def _by_word() -> dict[str, list[_Form]]:
    found: dict[str, list[_Form]] = {}
    for place, (name, triggers, form) in enumerate(_FORMS):
        compiled = place, name, re.compile(form, re.IGNORECASE)
        for word in triggers.split():
            found.setdefault(word, []).append(compiled)
    return found


_TRIGGERS = _by_word()


def exempt(read: Words) -> list[Exempt]:
    """The words of a sentence that are no claim, in its order; of two that overlap the first stays.

    >>> from generator.checking.text.words import words
    >>> [each.name for each in exempt(words("Boletín 12/2025 para el artículo 3, a las 10:30 horas"))]
    ['bulletin', 'law', 'hour']
    """
    numbering = _NUMBERING.match(read.plain, read.starts[0]) if read.is_figure(0) else None
    present = {form for word in _TRIGGERS.keys() & read.folded for form in _TRIGGERS[word]}
    if not numbering and not present:
        return []
    first, last = read.starts[0], read.ends[-1]
    found = [Exempt(Span(*numbering.span()), "number")] if numbering else []
    taken = Cover(Span(first, last), (one.span for one in found))
    for _, name, form in sorted(present, key=itemgetter(0)):
        for match in form.finditer(read.plain, first, last):
            span = Span(*match.span())
            if not taken.touches(span):
                taken.lay(span)
                found.append(Exempt(span, name))
    return sorted(found, key=lambda each: each.span)
