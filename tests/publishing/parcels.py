"""Parcels for the tests of outlets: a real one of the example, and one whose every field somebody meddled with."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path
from zoneinfo import ZoneInfo

from generator.bilingual import LANGUAGES
from generator.drafts import version
from generator.publishing.pack import Circumstances, pack
from generator.publishing.parcel import Parcel, Standing

TIJUANA = ZoneInfo("America/Tijuana")
NOW = datetime(2025, 4, 2, 15, 0, tzinfo=UTC)
BULLETIN = "mexicali-exports-2025-01"

HOSTILE = [
    "<script>window.owned = 1</script>",
    '<img src=x onerror="window.owned = 1">',
    "[x](javascript:window.owned=1)",
    "[x](javascript:window.owned=1 'title')",
    "[x](<javascript:window.owned=1>)",
    "![x](javascript:window.owned=1)",
    "<javascript:window.owned=1>",
    "[x][y]\n\n[y]: javascript:window.owned=1",
    "{{< owned >}} {{% owned %}} {{ .Site.Title }}",
    "{% raw %}{{ site.title }}{% endraw %}",
    'text {: onclick="window.owned = 1"}',
    "[gallery] [caption]x[/caption] [embed]https://example.org/[/embed]",
    "---\ntitle: owned\ndraft: false\n---",
    '+++\ntitle = "owned"\n+++',
    "\u202eowned\u200b",
    "&lt;script&gt;window.owned = 1&lt;/script&gt; &#60;script&#62;",
    "`<script>window.owned = 1</script>`",
    '<!-- --><svg onload="window.owned = 1"><!-- -->',
    ']]> --> <a href="data:text/html,owned">x</a>',
    "../../../etc/passwd",
]
"""What an attacker, or a careless editor, may write into any field."""


def pair(office: Path, standing: Standing = "draft", bulletin: str = BULLETIN) -> tuple[Parcel, Parcel]:
    """Both languages of a bulletin of an office."""
    given = Circumstances(standing=standing, now=NOW, zone=TIJUANA, keywords={"es": ("exportaciones",)})
    whole = version.read(office / "output" / bulletin)
    spanish, english = (pack(whole, language, given) for language in LANGUAGES)
    return spanish, english


def meddled(parcel: Parcel, words: str) -> Parcel:
    """A parcel with the same words in every field that a person can write."""
    line = " ".join(words.split())
    return replace(
        parcel,
        title=f"Title {line}",
        body=f"{words}\n\n{parcel.body}\n\n{words}\n\n| a | b |\n|---|---|\n| {line} | 6.7 |\n",
        excerpt=f"Excerpt {line}",
        description=f"Description {line}",
        social=f"Post {line}",
        keywords=(f"tag {line}"[:190],),
        notice=f"**Notice** {line}",
        number=line,
        picture=replace(parcel.picture, alt=f"Picture {line}", caption=f"Caption {line}"),
    )
