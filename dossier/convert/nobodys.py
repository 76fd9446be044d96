"""Readings that give words to nobody: what was asked before an answer, a number's, a relay's of another's speech."""

from __future__ import annotations

import re
from bisect import bisect_left
from typing import Final

from dossier.convert.citing import HANDING, RELAYED, REPORTING
from dossier.convert.cues import CLAUSE_VERBS
from dossier.convert.deeds import DEEDS, RECEIVING, is_deed
from dossier.convert.evidence import Article
from dossier.convert.governed import FALSE, governor_of
from dossier.convert.parse import Clause
from dossier.convert.rare import Rare
from dossier.convert.readings import Reading
from dossier.convert.relays import PLATFORMS
from dossier.convert.spoken import MARKS, is_title, looks_spoken
from dossier.convert.tags import class_of, vocabulary, word_tags
from dossier.convert.timewords import NUMBERS
from dossier.convert.wordless import WORDLESS, is_wordless
from dossier.model import Span, text_at

_LONGEST_PART: Final = 80
_HAS_SAID: Final = re.compile(r" to have (?:said|written|told|replied|added|shouted|texted|posted|tweeted|boasted)\b")
_STOP: Final = Rare(r"[\n.!?]")
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
_BEFORE_ASKED: Final = Rare(r"(?:\b[Ww]hen|\b[Ii]f|\b[Oo]nce|[\"”])\s\Z")
_ANSWERS: Final = Rare(
    r"[^.!?\n\"“”]{3,160}?, (?:said|says|replied|replies|answered|responded|insisted|declined|refused|told|admitted)\b"
)
#: "called *her on Monday*" by telephone, "argued *with a man*", "pleaded *guilty*".
_TELEPHONED: Final = re.compile(
    r"(?:her|him|them|me|us|you)\b(?: (?:on|at|from|in|last|again|back|to|before|after|when|every|twice|and)\b[^\n]*)?"
)
#: … "a page called *Free Tarn*", but "called *Tarn* a liar".
_NAMED: Final = Rare(
    r"(?:[A-Z][\w’'-]{0,30} ){0,4}[A-Z][\w’'-]{0,30}(?<!Mr)(?<!Mrs)(?<!Ms)(?<!Dr)"
    r"(?:[.,;:!?)\n]|\Z| (?:and|who|which|that|in|on|at|by|with|from|to)\b)"
)
#: … "called *a taxi*".
_SUMMONED: Final = Rare(
    r"(?:(?:an?|the|his|her|their) )?(?:[a-z]{1,20} )?(?:taxi|cab|ambulance|police|doctor|emergency services|hotline"
    r"|helpline|fire (?:brigade|service)|plumber|witness(?:es)?|999|911|112)"
    r"(?=\Z| (?:to|and|at|on|in|from|after|for|when)\b)"
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
        r"|sa(?:y|ys|id|ying) (?:nothing|no more|as much|little)"
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
#: What says something only beside what was said, or in "*shot back*".
_BLOWS: Final = frozenset({"fire", "hit", "shoot"})
_BACK: Final = Rare(r"\w{1,8} (?:back|out|off)\b")
_LONGEST_UNSAID: Final = 24
_LONGEST_ADJECTIVE: Final = 24
_PEOPLE_TOO: Final = frozenset("many few several some other others most more".split())
_CLAIM: Final = re.compile(
    r"an? (?:claim|charge|accusation|allegation|assertion|version|account|statement|description)"
)
#: "*a charge Quill* has denied": it is said of words that stand before, and nobody's own.
_CLAIMED: Final = re.compile(rf"{_CLAIM.pattern} (?:[A-Z]|(?:he|she|they|the|his|her|their)\b)")
#: Manners of speaking, and what stands beside them without being said: "wept *as the judge left*".
_BESIDE_MANNERS: Final = frozenset({"as", "if", "inf", "ing", "np", "pp", "wh"})
_MANNERS: Final = frozenset("begin continue cry end finish grin laugh nod sigh smile sob start weep".split())
_FATE: Final = Rare(
    r" (?:to (?:have|be)|killed|dead|missing|injured|wounded|arrested|captured|detained|stolen|safe|ill|sick)\b"
)
_ANSWER: Final = re.compile(r" (?:no|yes)\b(?=[\s.,;])")
#: What is done to people, by words.
_TELLING: Final = frozenset({"advise", "assure", "brief", "inform", "notify", "remind", "tell", "warn"})
_ANSWERING: Final = frozenset({"comment", "respond", "explain", "elaborate"})
_WHO_WAS_ASKED: Final = re.compile(
    r"(?:[^\n,]{2,80}+, )?(?:asked|pressed|questioned|contacted|reached|approached)"
    r"(?: (?:whether|if|why|how|what|when|where|who|about|by|for|on|to comment|to respond)\b[^\n]*)?,?\s?",
    re.IGNORECASE,
)
#: Every verb, but for passives and for objects alone, that `holds_no_words` asks for.
_LOOKED_AT: Final = frozenset(
    {
        *DEEDS,
        *RECEIVING,
        *_MANNERS,
        *_BLOWS,
        *_TELLING,
        *_ANSWERING,
        *"announce argue ask call know name offer plead report say see write".split(),
    }
)
#: Verbs that read as nouns for what is said; how a relative clause behind such a noun ends that tells who denies it;
#: and in front of a passive none does.
_CLAIMS: Final = frozenset({"allege", "charge", "claim", "report"})
_DENIED_ENDS: Final = (
    " confirm", " confirmed", " contested", " denied", " denies", " deny", " dismissed", " disputed", " disputes",
    " not back", " refuted", " rejected", " rejects", " substantiate", " verified", " verify",
)  # fmt: skip
_PASSIVE: Final = frozenset("is are was were be been being".split())
_FEWEST_WORDS: Final = 2
_PLEADED: Final = Rare(r"(?:not )?guilty\b|no contest\b")
#: What is read as a book is.
_READ: Final = frozenset({"np", "pp", "as"})
_NO_SUCH: Final = Rare(r"[Nn]o (?:[\w-]{1,20} ){0,2}?[\w-]{1,20}\b")
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


_THAT_TIME: Final = ("the ", "that ")
_AT_ONCE: Final = re.compile(
    r"(?:the (?:same|next|following|previous|very next)|that) (?:second|minute|hour|day|morning|afternoon|evening|night"
    r"|week|weekend|month|year)"
)
_TOLD_THIS: Final = re.compile(
    r"[^\n.;:“”\"«»]{2,100}? (?:announced|confirmed|declared|reported|said|stated|wrote) this"
    r"(?: (?:at|in|on|during|via) [^\n.,;:“”\"«»]{2,60})?"
)
_WHERE_FRAMES: Final = frozenset({"pp:on", "pp:in", "pp:via"})
#: Where something was written, which is not what was.
_WHERE: Final = Rare(
    rf"(?:(?:his|her|its|their|the)\s(?:official\s)?)?(?:{PLATFORMS}|social\smedia|television|TV|radio)"
    r"(?:\s(?:account|channel|feed|page))?"
    r"|(?:an?|his|her|its|their)\s(?:[\w-]{2,20}\s){0,2}(?:statements?|letters?|e-?mails?|notes?|messages?|posts?|tweets?"
    r"|blogs?|books?|memoirs?|essays?|columns?|op-eds?|speech|interviews?)"
)


def holds_no_words(article: Article, reading: Reading) -> bool:
    """True for what a verb takes that also tells of speech, but here of something else: "called *her on Monday*"."""
    clause = reading.clause
    if clause.part != "verb":
        return False
    lemma, (start, end) = clause.lemma, reading.content[0]
    if end <= clause.cue[0][0] and _WHO_WAS_ASKED.fullmatch(article.text, start, end):
        return True
    if clause.passive and article.text[start : start + 3].lower() == "it " and reading.frame.startswith("patient"):
        return True  # "…, *it* was claimed *in court*"
    if reading.frame in _WHERE_FRAMES and _WHERE.fullmatch(article.text, *reading.content[-1]):
        return True  # "As she noted *on Telegram*, it was late", "as she put it *in a letter*"
    if article.text.endswith(REPORTING, start, end) and RELAYED.fullmatch(article.text, start, end):
        return True  # "This was announced by her, *Presswire reports*"
    if article.text.startswith(_THAT_TIME, start) and _AT_ONCE.fullmatch(article.text, start, end):
        return True  # "replied *the same evening*"
    if lemma in HANDING and _TOLD_THIS.fullmatch(article.text, start, end):
        return True  # "*Ann Quill said this on Monday*, Presswire reports": of what stands before
    if lemma == "agree" and clause.negated and article.text.endswith(": ", 0, start) and start > clause.cue[0][0]:
        return not article.quoted_parts((start, end))  # "They have never agreed: *he left*, she stayed"
    if lemma in _CLAIMS and reading.frame == "that" and _is_of_a_claim(article, reading):
        return True  # "…, claims *that the bank denied*"
    if article.text.startswith("a", start) and _CLAIM.fullmatch(article.text, start, end):
        return True  # "they did it, *a claim* he denied"
    if lemma == "report" and reading.frame == "patient" and not reading.source and clause.passive:
        return _NO_SUCH.match(article.text, start) is not None  # "*No injuries* were reported"
    if lemma == "write" and reading.frame == "pp:to":  # "wrote *to the mayor* claiming that …"
        return not article.quoted_parts((start, reading.content[-1][1]))
    if lemma in WORDLESS and is_wordless(article, reading):
        return True
    if not clause.passive and lemma.partition(" ")[0] not in _LOOKED_AT and reading.frame != "np":
        return False  # nothing of what follows is about such a verb
    is_plain = (lemma in DEEDS or lemma in RECEIVING) and reading.frame != "quote"
    if is_plain and not _quotes_words(article, (start, reading.content[-1][1])) and is_deed(article.text, reading):
        return True
    if (lemma == "see" and clause.passive and reading.frame != "as") or (lemma == "know" and reading.frame == "pp:for"):
        return True  # "a draft, *seen* by the Courier", "a man I have *known* for years"
    if lemma in _MANNERS and reading.frame.partition(" ")[0].partition(":")[0] in _BESIDE_MANNERS:
        return not article.quoted_parts((start, reading.content[-1][1]))
    if lemma.partition(" ")[0] in _BLOWS and not _BACK.match(article.text, clause.cue[0][0]):
        parts = article.quoted_parts((start, reading.content[-1][1]))
        return not any(looks_spoken(article.text, article.quotation_of[part]) for part in parts)
    is_of_object = lemma == "offer" and reading.frame == "inf" and start > clause.cue[-1][1] + 1
    if is_of_object or (lemma == "write" and clause.passive):  # "offered an amendment *to …*", "*the bill*, written by"
        return not article.quoted_parts((start, reading.content[-1][1]))
    if (lemma, reading.frame) == ("announce", "pp:with"):
        return True  # "announced *with fanfare*"
    if (
        clause.passive
        and reading.frame.startswith(("patient", "inf"))
        and _HAS_SAID.match(article.text, clause.cue[-1][1])
    ):
        return _is_behind_a_quotation(article, clause)  # "'I did it,' Quill is alleged *to have written to a friend*"
    if lemma == "report" and reading.frame == "patient" and _FATE.match(article.text, clause.cue[-1][1]):
        return True  # "*Quill* is reported to have died"
    if lemma == "say" and end <= clause.cue[0][0] and _ANSWER.match(article.text, clause.cue[-1][1]):
        return True  # "*When she asked again*, he said no"
    if lemma == "ask" and clause.negated and reading.frame.startswith(("np", "pp:")) and "inf" not in reading.frame:
        return True  # "does not *ask* patients about it"
    if lemma == "name" and clause.passive and not reading.source:
        return True  # "on the night he was *named* chief justice"
    if lemma in CLAUSE_VERBS and reading.frame == "np" and start in article.subjects_at:
        return True  # "said *the girl, six,* had told her": the clause is what was said
    if lemma in _TELLING and (reading.frame == "patient" or reading.frame.startswith("patient pp")):
        return True  # "*the council* was told by its auditor"
    if lemma in _ANSWERING and clause.role == "infinitive" and article.text.endswith("asked ", 0, clause.cue[0][0]):
        return True
    if lemma == "call":
        telephoned = reading.frame != "quote" and _TELEPHONED.fullmatch(article.text, start, end)
        if reading.frame == "np" and _SUMMONED.match(text_at(article.text, reading.content)):
            return not article.quoted_parts((start, end))
        return bool(telephoned or (reading.frame == "np" and _NAMED.match(article.text, start)))
    if lemma == "plead":
        return _PLEADED.match(article.text, start, end) is not None
    return lemma == "argue" and reading.frame == "pp:with"


def _is_of_a_claim(article: Article, reading: Reading) -> bool:
    """True for "*that the bank denied*" behind "claims": what somebody else says of them, without what is denied."""
    text, (start, end) = article.text, (reading.content[0][0], reading.content[-1][1])
    clause, cue = reading.clause, reading.clause.cue[0]
    if not text.endswith(_DENIED_ENDS, start, end) or not text.endswith("s", *cue):
        return False
    if clause.subject and clause.subject[-1][1] + 1 == cue[0]:
        return False  # "*Quill claims* that the bank denied"
    words = text[start:end].split(" ")
    helpers = words[-4:-1]
    return len(words) > _FEWEST_WORDS and _PASSIVE.isdisjoint(helpers) and words[-2] not in ("to", "and", "he", "she")


def _quotes_words(article: Article, span: Span) -> bool:
    """True where more than a name is quoted in a span: "shared a taxi with a man called *'Lucky'*" has no more."""
    text = article.text
    return not all(is_title(text[start:end].strip(MARKS)) for start, end in article.quoted_parts(span))


def _is_behind_a_quotation(article: Article, clause: Clause) -> bool:
    """True where a quotation ends in front of a clause, in its sentence."""
    cue = clause.cue[0][0]
    number = bisect_left(article.ends, cue + 1) - 1
    end = article.ends[number] if number >= 0 else -1
    return end >= 0 and cue - end <= _LONGEST_PART and not _STOP.search(article.text, end, cue)


def is_asked(article: Article, clause: Clause) -> bool:
    """True for "*Asked* whether it was safe, she left": it tells what an answer was to, and nobody's words."""
    start = clause.cue[0][0]
    if clause.lemma.partition(" ")[0] not in _ASKING or clause.part != "verb" or not _ASKED.match(article.text, start):
        return False
    sentence = article.sentence_at(start)
    before = article.text[max(sentence.start, start - 24) : start] if sentence else ""
    if sentence and before.endswith(", ") and _ANSWERS.match(article.text, clause.cue[-1][1], sentence.end):
        return True  # "The mayor, *asked* whether it was safe, said it was"
    return not before or _BEFORE_ASKED.search(before) is not None
