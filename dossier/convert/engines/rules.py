"""The engine that needs no model: sentences, names and clauses by word lists and rules."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import compress, count
from typing import Final

from dossier.convert.clauses.chunks import chunk
from dossier.convert.clauses.modifiers import cue_clauses
from dossier.convert.clauses.openings import SUBORDINATORS
from dossier.convert.clauses.qualified import SPEAKING_TO
from dossier.convert.clauses.shapes import TIMES
from dossier.convert.clauses.stretches import Stretch
from dossier.convert.clauses.verbs import verb_clause
from dossier.convert.english.gazetteer import is_given, titles
from dossier.convert.english.persons import is_person, is_plural
from dossier.convert.english.timewords import MONTH_NAMES
from dossier.convert.names.acronyms import LEGAL_FORM
from dossier.convert.names.find import find_names
from dossier.convert.patterns.rare import Rare
from dossier.convert.reading.cues import CueForms, cue_forms
from dossier.convert.reading.marks import find_quotations, unbroken
from dossier.convert.reading.parse import Clause, NameMention, Parse, Sentence
from dossier.convert.reading.sentences import find_sentences
from dossier.convert.reading.spoken import looks_spoken
from dossier.convert.reading.tags import tagged
from dossier.convert.reading.tokens import Tokens
from dossier.convert.reading.wordclasses import word_tags
from dossier.data import table_of

#: Tokens that are read at once: no sentence is longer, and text without full stops stays linear.
_LONGEST: Final = 600
_LONGEST_NAME: Final = 7
_YEAR: Final = 4
#: Words of "In a long statement to reporters on Monday", in front of who says something.
_LONGEST_OPENING: Final = 10
_SPEAKING: Final = frozenset({"person", "organization"})
_PARTICLES: Final = frozenset(table_of("name_words")["particle"])
_NO_OPENERS: Final = (SUBORDINATORS - TIMES) | {"as", "like", "than", "unlike"}
_BLANK_LINE: Final = 2
_OPENING_TAGS: Final = frozenset("NPDJMISXTYG")
_BREAKS: Final = frozenset(",.:q(")
#: Behind a company's name, whose comma parts nothing.
_LEGAL_FORMS: Final = Rare(rf", {LEGAL_FORM}")


class RulesEngine:
    """Reads English by closed word lists, suffixes and the shapes of sentences; needs nothing but the package."""

    name = "rules"
    model = ""

    def parse(self, text: str) -> Parse:
        """Sentences, names and clauses of a reading text. Never raises on any text."""
        sentences = find_sentences(text)
        names = find_names(text, sentences)
        return Parse(text, sentences, names, tuple(find_clauses(text, sentences, names)))


def find_clauses(text: str, sentences: Sequence[Sentence], names: Sequence[NameMention] = ()) -> Iterator[Clause]:
    """The clauses of every sentence that holds a word of the attribution lexicon, in order; none is a person's name."""
    tokens, plain = tagged(text)
    tags = list(plain)
    cues = cue_forms()
    _mend_names(text, tokens, tags, names, cues)
    quotations = find_quotations(text)
    opaque: dict[int, int] = {}
    for quotation in quotations:
        is_spoken = looks_spoken(text, quotation)
        for start, end in quotation.parts:
            first, last = tokens.index(start), tokens.index(end)
            if is_spoken:
                opaque[first] = last
                _find_verb(tokens, tags, last, cues)
            else:
                _hush(tags, first, last)
    spoken = frozenset(opaque)
    for start, end in unbroken(sentences, [part for each in quotations for part in each.parts]):
        last = tokens.index(end)
        for first in range(tokens.index(start), last, _LONGEST):
            stop = min(first + _LONGEST, last)
            if not cues.all.isdisjoint(tokens.lows[first:stop]) or not spoken.isdisjoint(range(first, stop)):
                yield from _clauses(Stretch(tokens, chunk(tokens, tags, first, stop, opaque), cues))


def _mend_names(text: str, tokens: Tokens, tags: list[str], names: Sequence[NameMention], cues: CueForms) -> None:
    """Let no word of a name be a verb, and no comma in front of its legal form break the sentence."""
    behind = -1  # the last name's end
    for name in names:
        verb = tokens.index(name.span[1])
        if name.type in _SPEAKING and verb < len(tags) and tags[verb] == "V" and tokens.lows[verb] in cues.speech:
            _part_from_opening(tokens, tags, name, behind)
        behind = name.span[1]
        if name.type == "person":
            _part_from_date(tokens, tags, tokens.index(name.span[0]))
        if name.type == "person" and not cues.verbs.keys().isdisjoint(text[slice(*name.span)].lower().split()):
            for place in range(tokens.index(name.span[0]), tokens.index(name.span[1])):
                if tags[place] in "VBXG" and is_given(tokens.words[place]):
                    tags[place] = "P"  # "Ibrahim *Said* Ali", "*Hope* Hicks"
        elif name.type == "person":
            last = tokens.index(name.span[1]) - 1
            if tokens.starts[last] <= name.span[0]:
                is_verb_or_so = tags[last] not in "PN" and tokens.lows[last] in word_tags()  # "*Small* denied it"
            else:
                is_verb_or_so = tags[last] in "VX" and tags[last - 1] in "PN"  # "the minister, Joan *Fell*, said"
            if is_verb_or_so:
                tags[last] = "P"
        elif name.type == "organization" and " and " in text[slice(*name.span)]:
            for place in range(tokens.index(name.span[0]), tokens.index(name.span[1])):
                if tags[place] in "VX" and tokens.words[place][0].isupper():
                    tags[place] = "P"  # "the Department of Public *Works* and Highways"
        elif name.type == "organization" and " to " in text[slice(*name.span)]:
            for place in range(tokens.index(name.span[0]), tokens.index(name.span[1])):
                tags[place] = "P"  # "the Committee *to Protect* Bats"
        elif name.type == "organization" and text.endswith(" Now", 0, name.span[1]):
            tags[tokens.index(name.span[1]) - 1] = "P"  # "Transparency *Now* said"
        if name.type == "organization" and _has_legal_form(text, name.span[1]):
            tags[tokens.index(name.span[1])] = "P"  # "Halden Mills*,* Inc. (HLM), a miller, said"


