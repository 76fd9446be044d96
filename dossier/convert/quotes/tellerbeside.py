"""Who speaks by words beside a quotation: "*Quill was blunt*: '…'", "*her verdict*: '…'", "'…' *is how she put it*"."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final

from dossier.convert.clauses.article import Article
from dossier.convert.english.gazetteer import is_given, titles
from dossier.convert.english.persons import body_nouns, head_of, is_person, paper_nouns
from dossier.convert.patterns.rare import Rare
from dossier.convert.quotes.clefts import is_linked
from dossier.convert.quotes.somebody import may_speak
from dossier.convert.reading.marks import Quotation
from dossier.convert.reading.spoken import ends_sentence, looks_spoken
from dossier.convert.reading.wordclasses import guess, word_tags
from dossier.convert.speakers.pronouns import PRONOUNS
from dossier.model import Span

#: What somebody's words are called.
_REPLY: Final = (
    "advice|answer|assessment|comment|conclusion|defen[cs]e|diagnosis|excuse|explanation|message|plea|promise|reaction"
    "|reply|response|retort|verdict|view|warning"
)
#: In front of a colon: who, and how that one was.
_BLUNT: Final = Rare(
    r"(?:(?:But|And|Yet|Still|Now),? )?(?P<who>[^\n:;“”\"«»]{2,90}?),? "
    r"(?P<cue>(?:was|is|were|are|sounded|seemed|remained|got) "
    r"(?:(?:\w{2,12}ly|more|less|even|still|also|rather|very|quite) )?"
    r"(?P<how>[a-z-]{3,15}))(?: (?:about|on|in|with|when|after) [^\n:;“”\"«»]{2,50})?"
)
_WHOSE: Final = (
    r"(?:[^\n:;“”\"«»]{0,80}[,.] )?(?P<who>[Hh]is|[Hh]er|[Tt]heir|[A-Z][\w.-]{0,30}(?: [A-Z][\w.-]{0,30}){0,3}"
    r"|(?:[Tt]he|[Aa]n?) (?:[a-z-]{2,20} )?[a-z-]{2,20}(?=['’]))(?P<own>['’]s?)? "
)
_WORD_OF: Final = r"(?:(?:own|final|only|first|last|short|blunt|exact|simple) )?"
#: … or whose word it is: "Quill's verdict:", "Her answer:", "The board's statement, in full:".
_VERDICT: Final = Rare(
    rf"{_WHOSE}(?P<cue>{_WORD_OF}"
    rf"(?:{_REPLY}|words|caption|e-?mail|letter|memo|note|post|statement|tweet))"
    r"(?: (?:was|is))?(?: (?:to|on|for) [^\n:;“”\"«»]{2,50})?(?:,? in (?:full|part))?"
)
#: … and without a colon: "Her last words were '…'".
_VERDICT_WAS: Final = Rare(
    rf"{_WHOSE}(?P<cue>{_WORD_OF}(?:{_REPLY}|words))(?: (?:to|on|for) [^\n:;“”\"«»]{{2,50}})? (?:is|are|was|were) "
)
_WERE: Final = (" is ", " are ", " was ", " were ")
#: … or what came from somebody: "The reply from Quill:", "The view of the clerk was blunter still:".
_FROM: Final = Rare(
    r"(?:[^\n:;“”\"«»]{0,80}[,.] )?(?:[Tt]he|[Aa]|[Oo]ne) (?:[a-z-]{3,15} )?"
    rf"(?P<cue>{_REPLY})"
    r" (?:from|of|by) (?P<who>[^\n:;“”\"«»]{2,60}?)(?: (?:was|is|came|remained) [^\n:;,“”\"«»]{2,40})?"
)
#: "*In an interview that day,* Quill went further: …".
_WHEN: Final = Rare(r"(?:In|On|At|During|After) [^\n:;,“”\"«»]{2,60}, ")
#: … or what one did, that is a way to speak.
_WENT_FURTHER: Final = Rare(
    r"(?:(?:But|And|Yet|Still|Now),? )?"
    r"(?P<who>[^\n:;“”\"«»]{2,90}?),? "
    r"(?P<cue>(?:went|goes|has gone) (?:(?:even|much|still|a step|one step) )?further"
    r"|(?:was|were|is) having none of it"
    r"|(?:has |have )?(?:had|has|have) (?:only |just )?(?:this|the following|a few things|plenty|much|more) to say"
    r"|(?:had|has|have) (?:just |only )?(?:one|two|three|four|a|an|another) (?:[a-z-]{3,12} )?"
    rf"(?:{_REPLY}|words?|question|request|suggestion))"
    r"(?: (?:for|to|about|on|with) [^\n:;,“”\"«»]{2,50})?"
)
_IN_WORDS_FRONT: Final = Rare(r"(?P<cue>In the words of) (?P<who>[^\n.;:“”\"«»]{2,80}?), [^\n,.;:“”\"«»]{0,60}[ ,]")
_COLON: Final = Rare(r":\s{0,2}\Z")
_ASKS: Final = Rare(r"\?\s\Z")
_REACH: Final = 200
#: Somebody's name alone, with who that is: "Ann Quill, a baker in Tarn:", "Ann Quill on the mayor:".
_INTRODUCED: Final = Rare(
    r"(?P<lead>(?:[\w’'.-]{1,20} ){0,6}|(?:[Aa]n?|[Tt]he|[Oo]ur|[Ff]rom (?:our|the)) [^\n:;,“”\"«»]{2,60}, )"
)
_ABOUT_NAME: Final = Rare(
    r"(?:,? \(?\d{1,3}\)?)?(?:(?:, (?:of |from )?| \(| (?:of|from|for|in|at|on|to|with|about) )[^\n:;“”\"«»]{2,90})?,?"
)
_FINITE: Final = Rare(
    r"\b(?:am|is|are|was|were|has|had|have|will|would|can|could|may|might|must|shall|should|does|did|do|who|which|that"
    r"|as|when|if|because|than|called|titled|entitled|named)\b"
)
_LEADS: Final = frozenset("and but then or the a an his her their our from".split())
#: In front of a name: what is no office of its bearer.
_PREPOSITIONS: Final = frozenset("of on to for from about above with at in by over".split())
#: What leads to whom something is said of.
_OF_WHOM: Final = frozenset("about against concerning for of on re regarding to with".split())
#: Behind a quotation.
_PUT_IT: Final = Rare(
    r",? (?:was|is) how (?P<who>[^\n.;:“”\"«»]{2,60}?) "
    r"(?P<cue>(?:put|puts|described|describes|summed|phrased|saw) (?:up )?"
    r"(?:(?:it|this|that|things|them)\b"
    r"|(?:the|his|her|its|their|an?) [\w’'-]{1,20}(?: [\w’'-]{1,20}){0,2}(?=[.,;\n]|\Z)))"
)
_IN_WORDS: Final = Rare(r",? (?P<cue>in the words of) (?P<who>[^\n.;:,“”\"«»]{2,60})(?=[.,;])")
#: "…," the Courier quoted Ann Quill as saying.
_QUOTES_AS: Final = Rare(
    r",? [^\n;:“”\"«»]{2,80}? (?P<cue>quot(?:ed|es)) (?P<who>[^\n;:“”\"«»]{2,100}?),? as "
    r"(?:having )?(?:said|told|\w{2,12}ing)\b"
)
_LONGEST_QUOTER: Final = 90
#: "'…' was the verdict of Ann Quill", and in front: "In the words of Ann Quill, the plan was '…'".
_VERDICT_OF: Final = Rare(
    rf",? (?:was|is) (?:the|his|her|their) (?P<cue>{_REPLY}) (?:of|from) "
    r"(?P<who>[^\n.;:“”\"«»]{2,80})"
)


def teller_in_front(article: Article, quotation: Quotation) -> tuple[Span, Span] | None:
    """Who speaks by what stands in front of a quotation, and the words that tell it: "*Quill was blunt*: '…'"."""
    text, start = article.text, quotation.start
    opening = article.sentence_at(start)
    is_led = opening is not None and text.startswith("In the words of ", opening.start)
    words = _IN_WORDS_FRONT.fullmatch(text, opening.start, start) if opening and is_led else None
    if words and may_speak(article, words.span("who")):
        return words.span("who"), words.span("cue")
    if opening and text.endswith(_WERE, opening.start, start) and start - opening.start < _REACH:
        was = _VERDICT_WAS.fullmatch(text, opening.start, start)
        return (was.span("who"), was.span("cue")) if was and _is_whose(article, was) else None
    colon = _COLON.search(text, max(0, start - 3), start) or _ASKS.search(text, max(0, start - 2), start)
    sentence = article.sentence_at(colon.start()) if colon else None
    if colon is None or sentence is None or colon.start() - sentence.start > _REACH:
        return None
    blunt = _BLUNT.fullmatch(text, sentence.start, colon.start())
    if blunt and text[colon.start()] == ":" and _is_adjective(blunt["how"]) and may_speak(article, blunt.span("who")):
        return blunt.span("who"), blunt.span("cue")
    verdict = _VERDICT.fullmatch(text, sentence.start, colon.start())
    if verdict is not None and _is_whose(article, verdict):
        return verdict.span("who"), verdict.span("cue")
    when = _WHEN.match(text, sentence.start, colon.start())
    for form in (_FROM, _WENT_FURTHER):
        match = form.fullmatch(text, when.end() if when else sentence.start, colon.start())
        if match and text[colon.start()] == ":" and may_speak(article, match.span("who")):
            return match.span("who"), match.span("cue")
    return _introduced(article, sentence.start, colon.start(), quotation)


def _is_whose(article: Article, match: re.Match[str]) -> bool:
    """True for a possessive pronoun, and the possessive of somebody or a body."""
    who = match.span("who")
    if match["who"].lower() in PRONOUNS or match["who"].lower() == "their":
        return True
    is_known = article.name_type(*who) or may_speak(article, who) or head_of(match["who"]) in body_nouns()
    return bool(match["own"]) and bool(is_known)


def _is_adjective(word: str) -> bool:
    return "J" in (word_tags().get(word) or guess(word)) or word.endswith("er")


def _introduced(article: Article, first: int, colon: int, quotation: Quotation) -> tuple[Span, Span] | None:
    """Who is named, and no more, in front of what is said: "*Ann Quill, a baker in Tarn*: 'It was shut.'"."""
    text = article.text
    people = [span for span, kind in article.names_in(first, colon) if kind == "person" or _is_full(text, span, kind)]
    if not people or not ends_sentence(text, quotation) or not looks_spoken(text, quotation):
        return None
    start, end = people[0]
    lead = _INTRODUCED.fullmatch(text, first, start)
    if lead is None or (len(people) > 1 and text[end] not in ", ") or _FINITE.search(text, first, colon):
        return None
    words = lead["lead"].split()
    is_asked = text[colon] == "?"
    if is_asked and (words not in (["And"], ["But"]) or end != colon):
        return None
    is_aside = lead["lead"].endswith(", ")
    if words and not is_aside and not is_office(words):
        return None
    if is_aside and (end != colon or not is_person(head_of(lead["lead"].removeprefix("From ").rstrip(", ")))):
        return None
    if article.has_cue(first, colon) or not _ABOUT_NAME.fullmatch(text, end, colon):
        return None
    return (start, end), (colon, colon + 1)


def _is_full(text: str, span: Span, kind: str) -> bool:
    given, blank, _ = text[slice(*span)].partition(" ")
    return not kind and bool(blank) and is_given(given)


def is_office(words: Sequence[str]) -> bool:
    """True for what may stand in front of a name: "And", "The union's", "Harbour minister"."""
    if all(word.lower() in _LEADS for word in words):
        return True
    lows = [word.lower() for word in words]
    if "late" in lows:
        return False  # "*The late* Ann Quill: …" is about her
    if lows[0] in _OF_WHOM and not any(low.endswith(",") for low in lows):
        return False  # "*On defender* Ann Quill: …" tells of her
    at = next((number for number, low in enumerate(lows) if low in _PREPOSITIONS), 0)
    if at and (lows[at] != "of" or titles().get(lows[at - 1]) != "office"):
        return False  # "*Neighbours of suspect*", "*The crowd to coach*", but "*Mayor of Tarn*"
    last = lows[-1]
    return last.rstrip(".") in titles() or is_person(last) or last.endswith(("'s", "’s"))


def teller_behind(article: Article, quotation: Quotation) -> tuple[Span, Span] | None:
    """Who speaks by what stands behind a quotation, and the words that tell it: "'…' *was how Quill put it*"."""
    text, end = article.text, quotation.end
    goes_on = is_linked(text, quotation)
    match = (_PUT_IT if goes_on else _IN_WORDS).match(text, end)
    if match is None and text.find(" quot", end, end + _LONGEST_QUOTER) >= 0:
        match = _QUOTES_AS.match(text, end)
        if match and text.find(". ", end, match.start("cue")) >= 0:
            match = None  # another sentence
        if match and head_of(match["who"]) in body_nouns() | paper_nouns():
            return match.span("who"), match.span("cue")  # "…," the Courier quoted *the ministry* as saying
    if match is None and goes_on:
        match = _VERDICT_OF.match(text, end)
    return (match.span("who"), match.span("cue")) if match and may_speak(article, match.span("who")) else None
