"""Loads the libraries that only some sources need."""

from __future__ import annotations

import importlib
from typing import Any

from generator.sources.place import Place


def extra(module: str, name: str, place: Place) -> Any:
    """A library of the extra `name`; SourceError, which says how to install it, where it is not here."""
    try:
        return importlib.import_module(module)
    except ImportError as error:
        library = module.partition(".")[0]
        remedy = f"Install it: pip install 'press-bulletin[{name}]'."
        raise place.error(f"reading it needs {library}, which is not installed.", remedy) from error
