"""Who published an article, where the article itself tells: a line of its own near the top, or how it names itself."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence
from typing import Final

from dossier.convert.dates.datephrases import MONTH
from dossier.convert.english.gazetteer import OUTLETS, known_names, titles
from dossier.convert.names.outlets import bears_an_outlets_name, is_outlet
from dossier.convert.patterns.rare import Rare
from dossier.convert.reading.parse import Parse
from dossier.model import Entity, Span

_HEAD_LINES: Final = 6
_HEAD_LENGTH: Final = 2000
_AROUND: Final = re.compile(r"[\s|·•–—,:-]*")
_BETWEEN: Final = re.compile(r"[,|·•–—]")
_TITLE_CASE: Final = Rare(r"[A-Z][\w.’'-]*(?: (?:of |and |the |de |la )?[A-Z][\w.’'-]*){0,5}")
_LINE_LENGTH: Final = 90
#: What a dateline is as a sentence of its own; see `sentences`.
_AGENCY: Final = Rare(
    r"[A-Z][A-Z.,'’ \w-]{2,60} \(([A-Z][\w .’'/-]{1,30})\) ?(?:—|–|--|-|_)(?: [\w., ]{4,25}(?:—|–|--|-))?"
)
#: A full date that ends a line: "Polar Press, June 3, 2024".
_DATE: Final = Rare(rf"[\s|·•–—,-]{{0,9}}(?:{MONTH} \d{{1,2}},?|\d{{1,2}}\.? {MONTH},?) \d{{4}}[\s|.]{{0,9}}")
_LONGEST_DATE: Final = 40
#: … and what stands around the agency in brackets: "TARVIK (Polar Press) - 3 June 2024".
_BRACKET: Final = Rare(r"\s{0,9}(?:[A-Z][^()\n]{1,40}\s)?\(")
_AFTER_BRACKET: Final = Rare(r"\)\s?(?=[,–—-])")
_BYLINES: Final = ("by ", "from ", "source: ", "published by ", "credit: ")
#: "X reports citing Y" tells through whom; "as previously reported by X" speaks of an earlier article.
_REPORTS_CITING: Final = re.compile(
    r"\s(?:reports?|reported|writes|wrote|informs)[\s,]+(?:citing|with reference to|referring to|quoting)\b"
)
_AS_REPORTED_BY: Final = Rare(r"\bas (?:was )?(?:previously|earlier|already) reported by\s(?:the )?\Z", re.IGNORECASE)
_WINDOW: Final = 60
_COPYRIGHT: Final = Rare(
    r"^[^\S\n]{0,9}(?:©|Copyright(?: ©)?|\([cC]\))[ ,\d–-]{0,20}(?:by )?(?:[Tt]he )?"
    r"([A-Z][\w’'-]{1,20}(?: (?:of |and |the )?[A-Z][\w’'-]{1,20}){1,4})(?: \d{4})?(?=[.,|\n]|$)",
    re.MULTILINE,
)
_COPYRIGHT_REACH: Final = 1500


def find_publisher(parse: Parse, entities: Sequence[Entity], text: str = "") -> str:
    """The name of the outlet that published the article; empty where the text does not tell.

    `text` is the reading text with the furniture of its page, whose copyright line may tell it too.

    An outlet that only "reports" could be anybody whom the article relays, so the text must name one twice as its own:
    by a report that cites somebody, and by an earlier report.
    """
    outlets = [entity for entity in entities if entity.type == "organization"]
    return (
        _of_a_line(parse, outlets)
        or _of_itself(parse.text, outlets)
        or _of_a_dateline(parse, outlets)
        or _of_copyright(text)
        or _of_the_end(parse.text)
    )


def _of_a_line(parse: Parse, outlets: Sequence[Entity]) -> str:
    """The outlet that a line near the top, below the title, consists of, alone or behind a byline."""
    text = parse.text
    known = {span for entity in outlets for span in entity.mentions}
    starts = [name.span[0] for name in parse.names]
    for first, last in _head_lines(text):
        if part := _outlet_part(text[first:last]):
            return part
        town = _TOWN_AND_AGENCY.fullmatch(text, first, last)
        if town and _is_known_outlet(town[1]):
            return town[1]
        for start, end in (name.span for name in parse.names[bisect_left(starts, first) : bisect_left(starts, last)]):
            if last - end > _LONGEST_DATE and not _AROUND.fullmatch(text, last - 1, last):
                continue  # within a line of words
            before, name, after = text[first:start], text[start:end], text[end:last]
            bracket = _AFTER_BRACKET.match(after) if after[:1] == ")" and _BRACKET.fullmatch(before) else None
            is_named = (start, end) in known or bears_an_outlets_name(name)
            if bracket and is_named and _DATE.fullmatch(after, bracket.end()):
                return name
            is_alone = is_named and _AROUND.fullmatch(before)
            if _AROUND.fullmatch(after):
                if is_alone or (before.lstrip().lower().startswith(_BYLINES) and bears_an_outlets_name(name)):
                    return name
            elif is_alone and _DATE.fullmatch(after):
                return name
    return ""


def _outlet_part(line: str) -> str:
    """The outlet in a short line of names and dates: "By Ada Moss, The Valley Post", "The Valley Post | May 3"."""
    if len(line) > _LINE_LENGTH or line.rstrip()[-1:] in ("!", "?", '"', "”"):
        return ""
    for part in _BETWEEN.split(line):
        name = part.strip().removeprefix("The ").removeprefix("the ")
        last = name.rpartition(" ")[2].lower()
        is_title = last in titles() and last not in OUTLETS  # "Breaking News Reporter", not "The Halden Courier"
        if _TITLE_CASE.fullmatch(name) and not is_title and " " in name and bears_an_outlets_name(name):
            return name
    return ""


def _of_a_dateline(parse: Parse, outlets: Sequence[Entity]) -> str:
    """The agency in brackets between the place and the dash of a dateline."""
    for sentence in parse.sentences[:_HEAD_LINES]:
        if parse.text.find("(", sentence.start, sentence.end) < 0:
            continue
        found = _AGENCY.fullmatch(parse.text, sentence.start, sentence.end)
        if found:
            return next((each.name for each in outlets if found.span(1) in each.mentions), found[1])
    return ""


def _of_copyright(text: str) -> str:
    """The outlet whose copyright a line near the end tells: "© 2026 The Valley Post. All rights reserved."."""
    if "©" not in text and "opyright" not in text:
        return ""
    for found in _COPYRIGHT.finditer(text[-_COPYRIGHT_REACH:]):
        if bears_an_outlets_name(found[1]):
            return found[1]
    return ""


def _of_the_end(text: str) -> str:
    """The agency that a text's last line consists of: "AFP"."""
    line = text.rstrip().rpartition("\n")[2].strip(_AROUND_CREDITS)
    return line if line and len(line) <= _LONGEST_AGENCY and _is_known_outlet(line) else ""


