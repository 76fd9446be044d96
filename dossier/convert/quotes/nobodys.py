"""Readings that give words to nobody: what was asked before an answer, a number's, a relay's of another's speech."""

from __future__ import annotations

import re
from typing import Final

from dossier.convert.clauses.article import Article
from dossier.convert.clauses.claims import FALSE
from dossier.convert.clauses.governed import governor_of
from dossier.convert.english.timewords import NUMBERS
from dossier.convert.patterns.rare import Rare
from dossier.convert.reading.cues import ADDRESSING
from dossier.convert.reading.parse import Clause
from dossier.convert.reading.spoken import looks_spoken
from dossier.convert.reading.tags import has_finite, vocabulary
from dossier.convert.reading.wordclasses import class_of, word_tags

#: What somebody was told is a part of what that one says: "testified that *she was told* by the board that …".
_TELLING_ON: Final = ("advise", "inform", "tell", "warn")
_PRONOUNS: Final = frozenset({"he", "she", "they", "i", "we"})
_SAID_THAT: Final = Rare(
    r"\b(?:added|alleged|claimed|complained|explained|insisted|recalled|said|stated|testified|wrote)(?: that)? \Z"
)
#: Participles of what is said of somebody, by verb; see `_is_said_of`.
_OF_SOMEBODY: Final = Rare(r"\w{6,10} as (?![\"“'‘])")
_SAID_OF: Final = {
    **dict.fromkeys(("depict", "describe", "portray"), _OF_SOMEBODY),
    **dict.fromkeys(("question", "quiz", "write", *_TELLING_ON), Rare("")),
    "say": Rare(r"said to (?:be|have)\b"),
    **dict.fromkeys(
        "allege assume believe know presume report repute rumor rumour suspect think understand".split(),
        Rare(r"[a-z]{5,10} to (?:be|have)\b"),
    ),
}
_HELD_OF: Final = _SAID_OF.keys() - {"depict", "describe", "portray", "question", "quiz", "say", "write", *_TELLING_ON}
#: Behind "was questioned": "*by detectives about* the fire".
_QUESTIONED: Final = Rare(
    r" (?:(?:by (?:(?!that\b)[\w'’.-]{1,20} ){1,6})?about\b"
    r"|by (?:[\w'’.-]{1,20} ){1,6}?(?:under caution|in connection)\b)"
)
_ASKING: Final = frozenset({"ask", "question", "press", "quiz"})
_ASKED: Final = re.compile(
    r"(?:[Aa]sked|[Qq]uestioned|[Pp]ressed|[Qq]uizzed)\s(?:(?:again|repeatedly|later|(?:after|at|by|during|in|on)\s[^\n,.;:]{2,40}?)\s)?"
    r"(?:whether|if|why|how|what|when|where|who|which|about|for comment|to (?:comment|respond|explain|elaborate))\b"
)
#: What these tell is told to somebody, where nobody stands behind them to whom it is.
_TOLD: Final = ADDRESSING - {"ask"}
_BEFORE_ASKED: Final = Rare(r"(?:\b[Ww]hen|\b[Ii]f|\b[Oo]nce|[\"”])\s\Z")
_ANSWERS: Final = Rare(
    r"[^.!?\n\"“”]{3,160}?, (?:said|says|replied|replies|answered|responded|insisted|declined|refused|told|admitted)\b"
)
#: "*There* is a note on it", "beat *the $3 billion* estimate of analysts".
_NO_SPEAKER: Final = re.compile(r"[Tt]here\b|(?:(?:an?|the) )?[$€£\d]")
#: "approved *by a single vote*": by how much, and not by whom.
_BY_VOTES: Final = Rare(
    r"(?:an? |one |\d{1,5} )?(?:single |clear |narrow |[\w-]{1,20} to [\w-]{1,20} )?(?:votes?|majority)"
)
_VOTES: Final = ("vote", "votes", "majority")
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
_CONTRARY: Final = ("ontrary to ", "ontrary ")
#: "… whatever Quill says", "… *contrary to* what Quill said".
_AGAINST: Final = Rare(r"whatever\b|(?:contrary to|unlike|despite|in spite of|regardless of|no matter) what\b", re.I)
_LED_AGAINST: Final = Rare(
    r"\b(?:(?:contrary to|unlike|despite|in spite of|regardless of|no matter) (?:what )?|whatever )\Z", re.I
)
_LONGEST_AGAINST: Final = 24
_CAMERAS: Final = frozenset({"CCTV", "Dashcam", "Bodycam"})
_NOBODY: Final = frozenset({"nothing", "following", "amid", "despite"})  # "*Following* reports that"
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
#: "*Asked* under oath by her lawyer *whether* he had said so": he did not.
_ASKED_THAT: Final = Rare(r"\b[Aa]sked\b[^.;:\n]{0,120}\bwhether\s\Z")
_LONGEST_QUESTION: Final = 140
_DID: Final = re.compile(r"\b(?:Did|Does|Do)\s")
#: Verbs that say nothing with what stands right behind them.
_IDLE: Final = {
    "say": Rare(
        r"sa(?:y|ys|id|ying) (?:good ?(?:night|bye|morning|evening)|farewell|hello|prayers|a prayer|mass)"
        r"(?=[.,;!?\n]| to\b| and\b)"
        r"|sa(?:y|ys|id|ying) (?:nothing|no more|as much|little|a lot)"
        r"(?=[.,;!?\n]|\Z| (?:after|before|during|since|until|when|while)\b"
        r"| as (?:an?|he|her|his|it|its|she|the|their|they|[A-Z]))"
    ),
    "ask": Rare(
        r"ask(?:s|ed|ing)? (?:(?:him|her|them|me|us|you|[A-Z][\w’'-]{1,20}(?: [A-Z][\w’'-]{1,20})?) )?"
        r"(?:(?:an?|the|some|no|any|more|that|this|his|her|their|its|many|several|two|three) )?(?:[\w-]{1,20} ){0,2}?"
        r"questions?(?!,? ?[\"“'‘])(?=[.,;!?\n]|\Z| (?:and|at|after|before|but|during|from|in|when|while)\b)"
    ),
    "report": Rare(
        r"report(?:s|ed|ing)? (?:(?:on|from) the (?:ground|air|front|scene|spot)"
        r"|(?:back )?(?:for|to) (?:action|barracks|camp|custody|duty|jail|prison|service|training|work))"
        r"(?=[.,;!?\n]|\Z| (?:after|again|ahead|and|as|at|because|before|but|by|during|early|every|following|for|from"
        r"|in|last|late|next|on|since|this|today|tomorrow|until|when|while|with|yesterday|\w{3,6}day)\b)"
    ),
    "claim": Rare(
        r"claim\w{0,3} (?:(?:the|more|less|at|least|about|some|nearly|almost|over|around|an|estimated|than) ){0,4}"
        rf"(?:\d[\d,]{{0,9}}|{'|'.join(NUMBERS)}|(?:dozens|hundreds|thousands) of|many|several|countless) (?:[a-z-]+ )?"
        r"li(?:fe|ves)\b(?! (?:\w{1,12}ly )?(?:were|was|are|is|had|have|has|could|would|will)\b)"
        r"|claim\w{0,3} the li(?:fe|ves) of (?![^.,;\n]{0,60}\b(?:were|was|are|is|had|have|has|could|would|will)\b)"
    ),
    **dict.fromkeys(("deny", "dispute", "reject"), Rare(r"\w{3,10} (?:that|this|it): ")),
    "put": Rare(r"put(?:s|ting)? (?:this|that|it) to (?:him|her|them)\b(?! that\b)"),
    "speak": Rare(r"sp[eo]\w{1,5} (?:only )?to (?:confirm|give) (?:his|her|their)\b"),
}
#: What people and things are sorted by.
_MEASURES: Final = frozenset(
    "ability age class colour color custom gender height importance income length merit means need needs performance "
    "preference price principle race rank religion rule score seniority severity sex shape size skill skills status "
    "strength taste tastes type usage value wealth weight".split()
)
_OWN: Final = frozenset({"a", "an", "his", "her", "its", "their", "our", "your"})
_MOST_OF_A_MEASURE: Final = 2
_LONGEST_UNSAID: Final = 24
_LONGEST_ADJECTIVE: Final = 24
_PEOPLE_TOO: Final = frozenset("many few several some other others most more".split())
CLAIM: Final = re.compile(r"an? (?:claim|charge|accusation|allegation|assertion|version|account|statement|description)")
#: "*a charge Quill* has denied": it is said of words that stand before, and nobody's own.
_CLAIMED: Final = re.compile(rf"{CLAIM.pattern} (?:[A-Z]|(?:he|she|they|the|his|her|their)\b)")
#: What is read as a book is.
_READ: Final = frozenset({"np", "pp", "as"})
#: "the *ninth named* storm of the year".
_ORDINAL: Final = Rare(
    r"(?:[Tt]he )?(?:first|second|third|\d{1,3}(?:st|nd|rd|th)"
    r"|(?:four|fif|six|seven|eigh|nin|ten|eleven|twelf|[a-z]{3,6}teen|twentie)th)"
)
#: What points to something without a word: "*Everything* pointed to a strike".
_ALL_SIGNS: Final = frozenset({"all", "everything", "all signs", "all the signs", "the signs", "every sign", "signs"})
_NUMBER: Final = re.compile(rf"[\d.,]+|(?:{'|'.join(NUMBERS)})", re.IGNORECASE)


