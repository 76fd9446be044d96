"""Which entity a noun phrase, a pronoun or a role stands for: "the mayor, *Ann Quill*", "*she*", "*the minister*"."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from functools import cached_property
from operator import itemgetter
from typing import Final

from dossier.convert.english.gazetteer import demonyms, known_names, titles
from dossier.convert.english.persons import body_nouns, head_of, heads_something, is_person, is_plural, is_somebody
from dossier.convert.names.fronted import named_in_front
from dossier.convert.names.outlets import is_outlet
from dossier.convert.names.selfnamed import is_called
from dossier.convert.patterns.rare import Rare
from dossier.convert.reading.parse import Attribution, Parse
from dossier.convert.speakers.antecedents import People
from dossier.convert.speakers.citing import is_outlets_name, who_is_cited
from dossier.convert.speakers.pronouns import PRONOUNS
from dossier.convert.speakers.relatives import RELATIVES
from dossier.convert.speakers.several import AND_OTHERS, JOINING, are_several, is_backed
from dossier.data import table_of
from dossier.model import Entity, Passage, Span

#: What leads from an apposition to its name: "Her brother, *the young actor* Ann Quill".
_CALLED: Final = Rare(
    r", (?:the|an?|its|his|her|their)(?: (?!(?:of|for|to|by|from|with|in|at|on|and)\b)[a-z-]{1,20}){0,3}\Z"
)
_NEAR: Final = 8  # so near its sentence's beginning "it" is the subject
WORD: Final = re.compile(r"\w+(?:[’'.-]\w+)*")
#: What ends the head of a noun phrase: "the *head* of the board", "the *mayor*, who …".
_HEAD_END: Final = re.compile(
    r"[,(—–;:\s](?:(?<!\s)|(?:of|for|from|in|on|at|with|who|whom|that|which|to|by|through|about|near|under|and|but|or|nor"
    r"|representing|leading|heading|serving)\s)"
)
#: In front of a name: whose somebody is, in small letters.
_OF_ANOTHER: Final = Rare(r"\b((?:of|for|to|with) )((?:(?!(?:of|for|to|with)\b)[\w.-]+ ){1,5})\Z")
#: An age, or a prefix of who was something once: "the aunt of *12-year-old* Ann Quill", "the aide to *ex-Minister* …".
_NOT_ONLY_LETTERS: Final = Rare(r"\A(?:\d+-.*|(?:ex|then|would-be)-.*)\Z", re.IGNORECASE)
#: Kinds of titles that stand in front of who bears them.
_BORNE: Final = frozenset({"honorific", "rank", "office"})
_APPOSED: Final = Rare(r"((?:[\w'’-]{1,20} ){0,4}[a-z-]{2,20}), (?:(?!and|or)[\w'’-]{1,20} ){0,3}([a-z-]{2,20}) ")
_BEHIND_A_NAME: Final = re.compile(rf"(?: (?:{'|'.join(table_of('name_words')['postnominal'])})\b)*[ .\"”'’]*")
#: "*Another senator*, … *the senator* said": not the one who was named before.
_OTHERS: Final = ("another", "a second", "the second", "the other", "a different", "a fellow")
_FAR: Final = 400
#: A role in front of "who", and how often its sentence before may not tell of one.
_ROLE: Final = Rare(r"The ([a-z-]{3,20}),? ")
_SECOND: Final = 2
_MOST_INITIALS: Final = 4
_LONGEST_RANK: Final = 6
_COMPLEMENT: Final = 4
_LINK: Final = re.compile(r"\b(?:of|by|with|for|to|from|through|via|beside|near)\b")
#: "*One of the residents*, Ann Quill": she is one of them.
_ONE_OF: Final = Rare(r"(?:[Oo]ne|[Aa]nother) of (?:[\w'’-]{1,20} ){1,3}[\w-]{1,20}")
_POSSESSIVE: Final = ("'", "’")
_OF_ONE: Final = ("His ", "Her ", "Their ", "A ", "An ", "One ", "The ")
#: Between a name and a town behind it: ", a teacher from".
_FROM_A_PLACE: Final = Rare(r"(?:, (?:\d+, )?(?:an?|the) ([a-z -]{3,40}))? (?:of|from|in|at|near) (?:the )?")
#: Between a name and "who": an office, and of what: "Ann Quill, *head of the board of Tarn Mills,* who".
_OFFICE_OF: Final = Rare(
    r", (?:\d{2}, )?(?:an? |the )?((?:[a-z-]{2,20} ){0,3}[a-z-]{2,20}) (?:of|from|in|at|for|with) "
    r"[^,;:.()\n\"“”]{2,80}, "
)
_IN_WRITING: Final = Rare(
    r"(?:But |And )?In an? (?:[\w-]{1,20} ){0,3}?([a-z-]{2,20})"
    r"(?: (?:to|on|issued|released|posted|published|carried|sent|late|early|seen|obtained)\b[^,;:\n]{0,60})?, "
)
_OPENING: Final = " \n\"'“‘«"
#: What may be said of anybody.
_NEUTRAL: Final = frozenset("young old new embattled outgoing incoming veteran popular controversial visibly".split())
_SMALL: Final = frozenset("the a an his her its their our this that said says".split())
#: The lines of an interview whose speakers are letters.
_INTERVIEW: Final = Rare(r"^[^\S\n]*[QA]:\s", re.MULTILINE)
#: Behind a name: letters, and where somebody is from or works: "the agent, Ann Quill *KC of Tarn Mills*, said".
_OF_A_PLACE: Final = Rare(r"(?: (?:KC|QC|SC|MP|MEP|MSP|OBE|MBE|CBE))*(?: (?:of|from|at) (?:the )?[A-Z]|,|\Z)")
_GROUP: Final = Rare(
    r"(?:[Tt]he|[Ii]ts|[Hh]is|[Hh]er|[Tt]heir|(?:[A-Z][\w.]{1,20} ){0,2}[A-Z][\w-]{1,20}['’]s?) "
    r"(?:[a-z-]{1,20} ){0,2}([a-z-]{1,20}), "
)
_OF_WHAT: Final = (" for ", " of ", " with ", " over ", " about ", " into ")
_CASES: Final = frozenset({"he", "she", "him", "her"})
_OPPOSITE: Final = {"he": "she", "she": "he"}
_MIMED: Final = Rare(r"\b(?:imitating|impersonating|mimicking|mocking|posing as|pretending to be)\s\Z")
_MIMED_ENDS: Final = frozenset({"ng", "as", "be"})
_LONGEST_MIME: Final = 20
#: Offices that some write with a capital: "the *Governor* said"; "the Guard" and "the Courier" are no persons.
_CAPITALISED: Final = frozenset(
    "ambassador archbishop bishop chairman chairwoman chancellor commissioner governor judge king mayor minister pope"
    " premier president prince princess queen secretary senator".split()
)
_DEFINITE: Final = frozenset({"the", "this", "that"})
_SELVES: Final = (" herself", " herself,", " himself", " himself,", " itself", " itself,")


class Mentions:
    """Every mention of every entity, by place."""

    def __init__(self, entities: Sequence[Entity]) -> None:
        self._all = sorted([(span, entity) for entity in entities for span in entity.mentions], key=itemgetter(0))
        self._starts = [span[0] for span, _ in self._all]

    def within(self, start: int, end: int) -> list[tuple[Span, Entity]]:
        """The mentions that lie in `[start, end)`."""
        first = bisect_left(self._starts, start)
        here = self._all[first : bisect_left(self._starts, end, first)]
        return [mention for mention in here if mention[0][1] <= end] if here else here

    def inside(self, at: Passage) -> tuple[str, ...]:
        """Ids of the entities named inside a passage, each once, in order."""
        return tuple(dict.fromkeys([entity.id for start, end in at for _, entity in self.within(start, end)]))

    def ends_of_outlets(self) -> frozenset[int]:
        """Where the mentions of outlets end."""
        return frozenset([span[1] for span, entity in self._all if entity.kind == "outlet"])


class Sources:
    """Whose words an attribution gives: whom an outlet cites, not the outlet that cites them."""

    def __init__(self, parse: Parse, mentions: Mentions) -> None:
        self._text = parse.text
        self._sentences = parse.sentences
        self._starts = [sentence.start for sentence in parse.sentences]
        self._mentions = mentions
        self._outlets_end = mentions.ends_of_outlets()

    def of(self, one: Attribution) -> Passage:
        """The passage of who speaks."""
        if not one.source or not one.cue or not self._is_outlet(one.source[0][0], one.source[-1][1]):
            return one.source
        sentence = self._sentences[max(0, bisect_right(self._starts, one.cue[0][0]) - 1)]
        for start, end in who_is_cited(self._text, (sentence.start, sentence.end), one.content):
            if is_somebody(self._text[start:end]) or self._names_somebody(start, end):
                return ((start, end),)
        return one.source

    def _is_outlet(self, start: int, end: int) -> bool:
        words = self._text[start:end]
        if is_outlets_name(words):
            return True
        if end not in self._outlets_end:
            return False
        last = next((entity for span, entity in self._mentions.within(start, end) if span[1] == end), None)
        return last is not None and last.kind == "outlet" and not _HEAD_END.search(words)

    def _names_somebody(self, start: int, end: int) -> bool:
        """True for a phrase that ends with the name of a person or of an organization that is no outlet."""
        return any(
            span[1] == end and (entity.type == "person" or (entity.type == "organization" and not is_outlet(entity)))
            for span, entity in self._mentions.within(start, end)
        )


class Speakers:
    """Finds the entity that a noun phrase, a pronoun or a role stands for; remembers who spoke last."""

    def __init__(self, parse: Parse, people: People, mentions: Mentions) -> None:
        self._text = parse.text
        self._people = people
        self._mentions = mentions
        self._sentences = parse.sentences
        self._starts = [sentence.start for sentence in parse.sentences]
        self._last = ""

    def speaker(self, source: Passage, named: Sequence[str] = (), noun: str = "") -> str:
        """The id of the entity that speaks, empty where nobody can be named.

        A pronoun is none of those who are `named` in what is said: "Ask Mr. Tarn," *he* said. It stands for whoever
        bears the title `noun` where the sentence before is about no one else.
        """
        if not source:
            return ""
        *which, noun = noun.split() or [""]
        which = [word for word in which if word not in _NEUTRAL]
        found = self._people.titles.bearer(noun, source[0][0], which) if noun else self._resolved(source, named)
        if found:
            self._last = found
        return found

    def meant_by_another(self, source: Passage, content: int) -> str:
        """Whom "He" means where what "she" says begins with it, at `content`; empty for no such pronoun."""
        pronoun = self._text[source[0][0] : source[0][1]].lower() if source else ""
        other = _OPPOSITE.get(pronoun, "")
        if not other or not self._text.startswith(f"{other.capitalize()} ", content):
            return ""
        found = self._people.pronouns.meant(other, content, self._last)
        # Who spoke last, of a name of both, may well go on: "Femi Tarn left, she said. '*He* stayed,' she said".
        return "" if found == self._last and not self._people.pronouns.is_surely(other, found) else found

    def named_in_front(self, source: Passage, content: int) -> tuple[str, ...]:
        """Whom "he" cannot mean where a phrase in front of it names him: "Asked by *Ivo Lind*, he said"."""
        pronoun = self._text[source[0][0] : source[0][1]].lower() if source else ""
        if pronoun not in _CASES:
            return ()
        place = min(source[0][0], content)
        start = self._sentences[max(0, bisect_right(self._starts, place) - 1)].start
        if pronoun in ("him", "her"):  # "*Ivo Lind* accused him of saying"; her view is her own
            is_accused = self._text.startswith(_OF_WHAT, source[0][1])
            return self._mentions.inside(((start, place),)) if is_accused else ()
        if not self._text[start:place].rstrip(_OPENING).endswith(","):
            return ()
        people = self._people_within(start, place)
        spans = named_in_front(self._text, start, place, [span for span, _ in people]) if people else []
        return tuple(entity.id for span, entity in people if span in spans)

    def _people_within(self, start: int, end: int) -> list[tuple[Span, Entity]]:
        return [mention for mention in self._mentions.within(start, end) if mention[1].type == "person"]

    def _resolved(self, source: Passage, named: Sequence[str]) -> str:
        start, end = source[0][0], source[-1][1]
        text = self._text[start:end]
        low = text.strip().lower()
        if low in PRONOUNS:
            return self._people.pronouns.speaker(low, start, self._last, named)
        if low == "it":
            return self._of_the_sentence_before(start)
        if text == "A" and self._text.startswith(":", end):
            return self._interviewed
        if text.isupper() and 1 < len(text) < _MOST_INITIALS and self._text.startswith(":", end):
            return self._people.only.of_initials(text, start) or self._named(start, end)
        if low in RELATIVES:
            return (
                (self._people.relatives.before(start) or self._with_a_place(start) or self._of_role(start))
                if low in ("who", "whom")
                else self._group(start)
            )
        if low.endswith(_SELVES):
            end = start + max(0, text.rstrip().rfind(" "))  # "*Ann Quill* herself": somebody, and no firm of that name
            found = self._named(start, end)
            people = [each.id for _, each in self._people_within(start, end)]
            return found if (found in people) is not low.rstrip(",").endswith(" itself") else ""
        if found := self._named(start, end):
            if ", who " in text and text.startswith(_OF_ONE):
                self._people.named.meant((start, end), found)  # "His brother, *who gave his name as* Ivo, said"
            return found
        found = self._by_role(start, text)
        if found:
            self._people.named.meant((start, end), found)
        return found

    @cached_property
    def _interviewed(self) -> str:
        """Who answers where lines begin with Q and A: whose name a line has, or who alone is named before."""
        first = _INTERVIEW.search(self._text)
        within = self._mentions.within(0, len(self._text)) if first else []
        opening = {each.id for (start, end), each in within if each.type == "person" and self._opens_line(start, end)}
        if len(opening) == 1:
            return opening.pop()  # "*Ann Quill*: It was cold." in front of "A: It was."
        before = self._mentions.within(0, first.start()) if first else []
        people = {entity.id for _, entity in before if entity.type == "person"}
        return people.pop() if len(people) == 1 else ""

    def _opens_line(self, start: int, end: int) -> bool:
        """True for the name of "*Ann Quill*: It was cold."."""
        return self._text.startswith(": ", end) and self._text[start - 1 : start] in ("", "\n")

    def _with_a_place(self, place: int) -> str:
        """Of "*Ann Quill*, a teacher from Tarn, *who* said" the person: it is not the town that speaks."""
        near = self._mentions.within(max(0, place - _FAR), place)
        if len(near) < 2 or near[-1][1].type == "person" or self._text[near[-1][0][1] : place].strip() not in ("", ","):
            return ""
        end = near[-2][0][1]
        between = _FROM_A_PLACE.fullmatch(self._text, end, near[-1][0][0])
        if between and (not between[1] or is_person(between[1])) and (found := self._people.relatives.before(end)):
            return found
        person = next((span[1] for span, entity in reversed(near) if entity.type == "person"), 0)
        office = _OFFICE_OF.fullmatch(self._text, person, place) if person else None
        if office and is_person(office[1]) and not is_plural(head_of(office[1])):
            return self._people.relatives.before(person)
        return ""

    def _of_role(self, place: int) -> str:
        """Of "*The mayor*, who said" the mayor who was named before, where no sentence tells of two of them."""
        number = bisect_right(self._starts, place) - 1
        start = self._sentences[max(0, number)].start
        role = _ROLE.fullmatch(self._text, start, place) if self._text.startswith("The ", start) else None
        if role is None:
            return ""
        found = self._by_role(start, role[0].rstrip(" ,"))
        first = self._sentences[max(0, number - 1)].start
        told = self._text[first:start].lower().count(role[1]) if found else 0
        # not of "Mayor Ann Quill left. A *former mayor* spoke. The mayor, who", nor where a sentence tells of two
        return found if told == 0 or (told < _SECOND and found in self._mentions.inside(((first, start),))) else ""

    def _group(self, place: int) -> str:
        """Of "*The Tarn Union*, *which* said" the union, where it begins its sentence."""
        sentence = self._sentences[max(0, bisect_right(self._starts, place) - 1)]
        within = self._mentions.within(sentence.start, place)
        if len(within) != 1 or within[0][1].type != "organization" or self._text[within[0][0][1] : place] != ", ":
            return ""
        if self._text.endswith(("v. ", "vs. "), 0, sentence.start):
            return ""  # "Tarn v. *Quill Mills*, which": a case
        opens = self._text[sentence.start : within[0][0][0]].removeprefix("But ").strip()
        return within[0][1].id if opens in ("", "The", "the") else ""

    def _of_the_sentence_before(self, place: int) -> str:
        """Of "*The Tarn Union* paid. *It* said …" the union: an organization that opens the sentence before, alone."""
        number = bisect_right(self._starts, place) - 1
        if number < 1 or self._sentences[number].paragraph != self._sentences[number - 1].paragraph:
            return ""
        sentence = self._sentences[number - 1]
        within = self._mentions.within(sentence.start, sentence.end)
        named = [(span[0], each.id) for span, each in within if each.type == "organization"]
        begins = self._sentences[number].start
        if len({group for _, group in named}) != 1 or not (
            place - begins <= _NEAR or self._is_in_writing(begins, place)
        ):
            return ""
        first, group = named[0]
        opens = not self._text[sentence.start : first].removeprefix("But ").removeprefix("The ").strip()
        return group if opens or group == self._last else ""

    def _is_in_writing(self, start: int, place: int) -> bool:
        """True for "In a statement, *it* said"."""
        match = _IN_WRITING.fullmatch(self._text, start, place)
        return match is not None and match[1] in table_of("speaking_nouns")["paper"]

    def _named(self, start: int, end: int) -> str:
        """The entity whose name heads the phrase: "coach *Ann Quill* of Tarn", "the mayor, *Ann Quill*"."""
        text = self._text
        inside = self._mentions.within(start, end)
        if text.find("ing ", start, end) >= 0:
            inside = [each for each in inside if not is_backed(text[start : each[0][0]])]
        cut = _HEAD_END.search(text, start + 1, end)
        owner = next((span[1] for span, _ in inside if cut and span[0] < cut.start() < span[1]), 0)
        if owner:  # "The *Board of Trade's* Ann Quill", "*Board of Trade* director Ann Quill"
            cut = _HEAD_END.search(text, owner, end)
        head_end = cut.start() if cut else end
        for (first, last), entity in reversed(inside):
            if text[max(0, first - 3) : first - 1] in _MIMED_ENDS and _MIMED.search(
                text, max(0, first - _LONGEST_MIME), first
            ):
                continue  # "a voice *imitating* Ann Quill"
            if entity.type == "person" and text[last : last + 1] not in _POSSESSIVE and is_called(text, start, first):
                return entity.id  # "a woman who *gave her name as* Ann"
            if entity.type != "person" and last < end and text[last] in _POSSESSIVE:
                continue
            if first < head_end <= last or (last <= head_end and _BEHIND_A_NAME.fullmatch(text, last, head_end)):
                if (cut and cut[0].strip() in JOINING) or are_several(text, inside):
                    return ""
                return entity.id
            if entity.type == "organization" and _is_its_kind(text, (start, end), (first, last), head_end):
                return entity.id
        if cut is not None:
            for (first, last), entity in inside:
                if last == end and cut[0] == " and " and _are_offices(text, start, first):
                    return entity.id  # "the founder and chief executive Ann Quill"
                if entity.type != "person":
                    if entity.type == "organization" and last == end and _is_group(text, start, first):
                        return entity.id  # "the bank, Tarn Savings"
                    continue
                before, behind = _without_titles(text[start:first]), text[last : last + 2]
                ends = last == end or behind == ", "
                if last == end and _CALLED.search(before):
                    return entity.id  # "Her brother, the actor Ann Quill"
                apposed = _APPOSED.fullmatch(text, start, first) if ends else None
                if apposed and is_person(apposed[1]) and is_person(apposed[2]):
                    return entity.id  # "One survivor, 22-year-old student Ann Quill"
                closed = last == end or behind[:1] in ",.(" or _OF_A_PLACE.match(text, last, end)
                if before.endswith(",") and closed and not _of_somebody(before):
                    # an apposition: "the head of the board, Ann Quill,"; but "*and her clerk*" speaks too
                    return "" if text.startswith(AND_OTHERS, last, end) else entity.id
                if (
                    ends
                    and not before.endswith(",")
                    and not _governed(before)
                    and not _of_another(text, start, first)
                    and cut[0].strip() in ("of", "for", "at", "in")
                ):
                    return entity.id  # "the head of the Board of Trade Ann Quill"
        return ""

    def _by_role(self, start: int, text: str) -> str:
        cut = _HEAD_END.search(text, 1)
        words = WORD.findall(text[: cut.start()] if cut else text)
        if cut and cut[0] == "," and ", and " in text:
            return ""  # "the mayor, Ann Quill, and her clerk"
        if (
            len(words) < 2
            or words[0].lower() not in _DEFINITE
            or not (words[-1].islower() or words[-1].isupper() or words[-1].lower() in _CAPITALISED)
        ):
            return ""
        if words[-1].endswith("-year-old"):
            return self._people.only.of_age(words[-1].partition("-")[0], start) if len(words) == 2 else ""
        if not self._people.titles.has_bearer(words[-1]):
            return ""
        before = self._text[max(0, start - _FAR) : start].lower()
        if any(f"{which} {words[-1]}" in before for which in _OTHERS):
            return ""
        kind = [word for word in words[1:-1] if word not in _NEUTRAL and not word.endswith("-old")]
        if cut and cut[0].strip() in ("of", "for"):
            kind += [word for word in WORD.findall(text[cut.end() :])[:_COMPLEMENT] if word.lower() not in _SMALL]
        return self._people.titles.bearer(words[-1], start, kind)


def _is_its_kind(text: str, at: Span, name: Span, head_end: int) -> bool:
    """True for "the *Halden* bank" and "the *RLO* union": a name, and what it is; a known body's union is another."""
    kind = text[name[1] : head_end].strip()
    if not kind.islower() or not _is_only_which(text[at[0] : name[0]]):
        return False
    if known := known_names().get(text[slice(*name)]):
        return kind in ("company", "group") or (known.kind == "outlet" and kind in _OUTLETS)
    return text[slice(*name)].isupper() if kind == "union" else kind in _KINDS or kind in _OUTLETS


