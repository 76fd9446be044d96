"""A case: what it finds, lists, exports and reports."""

from __future__ import annotations

import contextlib
from functools import cache
from html.parser import HTMLParser

from article_targets import ENGINE
from pieces import NEWS, QUERY, YAML
from registry import any_text, folder_of, mixed, target

from dossier.case.asking import asked
from dossier.case.case import Case
from dossier.case.export import FORMATS, export_rows
from dossier.case.queries import SECTION_OF, QueryError, View
from dossier.case.report import report_html
from dossier.case.store import Store
from dossier.convert.pipeline import convert
from dossier.files.emit import UnwritableError, dump_dossier
from dossier.files.write import sealed_bytes
from dossier.model import Dossier, Entity, Quote, Source
from dossier.text import one_line, term_safe


@target(QUERY)
def query(data: bytes) -> None:
    """Any search gives hits that are safe to show, or a `QueryError`."""
    for text in (any_text(data), "".join(mixed(data, QUERY))):
        with contextlib.suppress(QueryError):
            asked(text)
            for hit in _small_case().search(text, 0, 20):
                _assert_safe_row(hit)


@cache
def _small_case(*, lost: bool = False) -> Case:
    text = (
        "Harbour reopens\n\nMarch 3, 2024\n\nThe harbour of Karnsk reopened on Sunday. “The pumps work again,” Ivo "
        "Brackow, the harbour master, said. Mira Eskeland denied that the pumps work. A storm killed 12 people.\n"
    )
    dossier = convert(text, Source("a", file="seeds/a.txt"), ENGINE).dossier
    return _opened(sealed_bytes(dossier), text.replace("The pumps work", "The pumps sank") if lost else text)


def _opened(data: bytes, text: str = "") -> Case:
    root = folder_of("indexed")
    for folder in ("seeds", "content"):
        (root / folder).mkdir(exist_ok=True)
    (root / "seeds/a.txt").write_bytes(text.encode("utf-8", "surrogateescape"))
    (root / "content/a.yaml").write_bytes(data)
    case = Case(root, Store(None))
    case.refresh()
    return case


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
    words = any_text(data).replace("\0", " ")
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
    for lost in (False, True):
        page.feed("".join(report_html(_small_case(lost=lost), "x")))
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
