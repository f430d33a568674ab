"""The one room through which the program asks the internet for figures.

`fetch` asks for a `Request` and gives an `Answer`; `local` is the door for sources that read files: a
path, or an address that is fetched first. Nothing here knows what the figures mean.
"""

from __future__ import annotations

from generator.sources.http.door import Local, fetch, local, located
from generator.sources.http.options import FileOptions, HttpOptions
from generator.sources.http.request import Answer, Limits, Request

__all__ = ["Answer", "FileOptions", "HttpOptions", "Limits", "Local", "Request", "fetch", "local", "located"]