def _is_only_which(front: str) -> bool:
    """True for "the", "the state" and "the semi-official Norlandish" in front of an outlet's name."""
    words = front.split()
    if not words:
        return True
    return words[0].lower() == "the" and all(word in _OWNED or word in demonyms() for word in words[1:])


_OWNED: Final = frozenset(
    "independent local national official private public regional semi-official state state-owned state-run".split()
)
_OUTLETS: Final = frozenset(
    "agency broadcaster channel daily magazine newspaper paper portal radio site station tabloid television website "
    "weekly".split()
) | {"news agency", "news channel", "news site", "news website"}
_KINDS: Final = frozenset(table_of("name_words")["company"]) - frozenset(
    "brand contractor operator parent publisher rival site start-up startup subsidiary supplier team unit".split()
) | frozenset({"charity", "party", "think tank"})


def _of_somebody(before: str) -> bool:
    """True for "the wife of the minister," and "led by her brother,": the name behind may be that one's."""
    part = before.rstrip(",").rpartition(",")[2]
    if _ONE_OF.fullmatch(part.strip()) and len(_LINK.findall(part)) == 1:
        return False
    owners = (part[link.end() :].strip() for link in _LINK.finditer(part))
    return any(is_person(owner) and not is_plural(head_of(owner)) for owner in owners)


