"""Feeds one reader with bytes that follow the branches of its code: `python fuzzing.py SAMPLE FOLDER [OPTION...]`.

The options are those of libFuzzer, such as -max_total_time=60. Whatever is no error of ours ends it.
"""

from __future__ import annotations

import sys
from pathlib import Path

import atheris

with atheris.instrument_imports(include=["generator.sources"]):
    from mutants import SAMPLES, TOKENS

from generator.catalogue import Catalogue, load

CATALOGUE: Catalogue = load(Path(__file__).parents[2] / "data" / "catalogue")


def main(name: str, folder: Path, *options: str) -> None:
    """Begin with the sample in good order, and with what means something in any format."""
    corpus = folder / "corpus"
    corpus.mkdir(exist_ok=True)
    (corpus / "good").write_bytes(SAMPLES[name].data)
    words = folder / "words"
    words.write_text("".join('"' + "".join(f"\\x{byte:02x}" for byte in token) + '"\n' for token in TOKENS if token))

    def once(data: bytes) -> None:
        SAMPLES[name].read(data, folder, CATALOGUE)

    atheris.Setup([sys.argv[0], f"-dict={words}", f"-artifact_prefix={folder}/", *options, str(corpus)], once)
    atheris.Fuzz()


if __name__ == "__main__":
    main(sys.argv[1], Path(sys.argv[2]), *sys.argv[3:])
