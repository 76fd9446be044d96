"""Clauses and quotation marks → attributions: whose words, through which cue, and how far they go.

Every reading of every clause is weighed by the lexicon, and those are taken that are likeliest together. Serves every
engine.
"""

from __future__ import annotations

from bisect import bisect_right
from collections import deque
from collections.abc import Iterable, Iterator, Sequence
from typing import Final

from dossier.convert.clauses.article import Article
from dossier.convert.clauses.mouthpieces import is_medium
from dossier.convert.clauses.readings import Reading, first_of, last_of
from dossier.convert.english.gestures import WITH_A_GRIN
from dossier.convert.english.persons import is_somebody
from dossier.convert.patterns.rare import Rare
from dossier.convert.quotes.asked import find_questions
from dossier.convert.quotes.candidates import candidates
from dossier.convert.quotes.choice import Candidate, chosen
from dossier.convert.quotes.circumstances import without_when_said
from dossier.convert.quotes.clefts import find_clefts
from dossier.convert.quotes.figures import find_figures
from dossier.convert.quotes.hearsay import find_hearsay
from dossier.convert.quotes.layout import find_laid_out, find_standalone
from dossier.convert.quotes.nextsaying import AND_OUSTED
from dossier.convert.quotes.opinions import find_opinions
from dossier.convert.quotes.othersremarks import whose_remarks
from dossier.convert.quotes.positions import find_positions
from dossier.convert.quotes.quotedas import without_relay
from dossier.convert.quotes.saidless import find_saidless
from dossier.convert.quotes.somebody import is_other
from dossier.convert.quotes.toldbefore import find_told_before
from dossier.convert.reading.lexicon import Lexicon, lexicon, probability
from dossier.convert.reading.parse import Attribution, Clause, Parse
from dossier.convert.reading.tags import tagged
from dossier.convert.speakers.emptyit import is_empty_it
from dossier.convert.speakers.pronouns import PRONOUNS
from dossier.convert.speakers.recorded import who_is_shown
from dossier.model import Passage, Span, overlaps
from dossier.records import replace

#: Without a subject of their own these go on with what somebody said before.
_GOING_ON: Final = frozenset(
    "acknowledge add caution clarify concede conclude continue decline elaborate emphasise emphasize explain note "
    "observe recall refuse reiterate remark say stress tell underline underscore warn".split()
)
#: … and so do these behind a comma, in their -ing form, where who is spoken of cannot speak, or does nothing.
_SAYING: Final = frozenset(
    "accuse allege announce argue assert assure claim complain confirm contend declare deny insist pledge predict "
    "promise state suggest threaten vow".split()
)
#: What who speaks does besides to whom he spoke of: "said the mayor lied and *accused him*".
_HAS: Final = ("has ", "have ", "had ")
_TURNING_ON: Final = frozenset(
    "accuse advise ask blame challenge condemn criticise criticize denounce invite order praise tell thank urge "
    "warn".split()
)
#: Behind a subject whose verb no past tense goes on with.
_NOT_PAST: Final = tuple(f" {verb} " for verb in "are can could has have is may might must should will would".split())
_WHOM: Final = Rare(r" (him|her) (?:for|of|over|to)\b")
#: Between what somebody says and the verb of what that one says besides.
_AND: Final = Rare(r",? (?:and|but|then)(?: (?:also|later|then|[a-z]{2,12}ly))? ")
_BEING: Final = frozenset({"is", "are", "was", "were", "has", "have", "had"})
_MARKS: Final = frozenset('"”')
_LONGEST_AND: Final = 24
#: Right behind who is spoken of: "Tarn *angrily called*".
_CALLS: Final = Rare(r" (?:[a-z]{2,12}ly )?([a-z]{4,12})\b")
_CALLING: Final = frozenset(
    "accused assured blamed called complained confessed criticised criticized declared denied "
    "denounced described dismissed insulted mocked phoned rang rejected replied responded told "
    "warned wrote".split()
)
_AFTER: Final = frozenset({" after ", " by ", " despite ", " without "})
#: What goes on with the words of a relative clause: "a note, which Ann Quill called a joke, *adding* …".
_ADDING: Final = frozenset({"add", "explain", "note"})
#: Whoever does this to what is written says what it tells: "*issued* a statement, which others called a lie, adding …".
_ISSUING: Final = frozenset("issued posted published released sent shared wrote".split())
_LONGEST_SENT: Final = 80
_GRIN: Final = Rare(rf"{WITH_A_GRIN}\Z")
#: Whom somebody tells what that one has said was done to him.
_TELLING_HIM: Final = Rare(r" (?P<whom>him|her|them)\b")
_REACH: Final = 4
_RELATIVE: Final = (", which ", ", whom ")
_CLOSING: Final = " ,\"”’'"


