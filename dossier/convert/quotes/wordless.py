"""Verbs of words that tell none here: "*witnessed* the crash", "*seems* to be late", "a plan *called* 'Tarn Green'".

By the verb, what it takes and the words around it. Deeds that are words beside other objects are in `deeds`.
"""

from __future__ import annotations

import re
from typing import Final

from dossier.convert.clauses.article import Article
from dossier.convert.clauses.mouthpieces import is_medium
from dossier.convert.clauses.readings import Reading
from dossier.convert.english.auxiliaries import AUXILIARIES
from dossier.convert.english.inflections import irregular_participles, irregular_pasts
from dossier.convert.english.persons import head_of, is_person, is_somebody
from dossier.convert.patterns.rare import Rare
from dossier.convert.reading.spoken import MARKS, is_title
from dossier.convert.reading.wordclasses import class_of
from dossier.model import text_at
from dossier.records import replace

#: Frames in which a verb tells no words, whoever is its subject: what is seen, ended, looked like, or come from.
_SENTENCED: Final = (
    "pp:for",
    "np pp:for",
    "np pp:to",
    "pp:to",
    "patient pp:for",
    "patient pp:to",
    "np np",
    "np pp:over",
    "pp:over",
)
_FRAMES: Final[dict[str, frozenset[str]]] = {
    **dict.fromkeys(("appear", "look", "seem"), frozenset({"inf", "np", "np as", "ing", "pp:like", "head inf", "as"})),
    **dict.fromkeys(("convict", "fin", "fine", "sentence"), frozenset({"np", "inf", "ing", "patient", *_SENTENCED})),
    "due": frozenset({"inf"}),
    "hail": frozenset({"pp:from"}),
    "witness": frozenset({"np", "patient"}),
}
_SENTENCING: Final = frozenset({"convict", "fin", "fine", "sentence"})  # "fin": what a parse makes of "fined"
#: "appears *as a witness*", "seems *the best for it*", where "appears *ready to leave*" and "*as if* it rained" tell
#: what somebody thinks.
_AS_SOMETHING: Final = Rare(r"(?:as (?!if\b|though\b|when\b)|(?:the|an?|his|her|their|its) )")
#: Verbs of what is said of somebody, behind whom an infinitive tells what for: "attacked the judge *to please them*".
_JUDGING: Final = frozenset("attack blame condemn criticize denounce insult mock praise ridicule slam thank".split())
#: What stands between such a verb and an infinitive.
_PHRASE: Final = Rare(r"(?:[\w’'.-]{1,30} ){1,8}")
#: What is brought to an end: "concluded *her speech*", where "concluded a lack of evidence" is a judgement.
_ENDED: Final = frozenset(
    "agreement appearance battle briefing campaign career case ceremony conference contract day deal debate event "
    "exercise hearing interview investigation journey meeting mission negotiation operation pact performance probe "
    "process programme remark season session speech stay study summit talk term testimony tour treaty trial trip "
    "truce visit".split()
)
#: "found *it hard to sleep*": how it went, where "found it illegal to …" is a judgement; "found *it two days later*".
_FELT: Final = Rare(
    r"it (?:(?:only |just |about )?(?:an?|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|several"
    r"|\d{1,3}) (?:\w{1,12} )?(?:minute|hour|day|week|month|year|decade)s? (?:after|ago|before|later)\b)"
    r"|it (?:\w{2,12}ly |very |so |too |quite |as |more |rather )?(?:awkward|comforting|convenient|difficult"
    r"|eas(?:y|ier)|embarrassing|hard(?:er)?|helpful|impossible|odd|painful|strange|tempting|tough|tricky|uncomfortable"
    r"|useful) (?:for [^.,;\n]{1,40} )?to "
)
#: What a court finds somebody is told with whoever that is.
_GUILTY: Final = (" guilty", " not guilty")
#: What is done, and not said, with these: what is in force when it is signed, and goods.
_DONE: Final = {
    "order": Rare(
        r"(?:[A-Z]{1,3})?[$€£¥]|\d|(?:two|three|four|five|six|seven|eight|nine|ten|dozens|hundreds) "
        r"(?!(?:days?|weeks?|months?|years?)\b)|(?:another|further|more|new) (?:[a-z]{2,16} ){0,2}"
        r"(?:aeroplanes|aircraft|airliners|boats|buses|cars|jets|helicopters|planes|ships|tanks|trains|trucks)\b"
    ),
    "sign": Rare(
        r"(?:(?!that\b|which\b)[\w’'-]{1,20} ){0,5}?(?:accords?|acts?|agreements?|bills?|ceasefire|contracts?|deals?"
        r"|decrees?|laws?|leases?|legislation|memorandum|orders?|pacts?|settlements?|treat(?:y|ies)|truce)\b"
    ),
}
#: Who says nothing by not naming somebody.
_NAMING: Final = frozenset({"identify", "name"})
_CALLING: Final = frozenset({"call", "dub", "name", "title"})
#: "called *Rex bit*": a name, and the verb of whoever has it; so behind a name in quotation marks.
_NAMED_WHO: Final = re.compile(r" (?:[A-Z][\w’'-]{0,30} ){1,4}(?P<verb>[a-z]{2,12})\b")
#: Somebody or something that only has a name behind "named".
_SOMETHING: Final = Rare(r"\b(?:[Aa]n?|[Oo]ne|[Aa]nother|[Ss]ome|[Tt]wo) (?:[\w’'-]{1,20} ){1,4}\Z")
_AS_WHAT: Final = Rare(r" as | in (?:an?|her|his|the|their) (?:\w{1,12} )?(?:complaint|indictment|lawsuit|suit|writ)\b")
#: Which are called by no person's name: "A panel named Odo Tarn winner".
_NAMING_SOMEBODY: Final = frozenset("committee court inquiry judge judges jury newspaper panel paper tribunal".split())
_LONGEST_SOMETHING: Final = 70
_BEHIND_NAMES: Final = frozenset({"that", "which", "where", "and"})
_NEXT: Final = Rare(r",? ?(?P<next>[a-z]{1,12}\b|[^\w\s]|\Z|\n)")
#: Verbs that no participle can be taken for: "called Rex *bit*", but "called Voss *left* of all".
_NO_PARTICIPLES: Final = AUXILIARIES | (irregular_pasts() - irregular_participles())
_CALLERS: Final = frozenset("crowd fan fans heckler onlooker protester protesters spectator spectators".split())
#: What a sentence goes on with behind a name, by its class.
_GOING_ON: Final = frozenset("VAICWX")
#: … and behind that of somebody who may call out as well: 'A woman called "Shame" *as* he left'.
_GOING_ON_OF_PEOPLE: Final = frozenset("VAWX")
#: Every verb that `is_wordless` asks for.
WORDLESS: Final = frozenset({*_FRAMES, *_JUDGING, *_NAMING, *_CALLING, "conclude", "find", "order", "regard", "sign"})


