"""Every error the product raises on purpose.

The tree::

    BulletinError
    ├── SettingsError    a workspace, catalogue or context file says something that cannot be
    ├── SourceError      a statistical source could not be read, or not understood
    ├── StoreError       the store of vintages cannot answer
    ├── StoryError       the facts asked for are not in the data
    ├── TemplateError    a template asks for something that is not there
    ├── CheckError       a text says something that the data does not
    └── PublishError     an outlet refused, or could not be reached
"""

from __future__ import annotations

from typing import ClassVar

from generator.secrets import redact


class BulletinError(Exception):
    """What went wrong, where, and what to do about it.

    The message is one or two sentences made of the three parts, which stay readable as attributes:
    `what` happened, `where` (file and line, series, period), and the `remedy`. No secret is in any.
    """

    exit_code: ClassVar[int] = 1

    def __init__(self, what: str, *, where: str = "", remedy: str = "") -> None:
        self.what = redact(what)
        self.where = redact(where)
        self.remedy = redact(remedy)
        place = f"{self.where}: " if where else ""
        advice = f" {self.remedy}" if remedy else ""
        super().__init__(f"{place}{self.what}{advice}")


class SettingsError(BulletinError):
    """A settings, catalogue or context file is wrong; nothing was done."""

    exit_code = 2


class SourceError(BulletinError):
    """A source could not be read or understood; the last good vintage stays."""


class StoreError(BulletinError):
    """The store has no answer, or its files are damaged."""


class StoryError(BulletinError):
    """A story cannot be told from the data at hand."""


class TemplateError(BulletinError):
    """A template is missing, does not parse, or names something that does not exist."""


class CheckError(BulletinError):
    """A text contradicts the data."""

    exit_code = 3


class PublishError(BulletinError):
    """An outlet refused a release, or its state is not known.

    `is_uncertain` says that the outlet may have done what was asked: it has to be looked up before it is asked again.
    """

    def __init__(self, what: str, *, where: str = "", remedy: str = "", is_uncertain: bool = False) -> None:
        self.is_uncertain = is_uncertain
        super().__init__(what, where=where, remedy=remedy)