def _is_group(text: str, start: int, name: int) -> bool:
    """True for "the bank," and "Ann Quill's union," in front of a name."""
    match = _GROUP.fullmatch(text, start, name)
    return match is not None and (match[1] in table_of("name_words")["company"] or match[1] in body_nouns())


def _of_another(text: str, start: int, name: int) -> bool:
    """True for "a friend *of the late mayor* Ann Quill", not for "the head *of finance* Ann Quill"."""
    match = _OF_ANOTHER.search(text, start, name)
    if match is None:
        return False
    words = match[2].split()
    if words[0].lower() == "staff" and _OF_STAFF.search(text, start, match.end(1) + len("staff")):
        return False  # "the chief *of staff* Ann Quill"
    if match[2].islower() and not any(map(_NOT_ONLY_LETTERS.search, words)):
        if heads_something(text[start:name]):
            return False  # "Tarn director *of football* Ann Quill"
        return match[1] != "of " or words[-1] not in table_of("speaking_nouns")["department"]
    if not is_person(text[start : match.start()].strip()):
        return False  # "the Centre *for Tides Director* Ann Quill"
    if not body_nouns().isdisjoint(word.lower() for word in words):
        return False  # "the head *of the Finance Ministry Dr* Ann Quill"
    return any(map(_NOT_ONLY_LETTERS.search, words)) or titles().get(words[-1].lower().rstrip(".")) in _BORNE


