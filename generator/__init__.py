"""Statistics in, true and traceable press bulletins out, in Spanish and English."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from generator.workspace import Workspace

__all__ = ["Workspace", "__version__"]
__version__ = "0.1.0"


def __getattr__(name: str) -> Any:
    """Load `Workspace` on first use, so that `bulletin --help` need not import NumPy."""
    if name == "Workspace":
        from generator.workspace import Workspace

        return Workspace
    message = f"module {__name__!r} has no attribute {name!r}"
    raise AttributeError(message)
