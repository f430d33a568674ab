"""Finding the reader that a source names."""

from __future__ import annotations

from importlib.metadata import entry_points
from pathlib import Path

import pytest

from generator.catalogue import Catalogue
from generator.errors import SettingsError
from generator.sources.csv import CsvSource
from generator.sources.open import GROUP, open_source

OPTIONS = {
    "type": "csv",
    "agency": "inegi",
    "path": "x.csv",
    "frequency": "month",
    "period": "p",
    "series": [{"value": "v", "indicator": "inpc", "area": "MX"}],
}


@pytest.fixture
def installed() -> None:
    """The entry points exist only once the package is installed."""
    if "csv" not in entry_points(group=GROUP).names:
        pytest.skip("the package is not installed here, so its sources cannot be found by name")


@pytest.mark.usefixtures("installed")
def test_a_built_in_reader_is_found_by_its_type(tmp_path: Path, catalogue: Catalogue) -> None:
    """The built-in readers use the door that any other package uses."""
    source = open_source("prices", OPTIONS, tmp_path, catalogue)
    assert isinstance(source, CsvSource)
    assert source.agency == "inegi"


@pytest.mark.usefixtures("installed")
def test_an_unknown_type_is_refused_with_the_nearest(tmp_path: Path, catalogue: Catalogue) -> None:
    """A misspelt type names its line and the type that was meant."""
    (tmp_path / "bulletin.toml").write_text('[sources.prices]\nagency = "inegi"\ntype = "imex"\n')
    with pytest.raises(
        SettingsError, match=r"line 3: source 'prices': there is no source type 'imex'. Did you mean `immex`"
    ):
        open_source("prices", {"type": "imex"}, tmp_path, catalogue)


def test_a_source_without_type_is_refused(tmp_path: Path, catalogue: Catalogue) -> None:
    """Without a type nobody knows how to read it."""
    with pytest.raises(SettingsError, match="it has no `type`"):
        open_source("prices", {"agency": "inegi"}, tmp_path, catalogue)
