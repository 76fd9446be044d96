"""Who or what a clause is told of: the noun that a relative clause hangs on, and the subject of a verb."""

from __future__ import annotations

import re
from typing import Final

from dossier.convert.english.auxiliaries import AUXILIARIES, BE_FORMS
from dossier.convert.english.eventwords import REPORTING_VERBS, verb_lemma
from dossier.convert.english.persons import is_person, is_plural
from dossier.convert.events.asides import without
from dossier.convert.events.occurrences import Occurrence
from dossier.convert.events.sentencewords import FINITE, SentenceWords
from dossier.convert.events.titlewords import LONGEST_SUBJECT, on_one_line
from dossier.convert.patterns.rare import Rare
from dossier.edtf import MONTHS

_DETERMINERS: Final = frozenset("a an the this these its his her their all some many several two three".split())
#: A noun phrase goes back from its last word to its determiner, not over one of these.
_NO_NOUNS: Final = frozenset(
    """in on at to from by with for and or was were is are had has have over into about as than then said told
    been be being whether if not did do does say says""".split()
)
#: What leads from somebody to a place.
_WHENCE: Final = Rare(r"(?<=[a-z]) (?:from|in|at|near) \Z")
_PLACE: Final = Rare(r"(?!(?:Mr|Mrs|Ms|Dr|Sen|Gov|Rep|Sir|Lord|Lady|President|Mayor)\b)[A-Z]")
#: An age, a home or a post between somebody and "who", which no body is; in "a friend of Odo Tarn, who" he may be.
_ASIDE: Final = Rare(
    r", (?:\d{1,3}(?:, (?:of|from) (?:[A-Z][\w.’'-]{0,20} ?){1,3}(?:, (?:[A-Z][\w.’'-]{0,20} ?){1,3})?)?"
    r"|(?:of|from) (?:[A-Z][\w.’'-]{0,20} ?){1,3}(?:, (?:[A-Z][\w.’'-]{0,20} ?){1,3})?"
    r"|(?P<role>(?:(?:an?|the) )?(?:[a-z-]{2,20} ){1,4}(?:at|for|of|with) the "
    r"(?P<body>(?:[\w’'-]{1,20} ){0,4}[A-Z][\w’'-]{1,20}))), \Z"
)
#: When something was, and what leads there.
_DATE: Final = Rare(
    rf"(?:\d{{1,2}} )?(?:{'|'.join(month.title() for month in MONTHS)})(?: \d{{1,2}})?(?:,? \d{{4}})?, "
)
_ON: Final = Rare(r" (?:in|on) \Z")
#: What begins the name of a body: "*Centre* for Accountability".
_NAMED_FOR: Final = Rare(r"\b([A-Z][a-z’-]{2,20}) (?:for|on) \Z")
_WORDS: Final = Rare(r"\S+")
#: A deed told of a noun in a relative clause that goes on: "Ann Quill, *who fled*"
_IN_RELATIVE: Final = Rare(r", (?:which|who) [^,]+\Z")
_OF_SUBJECTS: Final = frozenset("NPR")
_NEAR: Final = 6  # words
#: What joins a verb to one in front that has the same subject.
_JOINT: Final = Rare(r"(,? (?:and|but) (?:then )?)(?:(?:also|later|[a-z]{2,16}ly) )?")


def noun_in_front(clause: SentenceWords, limit: int, at: int, first: int) -> int:
    """Where the noun begins that a relative clause at `at` hangs on; for want of one, behind its first word."""
    text = clause.text
    if text.startswith("who ", at) and (aside := _ASIDE.search(text, max(limit, at - 80), at)):
        length = _phrase_length(text[max(limit, aside.start() - 80) : aside.start()])
        is_role = aside["role"] and clause.tags[clause.index(aside.start()) - 1] == "P" and not _is_one(aside["body"])
        if length and (not aside["role"] or is_role):
            return aside.start() - length  # "Odo Tarn, *32, of Lodd,* who was shot"
    behind_verb = _behind_verb(clause, clause.index(at))
    if behind_verb + 1 == at or clause.tokens.lows[clause.index(at) - 1] in _KNOWN:
        return at  # "does not know *what* caused it", "it was not clear *who* fired"
    limit = max(limit, behind_verb)  # "arrested *cooks* who fled"
    length = _phrase_length(text[max(limit, at - 80) : at])
    whence = _WHENCE.search(text, limit, at - length) if text.startswith("who ", at) else None
    if whence and _PLACE.match(text, at - length):  # "a midwife *from Herat* who …": the place did nothing
        behind = whence.start()
        length = at - behind + _phrase_length(text[max(limit, behind - 80) : behind])
    if length and _DATE.fullmatch(text, at - length, at) and (dated := _ON.search(text, limit, at - length)):
        behind = dated.start()  # "the *attack in* October 2023, which …"
        length = at - behind + _phrase_length(text[max(limit, behind - 80) : behind])
    if length and (body := _NAMED_FOR.search(text, limit, at - length)):  # "the *Centre for Accountability*, which …"
        behind = body.end(1)
        length = at - behind + _phrase_length(text[max(limit, behind - 80) : behind])
    head = clause.index(at - length)
    if length and clause.tags[head] == "G" and clause.tags[head + 1] in _NAMING and clause.tags[head - 1] in _OF_DEEDS:
        length = (
            at - clause.tokens.starts[head + 1]
        )  # "charged with murdering *Ann Quill*, who", ", ousting *her*, who"
    place = clause.index(at) + 1
    behind = clause.tokens.starts[place]
    return at - length if length or behind > first else behind


