"""What is fuzzed: one function a target, from any bytes to nothing, that raises where a promise is broken.

No target asks more than its docstring says, and none knows what drives it: `campaign.py` (coverage-guided, by hand and
in `.ci/run`) or `test_found.py` (the cases that were found, in every test run).
"""

from __future__ import annotations

import atexit
import contextlib
import io
import json
import shutil
import tempfile
from collections.abc import Callable
from dataclasses import replace
from functools import cache
from html.parser import HTMLParser
from itertools import pairwise
from pathlib import Path
from typing import Any, Final, TypeAlias
from unicodedata import category

import yaml
from pieces import DATE, NEWS, QUERY, YAML, news
from rich.cells import cell_len

from dossier.case import deciding
from dossier.case.asking import asked
from dossier.case.case import Case
from dossier.case.export import FORMATS, export_rows
from dossier.case.queries import SECTION_OF, QueryError, View
from dossier.case.report import report_html
from dossier.case.store import Store
from dossier.cli.out import put, put_json, say
from dossier.convert.attributions import find_attributions
from dossier.convert.entities import find_entities
from dossier.convert.headline import read_headline
from dossier.convert.marks import find_quotations
from dossier.convert.pipeline import convert
from dossier.convert.reanchor import LOST, reanchor
from dossier.convert.rules import RulesEngine
from dossier.convert.timexes import find_timexes
from dossier.edtf import EdtfError
from dossier.edtf import parse as parse_edtf
from dossier.files import UnwritableError, dump_dossier, is_edited, parse_decisions, parse_dossier, sealed_bytes, tokens
from dossier.files.grounding import inconsistent, ungrounded
from dossier.files.sources import UnreadableError, read_source
from dossier.model import Dossier, Entity, Event, Passage, Quote, Source, overlaps
from dossier.text import UNSAFE, UndecodableError, decode, header_of, one_line, term_safe
from dossier.tui.wrap import shorten, wrap_offsets

Target: TypeAlias = Callable[[bytes], None]
#: All targets by name; `target` adds to it.
TARGETS: Final[dict[str, Target]] = {}
#: The words that a fuzzer may put into the input of a target.
WORDS: Final[dict[str, tuple[str, ...] | list[str]]] = {}

_LOADERS: Final = tuple({yaml.BaseLoader, getattr(yaml, "CBaseLoader", yaml.BaseLoader)})
_ENGINE: Final = RulesEngine()


def target(words: tuple[str, ...] | list[str] = ()) -> Callable[[Target], Target]:
    """Add a function to the targets, under its name."""

    def add(function: Target) -> Target:
        TARGETS[function.__name__] = function
        WORDS[function.__name__] = words
        return function

    return add


def _text(data: bytes) -> str:
    """Any text, half surrogates and all."""
    return data.decode("utf-8", "surrogateescape")


def _mixed(data: bytes, words: tuple[str, ...] | list[str]) -> list[str]:
    """Pieces of a table, one for a byte; a byte beyond the table stands for itself."""
    return [words[byte] if byte < len(words) else chr(byte) for byte in data]


# ---- files ----------------------------------------------------------------------------------------------------------


def _both(read: Callable[[], Any]) -> Any:
    """What PyYAML's two parsers make of a file: the same value, from the same lines."""
    results = []
    for loader in _LOADERS:
        before, tokens._LOADER = tokens._LOADER, loader  # type: ignore[misc]  # what decides is a constant
        try:
            value, problems = read()
        finally:
            tokens._LOADER = before  # type: ignore[misc]
        assert value is not None or problems or value == ()
        for problem in problems:
            assert problem.line >= 0
            assert term_safe(str(problem)) == str(problem)
            assert "\n" not in str(problem)
        results.append((value, bool(problems)))
    assert results[0] == results[-1], results
    return results[0][0]


def _dossier(data: bytes) -> None:
    dossier = _both(lambda: parse_dossier(data, "f.yaml"))
    if dossier is None:
        return
    is_edited(data)
    list(inconsistent(dossier))
    list(ungrounded(dossier, "Ivo said no."))
    try:
        written = dump_dossier(dossier)
    except UnwritableError:
        return
    assert _both(lambda: parse_dossier(written.encode(), "f.yaml")) == dossier


@target(YAML)
def dossier_file(data: bytes) -> None:
    """Any file is a dossier or problems, by both parsers alike; what was read is written so that it reads the same."""
    _dossier(data)
    _dossier(b"dossier: 1\nsource: {id: a}\n" + data)


@target(YAML)
def dossier_pieces(data: bytes) -> None:
    """The same, made of YAML's own signs."""
    text = "".join(_mixed(data, YAML)).encode("utf-8", "surrogatepass")
    _dossier(b"dossier: 1\nsource: {id: a}\n" + text)
    _dossier(b"dossier: 1\nsource: {id: a}\nx-own: " + text)