def _is_against(text: str, start: int, cue: int) -> bool:
    """True for a verb that only tells against whose words something is so: "It sank, *contrary to what Quill said*"."""
    if text.find("what", max(0, start - _LONGEST_AGAINST), cue) < 0:
        return False
    if text.endswith("what ", 0, start):
        start -= len("what ")
    return (
        _AGAINST.match(text, start) is not None
        or _LED_AGAINST.search(text, max(0, start - _LONGEST_AGAINST), start) is not None
    )


def is_nobodys(article: Article, clause: Clause) -> bool:
    """True for a verb whose subject cannot speak: a bare number, or words in quotation marks that it stands outside of.

    "Twelve boxes, *fourteen* declared: …"; "the note 'After *the season*' referred to …". Nor does anybody speak in
    "has yet *to be shown*", and who read the news has not told it.
    """
    if article.text.endswith(_CONTRARY, 0, clause.cue[0][0]):
        return True  # "*Contrary to reports* that he had left, he was there"
    if clause.part == "verb" and clause.subject and _is_against(article.text, clause.subject[0][0], clause.cue[0][0]):
        return True
    if clause.part == "noun" and clause.subject:
        return _NO_SPEAKER.match(article.text, clause.subject[0][0]) is not None
    if clause.part == "preposition" and clause.lemma == "according to" and clause.subject:
        return _is_measure(article.text[slice(*clause.subject[-1])])
    if clause.part != "verb":
        return False
    if clause.lemma in _SAID_OF and _is_said_of(article, clause):
        return True
    if _is_unsaid(article, clause):
        return True
    idle = _idle(article, clause) if clause.lemma in _IDLE else None
    if idle and not article.quoted_parts((idle.end(), idle.end() + 1)):
        return clause.lemma != "report" or all(each.kind != "that" for each in clause.complements)
    if not clause.subject:
        return clause.passive and clause.role == "infinitive"
    if clause.lemma == "read" and not clause.passive and all(each.kind in _READ for each in clause.complements):
        return not article.quoted_parts((clause.cue[0][0], clause.at[1]))
    text, (start, end) = article.text, (clause.subject[0][0], clause.subject[-1][1])
    if end - start < _LONGEST_ADJECTIVE:
        word = text[start:end]
        if word.endswith(_VOTES) and _BY_VOTES.fullmatch(word):
            return True
        if _is_adjective(word) and word not in article.name_words and "N" in class_of(text[slice(*clause.cue[0])]):
            return True
        if word.lower() in _NOBODY or (clause.lemma == "show" and word in _CAMERAS):
            return True
    if text.startswith("a", start) and _CLAIMED.match(text, start, end):
        return True
    if text.endswith(" and", start, end) and clause.lemma == "know":
        return True  # "A man who left and *knew* Ann Quill told …": no clause behind it, though a parse takes one
    if clause.lemma == "name" and (_ORDINAL.fullmatch(text, start, end) or text.endswith("not ", 0, clause.cue[0][0])):
        return True  # … "players *not named* Tarn"
    if clause.lemma.startswith("point") and text[start:end].lower() in _ALL_SIGNS:
        return True
    quoted = article.quoted_parts((start, end))
    has_aside = "aside" in [each.marker for each in clause.complements]
    if not quoted and not has_aside:
        return False
    if _NUMBER.fullmatch(text, start, end):
        return has_aside
    cue = clause.cue[0][0]
    return any(
        first + 1 < start
        and end <= last <= end + 2
        and last <= cue
        and not looks_spoken(text, article.quotation_of[first, last])
        for first, last in quoted
    )


