"""Where the second WordPress comes from: the user's cache, into which `scripts/second-wordpress` puts it."""

from __future__ import annotations

import os
import zipfile
from pathlib import Path

DRIVER = "sqlite-database-integration-main/"


def cache() -> Path:
    root = os.environ.get("XDG_CACHE_HOME") or str(Path.home() / ".cache")
    return Path(root) / "press-bulletin" / "wordpress-6.5"


def missing() -> str:
    """Why it is not at hand; empty where it is."""
    return "" if (cache() / "sqlite.zip").is_file() else f"it is not in {cache()}: run scripts/second-wordpress"


def unpack(folder: Path) -> None:
    """WordPress 6.5 into a folder, made to keep its data in SQLite."""
    with zipfile.ZipFile(cache() / "wordpress.zip") as whole:
        whole.extractall(folder)
    content = folder / "wp-content"
    driver = content / "plugins" / "sqlite"
    with zipfile.ZipFile(cache() / "sqlite.zip") as packed:
        for name in packed.namelist():
            if not name.endswith("/"):
                target = driver / name.removeprefix(DRIVER)
                target.parent.mkdir(parents=True, exist_ok=True)
                target.write_bytes(packed.read(name))
    (content / "database" / ".ht.sqlite").unlink()
    text = (driver / "db.copy").read_text("utf-8")
    text = text.replace("{SQLITE_IMPLEMENTATION_FOLDER_PATH}", str(driver))
    (content / "db.php").write_text(text.replace("{SQLITE_PLUGIN}", "sqlite/load.php"), "utf-8")
