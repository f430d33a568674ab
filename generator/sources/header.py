"""Makes one name for each column out of a header of several rows, as where cells were merged."""

from __future__ import annotations

import csv
import io
from collections.abc import Sequence
from itertools import zip_longest


def headed(rows: Sequence[Sequence[str]]) -> list[str]:
    """The texts of each column one after the other; of the columns to the right of the last text nothing.

    A text above holds for the empty cells right of it, as where cells are merged, but only over texts below it:
    one with nothing below names its own column alone.

    >>> headed([["Mes", "Mexicali", "", "Tijuana"], ["", "Visitas", "Noches", "Visitas"]])
    ['Mes', 'Mexicali Visitas', 'Mexicali Noches', 'Tijuana Visitas']
    """
    columns = [[" ".join(text.split()) for text in column] for column in zip_longest(*rows, fillvalue="")]
    names: list[str] = []
    above = [""] * (len(rows) - 1)
    for column in columns:
        for level, text in enumerate(column[:-1]):
            if text:
                # What stood further below belonged to the text that ends here.
                above[level:] = [text, *column[level + 1 : -1]]
                break
        is_own = any(column[:-1]) and not column[-1]
        names.append(" ".join(filter(None, column if is_own or not column[-1] else [*above, column[-1]])))
        if is_own:
            above = [""] * len(above)
    while names and not names[-1]:
        names.pop()
    return names


def one_header(data: bytes, above: int, rows: int, delimiter: str) -> bytes:
    """A delimited file whose header of several lines, below those that stand `above` it, is one.

    It stands on the last of those lines, and the others are left blank: so every row keeps its line.
    """
    lines = data.replace(b"\r\n", b"\n").replace(b"\r", b"\n").split(b"\n", above + rows)
    header = [line.decode() for line in lines[above : above + rows]]
    names = headed([next(csv.reader([line], delimiter=delimiter), []) for line in header])
    written = io.StringIO()
    csv.writer(written, delimiter=delimiter, lineterminator="").writerow(names)
    return b"\n".join([*lines[:above], *[b""] * (rows - 1), written.getvalue().encode(), *lines[above + rows :]])
