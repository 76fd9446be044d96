"""The phrase of who speaks, where what stands in front of a verb is only a part of it, or beside it."""

from __future__ import annotations

from typing import Final

from dossier.convert.clauses.article import Article
from dossier.convert.clauses.qualified import SAID
from dossier.convert.english.gazetteer import title_kind, titles
from dossier.convert.english.inflections import irregular_pasts
from dossier.convert.english.persons import is_person, is_somebody
from dossier.convert.names.fronted import LEADING
from dossier.convert.patterns.rare import Rare
from dossier.convert.reading.cues import cue_forms
from dossier.convert.reading.parse import Clause, Complement
from dossier.convert.reading.tags import has_finite
from dossier.convert.speakers.recorded import LONGEST_LEAD, LONGEST_PART
from dossier.model import Passage, Span

_LONGEST_END: Final = 60
#: How somebody is named anew: "but *the* mayor", not "a small but *vocal* group".
_WHO: Final = Rare(r"[A-Z]|(?:an?|h(?:is|er)|many|most|one|others|some|the|their|two)\b")
#: What is handed in at court, by whom, in front of what it seeks or says.
_FILED: Final = Rare(
    r"\b(?:appeal|application|complaint|lawsuit|motion|petition|plea|request|suit)s? (?:that was |which was |jointly )?"
    r"(?:brought|filed|lodged|made|moved|submitted) (?:\w{2,12} )?by (?P<who>[^\n;:.!?\"“”]{2,100}?)"
    r"(?: (?:on|in|at|last|earlier) [^\n;:,.!?\"“”]{2,40})?,? \Z"
)
#: What it does, and no judge who turns it down: "rejected it, *saying* it was late".
_SUING: Final = frozenset(
    "accusing alleging asking challenging claiming contending demanding requesting seeking".split()
)
LONGEST_FILED: Final = 170
#: Verbs of what somebody is left to feel, and that one in front.
LEFT_FEELING: Final = frozenset({"convince", "fear", "frighten", "worry"})
_LEFT: Final = Rare(r"\b(?:left|leav(?:e|es|ing)) (?P<who>[^\n,.;:!?\"“”]{2,60}?) (?:(?:deeply|very|so|more|also) )?\Z")
#: "Ann Quill *was one of the first people* to say so".
_FIRST: Final = Rare(
    r"(?:one of|among) the (?:few|first|last|many|only) (?:(?:[a-z-]{2,20} ){0,2}[a-z-]{3,20})|the (?:first|last|only) "
    r"(?:[a-z-]{2,20} )?(?:person|man|woman|one|politician|minister|senator|leader|member|official|mayor)"
)
_WAS: Final = (" was ", " is ", " became ")
_IN_COURT: Final = frozenset({"defending", "mitigating", "presiding", "prosecuting"})
#: Between two people: the office of the second.
_THE_OFFICE: Final = Rare(r", (?P<the>(?:the|its|their) (?:(?!(?:of|for|to|with)\b)[\w’'-]{1,20} ){0,3}[a-z-]{3,20}), ")
#: In front of the second of two, or of the two, of whom neither does it.
_NEITHER: Final = Rare(r"\b[Nn]either (?:of )?(?:[^\n.,;:!?\"“”]{2,60} nor )?\Z")
#: In front of a "but" that excepts somebody.
_ALL: Final = frozenset(
    "all any anybody anyone anything every everybody everyone everything no nobody none nothing last not".split()
)
LONGEST_NAMED: Final = 70
#: "…, *whose owner, Ann Quill*, has said", "…, *one of whom, Ann Quill*, said".
_WHOSE: Final = Rare(
    r", (?P<who>whose (?:[a-z-]{1,20} ){0,4}[a-z-]{2,20}|(?:one|another|the [a-z]{3,10}) of whom), "
    r"(?P<name>[^\n,;:.!?\"“”]{2,50}), \Z"
)
#: "*A man who lives there and knew* Ann Quill told …".
_WHO_AND: Final = Rare(
    r"(?:An?|The|One|Another) (?:[a-z-]{1,20} ){0,3}?(?P<noun>[a-z-]{2,20}) who [^\n,;:.!?\"“”]{3,90} and "
    r"(?P<verb>[a-z]{2,15})(?: (?:out|up|off|to|with|for|at|near|over))? "
)
LONGEST_RELATIVE: Final = 150
_MARK: Final = Rare(r"[,;:!?—–\"“”\n]\s*")
#: "*A judge in* Lodd, Norway ruled".
_IN_TOWN: Final = Rare(
    r"(?P<who>\w[\w'’-]{0,20}(?: [\w'’-]{1,20}){0,6}) (?:in|from|of|at|near|outside) "
    r"(?P<town>[A-Z][\w.'’-]{1,20}(?: [A-Z][\w.'’-]{1,20}){0,2})"
)
#: From a verb to the comma that ends its clause: "Ann Quill, the judge *said on Monday,* was innocent".
_SAID_ASIDE: Final = Rare(r" [^\n,;:.\"“”]{2,80}, ")
_OF_BODIES: Final = Rare(r" (?:of|from) (?:the [A-Z][\w’'-]{1,20} of )?")
#: What a phrase in front of a town begins with that may speak: "*In* talks in Lodd, Norway said" is a country.
_LEADING_ON: Final = frozenset("a an another its one several some the two three".split())
#: … and what stands in one that does not: "a *day after* the attack in Lodd, Norway said".
_LEADING_AWAY: Final = frozenset(
    "after afternoon ahead amid before country day days decade despite during earlier evening following hour hours "
    "later minute minutes moment month months morning nation night since time until week weekend weeks when while "
    "year years".split()
)
_BEFORE_LISTENERS: Final = (" to ", " with ", "addressing ", " at ", " before ")
#: Behind whoever speaks there, and never "Welsh *speaking* residents".
_SPEAKING_TO: Final = Rare(
    r" (?:(?:speaking|talking|testifying|writing) (?:at|before|for|from|in|on|to|with)|addressing) "
)
WHOSE_OFFICE: Final = Rare(r"(?:[Tt]he|[Aa]n?|[Ii]ts|[Hh]is|[Hh]er|[Tt]heir) [a-z]")
#: Verbs of these roles lean on another, whose subject is theirs.
_LEANING: Final = frozenset({"adverbial", "infinitive", "participle", "relative"})
_OTHER_MARKS: Final = Rare(r"[\n;:\"“”«»()—–]")
#: An aside by its first word: "*reached* at home", "*reviewing* it", "*who* runs the mill".
_ASIDE: Final = Rare(r"(?: (?:her|him|them)self)?, (?:[a-z]{3,15}(?:ed|ing)|by then|then|who|whose|an?|the) ")
#: How nouns for people end, of which no list has all, and participles.
_OF_PEOPLE: Final = ("ant", "ed", "ee", "ent", "er", "ess", "eur", "ian", "ing", "ist", "man", "or", "star")
#: How a phrase behind a front begins, its office in small letters.
_OFFICE: Final = Rare(r"(?:the|an?|its|his|her|their|[A-Z][\w-]{1,20}['’]s) [a-z]|the [\w-]{1,20}['’]s [a-z]")
#: Behind a name: "Ann Quill*, meanwhile, who has a mill,* said".
_WHO_HAS: Final = Rare(r"(?:, [a-z]{2,15}(?: [a-z]{2,15})?)?, (?:who|whose|which) [^,.;:!?\"“”\n]{3,120},?")


