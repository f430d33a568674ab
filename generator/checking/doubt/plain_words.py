"""Words that leave a figure what it is: those of grammar, and those in which statistics are told day by day.

A clause of these, of figures, times and names alone says nothing that is not read. Words that make something else of a
figure are none of them: *each*, *another*, *between*, *rest*, *without*, *twice*.
"""

from __future__ import annotations

_ENGLISH = """
arrive arrives arrived arriving shared
alone whereas compare compares compared equal equals equalled equivalent amounted amounting reaching remaining
remainder recall recalled recalls explained announced published released pointed stressed highlighted traded trades
trading brought bring numbered cheap cheaper dear dearer expensive dollar's former latter respectively
the a an this that these those it its they them their there here he she his her we our us you your i my one ones s
of in on at to by for from with as and but or so yet while though although because also too then now still again
is are was were be been being am has have had having do does did doing will who which what where how why
just only even already about around roughly nearly almost some exactly barely slightly sharply strongly steadily
mostly clearly quite very much well fully simply actually indeed however meanwhile nonetheless nevertheless instead
thus therefore hence moreover furthermore overall altogether currently recently lately really mere
up down back out off over under into through along across ahead away above below
all whole entire full general year date
figure figures number numbers data level levels rate rates reading readings result results value values index series
amount amounts month months quarter quarters years period periods time date week weeks day days print prints
rise rises rising rose risen fall falls falling fell fallen grow grows growing grew grown growth drop drops dropping
dropped gain gains gaining gained lose loses losing lost increase increases increasing increased decrease decreases
decreased decline declines declining declined climb climbs climbing climbed jump jumps jumped slip slips slipped slide
slides slid shrink shrinks shrank shrunk expand expands expanded advance advances advanced move moves moved change
changes changed soar soars soared surge surges surged plunge plunges plunged tumble tumbled ease eases eased edge edged
reach reaches reached stand stands stood come comes coming came go goes going went gone remain remains remained stay
stays stayed keep keeps kept total totals totaled totalled totaling sum sums summed add adds adding added post posts
posting posted record records recorded recording register registers registered show shows showed shown see sees saw
seen report reports reported put puts run runs ran end ends ended close closes closed begin begins began start starts
started finish finishes finished turn turns turned make makes made get gets got take takes took taken give gives gave
given bring brings brought receive receives received earn earns earned earnings send sends sent export exports exported
exporting ship ships shipped shipping sell sells sold buy buys bought cost costs pay pays paid employ employs employed
produce produces produced hit hits bank banked log logs logged notch notched clock clocked tally tallied average
averaged averages averaging say says said tell tells told according note notes noted know known mean means meant find
finds found accelerate accelerated quicken quickened slow slowed slows cool cooled bounce rebound rebounded recover
recovered manage managed work works worked contract contracts contracted measure measured
state states municipality municipalities country nation national nationwide city place places people persons workers
job jobs staff plant plants factory factories company companies firm firms families economy economic industry sector
activity activities output sales goods merchandise abroad home foreign money price prices consumer annual annually
monthly yearly quarterly mexico mexican mexicans inflow inflows receipts flow flows shipments payroll payrolls
headcount workforce employment establishments production pesos peso dollars dollar cents currency exchange inflation
worth value
more less higher lower fewer larger smaller bigger greater stronger weaker better worse cheaper dearer
new good bad strong weak small large big high low steady modest slight sharp healthy solid robust poor
yes well today right ok roughly
during set sets setting capital administration mayor governor president baja californian
break breaks broke broken breaking snap snapped halt halted interrupt interrupted continue continues continued extend
extended extends resume resumed return returned returns hold holds held unbroken straight streak run string succession
operation operating active wide widespread share shares part parts portion balance sheet figure's month's year's
followed follows following marked marks corresponded corresponds occurred happened emerged appeared ranked ranks placed
landed topped equal equals equivalent represented represents constituted account accounts accounted itself themselves
terms term point points basis comparison stretch course way market income revenue program programme immex goods
western northern southern eastern central pacific gulf border northwest northeast southeast southwest north south east
west region regional local federal official officially latest present past previous current corresponding respective
first long time pace speed ever history row succession trot slide losing winning ground
milestone mark threshold barrier peak peaks low lows high highs best worst list ranking league season
exporter exporters recipient recipients
receiver receivers destination destinations earner earners retained retain retains passing topping exceeding surpassing
remaining table chart source headline example invented official officials government agency
household households migrant migrants relative relatives worker emigrant emigrants expatriate expatriates overseas
compare compares comparing per alone accumulated accumulates cumulative apiece expensive inexpensive costlier pricier
relation sequentially tune clip pickup
"""
_SPANISH = """
el la los las lo un una unos unas este esta esto estos estas ese esa eso esos esas aquel aquella aquello ello ella
ellos ellas le les se su sus nos nuestro nuestra nuestros nuestras me mi mis te tu tus al del a de en con por para
segun entre sobre hacia hasta desde tras durante mediante ante bajo contra y e o u ni pero sino aunque mientras pues
que quien quienes cual cuales cuyo donde cuando como cuanto tambien ademas ya aun todavia asi bien muy mas menos tan
tanto apenas casi solo unicamente incluso igual mismo misma mismos mismas si no luego despues antes ahora hoy ayer
aqui alli hace respecto frente comparado comparada comparacion relacion lado vez veces modo manera forma parte cabo
torno caso es son fue fueron era eran ser sera sido siendo estan estuvo estaba estaban ha han habia habian hay hubo
haber habra tiene tienen tenia tuvo tuvieron tener hizo hicieron hacer va van iba dio dieron da dan dar deja dejo
puede pueden sigue siguen siguio siguieron seguido seguida queda quedan quedo quedaron quedar paso pasan pasa pasaron
pasar llega llegan llego llegaron llegar llevar lleva llevan vuelve volvio volvieron viene vinieron sale salio
salieron entra entran entro entraron entrar ingreso ingresaron ingresar logro logra alcanza alcanzo alcanzaron
alcanzar suma suman sumo sumaron sumar totalizo ascendio ascendieron ubica ubico ubicaron ubicar situa situo situaron
coloco colocaron colocar registra registro registraron registrar registrada registrado registrados registradas reporto
reportaron reportado reportada reporta presento presentaron presenta mostro mostraron muestra muestran observo
observaron observada observado obtuvo obtuvieron obtenido obtenida significo significa implica implico representa
represento representaron equivale equivalente equivalentes equivalio resulta resulto mantiene mantuvo mantuvieron
cerro cerraron cierre cierra inicio inicia empezo empieza comienza comenzo termino terminaron arranco arranca arranque
fin final finales principio principios exporta exportan exporto exportaron exportado exportada vende venden vendio
vendieron envio enviaron envia recibe reciben recibio recibieron recibir recibido recibida recibidos recibidas capta
capto captaron captado captados ocupa ocupan ocupo ocuparon ocupaba emplea emplean empleo genero generaron genera
perdio perdieron gano ganaron crea creo crearon opera operan operaba operaban operaron cuenta contaba contabilizo
contabilizaron promedio promedia promediaron cotizo cotizaba costo costaba cuesta vale valia pago pagaba compra
compran aporta aporto aportaron concentra concentran concentro concentraron informo informa indico indica detallo
senalo dijo dice explico preciso agrego destaco publico publica publicado difundio conocer acuerdo datos dato cifra
cifras informacion reporte boletin comunicado nota resultado resultados estadistica estadisticas serie series monto
montos valor valores nivel niveles total totales volumen flujo flujos indicador indice indices tasa tasas ritmo
variacion variaciones cambio cambios comportamiento tendencia dinamica crecimiento avance avances alza alzas aumento
aumentos incremento incrementos repunte caida caidas baja bajas retroceso retrocesos descenso descensos disminucion
reduccion contraccion merma perdida recuperacion expansion desaceleracion aceleracion moderacion maximo maxima minimo
minima record mejor peor mayor menor mayores menores alto alta altos altas bajos elevado elevada grande pequeno fuerte
ligero ligera leve moderado moderada marcada pronunciado periodo periodos lapso mes meses ano anos trimestre
trimestres semestre bimestre semana dia dias jueves viernes lunes martes miercoles enero febrero marzo abril mayo
junio julio agosto septiembre octubre noviembre diciembre anual anuales mensual mensuales trimestral interanual
acumulado acumulada acumulo acumularon acumula ultimo ultima ultimos ultimas primero primera primer primeros segundo
segunda tercero tercer tercera cuarto cuarta quinto quinta siguiente siguientes anterior anteriores previo previa
previos pasado pasada reciente recientes actual actuales nuevo nueva inmediato consecutivo consecutiva consecutivos
hilo racha pais nacional nacionales estado estados entidad entidades federativa federativas estatal estatales
municipio region mexico mexicano mexicana mexicanos mexicanas economia economico economica industria industrial sector
sectores servicios actividad actividades maquila maquiladora maquiladoras manufactura manufacturero manufacturera
manufactureros manufactureras establecimiento establecimientos planta plantas empresa empresas programa personal
persona personas trabajador trabajadores empleos puesto puestos plaza plazas plantilla laboral exportacion
exportaciones exportador exportadora exportadoras exportadores ventas mercancia mercancias bienes productos exterior
extranjero remesa remesas familiar familiares envios dinero recursos migrantes hogares familias inflacion precio
precios consumidor general subyacente componente componentes canasta producto interno bruto dolar dolares peso pesos
divisa moneda tipo cotizacion banco instituto secretaria gobierno inegi banxico fuente millones millon miles mil
billones ciento puntos punto porcentual porcentuales base decimas centesimas unidades lugar lugares sitio posicion
ranking lista tabla todo toda todos todas cada otro otra otros otras ambos varios algunos alguno alguna mitad resto
conjunto original originales preliminar preliminares real reales nominal nominales terminos ajuste estacional subio
subieron sube suben subir bajaron bajan bajar crecio crecieron crece crecen crecer cayo cayeron cae caen caer
aumentaron aumenta disminuyo disminuyeron redujo redujeron retrocedio retrocedieron avanzo avanzaron repunto
repuntaron descendio descendieron modero moderaron cedio acelero desacelero supero superaron supera superior inferior
encima debajo arriba abajo cerca alrededor aproximadamente poco algo mucho bastante diferencia diferencias grupo
grupos norte sur sureste noroeste noreste frontera lejos sea sean trata tratan corresponde corresponden correspondio
correspondieron multiplico multiplicaron multiplica multiplicado triple doble decada decadas entonces llevamos
llevaban llevaba llevo toco tocaron toca veia veian vimos vio ve receptor receptora receptores captador significan
significaron seguimos seguian capital teniamos tenemos tenian habiamos hemos somos estamos vamos ibamos exportamos
recibimos vendemos vendimos crecimos caimos bajamos subimos perdimos ganamos cerramos abrimos abrio abrieron ocupamos
contamos contaban sumamos sumaban sumaba recibian recibia vendian vendia exportaban exportaba valian costaban andaba
andaban anduvo rondaba quedaban quedaba alcanzaba alcanzaban llegaban llegaba salian salia entraban entraba pasaba
pasaban mantenian mantenia registraban registraba publicos oficial oficiales federal federales local locales regional
regionales mundial fronterizo fronterizos principal principales importante importantes destacan destaca sobresale
sobresalen encabeza encabezan lidera lideran lider sede receptoras vista efecto efectos medida hecho tiempo fecha
corte empezaron empezado comenzaron comenzado iniciaron arrancaron rompio rompieron rompe rompen cadena interrumpio
interrumpieron interrumpe cortaron corto puso pusieron pone ponen termina terminan concluyo concluyeron prolongo
prolongaron extiende extendio extendieron encarecio encarecieron abarato abarataron aprecio aprecian deprecio
fortalecio debilito golpe golpes tropiezo severo severa severos severas
desempeno rendimiento caro cara caros caras barato barata baratos baratas coloca
colocan estuvieron contrasta contrastan contraste
contrasto concepto conceptos enviado enviada enviados enviadas captada captadas recibidas cotizado cotizada
laboraban laboran labora laboraba operaban operan operaba opera trabajaban trabajan emplean empleaban
fortalecio debilito contrasta contrastan contrasto contrastaron contrastante compara comparan compararon comparo caro
cara caros caras barato barata baratos baratas coloca
colocan estuvieron concepto conceptos enviado enviada enviados enviadas captada captadas recibidas cotizado cotizada
cotizaron cotizan cotiza cotizar cotizarse promediar promediando promediado promediaba promediaban promedian supone
suponen supuso supusieron significar implicaron implicar anadio anadieron agregaron central centrales colocarse
colocandose ubicarse ubicandose situarse situandose alcanzando llegando sumando totalizar totalizando totalizaron
totaliza acumular acumulando acumulan acumulados acumuladas representar representando registrar registrando reportar
reportando reportaron reportados reportadas mostrar mostrando presentar presentando observar observados observadas
obtener obteniendo logrando lograron traduce tradujo traducen anoto anotaron anota contabilizar mencionado mencionada
citado citada senalado ascender ascendiendo ascienden asciende llego comportaron comporto
exportar exportando exportados exportadas vendido vendida vendidos vendidas ocupado ocupada ocupados ocupadas empleado
empleada empleados empleadas ocupar emplear costar valer pagar comprar captar enviar enviaban mandan mandaron manda
mando llegado llegada llegaban ingresado ingresados ingresadas ingresaban fortalecieron debilitaron aprecia deprecia
depreciacion apreciacion encarecimiento abaratamiento encarece abarata encareciendo abaratando depreciando apreciando
figura figuran figuro figuraron figuraba figurar aparece aparecen aparecio aparecieron valio valieron captacion
recepcion acumulaba acumulaban rebasa rebasan rebaso rebasaron rebasar destino destinos posiciono posicionaron
consolida consolido consolidaron conserva conservo conservaron mantuvieron cuadro escalon peldano casilla republica
territorio territorios demarcacion ostenta ostento detras delante superada superado extremo opuesto contraste cabeza
punta frente liderazgo ventaja porcentaje tuvieron sufrio sufrieron sufre experimento experimentaron exhibio anoto
anotaron punteo puntea
fortalecio debilito
concepto conceptos immex correcto correcta correctos correctas erronea erroneo erroneamente equivocada equivocado
error errores correccion rectificacion errata erratas cambia cambian vigente nota notas boletin comunicado anterior
informe reporte publicacion publico publicaron publicado publicada difundio difundieron divulgo informo informaron
senalo senalaron indico indicaron preciso precisaron detallo detallaron explico explicaron agrego anadio apunto
comento destaco destacaron subrayo refirio menciono aseguro sostuvo afirmo expuso expreso recordo considero estimo
acuerdo conforme segun datos dato cifra cifras estadisticas estadistica reporto reportaron dieron dio conocer
inmediato inmediatamente mientras tanto contraste cambio contrario parte lado cuanto vez asi ello esto eso lo
este esta estos estas ese esa esos esas aquel aquella aquellos aquellas dicho dicha dichos dichas mismo misma mismos
mismas ambos ambas propio propia respectivo respectiva respectivamente caso casos orden restante restantes
provino provinieron proviene provienen procedio procedieron procede proceden perteneciente pertenecen aportaron aporto
originaron genero generaron derivo derivaron sido estado tenido
hubo habia habian hay tuvo tuvieron tenia tenian obtuvo obtuvieron experimento experimentaron mostro mostraron
presento presentaron observo observaron exhibio anoto anotaron marco marcaron arrojo arrojaron dejo dejaron
escala nivel ambito territorio interior tras luego despues previamente anteriormente actualmente ahora hoy ayer
periodo lapso intervalo plazo ejercicio jornada mensualmente anualmente comparacion comparativo comparado comparada
comparados comparadas variacion variaciones significo significaron implico implicaron implica implican equivalio
equivalieron tradujo tradujeron supuso supusieron frente respecto relacion contra versus
juntos juntas junto reunieron reune reunen reunio acapara acaparan acaparo acapararon absorbe
absorben absorbio absorbieron conjunta conjuntamente agrupa agrupan agruparon explica explican explico explicaron
"""
WORDS: dict[str, frozenset[str]] = {"en": frozenset(_ENGLISH.split()), "es": frozenset(_SPANISH.split())}
"""By language; in one that has none every word counts as plain."""
HOLDING = frozenset("than since against after before until among versus vs compared".split())
"""Words that hold one thing against another, or a time against another: plain where what follows them is understood."""
