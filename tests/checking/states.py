"""Remittances of four states from 2019 to 2024, invented, for texts about places among others."""

from __future__ import annotations

from checking.desk import data

STATES = data(
    "2019",
    {
        "remittances:MX": [2000.0, 2020, 2040, 2080, 2120, 2160],
        "remittances:MX-11": [500.0, 480, 415, 425, 435, 445],
        "remittances:MX-14": [300.0, 310, 320, 330, 340, 360],
        "remittances:MX-16": [400.0, 410, 420, 430, 440, 450],
        "remittances:MX-20": [100.0, 120, 130, 140, 150, 145],
    },
)
"""Guanajuato led until 2020, Michoacán since; Jalisco is third; Oaxaca is last, and alone fell in 2024, only then."""
LEADS = {
    "en": "Remittances to Mexico totaled 2,160 million dollars in 2024. ",
    "es": "Las remesas a México sumaron 2,160 millones de dólares en 2024. ",
}