def only_the_name(article: Article, subject: Span) -> Span | None:
    """The name alone of "*Ann Quill* speaking in Tarn"; None for other subjects."""
    text, (start, end) = article.text, subject
    if text.find("ing ", start, end) < 0:
        return None
    named = article.names_in(start, start + 1)
    if not named or named[0][1] == "place":
        return None
    return named[0][0] if _SPEAKING_TO.match(text, named[0][0][1], end) else None


def before_an_aside(article: Article, clause: Clause) -> Span | None:
    """Who speaks in "*Ann Quill, reached at home,* said", "In a letter, *the then clerk, Ann Quill,* said"."""
    text, cue = article.text, clause.cue[0][0]
    sentence = article.sentence_at(cue)
    if sentence is None or cue - sentence.start > LONGEST_RELATIVE or clause.role in _LEANING:
        return None
    first, last = sentence.start, text.rfind(", ", sentence.start, cue - 2) + 2
    if last < 2 or _OTHER_MARKS.search(text, first, cue):
        return None
    named = article.names_in(last, cue)
    if named and named[0][0] == (last, cue - 2) and named[0][1] == "person":
        comma = text.rfind(", ", first, last - 2)
        before = comma + 2 if comma >= 0 else first
        if WHOSE_OFFICE.match(text, before, last):
            return before, cue - 2
        return None if (before, last - 2) in [span for span, _ in article.names_in(before, last)] else (last, cue - 2)
    named = article.names_in(first, first + 1)
    if not named or named[0][1] == "place" or not _ASIDE.match(text, named[0][0][1], cue):
        return None
    return None if article.has_cue(first, named[0][0][1]) else named[0][0]