#: Behind the gerund or participle of a deed, and in front of it.
_NAMING: Final = frozenset("PD")
_OF_DEEDS: Final = frozenset("I,V")
_KNOWN: Final = frozenset("certain clear known sure uncertain unclear unknown unsure".split())


def _behind_verb(clause: SentenceWords, place: int) -> int:
    """Where the last verb in front of a token ends, if it is near; where the sentence begins otherwise."""
    for back in range(place - 1, max(clause.place, place - _NEAR), -1):
        if clause.tags[back] in ("V", "B") or (clause.tags[back] == "X" and clause.tags[back - 1] in _OF_SUBJECTS):
            return clause.tokens.ends[back]
    return clause.first


def _phrase_length(before: str) -> int:
    """How many characters at the end of `before` are one noun phrase, five words at most."""
    length = 0
    for match in reversed(list(_WORDS.finditer(before))[-5:]):
        word = match[0].lower()
        if word in _NO_NOUNS or (word[-1] in ',;:)”"' and length):
            break
        if word.endswith("ed") and verb_lemma(word) in REPORTING_VERBS:
            break  # "“It is late,” *added* Ann Quill, who"
        if word == "that" and before[match.end() + 1 : match.end() + 2].isupper():
            break  # "denied that *Odo Tarn*, who …"
        if word != "of":
            length = len(before) - match.start()
        if word in _DETERMINERS:
            break
    return length


def _is_one(name: str) -> bool:
    """True for a name with an office, "late singer Ann Quill", whom "who" may be of."""
    return any(is_person(word) and not is_plural(word) for word in name.lower().split())


def subject_in(clause: SentenceWords, start: int, stop: int) -> str:
    """The words in front of the first verb behind `start`, without asides; nothing where they are too many."""
    for place in range(clause.index(start), clause.index(stop) + (clause.aside_before(stop) > start)):
        at = clause.tokens.starts[place]
        if clause.tags[place] in FINITE and not any(first <= at < last for first, last in clause.asides):
            first = next((first for first, last in clause.asides if start < first and last == at), at)
            words = on_one_line(without(clause.text, (start, first), clause.asides))
            return words if len(words) <= LONGEST_SUBJECT else ""
    return ""


def without_deed(clause: SentenceWords, title: str, known: str, one: Occurrence) -> str:
    """A title without the deed in front of it that has a title of its own, `known`: "She … sold it in 1985"."""
    text, head = clause.text, clause.helpers(one.at[0])
    if one.part != "verb" or not title.startswith(known) or _IN_RELATIVE.search(known):
        return title
    whole = text.find(known[1:], clause.span[0], head) - 1
    stop = whole + len(known)
    joint = _JOINT.fullmatch(text, stop, head) if whole >= clause.span[0] else None
    if joint is None or title[stop - whole : head - whole] != joint[0]:
        return title
    if not (subject := subject_in(clause, whole, stop)):
        return title
    if head == one.at[0]:
        helped = _shared_helpers(clause, clause.index(whole + len(subject) + 1), clause.tag(head))
        if helped is None:
            return title
        subject += helped
    else:
        subject = _ADVERBS.sub("", subject)
    return f"{subject[:1].upper()}{subject[1:]} … {title[joint.end(1) - whole :]}"


_ADVERBS: Final = re.compile(r"(?: (?:also|later|then|[a-z]{2,16}ly)){1,3}\Z")


def _shared_helpers(clause: SentenceWords, place: int, tag: str) -> str | None:
    """The words at `place` that help a verb and another one of a tag behind it too; None where nobody can tell.

    Of "was hit and *died*" the verb may be either, in "must act and *fight*" it needs its helper.
    """
    words: list[str] = []
    while clause.tokens.lows[place + len(words)] in AUXILIARIES:
        words.append(clause.tokens.words[place + len(words)])
    if not words:
        return "" if tag == "V" else None
    is_going_on = words[-1] in BE_FORMS and clause.tags[place + len(words)] == "G"
    is_shared = is_going_on if tag == "G" else words[-1] not in BE_FORMS and tag != "V"
    return f" {' '.join(words)}" if is_shared else None
