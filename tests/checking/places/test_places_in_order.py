"""Who is the first of all, who follows, who stands above whom, and what several have together, in texts by others."""

from __future__ import annotations

import pytest
from checking.desk import data, finding, read

from generator.checking.finding import Verdict

STATES = data(
    "2024",
    {
        "remittances:MX": [1000.0, 1100.0],
        "remittances:MX-11": [250.0, 240.0],
        "remittances:MX-14": [230.0, 253.0],
        "remittances:MX-16": [410.0, 440.0],
        "remittances:MX-20": [110.0, 167.0],
    },
)
"""Of 2025, in million dollars: Michoacán 440 (+7.3%), Jalisco 253 (+10%), Guanajuato 240 (-4%), Oaxaca 167 (+51.8%)."""
LEAD = "Las remesas a México sumaron 1,100 millones de dólares en 2025."


def _verdicts(sentence: str) -> set[Verdict]:
    """What is said of the sentence behind the lead."""
    text = f"{LEAD} {sentence}"
    return {one.verdict for one in read(text, STATES, "es").findings if one.span.start > len(LEAD)}


@pytest.mark.parametrize(
    ("sentence", "right", "wrong"),
    [
        ("En 2025, {} fue la entidad que más remesas recibió.", "Michoacán", "Jalisco"),
        ("En 2025, {} fue el principal receptor de remesas.", "Michoacán", "Guanajuato"),
        ("En 2025, {} ocupó el último lugar en captación de remesas.", "Oaxaca", "Jalisco"),
        ("En 2025, {} fue la entidad donde más crecieron las remesas.", "Oaxaca", "Michoacán"),
        ("La mayor caída de las remesas en 2025 correspondió a {}.", "Guanajuato", "Jalisco"),
        ("Las dos entidades con más remesas en 2025 fueron Michoacán y {}.", "Jalisco", "Oaxaca"),
        ("En 2025, Jalisco ocupó el segundo lugar en remesas, sólo detrás de {}.", "Michoacán", "Oaxaca"),
        ("En 2025, Jalisco desplazó a {} del segundo lugar en remesas.", "Guanajuato", "Oaxaca"),
        ("Michoacán encabezó las remesas en 2025. Le siguió {}.", "Jalisco", "Oaxaca"),
        ("En 2025, Jalisco recibió {} millones de dólares más que Guanajuato en remesas.", "13", "31"),
        ("En 2025, Jalisco y Guanajuato recibieron en conjunto remesas por {} millones de dólares.", "493", "394"),
        ("En 2025, Oaxaca explicó {} del aumento de las remesas.", "57.0%", "75.0%"),
        ("En 2025, {} entidades superaron los 200 millones de dólares en remesas.", "tres", "dos"),
    ],
)
def test_places_are_held_against_all_the_others(sentence: str, right: str, wrong: str) -> None:
    """Green as it is so, red with another name or number."""
    assert _verdicts(sentence.format(right)) == {Verdict.SUPPORTED}
    assert Verdict.CONTRADICTED in _verdicts(sentence.format(wrong))


@pytest.mark.parametrize(("place", "verdict"), [("Michoacán", Verdict.SUPPORTED), ("Oaxaca", Verdict.CONTRADICTED)])
def test_who_is_second_only_to_another_has_that_one_alone_above(place: str, verdict: Verdict) -> None:
    """Jalisco received 253 million, and Michoacán alone more."""
    lead = "Remittances to Mexico totaled 1,100 million dollars in 2025."
    text = f"{lead} In 2025, Jalisco was second only to {place} in remittances."
    assert finding(read(text, STATES), "only to").verdict is verdict


@pytest.mark.parametrize("sentence", ["Le siguieron Puebla y Veracruz.", "Entre los tres sumaron 300 millones."])
def test_what_leans_on_nothing_stays_open(sentence: str) -> None:
    """Nobody leads before, and no three have been named."""
    assert _verdicts(sentence) == {Verdict.UNVERIFIABLE}