def of_whose(article: Article, cue: int) -> Span | None:
    """Who speaks in "They sued the mill, *whose owner, Ann Quill,* said …", "…, *one of whom, Ann Quill,* said …"."""
    text, first = article.text, max(0, cue - LONGEST_PART - _LONGEST_END)
    if text.find("whose ", first, cue) < 0 and text.find("of whom, ", first, cue) < 0:
        return None
    found = _WHOSE.search(text, first, cue)
    named = article.names_in(*found.span("name")) if found else ()
    if found is None or not named or named[-1][0][1] != found.end("name"):
        return None
    return found.start("who"), found.end("name")


def ahead_with_relative(article: Article, clause: Clause) -> Complement | None:
    """What a parse took for words in "*Ann Quill, meanwhile, who has a mill,* said …": who speaks."""
    for each in clause.complements:
        if each.kind == "bare" and len(each.at) == 1 and each.at[0][1] in (clause.cue[0][0] - 1, clause.cue[0][0] - 2):
            named = article.names_in(each.at[0][0], each.at[0][0] + 1)
            if clause.subject and clause.subject[0][0] != each.at[0][0]:
                return None
            if named and _WHO_HAS.fullmatch(article.text, named[0][0][1], each.at[0][1]):
                return each
    return None


def behind_front(article: Article, subject: Span) -> Span | None:
    """Who speaks where a parse took whom a front names for the same: "After they met Ann Quill, *the mayor* said"."""
    start, end = subject
    text = article.text
    comma = text.rfind(", ", start, end)
    if comma < 0 or text.find(", ", start, comma) >= 0 or text.endswith((" who", " that", " which"), start, end):
        return None
    if not _OFFICE.match(text, comma + 2, end):
        return None
    names = article.names_in(start, comma)
    if not names or names[-1][0][1] != comma or not is_person(text[comma + 2 : end]):
        return None
    name = names[-1][0][0]
    front, _, hunting = text[start:name].rstrip().rpartition(" ")
    if hunting.endswith("ing") and is_somebody(front.lower()):
        return None  # "*Police hunting* Ann Quill, the mayor, said"
    before = text[max(0, name - _LONGEST_END, text.rfind("\n", 0, name)) : name].split()
    last = before[-1] if before else ""
    if (
        not last.isalpha()
        or not last.islower()
        or last in titles()
        or is_person(last)
        or last in LEADING
        or last in SAID
    ):
        return None
    return comma + 2, end


def with_relative(article: Article, subject: Span) -> Span | None:
    """All of "*A man who lives there and knew Ann Quill* told …", of which a parse took the last two words."""
    text = article.text
    if text.find(" who ", max(0, subject[0] - LONGEST_RELATIVE), subject[0]) < 0:
        return None
    sentence = article.sentence_at(subject[0])
    if sentence is None or not 0 < subject[0] - sentence.start < LONGEST_RELATIVE:
        return None
    if text.find(" who ", sentence.start, subject[0]) < 0 or text.find(" and ", sentence.start, subject[0]) < 0:
        return None
    found = _WHO_AND.fullmatch(text, sentence.start, subject[0])
    verb = found["verb"] if found else ""
    if found is None or not is_person(found["noun"]) or verb in cue_forms().speech:
        return None
    return (sentence.start, subject[1]) if verb.endswith("ed") or verb in irregular_pasts() else None


