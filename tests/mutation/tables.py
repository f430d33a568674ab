"""The words that mutations exchange, both languages side by side."""

from __future__ import annotations

from generator.bilingual import Language

OPPOSITES: dict[Language, tuple[tuple[str, str], ...]] = {
    "es": (
        ("aumentó", "disminuyó"),
        ("aumentaron", "disminuyeron"),
        ("avanzó", "retrocedió"),
        ("avanzaron", "retrocedieron"),
        ("creció", "cayó"),
        ("crecieron", "cayeron"),
        ("subió", "bajó"),
        ("subieron", "bajaron"),
        ("aumentado", "disminuido"),
        ("subido", "bajado"),
        ("crecido", "caído"),
        ("más", "menos"),
        ("mayor", "menor"),
        ("superior", "inferior"),
        ("por encima", "por debajo"),
        ("un aumento", "una disminución"),
        ("un crecimiento", "una caída"),
        ("un alza", "una baja"),
        ("alzas anuales", "bajas anuales"),
        ("aumenta", "disminuye"),
        ("aumentan", "disminuyen"),
        ("crece", "cae"),
        ("crecen", "caen"),
        ("sube", "baja"),
        ("suben", "bajan"),
        ("se aceleró", "se desaceleró"),
        ("se encareció", "se abarató"),
        ("un superávit", "un déficit"),
        ("reduce su déficit", "amplía su déficit"),
        ("se redujo", "se amplió"),
        ("aportó", "restó"),
        ("aportaron", "restaron"),
        ("al alza", "a la baja"),
        ("la primera alza anual", "la primera baja anual"),
        ("avanza", "retrocede"),
        ("avanzan", "retroceden"),
    ),
    "en": (
        ("rose", "fell"),
        ("rises", "falls"),
        ("risen", "fallen"),
        ("rise", "fall"),
        ("increased", "decreased"),
        ("grew", "shrank"),
        ("grow", "shrink"),
        ("grows", "shrinks"),
        ("grown", "shrunk"),
        ("up", "down"),
        ("above", "below"),
        ("larger", "smaller"),
        ("higher", "lower"),
        ("increase", "decrease"),
        ("an increase", "a decrease"),
        ("an annual increase", "an annual decline"),
        ("climbed", "dropped"),
        ("annual increases", "annual declines"),
        ("annual growth", "annual decline"),
        ("accelerated", "slowed"),
        ("a surplus", "a deficit"),
        ("a smaller deficit", "a larger deficit"),
        ("narrowed", "widened"),
        ("gained", "lost"),
        ("advanced", "declined"),
        ("rises", "drops"),
        ("rise", "drop"),
        ("more", "fewer"),
        ("increase", "decline"),
        ("gained", "slipped"),
        ("annual increase", "annual decline"),
    ),
}

NOT: dict[Language, dict[str, str]] = {
    "es": {
        one: f"no {one}"
        for one in "aumentó aumentaron avanzó avanzaron creció crecieron subió subieron disminuyó disminuyeron cayó "
        "cayeron bajó bajaron retrocedió retrocedieron".split()
    },
    "en": {
        "rose": "did not rise",
        "increased": "did not increase",
        "grew": "did not grow",
        "fell": "did not fall",
        "declined": "did not decline",
        "decreased": "did not decrease",
        "climbed": "did not climb",
    },
}

MONTHS: dict[Language, tuple[str, ...]] = {
    "es": tuple("enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre".split()),
    "en": tuple("January February March April May June July August September October November December".split()),
}

QUARTERS: dict[Language, tuple[str, ...]] = {
    "es": ("primer trimestre", "segundo trimestre", "tercer trimestre", "cuarto trimestre"),
    "en": ("first quarter", "second quarter", "third quarter", "fourth quarter"),
}

NUMBERS: dict[Language, tuple[str, ...]] = {
    "es": tuple("uno dos tres cuatro cinco seis siete ocho nueve diez once".split()),
    "en": tuple("one two three four five six seven eight nine".split()),
}

