"""One office of several people who are named in a row behind it: "*Governors* Ann Quill (Tarn) and Odo Lind (Lodd)"."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Mapping, Sequence
from typing import Final

from dossier.convert.english.gazetteer import title_kind
from dossier.convert.names.roletitles import role_of
from dossier.convert.names.rolewords import REACH, Named, words_in
from dossier.convert.patterns.rare import Rare
from dossier.model import Role, Span

#: Between two of a row: where the first is from or how old she is, and what joins them.
_NEXT: Final = Rare(r"(?: \([^()\n]{1,30}\)| of [A-Z][\w’'-]{1,20}|, \d\d(?=,))?(?:,? and |, )")
#: In front of whom something is told, and not of who is named: "told *reporters* Ann Quill and Odo Lind had left".
_TOLD: Final = Rare(
    r"\b(?:ask|assur|convinc|inform|notif|promis|remind|tell|told|warn)[a-z]{0,4} (?:[\w-]{1,20} ){0,3}\Z"
)
_PLURAL: Final = ("s ", "s. ")
_OFFICES: Final = frozenset({"office", "rank"})


def roles_in_rows(text: str, sentences: Sequence[int], mentions: Sequence[Span], named: Named) -> Mapping[Span, Role]:
    """The roles by the mentions of people that they belong to; `mentions` are those of all people, in order."""
    found: dict[Span, Role] = {}
    for number, (start, _) in enumerate(mentions):
        if not text.endswith(_PLURAL, 0, start) or not (role := _role_before(text, sentences, start, named)):
            continue
        row = _row(text, mentions[number:])
        if len(row) > 1:
            found.update(dict.fromkeys(row, role))
    return found


def _row(text: str, mentions: Sequence[Span]) -> list[Span]:
    """The mentions that nothing but what joins a row keeps apart."""
    row = [mentions[0]]
    for span in mentions[1:]:
        joined = _NEXT.match(text, row[-1][1])
        if joined is None or joined.end() != span[0]:
            break
        row.append(span)
    return row


def _role_before(text: str, sentences: Sequence[int], start: int, named: Named) -> Role | None:
    """The office whose plural ends right in front of a name, as one holds it."""
    begin = max(start - REACH, text.rfind("\n", 0, start) + 1)
    if (number := bisect_right(sentences, start)) > 0:
        begin = max(begin, sentences[number - 1])
    words = words_in(text, begin, start)
    if not words:
        return None
    at, end, word = words[-1]
    if word[-1] == ".":  # "*Sens.* Ann Quill and Odo Lind"
        end, word = end - 1, word[:-1]
    if title_kind(word[:-1]) not in _OFFICES or word[-1] != "s" or title_kind(word) in _OFFICES:
        return None
    words[-1] = (at, end - 1, word[:-1])
    role = role_of(text, words, len(words) - 1, len(words) - 1, named)
    return None if _TOLD.search(text, begin, role.at[0][0]) else role