def who_speaks_to(article: Article, subject: Span) -> Span | None:
    """Who speaks in "*Ann Quill speaking to the board* called it", where a parse took the board."""
    text, start = article.text, subject[0]
    if not text.endswith(_BEFORE_LISTENERS, 0, start):
        return None
    led = _SPEAKING_TO.search(text, start - LONGEST_LEAD, start)
    named = article.names_in(max(0, led.start() - LONGEST_NAMED), led.start()) if led else ()
    if led is None or led.end() != start or not named or named[-1][0][1] != led.start() or named[-1][1] == "place":
        return None
    return named[-1][0]


def behind_a_thing(article: Article, subject: Span) -> Span | None:
    """Who speaks in "It is part of a deal *Ann Quill* has called bad", where a parse took the deal with her."""
    text, (start, end) = article.text, subject
    if text.find("a ", start, end) < 0 and text.find("an ", start, end) < 0:
        return None
    named = article.names_in(start, end)
    if not named or named[-1][0][1] != end or named[-1][1] != "person":
        return None
    words = text[start : named[-1][0][0]].split()[-2:]
    if len(words) < 2 or words[0].lower() not in ("a", "an") or not words[1].islower():
        return None
    is_one = words[1].endswith(_OF_PEOPLE) or words[1] in titles() or is_somebody(words[1])
    return None if is_one else named[-1][0]


def second_of_two(article: Article, subject: Passage) -> Span | None:
    """The second of two people whom only a comma parts: "Ann Quill, *Mayor Odo Tarn* said".

    Or commas, and his office: "Represented by his aide, Ann Quill, *the mayor, Odo Tarn,* said".
    """
    (start, end) = subject[0]
    end -= article.text.endswith(",", start, end)
    if len(subject) > 1 or ", " not in article.text[start:end]:
        return None
    names = article.names_in(start, end)
    if len(names) != 2 or names[0][0][0] != start or names[1][0][1] != end or {kind for _, kind in names} != {"person"}:
        return None
    office = _THE_OFFICE.fullmatch(article.text, names[0][0][1], names[1][0][0])
    if office is not None and (sentence := article.sentence_at(start)) is not None and sentence.start < start:
        return (office.start("the"), end) if is_person(office["the"]) else None
    mark, *between = article.text[names[0][0][1] : names[1][0][0]].split(" ")
    if mark != "," or not all(word.lower().rstrip(".") in titles() for word in between if word):
        return None
    return names[0][0][1] + 2, end


def behind_but(text: str, subject: Passage) -> Span | None:
    """Who speaks behind a "but" where a parse took both sides of it: "No harm was seen in the town but *Tarn* said".

    "Nobody *but the mayor*" and "all *but one*" are who speaks.
    """
    start, end = subject[0]
    place = text.find(" but ", start, end)
    if len(subject) > 1 or place < 0 or not _ALL.isdisjoint(text[start:place].lower().split()):
        return None
    first = place + len(" but ")
    return (first, end) if _WHO.match(text, first, end) and text.find(" but ", first, end) < 0 else None


def neither_of_them(text: str, subject: Passage) -> Span | None:
    """All of "*Neither Ann Quill nor Odo Tarn* said so", of which a parse took the two, or the second: neither did."""
    (start, end), *others = subject
    neither = _NEITHER.search(text, max(0, start - LONGEST_NAMED), start) if not others else None
    return (neither.start(), end) if neither else None


def who_filed(text: str, clause: Clause) -> Span | None:
    """Who files what seeks something: "The court heard a plea filed by *Ann Quill*, seeking …"; None elsewhere."""
    cue, end = clause.cue[0]
    if text[cue:end] not in _SUING:
        return None
    filed = _FILED.search(text, max(0, cue - LONGEST_FILED), cue)
    return filed.span("who") if filed else None


def left_feeling(article: Article, clause: Clause) -> Span | None:
    """Who feels so in "The raids left *residents* worried that …", which parses take for the raids; None for none."""
    cue = clause.cue[0][0]
    left = _LEFT.search(article.text, max(0, cue - LONGEST_PART), cue)
    if left is None:
        return None
    start, end = left.span("who")
    is_who = is_somebody(left["who"]) or any(span == (start, end) for span, _ in article.names_in(start, end))
    return (start, end) if is_who else None


