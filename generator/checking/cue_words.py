"""Phrases that say something checkable without a number, by kind and meaning; both languages side by side.

A phrase that means nothing here stands under `None`, so that a part of it is not taken for something
("más de", "puesto de trabajo", "por ciento").
"""

from __future__ import annotations

from generator.checking.reading import CueKind

Meaning = tuple[CueKind, str]

PHRASES: dict[str, dict[Meaning | None, str]] = {
    "es": {
        (CueKind.DIRECTION, "flat"): (
            "sin cambio|sin cambios|practicamente sin cambio|practicamente sin cambios|sin variacion|sin variaciones|"
            "se mantuvo|se mantuvieron|se mantiene|se mantienen|permanecio|permanecieron|permanece|quedo igual|"
            "no vario|no variaron|no cambio|no cambiaron|sin movimiento|casi sin cambio|se mantuvo sin cambio"
        ),
        (CueKind.DIRECTION, "up"): (
            "mas que|mas alto que|mas alta que|mas altos que|mas altas que|al alza|a la alza|cobro impulso|tomo impulso|"
            "mayor que|mayores que|superior al|superiores al|por encima de su|por encima del|por encima de la|"
            "mas exportaciones|mas empleos|mas empleo|mas remesas|se crearon|se generaron|se crean|se han creado|numeros negros|"
            "numeros positivos|por arriba de su|de mas que"
        ),
        (CueKind.DIRECTION, "down"): (
            "menos que|mas bajo que|mas baja que|mas bajos que|mas bajas que|a la baja|menor que|menores que|"
            "numeros rojos|en numeros rojos|cifras negativas|inferior al|inferiores al|por debajo de su|por debajo del|por debajo de la|menos exportaciones|"
            "menos empleos|menos empleo|menos remesas|por abajo de su|vino a menos"
        ),
        (CueKind.SUPERLATIVE, "highest"): (
            "el mas alto|la mas alta|los mas altos|las mas altas|el mayor|la mayor|los mayores|las mayores|"
            "el mas elevado|la mas elevada|el mejor|la mejor|los mejores|las mejores|mas alto|mas alta|mas altos|"
            "mas altas|mas elevado|mas elevada|mayor nivel|mayor monto|mayor valor|mayor cifra|mayor alza|"
            "mayor crecimiento|mayor caida|mayor aumento|mayor incremento|mayor avance|mejor desempeno|mejor resultado|"
            "mejor registro|mejor octubre|el mas grande|la mas grande|mas grande|maximo|maxima|mayor retroceso|"
            "mayor baja|mayor participacion|con mayor|mejor dato|maximos|el punto mas alto|mas acelerado|mayor dinamismo"
        ),
        (CueKind.SUPERLATIVE, "lowest"): (
            "el mas bajo|la mas baja|los mas bajos|las mas bajas|el menor|la menor|los menores|las menores|el peor|"
            "la peor|los peores|las peores|mas bajo|mas baja|mas bajos|mas bajas|menor nivel|menor monto|menor valor|"
            "menor cifra|peor desempeno|peor resultado|peor registro|minimo|minima|menor crecimiento|menor alza|"
            "menor aumento|el mas pequeno|la mas pequena|minimos|el punto mas bajo|menor caida|con menor|peor dato"
        ),
        (CueKind.RECORD, "highest"): (
            "maximo historico|maxima historica|maximos historicos|nivel maximo|record|records|cifra record|nivel record|"
            "monto record|valor record|record historico|nuevo record|nuevo maximo|nunca antes visto|nivel historico|"
            "cifra historica|monto historico|mas alto de la historia|mas alta de la historia|mas alto de su historia|"
            "mas alta de su historia|mas alto de la serie|mas alta de la serie|mas alto en la historia|"
            "el mas alto de la historia|la mas alta de la historia|el mas alto de la serie|la mas alta de la serie|"
            "el mayor de la historia|la mayor de la historia|el mayor de la serie|la mayor de la serie|"
            "mas alto registrado|mas alta registrada|el mas alto registrado|la mas alta registrada|mejor de la historia|"
            "el mejor de la historia|maximo de la serie|el maximo de la serie|es un maximo|un maximo|marca historica|"
            "mejor de su historia|el mas alto de que se tenga registro|el mas alto de que se tiene registro|"
            "el mas alto jamas registrado|la mas alta de que se tiene registro|el nivel mas alto de la serie|"
            "el nivel mas alto de la historia|el monto mas alto de la historia|el monto mas alto de la serie|"
            "alcanzo su maximo|su nivel maximo|su maximo|su maximo historico|maximo nivel historico"
        ),
        (CueKind.RECORD, "lowest"): (
            "minimo historico|minima historica|minimos historicos|nuevo minimo|record a la baja|mas bajo de la historia|"
            "mas baja de la historia|mas bajo de la serie|mas baja de la serie|el mas bajo de la historia|"
            "la mas baja de la historia|el mas bajo de la serie|la mas baja de la serie|el menor de la historia|"
            "la menor de la historia|la menor de la serie|el menor de la serie|un minimo|es un minimo|"
            "mas bajo registrado|el mas bajo registrado|su minimo|su nivel minimo|nivel minimo"
        ),
        (
            CueKind.RANK,
            "",
        ): "lugar nacional|posicion nacional|sitio nacional|lugar|lugares|posicion|sitio|puesto|peldano|casilla|ranking",
        (CueKind.RANK, "first"): (
            "encabezo|encabezaron|encabeza|encabezan|encabezada por|encabezado por|lidero|lideraron|lidera|lideran|"
            "a la cabeza|a la cabeza de|en primer lugar|primer lugar|se coloco a la cabeza|el primer lugar|"
            "la primera posicion|primera posicion|primer sitio|el primer sitio|al frente de|a la vanguardia"
        ),
        (CueKind.RANK, "behind"): (
            "solo por debajo de|solo detras de|detras de|unicamente detras de|solo despues de|unicamente superado por|"
            "solo superado por|solo superada por|solo por detras de"
        ),
        (CueKind.RANK, "last"): "ultimo lugar|el ultimo lugar|en ultimo lugar|ultima posicion|ultimo sitio|a la zaga",
        (
            CueKind.RANK,
            "tie",
        ): "empatado con|empatada con|empatados con|empatadas con|empate|empate con|comparte el|comparten el",
        (CueKind.STREAK, ""): (
            "consecutivo|consecutivos|consecutiva|consecutivas|seguidos|seguidas|seguido|al hilo|racha|sin interrupcion|"
            "de manera consecutiva|ininterrumpido|ininterrumpidos|ininterrumpida|sucesivos|sucesivo|en fila|en linea_|"
            "consecutivamente|hilo|hilaron|hila|hilan|hilar|hilando|ligo|ligaron|liga|ligan|ligar|ligando|encadena|encadenan|"
            "encadeno|encadenaron|hilvano|hilvanan"
        ),
        (CueKind.TURN, ""): (
            "interrumpio|interrumpieron|interrumpe|rompio una racha|rompe una racha|rompio la racha|puso fin a|"
            "pusieron fin a|pone fin a|tras una racha|volvio a crecer|volvieron a crecer|vuelve a crecer|volvio a caer|"
            "volvieron a caer|vuelve a caer|volvio a subir|volvio a bajar|cambio de tendencia|revirtio|revirtieron|"
            "revierte|corto una racha|retomo|retomaron|regreso a terreno positivo|"
            "volvio a terreno positivo|volvio a terreno negativo|terreno positivo|terreno negativo|"
            "dejo atras|dejaron atras|luego de una racha|con lo que termino|termino una racha|primera alza|"
            "primera caida|primer avance|primer retroceso|primer descenso|primer aumento|primera baja|primer incremento|"
            "primera disminucion|primer crecimiento|primera contraccion"
        ),
        (CueKind.SHARE, ""): (
            "concentro|concentraron|concentra|concentran|represento|representaron|representa|representan|representando|"
            "participacion|participaciones|participo con|participaron con|correspondio a|correspondieron a|"
            "corresponde a|corresponden a|correspondio|correspondieron|del total|del total nacional|del total estatal|"
            "proporcion|equivalio a|genero|generaron|genera|generan|provino de|provinieron de|proviene|provienen|"
            "la mayor parte|la mayoria|mayoria|capto|captaron|peso en el total"
        ),
        (CueKind.CONTRIBUTION, ""): (
            "aporto|aportaron|aporta|aportan|aportacion|aportaciones|aportando|contribuyo|contribuyeron|contribuye|"
            "contribuyen|contribucion|contribuciones|contribuyendo|incidencia|incidio|sumo puntos|resto|restaron|resta|"
            "restan|explico|explicaron|explica|explican|compensados|compensado|compensada|compensadas|impulso_"
        ),
        (CueKind.AVERAGE, ""): "en promedio|promedio mensual|promedio anual|de promedio|como promedio|media de",
        (CueKind.TOTAL, ""): (
            "ascendio a|ascendieron a|asciende a|ascienden a|llego a|llegaron a|llega a|se ubico en|se ubicaron en|"
            "se ubica en|se ubican en|se situo en|se situaron en|se situa en|fue de|fueron de|es de|alcanzo los|"
            "por un total de|por un monto de|por un valor de|se coloco en|se colocaron en|totales por"
        ),
        (CueKind.REAL, ""): (
            "en terminos reales|terminos reales|descontada la inflacion|descontando la inflacion|descontado la inflacion|"
            "a precios constantes|precios constantes|pesos constantes|real|reales|que descuentan la inflacion|"
            "ajustado por inflacion|ajustada por inflacion|ajustadas por inflacion|ajustados por inflacion|"
            "deflactado|deflactada|deflactadas|deflactados|una vez descontada la inflacion|en terminos constantes|"
            "descontado el efecto de la inflacion|eliminando la inflacion"
        ),
        (CueKind.REAL, "volume"): "volumen|volumenes|en volumen",
        (CueKind.NOMINAL, ""): (
            "en terminos nominales|terminos nominales|pesos corrientes|precios corrientes|a precios corrientes|"
            "sin descontar la inflacion|sin descontar inflacion|que no descuentan la inflacion|nominal|nominales|"
            "no descuenta la inflacion|no descuentan la inflacion|sin ajustar por inflacion|en pesos corrientes|"
            "sin considerar la inflacion|dolares corrientes|terminos corrientes"
        ),
        (CueKind.ADJUSTED, ""): (
            "desestacionalizado|desestacionalizada|desestacionalizados|desestacionalizadas|ajustado por estacionalidad|"
            "ajustada por estacionalidad|ajustados por estacionalidad|ajustadas por estacionalidad|"
            "con ajuste estacional|ajuste estacional|cifras desestacionalizadas|con cifras desestacionalizadas|"
            "series desestacionalizadas|serie desestacionalizada|descontando el efecto estacional|"
            "eliminando factores estacionales|corregido por estacionalidad|corregidas por estacionalidad"
        ),
        (CueKind.ORIGINAL, ""): (
            "cifras originales|serie original|series originales|sin ajuste estacional|sin desestacionalizar|"
            "cifras sin ajuste estacional|datos originales|sin ajustar por estacionalidad|no desestacionalizadas"
        ),
        (
            CueKind.PRELIMINARY,
            "",
        ): "preliminar|preliminares|cifras preliminares|cifra preliminar|dato oportuno|estimacion oportuna",
        (CueKind.REVISION, ""): "revisado|revisada|revisados|revisadas|revision|revisiones|reviso|cifras revisadas",
        (CueKind.BALANCE, "deficit"): "deficit|saldo negativo|saldo deficitario|deficitario|deficitaria",
        (CueKind.BALANCE, "surplus"): "superavit|saldo positivo|superavitario|superavitaria|saldo favorable",
        (CueKind.BALANCE, ""): "saldo|balanza",
        (CueKind.FIRST_TIME, ""): "por primera vez|primera vez|por primera ocasion|primera ocasion|nunca antes",
        (CueKind.SINCE_START, ""): (
            "desde que inicia la serie|desde que comenzo la serie|desde que inicio la serie|desde el inicio de la serie|"
            "desde que hay registro|desde que hay registros|desde que se tiene registro|desde que se tienen registros|"
            "desde que existe registro|desde que existen registros|desde que empezo la serie|de que se tenga registro|"
            "de que se tiene registro|desde que se lleva registro|desde que arranco la serie|de toda la serie|"
            "en toda la serie|de la serie historica|en la historia|de la historia|de su historia|en su historia|"
            "de los que hay registro|desde el comienzo de la serie|desde que se mide|desde que se publica|"
            "de los que se tiene registro|jamas registrado|jamas registrada"
        ),
        (CueKind.UNIVERSE, "state"): (
            "entre las entidades|entre los estados|entidades federativas|de las entidades|de los estados|"
            "entre entidades|entre todas las entidades|del pais|en el pais|a nivel nacional|en todo el pais|"
            "de todo el pais|entidades|de la republica|en la republica|a escala nacional"
        ),
        (
            CueKind.UNIVERSE,
            "municipality",
        ): "entre los municipios|de los municipios|municipios|entre municipios|a nivel estatal",
        (
            CueKind.UNIVERSE,
            "sector",
        ): "de los sectores|entre los sectores|de las ramas|sectores|subsectores|de los subsectores",
        (CueKind.COMPARISON, "base"): (
            "base alta|base baja|una base alta|una base baja|base de comparacion|efecto base|efecto de base|"
            "base de comparacion baja|base de comparacion alta|baja base de comparacion|alta base de comparacion"
        ),
        (CueKind.COMPARISON, "annual rate"): (
            "al ano|por ano|promedio anual|anual promedio|tasa media anual|tasa de crecimiento promedio anual|"
            "media anual|cada ano|en promedio al ano|anualizado|anualizada|a tasa anualizada|tasa media de crecimiento|"
            "en promedio cada ano"
        ),
        (CueKind.CAUSE, ""): (
            "debido a|debido al|gracias a|gracias al|a causa de|a causa del|derivado de|derivado del|derivada de|"
            "impulsado por|impulsada por|impulsados por|impulsadas por|como resultado de|resultado de|resultado del|"
            "producto de|producto del|a raiz de|atribuible a|atribuible al|atribuibles a|se atribuye a|se debe a|"
            "se debio a|obedece a|obedecio a|por efecto de|provocado por|provocada por|ocasionado por|ocasionada por|"
            "como consecuencia de|consecuencia de|ya que|porque|favorecido por|favorecida por|favorecidas por|"
            "apoyado en|apoyada en|apoyadas en|motivado por|motivada por|a consecuencia de|en virtud de|"
            "por la llegada de|explicado por|explicada por|explicadas por|explicados por|de la mano de|fruto de|"
            "merced a|en respuesta a|por cuenta de|por culpa de|al amparo de|impulsaron|impulso el|impulso la|"
            "alentado por|alentada por|alentadas por|detonado por|detonada por|por el impulso de|afectado por|"
            "afectada por|afectadas por|afectados por|arrastrado por|arrastrada por|arrastradas por|presionado por"
        ),
        (CueKind.PRAISE, ""): (
            "lider|lideres|liderazgo|lider nacional|historico|historica|historicos|historicas|extraordinario|"
            "extraordinaria|extraordinarios|sin precedente|sin precedentes|inedito|inedita|ineditos|espectacular|"
            "espectaculares|impresionante|impresionantes|excelente|excelentes|exitoso|exitosa|exito|potencia|auge|"
            "sobresaliente|sobresalientes|destacado desempeno|notable|notables|vigoroso|vigorosa|robusto|robusta|"
            "robustez|solido|solida|solidos|solidas|solidez|fortaleza|ejemplar|referente|de clase mundial|insuperable|"
            "envidiable|formidable|la envidia|milagro|motor del pais|orgullo|contundente|contundentes|dinamico|dinamica|"
            "motor de la economia|inmejorable|asombroso|gran desempeno|buen desempeno|magnifico"
        ),
        None: (
            "mas de|menos de|no mas de|de cada ano|puesto de trabajo|puestos de trabajo|tomar posesion|en lugar de|tener lugar|"
            "tuvo lugar|tuvieron lugar|por ciento|baja california|baja california sur|nota metodologica|"
            "al menos|por lo menos|mas informacion|mas adelante|mas bien|salvo|tasa real|resto del|el resto|del resto|"
            "al resto|por el resto|los restos|recuperacion de datos|instituto nacional|banco nacional|encuesta nacional|"
            "indice nacional|sistema de cuentas nacionales|datos abiertos|comercio al por menor|comercio al por mayor|"
            "al por mayor|al por menor|cuando menos|a mas tardar|en contra|crecimiento economico|alcalde mayor|"
            "sin embargo|no obstante|no publicar|no oficial|no son cifras|no es informacion|no es un canal|"
            "aumento de sueldo|registro nacional|mejora regulatoria|no debe publicarse|baja frecuencia|"
            "ganancias y perdidas|mas o menos|alta tecnologia|la baja california|nivel nacional de|"
            "salvo donde se indica|ademas|no solo|no solamente|escuela nacional|secretaria nacional"
        ),
    },
    "en": {
        (CueKind.DIRECTION, "flat"): (
            "little changed|no change|held steady|remained steady|remained stable|was unchanged|were unchanged|"
            "virtually unchanged|practically unchanged|held at|remained at|remained flat|barely changed|stood still|"
            "did not change|almost unchanged|essentially unchanged|held stable"
        ),
        (CueKind.DIRECTION, "up"): (
            "higher than|larger than|greater than|bigger than|above its|above their|above the|above that|on the rise|"
            "ticked up|edged up|went up|goes up|moved up|crept up|up from|up by|up on|is up|are up|was up|were up|"
            "more exports|more jobs|heated up|in the black|picked up|picks up|on an upward trend|gained ground|inched up|pushed up|"
            "stronger than|better than"
        ),
        (CueKind.DIRECTION, "down"): (
            "lower than|smaller than|fewer than a year|below its|below their|below the|below that|ticked down|"
            "edged down|went down|goes down|moved down|crept down|down from|down by|down on|is down|are down|was down|"
            "were down|fewer jobs|on a downward trend|lost ground|inched down|gave back|in the red|cooled off|weaker than|worse than"
        ),
        (CueKind.SUPERLATIVE, "highest"): (
            "highest|the highest|largest|the largest|biggest|the biggest|greatest|the greatest|strongest|the strongest|"
            "best|the best|steepest|the steepest|fastest|the fastest|sharpest|the sharpest|the most|top|high_|"
            "month high|year high|quarter high|peak|peaked"
        ),
        (CueKind.SUPERLATIVE, "lowest"): (
            "lowest|the lowest|smallest|the smallest|weakest|the weakest|worst|the worst|slowest|the slowest|"
            "the least|the fewest|fewest|month low|year low|quarter low|trough"
        ),
        (CueKind.RECORD, "highest"): (
            "record high|all time high|record|a record|new record|historic record|historic high|record level|"
            "new high|a new high|record highs|all time record|record breaking|record setting|an all time high|"
            "highest ever|the highest ever|largest ever|the largest ever|best ever|highest level ever|"
            "highest on record|the highest on record|largest on record|the largest on record|best on record|"
            "highest in history|the highest in history|highest in its history|largest in history|"
            "biggest on record|the biggest on record|biggest ever|highest level on record|highest value on record|"
            "never been higher|historic peak|set a record|a record high|hit a record|historical high|historic maximum"
        ),
        (CueKind.RECORD, "lowest"): (
            "record low|all time low|historic low|new low|a new low|lowest on record|the lowest on record|lowest ever|"
            "the lowest ever|smallest on record|the smallest on record|worst on record|lowest in history|"
            "a record low|historical low|weakest on record|never been lower"
        ),
        (CueKind.RANK, ""): "place|ranked|ranks|rank|ranking|position|spot|placed|places|rankings",
        (CueKind.RANK, "first"): (
            "led|leads|lead|leading|leader among|topped the list|tops the list|first place|ranked first|ranks first|"
            "in first place|came first|headed|heads|number one|top spot|the top spot|led by|at the top|top ranked"
        ),
        (CueKind.RANK, "behind"): "trailing only|behind only|second only to|trailing|only behind|behind",
        (
            CueKind.RANK,
            "last",
        ): "last place|ranked last|ranks last|came last|in last place|bottom of the list|at the bottom",
        (CueKind.RANK, "tie"): "tied with|tied for|tie|ties with|shared with|tied|in a tie",
        (
            CueKind.STREAK,
            "",
        ): "consecutive|straight|in a row|streak|running|successive|uninterrupted|winning streak|back to back",
        (CueKind.TURN, ""): (
            "ending a streak|ended a streak|ending|snapped|snapping|snaps|halted|halting|interrupted|interrupting|"
            "broke a streak|breaking a streak|returned to growth|return to growth|reversed|reversing|reverses|"
            "reversal|first increase|first decline|first drop|first gain|first rise|first fall|first decrease|"
            "first growth|first contraction|put an end to|ended|turned around|turnaround|bounced back|came after|"
            "back in positive territory|positive territory|negative territory|resumed"
        ),
        (CueKind.SHARE, ""): (
            "accounted for|accounts for|account for|accounting for|share|shares|share of|made up|makes up|make up|"
            "represented|represents|represent|representing|of the total|of total|constituted|constitutes|comprised|"
            "comprises|proportion|in every|out of every|the majority|majority|most of|the bulk of|came from|comes from|"
            "generated|generates|concentrated"
        ),
        (CueKind.CONTRIBUTION, ""): (
            "contributed|contributes|contribute|contribution|contributions|contributing|added|adds|subtracted|"
            "subtracts|detracted|partly offset|offset|explained|explains|shaved"
        ),
        (CueKind.AVERAGE, ""): "on average|an average of|monthly average|annual average|average annual|average monthly",
        (CueKind.TOTAL, ""): (
            "stood at|stands at|came to|comes to|amounted to|amounts to|came in at|a total of|summed|stand at|"
            "added up to|adds up to|was worth|were worth|worth|valued at"
        ),
        (CueKind.REAL, ""): (
            "in real terms|real terms|adjusted for inflation|inflation adjusted|constant prices|at constant prices|"
            "constant pesos|real|after inflation|net of inflation|once adjusted for inflation|discounting inflation"
        ),
        (CueKind.REAL, "volume"): "volume|volumes|in volume",
        (CueKind.NOMINAL, ""): (
            "in nominal terms|nominal terms|current pesos|current prices|at current prices|not adjusted for inflation|"
            "nominal|in current pesos|unadjusted for inflation|before adjusting for inflation|current dollars|"
            "without adjusting for inflation|not inflation adjusted"
        ),
        (CueKind.ADJUSTED, ""): (
            "seasonally adjusted|adjusted for seasonality|seasonal adjustment|seasonally adjusted figures|"
            "adjusting for seasonality|adjusted for seasonal factors|with seasonal adjustment"
        ),
        (CueKind.ORIGINAL, ""): (
            "not seasonally adjusted|unadjusted|original figures|original series|without seasonal adjustment|"
            "not adjusted for seasonality|non seasonally adjusted|raw figures"
        ),
        (
            CueKind.PRELIMINARY,
            "",
        ): "preliminary|preliminary figures|provisional|flash estimate|advance estimate|early estimate",
        (CueKind.REVISION, ""): "revised|revision|revisions|revises|revised up|revised down",
        (CueKind.BALANCE, "deficit"): "deficit|trade deficit|shortfall|negative balance",
        (CueKind.BALANCE, "surplus"): "surplus|trade surplus|positive balance",
        (CueKind.BALANCE, ""): "balance",
        (CueKind.FIRST_TIME, ""): "for the first time|first time|the first time|never before",
        (CueKind.SINCE_START, ""): (
            "since the series began|since records began|on record|since the start of the series|since the series started|"
            "since record keeping began|since data collection began|since the beginning of the series|in history|"
            "in the history of the series|since comparable records began|since comparable data began|since record keeping started|ever recorded|"
            "in its history|since the figures began|in the whole series"
        ),
        (CueKind.UNIVERSE, "state"): (
            "among states|among the states|of the states|nationwide|in the country|nationally|of all states|states|"
            "among mexican states|in the nation|across the country|mexican states|among all states|"
            "of mexico's states"
        ),
        (
            CueKind.UNIVERSE,
            "municipality",
        ): "among municipalities|municipalities|among cities|of the municipalities|statewide",
        (CueKind.UNIVERSE, "sector"): "among sectors|sectors|of the sectors|industries|among industries|subsectors",
        (CueKind.COMPARISON, "base"): (
            "high base|low base|a high base|a low base|base effect|base effects|comparison base|base of comparison|"
            "favorable base"
        ),
        (CueKind.COMPARISON, "annual rate"): (
            "a year on average|per year|each year|average annual|compound annual|an annual average|annualized|"
            "annual average|a year|on average per year|every year|annualized rate|at an annualized rate"
        ),
        (CueKind.CAUSE, ""): (
            "thanks to|due to|because of|because|driven by|boosted by|owing to|as a result of|fueled by|fuelled by|"
            "attributed to|attributable to|on the back of|spurred by|on account of|stemming from|caused by|"
            "in response to|led to|resulting from|propelled by|supported by|helped by|hurt by|dragged down by|"
            "weighed down by|in the wake of|reflecting|a consequence of|powered by|lifted by|prompted by|"
            "brought about by|explained by|aided by|credited to|derived from|as a consequence of|by virtue of"
        ),
        (CueKind.PRAISE, ""): (
            "historic|historical|unprecedented|outstanding|spectacular|impressive|excellent|successful|success|boom|"
            "remarkable|extraordinary|robust|solid|vigorous|strong|strength|world class|powerhouse|leader|leaders|"
            "leadership|national leader|stellar|exceptional|exemplary|unmatched|unrivaled|unrivalled|thriving|"
            "dynamic|amazing|incredible|benchmark|flourishing|notable|envied|the envy of|miracle|magnificent|superb|"
            "healthy|resilient|resilience|vibrant|buoyant|booming|impressively|astonishing|proud|fostering"
        ),
        None: (
            "more than|less than|fewer than|no more than|no less than|take place|took place|takes place|in place|"
            "in place of|market share_|place of|national institute|national consumer price|national survey|"
            "system of national accounts|bank of mexico|running_|real estate|real time|in real time|"
            "ease of doing business|note on method|not for publication|not official|not inegi data|lost and found|"
            "united states|mexico's economy|contract manufacturing|not only|no longer_|may contract_|shares of stock|"
            "share price|share prices|income statement|profit and loss|lead author|strait|national holiday|"
            "must not be published|first time in office|leading up to|growth rate of population|led by mayor|"
            "a year earlier|a year ago|a year before|a year prior|leap year|made up to|was made up|of each year|last place in|free trade"
        ),
    },
}
"""Phrases by what they mean. A trailing underscore keeps a word out for good: it misleads more than it says."""