def _is_measure(phrase: str) -> bool:
    """True for what things are sorted by, and nobody's words: "paid according to *their skill*"."""
    if not phrase.islower():
        return False  # "according to *Price*": somebody called so
    first, *more = phrase.split()
    if not more:
        return first in _MEASURES
    return more[-1] in _MEASURES and first in _OWN and len(more) <= _MOST_OF_A_MEASURE


def _idle(article: Article, clause: Clause) -> re.Match[str] | None:
    """What a verb says nothing with, behind its helpers: "has been *reporting on the ground*"."""
    form, (start, end) = _IDLE[clause.lemma], clause.cue[0]
    found = form.match(article.text, start)
    if found is None and (blank := article.text.rfind(" ", start, end)) >= 0:
        return form.match(article.text, blank + 1)
    return found


def _is_said_of(article: Article, clause: Clause) -> bool:
    """True for a participle of whom or what is spoken of, and for other forms that only look like speech.

    "The driver, *described as tall*, left", "a man *said to be* armed", "was warned *in writing* that", "was
    *questioned by detectives about* it".
    """
    text, (start, end) = article.text, clause.cue[0]
    if clause.lemma == "write":
        return text.startswith("writing", start) and text.endswith("in ", 0, start)
    if clause.lemma in _TELLING_ON:
        heard = (
            next((each.at[0] for each in clause.complements if each.marker == "patient"), None)
            if clause.passive
            else None
        )
        return (
            heard is not None
            and text[slice(*heard)].lower() in _PRONOUNS
            and _SAID_THAT.search(text, max(0, heard[0] - _LONGEST_UNSAID), heard[0]) is not None
        )
    if clause.lemma in ("question", "quiz"):
        return clause.passive and _QUESTIONED.match(text, end) is not None
    if len(clause.cue) > 1 or " " in text[start:end] or not _SAID_OF[clause.lemma].match(text, start):
        return False
    if clause.lemma == "say":
        return bool(clause.subject) or text[start - 2 : start - 1] == ","
    if clause.lemma in _HELD_OF:
        return True  # "three men *reported to be* missing"
    if not clause.subject:
        return True
    first, last = clause.subject[0][0], clause.subject[-1][1]
    if last > start or any(each.marker == "head" for each in clause.complements):
        return False
    opens = text[first : first + 4].lower().startswith(("a ", "an ", "the ", "one "))
    return text[start - 2 : start] == ", " or (opens and text[last:start] == " ")