def _part_from_date(tokens: Tokens, tags: list[str], first: int) -> None:
    """Let a person's name, with a title in front, open a phrase of its own behind "In March" or "In March 1979"."""
    lows = tokens.lows
    if first and lows[first - 1].rstrip(".") in titles():
        first -= 1
    date = first - 1 if first and lows[first - 1].isdigit() and len(lows[first - 1]) == _YEAR else first
    if date and lows[date - 1] in MONTH_NAMES:
        date -= 1
    if 0 < date < first and tags[date - 1] == "I" and tags[first] in "NP":
        tags[first] = "D"  # whatever begins with a determiner is no part of the phrase before it


def _part_from_opening(tokens: Tokens, tags: list[str], name: NameMention, behind: int) -> None:
    """Let whoever says something open a phrase of their own behind "In a statement" and "Speaking to reporters".

    Not behind whom the name is of, "In a letter his wife Ann Quill said"; `behind` another name that ends there.
    """
    lows = tokens.lows
    first, verb = tokens.index(name.span[0]), tokens.index(name.span[1])
    start = first
    while first and (
        lows[first - 1].rstrip(".") in titles() or (is_person(lows[first - 1]) and tags[first - 1] == "N")
    ):
        if is_plural(lows[first - 1]) or (tags[first - 2] == "I" and tokens.words[first - 1].islower()):
            break  # "speaking to *reporters* Ann Quill said", "in an email to *staff* Ann Quill said"
        first -= 1
    noun = first - 1
    if (
        noun < 1
        or lows[noun] in _PARTICLES
        or not (tags[noun] == "N" or (start == first and tokens.ends[noun] == behind))
    ):
        return
    opens = noun
    while opens and tokens.starts[opens] - tokens.ends[opens - 1] < _BLANK_LINE and tags[opens - 1] not in _BREAKS:
        if noun - opens == _LONGEST_OPENING or tags[opens - 1] not in _OPENING_TAGS:
            return  # behind a verb
        opens -= 1
    if lows[opens] not in SPEAKING_TO and (tags[opens] != "I" or lows[opens] in _NO_OPENERS):
        return
    tags[first] = "D" if verb - first > 1 else "R"  # whatever begins with a determiner is no part of the phrase before


def _has_legal_form(text: str, end: int) -> bool:
    """True for a company's name with its legal form behind a comma: "Halden Mills, Inc.", not "Halden, Including"."""
    return text.startswith(",", end) and _LEGAL_FORMS.match(text, end) is not None


def _find_verb(tokens: Tokens, tags: list[str], place: int, cues: CueForms) -> None:
    """Let a verb of saying that reads as a noun be one behind a quotation: "…," Quill *answers*, the two *write*."""
    stop = min(place + _LONGEST_NAME, len(tags))
    goes_on = tokens.lows[place - 2 : place - 1] == [","]
    if tags[place : place + 1] == ["B"] and tokens.lows[place] == "read":
        tags[place] = "V"  # "…," *read* the statement
    while place + 1 < stop and tags[place] in "PNDJM":
        place += 1
        low = tokens.lows[place]
        if tags[place] not in "NB" or low not in cues.speech or tags[place + 1 : place + 2] == ["N"]:
            continue
        are_several = goes_on and (tags[place - 1] == "M" or is_plural(tokens.lows[place - 1]))
        if are_several or (low.endswith("s") and tags[place] == "N" and "M" not in tags[place - 2 : place]):
            tags[place] = "V"
            return


def _hush(tags: list[str], first: int, last: int) -> None:
    """Let no comma or full stop inside a quotation break the sentence around it; the one at its end does."""
    for place in range(first + 1, last - 2):
        if tags[place] == "," and tags[place - 1] == "J" and tags[place + 1] in "JNP":
            tags[place] = "J"  # "said “many, *many*” clerks left"
        elif tags[place] in ",.:":
            tags[place] = "o"


def _clauses(stretch: Stretch) -> Iterator[Clause]:
    shape, cues = stretch.shape, stretch.cues
    places = list(compress(count(), map(cues.all.__contains__, stretch.heads)))
    verbs = [place for place in places if shape[place] in "vibgx" and stretch.heads[place] in cues.verbs]
    if "q" in shape:
        others = [place for place, letter in enumerate(shape) if letter == "v" and _is_beside_speech(shape, place)]
        verbs = sorted({*verbs, *others})
    for place in verbs:
        if shape[place - 1 : place + 2] != "wvm" or stretch.heads[place - 1] != "when":  # "denied *when asked* that"
            yield verb_clause(stretch, place)
    yield from cue_clauses(stretch, places)


def _is_beside_speech(shape: str, verb: int) -> bool:
    """True for "…," she sneezed / "…," sneezed the clerk / she sneezed: "…"."""
    around = shape[max(0, verb - 3) : verb]
    if around.rstrip("nd").endswith("q") or shape[verb + 1 : verb + 3] in (",q", ":q"):
        return True
    return shape[verb + 1 : verb + 4] == "n:q"  # "refuted this information: …"
