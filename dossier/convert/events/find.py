"""Events of an article: what happened, was planned or is denied, when, where, with whom, and who says so."""

from __future__ import annotations

import hashlib
import re
from bisect import bisect_right
from collections.abc import Collection, Iterator, Mapping, Sequence
from itertools import count, pairwise
from typing import Final

from dossier.convert.dates.timexes import FoundTimex
from dossier.convert.english.inflections import forms_of_verbs
from dossier.convert.events.accused import is_charge
from dossier.convert.events.answered import is_suspected
from dossier.convert.events.asides import asides_in
from dossier.convert.events.denials import Denials
from dossier.convert.events.deniedtitles import denial_in
from dossier.convert.events.eventdates import date_events
from dossier.convert.events.eventplaces import place_of, spots_of
from dossier.convert.events.happenings import find_occurrences
from dossier.convert.events.joints import is_deed_of
from dossier.convert.events.nountitles import begun_title, deed_title, phrase_title, relative_title, subject_title
from dossier.convert.events.occurrences import EventDate, Occurrence
from dossier.convert.events.participants import Mentions
from dossier.convert.events.parties import Parties, Sides
from dossier.convert.events.pronounsubjects import PronounSubjects
from dossier.convert.events.rebuttals import Rebuttal
from dossier.convert.events.retold import group, told_at
from dossier.convert.events.salience import salient
from dossier.convert.events.stance import claims_of, told_within, verdict_on
from dossier.convert.events.storydates import Telling
from dossier.convert.events.supposed import with_what_is_supposed
from dossier.convert.events.surroundings import surroundings, within
from dossier.convert.events.titleclauses import SentenceClauses
from dossier.convert.events.titles import title_of
from dossier.convert.events.titlesubjects import without_deed
from dossier.convert.events.toldas import is_on_day
from dossier.convert.events.whenclauses import is_ahead_in_opening
from dossier.convert.patterns.rare import Rare
from dossier.convert.reading.parse import Parse
from dossier.convert.reading.places import Places
from dossier.convert.reading.tags import tagged
from dossier.edtf import begins_after, is_edtf
from dossier.model import AUTHOR, Claim, Entity, Event, Quote, Span, text_at
from dossier.records import replace

_PLACING: Final = tuple(f"{word} " for word in "Amid At Behind During For In On Over Under With".split())
_SAME_TITLE: Final = 40  # characters: what is cut off a title behind them differs by where its word stands
#: What is found, seen or heard is a happening, though it is also what somebody knows; that something is so is a report.
#: Behind somebody's words what the writer tells of them.
_BESIDE_WORDS: Final = ", in "
_FINDING: Final = re.compile(
    r"(?:finds?|found|discover(?:s|ed)?|sees?|saw|hears?|heard|spot(?:s|ted)?)\b(?! that\b)", re.I
)


def find_events(
    parse: Parse,
    entities: Sequence[Entity],
    timexes: Sequence[FoundTimex],
    quotes: Sequence[Quote],
    published: str = "",
    denials: Sequence[tuple[Rebuttal, Quote]] = (),
) -> tuple[Event, ...]:
    """The salient events of an article in the order of the text, with date, place, participants and claims."""
    if not parse.sentences:
        return ()
    occurrences = tuple(
        with_what_is_supposed(parse.text, (_looking_ahead(parse, one) for one in find_occurrences(parse)))
    )
    said: Places[Quote] = Places()
    for quote in quotes:
        said.add(quote.at, quote)
    around = surroundings(parse, timexes, _cues(parse.text, quotes, denials), said)
    chosen = salient(occurrences, around)
    within_quotes = ((one, _innermost(said, one)) for one in chosen)
    inner = {one: quote for one, quote in within_quotes if not _is_unanswered(quote)}
    telling = Telling(
        around=around,
        everything=occurrences,
        timexes=timexes,
        attributed=frozenset(one for one, quote in inner.items() if quote is not None),
        published=published,
    )
    writer = _Writer(parse, telling, date_events(tuple(inner), telling), inner, entities, quotes, denials)
    return tuple(sorted(writer.events(), key=lambda event: event.at[0]))


