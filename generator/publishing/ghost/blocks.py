"""A text as the blocks that a theme of Ghost sets: it spaces those of its page, not what stands within one of them."""

from __future__ import annotations

import re

from generator.bilingual import Language

TAG = re.compile(r'<(?P<close>/?)(?P<name>[a-z][a-z0-9]*)(?P<rest>(?:[^<>"]|"[^"]*")*)>')
VOID = frozenset({"br", "hr", "img"})
WRAPPER = re.compile(r'<div lang="\w+">(?P<inner>.*)</div>', re.DOTALL)


def blocks(page: str, language: Language) -> str:
    """A page of one element, as `render.page` makes it, without that element; each block says its language itself.

    >>> blocks('<div lang="es"><p>Uno <em>y</em></p><hr><p lang="en">two</p></div>', "es")
    '<p lang="es">Uno <em>y</em></p><hr lang="es"><p lang="en">two</p>'
    """
    found = WRAPPER.fullmatch(page)
    if found is None:
        return page
    depth = 0

    def said(tag: re.Match[str]) -> str:
        nonlocal depth
        depth -= bool(tag["close"])
        is_outer = not depth and not tag["close"] and ' lang="' not in tag["rest"]
        depth += not tag["close"] and tag["name"] not in VOID
        return f'<{tag["name"]} lang="{language}"{tag["rest"]}>' if is_outer else tag[0]

    return TAG.sub(said, found["inner"]).strip()
