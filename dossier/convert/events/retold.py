"""Which occurrences tell one and the same happening, and where in the text each is told."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping, Sequence
from typing import Final

from dossier.convert.english.auxiliaries import BE
from dossier.convert.english.eventwords import happening_key, stem
from dossier.convert.english.timewords import CLOCK_TIME, MONTH_NAMES
from dossier.convert.events.joints import is_behind_relative, is_deed_of, joins_clause, parts_adjectives
from dossier.convert.events.occurrences import EventDate, Occurrence
from dossier.convert.events.parties import Parties
from dossier.convert.events.whenclauses import main_behind
from dossier.convert.patterns.rare import Rare
from dossier.convert.reading.tags import has_finite, tag_at, tagged
from dossier.convert.reading.tokens import Tokens
from dossier.edtf import parse
from dossier.model import Span

_WORD: Final = re.compile(r"[^\W\d_]{4,}|\b[A-Za-z]{1,6}-\d{1,4}\b")
#: Words that every story shares, as their stems.
_EMPTY: Final = frozenset(
    stem(word)
    for word in """about after also been before being could down during from have having into least many more most much
    near only other over said several since some such than that their them then there these they this those through
    under until were what when where which while will with would year people times dozens hundreds thousands
    millions""".split()
)
#: At least so many words must be shared by two sentences that tell one happening.
_SHARED: Final = 2
_IN_FRONT: Final = 50  # characters

#: Where one part of a sentence ends and the next begins.
_BOUNDARY: Final = re.compile(
    r",\s|;\s|:\s|\s[—–-]\s|\s(?=(?:and|but|or|that|which|who|when|while|whereas|as|because|where|if|although"
    # "has until 5 p.m. to reply"
    rf"|(?:after|before|since|until)(?!\s{CLOCK_TIME})(?<!since(?=\s[A-Z][a-z]{{2,5}}day\b(?!,)))"
    r"|with|by|following)\s)"
    # "pleaded guilty to causing a crash"
    r"|(?<!\sto)(?<!\sby)(?<!\sfor)(?<!\swith)(?<!\sdenie[ds])(?<!\sadmits)(?<!\sadmitted)"
    r"(?<!\sis)(?<!\sare)(?<!\swas)(?<!\swere)\s(?=(?:(?<!\sof\s)leading|causing)\s)"
)


def group(
    text: str,
    chosen: Sequence[Occurrence],
    dates: Mapping[Occurrence, EventDate],
    passages: Mapping[Occurrence, Span],
    sentences: Sequence[Span],
    selves: Mapping[Occurrence, str],
    parties_of: Callable[[Occurrence], Parties],
) -> list[list[Occurrence]]:
    """The occurrences by happening, each group and the groups among each other in the order of the text.

    Args:
        text: the reading text.
        chosen: the occurrences, in order.
        dates: the date of each.
        passages: where each is told.
        sentences: the sentences of the text.
        selves: of what somebody admits or denies of themselves, who that is.
        parties_of: who does it, to whom, and where.
    """
    groups: list[list[Occurrence]] = []
    by_key: dict[str, list[list[Occurrence]]] = {}
    words: dict[Occurrence, frozenset[str]] = {}
    held: dict[Occurrence, list[Occurrence]] = {}  # by each occurrence, its group

    def told_with(one: Occurrence) -> frozenset[str]:
        if one not in words:
            words[one] = _told_with(text, one, passages[one], sentences[one.sentence])
        return words[one]

    def tells(known: Sequence[Occurrence], one: Occurrence, key: str) -> bool:
        if any(selves.get(one, who) != who for who in (selves.get(other, "") for other in known) if who):
            return False  # "She admitted *she had lied*. He denied *he had lied*"
        if not all(_may_be_one(one, other, dates) for other in known):
            return False
        own = told_with(one)
        shared = {word for other in known for word in own & told_with(other) if not word.startswith(key)}
        return len(shared) >= _SHARED and not any(parties_of(one).are_others(parties_of(each)) for each in known)

    for place, one in enumerate(chosen):
        key = happening_key(one.lemma)
        before = by_key.setdefault(key, [])
        is_other = not before or one.is_new or _ANOTHER.search(text, *passages[one])
        known = None if is_other else next((known for known in before if tells(known, one, key)), None)
        if known is None and place and is_deed_of(text, chosen[place - 1], one):
            known = held[chosen[place - 1]]
            before.append(known)
        if known is None:
            known = []
            groups.append(known)
            before.append(known)
        known.append(one)
        held[one] = known
    return groups


#: Words that set a happening apart from one told before it.
_ANOTHER: Final = Rare(r"\b(?:another|also|again|second|third|other|similar)\b", re.IGNORECASE)


def _may_be_one(one: Occurrence, known: Occurrence, dates: Mapping[Occurrence, EventDate]) -> bool:
    if one.sentence == known.sentence or one.negated != known.negated:
        return False
    own, other = dates[one], dates[known]
    if one.when != known.when and (one.when == "future" or known.when == "future"):
        done, date = (known, other) if one.when == "future" else (one, own)
        if done.part == "verb" and (done.by_now or (done.when == "past" and date.is_told)):
            return False  # "will send troops" and "*has sent* troops"
    return not (own.at and other.at) or parse(own.value).is_compatible(parse(other.value))


def _told_with(text: str, one: Occurrence, passage: Span, sentence: Span) -> frozenset[str]:
    """What an occurrence is told with: the words of its passage, of its sentence where those are too few to tell."""
    own = _stems(text, one.at)
    # what a relative clause tells is told of the words in front of it
    words = _stems(text, (max(sentence[0], passage[0] - _IN_FRONT), passage[1])) - own
    return words if len(words) > _SHARED else _stems(text, sentence) - own


def _stems(text: str, span: Span) -> frozenset[str]:
    return frozenset(map(stem, map(str.lower, _WORD.findall(text, *span)))) - _EMPTY


def told_at(text: str, chosen: Sequence[Occurrence], sentences: Sequence[Span]) -> dict[Occurrence, Span]:
    """Where each occurrence is told: its sentence, or where a sentence tells several, its part of it.

    A sentence is only cut where a clause begins; occurrences that no such place parts share their passage, as do a
    noun and the verb that tells what it did.
    """
    passages: dict[Occurrence, Span] = {}
    by_sentence: dict[int, list[Occurrence]] = {}
    for one in chosen:
        by_sentence.setdefault(one.sentence, []).append(one)
    for number, here in by_sentence.items():
        start, end = sentences[number]
        part, clause = [here[0]], start
        main = main_behind(text, (start, end))
        for one in here[1:]:
            cut = 0 if is_deed_of(text, part[-1], one) else _cut(text, clause, part[-1].at[1], one)
            behind = main + len(", ")
            if part[-1].at[1] <= main < one.at[0] and (one.part == "verb" or cut <= behind):
                cut = behind  # "When it burned, a cook *and a baker* died"
            if cut:
                passages |= dict.fromkeys(part, _trimmed(text, (start, cut)))
                start, part = cut, []
                clause = clause if text.startswith(_LEADING, cut) else cut
            part.append(one)
        stop = main if part[-1].at[1] <= main else end  # "When *it burned*, she was in Lodd"
        passages |= dict.fromkeys(part, _trimmed(text, (start, stop)))
        _hand_back(text, here, passages, sentences[number])
    return passages


def _hand_back(text: str, here: Sequence[Occurrence], passages: dict[Occurrence, Span], sentence: Span) -> None:
    """Give what is told behind a relative clause to the whole sentence: "a man *who fled a fire* was shot"."""
    if text.find(" who ", *sentence) < 0 and text.find(" which ", *sentence) < 0:
        return
    tokens, tags = tagged(text)
    first = tokens.index(sentence[0])
    for one in here:
        start, end = passages[one]
        if not text.startswith(_RELATIVES[1:], start):
            continue
        verb = is_behind_relative(tokens, tags, tokens.index(one.at[0]), first)
        if verb <= start:
            continue
        before = [passages[other][0] for other in here if other.at[1] <= start]
        whole = max((at for at in before if not text.startswith(_OF_OTHERS, at)), default=sentence[0]), end
        for other in here:
            if other.at[0] < verb and passages[other][0] == whole[0]:
                passages[other] = whole
            elif other.at[0] < verb and passages[other] == (start, end):
                passages[other] = _trimmed(text, (start, verb))
        passages[one] = whole


def _cut(text: str, start: int, behind: int, one: Occurrence) -> int:
    """Where between two happenings the part of a sentence ends whose clause began at `start`; 0 for nowhere.

    "And", "as", "by" and "with" join no clauses where no verb stands in front, nor do "and" and "as" where none stands
    behind; neither does "and" or a comma between the adjectives of one noun: "*talks between A and B* broke down". A
    comma that closes an apposition parts none either: "and their captain, *Odo Tarn,* had been shot".
    """
    cuts = [match for match in _BOUNDARY.finditer(text, behind, one.at[0]) if _parts(text, start, match, one)]
    if cuts and _is_verb_of_main(text, cuts[-1], one.at[0]):
        cuts.pop()  # "The guards held *by rebels* were freed"
    if len(cuts) > 1 and _is_in_subject(text, *cuts[-2:]):
        cuts.pop()  # "had reports *that* two men *and* boys were shot"
    if len(cuts) > 1 and _is_row(text, *cuts[-2:]):
        cuts.pop()  # "the mill shut, and cooks in hats *and* boots fled"
    if not cuts:
        return 0
    last = cuts.pop()
    if text.startswith(", ", last.start()) and tag_at(text, last.end()) in "VA":
        count = len(cuts)
        while cuts and text.startswith(", ", cuts[-1].start()):
            cuts.pop()
        is_joined = bool(cuts) and text.startswith(_JOINING, cuts[-1].end())
        is_clause = not is_joined or (len(cuts) < count and text.startswith("and ", cuts[-1].end()))
        if cuts and is_clause and not has_finite(text, cuts[-1].end(), last.start()):
            last = cuts.pop()
            if cuts and text[cuts[-1].end() : last.start()] == "and":
                return cuts[-1].end()
    return last.end()


def _parts(text: str, start: int, boundary: re.Match[str], one: Occurrence) -> bool:
    """True where a boundary in front of a happening parts clauses, of which the first begins at `start`."""
    at = boundary.end()
    finite = one.at[0] if one.part == "verb" and not one.clause and one.when not in ("ing", "open") else -1
    if boundary[0] == " " and text.startswith(_RELATIVES, at) and _is_noun_phrase(text, start, boundary.start()):
        return False  # "The fire *that* broke out on Monday *killed* two"
    is_charge = text.startswith("with ", at) and text.endswith("charged", start, boundary.start())
    if is_charge and not has_finite(text, start, boundary.start()):
        return False
    if not text.startswith(_JOINING, at):
        if boundary[0] != ", " or tag_at(text, at) in _OPENING_OTHERS:
            return True
        return joins_clause(text, at, finite) and not parts_adjectives(text, boundary.start())
    behind = text.index(" ", at)
    if tag_at(text, behind) == "G" and _CLASHES.search(text, start, at) and not has_finite(text, start, at):
        return False  # "Clashes between guards and *striking* cooks left two hurt"
    if tag_at(text, behind) in _VERBAL:
        return not text.startswith("or ", at)  # "was fined *or jailed*" tells one thing
    if not has_finite(text, start, boundary.start()) or _is_in_phrase(text, boundary.start()):
        return False
    if not text.startswith(_OF_CLAUSES, at) or joins_clause(text, behind, finite):
        return True
    return (
        one.part == "noun" and text.startswith("and ", at) and _ARTICLE.fullmatch(text, behind, one.at[0]) is not None
    )


#: Between two sides, of which the first does nothing.
_CLASHES: Final = Rare(r"\bbetween (?![a-z]{2,16}ing )[\w’'-]{1,20}\b")
#: Between "and" and another happening: "denied the theft *and the* raid", not "called for a free *and fair* vote".
_ARTICLE: Final = Rare(r" (?:(?:of|to) )?(?:an?|the|his|her|its|their) (?:[a-z-]{2,20} )?")


def _is_noun_phrase(text: str, start: int, end: int) -> bool:
    """True for words of which none is a verb, nor a comma: "The fire in the mill"."""
    tokens, tags = tagged(text)
    return _WITH_VERB.isdisjoint(tags[tokens.index(start) : tokens.index(end)])


def _is_in_subject(text: str, opening: re.Match[str], link: re.Match[str]) -> bool:
    """True for an "and" between two nouns that are the subject of a clause which a word in front opens."""
    if not text.startswith(_SUBORDINATE, opening.end()) or not text.startswith(_JOINING[:2], link.end()):
        return False
    tokens, tags = tagged(text)
    place = tokens.index(link.end()) + 1
    row = tags[tokens.index(opening.end()) + 1 : place - 1]
    behind = "".join(tags[place : place + 1]) or "I"
    return bool(row) and _OF_SUBJECT.issuperset(row) and behind in _OF_SUBJECT and behind != "I"


def _is_row(text: str, opening: re.Match[str], link: re.Match[str]) -> bool:
    """True for an "and" within the subject of a clause that another "and" opens behind a comma."""
    if opening[0] != ", " or not (text.startswith("and ", opening.end()) and text.startswith("and ", link.end())):
        return False
    tokens, tags = tagged(text)
    row = tags[tokens.index(opening.end()) + 1 : tokens.index(link.end())]
    return "N" in row and _OF_SUBJECT.issuperset(row) and tag_at(text, link.end() + len("and ")) in _NOMINAL


def _is_verb_of_main(text: str, boundary: re.Match[str], at: int) -> bool:
    """True for a finite verb at `at` behind "by" or "with" and a noun, which are of its subject."""
    if boundary[0] == ", " or not text.startswith(_OF_NOUNS, boundary.end()):
        return False
    tokens, tags = tagged(text)
    place = tokens.index(at)
    return tags[place] == "V" or tags[place - 1] == "A" or (tags[place] == "X" and tokens.lows[place - 1] in _WAS)


_WAS: Final = ("was", "were", "is", "are", "been", "had", "has", "have")


def _is_in_phrase(text: str, at: int) -> bool:
    """True for an "and" at `at` within a noun's phrase or a date: "a *swift and full* inquiry", "*3 and 4* March"."""
    tokens, tags = tagged(text)
    place = tokens.index(at)
    if tags[place - 1 : place + 2] == ("M", "C", "M"):
        return not set(MONTH_NAMES).isdisjoint(tokens.lows[place + 2 : place + 3])
    if tokens.lows[place] == "and" and _is_between(tokens, tags, place):
        return True
    if tokens.lows[place] not in _ADDING or tags[place - 1 : place + 2] != ("J", "C", "J"):
        return False
    first = place - 1
    while first > 0 and tags[first] in _OF_ADJECTIVES:
        first -= 1
    return tags[first] in _OPENING_NOUN or (tags[first] == "V" and tokens.lows[first] not in BE)


