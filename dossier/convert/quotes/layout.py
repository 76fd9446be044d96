"""Attributions that layout makes, without any verb: "NAME: words" in transcripts and headlines, "words" — Name.

The cue is the colon or the dash.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import Final

from dossier.convert.clauses.article import Article
from dossier.convert.clauses.readings import trimmed
from dossier.convert.english.gazetteer import is_given
from dossier.convert.english.persons import is_person
from dossier.convert.names.outlets import sounds_like_outlet
from dossier.convert.patterns.matches import matches_at, places_of_marks
from dossier.convert.patterns.rare import Rare
from dossier.convert.quotes.briefs import find_briefed, is_of_briefs
from dossier.convert.quotes.digests import find_digested
from dossier.convert.reading.cues import cue_forms
from dossier.convert.reading.marks import first_letter
from dossier.convert.reading.parse import Attribution
from dossier.convert.reading.spoken import MARKS, ends_paragraph, is_title, looks_spoken
from dossier.convert.reading.tags import has_finite
from dossier.model import Passage
from dossier.text import header_of

_LABELLED: Final = re.compile(r"[^\S\n]*[\"“]?(?P<label>[^\n:]{1,60})(?P<colon>:)[^\S\n]+(?P<words>[^\n]+)")
#: A full stop in place of the colon: "Q. And then?".
_MARKED: Final = Rare(r"^[^\S\n]{0,9}(?P<label>[QA])(?P<colon>\.)[^\S\n]{1,9}(?P<words>[^\s.][^\n]+)", re.MULTILINE)
#: Speakers of a transcript: "LEHRER", "MS. BROWN", "Q".
_SPEAKER: Final = Rare(r"(?:Q|A|[A-Z][A-Z.'’-]+(?: [A-Z][A-Z.'’-]*){0,3})")
_ENDING: Final = '"”'  # marks that a signed quotation ends with
_SIGNED: Final = re.compile(
    r"[\"”][^\S\n]{0,3}\n{0,2}(?P<dash>[—―–]|--?)[^\S\n]{0,3}(?P<name>[A-Z][^\n,;:!?\"“”—―–]{1,60})"
    r"(?=(?:, [^\n\"“”]{2,60})?[.,]?[^\S\n]*(?:\n|\Z))"
)
#: … if it is not one that the writer breaks off: "“It pays,” *Quill said*. “I like it.”".
_ASIDE: Final = Rare(r",[\"”] (?!(?:and|but|I|so|then|they|we|which|you)\b)([^\n\"“”.]{2,100})")
#: … behind a whole sentence with nothing but who says it: what is quoted may itself quote.
_WHO_SAYS: Final = Rare(
    r"[.?!…][\"”] (?:(?:[Hh]e|[Ss]he|(?:[Tt]he|[Aa]n?) [a-z]{2,20}|(?!I |We |They )[A-Z][\w.’'-]{1,20}"
    r"(?: [A-Z][\w.’'-]{1,20}){0,3}) (?P<verb>[a-z]+)"
    r"|(?P<said>[a-z]+) (?:he|she|(?:the|an?) [a-z]{2,20}|[A-Z][\w’'-]{1,20}(?: [A-Z][\w’'-]{1,20}){0,3}))"
    r"(?:[.,]|(?= (?:after|at|in|on|when) ))"
)
_ONLY_STOPS: Final = Rare(r"[ .\n]{0,20}\Z")
_ENDS: Final = (".", "!", "?", "…")
_LONGEST_LABEL: Final = 6  # words
#: Words that read on into a quotation behind them, and verbs of a sentence that does.
_READS_ON: Final = frozenset(
    "a an and as at but for her his in is its my of on or our that the their to was with".split()
)
_VERBS: Final = frozenset("are be been did do does had has have is was were will would he i it she they we who".split())
_NAME_WORD: Final = r"(?:[A-Z][\w.'’-]*|of|the|de|van|von|al|bin)"
_SIGNATURE: Final = Rare(  # "Ann Quill", "Bank governor Ann Quill"
    rf"{_NAME_WORD}(?:[^\S\n](?:{_NAME_WORD}|[a-z-]{{3,15}}(?=[^\S\n][A-Z]))){{0,7}}"
)
_CAPITAL: Final = Rare(rf"{_NAME_WORD}(?:[^\S\n]{_NAME_WORD}){{0,5}}")
#: What a headline may quote though it is no name: "Poll: Voters …", "Police: Suspect …".
_VOICES: Final = frozenset(
    "advocates aide aides analysis analyst analysts attorney attorneys audit authorities complaint court critics data "
    "document documents expert experts filing government group indictment investigators judge lawsuit lawyer lawyers "
    "letter memo mayor minister ministry officials official police poll polls president probe prosecutor prosecutors "
    "report reports researchers review scientists source sources spokesman spokeswoman study studies survey watchdog "
    "witness witnesses".split()
)
#: Labels of a text: what follows is its title, and nobody's words.
_LABELS: Final = frozenset(
    "analysis athletics audio baseball basketball boxing breaking comment correction cricket cycling editorial "
    "exclusive explainer fact factcheck feature football gallery golf hockey interview latest live motorsport obituary "
    "opinion photos pictures podcast preview profile recap review roundup rugby skiing special summary swimming "
    "tennis timeline transcript update updated video watch".split()
)
#: Of a headline that tells who somebody is: "Ann Quill: *engineer* who built bridges", "*the swimmer* 'nobody beat'".
_DESCRIBED: Final = Rare(
    r"(?:(?:an?|the) )?(?:[a-z-]{1,20} ){0,3}?(?P<who>[a-z-]{3,20})(?= who(?:se)?\b| [\"“'‘]|,|\n|\Z)"
)
#: … and where the headline claims something of them: ", *council must* go", "who built it *is to* blame".
_CLAIMING: Final = Rare(
    r"(?:, [^\n\"“‘]{0,60}?| who(?:se)? [a-z]{1,20}[^\n\"“‘,]{0,60}?) (?:must|should|will|won['’]t|cannot|can['’]t"
    r"|needs? to|deserves?|(?:is|are) (?:to|not|no)) "
)
_ONE_WORD: Final = Rare(r" [\"“'‘][a-z]{2,15}[\"”'’] [a-z]")
#: Of a headline, whose marks may be single: "'It was shut' – *clerk tells* inquiry", "'Rubbish', *replies mayor*",
#: "'I was late': *baker Ann Quill* on losing her shop".
_TOLD_BEHIND: Final = Rare(
    r"(?:,| [–—-]|(?<=,[\"”'’])) (?:(?P<who>[^\n,.;:'‘’\"“”]{2,50}?) (?P<cue>says|tells|warns|claims|insists|admits)\b"
    r"|(?P<verb>says|replies|retorts|warns|insists|claims|admits) (?P<one>[^\n,.;:'‘’\"“”]{2,50})(?=[,;]|$))"
    r"|(?P<colon>:) (?P<label>[^\n,.;:'‘’\"“”]{2,50}?)(?=$"
    r"| on (?:[a-z]{2,15}ing|an?|h(?:er|is|ow)|its|life|my|our|their"
    r"|the(?! (?:brink|edge|mend|move|pitch|road|ropes|run|rise|stand|verge)\b)|wh(?:at|o|y)|\d{1,4})\b)",
    re.MULTILINE,
)
_OPENED: Final = Rare(r"(?:; |: |\A)([\"“'‘])(?=\w)")
_CLOSED: Final = Rare(r"(?<=[\w.!?,])[\"”'’](?=[,:]? )")
_CLOSING: Final = {'"': '"', "“": "”", "'": "'", "‘": "’"}
#: Labels of a fact-check.
_CLAIMS: Final = frozenset({"claim", "the claim", "claims", "statement", "the statement", "viral claim"})
_VERDICTS: Final = frozenset(
    (
        "verdict",
        "our verdict",
        "the verdict",
        "rating",
        "our rating",
        "ruling",
        "our ruling",
        "conclusion",
        "assessment",
    )
)
_PARTS: Final = _LABELS | frozenset(
    "background context details evidence facts findings quote quotes source sources truth".split()
)
#: A line of words: nothing in brackets or parentheses, no heading.
_LINE: Final = Rare(r"^(?![\s(\[#>*])[^\n]+$", re.MULTILINE)
FIRST_PERSON: Final = Rare(r"\b(?:I|[Ww]e|[Mm]y|[Mm]e|[Oo]ur|[Uu]s|[Mm]yself|[Oo]urselves)\b")
#: "… all night, she said." is told by the author.
_RETOLD: Final = Rare(r"\b(?:he|she|they) (?:said|says|added|adds)[.!?\"”]*\s*$")
#: "'I paid,' *Ann Quill said*. …" has a speaker of its own.
_SAID: Final = Rare(
    r"[\"“][^\n\"“”]{2,400}[\"”] (?!(?:he|she|they|I|we)\b)[^\n\"“”.]{2,60}? (?:said|says|told|added|replied|wrote)\b"
    r"|[\"“][^\n\"“”]{2,400}[\"”] (?:said|says|replied|wrote) "
)
_ASKED_AND_ANSWERED: Final = frozenset({"Q", "A"})
TRANSCRIPT: Final = "transcript line"
_FEWEST_LINES: Final = 2
_TWO: Final = 2
_FEWEST_ANSWERS: Final = 3
_FEWEST_WORDS: Final = 3
_FEWEST_SPOKEN: Final = 5
_LONGEST_LOOK: Final = 2000
_LONGEST_TITLE: Final = 200


def find_laid_out(article: Article) -> tuple[Attribution, ...]:
    """Transcript lines, a headline's voice, claims that are checked, signed and labelled quotations, in this order."""
    lines = sorted([*_labelled_lines(article.text), *_marked_lines(article.text)], key=re.Match.start)
    spoken = list(_transcript(article, lines))
    heads = [each for each in _headline(article) if each.source not in [line.source for line in spoken]]
    found = [*spoken, *heads, *_checked(article, lines), *_signed(article), *find_briefed(article)]
    digested = {each.content: each for each in find_digested(article)}
    return (*(each for each in found if each.content and each.content not in digested), *digested.values())