AFTER_FIGURE: dict[str, dict[str, str]] = {
    "es": {
        "mas": "up",
        "menos": "down",
        "mayor": "up",
        "mayores": "up",
        "menor": "down",
        "menores": "down",
        "superior": "up",
        "superiores": "up",
        "inferior": "down",
        "inferiores": "down",
        "adicionales": "up",
        "por encima": "up",
        "por debajo": "down",
        "por arriba": "up",
        "por abajo": "down",
        "arriba": "up",
        "abajo": "down",
        "mas alto": "up",
        "mas alta": "up",
        "mas altos": "up",
        "mas altas": "up",
        "mas bajo": "down",
        "mas baja": "down",
        "mas bajos": "down",
        "mas bajas": "down",
        "mas profunda": "deeper",
        "mas profundo": "deeper",
        "mas pronunciada": "deeper",
        "mas pronunciado": "deeper",
        "mas marcada": "deeper",
        "mas acentuada": "deeper",
        "menos profunda": "milder",
        "menos pronunciada": "milder",
    },
    "en": {
        "more": "up",
        "less": "down",
        "fewer": "down",
        "higher": "up",
        "lower": "down",
        "above": "up",
        "below": "down",
        "larger": "up",
        "smaller": "down",
        "greater": "up",
        "up": "up",
        "down": "down",
        "additional": "up",
        "deeper": "deeper",
        "steeper": "deeper",
        "milder": "milder",
        "shallower": "milder",
    },
}
"""Comparatives that say a direction right after a figure: "5% más", "0.4 points lower".

`deeper` and `milder` are cues of COMPARISON: a fall further down, a change further from nothing."""
BEFORE_FIGURE: dict[str, dict[str, str]] = {"es": {"bajo": "down"}, "en": {"up": "up", "down": "down", "off": "down"}}
"""Words that say a direction right before a figure: "up 5%"."""
NEGATIONS: dict[str, frozenset[str]] = {
    "es": frozenset("no ni nunca jamas tampoco sin".split()),
    "en": frozenset(
        "not no never nor neither without didn't doesn't hasn't haven't wasn't weren't isn't aren't don't failed fails "
        "hadn't hardly cannot".split()
    ),
}
