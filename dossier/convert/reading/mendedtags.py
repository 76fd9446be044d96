"""What mends a tag that neither the class of its word nor the tags around it tell: the words that stand there."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import compress, count, takewhile
from typing import Final

from dossier.convert.english.auxiliaries import BE, HAVE
from dossier.convert.english.inflections import forms_of_nouns, forms_of_verbs
from dossier.convert.english.intransitives import INTRANSITIVE_PASTS, PASTS_WITH_INTO
from dossier.convert.english.persons import is_person, is_plural, is_somebody, paper_nouns
from dossier.convert.english.pronouns import ARTICLES
from dossier.convert.reading.cues import cue_forms
from dossier.convert.reading.deedtags import (
    HELPERS,
    NAMING,
    OBJECTS_TOO,
    acts,
    articles_behind_deeds,
    is_active,
    is_intransitive_deed,
)
from dossier.convert.reading.mendedrows import mend_rows, opens_sentence
from dossier.convert.reading.tokens import Tokens
from dossier.convert.reading.wordclasses import word_tags
from dossier.data import table_of
from dossier.edtf import MONTHS

_CLAUSE_WORDS: Final = frozenset({"that", "whether"})
#: Verbs of saying and thinking that read as nouns.
_NOUNS_TOO: Final = frozenset("answers claims decrees doubts estimates fears hopes jokes vows warns wonders".split())
#: Singular by their form.
_OF_SEVERAL: Final = frozenset({"data", "media", "police"})
#: … and behind several people alone.
_OF_MANY: Final = frozenset({"state", "suspect"})
#: Plurals in front of "that" which nobody stands in front of.
_TOLD: Final = frozenset("charges claims doubts estimates fears hopes reports".split())
#: … of which these are plural nouns behind other nouns, but not behind a name: "Ann Quill *suspects* that".
_OF_ONE: Final = frozenset({"doubts", "suspects"})
#: Verbs with a that-clause, whose present forms no list has, or has for nouns.
_WITH_A_CLAUSE: Final = (
    "accept acknowledge admit affirm allege announce assert assume assure attest boast certify claim clarify comment "
    "complain concede conclude confess confirm contend decree deduce deem demand deny determine disclose doubt "
    "emphasise emphasize estimate exclaim fear forecast foresee guarantee guess hint hope hypothesise hypothesize "
    "imply infer insinuate intimate joke lament maintain notice object observe opine outline pledge posit predict "
    "presume proclaim profess promise prophesy quip realise realize reason recall reckon recognise recognize "
    "recommend regret reiterate relate remark repeat reply request retort reveal rule show speculate state stipulate "
    "stress suppose surmise suspect swear testify theorise theorize underline underscore understand verify vow warn "
    "wish wonder worry"
)
_BARE: Final = frozenset(_WITH_A_CLAUSE.split())
_THIRD: Final = frozenset(form for verb in _BARE for form in forms_of_verbs(verb) if form.endswith("s")) - _BARE
#: … of which these are nouns as well: "The *promises* that he made were many".
_THINGS_TOO: Final = frozenset(
    "claims comments demands doubts estimates fears forecasts guarantees guesses hints hopes jokes laments objects "
    "pledges promises quips reasons regrets remarks replies requests rules shows states suspects vows wishes "
    "wonders worries".split()
)
#: The same behind several people, where a comma, or the sentence, is over: "the mill was sold, residents *claim*."
_THEY_SAY: Final = frozenset(
    {
        *(noun.removesuffix("s") for noun in _NOUNS_TOO),
        *"boast caution charge comment lament note protest quip reason remark report show state write".split(),
    }
)
#: … and behind one: "the mill was sold, the agency *reports*."
_ONE_SAYS: Final = frozenset(f"{verb}s" for verb in _THEY_SAY)
#: Those that take what they tell without an article: "polls *show* voters like him".
_THEY_TELL: Final = frozenset("claim doubt estimate fear hope show vow".split())
#: Plurals that tell which one a noun is: "a *sports* show host".
_WHICH: Final = frozenset("arts fireworks games sales sports".split())
_SUBJECTS: Final = frozenset("he i it she they we who you".split())
_IN_A_SUBJECT: Final = frozenset("NPJXIDGMYS,")
_LONGEST_SUBJECT: Final = 16
_BEFORE_A_CLAUSE: Final = frozenset(".,:q(CW")
_OVER: Final = frozenset(",.")
_OBJECTS: Final = (["N"], ["P"], ["J"], ["M"])
_PHRASE_AND_NOUN: Final = (["P", "N"], ["N", "N"], [",", "N"])
_BEGIN_A_CLAUSE: Final = frozenset("DRPNJME")
_CLOSING: Final = frozenset(",q")
_MOST_MODIFIERS: Final = 3
#: Words for all of them, which may stand beside the verb: "They *both* said", "they have *all* said".
OF_THEM: Final = frozenset({"all", "both", "each"})
_ALONE: Final = OF_THEM | {"another", "either", "neither"}
#: … and for one of them, behind "the".
_ONE_OF_THEM: Final = frozenset("elder eldest fifth first fourth last older oldest other second third youngest".split())
#: What somebody is said to be, in front of a plural: "said *nine suspected* thieves had fled".
_HELD_TO_BE: Final = frozenset("alleged accused suspected".split())
_MANAGING: Final = frozenset({"director", "editor", "partner"})
_CALLS: Final = frozenset({"phone", "telephone", "video", "conference", "zoom", "skype"})
_ANYBODY: Final = frozenset({"anyone", "anybody", "everyone", "everybody", "someone", "nobody", "people"})
_READ_OUT: Final = forms_of_nouns("e-mail email letter memo message note report speech statement video")
#: What is done with one.
_SENT: Final = frozenset(
    "addressed aired broadcast carried circulated dated delivered distributed e-mailed emailed found intercepted "
    "issued leaked obtained posted published recorded recovered released seized sent shared signed smuggled".split()
)
_WHERE_SHOT: Final = frozenset({"at", "by", "in", "on"})
_SHOW: Final = frozenset({"show", "shows"})
#: In front of where a town lies, and what stands in front of its "lies".
_WHERE: Final = frozenset(
    "across along among behind below beneath beside between beyond close deep east far halfway in inside just near "
    "north off on outside south west within".split()
)
#: What readers of papers do with them.
_LOOKED_AT: Final = frozenset("analysed analyzed examined inspected reviewed verified viewed".split())
#: Two words that are one thing, of which the first reads as a verb.
_COMPOUNDS: Final = frozenset(
    (first, second)
    for first, seconds in {
        "borrowing": "costs", "building": "materials site sites", "drinking": "water",
        "fishing": "boat boats fleet vessel vessels", "living": "conditions costs standards wage", "load": "shedding",
        "operating": "costs loss losses profit profits", "organised": "crime", "organized": "crime",
        "parking": "charges spaces", "polling": "day station stations", "running": "mate mates",
        "shooting": "range ranges", "spending": "cuts limits plans", "swimming": "pool pools", "tear": "gas",
        "training": "camp camps exercise exercises", "voting": "age machines", "wait": "times",
        "waiting": "list lists room times", "working": "class conditions days groups hours practices week",
    }.items()
    for second in seconds.split()
)  # fmt: skip  # read as a table
_IS_NO_VERB: Final = frozenset("DIJNPMY.,")
_WANTING: Final = frozenset("for restore restored urge urged urges urging".split())
_MONTHS: Final = frozenset(month.lower() for month in MONTHS)
_QUANTITIES: Final = frozenset({"many", "several", "few"})
_PARTICLES: Final = frozenset(table_of("name_words")["particle"])
_MENDED: Final = (
    frozenset(
        "& according accused as by call calm dead further had last lies managing most official pointed read said shot "
        "tank tanks that then there told used will".split()
    )
    | {second for _, second in _COMPOUNDS}
    | _QUANTITIES
    | _SHOW
    | OF_THEM
    | INTRANSITIVE_PASTS
    | PASTS_WITH_INTO
    | _LOOKED_AT
    | _PARTICLES
    | _READ_OUT
    | _HELD_TO_BE
)
#: Words whose tag, or that of the word before, may be mended.
_TELLING: Final = _CLAUSE_WORDS | _MENDED | _THEY_SAY | _ONE_SAYS | _THEY_TELL


#: … in front of a verb whose subject is named: "Portuguese newspaper Diário da Tarde *reports*".
_MOST_IN_NAME: Final = 6


def mend(tokens: Tokens, tags: list[str]) -> None:
    """Right, in place, those of the tags of a text that its words tell better than the tags around them."""
    lows = tokens.lows
    telling = list(compress(count(), map(_TELLING.__contains__, lows)))
    articles = articles_behind_deeds(lows, tags)
    for place in sorted((*telling, *articles)) if articles else telling:
        low = lows[place]
        if low in OBJECTS_TOO:
            deed = place - 1 - (tags[place - 1] == "U")
            if tags[deed] == "J" and deed == place - 1 and acts(tags, place):
                tags[deed] = "V"  # "the mayor *contested* the claim"
            elif deed > 0 and tags[deed] == "X" and tags[deed - 1] in NAMING and is_active(lows, deed):
                tags[deed] = "V"  # "the council *set* up a board"
        elif low == "according":
            if lows[place + 1 : place + 2] == ["to"]:
                tags[place + 1] = "I"
                if tags[place + 2 : place + 3] == ["B"]:
                    tags[place + 2] = "P" if tokens.words[place + 2][0].isupper() else "N"
        elif place:
            said = place - 1 - (tags[place - 1] == "Y")  # "the board *claims* however that"
            if low in _CLAUSE_WORDS and tags[place] == "I" and said > 0 and _takes_clause(tokens, tags, said):
                tags[said] = "V"  # "they *stress* that", "the ministry *announces* that"
            elif low in _CLAUSE_WORDS and said > 0 and _may_say(lows, said) and _links(tags, said, place):
                tags[said] = "V"  # "the economist *wonders* whether …", but not "the estimates that …"
            if low == "that" and tags[place - 2 : place] == ["N", "N"] and _points(lows, tags, place):
                tags[place - 1] = "V"  # "the ministry *disputes* that, saying …"
            if low == "that" and lows[said] in _THIRD and lows[said - 2 : said] == ["however", ","]:
                tags[said] = "V"  # "the report, however, *states* that"
            if low == "that" and lows[place - 1] in _OF_ONE and tags[place - 2 : place] == ["P", "N"]:
                tags[place - 1] = "V"  # "the analyst Ann Quill *doubts* that will happen"
            if low == "that" and lows[place - 1] == "warning" and tags[place - 2 : place] == ["N", "N"]:
                tags[place - 1] = "G"  # "a letter *warning* that it was shut"
            if (
                low == "that"
                and tags[place - 1] in "GV"
                and lows[place - 1] in _TOLD
                and (place < 2 or tags[place - 2] in ".:" or opens_sentence(tokens, tags, place - 1))
            ):
                tags[place - 1] = "N"  # "*Claims* that it was shut are false"
            if low in _MENDED:
                _mend_at(lows, tags, place, low)
    for place in telling:
        if tags[place] != "N" or not place:
            continue
        low = lows[place]
        takes = low in _THEY_TELL and tags[place + 1 : place + 2] in _OBJECTS and _is_of_many(tokens, tags, place)
        if takes or (low in _THEY_SAY and _is_parenthetic(lows, tags, place)):
            tags[place] = "V"
        elif lows[place] in _ONE_SAYS and _is_of_one(lows, tags, place):
            tags[place - 1 : place + 1] = "PV" if tags[place - 1] == "P" else "NV"
    mend_rows(tokens, tags)


def is_many(low: str) -> bool:
    """True for a word that no "that" points at: a plural, or anybody."""
    return low in _ANYBODY or is_plural(low)


def _mend_at(lows: Sequence[str], tags: list[str], place: int, low: str) -> None:
    """Right the tag of a word that its neighbours' tags alone do not tell."""
    before, found = lows[place - 1], tags[place]
    behind = tags[place + 1] if place + 1 < len(tags) else "."
    if low == "said" and found == "J" and before in _ALONE:
        tags[place - 1 : place + 1] = "RV"  # "*Another said* it rained"
    elif low == "said" and found in "JN" and before in _ONE_OF_THEM and tags[place - 2] == "D":
        tags[place - 1 : place + 1] = "NV"  # "*the other said* it rained"
    elif (
        low == "said"
        and found in "JVX"
        and tags[place - 1] == "V"
        and before.isalpha()
        and before not in HELPERS
        and is_plural(before)
    ):
        tags[place - 1 : place + 1] = "NV"  # "Lodd *medics said*": a plural that no list has
    elif low in _READ_OUT and behind == "V" and _is_written_in(lows, tags, place):
        tags[place + 1] = "X"  # "said in a statement *sent* to reporters that"
    elif low == "will" and found == "A" and before in ARTICLES:
        tags[place] = "N"  # "*the will* of the people"
    elif low == "used" and found == "X" and tags[place + 1 : place + 3] == ["T", "B"] and is_person(before):
        tags[place] = "V"  # "her mother *used to say*", but "a phone used to film it"
    elif low == "told" and found == "X" and tags[place - 1] == "Y" and _is_told_by(lows, tags, place):
        tags[place] = "V"  # "she later *told* host Ann Quill"
    elif low == "told" and (found in "NJ" or (tags[place - 1] == "X" and lows[place - 2 : place - 1] == ["be"])):
        tags[place] = "V"  # "a mother of three *told* reporters", "a man who asked not to be named *told*"
    elif low == "accused" and before == "the" and found in "VX" and behind not in "NJP":
        tags[place] = "N"  # "said *the accused*, a baker, had fled"
    elif low == "pointed" and found == "J" and behind == "U":
        tags[place] = "V"  # "'It is late,' *pointed* out the clerk"
    elif (
        low in _HELD_TO_BE and found in "XV" and tags[place - 1] == "M" and behind == "N" and is_plural(lows[place + 1])
    ):
        tags[place] = "J"  # "said *nine suspected thieves* had fled"
    elif low == "calm" and found in "JB" and before in _WANTING and behind not in "NJ":
        tags[place] = "N"  # "called *for calm*"
    elif low in OF_THEM and behind == "J" and tags[place + 2 : place + 3] != ["N"]:
        if lows[place + 1].endswith("ed") and (before in HELPERS or tags[place - 1] in "RN"):
            tags[place + 1] = "V" if before not in HELPERS else "X"  # "they have *both warned* that it was shut"
    elif low == "most" and found == "Y" and behind == "N":
        tags[place] = "D"  # "said *most* people left", but "the *most* urgent"
    elif low == "last" and found == "J" and behind == "V" and tags[place - 1] in "RNP":
        tags[place] = "Y"  # "it *last* saw him in May"
    elif low == "that" and found == "D" and _is_no_pointer(lows, tags, place):
        tags[place] = "I"  # "and *that* supervisors told them", "said on Monday *that* anyone …"
    elif low == "further" and found == "Y" and tags[place - 1] == "V" and tags[place + 2 : place + 3] in (["V"], ["A"]):
        if behind in "BNV":
            tags[place : place + 2] = "JN"  # "said *further work* was needed", "said *further talks* would be held"
    elif low in _QUANTITIES and found == "J" and lows[place + 1 : place + 2] == ["of"]:
        tags[place] = "N"  # "said *many* of them had left"
    elif low == "read" and found == "V" and behind in "IU" and before in _READ_OUT and lows[place + 1] != "as":
        tags[place] = "X"  # "said in a statement *read* on the radio that"
    elif low == "as" and behind == "q" and tags[place + 2 : place + 4] in (["V", "N"], ["X", "N"]):
        tags[place + 2] = "J"  # "dismissed it as “*recycled* fiction”"
    elif low in _PARTICLES and tags[place - 1] == behind == "P":
        tags[place] = "P"  # "Maria *das* Dores"
    elif low == "then" and found == "Y" and tags[place - 1] in "DS" and behind in "NPJ":
        tags[place] = "J"  # "its *then* chairman, Ann Quill, said"
    elif low == "managing" and found == "G" and "".join(lows[place + 1 : place + 2]) in _MANAGING:
        tags[place] = "J"  # "Tarn Mills *managing* director Ann Quill"
    elif low == "call" and before in _CALLS:
        tags[place] = "N"  # "said in a phone *call* that"
    elif low in ("tank", "tanks") and before == "think":
        tags[place - 1 : place + 1] = "NN"  # "the Tarn Institute *think tank* said"
    elif low == "had" and found == "X" and tags[place - 1] == "X" and before not in HELPERS:
        tags[place] = "V"  # "the file he was shown *had* two pages"
    elif found == "X" and is_intransitive_deed(lows, tags, place):
        tags[place] = "V"  # "the mayor *responded* in a letter": it takes no object, and nobody is acted on
    elif low in _LOOKED_AT and found == "V" and lows[place + 1 : place + 2] == ["by"] and _is_of_paper(tags, place):
        tags[place] = "X"  # "records *viewed* by Tarn Eye show"
    elif low == "official" and found in "VX":
        tags[place] = "N"  # "a law enforcement *official* familiar with the case"
    elif low in _SHOW and found == "N" and lows[place - 1 - (tags[place - 1] == "M")] in _MONTHS:
        tags[place] = "V"  # "footage filmed on May 9 *shows*"
    elif low == "shot" and found == "N" and _are_many(before) and behind in "DMRNPJ":
        tags[place] = "V"  # "guards *shot* two cooks"
    elif low == "dead" and before == "shot" and tags[place - 1] == "V" and behind in "I.":
        tags[place - 1] = "X"  # "the mother of a boy *shot dead* at the gate"
    elif low == "shot" and found == "N" and tags[place - 1] == "V" and behind in "DMR":
        tags[place] = "V"  # "who police say *shot* two guards"
    elif low == "shot" and found == "N" and before in BE and (behind == "." or lows[place + 1] in _WHERE_SHOT):
        tags[place] = "X"  # "was *shot* on Monday"
    elif low == "there" and found == "Y" and tags[place - 1] == "X" and behind in "VA" and _says(lows, place):
        tags[place] = "E"  # "has said *there* is no time", but "the boat found there was old"
    elif low == "lies" and found == "N" and behind == "I" and _is_where(lows, tags, place):
        tags[place] = "V"  # "the mill *lies* outside the town"
    elif (before, low) in _COMPOUNDS:
        tags[place - 1 : place + 1] = "NN"  # "said *load shedding* was over"
    elif low == "by" and found == "I" and before.endswith(("ed", "out")) and _is_done_by(lows, tags, place):
        tags[place - 1 - (tags[place - 1] == "U")] = "X"  # "the raid, reportedly *carried* out by clerks, failed"
    elif low == "&" and tags[place - 1] == behind == "P":
        tags[place] = "P"  # "Smith *&* Co"