def find_standalone(article: Article) -> Iterator[Attribution]:
    """Quotations that fill a paragraph behind one that quotes, or ends with a colon: words, though nothing tells whose.

    Elsewhere such a paragraph is as likely a caption, a motto or a list of what people posted.
    """
    text = article.text
    first = _headline_at(text)
    for quotation in article.quotations:
        start = quotation.start
        fills = text[start - 1 : start] == "\n" and ends_paragraph(text, quotation)
        if fills and start > first and _leads_in(article, start) and looks_spoken(text, quotation):
            content = trimmed(text, quotation.parts)
            if sum(len(text[begin:stop].split()) for begin, stop in content) >= _FEWEST_SPOKEN:
                yield Attribution(content, "quotation that fills a paragraph")


def _leads_in(article: Article, start: int) -> bool:
    """True when the paragraph in front of a place quotes somebody, or ends with a colon."""
    before = article.text[max(0, start - _LONGEST_LOOK) : start].rstrip()
    paragraph = before[before.rfind("\n") + 1 :]
    return paragraph.endswith(":") or any(mark in paragraph for mark in '"“”«»')


def _transcript(article: Article, lines: Sequence[re.Match[str]]) -> Iterator[Attribution]:
    capitals = [match for match in lines if _SPEAKER.fullmatch(match["label"]) and not _is_label(match["label"])]
    spoken = capitals if len(capitals) >= _FEWEST_LINES else list(_interview(article, lines))
    if spoken and spoken is capitals and {match["label"] for match in capitals} <= _ASKED_AND_ANSWERED:
        # "*Ann Quill*: It was cold." in front of "A: It was.", not a headline, "*Ann Quill*: 'It was cold'"
        title = _headline_at(article.text)
        spoken = [
            match
            for match in lines
            if match["label"] in _ASKED_AND_ANSWERED or (match.start("label") > title and _is_person(article, match))
        ]
    for match, following in pairwise((*spoken, None)):
        if match:
            yield _labelled(article, match, TRANSCRIPT, _goes_on(article.text, match, following) if following else ())


