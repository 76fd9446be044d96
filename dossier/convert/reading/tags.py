"""Light part-of-speech guesses: a word list, suffixes, and which tag usually stands between which neighbours.

`english_words.txt` gives the tags of common lower-case words, `english_contexts.txt` how neighbours decide between
them. Both were counted from a statistical tagger's reading of news and hold ordinary English words only.

Tags are single letters:
    N noun  P proper noun  R personal pronoun  D determiner or possessive  J adjective  M number
    V finite verb  B bare verb  G -ing form  X past participle  A modal  T "to"
    I preposition or subordinator  W wh-word  C coordinator  Y adverb  S possessive clitic  U particle  E "there"
    , comma  . sentence end  : colon, dash or semicolon  q quotation mark  ( opening  ) closing bracket  o other
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache, lru_cache
from itertools import compress, count, filterfalse
from typing import Final

from dossier.convert.english.persons import is_person, is_plural
from dossier.convert.reading.tokens import Tokens, tokenize
from dossier.convert.reading.weekdaynames import personal_weekdays
from dossier.data import lines_of, table_of

PUNCTUATION: Final = {
    ",": ",", ".": ".", "!": ".", "?": ".", "…": ".", "...": ".", "..": ".", "....": ".",
    ":": ":", ";": ":", "-": ":", "–": ":", "—": ":", "--": ":", "---": ":",
    "(": "(", "[": "(", "{": "(", ")": ")", "]": ")", "}": ")",
    "'s": "SV", "i": "R",
    **dict.fromkeys("' \" '' `` “ ” „ ‟ ‘ ’ ‚ « » ‹ › 〝 〞 `".split(), "q"),
}  # fmt: skip
#: How an auxiliary shows as the tag before a word: K a form of "be", H of "have", L of "do".
HELPERS: Final = {
    **dict.fromkeys("be is are was were am been being 're 'm isn't aren't wasn't weren't".split(), "K"),
    **dict.fromkeys("have has had having 've haven't hasn't hadn't".split(), "H"),
    **dict.fromkeys("do does did don't doesn't didn't".split(), "L"),
}
#: The classes of words that can be one thing only.
_CERTAIN: Final = frozenset("NPRDJMVBGXATIWCYSUE,.:q()o")
#: Tags that show otherwise to the next word; see `seen_behind`.
_CARRIED: Final = frozenset("VSY")
#: The classes of words that can be one thing only, whatever stands around them, and show as it.
_PLAIN: Final = _CERTAIN - _CARRIED - {"B"}
_FINITE: Final = frozenset("VA")
_ARTICLES: Final = frozenset("the a an his her its their our my your".split())
_CLAUSE_WORDS: Final = frozenset({"that", "whether"})
#: Verbs of saying and thinking that read as nouns.
_NOUNS_TOO: Final = frozenset("answers claims decrees doubts estimates fears hopes jokes vows wonders".split())
#: The same behind several people, where a comma, or the sentence, is over: "the mill was sold, residents *claim*."
_THEY_SAY: Final = frozenset({*(noun.removesuffix("s") for noun in _NOUNS_TOO), "charge", "report"})
_OVER: Final = frozenset(",.")
_PHRASE_AND_NOUN: Final = (["P", "N"], ["N", "N"], [",", "N"])
_BEGIN_A_CLAUSE: Final = frozenset("DRPNJME")
_SUBJECTS: Final = frozenset("NPR")
_CLOSING: Final = frozenset(",q")
_MOST_MODIFIERS: Final = 3
#: Words for all of them, which may stand beside the verb: "They *both* said", "they have *all* said".
OF_THEM: Final = frozenset({"all", "both", "each"})
_ALONE: Final = OF_THEM | {"another", "either", "neither"}
_MANAGING: Final = frozenset({"director", "editor", "partner"})
_CALLS: Final = frozenset({"phone", "telephone", "video", "conference", "zoom", "skype"})
_ANYBODY: Final = frozenset({"anyone", "anybody", "everyone", "everybody", "someone", "nobody", "people"})
_ACTING: Final = frozenset({"reacted", "replied", "responded", "retaliated"})
_QUANTITIES: Final = frozenset({"many", "several", "few"})
_MORE_THAN_ONE: Final = frozenset(
    "both few many several these those two three four five six seven eight nine ten eleven twelve".split()
)
_READ_OUT: Final = frozenset({"statement", "letter", "message", "speech"})
_IN_FRONT_OF_SOMEBODY: Final = frozenset("of for to by with said says and".split())
#: Who somebody is: "acting Mayor", and never "for killing Mayor …".
_STANDING: Final = frozenset(
    "acting grieving incoming leading missing outgoing ruling serving sitting striking surviving".split()
)
_PARTICLES: Final = frozenset(table_of("name_words")["particle"])
_MENDED: Final = frozenset(
    {
        "said",
        "told",
        "most",
        "further",
        "last",
        "call",
        "then",
        "managing",
        "had",
        "that",
        "read",
        "official",
        "tank",
        "tanks",
        "&",
    }
    | _QUANTITIES
    | OF_THEM
    | _ACTING
    | _PARTICLES
)
#: Words whose tag, or that of the word before, may be mended.
_TELLING: Final = _CLAUSE_WORDS | _MENDED | _THEY_SAY
#: By tags: an adjective, and a participle that stands in front of two more words of a phrase with a name.
_ADJECTIVE: Final = re.compile("J")
_MAY_BE_SOMEBODYS: Final = re.compile("[XG](?=[NPJ]P)")
#: "al-Hashash", "ad-Din".
_ARABIC: Final = re.compile(r"(?:[ae]l|a[dhnrstz]|ash)[-’'][A-Z]")
_MOST_WORDS: Final = 1 << 16
_ONCE: Final = ("ex-", "then-", "would-be")
_LETTERS: Final = re.compile("[a-z]+")
_SUFFIXES: Final = {
    "ing": "GN", "ed": "VX", "ly": "Y", "tion": "N", "sion": "N", "ness": "N", "ment": "N", "ity": "N", "ism": "N",
    "ist": "N", "ists": "N", "ers": "N", "ors": "N", "ous": "J", "ful": "J", "ive": "J", "able": "J", "ible": "J",
    "ical": "J", "ic": "J", "al": "JN", "ish": "J", "less": "J", "ss": "N", "us": "N", "is": "N", "est": "J",
    "ize": "B", "ise": "B", "ify": "B", "s": "NV",
}  # fmt: skip


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
    table: dict[str, str] = {}
    for line in lines_of("english_words"):
        tags, _, words = line.partition(" ")
        table.update(dict.fromkeys(words.split(" "), tags))
    return table


@cache
def contexts() -> dict[str, str]:
    """The tag for "previous tag, class of the word, class of the next word", and for the first two alone."""
    table: dict[str, str] = {}
    for line in lines_of("english_contexts"):
        tag, _, keys = line.partition(" ")
        table.update(dict.fromkeys(keys.split(" "), tag))
    return table


def tag(tokens: Tokens) -> list[str]:
    """One tag for every token, from left to right: each is chosen by the tag before it and the classes around it."""
    lows = tokens.lows
    kinds = [*map(classes().__getitem__, tokens.words), "."]
    tags = kinds[:-1]
    last = "."
    for place, kind in enumerate(tags):
        if kind in _PLAIN:
            last = kind
            continue
        found = kind if kind in _CERTAIN else choose(last, kind, kinds[place + 1])
        if found == "B" and place:
            if lows[place - 1] in _ARTICLES:
                found = "N"  # "the *bow* doors"
            elif tags[place - 1] == "Y" and place > 1 and tags[place - 2] in _SUBJECTS:
                found = "V"  # "officials rarely *give* a reason"
        elif found == "X" and lows[place][-1] == "s":
            found = "N"  # "rejected *calls* to step down": no participle ends so
        elif found == "V" and "N" in kind and lows[place][-1] == "s" and _is_one_of_several(tokens, tags, place - 1):
            found = "N"  # "two game *shows* that children liked"
        tags[place] = found
        last = seen_behind(last, found, lows[place]) if found in _CARRIED else found
    telling = list(compress(count(), map(_TELLING.__contains__, lows)))
    articles = _articles_behind_participles(lows, tags)
    for place in sorted((*telling, *articles)) if articles else telling:
        low = lows[place]
        if low in _ARTICLES:
            if tags[place - 1] == "J" and _acts(tags, place):
                tags[place - 1] = "V"  # "the mayor *contested* the claim"
        elif place:
            if low in _CLAUSE_WORDS and _may_say(lows, place - 1) and _links(tags, place):
                tags[place - 1] = "V"  # "the economist *wonders* whether …", but not "the estimates that …"
            if low == "that" and lows[place - 1] == "doubts" and tags[place - 2 : place] == ["P", "N"]:
                tags[place - 1] = "V"  # "the analyst Ann Quill *doubts* that will happen"
            if low == "that" and lows[place - 1] == "warning" and tags[place - 2 : place] == ["N", "N"]:
                tags[place - 1] = "G"  # "a letter *warning* that it was shut"
            if low in _MENDED:
                _mend(lows, tags, place, low)
    for place in telling:
        if tags[place] == "N" and lows[place] in _THEY_SAY and place > 1 and _is_parenthetic(lows, tags, place):
            tags[place] = "V"
    for match in _MAY_BE_SOMEBODYS.finditer("".join(tags), 1):
        if _is_of_somebody(lows, tags, match.start()):
            tags[match.start()] = "J"  # "the widow of *slain* Mayor Quill"
    return tags


def _articles_behind_participles(lows: Sequence[str], tags: Sequence[str]) -> list[int]:
    """The articles behind words in -ed that are tagged as adjectives."""
    behind = [match.end() for match in _ADJECTIVE.finditer("".join(tags), 0, len(tags) - 1)]
    return [place for place in behind if lows[place] in _ARTICLES and lows[place - 1].endswith("ed")]


def _is_one_of_several(tokens: Tokens, tags: Sequence[str], place: int) -> bool:
    """True for a single noun behind a word for more than one, where the noun of that word is still to come.

    "A Grade Two *teacher*" is one alone.
    """
    lows = tokens.lows
    if place < 1 or tags[place] != "N" or lows[place - 1] not in _MORE_THAN_ONE or _is_many(lows[place]):
        return False
    if place == 1 or tags[place - 2] == "." or tokens.starts[place - 1] - tokens.ends[place - 2] > 1:
        return True  # behind a blank line
    return tags[place - 2] not in "NP" and tokens.words[place - 1].islower()


def _is_of_somebody(lows: Sequence[str], tags: Sequence[str], place: int) -> bool:
    """True for a participle in front of what a named person is: "*jailed* activist Quill", "*acting* Mayor Quill"."""
    if lows[place - 1] not in _IN_FRONT_OF_SOMEBODY or (tags[place] == "G" and lows[place] not in _STANDING):
        return False
    return is_person(lows[place + 1].rstrip("."))


def _is_many(low: str) -> bool:
    """True for a word that no "that" points at: a plural, or anybody."""
    return low in _ANYBODY or (low.endswith("s") and not low.endswith(("ss", "us", "is")))


def _mend(lows: Sequence[str], tags: list[str], place: int, low: str) -> None:
    """Right the tag of a word that its neighbours' tags alone do not tell."""
    before, found = lows[place - 1], tags[place]
    behind = tags[place + 1] if place + 1 < len(tags) else "."
    if low == "said" and found == "J" and before in _ALONE:
        tags[place - 1 : place + 1] = "RV"  # "*Another said* it rained"
    elif low == "told" and found in "NJ":
        tags[place] = "V"  # "a mother of three *told* reporters"
    elif low in OF_THEM and behind == "J" and tags[place + 2 : place + 3] != ["N"]:
        if lows[place + 1].endswith("ed") and (before in HELPERS or tags[place - 1] in "RN"):
            tags[place + 1] = "V" if before not in HELPERS else "X"  # "they have *both warned* that it was shut"
    elif low == "most" and found == "Y" and behind == "N":
        tags[place] = "D"  # "said *most* people left", but "the *most* urgent"
    elif low == "last" and found == "J" and behind == "V" and tags[place - 1] in "RNP":
        tags[place] = "Y"  # "it *last* saw him in May"
    elif low == "that" and found == "D" and behind == "N" and _is_many(lows[place + 1]):
        tags[place] = "I"  # "and *that* supervisors told them", "said on Monday *that* anyone …"
    elif low == "further" and found == "Y" and tags[place - 1] == "V" and tags[place + 1 : place + 3] == ["B", "V"]:
        tags[place : place + 2] = "JN"  # "said *further work* was needed"
    elif low in _QUANTITIES and found == "J" and lows[place + 1 : place + 2] == ["of"]:
        tags[place] = "N"  # "said *many* of them had left"
    elif low == "read" and found == "V" and behind == "I" and before in _READ_OUT and lows[place + 1] != "as":
        tags[place] = "X"  # "said in a statement *read* on the radio that"
    elif low in _PARTICLES and tags[place - 1] == behind == "P":
        tags[place] = "P"  # "Maria *das* Dores"
    elif low == "then" and found == "Y" and tags[place - 1] in "DS" and behind in "NPJ":
        tags[place] = "J"  # "its *then* chairman, Ann Quill, said"
    elif low == "managing" and found == "G" and "".join(lows[place + 1 : place + 2]) in _MANAGING:
        tags[place] = "J"  # "Tarn Mills *managing* director Ann Quill"
    elif low == "call" and before in _CALLS:
        tags[place] = "N"  # "said in a phone *call* that"
    elif low in ("tank", "tanks") and before == "think":
        tags[place - 1 : place + 1] = "NN"  # "the Tarn Institute *think tank* said"
    elif low in HELPERS and found == "X" and tags[place - 1] == "X" and before not in HELPERS:
        tags[place] = "V"  # "the file he was shown *had* two pages"
    elif low in _ACTING and found == "X" and before not in HELPERS:
        tags[place] = "V"  # "the mayor *responded* by saying": it takes no object, and nobody is acted on
    elif low == "official" and found in "VX":
        tags[place] = "N"  # "a law enforcement *official* familiar with the case"
    elif low == "&" and tags[place - 1] == behind == "P":
        tags[place] = "P"  # "Smith *&* Co"


