"""The Jinja environment of the articles: strict, sandboxed, with the office's templates before ours."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from jinja2 import ChoiceLoader, FileSystemLoader, StrictUndefined, TemplateNotFound, TemplateSyntaxError
from jinja2.exceptions import SecurityError, UndefinedError
from jinja2.exceptions import TemplateError as JinjaError
from jinja2.sandbox import ImmutableSandboxedEnvironment

from generator.bilingual import Language
from generator.errors import TemplateError
from generator.writing import compiled
from generator.writing.compiled import Compiled
from generator.writing.pen import one_blank
from generator.writing.sandbox import Sandbox, without_line_ends
from generator.writing.vary import Vary


def environment(folders: Sequence[Path], *, autoescape: bool = False) -> ImmutableSandboxedEnvironment:
    """An environment over template folders, the first that has a name winning."""
    return Sandbox(
        loader=ChoiceLoader([FileSystemLoader(folder) for folder in folders]),
        undefined=StrictUndefined,
        extensions=[Vary],
        autoescape=autoescape,
        finalize=without_line_ends,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
        auto_reload=False,
        bytecode_cache=Compiled(compiled.folder()),
    )


def names(folders: Sequence[Path], language: Language) -> list[str]:
    """The article templates of a language: every file that is not a part of others (`_name`)."""
    found = {path.name for folder in folders for path in (folder / language).glob("[!_]*.md.j2")}
    return sorted(name.removesuffix(".md.j2") for name in found)


def render(jinja: ImmutableSandboxedEnvironment, name: str, **values: Any) -> str:
    """A rendered template; TemplateError names file, line and what is wrong with it."""
    with explained(name):
        return jinja.get_template(name).render(**values)


@contextmanager
def explained(name: str) -> Iterator[None]:
    """Turn whatever a template does wrong into a TemplateError that names file, line and remedy."""
    try:
        yield
    except TemplateNotFound as error:
        remedy = f"Add it to the folder `templates`, or choose another template; looked for '{error.name}'."
        raise TemplateError(f"there is no template '{name}'.", remedy=remedy) from error
    except TemplateSyntaxError as error:
        where = f"{error.filename or name}, line {error.lineno}"
        raise TemplateError(f"cannot be read: {_sentence(error)}", where=where) from error
    except UndefinedError as error:
        remedy = "docs/templates.md lists the names that a template may use."
        raise TemplateError(_sentence(error), where=_place(error, name), remedy=remedy) from error
    except SecurityError as error:
        what = f"asks for something templates may not do: {_sentence(error)}"
        raise TemplateError(what, where=_place(error, name)) from error
    except RecursionError as error:
        remedy = "Under its own name it cannot extend or import the original; give it another, or copy the original."
        raise TemplateError("extends or imports itself.", where=name, remedy=remedy) from error
    except OSError as error:
        raise TemplateError(
            f"cannot be read ({error.strerror}).", where=name, remedy="Mend its permissions."
        ) from error
    except UnicodeDecodeError as error:
        raise TemplateError("is not UTF-8.", where=name, remedy="Save the file as UTF-8.") from error
    except (JinjaError, ArithmeticError, AttributeError, LookupError, TypeError, ValueError) as error:
        if (place := _place(error, "")) == "":
            raise  # no template is to blame
        raise TemplateError(f"cannot be carried out: {_sentence(error)}", where=place) from error


VIEW = re.compile(r"'generator[\w.]*\.(?P<noun>[A-Za-z]+?)(View)? object'")
"""How Jinja calls what a template sees; people know it as the story, the fact, the quote."""


def _sentence(error: Exception) -> str:
    text = error.message if isinstance(error, JinjaError) and error.message else str(error)
    named = VIEW.sub(lambda found: f"the {found['noun'].lower()}", text)
    return f"{' '.join(named.split()).rstrip('.')}."


class Macros:
    """The macros of a template, to be called from here: `macros.call("title", view)`."""

    def __init__(self, jinja: ImmutableSandboxedEnvironment, name: str) -> None:
        self.name = name
        with explained(name):
            self._module = jinja.get_template(name).module

    def call(self, macro: str, *arguments: Any) -> str:
        """What a macro writes, in one line; TemplateError where the template has none of that name."""
        if not hasattr(self._module, macro):
            raise TemplateError(f"has no macro '{macro}'.", where=self.name, remedy="Take it over from the original.")
        with explained(self.name):
            written = str(getattr(self._module, macro)(*arguments))
        return one_blank(written.replace("\n", " ")).strip(" ")


def _place(error: Exception, name: str) -> str:
    """The template line an error came from: the last frame that is a template's."""
    trace, place = error.__traceback__, name
    while trace:
        file = trace.tb_frame.f_code.co_filename
        if file.endswith(".j2"):
            # Jinja translates the lines of what it renders itself, not those of a macro called from here.
            compiled = trace.tb_frame.f_globals.get("__jinja_template__")
            line = compiled.get_corresponding_lineno(trace.tb_lineno) if compiled else trace.tb_lineno
            place = f"{file}, line {line}"
        trace = trace.tb_next
    return place