def _is_person(article: Article, match: re.Match[str]) -> bool:
    """True for a line that a person's whole name opens."""
    named = article.names_in(*match.span("label"))
    return len(named) == 1 and named[0] == (match.span("label"), "person")


def _goes_on(text: str, match: re.Match[str], following: re.Match[str]) -> Passage:
    """The paragraphs between two lines in which the speaker of the first is heard: they say "I" or "we"."""
    lines = _LINE.finditer(text, match.end(), following.start())
    return tuple(
        line.span()
        for line in lines
        if FIRST_PERSON.search(line[0]) and not _RETOLD.search(line[0]) and not _SAID.match(line[0])
    )


def _labelled_lines(text: str) -> Iterator[re.Match[str]]:
    """Every line that begins with a label and a colon; few lines have a colon at all."""
    colon = text.find(":")
    while colon >= 0:
        match = _LABELLED.match(text, text.rfind("\n", 0, colon) + 1)
        if match:
            yield match
        end = text.find("\n", colon)
        colon = text.find(":", end) if end >= 0 else -1


def _marked_lines(text: str) -> Sequence[re.Match[str]]:
    """The lines that begin with "Q." or "A.", where a question is answered; elsewhere they are initials or a list's."""
    if "\nQ. " not in text:
        return ()
    lines = list(_MARKED.finditer(text))
    is_answered = any(
        question["label"] == "Q" and answer["label"] == "A" and question["words"].rstrip().endswith("?")
        for question, answer in pairwise(lines)
    )
    return lines if is_answered else ()


