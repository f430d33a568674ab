"""Feeds one reader with bytes that follow the branches of its code: `python fuzzing.py SAMPLE FOLDER [OPTION...]`.

The options are those of libFuzzer, such as -max_total_time=60. Whatever is no error of ours ends it.
"""

from __future__ import annotations

import sys
from pathlib import Path


def main(name: str, folder: Path, *options: str) -> None:
    """Begin with the sample in good order, and with what means something in any format."""
    import atheris

    # Only what is imported within is watched by the fuzzer.
    with atheris.instrument_imports(include=["generator.sources"]):
        from mutants import SAMPLES, TOKENS

    from generator.catalogue import load

    catalogue = load(Path(__file__).parents[2] / "data" / "catalogue")
    corpus = folder / "corpus"
    corpus.mkdir(exist_ok=True)
    (corpus / "good").write_bytes(SAMPLES[name].data)
    words = folder / "words"
    words.write_text("".join('"' + "".join(f"\\x{byte:02x}" for byte in token) + '"\n' for token in TOKENS if token))

    def once(data: bytes) -> None:
        SAMPLES[name].read(data, folder, catalogue)

    atheris.Setup([sys.argv[0], f"-dict={words}", f"-artifact_prefix={folder}/", *options, str(corpus)], once)
    atheris.Fuzz()


if __name__ == "__main__":
    main(sys.argv[1], Path(sys.argv[2]), *sys.argv[3:])