def _looking_ahead(parse: Parse, one: Occurrence) -> Occurrence:
    """A happening, to come where its clause says so: "Once *the vote* is held, the mayor will resign"."""
    if one.part != "noun" or one.when != "past":
        return one
    sentence = parse.sentences[one.sentence]
    is_ahead = is_ahead_in_opening(parse.text, (sentence.start, sentence.end), one.at[0])
    return replace(one, when="future") if is_ahead else one


def _cues(text: str, quotes: Sequence[Quote], denials: Sequence[tuple[Rebuttal, Quote]]) -> frozenset[Span]:
    """Where the words stand that attribute something and tell no happening themselves."""
    return frozenset(
        span
        for quote in (*quotes, *(quote for _, quote in denials))
        for span in quote.cue_at
        if not _FINDING.match(text, span[0]) or _is_heard(text, quote, span)
    )


class _Writer:
    """Writes the events of a text from the happenings that were chosen, their dates, and the quotes that hold them."""

    def __init__(
        self,
        parse: Parse,
        telling: Telling,
        dates: Mapping[Occurrence, EventDate],
        inner: Mapping[Occurrence, Quote | None],
        entities: Sequence[Entity],
        quotes: Sequence[Quote],
        denials: Sequence[tuple[Rebuttal, Quote]],
    ) -> None:
        self.around = telling.around
        self.text = self.around.text
        self.sentences = self.around.sentences
        self.published = telling.published
        self.dates = dates
        self.inner = inner
        self.passages = told_at(self.text, tuple(inner), self.sentences)
        self.denied = Denials(self.text, quotes, denials, entities, self.sentences)
        self.speakers = {span: quote.speaker for quote in quotes if quote.speaker for span in quote.cue_at}
        self.told = [(span, quote.speaker_text) for quote in quotes for span in quote.at]
        self._told_ends = sorted(end for (_, end), _ in self.told)
        self.asides = sorted(asides_in(self.text, quotes))
        self.mentions = Mentions(self.text, entities, quotes)
        self._sides = Sides(self.text, entities)
        self._found: dict[Occurrence, Parties] = {}
        self.subjects = PronounSubjects(parse, entities, quotes, self.around.quoted)
        self.sites = spots_of(entities)
        self.spots = [found.span for found in telling.timexes]
        self.tagged = tagged(self.text)
        self._clauses: dict[int, SentenceClauses] = {}

    def events(self) -> Iterator[Event]:
        """The events, each of all happenings that are one, those of main clauses first."""
        passages = self.passages
        tellings = [
            (telling[0] if len(telling) == 1 else min(telling, key=lambda one: _rank(self.dates[one])), telling)
            for telling in group(
                self.text, tuple(self.inner), self.dates, passages, self.sentences, _own(self.inner), self._parties
            )
        ]
        # the main clause goes first: "The nurse who was stabbed on Monday *died* on Thursday"
        acts = {passages[one]: one.at[0] for one, _ in tellings if _is_act(one)}
        dated = {
            passages[one]: self.dates[one].value
            for one, _ in tellings
            if one.part == "verb" and not one.clause and self.dates[one].is_told
        }
        tellings.sort(
            key=lambda each: (
                _is_beside(self.text, each[0], acts.get(passages[each[0]], 0), self.sentences[each[0].sentence][0]),
                # of "talks *broke down* on Monday" the verb has the date
                each[0].part == "noun"
                and dated.get(passages[each[0]], self.dates[each[0]].value) != self.dates[each[0]].value,
            )
        )
        titles: set[tuple[Span, str]] = set()
        written: dict[int, list[Event]] = {}  # by sentence
        told: dict[tuple[object, str], Event] = {}
        rests: set[tuple[object, str]] = set()  # behind the first word: "*Killing* a guard", "A guard"
        ids: set[str] = set()
        for main, telling in tellings:
            title = self._title(main)
            if own := self._own_title(main, title):
                if title.lower().endswith(
                    own.lower()
                ):  # the sentence tells nothing else: "stems from *a deal in 2009*"
                    titles.add((passages[main], title[:_SAME_TITLE]))
                title = own
            deed = self._deed(telling)
            key = passages[main], title.rstrip(" …")[:_SAME_TITLE]
            if deed and (key in titles or not title.startswith(deed[:_SAME_TITLE])):
                key, title = (passages[main], deed), deed  # "they marked *the fire that killed two*"
            if not title or key in titles:
                continue  # two words of one clause: one happening
            claims = self._denied_in(title, main, self._claims(telling))
            by = main.sentence, frozenset((claim.by, claim.stance) for claim in claims)
            whole, rest = (by, title.lower()), (by, title.lower().partition(" ")[2])
            if whole in told or whole in rests:
                continue  # a clause of it that has no title of its own
            if rest in told:
                if title.startswith(_PLACING):
                    told[rest] = replace(told[rest], title=title)  # "*Behind* the scenes, they fled"
                continue
            if any(self._is_told_in(main, title, known) for known in written.setdefault(main.sentence, [])):
                continue
            titles.add(key)
            rests.add(rest)
            shown = title
            for known in written[main.sentence]:
                shown = without_deed(self._clauses[main.sentence], shown, known.title, main)
            id_ = _id(main, text_at(self.text, (passages[main],)), ids)
            ids.add(id_)
            at = tuple(sorted({passages[one] for one in telling}))
            people, organizations = self.mentions.participants(
                tuple(sorted({self.mentions.told_of(one, passages[one], self.inner[one], title) for one in telling})),
                title,
                (self.sentences[main.sentence][0], passages[main][0]),
            )
            if self.inner[main] is None and (
                whose := self.subjects.meant(title, self.sentences[main.sentence][0], main.at[0])
            ):
                people = tuple(dict.fromkeys((whose, *people)))
            date = self.dates[main]
            told[whole] = Event(
                id=id_,
                title=shown,
                text=text_at(self.text, at),
                at=at,
                date=date.value,
                date_text=date.text,
                date_at=date.at,
                date_basis=date.basis,
                place=self._place(main, telling),
                people=people,
                organizations=organizations,
                claims=claims,
            )
            written[main.sentence].append(told[whole])
        yield from told.values()

    def _is_told_in(self, one: Occurrence, title: str, known: Event) -> bool:
        """True for a title that tells no more than a known event of its sentence, of whose words a happening is one.

        "Reports say two cooks were killed by *a man wielding a knife*."
        """
        if known.date != self.dates[one].value or not title.lower().endswith(known.title.lower()):
            return False
        start, end = self.sentences[one.sentence]
        return 0 < self.text.find(known.title[1:], start, end) <= one.at[0]

    def _parties(self, one: Occurrence) -> Parties:
        if one not in self._found:
            limits = told_within(one, self.sentences[one.sentence], self.inner[one])
            self._found[one] = self._sides.parties(one, limits, self.passages[one])
        return self._found[one]

    def _title(self, main: Occurrence) -> str:
        sentence, quote = self.sentences[main.sentence], self.inner[main]
        if main.sentence not in self._clauses:
            told = [(span, who) for span, who in self.told if sentence[0] <= span[0] < sentence[1]]
            cues, asides = self.around.cues_within(*sentence), within(self.asides, *sentence)
            self._clauses[main.sentence] = SentenceClauses(self.text, *self.tagged, sentence, told, cues, asides)
        limits = told_within(main, sentence, quote)
        if verdict := verdict_on(self.text, main, sentence):
            limits = limits[0], min(limits[1], verdict[0])
        if quote is None and (cut := self.denied.cut(main.sentence, main.at[0])):
            limits = limits[0], min(limits[1], cut)
        if quote is None and (number := bisect_right(self._told_ends, main.at[0])):
            said = self._told_ends[number - 1]
            if said > limits[0] and self.text.startswith(_BESIDE_WORDS, said):
                limits = said + len(_BESIDE_WORDS), limits[1]  # "said it leaked, in *testimony that he gave*"
        dates = within(self.spots, *sentence)
        return title_of(self._clauses[main.sentence], limits, self.passages[main], main, dates)

    def _own_title(self, main: Occurrence, title: str) -> str:
        """The title of what is only told of a noun in its sentence, by its own date: "is from *a town that burned*"."""
        date, sentence = self.dates[main], self.sentences[main.sentence]
        if not date.is_told or title[1:12] != self.text[sentence[0] + 1 :][:11]:
            return ""
        limits = told_within(main, sentence, self.inner[main])
        clause = self._clauses[main.sentence]
        if not _is_over(date, self.published):
            return relative_title(clause, main, limits)
        return (
            phrase_title(clause, main, limits)
            or begun_title(clause, main, date.at, limits)
            or subject_title(clause, main, date.at)
        )

    def _deed(self, telling: Sequence[Occurrence]) -> str:
        """The title of a noun that is told with what it did; empty for others."""
        for noun, deed in pairwise(telling):
            if is_deed_of(self.text, noun, deed):
                limits = told_within(noun, self.sentences[noun.sentence], self.inner[noun])
                return deed_title(self._clauses[noun.sentence], noun, deed, limits)
        return ""

    def _claims(self, telling: Sequence[Occurrence]) -> tuple[Claim, ...]:
        """What is claimed of a happening in all its tellings, the first claim of each stance of each claimant."""
        claims: list[Claim] = []
        for one, deed in zip(telling, (*telling[1:], None), strict=True):
            if deed is not None and is_deed_of(self.text, one, deed):
                continue  # "would bring back *the ban* that *ended* in May": it did end
            quote, is_over = self.inner[one], one.part == "noun" and _is_over(self.dates[one], self.published)
            sentence = self.sentences[one.sentence]
            may_come = one.part == "noun" or one.when == "present" or is_on_day(self.text, one, self.dates[one])
            is_ahead = may_come and _is_ahead(self.dates[one], self.published)
            told = replace(one, when="future") if is_ahead else one  # "Troops *withdraw* on Friday week"
            found = claims_of(self.text, told, sentence, quote, self.speakers, is_over=is_over)
            if is_over and is_on_day(self.text, one, self.dates[one]):
                stop = self.dates[one].at[-1][1]  # "Those hurt in *the crash on Monday* will be paid"
                found = tuple(Claim(claim.by, "asserts") if _is_behind(claim, stop) else claim for claim in found)
            claims += self.denied.with_denials(one, quote, found)
        return tuple({(claim.by, claim.stance): claim for claim in reversed(claims)}.values())[::-1]

    def _denied_in(self, title: str, main: Occurrence, claims: tuple[Claim, ...]) -> tuple[Claim, ...]:
        """The claims on a noun, denials where its title says that something was not done."""
        if main.part == "verb" or all(claim.stance != "asserts" for claim in claims):
            return claims
        if (at := denial_in(self._clauses[main.sentence], title)) is None:
            return claims
        return tuple(
            replace(claim, stance="denies", cue=self.text[slice(*at)], at=(at,)) if claim.stance == "asserts" else claim
            for claim in claims
        )

    def _place(self, main: Occurrence, telling: Sequence[Occurrence]) -> str:
        """The place that the main telling gives, else another; empty for none."""
        places = (
            place_of(self.text, one, self.sentences[one.sentence], self.inner[one], self.passages[one], self.sites)
            for one in sorted(telling, key=lambda one: one != main)
        )
        return next(filter(None, places), "")