def _interview(article: Article, lines: Sequence[re.Match[str]]) -> Iterator[re.Match[str]]:
    """The lines of people whose names open several paragraphs ("Lind: It will."), and questions put under a name."""
    named = [match for match in lines if _is_name(article, match["label"])]
    if not named:
        return
    times = Counter(match["label"] for match in named)
    surnames = {article.text[slice(*name.span)].split()[-1] for name in article.parse.names if name.type == "person"}
    people = {match["label"] for match in named if match["label"].split()[-1] in surnames}
    talk = len(people) > 1 and sum(times[label] for label in people) >= _FEWEST_ANSWERS
    if two := _two_in_turn(named):  # whose given names no list has
        people, talk = two, True
    if max(times.values()) == 1 and not _is_of_words(article.text, named[0].start()):
        # each is heard once: a list of people, of whom only some speak
        named = [match for match in named if _is_spoken(match["words"])]
    if talk:  # "Lind: Will it rain? Quill: It will. Lind: When?"
        yield from (match for match in named if match["label"] in people)
    elif max(times.values()) >= _FEWEST_ANSWERS:
        for match in named:
            if times[match["label"]] >= _FEWEST_LINES or match["words"].rstrip().endswith("?"):
                yield match


#: In front of a list of who said what.
_SAYING: Final = Rare(r"\b(?:said|says?|told|answers?|answered|[Vv]iews?)\b[^\n]{0,120}\n\s*\Z")


def _is_of_words(text: str, start: int) -> bool:
    """True for lines of names behind one that tells of words: "What the candidates *say* about the bridge:"."""
    return _SAYING.search(text, max(0, start - _LONGEST_TITLE), start) is not None


def _is_spoken(words: str) -> bool:
    """True for a line of "I" or "we", a question, or words in quotation marks; not for "Ann Quill: 1,769 votes"."""
    return words[0] in MARKS or "?" in words or FIRST_PERSON.search(words.replace("let us", "")) is not None


def _two_in_turn(named: Sequence[re.Match[str]]) -> set[str]:
    """The labels of two people who take turns, named in full first: "Ida Lind: …", "Ivo Quill: …", "Lind: …"."""
    last = [match["label"].split()[-1] for match in named]
    if len(set(last)) != _TWO or len(last) < 2 * _TWO or any(one == other for one, other in pairwise(last)):
        return set()
    full = {match["label"].split()[-1] for match in named if " " in match["label"]}
    return {match["label"] for match in named} if len(full) == _TWO else set()


