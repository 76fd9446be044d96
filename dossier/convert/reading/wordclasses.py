"""What a word may be, before its neighbours are asked: a word list, and the endings of what is not in it.

`english_words.txt` gives the tags of common lower-case words. It was counted from a statistical tagger's reading of
news and holds ordinary English words only. The tags are those of `tags`.
"""

from __future__ import annotations

import re
from functools import cache
from typing import Final

from dossier.data import lines_of, table_of

PUNCTUATION: Final = {
    ",": ",", ".": ".", "!": ".", "?": ".", "…": ".", "...": ".", "..": ".", "....": ".",
    ":": ":", ";": ":", "-": ":", "–": ":", "—": ":", "―": ":", "--": ":", "---": ":",
    "(": "(", "[": "(", "{": "(", ")": ")", "]": ")", "}": ")",
    "'s": "SV", "i": "R",
    **dict.fromkeys("' \" '' `` “ ” „ ‟ ‘ ’ ‚ « » ‹ › 〝 〞 `".split(), "q"),
}  # fmt: skip  # read as a table
#: "al-Hashash", "ad-Din".
_ARABIC: Final = re.compile(r"(?:[ae]l|a[dhnrstz]|ash)[-’'][A-Z]")
_MOST_WORDS: Final = 1 << 16
_ONCE: Final = ("ex-", "then-", "would-be")
_SUFFIXES: Final = {
    "ing": "GN", "ed": "VX", "ly": "Y", "tion": "N", "sion": "N", "ness": "N", "ment": "N", "ity": "N", "ism": "N",
    "ist": "N", "ists": "N", "ers": "N", "ors": "N", "men": "N", "ous": "J", "ful": "J", "ive": "J", "able": "J",
    "ible": "J", "ical": "J", "ic": "J", "al": "JN", "ish": "J", "less": "J", "ss": "N", "us": "N", "is": "N",
    "est": "J", "ize": "B", "ise": "B", "ify": "B", "s": "NV",
}  # fmt: skip  # read as a table


#: How British spellings differ from those of the word list, which was counted from American news.
_BRITISH: Final = (
    (re.compile(r"our(?=s?\Z|ed\Z|ing\Z|able\Z|ably\Z|er|hood|ite|less)"), "or"),
    (re.compile(r"(?<=[bcdht])re(?=[ds]?\Z)"), "er"),
    (re.compile(r"ence(?=[ds]?\Z)"), "ense"),
    (re.compile(r"is(?=e[ds]?\Z|ing\Z|ation)"), "iz"),
    (re.compile(r"ys(?=e[ds]?\Z|ing\Z)"), "yz"),
    (re.compile(r"ll(?=ed\Z|ing\Z|ers?\Z|ors?\Z)"), "l"),
    (re.compile(r"(?<=[a-z]{3}[aeiou])l(?=\Z|s\Z|ment|ful)"), "ll"),
    (re.compile(r"ogue(?=s?\Z)"), "og"),
    (re.compile(r"amme(?=s?\Z)"), "am"),
)
#: … and whole words that do.
_OTHERWISE: Final = {
    "ageing": "aging", "aluminium": "aluminum", "artefact": "artifact", "cheque": "check", "councillor": "counselor",
    "draught": "draft", "enquiry": "inquiry", "grey": "gray", "jewellery": "jewelry", "kerb": "curb", "mould": "mold",
    "moustache": "mustache", "mum": "mom", "plough": "plow", "pyjamas": "pajamas", "sceptic": "skeptic",
    "sceptical": "skeptical", "storey": "story", "sulphur": "sulfur", "tyre": "tire",
}  # fmt: skip  # read as a table


def as_listed(low: str) -> str:
    """A lower-case word as the word list spells it: "defense" for "defence"; itself where that is not listed either."""
    tags = word_tags()
    if (other := _OTHERWISE.get(low) or _OTHERWISE.get(low.removesuffix("s"))) is not None:
        return other
    for british, american in _BRITISH:
        if (found := british.sub(american, low, count=1)) != low and found in tags:
            return found
    return low


#: Of those that name people and bodies, what is a verb or an adjective as well.
_ALSO_OTHERS: Final = frozenset(
    "acting billionaire butcher cabinet central coach commercial convict cook creative crew designate diplomatic "
    "family fan force forces fugitive general gran guard house judicial local metropolitan millionaire missionary "
    "patient pilot planning political principal provincial rank regulatory rival saint scout shepherd special spinner "
    "star substitute supervisory surfer suspect team technical transport tutor twin umpire usher vet veteran "
    "volunteer whip winger witness".split()
)
_SHORTEST_NOUN: Final = 4


@cache
def _nouns_for_people() -> frozenset[str]:
    """Words in small letters that are nothing but nouns, for people and bodies: "bishop", "ministry", "coroner"."""
    named, called = table_of("speaking_nouns"), table_of("titles")
    words = {*named["person"], *named["body"], *named["she"], *named["he"], *called["office"], *called["trade"]}
    return frozenset(word for word in words - _ALSO_OTHERS if len(word) >= _SHORTEST_NOUN and word.isalpha())


def guess(low: str) -> str:
    """The tags an unknown lower-case word may have, likeliest first, by its longest known ending."""
    for length in (4, 3, 2, 1):
        tags = _SUFFIXES.get(low[-length:])
        if tags:
            return tags
    return "NJ"


@cache
def word_tags() -> dict[str, str]:
    """Common words and the tags each may have, likeliest first."""
    return tags_listed("english_words")


def tags_listed(name: str) -> dict[str, str]:
    """A data file whose lines are tags and, behind a blank, all that has them, the other way round."""
    table: dict[str, str] = {}
    for line in lines_of(name):
        tags, _, words = line.partition(" ")
        table.update(dict.fromkeys(words.split(" "), tags))
    return table


#: What is written in capitals is named by letters, and no "who" nor "us".
LETTERS: Final = frozenset({"US", "WHO"})


class _Classes(dict[str, str]):
    """The classes of words, each found when it is first asked for."""

    def __missing__(self, word: str) -> str:
        if len(self) > _MOST_WORDS:
            self.clear()
        self[word] = found = _class_of(word)
        return found


@cache
def classes() -> dict[str, str]:
    """What each word may be, before its neighbours are asked; the classes of capitalised words begin with `^`."""
    return _Classes(word_tags())


def class_of(word: str) -> str:
    """What a word may be, as `classes` has it."""
    return classes()[word]


def _class_of(word: str) -> str:
    if word[0] == "[" and len(word) > len("[a]") - 1:
        word = word[1] + word[3:]  # "*[A]n* audit has begun"
    low = word.lower()
    if word in LETTERS:
        return "^"
    if "’" in low:
        low = low.replace("’", "'")
    if low in PUNCTUATION:
        return PUNCTUATION[low]
    known = word_tags().get(low) or word_tags().get(as_listed(low), "")
    first = word[0]
    if first.isupper() or (first in "ae" and _ARABIC.match(word)):
        return "^" + known
    if first.isdigit() or first in "$€£":
        return "M"
    if not known and low.startswith(_ONCE):
        return "N"  # "the aide to *ex-President* Quill"
    if not known and low in _nouns_for_people():
        return "N"
    return known or (guess(low) if first.isalpha() or first in "'’" else "o")
