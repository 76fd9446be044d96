"""Fuzz for a while, by hand or in `.ci/run`: coverage-guided with atheris where that is installed, else at random.

python tests/fuzz/campaign.py [--seconds N] [--seed N] [--keep DIR] [TARGET…]

TARGET may be `any`, where the first byte of an input says which target takes the rest: one process, for a short run.
Every target runs in a process of its own. Every input in which a promise is broken is kept in `DIR/TARGET/`, one for
each place where it broke; the corpus that atheris grows is kept beside it, so that the next campaign goes on from
there. What is worth keeping for ever goes into `found/TARGET/` by hand: `test_found.py` tries it in every test run.
Exit status 1 when something was found.
"""

from __future__ import annotations

import argparse
import json
import random
import signal
import subprocess
import sys
import tempfile
import time
import traceback
from collections import Counter
from collections.abc import Sequence
from pathlib import Path
from types import FrameType
from typing import Final

HERE: Final = Path(__file__).resolve().parent
ROOT: Final = HERE.parents[1]
sys.path[:0] = [str(HERE), str(ROOT)]
MAX_LENGTH: Final = 1024
#: An input that takes longer than this is a finding.
SLOW_SECONDS: Final = 20


class TooSlowError(Exception):
    """An input took longer than `SLOW_SECONDS`."""


def any_target(data: bytes) -> None:
    """The target that the first byte names, on the rest."""
    from targets import TARGETS

    if data:
        list(TARGETS.values())[data[0] % len(TARGETS)](data[1:])


def words_of(name: str) -> list[bytes]:
    """The words that a fuzzer may put into the input of a target."""
    from targets import WORDS

    words = WORDS.get(name) or [word for words in WORDS.values() for word in words]
    return [word.encode("utf-8", "surrogatepass") for word in dict.fromkeys(words) if word]


class Tries:
    """Runs one target, counts, and keeps what breaks a promise instead of ending."""

    def __init__(self, name: str, keep: Path) -> None:
        from targets import TARGETS

        self.name, self.target, self.keep = name, TARGETS.get(name, any_target), keep
        self.count = 0
        self._told = 0.0
        self.broken: Counter[str] = Counter()
        signal.signal(signal.SIGALRM, self._too_slow)

    def __call__(self, data: bytes) -> None:
        self.count += 1
        signal.alarm(SLOW_SECONDS)
        try:
            self.target(data)
        except Exception as error:  # whatever it is, it is what we look for
            place = _place(error)
            if place not in self.broken:
                file = self.keep / self.name / f"broken-{len(self.broken)}-{type(error).__name__}"
                file.write_bytes(data)
                told = "".join(traceback.format_exception(error))
                file.with_suffix(".txt").write_text(told, encoding="utf-8", errors="backslashreplace")
            self.broken[place] += 1
        finally:
            signal.alarm(0)
        if time.monotonic() - self._told > 1:  # libFuzzer ends the process without a word to Python
            self.tell()

    def tell(self) -> None:
        """Leave the figures where the campaign finds them."""
        figures = {"tries": self.count, "broken": self.broken}
        (self.keep / self.name / "figures.json").write_text(json.dumps(figures), encoding="utf-8")
        self._told = time.monotonic()

    def _too_slow(self, number: int, frame: FrameType | None) -> None:
        raise TooSlowError(f"over {SLOW_SECONDS} s")


def _place(error: Exception) -> str:
    """Where a promise broke: the innermost line of ours, without the inputs that differ."""
    frames = traceback.extract_tb(error.__traceback__)
    ours = [frame for frame in frames if "/dossier/" in frame.filename or frame.filename.startswith(str(HERE))]
    frame = (ours or frames)[-1]
    return f"{type(error).__name__} {Path(frame.filename).name}:{frame.lineno}"


