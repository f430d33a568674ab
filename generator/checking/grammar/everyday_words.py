"""Everyday words for groups of activities and for statistics, by what they may mean.

They stand for whichever of these the text is about: a column says "el billete verde", "la plantilla", "los giros".
"""

from __future__ import annotations

from generator.model.words import Indicator

SECTORS: dict[str, tuple[str, ...]] = {
    "primary": tuple(
        "campo|agro|agropecuario|sector agropecuario|agricultura|primarias|el primario|lo primario|"
        "farming|agriculture|farm output|farm sector|farm production|agricultural output|agricultural sector|"
        "primary sector|primary output".split("|")
    ),
    "secondary": tuple(
        "industria|industrial|sector industrial|secundarias|el secundario|lo secundario|industry|"
        "industrial output|industrial sector|secondary sector|industrial production".split("|")
    ),
    "tertiary": tuple(
        "servicios|sector servicios|sector de servicios|terciarias|el terciario|lo terciario|"
        "comercio y servicios|comercio y los servicios|services|service sector|services sector|service industries|"
        "service output|services output|tertiary sector".split("|")
    ),
    "non-manufacturing": ("no manufacturera", "servicios", "sector servicios", "services"),
}
_BY_NAME: dict[str, str] = {
    "tipo de cambio": (
        "FIX|dólar FIX|divisa|divisa estadounidense|divisa norteamericana|billete verde|moneda estadounidense|"
        "moneda de Estados Unidos|moneda extranjera|paridad|cotización|peso mexicano|moneda mexicana|greenback"
    ),
    "remesas": (
        "envíos|envíos familiares|giros|giro|dinero de los migrantes|dinero de los paisanos|migrantes|paisanos|"
        "dólares de los migrantes|dólares que mandan|dinero que mandan|dinero que envían|connacionales|"
        "mexicanos en el exterior|mexicanos en el extranjero|mexicanos que viven en el exterior"
    ),
    "Producto Interno Bruto": "economía|economía nacional|producto|producto nacional",
    "exportaciones": (
        "exportador|exportadora|valor de lo exportado|lo exportado|ventas externas|"
        "ventas foráneas|ventas al mundo|envíos al exterior|envíos al extranjero|"
        "valor exportado|vende afuera|vende al mundo|vendía afuera|facturó al exterior|facturaron al exterior|"
        "facturaban al exterior|colocó en el extranjero|colocaron en el extranjero|colocó en el exterior"
    ),
    "industria maquiladora": "maquila|maquiladoras|maquilas",
    "exportaciones de la industria maquiladora": "ingresos de mercado externo|ingresos de mercado extranjero",
    "personal ocupado": (
        "el empleo|plantilla|plantilla laboral|personal|nómina|fuerza laboral|fuerza de trabajo|mano de obra|ocupación|"
        "trabajadores|empleos|puestos de trabajo|plazas"
    ),
    "establecimientos": "plantas|fábricas|plantas maquiladoras|padrón|padrón activo|empresas|unidades productivas",
    "empleo formal": "el empleo",
    "Precios al Consumidor": "índice al consumidor|carestía|precios en general|lo general|precios",
    "precios subyacente": "subyacente|parte subyacente",
    "precios no subyacente": "no subyacente|parte no subyacente",
}
"""By what the name of a statistic has in it, what else people call it."""


def called(indicator: Indicator) -> tuple[str, ...]:
    """What people call a statistic besides the names that its catalogue knows."""
    own = indicator.words.es.name
    return tuple(word for part, words in _BY_NAME.items() if part in own for word in words.split("|"))


STATISTICS = frozenset(word for words in _BY_NAME.values() for word in words.split("|"))
WEAK = frozenset(
    (
        "personal|trabajadores|empleos|empresas|plantas|fábricas|paisanos|migrantes|envíos|giros|giro|producto|"
        "exportador|exportadora|precios|cotización|moneda extranjera|unidades productivas|plazas|puestos de trabajo|"
        "ocupación"
    ).split("|")
)
"""Those that mean a statistic only where a text is about its like: "las empresas" of a text on establishments."""
CALLED: dict[str, str] = {
    "exports": (
        "exported|exporter|exporters|exporting|sales abroad|sells abroad|sell abroad|sold abroad|selling abroad|"
        "foreign sales|overseas sales|sales overseas|export sales|export income|export earnings|export revenue|"
        "shipped abroad|ships abroad|shipments abroad|goods sold abroad|sales to other countries"
    ),
    "remittances": (
        "remittance|money sent home|money wired home|money sent from abroad|wire home|wires home|wired home|"
        "send home|sends home|sent home|remit|remitted|wiring home|sending home|remittance income|remittance flows"
    ),
    "employment": "employees|workers|people employed|persons employed|people working|jobs|work force",
    "real GDP": "economic output|national output|growth of the economy|economic growth",
    "exchange rate": "FIX rate|fix rate|peso-dollar exchange rate|greenback|US dollar|U.S. dollar|american dollar",
    "INPC": "cost of living|price index|price level",
}
"""What people say in English for a statistic of which this is the short name."""
