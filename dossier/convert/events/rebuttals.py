"""Denials that only point at what they deny: "Odo Tarn denied *this*", "…, *which* he denied", "*a claim* he rejects".

Who denies is found like any speaker; what is denied is what somebody else was said to have said just before.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from typing import Final, TypeVar

from dossier.convert.english.eventwords import verb_lemma
from dossier.convert.english.inflections import forms_of_verbs
from dossier.convert.english.persons import head_of, is_somebody
from dossier.convert.events.occurrences import Occurrence
from dossier.convert.events.stance import is_background
from dossier.convert.events.unverified import find_unverified
from dossier.convert.patterns.rare import Rare
from dossier.convert.reading.parse import Attribution, Clause, Parse
from dossier.convert.reading.tags import has_finite, tagged, vocabulary
from dossier.convert.speakers.pronouns import PRONOUNS
from dossier.model import AUTHOR, Claim, Entity, Passage, Quote, Span, text_at
from dossier.records import Record, replace

#: These deny whatever "this" stands for, where a plan is dismissed or rejected, …
_DENYING: Final = frozenset({"deny", "dispute", "rebut", "refute"})
#: … these deny a claim, …
_REJECTING: Final = _DENYING | {"contradict", "dismiss", "reject"}
#: … and these call it false.
_JUDGING: Final = frozenset({"brand", "call", "describe", "dismiss", "label", "reject"})
_LEMMAS: Final = _REJECTING | _JUDGING
_FORMS: Final = forms_of_verbs(" ".join(_LEMMAS))
_CLAIM: Final = r"(?:accusation|allegation|assertion|claim|insinuation|suggestion)"
#: Of words alone this can be said: whatever else "it" may be, it is said of what was told.
_FALSE: Final = (
    r"baseless|disinformation|fabricated|fabrications?|fake news|falsehoods?|false|groundless|inaccurate|incorrect"
    r"|lies?|made[- ]up|misinformation|not true|unfounded|unsubstantiated|untrue"
)
#: … and this of a claim, where a phone may be rubbish, a painting a fake and a ban nonsense.
_UNTRUE: Final = rf"{_FALSE}|bogus|fake|fiction|hoax|inventions?|invented|nonsense"
_VERY: Final = r"(?:(?:an?|all|pure|complete|just|simply|\w{3,20}ly) ){0,3}"
#: Behind these a judgement goes on to what it is of: "nonsense *that the alarm failed*", "fantasy *football*".
_JUDGEMENT_ENDS: Final = (
    r"[\"”'’]?(?=[.,;:—–\n]|\Z| (?:and|as|at|because|but|by|in|last|on|saying|through|today|when|while|yesterday"
    r"|\w{3,20}ly)\b)"
)
_CALLED_FALSE: Final = Rare(rf" (?:as )?[\"“'‘]?{_VERY}(?:{_FALSE}){_JUDGEMENT_ENDS}")
#: … a claim, and "dismissed *this as nonsense*".
_JUDGED: Final = Rare(
    rf" (?:as )?[\"“'‘]?{_VERY}(?:{_UNTRUE}|absurd|bunk|fantasy|laughable|ludicrous|propaganda|ridiculous|rubbish"
    rf"|wishful thinking){_JUDGEMENT_ENDS}"
)
_DISMISSED: Final = Rare(rf" as [\"“'‘]?{_VERY}(?:{_UNTRUE}){_JUDGEMENT_ENDS}")
#: … or what somebody was accused of, where it stands beside that; a charge may be a court's, or money, elsewhere.
_APPOSED: Final = rf"(?:{_CLAIM}|charge)"
#: In front of a verb: a word for what was said before it, and who denies it.
_IN_FRONT: Final = Rare(
    rf"(?:,|\s[–—-]) (?P<what>which|an? (?:[a-z-]{{2,20}} )?{_APPOSED}|{_APPOSED}s)(?: (?:that|which))? "
    r"(?P<who>[^\n,.;:“”\"«»]{2,80}?) (?:(?:also|always|firmly|flatly|later|repeatedly|since|strongly|vehemently) )?\Z"
)
_DENIED_BY: Final = Rare(
    rf"(?:,|\s[–—-]) (?P<what>an? (?:[a-z-]{{2,20}} )?{_APPOSED}|{_APPOSED}s)(?: \w{{3,20}}ly)? \Z"
)
#: Behind a verb or at the beginning of a sentence: the same.
_WHAT: Final = Rare(
    rf"(?:(?P<word>it|that|this)|(?:the|that|this|her|his|its|their|any such|such an?) (?:[a-z-]{{2,20}} )?{_CLAIM}"
    rf"|(?P<many>(?:(?:all|any|both|her|his|its|such|the|their|these|those) ){{1,2}}(?:[a-z-]{{2,20}} )?{_CLAIM}s))\b"
    r"(?! of\b)",
    re.IGNORECASE,
)
#: Where nothing more is said of what is denied.
_OVER: Final = Rare(
    r"(?:[.,;:—–\n]|\Z| (?:and|as|at|but|in|last|on|outright|saying|through|to|today|when|while|yesterday"
    r"|\w{3,20}ly)\b)"
)
#: Words that say of others that they are false: "*That is a lie*", "*These claims are false*".
_SAID_FALSE: Final = Rare(
    rf"[\"“'‘]?(?:No[,.] )?(?:(?:It|That|This)(?:['’]s| is| was) {_VERY}(?:{_FALSE})"
    rf"|(?P<claim>(?:(?:All|Such|That|The|These|This|Those) ){{1,2}}{_CLAIM}(?P<many>s?))"
    rf"(?:['’]s| is| are| was| were) {_VERY}(?:{_UNTRUE})|(?:It|That|This) (?:never|did not|didn['’]t) happen(?:ed)?"
    rf"|(?:I|We) (?:\w{{3,20}}ly )?den(?:y|ied) (?:it|that|this))(?=[.,;:!?\"“”'’—–]|\Z| and\b)"
)
#: Behind who said so, of something else: "“That is false,” she *said of* the letter".
_OF_ELSE: Final = (" of ", " about ")
_SAID_FALSE_STARTS: Final = ("It", "No", "Th", "All", "Such", "I ", "We ")
#: What is rejected or dismissed may be proposed: "asked him to resign. He rejected the *suggestion*".
_PROPOSED: Final = "suggestion"
#: Who rejects a claim for money, or one that is heard, and denies nothing.
_DECIDING: Final = frozenset(
    "arbitrator assurance court courts insurance insurer insurers judge judges jury magistrate magistrates ombudsman "
    "panel tribunal tribunals underwriter underwriters".split()
)
_IF: Final = ("if ", "If ", "whether ", "Unless ", "unless ")
_ANY_CLAIM: Final = Rare(rf"\b{_CLAIM}", re.IGNORECASE)
#: Behind these stands what may be meant by a claim as well.
_WHY: Final = Rare(
    r"\b(?:accusing|after|alleging|amid|as|because|by|calling|despite|following|for|of|over|saying|that|where|which|who"
    r"|whom|whose|with)\b"
)
#: What is asked for is not told.
_ASKING: Final = forms_of_verbs("ask beg implore petition urge")
#: In front of who is only said by others to deny it.
_TOLD_BY_OTHERS: Final = ("said ", "says ", "claimed ", "claims ", "that ")
#: How somebody's words of a deed of their own begin.
_OWN_DEED: Final = tuple(f"{that}{who} " for that in ("", "that ") for who in "it he she they we I".split())
_REACH: Final = 120
_LONGEST_CLAIM: Final = 45
_MOST_DENIALS: Final = 8
T = TypeVar("T")
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


class Rebuttal(Record):
    """A denial of words that stand for what is denied.

    `is_of_claim` says whether they call it a claim, `is_of_many` whether more than one, and `is_apposed` whether what
    is denied stands right in front of them.
    """

    said: Attribution
    is_of_claim: bool = False
    is_of_many: bool = False
    is_apposed: bool = False


def find_rebuttals(parse: Parse) -> list[Rebuttal]:
    """Every verb that denies what was said before it, in the order of the text."""
    if _FORMS.isdisjoint(vocabulary(parse.text)):
        return []
    found = (_rebuttal(parse.text, clause) for clause in parse.clauses if clause.lemma in _LEMMAS)
    return sorted((each for each in found if each), key=lambda each: each.said.content[0])


def _rebuttal(text: str, clause: Clause) -> Rebuttal | None:
    if clause.part != "verb" or clause.negated or clause.modal or clause.role == "infinitive" or not clause.subject:
        return None
    start, end = clause.cue[0][0], clause.cue[-1][1]
    subject = clause.subject
    if text.endswith(_IF, 0, subject[0][0]):
        return None
    lemma, what = clause.lemma, None
    if lemma in _REJECTING and text.startswith(" by ", end):
        front = _DENIED_BY.search(text, max(0, start - _LONGEST_CLAIM), start)
        agent = next((each.at for each in clause.complements if each.marker == "by"), subject)[-1][1]
        if front and agent > end and not _decides(text, lemma, ((end, agent),)):
            if _PROPOSED in front["what"] and lemma not in _DENYING:
                return None
            said = Attribution((front.span("what"),), "", clause.cue, ((end + len(" by "), agent),), lemma)
            return Rebuttal(said, is_of_claim=True, is_apposed=True)
    if clause.passive:
        if lemma not in _REJECTING or subject[0][0] < end:
            return None
        patient = next((each.at for each in clause.complements if each.marker == "patient"), ())
        what = _WHAT.fullmatch(text, *patient[0]) if patient else None
        if what is None or (_may_be_a_deed(what) and lemma not in _DENYING):
            return None
    elif what := _WHAT.match(text, end + 1):
        is_deed = _may_be_a_deed(what)
        if not (lemma in _JUDGING and _is_judged(text, what.end(), lemma, is_deed=is_deed)) and (
            lemma not in (_DENYING if is_deed else _REJECTING) or not _OVER.match(text, what.end())
        ):
            return None
    elif (is_judged := lemma in _JUDGING and _JUDGED.match(text, end) is not None) or (
        lemma in _REJECTING and _OVER.match(text, end)
    ):
        front = _IN_FRONT.search(text, max(0, start - _REACH), start)
        if front is None or _decides(text, lemma, (front.span("who"),)):
            return None
        is_claim = front["what"] != "which"
        is_deed = not is_claim or _PROPOSED in front["what"]
        if is_deed and lemma not in _DENYING and not (is_judged and _CALLED_FALSE.match(text, end)):
            return None
        said = Attribution((front.span("what"),), "", clause.cue, (front.span("who"),), lemma)
        return Rebuttal(said, is_of_claim=is_claim, is_apposed=True)
    else:
        return None
    if text.endswith(_TOLD_BY_OTHERS, 0, subject[0][0]) or (not what["word"] and _decides(text, lemma, subject)):
        return None
    said = Attribution((what.span(),), "", clause.cue, subject, lemma)
    return Rebuttal(said, is_of_many=bool(what["many"]), is_of_claim=not what["word"])


def _may_be_a_deed(what: re.Match[str]) -> bool:
    """True for words that may stand for what was done or asked, where others stand for what was said."""
    return bool(what["word"]) or _PROPOSED in what[0]


def _is_judged(text: str, place: int, lemma: str, *, is_deed: bool) -> bool:
    """True where a claim is called untrue or absurd, or what may be a deed what only words can be."""
    if not is_deed:
        return _JUDGED.match(text, place) is not None
    if _CALLED_FALSE.match(text, place):
        return True
    return lemma == "dismiss" and _DISMISSED.match(text, place) is not None


def _decides(text: str, lemma: str, who: Passage) -> bool:
    """True for an insurer or a court that turns a claim down."""
    return lemma in ("dismiss", "reject") and not _DECIDING.isdisjoint(re.findall(r"\w+", text_at(text, who).lower()))


def alone(said: Sequence[Attribution], rebuttals: Sequence[Rebuttal]) -> list[Attribution]:
    """The denials that are not among what is said, as they have no words of their own."""
    cues = {each.cue for each in said}
    return [each.said for each in rebuttals if each.said.cue not in cues]


def without_their_words(said: Sequence[Attribution], rebuttals: Sequence[Rebuttal]) -> Sequence[Attribution]:
    """What is said but through the word for it in a denial, "a *claim* that he denied", or in front of that by him."""
    apposed = [each.said for each in rebuttals if each.is_apposed]
    if not apposed:
        return said
    words = {each.content[0][1] for each in apposed}
    denials = {each.cue: each.content[0][0] for each in apposed}
    return [
        each
        for each in said
        if not each.cue or (each.cue[0][1] not in words and each.content[0][0] >= denials.get(each.cue, 0))
    ]


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
        self._of_quote: dict[Passage, list[Claim]] = {}
        self._of_author: dict[int, list[_OfAuthor]] = {}
        lies = [
            (found, each)
            for each in quotes
            if each.kind == "direct" and each.speaker and each.text.startswith(_SAID_FALSE_STARTS)
            if (found := _SAID_FALSE.match(text, each.at[0][0]))
            and not any(text.startswith(_OF_ELSE, end) for _, end in (*each.cue_at, *each.speaker_at))
        ]
        doubts = list(find_unverified(text, quotes))
        struck = [] if _STRUCK_WORDS.isdisjoint(vocabulary(text)) else list(_struck_down(text, entities))
        if not (denials or lies or doubts or struck):
            return
        ends = sorted((quote.at[-1][1], number) for number, quote in enumerate(quotes))
        starts = [start for start, _ in sentences]
        mentions = {each.id: each.mentions for each in entities}

        def _is_subject(told: Quote, who: str) -> bool:
            """False for one whom the words name behind their verb: "guards beat *Odo Tarn*. He denied it"."""
            if who not in told.about:
                return True
            start = told.at[0][0]
            named = mentions[who][bisect_left(mentions[who], (start, start))][0]
            return not has_finite(text, start, named)

        def is_plain(rebuttal: Rebuttal) -> bool:
            """True for "Odo Tarn denied this": it was as the sentence in front says, or it was not."""
            is_claim = rebuttal.is_of_claim or rebuttal.is_apposed or rebuttal.said.lemma not in _DENYING
            return not is_claim and text_at(text, rebuttal.said.source).lower() not in PRONOUNS

        def add(claim: Claim, place: int, rebuttal: Rebuttal, unnamed: str = "") -> None:
            number = bisect_right(starts, place) - 1
            first = number if rebuttal.is_apposed else max(0, number - 1)
            last = bisect_right(ends, (place, len(quotes))) - 1
            told = quotes[ends[last][1]] if last >= 0 and ends[last][0] > starts[first] else None
            if told is None and rebuttal.is_apposed:  # "said it burned*, which the guards denied*"
                told = _last_told(quotes, starts[first], place, goes_on=True)
            if told is None:
                for one in range(first, number + 1):
                    is_claim = rebuttal.is_apposed and rebuttal.is_of_claim
                    is_all = one < number and is_plain(rebuttal) and _is_all(text, sentences[one], place)
                    _add(self._of_author.setdefault(one, []), _OfAuthor(claim, place, is_claim, is_all))
            elif unnamed and not told.speaker and head_of(unnamed.lower()) == head_of(told.speaker_text.lower()):
                return  # "Clerks said it was late. The *clerks* denied it": perhaps of something else
            elif told.speaker != claim.by and (rebuttal.is_apposed or _may_be_meant(told, rebuttal)):
                if text_at(text, rebuttal.said.source).lower() in PRONOUNS and not _is_subject(told, claim.by):
                    return
                _add(self._of_quote.setdefault(told.at, []), claim)

        for rebuttal, quote in denials:
            around = (*rebuttal.said.content, *quote.speaker_at, *quote.cue_at)
            place = min(start for start, _ in around)
            if quote.speaker:
                add(Claim(quote.speaker, "denies", quote.cue, quote.cue_at), place, rebuttal)
            elif is_somebody(quote.speaker_text.lower()):  # "*his office denied* this": by the article's words for it
                cue = min(quote.speaker_at[0][0], quote.cue_at[0][0]), max(quote.speaker_at[-1][1], quote.cue_at[-1][1])
                add(Claim(AUTHOR, "denies", text[slice(*cue)], (cue,)), place, rebuttal, quote.speaker_text)
        for found, quote in lies:
            place = min(start for start, _ in (*quote.at, *quote.speaker_at, *quote.cue_at))
            rebuttal = Rebuttal(
                Attribution(quote.at, ""), is_of_claim=bool(found["claim"]), is_of_many=bool(found["many"])
            )
            add(Claim(quote.speaker, "denies", found[0], (found.span(),)), place, rebuttal)

        for what, claim in struck:
            number = bisect_right(starts, what[0]) - 1
            denied = _OfAuthor(claim, what[1], is_claim=True, is_all=False)
            _add(self._of_author.setdefault(number, []), denied)
            for quote in quotes:
                if what[0] <= quote.at[0][0] + len("that ") and quote.at[0][0] < what[1] and quote.speaker != claim.by:
                    _add(self._of_quote.setdefault(quote.at, []), claim)
        for doubt in doubts:
            number = bisect_right(starts, doubt.place) - 1
            first = number if doubt.is_apposed else max(0, number - 1)
            claim = Claim(AUTHOR, "doubts", text[slice(*doubt.at)], (doubt.at,))
            told = _last_told(quotes, starts[first], doubt.place, goes_on=doubt.is_apposed)
            if told is not None:
                _add(self._of_quote.setdefault(told.at, []), claim)
                continue
            for one in range(first, number + 1):
                _add(self._of_author.setdefault(one, []), _OfAuthor(claim, doubt.place, is_claim=False, is_all=False))

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