def find_attributions(parse: Parse) -> tuple[Attribution, ...]:
    """Who said or thought what, in the order of the text. Contents do not overlap."""
    known = lexicon()
    article = Article(parse)
    laid_out = (*find_laid_out(article), *find_clefts(article), *find_opinions(article), *find_positions(article))
    taken = _Stretches(span for each in laid_out for span in (*each.content, *each.cue))
    spoken = [
        _attribution(article, each, known)
        for each in _with_outer_speakers(article, chosen(list(candidates(article, known))))
        if not taken.overlap(each.reading.content) and not taken.overlap(each.reading.cue)
    ]
    spoken = _without_next_speakers(article.text, spoken)
    heard = _Stretches(span for each in (*laid_out, *spoken) for span in (*each.content, *each.cue))
    saidless = list(find_saidless(article, heard.overlap, spoken))
    saidless += [each for each in find_told_before(article) if not heard.overlap(each.content)]
    saidless += find_figures(article, heard.overlap)
    # hardly any speaker is told of these: what has one goes first
    unsaid = (*find_hearsay(article), *find_questions(article), *find_standalone(article))
    heard = _Stretches(span for each in (*laid_out, *spoken, *saidless) for span in (*each.content, *each.cue))
    found = (*laid_out, *spoken, *saidless, *(each for each in unsaid if not heard.overlap(_between(each))))
    return tuple(sorted(found, key=lambda attribution: attribution.content[0]))


#: In front of who speaks next in the same sentence.
_SETS_AGAINST: Final = Rare(r"(?:,\sbut|,?\s(?:although|though|whereas|while))\s\Z")
_LONGEST_TURN: Final = 12


def _without_next_speakers(text: str, spoken: Sequence[Attribution]) -> list[Attribution]:
    """The attributions, none with who speaks next in its content: "found that it helps*, while a new study* said …"."""
    found = list(spoken)
    starts = sorted((each.source[0][0], each.cue[0][0]) for each in spoken if each.source)
    for number, each in enumerate(found):
        start, end = each.content[-1]
        after = bisect_right(starts, (start, end))
        if after == len(starts) or starts[after][0] >= end or starts[after][1] < end or start < each.cue[-1][1]:
            continue
        turn = _SETS_AGAINST.search(text, max(start, starts[after][0] - _LONGEST_TURN), starts[after][0])
        if turn is not None and turn.start() > start:
            found[number] = replace(each, content=(*each.content[:-1], (start, turn.start())))
    return found


def _goes_on(article: Article, clause: Clause) -> bool:
    """True for "adding that …", and for any ", *declaring* that …" behind what was said."""
    if clause.lemma in _GOING_ON:
        return True
    text, (start, end) = article.text, clause.cue[0]
    if clause.lemma not in _SAYING or text[start - 2 : start] != ", " or not text.endswith("ing", start, end):
        return False
    first, last = clause.subject[0]
    who = text[first:last]
    return not (article.names_in(first, last) or _speaks(who)) or not _does_something(text, last)


