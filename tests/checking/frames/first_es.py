"""Variaciones llanas, como las reportan las agencias."""

from __future__ import annotations

from checking.press import Desk, frame


@frame("es")
def remesas_de_un_mes(desk: Desk) -> str:
    """The shortest report there is."""
    flow = desk.files.remittances
    year, month = desk.random.choice(flow.times[60:])
    change = flow.change((year, month))
    desk.ask(abs(change) > 1)
    rose = desk.way(change, ("crecieron", "aumentaron", "subieron"), ("cayeron", "disminuyeron", "bajaron"))
    when = f"{desk.month(month)} de {year}"
    return f"Las remesas a México ⟦{rose} {desk.percent(change)}⟧ en {when} respecto de un año antes."
