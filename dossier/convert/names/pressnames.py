"""Names that the words around them tell as a paper, an agency or another outlet."""

from __future__ import annotations

import re
import sys
from collections.abc import Sequence
from functools import cache
from typing import Final

from dossier.convert.english.gazetteer import (
    OUTLETS,
    is_common,
    is_given,
    known_names,
    organization_heads,
    place_kinds,
    titles,
)
from dossier.convert.names.capitalwords import Word
from dossier.convert.patterns.rare import Rare
from dossier.data import table_of

CITING: Final = frozenset({"citing", "quoting"})
#: A newspaper that was told something: "told *The* Lantern", as only newspapers are written within a sentence.
_TOLD_THE: Final = Rare(
    r"\w (?:(?:tell|told|tells|telling)"
    # … or somebody wrote in it: "in an op-ed in *The* Lantern"
    r"|(?:article|column|commentary|editorial|essay|interview|op-ed|piece) (?:by|for|in|to|with)"
    r"|(?:carried|obtained|published|reported|viewed|reviewed|seen) by) The \Z"
)
#: … or whose writer is named: "Mara Quill of *The* Lantern *wrote*", unlike who lives in The Vale.
_OF_THE: Final = " of The "
_WRITES: Final = (" wrote", " writes", " reported", " reports")
_WRITER_OF: Final = Rare(
    r"\b(?:columnist|correspondent|critic|editor|journalist|photographer|reporter|writer)s?,? "
    r"(?:[A-Z][\w.’'-]{0,20} ){0,3}of The \Z"
)
#: What only an outlet does behind its name: "*wrote with reference to* police", "*quoted* a clerk *as saying*".
_HANDS_ON: Final = Rare(
    r"(?: news)?(?: agency)? (?:(?:wrote|writes|reported|reports|said|says)(?: on \w+(?: \d{1,2})?)? with reference to"
    r"|(?:wrote|writes|reported|reports)(?: on \w+(?: \d{1,2})?)?, (?:citing|quoting|with reference to)"
    r"|quot(?:ed|es) (?!(?:his|her|my|their) )[^\n.;:?!\"“”«»]{2,80}"
    r" as (?:claiming|saying|stating|having said|telling))\b"
)
_HANDING: Final = (" news ", " agency ", " wrote", " writes", " reported", " reports", " said", " says", " quote")
_TOLD: Final = "told "
#: Behind the name of somebody who is told something: "told Ann Quill*, a* clerk*,* that it rained".
_IS_SOMEBODY: Final = (", a ", ", an ", ", her ", ", his ", ", of ", ", the ", ", who ")
#: How an outlet was told something.
_INTERVIEW: Final = Rare(r" (?:in an? (?:[a-z-]{2,12} ){0,2}interview|by (?:e-?mail|phone|telephone))\b")
#: Articles that names of papers begin with in other languages; and what shows that it was not a town's that was told.
_ABROAD: Final = ("Das ", "Der ", "Die ", "El ", "Il ", "La ", "Le ")
_IS_TOLD: Final = Rare(r"[,.]| (?:newspaper|that|in an interview|on|(?:he|she|it|they|there|the|his|her)\b)")
_TOLD_THE_NAME: Final = (" told the ", " told The ")
#: What brought an interview, or had a statement from an agency: "an interview published by *Lantern*", "a statement
#: carried by the *Xpress* agency".
_BROUGHT_BY: Final = Rare(
    r"\b(?:article|interview|op-ed|report) (?:aired|broadcast|carried|published) (?:by|in|on) (?:the )?\Z"
)
_OF_AGENCY: Final = Rare(
    r"\b(?:(?:broadcast|carried|cited|distributed|published|quoted|released|reported) by|told) (?:the )?\Z"
)
_BROUGHT: Final = (" by ", " in ", " on ", " the ")
_LONGEST_BROUGHT: Final = 36
#: The agency of a dateline: "XVILLE, May 3 (*Xpress*) –".
_IN_DATELINE: Final = Rare(r"\n[A-Z][\w.,' ’-]{1,40}\(\Z")
_BEHIND_DATELINE: Final = Rare(r"\) ?(?:—|–|--|-|_) ?[A-Z\"“«‘]")