def _acts(tags: list[str], place: int) -> bool:
    """True behind a noun, an apposition's comma aside: no adjective stands in front of an article there."""
    before = tags[place - 3 : place - 1]
    return before[-1:] in (["N"], ["P"]) or (before[-1:] == [","] and before[0] in "NPM")


def _may_say(lows: Sequence[str], place: int) -> bool:
    """True for a noun that is a verb too: "the clerk *doubts*", and behind a plural "the clerks *doubt*"."""
    low = lows[place]
    return low in _NOUNS_TOO or (f"{low}s" in _NOUNS_TOO and _is_many(lows[place - 1]))


def _is_parenthetic(lows: Sequence[str], tags: Sequence[str], place: int) -> bool:
    """True for what several people say of the words in front of a comma: "the mill was sold, *residents claim*.".

    Words that stand between them and the comma may modify them; "the police *report*" and its like are left alone.
    """
    if "".join(tags[place + 1 : place + 2]) not in _OVER:
        return False
    people = lows[place - 1]
    first = place - 1
    while first and tags[first - 1] in "JDMP" and place - first <= _MOST_MODIFIERS:
        first -= 1
    if not first or tags[first - 1] not in _CLOSING:
        return False
    return (people == "police" and first == place - 1) or (is_plural(people) and is_person(people))