@target(YAML)
def decisions_file(data: bytes) -> None:
    """Any case.yaml is decisions or problems, by both parsers alike."""
    _both(lambda: parse_decisions(data, "case.yaml"))
    _both(lambda: parse_decisions(b"case: 1\n" + data, "case.yaml"))


@target(("case: 1\n", "same:", "notes:", "- {of: a#b, text: x}", "[", "]", "{", "}", "#", "\r\n", "\n", " ", *YAML))
def decision(data: bytes) -> None:
    """A decision is added to case.yaml and every line of it stays, or it is refused and nothing is written."""
    how, _, rest = data.partition(b"\n")
    root = _folder("decision")
    file = root / "content/case.yaml"
    file.parent.mkdir(exist_ok=True)
    file.write_bytes(rest)
    words = term_safe(_text(how)) or "x"
    decide: tuple[Callable[[], object], ...] = (
        lambda: deciding.merge(root, "a#b", [f"c#{words}"], words),
        lambda: deciding.split(root, ["a#b", f"d#{words}"]),
        lambda: deciding.note(root, "a#b", words, [words]),
        lambda: deciding.override(root, "a#b", {"date": words}, {"date": words}),
    )
    try:
        decide[len(how) % len(decide)]()
    except deciding.DecisionError:
        assert file.read_bytes() == rest
        return
    added = file.read_bytes().decode("utf-8-sig", "surrogateescape")
    if "[" not in rest.decode("utf-8", "replace"):  # lists in brackets take their new item into their line
        at = 0
        for line in rest.decode("utf-8-sig", "surrogateescape").splitlines():
            at = added.index(line, at) + len(line)
    decisions, problems = parse_decisions(added.encode("utf-8", "surrogateescape"), "case.yaml")
    assert decisions is not None
    assert not problems


@target(("..", "/", "seeds", "\\", "~", "C:", "//", ".", "link", "loop", "a.txt"))
def source_file(data: bytes) -> None:
    """No name of a source leads out of the case."""
    with contextlib.suppress(UnreadableError, UndecodableError):
        read = read_source(_linked_case(), _text(data))
        assert read.text == "inside"


@cache
def _linked_case() -> Path:
    root = _folder("linked") / "case"
    (root / "seeds").mkdir(parents=True)
    (root / "seeds/a.txt").write_text("inside")
    (root.parent / "secret.txt").write_text("outside")
    (root / "link").symlink_to("..")
    (root / "loop").symlink_to("loop")
    (root / "seeds/b.txt").symlink_to("../../secret.txt")
    return root


# ---- texts ----------------------------------------------------------------------------------------------------------


@target(("\ufeff", "\x1b[31m", "\x9b", "\u202e", "\r\n", "\xad"))
def reading_text(data: bytes) -> None:
    """Any bytes are a reading text or no text; making it safe keeps its length and leaves nothing to obey."""
    with contextlib.suppress(UndecodableError):
        text = decode(data).text
        assert "\r" not in text
        text.encode()  # no half of a surrogate pair
        assert decode(text.encode()).text == text or text.startswith("\ufeff")
        _safe(text)
        read_headline(text)
    _safe(_text(data))


#: Invisible signs that a script cannot do without: joiners, direction marks, and signs that enclose numbers.
_JOINERS: Final = frozenset(
    "\u200c\u200d\u200e\u200f\u061c\u06dd\u070f\u08e2\u0890\u0891\U000110bd\U000110cd"
    + "".join(map(chr, (*range(0x600, 0x606), *range(0x13430, 0x13440))))
)


def _safe(text: str) -> None:
    safe = term_safe(text)
    assert len(safe) == len(one_line(text)) == len(text)
    assert term_safe(safe) == safe
    assert not UNSAFE.search(safe)
    assert {category(char) for char in one_line(text)}.isdisjoint(("Cc", "Cs", "Zl", "Zp"))
    assert all(char in _JOINERS for char in safe if category(char) == "Cf"), ascii(safe)


@target(("\x1b]0;x\x07", "\x9b", "\n", '"', "\\", "\u202e", "\u2028"))
def printed(data: bytes) -> None:
    """What the commands print obeys nothing, and JSON is JSON."""
    text = _text(data)
    for show in (say, put, put_json):
        out, errors = io.StringIO(), io.StringIO()
        with contextlib.redirect_stdout(out), contextlib.redirect_stderr(errors):
            show(text)
        shown = out.getvalue() + errors.getvalue()
        assert term_safe(shown) == shown
        assert shown.count("\n") == 1 or show is put
    assert json.loads(out.getvalue()) == text