def last_words(before: str) -> tuple[str, str]:
    """The last two words, small letters; empty where a mark stands between them and what follows."""
    if before[-1:] != " ":
        return "", ""
    words = before.rsplit(None, 2)[-2:]
    last = words[-1].lower() if words else ""
    if last[-1:] == "." and last[:-1] not in _SHORT and "." not in last[:-1]:
        return "", ""  # "They left the *firm.* Ann Quill", but "Gov. Quill"
    return words[0].lower() if len(words) > 1 else "", last.rstrip(".")


_SHORT: Final = frozenset(table_of("name_words")["dotted"])


def is_writers(before: str, behind: str) -> bool:
    """True for the paper that somebody writes for: "Ann Quill of The *Lantern* wrote", "editor of The *Lantern*"."""
    return before.endswith(_OF_THE) and (behind.startswith(_WRITES) or _WRITER_OF.search(before) is not None)


def is_told_paper(before: str) -> bool:
    """True behind "told *The*"."""
    return before.endswith(" The ") and _TOLD_THE.search(before) is not None


def is_shown_papers(before: str, *, may_only_have: bool = False) -> bool:
    """True behind "documents seen by the": who looks at papers and tells of them is an outlet; who has them, a body."""
    if not before.endswith((" by ", " by the ")) or (found := _PAPERS_SEEN.search(before)) is None:
        return False
    return may_only_have or found["how"] != "obtained"


_PAPERS_SEEN: Final = Rare(
    r"\b(?:documents?|e-?mails?|files|footage|images?|letters?|memos?|messages?|minutes|papers|photographs?|photos?"
    r"|recordings?|records|texts|transcripts?|videos?) (?:[a-z-]{2,12} )?"
    r"(?P<how>authenticated|obtained|reviewed|seen|verified|viewed) by (?:the )?\Z"
)


def is_told_by_name(text: str, start: int, end: int) -> bool:
    """True for a name that ends as outlets' names do where it was told something: "told the *Halden Echo* that".

    So for what was told something in an interview, and is nobody: "told *Radio Halden* in an interview".
    """
    if text.endswith(_TOLD, 0, start) and text.startswith((" in a", " by "), end) and _INTERVIEW.match(text, end):
        return not is_given(text[start:end].partition(" ")[0])
    if text.startswith(_ABROAD, start) and text.endswith(_TOLD, 0, start) and _IS_TOLD.match(text, end):
        return not re.search(
            rf"\b[A-Z][\w’'-]{{1,20}} {re.escape(text[start:end])}\b", text
        )  # "told *El Tarno*", of no Ann El Tarno
    if text.endswith(_TOLD, 0, start) and (
        _is_told_abroad(text, start, end) or is_told_phrase(text, _words(text, start, end))
    ):
        return True
    if text.startswith(_WRITERS, end) and text.endswith(_ARTICLES, 0, start):
        if _REPORTS_LAST.match(text, end) and text.endswith(", ", 0, text.rfind(" ", 0, start - 1) + 1):
            return True  # "he said, a *Presswire* correspondent reports."
        return _is_nobodys(text, start, end, may_be_of_a_land=True)  # "a *Kravia Posten* reporter"
    if text.endswith(_BROUGHT, 0, start) and _BROUGHT_BY.search(text, max(0, start - _LONGEST_BROUGHT), start):
        return True
    if text.startswith(" agency", end) and _OF_AGENCY.search(text, max(0, start - _LONGEST_BROUGHT), start):
        return True
    return text.endswith(_TOLD_THE_NAME, 0, start) and text[start:end].rpartition(" ")[2].lower() in OUTLETS


def is_told_phrase(text: str, words: Sequence[Word]) -> bool:
    """True for ordinary words with capitals that were told something, and head no body: "told *Garden Talk* that"."""
    start, end = words[0].start, words[-1].end
    if len(words) != _TWO or not (text.endswith(_TOLD, 0, start) and _IS_TOLD.match(text, end)):
        return False
    return all(
        not word.opens and is_common(word.text) and not is_given(word.text) and word.low not in _no_outlets()
        for word in words
    )


_TWO: Final = 2


