"""Verbs that only look like speech: "*described as tall*", "*said to be* armed", "said nothing", "*claimed lives*"."""

from __future__ import annotations

from typing import Final

from dossier.convert.clauses.article import Article
from dossier.convert.english.timewords import NUMBERS
from dossier.convert.patterns.rare import Rare
from dossier.convert.reading.parse import Clause
from dossier.convert.speakers.pronouns import SUBJECT_PRONOUNS
from dossier.model import Span

#: What somebody was told is a part of what that one says: "testified that *she was told* by the board that …".
_TELLING_ON: Final = frozenset({"advise", "inform", "tell", "warn"})
_SAID_THAT: Final = Rare(
    r"\b(?:added|alleged|claimed|complained|explained|insisted|recalled|said|stated|testified|wrote)(?: that)? \Z"
)
_HELD_OF: Final = frozenset(
    "allege assume believe know presume report repute rumor rumour suspect think understand".split()
)
#: Participles of what is said of somebody, by verb; see `is_said_of`.
_SAID_OF: Final = {
    **dict.fromkeys(("depict", "describe", "portray"), Rare(r"\w{6,10} as (?![\"“'‘])")),
    "say": Rare(r"said to (?:be|have)\b"),
    **dict.fromkeys(_HELD_OF, Rare(r"[a-z]{5,10} to (?:be|have)\b")),
}
#: Behind "was questioned": "*by detectives about* the fire".
_QUESTIONED: Final = Rare(
    r" (?:(?:by (?:(?!that\b)[\w'’.-]{1,20} ){1,6})?about\b"
    r"|by (?:[\w'’.-]{1,20} ){1,6}?(?:under caution|in connection)\b)"
)
#: Whom or what somebody reports missing.
_WHOM: Final = (
    r"(?:him|her|them|it|(?:the|an?|his|her|their|its) (?:[\w’'-]{1,20} ){0,2}[\w’'-]{1,20}"
    r"|(?:Mrs? |Ms )?[A-Z][\w.’'-]{1,20}(?: (?:[A-Z][\w.’'-]{1,20}|and)){0,3})"
)
#: What is rung up: "called *the embassy twice*", "called *Quill's office for comment*".
_RUNG_UP: Final = (
    r"(?:(?:(?:an?|the|his|her|their|its|my|our) |[A-Z][\w.’'-]{1,20}[’'] "
    r"|(?:[A-Z][\w.’'-]{1,20} ){0,2}[A-Z][\w.-]{1,20}[’']s )"
    r"(?:[\w’'-]{1,20} ){0,3}?(?:agency|ambulance|authorities|bank|boss|brother|captain|coastguard|company|consulate"
    r"|council|daughter|department|doctor|embassy|father|firm|friend|friends|headquarters|home|hospital|house|husband"
    r"|landlord|lawyer|manager|mayor|ministry|mother|neighbou?rs?|number|office|offices|parents|partner|phone|police"
    r"|prison|school|sister|solicitor|son|station|switchboard|union|wife)|police|emergency services|\d{3})"
)
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
        rf"report(?:s|ed|ing)? {_WHOM} (?:missing|stolen)"
        r"(?=[.,;!?\n]|\Z| (?:after|and|as|at|before|by|earlier|from|in|last|on|since|that|the|to|when)\b)"
        r"|report(?:s|ed|ing)? (?:(?:on|from) the (?:ground|air|front|scene|spot)"
        r"|(?:back )?(?:for|to) (?:action|barracks|camp|custody|duty|jail|prison|service|training|work))"
        r"(?=[.,;!?\n]|\Z| (?:after|again|ahead|and|as|at|because|before|but|by|during|early|every|following|for|from"
        r"|in|last|late|next|on|since|this|today|tomorrow|until|when|while|with|yesterday|\w{3,6}day)\b)"
    ),
    **dict.fromkeys(
        ("call", "call for"),
        Rare(
            rf"call(?:s|ed|ing)? {_RUNG_UP}"
            r"(?=[.;!?\n]|\Z| at \d| (?:again|at (?:midday|midnight|noon|once)|back|daily|every|for comment|for help"
            r"|for information|immediately|many times|on (?:\w+day|the phone)|once|repeatedly|right away"
            r"|several times|straight away|three times|to (?:ask|complain|find|report|say)|twice)\b)"
            r"|call(?:s|ed|ing)? [^\n.;:,\"“”]{2,80}? for comment\b"
        ),
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
_LONGEST_SAID_THAT: Final = 24


def idle_words(article: Article, clause: Clause) -> Span | None:
    """What a verb says nothing with, behind its helpers: "has been *reporting on the ground*"; None where it may."""
    form = _IDLE.get(clause.lemma)
    if form is None:
        return None
    start, end = clause.cue[0]
    found = form.match(article.text, start)
    if found is None and (blank := article.text.rfind(" ", start, end)) >= 0:
        found = form.match(article.text, blank + 1)
    return found.span() if found else None


def is_said_of(article: Article, clause: Clause) -> bool:
    """True for a participle of whom or what is spoken of, and for other forms that only look like speech.

    "The driver, *described as tall*, left", "a man *said to be* armed", "was warned *in writing* that", "was
    *questioned by detectives about* it".
    """
    text, (start, end) = article.text, clause.cue[0]
    if clause.lemma == "write":
        return text.startswith("writing", start) and text.endswith("in ", 0, start)
    if clause.lemma in _TELLING_ON:
        return clause.passive and _is_told_on(text, clause)
    if clause.lemma in ("question", "quiz"):
        return clause.passive and _QUESTIONED.match(text, end) is not None
    form = _SAID_OF.get(clause.lemma)
    if form is None or len(clause.cue) > 1 or " " in text[start:end] or not form.match(text, start):
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


def _is_told_on(text: str, clause: Clause) -> bool:
    """True for the second verb of "testified that *she was told* by the board that …"."""
    heard = next((each.at[0] for each in clause.complements if each.marker == "patient"), None)
    return (
        heard is not None
        and text[slice(*heard)].lower() in SUBJECT_PRONOUNS
        and _SAID_THAT.search(text, max(0, heard[0] - _LONGEST_SAID_THAT), heard[0]) is not None
    )
