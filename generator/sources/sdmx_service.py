"""Asks the web service of an agency for SDMX data, by the agency's name (SDMX 2.1, REST interface).

Where the services stand is what the library sdmx1 lists, which its keepers follow as agencies move them.
"""

from __future__ import annotations

import re
from typing import Any, Literal
from urllib.parse import quote, urlencode

from generator.sources.extras import extra
from generator.sources.http.door import is_address
from generator.sources.place import Place
from generator.sources.suggest import did_you_mean

Form = Literal["", "generic", "csv", "json"]
ACCEPT = {
    "generic": "application/vnd.sdmx.genericdata+xml;version=2.1",
    "csv": "application/vnd.sdmx.data+csv;version=1.0.0",
    "json": "application/vnd.sdmx.data+json;version=1.0.0",
}
FLOW = re.compile(r"[\w@$.-]+(?:,[\w@$.-]+(?:,[\w.+~]+)?)?", re.ASCII)
"""The identity of a table, with the agency before it and the version behind it where the service wants them."""
KEY = re.compile(r"[\w@$.+*-]*", re.ASCII)
"""One code a dimension, parted by points: several joined by `+`, none for all."""
START = re.compile(r"[12]\d{3}(?:-(?:Q[1-4]|0[1-9]|1[0-2]))?")
VERSION = "2.1"
ENDPOINT = "data"


def address(service: str, flow: str, key: str, start: str, place: Place) -> str:
    """The address of the data; SourceError for a service that the library does not list, or of another standard."""
    root = service if is_address(service) else _source(service, place).url
    since = f"?{urlencode({'startPeriod': start})}" if start else ""
    return f"{root.rstrip('/')}/{ENDPOINT}/{quote(flow, safe=',@$')}/{quote(key, safe='+*@$') or 'all'}{since}"


def accepted(service: str, form: Form, place: Place) -> str:
    """The header `Accept`: the form that is asked for, or the one of which the service is known to have it."""
    if form or is_address(service):
        return ACCEPT[form or "generic"]
    return ACCEPT["json" if _source(service, place).data_content_type.name == "JSON" else "generic"]


def _source(service: str, place: Place) -> Any:
    library = extra("sdmx", "sdmx", place)
    known = library.list_sources()
    if service not in known:  # the library itself would take the nearest without a word
        remedy = f"{did_you_mean(service, known)} Or set `service` to the address of one.".strip()
        raise place.error(f"there is no service '{service}' in the list of sdmx1.", remedy)
    found = library.get_source(service)
    if not found.url or all(one.name != VERSION for one in found.versions):
        what = f"the service '{service}' does not speak SDMX {VERSION}."
        raise place.error(what, "Set `service` to another of the agency's, or `url` to a file of SDMX-CSV.")
    return found