def is_papers_name(text: str, words: Sequence[Word]) -> bool:
    """True for all the words in front of "newspaper" whose first alone is an outlet too: "*Rai Al Tarn* newspaper"."""
    if len(words) < _TWO or not text.startswith(_NEWSPAPER, words[-1].end):
        return False
    known = known_names().get(words[0].text)
    return known is not None and known.kind == "outlet"


_NEWSPAPER: Final = (" newspaper", " daily ", " weekly ", " magazine", " news agency")


def _words(text: str, start: int, end: int) -> list[Word]:
    return [
        Word(start + found.start(), start + found.end(), found[0], found[0].lower())
        for found in re.finditer(r"\S+", text[start:end])
    ]


_NO_OUTLETS: Final = frozenset("control estimates hall hill jury patrol stoppers".split())


@cache
def _no_outlets() -> frozenset[str]:
    """Words that are of other bodies' names, of places and of people's titles."""
    return (organization_heads() | place_kinds().keys() | titles().keys() | _NO_OUTLETS) - OUTLETS


def _is_told_abroad(text: str, start: int, end: int) -> bool:
    """True for a name of several words that is nobody's and is nothing but told things: "told *Kravia Posten* that"."""
    if not (_IS_TOLD.match(text, end) and _is_nobodys(text, start, end)) or text.startswith(_IS_SOMEBODY, end):
        return False
    if _JUDGE.search(text, max(0, start - _LONGEST_JUDGE), start):
        return False  # "Judge Quill told *Zubin Khar* that he had lied"
    name = re.escape(text[start:end])
    last = re.escape(text[start:end].rpartition(" ")[2])
    if re.search(rf"(?<!{name[: -len(last)]}){last}\b", text):
        return False  # "Mr *Tuan* left", of Sefo Tuan
    return all(
        text.endswith(_TO_AN_OUTLET, 0, one.start()) or text.startswith(_OF_AN_OUTLET, one.end())
        for one in re.finditer(rf"\b{name}\b", text)
    )


#: Who tells those before the court something, and seldom a paper.
_JUDGE: Final = Rare(r"\b(?:[Jj]udge|[Jj]ustice|[Mm]agistrate|[Rr]ecorder|[Ss]heriff)\b[^.;:!?\n]{0,60} told \Z")
_LONGEST_JUDGE: Final = 80
_TO_AN_OUTLET: Final = ("told ", " to ", " with ", " by ", " the ")
_OF_AN_OUTLET: Final = (" reporter", " journalist", " correspondent", " report", " on ")
_WRITERS: Final = (" reporter", " journalist", " correspondent")
#: How an agency names itself behind what somebody said.
_REPORTS_LAST: Final = re.compile(
    r" (?:correspondent|journalist|reporter) (?:reports?|reported|writes|wrote)\b(?! that\b)"
)
_ARTICLES: Final = (" a ", " an ", " the ", "A ", "An ", "The ")


def _is_nobodys(text: str, start: int, end: int, *, may_be_of_a_land: bool = False) -> bool:
    """True for several words of which none is anybody's and none is an English one."""
    words = text[start:end].split(" ")
    if may_be_of_a_land and len(words) > 1 and words[-1] in known_names():
        words[-1] = words[0]  # "a *Posten Kravia* reporter"
    return len(words) > 1 and not any(
        is_given(word) or is_common(word) or word in known_names() or not word.isalpha() or word.isupper()
        for word in words
    )


def hands_on(text: str, end: int, stop: int = sys.maxsize) -> bool:
    """True for a name that ends at `end` in front of what hands another's words on: "Xpress *quoted Ann as saying*"."""
    return text.startswith(_HANDING, end) and _HANDS_ON.match(text, end, stop) is not None


def is_in_dateline(before: str, behind: str) -> bool:
    """True for a name in the brackets of a dateline."""
    if before[-1:] != "(" or behind[:1] != ")":
        return False
    return _BEHIND_DATELINE.match(behind) is not None and _IN_DATELINE.search(before) is not None


def is_cited(text: str, start: int) -> bool:
    """True for an outlet that words were taken from: "citing X", "as reported by X"."""
    first, last = last_words(text[max(0, start - 24) : start])
    return last in CITING or first in CITING or (last == "by" and first in ("quoted", "reported"))