_AROUND_CREDITS: Final = " ()/-–—."
_LONGEST_AGENCY: Final = 30
#: A town in capitals and an agency as a line of their own: "TARVIK, TASSO".
_TOWN_AND_AGENCY: Final = Rare(r"[A-Z][A-Z.'’ -]{2,30}(?:, \w{3,9} \d{1,2})?, ([A-Z][\w’' -]{1,24})")


def _is_known_outlet(name: str) -> bool:
    known = known_names().get(name)
    return known is not None and known.kind == "outlet"


def _head_lines(text: str) -> list[Span]:
    """The first lines below the title that are not empty."""
    start, lines = 0, list[Span]()
    while start < min(len(text), _HEAD_LENGTH) and len(lines) <= _HEAD_LINES:
        end = text.find("\n", start)
        end = len(text) if end < 0 else end
        if text[start:end].strip():
            lines.append((start, end))
        start = end + 1
    return lines[1:]


def _of_itself(text: str, outlets: Sequence[Entity]) -> str:
    for entity in outlets:
        if (
            any(_REPORTS_CITING.match(text, end) for _, end in entity.mentions)
            and any(_AS_REPORTED_BY.search(text[max(0, start - _WINDOW) : start]) for start, _ in entity.mentions)
            and is_outlet(entity)
        ):
            return entity.name
    return ""