def _is_name(article: Article, label: str) -> bool:
    words = label.split()
    return bool(_CAPITAL.fullmatch(label)) and words[0].lower() not in _LABELS and words[-1] in article.name_words


def _headline_at(text: str) -> int:
    """Where the headline begins."""
    return len(text) - len(text[header_of(text)[1] :].lstrip())


def _headline(article: Article) -> Iterator[Attribution]:
    text = article.text
    start = _headline_at(text)
    told = list(_told_behind(article, start))
    yield from told
    match = _LABELLED.match(text, start)
    if match and any(match.start("words") <= each.content[0][0] for each in told if each.content):
        return  # "Tarn Mills: 'It is shut', envoy says": it is not the mill's
    if match is None or len(match["words"].split()) < _FEWEST_WORDS:
        return
    described = _DESCRIBED.match(text, match.start("words"))
    if described is not None and is_person(described["who"]) and not _goes_on_to_say(text, described.end()):
        return
    words = match["label"].removeprefix("The ").split()
    last = words[-1].strip("'’s").lower() if words else ""
    if last == "source" and is_of_briefs(article):
        return
    if words and (words[0].lower() in _LABELS or (len(words) > 2 and match["label"].isupper())):
        return  # "MONSTER IN THE ATTIC: Lodger jailed"
    is_place = (
        article.name_type(*match.span("label")) == "place"
        or (  # "Mali: two journalists released"
            match["words"].rstrip().endswith(".") and not _is_met_again(article, words[-1:], match.end("label"))
        )
    )  # "LODDEN: Two clerks were hurt, villagers said.": no headline ends so
    if last in _VOICES or (not is_place and _CAPITAL.fullmatch(match["label"]) and words[-1] in article.name_words):
        yield _labelled(article, match, "headline with a colon")


def _is_met_again(article: Article, words: list[str], start: int) -> bool:
    """True where somebody's name with one of some words, in any letters, stands behind a place."""
    lows = {word.lower() for word in words}
    return any(
        type_ != "place" and not lows.isdisjoint(article.text[slice(*span)].lower().split())
        for span, type_ in article.names_in(start, len(article.text))
    )


def _goes_on_to_say(text: str, start: int) -> bool:
    """True behind who is spoken of: "Ann Quill: mayor*, board must* go", "a clerk *who lies must* go"."""
    return _CLAIMING.match(text, start) is not None or _ONE_WORD.match(text, start) is not None


def _told_behind(article: Article, start: int) -> Iterator[Attribution]:
    """A headline's words in quotation marks with who says them behind."""
    text = article.text
    end = text.find("\n", start)
    title = text[start : end if end >= 0 else len(text)]
    if len(title) > _LONGEST_TITLE:
        return
    for opening in _OPENED.finditer(title):
        words = start + opening.end()
        mark = _CLOSING[opening[1]]
        closing = next((each for each in _CLOSED.finditer(title, opening.end()) if each[0] == mark), None)
        match = _TOLD_BEHIND.match(text, start + closing.end(), start + len(title)) if closing else None
        if closing is None or match is None:
            continue
        who, cue = next(each for each in (("who", "cue"), ("one", "verb"), ("label", "colon")) if match[each[0]])
        said = words, start + closing.start()
        if match["label"]:  # but "'It was a lie': *Tarn* on the brink", "'*Fire and Ice*': Ann Quill on her tour"
            is_said = FIRST_PERSON.search(text, *said) or has_finite(text, *said)
            (first, last), type_ = (*article.names_in(*match.span(who)), ((0, 0), ""))[0]
            is_whole = last == match.end(who) and (
                first == match.start(who) or is_person(text[match.start(who) : first])
            )
            is_one = type_ == "person" and is_whole and bool(is_said) and not is_title(text[slice(*said)])
        else:
            is_one = bool(article.name_type(*match.span(who))) or is_person(match[who]) or match[who] in ("he", "she")
        if is_one:
            yield Attribution(
                content=trimmed(text, (said,)),
                rule="headline with its speaker behind",
                cue=(match.span(cue),),
                source=(match.span(who),),
                lemma="say",
            )