def is_wordless(article: Article, reading: Reading) -> bool:
    """True for a reading whose verb tells no words with what it takes."""
    clause, frame = reading.clause, reading.frame
    lemma = clause.lemma
    frames = _FRAMES.get(lemma)
    if frames is not None:
        if lemma in _SENTENCING:
            return frame in frames  # "sentenced her *for 'petty hooliganism'*"
        if frame == "as" and not _AS_SOMETHING.match(article.text, reading.content[0][0]):
            return False
        return frame in frames and not article.quoted_parts((reading.content[0][0], reading.content[-1][1]))
    if lemma in _JUDGING:
        return frame in ("inf", "np inf") and _is_done_for(article, reading)
    if lemma == "conclude":
        head = head_of(text_at(article.text, reading.content)) if frame in ("np", "np pp:with") else ""
        return head in _ENDED or head.removesuffix("s") in _ENDED
    if lemma == "regard":
        return frame != "as" and article.text[slice(*clause.cue[0])].lower() == "regarding"
    if lemma == "find":
        is_verdict = clause.passive and article.text.startswith(_GUILTY, clause.cue[-1][1])
        return is_verdict or _FELT.match(article.text, *reading.content[0]) is not None
    if lemma in _DONE:
        return frame.startswith("np") and _DONE[lemma].match(article.text, *reading.content[0]) is not None
    if lemma in _NAMING and clause.negated:
        return frame.startswith("np")  # "did not *name* the children"
    return lemma in _CALLING and _is_name(article, reading)