def _of_the_inner(article: Article, before: Sequence[Reading], clause: Clause) -> Passage:
    """Who says something in what another tells of that one: there stands what that one did before.

    "Quill said *Tarn* called it a lie and *said* he would sue", "… *Tarn* got a loan after *telling* the bank".
    """
    text, cue = article.text, clause.cue[0][0]
    outer = before[-1] if before else None
    if outer is None or clause.lemma not in ("say", "tell") or outer.clause.part != "verb":
        return ()
    start, end = outer.content[-1]
    if start < outer.cue[-1][1] or not end <= cue <= end + _LONGEST_AND:
        return ()
    people = [span for span, kind in article.names_in(start, end) if kind == "person"]
    if not people:
        return ()
    if text[end:cue] in _AFTER:
        first = start + len("that ") * text.startswith("that ", start)
        return (people[0],) if people[0][0] == first else ()
    if clause.tense != "past" or not _AND.fullmatch(text, end, cue):
        return ()
    calls = _CALLS.match(text, people[-1][1], end) or (_CALLS.match(text, people[-2][1], end) if people[1:] else None)
    if (
        calls is None
        or calls[1] not in _CALLING
        or (text.find(", ", calls.end(), cue) >= 0 and text[end - 1] not in _MARKS)
    ):
        return ()
    return (next(span for span in reversed(people) if span[1] == calls.start()),)


def _who_told_him(article: Article, before: Sequence[Reading], clause: Clause) -> Passage:
    """Who tells in "Quill said *Odo Tarn* hit her, telling *her* …", "*Odo Tarn* hit Quill, she said, telling …"."""
    text, (cue, end) = article.text, clause.cue[0]
    him = _TELLING_HIM.match(text, end) if before and text.endswith("ing", cue, end) else None
    outer = before[-1] if him else None
    if him is None or outer is None or outer.clause.part != "verb" or not text.endswith(", ", 0, cue):
        return ()
    start, stop = outer.content[-1]
    start += len("that ") * text.startswith("that ", start)
    people = [span for span, kind in article.names_in(start, stop) if kind == "person"]
    if not people or people[0][0] != start:
        return ()
    if outer.cue[-1][1] + len(", ") == cue:
        return (people[0],) if stop < outer.cue[0][0] and len(people) > 1 else ()
    is_done_to = stop + len(", ") == cue and him["whom"] in text[start:stop].split(" ")
    return (people[0],) if is_done_to else ()


def _is_beside(article: Article, outer: Reading, clause: Clause) -> bool:
    """True for "She said *the mayor* lied and *accused* him of theft", where her words end in front of the "and"."""
    text = article.text
    if outer.source and AND_OUSTED.match(text, outer.content[-1][1]):
        return True
    if outer.source and outer.frame.endswith("inf") and text.startswith(_HAS, clause.cue[0][0]):
        # "has asked *clerks* to go and *has called* them lazy"
        return _AND.fullmatch(text, outer.content[-1][1], clause.cue[0][0]) is not None
    if not outer.source or (clause.tense == "past" and text.startswith(_NOT_PAST, clause.subject[-1][1])):
        is_outer = outer.source and outer.clause.tense == "past"  # "said *clerks can* be slow and *cited* a report"
        return bool(is_outer and _AND.fullmatch(text, outer.content[-1][1], clause.cue[0][0]))
    if clause.lemma not in _TURNING_ON:
        return False
    whom = _WHOM.match(text, clause.cue[-1][1])
    (first, last), begins = outer.source[0], clause.subject[-1][1]
    if whom is None or not is_other(text[first:last], whom[1]) or article.names_in(begins, outer.content[-1][1]):
        return False  # "Odo Tarn said *his wife* came home and accused him"
    if clause.tense != outer.clause.tense:
        return False  # "She says the mayor lied and *claimed* that …"
    return _AND.fullmatch(article.text, outer.content[-1][1], clause.cue[0][0]) is not None