def _is_label(label: str) -> bool:
    """True for what a part of a fact-check is called: "THE FACTS", "OUR VERDICT"."""
    low = label.strip().lower()
    return low in _CLAIMS or low in _VERDICTS or low.removeprefix("the ").removeprefix("our ") in _PARTS


def _checked(article: Article, lines: Sequence[re.Match[str]]) -> Iterator[Attribution]:
    """The claim that a fact-check is about: whoever is said to have said it in there, it is the claim that says so."""
    if any(match["label"].strip().lower() in _VERDICTS for match in lines):
        for match in lines:
            if match["label"].strip().lower() in _CLAIMS:
                yield _labelled(article, match, "claim that is checked")


def _labelled(article: Article, match: re.Match[str], rule: str, more: Passage = ()) -> Attribution:
    return Attribution(
        content=trimmed(article.text, (match.span("words"), *more)),
        rule=rule,
        cue=(match.span("colon"),),
        source=(match.span("label"),),
        lemma=":",
    )


def _breaks_off(text: str, start: int, end: int) -> bool:
    """True for a line of quotations that the writer says in between whose they are."""
    speech = cue_forms().speech
    if any(not speech.isdisjoint(aside[1].split()) for aside in _ASIDE.finditer(text, start, end)):
        return True
    return any((who["verb"] or who["said"]) in speech for who in _WHO_SAYS.finditer(text, start, end))


def _is_credit(text: str, match: re.Match[str]) -> bool:
    """True for an agency or an outlet alone in the last line; "The Xville Post" there is who is quoted."""
    if text.find("\n", match.start(), match.start("name")) < 0 or not _ONLY_STOPS.match(text, match.end()):
        return False
    first = match["name"].partition(" ")[0]
    return first != "The" and not is_given(first) and sounds_like_outlet(match["name"])


def _stands_alone(text: str, line: int, start: int, match: re.Match[str]) -> bool:
    """False for words that the writer leads to, or breaks off to say whose they are: a byline or a credit is behind."""
    front = text[line:start].rstrip()
    if not any(char.isalpha() for char in front):  # "* “It leaks.” — Quill" is one of a list
        return not _is_credit(text, match) and not _breaks_off(text, start, match.start())
    if front.endswith((":", "—", "–")):
        return True
    return "\n" not in match[0] and (
        front.endswith(_ENDS) or (first_letter(text, start).isupper() and _is_label_of(front))
    )


def _is_label_of(front: str) -> bool:
    """True for a few words that tell whose or what words follow, and do not read on into them: "Quote of the day"."""
    words = front.lower().split()
    return (
        len(words) <= _LONGEST_LABEL
        and words[-1] not in _READS_ON
        and not front.endswith(",")
        and _VERBS.isdisjoint(words)
        and cue_forms().speech.isdisjoint(words[1:])  # "*Quote* of the day"
    )


def _signed(article: Article) -> Iterator[Attribution]:
    text = article.text
    for match in matches_at(_SIGNED, text, places_of_marks(text, _ENDING), 0, len(text)):
        if not _SIGNATURE.fullmatch(match["name"].strip()):
            continue
        end = match.start() + 1
        line = text.rfind("\n", 0, match.start()) + 1
        number = bisect_left(article.ends, end)
        if text[line] in '"“”':  # some close where they should open
            start = line
        elif number < len(article.ends) and article.ends[number] == end:
            start = article.starts[number]
        else:
            continue
        if not _stands_alone(text, line, start, match):
            continue
        yield Attribution(
            content=trimmed(text, ((start, end),)),
            rule="signed quotation",
            cue=(match.span("dash"),),
            source=trimmed(text, (match.span("name"),)),
            lemma="—",
        )
