"""What somebody might write into a field of a bulletin to make a content system do more than show it."""

from __future__ import annotations

from html.parser import HTMLParser

SCRIPT = "document.title='taken'"
INJECTIONS = (
    f"<script>{SCRIPT}</script>",
    f'<img src=x onerror="{SCRIPT}">',
    f"<svg onload={SCRIPT}>",
    f'<a href="javascript:{SCRIPT}">aquí</a>',
    f"[aquí](javascript:{SCRIPT})",
    f"[aquí](JaVa\\script:{SCRIPT})",
    f"[aquí]( data:text/html,<script>{SCRIPT}</script> )",
    "[aquí](//elsewhere.example/x)",
    f"![x](javascript:{SCRIPT})",
    f'![x" onerror="{SCRIPT}](chart.es.svg)',
    f'[aquí](https://example.org "x\\" onmouseover=\\"{SCRIPT}")',
    "<https://www.youtube.com/watch?v=dQw4w9WgXcQ>",
    '<iframe src="https://elsewhere.example/"></iframe>',
    '<form action="https://elsewhere.example/"><input name="a"></form>',
    "<style>body{display:none}</style>",
    '<meta http-equiv="refresh" content="0;url=https://elsewhere.example/">',
    f"&lt;script&gt;{SCRIPT}&lt;/script&gt;",
    "[gallery]",
    "![antes \\[gallery\\] después](chart.es.svg)",
    '[aquí](https://example.org/ "[gallery] [embed]https://example.org/[/embed]")',
    '[caption width="1"]x[/caption]',
    "[embed]https://example.org/[/embed]",
    '[audio src="https://example.org/a.mp3"]',
    '\\[video src="https://example.org/a.mp4"]',
    "{{< raw >}}",
    '{{% include "../../etc/passwd" %}}',
    "{{ 7 * 7 }}",
    "<!-- wp:html --><b>bloque</b><!-- /wp:html -->",
    "<!--more-->",
    "<!--nextpage-->",
    "--> <b>fuera</b> <!--",
    "+++\ntitle = 'x'\n+++",
    "---\nlayout: x\n---",
    "]]> <![CDATA[ <b>x</b> ]]>",
    "<?php echo 7*7; ?>",
    "\x02klzzwxh:0000\x03",
)
FITTING = "max-width:100%;height:auto"
"""The one style there is, of pictures."""
ACTIVE_TAGS = frozenset(
    "script style iframe object embed form input button svg math link meta base audio video source template".split()
)


class Reader(HTMLParser):
    """What of a page could do something, and its words; an independent reading of HTML, by the standard library."""

    def __init__(self) -> None:
        super().__init__()
        self.active: list[str] = []
        self.tags: list[tuple[str, dict[str, str]]] = []
        self.text = ""
        self.comments: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        given = {name: value or "" for name, value in attrs}
        self.tags.append((tag, given))
        if tag in ACTIVE_TAGS:
            self.active.append(f"<{tag}>")
        for name, value in given.items():
            is_address = name in {"href", "src", "action", "formaction", "srcset", "data", "poster"}
            is_safe = value.startswith(("https://", "http://", "mailto:", "#")) or not value
            is_style = name == "style" and value != FITTING
            if name.startswith("on") or is_style or (is_address and not is_safe):
                self.active.append(f"{tag} {name}={value}")

    def handle_data(self, data: str) -> None:
        self.text += data

    def handle_comment(self, data: str) -> None:
        self.comments.append(data.strip())


def read(page: str) -> Reader:
    reader = Reader()
    reader.feed(page)
    reader.close()
    return reader
