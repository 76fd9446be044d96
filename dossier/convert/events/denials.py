"""Who denies or doubts what a text tells, by whatever word for it: each denial beside what it is most likely of."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from typing import Final, TypeVar

from dossier.convert.english.eventwords import verb_lemma
from dossier.convert.english.inflections import forms_of_verbs
from dossier.convert.english.persons import head_of, is_somebody
from dossier.convert.events.occurrences import Occurrence
from dossier.convert.events.rebuttals import CLAIM, DENYING, FALSE, UNTRUE, VERY, Rebuttal
from dossier.convert.events.stance import is_background
from dossier.convert.events.unverified import Unverified, find_unverified
from dossier.convert.patterns.rare import Rare
from dossier.convert.reading.parse import Attribution
from dossier.convert.reading.tags import has_finite, tagged, vocabulary
from dossier.convert.speakers.pronouns import PRONOUNS
from dossier.model import AUTHOR, Claim, Entity, Passage, Quote, Span, text_at
from dossier.records import Record, replace

T = TypeVar("T")
#: Words that say of others that they are false: "*That is a lie*", "*These claims are false*".
_SAID_FALSE: Final = Rare(
    rf"[\"“'‘]?(?:No[,.] )?(?:(?:It|That|This)(?:['’]s| is| was) {VERY}(?:{FALSE})"
    rf"|(?P<claim>(?:(?:All|Such|That|The|These|This|Those) ){{1,2}}{CLAIM}(?P<many>s?))"
    rf"(?:['’]s| is| are| was| were) {VERY}(?:{UNTRUE})|(?:It|That|This) (?:never|did not|didn['’]t) happen(?:ed)?"
    rf"|(?:I|We) (?:\w{{3,20}}ly )?den(?:y|ied) (?:it|that|this))(?=[.,;:!?\"“”'’—–]|\Z| and\b)"
)
#: Behind who said so, of something else: "“That is false,” she *said of* the letter".
_OF_ELSE: Final = (" of ", " about ")
_SAID_FALSE_STARTS: Final = ("It", "No", "Th", "All", "Such", "I ", "We ")
_ANY_CLAIM: Final = Rare(rf"\b{CLAIM}", re.IGNORECASE)
#: Behind these stands what may be meant by a claim as well.
_WHY: Final = Rare(
    r"\b(?:accusing|after|alleging|amid|as|because|by|calling|despite|following|for|of|over|saying|that|where|which|who"
    r"|whom|whose|with)\b"
)
#: What is asked for is not told.
_ASKING: Final = forms_of_verbs("ask beg implore petition urge")
#: How somebody's words of a deed of their own begin.
_OWN_DEED: Final = tuple(f"{that}{who} " for that in ("", "that ") for who in "it he she they we I".split())
_MOST_DENIALS: Final = 8
#: What is done to whoever denies: they deny what it is done for.
_PROCESS: Final = frozenset(
    map(
        verb_lemma,
        """accuse acquit arrest charge convict detain fine imprison indict interview investigate jail prosecute question
        search sentence sue suspect suspend try""".split(),
    )
)
_ALLEGING: Final = forms_of_verbs("accuse allege claim")
_STRUCK_WORDS: Final = frozenset("contradicted denied dismissed disputed rebutted refuted rejected".split())
_STRUCK_DOWN: Final = Rare(
    r"\b(?:accusations?|allegations?|assertions?|claims?|insinuations?|reports?|rumou?rs?|suggestions?) that "
    r"(?P<what>[^\n.;:“”\"]{3,160}?) (?:(?:has|have|had) been|is|are|was|were) (?:\w{3,20}ly )?"
    rf"(?P<cue>{'|'.join(sorted(_STRUCK_WORDS))})(?: as [^\n.,;:]{{2,40}}?)? by ",
    re.IGNORECASE,
)
#: In front of a name: "*the mayor,* Odo Tarn".
_TITLE: Final = Rare(r"(?:(?:[a-z-]{1,20},? ){1,6})?")


class _OfAuthor(Record):
    """What is denied of what the article tells itself in front of a place: what it alleges, or also calls a claim.

    `is_all` says that it is all that the sentence in front tells.
    """

    claim: Claim
    place: int
    is_claim: bool
    is_all: bool


class Denials:
    """Who denies what a text tells without telling it again."""

    def __init__(
        self,
        text: str,
        quotes: Sequence[Quote],
        denials: Sequence[tuple[Rebuttal, Quote]],
        entities: Sequence[Entity],
        sentences: Sequence[Span],
    ) -> None:
        self._text = text
        self._quotes = quotes
        self._sentences = sentences
        self._of_quote: dict[Passage, list[Claim]] = {}
        self._of_author: dict[int, list[_OfAuthor]] = {}
        lies = list(_lies(text, quotes))
        doubts = list(find_unverified(text, quotes))
        struck = [] if _STRUCK_WORDS.isdisjoint(vocabulary(text)) else list(_struck_down(text, entities))
        if not (denials or lies or doubts or struck):
            return
        self._starts = [start for start, _ in sentences]
        #: Where the quotes end, with their numbers.
        self._ends = sorted((quote.at[-1][1], number) for number, quote in enumerate(quotes))
        self._mentions = {each.id: each.mentions for each in entities}
        for rebuttal, quote in denials:
            self._add_rebuttal(rebuttal, quote)
        for found, quote in lies:
            self._add_lie(found, quote)
        for what, claim in struck:
            self._add_struck_down(what, claim)
        for doubt in doubts:
            self._add_doubt(doubt)

    def cut(self, sentence: int, place: int) -> int:
        """Where in a sentence what is told at `place` is called a claim that somebody denies; 0 for nowhere."""
        found = self._of_author.get(sentence, ()) if self._of_author else ()
        return next((each.place for each in found if each.is_claim and each.place > place), 0)

    def with_denials(self, one: Occurrence, inner: Quote | None, claims: Sequence[Claim]) -> Sequence[Claim]:
        """The claims on a happening, with those of who denies it by a word for it."""
        if inner is None:
            found = self._of_author.get(one.sentence) if self._of_author else None
            return claims if found is None else self._denied_of_author(one, found, claims)
        denied = self._of_quote.get(inner.at) if self._of_quote else None
        if denied is not None and not _ASKING.isdisjoint(inner.cue.lower().split()):
            return claims
        if denied is None or not _is_told(one, claims) or is_background(self._text, one, inner, is_denied=True):
            return claims
        return (*claims, *denied)

    def _denied_of_author(
        self, one: Occurrence, found: Sequence[_OfAuthor], claims: Sequence[Claim]
    ) -> Sequence[Claim]:
        if not _is_told(one, claims):
            return claims
        for each in found:
            if one.at[1] > each.place:
                continue
            if claims[0].stance == "alleges" or (each.is_all and one.part == "verb"):
                return (*claims, each.claim)
            if each.is_claim and one.part == "verb" and not _WHY.search(self._text, one.at[1], each.place):
                alleged = [replace(claim, stance="alleges") if claim.by == AUTHOR else claim for claim in claims]
                return (*alleged, each.claim)
        return claims

    def _add_rebuttal(self, rebuttal: Rebuttal, quote: Quote) -> None:
        """Add a denial to what its words stand for."""
        place = min(start for start, _ in (*rebuttal.said.content, *quote.speaker_at, *quote.cue_at))
        if quote.speaker:
            self._point(Claim(quote.speaker, "denies", quote.cue, quote.cue_at), place, rebuttal)
        elif is_somebody(quote.speaker_text.lower()):  # "*his office denied* this": by the article's words for it
            cue = min(quote.speaker_at[0][0], quote.cue_at[0][0]), max(quote.speaker_at[-1][1], quote.cue_at[-1][1])
            self._point(Claim(AUTHOR, "denies", self._text[slice(*cue)], (cue,)), place, rebuttal, quote.speaker_text)

    def _add_lie(self, found: re.Match[str], quote: Quote) -> None:
        """Add words that say of others that they are false to what they say it of."""
        place = min(start for start, _ in (*quote.at, *quote.speaker_at, *quote.cue_at))
        said = Attribution(quote.at, "")
        rebuttal = Rebuttal(said, is_of_claim=bool(found["claim"]), is_of_many=bool(found["many"]))
        self._point(Claim(quote.speaker, "denies", found[0], (found.span(),)), place, rebuttal)

    def _add_struck_down(self, what: Span, claim: Claim) -> None:
        """Add a denial to what stands right in front of it."""
        denied = _OfAuthor(claim, what[1], is_claim=True, is_all=False)
        _add(self._of_author.setdefault(self._number(what[0]), []), denied)
        for quote in self._quotes:
            if what[0] <= quote.at[0][0] + len("that ") and quote.at[0][0] < what[1] and quote.speaker != claim.by:
                _add(self._of_quote.setdefault(quote.at, []), claim)

    def _add_doubt(self, doubt: Unverified) -> None:
        """Add a doubt of the article to what was told last, or else tells itself."""
        number = self._number(doubt.place)
        first = number if doubt.is_apposed else max(0, number - 1)
        claim = Claim(AUTHOR, "doubts", self._text[slice(*doubt.at)], (doubt.at,))
        told = _last_told(self._quotes, self._starts[first], doubt.place, goes_on=doubt.is_apposed)
        if told is not None:
            _add(self._of_quote.setdefault(told.at, []), claim)
            return
        for one in range(first, number + 1):
            denied = _OfAuthor(claim, doubt.place, is_claim=False, is_all=False)
            _add(self._of_author.setdefault(one, []), denied)

    def _point(self, claim: Claim, place: int, rebuttal: Rebuttal, unnamed: str = "") -> None:
        """Add a denial that begins at a place to the words told last in front, or else to what the article tells there.

        `unnamed` are the words for who denies it, where nobody knows who that is.
        """
        number = self._number(place)
        first = number if rebuttal.is_apposed else max(0, number - 1)
        told = self._told_in_front(first, place, rebuttal)
        if told is None:
            is_claim = rebuttal.is_apposed and rebuttal.is_of_claim
            for one in range(first, number + 1):
                is_all = one < number and self._is_plain(rebuttal) and _is_all(self._text, self._sentences[one], place)
                _add(self._of_author.setdefault(one, []), _OfAuthor(claim, place, is_claim, is_all))
        elif unnamed and not told.speaker and head_of(unnamed.lower()) == head_of(told.speaker_text.lower()):
            return  # "Clerks said it was late. The *clerks* denied it": perhaps of something else
        elif told.speaker != claim.by and (rebuttal.is_apposed or _may_be_meant(told, rebuttal)):
            if self._is_by_pronoun(rebuttal) and not self._is_subject(told, claim.by):
                return
            _add(self._of_quote.setdefault(told.at, []), claim)

    def _told_in_front(self, first: int, place: int, rebuttal: Rebuttal) -> Quote | None:
        """The words told last in front of a place, from a sentence on."""
        last = bisect_right(self._ends, (place, len(self._quotes))) - 1
        if last >= 0 and self._ends[last][0] > self._starts[first]:
            return self._quotes[self._ends[last][1]]
        if rebuttal.is_apposed:  # "said it burned*, which the guards denied*"
            return _last_told(self._quotes, self._starts[first], place, goes_on=True)
        return None

    def _number(self, place: int) -> int:
        """The number of the sentence at a place."""
        return bisect_right(self._starts, place) - 1

    def _is_plain(self, rebuttal: Rebuttal) -> bool:
        """True for "Odo Tarn denied this": it was as the sentence in front says, or it was not."""
        is_claim = rebuttal.is_of_claim or rebuttal.is_apposed or rebuttal.said.lemma not in DENYING
        return not is_claim and not self._is_by_pronoun(rebuttal)

    def _is_by_pronoun(self, rebuttal: Rebuttal) -> bool:
        return text_at(self._text, rebuttal.said.source).lower() in PRONOUNS

    def _is_subject(self, told: Quote, who: str) -> bool:
        """False for one whom the words name behind their verb: "guards beat *Odo Tarn*. He denied it"."""
        if who not in told.about:
            return True
        start = told.at[0][0]
        mentions = self._mentions[who]
        named = mentions[bisect_left(mentions, (start, start))][0]
        return not has_finite(self._text, start, named)


def _lies(text: str, quotes: Sequence[Quote]) -> Iterator[tuple[re.Match[str], Quote]]:
    """What somebody says in quotation marks that is only that others' words are false."""
    for quote in quotes:
        if quote.kind == "direct" and quote.speaker and quote.text.startswith(_SAID_FALSE_STARTS):
            found = _SAID_FALSE.match(text, quote.at[0][0])
            if found and not any(text.startswith(_OF_ELSE, end) for _, end in (*quote.cue_at, *quote.speaker_at)):
                yield found, quote


