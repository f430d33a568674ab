"""The data as a table that every program reads as data."""

from __future__ import annotations

import csv
import io
import re

FORMULA = re.compile(r"\s*[=@]|\s*[+-](?!\.?\d[\d.]*(?:[eE][+-]?\d+)?\s*\Z)")
"""What a spreadsheet would compute; a number with its sign is none."""


def inert(content: bytes) -> bytes:
    r"""The CSV with an apostrophe before each cell that a spreadsheet would take for a formula; else as it was.

    >>> inert(b"series,value\n=1+1,-6.7\n")
    b"series,value\n'=1+1,-6.7\n"
    """
    rows = list(csv.reader(io.StringIO(content.decode("utf-8", errors="replace"), newline="")))
    if not any(FORMULA.match(cell) for row in rows for cell in row):
        return content
    made = io.StringIO(newline="")
    writer = csv.writer(made, lineterminator="\n")
    writer.writerows([f"'{cell}" if FORMULA.match(cell) else cell for cell in row] for row in rows)
    return made.getvalue().encode()
