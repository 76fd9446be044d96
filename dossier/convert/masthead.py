"""The outlet that a page prints over an article's title or behind it, which is no part of the title.

"Radio Tarnau" alone in the first line, "River poisoned | The Meridian", "River poisoned - Halden Courier". A name that
nothing in one article tells to be an outlet's is known by the pages of a folder: several have it over their titles.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Sequence
from typing import Final

from dossier.convert.english.gazetteer import known_names
from dossier.convert.names.outlets import bears_an_outlets_name
from dossier.convert.patterns.rare import Rare
from dossier.records import Record

#: A masthead is a short line of capitalised words; what stands below it is longer, or else it is the title itself.
_MASTHEAD: Final = Rare(r"(?:[A-Z][\w.’'&-]{0,24}(?: (?:of |and |the |de |la |& )?(?=[A-Z])|$)){1,5}")
_FEWEST_WORDS: Final = 4
#: Below a masthead that is known as one, a line of fewer words is that of a section: "World news".
_FEWEST_BELOW: Final = 3
#: So many pages with titles of their own show that what all have over them is no title.
_FEWEST_PAGES: Final = 2
#: What pages of several outlets have over their titles.
_KINDS: Final = frozenset(
    (
        "press release|press statement|statement|news release|media release|breaking news|live updates|live update"
        "|live blog|fact check|photo gallery|guest column|letter to the editor|letters to the editor|special report"
        "|interview|explainer|commentary|comment|column|feature|profile|obituary|review|letters|update|investigation"
        "|newsletter|podcast|exclusive|analysis|opinion|long read"
    ).split("|")
)
#: In front of places, and never of outlets without an article.
_AT_PLACES: Final = ("in", "from", "across", "near", "outside")
_PARTS: Final = re.compile(r"\s[|–—-]\s")
#: Behind a title and a bar an article's name is an outlet's: "River poisoned | The Meridian".
_THE: Final = "The "
_OWN: Final = Rare(r"^.{0,40}(?:©|\([cC]\)|[Cc]opyright).{0,120}$", re.MULTILINE)
_OWN_REACH: Final = 1500
_LONGEST_ACRONYM: Final = 3


class Masthead(Record):
    """The title of an article as its line has it, and the outlet named over or behind it, empty where none is."""

    title: str
    outlet: str


def shared_mastheads(pages: Iterable[tuple[Sequence[str], str]]) -> frozenset[str]:
    """What several pages have over titles of their own, and is neither a kind of article nor what they are about.

    `pages` are the lines of each that may be its title, and its text, or the beginning of that.
    """
    below: dict[str, list[set[str]]] = {}
    topics = set()
    for (first, *others), text in ((lines, text) for lines, text in pages if lines):
        name = first.strip()
        if _MASTHEAD.fullmatch(name) and name.lower() not in _KINDS:
            below.setdefault(name, []).append({line.strip() for line in others if _may_be_a_title(line)})
            if _is_a_place(_as_a_name(name), text):
                topics.add(name)
    shared = set()
    for first, pages_of_it in below.items():
        if first in topics:
            continue
        times = Counter(title for titles in pages_of_it for title in titles)  # a page that is there twice has no own
        if sum(any(times[title] == 1 for title in titles) for titles in pages_of_it) >= _FEWEST_PAGES:
            shared.add(first)
    return frozenset(shared)


def _is_a_place(name: str, text: str) -> bool:
    """True for a place, which pages have over their titles as what these are about: "Tarvik", if it is told of."""
    known = known_names().get(name)
    return (known is not None and known.kind != "outlet") or any(f" {word} {name}" in text for word in _AT_PLACES)


def _may_be_a_title(line: str) -> bool:
    return len(line.split()) >= _FEWEST_BELOW and not line.rstrip().endswith((".", ":"))


def read_masthead(lines: Sequence[str], text: str, url: str, masthead: str = "") -> Masthead:
    """Title and outlet from the first lines that may be a title, in order.

    Args:
        lines: the first lines of the article that are no date, no byline and no furniture, at least one.
        text: the reading text, whose copyright line may name the outlet.
        url: the address of the article, empty where it is not known.
        masthead: what other pages have as their first line too, empty for none.
    """
    first = lines[0].strip()
    if masthead and first == masthead:
        title = next((line for line in lines[1:] if _may_be_a_title(line)), "")
        name = _as_a_name(first)
        return Masthead(_without(title.strip(), name) if title else first, name)
    below = lines[1].strip() if len(lines) > 1 else ""
    is_over = len(below) > len(first) and len(below.split()) >= _FEWEST_WORDS
    if is_over and _MASTHEAD.fullmatch(first) and _is_its_outlet(first, text, url):
        return Masthead(read_masthead([below], text, url).title, _as_a_name(first))
    for part in _PARTS.finditer(first):
        title, name = first[: part.start()].rstrip(), first[part.end() :].lstrip()
        if len(title.split()) >= _FEWEST_WORDS and _MASTHEAD.fullmatch(name):
            is_the = name.startswith(_THE) and part[0].strip() == "|"
            if is_the or _is_its_outlet(name, text, url):
                return Masthead(title, _as_a_name(name))
    return Masthead(first, "")


def _without(title: str, outlet: str) -> str:
    """A title without the outlet behind it."""
    last = next((part for part in reversed(list(_PARTS.finditer(title)))), None)
    is_named = last is not None and _squashed(title[last.end() :]) == _squashed(outlet)
    return title[: last.start()].rstrip() if last and is_named else title


def _is_its_outlet(name: str, text: str, url: str) -> bool:
    """True for a name that outlets have, or one that the article, its address or its copyright line gives to one."""
    known = known_names().get(name.removeprefix(_THE))
    if (known is not None and known.kind == "outlet") or bears_an_outlets_name(name):
        return True
    squashed = _squashed(name)
    labels = url.partition("://")[2].partition("/")[0].split(".")[:-1]  # urlsplit refuses some that pages have
    if squashed and squashed in [_squashed(label) for label in labels]:
        return True
    if any(name.lower() in line[0].lower() for line in _OWN.finditer(text[-_OWN_REACH:])):
        return True
    words = name.removeprefix(_THE).split()
    return len(words) > 1 and any(f" told {the}{words[0]} {words[1]}" in text for the in ("", "the "))


def _squashed(name: str) -> str:
    """Letters alone, without an article: of "The Osmer Courier" and "osmer-courier" the same."""
    return "".join(filter(str.isalpha, name.lower())).removeprefix("the")


def _as_a_name(line: str) -> str:
    """A masthead in capitals as its name is written elsewhere: "THE MERIDIAN" is The Meridian, "BBC" stays."""
    if not line.isupper():
        return line
    words = line.split()
    return " ".join(
        word if (len(word) <= _LONGEST_ACRONYM and word != "THE") or word in known_names() else word.capitalize()
        for word in words
    )
