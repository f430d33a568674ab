"""SDMX messages, in XML and JSON, and what is said of those that cannot be read."""

from __future__ import annotations

import json
from collections.abc import Callable
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest
import sdmx
from sdmx.message import StructureMessage
from sdmx.model import v21

from generator.errors import SourceError
from generator.model.panel import Observations, Status
from generator.sources.extras import extra
from generator.sources.place import Place
from generator.sources.sdmx import SdmxSource
from generator.sources.source import Reading

ReadFile = Callable[..., Reading]
ListCells = Callable[[Observations], dict[tuple[str, str], tuple[Decimal | None, Status]]]

NAMESPACE = "http://www.sdmx.org/resources/sdmxml/schemas/v2_1"


def observation(period: str, value: str, status: str = "A") -> str:
    return (
        f'<g:Obs><g:ObsDimension value="{period}"/><g:ObsValue value="{value}"/>'
        f'<g:Attributes><g:Value id="OBS_STATUS" value="{status}"/></g:Attributes></g:Obs>'
    )


def series(area: str, *observations: str, power: str = "0") -> str:
    return (
        f'<g:Series><g:SeriesKey><g:Value id="FREQ" value="M"/><g:Value id="REF_AREA" value="{area}"/></g:SeriesKey>'
        f'<g:Attributes><g:Value id="UNIT_MULT" value="{power}"/><g:Value id="UNIT" value="IX"/></g:Attributes>'
        f"{''.join(observations)}</g:Series>"
    )


def message(*content: str) -> bytes:
    """Generic data of SDMX-ML 2.1."""
    return (
        f'<?xml version="1.0" encoding="UTF-8"?><m:GenericData xmlns:m="{NAMESPACE}/message" '
        f'xmlns:c="{NAMESPACE}/common" xmlns:g="{NAMESPACE}/data/generic"><m:Header><m:ID>x</m:ID>'
        "<m:Test>false</m:Test><m:Prepared>2024-03-07T06:00:00</m:Prepared><m:Sender id='A'/>"
        '<m:Structure structureID="S" dimensionAtObservation="TIME_PERIOD"><c:Structure>'
        "<URN>urn:sdmx:org.sdmx.infomodel.datastructure.DataStructure=A:S(1.0)</URN></c:Structure></m:Structure>"
        f'</m:Header><m:DataSet structureRef="S">{"".join(content)}</m:DataSet></m:GenericData>'
    ).encode()


MEXICO = series("MX", observation("2024-01", "1.50"), observation("2024-02", "NaN", "P"))
SONORA = series("MX-26", observation("2024-01", "3", "P"))
BY_AREA = {"area": None, "area_column": "REF_AREA", "status_column": "OBS_STATUS"}


def test_generic_data_is_read(read_file: ReadFile, cells: ListCells) -> None:
    """Dimensions and attributes are columns by their ids; the time is known, and the codes of the status."""
    reading = read_file(SdmxSource, message(MEXICO, SONORA), series=BY_AREA)
    assert cells(reading.observations) == {
        ("inpc:MX", "2024-01"): (Decimal("1.5"), Status.UNSTATED),
        ("inpc:MX", "2024-02"): (None, Status.PRELIMINARY),
        ("inpc:MX-26", "2024-01"): (Decimal(3), Status.PRELIMINARY),
    }
    assert reading.stated == {"unit": "IX"}


def test_the_power_that_a_message_states_is_held_against_the_settings(read_file: ReadFile, cells: ListCells) -> None:
    """UNIT_MULT 3 means thousands: read as units, every figure would be wrong by a factor of a thousand."""
    thousands = message(series("MX", observation("2024-01", "1.5"), power="3"))
    with pytest.raises(SourceError, match=r"column 'UNIT_MULT': .* to the power 3. Set `power = 3`"):
        read_file(SdmxSource, thousands, series=BY_AREA)
    found = cells(read_file(SdmxSource, thousands, series=BY_AREA | {"power": 3}).observations)
    assert found["inpc:MX", "2024-01"][0] == 1500


def test_structure_specific_data_is_read_where_the_library_can(read_file: ReadFile, cells: ListCells) -> None:
    """Without the structure every attribute is taken for a dimension, which does no harm to one series."""
    found = cells(read_file(SdmxSource, SPECIFIC, series=BY_AREA | {"status_column": ""}).observations)
    assert {at: cell[0] for at, cell in found.items()} == {("inpc:MX", "2024-01"): Decimal(1)}


def structure_of(*dimensions: str) -> bytes:
    """A data structure, as the library writes it."""
    made = v21.DataStructureDefinition(id="S", maintainer=v21.Agency(id="A"), version="1.0")
    for name in dimensions:
        made.dimensions.append(v21.Dimension(id=name))
    made.dimensions.append(v21.TimeDimension(id="TIME_PERIOD"))
    made.measures.append(v21.PrimaryMeasure(id="OBS_VALUE"))
    made.attributes.append(v21.DataAttribute(id="OBS_STATUS"))
    whole = StructureMessage()
    whole.add(made)
    return bytes(sdmx.to_xml(whole))


def test_the_structure_tells_attributes_from_dimensions(read_file: ReadFile, cells: ListCells, tmp_path: Path) -> None:
    """Without it, two statuses would make two series of one."""
    both = SPECIFIC.replace(b"</Series>", b'<Obs TIME_PERIOD="2024-02" OBS_VALUE="2" OBS_STATUS="P"/></Series>')
    both = both.replace(b'OBS_VALUE="1"', b'OBS_VALUE="1" OBS_STATUS="A"')
    (tmp_path / "structure.xml").write_bytes(structure_of("FREQ", "REF_AREA"))
    found = cells(read_file(SdmxSource, both, series=BY_AREA, structure="structure.xml").observations)
    assert found["inpc:MX", "2024-02"] == (Decimal(2), Status.PRELIMINARY)
    (tmp_path / "structure.xml").write_bytes(message(MEXICO))
    with pytest.raises(SourceError, match=r"file structure.xml: it holds 0 data structures"):
        read_file(SdmxSource, both, series=BY_AREA, structure="structure.xml")


