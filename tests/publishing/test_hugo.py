"""What a real Hugo makes of the pages: the figures in both languages, linked to each other, and nothing active."""

from __future__ import annotations

import shutil
import subprocess
from collections import Counter
from dataclasses import replace
from pathlib import Path

import pytest
from parcels import HOSTILE, meddled, pair
from test_safe import Active

from generator.publishing.hugo import HugoOutlet
from generator.publishing.parcel import Parcel
from generator.publishing.words import words

HUGO = shutil.which("hugo")
pytestmark = pytest.mark.skipif(not HUGO, reason="Hugo is not installed: the Debian package `hugo`")

CONFIG = """
baseURL = "https://example.org/"
defaultContentLanguage = "es"
defaultContentLanguageInSubdir = true
disableKinds = ["taxonomy", "term", "RSS", "sitemap"]
[languages.es]
languageName = "Español"
[languages.en]
languageName = "English"
[permalinks]
boletines = "/boletines/:slug/"
[markup.goldmark.renderer]
unsafe = true
"""
"""A site that lets raw HTML pass, as many do: the worst case."""
PAGE = """<!doctype html><html lang="{{ .Language.Lang }}"><head><title>{{ .Title }}</title>
<meta name="description" content="{{ .Description }}"></head><body><h1>{{ .Title }}</h1>
{{ range .Translations }}<a rel="alternate" hreflang="{{ .Language.Lang }}" href="{{ .Permalink }}">x</a>{{ end }}
{{ range .Params.tags }}<i>{{ . }}</i>{{ end }}<p>{{ .Summary }}</p><main>{{ .Content }}</main></body></html>"""


@pytest.fixture
def site(tmp_path: Path) -> Path:
    """A new Hugo site with one layout."""
    root = tmp_path / "site"
    (root / "layouts/_default").mkdir(parents=True)
    (root / "layouts/shortcodes").mkdir()
    (root / "config.toml").write_text(CONFIG, "utf-8")
    for name in ("single", "list"):
        (root / f"layouts/_default/{name}.html").write_text(PAGE, "utf-8")
    (root / "layouts/shortcodes/owned.html").write_text("<script>window.owned = 1</script>", "utf-8")
    return root


def sent(site: Path, *parcels: Parcel) -> None:
    outlet = HugoOutlet("site", {"path": "site"}, site.parent)
    for one in parcels:
        outlet.send(one, outlet.find(one, ""))


def built(site: Path) -> dict[str, str]:
    """The pages that Hugo builds, by path; a warning of Hugo's is a failure."""
    assert HUGO
    done = subprocess.run([HUGO, "--source", str(site), "--quiet"], capture_output=True, text=True, check=False)
    assert (done.returncode, done.stdout, done.stderr) == (0, "", "")
    public = site / "public"
    return {str(path.relative_to(public)): path.read_text("utf-8") for path in public.rglob("*.html")}


def test_a_draft_is_not_built(site: Path, written: Path) -> None:
    """What was sent as a draft is seen by nobody."""
    sent(site, *pair(written))
    assert not [path for path in built(site) if "mexicali" in path or "exports" in path]


def test_both_languages_are_built_and_lead_to_each_other(site: Path, written: Path) -> None:
    """A page a language, with every word and figure of the Markdown, the chart and the data beside it."""
    parcels = pair(written, "public")
    sent(site, *parcels)
    pages = built(site)
    for own, other in (parcels, parcels[::-1]):
        path = f"{own.language}/boletines/{own.slug}"
        page = pages[f"{path}/index.html"]
        assert (
            f'hreflang="{other.language}" href="https://example.org/{other.language}/boletines/{other.slug}/"' in page
        )
        assert not Counter(words(own.body)) - Counter(words(page))
        assert f"<h1>{own.title}</h1>".replace("'", "&rsquo;") in page.replace("&#39;", "&rsquo;")
        assert (site / "public" / path / f"chart.{own.language}.png").read_bytes() == own.picture.png
        assert (site / "public" / path / "data.csv").read_bytes() == own.data


def test_a_changed_bulletin_is_built_at_the_same_address(site: Path, written: Path) -> None:
    """The page is brought up to date where it is; a withdrawn one is gone from the site."""
    spanish, english = pair(written, "public")
    sent(site, spanish, english)
    sent(site, replace(spanish, title="Crecen las exportaciones", slug="otro"))
    assert "<h1>Crecen las exportaciones</h1>" in built(site)[f"es/boletines/{spanish.slug}/index.html"]
    sent(site, replace(spanish, standing="withdrawn"))
    shutil.rmtree(site / "public")
    assert f"es/boletines/{spanish.slug}/index.html" not in built(site)


def test_nothing_that_somebody_wrote_is_run(site: Path, written: Path) -> None:
    """Every hostile text in every field, on a site that lets HTML pass: no tag, handler or shortcode comes alive."""
    spanish, _ = pair(written, "public")
    parcels = [
        replace(meddled(spanish, text), bulletin=f"hostile-{at}", slug=f"hostile-{at}")
        for at, text in enumerate(HOSTILE)
    ]
    sent(site, *parcels)
    pages = {path: page for path, page in built(site).items() if "hostile" in path}
    assert len(pages) == len(HOSTILE)
    for path, page in pages.items():
        reader = Active()
        reader.feed(page.replace('<meta name="description"', "<p"))  # the layout's own
        assert reader.found == [], path
        assert "6 mil 500 millones de pesos" in page