def guided(name: str, seconds: int, keep: Path, seed: int) -> None:
    """One target under atheris."""
    import atheris

    with atheris.instrument_imports(include=["dossier"]):
        tries = Tries(name, keep)
    corpus, known = keep / name / "corpus", HERE / "found" / name
    corpus.mkdir(exist_ok=True)
    words = keep / name / "words"
    lines = ['"' + "".join(f"\\x{byte:02x}" for byte in word) + '"' for word in words_of(name)]
    words.write_text("\n".join(lines), encoding="ascii")
    limits = [f"-max_total_time={seconds}", f"-max_len={MAX_LENGTH}", "-rss_limit_mb=0"]
    options = [*limits, f"-dict={words}", f"-seed={seed}", "-verbosity=0"]
    atheris.Setup([sys.argv[0], *options, str(corpus), *([str(known)] if known.exists() else [])], tries)
    atheris.Fuzz()


def at_random(name: str, seconds: int, keep: Path, seed: int) -> None:
    """One target without guidance: cases that are known, cut, joined and changed, and pieces of its words."""
    tries = Tries(name, keep)
    chance = random.Random(seed or None)
    words = words_of(name)
    known = [file.read_bytes() for file in sorted((HERE / "found" / name).glob("*"))]
    known = known or [bytes([number]) for number in range(256)]
    end = time.monotonic() + seconds
    while time.monotonic() < end:
        data = bytearray(chance.choice(known))
        for _ in range(chance.randint(1, 12)):
            at = chance.randint(0, len(data))
            data[at : at + chance.choice((0, 0, 1, 4))] = chance.choice((chance.choice(words), chance.randbytes(2)))
        tries(bytes(data[:MAX_LENGTH]))
    tries.tell()


def campaign(names: Sequence[str], seconds: int, keep: Path, seed: int) -> int:
    """All targets one after the other; prints a line for each, and gives how many places broke."""
    broken = 0
    for name in names:
        (keep / name).mkdir(parents=True, exist_ok=True)
        for old in (*(keep / name).glob("broken-*"), *(keep / name).glob("figures.json")):
            old.unlink()
        options = ["--one", "--keep", str(keep), "--seconds", str(seconds), "--seed", str(seed)]
        command = [sys.executable, __file__, *options, name]
        start = time.monotonic()
        done = subprocess.run(command, capture_output=True, check=False, timeout=seconds + 300, cwd=ROOT)
        took = time.monotonic() - start
        file = keep / name / "figures.json"
        if done.returncode or not file.exists():  # the process itself broke, below Python
            print(f"{name}: ended with {done.returncode}: {done.stderr.decode(errors='replace')[-2000:]}")
            broken += 1
            continue
        figures = json.loads(file.read_text(encoding="utf-8"))
        print(f"{name}: {figures['tries']:,} tries in {took:.0f} s, {len(figures['broken'])} broken", flush=True)
        for place, times in figures["broken"].items():
            print(f"  {place}: {times} times; see {keep / name}")
        broken += len(figures["broken"])
    return broken


def main() -> int:
    """Read the command line and run."""
    asked = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    asked.add_argument("names", nargs="*", metavar="TARGET")
    asked.add_argument("--seconds", type=int, default=60, help="for all targets together")
    asked.add_argument("--seed", type=int, default=0, help="for the same inputs again; 0 for others every time")
    asked.add_argument("--keep", type=Path, help="a folder for what is found; else a new temporary one")
    asked.add_argument("--one", action="store_true", help=argparse.SUPPRESS)
    options = asked.parse_args()
    try:
        import atheris  # noqa: F401  # only whether it is there

        run = guided
    except ImportError:
        run = at_random
    if options.one:
        run(options.names[0], options.seconds, options.keep, options.seed)
        return 0
    from targets import TARGETS

    unknown = [name for name in options.names if name not in (*TARGETS, "any")]
    if unknown:
        asked.error(f"no target {unknown[0]}; there are {', '.join(TARGETS)}")
    names = options.names or list(TARGETS)
    keep = options.keep or Path(tempfile.mkdtemp(prefix="dossier-fuzz-"))
    print(f"{'guided by coverage' if run is guided else 'at random'}, {len(names)} targets; findings in {keep}")
    return 1 if campaign(names, max(1, options.seconds // len(names)), keep, options.seed) else 0


if __name__ == "__main__":
    sys.exit(main())
