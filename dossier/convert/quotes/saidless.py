"""Quotations without a verb of saying: "Ann Quill was blunt: '…'", "her verdict: '…'", "'…' was how she put it"."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from typing import Final

from dossier.convert.clauses.article import Article
from dossier.convert.clauses.mouthpieces import is_medium
from dossier.convert.clauses.readings import trimmed
from dossier.convert.english.gazetteer import is_given, titles
from dossier.convert.english.inflections import forms_of_verbs
from dossier.convert.english.persons import head_of, is_person, is_plural
from dossier.convert.patterns.rare import Rare
from dossier.convert.quotes.clefts import is_linked
from dossier.convert.quotes.somebody import may_speak
from dossier.convert.reading.marks import Quotation, first_letter
from dossier.convert.reading.parse import Attribution
from dossier.convert.reading.spoken import FIRST_PERSON, ends_paragraph, looks_spoken
from dossier.convert.reading.wordclasses import class_of, guess, word_tags
from dossier.convert.speakers.pronouns import PRONOUNS
from dossier.model import Passage, Span, holds

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
#: … or whose word it is: "Quill's verdict:", "Her answer:".
_VERDICT: Final = Rare(
    r"(?:[^\n:;“”\"«»]{0,80}[,.] )?(?P<who>[Hh]is|[Hh]er|[A-Z][\w.-]{0,30}(?: [A-Z][\w.-]{0,30}){0,3})(?P<own>['’]s?)? "
    r"(?P<cue>(?:(?:own|final|only|first|last|short|blunt) )?"
    rf"(?:{_REPLY}|words))"
    r"(?: (?:was|is))?(?: (?:to|on|for) [^\n:;“”\"«»]{2,50})?"
)
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
    r"|(?:had|has|have) (?:just |only )?(?:one|two|three|four|a|an|another) (?:[a-z-]{3,12} )?"
    rf"(?:{_REPLY}|words?|question|request|suggestion))"
    r"(?: (?:for|to|about|on|with) [^\n:;,“”\"«»]{2,50})?"
)
#: Somebody's name alone, with who that is: "Ann Quill, a baker in Tarn:", "Ann Quill on the mayor:".
_INTRODUCED: Final = Rare(
    r"(?P<lead>(?:[\w’'.-]{1,20} ){0,6}|(?:[Aa]n?|[Tt]he|[Oo]ur|[Ff]rom (?:our|the)) [^\n:;,“”\"«»]{2,60}, )"
)
_ABOUT_NAME: Final = Rare(
    r"(?:,? \(?\d{1,3}\)?)?(?:(?:, (?:of |from )?| \(| (?:of|from|for|in|at|on|to|with|about) )[^\n:;“”\"«»]{2,90})?,?"
)
_LEADS: Final = frozenset("and but then or the a an his her their our from".split())
_FINITE: Final = Rare(
    r"\b(?:am|is|are|was|were|has|had|have|will|would|can|could|may|might|must|shall|should|does|did|do|who|which|that"
    r"|as|when|if|because|than|called|titled|entitled|named)\b"
)
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
_ENDED: Final = Rare(r"[.!?…] \Z")
_PRONOUN: Final = Rare(r"(He|She) ")
#: "*The young clerk* said", "*She* told the board that".
_SOMEBODY: Final = Rare(
    r"(?:He|She|(?:The|An?|His|Her) (?:[a-z-]{2,20} ){0,3}?([a-z-]{3,20}))(?= (?:said|says|told)\b)"
)
_SAID_BEFORE: Final = Rare(r" (?:said|says|told (?:the |an? |her |his )?[a-z]{2,20}(?: that)?)\b(?! (?:no|nothing)\b)")
_FEWEST_WORDS: Final = 4
#: "'…' was the verdict of Ann Quill", and in front: "In the words of Ann Quill, the plan was '…'".
_VERDICT_OF: Final = Rare(
    rf",? (?:was|is) (?:the|his|her|their) (?P<cue>{_REPLY}) (?:of|from) "
    r"(?P<who>[^\n.;:“”\"«»]{2,80})"
)
_IN_WORDS_FRONT: Final = Rare(r"(?P<cue>In the words of) (?P<who>[^\n.;:“”\"«»]{2,80}?), [^\n,.;:“”\"«»]{0,60}[ ,]")
#: Verbs of telling, behind which who tells goes on: not of asking, calling on or accusing, which another one answers.
_GOING_ON: Final = frozenset(
    "acknowledge add admit announce argue claim complain concede confess confirm contend declare deny describe explain "
    "insist maintain note predict promise question recall reckon remark remember say state stress suggest tell testify "
    "vow warn write".split()
)
#: Behind a name: what somebody feels.
_IS_SO: Final = Rare(
    r"(?:, [^,\n]{1,60},)? (?:was|is|were|are|felt|looked|seemed) (?P<how>(?:[a-z]{2,15} ){0,2}[a-z]{3,20})\b"
)
_FEELING: Final = frozenset(
    "delighted devastated elated enraged heartbroken overjoyed relieved saddened thrilled".split()
)
#: What is no feeling, nor a noun behind it: "was happy *with*", "was *the* author".
_NO_STATE: Final = frozenset("DI")
#: Whose words are another's: "was happy with the *slogan*, 'We shall win.'"
_WORKS: Final = frozenset(
    "anthem ballad book caption chant film headline hymn lyric motto novel phrase play poem proverb quote refrain "
    "saying single slogan song story title tune".split()
)
_OWNING: Final = ("'s ", "’s ", "' ", "’ ")
_LONGEST_OFFICE: Final = 6
#: "Mayor Ann Quill, 81, *was arrested*": what others may speak of.
_IS_DONE: Final = Rare(r"(?:,(?: [^,\n]{1,60},)?)? (?:was|were|is|are|(?:has|have|had) been) ([a-z]{3,20})\b")
_OTHERS_DO: Final = (" by ", " with ")
_OTHERS_SAY: Final = forms_of_verbs("answer ask cry reply say scream shout tell testify threaten whisper write yell")
#: What may be said to, or by, somebody else than who is spoken of.
_TO_HEARER: Final = Rare(r"\b[Yy]ou(?:['’]\w{1,2}|r|rself)?\b(?! know\b)")
_COLON: Final = Rare(r":\s{0,2}\Z")
_ASKS: Final = Rare(r"\?\s\Z")
#: In front of a name: what is no office of its bearer.
_PREPOSITIONS: Final = frozenset("of on to for from about above with at in by over".split())
#: What leads to whom something is said of.
_OF_WHOM: Final = frozenset("about against concerning for of on re regarding to with".split())
_REACH: Final = 200
_ENDINGS: Final = ".!?…"


def find_saidless(
    article: Article, is_heard: Callable[[Passage], bool], spoken: Sequence[Attribution]
) -> Iterator[Attribution]:
    """Every quotation with somebody beside it whose words it must be, by its shape, in the order of the text.

    What `is_heard` already needs nobody else: most quotations have a verb of saying. Who tells something in the
    sentence in front, as `spoken` has it, goes on in the quotation.
    """
    last: int = -1
    before: Passage = ()
    for quotation in article.quotations:
        content = trimmed(article.text, quotation.parts)
        if is_heard(content):
            continue
        speaker = _behind_its_speaker(article, quotation, spoken, is_heard) or _behind_a_state(article, quotation)
        if not speaker and last > 0 and not article.text[last : quotation.start].strip():
            speaker = before if ends_paragraph(article.text, quotation) else ()
        if speaker:
            last, before = quotation.end, speaker
            yield Attribution(content, "quotation behind a sentence about its speaker", source=speaker)
            continue
        found = _in_front(article, quotation) or _behind(article, quotation)
        if found and content:
            source, cue = found
            yield Attribution(content, "quotation beside a word about its speaker", (cue,), (source,), lemma=":")


def _in_front(article: Article, quotation: Quotation) -> tuple[Span, Span] | None:
    """Who speaks by what stands in front of a quotation, and the words that tell it: "*Quill was blunt*: '…'"."""
    text, start = article.text, quotation.start
    opening = article.sentence_at(start)
    is_led = opening is not None and text.startswith("In the words of ", opening.start)
    words = _IN_WORDS_FRONT.fullmatch(text, opening.start, start) if opening and is_led else None
    if words and may_speak(article, words.span("who")):
        return words.span("who"), words.span("cue")
    colon = _COLON.search(text, max(0, start - 3), start) or _ASKS.search(text, max(0, start - 2), start)
    sentence = article.sentence_at(colon.start()) if colon else None
    if colon is None or sentence is None or colon.start() - sentence.start > _REACH:
        return None
    blunt = _BLUNT.fullmatch(text, sentence.start, colon.start())
    if blunt and text[colon.start()] == ":" and _is_adjective(blunt["how"]) and may_speak(article, blunt.span("who")):
        return blunt.span("who"), blunt.span("cue")
    verdict = _VERDICT.fullmatch(text, sentence.start, colon.start())
    if verdict is not None:
        who = verdict.span("who")
        if verdict["who"].lower() in PRONOUNS or (verdict["own"] and article.name_type(*who)):
            return who, verdict.span("cue")
    when = _WHEN.match(text, sentence.start, colon.start())
    for form in (_FROM, _WENT_FURTHER):
        match = form.fullmatch(text, when.end() if when else sentence.start, colon.start())
        if match and text[colon.start()] == ":" and may_speak(article, match.span("who")):
            return match.span("who"), match.span("cue")
    return _introduced(article, sentence.start, colon.start(), quotation)


def _introduced(article: Article, first: int, colon: int, quotation: Quotation) -> tuple[Span, Span] | None:
    """Who is named, and no more, in front of what is said: "*Ann Quill, a baker in Tarn*: 'It was shut.'"."""
    text = article.text
    people = [span for span, kind in article.names_in(first, colon) if kind == "person" or _is_full(text, span, kind)]
    if not people or text[quotation.end - 2 : quotation.end - 1] not in _ENDINGS or not looks_spoken(text, quotation):
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
    if words and not is_aside and not _is_office(words):
        return None
    if is_aside and (end != colon or not is_person(head_of(lead["lead"].removeprefix("From ").rstrip(", ")))):
        return None
    if article.has_cue(first, colon) or not _ABOUT_NAME.fullmatch(text, end, colon):
        return None
    return (start, end), (colon, colon + 1)


def _is_full(text: str, span: Span, kind: str) -> bool:
    given, blank, _ = text[slice(*span)].partition(" ")
    return not kind and bool(blank) and is_given(given)


def _is_office(words: Sequence[str]) -> bool:
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


def _behind(article: Article, quotation: Quotation) -> tuple[Span, Span] | None:
    """Who speaks by what stands behind a quotation, and the words that tell it: "'…' *was how Quill put it*"."""
    text, end = article.text, quotation.end
    goes_on = is_linked(text, quotation)
    match = (_PUT_IT if goes_on else _IN_WORDS).match(text, end)
    if match is None and text.find(" quot", end, end + _LONGEST_QUOTER) >= 0:
        match = _QUOTES_AS.match(text, end)
        if match and text.find(". ", end, match.start("cue")) >= 0:
            match = None  # another sentence
    if match is None and goes_on:
        match = _VERDICT_OF.match(text, end)
    return (match.span("who"), match.span("cue")) if match and may_speak(article, match.span("who")) else None


def _behind_its_speaker(
    article: Article, quotation: Quotation, spoken: Sequence[Attribution], is_heard: Callable[[Passage], bool]
) -> Passage:
    """Who is spoken of right before words that end a paragraph: "*Ann Quill* could hardly speak. 'I don't know.'"."""
    text, start = article.text, quotation.start
    if text[start - 1 : start] == "\n":
        return _in_paragraph_before(article, quotation, spoken, is_heard)
    if not ends_paragraph(text, quotation) or not _ENDED.search(text, max(0, start - 3), start):
        return ()
    if article.words_in(quotation.parts) < _FEWEST_WORDS or not looks_spoken(text, quotation):
        return ()
    sentence = article.sentence_at(start - 2)
    if sentence is None or article.quoted_parts((sentence.start, start)):
        return ()
    people = [span for span, kind in article.names_in(sentence.start, start) if kind == "person"]
    opener = _PRONOUN.match(text, sentence.start)
    if opener and not people:
        return (opener.span(1),)
    if len(people) == 1 and people[0][0] == sentence.start:
        return (people[0],)
    if who := _who_said_before(article, sentence.start, quotation, people):
        return who
    own = [each for each in spoken if sentence.start <= each.content[0][0] < start]
    if own:
        return _who_tells(article, own, quotation, people)
    return _with_an_office(article, sentence.start, people, quotation)


def _who_tells(article: Article, own: Sequence[Attribution], quotation: Quotation, people: Sequence[Span]) -> Passage:
    """Who says what the sentence in front tells: "On Monday *the mayor, Ann Quill,* said she was sorry. 'I wept.'"."""
    told, text = own[0], article.text
    if len(own) > 1 or not told.source or told.thought or told.lemma not in _GOING_ON:
        return ()
    if not may_speak(article, told.source[0]) or is_plural(head_of(text[slice(*told.source[0])])):
        return ()
    if any(FIRST_PERSON.search(text, *span) for span in told.content):
        return ()
    if _TO_HEARER.search(text, quotation.start, quotation.end):
        return ()  # "said the guard had threatened her. 'I will get you.'"
    if any(not _OTHERS_SAY.isdisjoint(_words(text, *span)) for span in told.content):
        return ()  # "said she had told the court of it. 'He hit me.'"
    if FIRST_PERSON.search(text, quotation.start, quotation.end) and is_person(text[slice(*told.content[0])]):
        return ()  # "questioned the witness. 'I saw it.'": that one's words
    others = [span for span in people if not holds(told.source, span[0])]
    if others and not FIRST_PERSON.search(text, quotation.start, quotation.end):
        return ()
    if any(is_medium(word) or word in _MESSAGES for span in told.content for word in _words(text, *span)):
        return ()  # "said a sign hung there. 'No entry for dogs.'"
    return told.source


def _with_an_office(article: Article, first: int, people: Sequence[Span], quotation: Quotation) -> Passage:
    """Who alone is named, at the head of a sentence, behind an office: "*Mayor* Ann Quill was blunt. 'We failed.'"."""
    text = article.text
    lead = text[first : people[0][0]].split() if len(people) == 1 else []
    if not 0 < len(lead) <= _LONGEST_OFFICE or text.startswith(_OWNING, people[0][1]):
        return ()  # "Mayor Ann Quill*'s* husband wept"
    if class_of(lead[0].lower())[0] == "I" or not _is_office([*lead[:-1], lead[-1].rstrip(",")]):
        return ()  # "*Behind* Mayor Ann Quill stood a clerk"
    if _TO_HEARER.search(text, quotation.start, quotation.end):
        return ()  # "Actor Odo Tarn plays the guard. 'I will get you.'"
    done = _IS_DONE.match(text, people[0][1])
    if done and text.startswith(_OTHERS_DO, done.end()):
        return ()  # "Mayor Ann Quill was greeted *by* a crowd. 'Save us!'"
    if done and "J" not in (kinds := class_of(done[1])) and ("X" in kinds or "V" in kinds):
        return (people[0],) if FIRST_PERSON.search(text, quotation.start, quotation.end) else ()
    return (people[0],)


def _behind_a_state(article: Article, quotation: Quotation) -> Passage:
    """Who is glad, or whatever, in front of a comma and what must be said: "*Ann Quill* was happy, 'We won it.'"."""
    text, start = article.text, quotation.start
    if text[start - 2 : start] != ", " or not first_letter(text, start).isupper():
        return ()
    if not ends_paragraph(text, quotation) or text[quotation.end - 2 : quotation.end - 1] not in _ENDINGS:
        return ()
    sentence = article.sentence_at(start - 2)
    if sentence is None or article.words_in(quotation.parts) < _FEWEST_WORDS or not looks_spoken(text, quotation):
        return ()
    people = [span for span, kind in article.names_in(sentence.start, start) if kind == "person"]
    if len(people) != 1 or article.quoted_parts((sentence.start, start)) or article.has_cue(sentence.start, start):
        return ()
    lead = text[sentence.start : people[0][0]].split()
    state = _IS_SO.match(text, people[0][1], start)
    if state is None or (lead and not _is_office(lead)) or not _feels(state["how"].split()):
        return ()
    last = text[: start - 2].rpartition(" ")[2]
    return () if is_medium(last) or last in _MESSAGES or last in _WORKS else (people[0],)


def _feels(words: Sequence[str]) -> bool:
    """True for "very happy with" and "delighted", not for "arrested under" or "the author"."""
    for word in words:
        kinds = class_of(word)
        if kinds[0] in _NO_STATE:
            return False
        if "J" in kinds or word in _FEELING:
            return True
    return False


def _in_paragraph_before(
    article: Article, quotation: Quotation, spoken: Sequence[Attribution], is_heard: Callable[[Passage], bool]
) -> Passage:
    """Who said what ends the paragraph in front of one that is all their words: "*Quill said* so." "I left."."""
    text, (start, end) = article.text, (quotation.start, quotation.end)
    if not ends_paragraph(text, quotation) or article.words_in(quotation.parts) < _FEWEST_WORDS:
        return ()
    behind, before = end, start
    while text[behind : behind + 1].isspace():
        behind += 1
    while before and text[before - 1].isspace():
        before -= 1
    sentence = article.sentence_at(before - 1) if before else None
    if sentence is None or text[before - 1] != ".":
        return ()
    if behind in article.opening and is_heard(((behind, behind + 2),)):
        return ()  # whoever says what comes next may say this too
    if article.quoted_parts((sentence.start, before)) or not looks_spoken(text, quotation):
        return ()
    people = [span for span, kind in article.names_in(sentence.start, before) if kind == "person"]
    if len(people) > 1 or any(is_medium(word) or word in _MESSAGES for word in _words(text, sentence.start, before)):
        return ()  # "Quill said Tarn wrote to her." "I am sorry.": they may be the other's
    own = [each for each in spoken if sentence.start <= each.content[0][0] < before]
    return _who_said_before(article, sentence.start, quotation, people) or (
        _who_tells(article, own, quotation, people) if own else ()
    )


def _words(text: str, start: int, end: int) -> list[str]:
    return [word.strip(".,;:") for word in text[start:end].lower().split()]


#: What holds words of others, too.
_MESSAGES: Final = frozenset(
    "call calls caller email emails e-mail graffiti letter letters message messages note notes phone post posts sign "
    "signs text texts threat threats tweet tweets voice voicemail wrote".split()
)


def _who_said_before(article: Article, first: int, quotation: Quotation, people: Sequence[Span]) -> Passage:
    """Who goes on about what they did: "*The clerk said* Odo Tarn hit him. 'I ran, and he laughed.'"."""
    text = article.text
    if not FIRST_PERSON.search(text, quotation.start, quotation.end):
        return ()
    if people and people[0][0] == first:
        who = people[0]
    else:
        phrase = _SOMEBODY.match(text, first, quotation.start)
        if phrase is None or (phrase[1] and (not is_person(phrase[1]) or is_plural(phrase[1]))):
            return ()
        who = phrase.span()
    return (who,) if _SAID_BEFORE.match(text, who[1], quotation.start) else ()


def _is_adjective(word: str) -> bool:
    return "J" in (word_tags().get(word) or guess(word)) or word.endswith("er")
