"""When words were said, where the article tells: "said on Monday", "On March 1, she said"."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from typing import Final

from dossier.convert.dates.datephrases import opens_sentence, phrase_behind
from dossier.convert.dates.timexes import FoundTimex
from dossier.convert.english.eventwords import DOCUMENTS, event_noun_forms, past_forms
from dossier.convert.patterns.rare import Rare
from dossier.convert.reading.parse import Parse
from dossier.edtf import begins_after
from dossier.model import Quote, Span, holds
from dossier.records import replace

#: Between a cue and the date of saying no other clause begins and nothing else is told.
_ELSEWHERE: Final = Rare(
    r"[;:.(](?=\s)|[\"“”«»]|\b(?:that|which|who|whom|whose|what|whether|if|while|when|where|because|although|after|before"
    r"|since|until|from|between|for|and|but)\b"
    # but not to whom it was: "wrote in an email *to* staff on Monday"
    r"|(?<!\baddress )(?<!\be-mail )(?<!\bemail )(?<!\bletter )(?<!\bmemo )(?<!\bmessage )(?<!\bnote )(?<!\bspeech )"
    r"(?<!\bstatement )\bto\b",
    re.IGNORECASE,
)
_BEHIND: Final = 60  # characters from the cue to a date behind it
_IN_FRONT: Final = 150  # and from a date in front, over the speaker and his office
_ASIDES: Final = (",", " –", " —", " -")  # open what is told besides
_FRONT_BREAK: Final = Rare(r"[;:(](?=\s)|\b(?:who|which|when|while|after|before|because|although|but|that)\b")


def with_dates(
    parse: Parse, quotes: Sequence[Quote], timexes: Sequence[FoundTimex], published: str
) -> tuple[Quote, ...]:
    """The quotes with the date they were said on; what the article dates after its own publication was not said yet."""
    starts = [sentence.start for sentence in parse.sentences]
    dated = [found for found in timexes if found.timex.value and not begins_after(found.timex.value, published)]
    places = [found.span[0] for found in dated]
    if not starts or not dated:
        return tuple(quotes)
    found = []
    for quote in quotes:
        date = _said_on(parse, starts, quote, dated, places) if quote.cue_at else ""
        found.append(replace(quote, date=date) if date else quote)
    return tuple(_with_same_day(parse.text, starts, found))


def _with_same_day(text: str, starts: Sequence[int], quotes: Sequence[Quote]) -> Iterator[Quote]:
    """The quotes; what goes on in its sentence has the date of what it goes on from: "said on Monday …, *adding* …"."""
    last: Quote | None = None
    number = -1
    for quote in quotes:
        if not quote.cue_at:
            yield quote
            continue
        here = bisect_right(starts, quote.cue_at[0][0])
        goes_on = last is not None and here == number and _is_same_saying(text, last, quote)
        dated = replace(quote, date=last.date) if last is not None and goes_on and not quote.date else quote
        yield dated
        last, number = (dated, here) if dated.date else (last, number)


def _is_same_saying(text: str, last: Quote, quote: Quote) -> bool:
    """True for a second cue of the same speaker behind those of the first: "said on Monday it shut *and blamed*"."""
    end, cue = last.at[-1][1], quote.cue_at[0][0]
    if last.cue_at[0][0] > cue or last.speaker_text != quote.speaker_text or last.speaker != quote.speaker:
        return False
    if not last.speaker_text or quote.cue.startswith(_OTHER_TIMES) or " have " in quote.cue:
        return False
    if end <= last.cue_at[0][0]:  # "“It shut,” she *said on Monday*, adding that"
        return _ON_IT_GOES.fullmatch(text, last.cue_at[-1][1], cue) is not None
    return cue < end or _GOING_ON.fullmatch(text, end, cue) is not None


#: … and from the first cue to the second, where the words stand in front of it.
_ON_IT_GOES: Final = Rare(r"(?: (?!(?:before|earlier|later|previously|who)\b)[^\s.;:“”\"]{1,20}){1,12},? (?:and )?")
#: A cue that tells of another time.
_OTHER_TIMES: Final = ("had ", "has ", "have ", "will ", "would ")
#: Between somebody's words and the next cue of the same.
_GOING_ON: Final = Rare(r"[,;”\"’')—–]{0,3} ?(?:[—–-] )?(?:(?:and|but) )?(?:(?:also|further|then|[a-z]{2,16}ly) )?")


def _said_on(
    parse: Parse, starts: Sequence[int], quote: Quote, timexes: Sequence[FoundTimex], places: Sequence[int]
) -> str:
    """The date of a quote; `starts` is where the sentences begin, `places` where the dates do."""
    cue = quote.cue_at[0][0], quote.cue_at[-1][1]
    sentence = parse.sentences[max(0, bisect_right(starts, cue[0]) - 1)]
    first, last = bisect_left(places, sentence.start), bisect_left(places, sentence.end)
    if first == last:
        return ""
    here = [found for found in timexes[first:last] if not holds(quote.at, found.span[0])]
    for found in here:
        if (
            cue[1] <= found.span[0] <= cue[1] + _BEHIND
            and not _ELSEWHERE.search(parse.text, cue[1], found.span[0])
            and not _is_of_thing(parse.text, found.span)
            and not _is_of_deed(parse.text, cue[1], found.span[0])
        ):
            return found.timex.value
    for found in here:
        if any(start < found.span[0] < end <= cue[0] for start, end in quote.speaker_at):
            phrase = next(start for start, end in quote.speaker_at if start < found.span[0] < end)
            if _SPOKE_ON.search(parse.text, phrase, found.span[0]):
                return found.timex.value
    for found in reversed(here):
        if found.span[1] <= cue[0] <= found.span[1] + _IN_FRONT and (
            opens_sentence(parse.text, sentence.start, found.span[0])
            or _opens_clause(parse.text, sentence.start, found.span, cue[0])
            or _stands_at_cue(parse.text, sentence.start, found.span, quote)
            or _opens_speech(parse.text, sentence.start, found.span)
            or _is_aside_of_speech(parse.text, sentence.start, found.span, cue[0])
            or (_is_day(found) and _goes_on(parse.text, sentence.start, found.span, cue[0]))
        ):
            aside = _ASIDE.match(parse.text, found.span[1], cue[0])
            between = parse.text[aside.end() if aside else found.span[1] : cue[0]]
            if not _FRONT_BREAK.search(between):
                return found.timex.value
    return ""


#: Who spoke then, or what was given out then: "An official who *spoke on* Monday", "A statement *issued on* Monday".
_SPOKE_ON: Final = Rare(
    rf"(?:\b(?:who|which) (?:spoke|was speaking)|\b(?:{'|'.join(sorted(DOCUMENTS))})"
    r" (?:(?:that|which) was )?(?:issued|made public|posted|published|released|sent))"
    r"(?: (?!(?:about|after|against|and|before|for|of|over|that|when|where|which|while|who|whose)\b)"
    r"[\w’'.-]{1,20}){0,8} \Z"
)
#: Behind a date in front, where it was said: "On Monday, *in his last speech before the vote,* he said".
_ASIDE: Final = Rare(r", (?:at|during|in) (?:an?|her|his|the|their) [^,;:()\"“”]{3,90}, ")


def _is_of_thing(text: str, at: Span) -> bool:
    """True for the year of what is spoken of: "stressed her part in the *2011* raid", not "said in a 2011 speech"."""
    if at[1] - at[0] != _YEAR:
        return False
    words = {text[slice(*word)].lower() for word in phrase_behind(text, at)}
    return bool(words) and words.isdisjoint(_OCCASIONS) and words.isdisjoint(_FINDINGS)


def _is_of_deed(text: str, start: int, place: int) -> bool:
    """True where a date behind a cue is of what was done: "called the deal, *signed in May*, a farce"."""
    aside = max(text.rfind(mark, start, place) for mark in _ASIDES)
    is_done = aside >= start and _DONE.search(text, aside, place) is not None
    return is_done and _SPOKE_ON.search(text, start, place) is None


def _is_day(found: FoundTimex) -> bool:
    return "/" not in found.timex.value and found.timex.value.count("-") == 2


def _goes_on(text: str, start: int, at: Span, cue: int) -> bool:
    """True for a day on which the speaker did something in saying it: "stood on the quay *on Monday and* announced"."""
    if not text.startswith(" and ", at[1]) or not _AND_TO_CUE.fullmatch(text, at[1], cue):
        return False
    deed = _ON_HAND.match(text, start, at[0])
    return deed is not None and not _OTHERS_DEED.search(text, deed.end("deed"), at[0])


_AND_TO_CUE: Final = Rare(r" and (?:(?:also|then|[a-z]{2,16}ly) )?")
_ON_HAND: Final = Rare(
    r"(?:[\w.’'-]{1,20} ){1,5}?(?P<deed>addressed|appeared|faced|greeted|joined|met|posed|stood|sat|spoke|testified"
    r"|toured|visited|went on) [^.,;:()\"“”]{0,80}\Z"
)


def _opens_clause(text: str, start: int, at: Span, cue: int) -> bool:
    """True for a date that opens the cue's clause in its sentence: "It is recalled that *in May* Ann Quill said …"."""
    if text.startswith(_POSSESSIVES, at[1]) or not _CLAUSE_OPENS.search(text, max(start, at[0] - _LONGEST_LEAD), at[0]):
        return False
    return _CLAUSE_ENDS.search(text, at[1], cue) is None