def test_a_library_that_is_not_installed_is_named() -> None:
    """With the command that installs it."""
    with pytest.raises(SourceError, match=r"needs no_such_library, which is not installed. Install it: pip install"):
        extra("no_such_library", "sdmx", Place("prices", "figures.xml"))


def test_a_dimension_of_many_codes_wants_one_picked(read_file: ReadFile) -> None:
    """Two areas are not one series."""
    with pytest.raises(SourceError, match=r"picks none of the 2 categories of 'REF_AREA'"):
        read_file(SdmxSource, message(MEXICO, SONORA))


def sdmx_json(**changes: Any) -> bytes:
    """A message of SDMX-JSON 1.0: one series of two months."""
    months = [{"id": "2024-01", "name": "2024-01"}, {"id": "2024-02", "name": "2024-02"}]
    area = {"id": "REF_AREA", "name": "Area", "values": [{"id": "MX", "name": "Mexico"}]}
    structure = {
        "name": "prices",
        "dimensions": {"series": [area], "observation": [{"id": "TIME_PERIOD", "name": "Time", "values": months}]},
        "attributes": {"dataSet": [], "series": [], "observation": []},
    }
    whole = {
        "header": {"id": "x", "test": False, "prepared": "2024-03-07T06:00:00", "sender": {"id": "A", "name": "A"}},
        "dataSets": [{"action": "Information", "series": {"0:0": {"observations": {"0": [1.5], "1": [2]}}}}],
        "structure": structure,
    }
    whole["dataSets"][0]["series"] = {"0": whole["dataSets"][0]["series"]["0:0"]}  # type: ignore[index]
    return json.dumps(whole | changes).encode()


def test_json_of_version_1_is_read(read_file: ReadFile, cells: ListCells) -> None:
    """The same observations, in the other notation."""
    found = cells(read_file(SdmxSource, sdmx_json()).observations)
    assert {at: cell[0] for at, cell in found.items()} == {
        ("inpc:MX", "2024-01"): Decimal("1.5"),
        ("inpc:MX", "2024-02"): Decimal(2),
    }


SPECIFIC = (
    f'<m:StructureSpecificData xmlns:m="{NAMESPACE}/message" xmlns:c="{NAMESPACE}/common" '
    f'xmlns:ss="{NAMESPACE}/data/structurespecific" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" '
    'xmlns:o="urn:sdmx:A:S(1.0):ObsLevelDim:TIME_PERIOD"><m:Header><m:ID>x</m:ID><m:Test>false</m:Test>'
    '<m:Prepared>2024-03-07T06:00:00</m:Prepared><m:Sender id="A"/><m:Structure structureID="S" '
    f'namespace="urn:sdmx:A:S(1.0)" dimensionAtObservation="TIME_PERIOD"><c:Structure><Ref agencyID="A" id="S" '
    'version="1.0"/></c:Structure></m:Structure></m:Header><m:DataSet ss:structureRef="S" xsi:type="o:DataSetType">'
    '<Series FREQ="M" REF_AREA="MX"><Obs TIME_PERIOD="2024-01" OBS_VALUE="1"/></Series></m:DataSet>'
    "</m:StructureSpecificData>"
).encode()
NEWER = json.dumps({"meta": {"schema": "sdmx-json-data-schema 2.0"}, "data": {"dataSets": [], "structures": []}})


@pytest.mark.parametrize(
    ("data", "said", "remedy"),
    [
        pytest.param(b"", "neither XML nor JSON", "SDMX-ML 2.1 generic data", id="empty"),
        pytest.param(b"p,v\n", "neither XML nor JSON", "CSV", id="csv"),
        pytest.param(b"<html><body/></html>", "cannot be read", "Ask the agency", id="a page"),
        pytest.param(message(MEXICO)[:900], "cannot be read", "Ask the agency", id="cut short"),
        pytest.param(b'<?xml version="1.0"?><!DOCTYPE a><a/>', "DOCTYPE", "Do not trust it", id="doctype"),
        pytest.param(message(), "holds no observation", "for data", id="no data"),
        pytest.param(SPECIFIC[:-40], "cannot be read", "set `structure`", id="without its structure"),
        pytest.param(NEWER.encode(), "cannot be read", "version=1.0.0", id="newer JSON"),
        pytest.param(b"{}", "cannot be read|no observation", "Ask the agency", id="other JSON"),
        pytest.param(message(series("MX", observation("2024-W01", "1"))), "'2024-W01' is not a period", "", id="week"),
        pytest.param(
            message(series("MX", observation("2024-01", "x"))), "observation 1, column 'value'", "", id="text"
        ),
    ],
)
def test_each_fault_is_one_error(
    read_file: ReadFile, capsys: pytest.CaptureFixture[str], data: bytes, said: str, remedy: str
) -> None:
    """Place, what is wrong, and what to ask the agency for; the library prints nothing beside it."""
    with pytest.raises(SourceError, match=f"source 'prices', file figures.xml.*({said})") as caught:
        read_file(SdmxSource, data)
    assert remedy in caught.value.remedy
    assert capsys.readouterr() == ("", "")
