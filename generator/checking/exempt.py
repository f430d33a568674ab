"""What has digits or months in it and is no claim: dates of a day, telephones, addresses, laws, numbers of bulletins."""

from __future__ import annotations

import re
from dataclasses import dataclass

from generator.checking.reading import Span
from generator.checking.sentences import DATE


@dataclass(frozen=True, slots=True)
class Exempt:
    """Words that claim nothing of the data, and what they are instead."""

    span: Span
    name: str


_PATTERNS: dict[str, str] = {
    "web": r"(?:https?://|www\.)[^\s<>\"')\]]+",
    "email": r"[\w.+-]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63})+",
    "date": rf"(?i:\b{DATE})|\b\d{{4}}-\d{{2}}-\d{{2}}\b|\b\d{{1,2}}/\d{{1,2}}/\d{{4}}\b",
    "hour": r"\b\d{1,2}:\d{2}(?:\s*(?:horas|hrs?\b\.?|[ap]\.?\s?m\.?))?|\b\d{1,2}\s+(?:horas|hrs\.?)(?=\s|$)|\b\d{1,2}\s?[ap]\.?m\.",
    "telephone": (
        r"(?i:tel(?:[ée]fonos?|ephone)?|phone|cel(?:ular)?|whatsapp|fax|ext(?:ensi[oó]n)?)\.?\s*:?\s*\+?[\d(][\d\s().-]{2,24}\d"
        r"|\+\d{1,3}[\s-]?\(?\d{2,3}\)?[\d\s-]{6,12}\d|\(\d{2,3}\)\s?\d{3,4}[\s-]?\d{4}|\b\d{3}-\d{3}-\d{4}\b"
        r"|\b800[\s-]\d{3}[\s-]\d{4}\b"
    ),
    "bulletin": (
        r"(?i:bolet[ií]n|comunicado|bulletin|press release|release|oficio|folio|expediente)(?:\s+de\s+prensa)?\s*"
        r"(?i:n[uú]m(?:ero)?\.?|no\.?|n\.?[º°]|#|number)?\s*:?\s*[\w/-]*\d[\w/-]*"
    ),
    "law": (
        r"(?i:art[ií]culos?|articles?|arts?\.|fracci[oó]n|section|ley|law|decreto|decree|nom)\s*(?:n[uú]m\.?\s*|no\.?\s*)?-?\d[\d\w.-]*"
        r"(?:\s*(?:,|y|and)\s*\d+)*"
    ),
    "postcode": r"(?i:c\.\s?p\.|c[oó]digo postal|zip(?: code)?|postcode)\s*:?\s*\d{5}",
    "address": r"\b(?i:calle|av(?:enida)?\.?|blvd\.?|boulevard|piso|floor|suite|colonia|col\.)\s[^,.\n]{0,40}?\d{1,5}\b",
    "base": (
        r"(?i:\bbase(?:\s+(?:the\s+)?(?:segunda|primera|second|first|1a\.?|2a\.?)\s+(?:quincena|half)\s+(?:de|of))?"
        r"\s*:?\s*(?:[a-zé]+\s+(?:de\s+|of\s+)?)?(?:year\s+)?(?:19|20)\d{2}(?:\s*=\s*100)?|\b(?:19|20)\d{2}\s*=\s*100)"
        r"|(?i:\b(?:a\s+)?precios\s+de\s+(?:19|20)\d{2}|\b(?:19|20)\d{2}\s+prices)"
    ),
    "note": r"\[\^?\d{1,3}\]|\b(?i:p[aá]g(?:ina)?s?|pp?|page|cuadro|table|gr[aá]fic[ao]|chart|figur[ae]|anexo|annex)\.?\s+\d{1,4}\b",
    "name": (
        r"\b(?i:covid-?19|g-?20|g-?7|t-?mec|agenda 2030|plan\s+(?:[\w]+\s+){0,4}(?:19|20)\d{2}\s*-\s*(?:19|20)\d{2}|sars-cov-2)\b"
    ),
    "coordinates": r"\b[\w.-]+\.(?:csv|pdf|xlsx?|svg|png|jpe?g|docx?|zip)\b",
}
_ANY = re.compile("|".join(f"(?P<{name}>{pattern})" for name, pattern in _PATTERNS.items()))


def exempt(clean: str, span: Span) -> list[Exempt]:
    """The words of a piece of text that are no claim, in its order.

    >>> [each.name for each in exempt("Boletín 12/2025, 14 de enero de 2025", Span(0, 36))]
    ['bulletin', 'date']
    """
    return [Exempt(Span(*match.span()), match.lastgroup or "") for match in _ANY.finditer(clean, span.start, span.end)]
