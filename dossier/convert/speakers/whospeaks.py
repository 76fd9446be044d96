"""Which entity a noun phrase, a pronoun or a role stands for: "the mayor, *Ann Quill*", "*she*", "*the minister*"."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Sequence
from functools import cached_property
from typing import Final

from dossier.convert.english.gazetteer import titles
from dossier.convert.english.genders import gender_of_kin, of_given_name
from dossier.convert.english.inflections import forms_of_verbs
from dossier.convert.english.persons import body_nouns, head_of, is_person, is_plural
from dossier.convert.names.fronted import named_in_front
from dossier.convert.patterns.rare import Rare
from dossier.convert.reading.parse import Parse
from dossier.convert.reading.tags import has_finite
from dossier.convert.speakers.antecedents import People
from dossier.convert.speakers.byoffice import NEUTRAL, ByOffice
from dossier.convert.speakers.kinds import Kinds
from dossier.convert.speakers.mentions import Mentions
from dossier.convert.speakers.namedphrases import named_in
from dossier.convert.speakers.possessed import Possessed
from dossier.convert.speakers.pronouns import PRONOUNS, SUBJECT_PRONOUNS
from dossier.convert.speakers.relatives import RELATIVES
from dossier.convert.speakers.whichbody import WhichBody
from dossier.data import table_of
from dossier.model import Entity, Passage, Span

_FAR: Final = 400
#: A role in front of "who", and how often its sentence before may not tell of one.
_ROLE: Final = Rare(r"The ([a-z-]{3,20}),? ")
_SECOND: Final = 2
_MOST_INITIALS: Final = 4
_OF_ONE: Final = ("His ", "Her ", "Their ", "A ", "An ", "One ", "The ")
#: Between a name and a town behind it: ", a teacher from".
_FROM_A_PLACE: Final = Rare(r"(?:, (?:\d+, )?(?:an?|the) ([a-z -]{3,40}))? (?:of|from|in|at|near) (?:the )?")
#: Between a name and "who": an office, and of what: "Ann Quill, *head of the board of Tarn Mills,* who".
_OFFICE_OF: Final = Rare(
    r", (?:\d{2}, )?(?:an? |the )?((?:[a-z-]{2,20} ){0,3}[a-z-]{2,20}) (?:of|from|in|at|for|with) "
    r"[^,;:.()\n\"“”]{2,80}, "
)
#: … of what is nobody, though its name may read as somebody's: "Ann Quill, *the founder of* Corvan, who".
_OF_A_THING: Final = Rare(
    r", (?:\d{2}, )?(?:an? |the )?(?:[a-z-]{2,20} ){0,2}(?:chairman|chairwoman|co-founder|co-owner|creator|director"
    r"|founder|maker|manufacturer|owner|president|publisher) of (?:the )?"
)
#: What several people have written.
#: Who somebody is only by what others say.
_IDENTIFIED: Final = Rare(
    r"\bwho(?:m)? [^,]{2,60}? (?:(?:has|have) )?(?:described|identified|named|recogni[sz]ed) as\b"
)
_BY_SEVERAL: Final = Rare(
    r"(?:[Aa]n?|[Tt]he|[Ii]ts|[Tt]heir|[Nn]ew) (?:[\w’'-]{1,20} ){0,4}?by [^\n;:!?\"“”]{2,160}\band\b"
)
#: What somebody speaks in, who made it: not "read *a letter*", nor "a statement *by* another".
_ISSUED: Final = Rare(
    r"\b(?:[Ii]n|[Tt]hrough|[Vv]ia|issued|issuing|posted|published|released|sent|wrote) (?:an?|its|his|her|their) "
    r"(?:(?!an? )[\w-]{1,20} ){0,2}?([a-z]{4,12})\b(?! (?:by|from|of)\b)"
)
_MADE: Final = ("issued", "posted", "published", "released", "sent", "wrote")
_PARAGRAPHS: Final = 2
_OPENING: Final = " \n\"'“‘«"
#: The lines of an interview whose speakers are letters.
_INTERVIEW: Final = Rare(r"^[^\S\n]*[QA][:.]\s", re.MULTILINE)
#: Behind "him", whom another recalls, hears or leaves doing something.
_DOING: Final = Rare(r" [a-z]{3,12}ing\b")
_OF_WHAT: Final = (" for ", " of ", " with ", " over ", " about ", " into ")
#: Behind a name, words that tell what that one did: "Ann Quill *“strongly condemned* the attack,” she said".
_DID: Final = Rare(r" [\"“](?:[a-z]{3,12}ly )?(?P<verb>[a-z]{4,15}) ")
#: … by verbs of which another would tell in other words.
_TAKING_SIDES: Final = forms_of_verbs(
    "appeal applaud back call condemn demand denounce deplore endorse oppose regret reiterate reject support "
    "urge warn welcome"
)
_CLOSING: Final = frozenset('"”')
_CASES: Final = frozenset({"he", "she", "him", "her"})
_OPPOSITE: Final = {"he": "she", "she": "he"}
#: In front of a name that "which" stands for, of what more may be meant.
_JOINING: Final = frozenset("and or nor but than like".split())
_BY: Final = frozenset({"by", "from"})
_OF: Final = frozenset("of for in at within under".split())
_PARTS: Final = frozenset("arm branch chapter division offshoot part subsidiary unit wing".split())
_SELVES: Final = (" herself", " herself,", " himself", " himself,", " itself", " itself,")


class Speakers:
    """Finds the entity that a noun phrase, a pronoun or a role stands for; remembers who spoke last."""

    def __init__(self, parse: Parse, people: People, mentions: Mentions) -> None:
        self._text = parse.text
        self._people = people
        self._mentions = mentions
        self._sentences = parse.sentences
        self._starts = [sentence.start for sentence in parse.sentences]
        self._kinds = Kinds(parse.text, parse.sentences, mentions)
        self._possessed = Possessed(parse.text, people)
        self._which_body = WhichBody(parse.text, parse.sentences, mentions, self._kinds, people)
        self._by_office = ByOffice(parse.text, next(iter(parse.sentences), None), mentions, people)
        self._last = ""
        self._last_at = 0  # where that one is named

    def speaker(self, source: Passage, named: Sequence[str] = (), noun: str = "") -> str:
        """The id of the entity that speaks, empty where nobody can be named.

        A pronoun is none of those who are `named` in what is said: "Ask Mr. Tarn," *he* said. It stands for whoever
        bears the title `noun` where the sentence before is about no one else.
        """
        if not source:
            return ""
        *which, noun = noun.split() or [""]
        which = [word for word in which if word not in NEUTRAL]
        found = self._people.titles.bearer(noun, source[0][0], which) if noun else self._resolved(source, named)
        if found:
            self._last, self._last_at = found, source[0][0]
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
        if pronoun in ("him", "her"):  # "*Ivo Lind* accused him of saying", "recalled him saying"; her view is her own
            is_accused = self._text.startswith(_OF_WHAT, source[0][1]) or _DOING.match(self._text, source[0][1])
            return self._mentions.inside(((start, place),)) if is_accused else ()
        if not self._text[start:place].rstrip(_OPENING).endswith(","):
            return ()
        people = self._people_within(start, place)
        spans = named_in_front(self._text, start, place, [span for span, _ in people]) if people else []
        return tuple(entity.id for span, entity in people if span in spans)

    def _people_within(self, start: int, end: int) -> list[tuple[Span, Entity]]:
        return [mention for mention in self._mentions.within(start, end) if mention[1].type == "person"]

    def _resolved(self, source: Passage, named: Sequence[str]) -> str:
        """The id of whoever a pronoun, letters, a name or an office in the article's words stands for."""
        start, end = source[0][0], source[-1][1]
        text = self._text[start:end]
        low = text.strip().lower()
        if low in PRONOUNS:
            if low in SUBJECT_PRONOUNS and (told := self._of_what_one_did(low, start)):
                return told
            found = self._people.pronouns.speaker(low, start, self._last, named)
            return found or self._of_its_own_words(low, start, named)
        if low == "it":
            return self._which_body.meant(start, (self._last, self._last_at))
        if text == "A" and self._text.startswith((":", ". "), end):
            return self._interviewed
        if text.isupper() and 1 < len(text) < _MOST_INITIALS and self._text.startswith(":", end):
            return self._people.only.of_initials(text, start) or named_in(self._text, self._mentions, start, end)
        if low in RELATIVES:
            return (
                (self._people.relatives.before(start) or self._with_a_place(start) or self._of_role(start))
                if low in ("who", "whom")
                else self._group(start)
            )
        if low.endswith(_SELVES):
            end = start + max(0, text.rstrip().rfind(" "))  # "*Ann Quill* herself": somebody, and no firm of that name
            found = named_in(self._text, self._mentions, start, end)
            people = [each.id for _, each in self._people_within(start, end)]
            return found if (found in people) is not low.rstrip(",").endswith(" itself") else ""
        if _BY_SEVERAL.match(text) and len({each.id for _, each in self._people_within(start, end)}) > 1:
            return ""  # "*A study by Ann Quill and a colleague, Odo Tarn,* found"
        if _IDENTIFIED.search(text):
            return ""  # "a man *whom the Courier identified as* Odo Tarn said"
        if found := named_in(self._text, self._mentions, start, end):
            if self._is_of_kin(text, found):
                return ""  # "*The mother of one of the boys, Odo Tarn,* said"
            if ", who " in text and text.startswith(_OF_ONE):
                self._people.named.meant((start, end), found)  # "His brother, *who gave his name as* Ivo, said"
            return found
        found = self._by_office.meant(start, text) or self._possessed.meant(start, text, self._last)
        if found:
            self._people.named.meant((start, end), found)
        return found or self._kinds.meant(start, text, named) or self._author(start, text)

    def _is_of_kin(self, text: str, person: str) -> bool:
        """True for kin of the other gender than who is named in a phrase: whose mother she is, not who she is."""
        kin, link, _ = text.partition(" of ")
        gender = gender_of_kin(head_of(kin).lower()) if link else ""
        named = self._people.named.by_id.get(person) if gender else None
        return named is not None and of_given_name(named.name) not in ("", gender)

    def _of_what_one_did(self, pronoun: str, place: int) -> str:
        """Of "*Ann Quill* “condemned the attack,” *she* said" Ann Quill, who did not condemn it in another's words."""
        if self._text[place - 2 : place - 1] not in _CLOSING:
            return ""
        sentence = self._sentences[max(0, bisect_right(self._starts, place) - 1)]
        (start, end), person = next(iter(self._people_within(sentence.start, place)), ((0, 0), None))
        did = _DID.match(self._text, end, place) if person else None
        if person is None or did is None or did["verb"] not in _TAKING_SIDES:
            return ""
        if not all(word in titles() for word in self._text[sentence.start : start].lower().split()):
            return ""
        return person.id if self._people.pronouns.agrees(pronoun, person) else ""

    def _of_its_own_words(self, pronoun: str, place: int, named: Sequence[str]) -> str:
        """Of "*Ann Quill* was beaten by guards, *she* says" the only one of the article so far who may be meant."""
        number = bisect_right(self._starts, place) - 1
        within = self._people_within(self._sentences[max(0, number)].start, place)
        if (
            pronoun not in SUBJECT_PRONOUNS
            or not within
            or within[0][0][0] != self._sentences[number].start
            or within[0][1].id not in named
        ):
            return ""
        found, is_only = self._people.pronouns.only(pronoun, place)
        before = self._sentences[number - 1]  # "*The officer* spoke. Ann Quill was beaten, *she* said"
        if number and before.paragraph == self._sentences[number].paragraph:
            is_only = is_only and found in self._mentions.inside(((before.start, before.end),))
        return found if is_only and found == within[0][1].id else ""

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
        if len(near) > 1 and _OF_A_THING.fullmatch(self._text, near[-2][0][1], near[-1][0][0]):
            is_behind = self._text[near[-1][0][1] : place] == ", "
            return self._people.relatives.before(near[-2][0][1]) if is_behind else ""
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
        found = self._by_office.meant(start, role[0].rstrip(" ,"))
        first = self._sentences[max(0, number - 1)].start
        told = self._text[first:start].lower().count(role[1]) if found else 0
        # not of "Mayor Ann Quill left. A *former mayor* spoke. The mayor, who", nor where a sentence tells of two
        return found if told == 0 or (told < _SECOND and found in self._mentions.inside(((first, start),))) else ""

    def _group(self, place: int) -> str:
        """Of "It was told by *the Tarn Union*, *which* said" the union: an organization right in front of "which".

        Not where a body or a paper of its own may be meant: "a branch of *the Tarn Union*, which".
        """
        sentence = self._sentences[max(0, bisect_right(self._starts, place) - 1)]
        within = self._mentions.within(sentence.start, place)
        (start, end), entity = within[-1] if within else ((0, 0), None)
        if entity is None or entity.type != "organization" or self._text[end:place] != ", ":
            return ""
        if self._text.endswith(("v. ", "vs. "), 0, sentence.start):
            return ""  # "Tarn v. *Quill Mills*, which": a case
        words = self._text[sentence.start : start].lower().removeprefix("but ").split()
        if words and words[-1] in ("the", "a", "an"):
            words.pop()
        if not words:
            return entity.id
        if words[-1].endswith(",") or words[-1] in _JOINING:
            return ""
        if words[-1] in _OF and not (body_nouns().isdisjoint(words) and _PARTS.isdisjoint(words) and len(within) == 1):
            return ""
        papers = [word.strip(",;") in table_of("speaking_nouns")["paper"] for word in words]
        return entity.id if not any(papers) or (papers[-2:] == [True, False] and words[-1] in _BY) else ""

    def _author(self, start: int, text: str) -> str:
        """Of "In a statement, *Ann Quill* said … *The statement* said" who spoke last, where it was in that."""
        noun = text.lower().removeprefix("the ")
        if noun not in table_of("speaking_nouns")["paper"] or len(noun) == len(text) or not self._last:
            return ""
        number = bisect_right(self._starts, self._last_at) - 1
        sentence = self._sentences[max(0, number)]
        if self._sentences[max(0, bisect_right(self._starts, start) - 1)].paragraph - sentence.paragraph > _PARAGRAPHS:
            return ""
        first = self._last_at
        if sentence.start < first and _ISSUED.match(self._text, sentence.start, first):
            first = sentence.start  # "*In a statement,* Ann Quill said"
        issued = _ISSUED.search(self._text, first, min(start, sentence.end))
        if issued is None or issued[1] != noun or f" {noun} " in self._text[issued.end() : start]:
            return ""  # "In a report, Ann Quill said … A *report* by the board … The report said"
        if issued[0].startswith(_MADE) and has_finite(self._text, first, issued.start()):
            return ""  # "Ann Quill said the police *issued a statement*"
        return (
            self._last if {each.id for _, each in self._mentions.within(first, issued.start())} <= {self._last} else ""
        )