def _is_done_by(lows: Sequence[str], tags: Sequence[str], place: int) -> bool:
    """True where a comma and an adverb stand in front of a verb in -ed, with "by" at `place` behind that."""
    verb = place - 1 - (tags[place - 1] == "U")
    is_behind = verb > 2 and lows[verb - 1].endswith("ly") and tags[verb - 2] == ","
    return is_behind and tags[verb] == "V" and lows[verb].endswith("ed")


def _is_of_paper(tags: Sequence[str], place: int) -> bool:
    """True for a participle behind a noun, whose own verb stands behind before the next mark."""
    behind = takewhile(lambda tag: tag not in ".,:", tags[place + 1 :])
    return tags[place - 1] in "NP" and not {*behind}.isdisjoint("VA")


def _says(lows: Sequence[str], place: int) -> bool:
    """True behind "has said", "had warned"."""
    return lows[place - 1] in cue_forms().speech and (lows[place - 2] in HAVE or lows[place - 3] in HAVE)


def _is_where(lows: Sequence[str], tags: Sequence[str], place: int) -> bool:
    """True for "lies" with where something is behind it, and no other verb of its sentence up to the next mark."""
    if (
        lows[place + 1] not in _WHERE
        or tags[place - 1] not in "NPJ"
        or not _IS_NO_VERB.issuperset(tags[place - 3 : place])
    ):
        return False
    behind = takewhile(lambda tag: tag not in ".,:", tags[place + 1 :])
    return not any(tag in "VA" for tag in behind)


