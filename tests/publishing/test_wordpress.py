"""Bulletins as posts of a real WordPress: made once, kept up to date in place, hidden when they have to be."""

from __future__ import annotations

import pytest
from made_up import invented
from servers.wordpress import Counts, Role, Site


@pytest.mark.parametrize("role", ["editor", "author"])
def test_a_bulletin_becomes_one_post(site: Site, role: Role) -> None:
    """Sent twice, it is one post with one picture and one table of data; a visitor does not see a draft."""
    outlet, parcel = site.outlet(role), invented()
    assert outlet.find(parcel, "") is None
    held = outlet.send(parcel, None)
    assert outlet.send(parcel, held) == held
    assert outlet.find(parcel, "") == outlet.find(parcel, held.identity) == held
    assert (held.state, held.mark) == ("draft", parcel.mark)
    assert site.counts() == Counts(posts=1, media=2, categories=0, tags=0)
