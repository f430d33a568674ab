"""Jinja's sandbox, as strict and several times as fast: it asks only what can matter.

Jinja asks of every name and every call whether the object is one of a dozen kinds that keep
something from templates. Nearly all names in a template are none that any kind keeps, which is
known when the template is compiled; and what makes a function unsafe is written on the function.
Whatever is not plainly harmless goes Jinja's own way.
"""

from __future__ import annotations

from collections import deque
from collections.abc import Callable
from functools import cache, partial
from keyword import iskeyword
from types import BuiltinMethodType, CodeType, FrameType, FunctionType, MethodType, TracebackType
from typing import Any

from jinja2 import Undefined, nodes, sandbox
from jinja2.compiler import CodeGenerator, Frame, MacroRef, optimizeconst
from jinja2.runtime import Context, Macro
from jinja2.utils import missing

METHODS = frozenset((MethodType, BuiltinMethodType))
FORMATS = frozenset(("format", "format_map"))
VALUES = frozenset((str, dict, list, tuple))
"""What has methods that nothing can be written on, and that end no loop."""
CHANGEABLE: tuple[Any, ...] = ([], {}, set(), deque())
KEPT: frozenset[str] = frozenset().union(
    FORMATS,
    (name for thing in CHANGEABLE for name in dir(thing) if sandbox.modifies_known_mutable(thing, name)),
    sandbox.UNSAFE_FUNCTION_ATTRIBUTES,
    sandbox.UNSAFE_METHOD_ATTRIBUTES,
    sandbox.UNSAFE_GENERATOR_ATTRIBUTES,
    sandbox.UNSAFE_COROUTINE_ATTRIBUTES,
    sandbox.UNSAFE_ASYNC_GENERATOR_ATTRIBUTES,
    *(dir(kind) for kind in (type, CodeType, FrameType, TracebackType)),
)
"""Names that an object of some kind keeps from templates; of all others the sandbox refuses those with a low line."""
GETTER = """\
def get_{name}(thing):
    try:
        value = thing.{name}
    except AttributeError:
        return environment.getattr(thing, {name!r})
    if type(value) in METHODS and value.__name__ in FORMATS:
        return environment.getattr(thing, {name!r})
    return value
"""
"""How a template gets an attribute of a plain name: behind it may be an item instead, or a method that formats text."""


def is_plain(name: str) -> bool:
    """Whether no object, whatever its kind, keeps an attribute of that name from templates.

    >>> [is_plain(name) for name in ("lead", "_lead", "__class__", "append", "format", "f_globals", "mro")]
    [True, False, False, False, False, False, False]
    """
    return (
        name.isascii() and name.isidentifier() and not iskeyword(name) and not name.startswith("_") and name not in KEPT
    )


class Generator(CodeGenerator):
    """Jinja's compiler, which sorts out the plain names, the plain calls and the plain text."""

    def visit_Template(self, node: nodes.Template, frame: Frame | None = None) -> None:  # noqa: N802
        self.writeline("from generator.writing.sandbox import FORMATS, METHODS, printed")
        for name in sorted({one.attr for one in node.find_all(nodes.Getattr) if is_plain(one.attr)}):
            for line in GETTER.format(name=name).splitlines():
                self.writeline(line)
        super().visit_Template(node, frame)

    def write_commons(self) -> None:
        super().write_commons()
        self.writeline("cond_expr_undefined = environment.nothing")

    @optimizeconst
    def visit_Getattr(self, node: nodes.Getattr, frame: Frame) -> None:  # noqa: N802
        if is_plain(node.attr):
            self.write(f"get_{node.attr}(")
            self.visit(node.node, frame)
            self.write(")")
        else:
            super().visit_Getattr(node, frame)

    @optimizeconst
    def visit_Call(self, node: nodes.Call, frame: Frame, forward_caller: bool = False) -> None:  # noqa: N802, FBT001, FBT002
        if forward_caller or node.kwargs or node.dyn_args or node.dyn_kwargs:
            super().visit_Call(node, frame, forward_caller=forward_caller)
            return
        self.write("environment.ready(context, ")
        self.visit(node.node, frame)
        scopes = (frame.loop_frame and "_loop_vars", frame.block_frame and "_block_vars")
        self.write(f", {len(node.args)}, {', '.join(scope or 'None' for scope in scopes)})(")
        for argument in node.args:
            self.visit(argument, frame)
            self.write(", ")
        self.write(")")

    def macro_def(self, macro_ref: MacroRef, frame: Frame) -> None:
        self.write("environment.direct(")
        super().macro_def(macro_ref, frame)
        self.write(")")

    def _output_child_pre(self, node: nodes.Expr, frame: Frame, finalize: Any) -> None:
        escapes = frame.eval_ctx.volatile or frame.eval_ctx.autoescape
        if escapes or self.environment.finalize is not without_line_ends:
            super()._output_child_pre(node, frame, finalize)
        else:
            self.write("printed((")


class Sandbox(sandbox.ImmutableSandboxedEnvironment):
    """The environment of the templates, with short ways for what is harmless whatever the object."""

    code_generator_class = Generator

    def make_globals(self, d: Any = None) -> dict[str, Any]:
        """The names that every template sees, as one dictionary, which is copied at every rendering."""
        return {**self.globals, **(d or {})}

    @staticmethod
    @cache
    def nothing(hint: str) -> Undefined:
        """What an expression is whose condition does not hold and that has no `else`."""
        return Undefined(hint)

    @staticmethod
    def direct(macro: Macro) -> Macro:
        """A macro, prepared to be called by place without its wrapping where it takes its parameters alone."""
        is_simple = not (macro.caller or macro.catch_kwargs or macro.catch_varargs)
        function: Any = macro._func  # noqa: SLF001
        function.__defaults__ = (missing,) * len(macro.arguments) if is_simple else None
        vars(macro).update(_most=len(macro.arguments) if is_simple else -1)
        return macro

    def ready(self, context: Context, called: Any, count: int, loop_scope: Any, block_scope: Any) -> Callable[..., Any]:
        """What to call with `count` arguments: a macro's own function, or a method that nothing is written on.

        Anything else is called Jinja's way, which looks whether it is safe, and what it asks for.
        """
        kind = type(called)
        if kind is Macro:
            if count <= called._most and not context.eval_ctx.autoescape:  # noqa: SLF001
                function: Callable[..., Any] = called._func  # noqa: SLF001
                return function
        elif kind is BuiltinMethodType:
            if type(called.__self__) in VALUES:
                return called  # type: ignore[no-any-return]
        elif is_bare(called.__func__ if kind is MethodType else called):
            return called  # type: ignore[no-any-return]
        return partial(self.call, context, called, _loop_vars=loop_scope, _block_vars=block_scope)


def is_bare(called: Any) -> bool:
    """Whether it is a function on which nothing is written: neither that it is unsafe, nor that it asks for more."""
    return type(called) is FunctionType and not called.__dict__


def printed(value: Any) -> str:
    """What an expression writes where nothing is escaped: its text `without_line_ends`."""
    if type(value) is str:
        return value.strip("\n")
    return str(without_line_ends(value))


def without_line_ends(value: Any) -> Any:
    """What an expression prints, without the line ends around it: those of a macro's own lines."""
    return value.strip("\n") if isinstance(value, str) else value
