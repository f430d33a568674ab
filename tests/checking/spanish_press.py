"""How newspapers and offices of Mexico put amounts, times and ways, for the frames in Spanish."""

from __future__ import annotations

from decimal import Decimal

from checking.press import Desk, Series, rounded

Time = tuple[int, int]
SENDERS = ("Michoacán", "Guanajuato", "Jalisco", "Estado de México", "Oaxaca", "Puebla", "Guerrero", "Veracruz")
EXPORTERS = {
    "Chihuahua": "Chihuahua",
    "Baja California": "Baja California",
    "Nuevo León": "Nuevo León",
    "Coahuila": "Coahuila de Zaragoza",
    "Tamaulipas": "Tamaulipas",
    "Jalisco": "Jalisco",
    "Sonora": "Sonora",
    "Guanajuato": "Guanajuato",
}
ROSE, FELL = ("crecieron", "aumentaron", "subieron"), ("cayeron", "disminuyeron", "bajaron")
ROSE_ONE, FELL_ONE = ("creció", "aumentó", "subió"), ("cayó", "disminuyó", "bajó")


def millions(desk: Desk, value: Decimal, of: str = " de dólares", *, decimals: int | None = None) -> str:
    """An amount in millions as the press prints it, right or plainly wrong."""
    places = desk.random.choice((0, 1)) if decimals is None else decimals
    is_long = desk.random.random() < 0.4

    def form(one: Decimal) -> str:
        size = rounded(one, places)
        thousands, rest = divmod(size, 1000)
        if is_long and thousands >= 1:
            left = f" {rest}" if rest else ""
            return f"{thousands} mil{left} millones{of}"
        return f"{size:,} millones{of}"

    return desk.figure(value.scaleb(-6), form, places)


def head_count(desk: Desk, value: Decimal, of: str = "") -> str:
    """A number of people or plants."""
    return desk.figure(value, lambda one: f"{rounded(one, 0):,}{of}", 0)


def price(desk: Desk, value: Decimal) -> str:
    """Pesos for a dollar."""
    return desk.figure(value, lambda one: f"{rounded(one, 2)} pesos", 2)


def went(desk: Desk, change: Decimal, *, several: bool = True) -> str:
    """A verb for how something went, right or the other way."""
    return desk.way(change, ROSE if several else ROSE_ONE, FELL if several else FELL_ONE)


def true_way(desk: Desk, change: Decimal, up: tuple[str, ...], down: tuple[str, ...]) -> str:
    """A word for how something went that is no statement of its own."""
    return desk.pick(*(up if change > 0 else down))


def draw(desk: Desk, series: Series, least: str = "0.5", skip: int = 24) -> tuple[int, int, Decimal]:
    """A time of a series with a clear annual change, and that change."""
    year, part = desk.random.choice(series.times[skip:])
    change = series.change((year, part))
    desk.ask(abs(change) > Decimal(least))
    return year, part, change


def two(desk: Desk, names: tuple[str, ...]) -> tuple[str, str]:
    """Two of several names."""
    first, second = desk.random.sample(names, 2)
    return first, second
