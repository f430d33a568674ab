"""The quick sandbox refuses what Jinja's own refuses: an attack by an office's template gets nowhere."""

from __future__ import annotations

from collections import deque
from pathlib import Path
from typing import Any

import pytest
from jinja2 import DictLoader, StrictUndefined
from jinja2.exceptions import SecurityError, UndefinedError
from jinja2.runtime import LoopContext
from jinja2.sandbox import ImmutableSandboxedEnvironment, unsafe

from generator.errors import TemplateError
from generator.writing.environment import environment, render
from generator.writing.sandbox import Sandbox


class View:
    """Something a template sees: text, lists, functions, a generator, and things it may not touch."""

    def __init__(self) -> None:
        self.text = "{0.__class__}"
        self.plain = "exports"
        self.items = [3, 1, 2]
        self.table = {"one": 1, "name": "a table"}
        self.names = {"Jalisco"}
        self.queue = deque([1])
        self.shape = self.text.format
        self.shape_map = "{x.__class__}".format_map
        self.code = View.say.__code__
        self._secret = "kept"

    def say(self, what: str = "nothing") -> str:
        return f"says {what}"

    @unsafe
    def remove(self) -> str:
        return "removed"

    def alter(self) -> str:
        return "altered"

    alter.alters_data = True  # type: ignore[attr-defined]

    @property
    def steps(self) -> Any:
        return (number for number in range(2))

    @property
    def frame(self) -> Any:
        return self.steps.gi_frame


ATTACKS = (
    "{{ v.__class__ }}",
    "{{ v.__class__.__mro__[1].__subclasses__() }}",
    "{{ v['__class__'] }}",
    "{{ v | attr('__class__') }}",
    "{{ [v] | map(attribute='__class__') | first }}",
    "{{ v._secret }}",
    "{{ v['_secret'] }}",
    "{{ v.say.__func__.__globals__ }}",
    "{{ v.say.__self__._secret }}",
    "{{ v.say.__init__.__globals__ }}",
    "{{ v.code.co_consts }}",
    "{{ v.code.co_code }}",
    "{{ v.code.replace }}",
    "{{ v.frame.f_globals }}",
    "{{ v.frame.f_back }}",
    "{{ v.frame.clear() }}",
    "{{ v.steps.gi_frame }}",
    "{{ v.steps.gi_code }}",
    "{{ dict.mro() }}",
    "{{ cycler.__init__.__globals__ }}",
    "{{ joiner.mro }}",
    "{{ self.__init__.__globals__ }}",
    "{{ self._TemplateReference__context }}",
    "{{ ''.format.__self__.__class__ }}",
    "{{ v.text.format(v) }}",
    "{{ v.shape(v) }}",
    "{{ v.shape_map({'x': v}) }}",
    "{{ (v | attr('text')).format(v) }}",
    "{{ '{0._secret}'.format(v) }}",
    "{{ '{x[_secret]}'.format_map({'x': v}) }}",
    "{{ '{0.code.co_consts}'.format(v) }}",
    "{% set f = v.text.format %}{{ f(v) }}",
    "{% set ns = namespace(f=v.text.format) %}{{ ns.f(v) }}",
    "{{ v.items.append(1) }}",
    "{{ v.items.sort() }}",
    "{{ v.items.clear() }}",
    "{{ v.table.update({}) }}",
    "{{ v.table.pop('one') }}",
    "{{ v.table.setdefault('two', 2) }}",
    "{{ v.names.add('Colima') }}",
    "{{ v.names.discard('Jalisco') }}",
    "{{ v.queue.append(2) }}",
    "{% set add = v.items.append %}{{ add(1) }}",
    "{{ v.remove() }}",
    "{{ v.alter() }}",
    "{% set f = v.remove %}{{ f() }}",
    "{{ [v] | map('attr', '_secret') | first }}",
    "{% macro m() %}x{% endmacro %}{{ m._func }}",
    "{% macro m() %}x{% endmacro %}{{ m.__call__.__globals__ }}",
    "{% macro m() %}x{% endmacro %}{{ m._environment }}",
    "{% macro m() %}{{ caller._func.__globals__ }}{% endmacro %}{% call m() %}x{% endcall %}",
    "{% for one in v.items %}{{ loop._iterator.__class__ }}{% endfor %}",
)
MISTAKES = (
    "{{ range(10 ** 9) }}",
    "{{ v.missing }}",
    "{{ v.missing() }}",
    "{{ v.plain.missing }}",
    "{{ nobody.lead }}",
    "{{ nobody() }}",
    "{{ v.plain() }}",
    "{{ v.say(1, 2, 3) }}",
    "{% macro m(a) %}{{ a }}{% endmacro %}{{ m() }}",
    "{% macro m(a) %}{{ a }}{% endmacro %}{{ m(1, 2) }}",
    "{% macro m(a) %}{{ a }}{% endmacro %}{{ m(b=2) }}",
)
HARMLESS = (
    "{{ v.plain.upper() }} {{ v.say() }} {{ v.say('this') }} {{ v.say(what='that') }}",
    "{{ v.items[0] }} {{ v.items.index(2) }} {{ v.items.count(1) }} {{ v.table.one }} {{ v.table.name }}",
    "{{ v.table.get('two', 'none') }} {{ v.table.items() | list }} {{ v.table.class is undefined }}",
    "{{ '{} of {}'.format('exports', v.plain) }} {{ '{a}'.format_map({'a': 1}) }}",
    "{% set f = '{}!'.format %}{{ f('so') }}",
    "{% macro m(a, b='two') %}{{ a }}-{{ b }}{% endmacro %}{{ m(1) }} {{ m(1, 2) }} {{ m(b=1, a=2) }} {{ m(*[5, 6]) }}",
    "{% macro m(a) %}{{ varargs }}{{ kwargs }}{% endmacro %}{{ m(1) }} {{ m(1, 2) }} {{ m(1, x=2) }}",
    "{% macro m(a) %}[{{ caller(a) }}]{% endmacro %}{% call(x) m(1) %}{{ x }}{% endcall %}",
    "{% macro m(a) %}{{ a is undefined }}{% endmacro %}{{ m() }}",
    "{% for one in v.items recursive %}{{ loop.index }}{{ loop.last }}{{ loop.cycle('a', 'b') }}{% endfor %}",
    "{% set c = cycler('a', 'b') %}{{ c.next() }}{{ c.next() }}{{ c.current }} {{ range(3) | list }} {{ dict(a=1) }}",
    "{% set ns = namespace(n=0) %}{% for one in v.items %}{% set ns.n = ns.n + one %}{% endfor %}{{ ns.n }}",
    "{{ v.missing is undefined }} {{ v.plain.missing is defined }} {{ v.missing | default('none') }}",
    "{{ 'so' if v.nothing is defined }}|{{ ('so' if false) ~ 'x' }}|{{ v.steps | list }}",
    "{% autoescape true %}{{ '<' }}{% macro m(a) %}<b>{{ a }}</b>{% endmacro %}{{ m('&') }}{% endautoescape %}",
    "{% macro m(a) %}<b>{{ a }}</b>{% endmacro %}{% autoescape true %}{{ m('&') }}{{ v.say('<') }}{% endautoescape %}",
    "{{ v.steps.send(none) }}",
    "{% block a %}{{ v.plain }}{{ self.b() }}{% endblock %}{% block b %}b{{ super is defined }}{% endblock %}",
)