def _is_between(tokens: Tokens, tags: Sequence[str], place: int) -> bool:
    """True for the first "and" behind "between": "a fight *between* guards *and* bakers"."""
    first = place - 1
    while first > 0 and tags[first] in _NOMINAL:
        first -= 1
    return tokens.lows[first] == "between"


_NOMINAL: Final = frozenset("DJMNPS")
_ADDING: Final = ("and", "or", "but")
_OF_ADJECTIVES: Final = frozenset("JY")
#: What a noun's phrase opens with, or stands behind.
_OPENING_NOUN: Final = frozenset("DSIG")
_VERBAL: Final = frozenset("VAXBGY")
#: What stands behind a comma in front of another clause or a phrase of its own.
_OPENING_OTHERS: Final = frozenset("IWTC")
_WITH_VERB: Final = _VERBAL | {",", ":"}
_RELATIVES: Final = ("that ", "which ", "who ")
_LEADING: Final = ("as ", "by ", "with ")
_OF_OTHERS: Final = (*_RELATIVES, *_LEADING)
_OF_SUBJECT: Final = frozenset("DIJMNPSRY")
#: These lead to a clause with a verb of its own.
_SUBORDINATE: Final = ("that ", "because ", "if ", "although ", "when ", "while ", "where ")
_JOINING: Final = ("and ", "or ", *_LEADING)
#: These need a verb behind them to lead to a clause, those lead to nouns only.
_OF_CLAUSES: Final = ("and ", "or ", "as a ", "as an ")
_OF_NOUNS: Final = ("by ", "with ")


def _trimmed(text: str, span: Span) -> Span:
    start, end = span
    while start < end and text[start] in " ,;:\n–—-":
        start += 1
    while end > start and text[end - 1] in " ,;:\n–—-":
        end -= 1
    return start, end
