"""The Jinja environment of the articles: strict, sandboxed, with the office's templates before ours."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import Any

from jinja2 import ChoiceLoader, FileSystemLoader, StrictUndefined, TemplateNotFound, TemplateSyntaxError
from jinja2.exceptions import SecurityError, UndefinedError
from jinja2.sandbox import ImmutableSandboxedEnvironment

from generator.bilingual import Language
from generator.errors import TemplateError
from generator.writing.vary import Vary


def environment(folders: Sequence[Path], *, autoescape: bool = False) -> ImmutableSandboxedEnvironment:
    """An environment over template folders, the first that has a name winning."""
    return ImmutableSandboxedEnvironment(
        loader=ChoiceLoader([FileSystemLoader(folder) for folder in folders]),
        undefined=StrictUndefined,
        extensions=[Vary],
        autoescape=autoescape,
        finalize=without_line_ends,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
        auto_reload=False,
    )


def without_line_ends(value: Any) -> Any:
    """What an expression prints, without the line ends around it: those of a macro's own lines."""
    return value.strip("\n") if isinstance(value, str) else value


def names(folders: Sequence[Path], language: Language) -> list[str]:
    """The article templates of a language: every file that is not a part of others (`_name`)."""
    found = {path.name for folder in folders for path in (folder / language).glob("[!_]*.md.j2")}
    return sorted(name.removesuffix(".md.j2") for name in found)


def render(jinja: ImmutableSandboxedEnvironment, name: str, **values: Any) -> str:
    """A rendered template; TemplateError names file, line and what is wrong with it."""
    try:
        return jinja.get_template(name).render(**values)
    except TemplateNotFound as error:
        remedy = f"Add it to the folder `templates`, or choose another template; looked for '{error.name}'."
        raise TemplateError(f"there is no template '{name}'.", remedy=remedy) from error
    except TemplateSyntaxError as error:
        where = f"{error.filename or name}, line {error.lineno}"
        raise TemplateError(f"cannot be read: {error.message}.", where=where) from error
    except UndefinedError as error:
        remedy = "docs/templates.md lists the names that a template may use."
        raise TemplateError(f"{error.message}.", where=_place(error, name), remedy=remedy) from error
    except SecurityError as error:
        raise TemplateError(f"asks for something templates may not do: {error}.", where=_place(error, name)) from error


def _place(error: Exception, name: str) -> str:
    """The template line an error came from: the last frame that is a template's."""
    trace, place = error.__traceback__, name
    while trace:
        file = trace.tb_frame.f_code.co_filename
        if file.endswith(".j2"):
            place = f"{file}, line {trace.tb_lineno}"
        trace = trace.tb_next
    return place