def _is_heard(text: str, quote: Quote, cue: Span) -> bool:
    """True for "the mill was sold, the board *heard*", which tells of words."""
    return quote.at[0][0] < cue[0] and text.startswith("heard", cue[0])


def _is_over(date: EventDate, published: str) -> bool:
    """True for what the text dates itself before the day of publication."""
    return date.is_told and is_edtf(published) and begins_after(published, date.value)


def _is_ahead(date: EventDate, published: str) -> bool:
    """True for what the text dates itself behind the day of publication."""
    return date.is_told and is_edtf(published) and is_edtf(date.value) and begins_after(date.value, published)


def _is_behind(claim: Claim, at: int) -> bool:
    """True for a plan of the article's whose word stands behind a place."""
    return claim.by == AUTHOR and claim.stance == "plans" and bool(claim.at) and at <= claim.at[0][0]


def _is_act(one: Occurrence) -> bool:
    """True for the verb of a clause that tells what has been done, or will be."""
    return one.part == "verb" and one.when in ("past", "now", "present", "future") and not one.clause


def _is_beside(text: str, one: Occurrence, act: int, start: int) -> bool:
    """True for what stands beside the happening of its clause: "A bid *to save* it failed", "on suspicion of *murder*".

    `act` is where the last verb of its clause begins that tells what has been done, `start` where its sentence does.
    """
    if one.clause in ("relative", "reduced"):
        return True
    if one.at[0] < act and (text.endswith(" to ", 0, one.at[0]) or text.startswith("missing ", one.at[0])):
        return True
    return is_suspected(text, one) or (one.at[0] < act and is_charge(text, start, one.at[0]))