def _is_told_by(lows: Sequence[str], tags: Sequence[str], place: int) -> bool:
    """True for "she" in front of "later told", not for "was she ever told"."""
    return place > 1 and lows[place - 2] in _SUBJECTS and (place == 2 or tags[place - 3] not in "VA")


def _points(lows: Sequence[str], tags: Sequence[str], place: int) -> bool:
    """True for a "that" with a mark behind it and in front of it what may be a verb, which then takes it."""
    before = lows[place - 1]
    return tags[place + 1 : place + 2] in ([","], ["."]) and "V" in word_tags().get(before, "V" * before.endswith("s"))


def _is_no_pointer(lows: Sequence[str], tags: Sequence[str], place: int) -> bool:
    """True for a "that" which points at nothing: "and *that* supervisors told them", "said, however, *that such* …"."""
    behind = lows[place + 1 : place + 2]
    return behind == ["such"] or (tags[place + 1 : place + 2] == ["N"] and is_many(behind[0]))


def _is_written_in(lows: Sequence[str], tags: Sequence[str], place: int) -> bool:
    """True for "in a written *statement* sent to reporters", not for "it was in May that a *statement* sent …"."""
    first = place
    while first and tags[first - 1] in "DJNP" and place - first <= _MOST_MODIFIERS:
        first -= 1
    return lows[place + 1] in _SENT and first > 0 and lows[first - 1] == "in"