_LONGEST_LEAD: Final = 24
_POSSESSIVES: Final = ("'", "’")
_CLAUSE_OPENS: Final = Rare(
    r"(?:;|\b(?:that|because|although|though|while)) (?:(?:early|late|later|earlier|in|on) ){0,2}\Z"
    r"|\b(?:and|but) (?:(?:early|late|later|earlier) )?(?:in|on) \Z"
)
#: "Noted that *Saturday* was his birthday *and quoted* him", "that *this week's* speech …".
_CLAUSE_ENDS: Final = Rare(r",|\b(?:and|or)\b")


def _stands_at_cue(text: str, start: int, at: Span, quote: Quote) -> bool:
    """True for a date between the speaker and the cue: "Ann Quill *on Monday* said", "who *on Monday* said".

    "A man held *on Monday* said" tells when he was held, and so may "the witnesses of the crash *on Monday*".
    """
    if not _TO_CUE.fullmatch(text, at[1], quote.cue_at[0][0]):
        return False
    lead = _AT_CUE.search(text, max(start, at[0] - _LONGEST_LEAD), at[0])
    if lead is None:
        return False
    if lead["who"]:
        return True
    subject = quote.speaker_at[-1][0] if quote.speaker_at else start
    first = subject if start <= subject < lead.start() else start
    if _OTHERS_DEED.search(text, first, lead.start()) or _DONE.search(text, first, at[0]):
        return False
    word = text[first : lead.start()].rstrip().rpartition(" ")[2]
    if word in event_noun_forms() or word in _NO_NOUNS:
        return False
    return word.istitle() or not (word.endswith("ed") or word in past_forms())


