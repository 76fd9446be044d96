"""Who speaks by the sentence in front of a quotation: "*Ann Quill* could hardly speak. 'I don't know.'"."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Final

from dossier.convert.clauses.article import Article
from dossier.convert.clauses.mouthpieces import is_medium
from dossier.convert.english.inflections import forms_of_verbs
from dossier.convert.english.persons import head_of, is_person, is_plural
from dossier.convert.patterns.rare import Rare
from dossier.convert.quotes.somebody import may_speak
from dossier.convert.quotes.tellerbeside import is_office
from dossier.convert.reading.marks import Quotation, first_letter
from dossier.convert.reading.parse import Attribution
from dossier.convert.reading.spoken import FIRST_PERSON, ends_paragraph, ends_sentence, looks_spoken
from dossier.convert.reading.wordclasses import class_of
from dossier.model import Passage, Span, holds

_FEWEST_WORDS: Final = 4
_ENDED: Final = Rare(r"[.!?…] \Z")
_PRONOUN: Final = Rare(r"(He|She) ")
#: "*The young clerk* said", "*She* told the board that".
_SOMEBODY: Final = Rare(
    r"(?:He|She|(?:The|An?|His|Her) (?:[a-z-]{2,20} ){0,3}?([a-z-]{3,20}))(?= (?:said|says|told)\b)"
)
_SAID_BEFORE: Final = Rare(r" (?:said|says|told (?:the |an? |her |his )?[a-z]{2,20}(?: that)?)\b(?! (?:no|nothing)\b)")
#: Verbs of telling, behind which who tells goes on: not of asking, calling on or accusing, which another one answers.
_GOING_ON: Final = frozenset(
    "acknowledge add admit allege announce argue claim complain concede confess confirm contend declare deny describe "
    "explain insist maintain note predict promise question recall reckon remark remember say state stress suggest "
    "tell testify vow warn write".split()
)
_OTHERS_SAY: Final = forms_of_verbs("answer ask cry reply say scream shout tell testify threaten whisper write yell")
#: What may be said to, or by, somebody else than who is spoken of.
_TO_HEARER: Final = Rare(
    r"\b[Yy]ou(?:['’]\w{1,2}|r|rself)?\b"
    r"(?! (?:know|see|(?:have|need|got|had) to|can(?:[’']t|not)? (?:imagine|say|tell))\b)"
)
#: What holds words of others, too.
_MESSAGES: Final = frozenset(
    "call calls caller email emails e-mail graffiti letter letters message messages note notes phone post posts sign "
    "signs text texts threat threats tweet tweets voice voicemail wrote".split()
)
_OWNING: Final = ("'s ", "’s ", "' ", "’ ")
_LONGEST_OFFICE: Final = 6
#: "Mayor Ann Quill, 81, *was arrested*": what others may speak of.
_IS_DONE: Final = Rare(r"(?:,(?: [^,\n]{1,60},)?)? (?:was|were|is|are|(?:has|have|had) been) ([a-z]{3,20})\b")
_OTHERS_DO: Final = (" by ", " with ")
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


def speaker_before(
    article: Article, quotation: Quotation, spoken: Sequence[Attribution], is_heard: Callable[[Passage], bool]
) -> Passage:
    """Who is spoken of, or tells something, in the sentence in front of words that must be theirs."""
    return _behind_its_speaker(article, quotation, spoken, is_heard) or _who_feels(article, quotation)


def _behind_its_speaker(
    article: Article, quotation: Quotation, spoken: Sequence[Attribution], is_heard: Callable[[Passage], bool]
) -> Passage:
    """Who is spoken of right before words that end a paragraph: "*Ann Quill* could hardly speak. 'I don't know.'"."""
    text, start = article.text, quotation.start
    if text[start - 1 : start] == "\n":
        return _in_paragraph_before(article, quotation, spoken, is_heard)
    if not _ENDED.search(text, max(0, start - 3), start):
        return ()
    if article.words_in(quotation.parts) < _FEWEST_WORDS or not looks_spoken(text, quotation):
        return ()
    sentence = article.sentence_at(start - 2)
    if sentence is None or article.quoted_parts((sentence.start, start)):
        return ()
    people = [span for span, kind in article.names_in(sentence.start, start) if kind == "person"]
    own = [each for each in spoken if sentence.start <= each.content[0][0] < start]
    if not ends_paragraph(text, quotation):
        if not own or not ends_sentence(text, quotation):
            return ()
        return _who_tells(article, own, quotation, people) or _who_tells_behind_too(article, own, quotation, spoken)
    opener = _PRONOUN.match(text, sentence.start)
    if opener and not people:
        return (opener.span(1),)
    if len(people) == 1 and people[0][0] == sentence.start and not text.startswith(_OWNING, people[0][1]):
        return (people[0],)  # not "*Ann Quill's* widow spoke quietly"
    if who := _who_said_before(article, sentence.start, quotation, people):
        return who
    if own:
        return _who_tells(article, own, quotation, people)
    return _with_an_office(article, sentence.start, people, quotation)


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
    own = [each for each in spoken if sentence.start <= each.content[0][0] < before]
    is_tag = bool(own) and _ends_with_tag(own[-1], before - 1)  # "Odo Tarn hit him, *Quill said*." "I ran."
    if (len(people) > 1 and not is_tag) or any(
        is_medium(word) or word in _MESSAGES for word in _words(text, sentence.start, before)
    ):
        return ()  # "Quill said Tarn wrote to her." "I am sorry.": they may be the other's
    return _who_said_before(article, sentence.start, quotation, people) or (
        _who_tells(article, own, quotation, () if is_tag else people) if own else ()
    )


def _ends_with_tag(one: Attribution, end: int) -> bool:
    """True for words with who says so, and the verb, behind them at a sentence's end: "…, Ann Quill said"."""
    behind = (*one.source, *one.cue)
    return max(last for _, last in behind) == end and min(first for first, _ in behind) > one.content[-1][1] - 1


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


