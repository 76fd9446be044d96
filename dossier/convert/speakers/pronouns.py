"""Who "he" is: the person named before, by agreement, recency and place in the sentence."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections import Counter
from collections.abc import Collection, Sequence
from typing import Final

from dossier.convert.english.genders import Gender, gender_of
from dossier.convert.english.persons import head_of, is_person
from dossier.convert.patterns.rare import Rare
from dossier.convert.reading.tags import tagged
from dossier.convert.speakers.citing import REBUTS
from dossier.convert.speakers.mentionroles import MentionRoles
from dossier.convert.speakers.namedpeople import NamedPeople
from dossier.convert.speakers.strangers import ANSWERING, Strangers
from dossier.model import Entity, Span

PRONOUNS: Final[dict[str, Gender]] = {"he": "m", "she": "f", "him": "m", "her": "f", "his": "m", "hers": "f"}
SUBJECT_PRONOUNS: Final = frozenset("he she it they i we".split())
OBJECT_PRONOUNS: Final = frozenset("him her them me us".split())
#: "a waiter at *the* Grand Tarn", "*the* Tarn camp".
_THE: Final = (" the ", " The ")
#: Somebody who is not the subject of the sentence, and of which gender.
_HERS: Final = Rare(
    r"\bhers\b|\bher(?= (?:about|as|at|by|for|from|in|on|that|to|with|an?|the)\b|[.,;])|\bHer [a-z]+ [A-Z]"
)
_HIM: Final = Rare(r"\bhim\b|\bHis [a-z]+ [A-Z]")
_OTHERS: Final = {"he": _HIM, "him": _HIM, "his": _HIM, "she": _HERS, "her": _HERS, "hers": _HERS}
_OPENERS: Final = {"he": "He ", "she": "She "}
_WINDOW: Final = 24  # person mentions looked back over
_SENTENCES: Final = 6
_MARGIN: Final = 0.75
_AGENT: Final = 2.5
_SAME: Final = 1.5  # the subject of the pronoun's own sentence
_DOUBTFUL: Final = 2.5  # whose gender is not known, beside somebody of whom the pronoun may be said
_TOPIC: Final = 1.0  # whom a paragraph begins with
_TURN: Final = 2.5  # who said something in the sentence before goes on, and not who spoke before that one
_GOES_ON_SCORE: Final = 8.0  # "*He* said Tarn had lied. 'It was bad,' *he* said"
#: Who speaks of those whom a court or the police deal with, of which "he" may be either.
_OF_COURT: Final = frozenset(
    "attorney barrister constable coroner detective inspector investigator judge juror justice lawyer magistrate "
    "officer police prosecutor sergeant sheriff solicitor superintendent victim witness".split()
)
_ON_A_CHARGE: Final = frozenset({"admit", "confess", "deny", "plead"})
_HIS: Final = frozenset({"her", "his"})
_OF_ONE: Final = ("'s", "’s")
#: Behind the name that opens a paragraph: "Jo Quill *lost her* home".
_ITS_OWN: Final = Rare(
    r"(?: (?!and\b|or\b|but\b)[a-z-]{2,20}){1,5} (her|his) "
    r"(?!(?:about|after|again|alone|an?|and|as|at|away|back|because|before|but|by|down|every|for|from|go|how|if|in|into|last"
    r"|leave|not|off|on|once|one|or|out|over|so|some|that|the|this|to|too|twice|up|what|when|where|while|why|with)\b)[a-z]"
)
#: … and how the next sentence begins.
_GOES_ON: Final = Rare(r"[^.!?:\n\"“”‘]{1,200}[.!?] (He|She) [a-z]")
_OF_SOMEBODY: Final = frozenset({*PRONOUNS, "him,", "her,"})
_MOST_MENTIONS: Final = 8
_APPOSED: Final = (", a ", ", an ", ", her ", ", his ", ", one ", ", the ")
_OBJECT_CASES: Final = {"he": (" him ", " him.", " him,"), "she": (" her.", " her,")}
#: Whom somebody of the other gender told something.
_HEARERS: Final = {
    pronoun: Rare(
        r"\b(?:asked|begged|called|messaged|phoned|rang|reassured|texted|told|warned|wrote to) "
        rf"(?:{whose}|their) (?:[a-z-]{{2,12}} )?(?:{kin})\b"
    )
    for pronoun, whose, kin in (
        ("she", "his", "wife|mother|sister|daughter|fiancée|girlfriend|aunt|grandmother"),
        ("he", "her", "husband|father|brother|son|fiancé|boyfriend|uncle|grandfather"),
    )
}


class Pronouns:
    """Whom "he" and "she" stand for in an article."""

    def __init__(self, named: NamedPeople, roles: MentionRoles, strangers: Strangers, quoted: Sequence[Span]) -> None:
        self._named = named
        self._roles = roles
        self._text, self._mentions, self._starts = named.text, named.mentions, named.starts
        self._sentences, self._paragraphs = named.sentences, named.paragraphs
        self._strangers = strangers
        self._quoted = [start for start, _ in quoted]
        self._quoted_ends = [end for _, end in quoted]
        #: Whom the last pronoun that spoke meant, where it stands, and whom it did not mean.
        self._last_one: tuple[str, int, Collection[str]] = ("", len(self._text), ())
        self._genders: dict[str, Gender] = {}  # of those who were asked for
        people = named.by_id.values()
        surnames = Counter(entity.name.rpartition(" ")[2] for entity in people if " " in entity.name)
        self._either = {entity.id for entity in people if surnames[entity.name] > 1}  # a name of several: of nobody

    def meant(self, pronoun: str, place: int, last_speaker: str, others: Collection[str] = ()) -> str:
        """The id of the person that a personal pronoun at `place` stands for; empty when it cannot be told.

        It is none of the `others`.
        """
        return self._likeliest(pronoun, place, last_speaker, others)[0]

    def speaker(self, pronoun: str, place: int, last_speaker: str, others: Collection[str] = ()) -> str:
        """The same for a pronoun that speaks: who is "he" here is no "she" further on."""
        person, at, named = self._last_one
        if person and at == place:
            return person  # "*he* said, adding that …"
        if pronoun in _HEARERS and self._is_of_kin(pronoun, place):
            return ""
        if not person and self._is_next(at, place):
            told_of = self._told_of(at)
            # "*He* said Tarn had lied. 'It was bad,' *he* said": not Tarn, whom nothing tells of before
            others = (*others, *(each for each in named if each not in told_of))
        found, is_only = self._likeliest(pronoun, place, last_speaker, others)
        if found and (is_only or not self._genders[found]):
            self._genders[found] = PRONOUNS[pronoun]
        self._last_one = (found, place, others)
        return found

    def _is_of_kin(self, pronoun: str, place: int) -> bool:
        """True where somebody told a relative of his in front, whom a pronoun may mean: "told his wife, *she* said"."""
        first = self._sentences[self._named.sentence(place)]
        return self._text[place].islower() and _HEARERS[pronoun].search(self._text, first, place) is not None

    def _is_next(self, before: int, place: int) -> bool:
        """True for a place in the sentence behind that of another, at most in the next paragraph."""
        number = bisect_right(self._quoted_ends, place) - 1
        is_tag = self._text[place].islower() and number >= 0
        if is_tag and not self._text[self._quoted_ends[number] : place].strip():
            place = self._quoted[number]  # "'It rained. It froze,' *he* said"
        here = self._named.sentence(place)
        if self._names_anybody(here, place) or self._names_anybody(here - 1, before):
            return False
        is_next = here - self._named.sentence(before) == 1
        return is_next and self._paragraphs[here] - self._paragraphs[here - 1] <= 1

    def _told_of(self, place: int) -> set[str]:
        """Who is named in the sentences in front of that of a place."""
        here = self._named.sentence(place)
        first = bisect_left(self._starts, self._sentences[max(0, here - _SENTENCES)])
        return {entity.id for _, entity in self._mentions[first : bisect_left(self._starts, self._sentences[here])]}

    def _names_anybody(self, sentence: int, place: int) -> bool:
        """True where somebody is named in a sentence in front of a place."""
        first = bisect_left(self._starts, self._sentences[sentence])
        return first < len(self._starts) and self._starts[first] < place

    def only(self, pronoun: str, place: int) -> tuple[str, bool]:
        """Whom a pronoun at a place may stand for, and whether nobody else of the sentences before could be meant."""
        return self._likeliest(pronoun, place, "", ())

    def agrees(self, pronoun: str, person: Entity) -> bool:
        """True for a person of whom a pronoun may be said."""
        return self._gender(person) in ("", PRONOUNS[pronoun])

    def is_surely(self, pronoun: str, person: str) -> bool:
        """True for a person, asked for before, of whom it is known that a pronoun agrees."""
        return self._genders.get(person) == PRONOUNS[pronoun]

    def _likeliest(self, pronoun: str, place: int, last_speaker: str, others: Collection[str]) -> tuple[str, bool]:
        """Whom a pronoun stands for, and whether nobody else could be meant."""
        scores = self._scores(pronoun, place, last_speaker, others)
        ranked = sorted(scores.items(), key=lambda item: (-item[1], item[0]))
        if not ranked or (len(ranked) > 1 and ranked[0][1] - ranked[1][1] < _MARGIN):
            return "", False
        found, score = ranked[0]
        return ("", False) if score <= 1 or self._strangers.acts_since(found, place) else (found, len(ranked) == 1)

    def _scores(self, pronoun: str, place: int, last_speaker: str, others: Collection[str]) -> dict[str, float]:
        """Those who are named before a place and of whom a pronoun may be said, each with how likely that is."""
        here = self._named.sentence(place)
        scores: dict[str, float] = {}
        last = bisect_left(self._starts, place)
        seen: set[int] = set()
        # "Ivo Lind said it leaked, a claim the mayor, *Odo Tarn*, denied. He said …"
        before = self._sentences[here - 1 : here + 1] if here else []
        rebuttal = REBUTS.search(self._text, *before) if before else None
        beside: dict[str, Gender] = {}  # in the sentence of the pronoun
        for number in range(last - 1, max(0, last - _WINDOW) - 1, -1):
            (start, _), entity = self._mentions[number]
            sentence = self._named.sentence(start)
            distance = here - sentence
            if distance > _SENTENCES:
                break
            gender = self._gender(entity)
            if (
                entity.id in self._either
                or (rebuttal is not None and distance == 1 and start < rebuttal.start("who"))
                or (gender and gender != PRONOUNS[pronoun])
                or entity.id in others
                or self._text.startswith(_THE, start - 5)
                or self._is_beside(pronoun, start, sentence)
                or (not gender and self._is_of_another(pronoun, sentence, place))
            ):
                continue
            score = self._prominence(number, sentence, here)
            if distance == 1 and here not in seen and self._may_go_on(number, pronoun, place):
                score += _TURN
            if gender:
                score += 1
            if entity.id == last_speaker:
                score += 1
            seen.add(sentence)
            scores[entity.id] = max(scores.get(entity.id, score), score)
            if distance == 0:
                beside[entity.id] = gender
        person, at, _ = self._last_one
        if (
            person
            and person not in others
            and self._genders.get(person, "") in ("", PRONOUNS[pronoun])
            and self._is_next(at, place)
        ):
            scores[person] = max(scores.get(person, 0), _GOES_ON_SCORE)
        if any(beside.values()):
            for each in beside:
                scores[each] -= 0 if beside[each] else _DOUBTFUL
        return scores

    def _gender(self, entity: Entity) -> Gender:
        gender = self._genders.get(entity.id)
        if gender is None:
            gender = gender_of(self._text, entity) or self._shown(entity)
            self._genders[entity.id] = gender
        return gender

    def _shown(self, entity: Entity) -> Gender:
        """What the text tells of who opens a paragraph: "*Jo Quill* lost *her* home", "*Jo Quill* left. *He*"."""
        shown: set[Gender] = set()
        for start, end in entity.mentions[:_MOST_MENTIONS]:
            sentence = self._named.sentence(start)
            if not self._roles.opens_paragraph(start, sentence) or self._named.first_of_paragraph(sentence) != sentence:
                continue
            number = bisect_left(self._starts, end)
            following = self._starts[number] if number < len(self._starts) else len(self._text)
            own = _ITS_OWN.match(self._text, end) or _GOES_ON.match(self._text, end)
            if (
                own is not None
                and own.end() <= following
                and _OF_SOMEBODY.isdisjoint(self._text[end : own.start(1)].split())  # "Jo Quill met *her*. She said …"
            ):
                shown.add(PRONOUNS[own[1].lower()])
        return shown.pop() if len(shown) == 1 else ""

    def _prominence(self, number: int, sentence: int, here: int) -> float:
        """How likely a mention in a sentence is gone on about, as likely as a subject that "and" joins it to."""
        score = self._own_prominence(number, sentence, here)
        if number < 1:
            return score
        start, end = self._mentions[number - 1][0]
        if self._text[end : self._mentions[number][0][0]] != " and ":
            return score
        is_subject = self._roles.is_subject(start, end) or self._roles.leads(start, sentence)
        return max(score, self._own_prominence(number - 1, sentence, here)) if is_subject else score

    def _own_prominence(self, number: int, sentence: int, here: int) -> float:
        """How likely a mention in a sentence is gone on about in the sentence `here`, by where and what it is."""
        start, end = self._mentions[number][0]
        roles, is_here = self._roles, sentence == here
        score = 4 - 0.7 * (here - sentence) - 0.4 * (self._paragraphs[here] - self._paragraphs[sentence])
        if self._is_quoted(start):
            score -= 3
        if roles.opens_paragraph(start, here):
            score += _TOPIC
        is_owner = roles.belongs_to_next(number)
        if is_owner and not roles.owns(end, is_here):
            score -= 1  # of "Ann's sister" the sister is spoken of
        elif is_owner and roles.has_staff(end) and not is_here and start == self._sentences[sentence]:
            score += 1.5 + _TOPIC  # "*Ann*'s team plans to go on. She hopes …"
        elif roles.is_agent(start) or roles.is_told_of(start, sentence):
            score += _AGENT  # "Kane was shot by *Brook*", "I asked *Brook*": either may go on
        elif roles.is_subject(start, end) or roles.leads(start, sentence):
            score += 1.5 + _SAME * is_here
        return score

    def _may_go_on(self, number: int, pronoun: str, place: int) -> bool:
        """True for a mention of who said something in the sentence before, and not of another whom a pronoun may mean.

        Not for "*His lawyer Ivo Lind* said …", "*Judge Ivo Lind* said …", "*Ivo Lind* said he missed him", and not
        where "he denied it" stands behind.
        """
        (start, end), entity = self._mentions[number]
        says = self._roles.says(start, end)
        answer = self._roles.clause_of(place) if says else None
        if not says or (answer is not None and answer.lemma in _ON_A_CHARGE):
            return False
        if says in ANSWERING:
            return True
        opens = self._roles.phrase_start(start, end)
        titles = self._text[opens:end].lower().replace(",", "").split()
        if titles[0] in _HIS or not _OF_COURT.isdisjoint(titles):
            return False
        if number and opens <= self._starts[number - 1] < start:
            return False  # "*Ann Quill's* son Ivo Lind"
        if any(word[-2:] in _OF_ONE and is_person(word[:-2]) for word in titles):
            return False  # "*the victim's* father Ivo Lind"
        if self._text.startswith(_APPOSED, end):
            apposed = self._text.find(",", end + 2)
            if self._text.startswith(("his ", "her "), end + 2) or bisect_left(self._starts, apposed) > number + 1:
                return False  # "Ivo Lind, *his lawyer*," "Ivo Lind, *a friend of Ann Quill*,"
        if any(head_of(role.title.lower()) in _OF_COURT for role in entity.roles):
            return False
        said = self._text[end : self._sentences[self._named.sentence(place)]]
        return not any(word in said for word in _OBJECT_CASES.get(pronoun, ()))

    def _is_beside(self, pronoun: str, start: int, sentence: int) -> bool:
        """True for another than the pronoun's subject of a sentence: "*He* left me Omar. He said …"."""
        first = self._sentences[sentence]
        return start > first and self._text.startswith(_OPENERS.get(pronoun, "\0"), first)

    def _is_of_another(self, pronoun: str, sentence: int, place: int) -> bool:
        """True for a sentence in which somebody else is "her" or "him": "*Her* friend Ludo Lind described *her* as …".

        Whose name does not tell may be the "she" behind it, but hardly. The pronoun at `place` itself tells nothing.
        """
        first = self._sentences[sentence]
        end = next(iter(self._sentences[sentence + 1 : sentence + 2]), len(self._text))
        other = _OTHERS[pronoun].search(self._text, first, end)
        if other is not None and other.start() == place:
            other = _OTHERS[pronoun].search(self._text, other.end(), end)
        if other is None:
            return False
        tokens, tags = tagged(self._text)  # "Lind, who slept, said guards told *him*": his own words of himself
        return sum(tag in "VA" for tag in tags[tokens.index(first) : tokens.index(other.start())]) <= 1

    def _is_quoted(self, place: int) -> bool:
        number = bisect_right(self._quoted, place) - 1
        return number >= 0 and place < self._quoted_ends[number]