def _struck_down(text: str, entities: Sequence[Entity]) -> Iterator[tuple[Span, Claim]]:
    """What is claimed and denied in one sentence, and by whom: "Claims that *guards fled* were denied by Odo Tarn"."""
    named = sorted((*span, each.id) for each in entities for span in each.mentions)
    for found in _STRUCK_DOWN.finditer(text):
        place = bisect_left(named, (found.end(), 0, ""))
        if place == len(named) or not _TITLE.fullmatch(text, found.end(), named[place][0]):
            continue
        yield found.span("what"), Claim(named[place][2], "denies", found["cue"], (found.span("cue"),))


def _last_told(quotes: Sequence[Quote], first: int, place: int, *, goes_on: bool) -> Quote | None:
    """The last words that begin in front of a place and end behind `first`, and in front of that place or go on."""
    told = [quote for quote in quotes if quote.at[0][0] < place and quote.at[-1][1] > first]
    told = [quote for quote in told if goes_on or quote.at[-1][1] <= place]
    return max(told, key=lambda quote: quote.at[0], default=None)


def _is_all(text: str, before: Span, place: int) -> bool:
    """True for a sentence of one clause right in front of one that begins at a place, in its paragraph."""
    tokens, tags = tagged(text)
    row = tags[tokens.index(before[0]) : tokens.index(before[1])]
    return sum(tag in "VA" for tag in row) == 1 and "C" not in row and place - before[1] <= 1


def _add(some: list[T], one: T) -> None:
    if len(some) < _MOST_DENIALS:
        some.append(one)


def _is_told(one: Occurrence, claims: Sequence[Claim]) -> bool:
    """True for what is told to be so, as what a sentence is about."""
    is_beside = one.clause in ("relative", "reduced", "condition") or one.lemma in _PROCESS
    return not is_beside and bool(claims) and claims[0].stance not in ("denies", "doubts")


def _may_be_meant(told: Quote, rebuttal: Rebuttal) -> bool:
    """False for "the claim" behind words that speak of one themselves, and for many claims behind no accusation.

    Nor is nonsense behind what somebody tells to have done: it is the deed that is called so.
    """
    if rebuttal.is_of_claim and _ANY_CLAIM.search(told.text):
        return False
    if rebuttal.said.lemma == "dismiss" and not rebuttal.is_of_claim and told.text.startswith(_OWN_DEED):
        return False  # "said it had banned bikes. He dismissed this as nonsense"
    return not rebuttal.is_of_many or not _ALLEGING.isdisjoint(told.cue.lower().split())
