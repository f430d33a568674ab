"""Phrases that say something checkable without a number, in Spanish, by what they mean.

A phrase under `None` means nothing here: it stands so that a part of it is not taken for something.
"""

from __future__ import annotations

from generator.checking.reading import CueKind

_THAN = ("que", "a", "al", "en")
_BESIDE = ("de", "del")


def _compared(comparatives: str, places: str) -> str:
    """`mayor que`, `superior a`, `por encima del`: comparatives with the word that binds what they are held to."""
    held = [f"{word} {than}" for word in comparatives.split() for than in _THAN]
    beside = [f"{lead}{place} {of}" for place in places.split() for lead in ("por ", "muy por ") for of in _BESIDE]
    return "|".join([*held, *beside])


def _perfect(participles: str) -> str:
    """`ha bajado`, `habían cedido`: participles that are adjectives of something else where they stand alone."""
    auxiliaries = "ha han habia habian haya hayan hubiera hubieran habra habran haber habiendo".split()
    return "".join(f"{one} {other}|" for one in auxiliaries for other in participles.split())


PHRASES: dict[tuple[CueKind, str] | None, str] = {
    (CueKind.DIRECTION, "flat"): (
        "practicamente igual|casi igual|"
        "sin cambio|sin cambios|practicamente sin cambio|practicamente sin cambios|sin variacion|"
        "sin variaciones|se mantuvo|se mantuvieron|se mantiene|se mantienen|permanecio|permanecieron|"
        "permanece|quedo igual|no vario|no variaron|no cambio|no cambiaron|sin movimiento|casi sin cambio|"
        "se mantuvo sin cambio"
    ),
    (CueKind.DIRECTION, "up"): (
        "mas fuerte que|mas intenso que|mas intensa que|mas profundo que|mas profunda que|mas rapido que|"
        "mas rapida que|mas grande que|mas pronunciado que|mas pronunciada que|"
        "gano fuerza|gano dinamismo|gano impulso|gano ritmo|ganaron fuerza|ganaron dinamismo|ganaron impulso|"
        "cobro fuerza|cobraron fuerza|tomo fuerza|tomaron fuerza|"
        "mas caro que|mas cara que|mas caros que|mas caras que|mas elevado que|mas elevada que|"
        "mas que|mas alto que|mas alta que|mas altos que|mas altas que|al alza|a la alza|cobro impulso|"
        "tomo impulso|variacion positiva|variaciones positivas|variaciones anuales positivas|signo positivo|"
        "tasas positivas|tasa positiva|tasas anuales positivas|variacion anual positiva|terreno favorable|"
        "mas exportaciones|mas empleos|mas empleo|mas remesas|se crearon|se generaron|"
        "se crean|se han creado|numeros negros|numeros positivos|de mas que|"
        + _compared("mayor mayores superior superiores", "encima arriba")
    ),
    (CueKind.DIRECTION, "down"): (
        "mas debil que|mas flojo que|mas floja que|mas chico que|mas chica que|mas modesto que|mas modesta que|"
        "mas moderado que|mas moderada que|mas lento que|mas lenta que|"
        "perdio fuerza|perdio dinamismo|perdio impulso|perdio ritmo|perdio vigor|perdieron fuerza|perdieron dinamismo|"
        "perdieron impulso|perdieron ritmo|"
        "mas barato que|mas barata que|mas baratos que|mas baratas que|mas reducido que|mas reducida que|"
        "menos que|mas bajo que|mas baja que|mas bajos que|mas bajas que|a la baja|"
        "numeros rojos|en numeros rojos|cifras negativas|menos exportaciones|menos empleos|menos empleo|menos remesas|"
        "variacion negativa|variaciones negativas|variaciones anuales negativas|signo negativo|tasas negativas|"
        "tasa negativa|tasas anuales negativas|variacion anual negativa|vino a menos|"
        + _perfect("bajado cedido hundido perdido reducido")
        + _compared("menor menores inferior inferiores", "debajo abajo")
    ),
    (CueKind.SUPERLATIVE, "highest"): (
        "el mas alto|la mas alta|los mas altos|las mas altas|el mayor|la mayor|los mayores|las mayores|"
        "el mas elevado|la mas elevada|el mejor|la mejor|los mejores|las mejores|mas alto|mas alta|"
        "mas altos|mas altas|mas elevado|mas elevada|mayor nivel|mayor monto|mayor valor|mayor cifra|"
        "mayor alza|mayor crecimiento|mayor caida|mayor aumento|mayor incremento|mayor avance|"
        "mejor resultado|mejor registro|mejor octubre|el mas grande|la mas grande|"
        "mas grande|maximo|maxima|mayor retroceso|mayor baja|mayor participacion|con mayor|mejor dato|"
        "maximos|el punto mas alto|mas acelerado|mayor dinamismo|mas fuerte|mas intenso|mas intensa|mas pronunciado|"
        "mas pronunciada|mas profundo|mas profunda|mas severo|mas severa|mas aguda|mas agudo|mas marcado|mas marcada|"
        "su mejor|mas robusto|mas robusta|mas dinamico|mas dinamica|mas cuantioso|mas cuantiosa|mas vigorosa|"
        "mas grandes|mas abultada|mas abultado|mas vigoroso|mas rapido|mas rapida"
    ),
    (CueKind.SUPERLATIVE, "lowest"): (
        "el mas bajo|la mas baja|los mas bajos|las mas bajas|el menor|la menor|los menores|las menores|"
        "el peor|la peor|los peores|las peores|mas bajo|mas baja|mas bajos|mas bajas|menor nivel|"
        "menor monto|menor valor|menor cifra|peor resultado|peor registro|minimo|minima|"
        "menor crecimiento|menor alza|menor aumento|el mas pequeno|la mas pequena|minimos|el mas moderado|"
        "la mas moderada|mas moderado|mas moderada|mas leve|el mas leve|la mas leve|mas lento|mas lenta|"
        "el punto mas bajo|menor caida|con menor|peor dato|mas debil|mas flojo|mas floja|mas tibio|mas tibia|mas chico|"
        "su peor|mas reducido|mas reducida|mas magro|mas magra|mas exiguo|mas exigua|mas contenido|mas contenida|"
        "mas escaso|"
        "mas chica|mas pobre|mas modesto|mas modesta"
    ),
    (CueKind.RECORD, "highest"): (
        "maximo historico|maxima historica|maximos historicos|nivel maximo|record|records|cifra record|"
        "nivel record|monto record|valor record|record historico|nuevo record|nuevo maximo|"
        "nunca antes visto|nivel historico|cifra historica|monto historico|mas alto de la historia|"
        "mas alta de la historia|mas alto de su historia|mas alta de su historia|mas alto de la serie|"
        "mas alta de la serie|mas alto en la historia|el mas alto de la historia|"
        "la mas alta de la historia|el mas alto de la serie|la mas alta de la serie|"
        "el mayor de la historia|la mayor de la historia|el mayor de la serie|la mayor de la serie|"
        "mas alto registrado|mas alta registrada|el mas alto registrado|la mas alta registrada|"
        "mejor de la historia|el mejor de la historia|maximo de la serie|el maximo de la serie|"
        "es un maximo|un maximo|marca historica|mejor de su historia|el mas alto de que se tenga registro|"
        "el mas alto de que se tiene registro|el mas alto jamas registrado|"
        "la mas alta de que se tiene registro|el nivel mas alto de la serie|"
        "el nivel mas alto de la historia|el monto mas alto de la historia|el monto mas alto de la serie|"
        "alcanzo su maximo|su nivel maximo|su maximo|su maximo historico|maximo nivel historico"
    ),
    (CueKind.RECORD, "lowest"): (
        "minimo historico|minima historica|minimos historicos|nuevo minimo|record a la baja|"
        "mas bajo de la historia|mas baja de la historia|mas bajo de la serie|mas baja de la serie|"
        "el mas bajo de la historia|la mas baja de la historia|el mas bajo de la serie|"
        "la mas baja de la serie|el menor de la historia|la menor de la historia|la menor de la serie|"
        "el menor de la serie|un minimo|es un minimo|mas bajo registrado|el mas bajo registrado|su minimo|"
        "su nivel minimo|nivel minimo"
    ),
    (CueKind.RANK, ""): (
        "lugar nacional|posicion nacional|sitio nacional|lugar|lugares|posicion|sitio|puesto|peldano|casilla|ranking"
    ),
    (CueKind.RANK, "first"): (
        "encabezo|encabezaron|encabeza|encabezan|encabezada por|encabezado por|lidero|lideraron|lidera|"
        "lideran|a la cabeza|a la cabeza de|en primer lugar|primer lugar|se coloco a la cabeza|"
        "el primer lugar|la primera posicion|primera posicion|primer sitio|el primer sitio|al frente de|"
        "a la vanguardia"
    ),
    (CueKind.RANK, "behind"): (
        "solo por debajo de|solo detras de|detras de|unicamente detras de|solo despues de|"
        "unicamente superado por|solo superado por|solo superada por|solo por detras de|despues de|por atras de"
    ),
    (CueKind.RANK, "last"): ("ultimo lugar|el ultimo lugar|en ultimo lugar|ultima posicion|ultimo sitio|a la zaga"),
    (CueKind.RANK, "tie"): (
        "empatado con|empatada con|empatados con|empatadas con|empate|empate con|comparte el|comparten el"
    ),
    (CueKind.STREAK, ""): (
        "consecutivo|consecutivos|consecutiva|consecutivas|seguidos|seguidas|seguido|al hilo|racha|"
        "sin interrupcion|de manera consecutiva|ininterrumpido|ininterrumpidos|ininterrumpida|sucesivos|"
        "sucesivo|en fila|consecutivamente|hilo|hilaron|hila|hilan|hilar|hilando|ligo|ligaron|liga|ligan|"
        "ligar|ligando|encadena|encadenan|encadeno|encadenaron|hilvano|hilvanan"
    ),
    (CueKind.TURN, ""): (
        "interrumpio|interrumpieron|interrumpe|rompio una racha|rompe una racha|rompio la racha|"
        "puso fin a|pusieron fin a|pone fin a|tras una racha|volvio a crecer|volvieron a crecer|"
        "vuelve a crecer|volvio a caer|volvieron a caer|vuelve a caer|volvio a subir|volvio a bajar|"
        "cambio de tendencia|revirtio|revirtieron|revierte|corto una racha|retomo|retomaron|"
        "regreso a terreno positivo|volvio a terreno positivo|volvio a terreno negativo|terreno positivo|"
        "terreno negativo|dejo atras|dejaron atras|luego de una racha|con lo que termino|"
        "termino una racha|primera alza|primera caida|primer avance|primer retroceso|primer descenso|"
        "primer aumento|primera baja|primer incremento|primera disminucion|primer crecimiento|"
        "primera contraccion"
    ),
    (CueKind.SHARE, ""): (
        "concentro|concentraron|concentra|concentran|represento|representaron|representa|representan|"
        "representando|participacion|participaciones|participo con|participaron con|correspondio a|"
        "correspondieron a|corresponde a|corresponden a|correspondio|correspondieron|del total|"
        "del total nacional|del total estatal|proporcion|equivalio a|genero|generaron|genera|generan|"
        "provino de|provinieron de|proviene|provienen|la mayor parte|la mayoria|mayoria|capto|captaron|"
        "el peso de|el peso del|peso en el total|su peso en|cuyo peso en|pesa|pesan|pesaba|pesaban|peso relativo"
    ),
    (CueKind.CONTRIBUTION, ""): (
        "aporto|aportaron|aporta|aportan|aportacion|aportaciones|aportando|contribuyo|contribuyeron|"
        "contribuye|contribuyen|contribucion|contribuciones|contribuyendo|incidencia|incidio|sumo puntos|"
        "resto|restaron|resta|restan|explico|explicaron|explica|explican|compensados|compensado|"
        "compensada|compensadas"
    ),
    (CueKind.AVERAGE, ""): ("en promedio|promedio mensual|promedio anual|de promedio|como promedio|media de"),
    (CueKind.TOTAL, ""): (
        "ascendio a|ascendieron a|asciende a|ascienden a|llego a|llegaron a|llega a|se ubico en|"
        "se ubicaron en|se ubica en|se ubican en|se situo en|se situaron en|se situa en|fue de|fueron de|"
        "es de|alcanzo los|por un total de|por un monto de|por un valor de|se coloco en|se colocaron en|"
        "totales por"
    ),
    (CueKind.REAL, ""): (
        "en terminos reales|terminos reales|descontada la inflacion|descontando la inflacion|"
        "descontado la inflacion|a precios constantes|precios constantes|pesos constantes|dolares constantes|"
        "en pesos constantes|en dolares constantes|real|reales|"
        "que descuentan la inflacion|que descuenta la inflacion|descuentan la inflacion|"
        "descontadas la inflacion|ajustado por inflacion|ajustada por inflacion|"
        "ajustadas por inflacion|ajustados por inflacion|deflactado|deflactada|deflactadas|deflactados|"
        "una vez descontada la inflacion|en terminos constantes|descontado el efecto de la inflacion|"
        "eliminando la inflacion"
    ),
    (CueKind.REAL, "volume"): ("volumen|volumenes|en volumen"),
    (CueKind.NOMINAL, ""): (
        "en terminos nominales|terminos nominales|pesos corrientes|precios corrientes|"
        "a precios corrientes|sin descontar la inflacion|sin descontar inflacion|"
        "que no descuentan la inflacion|nominal|nominales|no descuenta la inflacion|"
        "no descuentan la inflacion|sin ajustar por inflacion|en pesos corrientes|"
        "sin considerar la inflacion|dolares corrientes|en dolares corrientes|terminos corrientes"
    ),
    (CueKind.ADJUSTED, ""): (
        "desestacionalizado|desestacionalizada|desestacionalizados|desestacionalizadas|"
        "ajustado por estacionalidad|ajustada por estacionalidad|ajustados por estacionalidad|"
        "ajustadas por estacionalidad|con ajuste estacional|ajuste estacional|cifras desestacionalizadas|"
        "con cifras desestacionalizadas|series desestacionalizadas|serie desestacionalizada|"
        "descontando el efecto estacional|eliminando factores estacionales|corregido por estacionalidad|"
        "corregidas por estacionalidad"
    ),
    (CueKind.ORIGINAL, ""): (
        "cifras originales|serie original|series originales|sin ajuste estacional|sin desestacionalizar|"
        "cifras sin ajuste estacional|datos originales|sin ajustar por estacionalidad|"
        "no desestacionalizadas"
    ),
    (CueKind.PRELIMINARY, ""): (
        "preliminar|preliminares|cifras preliminares|cifra preliminar|dato oportuno|estimacion oportuna"
    ),
    (CueKind.REVISION, ""): ("revisado|revisada|revisados|revisadas|revision|revisiones|reviso|cifras revisadas"),
    (CueKind.BALANCE, "deficit"): ("deficit|saldo negativo|saldo deficitario|deficitario|deficitaria"),
    (CueKind.BALANCE, "surplus"): ("superavit|saldo positivo|superavitario|superavitaria|saldo favorable"),
    (CueKind.BALANCE, ""): ("saldo|balanza"),
    (CueKind.FIRST_TIME, ""): ("por primera vez|primera vez|por primera ocasion|primera ocasion|nunca antes"),
    (CueKind.SINCE_START, ""): (
        "desde que inicia la serie|desde que comenzo la serie|desde que inicio la serie|"
        "desde el inicio de la serie|desde que hay registro|desde que hay registros|"
        "desde que se tiene registro|desde que se tienen registros|desde que existe registro|"
        "desde que existen registros|desde que empezo la serie|de que se tenga registro|"
        "de que se tiene registro|desde que se lleva registro|desde que arranco la serie|de toda la serie|"
        "en toda la serie|de la serie historica|en la historia|de la historia|de su historia|"
        "en su historia|de los que hay registro|desde el comienzo de la serie|desde que se mide|"
        "desde que se publica|de los que se tiene registro|jamas registrado|jamas registrada"
    ),
    (CueKind.UNIVERSE, "state"): (
        "entre las entidades|entre los estados|entidades federativas|de las entidades|de los estados|"
        "entre entidades|entre todas las entidades|del pais|en el pais|a nivel nacional|en todo el pais|"
        "de todo el pais|entidades|de la republica|en la republica|a escala nacional"
    ),
    (CueKind.UNIVERSE, "municipality"): (
        "entre los municipios|de los municipios|municipios|entre municipios|a nivel estatal"
    ),
    (CueKind.UNIVERSE, "sector"): (
        "de los sectores|entre los sectores|de las ramas|sectores|subsectores|de los subsectores"
    ),
    (CueKind.COMPARISON, "base"): (
        "base alta|base baja|base de comparacion alta|base de comparacion baja|una base de comparacion alta|"
        "una base de comparacion baja|base de comparacion elevada|"
        "una base alta|una base baja|base de comparacion|efecto base|efecto de base|"
        "base de comparacion baja|base de comparacion alta|baja base de comparacion|"
        "alta base de comparacion"
    ),
    (CueKind.COMPARISON, "annual rate"): (
        "al ano|por ano|promedio anual|anual promedio|tasa media anual|tasa de crecimiento promedio anual|"
        "media anual|cada ano|en promedio al ano|anualizado|anualizada|a tasa anualizada|"
        "tasa media de crecimiento|en promedio cada ano"
    ),
    (CueKind.CAUSE, ""): (
        "debido a|debido al|gracias a|gracias al|a causa de|a causa del|derivado de|derivado del|"
        "derivada de|impulsado por|impulsada por|impulsados por|impulsadas por|como resultado de|"
        "resultado de|resultado del|producto de|producto del|a raiz de|atribuible a|atribuible al|"
        "atribuibles a|se atribuye a|se debe a|se debio a|obedece a|obedecio a|por efecto de|"
        "provocado por|provocada por|ocasionado por|ocasionada por|como consecuencia de|consecuencia de|"
        "ya que|porque|favorecido por|favorecida por|favorecidas por|apoyado en|apoyada en|apoyadas en|"
        "motivado por|motivada por|a consecuencia de|en virtud de|por la llegada de|explicado por|"
        "explicada por|explicadas por|explicados por|de la mano de|fruto de|merced a|en respuesta a|"
        "por cuenta de|por culpa de|al amparo de|impulsaron|impulso el|impulso la|alentado por|"
        "alentada por|alentadas por|detonado por|detonada por|por el impulso de|afectado por|afectada por|"
        "afectadas por|afectados por|arrastrado por|arrastrada por|arrastradas por|presionado por"
        "|se explica por|se explican por|se explico por|se explicaron por|tiene su origen en|tuvo su origen en|"
        "reflejo de|reflejo del|lo que refleja|lo cual refleja|que refleja la|que refleja el|en medio de|"
        "ante la mayor|ante el mayor|ante una mayor|ante un mayor|ante la llegada|ante la menor|ante una menor|"
        "por mas|por nuevas|por nuevos|respondio a|responde a|se sustenta en|sustentado en|sustentada en|"
        "fruto del|respaldado por|respaldada por|es consecuencia de|a partir de la llegada|con el impulso de"
    ),
    (CueKind.PRAISE, "forecast"): (
        "se espera que|se espera un|se espera una|se espera|se esperan|se preve|se preve que|se preve un|se preve una|"
        "se pronostica|se proyecta|se anticipa|se estima que crecera|preve crecer|seguira creciendo|"
        "seguiran creciendo|seguira subiendo|seguira cayendo|continuara|continuaran|mantendra|mantendran|"
        "cerrara el ano|crecera|creceran|aumentara|aumentaran|subira|subiran|disminuira|disminuiran|caeran"
    ),
    (CueKind.PRAISE, "others"): (
        "supero a todas|supero a todos|supero al resto|supero a las demas|supero a los demas|superaron al resto|"
        "supera a todas|supera a todos|supera al resto|rebaso a todas|rebaso a todos|rebaso al resto|"
        "rebaso a las demas|desplazo a|aventajo a|aventaja a|por encima de todas las demas|"
        "por encima de todos los demas|mas que ninguna otra|mas que ningun otro|mas que cualquier otra|"
        "mas que cualquier otro|ninguna otra|ningun otro|como ninguna otra|como ningun otro|se impuso a|"
        "se ubica entre los mejores|"
        "entre los mejores del|entre las mejores del|a nivel mundial|del mundo|de america latina|de latinoamerica"
    ),
    (CueKind.PRAISE, "strong"): (
        "con fuerza|fuertemente|con fuerte|notablemente|significativamente|considerablemente|marcadamente|"
        "sustancialmente|de manera importante|de forma importante|de manera significativa|de forma significativa|"
        "con vigor|vigorosamente|drasticamente|de forma drastica|aceleradamente|ampliamente|de manera notable"
    ),
    (CueKind.PRAISE, "slight"): (
        "ligeramente|levemente|moderadamente|marginalmente|de manera marginal|de forma moderada|apenas"
    ),
    (CueKind.PRAISE, ""): (
        "lider|lideres|liderazgo|lider nacional|historico|historica|historicos|historicas|extraordinario|"
        "extraordinaria|extraordinarios|sin precedente|sin precedentes|inedito|inedita|ineditos|"
        "espectacular|espectaculares|impresionante|impresionantes|excelente|excelentes|exitoso|exitosa|"
        "exito|potencia|auge|sobresaliente|sobresalientes|destacado desempeno|notable|notables|vigoroso|"
        "vigorosa|robusto|robusta|robustez|solido|solida|solidos|solidas|solidez|fortaleza|ejemplar|"
        "referente|de clase mundial|insuperable|envidiable|formidable|la envidia|milagro|motor del pais|"
        "orgullo|contundente|contundentes|dinamico|dinamica|motor de la economia|inmejorable|asombroso|"
        "gran desempeno|buen desempeno|magnifico|dinamismo|pujanza|pujante|esfuerzo de|esfuerzo del|trabajo de"
    ),
    None: (
        "la peor parte|la mejor parte|"
        "tan baja|tan bajas|tan bajo|tan bajos|tan alta|tan altas|tan alto|tan altos|"
        "mas de|menos de|no mas de|de cada ano|puesto de trabajo|puestos de trabajo|tomar posesion|"
        "en lugar de|tener lugar|tuvo lugar|tuvieron lugar|por ciento|baja california|baja california sur|"
        "nota metodologica|al menos|por lo menos|mas informacion|mas adelante|mas bien|salvo|tasa real|"
        "resto del|el resto|del resto|al resto|por el resto|los restos|recuperacion de datos|"
        "instituto nacional|banco nacional|encuesta nacional|indice nacional|"
        "sistema de cuentas nacionales|datos abiertos|comercio al por menor|comercio al por mayor|"
        "al por mayor|al por menor|cuando menos|a mas tardar|en contra|crecimiento economico|"
        "alcalde mayor|sin embargo|no obstante|no publicar|no oficial|no son cifras|no es informacion|"
        "no es un canal|aumento de sueldo|registro nacional|mejora regulatoria|no debe publicarse|"
        "baja frecuencia|ganancias y perdidas|mas o menos|alta tecnologia|la baja california|"
        "nivel nacional de|salvo donde se indica|ademas|no solo|no solamente|escuela nacional|"
        "secretaria nacional"
    ),
}