ORDINALS: dict[Language, tuple[str, ...]] = {
    "es": (
        "primer",
        "segundo",
        "tercer",
        "cuarto",
        "quinto",
        "sexto",
        "séptimo",
        "octavo",
        "noveno",
        "décimo",
        "undécimo",
        "duodécimo",
        "decimotercer",
        "decimocuarto",
        "decimoquinto",
        "decimosexto",
        "decimoséptimo",
        "decimoctavo",
        "decimonoveno",
        "vigésimo",
        "vigesimoprimer",
        "vigesimosegundo",
        "vigesimotercer",
        "vigesimocuarto",
        "vigesimoquinto",
        "vigesimosexto",
        "vigesimoséptimo",
        "vigesimoctavo",
        "vigesimonoveno",
        "trigésimo",
        "trigésimo primer",
        "trigésimo segundo",
    ),
    "en": (
        "first",
        "second",
        "third",
        "fourth",
        "fifth",
        "sixth",
        "seventh",
        "eighth",
        "ninth",
        "10th",
        "11th",
        "12th",
        "13th",
        "14th",
        "15th",
        "16th",
        "17th",
        "18th",
        "19th",
        "20th",
        "21st",
        "22nd",
        "23rd",
        "24th",
        "25th",
        "26th",
        "27th",
        "28th",
        "29th",
        "30th",
        "31st",
        "32nd",
    ),
}

SCALES: dict[Language, tuple[tuple[str, str], ...]] = {
    "es": (
        ("mil millones", "millones"),
        ("millones", "billones"),
        ("billones", "millones"),
        ("millones", "mil millones"),
        ("mil millones", "billones"),
    ),
    "en": (
        ("billion", "million"),
        ("million", "billion"),
        ("billion", "trillion"),
        ("trillion", "billion"),
        ("million", "trillion"),
        ("bn", "m"),
        ("tn", "bn"),
    ),
}

BASES: dict[Language, tuple[tuple[str, str], ...]] = {
    "es": (
        ("a tasa anual", "a tasa mensual"),
        ("un año antes", "un mes antes"),
        ("variación anual de", "variación mensual de"),
        ("crecimiento anual de", "crecimiento mensual de"),
        ("disminución anual de", "disminución mensual de"),
        ("aumento anual de", "aumento mensual de"),
        ("caída anual de", "caída mensual de"),
        ("en un año", "en un mes"),
        ("un alza anual de", "un alza mensual de"),
    ),
    "en": (
        ("from a year earlier", "from a month earlier"),
        ("than a year earlier", "than a month earlier"),
        ("annual increase of", "monthly increase of"),
        ("annual growth of", "monthly growth of"),
        ("annual decline of", "monthly decline of"),
        ("over the year", "over the month"),
        ("compared with a year earlier", "compared with a month earlier"),
        ("annual increase", "monthly increase"),
        ("annual decline", "monthly decline"),
    ),
}

EXTREMES: dict[Language, tuple[tuple[str, str], ...]] = {
    "es": (("más alto", "más bajo"), ("más alta", "más baja"), ("el mayor", "el menor"), ("la mayor", "la menor")),
    "en": (("highest", "lowest"), ("largest", "smallest"), ("fastest", "slowest"), ("steepest", "mildest")),
}

CURRENCIES: dict[Language, tuple[tuple[str, str], ...]] = {
    "es": (("pesos", "dólares"), ("dólares", "pesos"), ("pesos", "euros")),
    "en": (("pesos", "dollars"), ("pesos", "euros"), ("$", "€")),
}

TERMS: dict[Language, tuple[tuple[str, str], ...]] = {
    "es": (
        ("en términos nominales, sin descontar la inflación", "en términos reales, descontada la inflación"),
        ("en términos nominales", "en términos reales"),
        ("pesos corrientes", "pesos constantes"),
        ("dólares corrientes", "dólares constantes"),
        ("que no descuentan la inflación", "que descuentan la inflación"),
        ("sin ajuste estacional", "con ajuste estacional"),
        ("Cifras originales", "Cifras desestacionalizadas"),
        ("en términos reales", "en términos nominales"),
    ),
    "en": (
        ("not adjusted for inflation", "adjusted for inflation"),
        ("current pesos", "constant pesos"),
        ("current dollars", "constant dollars"),
        ("in nominal terms", "in real terms"),
        ("not seasonally adjusted", "seasonally adjusted"),
        ("in real terms", "in nominal terms"),
    ),
}

