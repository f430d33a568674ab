"""Everyday words for groups of activities and for statistics, by what they may mean."""

from __future__ import annotations

SECTORS: dict[str, tuple[str, ...]] = {
    "primary": ("campo", "agropecuario", "sector agropecuario", "agricultura", "primarias", "farming", "agriculture"),
    "secondary": ("industria", "industrial", "sector industrial", "secundarias", "industry"),
    "tertiary": ("servicios", "sector servicios", "sector de servicios", "terciarias", "services"),
}
INDICATORS: dict[str, tuple[str, ...]] = {
    "immex.persons": ("el empleo",),
    "employment.insured": ("el empleo",),
}
"""These stand for whichever of them the text is about."""
