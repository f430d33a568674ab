"""An outlet on the disk that is as careless as a CMS: asked twice to make a post, it makes two."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from generator.publishing.outlet import Held, State, Symptom
from generator.publishing.parcel import Parcel

Step = Callable[[str], None]
STATES: dict[str, State] = {"draft": "draft", "public": "public", "scheduled": "scheduled", "withdrawn": "withdrawn"}


def nothing(_: str) -> None:
    """A step at which nothing happens."""


@dataclass
class Shelf:
    """Posts are files `1.json`, `2.json`...; pictures lie in `pictures/`, one file an upload.

    `step` is called before and after each thing that is done: it may raise, or end the process.
    """

    folder: Path
    step: Step = nothing
    shows_drafts: bool = False
    calls: list[str] = field(default_factory=list)

    def find(self, parcel: Parcel, identity: str) -> Held | None:
        self.did("find")
        start = f"<!-- bulletin {parcel.key} "
        for path in self.posts():
            post = read(path)
            if path.stem == identity or start in post["text"]:
                return held(path)
        return None

    def send(self, parcel: Parcel, held_now: Held | None) -> Held:
        self.did("send")
        path = self.folder / f"{held_now.identity}.json" if held_now else self.free()
        before = read(path) if held_now else {}
        if parcel.standing == "withdrawn":
            write(path, {**before, "state": "withdrawn"})
            return held(path)
        state = before.get("state", parcel.standing) if parcel.standing == "draft" else parcel.standing
        post = {"title": parcel.title, "text": text(parcel), "alt": parcel.picture.alt, "state": state}
        self.picture(parcel)
        self.did("post")
        write(path, post)
        self.did("posted")
        return held(path)

    def picture(self, parcel: Parcel) -> None:
        name = f"{parcel.bulletin}-{parcel.language}-{hashlib.sha256(parcel.picture.png).hexdigest()[:8]}.png"
        self.did("picture")
        (self.folder / "pictures").mkdir(exist_ok=True)
        (self.folder / "pictures" / name).write_bytes(parcel.picture.png)

    def inspect(self) -> Iterator[Symptom]:
        yield Symptom("shelf", str(self.folder))

    def did(self, what: str) -> None:
        self.calls.append(what)
        self.step(what)

    def posts(self) -> list[Path]:
        return sorted(self.folder.glob("*.json"), key=lambda path: int(path.stem))

    def free(self) -> Path:
        numbers = [int(path.stem) for path in self.posts()]
        return self.folder / f"{max(numbers, default=0) + 1}.json"

    def edit(self, number: int, **changes: str) -> None:
        """What staff does: the words, or the state, of a post."""
        path = self.folder / f"{number}.json"
        write(path, {**read(path), **changes})


def text(parcel: Parcel) -> str:
    other = f"\n[{parcel.translation}]({parcel.translation})" if parcel.translation else ""
    return f"{parcel.notice}\n\n{parcel.body}{other}\n{parcel.mark}\n"


def held(path: Path) -> Held:
    post = read(path)
    edited = json.dumps([post["title"], post["text"], post["alt"]])
    mark = next((line for line in post["text"].splitlines() if line.startswith("<!-- bulletin ")), "")
    url = f"https://news.example.org/{path.stem}"
    whole = f"# {post['title']}\n\n{post['text']}"
    return Held(path.stem, url, post["state"], whole, hashlib.sha256(edited.encode()).hexdigest(), mark)


def read(path: Path) -> dict[str, Any]:
    post: dict[str, Any] = json.loads(path.read_text("utf-8"))
    return post


def write(path: Path, post: dict[str, Any]) -> None:
    part = path.with_suffix(".part")
    part.write_text(json.dumps(post), "utf-8")
    part.rename(path)


def failing(at: str, error: BaseException) -> Step:
    """A step that raises once, where it is reached first."""
    left = [error]

    def step(what: str) -> None:
        if what == at and left:
            raise left.pop()

    return step