def _goes_on_in_relative(article: Article, before: Sequence[Reading], reading: Reading) -> bool:
    """True for "The board left a note, which *Ann Quill* called a joke, *adding* …": the board says nothing else."""
    last, text = before[-1], article.text
    if (
        reading.clause.role != "adverbial"
        or reading.clause.lemma not in _ADDING
        or not last.source
        or not reading.source[0][0] < last.source[0][0]
    ):
        return False
    first = last.source[0][0]
    if not (text.endswith(", ", 0, first) and text.startswith("wh", first)) and not text.endswith(_RELATIVE, 0, first):
        return False
    if text[last.content[-1][1] : reading.clause.cue[0][0]].strip(_CLOSING):
        return False
    what = text.rfind(", wh", 0, first + len(", wh"))
    sent = text[max(0, what - _LONGEST_SENT) : what].split(" ")
    if is_medium(sent[-1]) and not _ISSUING.isdisjoint(sent):
        return False
    return all(each.source != reading.source for each in before)


def _speaks(who: str) -> bool:
    return is_somebody(who) or who.lower() in PRONOUNS


def _does_something(text: str, place: int) -> bool:
    """False behind what somebody only has or is: "the army *had no boats*, claiming" is no reason for a deed."""
    tokens, tags = tagged(text)
    verb = tokens.index(place)
    is_being = tokens.lows[verb : verb + 1] and tokens.lows[verb] in _BEING
    return not is_being or "".join(tags[verb + 1 : verb + 2]) not in "DIJMN"


def _with_outer_speakers(article: Article, candidates: Sequence[Candidate]) -> Iterator[Candidate]:
    """Give "*adding* that …" to who spoke before it, not to whom was spoken of: "He said *the ship* left, adding …"."""
    before: deque[Reading] = deque(maxlen=_REACH)
    for each in candidates:
        reading = each.reading
        clause = reading.clause
        if clause.lemma == "tell" and (teller := _who_told_him(article, before, clause)):
            reading = replace(reading, source=teller)
        elif clause.shared_subject and reading.source and (clause.role == "coordinated" or _goes_on(article, clause)):
            outer = next((one for one in reversed(before) if overlaps(one.content, reading.source)), None)
            if inner := _of_the_inner(article, before, clause):
                reading = replace(reading, source=inner)
            elif outer is not None and who_is_shown(article, replace(clause, subject=outer.source)):
                pass  # "The footage shows that *the guard* was stopped and said …"
            elif outer is not None and (_goes_on(article, clause) or _is_beside(article, outer, clause)):
                reading = replace(reading, source=outer.source)
            elif outer is None and before and _goes_on_in_relative(article, before, reading):
                reading = replace(reading, source=before[-1].source)
        before.append(reading)
        yield each if reading is each.reading else replace(each, reading=reading)


def _between(one: Attribution) -> Passage:
    """Where an attribution's content and cue begin and where they end, as one span."""
    return ((first_of(one.content, one.cue), last_of(one.content, one.cue)),)


class _Stretches:
    """Stretches of text that do not overlap each other, and whether a passage shares a character with one."""

    def __init__(self, spans: Iterable[Span]) -> None:
        self._spans = sorted(spans)
        self._ends = [end for _, end in self._spans]

    def overlap(self, passage: Passage) -> bool:
        """True when some span of the passage touches a stretch."""
        for start, end in passage:
            number = bisect_right(self._ends, start)
            if number < len(self._spans) and self._spans[number][0] < end:
                return True
        return False


def _attribution(article: Article, candidate: Candidate, known: Lexicon) -> Attribution:
    reading, clause = candidate.reading, candidate.reading.clause
    source = () if is_empty_it(article.text, clause, reading.source) else whose_remarks(article, reading)
    return Attribution(
        content=without_when_said(article, reading).content,
        rule=f"{clause.part} “{clause.lemma}” with {reading.frame}, probability {probability(candidate.odds):.2f}",
        cue=reading.cue,
        source=without_relay(article, article.with_whole_names(_without_grin(article.text, source))),
        lemma=clause.lemma,
        thought=known.is_thought(clause),
    )


def _without_grin(text: str, source: Passage) -> Passage:
    """Who speaks, without how: "Ann Quill *with a grin*"."""
    if not source or text.find(" with ", *source[-1]) < 0:
        return source
    *others, (start, end) = source
    grin = _GRIN.search(text, start + 1, end)
    return (*others, (start, grin.start())) if grin else source
