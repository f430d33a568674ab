"""Phrases that say something checkable without a number, in English, by what they mean.

A phrase under `None` means nothing here: it stands so that a part of it is not taken for something.
"""

from __future__ import annotations

from generator.checking.reading import CueKind

PHRASES: dict[tuple[CueKind, str] | None, str] = {
    (CueKind.DIRECTION, "flat"): (
        "about the same|much the same|roughly the same|"
        "little changed|no change|held steady|remained steady|remained stable|was unchanged|"
        "were unchanged|virtually unchanged|practically unchanged|held at|remained at|remained flat|"
        "barely changed|barely moved|hardly moved|hardly changed|scarcely changed|barely budged|"
        "hardly budged|changed little|"
        "moved little|moved sideways|were flat|was flat|levelled off|leveled off|plateaued|stayed the same|stood still|"
        "did not change|almost unchanged|essentially unchanged|held stable"
    ),
    (CueKind.DIRECTION, "up"): (
        "higher by|larger by|greater by|"
        "higher than|larger than|greater than|bigger than|above its|above their|above the|above that|"
        "on the rise|ticked up|edged up|went up|goes up|moved up|crept up|up from|up by|up on|is up|"
        "are up|was up|were up|more exports|more jobs|heated up|in the black|picked up|picks up|"
        "on an upward trend|gained ground|inched up|pushed up|stronger than|better than|dearer|pricier|costlier|"
        "more expensive|gone up|been going up|been rising|been growing|been climbing|been increasing|crept higher|"
        "drifted up|drifted higher|nudged up|nudged higher|edged higher|moved higher|firmed"
    ),
    (CueKind.DIRECTION, "down"): (
        "lower by|smaller by|"
        "lower than|smaller than|fewer than a year|below its|below their|below the|below that|ticked down|"
        "edged down|went down|goes down|moved down|crept down|down from|down by|down on|is down|are down|"
        "was down|were down|fewer jobs|on a downward trend|lost ground|inched down|gave back|in the red|"
        "gone down|been going down|been falling|been dropping|been declining|been shrinking|crept lower|drifted down|"
        "drifted lower|cooled off|weaker than|worse than|cheaper|less expensive|nudged down|"
        "nudged lower|edged lower|moved lower"
    ),
    (CueKind.SUPERLATIVE, "highest"): (
        "highest|the highest|largest|the largest|biggest|the biggest|greatest|the greatest|strongest|"
        "the strongest|best|the best|steepest|the steepest|fastest|the fastest|sharpest|the sharpest|"
        "the most|top|this year's high|this year's peak|year's high|year's peak|month high|year high|quarter high|"
        "peak|peaked|dearest|the dearest|priciest|the priciest|costliest|the costliest|tallest|the tallest|widest|"
        "the widest|deepest|the deepest|heftiest|the heftiest|brightest|the brightest|richest|the richest|hottest|"
        "the hottest|quickest|the quickest|firmest|the firmest|finest|the finest|high point|the high point|"
        "high water mark|the liveliest|liveliest|busiest|the busiest|most expensive|the most expensive"
    ),
    (CueKind.SUPERLATIVE, "lowest"): (
        "lowest|the lowest|smallest|the smallest|weakest|the weakest|worst|the worst|slowest|the slowest|"
        "the least|this year's low|year's low|the fewest|fewest|mildest|the mildest|shallowest|gentlest|"
        "poorest|the poorest|cheapest|the cheapest|softest|the softest|thinnest|the thinnest|leanest|the leanest|"
        "feeblest|the feeblest|narrowest|the narrowest|bleakest|the bleakest|coolest|the coolest|tiniest|the tiniest|"
        "quietest|the quietest|tamest|the tamest|flattest|the flattest|low point|the low point|meagrest|the meagrest|"
        "least expensive|the least expensive|the shallowest|the gentlest|month low|year low|quarter low|trough"
    ),
    (CueKind.RECORD, "highest"): (
        "record high|all time high|record|a record|new record|historic record|historic high|record level|"
        "new high|a new high|record highs|all time record|record breaking|record setting|an all time high|"
        "highest ever|the highest ever|largest ever|the largest ever|best ever|highest level ever|"
        "highest on record|the highest on record|largest on record|the largest on record|best on record|"
        "highest in history|the highest in history|highest in its history|largest in history|"
        "biggest on record|the biggest on record|biggest ever|highest level on record|"
        "highest value on record|never been higher|historic peak|set a record|a record high|hit a record|"
        "historical high|historic maximum"
    ),
    (CueKind.RECORD, "lowest"): (
        "record low|all time low|historic low|new low|a new low|lowest on record|the lowest on record|"
        "lowest ever|the lowest ever|smallest on record|the smallest on record|worst on record|"
        "lowest in history|a record low|historical low|weakest on record|never been lower"
    ),
    (CueKind.RANK, ""): ("place|ranked|ranks|rank|ranking|position|spot|placed|places|rankings"),
    (CueKind.RANK, "first"): (
        "led|leads|lead|leading|leader among|topped the list|tops the list|top the list|head the list|first place|"
        "ranked first|ranks first|in first place|came first|headed|heads|number one|top spot|the top spot|led by|"
        "at the top|top ranked"
    ),
    (CueKind.RANK, "behind"): ("trailing only|behind only|second only to|trailing|only behind|behind"),
    (CueKind.RANK, "last"): (
        "last place|ranked last|ranks last|came last|in last place|bottom of the list|at the bottom"
    ),
    (CueKind.RANK, "tie"): ("tied with|tied for|tie|ties with|shared with|tied|in a tie"),
    (CueKind.STREAK, ""): (
        "consecutive|straight|in a row|streak|running|successive|uninterrupted|winning streak|back to back|on the trot|"
        "one after another|one after the other|in succession|on end|without a break|without interruption|unbroken|"
        "without a pause|on the bounce|together without a break|at a stretch"
    ),
    (CueKind.TURN, ""): (
        "ending a streak|ended a streak|ending|snapped|snapping|snaps|halted|halting|interrupted|"
        "interrupting|broke a streak|breaking a streak|returned to growth|return to growth|reversed|"
        "reversing|reverses|reversal|first increase|first decline|first drop|first gain|first rise|"
        "first fall|first decrease|first growth|first contraction|put an end to|ended|turned around|"
        "turnaround|bounced back|came after|back in positive territory|positive territory|"
        "negative territory|resumed"
    ),
    (CueKind.SHARE, ""): (
        "accounted for|accounts for|account for|accounting for|share|shares|share of|made up|makes up|"
        "make up|represented|represents|represent|representing|of the total|of total|constituted|"
        "constitutes|comprised|comprises|proportion|in every|out of every|the majority|majority|most of|"
        "the bulk of|came from|comes from|generated|generates|concentrated"
    ),
    (CueKind.CONTRIBUTION, ""): (
        "contributed|contributes|contribute|contribution|contributions|contributing|added|adds|subtracted|"
        "subtracts|detracted|partly offset|offset|explained|explains|shaved"
    ),
    (CueKind.AVERAGE, ""): ("on average|an average of|monthly average|annual average|average annual|average monthly"),
    (CueKind.TOTAL, ""): (
        "stood at|stands at|came to|comes to|amounted to|amounts to|came in at|a total of|summed|stand at|"
        "added up to|adds up to|was worth|were worth|worth|valued at"
    ),
    (CueKind.REAL, ""): (
        "in real terms|real terms|adjusted for inflation|inflation adjusted|constant prices|"
        "at constant prices|constant pesos|constant dollars|in constant pesos|in constant dollars|real|"
        "after inflation|net of inflation|"
        "once adjusted for inflation|discounting inflation|after adjustment for inflation|"
        "after adjusting for inflation|"
        "adjusting for inflation|allowing for inflation|taking inflation into account|stripping out inflation|"
        "accounting for inflation|in inflation adjusted terms|inflation adjusted terms|excluding inflation|"
        "corrected for inflation|once inflation is taken into account|once inflation is stripped out|"
        "in constant terms|deflated by consumer prices|discounted for inflation"
    ),
    (CueKind.REAL, "volume"): ("volume|volumes|in volume"),
    (CueKind.NOMINAL, ""): (
        "in nominal terms|nominal terms|current pesos|current prices|at current prices|"
        "not adjusted for inflation|nominal|in current pesos|in current dollars|unadjusted for inflation|"
        "before adjusting for inflation|current dollars|without adjusting for inflation|"
        "not inflation adjusted"
    ),
    (CueKind.ADJUSTED, ""): (
        "seasonally adjusted|adjusted for seasonality|seasonal adjustment|seasonally adjusted figures|"
        "adjusting for seasonality|adjusted for seasonal factors|with seasonal adjustment"
    ),
    (CueKind.ORIGINAL, ""): (
        "not seasonally adjusted|unadjusted|original figures|original series|without seasonal adjustment|"
        "not adjusted for seasonality|non seasonally adjusted|raw figures"
    ),
    (CueKind.PRELIMINARY, ""): (
        "preliminary|preliminary figures|provisional|flash estimate|advance estimate|early estimate"
    ),
    (CueKind.REVISION, ""): ("revised|revision|revisions|revises|revised up|revised down"),
    (CueKind.BALANCE, "deficit"): ("deficit|trade deficit|shortfall|negative balance"),
    (CueKind.BALANCE, "surplus"): ("surplus|trade surplus|positive balance"),
    (CueKind.BALANCE, ""): ("balance"),
    (CueKind.FIRST_TIME, ""): ("for the first time|first time|the first time|never before"),
    (CueKind.SINCE_START, ""): (
        "since the series began|since records began|on record|since the start of the series|"
        "since the series started|since record keeping began|since data collection began|"
        "since the beginning of the series|in history|in the history of the series|"
        "since comparable records began|since comparable data began|since record keeping started|"
        "go back to|goes back to|going back to|dating back to|dates back to|since the series starts|series that starts|"
        "series that begins|ever recorded|in its history|since the figures began|in the whole series"
    ),
    (CueKind.UNIVERSE, "state"): (
        "among states|among the states|of the states|nationwide|in the country|nationally|of all states|"
        "states|in the whole country|of the whole country|in the entire country|in all the country|of the country|"
        "among mexican states|in the nation|across the country|mexican states|among all states|"
        "of mexico's states"
    ),
    (CueKind.UNIVERSE, "municipality"): (
        "among municipalities|municipalities|among cities|of the municipalities|statewide"
    ),
    (CueKind.UNIVERSE, "sector"): ("among sectors|sectors|of the sectors|industries|among industries|subsectors"),
    (CueKind.COMPARISON, "base"): (
        "high base|low base|high year earlier base|low year earlier base|"
        "a high year earlier base|a low year earlier base|"
        "a high base|a low base|base effect|base effects|comparison base|"
        "base of comparison|favorable base"
    ),
    (CueKind.COMPARISON, "annual rate"): (
        "a year on average|per year|each year|average annual|compound annual|an annual average|annualized|"
        "annual average|a year|on average per year|every year|annualized rate|at an annualized rate"
    ),
    (CueKind.CAUSE, ""): (
        "thanks to|due to|because of|because|driven by|boosted by|owing to|as a result of|fueled by|"
        "fuelled by|attributed to|attributable to|on the back of|spurred by|on account of|stemming from|"
        "stems from|stemmed from|fruit of|"
        "caused by|in response to|led to|resulting from|propelled by|supported by|helped by|hurt by|"
        "dragged down by|weighed down by|in the wake of|reflecting|a consequence of|powered by|lifted by|"
        "prompted by|brought about by|explained by|aided by|credited to|derived from|as a consequence of|"
        "by virtue of"
        "|is explained by|are explained by|was explained by|were explained by|amid|on the strength of|"
        "underpinned by|backed by|buoyed by|courtesy of|on strong|on stronger|on weak|on weaker|on higher|on robust|"
        "as more companies|as new companies|as companies|as investment|as demand|a reflection of|which reflects|"
        "a sign of|a testament to|owed to|tied to|linked to"
    ),
    (CueKind.PRAISE, "forecast"): (
        "is expected|are expected|expected to|is forecast|are forecast|forecast to|is projected|are projected|"
        "is set to|are set to|is likely to|are likely to|will continue|will grow|will rise|will increase|will fall|"
        "will decline|will keep|will remain|is poised to|are poised to|is on track|are on track|next year"
    ),
    (CueKind.PRAISE, "others"): (
        "overtook every other|overtook all|overtakes every other|surpassed every other|surpassed all|"
        "outperformed every other|outperformed all|outpaced every other|outpaced all|"
        "ahead of every other|no other state|no other region|no other city|"
        "ahead of all other|ahead of all the other|more than any other|like no other|every other state|"
        "all other states|all the other states|in the world|in latin america|worldwide|beat every other|"
        "outshone|among the best"
    ),
    (CueKind.PRAISE, "strong"): (
        "strongly|sharply|significantly|considerably|markedly|substantially|dramatically|steeply|vigorously|"
        "rapidly|by a wide margin|greatly|notably"
    ),
    (CueKind.PRAISE, "slight"): "slightly|modestly|marginally|moderately|mildly",
    (CueKind.PRAISE, ""): (
        "historic|historical|unprecedented|outstanding|spectacular|impressive|excellent|successful|"
        "success|boom|remarkable|extraordinary|robust|solid|vigorous|strong|strength|world class|"
        "powerhouse|leader|leaders|leadership|national leader|stellar|exceptional|exemplary|unmatched|"
        "unrivaled|unrivalled|thriving|dynamic|amazing|incredible|benchmark|flourishing|notable|envied|"
        "the envy of|miracle|magnificent|superb|healthy|resilient|resilience|vibrant|buoyant|booming|"
        "impressively|astonishing|proud|fostering|dynamism|the efforts of|the work of"
    ),
    None: (
        "more than|less than|fewer than|no more than|no less than|take place|took place|takes place|"
        "in place|in place of|place of|national institute|national consumer price|national survey|"
        "system of national accounts|bank of mexico|real estate|real time|in real time|"
        "ease of doing business|note on method|not for publication|not official|not inegi data|"
        "lost and found|united states|mexico's economy|contract manufacturing|not only|shares of stock|"
        "share price|share prices|income statement|profit and loss|lead author|strait|national holiday|"
        "lead over|a lead of|its lead|their lead|our lead|the lead from|"
        "must not be published|first time in office|leading up to|growth rate of population|led by mayor|"
        "added that|they added|the document added|the report added|the bank added|he added|she added|"
        "a year earlier|a year ago|a year before|a year prior|leap year|made up to|was made up|"
        "of each year|last place in|free trade"
    ),
}
