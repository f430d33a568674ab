"""Forms of the verbs that say which way a figure went, and of those that say how much it came to."""

from __future__ import annotations

from collections.abc import Iterator

_AR = "a|an|o|aron|ara|aran|aba|aban|ando|ado|ada|ados|adas|ar|aria|arian|e|en|arse|ase"
_ER = "e|en|io|ieron|era|eran|ia|ian|iendo|ido|ida|idos|idas|er|eria|erian|a|an|erse"
_IR = "e|en|io|ieron|ira|iran|ia|ian|iendo|ido|ida|idos|idas|ir|iria|irian|a|an|irse"

_UP = {
    "ar": "aument avanz increment repunt elev recuper dispar aceler mejor gan escal rebot remont apreci engros",
    "er": "crec encarec fortalec",
    "ir": "sub expand",
}
_DOWN = {
    "ar": (
        "baj desplom abarat desaceler depreci fren deterior recort descalabr "
        "merm debilit empeor ralentiz rest moder atenu enfri suaviz"
    ),
    "er": "retroced descend decrec ca perd ced",
    "ir": "disminu reduc contra hund",
}
_UP_MORE = (
    "crecimiento crecimientos alza alzas aumento aumentos incremento incrementos avance avances repunte "
    "repuntes subida "
    "subidas ascenso ascensos expansion expansiones recuperacion mejora mejoras ganancia ganancias "
    "creciente ascendio "
    "subiera subieran expandiera expandieran "
    "encarezca crezca crezcan creciera suba suban expansivo repuntaron fortalecimiento apreciacion aceleracion "
    "revalorizacion salto escalada encarecimiento plusvalia acrecento"
)
_DOWN_MORE = (
    "caida caidas baja bajas disminucion disminuciones descenso descensos retroceso retrocesos reduccion reducciones "
    "contraccion contracciones decremento decrementos merma mermas desplome desplomes desaceleracion "
    "perdida perdidas "
    "decrecimiento cae caen cayo cayeron caer cayendo caido caera caeran caia caian caiga perdio perdieron pierde "
    "pierden desciende descienden disminuyo disminuyeron disminuye disminuyen disminuyendo disminuya "
    "redujo redujeron "
    "reduce reducen reduzca redujera redujeran reducirse contrajera contrajeran disminuyera disminuyeran "
    "cayera cayeran hundiera hundieran contrajo contrajeron contrae contraen contrayendo hundio hunde tropiezo "
    "debilitamiento "
    "depreciacion abaratamiento deterioro bajon recorte decreciente desciendan"
)
_FLAT_MORE = "estable estables estabilidad estanco estancaron estancamiento estancado estancada estancadas invariable"

_EN_UP = (
    "rise rises rose risen rising grow grows grew grown growing growth increase increases increased increasing "
    "climb climbs climbed climbing gain gains gained gaining jump jumps jumped jumping surge surges surged surging "
    "advance advances advanced advancing expand expands expanded expanding expansion soar soars soared soaring "
    "rebound rebounds rebounded rebounding recover recovers recovered recovering recovery improve improves improved "
    "improvement accelerate accelerates accelerated acceleration uptick upturn upswing spike spiked leap "
    "leapt leaped "
    "strengthened strengthen strengthens appreciated appreciation boom booming swelled skyrocketed rally rallied "
    "upward quicken quickens quickened quickening hastened accelerating recovering improving improves spiked spikes "
    "leaps leaping strengthening appreciating appreciates swell swells swelling skyrockets rocketed escalated"
)
_EN_DOWN = (
    "fall falls fell fallen falling decline declines declined declining drop drops dropped dropping "
    "decrease decreases "
    "decreased decreasing shrink shrinks shrank shrunk shrinking contract contracts contracted "
    "contracting contraction "
    "slip slips slipped slipping slide slides slid sliding lose loses lost losing loss losses plunge plunges plunged "
    "plunging tumble tumbles tumbled slump slumps slumped dip dips dipped retreat retreated retreats shed sheds sank "
    "sink sinks weaken weakens weakened weakening depreciated depreciation downturn setback reduction reductions "
    "reduced slow slowed slows slowing slowdown deceleration decelerated ease eased eases easing downward plummeted "
    "plummet plummets plummeting deteriorated worsened cut cooled cools cooling tapered moderated moderates moderating "
    "moderate retreating tumbling slumping dipping sinking depreciates depreciating decelerates decelerating "
    "subsided subsides abated waned ebbed softened softens"
)
_EN_FLAT = "flat unchanged stable steady stagnated stagnant stagnation stagnates"


def _spanish(stems: dict[str, str]) -> Iterator[str]:
    endings = {"ar": _AR, "er": _ER, "ir": _IR}
    for kind, words in stems.items():
        for stem in words.split():
            yield from (stem + ending for ending in endings[kind].split("|"))
            if kind == "ar" and stem.endswith("z"):
                yield from (f"{stem[:-1]}ce", f"{stem[:-1]}cen")


UP: dict[str, frozenset[str]] = {
    "es": frozenset([*_spanish(_UP), *_UP_MORE.split()]) - frozenset("mejores gane ganados ganado ganada gan".split()),
    "en": frozenset(_EN_UP.split()),
}
DOWN: dict[str, frozenset[str]] = {
    "es": frozenset([*_spanish(_DOWN), *_DOWN_MORE.split()])
    - frozenset(
        "bajos perdidos resta restar bajado contra hundido cedido reducido contrario reste resto "
        "moderado moderada moderados moderadas atenuado atenuada suaviza enfriado enfriada".split()
    ),
    "en": frozenset(_EN_DOWN.split()),
}
FLAT: dict[str, frozenset[str]] = {
    "es": frozenset(_FLAT_MORE.split()),
    "en": frozenset(_EN_FLAT.split()),
}
TOTAL: dict[str, frozenset[str]] = {
    "es": frozenset(
        "sumo sumaron suma suman sumando sumar totalizo totalizaron totaliza totalizan acumulo acumularon "
        "acumula acumulan "
        "alcanzo alcanzaron alcanza alcanzan alcanzar reporto reportaron".split()
    ),
    "en": frozenset("totaled totals total totaling totalled reached reaches reach amounted".split()),
}
AVERAGE: dict[str, frozenset[str]] = {
    "es": frozenset("promedio promediaron promedia promedian promedios".split()),
    "en": frozenset("average averaged averages averaging mean".split()),
}
