"""Measure a case of any size: reading, linking, what is asked of it, in CPU time; one table.

usage: python tests/benchmarks/case_scale.py CASE [--index FILE] [--again] [--words "three common words"]

CASE is any case; `make_case.py` of the benchmarks makes one of invented articles. The index is made in FILE (one that
is thrown away otherwise), with --again anew. Every stage is a process of its own, so that its memory is known; times
are CPU time, so other work on the machine stretches them little. Questions are asked of a case that was just opened,
the middle of five runs is told. The table names the aims.
"""

from __future__ import annotations

import argparse
import contextlib
import json
import os
import resource
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from itertools import islice
from pathlib import Path
from typing import Any, Final

sys.path.insert(0, str(Path(__file__).resolve().parents[2]))

#: A figure: what was measured, its value as it is printed, and what it should be.
Figure = tuple[str, str, str]
_RUNS: Final = 5
_WINDOW: Final = 64
_PARSED: Final = 2_000  # files that YAML's own reader is timed on


def main() -> int:
    """Run every stage and print the table."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("case", type=Path)
    parser.add_argument("--index", type=Path)
    parser.add_argument("--again", action="store_true")
    parser.add_argument("--words", default="")
    parser.add_argument("--stage", choices=STAGES, help=argparse.SUPPRESS)
    options = parser.parse_args()
    if options.stage:
        print(json.dumps(STAGES[options.stage](options.case, options.index, options.words)))
        return 0
    with tempfile.TemporaryDirectory() as folder:
        index = options.index or Path(folder) / "index.sqlite3"
        if options.again:
            for suffix in ("", "-wal", "-shm"):
                Path(f"{index}{suffix}").unlink(missing_ok=True)
        for stage in STAGES:
            if stage == "index" and index.exists():
                continue
            command = [sys.executable, __file__, str(options.case), "--index", str(index), "--words", options.words]
            run = subprocess.run([*command, "--stage", stage], stdout=subprocess.PIPE, text=True, check=True)
            for name, value, aim in json.loads(run.stdout):
                print(f"{name:58} {value:>24}   {aim}", flush=True)
    return 0


def yaml_alone(case: Path, index: Path, words: str) -> list[Figure]:
    """YAML's own reader over the same files, and ours."""
    import yaml

    from dossier.files.read import read_dossier

    files = list(islice(sorted((case / "content").glob("*.yaml")), _PARSED))
    with _cpu() as parsed:
        for file in files:
            yaml.load(file.read_bytes(), Loader=getattr(yaml, "CBaseLoader", yaml.BaseLoader))
    with _cpu() as read:
        for file in files:
            read_dossier(file)
    each = 1000 / max(len(files), 1)
    return [
        ("YAML's own reader, a dossier", f"{parsed[0] * each:.2f} ms", ""),
        ("read_dossier, a dossier", f"{read[0] * each:.2f} ms", ""),
    ]


def first_index(case: Path, index: Path, words: str) -> list[Figure]:
    """The first reading of every dossier, and how much of it is linking."""
    from dossier.case import beside, open_case, refresh

    linking = [0.0]
    link, count = refresh._link, beside.count_beside

    def timed(work: Callable[..., None]) -> Callable[..., None]:
        def run(*arguments: Any) -> None:
            with _cpu() as took:
                work(*arguments)
            linking[0] += took[0]

        return run

    vars(refresh).update(_link=timed(link), count_beside=timed(count))
    opened = open_case(case, index)
    with _cpu() as took:
        opened.refresh()
    files = len(list((case / "content").glob("*.yaml")))
    figures = [
        (f"first indexing of {files:,} dossiers", f"{took[0]:.1f} s", "10,000: <= 60 s, <= 2 x YAML"),
        ("  a dossier", f"{1000 * took[0] / max(files, 1):.2f} ms", ""),
        ("  of that, linking", f"{linking[0]:.1f} s", "n log n"),
        ("  most memory", _memory(), ""),
        ("  size of the index", f"{index.stat().st_size / 1e6:.0f} MB", ""),
    ]
    opened.close()
    return figures


def unchanged(case: Path, index: Path, words: str) -> list[Figure]:
    """Opening, and finding that nothing changed."""
    from dossier.case import open_case

    with _cpu() as took:
        opened = open_case(case, index)
    with _cpu() as noticed:
        changed = opened.refresh()
    opened.close()
    return [
        ("opening the index", f"{1000 * took[0]:.1f} ms", ""),
        ("something changed" if changed else "nothing changed, noticed", f"{noticed[0]:.2f} s", "100,000: <= 1 s"),
    ]


