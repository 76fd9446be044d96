"""Convert the annotated corpora with an engine, score the dossiers, print every figure in one table.

usage: python tests/benchmarks/run.py [--engine rules|spacy] [--only quotes,dates,events,people] [--shared DIR]

DIR holds `bench/` (the scorers) and `corpora/`; it is looked for beside the repository and above. Without it there is
nothing to measure, which is said, and no error. Every corpus is converted through the command line, from nothing, by
one process; the articles a second count everything, the start of Python and the loading of a model too.
"""

from __future__ import annotations

import argparse
import json
import os
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Final

ROOT: Final = Path(__file__).resolve().parents[2]


@dataclass(frozen=True)
class Task:
    """A corpus, the scorer that reads its dossiers, and the length of the header that its sources get."""

    name: str
    gold: str
    scorer: str
    offset: int = 0


TASKS: Final = (
    Task("quotes", "polnear/dev", "score_quotes.py"),
    Task("dates", "meantime/dev.jsonl", "score_dates.py", offset=17),
    Task("events", "timeset-dev/timeset-dev.jsonl", "score_events.py", offset=17),
    Task("people", "meantime-entities/dev.jsonl", "score_people.py"),
)
#: The figures of the table by task: heading and the way to it through the scorer's JSON.
FIGURES: Final[dict[str, tuple[tuple[str, str], ...]]] = {
    "quotes": (
        ("content P/R/F1", "all.content"),
        ("content and speaker F1", "all.joint.2"),
        ("speaker of those matched", "all.src"),
        ("exact content F1", "all.exact.2"),
        ("direct: content F1", "direct.content.2"),
        ("direct: and speaker F1", "direct.joint.2"),
        ("indirect: content F1", "indirect.content.2"),
        ("indirect: and speaker F1", "indirect.joint.2"),
        ("said-like cues: content recall", "said.content_recall"),
        ("said-like cues: and speaker recall", "said.joint_recall"),
        ("cue F1", "cue.any.2"),
        ("words inside contents F1", "tok.2"),
        ("kind right", "kind.right"),
    ),
    "dates": (("value P/R/F1", "value"), ("same characters F1", "strict.2"), ("any overlap F1", "relaxed.2")),
    "events": (
        ("salient events P/R/F1", "events"),
        ("same date, share", "date.right"),
        ("order over all pairs", "order.f1_all"),
        ("order over the pairs placed", "order.f1_placed"),
        ("pairs placed", "order.placed"),
    ),
    "people": (
        ("within articles: CoNLL mean", "within.both.conll"),
        ("people found P/R/F1", "found.people.relaxed"),
        ("organizations found P/R/F1", "found.organizations.relaxed"),
        ("places found P/R/F1", "found.places.relaxed"),
        ("within articles: people", "within.people.conll"),
        ("across articles: B-cubed P/R/F1", "across.both.b3"),
    ),
}


def find_shared(given: str) -> Path | None:
    """The folder with the corpora, None where there is none."""
    places = [Path(given)] if given else [above / "shared" for above in (ROOT.parent, *ROOT.parent.parents)]
    return next((place for place in places if (place / "bench" / "score_quotes.py").is_file()), None)


def measure(task: Task, engine: str, shared: Path, folder: Path) -> tuple[dict[str, Any], int, float]:
    """The scorer's figures for a task, how many articles it has, and the seconds their conversion took."""
    gold, case = shared / "corpora" / task.gold, folder / task.name
    seeds, content = case / "seeds", case / "content"
    bench = shared / "bench"
    if task.name == "people":
        _run([sys.executable, str(bench / task.scorer), str(gold), "--seeds", str(case)])
    else:
        _run([sys.executable, str(bench / "sources.py"), str(gold), str(seeds)])
    sources = sorted(seeds.glob("*.txt"))
    began = time.perf_counter()
    _run([sys.executable, "-m", "dossier", "convert", "--case", str(case), "--engine", engine, "--jobs", "1"])
    took = time.perf_counter() - began
    scorer = [sys.executable, str(bench / task.scorer), str(gold), str(content), "--json"]
    offset = ["--offset", str(task.offset)] if task.offset else []
    figures: dict[str, Any] = json.loads(_run([*scorer, *offset, *(_linked(case) if task.name == "people" else ())]))
    return figures, len(sources), took


def _linked(case: Path) -> Iterator[str]:
    """What the linked case says of people and organizations, as files that the scorer takes."""
    for section in ("people", "organizations"):
        listed = case / f"{section}.json"
        command = [sys.executable, "-m", "dossier", "list", section, str(case), "--json"]
        listed.write_text(_run(command, XDG_CACHE_HOME=str(case.resolve() / "cache")), "utf-8")
        yield from ("--case", str(listed))


def _run(command: list[str], **more: str) -> str:
    env = {**os.environ, "PYTHONPATH": str(ROOT), **more}
    env.pop("PYTHONDONTWRITEBYTECODE", None)  # an installed copy is not compiled again at every start
    done = subprocess.run(command, capture_output=True, text=True, env=env, check=False)
    if done.returncode:
        sys.exit(f"{' '.join(command)}\n{done.stderr}")
    return done.stdout


def rows(task: str, figures: dict[str, Any]) -> Iterator[tuple[str, str]]:
    """The task's figures as heading and value."""
    for heading, way in FIGURES[task]:
        value: Any = figures
        for step in way.split("."):
            value = value[int(step)] if isinstance(value, list) else value[step]
        yield heading, _shown(value)


def _shown(value: Any) -> str:
    if isinstance(value, list):
        return " / ".join(map(_shown, value))
    return f"{value:.3f}" if 0 < value < 1 else f"{value:.1f}" if isinstance(value, float) else str(value)


def main() -> None:
    """Measure what the command line asks for."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--engine", choices=("rules", "spacy"), default="rules")
    parser.add_argument("--shared", default="", metavar="DIR")
    parser.add_argument("--only", default="", help="tasks, with commas between them")
    parser.add_argument("--keep", default="", metavar="DIR", help="leave sources and dossiers here")
    options = parser.parse_args()
    shared = find_shared(options.shared)
    if shared is None:
        print("skipped: no shared/bench and shared/corpora beside the repository; say where with --shared")
        return
    chosen = options.only.split(",") if options.only else [task.name for task in TASKS]
    with tempfile.TemporaryDirectory() as temporary:
        for task in TASKS:
            if task.name in chosen:
                figures, count, took = measure(task, options.engine, shared, Path(options.keep or temporary))
                print(f"\n{task.name}: {options.engine}, {count} articles, {count / took:.1f} a second all in")
                for heading, value in rows(task.name, figures):
                    print(f"  {heading:<36} {value}")


if __name__ == "__main__":
    main()