def _may_say(lows: Sequence[str], place: int) -> bool:
    """True for a noun that is a verb too: "the clerk *doubts*", and behind a plural "the clerks *doubt*"."""
    low = lows[place]
    return low in _NOUNS_TOO or ((f"{low}s" in _NOUNS_TOO or low in _OF_MANY) and _are_many(lows[place - 1]))


def _are_many(low: str) -> bool:
    return low in _OF_SEVERAL or is_many(low)


def _takes_clause(tokens: Tokens, tags: Sequence[str], place: int) -> bool:
    """True for a present form in front of "that" and a clause: behind a pronoun, a plural or a name, or with an -s."""
    lows = tokens.lows
    low, before = lows[place], lows[place - 1]
    if tags[place] in "VBA" or not (low in _BARE or low in _THIRD) or tags[place - 1] in "DSTAM":
        return False
    if "".join(tags[place + 2 : place + 3]) not in _BEGIN_A_CLAUSE:
        return False
    if tags[place - 1] == "R":
        return before in _SUBJECTS
    if low in _BARE:
        return tags[place - 1] in "NJP,M" and (
            (tags[place - 1] != "," and _are_many(before))
            or _ends_row_of_names(tags, place)
            or _is_of_a_plural(tokens, tags, place)
        )
    if low in _THINGS_TOO:
        return tokens.words[place - 1][0].isupper() and before not in word_tags()
    return tags[place - 1] in "CNPJ"


