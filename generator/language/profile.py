"""House styles for numbers: which marks and scale words a text uses.

Spanish has three. `mx.prensa` is running text as Mexican newspapers print it («57 mil 346 millones
de pesos», «6.7%»); `mx.tabla` is for tables and captions («57,346 millones de pesos», «6.7 %»);
`es` follows the academies outside Mexico («57 346 millones», «6,7 %»). English has `en_US` (AP:
"$57.3 billion") and `en_GB` (Guardian: "$57.3bn").

Marks come from CLDR through Babel, except where the academies differ from it: the RAE (Ortografía
2010) groups with a space, and only from five digits, where CLDR prints «1.234» for Spain; and a
symbol stands apart from its number, where CLDR for Mexico writes «6.7%» as the press does.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType
from typing import Literal

from babel import Locale

from generator.bilingual import Language

NO_BREAK_SPACE = "\u00a0"
THIN_SPACE = "\u202f"
"""The narrow space that does not break, which the RAE and the SI put between thousands."""

Scale = Literal["press", "table", "words", "letters"]


@dataclass(frozen=True, eq=False)
class Profile:
    """How one house writes numbers.

    `decimal` and `group` are the marks; integers of at least `group_from` digits are grouped.
    `percent_space` stands before «%». `scale` is the way of large amounts: `press` «57 mil 346
    millones», `table` «57,346 millones», `words` "57.3 billion", `letters` "57.3bn". `symbols` are
    the currencies written with a sign before the number. Counts below `words_below` are written in
    words. `locale` is Babel's, for dates. A profile equals itself alone, so that caches find it fast.
    """

    name: str
    language: Language
    locale: str
    decimal: str
    group: str
    group_from: int
    percent_space: str
    scale: Scale
    symbols: Mapping[str, str]
    words_below: int

    @property
    def is_british(self) -> bool:
        """Whether spelling, months and points go by British usage."""
        return self.locale == "en_GB"


def _marks(locale: str) -> tuple[str, str, str]:
    """Decimal mark, thousands mark and the space before «%» that CLDR gives a locale."""
    data = Locale.parse(locale)
    symbols = data.number_symbols["latn"]
    pattern = str(data.percent_formats[None].pattern)
    return symbols["decimal"], symbols["group"], pattern.rstrip("%").lstrip("#,0.")


def _profiles() -> Mapping[str, Profile]:
    mx_decimal, mx_group, mx_space = _marks("es_MX")
    es_decimal, _, es_space = _marks("es_ES")
    us_decimal, us_group, us_space = _marks("en_US")
    gb_decimal, gb_group, gb_space = _marks("en_GB")
    dollar = {"USD": "$"}
    sterling = {"USD": "$", "GBP": "£", "EUR": "€"}
    profiles = (
        Profile("mx.prensa", "es", "es_MX", mx_decimal, mx_group, 4, mx_space, "press", {}, 10),
        Profile("mx.tabla", "es", "es_MX", mx_decimal, mx_group, 4, NO_BREAK_SPACE, "table", {}, 0),
        Profile("es", "es", "es_ES", es_decimal, THIN_SPACE, 5, es_space, "table", {}, 10),
        Profile("en_US", "en", "en_US", us_decimal, us_group, 4, us_space, "words", dollar, 10),
        Profile("en_GB", "en", "en_GB", gb_decimal, gb_group, 4, gb_space, "letters", sterling, 10),
    )
    return MappingProxyType({profile.name: profile for profile in profiles})


PROFILES: Mapping[str, Profile] = _profiles()
"""The house styles by the name that settings use."""