_NO_NOUNS: Final = frozenset("after before by during for from of on over since to until with".split())
_TO_CUE: Final = Rare(r" (?:\([^()]{3,20}\) )?(?:(?:also|again|first|publicly|[a-z]{2,16}ly) ){0,2}")
_AT_CUE: Final = Rare(
    r"(?P<who>\b(?:who|which) )?(?<=[\w.”\"’')] )(?:(?:early|late|later|earlier) )?(?:(?:in|on) )?(?:the )?\Z"
)
_OTHERS_DEED: Final = Rare(r",|\b(?:who|which|that|whose|whom|where|when|while|[a-z]{2,20}ing)\b")


def _is_aside_of_speech(text: str, start: int, at: Span, cue: int) -> bool:
    """True for a date in such a phrase behind the speaker: "Ann Quill, *speaking to pupils on Monday*, said"."""
    if not text.endswith(", ", at[1], cue):
        return False
    opening = text.rfind(", ", start, at[0])
    return opening >= 0 and _opens_speech(text, opening + len(", "), at)


def _opens_speech(text: str, start: int, at: Span) -> bool:
    """True for a date in a phrase in front that tells of the saying: "Speaking to pupils on Monday, …"."""
    if not text.startswith(_SPEECH_WORDS, start):
        return False
    if _IN_A.fullmatch(text, start, at[0]):  # "In a 2015 interview with the mayor, …"
        return bool(_SPEECH.match(text, at[1]))
    if not _IN_SPEECH.fullmatch(text, start, at[0]):
        return False
    paper = _PAPER.match(text, start, at[0])
    if _DONE.search(text, paper.end() if paper else start, at[0]):
        return False  # "Speaking to pupils *taught* in 2015"
    is_year = at[1] - at[0] == _YEAR
    if (text.endswith(" of ", start, at[0]) or (is_year and " of " in text[start : at[0]])) and not (
        _OF_PAPER.fullmatch(text, start, at[0])
    ):
        return False  # "In a debate on the budget *of 2015*"
    return bool(_PHRASE_END.match(text, at[1])) and not _TOLD_OF.search(text, start, at[0])