def behind_town(article: Article, clause: Clause) -> Passage | None:
    """Who speaks where a parse took the country behind a town: "*A judge in Lodd, Norway* ruled"; None elsewhere.

    "In Lodd, *Norway* said" is a country that speaks, and so is "The dam in Lodd, *Norway* said, is weak".
    """
    text, (start, end) = article.text, clause.subject[0]
    if len(clause.subject) > 1 or text.find(",", start, end) >= 0 or text.startswith(",", clause.cue[-1][1]):
        return None
    named = article.names_in(start, end)
    if len(named) != 1 or named[0] != ((start, end), "place"):
        return None
    sentence = article.sentence_at(start)
    first = max(sentence.start if sentence else 0, start - LONGEST_PART)
    while first < start - 2 and (mark := _MARK.search(text, first, start - 2)):
        first = mark.end()
    match = _IN_TOWN.fullmatch(text, first, start - 2)
    if match is None:
        return None
    start = match.start("who")
    if (people := article.names_in(start, start + 1)) and people[0][1] == "person":
        # "*Ann Quill of the University of Tarnland,* Lodd said"
        return ((start, end),) if _OF_BODIES.fullmatch(text, people[0][0][1], match.start("town")) else None
    if not article.names_in(match.start("town"), match.end("town")):
        return None
    words = match["who"].lower().split(" ")
    if not _LEADING_AWAY.isdisjoint(words) or has_finite(text, *match.span("who")):
        return None
    return ((match.start("who"), end),) if words[0] in _LEADING_ON or is_somebody(words[0]) else None


def who_acts_in_court(article: Article, subject: Span) -> int | None:
    """Where "*Ann Quill,* prosecuting, asked" begins, of which a parse took what she does there; None elsewhere."""
    start = subject[0]
    if article.text[start : subject[1]].rstrip(",") not in _IN_COURT:
        return None
    sentence = article.sentence_at(start)
    named = article.names_in(sentence.start, start) if sentence else ()
    is_name = bool(named) and named[-1][1] == "person" and named[-1][0][1] == start - len(", ")
    return named[-1][0][0] if is_name else None


def who_was_first(article: Article, subject: Span) -> Span | None:
    """Who speaks in "*Ann Quill* was one of the first people to denounce it"; None elsewhere."""
    text, start = article.text, subject[0]
    if not text.endswith(_WAS, 0, start) or not _FIRST.fullmatch(text, *subject):
        return None
    stop = text.rfind(" ", 0, start - 1)
    sentence = article.sentence_at(start)
    named = article.names_in(sentence.start, stop) if sentence else ()
    return named[-1][0] if named and named[-1][1] == "person" and named[-1][0][1] == stop else None


def whose_bare_office(article: Article, subject: Span) -> int | None:
    """Where "*Ann Quill,* spokeswoman for Tarn's owner, Lodd Mills, said" begins: the parse took the rest alone.

    Behind another clause she stands between commas: "It was late, *Ann Quill,* head of the mill said"; with an article
    the office may be another's, but for a name that opens its sentence: "*Ann Quill,* the Tarn spokeswoman told". It is
    another's where the name has its verb behind: "Ann Quill, *the judge said,* was innocent".
    """
    text, start = article.text, subject[0]
    word, _, behind = text[start : subject[1]].partition(" ")
    sentence = article.sentence_at(start)
    named = article.names_in(sentence.start, start) if sentence else ()
    if sentence is None or not named or named[-1][1] != "person" or named[-1][0][1] != start - 2:
        return None
    begin = named[-1][0][0]
    if text[begin:start].partition(" ")[0].endswith("ing"):
        return None  # "*Remanding Odo Tarn,* the judge said"
    comma = text.rfind(", ", sentence.start, begin) + 2
    opening = comma if comma > 1 else sentence.start
    if any(title_kind(each) is None for each in text[opening:begin].split()):
        return None
    if word == "the":
        last = behind.rpartition(" ")[2]
        aside = _SAID_ASIDE.match(text, subject[1], sentence.end)
        if aside and has_finite(text, aside.end(), aside.end() + 1):
            return None
        return opening if opening == sentence.start and last.islower() and title_kind(last) == "office" else None
    is_bare = title_kind(word) == "office" and word.islower() and behind.startswith(("for ", "of ", "at ", "to "))
    return opening if is_bare else None
