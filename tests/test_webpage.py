"""Of a page of the web the checker reads what its readers see, and none of what stands around it."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from generator.webpage import is_page, readable

PAGE = """<!DOCTYPE html>
<html lang="es"><head><title>Suben 9.9% &#8211; Sala de prensa</title><style>p { margin: 7px }</style></head>
<body><header><p>Sala 1</p></header><nav><a href="/">2 secciones</a></nav>
<main>
 <article><header><h1>Suben 6.7% las ventas</h1></header>
 <p>Las ventas&nbsp;<strong>sumaron</strong>
 57&#46;3 millones.</p><blockquote><p>&ldquo;Creci&oacute;&rdquo;, dijo.</p></blockquote>
 <ul><li>Uno</li><li>Dos</li></ul>
 <table><tr><th>Mes</th><th>Valor</th></tr><tr><td>Enero</td><td>5</td></tr></table>
 <figure><img src="a.png" alt="Gráfica: 6.7%."><figcaption>En millones</figcaption></figure>
 <script>var x = 8.8;</script><form><input value="3"><button>4</button></form></article>
</main><footer>&copy; 2025</footer></body></html>"""


def test_the_article_is_read_and_nothing_around_it() -> None:
    """Headline, text, quotation, list, table, description and caption of the picture, in their order."""
    assert readable(PAGE).split("\n\n") == [
        "# Suben 6.7% las ventas",
        "Las ventas\xa0sumaron 57.3 millones.",
        "> “Creció”, dijo.",
        "- Uno",
        "- Dos",
        "| Mes | Valor |",
        "| Enero | 5 |",
        "![Gráfica: 6.7%.](.)",
        "En millones\n",
    ]


def test_a_page_that_marks_no_part_is_read_whole() -> None:
    """Without `main` or a single `article` all that is seen is read, but for menus and forms."""
    text = "<html><body><nav>1</nav><article><p>2</p></article><article><p>3<br>4</p></article><aside>5</aside>6</body>"
    assert readable(text) == "2\n\n3\n4\n\n6\n"


def test_a_piece_of_html_is_no_page() -> None:
    """What somebody pastes is read sign for sign, like any text."""
    assert not is_page("<p>Suben 6.7%</p>")
    assert not is_page("Suben 6.7% <html>")
    assert is_page("<!-- cached --> <!doctype HTML>")
    assert is_page('<?xml version="1.0"?><html xmlns="http://www.w3.org/1999/xhtml">')


@given(st.text(alphabet="<>/!-abdpithmlr =\"'&#;6.7 \n", max_size=120))
def test_no_page_is_too_odd_to_be_read(text: str) -> None:
    """Whatever stands in it, a page has a text."""
    assert readable(f"<html>{text}").endswith("\n")