def _is_done_for(article: Article, reading: Reading) -> bool:
    """True where somebody stands in front of an infinitive: "the judge *to please*", not "the decision *to close*"."""
    content = reading.content
    first, last = reading.clause.cue[-1][1] + 1, content[0][0] - 1
    if article.quoted_parts((content[0][0], content[-1][1])):
        return False
    if reading.frame == "np inf":
        first, last = content[0][0], article.text.find(" to ", *content[0])
    return first > last or _is_person(article, first, last)


def with_what_is_judged(article: Article, reading: Reading) -> Reading:
    """The reading of "praised *the decision* to close the school" with the noun that its infinitive goes with."""
    if reading.frame != "inf" or reading.clause.lemma not in _JUDGING:
        return reading
    first, (start, end) = reading.clause.cue[-1][1] + 1, reading.content[0]
    if (
        not first < start - 1
        or not _PHRASE.fullmatch(article.text, first, start)
        or _is_person(article, first, start - 1)
    ):
        return reading
    return replace(reading, content=((first, end), *reading.content[1:]))


def _is_person(article: Article, first: int, last: int) -> bool:
    names = article.names_in(first, last)
    return is_person(head_of(article.text[first:last])) or bool(names and names[-1][0][1] == last)


def _is_name(article: Article, reading: Reading) -> bool:
    """True for "The dog called *Rex* bit him", "a plan called *'Tarn Green'* was sold": what somebody's name is."""
    text, cue, subject = article.text, reading.clause.cue[-1][1], reading.clause.subject
    if reading.clause.lemma == "title":
        return True  # "a memo *titled 'The Facts on the Race'*"
    if reading.content[0][0] < cue:
        return False
    quotation = article.opening.get(cue + 1)
    if quotation is None and reading.clause.lemma == "name" and text.startswith("named ", reading.clause.cue[0][0]):
        place = reading.clause.cue[0][0]
        if _AS_WHAT.search(text, cue, reading.content[-1][1]):
            return False  # "a witness named Odo Tarn as the killer", "a woman named Odo Tarn in a lawsuit"
        something = _SOMETHING.search(text, max(0, place - _LONGEST_SOMETHING), place)
        if something is not None and head_of(something[0]) not in _NAMING_SOMEBODY:
            return True  # "married *a nurse named Ann Quill in 1950*"
    if quotation is None:
        named = _NAMED_WHO.match(text, cue)
        return named is not None and named["verb"] in _NO_PARTICIPLES
    if not subject or not is_title(text[quotation.start : quotation.end].strip(MARKS)):
        return False
    first, last = subject[0]
    if text[first : first + 2].lower() in ("a ", "an") and last + 1 == reading.clause.cue[0][0]:
        next_ = _NEXT.match(text, quotation.end)
        judges = next_ is not None and next_["next"].isalpha() and next_["next"] not in _BEHIND_NAMES
        if not _is_of_people(text[first:last]) and not (judges and is_medium(text[first:last].rpartition(" ")[2])):
            return True  # "a website called *'Tarn Green'* that …", but "a report called 'Tarn Green' *a* failure"
    if reading.content[-1][1] > quotation.end:
        return False
    behind = _NEXT.match(text, quotation.end)
    if last > reading.clause.cue[0][0] or text[quotation.end - 2] in "!?":
        return False  # "called 'Shame!'"
    going_on = _GOING_ON_OF_PEOPLE if _is_of_people(text[first:last]) else _GOING_ON
    if behind and behind["next"].isalpha() and class_of(behind["next"])[0] not in going_on:
        return False  # "called 'Tarn Green' *a* mistake"
    if text[first : first + 2].lower() in ("a ", "an"):
        return True
    return not article.names_in(first, last) and not is_somebody(text[first:last]) and len(text[first:last].split()) > 1


def _is_of_people(phrase: str) -> bool:
    return is_somebody(phrase) or head_of(phrase) in _CALLERS
