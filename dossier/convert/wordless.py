"""Verbs of words that tell none here: "*witnessed* the crash", "*seems* to be late", "a plan *called* 'Tarn Green'".

By the verb, what it takes and the words around it. Deeds that are words beside other objects are in `deeds`.
"""

from __future__ import annotations

import re
from typing import Final

from dossier.convert.chunks import AUXILIARIES
from dossier.convert.evidence import Article
from dossier.convert.inflections import irregular_participles, irregular_pasts
from dossier.convert.persons import is_somebody
from dossier.convert.rare import Rare
from dossier.convert.readings import Reading
from dossier.convert.spoken import MARKS, is_title
from dossier.convert.tags import class_of

#: Frames in which a verb tells no words, whoever is its subject: what is seen, ended, looked like, or come from.
_FRAMES: Final[dict[str, frozenset[str]]] = {
    **dict.fromkeys(("appear", "seem", "look"), frozenset({"inf", "np", "ing", "pp:like", "head inf"})),
    "conclude": frozenset({"np"}),
    "hail": frozenset({"pp:from"}),
    "witness": frozenset({"np", "patient"}),
    **dict.fromkeys(
        "attack blame condemn criticise criticize denounce insult mock praise ridicule slam thank".split(),
        frozenset({"inf"}),  # what it was done for: "attacked the judge *to please the crowd*"
    ),
}
#: "found *it hard to sleep*": how it went, where "found it illegal to …" is a judgement.
_FELT: Final = Rare(
    r"it (?:\w{2,12}ly |very |so |too |quite |as |more |rather )?(?:awkward|comforting|convenient|difficult"
    r"|eas(?:y|ier)|embarrassing|hard(?:er)?|helpful|impossible|necessary|odd|painful|strange|tempting|tough|tricky|uncomfortable"
    r"|useful) (?:for [^.,;\n]{1,40} )?to "
)
#: Who says nothing by not naming somebody.
_NAMING: Final = frozenset({"identify", "name"})
_CALLING: Final = frozenset({"call", "dub", "name", "title"})
#: "called *Rex bit*": a name, and the verb of whoever has it; so behind a name in quotation marks.
_NAMED_WHO: Final = re.compile(r" (?:[A-Z][\w’'-]{0,30} ){1,4}(?P<verb>[a-z]{2,12})\b")
_NEXT: Final = Rare(r",? ?(?P<next>[a-z]{1,12}\b|[^\w\s]|\Z|\n)")
#: Verbs that no participle can be taken for: "called Rex *bit*", but "called Voss *left* of all".
_FINITE: Final = AUXILIARIES | (irregular_pasts() - irregular_participles())
#: What a sentence goes on with behind a name, by its class.
_GOING_ON: Final = frozenset("VAICWX")
#: Every verb that `is_wordless` asks for.
WORDLESS: Final = frozenset({*_FRAMES, *_NAMING, *_CALLING, "find", "regard"})


def is_wordless(article: Article, reading: Reading) -> bool:
    """True for a reading whose verb tells no words with what it takes."""
    clause, frame = reading.clause, reading.frame
    lemma = clause.lemma
    frames = _FRAMES.get(lemma)
    if frames is not None:
        return frame in frames and not article.quoted_parts((reading.content[0][0], reading.content[-1][1]))
    if lemma == "regard":
        return frame != "as" and article.text[slice(*clause.cue[0])].lower() == "regarding"
    if lemma == "find":
        return _FELT.match(article.text, *reading.content[0]) is not None
    if lemma in _NAMING and clause.negated:
        return frame.startswith("np")  # "did not *name* the children"
    return lemma in _CALLING and _is_name(article, reading)


def _is_name(article: Article, reading: Reading) -> bool:
    """True for "The dog called *Rex* bit him", "a plan called *'Tarn Green'* was sold": what somebody's name is."""
    text, cue, subject = article.text, reading.clause.cue[-1][1], reading.clause.subject
    if reading.content[0][0] < cue:
        return False
    quotation = article.opening.get(cue + 1)
    if quotation is None:
        named = _NAMED_WHO.match(text, cue)
        return named is not None and named["verb"] in _FINITE
    if (
        reading.content[-1][1] > quotation.end
        or not subject
        or not is_title(text[quotation.start : quotation.end].strip(MARKS))
    ):
        return False
    first, last = subject[0]
    behind = _NEXT.match(text, quotation.end)
    if last > reading.clause.cue[0][0]:
        return False
    if behind and behind["next"].isalpha() and class_of(behind["next"])[0] not in _GOING_ON:
        return False  # "called 'Tarn Green' *a* mistake"
    if text[first : first + 2].lower() in ("a ", "an"):
        return True
    return not article.names_in(first, last) and not is_somebody(text[first:last]) and len(text[first:last].split()) > 1