#: What one does in saying something: "*Opening* the trial on Monday, the prosecutor told the jury …".
_SAYING: Final = (
    "Speaking Writing Testifying Addressing Asked Interviewed Announcing Briefing Closing Introducing Launching Opening"
    " Presenting Unveiling"
).split()
_SAYING_FORMS: Final = "|".join((*_SAYING, *map(str.lower, _SAYING)))
_OF_ONE: Final = "an? his her its their the another".split()
_SPEECH_WORDS: Final = tuple(
    word for each in (*_SAYING, "At", "During", "In") for word in (f"{each} ", f"{each.lower()} ")
)
_OCCASIONS: Final = DOCUMENTS.union(
    "address briefing broadcast debate hearing lawsuit podcast review speech suit testimony".split(),
    # where one speaks
    "ceremony conference event forum inquest launch meeting rally session summit".split(),
)
#: What tells what was found in its year: "according to a 2015 survey".
_FINDINGS: Final = frozenset("analysis audit book census data figures paper poll review study survey".split())
_SPEECHES: Final = "|".join(sorted(_OCCASIONS))
_A: Final = rf"(?:[Aa]t|[Dd]uring|[Ii]n) (?:{'|'.join(_OF_ONE)})"
_IN_A: Final = Rare(rf"{_A} (?:late |early )?")
_SPEECH: Final = Rare(rf" (?:[\w’'-]+ ){{0,3}}?(?:{_SPEECHES})\b(?: [^.,;:()]{{1,60}})?,")
_IN_SPEECH: Final = Rare(
    rf"(?:{_SAYING_FORMS}|{_A} (?:[\w’'-]+ ){{0,3}}?(?:{_SPEECHES}))"
    r"(?:,(?= dated )| [^.,;:()]{0,80})? (?:on|in|at|of|from|dated|late|early|last|this)? ?"
)
_YEAR: Final = 4  # characters
_OF_PAPER: Final = Rare(rf"{_A} (?:[\w’'-]+ ){{0,3}}?(?:{_SPEECHES}) of ")
#: A paper, and what was done with it: "In a letter *sent* on Monday" tells when it was said.
_PAPER: Final = Rare(
    rf"{_A} (?:[\w’'-]+ ){{0,3}}?(?:{_SPEECHES})"
    r"(?: (?:aired|broadcast|circulated|dated|delivered|filed|given|issued|made|posted|published|recorded|released|sent"
    r"|shared|signed|taped|uploaded|written))?(?= )"
)
#: What was done to others, to whom the date belongs: "Addressing veterans of a battle *fought* in 1944".
_DONE: Final = Rare(
    r" (?!(?:hundred|kindred|dated)\b)(?:[a-z]{2,20}[^e\W]ed|freed|begun|born|bought|brought|built|caught|cut|drawn"
    r"|driven|fallen|fought|found|given|held|hit|hurt|known|laid|lost|made|paid|seen|sent|shot|sold|stolen|struck|taken"
    r"|taught|thrown|torn|won|written)"
    r" (?:after|as|at|away|back|by|down|during|early|for|from|in|late|last|near|on|out|to|up|with)\b"
)
#: Where the phrase ends that a date stands in; "on Monday's crash" goes on with another thing.
_PHRASE_END: Final = Rare(
    r"(?![’'])(?: (?:and|in|at|to|with|by|from|about|whether|if|why|how) [^.,;:()]{1,60})?"
    r"(?:,| (?=(?:he|she|it|they) |[A-Z]))"
)
#: What a date belongs to instead of the saying: "Speaking after he was freed on Monday", "In a letter seen on Monday".
_TOLD_OF: Final = Rare(
    r"\b(?:about|after|ahead|as|because|before|concerning|following|for|how|if|leaked|obtained|over|read|regarding"
    r"|reviewed|seen|shared|shown|since|that|until|what|when|where|whether|which|while|who|whose|why)\b"
)