def _rank(date: EventDate) -> int:
    """Which telling gives an event its title and date: one with a date of its own, one reported on a day, the first."""
    return 0 if date.is_told else 1 if date.at else 2


def _innermost(quotes: Places[Quote], one: Occurrence) -> Quote | None:
    """The shortest quote that holds a happening's word."""
    around = list(quotes.over(((one.at[0], one.at[0] + 1),)))
    if len(around) < 2:
        return around[0] if around else None
    return min(around, key=lambda quote: sum(end - start for start, end in quote.at))


def _is_unanswered(quote: Quote | None) -> bool:
    """True for what is told of questions that nobody answers: "did not answer *questions sent to him*"."""
    return quote is not None and quote.cue.startswith(_NOT) and quote.cue.endswith(_ANSWER)


_NOT: Final = ("did not ", "didn't ", "didn’t ", "does not ", "has not ", "had not ", "have not ", "never ")
_ANSWER: Final = (" answer", " answered", " return", " returned")


def _own(inner: Mapping[Occurrence, Quote | None]) -> dict[Occurrence, str]:
    """Who tells of themselves, by what they admit or deny: "admitted *she* had lied", "denied *his* house was sold".

    Of the firm and the company, or of two offices, nobody knows whether they are one.
    """
    return {
        one: quote.speaker
        for one, quote in inner.items()
        if quote is not None and quote.cue.rpartition(" ")[2] in _OWNING
        if quote.speaker and _OF_SELF.match(quote.text)
    }


_OWNING: Final = forms_of_verbs("acknowledge admit concede deny")
_OF_SELF: Final = Rare(r"(?:that )?(?:he|her|his|she)\b")


def _id(one: Occurrence, told: str, taken: Collection[str]) -> str:
    """`e-` and six hex digits of a hash of what happened and the words that tell it; with a number where that is taken.

    "A storm on a storm" tells of two in the same words.
    """
    salted = f"{one.lemma}\n{told}"
    for number in count(2):
        id_ = "e-" + hashlib.sha256(salted.encode()).hexdigest()[:6]
        if id_ not in taken:
            break
        salted = f"{one.lemma}\n{told}\n{number}"
    return id_
