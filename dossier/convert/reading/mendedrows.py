"""What mends tags by the tags around them, wherever a row of them stands in a text."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final

from dossier.convert.english.inflections import forms_of_verbs, is_past
from dossier.convert.english.persons import body_nouns, is_person
from dossier.convert.english.pronouns import SUBJECT_PRONOUNS
from dossier.convert.reading.cues import cue_forms
from dossier.convert.reading.tokens import Tokens
from dossier.convert.reading.wordclasses import word_tags

#: A participle that stands in front of two more words of a phrase with a name.
_MAY_BE_SOMEBODYS: Final = re.compile("[XG](?=[NPJ]P)")
#: A pronoun and what a quotation behind it begins with.
_QUOTED_VERB: Final = re.compile("RqB")
#: In front of "that", which tells what was said.
_ALL_SAID: Final = re.compile("DY?[JX]I")
_ALL: Final = frozenset({"all", "both", "each"})
#: One thing and a finite verb.
_ONE_ACTS: Final = re.compile("D[JN]{0,2}NV")
_LETTING: Final = forms_of_verbs("feel have hear help let make see watch")
_ONE: Final = frozenset({"a", "an", "another", "every"})
#: "*Too much* was made of it".
_SO_MUCH: Final = re.compile("Y[YJD][VA]")
_SO: Final = frozenset({"so", "too", "very"})
_MUCH: Final = frozenset({"few", "little", "many", "much"})
#: In front of who speaks, and a quotation.
_OPENS_WITH_SAYING: Final = re.compile("[XJPGN](?=D?[JNP]{1,6}[:,]q)")
#: In front of what is the subject of a verb, without a comma.
_OPENS_WITH_PARTICIPLE: Final = re.compile("[XV](?=J?N{1,2}(?:I[DJNPMRS]{1,6}){0,2}[VA])")
_ALSO_SAID: Final = re.compile("(?<=[NPR,)])YX(?=I)")
#: What no list has, in front of a finite verb.
_ACTS: Final = re.compile("(?<=[VIC,.:])J(?=V)")
_SEEN_AS: Final = re.compile(",V(?=[IY])")
_DESCRIBED: Final = frozenset("billed described hailed portrayed regarded seen touted viewed".split())
_RUMOURS: Final = re.compile("G(?=I)")
_AT_FIRST: Final = re.compile("YJ")
_NEITHER: Final = re.compile("C[NB](?=[VA])")
_IT_LEAKS: Final = re.compile("(?<=[.,:qICWV])RN(?=[.,:qIDYMPCV])")
_ONE_OF_THEM: Final = frozenset({"he", "it", "she"})
_SEVERAL: Final = frozenset({"they", "we"})
_ASKED: Final = re.compile("[VPN](?=[IWYTA])")
_EVEN_THEY: Final = re.compile("WY(?=[JN]{1,3}V)")
_THERE_SURELY_WAS: Final = re.compile("[VI]YY[VA]")
_IN_FRONT_OF_SOMEBODY: Final = frozenset("of for to by with said says and".split())
#: Who somebody is: "acting Mayor", and never "for killing Mayor …".
_STANDING: Final = frozenset(
    "acting grieving incoming leading missing outgoing ruling serving sitting striking surviving".split()
)


def mend_rows(tokens: Tokens, tags: list[str]) -> None:
    """Right, in place, tags that a row of others tells better; every tag is one letter."""
    lows, row = tokens.lows, "".join(tags)
    for match in _QUOTED_VERB.finditer(row):
        if lows[match.start()] in SUBJECT_PRONOUNS:
            tags[match.end() - 1] = "V"  # "said they '*do* not accept' it"
    for match in _MAY_BE_SOMEBODYS.finditer(row, 1):
        if _is_of_somebody(lows, tags, match.start()):
            tags[match.start()] = "J"  # "the widow of *slain* Mayor Quill"
    for match in _ALL_SAID.finditer(row):
        said = match.end() - 2
        if lows[match.start()] in _ALL and lows[said].endswith("ed") and lows[said + 1] == "that":
            tags[said] = "V"  # "the clerks all *suggested* that"
            if row[match.start() - 1 : match.start()] in tuple("NPR)"):
                tags[match.start()] = "Y"
    for match in _ONE_ACTS.finditer(row):
        act = match.end() - 1
        if lows[act].endswith("s") or is_past(lows[act]) or lows[act] in cue_forms().speech:
            continue
        if lows[match.start()] in _ONE and not _may_be_of_many(lows, row, match.start()):
            tags[act] = "N"  # "at a campaign *stop* in Halden"
    for match in _SO_MUCH.finditer(row):
        much = match.start() + 1
        if lows[much] in _MUCH and lows[much - 1] in _SO:
            tags[much - 1 : much + 1] = "JN"  # "says *too much* is made of it"
            if lows[much - 2] == "far":
                tags[much - 2] = "J"
    for match in _OPENS_WITH_SAYING.finditer(row):
        is_saying = lows[match.start()] in cue_forms().speech and not lows[match.start()].endswith("ing")
        if is_saying and opens_sentence(tokens, tags, match.start()):
            tags[match.start()] = "V"  # "*Added* Ms Quill: 'It leaks.'"
    for match in _OPENS_WITH_PARTICIPLE.finditer(row):
        if lows[match.start()].endswith("ed") and opens_sentence(tokens, tags, match.start()):
            tags[match.start()] = "J"  # "*Leaked* documents from May show that"
    for match in _ALSO_SAID.finditer(row):
        said = match.end() - 1
        if lows[said].endswith("ed") and lows[said + 1] == "that" and lows[said] in cue_forms().speech:
            tags[said] = "V"  # "Ann Quill, 40, also *alleged* that"
    for match in _ACTS.finditer(row):
        low, verb = lows[match.start()], lows[match.end()]
        is_unknown = low not in word_tags() and low.isalpha() and verb.endswith("s")
        if is_unknown or (low in body_nouns() and verb in cue_forms().speech):
            tags[match.start()] = "N"  # "suggests *tea* helps memory", "jobs to go, *firm* says"
    for match in _SEEN_AS.finditer(row):
        if lows[match.start() + 1] in _DESCRIBED and lows[match.end()] == "as":
            tags[match.start() + 1] = "X"  # "the deal, *described* as “historic”, failed"
    for match in _RUMOURS.finditer(row):
        if lows[match.start()].endswith("s"):
            tags[match.start()] = "N"  # "*Rumours* that it leaks"
    for match in _AT_FIRST.finditer(row):
        if lows[match.start()] == "at" and lows[match.start() + 1] in ("first", "last"):
            tags[match.start()] = "I"  # "said *at first* it was dry"
    for match in _NEITHER.finditer(row):
        if lows[match.start()] in ("neither", "either"):
            tags[match.start() : match.start() + 2] = "DN"  # "*Neither guard* was shot"
    for match in _IT_LEAKS.finditer(row):
        before, verb = match.start() - 1, match.end() - 1
        if row[before] == "V" and lows[before] not in cue_forms().speech:
            continue
        ends = lows[verb].endswith("s") and not lows[verb].endswith("ss")
        if lows[match.start()] in (_ONE_OF_THEM if ends else _SEVERAL):
            tags[verb] = "V"  # "said it *leaks*", "we *leak*"
    for match in _ASKED.finditer(row):
        if lows[match.start()] == "asked" and opens_sentence(tokens, tags, match.start()):
            tags[match.start()] = "X"  # "*Asked* about it, she left"
    for match in _EVEN_THEY.finditer(row):
        if lows[match.start() + 1] == "even":
            tags[match.start() + 1] = "J"  # "which *even* critics say was late"
    for match in _THERE_SURELY_WAS.finditer(row):
        if lows[match.start() + 1] == "there":
            tags[match.start() + 1] = "E"  # "said *there* certainly was more room"


def _may_be_of_many(lows: Sequence[str], row: str, article: int) -> bool:
    """True where a plain form may go with a noun in front: "clerks of a *mill work*", "helped a *visitor see* it"."""
    before = row[max(0, article - 2) : article]
    return (article > 0 and lows[article - 1] in _LETTING) or (before[-1:] == "I" and before[0] in "NP")


def opens_sentence(tokens: Tokens, tags: Sequence[str], place: int) -> bool:
    """True for the first word of a sentence, or behind a blank line or a quotation."""
    return not place or tags[place - 1] in ".q" or tokens.starts[place] - tokens.ends[place - 1] > 1


def _is_of_somebody(lows: Sequence[str], tags: Sequence[str], place: int) -> bool:
    """True for a participle in front of what a named person is: "*jailed* activist Quill", "*acting* Mayor Quill"."""
    if lows[place - 1] not in _IN_FRONT_OF_SOMEBODY or (tags[place] == "G" and lows[place] not in _STANDING):
        return False
    return is_person(lows[place + 1].rstrip("."))
