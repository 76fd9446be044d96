"""All of a row who speak: "*Ann Quill, a baker, Ivo Lind and two clerks* said", of which a parse finds the last."""

from __future__ import annotations

from typing import Final

from dossier.convert.clauses.mouthpieces import is_medium
from dossier.convert.clauses.shapes import SPANS
from dossier.convert.clauses.stretches import Stretch, Subject
from dossier.convert.english.gazetteer import is_place
from dossier.convert.english.persons import is_plural, is_somebody
from dossier.convert.patterns.rare import Rare
from dossier.convert.reading.wordclasses import word_tags

_ALSO: Final = frozenset({"and", "as", "or"})  # "as well as"
#: Those in front of the last of several who speak, with their appositions, from where their clause begins.
_LISTED: Final = Rare(
    r"(?:^|(?<=[.:qsmfw]))(?:[dt],?|p[nt],){0,3}(?P<opens>n)(?:x(?:p[nt]|t){1,4}|(?:pn){0,3}(?:\(n\))?)"
    r"(?:,(?:n(?:pn){0,3}(?:\(n\))?|pn|w[dt]?v[^,vmqf.:]{0,8})){0,9},?\Z"
)
#: Some of them, in front of the last: "Clerks, *including Ann Quill and* Odo Tarn said".
_INCLUDING: Final = Rare(r"(?<=n),gn(?:,?n|pn){0,6}[c,]\Z")
#: Behind who said it: the verb of what was said, of "Residents, Ann Quill and Odo Tarn *said, had fled*".
_SAID_OF: Final = Rare(r"v[^,v]{0,4},[dt]{0,2}v")


def with_whole_row(stretch: Stretch, subject: Subject, verb: int) -> Subject:
    """All who speak in "Ann Quill, a baker, Ivo Lind *and two clerks* said", of which the last are found."""
    shape, first = stretch.shape, subject.first
    if shape.find(",gn", 0, first) > 0 and (row := _INCLUDING.search(shape, 0, first)):
        is_row = shape[first - 1] == "c" or shape[first : first + 3] == "ncn"
        if is_row and stretch.first_low(row.start() + 1) == "including":
            opens = stretch.phrase_left(row.start() - 1)
            if shape.find("v", 0, opens) < 0 and stretch.starts_clause(opens):  # not "arrested *ten, including* …"
                return Subject(opens, subject.last, subject.shared)
    if shape[first - 1] == "c" and stretch.low(first - 1) in _ALSO:
        before = _LISTED.search(shape, 0, first - 1)
    elif shape[first - 1] == "," and shape[first : first + 3] == "ncn":
        before = _LISTED.search(shape, 0, first)
    else:
        return subject
    if before is None or _SAID_OF.match(shape, verb):
        return subject
    if shape[first - 1] == "c" and "x" in before[0]:
        return subject  # of "A man *told* to stay and Ann Quill said" nothing is sure
    opens = before.start("opens")
    if shape[opens - 3 : opens] == "pn," and is_place(stretch.name(opens)):
        opens += 2  # "In Lodd, *Norway,* police and doctors said"
    head = stretch.low(opens)
    if opens >= first or head in SPANS:
        return subject
    known = is_somebody(head) or is_plural(head) or is_medium(head)
    if known or stretch.is_full_name(opens) or head not in word_tags():
        return Subject(opens, subject.last, subject.shared)
    return subject