def asked(case: Path, index: Path, words: str) -> list[Figure]:
    """What the panes and a search ask, each of a case just opened."""
    from dossier.case import open_case
    from dossier.case.queries import Queries, Section, View

    opened = open_case(case, index)
    first = next(iter(opened.rows(View("people", sort="count"), 0, 1)), None)
    if first is None:
        return [("nobody is named in this case", "", "")]
    focus, name = first.ref, opened.name_of(first.ref)
    quotes = opened.count(View("quotes"))
    example = opened.rows(View("quotes"), quotes // 2, quotes // 2 + 1)
    text = getattr(example[0], "text", "") if example else name
    three = words or " ".join(sorted((word.strip(",.") for word in text.split()), key=len)[-3:])
    title = getattr(opened.rows(View("events"), 0, 1)[0], "title", "x") if opened.count(View("events")) else "x"
    opened.close()

    def window(section: Section, **more: Any) -> Callable[[Queries], object]:
        def ask(queries: Queries) -> object:
            view = View(section, **more)
            return queries.count(view), queries.rows(view, 0, _WINDOW)

        return ask

    def panes(queries: Queries) -> None:
        for tab in ("people", "organizations", "places", "sources"):
            queries.count(View(tab, focus))
        for section in ("organizations", "events", "quotes"):
            window(section, focus=focus)(queries)
        queries.density(View("events", focus), 40)

    def somewhere(section: Section, **more: Any) -> Callable[[Queries], object]:
        def ask(queries: Queries) -> object:
            view = View(section, **more)
            return queries.rows(view, queries.count(view) // 2, queries.count(view) // 2 + _WINDOW)

        return ask

    sections: tuple[Section, ...] = ("people", "organizations", "places", "sources", "events", "quotes")
    questions: list[tuple[str, Callable[[Queries], object], str]] = [
        *((f"whole case: {section}", window(section), "<= 50 ms") for section in sections),
        ("whole case: density", lambda queries: queries.density(View("events"), 40), "<= 50 ms"),
        ("whole case: the middle of the quotes", somewhere("quotes"), "<= 50 ms"),
        (f"focus on {name}: what the panes ask", panes, "<= 50 ms"),
        *((f"focus: {section}", window(section, focus=focus), "<= 50 ms") for section in sections),
        ("focus: quotes without thoughts", window("quotes", focus=focus, thoughts=False), "<= 50 ms"),
        ("focus: sources by date", window("sources", focus=focus, sort="date"), "<= 50 ms"),
        ("focus: people by count", window("people", focus=focus, sort="count"), "<= 50 ms"),
        ("focus: density", lambda queries: queries.density(View("events", focus), 40), "<= 50 ms"),
        ("focus: the middle of the quotes", somewhere("quotes", focus=focus), "<= 50 ms"),
        ("details", lambda queries: queries.details(focus), "<= 50 ms"),
        *((f"filter quotes: {typed}", window("quotes", filter=typed), "<= 50 ms") for typed in _typed(text)),
        ("filter people: a", window("people", filter="a"), "<= 50 ms"),
        ("filter events: " + title.split()[0], window("events", filter=title.split()[0]), "<= 50 ms"),
        *(
            (f"focus, filter quotes: {typed}", window("quotes", focus=focus, filter=typed), "<= 50 ms")
            for typed in _typed(text)
        ),
        *((f"search: {query}", _searched(query), "<= 50 ms") for query in _queries(three, name, text)),
    ]
    figures = [(f"quotes {quotes:,}; most quoted: {name}", f"{getattr(first, 'quotes', 0):,} quotes", "")]
    for label, ask, aim in questions:
        times = []
        for _ in range(_RUNS):
            opened = open_case(case, index)
            opened.count(View("sources"))
            with _cpu() as took:
                ask(opened)
            times.append(1000 * took[0])
            opened.close()
        figures.append((label[:58], f"{statistics.median(times):.1f} ms", aim))
    return [*figures, ("memory after all questions", _memory(), "<= 200 MB")]


def _typed(text: str) -> Iterator[str]:
    """What a person types on the way to a word, and two words of the text."""
    words = sorted((word.strip(",.") for word in text.split()), key=len)
    yield from (words[-1][:1], words[-1][:2], words[-1][:3], " ".join(words[-2:]))


def _queries(three: str, name: str, text: str) -> Iterator[str]:
    who = name.split()[-1]
    common = text.split()[0].strip(",.")
    yield from (three, f"{three}*", "the of was", f"{common} {who}", "t*", "th*", "the*", f"speaker:{who}")
    yield from (f"{common} speaker:{who}", f"the speaker:{who} before:2024", "kind:event the", f"person:{who} the")
    yield from ("stance:denies", f'"{" ".join(text.split()[:3])}"', "the after:2024-02", who)


def _searched(query: str) -> Callable[[Any], object]:
    return lambda queries: queries.search(query, 0, _WINDOW)


@contextlib.contextmanager
def _cpu() -> Iterator[list[float]]:
    """The seconds of CPU time that a block took, known when it ends."""
    took = [0.0]
    start = time.process_time()
    yield took
    took[0] = time.process_time() - start


def _memory() -> str:
    most = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / (1 if sys.platform == "darwin" else 1024)
    return f"{most / (1024 if sys.platform == 'darwin' else 1):.0f} MB"


STAGES: Final[dict[str, Callable[[Path, Path, str], list[Figure]]]] = {
    "yaml": yaml_alone,
    "index": first_index,
    "unchanged": unchanged,
    "ask": asked,
}

if __name__ == "__main__":
    with contextlib.suppress(BrokenPipeError):
        sys.exit(main())
    os._exit(0)