@target(("漢", "e\u0301", "👩‍👩‍👧‍👦", " ", "\n"))
def wrapped(data: bytes) -> None:
    """Lines begin in order, cover the text once, and fit; a shortened text fits too."""
    width, text = data[0] if data else 1, term_safe(_text(data[1:]))
    starts = wrap_offsets(text, width)
    assert starts[0] == 0
    assert all(a < b for a, b in pairwise(starts))
    assert starts[-1] <= len(text)
    for start, end in zip(starts, [*starts[1:], len(text)], strict=True):
        line = text[start:end].rstrip("\n ")
        assert "\n" not in line
        assert cell_len(line) <= max(width, 2), (line, width)
    assert cell_len(shorten(text.replace("\n", " "), width)) <= width


@target(DATE)
def edtf_value(data: bytes) -> None:
    """Any text is a date or an `EdtfError`; a date prints as it was read and begins before it ends."""
    for text in (_text(data), "".join(_mixed(data, DATE))):
        try:
            value = parse_edtf(text)
        except EdtfError:
            continue
        assert str(value) == text
        assert parse_edtf(str(value)) == value
        if value.start and value.end:
            assert value.start.first_day() <= value.end.last_day()
        assert value <= value


@target(QUERY)
def query(data: bytes) -> None:
    """Any search gives hits that are safe to show, or a `QueryError`."""
    for text in (_text(data), "".join(_mixed(data, QUERY))):
        with contextlib.suppress(QueryError):
            asked(text)
            for hit in _small_case().search(text, 0, 20):
                _assert_safe_row(hit)


@cache
def _small_case() -> Case:
    return _indexed(
        "Harbour reopens\n\nMarch 3, 2024\n\nThe harbour of Karnsk reopened on Sunday. “The pumps work again,” Ivo "
        "Brackow, the harbour master, said. Mira Eskeland denied that the pumps work. A storm killed 12 people.\n"
    )


def _indexed(text: str) -> Case:
    dossier = convert(text, Source("a", file="seeds/a.txt"), _ENGINE).dossier
    return _opened(sealed_bytes(dossier), text)


def _opened(data: bytes, text: str = "") -> Case:
    root = _folder("indexed")
    for folder in ("seeds", "content"):
        (root / folder).mkdir(exist_ok=True)
    (root / "seeds/a.txt").write_bytes(text.encode("utf-8", "surrogateescape"))
    (root / "content/a.yaml").write_bytes(data)
    case = Case(root, Store(None))
    case.refresh()
    return case


# ---- an article, stage by stage, and the whole -----------------------------------------------------------------------


@target(NEWS)
def stages(data: bytes) -> None:
    """Every stage tells of passages inside the text, in its order."""
    text = _article(data)
    parse = _ENGINE.parse(text)
    size, behind = len(text), header_of(text)[1]
    for sentence in parse.sentences:
        assert behind <= sentence.start < sentence.end <= size
        assert not text[behind : sentence.start].strip()
        behind = sentence.end
    assert not text[behind:].strip()
    behind = 0
    for quotation in find_quotations(text):
        _inside(quotation.parts, size)
        assert behind <= quotation.start
        behind = quotation.end
    for name in parse.names:
        _inside((name.span,), size)
    for clause in parse.clauses:
        _inside(clause.cue, size)
        _inside(clause.subject, size)
        for complement in clause.complements:
            _inside(complement.at, size)
    for attribution in find_attributions(parse):
        for at in (attribution.content, attribution.cue, attribution.source):
            _inside(at, size)
        assert attribution.content
        assert not overlaps(attribution.content, attribution.cue), attribution
    spans = [span for entity in find_entities(parse) for span in entity.mentions]
    assert len(spans) == len(set(spans))
    for found in find_timexes(text, parse.sentences, "2024-03-03"):
        _inside((found.span,), size)
        assert text[slice(*found.span)] == found.timex.text


def _inside(at: Passage, size: int) -> None:
    behind = 0
    for start, end in at:
        assert behind <= start < end <= size, (at, size)
        behind = end


def _article(data: bytes) -> str:
    return news(_mixed(data, NEWS)).replace("\0", " ").replace("\r", "\n")


def _converts(text: str) -> Dossier:
    source = Source("a", file="seeds/a.txt")
    conversion = convert(text, source, _ENGINE)
    dossier = conversion.dossier
    assert [finding[1:] for finding in ungrounded(dossier, text)] == []
    assert [finding[1:] for finding in inconsistent(dossier)] == []
    assert conversion.reasons().keys() == {quote.id for quote in dossier.quotes} | {
        event.id for event in dossier.events
    }
    assert convert(text, source, _ENGINE).dossier == dossier
    written = sealed_bytes(dossier)
    assert not is_edited(written)
    read, problems = parse_dossier(written, "a.yaml")
    assert not problems, problems[0]
    assert read is not None
    assert replace(read, converter=dossier.converter) == dossier
    return dossier


