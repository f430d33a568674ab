"""Writes a story: two articles and their charts."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import cached_property
from pathlib import Path

from jinja2.sandbox import ImmutableSandboxedEnvironment

from generator.bilingual import LANGUAGES, Language
from generator.catalogue import Catalogue
from generator.config import Office
from generator.errors import TemplateError
from generator.language.profile import PROFILES
from generator.model.bulletin import Article, Bulletin, Chart, Claim
from generator.model.story import Story
from generator.stories.tell import CORRECTION
from generator.writing.environment import Macros, environment, names, render
from generator.writing.filters import Filters
from generator.writing.length import MOST_WORDS, shorter, words
from generator.writing.paragraphs import broken
from generator.writing.pen import Pen, tidy, unmarked
from generator.writing.picture import picture
from generator.writing.views import StoryView


@dataclass(frozen=True)
class Writer:
    """Writes the stories of one office with the templates in `folders`, the first winning."""

    office: Office
    catalogue: Catalogue
    folders: Sequence[Path]

    @cached_property
    def jinja(self) -> ImmutableSandboxedEnvironment:
        jinja = environment(self.folders)
        jinja.filters.update(Filters(self.catalogue.units).table())
        return jinja

    @cached_property
    def _templates(self) -> dict[Language, list[str]]:
        return {language: names(self.folders, language) for language in LANGUAGES}

    def write(self, story: Story) -> Bulletin:
        """The bulletin of a story; what would make it too long for print is left out, and said in its omissions.

        TemplateError when its template is missing in a language or names what does not exist.
        """
        written = {language: self._article(story, language) for language in LANGUAGES}
        if any(words(article.text) > MOST_WORDS for article, _ in written.values()) and (less := shorter(story)):
            return self.write(less)
        articles = {language: article for language, (article, _) in written.items()}
        return Bulletin(story, articles, {language: chart for language, (_, chart) in written.items()})

    def _article(self, story: Story, language: Language) -> tuple[Article, Chart]:
        name = f"{language}/{story.template}.md.j2"
        if story.template not in self._templates[language]:
            known = ", ".join(one for one in self._templates[language] if one != CORRECTION)
            remedy = f"Choose one of {known}, or add the file to the folder `templates`."
            raise TemplateError(f"there is no template '{name}'.", where=f"story '{story.key}'", remedy=remedy)
        pen = Pen(language, PROFILES[getattr(self.office.profiles, language)], story.id)
        view = StoryView(story, self.office, self.catalogue, pen)
        view.chart = picture(self.jinja, view, pen)
        marked = broken(tidy(render(self.jinja, name, s=view)), language)
        text, claims = pen.finish(marked, story.id)
        title, deck = _front(text, name)
        press, claims = self._press(view, story, _front(marked, name)[0], claims)
        chart = replace(view.chart, alt=unmarked(view.chart.alt), caption=unmarked(view.chart.caption))
        return Article(language, title, deck, text, claims, press), chart

    def _press(
        self, view: StoryView, story: Story, title: str, claims: tuple[Claim, ...]
    ) -> tuple[dict[str, str], tuple[Claim, ...]]:
        """What goes with an article, each by its name, and all claims with those that it prints.

        `title` is the headline with its marks: where it serves as the title for the web, its claims stand there too.
        """
        pen, macros, written = view.pen, Macros(self.jinja, f"{view.pen.language}/_press.md.j2"), {}
        for part, arguments in (("web_title", (view, title)), ("description", (view,)), ("social", (view,))):
            text, more = pen.finish(macros.call(part, *arguments), story.id, part, len(claims))
            written[part] = text.strip()
            claims += more
        return written, claims


def _front(text: str, template: str) -> tuple[str, str]:
    """Headline and deck: the first heading, and the paragraph after it without its emphasis."""
    paragraphs = text.split("\n\n")
    for index, paragraph in enumerate(paragraphs[:-1]):
        if paragraph.startswith("# "):
            return paragraph.removeprefix("# "), paragraphs[index + 1].strip("*")
    raise TemplateError("writes no headline: a line that starts with '# '.", where=template)
