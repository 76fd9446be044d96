"""Who takes part in a happening: the people and organizations that are named where it is told."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence
from operator import itemgetter
from typing import Final

from dossier.convert.english.eventwords import SAYING
from dossier.convert.english.genders import gender_of
from dossier.convert.english.inflections import forms_of_verbs
from dossier.convert.events.accused import accused
from dossier.convert.events.asides import asides_in
from dossier.convert.events.bystanders import is_behind_belonging, is_somebodys, without_bystanders
from dossier.convert.events.joints import joins_clause
from dossier.convert.events.occurrences import Occurrence
from dossier.convert.events.whenclauses import main_behind, opens_with_when
from dossier.convert.patterns.rare import Rare
from dossier.convert.reading.tags import has_finite, is_clause, tag_at
from dossier.convert.speakers.pronouns import PRONOUNS
from dossier.model import Entity, Passage, Quote, Span

#: What may open another clause of a sentence, which tells of others.
_ANOTHER: Final = Rare(r"; |, (?:and|although|but|though|whereas|while) ")
_OF_PERSON: Final = Rare(r"\b(?:he|she|him|her|his|hers)(?:self)?\b")
_OF_TELLER: Final = Rare(r"\b(?:he|she|him|her|his|hers|himself|herself|it|its|itself)\b")
_OF_SPEAKER: Final = Rare(r"\b(?:I|me|myself|mine|(?:[Mm]y|[Ww]e|[Oo]ur)|ours|ourselves|us)\b")
_SAYING: Final = forms_of_verbs(
    f"{SAYING} acknowledge admit allege believe concede contend deny dispute doubt maintain observe recall recount "
    "remark suggest think"
)
#: What others do, or may do, stands behind these without a clause.
_WARNING: Final = frozenset(
    f"{verb} {link}" for verb in forms_of_verbs("complain speak talk tell warn") for link in ("about", "of")
) | forms_of_verbs("condemn decry denounce deplore")
_SURE: Final = 16  # characters of a title by which it is found in its sentence
_NAMING: Final = frozenset("NPRDSJM")
_OF_ROWS: Final = "and "


class Mentions:
    """The people and organizations that a text names, in its order."""

    def __init__(self, text: str, entities: Sequence[Entity], quotes: Sequence[Quote]) -> None:
        named = [
            (start, end, entity) for entity in entities if entity.type != "place" for start, end in entity.mentions
        ]
        named.sort(key=itemgetter(0))
        named = list(without_bystanders(text, named, _hearers(quotes, named)))
        self._text = text
        self._tellers = {entity.id for entity in entities if entity.type == "person" or entity.kind == "outlet"}
        self._by_id = {entity.id: entity for entity in entities}
        self._persons = {entity.id for entity in entities if entity.type == "person"}
        self._starts = [start for start, _, _ in named]
        self._named = named
        self._asides = list(asides_in(text, filter(self._is_only_teller, quotes)))

    def participants(self, at: Passage, title: str, front: Span) -> tuple[tuple[str, ...], tuple[str, ...]]:
        """Ids of the people and organizations that some passages name, in the order of the text.

        Named is also who stands in the sentence in front of the passage, at `front`, and in the title as its subject.
        """
        named: dict[str, dict[str, None]] = {"person": {}, "organization": {}}
        for start, end, entity in self._within(front):
            if title.startswith(self._text[start:end]):
                named[entity.type][entity.id] = None
        for span in at:
            for begin, _, entity in self._within(span):
                if not any(first <= begin < last for first, last in self._asides):
                    named[entity.type][entity.id] = None
        return tuple(named["person"]), tuple(named["organization"])

    def told_of(self, one: Occurrence, passage: Span, inner: Quote | None, title: str) -> Span:
        """What of the passage that tells a happening may name who took part in it, by its title.

        That is not the clause in front of it, nor one behind it with another subject, nor who is only said to have
        told it, or accuses somebody of it: "he fled, *Odo Tarn told the court*", "*Odo Tarn said* they fled", unlike
        "Odo Tarn said *he* fled".
        """
        first, last = passage
        text = self._text
        begin = text.find(title[1:_SURE], first, one.at[0]) - 1 if one.clause == "relative" else -1
        if begin > first and is_behind_belonging(text, begin):
            first = begin  # "Ann Quill, wife of *Odo Tarn, who* was shot"
        if one.when == "ing" and (whom := accused(text, 0, one.at[0])):
            first = whom[0]
        if inner is not None and inner.kind == "indirect" and inner.cue_at:
            begin, end = inner.at[0][0], inner.at[-1][1]
            if one.at[1] <= end < last and inner.cue_at[0][0] >= end:
                last = end
            is_told = first < begin <= one.at[0] and inner.cue_at[-1][1] <= begin
            is_named = inner.cue.lower() in _WARNING and tag_at(text, begin) not in ("G", "T")
            if is_told and (is_named or (self._is_only_teller(inner) and is_clause(text, begin, end))):
                first = begin  # "warned of *a plot*"
        elif inner is not None and self._is_only_teller(inner):
            begin, end = next((span for span in inner.at if span[0] <= one.at[0] < span[1]), passage)
            first, last = max(first, begin), min(last, end)  # "“The mill *burned*,” Odo Tarn told them"
        if opens_with_when(text, (first, last)):
            main = main_behind(text, (first, last))
            if main < one.at[0] and not _OF_PERSON.search(text, main, last):
                first = main  # "While Odo Tarn pleaded for a truce, *guards shot ten men*"
        for match in _ANOTHER.finditer(text, one.at[1], last):
            link = text[match.start() + 2 : match.end()]
            comma = text.find(",", match.end(), last) if link == _OF_ROWS else -1
            is_clause_behind = has_finite(text, match.end(), last if comma < 0 else comma) or (
                comma >= 0 and joins_clause(text, match.end())
            )
            if tag_at(text, match.end()) in _NAMING and is_clause_behind:
                last = match.start()
                break
        return max(first, text.rfind("; ", first, one.at[0])), last

    def _is_only_teller(self, told: Quote) -> bool:
        """True for a person or an outlet that says what others did; what a company or an army says is of its own doing.

        Others are not meant by "said *he* had left", "said *his* house burned", "“*We* fled,” he said"; by "they" they
        are, and by "he" in words that are quoted.
        """
        cue = told.cue.lower()
        behind = told.cue_at[-1][1] if told.cue_at else told.at[0][0]
        if told.speaker in self._tellers and _WHOM.search(self._text, behind, told.at[0][0]):
            return True  # "put it to *him* that he had fled"
        is_saying = cue == "according to" or cue.rpartition(" ")[2] in _SAYING
        if not is_saying or told.speaker not in self._tellers or _OF_SPEAKER.search(told.text):
            return False
        if told.kind == "direct":
            return True
        if told.speaker not in self._persons:
            return _OF_TELLER.search(told.text) is None
        if is_somebodys(told.speaker_text):
            return True  # "*His lawyer*, Odo Tarn, said he was beaten"
        said = {PRONOUNS[word[0].removesuffix("self")] for word in _OF_PERSON.finditer(told.text)}
        gender = gender_of(self._text, self._by_id[told.speaker]) if said else ""
        if not gender or told.cue in _TELLING:  # "told Ann Quill *she* was fired"
            return not said
        return gender not in said

    def _within(self, span: Span) -> Sequence[tuple[int, int, Entity]]:
        return self._named[bisect_left(self._starts, span[0]) : bisect_left(self._starts, span[1])]


def _hearers(quotes: Sequence[Quote], named: Sequence[tuple[int, int, Entity]]) -> frozenset[int]:
    """Where those are named whom somebody tells what others did: behind "told", and not told to do something.

    In front of what is told that is everybody named there: "told *the trial of Odo Tarn* that the mill had burned".
    """
    starts = [start for start, _, _ in named]
    hearers: set[int] = set()
    for quote in quotes:
        if quote.cue not in _TELLING or not quote.cue_at or quote.text.startswith("to "):
            continue
        behind = quote.cue_at[-1][1] + 1
        content = quote.at[0][0] if quote.at[0][0] >= behind else behind + len("the ") + 1
        for start, _, entity in named[bisect_left(starts, behind) : bisect_left(starts, content)]:
            meant = _OF_PERSON_HEARING if entity.type == "person" else _OF_HEARERS
            if meant.search(quote.text) is None:
                hearers.add(start)
    return frozenset(hearers)


_TELLING: Final = forms_of_verbs("inform tell")
_WHOM: Final = Rare(r"\bto (?:him|her|them)\b|\b(?:him|her|them) that\b")
#: What may mean those who hear: "told Ann Quill that *she* was fired", "told Tarn Bank that *its* doors were open".
_OF_HEARERS: Final = Rare(r"\b(?:it|its|they|them|their|you|your)\b", re.IGNORECASE)
_OF_PERSON_HEARING: Final = Rare(r"\b(?:he|she|him|her|his|hers|they|them|their|you|your)\b", re.IGNORECASE)
