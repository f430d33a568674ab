"""Would releases succeed? Asked of a site step by step; nothing is changed there."""

from __future__ import annotations

from collections.abc import Iterator

from generator.errors import PublishError
from generator.publishing.ghost.site import OLDEST, Site
from generator.publishing.outlet import Symptom


def examine(site: Site) -> Iterator[Symptom]:
    """What there is to tell, up to the first thing that makes the rest pointless."""
    try:
        about = site.about()
    except PublishError as error:
        yield Symptom("reached", "", str(error))
        return
    yield Symptom("reached", f"{about.get('title', '')}, Ghost {about.get('version', '')} at {site.address}")
    if site.is_old:
        old = site.remote.error(f"it is older than Ghost {OLDEST}.", "Ask its administrator to bring it up to date.")
        yield Symptom("new enough", "", str(old))
        return
    try:
        kept = site.get("posts/", filter="tag:hash-bulletin", fields="id", limit="1").value["meta"]["pagination"]
        yield Symptom("let in", f"as an integration; posts of bulletins there: {kept['total']}")
    except PublishError as error:
        yield Symptom("let in", "", str(error))
