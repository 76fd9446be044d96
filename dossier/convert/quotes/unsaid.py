"""Verbs of what was never said: "*failed* to say that", "*Did* she say so?", "contrary to what Quill *said*"; fakes."""

from __future__ import annotations

import re
from typing import Final

from dossier.convert.clauses.article import Article
from dossier.convert.clauses.claims import FALSE
from dossier.convert.clauses.governed import governor_of
from dossier.convert.english.auxiliaries import AUXILIARIES
from dossier.convert.patterns.rare import Rare
from dossier.convert.reading.parse import Clause

#: In front of a cue: what makes it none.
_UNSAID: Final = re.compile(
    r"\b(?:(?:fail(?:s|ed|ing)?|forg[eo]t(?:s|ting)?|neglect(?:s|ed)?)(?: to)?|avoid(?:s|ed|ing)?|far from|short of"
    r"|without|instead of|rather than|refrain(?:s|ed|ing)? from|(?:wrongly|falsely) quoted as|misquoted as"
    r"|(?:has|have|had|is|are|was|were) yet(?: to)?|den(?:y|ies|ied|ying)|accused of)\s\Z"
)
#: … and how its last word ends.
_UNSAID_ENDS: Final = frozenset("to il ls ed ng et ot ts ct id ds om of ut an as ny es".split())
#: … and what somebody cannot say: "was *unable* to endorse it", "could not *bring herself* to back him".
_UNABLE: Final = tuple(
    f"{words} {to}"
    for words in ("unable", "unwilling", *(f"bring {self}" for self in "himself herself itself themselves".split()))
    for to in ("", "to ")
)
_THAT: Final = ("that ", "whether ")
_NOT: Final = "Not "
_HAD: Final = ("Had ", "had ")
_CONTRARY: Final = ("ontrary to ", "ontrary ")
_NO_MATTER_HOW: Final = ("o matter how ", "egardless of how ")
#: "… whatever Quill says", "… *contrary to* what Quill said".
_WITHOUT_REGARD: Final = r"(?:contrary to|unlike|despite|in spite of|regardless of|no matter)"
_AGAINST: Final = Rare(rf"whatever\b|{_WITHOUT_REGARD} what\b", re.I)
_LED_AGAINST: Final = Rare(rf"\b(?:{_WITHOUT_REGARD} (?:what )?|whatever )\Z", re.I)
_LONGEST_AGAINST: Final = 24
_LONGEST_UNSAID: Final = 24
#: "a *doctored video in which* she says", "*falsely quotes* her as saying".
_FAKES: Final = frozenset(
    "ai ai-generated bogus deepfake doctored fabricated fake faked falsely manipulated wrongly".split()
)
_IN_A_FAKE: Final = Rare(
    r"\b(?:(?:bogus|doctored|fabricated|faked?|manipulated|AI(?:-generated)?|deepfake) (?:[\w-]{1,20} ){0,2}"
    r"(?:video|clip|quote|quotation|image|picture|photo|audio|recording|post|tweet|letter|statement|voice"
    r"|screenshot)s? (?:in which|where|has|have|had|of|(?:that )?show(?:s|ed|ing)?|(?:appear|purport)ing to show)"
    r"|(?:deepfakes?|falsely|wrongly) (?:quot|show|of)\w*) \Z"
)
_LONGEST_FAKE: Final = 100
#: "will *meet on Friday* to discuss", "are *due* to discuss": what is going to be.
_TO_COME: Final = Rare(
    r"\b(?:(?:will|would|to) (?:also )?(?:assemble|convene|gather|meet|reconvene|sit"
    r"|hold (?:a |an )?(?:[a-z-]{2,12} )?(?:meeting|session|talks))"
    r"(?: [^\n.;:,“”\"]{1,60})?|(?:due|expected|scheduled|set)) to \Z"
)
_LONGEST_TO_COME: Final = 120
#: "*Asked* under oath by her lawyer *whether* he had said so": he did not.
_ASKED_THAT: Final = Rare(r"\b[Aa]sked\b[^.;:\n]{0,120}\bwhether\s\Z")
_LONGEST_QUESTION: Final = 140
#: "*should have* said", "*might as well have* said": what was not; "might have said" leaves it open.
_SUPPOSED: Final = re.compile(
    r"(?:(?:should|could|would|ought to) (?:(?:also|at least|easily|never|simply|well) )?"
    r"|m(?:ay|ight) (?:just )?as well )have (?!to )"
)
#: … of what is spoken or written: "would have *liked* to stay" is what somebody likes.
_SPOKEN: Final = frozenset(
    "add admit announce answer argue ask claim comment confess declare deny explain mention object protest reply "
    "report respond say speak state tell testify warn write".split()
)
_LIKELY: Final = Rare(r"\b(?:could|might|would) ")
#: In front of whom a question is about: "*Did* she say so?", "Fact check: *has* she said so?".
_INVERTED: Final = AUXILIARIES | {"am"}
#: … of which these take for granted that she did: "*Why* did she say so?".
_TAKEN_FOR_GRANTED: Final = frozenset("what when where which who whom whose why how".split())
#: "*If* she *did say* so": it is left open.
_EMPHATIC: Final = ("did ", "does ", "do ")
_IF: Final = ("If ", "if ", "Whether ", "whether ")


