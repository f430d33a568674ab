"""Words that leave a figure what it is: those of grammar, and those in which statistics are told day by day.

A clause of these, of figures, times and names alone says nothing that is not read. Words that make something else of a
figure are none of them: *each*, *another*, *between*, *rest*, *without*, *twice*.
"""

from __future__ import annotations

_ENGLISH = """
the a an this that these those it its they them their there here he she his her we our us you your i my one ones s
of in on at to by for from with as and but or so yet while though although because also too then now still again
is are was were be been being am has have had having do does did doing will who which what where how why
just only even already about around roughly nearly almost some exactly barely slightly sharply strongly steadily
mostly clearly quite very much well fully simply actually indeed however meanwhile nonetheless nevertheless instead
thus therefore hence moreover furthermore overall altogether currently recently lately really mere
up down back out off over under into through along across ahead away above below
all whole entire full total general year date
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
table chart source headline example invented official officials government agency
"""
WORDS: dict[str, frozenset[str]] = {"en": frozenset(_ENGLISH.split())}
"""By language; in one that has none every word counts as plain."""
HOLDING = frozenset("than since against after before until among versus vs compared".split())
"""Words that hold one thing against another, or a time against another: plain where what follows them is understood."""
