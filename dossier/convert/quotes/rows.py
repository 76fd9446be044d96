"""Of several things that somebody is to do, or that are quoted, all: "called on them to halt*, lay down arms and go*".

And of what somebody said, nothing of what he did next: "said the guards are “asleep” *and ordered* a search".
"""

from __future__ import annotations

from typing import Final

from dossier.convert.clauses.article import Article
from dossier.convert.clauses.readings import Reading, trimmed
from dossier.convert.patterns.rare import Rare
from dossier.convert.reading.cues import cue_forms
from dossier.convert.reading.marks import Quotation, first_letter
from dossier.convert.reading.tags import tagged
from dossier.convert.reading.wordclasses import class_of
from dossier.records import replace

#: What is to be done behind a comma, and last behind "and".
_ROW: Final = Rare(
    r"(?:, [a-z]{2,15} [^\n,.;:!?()\"“”«»—–]{2,80}){1,4},? (?:and|or) (?P<last>[a-z]{2,15}) "
    r"[^\n,.;:!?()\"“”«»—–]{2,120}(?=[.;\n]|\Z)"
)
_OPENING: Final = Rare(r", (?!and |or )([a-z]+) ")
_TO: Final = Rare(r"\bto (?!(?:the|an?|his|her|its|their|this|that)\b)[a-z]")
#: Between the quotations of a row; nothing behind a comma in marks.
_LINK: Final = Rare(r"(?:(?P<last>,? (?:and|or)(?:,| then| also)?)|,|;)? (?=[\"“‘']|'')")
_SENTENCE_OVER: Final = frozenset({"", ".", "\n", "!", "?", ";"})


def with_whole_row(article: Article, reading: Reading) -> Reading:
    """The reading with the rest of a row of infinitives that its content is the first of."""
    text, end = article.text, reading.content[-1][1] if reading.content else 0
    if not reading.frame.endswith("inf") or not text.startswith(", ", end) or end < reading.cue[-1][1]:
        return reading
    row = _ROW.match(text, end)
    if row is None or _TO.search(text, reading.content[-1][0], end) is None:
        return reading
    verbs = [match.start(1) for match in _OPENING.finditer(text, end, row.start("last"))]
    if not all(_is_to_be_done(text, verb) for verb in (*verbs, row.start("last"))):
        return reading  # "to cut taxes, roads and *bridges* there"
    return replace(reading, content=(*reading.content[:-1], (reading.content[-1][0], row.end())))


#: What may stand behind a row, and tells when or where.
_WHERE: Final = frozenset("after as at before during from in on outside until when while".split())
_LONGEST_WHERE: Final = 9


def row_behind(article: Article, quotation: Quotation, names: bool) -> list[Quotation]:
    """The rest of a row that a quotation is the first of: "shouted 'Shame'*, 'Go home' and 'No more'*".

    Of a row that `names` something each begins small: "called her 'a liar'*, 'a cheat' and 'a fool'*".
    """
    found: list[Quotation] = []
    text, is_over = article.text, False
    while not is_over:
        end = (found or [quotation])[-1].end
        link = _LINK.match(text, end)
        each = article.opening.get(link.end()) if link else None
        if link is None or each is None or not each.closed or (names and not first_letter(text, each.start).islower()):
            return []
        if link[0] == " " and text[end - 2] != ",":
            return []
        found.append(each)
        is_over = link["last"] is not None
    stop = found[-1].end
    if names or text[stop : stop + 1] in _SENTENCE_OVER:
        return found
    if text[stop + 1 : stop + _LONGEST_WHERE].partition(" ")[0] in _WHERE:
        return found  # "shouted 'Shame!' and 'Go home!' *as* she left"
    # "'It is safe' and 'Is it?' *asked Odo Tarn*"
    return found if text[stop - 2] in ".!" and not text[stop + 1 : stop + 2].islower() else []


def _is_to_be_done(text: str, start: int) -> bool:
    """True for "*lay* down arms", up to the next comma: a bare infinitive, and no finite verb behind it."""
    tokens, tags = tagged(text)
    place = tokens.index(start)
    if "B" not in class_of(tokens.words[place]):
        return False
    while (place := place + 1) < len(tags) and tags[place] not in ",.:C":
        if tags[place] in "VA":
            return False
    return True


#: Behind a quotation that what was said ends with: what is done next.
_NEXT: Final = Rare(r"[\"”],? and (?P<verb>[a-z]{3,12}ed|told|wrote) ")
_ORDERING: Final = frozenset("allowed asked authorised authorized barred directed invited ordered summoned".split())
_PRESENT: Final = frozenset("am is are has have can cannot may must should will ca wo".split())


#: What somebody says besides, in the same form: "saying it leaks *and demanding it be shut*".
_BESIDES: Final = Rare(r",? and (?:accusing|adding|asking|calling|demanding|insisting|telling|urging|vowing|warning)\b")


def without_next_deed(article: Article, reading: Reading) -> Reading:
    """The reading up to the quotation that it ends with, where who speaks goes on to say something else.

    Only where what is told is of now, and what is done of then, the two are plainly apart.
    """
    if not reading.content or reading.frame not in ("that", "bare"):
        return reading
    text, (start, end) = article.text, reading.content[-1]
    if reading.clause.tense == "ing" and (besides := _BESIDES.search(text, start, end)):
        return replace(reading, content=trimmed(text, (*reading.content[:-1], (start, besides.start()))))
    if reading.clause.tense != "past":
        return reading
    if start < reading.cue[-1][1] or text.find(" and ", start, end) < 0:
        return reading
    done = _NEXT.search(text, start, end)
    if done is None or not (done["verb"] in cue_forms().speech or done["verb"] in _ORDERING):
        return reading
    tokens, tags = tagged(text)
    first, stop = tokens.index(start), tokens.index(done.start())
    verb = next((tokens.lows[place] for place in range(first, stop) if tags[place] in "VA"), "")
    if verb not in _PRESENT:
        return reading
    return replace(reading, content=trimmed(text, (*reading.content[:-1], (start, done.start() + 1))))