def is_against(text: str, clause: Clause) -> bool:
    """True for a cue that only tells against whose words something is so: "It sank, *contrary to what Quill said*"."""
    cue = clause.cue[0][0]
    if text.endswith(_CONTRARY, 0, cue):
        return True  # "*Contrary to reports* that he had left, he was there"
    if clause.part != "verb" or not clause.subject:
        return False
    start = clause.subject[0][0]
    if text.endswith(_NO_MATTER_HOW, 0, start):
        return True  # "It sank, *no matter how* one feels about it"
    if text.find("what", max(0, start - _LONGEST_AGAINST), cue) < 0:
        return False
    if text.endswith("what ", 0, start):
        start -= len("what ")
    return (
        _AGAINST.match(text, start) is not None
        or _LED_AGAINST.search(text, max(0, start - _LONGEST_AGAINST), start) is not None
    )


def is_unsaid(article: Article, clause: Clause) -> bool:
    """True for what was not said: "*failed* to say that", "*Did* she say so?", "*Not* everybody agrees"."""
    text = article.text
    cue = clause.cue[0][0]
    first = min(cue, clause.subject[0][0]) if clause.subject else cue
    if text.endswith(_UNABLE, 0, cue):
        return True
    if text[max(0, cue - 3) : cue - 1] in _UNSAID_ENDS and _UNSAID.search(text, max(0, cue - _LONGEST_UNSAID), cue):
        return True
    if text.endswith(_THAT, 0, first) and _is_doubted(article, clause, first):
        return True
    if not _FAKES.isdisjoint(article.words) and _IN_A_FAKE.search(text, max(0, first - _LONGEST_FAKE), first):
        return True
    if text.endswith("whether ", 0, first) and _ASKED_THAT.search(text, max(0, first - _LONGEST_QUESTION), first):
        return True
    if text.startswith(_NOT, first) or text.endswith(_NOT, 0, first):
        return True
    if clause.lemma == "discuss" and _TO_COME.search(text, max(0, cue - _LONGEST_TO_COME), cue + len("to ")):
        return True
    if clause.lemma in _SPOKEN and _SUPPOSED.match(text, cue):
        return True
    if _is_unreal(article, first, cue):
        return True
    if text.startswith(_EMPHATIC, cue) and text.endswith(_IF, 0, first):
        return True
    return text.find("?", cue, clause.at[1] + 1) >= 0 and _is_questioned(article, clause, first)


def _is_questioned(article: Article, clause: Clause, first: int) -> bool:
    """True for "But *did* the mayor *say* so?", whose verb stands in front of its subject; not for "*Why* did she?"."""
    sentence = article.sentence_at(first)
    if sentence is None or not clause.subject:
        return False
    subject = clause.subject[0][0]
    lead = article.text[article.text.rfind(":", sentence.start, subject) + 1 or sentence.start : subject].lower()
    words = lead.split()
    return bool(words) and words[-1].strip("\"'“‘(") in _INVERTED and _TAKEN_FOR_GRANTED.isdisjoint(words)


def _is_unreal(article: Article, first: int, cue: int) -> bool:
    """True for what would have had to be said: "*Had* the board *said* so, she would have left", or that behind it."""
    text = article.text
    if text.endswith(_HAD, 0, first):
        first -= len("had ")
    if not text.startswith(_HAD, first):
        return False
    sentence = article.sentence_at(first)
    if sentence is None:
        return False
    if text[first] == "h":  # "She would have left *had* the board *said* so"
        return first + len("had ") < cue and _LIKELY.search(text, sentence.start, first) is not None
    return sentence.start == first and text.find(", ", cue, sentence.end) >= 0


def _is_doubted(article: Article, clause: Clause, first: int) -> bool:
    """True for what may never have been said: "*It is not true that* the mayor said so"."""
    text, sentence = article.text, article.sentence_at(first)
    if sentence is None or text.endswith("whether ", 0, first):
        return True
    governor = governor_of(text, sentence.start, first)
    if governor is None:
        return False
    if governor.stance in ("denies", "doubts"):
        return True
    return governor.is_noun and FALSE.search(text, clause.cue[-1][1], sentence.end) is not None
