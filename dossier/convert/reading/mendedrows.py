"""What mends tags by the tags around them: a table of rows of tags, each with what its words must be and the mend."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from typing import Final, TypeAlias

from dossier.convert.english.gazetteer import is_given, titles
from dossier.convert.english.inflections import forms_of_verbs, is_past
from dossier.convert.english.persons import body_nouns, is_person, is_plural, is_somebody
from dossier.convert.english.pronouns import SUBJECT_PRONOUNS
from dossier.convert.english.timewords import WEEKDAYS
from dossier.convert.reading.cues import cue_forms
from dossier.convert.reading.tokens import Tokens
from dossier.convert.reading.wordclasses import word_tags

#: A row that stands at `[start, end)`, and the tags that mend it there, empty for none.
_Rule: TypeAlias = Callable[[Tokens, Sequence[str], int, int], str]

_ALL: Final = frozenset({"all", "both", "each"})
_LETTING: Final = forms_of_verbs("feel have hear help let make see watch")
_ONE: Final = frozenset({"a", "an", "another", "every"})
_SO: Final = frozenset({"so", "too", "very"})
_MUCH: Final = frozenset({"few", "little", "many", "much"})
_DESCRIBED: Final = frozenset("billed described hailed portrayed regarded seen touted viewed".split())
_ONE_OF_THEM: Final = frozenset({"he", "it", "she"})
_SEVERAL: Final = frozenset({"they", "we"})
_SEVERAL_MORE: Final = frozenset({"them", "us", "you"})
_IN_FRONT_OF_SOMEBODY: Final = frozenset("of for to by with said says and".split())
_BESIDE: Final = frozenset("alongside amid amidst beside despite with without".split())
_BY_NOW: Final = frozenset("already also currently now still".split())
#: Who somebody is: "acting Mayor", and never "for killing Mayor …".
_STANDING: Final = frozenset(
    "acting grieving incoming leading missing outgoing ruling serving sitting striking surviving".split()
)


def mend_rows(tokens: Tokens, tags: list[str]) -> None:
    """Right, in place, tags that a row of others tells better; every tag is one letter."""
    row = "".join(tags)
    for pattern, rule in _ROWS:
        for match in pattern.finditer(row):
            start = match.start()
            if mended := rule(tokens, tags, start, match.end()):
                tags[start : start + len(mended)] = mended


def opens_sentence(tokens: Tokens, tags: Sequence[str], place: int) -> bool:
    """True for the first word of a sentence, or behind a blank line or a quotation."""
    return not place or tags[place - 1] in ".q" or tokens.starts[place] - tokens.ends[place - 1] > 1


def _quoted_verb(tokens: Tokens, tags: Sequence[str], start: int, end: int) -> str:
    """Of "said they '*do* not accept' it"."""
    return "RqV" if tokens.lows[start] in SUBJECT_PRONOUNS else ""


def _quoted_deed(tokens: Tokens, tags: Sequence[str], start: int, end: int) -> str:
    """Of "said the guard '*looked* for his victims'"; not of "a guard 'driven by hate'"."""
    lows, mark, deed = tokens.lows, start + 1, end - 1
    is_opening = tokens.starts[deed] == tokens.ends[mark] and tokens.starts[mark] > tokens.ends[start]
    is_deed = lows[deed].endswith("ed") and lows[end : end + 1] != ["by"]
    return "NqV" if is_opening and is_deed and is_person(lows[start]) else ""


def _of_somebody(tokens: Tokens, tags: Sequence[str], start: int, end: int) -> str:
    """Of a participle in front of what a named person is: "for *jailed* Ms Quill", "said *acting* Mayor Tarn"."""
    lows = tokens.lows
    if not start or lows[start - 1] not in _IN_FRONT_OF_SOMEBODY:
        return ""
    is_standing = tags[start] != "G" or lows[start] in _STANDING
    return "J" if is_standing and is_person(lows[start + 1].rstrip(".")) else ""


def _all_said(tokens: Tokens, tags: Sequence[str], start: int, end: int) -> str:
    """Of "the clerks all *suggested* that"."""
    lows, said = tokens.lows, end - 2
    if lows[start] not in _ALL or not lows[said].endswith("ed") or lows[said + 1] != "that":
        return ""
    first = "Y" if start and tags[start - 1] in "NPR)" else tags[start]
    return first + "".join(tags[start + 1 : said]) + "V"


def _one_thing(tokens: Tokens, tags: Sequence[str], start: int, end: int) -> str:
    """Of "at a campaign *stop* in Halden"; not of "clerks of a mill work" and "helped a visitor see it"."""
    lows, act = tokens.lows, end - 1
    if lows[start] not in _ONE or lows[act].endswith("s") or is_past(lows[act]) or lows[act] in cue_forms().speech:
        return ""
    before = tags[max(0, start - 2) : start]
    is_of_many = bool(before) and (lows[start - 1] in _LETTING or (before[-1] == "I" and before[0] in "NP"))
    return "" if is_of_many else "".join(tags[start:act]) + "N"


def _loyal_people(tokens: Tokens, tags: Sequence[str], start: int, end: int) -> str:
    """Of "*Lawmakers* loyal to Ann Quill", who open a sentence."""
    low = tokens.lows[start]
    return "N" if is_plural(low) and is_somebody(low) and opens_sentence(tokens, tags, start) else ""


def _manner(tokens: Tokens, tags: Sequence[str], start: int, end: int) -> str:
    """Of "*Strongly* condemning it, the mayor left"."""
    low = tokens.lows[start]
    is_manner = low.endswith("ly") and len(low) > len("only") and not is_given(tokens.words[start])
    return "Y" if is_manner and opens_sentence(tokens, tags, start) else ""


def _of_them_do(tokens: Tokens, tags: Sequence[str], start: int, end: int) -> str:
    """Of "said most of them *result* from rows"."""
    is_verb = not {"V", "B"}.isdisjoint(word_tags().get(tokens.lows[end - 1], ""))
    return "IRV" if is_verb and tokens.lows[start] == "of" and tokens.lows[start + 1] in _SEVERAL_MORE else ""


def _so_much(tokens: Tokens, tags: Sequence[str], start: int, end: int) -> str:
    """Of "says *too much* is made of it"."""
    return "JN" if tokens.lows[start] in _SO and tokens.lows[start + 1] in _MUCH else ""


def _far(tokens: Tokens, tags: Sequence[str], start: int, end: int) -> str:
    """Of "says *far* too little was done", behind the rule above."""
    return "J" if tokens.lows[start] == "far" and tokens.lows[start + 1] in _SO and tags[start + 1] == "J" else ""


def _opens_with_saying(tokens: Tokens, tags: Sequence[str], start: int, end: int) -> str:
    """Of "*Added* Ms Quill: 'It leaks.'"."""
    low = tokens.lows[start]
    is_saying = low in cue_forms().speech and not low.endswith("ing")
    return "V" if is_saying and opens_sentence(tokens, tags, start) else ""


def _opens_with_participle(tokens: Tokens, tags: Sequence[str], start: int, end: int) -> str:
    """Of "*Leaked* documents from May show that", without a comma."""
    return "J" if tokens.lows[start].endswith("ed") and opens_sentence(tokens, tags, start) else ""


def _also_said(tokens: Tokens, tags: Sequence[str], start: int, end: int) -> str:
    """Of "Ann Quill, 40, also *alleged* that"."""
    lows, said = tokens.lows, end - 1
    is_said = lows[said].endswith("ed") and lows[said + 1] == "that" and lows[said] in cue_forms().speech
    return "YV" if is_said else ""


def _acts(tokens: Tokens, tags: Sequence[str], start: int, end: int) -> str:
    """Of what no list has in front of a verb, "suggests *tea* helps memory", and of "jobs to go, *firm* says"."""
    low, verb = tokens.lows[start], tokens.lows[end]
    is_unknown = low not in word_tags() and low.isalpha() and verb.endswith("s")
    return "N" if is_unknown or (low in body_nouns() and verb in cue_forms().speech) else ""


def _seen_as(tokens: Tokens, tags: Sequence[str], start: int, end: int) -> str:
    """Of "the deal, *described* as “historic”, failed"."""
    return ",X" if tokens.lows[start + 1] in _DESCRIBED and tokens.lows[end] == "as" else ""


def _rumours(tokens: Tokens, tags: Sequence[str], start: int, end: int) -> str:
    """Of "*Rumours* that it leaks": no -ing form ends so."""
    return "N" if tokens.lows[start].endswith("s") else ""


def _at_first(tokens: Tokens, tags: Sequence[str], start: int, end: int) -> str:
    """Of "said *at first* it was dry"."""
    return "I" if tokens.lows[start] == "at" and tokens.lows[start + 1] in ("first", "last") else ""


def _neither(tokens: Tokens, tags: Sequence[str], start: int, end: int) -> str:
    """Of "*Neither guard* was shot"."""
    return "DN" if tokens.lows[start] in ("neither", "either") else ""


def _it_leaks(tokens: Tokens, tags: Sequence[str], start: int, end: int) -> str:
    """Of "said it *leaks*", "we *leak*"; not of "gave it wings"."""
    lows, before, verb = tokens.lows, start - 1, end - 1
    if tags[before] == "V" and lows[before] not in cue_forms().speech:
        return ""
    ends = lows[verb].endswith("s") and not lows[verb].endswith("ss")
    return "RV" if lows[start] in (_ONE_OF_THEM if ends else _SEVERAL) else ""


def _asked(tokens: Tokens, tags: Sequence[str], start: int, end: int) -> str:
    """Of "*Asked* about it, she left"."""
    return "X" if tokens.lows[start] == "asked" and opens_sentence(tokens, tags, start) else ""


def _even_they(tokens: Tokens, tags: Sequence[str], start: int, end: int) -> str:
    """Of "which *even* critics say was late"."""
    return "WJ" if tokens.lows[start + 1] == "even" else ""


def _there_surely_was(tokens: Tokens, tags: Sequence[str], start: int, end: int) -> str:
    """Of "said *there* certainly was more room"."""
    return tags[start] + "E" if tokens.lows[start + 1] == "there" else ""


def _said_armed(tokens: Tokens, tags: Sequence[str], start: int, end: int) -> str:
    """Of "said *suspected* thieves had fled"."""
    is_said = tokens.lows[start] in cue_forms().speech
    return "VJ" if is_said and tokens.lows[start + 1].endswith("ed") else ""


def _now_covers(tokens: Tokens, tags: Sequence[str], start: int, end: int) -> str:
    """Of "the fire now *covers* ten hectares"."""
    return "YV" if tokens.lows[start] in _BY_NOW and tokens.lows[start + 1].endswith("s") else ""


def _on_a_day(tokens: Tokens, tags: Sequence[str], start: int, end: int) -> str:
    """Of "the clerk on Monday *informed* the board", where no verb stands before."""
    lows, deed = tokens.lows, start + 2
    if lows[start] != "on" or lows[start + 1] not in WEEKDAYS or lows[deed] not in cue_forms().verbs:
        return ""
    first = start
    while first and tags[first - 1] in "NPDJIMS":
        first -= 1
    return "IPV" if first < start and (not first or tags[first - 1] in ".q") else ""


def _and_say(tokens: Tokens, tags: Sequence[str], start: int, end: int) -> str:
    """Of "critics deny that and *say* it leaks", "critics say it had leaked, and *accuse* the board"."""
    cues, lows = cue_forms(), tokens.lows
    first = start
    while first and tags[first - 1] not in ".q":
        first -= 1
    deed = next((place for place in range(first, start) if tags[place] in "VABXGT"), start)
    if lows[end - 1] not in cues.verbs or lows[deed] not in cues.verbs or tags[deed] != "V":
        return ""
    if cues.verbs[lows[deed]].tense != "base":
        return ""
    is_near = not {"A", "T"} & {*tags[deed:start]}
    return "".join(tags[start : end - 1]) + "V" if tags[start] == "," or is_near else ""


def _amid_claims(tokens: Tokens, tags: Sequence[str], start: int, end: int) -> str:
    """Of "was shared alongside *claims* it showed a fire"."""
    lows = tokens.lows
    return "IN" if lows[start] in _BESIDE and lows[start + 1].endswith("s") else ""


def _opens_with_office(tokens: Tokens, tags: Sequence[str], start: int, end: int) -> str:
    """Of "*Advocate* Ann Quill appeared for the clerk"."""
    return "N" if opens_sentence(tokens, tags, start) and titles().get(tokens.lows[start]) in ("office", "rank") else ""


#: Rows of tags, as tags are (`dossier.convert.reading.tags`), with their rules, in the order they are looked for.
def _when_fired(tokens: Tokens, tags: Sequence[str], start: int, end: int) -> str:
    """Of "when guards *fired* into the air": the only verb of a clause; not of "when a man hurt in May died"."""
    deed, low = end - 1, tokens.lows[end - 1]
    if tokens.lows[start] not in _WHEN or not is_past(low) or tokens.lows[end : end + 1] == ["by"]:
        return ""
    stop = next((at for at in range(end, min(end + _LONGEST_CLAUSE, len(tags))) if tags[at] in _ENDS), len(tags))
    if not _FINITE.isdisjoint(tags[end:stop]):
        return ""
    return "".join(tags[start:deed]) + "V"


_WHEN: Final = frozenset("although because though until when where whereas while".split())
_LONGEST_CLAUSE: Final = 30
_ENDS: Final = frozenset(",.:CWq")
_FINITE: Final = frozenset("VA")


_ROWS: Final[tuple[tuple[re.Pattern[str], _Rule], ...]] = tuple(
    (re.compile(row), rule)
    for row, rule in (
        ("RqB", _quoted_verb),
        ("NqX", _quoted_deed),
        ("[XG](?=[NPJ]P)", _of_somebody),
        ("DY?[JX]I", _all_said),
        ("D[JN]{0,2}NV", _one_thing),
        ("J(?=JI)", _loyal_people),
        ("[NPJ](?=[GX])", _manner),
        ("IR[NB](?=[ITY])", _of_them_do),
        ("Y[YJD][VA]", _so_much),
        ("YY(?=[YJD][VA])", _far),
        ("[XJPGN](?=D?[JNP]{1,6}[:,]q)", _opens_with_saying),
        ("[XV](?=J?N{1,2}(?:I[DJNPMRS]{1,6}){0,2}[VA])", _opens_with_participle),
        ("(?<=[NPR,)])YX(?=I)", _also_said),
        ("(?<=[VIC,.:])J(?=V)", _acts),
        (",V(?=[IY])", _seen_as),
        ("G(?=I)", _rumours),
        ("YJ", _at_first),
        ("C[NB](?=[VA])", _neither),
        ("(?<=[.,:qICWV])RN(?=[.,:qIDYMPCV])", _it_leaks),
        ("[VPN](?=[IWYTA])", _asked),
        ("WY(?=[JN]{1,3}V)", _even_they),
        ("[VI]YY[VA]", _there_surely_was),
        ("V[XV](?=N{1,2}[VA])", _said_armed),
        ("[BV](?=P{2,3}V)", _opens_with_office),
        ("IPX(?=[DNP])", _on_a_day),
        (",?CB", _and_say),
        ("IV(?=[IRDPN])", _amid_claims),
        ("(?<=[NPR])YN(?=M)", _now_covers),
        ("[WI][DS]?[JNPM]{0,4}[NPM]X(?=I)", _when_fired),
    )
)