def _who_tells(article: Article, own: Sequence[Attribution], quotation: Quotation, people: Sequence[Span]) -> Passage:
    """Who says what the sentence in front tells: "On Monday *the mayor, Ann Quill,* said she was sorry. 'I wept.'"."""
    told, text = own[0], article.text
    if len(own) > 1 or not told.source or told.thought or told.lemma not in _GOING_ON:
        return ()
    is_named = article.name_type(*told.source[0]) == "person"
    if not may_speak(article, told.source[0]) or (not is_named and is_plural(head_of(text[slice(*told.source[0])]))):
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


def _who_tells_behind_too(
    article: Article, own: Sequence[Attribution], quotation: Quotation, spoken: Sequence[Attribution]
) -> Passage:
    """Who says what stands on both sides: "*Quill* rejected Odo Tarn's plan. 'He lies to us.' *Quill* added that …"."""
    text, told = article.text, own[0]
    behind = article.sentence_at(quotation.end + 1)
    if len(own) > 1 or not told.source or told.thought or behind is None or text[quotation.end] != " ":
        return ()
    follows = [each for each in spoken if each.source and each.source[0][0] == behind.start]
    if not follows or _name_of(article, told.source) != _name_of(article, follows[0].source):
        return ()
    if any(
        is_medium(word) or word in _MESSAGES or word in _OTHERS_SAY
        for span in told.content
        for word in _words(text, *span)
    ):
        return ()  # "Quill said a sign hung there", "said she had told the court of it"
    return told.source


def _name_of(article: Article, source: Passage) -> str:
    """The last word of the only person whom a phrase names; a mark of its own for others."""
    people = [span for span, kind in article.names_in(source[0][0], source[-1][1]) if kind == "person"]
    if len(people) != 1:
        return f"[{source[0][0]}]"
    return article.text[slice(*people[0])].rpartition(" ")[2]


def _with_an_office(article: Article, first: int, people: Sequence[Span], quotation: Quotation) -> Passage:
    """Who alone is named, at the head of a sentence, behind an office: "*Mayor* Ann Quill was blunt. 'We failed.'"."""
    text = article.text
    lead = text[first : people[0][0]].split() if len(people) == 1 else []
    if not 0 < len(lead) <= _LONGEST_OFFICE or text.startswith(_OWNING, people[0][1]):
        return ()  # "Mayor Ann Quill*'s* husband wept"
    if class_of(lead[0].lower())[0] == "I" or not is_office([*lead[:-1], lead[-1].rstrip(",")]):
        return ()  # "*Behind* Mayor Ann Quill stood a clerk"
    if _TO_HEARER.search(text, quotation.start, quotation.end):
        return ()  # "Actor Odo Tarn plays the guard. 'I will get you.'"
    done = _IS_DONE.match(text, people[0][1])
    if done and text.startswith(_OTHERS_DO, done.end()):
        return ()  # "Mayor Ann Quill was greeted *by* a crowd. 'Save us!'"
    if done and "J" not in (kinds := class_of(done[1])) and ("X" in kinds or "V" in kinds):
        return (people[0],) if FIRST_PERSON.search(text, quotation.start, quotation.end) else ()
    return (people[0],)


def _who_feels(article: Article, quotation: Quotation) -> Passage:
    """Who is glad, or whatever, in front of a comma and what must be said: "*Ann Quill* was happy, 'We won it.'"."""
    text, start = article.text, quotation.start
    if text[start - 2 : start] != ", " or not first_letter(text, start).isupper():
        return ()
    if not ends_paragraph(text, quotation) or not ends_sentence(text, quotation):
        return ()
    sentence = article.sentence_at(start - 2)
    if sentence is None or article.words_in(quotation.parts) < _FEWEST_WORDS or not looks_spoken(text, quotation):
        return ()
    people = [span for span, kind in article.names_in(sentence.start, start) if kind == "person"]
    if len(people) != 1 or article.quoted_parts((sentence.start, start)) or article.has_cue(sentence.start, start):
        return ()
    lead = text[sentence.start : people[0][0]].split()
    state = _IS_SO.match(text, people[0][1], start)
    if state is None or (lead and not is_office(lead)) or not _feels(state["how"].split()):
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


def _words(text: str, start: int, end: int) -> list[str]:
    return [word.strip(".,;:") for word in text[start:end].lower().split()]