def _is_adjective(word: str) -> bool:
    """True for the first of "*Controversial* plans to build", which a capital makes a name, and "plans" a verb."""
    return word.isalpha() and word.lower() not in _PEOPLE_TOO and word_tags().get(word.lower()) == "J"


def _is_unsaid(article: Article, clause: Clause) -> bool:
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
    if not _FAKES.isdisjoint(vocabulary(text)) and _IN_A_FAKE.search(text, max(0, first - _LONGEST_FAKE), first):
        return True
    if text.endswith("whether ", 0, first) and _ASKED_THAT.search(text, max(0, first - _LONGEST_QUESTION), first):
        return True
    if text.startswith(_NOT, first) or text.endswith(_NOT, 0, first):
        return True
    if _is_unreal(article, first, cue):
        return True
    if text.find("?", cue, clause.at[1] + 1) < 0:
        return False
    return bool(_DID.search(text, max(0, first - 6), first) or _DID.match(text, first))


def _is_unreal(article: Article, first: int, cue: int) -> bool:
    """True for what would have had to be said: "*Had* the board *said* so, she would have left"."""
    text = article.text
    if text.endswith("Had ", 0, first):
        first -= len("Had ")
    if not text.startswith("Had ", first):
        return False
    sentence = article.sentence_at(first)
    return sentence is not None and sentence.start == first and text.find(", ", cue, sentence.end) >= 0


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


def is_asked(article: Article, clause: Clause) -> bool:
    """True for "*Asked* whether it was safe, she left": it tells what an answer was to, and nobody's words."""
    start = clause.cue[0][0]
    if clause.lemma in _TOLD:
        return _is_told(article, clause)
    if clause.lemma.partition(" ")[0] not in _ASKING or clause.part != "verb" or not _ASKED.match(article.text, start):
        return False
    sentence = article.sentence_at(start)
    before = article.text[max(sentence.start, start - 24) : start] if sentence else ""
    if sentence and before.endswith(", ") and _ANSWERS.match(article.text, clause.cue[-1][1], sentence.end):
        return True  # "The mayor, *asked* whether it was safe, said it was"
    return not before or _BEFORE_ASKED.search(before) is not None


def _is_told(article: Article, clause: Clause) -> bool:
    """True for "The mayor, *told that it was safe*, left": what was said to somebody, and nobody is said to say it."""
    text, (start, end) = article.text, clause.cue[-1]
    if not text.startswith(" that ", end) or clause.passive or " " in text[start:end]:
        return False
    sentence = article.sentence_at(start)
    if sentence is None or sentence.start == start:
        return sentence is not None  # "*Told that it was safe*, she left"
    comma = text.find(", ", end, sentence.end)
    if not text.endswith(", ", 0, start) or not has_finite(text, end, comma if comma > 0 else sentence.end):
        return False
    if clause.lemma == "tell":
        return True
    # "The mayor, *warned that it was not*, left": the verb behind the second comma is hers; but it is she who warns in
    # "Ann Quill, the mayor, *warned that it was not*, left and …"
    if text.find(",", sentence.start, start - len(", ")) >= 0:
        return False
    return comma > 0 and has_finite(text, comma + 2, max(comma + 3, text.find(" ", comma + 2, sentence.end)))