def _is_of_a_plural(tokens: Tokens, tags: Sequence[str], place: int) -> bool:
    """True behind "The files, part of a leak from Tarn," and "Documents seen by Tarn Eye": no verb of theirs yet."""
    first = place
    while (
        first
        and place - first < _LONGEST_SUBJECT
        and tags[first - 1] in _IN_A_SUBJECT
        and tokens.starts[first] - tokens.ends[first - 1] <= 1  # no blank line
    ):
        first -= 1
    opens = first == 0 or tags[first - 1] in ".:q" or tokens.starts[first] - tokens.ends[first - 1] > 1
    head = next((at for at in range(first, place) if tags[at] == "N"), place)
    return opens and head < place and _are_many(tokens.lows[head]) and tags[head + 1] in "X,I"


def _ends_row_of_names(tags: Sequence[str], place: int) -> bool:
    """True behind "Ann Quill and Odo Tarn"."""
    first = place
    while first and tags[first - 1] == "P":
        first -= 1
    return first < place and tags[first - 2 : first] == ["P", "C"]


def _is_parenthetic(lows: Sequence[str], tags: Sequence[str], place: int) -> bool:
    """True for what several people say of the words in front of a comma: "the mill was sold, *residents claim*.".

    Words that stand between them and the comma may modify them, and another may: "*Odo Tarn and* his friends *write*";
    "the police *report*" and its like are left alone.
    """
    if "".join(tags[place + 1 : place + 2]) not in _OVER:
        return False
    people, first = lows[place - 1], _first_of_phrase(tags, place, "JDMP")
    if tags[first - 1] == "C" and tags[first] == "D":
        first = _first_of_phrase(tags, first - 1, "P")
    if not first or tags[first - 1] not in _CLOSING:
        return False
    if people == "police":
        return first == place - 1
    return is_plural(people) and (is_person(people) or people.removesuffix("s") in paper_nouns())