UNSUPPORTED: dict[Language, tuple[str, ...]] = {
    "es": (
        "El resultado se debió a la inversión extranjera.",
        "{place} es líder nacional en la materia.",
        "Es el mejor desempeño de todo el país.",
        "El resultado se explica por las políticas del gobierno.",
        "Con ello {place} superó a todas las demás entidades.",
        "Se trata de un logro sin precedentes.",
        "El empleo en el sector también creció con fuerza.",
        "Gracias a ello, {place} encabeza la lista nacional.",
        "Nueve de cada diez empresas esperan que la tendencia continúe.",
        "Para el próximo año se espera un alza de 8.3%.",
        "El repunte se debe a la relocalización de empresas.",
        "{place} se consolida como referente nacional.",
        "{place} rebasó a todas las demás entidades del país.",
        "El avance fue fruto del esfuerzo de las autoridades.",
        "La tendencia continuará en los próximos meses.",
        "Ninguna otra entidad tuvo un resultado igual.",
        "Es una muestra de la fortaleza de la economía local.",
        "Se trata del mejor resultado entre todas las entidades.",
    ),
    "en": (
        "The result was due to foreign investment.",
        "{place} is the national leader in the field.",
        "It is the best performance in the whole country.",
        "The result is explained by government policy.",
        "{place} thus overtook every other state.",
        "It is an unprecedented achievement.",
        "Employment in the sector also grew strongly.",
        "Thanks to this, {place} tops the national list.",
        "Nine in ten companies expect the trend to continue.",
        "An increase of 8.3% is expected next year.",
        "The rebound stems from companies moving closer to home.",
        "{place} has become a national benchmark.",
        "{place} outperformed every other state in the country.",
        "The gain is the fruit of the efforts of the authorities.",
        "The trend will continue in the coming months.",
        "No other state had such a result.",
        "It is a sign of the strength of the local economy.",
        "It is the best result among all the states.",
    ),
}

ASIDES: dict[Language, tuple[str, ...]] = {
    "es": (
        " por la inversión extranjera",
        " por el dinamismo de la industria",
        ", gracias a la llegada de nuevas empresas",
        ", impulsado por las políticas del gobierno",
        ", un logro sin precedentes",
        ", como resultado del trabajo de esta administración",
        " debido a la mayor demanda",
        ", ante la mayor confianza de los inversionistas",
        ", derivado de los acuerdos comerciales",
        ", lo que confirma el liderazgo nacional",
    ),
    "en": (
        " because of foreign investment",
        " on the back of strong demand",
        ", thanks to the arrival of new companies",
        ", driven by government policy",
        ", an unprecedented achievement",
        ", as a result of the work of this administration",
        " due to stronger demand",
        ", amid growing confidence among investors",
        ", reflecting new trade agreements",
        ", which confirms its national leadership",
    ),
}
"""Put behind a figure, they say why it is so, or how good that is."""

LOOKALIKES = {"a": "\u0430", "e": "\u0435", "o": "\u043e", "c": "\u0441", "p": "\u0440", "x": "\u0445"}
HIDDEN = ("\u200b", "\u200d", "\u2060", "\u202e", "\ufeff", "\u00ad")

SYNONYMS: dict[Language, tuple[tuple[str, str], ...]] = {
    "es": (
        (" aumentó ", " creció "),
        (" crecieron ", " aumentaron "),
        (" disminuyó ", " cayó "),
        (" respecto del ", " frente al "),
        (" de acuerdo con ", " según "),
        (" sumaron ", " ascendieron a "),
        (" sumó ", " ascendió a "),
        (" bajaron ", " disminuyeron "),
        (" subió ", " aumentó "),
        (" avanzó ", " creció "),
        (" un alza de ", " un aumento de "),
        (" acumuló ", " sumó "),
    ),
    "en": (
        (" rose ", " increased "),
        (" increased ", " grew "),
        (" fell ", " declined "),
        (" totaled ", " came to "),
        (" according to data from ", " according to figures from "),
        (" declined ", " fell "),
        (" grew ", " rose "),
        (" compared with ", " against "),
        (" reached ", " amounted to "),
    ),
}