def _links(tags: list[str], place: int) -> bool:
    """True for a "that" between a noun phrase with one noun too many and a clause."""
    return (
        tags[place - 2 : place] in _PHRASE_AND_NOUN
        and tags[place] == "I"
        and "".join(tags[place + 1 : place + 2]) in _BEGIN_A_CLAUSE
    )


@lru_cache(maxsize=4)
def tagged(text: str) -> tuple[Tokens, tuple[str, ...]]:
    """The tokens of a text with their tags; kept for the stages that ask for the same text again."""
    tokens = tokenize(text)
    if "WHO" in text:
        for place, word in enumerate(tokens.words):
            if word == "WHO" and not _is_in_capitals(tokens.words, place):
                tokens.lows[place] = word  # so that it is no "who" in any list of words
    for start in personal_weekdays(text):
        place = tokens.index(start)
        tokens.lows[place] = tokens.words[place]  # so that it is no day in any list of words
    return tokens, tuple(tag(tokens))


def _is_in_capitals(words: Sequence[str], place: int) -> bool:
    """True between words in capitals: "WHO KILLED HIM?"."""
    around = [word for word in words[max(0, place - 2) : place + 3] if word.isalpha() and len(word) > 1]
    return sum(map(str.isupper, around)) > len(around) // 2


