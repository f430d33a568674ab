"""The template tag `vary`: several ways to say one thing, chosen by the identity of the bulletin.

    {% vary s %}rose{% or %}climbed{% or %}increased{% endvary %}

Only the chosen way is written. The choice depends on the bulletin, the language and the place of
the tag, so a text is the same at every run and differs from last month's.
"""

from __future__ import annotations

from jinja2 import nodes
from jinja2.ext import Extension
from jinja2.parser import Parser


class Vary(Extension):
    """Parses the tag into a choice that the pen of the story makes."""

    tags = {"vary"}  # noqa: RUF012  (the base class declares it so)

    def parse(self, parser: Parser) -> nodes.Node:
        token = next(parser.stream)
        story = parser.parse_expression()
        variants = [parser.parse_statements(("name:or", "name:endvary"), drop_needle=False)]
        while next(parser.stream).value == "or":
            variants.append(parser.parse_statements(("name:or", "name:endvary"), drop_needle=False))
        slot = nodes.Const(f"{parser.name}:{token.lineno}")
        arguments: list[nodes.Expr] = [story, nodes.Const(len(variants)), slot]
        chosen = nodes.Name(f"variant_{token.lineno}", "store", lineno=token.lineno)
        assign = nodes.Assign(chosen, self.call_method("_choose", arguments), lineno=token.lineno)
        return nodes.Scope([assign, self._branches(chosen.name, variants, token.lineno)], lineno=token.lineno)

    def _branches(self, name: str, variants: list[list[nodes.Node]], lineno: int) -> nodes.If:
        def test(index: int) -> nodes.Compare:
            return nodes.Compare(nodes.Name(name, "load"), [nodes.Operand("eq", nodes.Const(index))])

        others = [nodes.If(test(index), body, [], [], lineno=lineno) for index, body in enumerate(variants[1:], 1)]
        return nodes.If(test(0), variants[0], others, [], lineno=lineno)

    def _choose(self, story: object, count: int, slot: str) -> int:
        pen = story.pen  # type: ignore[attr-defined]
        return int(pen.choose(count, slot))