def outcome(kind: type[ImmutableSandboxedEnvironment], source: str) -> str:
    """What a template writes, or that it is refused."""
    jinja = kind(loader=DictLoader({"t": source}), undefined=StrictUndefined)
    try:
        return jinja.get_template("t").render(v=View())
    except SecurityError:
        return "may not"
    except (UndefinedError, TypeError, OverflowError) as error:
        return type(error).__name__


@pytest.mark.parametrize("source", [*ATTACKS, *MISTAKES])
def test_an_attack_is_refused_as_jinja_refuses_it(source: str) -> None:
    """Nothing is printed that Jinja's sandbox keeps, and the refusal is of the same kind."""
    quick, own = outcome(Sandbox, source), outcome(ImmutableSandboxedEnvironment, source)
    refusals = ("may not", "UndefinedError", "TypeError", "OverflowError")
    assert quick == own
    assert quick in refusals


@pytest.mark.parametrize("source", HARMLESS)
def test_what_is_harmless_is_written_as_jinja_writes_it(source: str) -> None:
    """Every way to look something up and to call it does the same, but for the speed."""
    quick, own = outcome(Sandbox, source), outcome(ImmutableSandboxedEnvironment, source)
    assert quick == own
    assert quick != "may not"


@pytest.mark.parametrize("source", ATTACKS)
def test_an_attack_by_an_office_s_template_is_an_error_with_its_place(tmp_path: Path, source: str) -> None:
    """The officer is told the file and the line, and nothing is written."""
    (tmp_path / "es").mkdir()
    (tmp_path / "es" / "text.md.j2").write_text(f"one\n{source}", "utf-8")
    with pytest.raises(TemplateError) as caught:
        render(environment([tmp_path]), "es/text.md.j2", v=View())
    assert caught.value.where == f"{tmp_path / 'es' / 'text.md.j2'}, line 2"


THINGS: tuple[Any, ...] = (
    *("", 1, 1.5, None, True, b"", (), [], {}, set(), frozenset(), deque(), range(2), slice(1), object(), Exception()),
    *(View(), View().say, View.say, View, View().code, View().steps, View().frame, len, "".join, "".format, type),
    LoopContext([1], StrictUndefined),
)


@pytest.mark.parametrize("thing", THINGS, ids=lambda thing: type(thing).__name__)
def test_every_attribute_of_every_kind_is_kept_alike(thing: object) -> None:
    """Whatever attribute a thing has, both sandboxes give it out, or neither does."""
    names = [name for name in dir(thing) if name.isidentifier()] + ["nothing", "lead"]
    source = "".join(f"{{% if v.{name} is defined %}}{name} {{% endif %}}" for name in names)
    quick, own = (
        kind(loader=DictLoader({"t": source}), undefined=StrictUndefined).get_template("t").render(v=thing)
        for kind in (Sandbox, ImmutableSandboxedEnvironment)
    )
    assert quick == own
