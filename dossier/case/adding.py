"""A quote that conversion missed, added to a dossier by a person: one item in the file, all else as it was typed."""

from __future__ import annotations

import hashlib
from pathlib import Path
from typing import Final

from dossier.case.deciding import Change, DecisionError
from dossier.files.atomic import one_writer, write_atomic
from dossier.files.emit import UnwritableError, free
from dossier.files.items import added
from dossier.files.layout import CONTENT
from dossier.files.read import parse_dossier
from dossier.files.sources import UnreadableError, read_bytes, read_source, source_path
from dossier.model import QUOTATION_MARKS, Dossier, Quote, QuoteKind, Span
from dossier.records import replace
from dossier.text import UndecodableError

_CONTEXT: Final = 16
_BOM: Final = "\ufeff"


def add_quote(root: Path, name: str, at: Span, speaker: str) -> Change:
    """Say that what stands at a span of an article is a quote; `name` is that of its dossier in `content/`.

    `speaker` is the id of an entity of the dossier, empty for nobody who can be named. Blanks at the ends of the span,
    and quotation marks, are no part of the quote.

    Raises:
        DecisionError: nothing stands there, the article changed, or the dossier cannot be read or written.
    """
    try:
        file = root / CONTENT / name
        inside = source_path(root, f"{CONTENT}/{name}")
        with one_writer(file.parent):
            before = read_bytes(inside)
            old, problems = parse_dossier(before, str(file))
            if old is None or problems:
                raise DecisionError(f"{problems[0]} (nothing was written)")
            quote = _quote_at(root, old, at, speaker)
            item = f"{{id: {quote.id}, kind: {quote.kind}, "
            item += "".join(f"{key}: {free(words)}, " for key, words in _told(quote).items())
            item += f"at: [[{quote.at[0][0]}, {quote.at[0][1]}]]}}"
            mark = _BOM if before.startswith(_BOM.encode()) else ""
            after = (mark + added(before.decode("utf-8-sig"), "quotes", item)).encode()
            again, problems = parse_dossier(after, str(file))
            if problems or again != replace(old, quotes=(*old.quotes, quote)):
                raise DecisionError(
                    f"{file}: is written in a way that cannot be added to; write the quote there by hand"
                )
            write_atomic(file, after)
    except (UnreadableError, UndecodableError, UnwritableError) as error:
        raise DecisionError(f"{name}: {error}; nothing was changed") from None
    except OSError as error:
        raise DecisionError(f"{name}: {error.strerror or error}; nothing was changed") from None
    return Change(file, before, after)


def trimmed(text: str, at: Span) -> Span:
    """A stretch of a text without blanks and quotation marks at its ends."""
    start, end = at
    while start < end and (text[start].isspace() or text[start] in QUOTATION_MARKS):
        start += 1
    while start < end and (text[end - 1].isspace() or text[end - 1] in QUOTATION_MARKS):
        end -= 1
    return start, end


def _told(quote: Quote) -> dict[str, str]:
    keys = ("speaker", "text", "prefix", "suffix")
    return {key: words for key in keys if (words := getattr(quote, key))}


def _quote_at(root: Path, dossier: Dossier, at: Span, speaker: str) -> Quote:
    source = dossier.source
    reading = read_source(root, source.file, source.encoding)
    if source.sha256 not in ("", reading.sha256):
        raise DecisionError(f"{source.file} changed; convert it, then draw over the words again")
    text = reading.text
    start, end = trimmed(text, at)
    words = text[start:end]
    if not words:
        raise DecisionError("no words are drawn over")
    marked = text[start - 1 : start] in QUOTATION_MARKS and bool({*text[end : end + 2]} & QUOTATION_MARKS)
    kind: QuoteKind = "mixed" if {*words} & QUOTATION_MARKS else "direct" if marked else "indirect"
    taken, salted = {entry.id for entry in dossier.entries()}, words
    while (id_ := f"q-{hashlib.sha256(salted.encode('utf-8', 'surrogatepass')).hexdigest()[:6]}") in taken:
        salted += "\n2"
    is_repeated = text.count(words) > 1
    prefix, suffix = (text[max(start - _CONTEXT, 0) : start], text[end : end + _CONTEXT]) if is_repeated else ("", "")
    return Quote(id_, kind, words, ((start, end),), speaker=speaker, prefix=prefix, suffix=suffix)