def _are_offices(text: str, start: int, name: int) -> bool:
    """True for "Tarn Mills *founder and chief executive*" in front of a name, not for "a clerk and mayor"."""
    first, _, second = text[start:name].strip().rpartition(" and ")
    offices = titles()
    return (
        not first.lower().startswith(("a ", "an ", "the "))  # "the minister and ambassador Quill" may be two
        and first.rpartition(" ")[2] in offices
        and offices[first.rpartition(" ")[2]] == "office"
        and bool(second)
        and all(word in offices for word in second.split())
    )


def _without_titles(before: str) -> str:
    """What stands before a name, less the titles in front of it: "A lawyer for *Mr*", "The observer, *Spanish MEP*"."""
    words = before.split()
    if words and _is_rank(words[-1]) and words[-1].lower() not in titles():
        words.pop()
    if not words or titles().get(words[-1].lower().rstrip("."), "modifier") == "modifier":
        return " ".join(words)  # "the head of *finance* Ann Quill"
    while words and (words[-1].lower().rstrip(".") in titles() or words[-1] in demonyms()):
        words.pop()
    if " ".join(words[-2:]).lower() == "chief of" and _OF_STAFF.search(before):
        del words[-2:]
    return " ".join(words)


_OF_STAFF: Final = Rare(r"\bchief of staff\b", re.IGNORECASE)


def _is_rank(word: str) -> bool:
    """True for an abbreviation in capitals, which may be a rank: "the commissioner, *CP* Ann Quill"."""
    return word.isupper() and word.isalpha() and 1 < len(word) < _LONGEST_RANK


def _governed(before: str) -> bool:
    """True when a preposition or a possessive stands right before a name: "a spokesman for", "the mayor's"."""
    word = before.rsplit(None, 1)[-1].lower() if before else ""
    return word.endswith(("'s", "’s", "s'", "s’")) or word in (
        "for of to by from with in on at about against and or than like near under over around inside outside".split()
    )
