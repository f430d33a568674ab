"""Lays real official files into a workspace, the way an office would have saved them.

Two of them need a hand: INEGI's IMMEX archives are built from the published charts of one state,
and the exports file carries its national total under the name of a state, which an office cuts off.
"""

from __future__ import annotations

import csv
import io
import shutil
import zipfile
from collections import defaultdict
from collections.abc import Iterator
from pathlib import Path

MONTHS = ("ENE", "FEB", "MAR", "ABR", "MAY", "JUN", "JUL", "AGO", "SEP", "OCT", "NOV", "DIC")
COPIED = ("banxico_remesas_mensuales.csv", "inegi_inpc_general_subyacente.csv", "inegi_pib_industrias.csv")
EXPORTS = "inegi_exportaciones_entidad_largo_es.csv"
MANUFACTURING = "ANIO,ID_MES,ID_ENTIDAD,ID_MUNICIPIO,NUM_DE_ESTAB_ACT,M310C,M710C,M999C,ESTATUS"
SERVICES = "ANIO,ID_MES,ID_ENTIDAD,NUM_DE_ESTAB_ACT,M000C,ESTATUS"


def lay(shared: Path, data: Path) -> None:
    """Fill the folder `data` of a workspace from the shared files."""
    data.mkdir(parents=True, exist_ok=True)
    for name in COPIED:
        shutil.copyfile(shared / "real" / name, data / name)
    (data / EXPORTS).write_text(without_false_block(shared / "real" / EXPORTS), encoding="utf-8")
    charts = shared / "immex_jalisco"
    manufacturing = list(months(charts / "immex_chart01.csv"))
    services = list(months(charts / "immex_chart02.csv"))
    archive(
        data / "immex_manu_ent_csv.zip",
        "immex_manu_ent",
        MANUFACTURING,
        "{year},{month},14,,0,{value},0,0,Definitiva",
        manufacturing,
    )
    archive(
        data / "immex_nomanu_ent_csv.zip",
        "immex_nomanu_ent",
        SERVICES,
        "{year},{month},14,0,{value},Definitiva",
        services,
    )


def without_false_block(path: Path) -> str:
    """The exports file without the second run of totals that stands under Aguascalientes.

    Only the first block under that name is the state's; the later one repeats its years.
    """
    kept: list[str] = []
    seen: set[tuple[str, str, str, str]] = set()
    with path.open(encoding="utf-8-sig", newline="") as file:
        for row in csv.reader(file):
            key = (row[0], row[1], row[2], row[3])
            if key not in seen:
                seen.add(key)
                kept.append(as_line(row))
    return "".join(kept)


def as_line(row: list[str]) -> str:
    text = io.StringIO()
    csv.writer(text, lineterminator="\n").writerow(row)
    return text.getvalue()


def months(path: Path) -> Iterator[tuple[int, int, int]]:
    """Year, month and value of a chart whose axis says `ENE|2013`, then `FEB`, ..."""
    year = 0
    with path.open(encoding="utf-8-sig", newline="") as file:
        for row in csv.DictReader(file):
            name, _, marked = row["category"].partition("|")
            year = int(marked) if marked else year
            yield year, MONTHS.index(name) + 1, int(row["Exportaciones"])


def archive(path: Path, stem: str, header: str, line: str, figures: list[tuple[int, int, int]]) -> None:
    """A zip in INEGI's layout: one file a year, in thousand pesos (the charts are in millions)."""
    by_year: dict[int, list[str]] = defaultdict(list)
    for year, month, value in figures:
        by_year[year].append(line.format(year=year, month=month, value=value * 1000))
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as out:
        for year, lines in by_year.items():
            out.writestr(f"conjunto_de_datos/{stem}_{year}.csv", "\n".join((header, *lines, "")))