@target(NEWS)
def article(data: bytes) -> None:
    """An article of any words gives a dossier that is grounded, reads back, and comes out the same again."""
    _converts(_article(data))


@target(NEWS)
def article_bytes(data: bytes) -> None:
    """So does any text at all."""
    with contextlib.suppress(UndecodableError):
        _converts(decode(data).text)


@target(NEWS)
def changed_article(data: bytes) -> None:
    """A dossier brought along to another text is grounded there, but for what is marked as lost."""
    first, _, second = data.partition(b"\xff")
    old, new = _article(first), _article(second)
    dossier = convert(old, Source("a", file="seeds/a.txt"), _ENGINE).dossier
    for known in (old, None):
        moved = reanchor(dossier, new, "0" * 64, known)
        entries: tuple[Quote | Event, ...] = (*moved.dossier.quotes, *moved.dossier.events)
        assert len(entries) == len(dossier.quotes) + len(dossier.events)
        assert [entry.id for entry in entries if LOST in entry.extra] == list(moved.lost)
        for entry in entries:
            if LOST not in entry.extra:
                _inside(entry.at, len(new))


# ---- a case ---------------------------------------------------------------------------------------------------------


def _assert_safe_row(value: object) -> None:
    """No string in a value that the case hands out could be obeyed by a terminal, or break a row."""
    if isinstance(value, str):
        assert one_line(value) == value, value
    elif isinstance(value, (tuple, list)):
        for each in value:
            _assert_safe_row(each)
    elif hasattr(value, "__dataclass_fields__"):
        for name in value.__dataclass_fields__:
            _assert_safe_row(getattr(value, name))


class _Page(HTMLParser):
    """Reads a page as a browser does; nothing of what it shows may be a script, a handler or a way out."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.tags: set[str] = set()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.add(tag)
        for name, value in attrs:
            assert not name.startswith("on")
            assert name != "style"
            assert name not in ("href", "src") or (value or "").startswith(("#", "http://", "https://")), value


@target(
    (*NEWS[:30], "<script>", "</style>", "<!--", "&lt;", "javascript:", "<b onclick=x>", "]]>", "=1+1", "@", "|", "`")
)
def case_of(data: bytes) -> None:
    """What a case of any words lists, exports and reports is safe to show, and the report holds no markup of theirs."""
    words = _text(data).replace("\0", " ")
    first, _, second = words.partition("\n")
    name, said = first or "x", second or "y"
    dossier = Dossier(
        Source("a", title=first, publisher=first, published="2024-03-03", url=said, file="seeds/a.txt"),
        people=(Entity("p", name, "person", kind=said, aliases=(said,), mentions=((0, len(name)),)),),
        quotes=(Quote("q", "direct", said, ((len(name) + 1, len(name) + 1 + len(said)),), speaker="p", cue=name),),
    )
    try:
        written = dump_dossier(dossier).encode()
    except UnwritableError:
        return
    case = _opened(written, f"{name}\n{said}")
    assert not case.problem
    for section in SECTION_OF.values():
        view = View(section)
        rows = case.rows(view, 0, case.count(view))
        for row in rows:
            _assert_safe_row(row)
            _assert_safe_row(case.name_of(row.ref))
            _assert_safe_row(case.details(row.ref))
        for form in FORMATS:
            out = "".join(export_rows(case, view, form))
            assert term_safe(out.replace("\r\n", "\n")) == out.replace("\r\n", "\n")
    source = case.source_text("a")
    assert source is not None
    assert term_safe(source.text) == source.text
    page = _Page()
    html = "".join(report_html(case, name))
    page.feed(html)
    page.close()
    assert page.tags <= _report_tags(), page.tags - _report_tags()
    html.encode()
    case.close()


@cache
def _report_tags() -> frozenset[str]:
    page = _Page()
    page.feed("".join(report_html(_small_case(), "x")))
    return frozenset(page.tags)


@target(YAML)
def case_of_file(data: bytes) -> None:
    """A case opens on any dossier, and what it hands out of it is safe to show."""
    case = _opened(b"dossier: 1\nsource: {id: a}\n" + data, "Ivo said no.")
    for section in SECTION_OF.values():
        view = View(section)
        for row in case.rows(view, 0, case.count(view)):
            _assert_safe_row(row)
            _assert_safe_row(case.details(row.ref))
    for trouble in case.troubles():
        _assert_safe_row(trouble)
    case.close()


@cache
def _folder(name: str) -> Path:
    """A folder of its own for a target, gone when the process ends."""
    folder = Path(tempfile.mkdtemp(prefix=f"dossier-fuzz-{name}-"))
    atexit.register(shutil.rmtree, folder, ignore_errors=True)
    return folder