def has_finite(text: str, start: int, end: int) -> bool:
    """True where a finite verb stands in a stretch of a text."""
    tokens, tags = tagged(text)
    return not _FINITE.isdisjoint(tags[tokens.index(start) : tokens.index(end)])


@lru_cache(maxsize=4)
def vocabulary(text: str) -> frozenset[str]:
    """Every word of a text in small letters, and every part of one; what is not among them need not be looked for."""
    tokens, _ = tagged(text)
    words = frozenset(tokens.lows)
    return words.union(_LETTERS.findall(" ".join(filterfalse(str.isalpha, words))))


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
    if word == "WHO":
        return "^"
    if "’" in low:
        low = low.replace("’", "'")
    if low in PUNCTUATION:
        return PUNCTUATION[low]
    known = word_tags().get(low, "")
    first = word[0]
    if first.isupper() or (first in "ae" and _ARABIC.match(word)):
        return "^" + known
    if first.isdigit() or first in "$€£":
        return "M"
    if not known and low.startswith(_ONCE):
        return "N"  # "the aide to *ex-President* Quill"
    return known or (guess(low) if first.isalpha() or first in "'’" else "o")


@lru_cache(maxsize=1 << 16)
def choose(last: str, kind: str, following: str) -> str:
    """The tag of a word of class `kind` between what is seen on its left and the class of the next word."""
    if kind[:2] == "^A" and last not in ".:q":
        return "P"  # "Theresa *May* said"
    table = contexts()
    known = table.get(f"{last}|{kind}|{following}") or table.get(f"{last}|{kind}")
    if known and known in "VBGX" and last == "P" and kind[0] == "^" and "N" in kind and following[0] in "VAC":
        return "P"  # "Halden Civil Works said": the verb comes yet
    return known or (kind.lstrip("^")[:1] if last == "." else kind[0].replace("^", "P")) or "P"


def seen_behind(last: str, found: str, low: str) -> str:
    """What the next word sees on its left: auxiliaries are told apart, adverbs behind them looked through."""
    if found in ("V", "S"):
        return HELPERS.get(low, found)
    return last if found == "Y" and last in "HKA" else found
