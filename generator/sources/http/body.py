"""Receives an answer: unpacked, counted, whole, and never more than was allowed."""

from __future__ import annotations

import zlib
from collections.abc import Iterator
from typing import IO, Any

from generator.sources.http.request import Failure, Limits
from generator.sources.swelling import swells

CHUNK = 1 << 16


class RefusedError(Exception):
    """The answer cannot be received; `failure` says why."""

    def __init__(self, failure: Failure) -> None:
        self.failure = failure
        super().__init__(failure.what)


def receive(raw: Any, file: IO[bytes], limits: Limits) -> bool:
    """Write the answer into `file`; True where its end was told by the server, so that nothing can be missing.

    `raw` is urllib3's response, which itself raises where fewer bytes arrive than were told. RefusedError
    where the packing has no end, where it unpacks to more than
    `limits.size`, swells like a bomb, or is packed in a way that is not known.
    """
    told = raw.headers.get("content-length", "")
    if told.isdecimal() and int(told) > limits.size:
        raise RefusedError(_too_large(limits))
    packing = raw.headers.get("content-encoding", "").strip().lower()
    unpacker = Unpacker(packing)
    arrived = written = 0
    while part := raw.read1(CHUNK, decode_content=False):
        arrived += len(part)
        for piece in unpacker.pieces(part):
            written += file.write(piece)
            if written > limits.size:
                raise RefusedError(_too_large(limits))
            if swells(arrived, written):
                raise RefusedError(_swollen(arrived, written))
    if not unpacker.is_whole:
        what = "the answer is cut short: its packing has no end."
        raise RefusedError(Failure(what, "Fetch it again; nothing was stored."))
    return bool(told) or raw.chunked or bool(packing)


class Unpacker:
    """Undoes `Content-Encoding` piece by piece, each of bounded size."""

    def __init__(self, packing: str) -> None:
        if packing not in {"", "identity", "gzip", "x-gzip", "deflate"}:
            what = f"it is packed as '{packing}', which was not asked for."
            raise RefusedError(Failure(what, "Download the file by hand and use `path`.", again=False))
        self._bits = {"gzip": 31, "x-gzip": 31, "deflate": 0}.get(packing)
        self._inner: Any = None
        self._began = False

    @property
    def is_whole(self) -> bool:
        return self._bits is None or (self._began and (self._inner is None or self._inner.eof))

    def pieces(self, data: bytes) -> Iterator[bytes]:
        """What `data` unpacks to; several packed parts may follow one another, as gzip allows."""
        if self._bits is None:
            yield data
            return
        try:
            yield from self._unpacked(data)
        except zlib.error as error:
            what = f"it is damaged: {error}."
            raise RefusedError(Failure(what, "Fetch it again; nothing was stored.")) from None

    def _unpacked(self, data: bytes) -> Iterator[bytes]:
        while data:
            if self._inner is None or self._inner.eof:
                data = data.lstrip(b"\0") if self._began else data
                if not data:
                    return
                self._inner = zlib.decompressobj(self._bits or _deflate_bits(data))
                self._began = True
            yield self._inner.decompress(data, CHUNK)
            data = self._inner.unused_data if self._inner.eof else self._inner.unconsumed_tail


def _deflate_bits(data: bytes) -> int:
    """Some servers send deflate with the header of zlib, as they should, and some without."""
    return 15 if data[0] & 0x0F == 8 else -15


def _too_large(limits: Limits) -> Failure:
    what = f"it is larger than {limits.size:,} bytes."
    return Failure(what, "Do not trust it; or raise `limit_mb` if it is genuine.", again=False)


def _swollen(arrived: int, written: int) -> Failure:
    what = f"{arrived:,} bytes unpack to {written:,} and more, as no table does."
    return Failure(what, "Do not trust it; ask the agency. Nothing was stored.", again=False)