def _is_of_many(tokens: Tokens, tags: Sequence[str], place: int) -> bool:
    """True for what several people or things at the head of their clause do: "*critics claim* clerks lied"."""
    lows, first = tokens.lows, place - 1
    if lows[first] in _WHICH or not (lows[first] == "police" or is_plural(lows[first])):
        return False
    while first and tokens.starts[first] - tokens.ends[first - 1] <= 1:  # else behind a blank line
        if tags[first - 1] not in "JDNMP":
            return tags[first - 1] in _BEFORE_A_CLAUSE or lows[first - 1] == "that"
        first -= 1
    return place - first <= _MOST_MODIFIERS + 1


def _is_of_one(lows: Sequence[str], tags: Sequence[str], place: int) -> bool:
    """True for what one says of the words in front of a comma: "it rained, *the agency reports*.", "Odo Tarn notes,".

    Behind a common noun the sentence must be over: "she read letters, *the agency's reports*, and books".
    """
    one, behind = lows[place - 1], "".join(tags[place + 1 : place + 2])
    first = _first_of_phrase(tags, place, "JDNP", _MOST_IN_NAME)
    if not first or tags[first - 1] not in _CLOSING or behind not in _OVER:
        return False
    if tags[place - 1] == "P":
        return tags[first] == "P" or behind == "."
    says = (is_somebody(one) and not is_plural(one)) or one in paper_nouns()
    return tags[first] == "D" and behind == "." and says


def _first_of_phrase(tags: Sequence[str], place: int, modifying: str, most: int = _MOST_MODIFIERS) -> int:
    """Where the noun phrase in front of a place begins, as far as tags of words that modify its noun go."""
    first = place - 1
    while first and tags[first - 1] in modifying and place - first <= most:
        first -= 1
    return first


def _links(tags: list[str], noun: int, place: int) -> bool:
    """True for a "that" between a noun phrase with one noun too many, the last, and a clause."""
    return (
        tags[noun - 1 : noun + 1] in _PHRASE_AND_NOUN
        and tags[place] == "I"
        and "".join(tags[place + 1 : place + 2]) in _BEGIN_A_CLAUSE
    )
